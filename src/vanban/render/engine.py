"""A template is opened, checked, healed and compiled once; a paper costs its own few parts only."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from lxml import etree

from vanban.findings import Finding, ViTri, Where, co_loi
from vanban.render import checks, dialects, heal
from vanban.render.codegen import DAU_XML, KhongAnToan, MocKe, PhanSong, bien_dich
from vanban.render.containers import DanhDau
from vanban.render.package_in import MauGoc, doc_xml, read_template
from vanban.render.package_out import KhungGoi
from vanban.render.package_plan import phan_chep
from vanban.render.paragraphs import WML, XML_SPACE, Doan, P, cac_doan, don_sach, w
from vanban.render.places import cho_cham, kiem_cho, kiem_phan_khac
from vanban.render.properties import CORE, ThuocTinh, core_xml
from vanban.render.rule_lines import dat_moc
from vanban.render.tags import The, sua_tai_cho
from vanban.render.truong import Truong, kiem_truong
from vanban.render.values import chon_ngu_canh

PHIEN_BAN: Final = "2"
"""Counts up whenever the same template and values would give other bytes."""


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled template. ``van_tay`` names its bytes, its rule lines and this engine; ``truong_dung`` its fields."""

    tep: str
    van_tay: str
    truong_dung: frozenset[str]
    _khung: KhungGoi
    _song: tuple[tuple[bytes, PhanSong], ...]
    _ten: tuple[str, ...]
    _nguon: tuple[bytes, Truong, dict[str, str]]

    def __reduce__(self) -> tuple[Any, ...]:
        """Code does not travel to another process: what it was compiled from does."""
        return _dich_lai, (self.tep, *self._nguon)

    def render(self, ngu_canh: Mapping[str, Any], thuoc_tinh: ThuocTinh) -> bytes:
        """The bytes of one paper.

        Raises :class:`~vanban.render.values.LoiGhep` (a ValueError with a finding) for a character no document may
        hold, a comparison that makes no sense, or a paper without bound; TypeError and KeyError for a context that
        breaks the contract (plain str, int, bool, list, dict; every field there).
        """
        chon = chon_ngu_canh(ngu_canh, self._ten)
        phan = [(ten, song.render(chon), True) for ten, song in self._song]
        phan.append((CORE.encode(), core_xml(thuoc_tinh), False))
        return self._khung.goi(phan)


def compile_template(
    data: bytes, truong: Truong, tep: str, duong_ke: Mapping[str, str] | None = None
) -> tuple[Template | None, list[Finding]]:
    """Check a template as a whole and compile it. A template comes back only when no finding is an error.

    ``duong_ke`` maps a paragraph style id to the field (an int in tenths of a millimetre) that holds the length of its
    bottom border; see :mod:`vanban.render.rule_lines`.
    """
    duong_ke = dict(duong_ke or {})
    kiem_truong(truong)
    if la := [ten for ten in duong_ke.values() if truong.get(ten, "") is not None]:
        raise ValueError(f"rule line fields must be single values of the dictionary: {la}")
    mau, loi = read_template(data, tep)
    if mau is None:
        return None, loi
    return _Tao(mau, truong, duong_ke).tao()


def _dich_lai(tep: str, data: bytes, truong: Truong, duong_ke: dict[str, str]) -> Template:
    template, loi = compile_template(data, truong, tep, duong_ke)
    if template is None:
        raise ValueError(f"a sound template does not compile again: {loi}")
    return template


@dataclass(slots=True)
class _Phan:
    """A text part on its way: the tree with tags in it, then the healed text."""

    ten: str
    goi: str
    goc: etree._Element
    doan: list[Doan]
    the: list[The]


