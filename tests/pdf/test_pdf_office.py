"""The whole PDF step with LibreOffice: what goes well, what goes wrong, and that nothing is left behind."""

from __future__ import annotations

import http.server
import io
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from pdf_mau import CO_OFFICE, can_office, giay_thu, goi_lai, nhieu, phan, sua, tien_trinh_con_lai

from vanban import pdf
from vanban.errors import StopError
from vanban.pdf import fonts, merge, office, proof, source
from vanban.pdf.finish import doc_dau

pytestmark = pytest.mark.office
NHANH = pdf.GioiHan(mo=40, lo=20, moi_giay=2)


@pytest.fixture(autouse=True)
def _co_office() -> None:
    can_office()


@pytest.fixture
def tam(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A temporary folder of this test only, which must be empty in the end, like the table of processes."""
    noi = Path(tempfile.mkdtemp(prefix="vb-", dir="/tmp"))
    monkeypatch.setattr(tempfile, "tempdir", str(noi))
    yield noi
    het = time.monotonic() + 10
    while (con := [d for d in tien_trinh_con_lai() if str(noi) in d]) and time.monotonic() < het:
        time.sleep(0.1)
    assert con == []
    assert list(noi.iterdir()) == []
    noi.rmdir()


@pytest.fixture(scope="session")
def docx(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return giay_thu(tmp_path_factory.mktemp("g") / "output")


def viec(cac: list[Path], ra: Path) -> list[pdf.Viec]:
    return [pdf.Viec(t, ra / f"{t.stem}.pdf") for t in cac]


def chu(tep: Path) -> str:
    return proof.doc(tep.read_bytes()).chu


def test_sixty_letters_one_by_one_and_laid_out_together_give_the_same_pages(
    docx: bytes, tmp_path: Path, tam: Path
) -> None:
    cac = nhieu(docx, tmp_path / "có dấu cách", 60)
    le = pdf.convert(viec(cac, tmp_path / "le"), pdf.TuyChon(ghep=False, so_office=1))
    ghep = pdf.convert(viec(cac, tmp_path / "ghép"), pdf.TuyChon(so_office=1))
    assert {k.cach for k in le.ket_qua} == {"le"}
    assert {k.cach for k in ghep.ket_qua} == {"ghep"}
    assert le.dem == ghep.dem == {"tao": 60}
    assert not [f for f in le.findings + ghep.findings if f.level == "error"]
    hai_trang = 0
    for t in cac:
        a, b = ((tmp_path / n / f"{t.stem}.pdf").read_bytes() for n in ("le", "ghép"))
        assert proof.doc(a).trang == proof.doc(b).trang
        assert proof.anh(a) == proof.anh(b)
        assert pypdf.PdfReader(io.BytesIO(b), strict=True).metadata == pypdf.PdfReader(io.BytesIO(a)).metadata
        assert source.gon(t.stem[-3:]) in source.gon(proof.doc(b).chu)
        hai_trang += len(proof.doc(a).trang) > 1
    assert 0 < hai_trang < 60


def test_only_changed_papers_are_converted_and_the_bytes_are_the_same(docx: bytes, tmp_path: Path, tam: Path) -> None:
    cac = nhieu(docx, tmp_path / "a", 3)
    cac_viec = viec(cac, tmp_path / "a")
    lan_1 = pdf.convert(cac_viec)
    goc = [v.pdf.read_bytes() for v in cac_viec]
    assert lan_1.dem == {"tao": 3}
    lan_2 = pdf.convert(cac_viec, pdf.TuyChon(soffice=Path("/khong/co")))
    assert lan_2.dem == {"giu_nguyen": 3}, "không có gì đổi thì không cần cả LibreOffice"
    cac[1].write_bytes(sua(cac[1].read_bytes(), "Bà H'Thử", "Ông Y'Thử"))
    lan_3 = pdf.convert(cac_viec)
    assert [k.viec for k in lan_3.ket_qua] == ["giu_nguyen", "cap_nhat", "giu_nguyen"]
    assert lan_3.ket_qua[1].ly_do == "tệp Word đã đổi"
    assert "ôngythử" in chu(cac_viec[1].pdf)
    lan_4 = pdf.convert(cac_viec, pdf.TuyChon(tat_ca=True))
    assert lan_4.dem == {"cap_nhat": 3}
    assert [v.pdf.read_bytes() for v in cac_viec][::2] == goc[::2]


def test_a_pdf_of_another_hand_is_never_laid_over(docx: bytes, tmp_path: Path, tam: Path) -> None:
    (tep,) = nhieu(docx, tmp_path, 1)
    dich = tmp_path / "thư mời 000.pdf"
    dich.write_bytes(b"%PDF-1.4 ban quet co dau")
    bao_cao = pdf.convert(viec([tep], tmp_path))
    assert dich.read_bytes() == b"%PDF-1.4 ban quet co dau"
    assert bao_cao.ket_qua[0].viec == "ban_moi"
    assert [f.rule for f in bao_cao.findings if f.level == "warning"] == ["VB-P017"]
    ke = tmp_path / "thư mời 000 (bản mới).pdf"
    assert doc_dau(ke.read_bytes())
    assert pdf.convert(viec([tep], tmp_path)).dem == {"giu_nguyen": 1}
    # signed: our PDF with something added, and then the Word file changes
    ky = ke.read_bytes() + b"\n%%ky\n"
    ke.write_bytes(ky)
    tep.write_bytes(sua(tep.read_bytes(), "Bà H'Thử", "Ông Y'Thử"))
    bao_cao = pdf.convert(viec([tep], tmp_path))
    assert [f.rule for f in bao_cao.findings if f.level == "error"] == ["VB-P013"]
    assert ke.read_bytes() == ky
    dich.write_bytes(b"")
    assert pdf.convert(viec([tep], tmp_path)).dem == {"cap_nhat": 1}


@pytest.mark.parametrize("uno", [True, False], ids=["uno", "goi"])
def test_a_bad_file_costs_only_itself(
    docx: bytes, tmp_path: Path, tam: Path, uno: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not uno:
        monkeypatch.setattr(office, "_python_uno", lambda soffice: None)
    cac = nhieu(docx, tmp_path / "v", 6)
    cac[1].write_bytes(os.urandom(5000))
    cac[2].write_bytes(b"")
    cac[3].write_bytes(docx[: len(docx) // 2])
    cac_phan = phan(docx)
    # a package that is whole, of XML that is whole, and yet no document for LibreOffice
    cac_phan["[Content_Types].xml"] = b"<Types/>"
    cac_phan["word/document.xml"] = b'<a xmlns="urn:wordprocessingml"/>'
    cac[4].write_bytes(goi_lai(cac_phan))
    bao_cao = pdf.convert(viec(cac, tmp_path / "r"), pdf.TuyChon(gioi_han=NHANH))
    assert [k.viec for k in bao_cao.ket_qua][:4] == ["tao", "loi", "loi", "loi"]
    assert bao_cao.ket_qua[5].viec == "tao"
    ma = [f.rule for f in bao_cao.findings if f.level == "error"]
    assert ma[:3] == ["VB-P004", "VB-P002", "VB-P006"]
    assert bao_cao.exit_code == 1
    assert len(list((tmp_path / "r").iterdir())) == bao_cao.dem["tao"]
    assert ("VB-P008" in [f.rule for f in bao_cao.findings]) is not uno


def test_pdf_a(docx: bytes, tmp_path: Path, tam: Path) -> None:
    (tep,) = nhieu(docx, tmp_path, 1)
    (v,) = viec([tep], tmp_path)
    assert pdf.convert([v]).dem == {"tao": 1}
    bao_cao = pdf.convert([v], pdf.TuyChon(pdf_a=True))
    assert bao_cao.ket_qua[0].ly_do == "đổi kiểu PDF"
    goc = v.pdf.read_bytes()
    assert b"<pdfaid:part>2</pdfaid:part>" in goc
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in goc
    assert pdf.convert([v], pdf.TuyChon(pdf_a=True, tat_ca=True)).dem == {"cap_nhat": 1}
    assert v.pdf.read_bytes() == goc
    doc = pypdf.PdfReader(io.BytesIO(goc), strict=True)
    assert doc.trailer["/Root"]["/MarkInfo"]["/Marked"]


class _Nghe(http.server.BaseHTTPRequestHandler):
    da_hoi: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        type(self).da_hoi.append(self.path)
        self.send_response(404)
        self.end_headers()

    do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        pass


def test_nothing_outside_is_asked_for(docx: bytes, tmp_path: Path, tam: Path) -> None:
    may = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Nghe)
    threading.Thread(target=may.serve_forever, daemon=True).start()
    try:
        dia_chi = f"http://127.0.0.1:{may.server_port}"
        quan_he = "".join(
            f'<Relationship Id="rX{so}" Type="{kieu}/{loai}" Target="{dich}" TargetMode="External"/>'
            for kieu in ["http://schemas.openxmlformats.org/officeDocument/2006/relationships"]
            for so, (loai, dich) in enumerate(
                [("image", f"{dia_chi}/a.png"), ("attachedTemplate", f"{dia_chi}/m.dotx")]
            )
        )
        ve = (
            '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
            'wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="a"/><a:graphic xmlns:a='
            '"http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats'
            '.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture'
            '"><pic:nvPicPr><pic:cNvPr id="0" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rX0'
            '"/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="900000" cy="900000"/></a:xfrm></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        )
        tep = tmp_path / "a.docx"
        co_ve = sua(docx, "<w:body>", f"<w:body>{ve}")
        tep.write_bytes(sua(co_ve, "</Relationships>", f"{quan_he}</Relationships>", "word/_rels/document.xml.rels"))
        bao_cao = pdf.convert(viec([tep], tmp_path))
    finally:
        may.shutdown()
        may.server_close()
    assert bao_cao.dem == {"tao": 1}
    assert [f.rule for f in bao_cao.findings if f.level == "warning"] == ["VB-P018"]
    assert _Nghe.da_hoi == []


def gia(noi: Path, than: str) -> Path:
    """A LibreOffice that is none."""
    tep = noi / "soffice"
    tep.write_text(f"#!/bin/sh\n{than}\n")
    tep.chmod(0o755)
    return tep


@pytest.mark.parametrize(
    ("than", "uno"),
    [
        ("sleep 300 & sleep 300", True),
        ("sleep 300 & sleep 300", False),
        ("exit 0", True),
        ("exit 0", False),
        ("kill -SEGV $$", True),
        ("setsid sleep 300 & exit 3", False),
        ("trap '' TERM INT; sleep 300", False),
    ],
)
def test_an_office_that_does_not_work_is_said_and_nothing_stays(
    docx: bytes, tmp_path: Path, tam: Path, than: str, uno: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not uno:
        monkeypatch.setattr(office, "_python_uno", lambda soffice: None)
    cac = nhieu(docx, tmp_path / "v", 3)
    ngu = f"sleep 300.{time.monotonic_ns()}"  # other cases run at the same time, or left theirs
    soffice = gia(tmp_path, than.replace("sleep 300", ngu))
    with pytest.raises(StopError) as loi:
        pdf.convert(
            viec(cac, tmp_path / "r"), pdf.TuyChon(soffice=soffice, gioi_han=pdf.GioiHan(mo=1.5, lo=1, moi_giay=0.1))
        )
    assert "LibreOffice" in loi.value.message
    assert loi.value.hint
    assert not (tmp_path / "r").exists()
    if office.hop_cat() or "setsid" not in than:
        ps = subprocess.run(["ps", "axww", "-o", "args"], capture_output=True, text=True, check=True).stdout
        assert ngu not in ps


@pytest.mark.parametrize("cach", ["treo", "chet"])
def test_the_paper_that_an_office_dies_of_or_hangs_on_is_named(
    docx: bytes, tmp_path: Path, tam: Path, cach: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real office behind a wrapper that watches for one paper."""
    monkeypatch.setattr(office, "_python_uno", lambda soffice: None)
    than = f"""for a in "$@"; do case "$a" in *.docx) if grep -q DOC_NAY "$a"; then {{}}; fi;; esac; done
exec {CO_OFFICE} "$@" """
    than = than.format("sleep 300" if cach == "treo" else "kill -SEGV $$")
    cac = nhieu(docx, tmp_path / "v", 5)
    cac_phan = phan(cac[2].read_bytes())
    cac[2].write_bytes(goi_lai({**cac_phan, "DOC_NAY.xml": b"<a/>"}))
    tuy_chon = pdf.TuyChon(soffice=gia(tmp_path, than), gioi_han=pdf.GioiHan(mo=20, lo=8, moi_giay=0.2))
    bao_cao = pdf.convert(viec(cac, tmp_path / "r"), tuy_chon)
    assert [k.viec for k in bao_cao.ket_qua] == ["tao", "tao", "loi", "tao", "tao"]
    assert [f.rule for f in bao_cao.findings if f.level == "error"] == ["VB-P019" if cach == "treo" else "VB-P020"]


def test_an_office_killed_in_the_middle_costs_nothing(docx: bytes, tmp_path: Path, tam: Path) -> None:
    cac = nhieu(docx, tmp_path / "v", 30)
    giet: list[int] = []

    def ban(xong: int, tong: int, tep: str) -> None:
        if xong in {5, 12}:
            for dong in tien_trinh_con_lai():
                if "soffice.bin" in dong and str(tam) in dong:
                    giet.append(int(dong.split()[0]))
                    os.kill(giet[-1], signal.SIGKILL)

    monkey = pytest.MonkeyPatch()
    monkey.setattr("vanban.pdf.batch.LO", 4)
    try:
        bao_cao = pdf.convert(viec(cac, tmp_path / "r"), pdf.TuyChon(ghep=False, so_office=1), ban)
    finally:
        monkey.undo()
    assert giet
    assert bao_cao.dem == {"tao": 30}


CHUONG_TRINH = """
import sys, tempfile, time
from pathlib import Path
tempfile.tempdir = sys.argv[1]
from vanban import pdf
if sys.argv[4] == "tran":
    pdf.office.hop_cat = lambda: ()
cac = sorted(Path(sys.argv[2]).glob("*.docx"))
def bao(xong, tong, tep):
    print(xong, flush=True)
    if xong > int(sys.argv[5]):  # not over before it is struck, however busy the machine
        time.sleep(60)
viec = [pdf.Viec(t, Path(sys.argv[3]) / f"{t.stem}.pdf") for t in cac]
b = pdf.convert(viec, pdf.TuyChon(ghep=False, so_office=2), bao)
sys.exit(b.exit_code)
"""


def chay(tam: Path, vao: Path, ra: Path, hop: str = "hop", nghi_sau: int = 10**9) -> subprocess.Popen[str]:
    lenh = [sys.executable, "-c", CHUONG_TRINH, str(tam), str(vao), str(ra), hop, str(nghi_sau)]
    return subprocess.Popen(lenh, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize(
    ("tin_hieu", "hop", "sau"),
    [
        (signal.SIGINT, "hop", 0),
        (signal.SIGTERM, "hop", 3),
        (signal.SIGKILL, "hop", 0),
        (signal.SIGKILL, "hop", 3),
        (signal.SIGINT, "tran", 3),
        (signal.SIGKILL, "tran", 0),
        (signal.SIGKILL, "tran", 3),
    ],
)
def test_however_the_run_ends_nothing_is_left(
    docx: bytes, tmp_path: Path, tam: Path, tin_hieu: signal.Signals, hop: str, sau: int
) -> None:
    nhieu(docx, tmp_path / "v", 60)
    con = chay(tam, tmp_path / "v", tmp_path / "r", hop, nghi_sau=sau + 8)
    assert con.stdout is not None
    if sau:
        for _ in range(sau):
            con.stdout.readline()
    else:
        het = time.monotonic() + 20
        while not any("soffice" in d and str(tam) in d for d in tien_trinh_con_lai()) and time.monotonic() < het:
            time.sleep(0.01)
    con.send_signal(tin_hieu)
    con.communicate(timeout=30)
    assert con.returncode != 0
    het = time.monotonic() + 10  # the keepers notice by themselves
    while (any(str(tam) in d for d in tien_trinh_con_lai()) or any(tam.iterdir())) and time.monotonic() < het:
        time.sleep(0.1)
    for tep in (tmp_path / "r").glob("*.pdf"):
        assert doc_dau(tep.read_bytes())
    # and the next run ends as if nothing had been
    cac = sorted((tmp_path / "v").glob("*.docx"))[:8]
    bao_cao = pdf.convert(viec(cac, tmp_path / "r"))
    assert bao_cao.dem["loi"] == 0


@pytest.mark.parametrize("cach", ["uno", "call"])
@pytest.mark.parametrize("cuoi", [b"", b'{"tep": [["'])
def test_a_keeper_whose_answers_nobody_reads_still_sweeps(
    docx: bytes, tmp_path: Path, tam: Path, cach: str, cuoi: bytes
) -> None:
    """The moment of a parent's death, drawn out: the answer is refused before the input is seen to end."""
    co = office.tim()
    if cach == "uno" and co.python_uno is None:
        pytest.skip("không có UNO")
    nha = Path(tempfile.mkdtemp(prefix="vanban-pdf-", dir=tam))
    cac = nhieu(docx, tmp_path / "v", 3)
    keeper = [str(Path(office.__file__).with_name("keeper.py")), cach, co.soffice, str(nha)]
    con = subprocess.Popen(
        [co.python_uno or sys.executable, "-I", *keeper],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    )
    assert con.stdin is not None
    assert con.stdout is not None
    assert json.loads(con.stdout.readline()) == {"san_sang": True}
    con.stdout.close()
    con.stdin.write(json.dumps({"tep": [[str(t), str(nha / t.name)] for t in cac], "loc": {}}).encode() + b"\n")
    con.stdin.flush()
    het = time.monotonic() + 60
    while not (nha / cac[0].name).exists() and time.monotonic() < het:
        time.sleep(0.05)
    time.sleep(0.5)  # for the answer; a keeper that ends here leaves its office, whatever the wait
    con.stdin.write(cuoi)
    con.stdin.close()
    con.wait(timeout=30)


def test_six_runs_at_once(docx: bytes, tmp_path: Path, tam: Path) -> None:
    con = []
    for so in range(6):
        nhieu(docx, tmp_path / f"v{so}", 4)
        con.append(chay(tam, tmp_path / f"v{so}", tmp_path / f"r{so}"))
    for mot in con:
        _, loi = mot.communicate(timeout=180)
        assert mot.returncode == 0, loi
    for so in range(6):
        assert len(list((tmp_path / f"r{so}").glob("*.pdf"))) == 4


def test_a_folder_that_cannot_be_written_and_two_papers_for_one_name(docx: bytes, tmp_path: Path, tam: Path) -> None:
    cac = nhieu(docx, tmp_path / "v", 2)
    can_tro = tmp_path / "tep"
    can_tro.write_bytes(b"")  # a file where the folder should be: not even root writes there
    bao_cao = pdf.convert([pdf.Viec(cac[0], can_tro / "a.pdf"), pdf.Viec(cac[1], tmp_path / "b.pdf")])
    assert [k.viec for k in bao_cao.ket_qua] == ["loi", "tao"]
    assert bao_cao.findings[-1].rule in {"VB-P016", "VB-P012"}
    bao_cao = pdf.convert([pdf.Viec(t, tmp_path / "c.pdf") for t in cac])
    assert [k.viec for k in bao_cao.ket_qua] == ["tao", "loi"]
    assert [f.rule for f in bao_cao.findings if f.level == "error"] == ["VB-P011"]
    if os.getuid() != 0:
        khoa = tmp_path / "khoa"
        khoa.mkdir()
        khoa.chmod(stat.S_IRUSR | stat.S_IXUSR)
        assert pdf.convert([pdf.Viec(cac[0], khoa / "a.pdf")]).ket_qua[0].viec == "loi"


def test_pages_that_differ_are_never_taken_from_a_joined_document(
    docx: bytes, tmp_path: Path, tam: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proof is tried, too: joined papers with a wrong margin or another text fall back to one by one."""
    cac = nhieu(docx, tmp_path / "v", 14)
    ghep = merge.ghep
    for cu, moi in ((b'w:left="1701"', b'w:left="1741"'), ("trân trọng".encode(), "trân trong".encode())):

        def hong(nguon: list[source.Nguon], cu: bytes = cu, moi: bytes = moi) -> bytes:
            cac_phan = phan(ghep(nguon))
            assert cu in cac_phan["word/document.xml"]
            cac_phan["word/document.xml"] = cac_phan["word/document.xml"].replace(cu, moi)
            return goi_lai(cac_phan)

        monkeypatch.setattr(merge, "ghep", hong)
        bao_cao = pdf.convert(viec(cac, tmp_path / "r"), pdf.TuyChon(tat_ca=True))
        assert {k.cach for k in bao_cao.ket_qua} == {"le"}
        assert bao_cao.dem["loi"] == 0


def test_a_pdf_without_the_words_of_its_paper_does_not_count(
    docx: bytes, tmp_path: Path, tam: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tep,) = nhieu(docx, tmp_path, 1)
    monkeypatch.setattr(source.Nguon, "ban_sao", lambda self: sua(docx, "GIẤY MỜI", "GIẤY"))
    bao_cao = pdf.convert(viec([tep], tmp_path))
    assert [f.rule for f in bao_cao.findings if f.level == "error"] == ["VB-P015"]
    assert not list(tmp_path.glob("*.pdf"))


def test_the_fonts_of_this_machine_have_vietnamese_letters(docx: bytes, tmp_path: Path, tam: Path) -> None:
    if shutil.which("fc-list") is None:
        pytest.skip("cần fontconfig")
    (tep,) = nhieu(docx, tmp_path, 1)
    bao_cao = pdf.convert(viec([tep], tmp_path))
    co = fonts.co_san() or frozenset()
    assert fonts.thieu_chu_viet() is None
    if "times new roman" not in co:
        (thay,) = [f for f in bao_cao.findings if f.rule == "VB-P009"]
        assert thay.level == "info"
        assert "LiberationSerif" in thay.message


def test_the_report_is_ready_for_json(docx: bytes, tmp_path: Path, tam: Path) -> None:
    (tep,) = nhieu(docx, tmp_path, 1)
    ra = json.loads(json.dumps(pdf.convert(viec([tep], tmp_path)).as_dict()))
    assert ra["pdf"][0]["action"] == "tao"
    assert ra["pdf"][0]["pages"] == 1


def test_without_libreoffice_the_message_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(StopError) as loi:
        pdf.tim(tmp_path / "khong-co")
    assert "LibreOffice" in loi.value.message
    assert "Windows" in loi.value.hint
    assert "apt-get install libreoffice-writer python3-uno fonts-liberation2" in loi.value.hint
