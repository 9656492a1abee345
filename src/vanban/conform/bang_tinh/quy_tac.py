"""The rules on workbooks. A table that is an annex is held to the decree; a working table is only warned about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from vanban.conform.bang_tinh.doc import TEN_KHO, O, SoTinh, TrangTinh, Vung, chu_cot
from vanban.conform.rule import BAC, NGHI_DINH, RULES, Loi, ManhYeu, RuleChung, doc_ham, gon_trich, so, trich
from vanban.findings import Finding, Level, Where
from vanban.the_thuc import KIEU_CHU, PHONG_CHU, QUOC_HIEU, TIEU_NGU

DAU_DONG: Final = 12
"""Rows at the top of a sheet that a letterhead or a title may take."""
LOI_O: Final = re.compile(r"^#(?:REF!|DIV/0!|VALUE!|NAME\?|N/A|NUM!|NULL!|SPILL!|CALC!)$")
CO_NHO_PT: Final = 6.0
"""Letters smaller than this on paper cannot be read."""
_GO_CONG_THUC: Final = re.compile(r"^\s*=\s*[A-Za-z(+\-0-9$'\"]")
_TONG: Final = re.compile(r"\b(?:tổng|cộng|trung bình|lũy kế|luỹ kế)\b", re.IGNORECASE)
_TINH_TONG: Final = re.compile(r"^(?:SUM|SUBTOTAL|COUNT|AVERAGE|ROUND\(SUM|SUMPRODUCT|AGGREGATE)", re.IGNORECASE)
_PHU_LUC: Final = re.compile(r"^\s*phụ\s+lục\b", re.IGNORECASE)
_KEM: Final = re.compile(r"^\s*\(?\s*(?:ban hành\s+)?kèm theo\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BangMot:
    """A sheet in its workbook."""

    so: SoTinh
    trang: TrangTinh

    @property
    def dau(self) -> list[O]:
        """The texts at the top, in order."""
        return sorted((o for o in self.trang.o if o.dong <= DAU_DONG and o.loai == "s"), key=lambda o: (o.dong, o.cot))

    @property
    def nhan_phu_luc(self) -> O | None:
        """The cell with the label of an annex."""
        return next((o for o in self.dau if _PHU_LUC.match(o.text) and len(o.text) < 120), None)

    @property
    def quoc_hieu(self) -> O | None:
        """The cell with Quốc hiệu."""
        return next(
            (o for o in self.dau if "CỘNG HÒA" in _dau_moi(o.text.upper()) and "VIỆT NAM" in o.text.upper()), None
        )

    @property
    def chinh_thuc(self) -> bool:
        """Whether the table goes out as a document: an annex, or with a letterhead of its own."""
        return self.nhan_phu_luc is not None or self.quoc_hieu is not None

    @property
    def vung_giay(self) -> Vung | None:
        """What is printed: the print area, else all that is filled in."""
        in_ = self.trang.vung_in
        return in_[0] if in_ else self.trang.vung_dung


def _dau_moi(text: str) -> str:
    return text.replace("HOÀ", "HÒA")


HamBang = Callable[[BangMot], Iterable[Loi]]


@dataclass(frozen=True, slots=True)
class RuleBang(RuleChung[HamBang]):
    """A rule on a sheet."""

    def run(self, bang: BangMot) -> Iterator[Finding]:
        """The findings on one sheet."""
        for loi in self.ham(bang):
            muc = min(self.level, loi.muc, key=BAC.__getitem__)
            if muc == "error" and not loi.chac:
                muc = "warning"
            cho = f'trang "{bang.trang.ten}"' + (f" · {loi.cho}" if loi.cho else "")
            yield Finding(
                Where(bang.so.ten, cho),
                gon_trich(loi.thay),
                gon_trich(loi.sua),
                gon_trich(loi.can),
                muc,
                self.id,
                f"{NGHI_DINH}, {self.ref}" if self.ref else "",
            )


RULES_BANG: dict[str, RuleBang] = {}


def bang(
    ma: str, *, ref: str = "", strength: ManhYeu = "thông lệ", level: Level = "warning"
) -> Callable[[HamBang], HamBang]:
    """Enter a rule on sheets. An id that papers are checked by too keeps its clause, strength and examples."""

    def nhan(ham: HamBang) -> HamBang:
        assert ma not in RULES_BANG, ma
        if ma in RULES:
            r = RULES[ma]
            RULES_BANG[ma] = RuleBang(ma, r.title, r.ref, r.strength, r.level, r.doc, ham)
            return ham
        doc, title = doc_ham(ham)
        RULES_BANG[ma] = RuleBang(ma, title, ref, strength, level, doc, ham)
        return ham

    return nhan


def kiem_bang(so_tinh: SoTinh) -> list[Finding]:
    """All findings on a workbook; sheets that are hidden or empty are not printed and not judged."""
    ra: list[Finding] = []
    for t in so_tinh.trang:
        if not t.an and t.o:
            ra += [f for r in RULES_BANG.values() for f in r.run(BangMot(so_tinh, t))]
    return ra


def _o(o: O) -> str:
    return f"ô {o.ten} {trich(o.text)}" if o.text else f"ô {o.ten}"


# --- paper ----------------------------------------------------------------------------------------------------------


@bang("trang-kho-giay")
def kho_giay(b: BangMot) -> Iterator[Loi]:
    """A4."""
    kho = b.trang.kho
    if kho != 9:
        thay = "chưa đặt khổ giấy" if kho is None else f"khổ giấy {TEN_KHO.get(kho, f'số {kho}')}"
        yield Loi(
            "thiết lập trang",
            thay,
            "A4",
            "Bố trí trang (Page Layout) > Kích thước (Size) > A4",
            muc=_nang(b, kho is not None),
        )


def _nang(b: BangMot, dat: bool = True) -> Level:
    return "error" if b.chinh_thuc and dat else "warning"


@bang("trang-tinh-vua-be-rong", ref="PL I, Mục I, 1, 2")
def vua_be_rong(b: BangMot) -> Iterator[Loi]:
    """Bảng in vừa bề ngang một tờ giấy, hoặc trải hai tờ mà mỗi tờ lặp lại các cột đầu.

    Sai: ba cột cuối in sang tờ khác. Đúng: thu vừa một trang theo chiều ngang.
    """
    v = b.vung_giay
    if v is None or (b.trang.vua and (b.trang.vua_rong == 1 or (b.trang.vua_rong == 2 and b.trang.lap_cot))):
        return
    rong = b.trang.rong_mm(v.cot0, v.cot1) * (1.0 if b.trang.vua else b.trang.ti_le / 100)
    cho_phep = b.trang.vung_giay_mm[0] * (b.trang.vua_rong if b.trang.vua and b.trang.vua_rong else 1)
    if b.trang.vua and b.trang.vua_rong > 1:
        yield Loi(
            "thiết lập trang",
            f"thu vừa {b.trang.vua_rong} trang theo chiều ngang",
            "một trang theo chiều ngang, hoặc hai trang có lặp lại các cột đầu",
            _SUA_VUA,
        )
    elif rong > cho_phep + 1:
        yield Loi(
            "thiết lập trang",
            f"bảng rộng {so(round(rong))} mm, vùng in rộng {so(round(cho_phep))} mm, in sẽ tách sang tờ khác",
            "vừa bề ngang một tờ A4",
            _SUA_VUA,
        )


_SUA_VUA: Final = "Bố trí trang > Chiều rộng (Width): 1 trang; bảng nhiều cột thì xoay giấy ngang"


@bang("trang-huong-doc")
def huong(b: BangMot) -> Iterator[Loi]:
    """A wide table that was shrunk on portrait paper belongs on landscape paper; a narrow one on portrait."""
    v = b.vung_giay
    if v is None or b.trang.kho not in {9, None}:
        return
    rong = b.trang.rong_mm(v.cot0, v.cot1)
    doc_mm = 210.0 - b.trang.le_mm[0] - b.trang.le_mm[1]
    if not b.trang.ngang and b.trang.vua and b.trang.vua_rong == 1 and rong > doc_mm * 1.45:
        yield Loi(
            "thiết lập trang",
            f"bảng rộng {so(round(rong))} mm thu nhỏ cho vừa giấy dọc",
            "giấy ngang cho bảng nhiều cột",
            "Bố trí trang > Hướng (Orientation) > Ngang",
            muc="warning",
        )


@bang("trang-tinh-chu-nho")
def chu_nho(b: BangMot) -> Iterator[Loi]:
    """Chữ in ra đọc được.

    Sai: bảng 40 cột thu vừa một trang, chữ còn 4 pt. Đúng: tách bảng hoặc dùng giấy ngang, chữ từ 6 pt.
    """
    v = b.vung_giay
    if v is None or not b.trang.vua:
        return
    rong, cao = b.trang.rong_mm(v.cot0, v.cot1), b.trang.cao_mm(v.dong0, v.dong1)
    vung_rong, vung_cao = b.trang.vung_giay_mm
    ti_le = min(1.0, vung_rong * b.trang.vua_rong / rong) if b.trang.vua_rong and rong else 1.0
    if b.trang.vua_cao and cao:
        ti_le = min(ti_le, vung_cao * b.trang.vua_cao / cao)
    co = min((o.phong.co_pt for o in b.trang.o if v.co(o) and o.phong.co_pt > 0), default=11.0)
    if co * ti_le < CO_NHO_PT:
        yield Loi(
            "thiết lập trang",
            f"in thu còn {so(round(ti_le * 100))} %, chữ nhỏ nhất còn {so(round(co * ti_le, 1))} pt",
            "từ 6 pt trở lên",
            "bỏ thu vừa theo chiều dọc, xoay giấy ngang, hoặc tách bảng",
        )


@bang("trang-tinh-lap-tieu-de")
def lap_tieu_de(b: BangMot) -> Iterator[Loi]:
    """Bảng dài nhiều trang lặp lại hàng tiêu đề. Sai: trang 2 chỉ có số liệu. Đúng: hàng tiêu đề in lại ở mỗi trang."""
    v = b.vung_giay
    if v is None or b.trang.lap_dong or (b.trang.vua and b.trang.vua_cao == 1):
        return
    dong_co = len({o.dong for o in b.trang.o})
    ti_le = b.trang.ti_le / 100
    if b.trang.vua:
        ti_le = min(1.0, b.trang.vung_giay_mm[0] / max(b.trang.rong_mm(v.cot0, v.cot1), 1.0))
    cao = b.trang.cao_mm(v.dong0, v.dong1) * ti_le
    cot_co = len({o.cot for o in b.trang.o})
    if dong_co > 10 and cot_co > 1 and cao > b.trang.vung_giay_mm[1] * 1.05:
        yield Loi(
            "thiết lập trang",
            "bảng dài hơn một trang, không lặp lại hàng tiêu đề",
            "hàng tiêu đề ở mỗi trang",
            "Bố trí trang > In tiêu đề (Print Titles) > Hàng lặp lại ở đầu trang",
        )


@bang("trang-tinh-vung-in")
def vung_in(b: BangMot) -> Iterator[Loi]:
    """Vùng in chứa hết nội dung. Sai: vùng in A1:F20, số liệu tới hàng 35. Đúng: vùng in A1:F35."""
    if not b.trang.vung_in:
        return
    ngoai = [o for o in b.trang.o if not any(v.co(o) for v in b.trang.vung_in)]
    if ngoai:
        yield Loi(
            _o(ngoai[0]),
            f"{len(ngoai)} ô có nội dung nằm ngoài vùng in",
            "in đủ nội dung",
            "Bố trí trang > Vùng in (Print Area) > đặt lại, hoặc xóa vùng in",
        )


@bang("trang-tinh-trang-trong")
def trang_trong(b: BangMot) -> Iterator[Loi]:
    """Không in trang trắng. Sai: vùng in tới hàng 500, nội dung tới hàng 40. Đúng: vùng in tới hàng 40."""
    dung = b.trang.vung_dung
    for v in b.trang.vung_in if dung is not None else ():
        trong = [o for o in b.trang.o if v.co(o)]
        cuoi = max((o.dong for o in trong), default=v.dong0 - 1)
        du = b.trang.cao_mm(cuoi + 1, v.dong1) if v.dong1 > cuoi else 0.0
        if du > b.trang.vung_giay_mm[1] and not (b.trang.vua and b.trang.vua_cao == 1):
            yield Loi(
                "vùng in",
                f"sau hàng {cuoi} còn {v.dong1 - cuoi} hàng trống được in",
                "hết nội dung thì hết trang",
                f"đặt lại vùng in tới hàng {cuoi}",
            )


@bang("trang-phong-chu")
def phong_chu(b: BangMot) -> Iterator[Loi]:
    """Times New Roman."""
    dem: dict[str, list[O]] = {}
    for o in b.trang.o:
        if o.text.strip() and o.phong.ten and o.phong.ten.casefold() != PHONG_CHU.casefold():
            dem.setdefault(o.phong.ten, []).append(o)
    for ten, cac_o in dem.items():
        yield Loi(
            _o(cac_o[0]),
            f"phông «{ten}» ở {len(cac_o)} ô",
            PHONG_CHU,
            f"chọn cả trang (Ctrl+A), đặt phông {PHONG_CHU}",
            muc=_nang(b),
        )


# --- formulas -------------------------------------------------------------------------------------------------------


@bang("trang-tinh-loi-cong-thuc", level="error")
def loi_cong_thuc(b: BangMot) -> Iterator[Loi]:
    """Không ô nào in ra lỗi công thức. Sai: #REF!, #DIV/0!. Đúng: số đúng, hoặc để trống."""
    loi = [o for o in b.trang.o if o.loai == "e" or LOI_O.match(o.text.strip())]
    if loi:
        noi = ", ".join(o.ten for o in loi[:8]) + ("…" if len(loi) > 8 else "")
        yield Loi(
            _o(loi[0]),
            f"{len(loi)} ô báo lỗi công thức: {noi}",
            "không có lỗi công thức",
            "sửa công thức của ô, hoặc bọc bằng IFERROR khi số liệu còn thiếu",
        )


