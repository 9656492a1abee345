"""Papers of a batch are found the same as alone: any file, any order, whatever their words become."""

from __future__ import annotations

import ast
import io
import os
import random
import re
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import GOC, HO_XA, KHACH_XA, ghi_bang
from vanban import build, conform, kiem_giay
from vanban.build.doc_vao import doc_mau
from vanban.conform import lo
from vanban.conform.lo import TOI_DA_BIEN_THE, TOI_DA_KHUON, KiemLo
from vanban.conform.lo.goi_lai import cac_phan
from vanban.conform.rule import RULES
from vanban.conform.thanh_phan import nhan_dang
from vanban.conform.view import doc_docx
from vanban.kinds import KINDS
from vanban.render import LoiGhep, Template, ThuocTinh

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from gieo_loi.bien_the import bien_the
from gieo_loi.giay import GIAY
from gieo_loi.phep import PHEP

CHU = (
    "", " ", "  hai  dấu cách ", "nguyễn văn an", "TRẦN THỊ BÌNH", "Nguyễn văn An", "Ô\u0302ng Nguye\u0302\u0303n",
    "Ông " + "Nguyễn Hoàng Phương " * 30, "&lt;&amp;>\"'", "a\tb", "«trích»", "……", "[CẦN BỔ SUNG: họ tên]",
    "{{ ten }}",
    "Kính gửi: Sở Nội vụ", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "Phụ lục I", "PHỤ LỤC", "Căn cứ Luật Lưu trữ;",
    "Điều 1. Phạm vi", "1. Mục một", "a) Điểm a", "- gạch", "I. MỤC LỚN", "Chương I", "QUYẾT ĐỊNH:", "GIẤY MỜI",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 12/UBND-VP", "V/v họp",
    "Hà Nội, ngày 5 tháng 3 năm 2026", "Hà Nội, ngày 05 tháng 02 năm 2019", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH", "(Kèm theo Quyết định số 1/QĐ-UBND)", "kết thúc./.", "__________", "-----", "thành phố Hồ Chí Minh",
    "Ủy Ban Nhân Dân", "thứ hai", "theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
    "Quyết định số 10/QĐ-UBND ngày 05/01/2024 và Quyết định số 10/QĐ-UBND ngày 06/01/2024", "xong. sau đó", "§éc lËp",
    "Luật Lưu trữ số 33/2024/QH15", "thứ Năm, ngày 23 tháng 02 năm 2024", "ngày 23/02/2024 (15/01 năm Giáp Thìn)",
    "HỎA TỐC", "MẬT", "SAO Y", "Trân trọng kính mời", "Thời gian: 08 giờ 00", "Địa điểm: Hội trường", "x" * 3000,
)  # fmt: skip
"""Words that make something else of a line, and words with errors of form."""
THUOC_TINH = ThuocTinh("Giấy", "UBND xã Thử", date(2026, 3, 8))
_T = re.compile(r"(<w:t(?: [^<>]*)?>)([^<]*)(</w:t>)")


