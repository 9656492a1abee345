"""Healing of what Word does to tags: split runs, tags for a whole paragraph or row. The only importer of docxtpl."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any, Final

_THE: Final = re.compile(r"\{[{%].*?[}%]\}", re.DOTALL)


@cache
def _docxtpl() -> Any:
    from docxtpl import DocxTemplate

    return DocxTemplate("")  # opens nothing: only its healing of XML is used


def heal(xml: str) -> str:
    """One part with each tag in one piece, and the paragraph or row of a ``{%p`` / ``{%tr`` tag replaced by the tag.

    The paragraphs have been checked before: no tag is open-ended, so the patterns below cannot run away.
    """
    lanh: str = _docxtpl().patch_xml(xml)
    return _THE.sub(lambda khop: unicodedata.normalize("NFC", khop[0]), lanh)


def cac_the(xml: str) -> list[str]:
    """The tags of a healed part, in order, with single spaces: to be compared with the tags that were checked."""
    return [" ".join(f"{the[:2]} {the[2:-2]} {the[-2:]}".split()) for the in _THE.findall(xml)]


def bo_the(xml: str) -> str:
    """The healed part without its tags."""
    return _THE.sub("", xml)