@bang("trang-tinh-cong-thuc-chu")
def cong_thuc_chu(b: BangMot) -> Iterator[Loi]:
    """Công thức không nằm dưới dạng chữ. Sai: ô hiện nguyên chữ =SUM(B2:B9). Đúng: ô hiện kết quả."""
    chu = [o for o in b.trang.o if o.loai == "s" and not o.cong_thuc and _GO_CONG_THUC.match(o.text)]
    if chu:
        yield Loi(
            _o(chu[0]),
            f"{len(chu)} ô chứa chữ bắt đầu bằng dấu «=»",
            "số liệu, hoặc công thức chạy được",
            "đặt định dạng ô là Chung (General) rồi gõ lại; nếu là chữ thật thì bỏ dấu = ở đầu",
        )


@bang("trang-tinh-cong-thuc-an")
def cong_thuc_an(b: BangMot) -> Iterator[Loi]:
    """Cột nhập số liệu không lẫn công thức.

    Sai: cột gõ tay có một ô =B5*2. Đúng: cả cột gõ tay, hoặc cả cột là công thức.
    """
    dau = _hang_tieu_de(b)
    bo = {o.dong for o in b.trang.o if o.loai == "s" and _TONG.search(o.text)}
    cot: dict[int, list[O]] = {}
    for o in b.trang.o:
        if o.dong > dau and o.dong not in bo and (o.cong_thuc or o.loai == "n"):
            cot.setdefault(o.cot, []).append(o)
    for so_cot, tat_ca in sorted(cot.items()):
        cac_o = _giua(tat_ca, [o for o in tat_ca if not o.cong_thuc])
        ct = [o for o in cac_o if o.cong_thuc and not _TINH_TONG.match(o.cong_thuc)]
        if ct and len(cac_o) > 5 and len(ct) <= IT * len(cac_o):
            yield Loi(
                _o(ct[0]),
                f"cột {chu_cot(so_cot)} gõ tay nhưng {len(ct)} ô là công thức (={ct[0].cong_thuc[:40]})",
                "cả cột gõ tay, hoặc cả cột là công thức",
                "kiểm tra các ô đó; nếu là kết quả đã chốt thì dán dạng giá trị",
            )
            continue
        cac_o = _giua(tat_ca, [o for o in tat_ca if o.cong_thuc])
        go = [o for o in cac_o if not o.cong_thuc]
        if go and len(cac_o) > 5 and len(go) <= IT * len(cac_o):
            yield Loi(
                _o(go[0]),
                f"cột {chu_cot(so_cot)} là công thức nhưng {len(go)} ô bị gõ đè bằng số",
                "cả cột là công thức",
                "kéo lại công thức của ô bên trên xuống",
            )


