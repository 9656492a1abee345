"""Where good documents come from: set by hand, passed through LibreOffice, or written by ``make documents``."""

# ruff: noqa: E501
from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from gieo_loi.giay import GIAY
from gieo_loi.may import QUOC_HIEU, TIEU_NGU
from gieo_loi.tep import VAI, Mau, W

GOC = Path(__file__).resolve().parents[2]
QUA_LIBREOFFICE = ("cong_van_mot_noi", "ke_hoach_nhieu_phu_luc")
_LOAI = {
    "GIẤY MỜI": "GM", "KẾ HOẠCH": "KH", "CHƯƠNG TRÌNH": "CTr", "BÁO CÁO": "BC", "THÔNG BÁO": "TB", "QUYẾT ĐỊNH": "QĐ", "TỜ TRÌNH": "TTr",
    "BIÊN BẢN": "BB", "PHƯƠNG ÁN": "PA", "KỊCH BẢN": "",
}  # fmt: skip


def tat_ca(*, ngoai: bool = True) -> Iterator[Mau]:
    """All good documents; ``ngoai``: also those that need LibreOffice or a run of ``make documents``."""
    for ham in GIAY:
        yield ham()
    if ngoai:
        yield from qua_libreoffice()
        yield from tu_kho()


def doc_tep(du_lieu: bytes, ten: str, cach: str, loai: str) -> Mau:
    """A finished file as trees."""
    cay, byte = {}, {}
    with zipfile.ZipFile(io.BytesIO(du_lieu)) as z:
        for t in z.namelist():
            b = z.read(t)
            byte[t] = b
            if (
                t.startswith("word/")
                and t.endswith(".xml")
                and re.search(r"/(document|styles|settings|numbering|header\d*|footer\d*)\.xml$", t)
            ):
                cay[t] = etree.fromstring(b)
    return Mau(ten, cach, loai, cay, byte)


def _chu(p: etree._Element) -> str:
    return unicodedata.normalize("NFC", "".join(t.text or "" for t in p.iter(W + "t")))


def dan_vai(m: Mau, mau: dict[str, str] | None = None) -> None:
    """Give roles to a file that came without: by the texts of the source (``mau``), else by what the words say."""
    bang_vai = mau or {}
    truoc = ""
    for ten, goc in m.cay.items():
        if not re.search(r"/(document|header\d*)\.xml$", ten):
            continue
        for p in goc.iter(W + "p"):
            if any(x.tag == W + "p" for x in p.iterancestors()):
                continue
            chu = _chu(p).strip()
            vai = bang_vai.get(chu, "") or (_doan_vai(p, chu, truoc) if not bang_vai else "")
            if "header" in ten:
                vai = (
                    "so_trang"
                    if any("PAGE" in (i.text or "") for i in p.iter(W + "instrText"))
                    or p.find(f".//{W}fldSimple") is not None
                    else ""
                )
            if chu:
                truoc = vai or truoc
            if vai:
                for r in p.iter(W + "r"):
                    if r.find(W + "t") is not None:
                        r.set(VAI, vai)


def _doan_vai(p: etree._Element, chu: str, truoc: str) -> str:
    trong_o = any(x.tag == W + "tc" for x in p.iterancestors())
    if chu == QUOC_HIEU:
        return "quoc_hieu"
    if chu == TIEU_NGU:
        return "tieu_ngu"
    if chu.startswith("Số:") and "/" in chu and trong_o:
        return "so"
    if re.match(r"^[^,]{2,40}, ngày .*tháng .*năm", chu) and trong_o:
        return "ngay"
    if chu in _LOAI:
        return "ten_loai"
    if truoc == "ten_loai" and chu and not chu.startswith("("):
        return "trich_yeu"
    if chu.startswith("Nơi nhận:"):
        return "nn_nhan"
    if truoc in {"nn_nhan", "nn_ds"} and chu.startswith("-") and trong_o:
        return "nn_ds"
    if truoc == "nn_ds" and chu and trong_o:
        return "quyen_han"
    if truoc == "quyen_han" and chu and trong_o:
        return "quyen_han" if chu.isupper() else "ho_ten"
    if re.match(r"^(Căn cứ|Theo) ", chu) and chu.endswith((";", ".")) and truoc in {"trich_yeu", "can_cu"}:
        return "can_cu"
    jc = p.find(f"{W}pPr/{W}jc")
    if not trong_o and len(chu) > 100 and (jc is None or jc.get(W + "val") in {"both", "left"}):
        return "than"
    return ""


def qua_libreoffice() -> list[Mau]:
    """Documents that LibreOffice opened and saved again; none when it is not there."""
    if shutil.which("soffice") is None:
        return []
    ket = []
    with tempfile.TemporaryDirectory() as tam:
        noi = Path(tam)
        goc = {}
        for ham in GIAY:
            if ham.__name__ in QUA_LIBREOFFICE:
                m = ham()
                goc[m.ten] = m
                (noi / f"{m.ten}.docx").write_bytes(m.goi())
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{tam}/ho-so", "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", f"{tam}/ra", *(str(noi / f"{t}.docx") for t in goc)],
            capture_output=True, timeout=180, check=False,
        )  # fmt: skip
        for ten, m in goc.items():
            tep = noi / "ra" / f"{ten}.docx"
            if not tep.exists():
                continue
            moi = doc_tep(tep.read_bytes(), f"{ten}-libreoffice", "LibreOffice lưu lại", m.loai)
            vai = {}
            for p in m.than.iter(W + "p"):
                co = {r.get(VAI) for r in p.iter(W + "r") if r.get(VAI)}
                if len(co) == 1:
                    vai[_chu(p).strip()] = co.pop()
            dan_vai(moi, vai)
            ket.append(moi)
    return ket


def tu_kho() -> list[Mau]:
    """One paper of each kind that ``make documents`` writes."""
    import vanban

    ket = []
    with tempfile.TemporaryDirectory() as tam:
        vanban.documents(GOC / "data", GOC / "templates_docx", Path(tam) / "output")
        da: set[str] = set()
        for tep in sorted((Path(tam) / "output").rglob("*.docx")):
            thu_muc = tep.parent.name
            if thu_muc in da:
                continue
            da.add(thu_muc)
            m = doc_tep(tep.read_bytes(), f"kho-{thu_muc.replace('_', '-')}", "make documents", "")
            dan_vai(m)
            if not m.vai("quoc_hieu"):
                for r in m.than.iter(W + "r"):
                    if r.get(VAI) == "than":
                        r.set(VAI, "pl_than")
            for d in m.vai("ho_ten"):
                for r in d.runs if d.text.startswith("[") else ():
                    del r.attrib[VAI]
            m.loai = next((_LOAI.get(d.text.strip(), "") for d in m.vai("ten_loai")), "")
            ket.append(m)
    return ket
