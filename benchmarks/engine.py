"""CPU of one paper: our engine against docxtpl's bare loop, in one process, taken in turns. Prints a table.

    python benchmarks/engine.py [rounds]

Two papers are built here in the shape of real ones: a one-page letter (20 values, a header table, six rows, a
condition) and an eight-page plan (loops in loops, 40 table rows). The styles part is cut to the size that Word writes,
so that copying it raw does not flatter us.
"""

from __future__ import annotations

import io
import itertools
import statistics
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from datetime import date
from typing import Any

import docx
from docxtpl import DocxTemplate
from lxml import etree

from vanban.render import ThuocTinh, Truong, compile_template
from vanban.render.package_out import MUC_MOI_VAN_BAN, deflate

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TT = ThuocTinh("Giấy mời dự Lễ phát động", "UBND xã Thử", date(2026, 3, 8))


def giay_moi() -> tuple[bytes, Truong, dict[str, Any]]:
    t = docx.Document()
    t.styles["Normal"].font.name = "Times New Roman"
    dau = t.add_table(2, 2)
    for i, o in enumerate(dau._cells):
        o.text = f"{{{{ a{i} }}}} và {{{{ a{i + 4} }}}}"
    for i in range(8, 16):
        p = t.add_paragraph("Kính gửi: ")
        p.add_run(f"{{{{ a{i}").bold = True
        p.add_run(" }} đến dự buổi lễ, thời gian, địa điểm và thành phần như sau đây của kế hoạch chung;")
    t.add_paragraph("{%p if gap %}")
    t.add_paragraph("Văn bản khẩn, đề nghị có mặt đúng giờ.")
    t.add_paragraph("{%p endif %}")
    bang = t.add_table(3, 3)
    bang.cell(0, 0).text = "{%tr for d in muc %}"
    for i, ten in enumerate(("gio", "viec", "nguoi")):
        bang.cell(1, i).text = f"{{{{ d.{ten} }}}}"
    bang.cell(2, 0).text = "{%tr endfor %}"
    for i in range(16, 20):
        t.add_paragraph(f"- {{{{ a{i} }}}};")
    truong: Truong = {f"a{i}": None for i in range(20)} | {
        "gap": None,
        "muc": {"gio": None, "viec": None, "nguoi": None},
    }
    muc = [{"gio": f"{i} giờ", "viec": "Văn nghệ & <phát động>", "nguoi": "Ông Điểu Thử"} for i in range(6)]
    return gon(t), truong, {f"a{i}": f"Giá trị “{i}” & Đắk Nông" for i in range(20)} | {"gap": True, "muc": muc}


def ke_hoach() -> tuple[bytes, Truong, dict[str, Any]]:
    t = docx.Document()
    for i in range(50):
        t.add_paragraph(
            f"{i}. Thực hiện {{{{ a{i} }}}} " + "theo kế hoạch của cơ quan cấp trên và tình hình địa phương. " * 4
        )
    for the in ("{%p for n in nhom %}", "{{ n.ten }}", "{%p for v in n.viec %}", "- {{ v.ten }}: {{ v.han }}"):
        t.add_paragraph(the)
    t.add_paragraph("{%p endfor %}")
    t.add_paragraph("{%p endfor %}")
    bang = t.add_table(5, 2)
    for i, the in enumerate(
        ("{%tr for n in nhom %}", "{%tr for v in n.viec %}", "", "{%tr endfor %}", "{%tr endfor %}")
    ):
        bang.cell(i, 0).text = the
    bang.cell(2, 0).text, bang.cell(2, 1).text = "{{ loop.index }}. {{ v.ten }}", "{{ v.han }}"
    truong: Truong = {f"a{i}": None for i in range(50)} | {"nhom": {"ten": None, "viec": {"ten": None, "han": None}}}
    viec = [{"ten": f"Việc {i} & “khác”", "han": "trước ngày 08/3/2026"} for i in range(8)]
    nhom = [{"ten": f"Nhóm {i}", "viec": viec} for i in range(5)]
    return gon(t), truong, {f"a{i}": f"nội dung {i} <a>" for i in range(50)} | {"nhom": nhom}


def gon(tai_lieu: Any) -> bytes:
    """The file with styles of the size Word writes (about 40 KB instead of 788)."""
    kieu = tai_lieu.styles.element
    for s in list(kieu.iter(f"{W}style"))[40:]:
        kieu.remove(s)
    ra = io.BytesIO()
    tai_lieu.save(ra)
    moi = io.BytesIO()
    with zipfile.ZipFile(ra) as cu, zipfile.ZipFile(moi, "w", zipfile.ZIP_DEFLATED) as goi:
        for m in cu.infolist():
            data = cu.read(m)
            if m.filename.endswith("stylesWithEffects.xml"):
                goc = etree.fromstring(data)
                for s in list(goc.iter(f"{W}style")):
                    goc.remove(s)
                data = etree.tostring(goc)
            goi.writestr(m.filename, data)
    return moi.getvalue()


def khac_di(gia_tri: Any, i: int) -> Any:
    """The same values, each text a little different."""
    if isinstance(gia_tri, dict):
        return {ten: khac_di(con, i) for ten, con in gia_tri.items()}
    if isinstance(gia_tri, list):
        return [khac_di(con, i * 100 + j) for j, con in enumerate(gia_tri)]
    return f"{gia_tri} {i}" if isinstance(gia_tri, str) else gia_tri


def cpu(viec: Callable[[], object], lan: int) -> float:
    """Milliseconds of CPU of one call."""
    dau = time.process_time()
    for _ in range(lan):
        viec()
    return (time.process_time() - dau) / lan * 1000


def do(ten: str, data: bytes, truong: Truong, gia_tri: dict[str, Any], vong: int) -> None:
    dau = time.process_time()
    template, loi = compile_template(data, truong, ten)
    dich = (time.process_time() - dau) * 1000
    assert template is not None, "\n".join(map(str, loi))

    kho = itertools.cycle([khac_di(gia_tri, i) for i in range(200)])  # no two papers share a value

    def ta() -> bytes:
        return template.render(next(kho), TT)

    def ho() -> bytes:
        t = DocxTemplate(io.BytesIO(data))
        t.render(gia_tri, autoescape=True)
        ra = io.BytesIO()
        t.save(ra)
        return ra.getvalue()

    ho(), ta()
    cap = [(cpu(ho, 5), cpu(ta, 200)) for _ in range(vong)]
    cua_ho, cua_ta = (statistics.median(c) for c in zip(*cap, strict=True))
    ti_le = statistics.median(h / t for h, t in cap)
    xml = zipfile.ZipFile(io.BytesIO(ta())).read("word/document.xml")
    nen = statistics.median(cpu(lambda: (deflate(xml, MUC_MOI_VAN_BAN), zlib.crc32(xml)), 200) for _ in range(vong))
    print(f"{ten:10} {cua_ho:10.2f} {cua_ta:10.3f} {ti_le:8.0f} {nen:14.3f} {dich:12.1f} {len(xml) / 1024:9.1f}")


def main() -> None:
    vong = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    print(
        f"{'':10} {'docxtpl ms':>10} {'vanban ms':>10} {'ratio':>8} {'of it deflate':>14} {'compile ms':>12} {'XML KB':>9}"  # noqa: E501
    )
    do("letter", *giay_moi(), vong)
    do("plan", *ke_hoach(), vong)


if __name__ == "__main__":
    main()