IT: Final = 0.2
"""Share of a column that is odd one out; more than that is meant so."""


def _giua(cac_o: list[O], moc: list[O]) -> list[O]:
    """The cells between the first and the last of some: rows kept ready below the data are no part of it."""
    if not moc:
        return []
    dau, cuoi = min(o.dong for o in moc), max(o.dong for o in moc)
    return [o for o in cac_o if dau <= o.dong <= cuoi]


def _hang_tieu_de(b: BangMot) -> int:
    """The header of the table: the first row that fills at least half of the columns."""
    dem: dict[int, int] = {}
    for o in b.trang.o:
        dem[o.dong] = dem.get(o.dong, 0) + 1
    rong = len({o.cot for o in b.trang.o})
    return min((dong for dong, n in dem.items() if n >= max(2, rong / 2)), default=0)


@bang("trang-tinh-lien-ket-ngoai")
def lien_ket(b: BangMot) -> Iterator[Loi]:
    """Số liệu nằm trong tệp, không lấy từ tệp khác. Sai: =[bao-cao.xlsx]Sheet1!B5. Đúng: số liệu dán dạng giá trị."""
    ngoai = [o for o in b.trang.o if re.search(r"\[[^\]]+\][^!]*!", o.cong_thuc)]
    if ngoai and b.so.lien_ket_ngoai:
        yield Loi(
            _o(ngoai[0]),
            f"{len(ngoai)} ô lấy số từ tệp khác",
            "số liệu nằm trong tệp gửi đi",
            "dán các ô đó dạng giá trị (Paste Values)",
        )


