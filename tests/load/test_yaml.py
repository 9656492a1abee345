"""One fault of the plan at a time: its place, what stands there, how to mend it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vanban.load import yaml_
from vanban.load.cay import Bang, La, SoGhi
from vanban.tieng_viet.chu import lam_sach

from .thu import KE_HOACH, TO_CHUC, VAN_BAN, HoSoThu, kiem_loi_van


@pytest.mark.parametrize(
    ("cu", "moi", "cot", "rule", "thay", "sua"),
    [
        ("    ten: Lễ chính\n", "    ten: Lễ chính: khai mạc\n", 18, "VB-K001", "dấu hai chấm", "dấu nháy"),
        ("    ten: Lễ chính\n", "\tten: Lễ chính\n", 1, "VB-K002", "Tab", "gõ 4 dấu cách"),
        ("    ten: Lễ chính\n", "    ten: 'Lễ chính\n", None, "VB-K001", "nháy", "nháy"),
        ("    ten: Lễ chính\n", '    ten: "Lễ \\q"\n', None, "VB-K001", "nháy kép", "nháy đơn"),
        ("    ten: Lễ chính\n", "    ten: @ban\n", 10, "VB-K001", "bắt đầu bằng ký tự «@»", "nháy"),
        ("    ten: Lễ chính\n", "    ten: %ban\n", 10, "VB-K001", "bắt đầu bằng ký tự «%»", "nháy"),
        ("    tham_gia: [xa_b]\n", "    tham_gia: [xa_b\n", None, "VB-K001", "dòng", "dấu phẩy"),
        ("    ten: Lễ chính\n", "      ten: Lễ chính\n", None, "VB-K001", "thẳng", "thẳng cột"),
        ("    ten: Lễ chính\n", "   ten: Lễ chính\n", 4, "VB-K001", "không khớp", "thẳng cột"),
        ("    ten: Lễ chính\n", "    ten: ]\n", 10, "VB-K001", "thừa dấu «]»", "xóa dấu"),
        ("    ten: Lễ chính\n", "    ten: - Lễ\n", 10, "VB-K001", "«-»", "xuống một dòng"),
        ("    ten: Lễ chính\n", "    ten: {nam} là lễ chính\n", 16, "VB-K001", "bắt đầu bằng {", "dấu nháy"),
        ("    ten: Lễ chính\n", '    ten: "Lễ" chính\n', 15, "VB-K001", 'bắt đầu bằng "', "nháy đơn"),
        ("    ten: Lễ chính\n", "    ten: Lễ\n      - chính\n", 10, "VB-K001", "nuốt cả dòng", "xóa chữ"),
    ],
)
def test_broken_syntax_is_told_in_plain_words(
    ho_so: HoSoThu, cu: str, moi: str, cot: int | None, rule: str, thay: str, sua: str
) -> None:
    dong = ho_so.sua("ke_hoach.yaml", cu, moi)
    ra, findings = ho_so.doc()
    assert ra is None
    kiem_loi_van(findings)
    (f,) = findings
    assert f.rule == rule
    assert f.where.tep == "data/ke_hoach.yaml"
    so = int(f.where.cho.split(",")[0].removeprefix("dòng "))
    if cot is None:
        assert dong <= so <= KE_HOACH.count("\n") + 1
    else:
        assert f.where.cho == f"dòng {dong}, cột {cot}"
    assert thay in f.message
    assert sua in f.hint


@pytest.mark.parametrize(
    ("ten", "cu", "moi", "cot", "rule", "thay", "sua"),
    [
        ("ke_hoach.yaml", "ten: Lễ chính", "ten: *ban", 10, "VB-K004", "*ban", "'*ban'"),
        ("ke_hoach.yaml", "ten: Lễ chính", "ten: &ban Lễ", 10, "VB-K004", "&ban", "xóa"),
        ("ke_hoach.yaml", "ten: Lễ chính", "ten: !!python/x Lễ", 10, "VB-K005", "!!python/x", "xóa"),
        ("ke_hoach.yaml", "ten: Lễ chính", "ten: Lễ chính\n    ten: Lễ phụ", 5, "VB-K003", "hai lần", "gộp"),
        ("ke_hoach.yaml", "    nop: đăng ký\n", "    nop: đăng ký\n    nopp: x\n", 5, "VB-K008", "«nopp»", "«nop»"),
        ("ke_hoach.yaml", "    nop: đăng ký\n", "    nop: đăng ký\n    where: x\n", 5, "VB-K008", "«where»", "xóa"),
        ("ke_hoach.yaml", "nam: 2024", "nam: hai nghìn", 8, "VB-K013", "«hai nghìn»", "chữ số"),
        ("ke_hoach.yaml", "nam: 2024", "nam: 2024.5", 8, "VB-K013", "«2024.5»", "chữ số"),
        ("ke_hoach.yaml", "pham_vi: huong_ung", "pham_vi: huong-ung", 14, "VB-K014", "«huong-ung»", "«huong_ung»"),
        ("ke_hoach.yaml", "pham_vi: huong_ung", "pham_vi: gì đó", 14, "VB-K014", "«gì đó»", "chọn"),
        (
            "ke_hoach.yaml",
            "ngay: 2024-02-23",
            "ngay: 30/02/2024",
            11,
            "VB-K015",
            "tháng 02 năm 2024 có 29 ngày",
            "dạng",
        ),
        ("ke_hoach.yaml", "ngay: 2024-02-23", "ngay: 2/23/2024", 11, "VB-K015", "không có tháng 23", "dạng"),
        ("ke_hoach.yaml", "ngay: 2024-02-15", "ngay: sớm", 11, "VB-K015", "«sớm»", "23/02/2024"),
        ("ke_hoach.yaml", "ngay: 02/2024", "ngay: tháng hai", 9, "VB-K015", "«tháng hai»", "02/2024"),
        ("ke_hoach.yaml", "gio: 08:00", "gio: 25:00", 10, "VB-K016", "25:00", "08:00"),
        ("ke_hoach.yaml", "ky: quý I/2024", "ky: quý V/2024", 9, "VB-K017", "quý I, II, III, IV", "quý I/2024"),
        ("ke_hoach.yaml", "vai: [chu_tri]", "vai: chu_tri", 10, "VB-K010", "«chu_tri»", "«- chu_tri»"),
        ("ke_hoach.yaml", "vai: [chu_tri]", "vai: {a: b}", 10, "VB-K010", "các khóa", "«- »"),
        ("ke_hoach.yaml", "vai: [chu_tri]", "vai: [chutri]", 11, "VB-K014", "«chutri»", "«chu_tri»"),
        ("ke_hoach.yaml", "vai: [chu_tri]", "vai: [chu_tri, ]\n    ai: [phong_vh, ~]", None, "VB-K003", "ai", "xóa"),
        ("ke_hoach.yaml", "ten: Lễ chính", "ten: [a, b]", 10, "VB-K011", "nhiều dòng", "dấu hai chấm"),
        (
            "ke_hoach.yaml",
            "tham_gia: [xa_b]",
            "tham_gia: [xa_b, ]\n    chu_tri: {a: b}",
            14,
            "VB-K011",
            "chu_tri",
            "sau",
        ),
        ("van_ban.yml", "trich_yeu: Dự {su_kien}", "trich_yeu: {su_kien}", 16, "VB-K011", "trich_yeu", "dấu nháy"),
        ("van_ban.yml", "moc: có", "moc: chắc", 32, "VB-K018", "«chắc»", "true"),
        ("van_ban.yml", "Dự {su_kien}", "Dự {su_kein}", 16, "VB-K022", "{su_kein}", "{su_kien}"),
        ("van_ban.yml", "Dự {su_kien}", "Dự {toi}", 16, "VB-K022", "{toi}", "xóa"),
        ("van_ban.yml", "Dự {su_kien}", "Dự {su_kien", 16, "VB-K023", "ngoặc nhọn lẻ", "đủ cặp"),
        ("van_ban.yml", "Dự {su_kien}", "Dự {{su_kien}}", 16, "VB-K023", "ngoặc nhọn", "đủ cặp"),
        ("to_chuc.yaml", "Ra quân tại {don_vi}", "Ra quân tại {donvi}", 9, "VB-K022", "{donvi}", "{don_vi}"),
        (
            "to_chuc.yaml",
            "nhom: [nhom_xa]}\n  - {ma: xa_b",
            "nhom: [nhom_xa, ~]}\n  - {ma: xa_b",
            50,
            "VB-K024",
            "trống",
            "xóa",
        ),
        ("to_chuc.yaml", "Ra quân tại {don_vi}", "~", 9, "VB-K024", "trống", "xóa"),
        ("van_ban.yml", "[Như kính mời]", "[]\n    ghi_chu: x", 5, "VB-K008", "«ghi_chu»", "xóa"),
        ("ke_hoach.yaml", "van_ban_goc:\n", "van_ban_goc: &g\n", 14, "VB-K004", "&g", "xóa"),
    ],
)
def test_a_value_that_does_not_fit(
    ho_so: HoSoThu, ten: str, cu: str, moi: str, cot: int | None, rule: str, thay: str, sua: str
) -> None:
    dong = ho_so.sua(ten, cu, moi) + (moi.count("\n") if cu not in moi or moi.endswith("x\n") else 0)
    ra, findings = ho_so.doc()
    assert ra is None
    kiem_loi_van(findings)
    f = next(f for f in findings if f.level == "error")
    assert [g.rule for g in findings if g.level == "error"] == [rule], "\n".join(map(str, findings))
    so = int(f.where.cho.split(",")[0].removeprefix("dòng "))
    assert f.where.tep == f"data/{ten}"
    if cot is not None:
        assert f.where.cho.endswith(f", cột {cot}")
    assert abs(so - dong) <= 2
    assert thay in f.message
    assert sua in f.hint


def test_the_line_is_exact(ho_so: HoSoThu) -> None:
    dong = ho_so.sua("ke_hoach.yaml", "    gio: 08:00\n", "    gio: 8h75\n")
    f = ho_so.mot("VB-K016")
    assert str(f.where) == f"data/ke_hoach.yaml · dòng {dong}, cột 10"


def test_choices_are_listed(ho_so: HoSoThu) -> None:
    ho_so.sua("ke_hoach.yaml", "toan_tu: truoc", "toan_tu: sau")
    assert ho_so.mot("VB-K014").can == "một trong: truoc, luc, trong"


def test_missing_keys_of_a_record_come_together(ho_so: HoSoThu) -> None:
    dong = ho_so.sua("to_chuc.yaml", "  - ma: phong_vh\n    ten: Phòng Văn hóa\n    khoi: CM\n", "  - ma: phong_vh\n")
    f = ho_so.mot("VB-K009")
    assert str(f.where) == f"data/to_chuc.yaml · dòng {dong}"
    assert "«ten», «khoi»" in f.message
    assert "phong_vh" in f.message
    assert "ma, ten, khoi, bac" in f.can


def test_a_needed_key_left_blank(ho_so: HoSoThu) -> None:
    dong = ho_so.sua("to_chuc.yaml", "    ten: Phòng Văn hóa\n", "    ten:\n")
    f = ho_so.mot("VB-K009")
    assert f.where.cho.startswith(f"dòng {dong},")
    assert "«ten»" in f.message
    assert "để trống" in f.message


def test_a_missing_top_level_key(ho_so: HoSoThu) -> None:
    ho_so.sua("ke_hoach.yaml", KE_HOACH[KE_HOACH.index("su_kien:") : KE_HOACH.index("phien:")], "")
    f = ho_so.mot("VB-K009")
    assert str(f.where) == "data"
    assert "«su_kien»" in f.message


def test_an_unknown_top_level_key(ho_so: HoSoThu) -> None:
    dong = ho_so.them("ke_hoach.yaml", "chi_tieuu: []\n")
    f = ho_so.mot("VB-K008")
    assert str(f.where) == f"data/ke_hoach.yaml · dòng {dong}, cột 1"
    assert "chi_tieu" in f.hint


def test_a_record_where_a_list_is_needed_and_the_other_way_round(ho_so: HoSoThu) -> None:
    a = ho_so.them("ke_hoach.yaml", "chi_tieu:\n  ma: c\n") + 1
    b = ho_so.them("ke_hoach.yaml", "theo_doi:\n  - x\n") + 1
    c = ho_so.them("ke_hoach.yaml", "o_trong:\n  - chỉ có chữ\n") + 1
    _, findings = ho_so.doc()
    kiem_loi_van(findings)
    assert [(f.rule, f.where.cho.split(",")[0]) for f in findings] == [
        ("VB-K010", f"dòng {a}"),
        ("VB-K012", f"dòng {b}"),
        ("VB-K012", f"dòng {c}"),
    ]


def test_a_top_level_key_in_two_files(ho_so: HoSoThu) -> None:
    dong = ho_so.them("van_ban.yml", "nguoi_ky:\n  - {ma: x, chuc_vu: y}\n")
    f = ho_so.mot("VB-K003")
    assert f.where.tep == "data/van_ban.yml"
    assert f.where.cho.startswith(f"dòng {dong},")
    assert "data/to_chuc.yaml · dòng 22" in f.message


def test_twin_keys_of_two_normal_forms_are_one_key(ho_so: HoSoThu) -> None:
    ho_so.them("ke_hoach.yaml", f"mục: 1\n{unicodedata.normalize('NFD', 'mục')}: 2\n")
    _, findings = ho_so.doc()
    assert "VB-K003" in [f.rule for f in findings]


def test_a_second_document(ho_so: HoSoThu) -> None:
    dong = ho_so.them("ke_hoach.yaml", "---\nchi_tieu: []\n")
    f = ho_so.mot("VB-K006")
    assert f.where.cho.startswith(f"dòng {dong},")
    assert "«---»" in f.message


@pytest.mark.parametrize("sau", [40, 2000])
def test_nesting_without_end(ho_so: HoSoThu, sau: int) -> None:
    ho_so.them("ke_hoach.yaml", "chi_tieu: " + "[" * sau + "]" * sau + "\n")
    _, findings = ho_so.doc()
    kiem_loi_van(findings)
    assert "VB-K007" in [f.rule for f in findings]


def test_more_values_than_a_plan_has(ho_so: HoSoThu, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_, "TOI_DA_NUT", 1000)
    ho_so.viet("them.yaml", "a:\n" + "- x\n" * 2000)
    assert ho_so.mot("VB-T009").where.cho == "dòng 999, cột 1"


def test_an_alias_chain_costs_nothing(ho_so: HoSoThu) -> None:
    bom = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 40))
    ho_so.viet("bom.yaml", bom)
    _, findings = ho_so.doc()
    assert sum(f.rule == "VB-K004" for f in findings) == 40 + 78


@pytest.mark.parametrize(
    ("du_lieu", "thay"),
    [
        ((KE_HOACH).encode("utf-16"), "UTF-16"),
        (KE_HOACH.encode("utf-16-le"), "UTF-16"),
        (
            unicodedata.normalize("NFD", "# Lễ phát động\n").replace("đ", "d").encode("cp1258", "replace"),
            "Windows-1258",
        ),
        ("ten: Céng hoµ x· héi chñ nghÜa ViÖt Nam\n".encode("cp1252"), "TCVN3"),
        ("ten: Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\n".encode("cp1252"), "VNI"),
        (b"ten: \x81\x8d\xfe\xff\n", "một bảng mã khác"),
    ],
)
def test_a_file_that_is_not_utf8_says_what_it_looks_like(ho_so: HoSoThu, du_lieu: bytes, thay: str) -> None:
    ho_so.viet("them.yaml", du_lieu)
    f = ho_so.mot("VB-T010")
    assert f.where.tep == "data/them.yaml"
    assert f.where.cho.startswith("dòng ")
    assert thay in f.message
    assert "UTF-8" in f.hint


def test_the_decoded_line_is_offered(ho_so: HoSoThu) -> None:
    ho_so.viet("them.yaml", "# x\nten: Céng hoµ x· héi chñ nghÜa\n".encode("cp1252"))
    f = ho_so.mot("VB-T010")
    assert f.where.cho == "dòng 2"
    assert "Cộng hoà xã hội chủ nghĩa" in f.message


def test_a_mark_at_the_beginning_and_foreign_line_ends_are_fine(ho_so: HoSoThu) -> None:
    ho_so.viet("ke_hoach.yaml", b"\xef\xbb\xbf" + KE_HOACH.replace("\n", "\r\n").encode())
    ho_so.tot()


def test_a_file_too_large(ho_so: HoSoThu) -> None:
    ho_so.viet("them.yaml", b"# " + b"x" * yaml_.TOI_DA_BYTE)
    f = ho_so.mot("VB-T009")
    assert "5.0 MB" in f.message


def test_an_empty_file(ho_so: HoSoThu) -> None:
    ho_so.viet("them.yaml", "# chưa có gì\n")
    assert ho_so.mot("VB-T008", "warning").where.tep == "data/them.yaml"


def test_a_file_without_keys(ho_so: HoSoThu) -> None:
    ho_so.viet("them.yaml", "- a\n- b\n")
    ra, findings = ho_so.doc()
    assert ra is None
    assert [(f.rule, f.where.tep, f.where.cho) for f in findings] == [("VB-K012", "data/them.yaml", "dòng 1, cột 1")]


def test_control_characters_are_dropped_with_their_place(ho_so: HoSoThu) -> None:
    dong = ho_so.sua("ke_hoach.yaml", "ten: Lễ chính", "ten: Lễ\x07 chính")
    ra, findings = ho_so.doc()
    assert ra is not None
    assert ra.phien[0].ten == "Lễ chính"
    (f,) = findings
    assert (f.rule, f.level, f.where.cho) == ("VB-T012", "warning", f"dòng {dong}, cột 12")
    assert "U+0007" in f.message


def test_control_characters_written_as_escapes(ho_so: HoSoThu) -> None:
    dong = ho_so.sua("ke_hoach.yaml", "ten: Lễ chính", r'ten: "Lễ\a chính\nbuổi sáng"')
    ra, findings = ho_so.doc()
    assert ra is not None
    assert ra.phien[0].ten == "Lễ chính buổi sáng"
    (f,) = findings
    assert (f.rule, f.where.cho) == ("VB-T012", f"dòng {dong}, cột 10")
    assert "U+0007" in f.message
    assert "xuống dòng" in f.message


def test_loose_marks_are_joined_and_told_once(ho_so: HoSoThu) -> None:
    ho_so.viet("van_ban.yml", unicodedata.normalize("NFD", VAN_BAN))
    ra, findings = ho_so.doc()
    assert ra is not None
    assert ra.kich_ban[0].ten == "Kịch bản"
    (f,) = findings
    assert (f.rule, f.level) == ("VB-T013", "info")
    assert "chỗ khác" in f.message
    assert f.where.cho.startswith("dòng 7,")


def test_strange_spaces_are_kept(ho_so: HoSoThu) -> None:
    ho_so.sua("ke_hoach.yaml", "ten: Lễ chính", "ten: Lễ\u00a0chính")
    ra, findings = ho_so.doc()
    assert findings == []
    assert ra is not None
    assert ra.phien[0].ten == "Lễ\u00a0chính"


@pytest.mark.parametrize(
    ("chu", "ma", "giai"),
    [
        ("LÔ ph¸t ®éng phong trµo", "TCVN3", "Lễ phát động phong trào"),
        ("Leã phaùt ñoäng phong traøo", "VNI", "Lễ phát động phong trào"),
    ],
)
def test_old_encodings_are_named_and_read(ho_so: HoSoThu, chu: str, ma: str, giai: str) -> None:
    dong = ho_so.sua("ke_hoach.yaml", "ten: Lễ chính", f"ten: {chu}")
    f = ho_so.mot("VB-T011")
    assert f.where.cho == f"dòng {dong}, cột 10"
    assert ma in f.message
    assert giai in f.hint


def test_marks_of_the_template_library_are_text_like_any_other(ho_so: HoSoThu) -> None:
    """The engine never runs its library's own rendering, which would turn these marks into braces."""
    ho_so.sua("ke_hoach.yaml", "ten: Lễ chính", "ten: Lễ {_{ chính %_}")
    ra, findings = ho_so.doc()
    assert findings == []
    assert ra is not None
    assert ra.phien_chinh.ten == "Lễ {_{ chính %_}"