def doi_phan(du_lieu: bytes, ham: Callable[[str], str], ten: str = "word/document.xml") -> bytes:
    """The file with one part changed, packed as our engine packs: in order, without gaps."""
    ra = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(du_lieu)) as vao, zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as moi:
        for info in vao.infolist():
            data = vao.read(info)
            data = ham(data.decode()).encode() if info.filename == ten else data
            moi.writestr(zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return ra.getvalue()


def doi_chu(du_lieu: bytes, chon: random.Random, so: int) -> bytes:
    """The file with other words in a few of its runs."""

    def doi(xml: str) -> str:
        cac = list(_T.finditer(xml))
        for k in sorted(chon.sample(cac, min(so, len(cac))), key=lambda k: -k.start()):
            cu = k[2]
            tu_cu = (cu.lower(), cu.upper(), cu + " thêm", f"{cu} {cu}", cu[: len(cu) // 2])
            moi = chon.choice((*map(escape, CHU), *tu_cu))
            xml = xml[: k.start(2)] + moi + xml[k.end(2) :]
        return xml

    return doi_phan(du_lieu, doi)


@pytest.fixture(autouse=True)
def _theo_ngay(monkeypatch: pytest.MonkeyPatch) -> None:
    """The short way is taken from the second paper of a shape on."""
    monkeypatch.setattr(lo, "SO_LAN_DANG_GIU", 1)
    monkeypatch.setattr(lo, "SO_LAN_DANG_THEO", 2)


def giong(cac: Iterable[tuple[object, bytes]], kiem: KiemLo) -> None:
    for ten, du_lieu in cac:
        assert kiem.check_bytes(du_lieu, str(ten)) == conform.check_bytes(du_lieu, str(ten)), ten


@cache
def giay_goc() -> list[tuple[str, bytes]]:
    """Good papers of the seeded faults made in many ways, and some with a fault each."""
    tot = [(ham.__name__, ham()) for ham in GIAY]
    ra = [(ten, m.goi()) for ten, m in tot]
    ra += [(f"bien-the-{i}", m.goi()) for i, m in enumerate(bien_the(len(GIAY), hat=7))]
    for i, (ma, phep) in enumerate(PHEP.items()):
        ten, m = tot[i % len(tot)]
        if (sai := phep.lam(m)) is not None:
            ra.append((f"{ten} {ma}", sai.goi()))
    return [(ten, doi_phan(du_lieu, lambda xml: xml)) for ten, du_lieu in ra]


@pytest.mark.parametrize("hat", range(int(os.environ.get("VANBAN_LO_HAT", "2"))))
def test_whatever_the_words_become(hat: int) -> None:
    """Each paper, then the same with other words in one to four runs, mixed with the others of its group."""
    chon = random.Random(hat)
    cac = chon.sample(giay_goc(), 16)
    trung = 0
    for i in range(0, len(cac), 4):
        nhom = [(ten, du_lieu) for ten, du_lieu in cac[i : i + 4] for _ in range(6)]
        chon.shuffle(nhom)
        kiem = KiemLo()
        giong(((ten, doi_chu(du_lieu, chon, chon.randrange(5))) for ten, du_lieu in nhom), kiem)
        trung += kiem.so_trung
    assert trung > 30


def test_a_line_left_empty_is_not_asked_what_only_words_can_answer() -> None:
    goc = giay_goc()[4][1]
    with zipfile.ZipFile(io.BytesIO(goc)) as tep:
        cac = list(_T.finditer(tep.read("word/document.xml").decode()))
    for k in cac:
        xau = [
            doi_phan(goc, lambda xml, chu=chu: f"{xml[: k.start(2)]}{chu}{xml[k.end(2) :]}")  # noqa: B023
            for chu in (f"{k[2]} a", "", "   ", f"{k[2]} b")
        ]
        giong(enumerate(xau), KiemLo())


# --- our own papers -------------------------------------------------------------------------------------------------

HO, DEM, TEN = (
    ("Nguyễn", "nguyễn", "Trần", "Điểu", "H'Thử"),
    ("Văn", "văn", "Thị", "thị", "K'"),
    ("An", "an", "Ê Ban  "),
)
TEN_KHO = st.one_of(
    st.sampled_from(CHU),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=40),
    st.builds("{} {} {}".format, st.sampled_from(HO), st.sampled_from(DEM), st.sampled_from(TEN)),
)
Nha = list[tuple[Template, list[Any]]]


@pytest.fixture(scope="module")
def giay_nha(tmp_path_factory: pytest.TempPathFactory) -> Nha:
    """The templates of the house, with the contexts of both dossiers."""
    xa = tmp_path_factory.mktemp("xa") / "data"
    shutil.copytree(GOC / "tests" / "ho_so_xa_2026", xa)
    ghi_bang(xa / "khach_moi.xlsx", KHACH_XA)
    ghi_bang(xa / "ho_dan.xlsx", HO_XA)
    khuon, loi = doc_mau(GOC / "templates_docx", [k for k in KINDS.values() if k.mau])
    assert not loi
    ra = []
    for data in (GOC / "data", xa):
        ho_so, _ = build.doc(data)
        assert ho_so is not None
        ra += [(khuon[ma], [dict(g.ngu_canh) for g in islice(k.giay(ho_so), 5)]) for ma, k in KINDS.items() if k.mau]
    return [(t, cac) for t, cac in ra if cac]


def doi_gia_tri(gia: Any, thay: Callable[[Any], Any]) -> Any:
    """A context with other words somewhere, other numbers of rows."""
    if isinstance(gia, dict):
        return {k: doi_gia_tri(v, thay) for k, v in gia.items()}
    if isinstance(gia, list):
        return thay([doi_gia_tri(v, thay) for v in gia])
    return thay(gia) if isinstance(gia, str) else gia


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_papers_of_the_house_whatever_the_names(giay_nha: Nha, data: st.DataObject) -> None:
    """Also with rows taken away and doubled, and two templates taking turns."""
    kiem = KiemLo()
    hai = data.draw(st.lists(st.sampled_from(giay_nha), min_size=1, max_size=2))
    for so in range(9):
        khuon, cac = hai[so % len(hai)]
        so_doi = data.draw(st.integers(0, 3))

        def thay(gia: Any) -> Any:
            nonlocal so_doi
            if not so_doi or not data.draw(st.integers(0, 9)):
                return gia
            so_doi -= 1
            if isinstance(gia, list):
                return data.draw(st.sampled_from((gia[:-1], [*gia, *gia[-1:]], gia)))
            return data.draw(TEN_KHO)

        try:
            du_lieu = khuon.render(doi_gia_tri(data.draw(st.sampled_from(cac)), thay), THUOC_TINH)
        except (LoiGhep, ValueError):
            continue
        assert kiem.check_bytes(du_lieu, f"{so}.docx") == conform.check_bytes(du_lieu, f"{so}.docx")


def test_letters_of_a_batch_take_the_short_way(giay_nha: Nha, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lo, "SO_LAN_DANG_GIU", 2)
    monkeypatch.setattr(lo, "SO_LAN_DANG_THEO", 4)
    khuon, cac = giay_nha[0]
    kiem = KiemLo()
    for i in range(20):
        du_lieu = khuon.render({**cac[0], "kinh_moi": f"Ông Nguyễn Văn {'ABC'[i % 3]}{i}"}, THUOC_TINH)
        assert kiem.check_bytes(du_lieu, f"{i}") == conform.check_bytes(du_lieu, f"{i}")
    assert (kiem.so_trung, kiem.so_trat) == (16, 2)


def test_an_error_of_form_is_found_in_the_one_letter_that_has_it(giay_nha: Nha) -> None:
    khuon, cac = giay_nha[0]
    kiem = KiemLo()
    ten = {5: "Ông Nguyễn văn An", 9: "ông Trần Thị bình, Ủy Ban Nhân Dân xã"}
    thay = {
        i: {f.rule for f in kiem.check_bytes(
            khuon.render({**cac[0], "kinh_moi": ten.get(i, f"Ông Nguyễn Văn An {i}")}, THUOC_TINH), str(i)
        )}
        for i in range(12)
    }  # fmt: skip
    assert thay[5] - thay[0] == {"viet-hoa-ten-nguoi"}
    assert "viet-hoa-co-quan" in thay[9]
    assert all(cac_ma == thay[0] for i, cac_ma in thay.items() if i not in ten)


def test_a_folder_is_checked_as_its_files_are(giay_nha: Nha, tmp_path: Path) -> None:
    khuon, cac = giay_nha[0]
    le = []
    for i in range(12):
        chu = {"kinh_moi": "Ông Nguyễn văn An" if i == 7 else f"Ông Nguyễn Văn An {i}"}
        du_lieu = khuon.render({**cac[0], **chu}, THUOC_TINH) if i != 9 else b"PK"
        (tmp_path / f"{i:02}.docx").write_bytes(du_lieu)
        le += conform.check_bytes(du_lieu, f"{i:02}.docx")
    assert {f.where.tep for f in le} >= {"07.docx", "09.docx"}
    assert kiem_giay.check([tmp_path]).findings == le


def test_files_that_do_not_repeat_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lo, "SO_LAN_DANG_GIU", 2)
    kiem = KiemLo()
    khac = {len(doc_docx(du_lieu, "").doan): du_lieu for _, du_lieu in giay_goc()}
    giong(enumerate(khac.values()), kiem)
    assert len(khac) > 15
    assert not kiem._khuon


# --- files that only look the same ----------------------------------------------------------------------------------


def _thu(i: int) -> bytes:
    """A letter of a batch in the plainest form."""
    return doi_phan(giay_goc()[0][1], lambda xml: _T.sub(lambda k: f"{k[1]}{k[2]} {i}{k[3]}", xml, count=1))


def _o_cuoi(xml: str, moi: str) -> str:
    k = list(_T.finditer(xml))[-1]
    return xml[: k.start()] + moi + xml[k.end() :]


DOI_XML: dict[str, Callable[[str], str]] = {
    "chú thích XML": lambda x: _o_cuoi(x, "<w:t>A<!-- B -->C</w:t>"),
    "CDATA": lambda x: _o_cuoi(x, "<w:t><![CDATA[a & b]]></w:t>"),
    "lệnh xử lý": lambda x: _o_cuoi(x, "<w:t>a<?x y?>b</w:t>"),
    "thực thể lạ": lambda x: _o_cuoi(x, "<w:t>&nbsp;</w:t>"),
    "thực thể số": lambda x: _o_cuoi(x, "<w:t>&#78;&#x1ED9;i</w:t>"),
    "thực thể dở": lambda x: _o_cuoi(x, "<w:t>a & b</w:t>"),
    "thực thể năm thứ": lambda x: _o_cuoi(x, "<w:t>&lt;&gt;&amp;&quot;&apos;&amp;lt;</w:t>"),
    "đóng CDATA": lambda x: _o_cuoi(x, "<w:t>a ]]> b</w:t>"),
    "ký tự cấm": lambda x: _o_cuoi(x, "<w:t>a\x01b</w:t>"),
    "xuống dòng": lambda x: _o_cuoi(x, "<w:t>a\r\nb</w:t>"),
    "dấu lớn hơn": lambda x: _o_cuoi(x, "<w:t>a > b</w:t>"),
    "thẻ tự đóng": lambda x: _o_cuoi(x, "<w:t/>"),
    "thẻ thứ hai": lambda x: _o_cuoi(x, "<w:t>a</w:t><w:t>b</w:t>"),
    "thẻ không đóng": lambda x: _o_cuoi(x, "<w:t>a"),
    "DOCTYPE": lambda x: x.replace("?>", "?><!DOCTYPE a>", 1) if "?>" in x else "<!DOCTYPE a>" + x,
    "Strict": lambda x: _o_cuoi(x, "<w:t>http://purl.oclc.org/ooxml/wordprocessingml/main</w:t>"),
    "thuộc tính": lambda x: x.replace('w:val="center"', 'w:val="right"', 1),
    "canh đều": lambda x: x.replace('w:val="both"', 'w:val="left"', 1),
    "khai báo": lambda x: re.sub(r"^<\?xml[^>]*>", '<?xml version="1.0" encoding="latin-1"?>', x),
    "không khai báo": lambda x: re.sub(r"^<\?xml[^>]*>", "", x),
    "cắt đuôi": lambda x: x[:-20],
    "chữ ngoài đoạn": lambda x: x.replace("</w:body>", "lạc</w:body>"),
    "ngắt trang": lambda x: _o_cuoi(x, '<w:br w:type="page"/><w:t>sau</w:t>'),
    "trường": lambda x: _o_cuoi(x, '<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'),
    "rỗng": lambda x: _o_cuoi(x, "<w:t></w:t>"),
}


@pytest.mark.parametrize("ten", DOI_XML)
def test_what_is_more_than_words(ten: str) -> None:
    """The change in the paper that others are read from, in the next one, and gone again."""
    khac = [doi_phan(_thu(i), DOI_XML[ten]) for i in range(3)]
    assert khac[0] != _thu(0)
    giong(enumerate((_thu(0), _thu(1), khac[0], _thu(2), khac[1], khac[2], _thu(3))), KiemLo())
    giong(enumerate((khac[0], khac[1], _thu(0), khac[2], _thu(1))), KiemLo())


PHAN_KHAC = {
    "word/styles.xml": ('w:val="28"', 'w:val="22"'),
    "word/numbering.xml": ("</", "<!-- x --></"),
    "word/settings.xml": ("</", "<!-- x --></"),
    "word/_rels/document.xml.rels": ("</", "<!-- x --></"),
    "[Content_Types].xml": ("document.main+xml", "template.main+xml"),
    "word/header1.xml": ("</", "<!-- x --></"),
    "docProps/core.xml": ("</", "<!-- x --></"),
}


@pytest.mark.parametrize("ten", PHAN_KHAC)
def test_another_part_of_the_package(ten: str) -> None:
    cu, moi = PHAN_KHAC[ten]
    khac = [doi_phan(_thu(i), lambda x: x.replace(cu, moi, 1), ten) for i in range(2)]
    giong(enumerate((_thu(0), _thu(1), khac[0], _thu(2), khac[1], _thu(3))), KiemLo())


def _nen(
    du_lieu: bytes, cach: int = zipfile.ZIP_DEFLATED, *, nguoc: bool = False, them: bytes = b"", chu: bytes = b"",
    thua: str = "", bo: str = "",
) -> bytes:  # fmt: skip
    ra = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(du_lieu)) as vao, zipfile.ZipFile(ra, "w", cach) as moi:
        for info in reversed(vao.infolist()) if nguoc else vao.infolist():
            if info.filename != bo:
                mot = zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0))
                mot.extra, mot.comment = them, chu
                moi.writestr(mot, vao.read(info), cach)
        if thua:
            moi.writestr(thua, "x")
    return ra.getvalue()


