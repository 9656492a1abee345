"""docs/conformity.md from the figures."""

# ruff: noqa: E501
from __future__ import annotations

from collections import Counter
from pathlib import Path

from gieo_loi.do import KetQua
from gieo_loi.phep import PHEP
from vanban import conform

THEM = Path(__file__).with_name("them.md")
"""What other measurements showed: written by hand, put at the end of the page."""


def trang(kq: KetQua, bt: KetQua) -> str:
    """The page: figures, documents, matrix, misses."""
    e, te = kq.ti_le("E")
    ed, _ = kq.ti_le("E", nhe=False)
    w, tw = kq.ti_le("W")
    ma = kq.theo_ma()
    x = [
        "# Gieo lỗi: luật nào bắt được gì", "",
        "Trang này do `cd benchmarks && ../.venv/bin/python -m gieo_loi --ghi` sinh ra; đừng sửa tay.", "",
        "## Số liệu", "",
        "| | |", "|---|---|",
        f"| Văn bản đúng thể thức, làm theo nhiều cách | {kq.so_mau} |",
        f"| Phép gieo lỗi (mỗi phép phá đúng một luật) | {len(PHEP)} |",
        f"| Lỗi đã gieo (phép × văn bản hợp với phép) | {len(kq.lan)} |",
        f"| Tìm ra, luật mức lỗi | {e}/{te} = {_pt(e, te)} |",
        f"| … và báo đúng mức lỗi | {ed}/{te} = {_pt(ed, te)} |",
        f"| Tìm ra, luật mức cảnh báo | {w}/{tw} = {_pt(w, tw)} |",
        f"| Lỗi giả trên văn bản đúng | {len(kq.loi_gia)} |",
        f"| Cảnh báo trên văn bản đúng | {len(kq.canh_bao)} |",
        f"| Lỗi thừa bên cạnh lỗi đã gieo | {sum(len(y.thua) for y in kq.lan)} |",
        f"| Luật có phép gieo, trong số luật của bộ kiểm | {sum(m in conform.RULES for m in ma)}/{len(conform.RULES)} |",
        f"| Biến thể bốc thăm (cách làm trộn ngẫu nhiên, hạt 7) | {bt.so_mau} văn bản, {len(bt.lan)} lỗi gieo |",
        f"| … lỗi giả, cảnh báo giả | {len(bt.loi_gia)}, {len(bt.canh_bao)} |",
        f"| … tìm ra, mức lỗi; mức cảnh báo | {_pt(*bt.ti_le('E'))}; {_pt(*bt.ti_le('W'))} |",
        "",
        "«Tìm ra» là có phát hiện mang đúng mã luật; phát hiện mà văn bản đúng đã có sẵn không tính. Báo nhẹ hơn mức của điều khoản được đếm riêng ở cột «nhẹ». Luật đã được sửa theo những lỗi từng sót ở bộ văn bản này và ở vài lượt bốc thăm khác, nên các số trên không thay cho phép đo bằng văn bản của người khác.", "",
        "## Văn bản đúng", "", "| Văn bản | Cách làm |", "|---|---|",
        *(f"| {ten} | {cach} |" for ten, cach in kq.cach.items()), "",
        "## Luật × lỗi gieo", "", "Một phép có thể chấp nhận một trong vài mã; khi đó nó được đếm ở mỗi mã.", "",
        "| Luật | Bắt | Nhẹ | Sót | Phép |", "|---|---|---|---|---|",
    ]  # fmt: skip
    for m in sorted(ma):
        c: Counter[str] = ma[m]
        phep = "; ".join(p.ten for p in PHEP.values() if m in p.bat)
        x.append(f"| `{m}` | {c['bắt']} | {c['nhẹ'] or ''} | {c['sót'] or ''} | {phep} |")
    x += ["", "## Còn sót", ""]
    sot: dict[str, list[str]] = {}
    for y in kq.lan:
        if y.ket == "sót":
            sot.setdefault(f"`{' | '.join(sorted(y.phep.bat))}` «{y.phep.ten}»", []).append(y.mau)
    x += [f"- {k}: {', '.join(v)}" for k, v in sorted(sot.items())] or ["Không."]
    return "\n".join(x) + "\n" + THEM.read_text(encoding="utf-8")


def _pt(a: int, b: int) -> str:
    return f"{a / b:.2%}".replace(".", ",") if b else "–"
