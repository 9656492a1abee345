"""From the tree to the frozen records; what does not fit is told at its line, all of it in one run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from vanban.findings import Where
from vanban.load.cay import Bang, Day, HangBang, La, Nut, SoGhi, ke
from vanban.load.chu_viet import trich
from vanban.load.luoc_do import Truong, truong
from vanban.model import BanGhi, HoSo
from vanban.model.cau_mau import TEN_TRONG_CAU, loi_trong

_CO_KHONG: Final = {"có": "true", "không": "false"}
_DANG: Final[dict[str, tuple[str, str]]] = {
    "so": ("một số nguyên", "viết bằng chữ số, không có chữ và dấu ngăn cách, thí dụ 12"),
    "dung_sai": ("true (có) hoặc false (không)", "viết true hoặc false"),
    "ngay": ("một ngày có trong lịch", "viết dạng 2024-02-23 hoặc 23/02/2024"),
    "gio": ("một giờ trong ngày", "viết dạng 08:00 hoặc 08 giờ 00 phút"),
    "ngay_khuyet": ("một ngày, hoặc tháng, hoặc năm", "viết 23/02/2024, 02/2024 hoặc 2024"),
    "ky": ("một kỳ", "viết quý I/2024, tháng 02/2024, năm 2024 hoặc giai đoạn 2024-2025"),
    "chu": ("một câu chữ", "viết giá trị ngay sau dấu hai chấm"),
}
_MA_DANG: Final = {
    "so": "VB-K013",
    "dung_sai": "VB-K018",
    "ngay": "VB-K015",
    "ngay_khuyet": "VB-K015",
    "gio": "VB-K016",
    "ky": "VB-K017",
    "chu": "VB-K011",
}


@dataclass(slots=True)
class Lap:
    """What became of the tree: the records that are good, each beside its node."""

    don: dict[str, BanGhi | None] = field(default_factory=dict)
    day: dict[str, list[tuple[BanGhi | None, Nut]]] = field(default_factory=dict)

    def cac(self, ten: str) -> list[tuple[Any, Nut]]:
        """The good records of a list, each with its node."""
        return [(ban_ghi, nut) for ban_ghi, nut in self.day.get(ten, ()) if ban_ghi is not None]


def lap(goc: Bang, so_ghi: SoGhi, *, du: bool = True) -> Lap:
    """Make the records of all top-level keys and report every fault; ``du``: every file could be read."""
    ra = Lap()
    cac_truong = truong(HoSo)
    thieu = [
        ten
        for ten, t in cac_truong.items()
        if t.bat_buoc
        and not _co(nut := goc.muc.get(ten))
        and not (isinstance(nut, La) and nut.hong)
        and not viet_nham(ten, goc, cac_truong, so_ghi)
    ]
    if thieu and du:
        so_ghi.o(
            goc.nguon.dong(0),
            0,
            0,
            "VB-K009",
            f"kế hoạch thiếu {ke(f'«{ten}»' for ten in thieu)}",
            can="đủ các phần: " + ke((ten for ten, t in cac_truong.items() if t.bat_buoc), 30),
            hint="chép lại tệp .yaml có khóa ấy vào thư mục này (tệp đã bị xóa, đổi tên hoặc để trống?), "
            "hoặc viết khóa ấy ở đầu một dòng",
        )
    for ten, nut in goc.muc.items():
        t = cac_truong.get(ten)
        if t is None:
            _khoa_la(goc.khoa[ten], cac_truong, "kế hoạch", so_ghi)
        elif not _co(nut):
            continue
        elif not t.nhieu:
            assert t.ban_ghi is not None
            ra.don[ten] = _mot(t.ban_ghi, nut, ten, so_ghi)
        elif isinstance(nut, Day):
            assert t.ban_ghi is not None
            ban_ghi = t.ban_ghi
            ra.day[ten] = _nhieu(ban_ghi, nut.muc, ten, so_ghi)
        else:
            _can_danh_sach(nut, ten, so_ghi)
    return ra


def _co(nut: Nut | None) -> bool:
    return nut is not None and not (isinstance(nut, La) and nut.chu is None)


_LO: Final = 500
"""Rows judged at once: where one of them is wrong, each is judged by itself."""


_DAI: Final = 30_000
"""Longer lists are worth the time that it takes to keep their records small."""


def _nhieu(ban_ghi: type[BanGhi], cac: list[Nut], ten: str, so_ghi: SoGhi) -> list[tuple[BanGhi | None, Nut]]:
    """The records of a list."""
    if not _phang(ban_ghi) or not all(isinstance(nut, HangBang) for nut in cac):
        return [(_mot(ban_ghi, nut, ten, so_ghi), nut) for nut in cac]
    ra: list[tuple[BanGhi | None, Nut]] = []
    kieu = TypeAdapter(list[ban_ghi])  # type: ignore[valid-type]
    for dau in range(0, len(cac), _LO):
        lo = cac[dau : dau + _LO]
        hang = [{**nut.gia_tri(), "where": nut.nguon.dong(nut.dong)} for nut in lo if isinstance(nut, HangBang)]
        try:
            cac_ban_ghi = kieu.validate_python(hang)
            ra += zip(map(gon_lai, cac_ban_ghi) if len(cac) > _DAI else cac_ban_ghi, lo, strict=True)
        except ValidationError:
            ra += [(_mot(ban_ghi, nut, ten, so_ghi), nut) for nut in lo]
    return ra


@cache
def _phang(ban_ghi: type[BanGhi]) -> bool:
    """Whether the texts of a row are what the record is made of, as they are."""
    return all(
        t.ban_ghi is None and not t.nhieu and not t.cau_mau and t.loai != "dung_sai" for t in truong(ban_ghi).values()
    )


def _mot(ban_ghi: type[BanGhi], nut: Nut, ten: str, so_ghi: SoGhi) -> BanGhi | None:
    if isinstance(nut, La) and nut.chu is None:
        if not nut.hong:
            _muc_trong(nut, ten, so_ghi)
        return None
    _cau_mau(ban_ghi, nut, so_ghi)
    try:
        return ban_ghi.model_validate(_ban_ghi(ban_ghi, nut))
    except ValidationError as loi:
        _dich(loi.errors(include_url=False, include_input=False), ban_ghi, nut, ten, so_ghi)
        return None


# --- tree -> what pydantic takes ------------------------------------------------------------------------------------


def viet_tat(ban_ghi: type[BanGhi]) -> str | None:
    """The field that a plain text stands for: a record whose only needed field is a text may be written as that."""
    can = [t for t in truong(ban_ghi).values() if t.bat_buoc]
    return can[0].ten if len(can) == 1 and can[0].loai == "chu" and not can[0].nhieu else None


def _ban_ghi(ban_ghi: type[BanGhi], nut: Nut) -> Any:
    if isinstance(nut, La):
        tat = viet_tat(ban_ghi)
        return nut.chu if tat is None else {tat: nut.chu, "where": nut.nguon.dong(nut.dong)}
    if isinstance(nut, Day):
        return []
    cac_truong = truong(ban_ghi)
    ra: dict[str, Any] = {}
    for khoa, con in nut.muc.items():
        t = cac_truong.get(khoa)
        if t is None:
            ra[f"{khoa} "] = None  # never a field, "where" neither: pydantic reports it as unknown
        elif _co(con):
            ra[khoa] = _truong(t, con)
    ra["where"] = nut.nguon.dong(nut.dong)
    return ra


def _truong(t: Truong, nut: Nut) -> Any:
    if t.nhieu:
        return [_gia_tri(t, con) for con in nut.muc] if isinstance(nut, Day) else ""
    return _gia_tri(t, nut)


def _gia_tri(t: Truong, nut: Nut) -> Any:
    if t.ban_ghi is not None:
        return _ban_ghi(t.ban_ghi, nut)
    if not isinstance(nut, La):
        return []
    if t.loai == "dung_sai" and nut.chu is not None:
        return _CO_KHONG.get(nut.chu.lower(), nut.chu)
    return nut.chu


# --- sentences with names -------------------------------------------------------------------------------------------


def _cau_mau(ban_ghi: type[BanGhi], nut: Nut, so_ghi: SoGhi) -> None:
    """Report the names that the sentences of a record may not hold."""
    if isinstance(nut, La):
        tat = viet_tat(ban_ghi)
        if tat is not None:
            _mot_truong(truong(ban_ghi)[tat], nut, so_ghi)
    elif isinstance(nut, Bang):
        for khoa, con in nut.muc.items():
            t = truong(ban_ghi).get(khoa)
            if t is not None:
                _mot_truong(t, con, so_ghi)


def _mot_truong(t: Truong, nut: Nut, so_ghi: SoGhi) -> None:
    if isinstance(nut, Day):
        for con in nut.muc:
            _mot_truong(t, con, so_ghi)
    elif t.ban_ghi is not None:
        _cau_mau(t.ban_ghi, nut, so_ghi)
    elif t.cau_mau and isinstance(nut, La) and nut.chu:
        cac_loi = list(loi_trong(nut.chu))
        le = [loi for loi in cac_loi if not loi.ten]
        for loi in [loi for loi in cac_loi if loi.ten] + le[:1]:
            if loi.ten:
                so_ghi.tai(
                    nut,
                    "VB-K022",
                    f"«{trich(nut.chu)}» có tên {{{loi.ten}}}, không phải tên dùng được trong câu",
                    can="một trong các tên: " + ke(sorted(TEN_TRONG_CAU), 30),
                    hint=f"Bạn có định viết {{{loi.goi_y}}} không?" if loi.goi_y else "xóa tên ấy, hoặc viết thẳng chữ",
                )
            else:
                so_ghi.tai(
                    nut,
                    "VB-K023",
                    f"«{trich(nut.chu)}» có dấu ngoặc nhọn lẻ hoặc rỗng",
                    can="ngoặc nhọn chỉ dùng từng cặp quanh một tên, thí dụ {su_kien}",
                    hint="đóng ngoặc cho đủ cặp, hoặc đổi sang ngoặc tròn",
                )


# --- faults ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Cho:
    """Where a location of pydantic leads: the nearest node, its field, and the record around it."""

    nut: Nut
    truong: Truong | None
    bang: Nut
    ban_ghi: type[BanGhi]
    trong_day: bool


def _tim(loc: tuple[int | str, ...], ban_ghi: type[BanGhi], nut: Nut) -> _Cho:
    bang, t, trong_day = nut, None, False
    for phan in loc:
        if isinstance(phan, int):
            if isinstance(nut, Day) and phan < len(nut.muc):
                nut, trong_day = nut.muc[phan], True
            continue
        if t is not None and t.ban_ghi is not None:
            ban_ghi, bang = t.ban_ghi, nut
        t = truong(ban_ghi).get(phan)
        if isinstance(nut, Bang) and phan in nut.muc:
            nut, trong_day = nut.muc[phan], False
    return _Cho(nut, t, bang, ban_ghi, trong_day)


def _dich(cac_loi: list[ErrorDetails], ban_ghi: type[BanGhi], nut: Nut, ten: str, so_ghi: SoGhi) -> None:
    """Say every fault that pydantic found in the words of the office."""
    thieu: dict[tuple[int | str, ...], list[str]] = {}
    for loi in cac_loi:
        loc = loi["loc"]
        loai = loi["type"]
        if loai == "missing":
            thieu.setdefault(loc[:-1], []).append(str(loc[-1]))
            continue
        cho = _tim(loc, ban_ghi, nut)
        if isinstance(cho.nut, La) and cho.nut.hong:
            continue
        if loai == "extra_forbidden":
            khoa = str(loc[-1])[:-1]
            bang = _tim(loc[:-1], ban_ghi, nut)
            if isinstance(bang.nut, Bang):
                kieu = bang.truong.ban_ghi if bang.truong and bang.truong.ban_ghi else bang.ban_ghi
                _khoa_la(bang.nut.khoa[khoa], truong(kieu), _ten_phan(ten, loc[:-1]), so_ghi)
        elif loai in {"model_type", "model_attributes_type", "dict_type"}:
            _can_bang(cho, _ten_phan(ten, loc), so_ghi)
        elif loai in {"tuple_type", "list_type"}:
            _can_danh_sach(cho.nut, _ten_phan(ten, loc), so_ghi)
        elif isinstance(cho.nut, La) and cho.nut.chu is None and cho.trong_day:
            _muc_trong(cho.nut, _ten_phan(ten, loc), so_ghi)
        else:
            _gia_tri_sai(loi, cho, _ten_phan(ten, loc), so_ghi)
    for loc, cac in thieu.items():
        cho = _tim(loc, ban_ghi, nut)
        kieu = cho.truong.ban_ghi if cho.truong and cho.truong.ban_ghi else cho.ban_ghi
        _thieu(cho.nut, cac, kieu, _ten_phan(ten, loc), so_ghi)


def _ten_phan(ten: str, loc: tuple[int | str, ...]) -> str:
    """The name of a part for a message: ``phien``, ``kich_ban.muc``."""
    return ".".join([ten, *(str(phan).strip() for phan in loc if isinstance(phan, str))])


def _khoa_la(khoa: La, cac_truong: Mapping[str, Truong], trong: str, so_ghi: SoGhi) -> None:
    gan = so_ghi.gan_nhat(khoa.chu or "", cac_truong)
    so_ghi.tai(
        khoa,
        "VB-K008",
        f"không có mục «{khoa.chu}» trong {trong}",
        can="một trong các mục: " + ke(cac_truong, 40),
        hint=f"Bạn có định viết «{gan}» không?" if gan else "xóa dòng này, hoặc đổi thành một mục ở trên",
    )


def viet_nham(ten: str, bang: Bang, cac_truong: Mapping[str, Truong], so_ghi: SoGhi) -> bool:
    """Whether a key is there under a misspelt name, which is told as that and not as missing."""
    return any(khoa not in cac_truong and so_ghi.gan_nhat(khoa, cac_truong) == ten for khoa in bang.khoa)


def _thieu(nut: Nut, cac: list[str], ban_ghi: type[BanGhi], ten: str, so_ghi: SoGhi) -> None:
    if nut.nguon.bang_tinh:
        return  # the reader of workbooks has said it at the cell
    co = nut.muc if isinstance(nut, Bang) else {}
    cac_truong = truong(ban_ghi)
    vang = [t for t in cac if t not in co and not (isinstance(nut, Bang) and viet_nham(t, nut, cac_truong, so_ghi))]
    can = f"mỗi mục của {ten} có đủ: " + ke(t.ten for t in truong(ban_ghi).values() if t.bat_buoc)
    if vang:
        so_ghi.o(
            nut.nguon.dong(nut.dong),
            nut.dong,
            nut.cot,
            "VB-K009",
            f"{ten} thiếu {ke(f'«{t}»' for t in vang)}" + _goi_ten(nut),
            can=can,
            hint="thêm dòng " + ", ".join(f"«{t}: …»" for t in vang),
        )
    for t in cac:
        if t in co and not getattr(co[t], "hong", False):
            so_ghi.tai(co[t], "VB-K009", f"«{t}» của {ten} để trống" + _goi_ten(nut), can=can, hint="viết giá trị")


def _goi_ten(nut: Nut) -> str:
    """How a record can be told from the others: its code or name."""
    if isinstance(nut, Bang):
        for khoa in ("ma", "ten", "loai", "noi_dung", "chu"):
            con = nut.muc.get(khoa)
            if isinstance(con, La) and con.chu:
                return f" (mục có {khoa}: {trich(con.chu, 40)})"
    return ""


def _can_danh_sach(nut: Nut, ten: str, so_ghi: SoGhi) -> None:
    thay = f"«{trich(nut.chu or '')}»" if isinstance(nut, La) else "các khóa, không có dấu «-»"
    goi_y = f"xuống dòng và viết «- {trich(nut.chu or '', 30)}»" if isinstance(nut, La) else "thêm «- » trước khóa đầu"
    so_ghi.tai(nut, "VB-K010", f"{ten} là {thay}", can="một danh sách, mỗi mục một dòng «- …»", hint=goi_y)


def _can_bang(cho: _Cho, ten: str, so_ghi: SoGhi) -> None:
    kieu = cho.truong.ban_ghi if cho.truong and cho.truong.ban_ghi else cho.ban_ghi
    thay = f"«{trich(cho.nut.chu or '')}»" if isinstance(cho.nut, La) else "một danh sách"
    so_ghi.tai(
        cho.nut,
        "VB-K012",
        f"{ten} là {thay}",
        can="các khóa: " + ke(truong(kieu), 40),
        hint="viết từng khóa trên một dòng, dạng «khóa: giá trị»",
    )


def _muc_trong(nut: La, ten: str, so_ghi: SoGhi) -> None:
    so_ghi.tai(
        nut,
        "VB-K024",
        f"danh sách {ten} có một mục trống",
        can="mỗi dấu «-» có nội dung",
        hint="viết nội dung sau dấu «-», hoặc xóa dòng ấy",
    )


def _gia_tri_sai(loi: ErrorDetails, cho: _Cho, ten: str, so_ghi: SoGhi) -> None:
    t = cho.truong
    nut = cho.nut
    thay = f"«{trich(nut.chu or '')}»" if isinstance(nut, La) else "một phần có nhiều dòng"
    if t is not None and t.lua_chon:
        ten = "ô này" if nut.nguon.bang_tinh else ten
        gan = so_ghi.gan_nhat(nut.chu or "", t.lua_chon) if isinstance(nut, La) else None
        so_ghi.tai(
            nut,
            _ma(nut, "VB-K014"),
            f"{ten} là {thay}",
            can="một trong: " + ", ".join(t.lua_chon),
            hint=f"Bạn có định viết «{gan}» không?" if gan else "chọn một trong các giá trị ở trên",
        )
        return
    dang = t.loai if t is not None else "chu"
    can, hint = _DANG.get(dang, _DANG["chu"])
    if isinstance(nut, Bang) and dang == "chu":
        trong = len(nut.muc) == 1 and all(isinstance(con, La) and con.chu is None for con in nut.muc.values())
        hint = "câu bắt đầu bằng { thì đặt cả câu trong dấu nháy" if trong else hint
    ten = "ô này" if nut.nguon.bang_tinh else ten
    ly_do = loi.get("ctx", {}).get("error")
    message = f"{ten}: {ly_do}" if isinstance(ly_do, ValueError) else f"{ten} là {thay}"
    so_ghi.tai(nut, _ma(nut, _MA_DANG.get(dang, "VB-K026")), message, can=can, hint=hint)


def _ma(nut: Nut, ma: str) -> str:
    return "VB-X019" if nut.nguon.bang_tinh else ma


_DA_GHI: dict[frozenset[str], set[str]] = {}


def gon_lai(ban_ghi: BanGhi) -> BanGhi:
    """The same record in a third of the memory: its values in the instance, its set of given fields shared.

    What the reader of records hands out holds a dictionary and a set of its own for each: 1,4 KB of a guest.
    """
    kieu = type(ban_ghi)
    da_ghi = frozenset(ban_ghi.model_fields_set)
    moi = kieu.__new__(kieu)
    dat = object.__setattr__
    for ten, gia_tri in ban_ghi.__dict__.items():
        dat(moi, ten, gia_tri)
    dat(moi, "__pydantic_fields_set__", _DA_GHI.setdefault(da_ghi, set(da_ghi)))
    dat(moi, "__pydantic_extra__", None)
    dat(moi, "__pydantic_private__", None)
    return moi


def thanh_ho_so(da_lap: Lap, where: Where) -> HoSo:
    """The dossier of records that are all good."""
    don = {ten: ban_ghi for ten, ban_ghi in da_lap.don.items() if ban_ghi is not None}
    day = {ten: tuple(ban_ghi for ban_ghi, _ in cac) for ten, cac in da_lap.day.items()}
    return HoSo.model_validate({**don, **day, "where": where})
