"""What of a template goes into every paper: the reachable, impersonal parts, with their directory rewritten."""

from __future__ import annotations

from collections import defaultdict
from typing import Final
from urllib.parse import quote

from lxml import etree

from vanban.render.package_in import CT, NGUON_TRON, MauGoc, QuanHe, ten_rels
from vanban.render.properties import APP, APP_XML, CORE

_CT_NS: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_REL_NS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_KHONG_CHEP: Final = {
    "core-properties",
    "extended-properties",
    "custom-properties",
    "thumbnail",
    "customXml",
    "comments",
    "commentsExtended",
    "commentsIds",
    "commentsExtensible",
    "people",
    "printerSettings",
    "glossaryDocument",
    "origin",
    "documenttasks",
    "classificationlabels",
    "ui",
    "extensibility",
    "webextensiontaskpanes",
    *NGUON_TRON,
}
"""Relationship types that lead to persons, machines or the template's own past."""
_LOAI_CORE: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_LOAI_APP: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
_CT_RIENG: Final = {
    CORE: "application/vnd.openxmlformats-package.core-properties+xml",
    APP: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}


def phan_chep(mau: MauGoc, song: set[str]) -> dict[str, bytes]:
    """Every member but the rendered ones (``song``) and the core properties, in the order of the package."""
    giu = [qh for qh in mau.quan_he if qh.ten_loai not in _KHONG_CHEP]
    theo_phan: dict[str, list[QuanHe]] = defaultdict(list)
    for qh in giu:
        theo_phan[qh.tu].append(qh)
    toi: dict[str, None] = {}
    hang = [""]
    while hang:
        for qh in theo_phan[hang.pop()]:
            if not qh.ngoai and qh.dich in mau.phan and qh.dich not in toi:
                toi[qh.dich] = None
                hang.append(qh.dich)
    rels = {
        "": [*theo_phan[""], QuanHe("", "vbCore", _LOAI_CORE, CORE, False), QuanHe("", "vbApp", _LOAI_APP, APP, False)]
    }
    rels |= {ten: theo_phan[ten] for ten in sorted(toi) if theo_phan[ten]}
    ra = {CT: _content_types(mau, sorted(toi))}
    ra |= {ten_rels(ten): _rels(ds) for ten, ds in rels.items()}
    ra |= {ten: mau.phan[ten] for ten in sorted(toi) if ten not in song}
    return ra | {APP: APP_XML}


def _content_types(mau: MauGoc, phan: list[str]) -> bytes:
    goc = etree.Element(f"{{{_CT_NS}}}Types", nsmap={None: _CT_NS})
    mac_dinh = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    for ten in phan:
        duoi = ten.rpartition(".")[2].lower()
        if "." in ten.rpartition("/")[2] and duoi != "xml":
            mac_dinh.setdefault(duoi, mau.loai[ten])
    for duoi, loai in mac_dinh.items():
        etree.SubElement(goc, f"{{{_CT_NS}}}Default", Extension=duoi, ContentType=loai)
    for ten, loai in [*((ten, mau.loai[ten]) for ten in phan), *_CT_RIENG.items()]:
        if mac_dinh.get(ten.rpartition(".")[2].lower()) != loai:
            etree.SubElement(goc, f"{{{_CT_NS}}}Override", PartName=_uri(ten), ContentType=loai)
    return etree.tostring(goc, xml_declaration=True, encoding="UTF-8", standalone=True)


def _uri(ten: str) -> str:
    """The name of a member as the directory parts write it; what is encoded already stays."""
    return f"/{quote(ten, safe='/%!$&()*+,;=:@~')}"


def _rels(ds: list[QuanHe]) -> bytes:
    goc = etree.Element(f"{{{_REL_NS}}}Relationships", nsmap={None: _REL_NS})
    for qh in ds:
        dich = qh.dich if qh.ngoai or qh.dich.startswith("#") else _uri(qh.dich)
        el = etree.SubElement(goc, f"{{{_REL_NS}}}Relationship", Id=qh.ma, Type=qh.loai, Target=dich)
        if qh.ngoai:
            el.set("TargetMode", "External")
    return etree.tostring(goc, xml_declaration=True, encoding="UTF-8", standalone=True)
