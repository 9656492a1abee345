"""The sheets: page numbers, what leaves the margins, fonts replaced, blank pages, text that is not printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import MOI_LOP, Loi, so, trich
from vanban.conform.thanh_phan import VanBan
from vanban.conform.trang_in.doc_pdf import BanIn, DongIn, Trang
from vanban.conform.trang_in.quy_tac_in import BoiCanh, do, do_moi

_SO: Final = re.compile(r"^[-–—\s(]*(?:[Tt]rang\s*)?(\d{1,4})(?:\s*/\s*\d+)?[-–—\s.)]*$")
GIUA_MM, GIUA_LOI_MM = 3.0, 5.0
TRAN_MM: Final = 2.0
TRAN_BANG_MM: Final = 10.0
"""The table of the letterhead and of the signature may hang out so far (as in the decree's own forms)."""
CUNG_SO_DO: Final = {
    "timesnewroman": {"liberationserif", "tinos", "times", "nimbusroman"},
    "arial": {"liberationsans", "arimo", "helvetica"},
    "couriernew": {"liberationmono", "cousine"},
    "calibri": {"carlito"},
    "cambria": {"caladea"},
}
"""Families whose letters are as wide as those of the family asked for: lengths and page breaks hold."""
_KY_HIEU: Final = re.compile(r"symbol|wingding|webding|dingbat|marlett|mtextra|math|emoji")


def _so_trang(bc: BoiCanh, trang: Trang) -> tuple[DongIn | None, DongIn | None]:
    """The page number in the top margin and the one in the bottom margin."""
    _, _, tren, duoi = bc.khop.vung(trang)
    tim = [d for d in trang.dong if _SO.match(d.text)]
    return (
        next((d for d in tim if d.y < tren + 0.5), None),
        next((d for d in tim if d.y > duoi + 1), None),
    )


@do("so-trang-an-trang-dau", MOI_LOP)
def an_trang_dau(bc: BoiCanh) -> Iterator[Loi]:
    """No number on page 1."""
    bc.da_do.add("so-trang-an-trang-dau")
    if any(_so_trang(bc, bc.ban.trang[0])):
        yield Loi(
            "trang 1, số trang",
            "trang thứ nhất cũng in số trang",
            "trang thứ nhất không hiện số",
            "bật «Trang đầu khác» (Different First Page), để trống đầu trang đầu",
            not _tep_da_an(bc),
        )


def _tep_da_an(bc: BoiCanh) -> bool:
    """Whether the file itself hides it: LibreOffice forgets so where a paper begins with a table in a table."""
    phan = bc.vb.tep.phan[0]
    dau = [noi["first"] for noi in (phan.dau, phan.chan) if "first" in noi]
    long = any(d.khung.bang_ngoai >= 0 for d in bc.vb.tep.doan[:3])
    return long and phan.trang_dau_rieng and not any(d.text.strip() for n in dau for d in n.doan)


@do("so-trang-le-tren", MOI_LOP)
def le_tren(bc: BoiCanh) -> Iterator[Loi]:
    """From page 2 on a number in the top margin."""
    thieu, chan = [], []
    for trang in bc.ban.trang[1:]:
        dau, cuoi = _so_trang(bc, trang)
        if cuoi is not None and dau is None:
            chan.append(trang.so + 1)
        elif dau is None and not trang.trong and not bc.khop.dau_phan(trang.so) and not _dau_phu_luc(bc, trang.so):
            thieu.append(trang.so + 1)
    if len(bc.ban.trang) > 1:
        bc.da_do.add("so-trang-le-tren")
    if chan:
        yield Loi(
            f"trang {chan[0]}, số trang",
            "in ở lề dưới",
            "ở lề trên (đầu trang)",
            "chuyển số trang lên đầu trang (header)",
        )
    elif thieu:
        nua = f" và {len(thieu) - 1} trang nữa" if len(thieu) > 1 else ""
        yield Loi(
            f"trang {thieu[0]}, số trang",
            f"không có số trang ở lề trên{nua}",
            "số trang ở giữa lề trên, từ trang 2",
            "Chèn > Số trang > Đầu trang > giữa",
        )


def _dau_phu_luc(bc: BoiCanh, trang: int) -> bool:
    return any(
        bc.ban.net[a].trang == trang for pl in bc.vb.phu_luc if (a := bc.khop.moc.get(pl.nhan.so, (-1, 0))[0]) >= 0
    )


@do("so-trang-can-giua", MOI_LOP)
def can_giua(bc: BoiCanh) -> Iterator[Loi]:
    """The number in the middle."""
    for trang in bc.ban.trang[1:]:
        for d in _so_trang(bc, trang):
            if d is None:
                continue
            trai, phai, _, _ = bc.khop.vung(trang)
            bc.da_do.add("so-trang-can-giua")
            lech = min(abs(d.truc - (trai + phai) / 2), abs(d.truc - trang.rong / 2))
            bc.do["so-trang-can-giua"] = (lech,)
            if lech > GIUA_MM:
                yield Loi(
                    f"trang {trang.so + 1}, số trang {trich(d.text)}",
                    f"lệch khỏi giữa {so(round(lech, 1))} mm",
                    "canh giữa theo chiều ngang",
                    "chọn số trang, bấm canh giữa (Ctrl+E)",
                    muc="error" if lech > GIUA_LOI_MM else "warning",
                )
                return


@do("so-trang-bat-dau", MOI_LOP)
def bat_dau(bc: BoiCanh) -> Iterator[Loi]:
    """Page 2 says 2."""
    if len(bc.ban.trang) < 2 or bc.khop.dau_phan(1):
        return
    dau, cuoi = _so_trang(bc, bc.ban.trang[1])
    d = dau or cuoi
    khop = _SO.match(d.text) if d is not None else None
    if khop is not None:
        bc.da_do.add("so-trang-bat-dau")
        if int(khop[1]) != 2:
            yield Loi("trang 2, số trang", f"in số {khop[1]}", "số 2", "Chèn > Số trang > Định dạng > bắt đầu từ 1")


# --- margins --------------------------------------------------------------------------------------------------------


@do_moi("trang-in-ngoai-giay", ref="PL I, Mục I, 3", strength="bắt buộc", level="error")
def ngoai_giay(bc: BoiCanh) -> Iterator[Loi]:
    """Không có chữ nào nằm ngoài tờ giấy. Sai: cột cuối của bảng nằm ngoài mép giấy. Đúng: cả bảng nằm trong lề."""
    bc.da_do.add("trang-in-ngoai-giay")
    for trang in bc.ban.trang:
        for d in trang.dong:
            if d.x0 < -0.5 or d.x1 > trang.rong + 0.5 or d.y < 0 or d.y > trang.cao:
                yield Loi(
                    f"trang {trang.so + 1}, {trich(d.text)}",
                    "chữ ra ngoài tờ giấy, in ra sẽ mất",
                    "nằm trong lề",
                    "thu hẹp bảng hoặc hộp chữ cho vừa trang",
                )
                return


@do_moi("trang-in-tran-le", ref="PL I, Mục I, 3", strength="bắt buộc")
def tran_le(bc: BoiCanh) -> Iterator[Loi]:
    """Nội dung không tràn ra lề. Sai: bảng rộng hơn vùng chữ 20 mm. Đúng: bảng vừa vùng chữ."""
    bc.da_do.add("trang-in-tran-le")
    tu_y, den_y = _vung_bang(bc)
    for trang in bc.ban.trang:
        trai, phai, tren, duoi = bc.khop.vung(trang)
        for d in trang.dong:
            if d.y < tren or d.y > duoi + 1 or d.x0 < -0.5 or d.x1 > trang.rong + 0.5:
                continue
            rong = d.y <= tu_y.get(trang.so, -1.0) or d.y >= den_y.get(trang.so, 9e9)
            cho_phep = TRAN_BANG_MM if rong else TRAN_MM
            lech = max(trai - d.x0, d.x1 - phai)
            if lech > cho_phep:
                ben = "trái" if trai - d.x0 >= d.x1 - phai else "phải"
                yield Loi(
                    f"trang {trang.so + 1}, {trich(d.text)}",
                    f"tràn ra lề {ben} {so(round(lech, 1))} mm",
                    "nằm trong lề",
                    "thu hẹp bảng hoặc bỏ thụt lề âm",
                )
                return


def _vung_bang(bc: BoiCanh) -> tuple[dict[int, float], dict[int, float]]:
    """Down to where the letterhead reaches on its page, and from where the signature block begins."""
    vb = bc.vb
    dau: dict[int, float] = {}
    cuoi: dict[int, float] = {}
    for pt in (vb.quoc_hieu, vb.tieu_ngu, vb.co_quan, vb.so_ky_hieu, vb.dia_danh_ngay, vb.vv):
        for d in bc.dong(pt):
            dau[d.trang] = max(dau.get(d.trang, 0.0), d.y)
    for ky in vb.chu_ky:
        for d in bc.khop.tim(ky.quyen_han[0]) if ky.quyen_han else ():
            cuoi[d.trang] = min(cuoi.get(d.trang, 9e9), d.y)
    return dau, cuoi


@do_moi("trang-in-trang-trong")
def trang_trong(bc: BoiCanh) -> Iterator[Loi]:
    """Không có trang trắng thừa. Sai: trang cuối chỉ có số trang. Đúng: văn bản hết thì hết trang."""
    bc.da_do.add("trang-in-trang-trong")
    for trang in bc.ban.trang:
        _, _, tren, duoi = bc.khop.vung(trang)
        trong = not any(tren < d.y < duoi + 1 for d in trang.dong) and not trang.co_hinh
        if trong and not any(tren < k.y < duoi for k in trang.ke) and len(bc.ban.trang) > 1:
            cuoi = trang.so == len(bc.ban.trang) - 1
            yield Loi(
                f"trang {trang.so + 1}",
                "trang trắng thừa ở cuối" if cuoi else "trang trắng ở giữa văn bản",
                "không có trang trắng",
                "xóa các dòng trống hoặc ngắt trang thừa ở cuối trang trước",
            )


@do_moi("trang-in-thieu-chu")
def thieu_chu(bc: BoiCanh) -> Iterator[Loi]:
    """Chữ trong tệp đều hiện trên trang in.

    Sai: hàng của bảng cố định chiều cao nên che mất dòng cuối. Đúng: đọc đủ trên giấy.
    """
    if not bc.khop.moc:
        return
    bc.da_do.add("trang-in-thieu-chu")
    for i in bc.khop.mat[:3]:
        yield Loi(
            f"đoạn {trich(bc.vb.tep.doan[i].text)}",
            "không thấy trên trang in",
            "in đủ nội dung",
            "mở tệp xem đoạn này có bị hộp chữ hay hàng bảng cao cố định che không",
        )


# --- fonts ----------------------------------------------------------------------------------------------------------


def ho_phong(ten: str) -> str:
    """The family of a font name as it compares: no style, no spaces, small letters."""
    goc = re.split(r"[-,]", ten)[0].replace(" ", "").lower()
    return re.sub(r"(?:ps)?(?:mt)?$", "", goc)


def phong_thay(vb: VanBan, ban: BanIn) -> tuple[list[str], list[str], float]:
    """Families asked for and not printed, families printed instead, and their share of all letters."""
    can: dict[str, str] = {}
    for doan in vb.tep.doan:
        for chu in doan.chu:
            if chu.text.strip():
                can.update({ho_phong(p): p for p in (chu.dinh_dang.phong, chu.dinh_dang.phong_dau) if p})
    duoc = set(can).union(*(CUNG_SO_DO.get(c, set()) for c in can))
    dem: dict[str, int] = {}
    for net in ban.net:
        if net.chu.isalnum():
            dem[net.phong] = dem.get(net.phong, 0) + 1
    la = {p: n for p, n in dem.items() if ho_phong(p) not in duoc and not _KY_HIEU.search(ho_phong(p))}
    co = {ho_phong(p) for p in dem}
    vang = sorted(ten for c, ten in can.items() if not ({c} | CUNG_SO_DO.get(c, set())) & co and not _KY_HIEU.search(c))
    return vang, sorted({re.split(r"[-,]", p)[0] for p in la}), sum(la.values()) / max(sum(dem.values()), 1)


@do_moi("trang-in-phong-thay", ref="PL I, Mục I, 4")
def phong(bc: BoiCanh) -> Iterator[Loi]:
    """Trang in dùng đúng phông của tệp hoặc phông cùng số đo.

    Sai: máy không có VNI-Times nên in bằng phông khác. Đúng: in bằng Times New Roman.
    """
    bc.da_do.add("trang-in-phong-thay")
    vang, la, ti_le = phong_thay(bc.vb, bc.ban)
    if la and (vang or ti_le > 0.01):
        ten = ", ".join(f"«{v}»" for v in vang) or "phông của một số chữ"
        yield Loi(
            "phông chữ của trang in",
            f"máy này không có {ten}, trang in dùng {', '.join(f'«{p}»' for p in la)} thay",
            "phông của tệp, hoặc phông cùng số đo",
            "cài phông còn thiếu, hoặc đổi phông của tệp sang Times New Roman rồi đo lại: "
            "độ dài và chỗ ngắt trang đo được chỉ là gần đúng",
        )