class _Tao:
    def __init__(self, mau: MauGoc, truong: Truong, duong_ke: dict[str, str]) -> None:
        self.mau, self.truong, self.duong_ke = mau, truong, duong_ke
        self.loi: list[Finding] = []
        self.tron_thu = False

    def tao(self) -> tuple[Template | None, list[Finding]]:
        phan = list(self._doc_phan())
        self.mau, nguon = dialects.nguon_tron_thu(self.mau, self.tron_thu)
        self.loi += nguon
        self.loi += kiem_phan_khac(self.mau)
        del self.loi[checks.TOI_DA_LOI :]
        if co_loi(self.loi):
            return None, self.loi
        than = phan[0].goc
        song: dict[str, PhanSong] = {}
        chet: dict[str, bytes] = {}
        dung: set[str] = set()
        for p in phan:
            try:
                xml, moc, danh_dau = self._chuan_bi(p, than)
                if not p.the and not moc:
                    chet[p.ten] = (DAU_XML + xml).encode()
                    continue
                song[p.ten], ten = bien_dich(p.ten, xml, self.truong, moc, danh_dau.sua_trong())
                dung |= ten
            except KhongAnToan as loi:
                self._khong_ghep_duoc(p, str(loi))
            except etree.XMLSyntaxError:
                self._khong_ghep_duoc(p, "bố cục không khép kín")
        if co_loi(self.loi):
            return None, self.loi
        cac_doan_mau = (d for p in phan for d in p.doan)
        self.loi += islice(cho_cham(cac_doan_mau, self.truong, dung, self.mau.tep), checks.TOI_DA_LOI)
        return self._template(song, chet, dung), self.loi

    def _doc_phan(self) -> Iterator[_Phan]:
        kiem = checks.moi(self.truong)
        for ten, goi in self.mau.phan_mau().items():
            try:
                goc = doc_xml(self.mau.phan[ten])
            except etree.XMLSyntaxError:
                self.loi.append(
                    Finding(
                        Where(self.mau.tep, goi), f"tệp hỏng ở phần {ten}", "mở bằng Word rồi lưu lại", rule="VB-M001"
                    )
                )
                continue
            if goc.nsmap.get("w") != WML or not str(goc.tag).startswith(f"{{{WML}}}"):
                self.loi.append(
                    Finding(Where(self.mau.tep, goi), "phần chữ ở dạng lạ", "mở bằng Word rồi lưu lại", rule="VB-M002")
                )
                continue
            if ten == self.mau.chinh and goc.find(w("body")) is None:
                noi, thieu = Where(self.mau.tep), "tệp thiếu phần nội dung chính"
                self.loi.append(Finding(noi, thieu, "lấy lại bản mẫu cũ", rule="VB-M001"))
                continue
            don_sach(goc)
            cho = {p: i for i, p in enumerate(goc.iter(P))}
            ban_dich = dialects.dich(goc, self.truong, cho)
            self.tron_thu = self.tron_thu or ban_dich.tron_thu
            rieng = checks.KiemPhan(kiem.ngu_phap, kiem.env)
            doan = rieng.chay(goc, goi)
            for d in doan:
                d.phan, d.so, d.cu = ten, cho.get(d.el, -1), ban_dich.doi.get(d.el)
            self.loi += ban_dich.finding(self.mau.tep, goi)
            self.loi += checks.thanh_finding(rieng.hong, self.mau.tep)
            self.loi += islice(kiem_cho(goc, goi, doan, self.truong, self.mau.tep), checks.TOI_DA_LOI)
            yield _Phan(ten, goi, goc, doan, rieng.the)

    def _chuan_bi(self, p: _Phan, than: etree._Element) -> tuple[str, dict[str, MocKe], DanhDau]:
        """The healed text of a part, proven to hold the tags that were checked and all of the template's own text."""
        danh_dau = DanhDau(hashlib.sha256(self.mau.phan[p.ten]).hexdigest()[:16])
        moc = dat_moc(p.goc, self.duong_ke, p.ten, than, self._styles())
        if not p.the:
            return etree.tostring(p.goc, encoding="unicode"), moc, danh_dau
        chu_tinh = _chu_tinh(p)
        for the in reversed(p.the):
            sua_tai_cho(the)
        for doan in p.doan:
            for chu, el in doan.manh:
                if el is not None:
                    el.text = chu
        for the in p.the:
            for _, el in the.doan.nut_tu(the.tu, the.den):
                if el is not None:
                    el.set(XML_SPACE, "preserve")
            if the.cap:
                _dua_bookmark_ra(the)
            else:
                _dua_bookmark_len_truoc(the)
        danh_dau.dat(p.the)
        xml = heal.heal(etree.tostring(p.goc, encoding="unicode"))
        if heal.cac_the(xml) != [the.sau_chua for the in p.the]:
            raise KhongAnToan("các thẻ không còn nguyên sau khi ghép")
        con_lai = doc_xml(danh_dau.bo(heal.bo_the(xml)).encode())
        if "".join(d.chu for d in cac_doan(con_lai, "")) != chu_tinh:
            raise KhongAnToan("một phần chữ của mẫu bị mất khi ghép")
        return xml, moc, danh_dau

    def _styles(self) -> etree._Element | None:
        ten = next((t for t, loai in self.mau.loai.items() if loai.endswith("wordprocessingml.styles+xml")), None)
        return None if ten is None else doc_xml(self.mau.phan[ten])

    def _khong_ghep_duoc(self, p: _Phan, vi: str) -> None:
        hint = "xóa thẻ ở chỗ vừa sửa gần nhất và gõ lại liền một mạch; nếu không được, lấy lại bản mẫu cũ"
        self.loi.append(
            Finding(
                Where(self.mau.tep, p.goi),
                f"mẫu không ghép được an toàn ({vi})",
                hint,
                rule="VB-M017",
                vi_tri=ViTri(p.ten),
            )
        )

    def _template(self, song: dict[str, PhanSong], chet: dict[str, bytes], dung: set[str]) -> Template:
        phan = phan_chep(self.mau, set(song))
        phan |= {ten: data for ten, data in chet.items() if ten in phan}
        dau_van = hashlib.sha256(self.mau.du_lieu)
        dau_van.update(repr((PHIEN_BAN, sorted(self.duong_ke.items()))).encode())
        return Template(
            self.mau.tep,
            dau_van.hexdigest(),
            frozenset(dung),
            KhungGoi.dung(phan),
            tuple((ten.encode(), mot) for ten, mot in song.items()),
            tuple(sorted({ten.partition(".")[0] for ten in dung})),
            (self.mau.du_lieu, self.truong, self.duong_ke),
        )


