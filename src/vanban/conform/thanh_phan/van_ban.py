"""A paper taken apart: its elements, each with the lines it stands on and whether it was recognised for certain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from vanban.conform.view import Chu, DinhDang, Doan, DuongKe, Tep
from vanban.conform.view.ban_ghi import CoNho
from vanban.tieng_viet.do_chu import rong_mm


@dataclass(frozen=True, slots=True)
class Dong(CoNho):
    """A printed line of intent: a paragraph, or a part of it between line breaks or tabs.

    ``tho`` keeps the spaces at the ends; ``tab`` is where a tab put it (mm, kind); ``manh`` its place in the paragraph.
    """

    text: str
    tho: str
    chu: tuple[Chu, ...]
    doan: Doan
    so: int
    manh: int = 0
    tab: tuple[float, str] | None = None
    sau_ngat: bool = False
    nho: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def day_du(self) -> str:
        """With the automatic number in front."""
        return f"{self.doan.so} {self.text}" if self.doan.so and self.manh == 0 else self.text

    @property
    def co_chu(self) -> bool:
        """Whether anything is written on it."""
        return self.hoi(_co_chu)

    def kieu(self) -> Iterator[tuple[str, DinhDang]]:
        """The visible texts and their settings."""
        for chu in self.chu:
            if chu.text.strip():
                yield chu.text, chu.dinh_dang

    def tat_ca(self, dieu_kien: Callable[[DinhDang], bool]) -> bool:
        """Whether all visible text has it."""
        co = False
        for chu in self.chu:
            if chu.text.strip():
                if not dieu_kien(chu.dinh_dang):
                    return False
                co = True
        return co

    def co_nao(self, dieu_kien: Callable[[DinhDang], bool]) -> bool:
        """Whether any visible text with a letter or digit has it."""
        return any(dieu_kien(chu.dinh_dang) and any(c.isalnum() for c in chu.text) for chu in self.chu)

    @property
    def dam(self) -> bool:
        """All bold."""
        return self.hoi(_dam)

    @property
    def nghieng(self) -> bool:
        """All italic."""
        return self.hoi(_nghieng)

    @property
    def co_pt(self) -> float:
        """The size of most of the text; 0 without text."""
        return self.hoi(_co_pt)

    @property
    def rong_mm(self) -> float:
        """Width of the text on one line."""
        return self.hoi(_rong_mm)

    def vi_tri(self) -> tuple[float, float]:
        """Left and right edge of the text in mm from the text area, as far as one line goes."""
        return self.hoi(_vi_tri)

    @property
    def trong_o(self) -> bool:
        """Whether its box is a column of its own (cell, text box, column of the page) and no tab moved it."""
        khung = self.doan.khung
        return self.tab is None and (khung.loai != "trang" or khung.so_cot > 1)

    @property
    def lech_giua_mm(self) -> float:
        """How far the middle of the text lies off the middle of its box; a full line not centred counts as far."""
        return self.hoi(_lech_giua_mm)

    @property
    def truc_mm(self) -> float:
        """The middle of the text, or of its box when it is wider than that."""
        return self.hoi(_truc_mm)


def _co_chu(dong: Dong) -> bool:
    return bool(dong.text)


def _dam(dong: Dong) -> bool:
    return dong.tat_ca(lambda d: d.dam)


def _nghieng(dong: Dong) -> bool:
    return dong.tat_ca(lambda d: d.nghieng)


def _co_pt(dong: Dong) -> float:
    dem: dict[float, int] = {}
    for text, d in dong.kieu():
        dem[d.co_pt] = dem.get(d.co_pt, 0) + len(text)
    return max(dem, key=lambda co: dem[co]) if dem else 0.0


def _rong_mm(dong: Dong) -> float:
    return sum(
        rong_mm(chu.text, chu.dinh_dang.co_pt, chu.dinh_dang.dam, chu.dinh_dang.nghieng) for chu in _gon(dong.chu)
    )


def _gon(chus: tuple[Chu, ...]) -> list[Chu]:
    ds = [chu for chu in chus if chu.text]
    while ds and not ds[0].text.strip():
        ds = ds[1:]
    while ds and not ds[-1].text.strip():
        ds = ds[:-1]
    if not ds:
        return []
    dau = Chu(ds[0].text.lstrip(), ds[0].dinh_dang)
    if len(ds) == 1:
        return [Chu(dau.text.rstrip(), dau.dinh_dang)]
    return [dau, *ds[1:-1], Chu(ds[-1].text.rstrip(), ds[-1].dinh_dang)]


def _vi_tri(dong: Dong) -> tuple[float, float]:
    doan, khung = dong.doan, dong.doan.khung
    rong = dong.rong_mm
    if dong.tab is not None:
        moc, loai = dong.tab
        a = khung.x0_mm + moc
        if loai == "center":
            a -= rong / 2
        elif loai == "right":
            a -= rong
        return a, a + rong
    a, b = khung.x0_mm + doan.trai_mm, khung.x1_mm - doan.phai_mm
    if dong.manh == 0 and not dong.sau_ngat:
        a += doan.thut_mm
    if doan.can == "center":
        giua = (a + b) / 2
        return giua - rong / 2, giua + rong / 2
    if doan.can == "right":
        return b - rong, b
    dau_cach = len(dong.tho) - len(dong.tho.lstrip(" \u00a0"))
    if dau_cach and dong.chu:
        a += rong_mm(" " * dau_cach, dong.chu[0].dinh_dang.co_pt)
    return a, a + rong


def _lech_giua_mm(dong: Dong) -> float:
    if dong.doan.can == "center":
        return 0.0
    khung = dong.doan.khung
    if dong.rong_mm > (khung.x1_mm - khung.x0_mm) * 0.9:
        return 99.0
    return abs(dong.truc_mm - (khung.x0_mm + khung.x1_mm) / 2)


def _truc_mm(dong: Dong) -> float:
    a, b = dong.vi_tri()
    khung = dong.doan.khung
    if b - a > khung.x1_mm - khung.x0_mm and dong.tab is None:
        return (khung.x0_mm + dong.doan.trai_mm + khung.x1_mm - dong.doan.phai_mm) / 2
    return (a + b) / 2


@dataclass(frozen=True, slots=True)
class PhanTu:
    """An element: its lines, whether its role is certain, the rules drawn under it."""

    ma: str
    dong: tuple[Dong, ...]
    chac: bool = True
    ke: tuple[DuongKe, ...] = ()
    ke_chac: bool = True

    @property
    def text(self) -> str:
        """All lines in one."""
        return " ".join(dong.text for dong in self.dong)


@dataclass(frozen=True, slots=True)
class SoKyHieu:
    """The parts of the number line as typed: word, colon, number, stroke, symbol."""

    tu: str
    hai_cham: str
    so: str
    gach: str
    ky_hieu: str


@dataclass(frozen=True, slots=True)
class KinhGui:
    """``nhan`` is the line with "Kính gửi", ``ten`` what stands on it after the words, ``noi`` the listed lines."""

    nhan: Dong
    ten: str
    noi: tuple[Dong, ...]
    chac: bool = True


@dataclass(frozen=True, slots=True)
class NoiNhan:
    """``nhan`` the label, ``sau_nhan`` what follows on its line, ``noi`` the list."""

    nhan: Dong
    sau_nhan: str
    noi: tuple[Dong, ...]
    chac: bool = True


@dataclass(frozen=True, slots=True)
class ChuKy:
    """A signature block: lines of authority and title, lines above the name (7b), the name."""

    quyen_han: tuple[Dong, ...]
    chuc_vu_khac: tuple[Dong, ...]
    ho_ten: Dong | None
    ghi_chu: tuple[Dong, ...] = ()
    chac: bool = True

    @property
    def dong(self) -> tuple[Dong, ...]:
        """All lines."""
        return (*self.quyen_han, *self.chuc_vu_khac, *((self.ho_ten,) if self.ho_ten else ()))


@dataclass(frozen=True, slots=True)
class DeMuc:
    """A numbered paragraph. ``loai``: phan chuong muc tieu_muc dieu la_ma khoan diem gach; ``noi``: mark after it."""

    loai: str
    so: str
    noi: str
    chu: str
    dong: Dong
    thu: int
    tieu_de: Dong | None = None
    co_tieu_de: bool = False


@dataclass(frozen=True, slots=True)
class Than:
    """A stretch of text: the main one, a document issued with it, or an annex.

    ``xuoi``: the running text with the kind of its number (empty: none), without headings, titles, captions.
    ``co_pt``: the size of most of its paragraphs, 0 without any.
    """

    loai: str
    dong: tuple[Dong, ...]
    de_muc: tuple[DeMuc, ...]
    bo_cuc_dieu: bool
    xuoi: tuple[tuple[Dong, str], ...] = ()
    co_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class PhuLuc:
    """An annex: label line, lines of its title, reference line, its text."""

    nhan: Dong
    so: str
    sau_so: str
    ten: tuple[Dong, ...]
    kem_theo: tuple[Dong, ...]
    than: Than
    ke: bool
    phan: int
    dau_trang: bool
    chac: bool = True
    co_ky: bool = False


@dataclass(frozen=True, slots=True)
class KemTheo:
    """A document issued with the main one, in the same file."""

    ten_loai: Dong | None
    dan: tuple[Dong, ...]
    than: Than
    co_so: bool = False


@dataclass(frozen=True, slots=True)
class VanBan(CoNho):
    """A paper taken apart.

    ``lop``: ``hanh_chinh``, ``kem_theo`` (issued with another), ``phu_luc`` (annex alone), ``khac`` (no form known),
    ``khong_ap_dung``. ``loai``: code of the type, ``CV`` for công văn, empty when not recognised.
    """

    tep: Tep
    lop: str
    ly_do: str
    loai: str
    loai_chac: bool
    dong: tuple[Dong, ...]
    than: Than
    quoc_hieu: PhanTu | None = None
    tieu_ngu: PhanTu | None = None
    chu_quan: PhanTu | None = None
    co_quan: PhanTu | None = None
    so_ky_hieu: PhanTu | None = None
    so_tach: SoKyHieu | None = None
    dia_danh_ngay: PhanTu | None = None
    ten_loai: PhanTu | None = None
    trich_yeu: PhanTu | None = None
    vv: PhanTu | None = None
    tham_quyen: PhanTu | None = None
    can_cu: tuple[PhanTu, ...] = ()
    cum_tu: PhanTu | None = None
    kinh_gui: KinhGui | None = None
    chu_ky: tuple[ChuKy, ...] = ()
    noi_nhan: NoiNhan | None = None
    phu_luc: tuple[PhuLuc, ...] = ()
    kem_theo: tuple[KemTheo, ...] = ()
    dan_kem_theo: tuple[Dong, ...] = ()
    do_khan: PhanTu | None = None
    luu_hanh: PhanTu | None = None
    ban_sao: tuple[Dong, ...] = ()
    dia_chi: tuple[Dong, ...] = ()
    giam_muc: bool = False
    nho: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def rong_chu_mm(self) -> float:
        """Width of the text area of the first section."""
        return self.tep.phan[0].rong_chu_mm

    @property
    def cac_than(self) -> tuple[Than, ...]:
        """The text of the paper and of documents issued with it (not annexes)."""
        return (self.than, *(kt.than for kt in self.kem_theo))