# --- annexes and letterheads ----------------------------------------------------------------------------------------


def _kieu(o: O, dam: bool, nghieng: bool) -> str:
    ra = []
    if o.phong.dam != dam:
        ra.append("đậm" if o.phong.dam else "không đậm")
    if o.phong.nghieng != nghieng:
        ra.append("nghiêng" if o.phong.nghieng else "không nghiêng")
    return ", ".join(ra)


@bang("phu-luc-nhan-in-thuong")
def nhan_in_thuong(b: BangMot) -> Iterator[Loi]:
    """Label not in capitals."""
    o = b.nhan_phu_luc
    if o is not None and o.text.lstrip().startswith("PHỤ LỤC"):
        yield Loi(_o(o), "in hoa", "chữ in thường: «Phụ lục I»", "gõ lại bằng chữ thường")


@bang("phu-luc-nhan-kieu")
def nhan_kieu(b: BangMot) -> Iterator[Loi]:
    """Label bold, upright."""
    o = b.nhan_phu_luc
    if o is not None and (loi := _kieu(o, True, False)):
        yield Loi(_o(o), loi, "chữ đứng, đậm", "chọn ô, bật đậm, bỏ nghiêng")


@bang("phu-luc-nhan-co-chu")
def nhan_co_chu(b: BangMot) -> Iterator[Loi]:
    """Label 14."""
    o, k = b.nhan_phu_luc, KIEU_CHU["phu_luc"]
    if o is not None and not k.co_pt.tu <= o.phong.co_pt <= k.co_pt.den:
        yield Loi(_o(o), f"cỡ chữ {so(o.phong.co_pt)}", "cỡ chữ 14", "chọn ô, đặt cỡ chữ 14")


