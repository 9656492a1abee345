"""The hands of a clerk: what can be done to a dossier in Excel, in Word and in the file manager."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

KHACH = "data/khach_moi.xlsx"
MOI = "templates_docx/giay_moi.docx"
KE_HOACH = "templates_docx/ke_hoach_don_vi.docx"

Viec = Callable[[Path], None]
"""Something done to the folder of a dossier."""


def lan_luot(*viec: Viec) -> Viec:
    """One thing after the other."""

    def lam(noi: Path) -> None:
        for mot in viec:
            mot(noi)

    return lam


def khong_lam_gi(noi: Path) -> None:
    """Nothing is to be done."""


# --- Excel ----------------------------------------------------------------------------------------------------------


def trang(sua: Callable[[Worksheet], object], tep: str = KHACH) -> Viec:
    """Open a workbook, change its sheet, save it."""

    def lam(noi: Path) -> None:
        so = openpyxl.load_workbook(noi / tep)
        sua(so.worksheets[0])
        so.save(noi / tep)

    return lam


def o(*cap: tuple[str, Any], tep: str = KHACH, dang: str | None = None) -> Viec:
    """Type into cells, with a number format if one is given (``@`` is text)."""

    def sua(t: Worksheet) -> None:
        for ten, gia_tri in cap:
            t[ten] = gia_tri
            if dang:
                t[ten].number_format = dang

    return trang(sua, tep)


def hang(*dong: tuple[Any, ...], tep: str = KHACH) -> Viec:
    """Add rows at the end."""

    def sua(t: Worksheet) -> None:
        for mot in dong:
            t.append(mot)

    return trang(sua, tep)


# --- zip parts ------------------------------------------------------------------------------------------------------


def phan(tep: str, sua: Callable[[dict[str, bytes]], None]) -> Viec:
    """Change the parts of a Word or Excel file."""

    def lam(noi: Path) -> None:
        with zipfile.ZipFile(noi / tep) as goi:
            cac = {ten: goi.read(ten) for ten in goi.namelist()}
        sua(cac)
        with zipfile.ZipFile(noi / tep, "w", zipfile.ZIP_DEFLATED) as goi:
            for ten, du_lieu in cac.items():
                goi.writestr(ten, du_lieu)

    return lam


# --- Word -----------------------------------------------------------------------------------------------------------

THAN = "word/document.xml"
OD = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def thay(cu: str, moi: str, tep: str = MOI, ten: str = THAN, lan: int = 1) -> Viec:
    """Replace a piece of the XML of a part; it must stand there."""

    def sua(cac: dict[str, bytes]) -> None:
        chu = cac[ten].decode()
        assert cu in chu, (cu, re.sub(r"<[^>]+>", "|", chu)[:3000])
        cac[ten] = chu.replace(cu, moi, lan).encode()

    return phan(tep, sua)


def go(cu: str, moi: str, tep: str = MOI) -> Viec:
    """Type ``moi`` over the first ``cu``: both are text as a clerk sees it."""
    return thay(thoat(cu), thoat(moi), tep)


def thoat(chu: str) -> str:
    return chu.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _doan_chua(chu: str, goc: str, thu: int = 0) -> re.Match[str]:
    """The paragraph whose text is ``chu``; ``thu`` counts from 0, negative from the end."""
    cac = [p for p in re.finditer(r"<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?</w:p>", goc, re.S) if _chu(p[0]) == chu]
    assert cac, (chu, [_chu(p[0]) for p in re.finditer(r"<w:p[ >].*?</w:p>", goc, re.S)])
    return cac[thu]


def _chu(xml: str) -> str:
    chu = "".join(re.findall(r"<w:t(?: [^>]*)?>(.*?)</w:t>", xml, re.S))
    return chu.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def sua_doan(chu: str, thanh: Callable[[str], str], tep: str = MOI, thu: int = 0) -> Viec:
    """Change the XML of the paragraph whose text is ``chu``."""

    def sua(cac: dict[str, bytes]) -> None:
        goc = cac[THAN].decode()
        p = _doan_chua(chu, goc, thu)
        cac[THAN] = (goc[: p.start()] + thanh(p[0]) + goc[p.end() :]).encode()

    return phan(tep, sua)


def xoa_doan(chu: str, tep: str = MOI, thu: int = 0) -> Viec:
    """Delete a whole paragraph."""
    return sua_doan(chu, lambda _: "", tep, thu)


def them_doan(truoc: str, *moi: str, tep: str = MOI, thu: int = 0) -> Viec:
    """New paragraphs behind the one whose text is ``truoc``, formatted as that one."""

    def thanh(xml: str) -> str:
        ra = [xml]
        for chu in moi:
            ppr = re.search(r"<w:pPr>.*?</w:pPr>", xml, re.S)
            ra.append(f'<w:p>{ppr[0] if ppr else ""}<w:r><w:t xml:space="preserve">{thoat(chu)}</w:t></w:r></w:p>')
        return "".join(ra)

    return sua_doan(truoc, thanh, tep, thu)


def xoa_hang(chu: str, tep: str, thu: int = 0) -> Viec:
    """Delete the table row that holds the paragraph ``chu``."""

    def sua(cac: dict[str, bytes]) -> None:
        goc = cac[THAN].decode()
        p = _doan_chua(chu, goc, thu)
        tu = max(goc.rfind("<w:tr>", 0, p.start()), goc.rfind("<w:tr ", 0, p.start()))
        den = goc.index("</w:tr>", p.end()) + len("</w:tr>")
        cac[THAN] = (goc[:tu] + goc[den:]).encode()

    return phan(tep, sua)


def them_hang(sau: str, chu: str, tep: str, thu: int = 0) -> Viec:
    """A new row behind the one that holds the paragraph ``sau``; its first cell says ``chu``."""

    def sua(cac: dict[str, bytes]) -> None:
        goc = cac[THAN].decode()
        p = _doan_chua(sau, goc, thu)
        den = goc.index("</w:tr>", p.end()) + len("</w:tr>")
        doan = f'<w:p><w:r><w:t xml:space="preserve">{thoat(chu)}</w:t></w:r></w:p>'
        moi = f'<w:tr><w:tc><w:tcPr><w:tcW w:w="500" w:type="dxa"/></w:tcPr>{doan}</w:tc></w:tr>'
        cac[THAN] = (goc[:den] + moi + goc[den:]).encode()

    return phan(tep, sua)


def khung_chu(chu: str) -> str:
    """A text box, as old Word writes it."""
    return (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:100pt;height:30pt"><v:textbox>'
        f"<w:txbxContent><w:p><w:r><w:t>{thoat(chu)}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def chia_run(*cac: str) -> Callable[[str], str]:
    """The text of a paragraph anew, each piece a run of its own; a piece that is XML stays as it is."""

    def thanh(xml: str) -> str:
        ppr = re.search(r"<w:pPr>.*?</w:pPr>", xml, re.S)
        ra = []
        for i, mot in enumerate(cac):
            dam = "<w:rPr><w:b/></w:rPr>" if i % 2 else ""
            chu = f'<w:r>{dam}<w:t xml:space="preserve">{thoat(mot)}</w:t></w:r>'
            ra.append(mot if mot.startswith("<w:") else chu)
        return f"<w:p>{ppr[0] if ppr else ''}{''.join(ra)}</w:p>"

    return thanh


def them_quan_he(kieu: str, dich: str, ngoai: bool, tep: str = MOI) -> Viec:
    """A relationship of the body to something."""

    def sua(cac: dict[str, bytes]) -> None:
        ten = "word/_rels/document.xml.rels"
        che_do = ' TargetMode="External"' if ngoai else ""
        moi = f'<Relationship Id="rIdThu" Type="{OD}/{kieu}" Target="{dich}"{che_do}/></Relationships>'
        cac[ten] = cac[ten].decode().replace("</Relationships>", moi).encode()

    return phan(tep, sua)


def xoa_phan(ten: str, tep: str = MOI) -> Viec:
    """Take the added part (if it has a name) and the added relationship away again, with what shows it."""

    def sua(cac: dict[str, bytes]) -> None:
        rels = "word/_rels/document.xml.rels"
        cac[rels] = re.sub(r'<Relationship Id="rIdThu"[^>]*/>', "", cac[rels].decode()).encode()
        cac[THAN] = re.sub(r"<w:p><w:r><w:pict>.*?</w:pict></w:r></w:p>", "", cac[THAN].decode(), flags=re.S).encode()
        if ten:
            del cac[f"word/{ten}"]
            loai = cac["[Content_Types].xml"].decode()
            cac["[Content_Types].xml"] = re.sub(rf'<Override PartName="/word/{ten}"[^>]*/>', "", loai).encode()

    return phan(tep, sua)


def chu_thich(chu: str, tep: str = MOI) -> Viec:
    """A comment in the margin."""
    goc = f'<w:comments {WML}><w:comment w:id="0" w:author="Lan"><w:p><w:r><w:t>{chu}</w:t></w:r></w:p></w:comment>'
    loai = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    return them_phan("comments.xml", loai, "comments", f"{goc}</w:comments>", tep)


def them_anh_lien_ket(sau: str, dich: str, tep: str = MOI) -> Viec:
    """A picture of its own paragraph behind another, linked and not kept in the file."""
    anh = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:60pt;height:60pt"><v:imagedata'
        f' xmlns:r="{OD}" r:id="rIdThu"/></v:shape></w:pict></w:r></w:p>'
    )
    return lan_luot(sua_doan(sau, lambda xml: xml + anh, tep), them_quan_he("image", dich, True, tep))


def them_phan(ten: str, loai: str, kieu: str, du_lieu: str, tep: str = MOI) -> Viec:
    """A new part of the body with its content type."""

    def sua(cac: dict[str, bytes]) -> None:
        cac[f"word/{ten}"] = du_lieu.encode()
        khai = f'<Override PartName="/word/{ten}" ContentType="{loai}"/></Types>'
        cac["[Content_Types].xml"] = cac["[Content_Types].xml"].decode().replace("</Types>", khai).encode()

    return lan_luot(phan(tep, sua), them_quan_he(kieu, ten, False, tep))


def dang_khac(loai: str, tep: str = MOI) -> Viec:
    """Save as another form of Word: the content type of the body tells the forms apart."""
    return thay(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        loai,
        tep,
        "[Content_Types].xml",
    )


WML = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


# --- files ----------------------------------------------------------------------------------------------------------


def tep_moi(ten: str, du_lieu: bytes | str) -> Viec:
    """A file with this content."""

    def lam(noi: Path) -> None:
        (noi / ten).parent.mkdir(parents=True, exist_ok=True)
        (noi / ten).write_bytes(du_lieu.encode() if isinstance(du_lieu, str) else du_lieu)

    return lam


def doi_tep(ten: str, sua: Callable[[bytes], bytes]) -> Viec:
    """Change the bytes of a file."""
    return lambda noi: tep_moi(ten, sua((noi / ten).read_bytes()))(noi)


def doi_ten(cu: str, moi: str) -> Viec:
    """Rename or move."""

    def lam(noi: Path) -> None:
        (noi / moi).parent.mkdir(parents=True, exist_ok=True)
        (noi / cu).rename(noi / moi)

    return lam


def chep(cu: str, moi: str) -> Viec:
    """Copy."""
    return lambda noi: tep_moi(moi, (noi / cu).read_bytes())(noi)


def xoa(*ten: str) -> Viec:
    """Delete."""

    def lam(noi: Path) -> None:
        for mot in ten:
            (noi / mot).unlink()

    return lam


def chu(cu: str, moi: str, tep: str) -> Viec:
    """Replace a text of a text file; it must stand there."""

    def sua(du_lieu: bytes) -> bytes:
        assert cu in du_lieu.decode()
        return du_lieu.decode().replace(cu, moi, 1).encode()

    return doi_tep(tep, sua)


def ole(ten: str) -> bytes:
    """The beginning of an OLE2 container with one entry: an old form of Office, or one with a password."""
    dau = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    return dau.ljust(512, b"\0") + ten.encode("utf-16-le").ljust(64, b"\0") + b"\0" * 960


class LibreOffice:
    """Saves files in other forms, each once."""

    def __init__(self, noi: Path) -> None:
        self._noi = noi
        self._co: dict[tuple[bytes, str], bytes] = {}

    def luu(self, tep: Path, dang: str) -> bytes:
        """The file saved in another form."""
        if shutil.which("soffice") is None:
            pytest.skip("máy không có LibreOffice")
        khoa = (tep.read_bytes(), dang)
        if khoa not in self._co:
            vao, ra = self._noi / tep.name, self._noi / "ra"
            shutil.copyfile(tep, vao)
            lenh = ["soffice", f"-env:UserInstallation={(self._noi / 'ho-so').as_uri()}", "--headless", "--convert-to"]
            subprocess.run([*lenh, dang, "--outdir", ra, vao], check=True, capture_output=True, timeout=120)
            self._co[khoa] = (ra / f"{tep.stem}.{dang}").read_bytes()
        return self._co[khoa]


def rut_gon(du_lieu: bytes, con: float = 0.5) -> bytes:
    """Half of a file: the copying was cut off."""
    return du_lieu[: int(len(du_lieu) * con)]
