"""The manual: all rules on files, pages and workbooks in one list, for ``vanban rules`` and docs/rules.md."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from vanban.conform.bang_tinh import RULES_BANG, RuleBang
from vanban.conform.ho_so_quy_tac import ND30_2020
from vanban.conform.ngoai import KHONG_KIEM
from vanban.conform.nhieu_tep import RULES_NHIEU, RuleNhieu
from vanban.conform.pdf.quy_tac import CHI_KIEM, RULES_PDF, RulePdf
from vanban.conform.rule import NGHI_DINH, RULES, Rule
from vanban.conform.trang_in import CHUA_DO, RULES_IN, RuleIn
from vanban.findings import Level

NoiDo = Literal["tệp Word", "trang in", "bảng tính", "nhiều tệp", "tệp PDF"]
MUC: Final[dict[Level, str]] = {"error": "lỗi", "warning": "cảnh báo", "info": "ghi chú"}


@dataclass(frozen=True, slots=True)
class Muc:
    """A rule as people read it."""

    id: str
    title: str
    ref: str
    strength: str
    level: Level
    sai: str
    dung: str
    noi_do: tuple[NoiDo, ...]
    profile: str = ND30_2020.ma

    def as_dict(self) -> dict[str, object]:
        """The record of ``vanban rules --json``."""
        return {
            "rule": self.id, "title": self.title, "ref": self.ref, "strength": self.strength, "level": self.level,
            "wrong": self.sai, "right": self.dung, "measured_on": list(self.noi_do), "profile": self.profile,
        }  # fmt: skip


TEP: Final[dict[str, tuple[str, Level]]] = {
    "tep-khong-mo": ("Không mở được tệp", "error"),
    "tep-rong": ("Tệp rỗng", "error"),
    "tep-hong": ("Tệp bị hỏng", "error"),
    "tep-qua-lon": ("Tệp quá lớn hoặc nén bất thường", "error"),
    "tep-mat-khau": ("Tệp có mật khẩu", "error"),
    "tep-dang-cu": ("Tệp ở dạng cũ 97-2003 (.doc, .xls)", "error"),
    "tep-dang-khac": ("Tệp không phải .docx, .xlsx hay .pdf", "error"),
    "tep-khai-bao-la": ("Tệp có khai báo DOCTYPE", "error"),
    CHI_KIEM: ("Tệp PDF chỉ được kiểm tra bản quét và chữ ký số", "info"),
    "khong-ap-dung": ("Nghị định không áp dụng cho văn bản này", "info"),
    "truoc-hieu-luc": ("Văn bản ghi ngày trước khi nghị định có hiệu lực", "info"),
    CHUA_DO: ("Chưa đo được trang in", "warning"),
}
"""Ids of findings that are no rules: why a file, or its pages, could not be judged."""


def so_tay() -> dict[str, Muc]:
    """All rules, those of the decree in the order of the paper, then those that only show in print, then sheets."""
    ra: dict[str, Muc] = {}
    noi: NoiDo
    nguon: tuple[tuple[NoiDo, Iterable[Rule | RuleIn | RuleBang | RuleNhieu | RulePdf]], ...] = (
        ("tệp Word", RULES.values()),
        ("trang in", RULES_IN.values()),
        ("bảng tính", RULES_BANG.values()),
        ("nhiều tệp", RULES_NHIEU.values()),
        ("tệp PDF", RULES_PDF.values()),
    )
    for noi, cac in nguon:
        for r in cac:
            co = ra.get(r.id)
            sai, dung = r.sai_dung
            noi_do = (*(co.noi_do if co else ()), noi)
            ref = f"{NGHI_DINH}, {r.ref}" if r.ref else ""
            ra[r.id] = Muc(r.id, r.title.rstrip("."), ref, r.strength, r.level, sai, dung, noi_do)
    return ra


def moi_ma() -> frozenset[str]:
    """All ids that a finding on a document may carry."""
    return frozenset(so_tay()) | TEP.keys()


def giai_thich(ma: str) -> str:
    """The page of a rule; empty when there is no such rule."""
    if ma in TEP:
        ten, muc = TEP[ma]
        return f"{ma}: {ten}.\nMức:       {MUC[muc]}. Không phải là quy tắc của nghị định."
    if ma in KHONG_KIEM:
        return f"{ma}: có trong nghị định, chương trình không kiểm tra.\nVì sao:    {KHONG_KIEM[ma]}."
    m = so_tay().get(ma)
    if m is None:
        return ""
    return "\n".join(
        (
            f"{m.id}: {m.title}.",
            f"Sai:       {m.sai}",
            f"Đúng:      {m.dung}",
            f"Theo:      {m.ref or 'thông lệ, nghị định không nêu'}",
            f"Tính chất: {m.strength}; nặng nhất là {MUC[m.level]}. Chỗ nào chưa nhận ra chắc chắn thì chỉ cảnh báo.",
            f"Xem ở:     {', '.join(m.noi_do)}",
        )
    )


NHOM: Final = {
    "trang": "Trang giấy",
    "so-trang": "Số trang",
    "quoc-hieu": "Quốc hiệu",
    "tieu-ngu": "Tiêu ngữ",
    "co-quan": "Tên cơ quan",
    "so-ky-hieu": "Số, ký hiệu",
    "dia-danh-ngay": "Địa danh và thời gian",
    "ten-loai": "Tên loại",
    "trich-yeu": "Trích yếu",
    "can-cu": "Căn cứ",
    "noi-dung": "Nội dung",
    "de-muc": "Đề mục",
    "kinh-gui": "Kính gửi",
    "chu-ky": "Chức vụ, họ tên, chữ ký",
    "noi-nhan": "Nơi nhận",
    "phu-luc": "Phụ lục",
    "do-khan": "Dấu chỉ độ khẩn",
    "luu-hanh": "Phạm vi lưu hành",
    "ban-sao": "Bản sao",
    "quyet-dinh": "Quyết định",
    "cong-van": "Công văn",
    "bien-ban": "Biên bản",
    "giay-moi": "Giấy mời",
    "viet-hoa": "Viết hoa",
    "trang-in": "Trang in",
    "trang-tinh": "Bảng tính",
}
"""Element prefixes of the ids, with headings."""


def nhom(ma: str) -> str:
    """The element prefix of an id."""
    co = [n for n in NHOM if ma.startswith(f"{n}-")]
    return max(co, key=len) if co else ma.partition("-")[0]


_NOI_THEM: Final = (
    "*Nhiều tệp*: các tệp của một lần `vanban check` được xét cạnh nhau. Thư mục không phải sổ đăng ký nên số còn",
    "thiếu không bị nêu; số để trống không tính; hai bản của một văn bản (từ 80 % số dòng chung) không phải hai văn",
    "bản. Chỉ là lỗi khi chắc chắn cùng một cơ quan (tên riêng cấp tỉnh, bộ, hoặc cùng người ký) và nội dung khác hẳn.",
    "",
    "*Tệp PDF*: chỉ xét khi nêu tên tệp (thư mục thì không). Bản quét là tệp mà trang đầu và ít nhất 80 % số trang",
    "chỉ có một ảnh phủ trang; trang ghép từ nhiều ảnh không xét được. Chữ ký số chỉ xét phần hiện ra trên trang",
    "(không xác thực, không xem chứng thư); phụ lục chưa ký số và vị trí giữa chức vụ và họ tên không xét. Trùm 1/3",
    "chữ ký chỉ đo gần đúng.",
)


def markdown() -> str:
    """The text of docs/rules.md."""
    cac = so_tay()
    dem = {muc: sum(m.level == muc for m in cac.values()) for muc in MUC}
    dong = [
        "# Các quy tắc thể thức",
        "",
        "Tệp này do `vanban rules --markdown` ghi ra từ mã nguồn; đừng sửa tay.",
        "",
        f"{len(cac)} quy tắc ({', '.join(f'{n} {MUC[muc]}' for muc, n in dem.items() if n)}), bộ quy tắc `nd30-2020`.",
        "Mức ghi ở đây là mức nặng nhất: chỗ nào không nhận ra chắc chắn thì chỉ cảnh báo. Tính chất: *bắt buộc* (điều",
        "khoản nói bằng lời), *theo mẫu* (chỉ thấy ở mẫu trình bày), *thông lệ* (không có trong nghị định). Giải thích",
        "từng quy tắc: `vanban check --explain MÃ`. Không áp dụng quy tắc nào thì ghi vào `mien_tru.yaml` kèm lý do.",
        "",
    ]
    dong += [*_NOI_THEM, ""]
    theo: dict[str, list[Muc]] = {}
    for m in cac.values():
        theo.setdefault(nhom(m.id), []).append(m)
    for ten in sorted(theo, key=lambda n: (list(NHOM).index(n) if n in NHOM else len(NHOM), n)):
        dong += [f"## {NHOM.get(ten, ten)}", "", "| Mã | Quy tắc | Sai | Đúng | Theo | Tính chất | Mức | Xem ở |"]
        dong.append("|---|---|---|---|---|---|---|---|")
        for m in theo[ten]:
            ref = m.ref.removeprefix(f"{NGHI_DINH}, ") or "–"
            o = (f"`{m.id}`", m.title, m.sai, m.dung, ref, m.strength, MUC[m.level], ", ".join(m.noi_do))
            dong.append("| " + " | ".join(c.replace("|", "\\|").replace("*", "\\*") for c in o) + " |")
        dong.append("")
    dong += ["## Tệp không xét được", "", "| Mã | Nghĩa | Mức |", "|---|---|---|"]
    dong += [f"| `{ma}` | {ten} | {MUC[muc]} |" for ma, (ten, muc) in TEP.items()]
    dong += ["", "## Quy tắc không kiểm tra được trong tệp", "", "| Mã | Vì sao |", "|---|---|"]
    dong += [f"| `{ma}` | {ly_do} |" for ma, ly_do in KHONG_KIEM.items()]
    return "\n".join(dong) + "\n"