@pytest.mark.parametrize("chu", ["no", "on", "010", "0123456701", "1_000", "1e3", "2024-02-23", "13:30", "=1+1", "{x"])
def test_texts_stay_texts(ho_so: HoSoThu, chu: str) -> None:
    ho_so.sua("ke_hoach.yaml", "dia_diem: Nhà văn hóa xã", f"dia_diem: {chu!r}" if "{" in chu else f"dia_diem: {chu}")
    assert ho_so.tot().phien[0].dia_diem == chu


@pytest.mark.parametrize("chu", ["", "~", "null", "''", '"  "'])
def test_blanks_are_nothing(ho_so: HoSoThu, chu: str) -> None:
    ho_so.sua("ke_hoach.yaml", "dia_diem: Nhà văn hóa xã", f"dia_diem: {chu}")
    assert ho_so.tot().phien[0].dia_diem is None


def test_a_blank_list_is_empty(ho_so: HoSoThu) -> None:
    ho_so.sua("ke_hoach.yaml", "tham_gia: [xa_b]", "tham_gia:")
    assert ho_so.tot().phien[1].tham_gia == ()


CHU = st.text(
    alphabet=st.one_of(
        st.sampled_from("ạảãàáăâđêôơưẤ Ộữ̀́{}[]&*#!|>%@`'\":,-?_.0123\n\t\x00\x07\u00a0\u2028\ufeff"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=40,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHU)
def test_any_text_arrives_clean_or_is_reported(chu: str) -> None:
    """NFC minus control characters; strange spaces become spaces."""
    goi = '"' + "".join(f"\\U{ord(ky_tu):08x}" for ky_tu in chu) + '"'
    so_ghi = SoGhi()
    bang = yaml_.doc_tep("data/x.yaml", f"a: {goi}\n".encode(), so_ghi)
    assert isinstance(bang, Bang)
    la = bang.muc["a"]
    assert isinstance(la, La)
    mong = " ".join(lam_sach(chu)[0].split())
    assert " ".join((la.chu or "").split()) == mong
    assert la.chu is None or unicodedata.is_normalized("NFC", la.chu)
    if any(unicodedata.category(ky_tu) == "Cc" and ky_tu not in "\n\t\r\x1c\x1d\x1e\x1f\x85\x0b\x0c" for ky_tu in chu):
        assert any(f.rule == "VB-T012" for f in so_ghi.ra())


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=200),
        CHU.map(str.encode),
        st.text(alphabet="a:-[]{}\"'#&*!|>%@` \n\t", max_size=60).map(str.encode),
    )
)
def test_any_bytes_are_read_or_refused_in_vietnamese(du_lieu: bytes) -> None:
    so_ghi = SoGhi()
    bang = yaml_.doc_tep("data/x.yaml", du_lieu, so_ghi)
    assert bang is not None or len(so_ghi)
    assert all(f.rule and f.message for f in so_ghi.ra())


