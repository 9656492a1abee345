"""The XML reader: names without their namespace, no DOCTYPE, a fault of the XML is a fault of the workbook."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from typing import NoReturn
from xml.parsers import expat

from vanban.load.goi_xlsx import Goi, KhongDoc, khuc

MoThe = Callable[[str, Mapping[str, str]], None]


def _doctype(*_: object) -> NoReturn:
    raise KhongDoc("doctype")


def tao_may(
    mo: MoThe | None = None, dong: Callable[[str], None] | None = None, chu: Callable[[str], None] | None = None
) -> expat.XMLParserType:
    """A reader that calls these; without any it only sees whether the XML is sound."""
    bo = expat.ParserCreate()
    bo.StartDoctypeDeclHandler = _doctype
    if mo is not None and dong is not None:
        bo.buffer_text = True
        bo.buffer_size = 1 << 16

        def mo_the(ten: str, thuoc_tinh: dict[str, str]) -> None:
            mo(ten[ten.find(":") + 1 :], thuoc_tinh)

        def dong_the(ten: str) -> None:
            dong(ten[ten.find(":") + 1 :])

        bo.StartElementHandler = mo_the
        bo.EndElementHandler = dong_the
    if chu is not None:
        bo.CharacterDataHandler = chu
    return bo


@contextlib.contextmanager
def loi_xml() -> Iterator[None]:
    """Unsound XML is a broken workbook."""
    try:
        yield
    except (expat.ExpatError, LookupError, ValueError):
        raise KhongDoc("hong") from None


def doc_xml(
    goi: Goi, phan: str, mo: MoThe, dong: Callable[[str], None], chu: Callable[[str], None] | None = None
) -> None:
    """Run the reader over a part."""
    bo = tao_may(mo, dong, chu)
    with loi_xml():
        for manh in goi.doc_the(khuc(goi, phan)):
            bo.Parse(manh, False)
        bo.Parse(b"", True)
