"""Codes that point to other records: every one is looked up, in one pass over the tree.

The tree and not the records is read, so that a fault elsewhere in a record hides none here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from vanban.load.ban_ghi import viet_nham
from vanban.load.cay import Bang, Day, HangBang, La, Nut, SoGhi, cac_la, cho, ke, la_chu
from vanban.load.chu_viet import trich
from vanban.load.luoc_do import truong
from vanban.model import BanGhi, HoSo
from vanban.model.ke_hoach import (
    ChiTieu,
    Doan,
    Han,
    LichViec,
    MucNoiDung,
    NhiemVu,
    OTrong,
    PhatHanh,
    Phien,
    VanBanGoc,
    VienDan,
)
from vanban.model.to_chuc import DonVi, KhachMoi, LoaiDonVi, Nhom, NhomKhach, ToChuc
from vanban.tieng_viet.chu import ma_hoa


@dataclass(frozen=True, slots=True)
class _ToiDau:
    """Where a field leads: the lists whose codes it may hold, and whether other texts are allowed."""

    cac: tuple[str, ...]
    hay_chu: bool = False
    """Free text is allowed; only what looks like a code is looked up."""


_AI: Final = ("to_chuc", "don_vi", "nhom")
_CO_QUAN: Final = ("to_chuc", "don_vi")
_THAM_CHIEU: Final[dict[type[BanGhi], dict[str, _ToiDau]]] = {
    VanBanGoc: {"co_quan": _ToiDau(_CO_QUAN)},
    Phien: {
        "chu_nha": _ToiDau(("don_vi",)),
        "tham_gia": _ToiDau(_AI),
        "kich_ban": _ToiDau(("kich_ban",)),
        "chu_tri": _ToiDau(_AI, hay_chu=True),
    },
    VienDan: {"nhom": _ToiDau(_AI), "dung_cho": _ToiDau(("loai",)), "co_quan": _ToiDau(_CO_QUAN, hay_chu=True)},
    ToChuc: {"thanh_vien": _ToiDau(_AI), "chu_quan": _ToiDau(_CO_QUAN, hay_chu=True)},
    LoaiDonVi: {"nguoi_ky": _ToiDau(("nguoi_ky",)), "chu_quan": _ToiDau(_CO_QUAN, hay_chu=True)},
    DonVi: {"loai": _ToiDau(("loai_don_vi",)), "nhom": _ToiDau(("nhom",))},
    Nhom: {"tieu_chi": _ToiDau(("bo_tieu_chi",))},
    ChiTieu: {"ap_dung": _ToiDau(_AI), "thay": _ToiDau(("chi_tieu",))},
    Han: {"ai": _ToiDau(_AI), "nop_cho": _ToiDau(_AI, hay_chu=True), "thong_qua": _ToiDau(_AI)},
    NhiemVu: {"ai": _ToiDau(_AI), "cung": _ToiDau(_AI), "han": _ToiDau(("han",))},
    Doan: {"chi": _ToiDau(_AI), "tru": _ToiDau(_AI)},
    MucNoiDung: {"chi": _ToiDau(_AI), "tru": _ToiDau(_AI)},
    PhatHanh: {
        "loai": _ToiDau(("loai",)),
        "co_quan": _ToiDau(_CO_QUAN),
        "nguoi_ky": _ToiDau(("nguoi_ky",)),
        "phien": _ToiDau(("phien",)),
    },
    OTrong: {"ai": _ToiDau(_AI)},
    LichViec: {
        "chu_tri": _ToiDau(_AI, hay_chu=True),
        "thanh_phan": _ToiDau(_AI, hay_chu=True),
        "theo_doi": _ToiDau(_AI, hay_chu=True),
    },
    NhomKhach: {"moi_boi": _ToiDau(_CO_QUAN)},
    KhachMoi: {"nhom": _ToiDau(("nhom_khach",)), "ma_to_chuc": _ToiDau(_CO_QUAN)},
}
_TEN: Final = {
    "to_chuc": "tổ chức",
    "don_vi": "đơn vị",
    "nhom": "nhóm đơn vị",
    "kich_ban": "kịch bản",
    "loai_don_vi": "loại đơn vị",
    "bo_tieu_chi": "bộ tiêu chí",
    "nhom_khach": "nhóm khách",
    "nguoi_ky": "người ký",
    "han": "hạn",
    "chi_tieu": "chỉ tiêu",
    "phien": "phiên",
    "loai": "loại giấy tờ",
    "khach_moi": "khách mời",
    "ho_dan": "hộ dân",
}
_KHOA: Final = {"phat_hanh": "loai", "ngay_nghi": "nam"}
"""What tells the records of a list apart, where that is not ``ma``."""

_KHOA_TEN: Final = ("ten", "ten_ngan", "viet_tat", "bi_danh")
"""By what else a record is called."""
_SO_RIENG: Final = {"bo_tieu_chi": ("tieu_chi", "so"), "kich_ban": ("muc", "tt")}
"""Lists whose records have numbered items of their own: the items, and their number."""

_NHU_MA: Final = re.compile(r"(?=.*[0-9_]|[^A-Z]+$)[A-Za-z0-9_-]+")


@dataclass(slots=True)
class _SoMa:
    """All codes of the dossier: list → code → where it was given; and names that people write in their place."""

    ma: dict[str, dict[str, La]] = field(default_factory=dict)
    ten: dict[str, dict[str, str]] = field(default_factory=dict)

    def co(self, cac: tuple[str, ...], ma: str) -> bool:
        return any(ma in self.ma.get(ds, ()) for ds in cac)

    def tat_ca(self, cac: tuple[str, ...]) -> list[str]:
        return [ma for ds in cac for ma in self.ma.get(ds, ())]

    def trong_tep(self, cac: tuple[str, ...]) -> str:
        """Where a new code is written: `` vào data/khach.yaml``."""
        tep = dict.fromkeys(la.nguon.ten for ds in cac if ds != "loai" for la in list(self.ma.get(ds, {}).values())[:1])
        return f" vào {' hoặc '.join(tep)}" if tep else ""

    def theo_ten(self, cac: tuple[str, ...], ten: str) -> str | None:
        """The code of what bears that name."""
        ma = ma_hoa(ten)
        return next((self.ten[ds][ma] for ds in cac if ma in self.ten.get(ds, ())), None)


def kiem(goc: Bang, so_ghi: SoGhi, loai: Collection[str] | None = None, *, du: bool = True) -> None:
    """Look up every reference of the tree; ``loai`` are the kinds of paper that the program makes.

    ``du``: every file could be read. If not, a code of a list that was not seen at all is let pass.
    """
    so_ma = _gom(goc, so_ghi)
    if loai is not None:
        so_ma.ma["loai"] = {ma: La(goc.nguon, 0, 0, ma) for ma in loai}
    _le_chinh(goc, so_ghi)
    vang: dict[str, list[tuple[str, La, _ToiDau]]] = {}
    phep = {
        ban_ghi: [
            (ten, toi, next((ds for ds in toi.cac if ds != "loai" and ds not in goc.muc), None))
            for ten, toi in cac.items()
            if (toi.cac != ("loai",) or loai is not None)
            and (du or all(ds in goc.muc for ds in toi.cac if ds != "loai"))
        ]
        for ban_ghi, cac in _THAM_CHIEU.items()
    }
    for ban_ghi, nut in _cac_ban_ghi(HoSo, goc):
        for ten, toi, khong_co in phep.get(ban_ghi, ()):
            for la in cac_la(nut.con(ten)):
                if khong_co is None or so_ma.co(toi.cac, la.chu or ""):
                    _mot(f"{ban_ghi.__name__}.{ten}", la, toi, so_ma, so_ghi)
                elif not toi.hay_chu or _NHU_MA.fullmatch(la.chu or ""):
                    vang.setdefault(khong_co, []).append((f"{ban_ghi.__name__}.{ten}", la, toi))
    for ds, cac in vang.items():
        if truong(HoSo)[ds].bat_buoc or viet_nham(ds, goc, truong(HoSo), so_ghi):
            continue  # it was said with the missing or the misspelt keys
        if len(cac) > 1:
            _vang(goc, ds, [la for _, la, _ in cac], so_ghi)
        else:
            _mot(*cac[0], so_ma, so_ghi)


def _vang(goc: Bang, ds: str, cac: list[La], so_ghi: SoGhi) -> None:
    """A whole list that is not there, told once and not at each of its codes: a file was deleted or renamed."""
    so_ghi.o(
        goc.nguon.dong(0),
        0,
        0,
        "VB-K027",
        f"không có danh sách «{ds}», mà {len(cac)} chỗ nhắc đến mã trong đó, đầu tiên là «{trich(cac[0].chu or '')}» "
        f"ở {cho(cac[0])}",
        can=f"khóa «{ds}:» ở đầu một dòng, dưới đó là các {_TEN[ds]}",
        hint=f"chép lại tệp .yaml có khóa «{ds}:» vào thư mục này (tệp đã bị xóa, đổi tên hoặc để trống?)",
    )


def _cac_ban_ghi(ban_ghi: type[BanGhi], nut: Nut) -> Iterator[tuple[type[BanGhi], Bang]]:
    """Every table of the tree with the record it is."""
    if not isinstance(nut, Bang):
        return
    yield ban_ghi, nut
    if isinstance(nut, HangBang):
        return
    for ten, con in nut.muc.items():
        t = truong(ban_ghi).get(ten)
        if t is None or t.ban_ghi is None:
            continue
        for chau in con.muc if isinstance(con, Day) else (con,):
            if isinstance(chau, Bang):
                yield from _cac_ban_ghi(t.ban_ghi, chau)


def _mot(ten: str, la: La, toi: _ToiDau, so_ma: _SoMa, so_ghi: SoGhi) -> None:
    ma = la.chu or ""
    if so_ma.co(toi.cac, ma) or (toi.hay_chu and not _NHU_MA.fullmatch(ma)):
        return
    co = so_ma.tat_ca(toi.cac)
    gan = so_ghi.gan_nhat(ma, co) or so_ma.theo_ten(toi.cac, ma)
    cac_ten = [_TEN[ds] for ds in toi.cac]
    la_gi = " hoặc ".join(phan for phan in (", ".join(cac_ten[:-1]), cac_ten[-1]) if phan)
    them = f"thêm {la_gi} có mã này{so_ma.trong_tep(toi.cac)}" + (" (hoặc viết thành câu chữ)" if toi.hay_chu else "")
    so_ghi.tai(
        la,
        "VB-X027" if la.nguon.bang_tinh else "VB-K019",
        f"{ten.partition('.')[2]}: không có {la_gi} nào mang mã «{trich(ma)}»",
        can=f"mã của {la_gi}: {ke(co, 15)}" if co else f"có {la_gi} mang mã này, hiện chưa có {la_gi} nào",
        hint=f"Bạn có định viết «{gan}» không? Nếu không, {them}" if gan else f"sửa mã, hoặc {them}",
        level="warning" if ten == "VienDan.dung_cho" else "error",
    )


# --- codes given ----------------------------------------------------------------------------------------------------


def _gom(goc: Bang, so_ghi: SoGhi) -> _SoMa:
    """Collect the codes and report those given twice."""
    so_ma = _SoMa()
    for ten, t in truong(HoSo).items():
        nut = goc.muc.get(ten)
        if t.ban_ghi is None or not t.nhieu or not isinstance(nut, Day):
            continue
        khoa = _KHOA.get(ten, "ma")
        so_ma.ma[ten] = {}
        so_ma.ten[ten] = {}
        khoa_ten = [k for k in _KHOA_TEN if k in truong(t.ban_ghi)]
        for con in nut.muc:
            if isinstance(con, Bang) and isinstance(la := con.con(khoa), La) and la.chu is not None:
                _them_ma(ten, la, so_ma, so_ghi)
                _them_ten(con, khoa_ten, la.chu, so_ma.ten[ten])
        if ten in _SO_RIENG:
            for con in nut.muc:
                _trong_ban_ghi(con, ten, so_ghi)
    return so_ma


def _them_ma(ten: str, la: La, so_ma: _SoMa, so_ghi: SoGhi) -> None:
    assert la.chu is not None
    cung = _AI if ten in _AI else (ten,)
    for ds in cung:
        cu = so_ma.ma.get(ds, {}).get(la.chu)
        if cu is not None:
            noi = cho(cu)
            o_dau = noi.cho if noi.tep == la.nguon.ten else str(noi)
            so_ghi.tai(
                la,
                "VB-X028" if la.nguon.bang_tinh else "VB-K020",
                f"mã «{la.chu}» của {_TEN.get(ten, ten)} đã dùng ở {o_dau}"
                + (f" cho một {_TEN[ds]}" if ds != ten else ""),
                can="mỗi mã một lần"
                + (" trong cả tổ chức, đơn vị và nhóm đơn vị" if ten in _AI else " trong một danh sách"),
                hint="đổi một trong hai mã, hoặc xóa " + ("dòng" if la.nguon.bang_tinh else "mục") + " viết lặp",
            )
            return
    so_ma.ma[ten][la.chu] = la


def _them_ten(bang: Bang, cac_khoa: Iterable[str], ma: str, ten: dict[str, str]) -> None:
    for khoa in cac_khoa:
        for la in cac_la(bang.con(khoa)):
            ten.setdefault(ma_hoa(la.chu or ""), ma)


def _trong_ban_ghi(nut: Nut, ten: str, so_ghi: SoGhi) -> None:
    """Numbers that must be one of a kind within a record: criteria of a set, items of a script."""
    bo, khoa = _SO_RIENG[ten]
    con = nut.muc.get(bo) if isinstance(nut, Bang) else None
    da: dict[str, La] = {}
    for muc in con.muc if isinstance(con, Day) else ():
        la = muc.muc.get(khoa) if isinstance(muc, Bang) else None
        if not isinstance(la, La) or la.chu is None:
            continue
        if la.chu in da:
            so_ghi.tai(
                la,
                "VB-K020",
                f"số «{la.chu}» của {ten}.{bo} đã dùng ở dòng {da[la.chu].dong}",
                can="mỗi số một lần trong cùng một bộ",
                hint="đổi một trong hai số, hoặc xóa mục viết lặp",
            )
        da.setdefault(la.chu, la)


def _le_chinh(goc: Bang, so_ghi: SoGhi) -> None:
    phien = goc.muc.get("phien")
    if not isinstance(phien, Day):
        return
    pham_vi = [con.muc.get("pham_vi") for con in phien.muc if isinstance(con, Bang)]
    chinh = [la for la in pham_vi if isinstance(la, La) and la_chu(la) == "chinh"]
    can = "đúng một phiên có «pham_vi: chinh»"
    if not chinh and phien.muc:
        so_ghi.tai(
            phien,
            "VB-K021",
            "không có phiên nào là lễ chính",
            can=can,
            hint="ghi «pham_vi: chinh» cho phiên chính",
        )
    for la in chinh[1:]:
        so_ghi.tai(
            la,
            "VB-K021",
            f"đã có lễ chính ở {cho(chinh[0])}, đây là lễ chính thứ hai",
            can=can,
            hint="đổi phiên này thành «pham_vi: huong_ung» hoặc «pham_vi: khoi_cong»",
        )