@bang("phu-luc-ten-in-hoa")
def ten_in_hoa(b: BangMot) -> Iterator[Loi]:
    """Title in capitals."""
    ten = _ten_phu_luc(b)
    if ten is not None and ten.text != ten.text.upper():
        yield Loi(_o(ten), "chữ in thường", "chữ in hoa", "gõ lại tên phụ lục bằng chữ in hoa")


@bang("phu-luc-ten-kieu")
def ten_kieu(b: BangMot) -> Iterator[Loi]:
    """Title bold, upright."""
    ten = _ten_phu_luc(b)
    if ten is not None and (loi := _kieu(ten, True, False)):
        yield Loi(_o(ten), loi, "chữ đứng, đậm", "chọn ô, bật đậm, bỏ nghiêng")


def _ten_phu_luc(b: BangMot) -> O | None:
    """The first text below the label, unless it is the reference already."""
    nhan = b.nhan_phu_luc
    if nhan is None:
        return None
    sau = next((o for o in b.dau if o.dong > nhan.dong), None)
    return None if sau is None or _KEM.match(sau.text) else sau


@bang("phu-luc-kem-theo-co")
def kem_theo_co(b: BangMot) -> Iterator[Loi]:
    """The reference to the document."""
    nhan = b.nhan_phu_luc
    if nhan is not None and not any(_KEM.match(o.text) for o in b.dau):
        yield Loi(
            _o(nhan),
            "không tìm thấy dòng «(Kèm theo …)»",
            "(Kèm theo Kế hoạch số …/KH-… ngày … của …)",
            "thêm một dòng dưới tên phụ lục",
        )