def test_both_parsers_give_the_same_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    def cay() -> list[str]:
        so_ghi = SoGhi()
        return [repr(yaml_.doc_tep("data/x.yaml", chu.encode(), so_ghi)) for chu in (KE_HOACH, TO_CHUC, VAN_BAN)]

    nhanh = cay()
    monkeypatch.setattr(yaml_, "_BO_DOC", yaml.SafeLoader)
    assert cay() == nhanh


@pytest.mark.parametrize(
    "chu", ["a: [1, 2\nb: 3\n", "a: b: c\n", "a:\n\t- x\n", "a: 'x\n", "- a\nb: 1\n", "a: \x01\t@x\n"]
)
def test_syntax_is_explained_by_the_slow_parser_too(monkeypatch: pytest.MonkeyPatch, chu: str) -> None:
    import yaml

    monkeypatch.setattr(yaml_, "_BO_DOC", yaml.SafeLoader)
    so_ghi = SoGhi()
    assert yaml_.doc_tep("data/x.yaml", chu.encode(), so_ghi) is None
    kiem_loi_van(so_ghi.ra())


def test_words_behind_a_hash_are_not_lost_in_silence(ho_so: HoSoThu) -> None:
    dong = ho_so.sua("ke_hoach.yaml", "    ten: Lễ chính\n", "    ten: Lễ chính tại nhà số #3\n")
    ra, findings = ho_so.doc()
    assert ra is not None
    kiem_loi_van(findings)
    (f,) = findings
    assert (f.rule, f.level) == ("VB-K025", "warning")
    assert f.where.cho.startswith(f"dòng {dong}")
    assert "#3" in f.message
    assert "dấu nháy" in f.hint


def test_a_comment_two_spaces_away_is_a_comment(ho_so: HoSoThu) -> None:
    ho_so.sua("ke_hoach.yaml", "    ten: Lễ chính\n", "    ten: Lễ chính  # ghi chú của tôi\n")
    assert ho_so.doc()[1] == []
