"""The page: size, margins, font, colour, components, address block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from vanban.conform.rule import CO_THE_THUC, HANH_CHINH, MOI_LOP, Loi, dang_ky, rule, so, trich
from vanban.conform.rules.ho import gioi_han, ho_co_chu, ho_kieu
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.danh_muc import KHONG_CO_MAU
from vanban.conform.view import Doan, phong_cu
from vanban.the_thuc import (
    KHO_CAO_MM,
    KHO_RONG_MM,
    LE_DUOI_MM,
    LE_NGANG_MM,
    LE_PHAI_MM,
    LE_TRAI_MM,
    LE_TREN_MM,
    PHONG_CHU,
    Khoang,
)
from vanban.tieng_viet.ma_cu import doan_ma

_SAI_SO_MM: Final = 0.2
_KY_HIEU: Final = (
    "symbol",
    "wingdings",
    "webdings",
    "mt extra",
    "cambria math",
    "marlett",
    "segoe ui symbol",
    "ms gothic",
)


@rule("trang-kho-giay", ref="PL I, Mục I, 1", strength="bắt buộc", level="error", lop=MOI_LOP)
def kho_giay(vb: VanBan) -> Iterator[Loi]:
    """Khổ giấy A4, 210 × 297 mm.

    Sai: Letter 216 × 279 mm. Đúng: 210 × 297 mm.
    """
    for i, phan in enumerate(vb.tep.phan, 1):
        ngan, dai = sorted((phan.rong_mm, phan.cao_mm))
        if not (KHO_RONG_MM.tu <= ngan <= KHO_RONG_MM.den and KHO_CAO_MM.tu <= dai <= KHO_CAO_MM.den):
            yield Loi(
                _phan(vb, i),
                f"khổ giấy {so(round(phan.rong_mm, 1))} × {so(round(phan.cao_mm, 1))} mm",
                "khổ A4 (210 × 297 mm)",
                "Bố trí > Kích thước > A4",
            )
            return


def _phan(vb: VanBan, i: int) -> str:
    return "trang" if len(vb.tep.phan) == 1 else f"trang, phần {i}"


@rule("trang-huong-doc", ref="PL I, Mục I, 2", strength="bắt buộc", level="error", lop=CO_THE_THUC)
def huong_doc(vb: VanBan) -> Iterator[Loi]:
    """Trang dọc, trừ khi có bảng biểu.

    Sai: công văn không có bảng mà để ngang. Đúng: trang dọc.
    """
    for i, phan in enumerate(vb.tep.phan):
        if phan.ngang and not _co_bang(vb, i):
            yield Loi(_phan(vb, i + 1), "trang ngang mà không có bảng biểu", "trang dọc", "Bố trí > Hướng > Dọc")
            return


def _co_bang(vb: VanBan, phan: int) -> bool:
    so_bang = {d.khung.bang for d in vb.tep.doan if d.phan == phan and d.khung.loai == "o"} - _bang_the_thuc(vb)
    return any(
        vb.tep.bang[b].so_cot >= 3 or (vb.tep.bang[b].co_vien and vb.tep.bang[b].so_hang > 1) for b in so_bang if b >= 0
    )


def _bang_the_thuc(vb: VanBan) -> set[int]:
    """The tables that only set the head and the foot side by side."""
    phan_tu = [pt.dong[0] for pt in (vb.quoc_hieu, vb.co_quan, vb.so_ky_hieu) if pt is not None]
    phan_tu += [ky.quyen_han[0] for ky in vb.chu_ky if ky.quyen_han]
    phan_tu += [vb.noi_nhan.nhan] if vb.noi_nhan is not None else []
    return {d.doan.khung.bang for d in phan_tu if not d.doan.khung.co_vien}


def _ho_le(ma: str, ten: str, thuoc: str, khoang: Khoang, sai: str) -> None:
    """Rule of a margin of upright pages."""

    def ham(vb: VanBan) -> Iterable[Loi]:
        for i, phan in enumerate(vb.tep.phan, 1):
            gia: float = getattr(phan, thuoc)
            if not phan.ngang and not khoang.tu - _SAI_SO_MM <= gia <= khoang.den + _SAI_SO_MM:
                yield Loi(_phan(vb, i), f"lề {ten} {so(round(gia, 1))} mm", can, f"đặt lề {ten} {so(khoang.chon)} mm")
                return

    can = f"{so(khoang.tu)}–{so(khoang.den)} mm"
    dung = f"{so(khoang.chon)} mm."
    dang_ky(ma, f"Lề {ten} {can}.", khoang.ref, "bắt buộc", "error", sai, dung, ham, MOI_LOP)


_ho_le("trang-le-tren", "trên", "le_tren_mm", LE_TREN_MM, "15 mm.")
_ho_le("trang-le-duoi", "dưới", "le_duoi_mm", LE_DUOI_MM, "30 mm.")
_ho_le("trang-le-trai", "trái", "le_trai_mm", LE_TRAI_MM, "25,4 mm.")
_ho_le("trang-le-phai", "phải", "le_phai_mm", LE_PHAI_MM, "25,4 mm.")


@rule("trang-le-kho-ngang", ref=LE_NGANG_MM.ref, strength="theo mẫu", level="warning", lop=MOI_LOP)
def le_kho_ngang(vb: VanBan) -> Iterator[Loi]:
    """Trang ngang: mỗi lề 15–35 mm.

    Sai: một lề 5 mm. Đúng: 20, 15, 30, 15 mm.
    """
    for i, phan in enumerate(vb.tep.phan, 1):
        if not phan.ngang:
            continue
        for ten, gia in (
            ("trên", phan.le_tren_mm),
            ("dưới", phan.le_duoi_mm),
            ("trái", phan.le_trai_mm),
            ("phải", phan.le_phai_mm),
        ):
            if not LE_NGANG_MM.tu - _SAI_SO_MM <= gia <= LE_NGANG_MM.den + _SAI_SO_MM:
                yield Loi(
                    _phan(vb, i),
                    f"trang ngang, lề {ten} {so(round(gia, 1))} mm",
                    "15–35 mm",
                    f"đặt lề {ten} trong khoảng 15–35 mm",
                )


@rule("trang-le-khong-doi", ref="", strength="thông lệ", level="warning", lop=MOI_LOP)
def le_khong_doi(vb: VanBan) -> Iterator[Loi]:
    """Không dùng lề đối xứng cho trang chẵn, lẻ.

    Sai: bật Mirror margins. Đúng: tắt.
    """
    if vb.tep.le_doi_xung:
        yield Loi("trang", "đang dùng lề đối xứng (Mirror margins)", "lề như nhau ở mọi trang", "Bố trí > Lề > Thường")


def la_dung_phong(phong: str) -> bool:
    """Whether a font is Times New Roman, under one of its names."""
    return phong.lower().replace(" ", "").startswith("timesnewroman")


def _co_phong_la(doan: Doan) -> bool:
    return not all(la_dung_phong(chu.dinh_dang.phong) and la_dung_phong(chu.dinh_dang.phong_dau) for chu in doan.chu)


def _phong_lech(cac_doan: Iterable[Doan]) -> dict[str, str]:
    lech: dict[str, str] = {}
    for doan in cac_doan:
        for chu in doan.chu if doan.hoi(_co_phong_la) else ():
            d = chu.dinh_dang
            if la_dung_phong(d.phong) and la_dung_phong(d.phong_dau):
                continue
            if not any(c.isalnum() for c in chu.text) or chu.truong == "TOAN":
                continue
            phong = d.phong if not la_dung_phong(d.phong) else d.phong_dau
            if phong is d.phong_dau and chu.text.isascii():
                continue
            if (
                not la_dung_phong(d.phong)
                and not any(c.isalnum() and c.isascii() for c in chu.text)
                and la_dung_phong(d.phong_dau)
            ):
                continue
            if phong.lower().startswith(_KY_HIEU) or phong_cu(phong):
                continue
            lech.setdefault(phong, chu.text)
    return lech


def _ngoai_phu_luc(vb: VanBan) -> Iterator[Doan]:
    dau = min((pl.nhan.so for pl in vb.phu_luc), default=len(vb.tep.doan))
    yield from vb.tep.doan[:dau]
    for phan in vb.tep.phan:
        for dt in (*phan.dau.values(), *phan.chan.values()):
            yield from dt.doan
    yield from vb.tep.chu_thich


@rule("trang-phong-chu", ref="PL I, Mục I, 4", strength="bắt buộc", level="error", lop=MOI_LOP)
def phong_chu(vb: VanBan) -> Iterator[Loi]:
    """Phông chữ Times New Roman cho toàn văn bản.

    Sai: Arial, Calibri. Đúng: Times New Roman.
    """
    for phong, text in _phong_lech(_ngoai_phu_luc(vb)).items():
        yield Loi(
            f"đoạn {trich(text)}",
            f"phông «{phong}»",
            f"phông {PHONG_CHU}",
            f"chọn cả văn bản (Ctrl+A), đặt phông {PHONG_CHU}",
        )


@rule("phu-luc-phong-chu", ref="PL I, Mục I, 4", strength="bắt buộc", level="error", lop=MOI_LOP)
def phu_luc_phong_chu(vb: VanBan) -> Iterator[Loi]:
    """Phụ lục cũng dùng phông Times New Roman.

    Sai: bảng Calibri. Đúng: bảng Times New Roman.
    """
    if vb.phu_luc:
        dau = min(pl.nhan.so for pl in vb.phu_luc)
        for phong, text in _phong_lech(vb.tep.doan[dau:]).items():
            yield Loi(
                f"phụ lục, đoạn {trich(text)}",
                f"phông «{phong}»",
                f"phông {PHONG_CHU}",
                f"chọn cả phụ lục, đặt phông {PHONG_CHU}",
            )


def _co_phong_cu(doan: Doan) -> bool:
    return any(
        (phong_cu(chu.dinh_dang.phong) or phong_cu(chu.dinh_dang.phong_dau)) and chu.text.strip() for chu in doan.chu
    )


def _ma_cu(doan: Doan) -> str:
    """The old encoding that a text looks typed in, empty for none."""
    text = doan.text
    if len(text) <= 8 or text.isascii() or max(text) > "\u00ff":
        return ""
    return doan_ma(text) or ""


def _co_chu_mau(doan: Doan) -> bool:
    return any(chu.dinh_dang.mau not in {"", "000000"} for chu in doan.chu)


@rule("trang-bo-ma", ref="PL I, Mục I, 4", strength="bắt buộc", level="error", lop=MOI_LOP)
def bo_ma(vb: VanBan) -> Iterator[Loi]:
    """Chữ Việt theo bộ mã Unicode.

    Sai: §éc lËp gõ bằng .VnTime. Đúng: Độc lập.
    """
    for doan in vb.tep.doan:
        for chu in doan.chu if doan.hoi(_co_phong_cu) else ():
            cu = phong_cu(chu.dinh_dang.phong) or phong_cu(chu.dinh_dang.phong_dau)
            if cu and chu.text.strip():
                yield Loi(
                    f"đoạn {trich(doan.text)}",
                    f"gõ bằng phông cũ «{chu.dinh_dang.phong}» ({cu})",
                    "bộ mã Unicode TCVN 6909:2001",
                    "chuyển mã sang Unicode rồi đặt phông Times New Roman",
                )
                return
    for doan in vb.tep.doan:
        if doan.hoi(_ma_cu):
            yield Loi(
                f"đoạn {trich(doan.text)}",
                f"chữ gõ bằng bảng mã cũ {doan.hoi(_ma_cu)}",
                "bộ mã Unicode TCVN 6909:2001",
                "chuyển mã sang Unicode",
            )
            return


def _dong_do(vb: VanBan) -> set[int]:
    return {d.so for pt in (vb.do_khan, vb.luu_hanh) if pt is not None for d in pt.dong}


@rule("trang-mau-chu", ref="PL I, Mục I, 4", strength="bắt buộc", level="error", lop=MOI_LOP)
def mau_chu(vb: VanBan) -> Iterable[Loi]:
    """Chữ màu đen.

    Sai: đề mục màu xanh. Đúng: màu đen hoặc tự động.
    """
    return gioi_han(_mau(vb))


def _mau(vb: VanBan) -> Iterator[Loi]:
    bo = _dong_do(vb)
    for i, doan in enumerate(vb.tep.doan):
        if i in bo or not doan.hoi(_co_chu_mau):
            continue
        for chu in doan.chu:
            mau = chu.dinh_dang.mau
            if (
                mau not in {"", "000000"}
                and not chu.dinh_dang.lien_ket
                and any(c.isalnum() for c in chu.text)
                and "CẦN BỔ SUNG" not in chu.text
            ):
                yield Loi(
                    f"đoạn {trich(doan.text)}",
                    f"chữ màu #{mau}: {trich(chu.text, 30)}",
                    "màu đen",
                    "đặt màu chữ Tự động (đen)",
                )
                break


@rule("trang-mau-lien-ket", ref="PL I, Mục I, 4", strength="bắt buộc", level="warning", lop=MOI_LOP)
def mau_lien_ket(vb: VanBan) -> Iterator[Loi]:
    """Chữ của liên kết cũng màu đen.

    Sai: thư điện tử màu xanh, gạch chân. Đúng: màu đen.
    """
    for doan in vb.tep.doan:
        for chu in doan.chu if doan.hoi(_co_chu_mau) else ():
            if chu.dinh_dang.lien_ket and chu.dinh_dang.mau not in {"", "000000"} and chu.text.strip():
                yield Loi(
                    f"đoạn {trich(doan.text)}",
                    f"liên kết màu #{chu.dinh_dang.mau}: {trich(chu.text, 30)}",
                    "màu đen",
                    "bấm phải vào liên kết, chọn bỏ liên kết",
                )
                return


@rule("trang-co-chu-dong-bo", ref="PL I, Mục V, chú thích 1", strength="bắt buộc", level="warning")
def co_chu_dong_bo(vb: VanBan) -> Iterator[Loi]:
    """Cỡ chữ của Quốc hiệu, Tiêu ngữ, địa danh cùng tăng hoặc cùng giảm.

    Sai: 12, 14, 13. Đúng: 13, 14, 14.
    """
    if vb.quoc_hieu is None or vb.tieu_ngu is None:
        return
    ngay = vb.dia_danh_ngay.dong[0].co_pt if vb.dia_danh_ngay is not None else vb.tieu_ngu.dong[0].co_pt
    bo = (vb.quoc_hieu.dong[0].co_pt, vb.tieu_ngu.dong[0].co_pt, ngay)
    trong = 12 <= bo[0] <= 13 and 13 <= bo[1] <= 14 and 13 <= bo[2] <= 14
    if trong and bo not in {(13.0, 14.0, 14.0), (12.0, 13.0, 13.0), (12.5, 13.5, 13.5)}:
        yield Loi(
            "đầu trang",
            f"cỡ chữ Quốc hiệu {so(bo[0])}, Tiêu ngữ {so(bo[1])}, địa danh {so(bo[2])}",
            "13, 14, 14 hoặc 12, 13, 13",
            "chọn một trong hai bộ cỡ chữ",
        )


@rule(
    "trang-thanh-phan-chinh", ref="Điều 8.2", strength="bắt buộc", level="error", lop=frozenset(("hanh_chinh", "khac"))
)
def thanh_phan_chinh(vb: VanBan) -> Iterator[Loi]:
    """Văn bản đủ các thành phần chính.

    Sai: thông báo không có Nơi nhận. Đúng: đủ chín thành phần.
    """
    if vb.loai == "TCg":
        return
    if vb.lop == "khac":
        yield Loi("văn bản", "không tìm thấy Quốc hiệu, số ký hiệu, nơi nhận, chữ ký",
            "đủ thành phần thể thức nếu đây là văn bản hành chính",
                  "bỏ qua nếu tệp không phải văn bản hành chính", muc="info")  # fmt: skip
        return
    thieu: list[str] = []
    if vb.quoc_hieu is None:
        thieu.append("Quốc hiệu")
    if vb.tieu_ngu is None:
        thieu.append("Tiêu ngữ")
    if vb.co_quan is None:
        thieu.append("tên cơ quan ban hành")
    if vb.so_ky_hieu is None:
        thieu.append("số, ký hiệu")
    khong_mau = vb.loai in KHONG_CO_MAU
    if vb.dia_danh_ngay is None and vb.loai != "BB" and not khong_mau:
        thieu.append("địa danh và ngày ban hành")
    if not vb.than.dong and not any(d.khung.loai == "o" for d in vb.tep.doan):
        thieu.append("nội dung")
    if not vb.chu_ky:
        thieu.append("chức vụ, họ tên người ký")
    if vb.noi_nhan is None:
        thieu.append("nơi nhận")
    if khong_mau and len(thieu) > 2:  # these have no form: what is missing is said where most of it is there
        return
    for ten in thieu:
        yield Loi(
            "văn bản",
            f"không tìm thấy {ten}",
            f"có {ten}",
            f"thêm {ten} đúng chỗ; nếu đã có thì xem lại cách trình bày",
        )


@rule("trang-so-do", ref="PL I, Mục I, 6; Mục IV", strength="bắt buộc", level="error")
def so_do(vb: VanBan) -> Iterator[Loi]:
    """Mỗi thành phần đặt đúng ô trong sơ đồ.

    Sai: Quốc hiệu bên trái, cơ quan bên phải. Đúng: cơ quan trái, Quốc hiệu phải.
    """
    if vb.quoc_hieu is not None and vb.co_quan is not None:
        a, b = vb.co_quan.dong[-1].truc_mm, vb.quoc_hieu.dong[0].truc_mm
        if a > b + 5:
            yield Loi(
                "đầu trang",
                "tên cơ quan ở bên phải Quốc hiệu",
                "tên cơ quan bên trái, Quốc hiệu bên phải",
                "đổi chỗ hai cột đầu trang",
                vb.quoc_hieu.chac,
            )
    if vb.noi_nhan is not None and vb.chu_ky and vb.loai != "BB":
        ky, nn = vb.chu_ky[-1].quyen_han, vb.noi_nhan.nhan
        if ky and nn.truc_mm > ky[0].truc_mm + 20:
            yield Loi(
                "cuối văn bản",
                "nơi nhận ở bên phải chữ ký",
                "nơi nhận bên trái, chữ ký bên phải",
                "đổi chỗ hai cột cuối văn bản",
                vb.chu_ky[-1].chac,
            )


# --- address block (ô 13) -------------------------------------------------------------------------------------------


def _dia_chi_chan(vb: VanBan) -> Iterator[tuple[str, Dong]]:
    from vanban.conform.thanh_phan.cuoi import _DIA_CHI

    for phan in vb.tep.phan:
        for loai, dt in phan.chan.items():
            for doan in dt.doan:
                if _DIA_CHI.search(doan.text):
                    yield loai, Dong(doan.text.strip(), doan.text, doan.chu, doan, -1)


def _dia_chi(vb: VanBan) -> Iterator[tuple[str, Dong, bool]]:
    for dong in vb.dia_chi:
        yield "Địa chỉ cơ quan", dong, True
    for _, dong in _dia_chi_chan(vb):
        yield "Địa chỉ cơ quan", dong, True


@rule("trang-dia-chi-trang-1", ref="PL I, Mục III, 4", strength="bắt buộc", level="error", lop=HANH_CHINH)
def dia_chi_trang_1(vb: VanBan) -> Iterator[Loi]:
    """Địa chỉ cơ quan chỉ ở trang 1.

    Sai: chân mọi trang. Đúng: chân trang thứ nhất.
    """
    for loai, dong in _dia_chi_chan(vb):
        if loai != "first":
            dai = sum(len(d.text) for d in vb.tep.doan) > 3500
            yield Loi(
                f"Địa chỉ cơ quan {trich(dong.text)}",
                "đặt ở chân mọi trang",
                "chỉ ở trang thứ nhất",
                "bật «Trang đầu khác», chỉ đặt địa chỉ ở chân trang đầu",
                dai,
            )
            return


ho_co_chu("trang-dia-chi-co-chu", "Địa chỉ cơ quan", _dia_chi, "dia_chi", "PL I, Mục III, 4", "9.", "11.", HANH_CHINH)
ho_kieu(
    "trang-dia-chi-kieu",
    "Địa chỉ cơ quan",
    _dia_chi,
    False,
    False,
    "PL I, Mục III, 4",
    "chữ nghiêng.",
    "chữ đứng.",
    HANH_CHINH,
)


@rule("trang-dia-chi-duong-ke", ref="PL I, Mục III, 4", strength="bắt buộc", level="error", lop=HANH_CHINH)
def dia_chi_duong_ke(vb: VanBan) -> Iterator[Loi]:
    """Trên địa chỉ cơ quan có đường kẻ dài hết bề rộng chữ.

    Sai: kẻ ngắn. Đúng: kẻ dài 160 mm trên vùng chữ 160 mm.
    """
    from vanban.conform.thanh_phan.dau_trang import ke_quanh

    if not vb.dia_chi:
        return
    i = vb.dong.index(vb.dia_chi[0])
    k = i
    while (
        k > 0
        and i - k < 6
        and (not vb.dong[k - 1].text or vb.dong[k - 1].so >= vb.dia_chi[0].so - 3)
        and (vb.dong[k - 1].doan.khung.loai == "trang" or not vb.dong[k - 1].text)
    ):
        k -= 1
    ke = [x for j, x in ke_quanh(list(vb.dong), k, i + 1)]
    if not ke and not vb.dia_chi[0].doan.vien_tren:
        yield Loi(
            f"Địa chỉ cơ quan {trich(vb.dia_chi[0].text)}",
            "không có đường kẻ phía trên",
            "đường kẻ nét liền, dài hết bề rộng chữ",
            "thêm đường kẻ phía trên",
            not _co_net_ve(vb, i),
        )
    elif ke and all(x.rong_mm is not None and x.rong_mm < vb.rong_chu_mm * 0.85 for x in ke):
        yield Loi(
            f"Địa chỉ cơ quan {trich(vb.dia_chi[0].text)}",
            "đường kẻ phía trên ngắn hơn bề rộng chữ",
            "dài hết bề rộng chữ",
            "kéo đường kẻ cho hết bề rộng",
        )


def _co_net_ve(vb: VanBan, den: int) -> bool:
    """Whether a line is drawn anywhere behind the text: it may have been pulled to above the address."""
    tu = vb.than.dong[-1].so if vb.than.dong else 0
    return any(x.doan.ke for x in vb.dong[:den] if x.so >= tu) or any(x.doan.ke for x in vb.dong[den:])


@rule("trang-dia-chi-khong-ke-duoi", ref="Mẫu 1.5", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def dia_chi_khong_ke_duoi(vb: VanBan) -> Iterator[Loi]:
    """Địa chỉ cơ quan chỉ có đường kẻ phía trên.

    Sai: đóng khung. Đúng: một đường kẻ trên.
    """
    if vb.dia_chi and (vb.dia_chi[-1].doan.vien_duoi or vb.dia_chi[-1].doan.khung.co_vien):
        yield Loi(
            f"Địa chỉ cơ quan {trich(vb.dia_chi[0].text)}",
            "có đường kẻ hoặc khung phía dưới",
            "chỉ kẻ phía trên",
            "bỏ đường kẻ dưới",
        )
