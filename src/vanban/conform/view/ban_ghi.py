"""Plain records of a Word file: what stands on the paper, every property resolved. Lengths in mm, sizes in pt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeVar

Can = Literal["left", "center", "right", "both"]
T = TypeVar("T")


class CoNho:
    """A record that remembers what was asked about it."""

    __slots__ = ()
    nho: dict[Any, Any]
    duoc_theo: ClassVar[bool] = False
    """Whether what is read is being noted; a short way over many records would be noted as reading all of them."""

    def hoi(self, ham: Callable[[Self], T]) -> T:
        """The answer of ``ham``, a function of this record alone (nothing else read, nothing changed), asked once.

        The checks of a batch hold a question open: a rule is run again only when an answer that it heard is another
        one in the next paper (:mod:`vanban.conform.lo`). An answer is a value: no iterator, no list.
        """
        nho = self.nho
        try:
            ket: T = nho[ham]
        except KeyError:
            ket = nho[ham] = ham(self)
        return ket


@dataclass(frozen=True, slots=True)
class DinhDang:
    """How a run of text is set. ``phong`` sets the plain letters, ``phong_dau`` those with marks."""

    phong: str
    phong_dau: str
    co_pt: float
    dam: bool
    nghieng: bool
    gach_chan: bool
    mau: str
    chi_so: str
    lien_ket: bool


@dataclass(frozen=True, slots=True)
class Chu:
    """A run of text in one setting, as it is shown (``w:caps`` is already in capitals). ``truong``: field it shows."""

    text: str
    dinh_dang: DinhDang
    truong: str = ""


@dataclass(frozen=True, slots=True)
class DuongKe:
    """A drawn line or frame. Lengths are None where the file does not say them.

    ``rong_tho_mm``: of typed superscript underscores, their length at full size. ``xuong_mm``: how far below the top of
    its paragraph a drawn line stands.
    """

    cach_ve: Literal["hinh", "vien", "gach", "o"]
    rong_mm: float | None = None
    trai_mm: float | None = None
    lien: bool = True
    can: str = ""
    cao_mm: float = 0.0
    rong_tho_mm: float = 0.0
    xuong_mm: float | None = None


@dataclass(frozen=True, slots=True)
class Khung:
    """The box that holds a paragraph: column of the page, table cell or text box.

    ``x0_mm``, ``x1_mm``: its text edges from the left edge of the text area; ``loai``: ``trang``, ``o``, ``hop``.
    """

    loai: Literal["trang", "o", "hop"]
    x0_mm: float
    x1_mm: float
    bang: int = -1
    hang: int = -1
    cot: int = -1
    so_cot: int = 1
    sau: int = 0
    co_vien: bool = False
    cao_mm: float = 0.0
    vien_kep: bool = False
    bang_ngoai: int = -1
    rong_ngoai_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class Doan(CoNho):
    """A paragraph.

    ``thut_mm`` is the first line against ``trai_mm`` (negative: hanging); spaces are the effective ones.
    """

    text: str
    chu: tuple[Chu, ...]
    khung: Khung
    phan: int
    can: Can
    trai_mm: float
    phai_mm: float
    thut_mm: float
    truoc_pt: float
    sau_pt: float
    gian: float
    gian_loai: Literal["auto", "exact", "atLeast"]
    so: str = ""
    so_dang: str = ""
    kieu: str = ""
    tab_mm: tuple[tuple[float, str], ...] = ()
    ke: tuple[DuongKe, ...] = ()
    vien_duoi: bool = False
    vien_tren: bool = False
    vien_dut: bool = False
    vien_kep: bool = False
    trang_moi: bool = False
    cot_trang: int = 0
    nho: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class DauTrang:
    """The paragraphs of one header or footer, and whether it exists at all."""

    doan: tuple[Doan, ...]

    @property
    def co_so_trang(self) -> bool:
        """Whether a PAGE field stands in it."""
        return any(chu.truong == "PAGE" for doan in self.doan for chu in doan.chu)


@dataclass(frozen=True, slots=True)
class Phan:
    """A section. ``dau`` and ``chan`` hold the header and footer for ``default``, ``first``, ``even`` in force."""

    rong_mm: float
    cao_mm: float
    le_tren_mm: float
    le_duoi_mm: float
    le_trai_mm: float
    le_phai_mm: float
    ngang: bool
    trang_dau_rieng: bool
    so_bat_dau: int | None
    so_dang: str
    kieu_ngat: str
    so_cot: int
    dau: dict[str, DauTrang]
    chan: dict[str, DauTrang]
    cot_mm: tuple[tuple[float, float], ...] = ()

    @property
    def rong_chu_mm(self) -> float:
        """Width of the text area."""
        return self.rong_mm - self.le_trai_mm - self.le_phai_mm


@dataclass(frozen=True, slots=True)
class Bang:
    """A table: ``hang`` rows, ``cot`` columns, whether lines are drawn, in which table it is nested."""

    so: int
    so_hang: int
    so_cot: int
    co_vien: bool
    sau: int
    rong_mm: float


@dataclass(frozen=True, slots=True)
class Tep:
    """A Word file as it is read: the accepted view, hidden text left out, footnotes kept apart."""

    ten: str
    phan: tuple[Phan, ...]
    doan: tuple[Doan, ...]
    bang: tuple[Bang, ...]
    chu_thich: tuple[Doan, ...] = ()
    le_doi_xung: bool = False
    chan_le_khac: bool = False
    co_sua_doi: bool = False
    ghi_chu: tuple[str, ...] = ()