def _hong_crc(du_lieu: bytes) -> bytes:
    """The checksum of the main part wrong in both places."""
    (phan,) = (p for p in cac_phan(du_lieu) or () if p.ten == b"word/document.xml")
    return du_lieu.replace(phan.crc.to_bytes(4, "little"), (phan.crc ^ 1).to_bytes(4, "little"))


DOI_GOI: dict[str, Callable[[bytes], bytes]] = {
    "không nén": lambda d: _nen(d, zipfile.ZIP_STORED),
    "bzip2": lambda d: _nen(d, zipfile.ZIP_BZIP2),
    "thứ tự khác": lambda d: _nen(d, nguoc=True),
    "trường thêm": lambda d: _nen(d, them=b"\xfe\xca\x00\x00"),
    "chú thích phần": lambda d: _nen(d, chu=b"x"),
    "phần thừa": lambda d: _nen(d, thua="word/la.xml"),
    "tên ngoài ASCII": lambda d: _nen(d, thua="word/chữ.xml"),
    "hai phần cùng tên": lambda d: _nen(d, thua="word/document.xml"),
    "thiếu styles": lambda d: _nen(d, bo="word/styles.xml"),
    "thiếu chính": lambda d: _nen(d, bo="word/document.xml"),
    "đầu lạ": lambda d: b"PK" + d,
    "đuôi thừa": lambda d: d + b"x",
    "cụt": lambda d: d[:-30],
    "crc": _hong_crc,
    "rỗng": lambda _: b"",
    "nén hỏng": lambda d: d[:200] + bytes(40) + d[240:],
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("ten", DOI_GOI)
def test_packages_made_in_other_ways(ten: str) -> None:
    khac = [DOI_GOI[ten](_thu(i)) for i in range(3)]
    giong(enumerate((_thu(0), _thu(1), khac[0], _thu(2), khac[1], khac[2], _thu(3))), KiemLo())
    giong(enumerate((khac[0], khac[1], _thu(0), khac[2])), KiemLo())


# --- bounds and words given -----------------------------------------------------------------------------------------


def test_what_is_kept_does_not_grow_with_the_batch() -> None:
    """Many shapes, and many papers of one shape whose words make other elements of the lines."""
    chon, kiem = random.Random(3), KiemLo()
    for ten, du_lieu in chon.sample(giay_goc(), 25):
        for _ in range(3):
            kiem.check_bytes(doi_chu(du_lieu, chon, 6), ten)
    assert len(kiem._khuon) == TOI_DA_KHUON
    assert max(len(k.bien_the) for k in kiem._khuon) <= TOI_DA_BIEN_THE
    assert all(len(d.nho) < 600 for k in kiem._khuon for d in (*k.goc.tep.doan, *k.bien_the[0].vb.dong))


TUNG_DONG = [ma for ma, r in RULES.items() if hasattr(r.ham, "trong_dong")]


def test_rules_said_to_look_at_lines_alone_do_so() -> None:
    """Each finds something in a paper exactly when it finds something in a line of it, or in the paper without them."""
    assert len(TUNG_DONG) > 30
    thay = set()
    for goc in (giay_goc()[1][1], giay_goc()[4][1]):
        for ma in TUNG_DONG:
            ham: Any = RULES[ma].ham
            sai = escape(RULES[ma].sai_dung[0].replace("…", "Văn bản"))
            for cau in (f"Văn bản {sai}", f"Kính gửi {sai}, {sai}.", sai):
                xau = doi_phan(goc, lambda xml, cau=cau: _o_cuoi_doan(xml, cau))
                vb = nhan_dang(doc_docx(xau, ma))
                tung = [loi for d in ham.cac_dong(vb) for loi in ham.trong_dong(d)] + list(ham.con_lai(vb))
                ca = list(ham(vb))
                assert [loi.cho for loi in ca[:4]] == [loi.cho for loi in tung[:4]], ma
                thay |= {ma} if ca else set()
    assert len(thay) > 25, thay


def _o_cuoi_doan(xml: str, cau: str) -> str:
    """The words in the longest run, which stands in the text."""
    k = max(_T.finditer(xml), key=lambda k: len(k[2]))
    return f"{xml[: k.start(2)]}{k[2]} {cau}{xml[k.end(2) :]}"


def test_a_question_is_a_function_with_a_name() -> None:
    """What is made anew at every call would be remembered at every call, and may hold a record of another paper."""
    hoi = [
        nut.args[0]
        for tep in (GOC / "src/vanban/conform").rglob("*.py")
        for nut in ast.walk(ast.parse(tep.read_text("utf-8")))
        if isinstance(nut, ast.Call) and isinstance(nut.func, ast.Attribute) and nut.func.attr == "hoi"
    ]
    assert len(hoi) > 50
    assert [ast.unparse(a) for a in hoi if not isinstance(a, ast.Name)] == []