def _chu_tinh(p: _Phan) -> str:
    """The text of a part without its tags, as it must survive."""
    ra: list[str] = []
    theo_doan: dict[int, list[The]] = {}
    for the in p.the:
        theo_doan.setdefault(id(the.doan), []).append(the)
    for doan in p.doan:
        vi_tri = 0
        khuc: list[str] = []
        for the in theo_doan.get(id(doan), []):
            khuc.append(doan.chu[vi_tri : the.tu])
            vi_tri = the.den
        khuc.append(doan.chu[vi_tri:])
        chu = "".join(khuc)
        ra.append(chu.strip() if any(t.cap for t in theo_doan.get(id(doan), [])) else chu)
    return "".join(ra)


def _dua_bookmark_len_truoc(the: The) -> None:
    """A bookmark that begins or ends inside a split tag moves in front of it."""
    el = [e for _, e in the.doan.nut_tu(the.tu, the.den) if e is not None]
    dau, cuoi = el[0].getparent(), el[-1].getparent()
    if dau is None or dau is cuoi:
        return
    ke = dau.getnext()
    while ke is not None and ke is not cuoi:
        sau = ke.getnext()
        if ke.tag in {w("bookmarkStart"), w("bookmarkEnd")}:
            dau.addprevious(ke)
        ke = sau


def _dua_bookmark_ra(the: The) -> None:
    """The bookmarks of a paragraph or row that goes away with its tag stay, in front of it."""
    cho = the.doan.el if the.cap == "p" else next(the.doan.el.iterancestors(w("tr")))
    for el in list(cho.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        cho.addprevious(el)
