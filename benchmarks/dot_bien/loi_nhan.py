"""Whether what a clerk is told is one plain sentence: a code, a file, a way out, no English, no program's words."""

# ruff: noqa: E501
from __future__ import annotations

import re
import unicodedata

from vanban.findings import Finding

_TRICH = re.compile(
    r"«[^«»]*»|“[^”]*”|\"[^\"]*\"|'[^']*'|\([^()]*\)|\{\{?.*?\}?\}|\S+\.(?:docx?|xlsx?|yaml|xml|rels|sqlite)\b"
)
"""What is quoted from the file is the clerk's own."""
_TIENG_ANH = re.compile(
    r"\b(?:error|errors|exception|traceback|invalid|unexpected|expected|undefined|none|null|nan|true|false|object|"
    r"string|integer|token|unknown|failed|failure|cannot|could|not|the|line|column|index|range|key|value|type|"
    r"attribute|element|template|jinja\w*|block|tag|endfor|endif|syntax|parser|xpath|zipfile|lxml|python|file|bytes)\b",
    re.I,
)
_DUOC = re.compile(
    r"\b(?:Save As|Excel Workbook|Word Document|Mail(?:ings| Merge)|Start Mail Merge|Normal Word Document|Paste Special|"
    r"Values|Text|File|Info|Protect Document|Options|true hoặc false|true|false|Review|Accept|Developer|Insert|Delete|"
    r"Break Links?|Edit Links|Data|Links?|Home|Layout|Page|Section|Header|Footer|Table|Convert|Start|Enter|OLE|DOCTYPE|"
    r"Tab|Controls?|Strict Open XML|OpenDocument|Rich Text|Field|Toggle)\b"
)
_MAY = re.compile(r"Traceback|Error\b|0x[0-9a-f]{6,}|<[\w.]+ object|\bat line\b|\.py\b|\{http|xmlns|line \d+")
_VIET = re.compile(r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.I)


def xet(f: Finding, cam: tuple[str, ...]) -> list[str]:
    """What is wrong with the words of a finding; ``cam`` are texts that no message may hold (folders of the machine)."""
    sai: list[str] = []
    if not f.rule:
        sai.append("không có mã")
    if not f.where.tep:
        sai.append("không nêu tệp")
    if f.level == "error" and not (f.hint or f.can):
        sai.append("không chỉ lối ra")
    for phan, chu in (("lời", f.message), ("cần", f.can), ("sửa", f.hint), ("chỗ", f.where.cho)):
        if len(chu) > 1500:
            sai.append(f"{phan} dài {len(chu)} ký tự")
        if any(unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t" for c in chu):
            sai.append(f"{phan} có ký tự điều khiển")
        if any(c in chu for c in cam):
            sai.append(f"{phan} lộ thư mục của máy")
        tran = _TRICH.sub(" ", unicodedata.normalize("NFC", chu))
        if k := _MAY.search(tran):
            sai.append(f"{phan} có chữ của máy: {k[0]!r}")
        if k := _TIENG_ANH.search(_DUOC.sub(" ", tran)):
            sai.append(f"{phan} có tiếng Anh: {k[0]!r}")
    if f.message and not _VIET.search(f.message):
        sai.append("lời không phải tiếng Việt")
    return sai