@bang("phu-luc-kem-theo-kieu")
def kem_theo_kieu(b: BangMot) -> Iterator[Loi]:
    """It is italic."""
    o = next((o for o in b.dau if _KEM.match(o.text)), None)
    if b.nhan_phu_luc is not None and o is not None and (loi := _kieu(o, False, True)):
        yield Loi(_o(o), loi, "chữ nghiêng, không đậm", "chọn ô, bật nghiêng, bỏ đậm")


@bang("quoc-hieu-chuoi")
def quoc_hieu(b: BangMot) -> Iterator[Loi]:
    """The literal text."""
    o = b.quoc_hieu
    if o is not None and not any(_dau_moi(d.strip()) == QUOC_HIEU for d in o.text.upper().splitlines()):
        yield Loi(_o(o), f"Quốc hiệu viết {trich(o.text)}", QUOC_HIEU, "chép lại đúng nguyên văn")


@bang("tieu-ngu-chuoi")
def tieu_ngu(b: BangMot) -> Iterator[Loi]:
    """The literal text below."""
    if b.quoc_hieu is not None and not any(
        " ".join(d.split()).casefold() == TIEU_NGU.casefold() for o in b.dau for d in o.text.splitlines()
    ):
        yield Loi(
            _o(b.quoc_hieu),
            "không tìm thấy Tiêu ngữ đúng nguyên văn",
            TIEU_NGU,
            "chép lại đúng nguyên văn dưới Quốc hiệu",
        )


@bang("quoc-hieu-kieu")
def quoc_hieu_kieu(b: BangMot) -> Iterator[Loi]:
    """Bold, upright."""
    o = b.quoc_hieu
    if o is not None and (loi := _kieu(o, True, False)):
        yield Loi(_o(o), loi, "chữ đứng, đậm", "chọn ô, bật đậm, bỏ nghiêng")
