"""Every text that comes in is cleaned here, the same way for YAML and for workbooks, and nothing is lost in silence."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from vanban.findings import Where
from vanban.load.cay import Nguon, SoGhi
from vanban.tieng_viet.chu import lam_sach, nfc
from vanban.tieng_viet.ma_cu import doan_ma, giai_tcvn3, giai_vni

_NHIEU_CACH: Final = re.compile(r"[ \t]*\n[ \t]*")
_LATIN: Final = re.compile("[\u00a1-\u00ff]")
_DE: Final = re.compile("[ -~\n]*")
_VIET: Final = (
    "!-~\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed"
    "\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9"
)
"""ASCII and the letters of Vietnamese, one character each: already in the normal form."""
_CHAC_SACH: Final = re.compile(f"[{_VIET}](?:[ {_VIET}]*[{_VIET}])?")
_NGOAI_LATIN: Final = re.compile("[\u0102-\u1ef9]")
_MAT_CHU: Final = re.compile('\ufffd|[^\\W\\d_]\\?[a-z\u00e0-\u1ef9]|(?<![^\\s("“])\\?[a-z\u00e0-\u1ef9]')
"""What is left of a Vietnamese letter that an encoding had no place for."""
_NHO: Final = 4096


@dataclass(slots=True)
class Gop:
    """The places of one harmless change in a file: told once, with how often and the first of them."""

    lan: int = 0
    dau: list[tuple[int, int]] = field(default_factory=list)

    def them(self, dong: int, cot: int) -> None:
        """Count a place."""
        self.lan += 1
        if len(self.dau) < 3:
            self.dau.append((dong, cot))


class NhanChu:
    """Takes in the texts of one file."""

    def __init__(self, nguon: Nguon, so_ghi: SoGhi) -> None:
        self._nguon = nguon
        self._so_ghi = so_ghi
        self._nfd = Gop()
        self._da_xet: dict[str, bool] = {}

    def chac_sach(self, chu: str) -> bool:
        """Whether :meth:`nhan` would surely give the very text back and have nothing to say."""
        sach = self._da_xet.get(chu)
        if sach is None:
            sach = (
                "?" not in chu
                and _CHAC_SACH.fullmatch(chu) is not None
                and (_NGOAI_LATIN.search(chu) is not None or not _LATIN.search(chu) or ma_cu(chu) is None)
            )
            if len(self._da_xet) < _NHO:
                self._da_xet[chu] = sach
        return sach

    def nhan(self, chu: str, dong: int, cot: int, nhieu_dong: bool = False) -> str | None:
        """The text as it will be printed, None when nothing is left of it."""
        if "?" not in chu and _DE.fullmatch(chu) and (nhieu_dong or "\n" not in chu.strip()):
            return chu.strip() or None  # plain ASCII, the most frequent case of codes and numbers
        if unicodedata.is_normalized("NFC", chu) is False:
            self._nfd.them(dong, cot)
        chu = chu.strip()  # tabs and no-break spaces within are the writer's: printed as they are
        if nhieu_dong:
            chu = _NHIEU_CACH.sub("\n", chu)
        sach, bo = lam_sach(chu, nhieu_dong)
        if bo:
            self._so_ghi.o(
                self._nguon.cho(dong, cot),
                dong,
                cot,
                "VB-T012",
                f"«{trich(sach)}» có {', '.join(bo)}",
                can="chỉ có chữ in ra được" + ("" if nhieu_dong else ", trên một dòng"),
                hint="ký tự ấy đã bị bỏ hoặc thay khi đọc; gõ lại chữ này để hết nhắc",
                level="warning",
            )
        if _MAT_CHU.search(chu) and "://" not in chu:
            self._mat_chu(chu, dong, cot)
        self._ma_cu(sach, dong, cot)
        return sach.strip() or None

    def _mat_chu(self, chu: str, dong: int, cot: int) -> None:
        self._so_ghi.o(
            self._nguon.cho(dong, cot),
            dong,
            cot,
            "VB-T014",
            f"«{trich(chu)}» đã mất chữ: giữa từ có dấu ? hoặc \ufffd, như khi tệp đi qua CSV hay bảng mã khác",
            can="chữ tiếng Việt đủ dấu",
            hint="lấy lại tệp gốc (phải dùng CSV thì chọn CSV UTF-8), hoặc gõ lại; "
            "dấu hỏi thật thì thêm dấu cách sau nó",
            level="warning",
        )

    def _ma_cu(self, chu: str, dong: int, cot: int) -> None:
        ma = ma_cu(chu)
        if ma is None:
            return
        ten, giai = ma
        self._so_ghi.o(
            self._nguon.cho(dong, cot),
            dong,
            cot,
            "VB-T011",
            f"«{trich(chu)}» là chữ gõ bằng bảng mã cũ {ten}",
            can="chữ Unicode",
            hint=f"gõ lại là «{trich(giai, 300)}»" + " (xem lại trước khi dùng)",
        )

    def xong(self) -> None:
        """Tell of the harmless changes of the whole file."""
        self._bao(self._nfd, "VB-T013", "chữ có dấu rời (dạng tổ hợp)", "đã ghép lại thành chữ dựng sẵn khi đọc")

    def _bao(self, gop: Gop, rule: str, gi: str, sao: str) -> None:
        if not gop.lan:
            return
        cho = "; ".join(self._nguon.cho(dong, cot).cho for dong, cot in gop.dau)
        con = gop.lan - len(gop.dau)
        self._so_ghi.o(
            Where(self._nguon.ten, self._nguon.cho(*gop.dau[0]).cho),
            gop.dau[0][0],
            gop.dau[0][1],
            rule,
            f"{gop.lan} chỗ có {gi}: {cho}" + (f" và {con} chỗ khác" if con > 0 else ""),
            hint=f"{sao}; không phải sửa gì",
            level="info",
        )


def ma_cu(chu: str) -> tuple[str, str] | None:
    """The old encoding that a text seems to be in and the text decoded, or None."""
    if not _LATIN.search(chu):
        return None
    ten = doan_ma(chu)
    if ten is None:
        return None
    return ten, giai_tcvn3(chu) if ten == "TCVN3" else giai_vni(chu)


_KHONG_IN: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def trich(chu: str, dai: int = 60) -> str:
    """The beginning of a text, on one line, for a message."""
    mot_dong = " ".join(_KHONG_IN.sub(" ", chu).split())
    return mot_dong if len(mot_dong) <= dai else f"{mot_dong[: dai - 1].rstrip()}…"


_THANH_ROI: Final = re.compile("[aeiouyAEIOUYăâêôơưĂÂÊÔƠƯ][\u0300\u0301\u0303\u0309\u0323]")


def giai_thu(du_lieu: bytes) -> tuple[str, str]:
    """What bytes that are not UTF-8 look like, and the text read that way (empty when unknown)."""
    if du_lieu[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "UTF-16", du_lieu.decode("utf-16", "replace")
    dau = du_lieu[:4096]
    if dau.count(0) * 4 > len(dau):
        ten = "utf-16-be" if dau[:1] == b"\x00" else "utf-16-le"
        return "UTF-16", du_lieu.decode(ten, "replace")
    chu = du_lieu.decode("cp1252", "replace") if b"\x81" not in du_lieu else du_lieu.decode("latin-1")
    viet = nfc(du_lieu.decode("cp1258", "replace"))
    if _THANH_ROI.search(du_lieu.decode("cp1258", "replace")) and "\ufffd" not in viet:
        return "bảng mã Windows-1258", viet
    if (cu := ma_cu(chu)) is not None:
        return cu
    if (cu := ma_cu(du_lieu.decode("latin-1"))) is not None:
        return cu
    return "một bảng mã khác", ""
