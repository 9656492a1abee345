"""The shape of a sheet: titles above the header, merged cells, hidden rows and columns, other sheets."""

from __future__ import annotations

from typing import Final

from vanban.load.cay import SoGhi, ke
from vanban.load.chu_viet import trich
from vanban.load.nguon_excel import NguonExcel, gon
from vanban.load.trang_xlsx import Trang, ten_cot

_GOP_KE: Final = 20
_TOI_DA_CHE: Final = 100_000


def hinh_trang(nguon: NguonExcel, cac: list[Trang], so_ghi: SoGhi) -> None:
    """Faults of the shape of a sheet: titles above, merged cells, hidden rows and columns, other sheets."""
    trang, tieu_de = nguon.trang, nguon.tieu_de
    tren = [dong for dong in sorted(trang.o) if dong < tieu_de]
    if tren:
        chu = "; ".join(gon(o.chu) for _, o in sorted(trang.o[tren[0]].items()))
        so_ghi.tai(
            nguon.nut(tren[0], 0),
            "VB-X009",
            f"có chữ phía trên hàng tiêu đề cột (dòng {tieu_de}): «{trich(chu)}»",
            can="hàng tiêu đề cột là hàng đầu tiên có chữ",
            hint=f"xóa các dòng phía trên tiêu đề cột ({khoang(tren)})",
        )
    cot_doc = set(nguon.cot.values())
    _o_gop(nguon, cot_doc, so_ghi)
    an = [dong for dong in trang.dong_an if dong > tieu_de and dong in trang.o]
    if an:
        so_ghi.tai(
            nguon.nut(an[0], 0),
            "VB-X020",
            f"{len(an)} dòng đang ẩn{' (do bộ lọc)' if trang.loc else ''} vẫn được đọc: {khoang(an)}",
            hint="xóa hẳn dòng không dùng; dòng ẩn vẫn thành giấy tờ",
            level="info",
        )
    an_cot = [cot for cot in sorted(cot_doc) if any(tu <= cot <= den for tu, den in trang.cot_an)]
    if an_cot:
        so_ghi.tai(
            nguon.nut(tieu_de, 0),
            "VB-X020",
            f"cột {ke(ten_cot(cot) for cot in an_cot)} đang ẩn vẫn được đọc",
            hint="hiện cột lên để xem lại, hoặc xóa cột không dùng",
            level="info",
        )
    if khac := [muc for muc in cac if muc is not trang]:
        so_ghi.tai(
            nguon.nut(0, 0),
            "VB-X025",
            f"chỉ đọc trang này; không đọc {ke(f'«{muc.ten}»' for muc in khac)}",
            hint="trang khác còn dòng của danh sách thì chép sang trang này rồi xóa trang ấy; "
            "không còn thì không cần sửa",
            level="warning" if any(muc.co_chu for muc in khac) else "info",
        )


def _o_gop(nguon: NguonExcel, cot_doc: set[int], so_ghi: SoGhi) -> None:
    """Merged cells in the header and in the columns that are read; above some twenty the rest is only counted."""
    day = max(nguon.trang.o)
    cac = [
        vung
        for vung in nguon.trang.gop
        if vung[2] >= nguon.tieu_de and vung[0] <= day and any(vung[1] <= cot <= vung[3] for cot in cot_doc)
    ]
    con = f"; còn {len(cac) - _GOP_KE} vùng gộp khác" if len(cac) > _GOP_KE else ""
    for dong1, cot1, dong2, cot2 in cac[:_GOP_KE]:
        vung = f"{ten_cot(cot1)}{dong1}:{ten_cot(cot2)}{dong2}"
        o_dau = "hàng tiêu đề" if dong1 <= nguon.tieu_de else "danh sách"
        so_ghi.tai(
            nguon.nut(dong1, cot1),
            "VB-X013",
            f"các ô {vung} trong {o_dau} bị gộp làm một{con}",
            can="mỗi ô một giá trị, không gộp",
            hint=f"chọn {vung}, bấm Bỏ gộp ô (Unmerge Cells), rồi "
            + ("ghi tên cột vào từng ô" if dong1 <= nguon.tieu_de else "điền đủ từng ô"),
        )


def o_bi_che(trang: Trang, cot: set[int]) -> set[tuple[int, int]]:
    """The cells of these columns that lie empty under merged ones."""
    day = max(trang.o)
    ra: set[tuple[int, int]] = set()
    for dong1, cot1, dong2, cot2 in trang.gop:
        for c in cot:
            if cot1 <= c <= cot2 and len(ra) < _TOI_DA_CHE:
                ra.update((dong, c) for dong in range(dong1, min(dong2, day) + 1))
    return ra


def khoang(dong: list[int]) -> str:
    """``dòng 3, 5–7``."""
    ra: list[list[int]] = []
    for so in dong:
        if ra and so == ra[-1][1] + 1:
            ra[-1][1] = so
        else:
            ra.append([so, so])
    return "dòng " + ke((str(a) if a == b else f"{a}–{b}" for a, b in ra), 10)
