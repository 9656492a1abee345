"""One engine in a process of its own: three papers to warm up, then all of them; CPU, wall and memory as JSON.

may.py ENGINE TEMPLATE VALUES OUT
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

LAM_NONG = 3
SONG = ("word/document.xml", "word/footer9.xml")
Ve = Callable[[dict[str, Any], Path], None]


def docxtpl(mau: Path) -> Ve:
    from docxtpl import DocxTemplate

    def ve(ngu_canh: dict[str, Any], ra: Path) -> None:
        t = DocxTemplate(str(mau))
        t.render(ngu_canh, autoescape=True)
        t.save(str(ra))

    return ve


def mailmerge(mau: Path) -> Ve:
    from mailmerge import MailMerge

    def ve(ngu_canh: dict[str, Any], ra: Path) -> None:
        with MailMerge(str(mau)) as t:
            t.merge_rows("luc", ngu_canh["muc"])
            t.merge(**{ten: gia for ten, gia in ngu_canh.items() if isinstance(gia, str)})
            t.write(str(ra))

    return ve


def vanban(mau: Path) -> Ve:
    from giay import truong

    from vanban.render import ThuocTinh, compile_template

    ngu_canh = json.loads(Path(sys.argv[3]).read_text("utf-8"))[0]
    khuon, loi = compile_template(mau.read_bytes(), truong(ngu_canh), mau.name)
    assert khuon is not None, "\n".join(map(str, loi))
    tt = ThuocTinh("Giấy mời dự Lễ phát động", "Phòng Văn hóa", date(2026, 3, 8))

    def ve(ngu_canh: dict[str, Any], ra: Path) -> None:
        ra.write_bytes(khuon.render(ngu_canh, tt))

    return ve


def san(mau: Path) -> Ve:
    """The floor: the finished XML of each paper is deflated and the finished rest written. Ready before the clock."""
    import io
    import zipfile

    from giay import truong

    from vanban.render import ThuocTinh, compile_template
    from vanban.render.package_out import MUC_MOI_VAN_BAN, deflate

    ds = json.loads(Path(sys.argv[3]).read_text("utf-8"))
    khuon, loi = compile_template(mau.read_bytes(), truong(ds[0]), mau.name)
    assert khuon is not None, "\n".join(map(str, loi))
    tt = ThuocTinh("Giấy mời dự Lễ phát động", "Phòng Văn hóa", date(2026, 3, 8))
    kho = []
    for mot in ds[:200]:
        tep = khuon.render(mot, tt)
        with zipfile.ZipFile(io.BytesIO(tep)) as goi:
            song = [t.filename for t in goi.infolist() if t.filename in SONG]
            xml = [goi.read(ten) for ten in song]
            kho.append((xml, tep[: -sum(goi.getinfo(ten).compress_size for ten in song)]))
    lan = iter(range(10**9))

    def ve(_: dict[str, Any], ra: Path) -> None:
        xml, con_lai = kho[next(lan) % len(kho)]
        ra.write_bytes(b"".join((con_lai, *(deflate(x, MUC_MOI_VAN_BAN) for x in xml))))

    return ve


def main() -> None:
    may, mau, ds = sys.argv[1], Path(sys.argv[2]), json.loads(Path(sys.argv[3]).read_text("utf-8"))
    noi = Path(sys.argv[4])
    ve: Ve = {"docxtpl": docxtpl, "rust-docxtpl": docxtpl, "docx-mailmerge": mailmerge, "vanban": vanban, "san": san}[
        may
    ](mau)
    for mot in ds[:LAM_NONG]:
        ve(mot, noi / "nong.docx")
    cpu, giay = time.process_time(), time.perf_counter()
    for so, mot in enumerate(ds):
        ve(mot, noi / f"{so}.docx")
    cpu, giay = time.process_time() - cpu, time.perf_counter() - giay
    print(json.dumps({"cpu": cpu, "giay": giay, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


main()
