"""Files: what is refused on opening, what goes into a paper; the same input gives the same bytes."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import time
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest

from render.xuong import OD, TT, WML, Xuong, chu, doan, mo, nen, xml
from vanban.render import Template, ThuocTinh, compile_template, package_in
from vanban.render.codegen import PhanSong

TREO = 10
"""Seconds after which a check counts as hanging; how long it really takes is measured in benchmarks/tu_choi.py."""

MAU = Xuong(doan("{{ x }}"))
CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "docxtpl"


def loi(data: bytes, tep: str = "mau/thu.docx") -> list[str]:
    dau = time.process_time()
    template, ds = compile_template(data, {"x": None}, tep)
    assert time.process_time() - dau < TREO
    assert template is None
    assert ds
    for mot in ds:
        assert mot.hint
        assert mot.rule.startswith("VB-M0")
    return [f"{mot.rule} {mot.message}" for mot in ds]


def ole2(*ten: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + b"".join(t.encode("utf-16-le") for t in ten)


@pytest.mark.parametrize(
    ("data", "tep", "can"),
    [
        (b"", "a.docx", "rỗng"),
        (b"PK", "a.docx", "hỏng"),
        (MAU.dong()[:200], "a.docx", "hỏng"),
        (MAU.dong()[:-30], "a.docx", "hỏng"),
        (b"xin chao", "a.docx", "không phải tệp Word"),
        (b"%PDF-1.7", "a.docx", "PDF"),
        (b"{\\rtf1}", "a.docx", "rtf"),
        (b"<html><body/></html>", "a.docx", "trang web"),
        (b"<?xml version='1.0'?><a/>", "a.docx", "XML"),
        (ole2("EncryptedPackage"), "a.docx", "mật khẩu"),
        (ole2("WordDocument"), "a.docx", "*.doc"),
        (ole2("Workbook"), "a.docx", "*.xls"),
        (ole2("gì đó"), "a.docx", "định dạng cũ"),
        (MAU.dong(), "mau\\~$ay-moi.docx", "tệp tạm"),
        (nen({"a.txt": b"x"}), "a.docx", "tệp nén"),
        (nen({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}), "a.docx", "odt"),
        (Xuong(doan("a"), loai_chinh=f"{WML}.template.main+xml").dong(), "a.docx", "*.dotx"),
        (
            Xuong(doan("a"), loai_chinh="application/vnd.ms-word.document.macroEnabled.main+xml").dong(),
            "a.docx",
            "*.docm",
        ),
        (
            Xuong(doan("a"), loai_chinh="application/vnd.ms-word.template.macroEnabledTemplate.main+xml").dong(),
            "a",
            "*.dotm",
        ),
        (
            Xuong(
                doan("a"), loai_chinh="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
            ).dong(),
            "a",
            "Excel",
        ),
        (Xuong(doan("a"), ns_od="http://purl.oclc.org/ooxml/officeDocument/relationships").dong(), "a", "Strict"),
    ],
)
def test_kieu_tep(data: bytes, tep: str, can: str) -> None:
    assert can in loi(data, tep)[0]


BOM = b"<!DOCTYPE w:document [<!ENTITY a 'x'>]>"


def thay(ten: str, data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(MAU.dong())) as goi:
        return nen({**{m: goi.read(m) for m in goi.namelist()}, ten: data})


@pytest.mark.parametrize(
    ("data", "can"),
    [
        (thay("word/document.xml", BOM + xml("document", "<w:body/>")[55:]), "DOCTYPE"),
        (thay("word/la.xml", BOM + b"<a/>"), "DOCTYPE"),
        (thay("word/la.bin", b"  " + BOM + b"<a/>"), "DOCTYPE"),
        (thay("word/la.xml", (BOM + b"<a/>").decode().encode("utf-16")), "DOCTYPE"),
        (thay("word/la.xml", b"<?xml version='1.0' encoding='utf-7'?><a/>"), "bảng mã"),
        (thay("word/document.xml", b"<w:document"), "hỏng"),
        (thay("word/document.xml", b"<a/>"), "dạng lạ"),
        (thay("../ngoai.xml", b"<a/>"), "bất thường"),
        (thay("/goc.xml", b"<a/>"), "bất thường"),
        (thay("word\\nguoc.xml", b"<a/>"), "bất thường"),
        (thay("C:/x.xml", b"<a/>"), "bất thường"),
        (thay("word/DOCUMENT.xml", b"<a/>"), "cùng tên"),
        (thay("word/media/bom.png", b"\0" * 30_000_000), "nén bất thường"),
        (thay("word/media/to.png", os.urandom(1000) * 54_000), "quá lớn"),
        (thay("word/document.xml", xml("document", f"<w:body>{doan('a' * 5_000_000)}</w:body>")), "quá"),
        (
            thay(
                "word/document.xml",
                xml("document", f"<w:body>{'<w:p/>' * 310_000}{doan(os.urandom(40_000).hex())}</w:body>"),
            ),
            "quá nhiều chi tiết",
        ),
        (thay("word/document.xml", xml("document", "<w:a>" * 600 + "</w:a>" * 600)), "hỏng"),
        (nen({f"a{i}.xml": b"" for i in range(3500)}), "quá nhiều phần"),
    ],
)
def test_tep_doc_hai(data: bytes, can: str) -> None:
    assert can in loi(data)[0]


def test_ten_trung_trong_zip() -> None:
    data = thay("word/aaaaaaaa.xml", b"<a/>").replace(b"word/aaaaaaaa.xml", b"word/document.xml")
    assert "cùng tên" in loi(data)[0]


def test_goi_nen_co_mat_khau() -> None:
    data = bytearray(MAU.dong())
    vi_tri = -1
    while (vi_tri := data.find(b"PK\1\2", vi_tri + 1)) >= 0:
        data[vi_tri + 8] |= 1
    assert "mật khẩu" in loi(bytes(data))[0]


def test_kich_thuoc_khai_gian() -> None:
    data = bytearray(thay("word/media/a.png", os.urandom(5000)))
    vi_tri = data.rindex(b"PK\1\2")
    while data[vi_tri + 46 : vi_tri + 62] != b"word/media/a.png":
        vi_tri = data.rindex(b"PK\1\2", 0, vi_tri)
    data[vi_tri + 24 : vi_tri + 28] = struct.pack("<L", 100)
    assert "hỏng" in loi(bytes(data))[0]


@pytest.mark.parametrize(
    ("rel", "can"),
    [
        ((f"{OD}/image", "http://x/a.png", True), "VB-M014"),
        ((f"{OD}/oleObject", "file:///c:/a.xlsx", True), "VB-M013"),
        ((f"{OD}/attachedTemplate", "file:///C:/Users/vt/Normal.dotm", True), "VB-M014"),
        ((f"{OD}/mailMergeSource", "file:///C:/ds.xlsx", True), "VB-M014"),
        ((f"{OD}/frame", "http://x/", True), "VB-M014"),
        ((f"{OD}/subDocument", "a.docx", True), "VB-M013"),
        ((f"{OD}/aFChunk", "a.html", False), "VB-M013"),
        ((f"{OD}/control", "activeX1.xml", False), "VB-M013"),
        (("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin", False), "VB-M013"),
        ((f"{OD}/hyperlink", "file:///C:/Users/vt/a.docx", True), "VB-M014"),
        ((f"{OD}/hyperlink", "\\\\may\\chung", True), "VB-M014"),
        ((f"{OD}/hyperlink", "https://x/%7B%7B%20x%20%7D%7D", True), "VB-M009"),
        ((f"{OD}/image", "media/thieu.png", False), "VB-M001"),
    ],
)
def test_quan_he(rel: tuple[str, str, bool], can: str) -> None:
    assert can in " ".join(loi(Xuong(doan("{{ x }}"), them_rel=[rel]).dong()))


def test_lien_ket_trang_web_duoc_giu() -> None:
    mau = Xuong(doan("{{ x }}"), them_rel=[(f"{OD}/hyperlink", "https://xa.gov.vn/?a=1&b=2", True)]).mau({"x": None})
    assert (
        b'Target="https://xa.gov.vn/?a=1&amp;b=2" TargetMode="External"'
        in mo(mau.render({"x": ""}, TT))["word/_rels/document.xml.rels"]
    )


def test_khong_mang_theo_nguoi_va_may() -> None:
    rieng = b"<a>Nguyen Van Thu MAY-VAN-THU C:\\Users\\vanthu</a>"
    x = Xuong(
        doan("{{ x }}") + '<w:p w14:paraId="12345678"><w:r><w:commentReference w:id="1"/></w:r></w:p>',
        comment='<w:comment w:id="1" w:author="vanthu"><w:p><w:r><w:t>nhớ sửa</w:t></w:r></w:p></w:comment>',
        core='<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
        "<cp:lastModifiedBy>vanthu</cp:lastModifiedBy></cp:coreProperties>",
        them={
            "customXml/item1.xml": rieng,
            "word/mo_coi.xml": rieng,
            "word/people.xml": rieng,
            "word/in.bin": b"vanthu",
        },
        them_rel=[
            (f"{OD}/customXml", "../customXml/item1.xml", False),
            ("http://schemas.microsoft.com/office/2011/relationships/people", "people.xml", False),
            (f"{OD}/printerSettings", "in.bin", False),
        ],
    )
    template, ds = x.dich({"x": None})
    assert template is not None
    assert [(m.rule, m.level) for m in ds] == [("VB-M016", "info")]
    phan = mo(template.render({"x": "a"}, TT))
    assert sorted(phan) == [
        *("[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml"),
        "word/document.xml",
    ]
    assert not any(b"vanthu" in data.lower() or b"comment" in data for data in phan.values())
    assert b"paraId" not in phan["word/document.xml"]


def test_thuoc_tinh() -> None:
    template = MAU.mau({"x": None})
    ra = docx.Document(
        io.BytesIO(
            template.render(
                {"x": ""}, ThuocTinh("Kế & <hoạch>\n2026\x07 " + "x" * 300, "UBND & <xã>", date(2026, 3, 8))
            )
        )
    )
    p = ra.core_properties
    assert p.title.startswith("Kế & <hoạch> 2026 xxx")
    assert len(p.title) == 255
    assert (p.author, p.last_modified_by) == ("UBND & <xã>", "UBND & <xã>")
    assert p.created.date() == p.modified.date() == date(2026, 3, 8)
    khong = mo(template.render({"x": ""}, ThuocTinh("", "", None)))["docProps/core.xml"]
    assert b"created" not in khong


def test_tep_mau_that_qua_python_docx_va_giu_nguyen_phan_khac() -> None:
    tai_lieu = docx.Document()
    tai_lieu.add_paragraph("{{ x }}")
    tai_lieu.add_picture(io.BytesIO(PNG))
    luu = io.BytesIO()
    tai_lieu.save(luu)
    template, ds = compile_template(luu.getvalue(), {"x": None}, "a.docx")
    assert template is not None, ds
    ra = template.render({"x": "Đắk & Nông"}, TT)
    doc_lai = docx.Document(io.BytesIO(ra))
    assert doc_lai.paragraphs[0].text == "Đắk & Nông"
    cu, moi = mo(luu.getvalue()), mo(ra)
    for ten in ("word/styles.xml", "word/theme/theme1.xml", "word/media/image1.png", "word/settings.xml"):
        assert cu[ten] == moi[ten]


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def test_cung_dau_vao_cung_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    data = Xuong(doan("{{ x }} {% for d in ds %}{{ d.t }}{% endfor %}"), dau_trang=doan("{{ x }}")).dong()
    truong = {"x": None, "ds": {"t": None}}
    ngu_canh = {"x": "Đắk", "ds": [{"t": "a"}]}
    ra = [compile_template(data, truong, "a")[0].render(ngu_canh, TT)]  # type: ignore[union-attr]
    monkeypatch.setattr(time, "time", lambda: 4e9)
    ra.append(compile_template(data, truong, "b")[0].render(ngu_canh, TT))  # type: ignore[union-attr]
    lenh = (
        "import sys; from datetime import date; from vanban.render import *;"
        "t = compile_template(sys.stdin.buffer.read(), {'x': None, 'ds': {'t': None}}, 'c')[0];"
        "tt = ThuocTinh('Giấy mời', 'UBND xã Thử', date(2026, 3, 8));"
        "sys.stdout.buffer.write(t.render({'x': 'Đắk', 'ds': [{'t': 'a'}]}, tt))"
    )
    for seed, gio in (("1", "Asia/Ho_Chi_Minh"), ("2", "UTC")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": gio, "LC_ALL": "C.UTF-8"}
        ra.append(
            subprocess.run([sys.executable, "-c", lenh], input=data, env=env, capture_output=True, check=True).stdout
        )
    assert len(set(ra)) == 1
    with zipfile.ZipFile(io.BytesIO(ra[0])) as goi:
        assert {m.date_time for m in goi.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_van_tay_va_truong_dung() -> None:
    truong = {"x": None, "y": None, "ds": {"t": None, "k": None}}
    a = Xuong(doan("{{ x }}{% for d in ds %}{{ d.t }}{% endfor %}")).mau(truong)
    b = Xuong(doan("{{ y }}")).mau(truong)
    assert a.truong_dung == {"x", "ds", "ds.t"}
    assert len(a.van_tay) == 64
    assert a.van_tay != b.van_tay
    assert a.van_tay != Xuong(doan("{{ x }}{% for d in ds %}{{ d.t }}{% endfor %}")).mau(truong, {"K": "y"}).van_tay


def test_chi_phan_co_the_duoc_lam_lai(monkeypatch: pytest.MonkeyPatch) -> None:
    template = Xuong(doan("{{ x }}"), dau_trang=doan("tĩnh"), chan_trang=doan("{{ x }}")).mau({"x": None})
    da_lam: list[str] = []
    goc = PhanSong.render
    monkeypatch.setattr(PhanSong, "render", lambda self, nc: (da_lam.append(self.ten), goc(self, nc))[1])
    ra = mo(template.render({"x": "1"}, TT))
    assert da_lam == ["word/document.xml", "word/footer1.xml"]
    assert chu(ra["word/header1.xml"]) == ["tĩnh"]


@pytest.mark.parametrize(
    "truong", [{"items": None}, {"_a": None}, {"họ": None}, {"a b": None}, {"a": {"keys": None}}, {"loop": None}]
)
def test_tu_dien_truong_hong_la_loi_lap_trinh(truong: dict[str, None]) -> None:
    with pytest.raises(ValueError, match="field name"):
        compile_template(MAU.dong(), truong, "a")


def test_moi_byte_hong_deu_co_loi_ro() -> None:
    data = Xuong(doan("{{ x }}"), dau_trang=doan("{{ x }}")).dong()
    for i in range(0, len(data), 7):
        hong = bytearray(data)
        hong[i] ^= 0xFF
        template: Template | None
        template, ds = compile_template(bytes(hong), {"x": None}, "a.docx")
        assert (template is None) == any(m.level == "error" for m in ds)
        if template:
            mo(template.render({"x": "a"}, TT))


@pytest.mark.shared
@pytest.mark.skipif(not CORPUS.exists(), reason="no shared corpus")
def test_kho_mau_that() -> None:
    tep = sorted(CORPUS.glob("*.docx"))
    assert len(tep) > 20
    for mot in tep:
        template, ds = compile_template(mot.read_bytes(), {"ho_ten": None}, mot.name)
        assert (template is None) == any(m.level == "error" for m in ds)
        assert "VB-M017" not in [m.rule for m in ds]
        if template is not None:
            mo(template.render({"ho_ten": "x"}, TT))


def test_tran_dung_nhu_loi_hua() -> None:
    assert (package_in.TRAN_PHAN, package_in.TRAN_TEP, package_in.TRAN_TY_LE) == (50 * 2**20, 200 * 2**20, 200)
