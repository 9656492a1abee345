"""Word to PDF: one call a file, one call for many, a warm office, two, and papers of one template laid out together.

    python benchmarks/pdf.py [letters] [rounds]

The methods take turns in every round, so that what else the machine does hits all of them; ratios are taken inside a
round. Rates count everything: start of the office, proof of each PDF, durable writing. The last table is of the office
alone, already warm, with its processor time, which a busy machine does not change much. Prints the tables of
docs/performance.md.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path

import vanban
from vanban import pdf
from vanban.pdf import merge, office, proof, source

GOC = Path(__file__).parents[1]


def nhieu(goc: bytes, cho: bytes, noi: Path, so: int) -> list[Path]:
    """Papers of one template with texts of different lengths."""
    noi.mkdir(parents=True)
    with zipfile.ZipFile(BytesIO(goc)) as tep:
        phan = {m: tep.read(m) for m in tep.namelist()}
    assert cho in phan["word/document.xml"]
    ra = []
    for i in range(so):
        chu = f"Bà H'Thử Niê số {i:05d} " + "kính thưa quý vị đại biểu " * (i * 7 % 23)
        ra.append(noi / f"{i:05d}.docx")
        with zipfile.ZipFile(ra[-1], "w", zipfile.ZIP_DEFLATED) as tep:
            for ten, du_lieu in phan.items():
                moi = du_lieu.replace(cho, chu.encode() + cho, 1) if ten == "word/document.xml" else du_lieu
                tep.writestr(ten, moi)
    return ra


def goi_soffice(cac: list[Path], noi: Path) -> None:
    ho_so = f"-env:UserInstallation=file://{noi}/ho-so"
    lenh = ["soffice", ho_so, "--headless", "--convert-to", "pdf", "--outdir", str(noi / "ra"), *map(str, cac)]
    subprocess.run(lenh, capture_output=True, check=True)


def moi_tep_mot_lan(cac: list[Path], noi: Path) -> float:
    goi_soffice(cac[:1], noi)  # the profile is made once, as a person's is
    t = time.perf_counter()
    for tep in cac[:5]:
        goi_soffice([tep], noi)
    toc_do = 5 / (time.perf_counter() - t)
    return toc_do


def mot_lan_30(cac: list[Path], noi: Path) -> float:
    t = time.perf_counter()
    goi_soffice(cac[:30], noi)
    toc_do = len(cac[:30]) / (time.perf_counter() - t)
    return toc_do


def cua_ta(so: int, so_office: int, *, ghep: bool) -> Callable[[list[Path], Path], float]:
    def do(cac: list[Path], noi: Path) -> float:
        viec = [pdf.Viec(t, noi / "ra" / f"{t.stem}.pdf") for t in cac[:so]]
        tu = time.perf_counter()
        bao_cao = pdf.convert(viec, pdf.TuyChon(so_office=so_office, ghep=ghep))
        het = time.perf_counter()
        assert bao_cao.dem == {"tao": len(viec)}, bao_cao.findings
        assert {k.cach for k in bao_cao.ket_qua} == {"ghep" if ghep else "le"}, "không ghép được"
        return len(viec) / (het - tu)

    return do


def bang(ten: str, cac: list[Path], vong: int, le: int) -> None:
    so = len(cac)
    cach: dict[str, Callable[[list[Path], Path], float]] = {
        "soffice, mỗi tệp một lần gọi": moi_tep_mot_lan,
        "soffice, một lần gọi 30 tệp": mot_lan_30,
        f"vanban, 1 LibreOffice giữ ấm ({le} giấy)": cua_ta(le, 1, ghep=False),
        f"vanban, 2 LibreOffice giữ ấm ({le} giấy)": cua_ta(le, 2, ghep=False),
        f"vanban, dàn trang chung, 1 LibreOffice ({so} giấy)": cua_ta(so, 1, ghep=True),
        f"vanban, dàn trang chung, 2 LibreOffice ({so} giấy)": cua_ta(so, 2, ghep=True),
    }
    do: dict[str, list[float]] = {c: [] for c in cach}
    for _ in range(vong):
        for ten_cach, ham in cach.items():
            with tempfile.TemporaryDirectory() as noi:
                do[ten_cach].append(ham(cac, Path(noi)))
    goc = do["soffice, mỗi tệp một lần gọi"]
    print(f"\n{ten}; {vong} vòng, tải máy {os.getloadavg()[0]:.1f} trên {os.cpu_count()} nhân\n")
    print("| cách | giấy/giây, kể cả khởi động | cao nhất | nhanh gấp (trung vị từng vòng) |")
    print("|---|---:|---:|---:|")
    for ten_cach, cac_vong in do.items():
        gap = statistics.median(v / g for v, g in zip(cac_vong, goc, strict=True))
        print(f"| {ten_cach} | {statistics.median(cac_vong):.1f} | {max(cac_vong):.1f} | {gap:.1f} |")


def cpu(nha: Path) -> float:
    """Processor seconds so far of the processes of one private folder."""
    tong = 0.0
    for noi in Path("/proc").glob("[0-9]*"):
        try:
            if str(nha).encode() in (noi / "cmdline").read_bytes():
                muc = (noi / "stat").read_text().rsplit(")", 1)[1].split()
                tong += (int(muc[11]) + int(muc[12])) / os.sysconf("SC_CLK_TCK")
        except OSError:
            continue
    return tong


def da_am(cac: list[Path], so_office: int, *, ghep: int) -> float:
    """The office alone, warm: papers a second; prints the line of the table."""
    giay = [source.doc(t.read_bytes(), t.name) for t in cac]
    goi = [merge.ghep(giay[i : i + ghep]) for i in range(0, len(giay), ghep)] if ghep else [g.du_lieu for g in giay]
    with ExitStack() as dong:
        may = [dong.enter_context(office.Office(office.tim(), office.GioiHan())) for _ in range(so_office)]
        viec = []
        for so, mot in enumerate(may):
            nha = mot.mo()
            cap = []
            for i, du_lieu in enumerate(goi[so::so_office]):
                (nha / f"vao/{i}.docx").write_bytes(du_lieu)
                cap.append((nha / f"vao/{i}.docx", nha / f"ra/{i}.pdf"))
            list(mot.chuyen(cap[:1], {}))
            viec.append((mot, nha, cap))
        truoc, tu = sum(cpu(nha) for _, nha, _ in viec), time.perf_counter()
        luong = [threading.Thread(target=lambda m=mot, c=cap: list(m.chuyen(c, {}))) for mot, _, cap in viec]
        for mot_luong in luong:
            mot_luong.start()
        for mot_luong in luong:
            mot_luong.join()
        giay_dong_ho, giay_may = time.perf_counter() - tu, sum(cpu(nha) for _, nha, _ in viec) - truoc
    ten = f"dàn trang chung {ghep}" if ghep else "từng giấy"
    muc = f"{len(cac) / giay_dong_ho:.1f} | {giay_may / len(cac) * 1000:.1f} | {len(cac) / giay_may:.1f}"
    print(f"| {ten}, {so_office} LibreOffice | {muc} |")
    return len(cac) / giay_dong_ho


def bang_am(ten: str, cac: list[Path], ghep: int) -> None:
    print(f"\n{ten}, chỉ riêng LibreOffice đã ấm; tải máy {os.getloadavg()[0]:.1f}\n")
    print("| cách | giấy/giây | ms CPU một giấy | giấy/giây CPU |")
    print("|---|---:|---:|---:|")
    for so_office in (1, 2):
        da_am(cac[:100], so_office, ghep=0)
        da_am(cac, so_office, ghep=ghep)


def bang_nhau(cac: list[Path], noi: Path) -> None:
    """Every page of papers laid out together against the same paper laid out alone, as pictures."""
    for ten, ghep in (("le", False), ("chung", True)):
        pdf.convert([pdf.Viec(t, noi / ten / f"{t.stem}.pdf") for t in cac], pdf.TuyChon(ghep=ghep))
    trang = lech = 0
    for t in cac:
        a, b = (proof.anh((noi / ten / f"{t.stem}.pdf").read_bytes()) for ten in ("le", "chung"))
        trang += len(a)
        lech += len(a) != len(b) or sum(x != y for x, y in zip(a, b, strict=False))
    print(f"\nSo ảnh từng trang (100 điểm/inch): {trang} trang của {len(cac)} giấy, {lech} trang lệch.")


def main(so: int, vong: int) -> None:
    with tempfile.TemporaryDirectory() as tam:
        noi = Path(tam)
        vanban.documents(GOC / "data", GOC / "templates_docx", noi / "output")
        thu = sorted((noi / "output/giay_moi").glob("*.docx"))[0].read_bytes()
        ke_hoach = sorted((noi / "output/ke_hoach_don_vi").glob("*.docx"))[0].read_bytes()
        cac_thu = nhieu(thu, "Dự Lễ phát động".encode(), noi / "thu", so)
        cac_ke_hoach = nhieu(ke_hoach, "phong trào".encode(), noi / "ke-hoach", so // 4)
        bang_am("Giấy mời một trang", cac_thu, 100)
        bang_am("Kế hoạch sáu trang", cac_ke_hoach, 25)
        bang("Giấy mời một trang", cac_thu, vong, 60)
        bang("Kế hoạch sáu trang", cac_ke_hoach, vong, 20)
        bang_nhau(cac_thu, noi / "so-1")
        bang_nhau(cac_ke_hoach, noi / "so-2")
        viec = [pdf.Viec(t, noi / "so-1/chung" / f"{t.stem}.pdf") for t in cac_thu]
        tu = time.perf_counter()
        assert pdf.convert(viec).dem == {"giu_nguyen": so}
        print(f"Không có gì đổi: {(time.perf_counter() - tu) / so * 1e6:.0f} µs một giấy.")


if __name__ == "__main__":
    tham_so = [int(a) for a in sys.argv[1:]]
    main(*(tham_so + [200, 3][len(tham_so) :]))
