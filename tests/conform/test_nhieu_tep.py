# ruff: noqa: E501
"""Papers of one call beside each other: one number for two papers, numbers against the days, numbers of copies."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from vanban import kiem_giay
from vanban.conform.lo import KiemLo
from vanban.conform.nhieu_tep import RULES_NHIEU, CacTep, The, TheTep, the_cua, xet
from vanban.conform.thanh_phan import nhan_dang
from vanban.conform.view import doc_docx
from vanban.findings import Finding

from .dung import Dau, Giay, P, chan_bang, dau_bang, doan, giua, ten_loai
from .giay_tot import KY, NOI_TEN
from .giay_xau import NEN
from .sua import T, noi

CAU = (
    "Các phòng, đơn vị rà soát hồ sơ lưu trữ của năm trước, lập danh mục và gửi về Văn phòng Sở trước ngày 20.",
    "Văn phòng Sở tổng hợp kết quả, báo cáo Giám đốc Sở xem xét trước khi trình cấp có thẩm quyền phê duyệt.",
    "Kinh phí thực hiện lấy từ nguồn chi thường xuyên đã giao cho Sở trong dự toán đầu năm, không phát sinh thêm.",
)
CAU_KHAC = (
    "Tổ chức hội thi văn nghệ chào mừng ngày thành lập ngành tại Nhà văn hóa trung tâm, mỗi đơn vị hai tiết mục.",
    "Ban Tổ chức gồm đại diện các phòng, chấm điểm theo thang một trăm và công bố kết quả ngay trong buổi thi.",
    "Giải thưởng gồm một giải nhất, hai giải nhì, ba giải ba; tiền thưởng theo quy định về thi đua, khen thưởng.",
)


def ke_hoach(
    so: str = "15",
    ngay: str = "05 tháng 01 năm 2024",
    ten: str = "Chỉnh lý hồ sơ lưu trữ",
    cau: tuple[str, ...] = CAU,
    ky: str = "Nguyễn Văn An",
    chu_quan: str = "UBND TỈNH LÀO CAI",
    co_quan: tuple[str, ...] = ("SỞ NỘI VỤ",),
    ma: str = "KH-SNV",
    noi_ghi: str = "Lào Cai",
) -> Giay:
    d = Dau(chu_quan=chu_quan, co_quan=co_quan, so=f"Số: {so}/{ma}", ngay=f"{noi_ghi}, ngày {ngay}")
    return Giay(
        (
            *dau_bang(d),
            *ten_loai("KẾ HOẠCH", (ten,)),
            *map(doan, cau),
            doan("Thực hiện./."),
            *chan_bang(NOI_TEN, KY, ky),
        )
    )


def sao(hinh_thuc: str, so: str) -> Giay:
    chu, ma = hinh_thuc.split("/")
    return noi(T("SAO Y", chu), T("15/SY-SNV", f"{so}/{ma}-SNV"))(NEN["ban_sao"])


HAI = "Tổ chức hội thi văn nghệ"
KHAC = ke_hoach(ten=HAI, cau=CAU_KHAC)


def kiem(tm: Path, *giay: Giay | bytes) -> list[Finding]:
    tm.mkdir(exist_ok=True)
    for i, g in enumerate(giay):
        (tm / f"{i:02d}.docx").write_bytes(g if isinstance(g, bytes) else g.docx())
    return [f for f in kiem_giay.check([tm]).findings if f.rule in RULES_NHIEU]


def muc(cac: list[Finding]) -> list[tuple[str, str, str]]:
    return [(f.rule, f.level, f.where.tep) for f in cac]


def test_each_rule_has_a_sample_here() -> None:
    assert set(RULES_NHIEU) == {ma for ma, *_ in XAU}


XAU = [
    ("so-ky-hieu-duy-nhat", "error", (ke_hoach(), KHAC)),
    ("so-ky-hieu-lien-tuc", "warning", (ke_hoach("15", "10 tháng 3 năm 2024"), ke_hoach("16", "05 tháng 3 năm 2024"))),
    ("ban-sao-so-chung", "warning", (sao("SAO Y/SY", "15"), sao("TRÍCH SAO/TrS", "15"))),
]


@pytest.mark.parametrize(("ma", "bac", "giay"), XAU)
def test_bad(ma: str, bac: str, giay: tuple[Giay, ...], tmp_path: Path) -> None:
    cac = kiem(tmp_path / "a", *giay)
    assert muc(cac) == [(ma, bac, "01.docx")]
    assert "«00.docx»" in cac[0].message
    assert cac[0].can
    assert cac[0].hint
    assert cac[0].ref.startswith("NĐ 30/2020/NĐ-CP, ")


TOT: dict[str, tuple[Giay, ...]] = {
    "one file twice": (ke_hoach(), ke_hoach()),
    "letters of one paper to many": (
        ke_hoach(),
        ke_hoach(cau=(*CAU, "Kính gửi ông Trần Văn Hải, Phòng Tổ chức cán bộ.")),
    ),
    "two states of one paper": (ke_hoach(), ke_hoach(ten="Rà soát, số hóa toàn bộ tài liệu")),
    "two days on one paper": (ke_hoach(), ke_hoach(ngay="08 tháng 01 năm 2024")),
    "letters that name whom they go to in their subject": (ke_hoach(ten="Mời ông A"), ke_hoach(ten="Mời ông B")),
    "two numbers": (ke_hoach("15"), replace(ke_hoach("16", ten=HAI, cau=CAU_KHAC))),
    "blank numbers": (ke_hoach("      "), ke_hoach("      ", ten=HAI, cau=CAU_KHAC)),
    "a visible blank": (
        ke_hoach("15", ma="KH-[CẦN BỔ SUNG: cơ quan]"),
        ke_hoach("15", ten=HAI, cau=CAU_KHAC, ma="KH-[CẦN BỔ SUNG: cơ quan]"),
    ),
    "number of a law": (ke_hoach("15/2024"), ke_hoach("15/2024", ten=HAI, cau=CAU_KHAC)),
    "issued with another": (
        T("Chỉnh lý hồ sơ lưu trữ", "(Kèm theo Quyết định số 15/QĐ-SNV)")(ke_hoach()),
        ke_hoach(ten=HAI, cau=CAU_KHAC, ma="QĐ-SNV"),
    ),
    "dots for a number": (ke_hoach("....."), ke_hoach(".....", ten=HAI, cau=CAU_KHAC)),
    "another year": (ke_hoach(), ke_hoach(ngay="05 tháng 01 năm 2023", ten=HAI, cau=CAU_KHAC)),
    "no year": (ke_hoach(ngay="... tháng ... năm ..."), ke_hoach(ngay="... tháng ... năm ...", ten=HAI, cau=CAU_KHAC)),
    "another symbol": (ke_hoach(), ke_hoach(ma="KH-BCĐ", ten=HAI, cau=CAU_KHAC)),
    "ĐA is not DA": (ke_hoach(ma="ĐA-SNV"), ke_hoach(ma="DA-SNV", ten=HAI, cau=CAU_KHAC)),
    "another issuer": (ke_hoach(), ke_hoach(co_quan=("SỞ NGOẠI VỤ",), ten=HAI, cau=CAU_KHAC)),
    "another superior": (ke_hoach(), ke_hoach(chu_quan="UBND TỈNH HÀ NAM", ten=HAI, cau=CAU_KHAC)),
    "another place": (ke_hoach(), ke_hoach(noi_ghi="Sa Pa", ten=HAI, cau=CAU_KHAC)),
    "in order": tuple(ke_hoach(f"{n}", f"{n + 9} tháng 3 năm 2024", ten=f"{HAI} {n}") for n in (11, 12, 15)),
    "same day": (ke_hoach("15", ten="A"), ke_hoach("16", ten="B")),
    "lower number in the year before": (ke_hoach("15", "05 tháng 3 năm 2024"), ke_hoach("90", "05 tháng 3 năm 2023")),
    "copies in one series": (sao("SAO Y/SY", "15"), sao("TRÍCH SAO/TrS", "16")),
    "one kind of copy": (sao("SAO Y/SY", "15"), sao("SAO Y/SY", "15")),
    "original and its copy": (NEN["ban_sao"], replace(NEN["ban_sao"], khoi=NEN["ban_sao"].khoi[:-2])),
}


@pytest.mark.parametrize("ten", TOT)
def test_good(ten: str, tmp_path: Path) -> None:
    assert muc(kiem(tmp_path / "a", *TOT[ten])) == []


CHUA_CHAC: dict[str, tuple[Giay, Giay]] = {
    "two states, or two papers on one pattern": (ke_hoach(), ke_hoach(ten="Rà soát, số hóa toàn bộ tài liệu", cau=(*CAU[:2], CAU_KHAC[0]))),
    "communes of one name": (
        ke_hoach(chu_quan="", co_quan=("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP"), ma="KH-UBND", noi_ghi="Tân Lập"),
        ke_hoach(chu_quan="", co_quan=("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP"), ma="KH-UBND", noi_ghi="Tân Lập", ten=HAI, cau=CAU_KHAC, ky="Lê Văn Cường"),
    ),
    "one subject, two days, two texts": (ke_hoach(), ke_hoach(ngay="08 tháng 02 năm 2024", cau=CAU_KHAC)),
    "superior left out": (ke_hoach(), ke_hoach(chu_quan="", ten=HAI, cau=CAU_KHAC)),
    "no text to compare": (ke_hoach(cau=()), ke_hoach(ten=HAI, cau=())),
    "a contract": (ke_hoach(), ke_hoach(ten=HAI, cau=CAU_KHAC, ma="KH-SNV").sua(1, text="HỢP ĐỒNG")),
}  # fmt: skip


@pytest.mark.parametrize("ten", CHUA_CHAC)
def test_only_a_warning_where_it_is_not_certain(ten: str, tmp_path: Path) -> None:
    assert muc(kiem(tmp_path / "a", *CHUA_CHAC[ten])) == [("so-ky-hieu-duy-nhat", "warning", "01.docx")]


def test_one_signer_makes_a_commune_certain(tmp_path: Path) -> None:
    a, b = CHUA_CHAC["communes of one name"]
    b = T("Lê Văn Cường", "Nguyễn Văn An")(b)
    assert muc(kiem(tmp_path / "a", a, b)) == [("so-ky-hieu-duy-nhat", "error", "01.docx")]


def test_abbreviated_names_are_one_body(tmp_path: Path) -> None:
    b = ke_hoach(chu_quan="ỦY BAN NHÂN DÂN TỈNH LÀO CAI", ten=HAI, cau=CAU_KHAC)
    assert muc(kiem(tmp_path / "a", ke_hoach(), b)) == [("so-ky-hieu-duy-nhat", "error", "01.docx")]


def test_one_wrong_day_is_one_finding(tmp_path: Path) -> None:
    """The paper out of order is named, not all that come after it."""
    cac = [ke_hoach(f"{n}", f"{n} tháng 3 năm 2024", ten=f"Việc {n}") for n in range(11, 19)]
    cac[0] = ke_hoach("11", "30 tháng 12 năm 2024", ten="Việc 11")
    thay = kiem(tmp_path / "a", *cac)
    assert muc(thay) == [("so-ky-hieu-lien-tuc", "warning", "01.docx")]
    assert "sớm hơn tệp «00.docx» (Số: 11/KH-SNV, ngày 30/12/2024) dù số lớn hơn" in thay[0].message
    cac[0], cac[4] = ke_hoach("11", "11 tháng 3 năm 2024"), ke_hoach("15", "02 tháng 3 năm 2024", ten="Việc 15")
    thay = kiem(tmp_path / "b", *cac)
    assert muc(thay) == [("so-ky-hieu-lien-tuc", "warning", "04.docx")]
    assert "sớm hơn tệp «03.docx»" in thay[0].message


def test_many_wrong_numbers_name_one_file_each(tmp_path: Path) -> None:
    ba = ke_hoach(ten="Phát động thi đua", cau=tuple(c[::-1] for c in CAU))
    assert muc(kiem(tmp_path / "a", ke_hoach(), KHAC, ba, KHAC, ke_hoach())) == [
        ("so-ky-hieu-duy-nhat", "error", f"0{i}.docx") for i in (1, 2)
    ]


def test_the_commented_copy_is_no_second_paper(tmp_path: Path) -> None:
    tep = tmp_path / "a.docx"
    tep.write_bytes(T("Thực hiện./.", "Thực hiện")(ke_hoach()).docx())
    kiem_giay.check([tep], comment=tmp_path / "a-chu-thich.docx")
    assert (tmp_path / "a-chu-thich.docx").exists()
    assert not [f for f in kiem_giay.check([tmp_path]).findings if f.rule in RULES_NHIEU]


def test_findings_stand_with_their_file_and_can_be_waived(tmp_path: Path) -> None:
    noi_, mt = tmp_path / "a", tmp_path / "mt.yaml"
    kiem(noi_, ke_hoach(), T("KẾ HOẠCH", "KẾ  HOẠCH")(KHAC), ke_hoach("20"))
    thay = [f.where.tep for f in kiem_giay.check([noi_]).findings]
    assert thay == sorted(thay)
    mt.write_text("- rule: so-ky-hieu-duy-nhat\n  ly_do: thư mục thử\n  tep: 01.docx\n", encoding="utf-8")
    bao_cao = kiem_giay.check([noi_], mien_tru=mt)
    assert [f.rule for f in bao_cao.da_mien] == ["so-ky-hieu-duy-nhat"]
    assert bao_cao.da_mien[0].as_dict()["level"] == "info"


@pytest.mark.parametrize("ghep", [lambda a, b: [a, b], lambda a, b: [a.parent]], ids=["files", "folder"])
def test_files_by_name_and_folders(ghep: Callable[[Path, Path], list[Path]], tmp_path: Path) -> None:
    a, b = tmp_path / "a.docx", tmp_path / "b.docx"
    a.write_bytes(ke_hoach().docx())
    b.write_bytes(KHAC.docx())
    assert [f.where.tep for f in kiem_giay.check(ghep(a, b)).findings if f.rule in RULES_NHIEU] == ["b.docx"]


def test_a_file_gone_in_between_is_no_error(tmp_path: Path) -> None:
    cac = [
        TheTep(i, f"{i}", t)
        for i, g in enumerate((ke_hoach(), KHAC))
        if (t := the_cua(nhan_dang(doc_docx(g.docx(), ""))))
    ]
    thay = list(xet(CacTep(cac, lambda _: None)))
    assert [f.level for _, f in thay] == ["warning"]


def test_a_batch_gives_the_same_cards() -> None:
    """Papers of one shape, in which now the number, now the day, now a name differs."""
    cac = [ke_hoach(f"{10 + n % 7}", f"{10 + n % 5} tháng 3 năm 2024", ten=f"Việc {n % 3}", ky=f"Lê Văn {'ABCD'[n % 4]}nh", cau=(*CAU[:2], f"Gửi ông thứ {n}.")) for n in range(40)]  # fmt: skip
    cac += [sao("SAO Y/SY", f"{n}") for n in range(11, 30)] + [NEN["cong_van"]] * 3 if "cong_van" in NEN else []
    kiem_lo = KiemLo()
    assert len(cac) > 30
    for g in cac:
        kiem_lo.check_bytes(g.docx(), "a.docx")
        assert kiem_lo.the == the_cua(nhan_dang(doc_docx(g.docx(), "a.docx")))
    assert kiem_lo.so_trung > 20
    kiem_lo.check_bytes(b"hong", "a.docx")
    assert kiem_lo.the is None


def test_ten_thousand_papers_keep_a_few_words_each() -> None:
    """Numbers in order, all of one body; then all with one number: neither memory nor time runs away."""
    tracemalloc.start()
    goc = date(2024, 1, 1)
    cac = [
        TheTep(i, f"{i}.docx", The("SO NOI VU", "UBND TINH A", "A", i + 1, "KH-SNV", 2024, goc + timedelta(i // 30), f"VIEC {i}", frozenset(("X",)), True, f"Số: {i}/KH-SNV"))
        for i in range(10_000)
    ]  # fmt: skip
    nang = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert nang < 15 * 2**20
    assert list(xet(CacTep(cac, lambda _: None))) == []
    mot = [replace(t, the=replace(t.the, so=7)) for t in cac]
    thay = list(xet(CacTep(mot, lambda _: None)))
    assert sum(f.rule == "so-ky-hieu-duy-nhat" for _, f in thay) == 9_999
    nguoc = [replace(t, the=replace(t.the, so=10_001 - t.the.so)) for t in cac]
    assert sum(f.rule == "so-ky-hieu-lien-tuc" for _, f in xet(CacTep(nguoc, lambda _: None))) > 9_000


def test_the_excerpt_needs_its_head() -> None:
    g = noi(T("SAO Y", "TRÍCH SAO"), T("15/SY-SNV", "15/TrS-SNV"))(NEN["ban_sao"])
    assert "ban-sao-trich-tao-lai" not in {f.rule for f in KiemLo().check_bytes(g.docx(), "a")}
    cong_van = ke_hoach(cau=(*CAU, "Các loại bản sao gồm sao y, sao lục và TRÍCH SAO theo Điều 25 của Nghị định."))
    assert "ban-sao-trich-tao-lai" not in {f.rule for f in KiemLo().check_bytes(cong_van.docx(), "a")}
    le = Giay((doan(CAU[0]), doan(CAU[1]), giua("TRÍCH SAO", "D", 14), P("Không có số")))
    assert "ban-sao-trich-tao-lai" not in {f.rule for f in KiemLo().check_bytes(le.docx(), "a")}


def test_a_broken_file_among_them(tmp_path: Path) -> None:
    buf = io.BytesIO()
    with zipfile.ZipFile(buf, "w") as z:
        z.writestr("x", "y")
    assert muc(kiem(tmp_path / "a", ke_hoach(), buf.getvalue(), KHAC)) == [("so-ky-hieu-duy-nhat", "error", "02.docx")]
