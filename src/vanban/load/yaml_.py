"""The plan: YAML in, a tree out. Every scalar stays text, every fault gets its line and column.

The events of the parser are put together here and not by the library, because the library would resolve what must be
refused (aliases, tags, repeated keys) and guess types: ``13:30`` is no number and ``no`` is no truth value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml

from vanban.findings import Where
from vanban.load.cay import Bang, Day, La, Nut, SoGhi, ke
from vanban.load.chu_viet import NhanChu, giai_thu, trich
from vanban.tieng_viet.chu import nfc

TOI_DA_BYTE: Final = 5 * 1024 * 1024
SAU_NHAT: Final = 30
TOI_DA_NUT: Final = 300_000
_TOI_DA_KE: Final = 500
"""Lines with control characters that are told one by one."""
_BO_DOC: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TRONG: Final = {"", "~", "null", "Null", "NULL"}
_DIEU_KHIEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_NGAT_LA: Final = re.compile("[\x85\u2028\u2029]")
_DUNG_DAU: Final = re.compile(r"""(?:: +|- +|^ *)(?:(\{)[^{}]*\}|(\[)[^\[\]]*\]|("|').*?\3) *[^\s#,\]}].*$""")
_GACH_DONG: Final = re.compile(r"\n\s*- ")


@dataclass(frozen=True, slots=True)
class NguonYaml:
    """A YAML file of the dossier."""

    ten: str
    bang_tinh: bool = False

    def cho(self, dong: int, cot: int) -> Where:
        """``dòng 12, cột 5``; column 0 is the whole line."""
        if not cot:
            return self.dong(dong)
        return Where(self.ten, f"dòng {dong}, cột {cot}")

    def dong(self, dong: int) -> Where:
        """``dòng 12``."""
        return Where(self.ten, f"dòng {dong}")


def doc_tep(ten: str, du_lieu: bytes, so_ghi: SoGhi) -> Bang | None:
    """The table of top-level keys of one file, or None when it cannot be read at all."""
    if len(du_lieu) > TOI_DA_BYTE:
        so_ghi.tep(
            ten,
            "VB-T009",
            f"tệp dài {len(du_lieu) / 1048576:.1f} MB",
            can="tệp kế hoạch không quá 5 MB",
            hint="tách thành nhiều tệp .yaml trong cùng thư mục, hoặc xóa phần dán nhầm",
        )
        return None
    chu = _giai_ma(ten, du_lieu, so_ghi)
    if chu is None:
        return None
    return _Dung(NguonYaml(ten), chu, so_ghi).dung()


def _giai_ma(ten: str, du_lieu: bytes, so_ghi: SoGhi) -> str | None:
    try:
        return du_lieu.decode("utf-8-sig")
    except UnicodeDecodeError as loi:
        dong = du_lieu.count(b"\n", 0, loi.start) + 1
        ma, giai = giai_thu(du_lieu)
    dau_dong = giai.splitlines()[dong - 1] if giai and len(giai.splitlines()) >= dong else ""
    so_ghi.o(
        Where(ten, f"dòng {dong}"),
        dong,
        0,
        "VB-T010",
        f"tệp không lưu bằng UTF-8; trông như {ma}" + (f": «{trich(dau_dong)}»" if dau_dong else ""),
        can="tệp chữ lưu bằng bảng mã UTF-8",
        hint="mở tệp, chọn Lưu thành (Save As), ô Bảng mã (Encoding) chọn UTF-8"
        + ("; chữ TCVN3, VNI phải chuyển sang Unicode trước" if ma in {"TCVN3", "VNI"} else ""),
    )
    return None


def _vi_tri(mark: Any) -> tuple[int, int]:
    """Line and column from 1."""
    return mark.line + 1, mark.column + 1


class _QuaNhieu(Exception):
    """The file has more values than any plan."""

    def __init__(self, dong: int) -> None:
        super().__init__(dong)
        self.dong = dong


class _Dung:
    """Builds the tree of one file from the events of the parser."""

    def __init__(self, nguon: NguonYaml, chu: str, so_ghi: SoGhi) -> None:
        self._nguon = nguon
        self._so_ghi = so_ghi
        self._nhan = NhanChu(nguon, so_ghi)
        self._so_nut = 0
        self._chu = self._don(chu)
        self._dong_chu = self._chu.split("\n") if " #" in self._chu else []

    def _don(self, chu: str) -> str:
        """The file without what the parser could not pass: control characters, foreign line ends."""
        if _NGAT_LA.search(chu):
            chu = _NGAT_LA.sub(" ", chu)
        if not _DIEU_KHIEN.search(chu):
            return chu
        con = _TOI_DA_KE
        for dong, noi_dung in enumerate(chu.split("\n"), 1):
            cac = list(_DIEU_KHIEN.finditer(noi_dung))
            if not cac or not con:
                continue
            con -= 1
            ma = ke(sorted({f"U+{ord(khop[0]):04X}" for khop in cac}), 5)
            cot = cac[0].start() + 1
            self._so_ghi.o(
                self._nguon.cho(dong, cot),
                dong,
                cot,
                "VB-T012",
                f"có {f'{len(cac)} ' if len(cac) > 1 else ''}ký tự điều khiển {ma} trong "
                f"«{trich(_DIEU_KHIEN.sub('', noi_dung))}»"
                + ("; các dòng sau nữa cũng có, không kể hết" if not con else ""),
                can="chỉ có chữ in ra được",
                hint="ký tự ấy đã bị bỏ khi đọc; gõ lại dòng này để hết nhắc",
                level="warning",
            )
        return _DIEU_KHIEN.sub("", chu)

    def _bao(self, dong: int, cot: int, rule: str, message: str, *, can: str = "", hint: str = "") -> None:
        self._so_ghi.o(self._nguon.cho(dong, cot), dong, cot, rule, message, can=can, hint=hint)

    def dung(self) -> Bang | None:
        """The tree, or None after a fault of syntax (which is reported)."""
        try:
            goc = self._tai_lieu()
        except _QuaNhieu as loi:
            self._bao(
                loi.dong,
                1,
                "VB-T009",
                f"tệp có hơn {TOI_DA_NUT} mục, tính đến dòng này",
                can="tệp kế hoạch vừa phải",
                hint="tách thành nhiều tệp .yaml, hoặc xóa phần dán nhầm",
            )
            return None
        except yaml.MarkedYAMLError as loi:
            self._cu_phap(loi)
            return None
        except yaml.YAMLError:
            self._bao(1, 1, "VB-K001", "tệp không đọc được", hint="kiểm tra lại tệp từ đầu")
            return None
        self._nhan.xong()
        if goc is None:
            self._so_ghi.tep(
                self._nguon.ten,
                "VB-T008",
                "tệp không có nội dung",
                hint="xóa tệp này, hoặc viết kế hoạch vào",
                level="warning",
            )
            return None
        if not isinstance(goc, Bang):
            self._bao(
                goc.dong,
                goc.cot,
                "VB-K012",
                "tệp không bắt đầu bằng một khóa",
                can="các khóa, thí dụ «su_kien:», mỗi khóa ở đầu một dòng",
                hint="viết tên khóa và dấu hai chấm trước phần này",
            )
            return None
        return goc

    # --- events -> tree ---------------------------------------------------------------------------------------------

    def _tai_lieu(self) -> Nut | None:
        su_kien = iter(yaml.parse(self._chu, Loader=_BO_DOC))
        goc: Nut | None = None
        so = 0
        for sk in su_kien:
            if isinstance(sk, yaml.DocumentStartEvent):
                so += 1
                if so == 2:
                    self._bao(
                        _vi_tri(sk.start_mark)[0],
                        1,
                        "VB-K006",
                        "có dòng «---» mở một tài liệu thứ hai trong cùng tệp",
                        can="mỗi tệp một tài liệu",
                        hint="xóa dòng «---», hoặc tách thành hai tệp .yaml",
                    )
            elif isinstance(sk, yaml.NodeEvent):
                nut = self._nut(sk, su_kien, 0)
                if so == 1:
                    goc = nut
        return None if isinstance(goc, La) and goc.chu is None else goc

    def _nut(self, sk: yaml.Event, su_kien: Iterator[yaml.Event], sau: int) -> Nut:
        dong, cot = _vi_tri(sk.start_mark)
        self._so_nut += 1
        if self._so_nut > TOI_DA_NUT:
            raise _QuaNhieu(dong)
        if isinstance(sk, yaml.AliasEvent):
            self._bao(
                dong,
                cot,
                "VB-K004",
                f"«*{sk.anchor}» là lời nhắc lại một phần khác",
                can="viết đủ ra; chữ bắt đầu bằng * phải đặt trong dấu nháy",
                hint=f"chép phần được nhắc vào đây, hoặc viết '*{sk.anchor}'",
            )
            return La(self._nguon, dong, cot, None, hong=True)
        self._neo_va_nhan(sk, dong, cot)
        if isinstance(sk, yaml.ScalarEvent):
            return self._la(sk, dong, cot)
        if sau == SAU_NHAT:
            self._bao(dong, cot, "VB-K007", f"các phần lồng nhau quá {SAU_NHAT} lớp", hint="bỏ bớt lớp thụt vào")
        nut: Nut = (
            Day(self._nguon, dong, cot) if isinstance(sk, yaml.SequenceStartEvent) else Bang(self._nguon, dong, cot)
        )
        if sau >= SAU_NHAT:
            self._bo_qua(su_kien)
        elif isinstance(nut, Day):
            while not isinstance(con := next(su_kien), yaml.SequenceEndEvent):
                nut.muc.append(self._nut(con, su_kien, sau + 1))
        elif isinstance(nut, Bang):
            while not isinstance(con := next(su_kien), yaml.MappingEndEvent):
                khoa = self._nut(con, su_kien, sau + 1)
                self._them(nut, khoa, self._nut(next(su_kien), su_kien, sau + 1))
        return nut

    def _bo_qua(self, su_kien: Iterator[yaml.Event]) -> None:
        mo = 1
        for sk in su_kien:
            mo += isinstance(sk, yaml.CollectionStartEvent) - isinstance(sk, yaml.CollectionEndEvent)
            if not mo:
                return

    def _them(self, bang: Bang, khoa: Nut, gia_tri: Nut) -> None:
        if not isinstance(khoa, La) or khoa.chu is None:
            self._bao(
                khoa.dong,
                khoa.cot,
                "VB-K001",
                "tên khóa không phải là chữ",
                can="một từ rồi dấu hai chấm, thí dụ «ten:»",
                hint="viết tên khóa trước dấu hai chấm; chữ có { } hoặc [ ] phải đặt trong dấu nháy",
            )
            return
        ten = nfc(khoa.chu)
        if ten in bang.khoa:
            cu = bang.khoa[ten]
            self._bao(
                khoa.dong,
                khoa.cot,
                "VB-K003",
                f"khóa «{ten}» viết hai lần: ở đây và ở dòng {cu.dong}",
                can="mỗi khóa một lần trong cùng một phần",
                hint="xóa một chỗ, hoặc gộp hai phần làm một (quên dấu «-» của mục mới?)",
            )
            return
        bang.khoa[ten] = khoa
        bang.muc[ten] = gia_tri

    def _neo_va_nhan(self, sk: yaml.Event, dong: int, cot: int) -> None:
        neo = getattr(sk, "anchor", None)
        if neo is not None:
            self._bao(
                dong,
                cot,
                "VB-K004",
                f"«&{neo}» là tên đặt cho một phần",
                can="không đặt tên; chữ bắt đầu bằng & phải đặt trong dấu nháy",
                hint=f"xóa «&{neo}», hoặc viết '&{neo}…'",
            )
        nhan = getattr(sk, "tag", None)
        if nhan is not None:
            gon = nhan.replace("tag:yaml.org,2002:", "!!")
            self._bao(
                dong,
                cot,
                "VB-K005",
                f"«{gon}» là lệnh đổi kiểu",
                can="không có lệnh; chữ bắt đầu bằng ! phải đặt trong dấu nháy",
                hint=f"xóa «{gon}», hoặc đặt cả chữ trong dấu nháy",
            )

    def _la(self, sk: yaml.ScalarEvent, dong: int, cot: int) -> La:
        gia_tri = str(sk.value)
        tran = sk.style in {None, ""}
        if tran and gia_tri in _TRONG:
            return La(self._nguon, dong, cot, None)
        dong_cuoi = _vi_tri(sk.end_mark)[0]
        if tran and dong_cuoi > dong:
            goc = "\n".join(self._chu.splitlines()[dong - 1 : dong_cuoi])
            if _GACH_DONG.search(goc):
                self._bao(
                    dong,
                    cot,
                    "VB-K001",
                    f"«{trich(gia_tri)}» nuốt cả dòng gạch đầu dòng bên dưới",
                    can="danh sách bắt đầu ngay sau dấu hai chấm, mỗi mục một dòng «- …»",
                    hint="xóa chữ sau dấu hai chấm, hoặc viết nó thành mục «- …» đầu tiên",
                )
        if tran and self._dong_chu:
            self._mat_sau_thang(sk, gia_tri)
        return La(self._nguon, dong, cot, self._nhan.nhan(gia_tri, dong, cot, nhieu_dong=sk.style in {"|", ">"}))

    def _mat_sau_thang(self, sk: yaml.ScalarEvent, gia_tri: str) -> None:
        """Text behind `` #`` is a comment to YAML; with a single space before it, words have more likely been lost."""
        dong, cot = _vi_tri(sk.end_mark)
        con = self._dong_chu[dong - 1][cot - 1 :] if dong <= len(self._dong_chu) else ""
        if not con.startswith(" #"):
            return
        self._so_ghi.o(
            self._nguon.cho(dong, cot + 1),
            dong,
            cot + 1,
            "VB-K025",
            f"phần «{trich(con.strip())}» sau «{trich(gia_tri)}» bị coi là ghi chú, không vào giấy tờ",
            can="chữ có dấu # đứng sau dấu cách phải nằm trong dấu nháy",
            hint="đặt cả câu trong dấu nháy; nếu đúng là ghi chú thì gõ hai dấu cách trước dấu #",
            level="warning",
        )

    # --- syntax -----------------------------------------------------------------------------------------------------

    def _cu_phap(self, loi: yaml.MarkedYAMLError) -> None:
        """Say in plain words what broke the syntax."""
        mark = loi.problem_mark or loi.context_mark
        dong = mark.line + 1 if mark else 1
        cot = mark.column + 1 if mark else 1
        cac_dong = self._chu.splitlines()
        dong = min(dong, max(len(cac_dong), 1))
        van_ban = cac_dong[dong - 1] if cac_dong else ""
        if dinh := _dinh_hai_cham(cac_dong[:dong]):
            dong, cot, khoa, con = dinh
            van_ban = cac_dong[dong - 1]
            rule, message = "VB-K001", "thiếu dấu cách sau dấu hai chấm"
            hint = f"viết «{khoa}: {trich(con, 40)}»"
        else:
            rule, message, hint = _giai_thich(
                str(loi.problem or ""),
                str(loi.context or ""),
                van_ban,
                cot,
                loi.context_mark.line + 1 if loi.context_mark else 0,
            )
        if rule == "VB-K002" and re.match(r" *\t", van_ban):
            hint = _thay_tab(cac_dong, dong - 1)
        self._bao(
            dong,
            cot,
            rule,
            f"{message}: «{trich(van_ban)}»" if van_ban.strip() else message,
            can="mỗi dòng dạng «khóa: giá trị» hoặc «- mục», thụt vào bằng dấu cách",
            hint=hint,
        )


_DINH: Final = re.compile(r"\s*(?:- +)?([a-z][a-z0-9_]*):(?!//)([^\s:].*)")
_KHOA: Final = re.compile(r"(\s*(?:- +)?)[a-z][a-z0-9_]*:(?:\s|$)")


def _dinh_hai_cham(cac_dong: list[str]) -> tuple[int, int, str, str] | None:
    """``ten:Huyện`` in the line of the fault or the one above it: line, column, key and the rest."""
    for dong in range(len(cac_dong), max(len(cac_dong) - 2, 0), -1):
        if khop := _DINH.fullmatch(cac_dong[dong - 1]):
            return dong, khop.start(2), khop[1], khop[2]
    return None


def _thay_tab(cac_dong: list[str], i: int) -> str:
    """How many spaces stand in place of the tab, read off the line above; the other lines with tabs as well."""
    dong = cac_dong[i].strip()
    so = None
    for tren in reversed(cac_dong[:i]):
        if "\t" in tren or not (khop := _KHOA.match(tren)):
            continue
        if not dong.startswith("- "):
            so = len(khop[1])
            break
        if khop[1].endswith("- "):
            so = khop[1].index("-")
            break
    khac = [str(so_dong) for so_dong, chu in enumerate(cac_dong, 1) if re.match(r" *\t", chu) and so_dong != i + 1]
    nhu_vay = f"; các dòng {ke(khac)} cũng vậy" if khac else ""
    if so is None:
        return f"xóa dấu Tab, gõ dấu cách cho thẳng cột với dòng cùng phần ở trên{nhu_vay}"
    return f"xóa dấu Tab ở đầu dòng, gõ {so} dấu cách cho thẳng cột với dòng trên{nhu_vay}"


def _giai_thich(van_de: str, boi_canh: str, van_ban: str, cot: int, dong_mo: int) -> tuple[str, str, str]:
    """Code, what stands there and how to mend it, from the parser's own words."""
    ky_tu = van_ban[cot - 1 : cot]
    mo = f" mở ở dòng {dong_mo}" if dong_mo else ""
    if "\t" in van_ban[: len(van_ban) - len(van_ban.lstrip())] or ky_tu == "\t":
        return "VB-K002", "dòng thụt vào bằng phím Tab", "thay mỗi dấu Tab bằng hai dấu cách"
    if "nesting" in van_de:
        return "VB-K007", f"các phần lồng nhau quá {SAU_NHAT} lớp", "bỏ bớt dấu [ hoặc {, hoặc lớp thụt vào"
    if "cannot start any token" in van_de:
        return "VB-K001", f"giá trị bắt đầu bằng ký tự «{ky_tu}»", 'đặt cả giá trị trong dấu nháy: "…"'
    if "mapping values are not allowed" in van_de:
        return (
            "VB-K001",
            "có thêm một dấu hai chấm, hoặc dòng thụt vào không thẳng với dòng trên",
            'đặt giá trị có dấu hai chấm trong dấu nháy: "…"; nếu là khóa mới thì cho thẳng cột với khóa trên',
        )
    if "sequence entries are not allowed" in van_de:
        return "VB-K001", "dấu «-» đứng sai chỗ", "cho mỗi mục «- …» xuống một dòng riêng dưới khóa"
    if "quoted scalar" in boi_canh:
        if "escape" in van_de:
            return (
                "VB-K001",
                "dấu \\ trong nháy kép đi với một chữ lạ",
                "viết \\\\ thay cho \\, hoặc dùng dấu nháy đơn",
            )
        return "VB-K001", f"dấu nháy{mo} không đóng lại", "thêm dấu nháy ở cuối giá trị"
    if "flow" in boi_canh:
        return (
            "VB-K001",
            f"dấu [ hoặc {{{mo} không đóng lại đúng, hoặc thiếu dấu phẩy",
            "đóng ngoặc và ngăn các mục bằng dấu phẩy; câu có ngoặc thì đặt trong dấu nháy",
        )
    if ky_tu in {"]", "}", ","}:
        return "VB-K001", f"thừa dấu «{ky_tu}»", "xóa dấu ấy, hoặc đặt cả giá trị trong dấu nháy"
    if van_ban.lstrip().startswith("%"):
        return "VB-K001", "dòng bắt đầu bằng %", "xóa dòng này, hoặc đặt chữ trong dấu nháy"
    if "block scalar" in boi_canh:
        return "VB-K001", "phần chữ nhiều dòng sau | hoặc > thụt vào sai", "cho các dòng chữ thụt vào như nhau"
    if khop := _DUNG_DAU.search(van_ban[:2000]):
        return (
            "VB-K001",
            f"câu bắt đầu bằng {khop[1] or khop[2] or khop[3]} mà cả câu không nằm trong dấu nháy",
            "đặt cả câu trong một cặp dấu nháy; trong câu có nháy kép thì dùng nháy đơn",
        )
    return (
        "VB-K001",
        "dòng này không khớp với phần bên trên",
        "cho thẳng cột với các khóa (hoặc các dấu «-») cùng phần",
    )
