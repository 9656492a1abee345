# ruff: noqa: E501
"""One bad sample for each rule: which good paper, and what is changed in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .dung import Bang, Dau, Giay, P, Trang, chan_bang, dau_bang, doan, giua, hop, ten_loai
from .giay_tot import DAI, KY, NOI, NOI_TEN, TOT, cong_van, ke_hoach, quyet_dinh, thong_bao
from .sua import SO, B, D, Doi, G, I, S, T, X, noi


def _giay(
    so: str,
    loai: str,
    ty: tuple[str, ...],
    *than: object,
    noi_nhan: tuple[str, ...] = NOI_TEN,
    ky: tuple[str, ...] = KY,
    cq: tuple[str, ...] = ("SỞ NỘI VỤ",),
    rong: float = 24,
) -> Giay:
    chu_quan = "UBND TỈNH LÀO CAI" if cq == ("SỞ NỘI VỤ",) else ""
    return Giay(
        (
            *dau_bang(Dau(so=so, co_quan=cq, chu_quan=chu_quan)),
            *ten_loai(loai, ty, rong=rong),
            *than,
            *chan_bang(noi_nhan, ky, "Nguyễn Văn An"),
        )
    )


def _ban_sao() -> Giay:
    goc = thong_bao()
    o = (
        (giua("SỞ NỘI VỤ", "D"), P(ke="hinh:10", can="center", co=8), giua("Số: 15/SY-SNV")),
        (giua("SAO Y", "D", 14), giua("Lào Cai, ngày 10 tháng 01 năm 2024", "N", 14)),
    )
    duoi = (
        (P("Nơi nhận:", "DN", 12, "left"), P("- Các phòng;", "", 11, "left"), P("- Lưu: VT.", "", 11, "left")),
        (giua("TL. GIÁM ĐỐC", "D", 14), giua("CHÁNH VĂN PHÒNG", "D", 14), P(), P(), giua("Lê Thị Hoa", "D", 14)),
    )
    return replace(goc, khoi=(*goc.khoi, P(ke="vien"), Bang((o, duoi), (66, 99))))


NEN: dict[str, Giay] = {
    **TOT,
    "ban_sao": _ban_sao(),
    "nghi_quyet": _giay(
        "Số: 10/NQ-HĐND", "NGHỊ QUYẾT", ("Về việc thông qua kế hoạch",), giua("HỘI ĐỒNG NHÂN DÂN TỈNH", "D", 14, truoc=6),
        doan("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "N"), doan("Xét Tờ trình số 12/TTr-UBND ngày 02 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh.", "N"),
        giua("QUYẾT NGHỊ:", "D", 14, truoc=6), doan("", chu=(("Điều 1.", "D"), (" Thông qua kế hoạch phát triển năm 2024.", ""))),
        doan("", chu=(("Điều 2.", "D"), (" Nghị quyết có hiệu lực từ ngày ký./.", ""))), noi_nhan=("- Như Điều 2;", "- Lưu: VT, CTHĐND."), ky=("CHỦ TỊCH",), cq=("HỘI ĐỒNG NHÂN DÂN", "TỈNH LÀO CAI"),
    ),
    "cong_dien": _giay(
        "Số: 03/CĐ-SNV", "CÔNG ĐIỆN", ("Về việc ứng phó mưa lũ",), giua("Giám đốc Sở Nội vụ điện:", "", 14, truoc=6), P("- Ủy ban nhân dân các xã;", co=14, can="left", trai=36, truoc=6),
        P("- Các phòng, đơn vị.", co=14, can="left", trai=36, truoc=6), doan(DAI), doan("Yêu cầu các đơn vị thực hiện nghiêm túc./."),
    ),
    "giay_gioi_thieu": Giay((
        *dau_bang(Dau(so="Số: 04/GGT-SNV")), *ten_loai("GIẤY GIỚI THIỆU", ()), giua("Sở Nội vụ trân trọng giới thiệu:", "", 14, truoc=6), doan("Ông (bà): Lê Văn Cường"), doan("Chức vụ: Chuyên viên"),
        doan("Được cử đến: Ủy ban nhân dân xã Bắc Hà"), doan("Về việc: Liên hệ công tác"), doan("Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ."),
        doan("Giấy này có giá trị đến hết ngày 30/6/2024./."), *chan_bang(("- Như trên;", "- Lưu: VT."), KY, "Nguyễn Văn An"),
    )),
    "giay_nghi_phep": Giay((
        *dau_bang(Dau(so="Số: 04/GNP-SNV")), *ten_loai("GIẤY NGHỈ PHÉP", ()), doan("Xét Đơn đề nghị nghỉ phép ngày 02/01/2024 của ông Lê Văn Cường."), doan("Sở Nội vụ cấp cho:"), doan("Ông (bà): Lê Văn Cường"),
        doan("Chức vụ: Chuyên viên"), doan("Được nghỉ phép trong thời gian 05 ngày kể từ ngày 10/01/2024 đến hết ngày 14/01/2024 tại Lào Cai."), doan("Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ phép năm 2024./."),
        *chan_bang(("- Ông Lê Văn Cường;", "- Lưu: VT, VP."), KY, "Nguyễn Văn An"),
    )),
    "khan": I("V/v", P(hop=(P("KHẨN", "D", 13, "center", mau="FF0000"),), hop_x=5, hop_rong=20, hop_cao=8, hop_vien=True))(cong_van()),
    "luu_hanh": replace(thong_bao(), khoi=(P(hop=(P("LƯU HÀNH NỘI BỘ", "D", 13, "center"),), hop_x=100, hop_rong=57, hop_cao=8, hop_vien=True), *thong_bao().khoi)),
    "dia_chi": replace(cong_van(), khoi=(*cong_van().khoi, P(), P("Số: 12 đường Trần Phú, phường Lào Cai", co=11, can="left", ke="tren"), P("ĐT: 0214.3840.000, Fax: 0214.3840.001", co=11, can="left"))),
    "phan": _giay("Số: 09/ĐA-SNV", "ĐỀ ÁN", ("Vị trí việc làm",), giua("Phần I", "D", 14, truoc=6), giua("MỞ ĐẦU", "D", 14), doan(DAI), giua("Phần II", "D", 14, truoc=6), giua("NỘI DUNG", "D", 14), doan("Nội dung thực hiện theo quy định./."), rong=16),
    "mot_phu_luc": replace(thong_bao(), khoi=(*T("2. Các phòng, đơn vị phân công trực./.", "2. Lịch trực theo Phụ lục kèm theo./.")(thong_bao()).khoi, P(sect=Trang().xml()), giua("Phụ lục", "D", 14), giua("LỊCH TRỰC", "D", 14),
        giua("(Kèm theo Thông báo số 33/TB-SNV ngày 05 tháng 01 năm 2024 của Sở Nội vụ)", "N", 14), P(ke="hinh:40", can="center", co=8), doan("Các đơn vị tự bố trí./.")), trang=Trang(bat_dau=1)),
    "ubnd": _giay("Số: 33/TB-UBND", "THÔNG BÁO", ("Lịch tiếp công dân",), doan(DAI), doan("Ủy ban nhân dân tỉnh thông báo để biết./."), ky=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), cq=("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI"), rong=18),
    "ban_chi_dao": _giay("Số: 33/TB-BCĐ", "THÔNG BÁO", ("Lịch họp Ban Chỉ đạo",), doan(DAI), doan("Ban Chỉ đạo thông báo để biết./."), ky=("TRƯỞNG BAN",), cq=("BAN CHỈ ĐẠO", "CẢI CÁCH HÀNH CHÍNH"), rong=20),
    "nguoi_soan": T("- Lưu: VT, TCCB.", "- Lưu: VT, TCCB. PL.(30)")(cong_van()),
    "hop_tac": T("TCCB.", "TCCB.")(cong_van()),
}  # fmt: skip


def _ky_khac(*ky: str) -> Doi:
    """Other lines of authority in the notice of a sở."""

    def ham(g: Giay) -> Giay:
        goc = NEN["thong_bao"]
        return replace(goc, khoi=(*goc.khoi[:-1], *chan_bang(NOI_TEN, ky, "Nguyễn Văn An")))

    return ham


def _chan_phai() -> Doi:
    def ham(g: Giay) -> Giay:
        b = g.khoi[-1]
        assert isinstance(b, Bang)
        return replace(g, khoi=(*g.khoi[:-1], Bang(((b.hang[0][1], b.hang[0][0]),), (95, 70))))

    return ham


def _dau_doi() -> Doi:
    def ham(g: Giay) -> Giay:
        b = g.khoi[0]
        assert isinstance(b, Bang)
        return replace(g, khoi=(Bang(tuple((h[1], h[0]) for h in b.hang), (105, 60)), *g.khoi[1:]))

    return ham


def _nn_duoi(g: Giay) -> Giay:
    b = g.khoi[-1]
    assert isinstance(b, Bang)
    return replace(g, khoi=(*g.khoi[:-1], Bang((((), b.hang[0][1]), (b.hang[0][0], ())), (70, 95))))


def _chen_dau(*them: object) -> Doi:
    return lambda g: replace(g, khoi=(g.khoi[0], *them, *g.khoi[1:]))


def _cuoi(*them: object) -> Doi:
    return lambda g: replace(g, khoi=(*g.khoi, *them))


def _y(text: str) -> Doi:
    """Put a sentence into the text."""
    return T("phân công trách nhiệm rõ ràng cho từng đơn vị.", text + " để thực hiện.")


def _o_chan(doi: Callable[[Bang], Bang]) -> Doi:
    """Change the table at the foot."""

    def ham(g: Giay) -> Giay:
        b = g.khoi[-1]
        assert isinstance(b, Bang)
        return replace(g, khoi=(*g.khoi[:-1], doi(b)))

    return ham


def _ke_mu(dai: int, can: str = "center") -> dict[str, object]:
    """A rule of superscript underscores."""
    r = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="28"/></w:rPr><w:t>{"_" * dai}</w:t></w:r>'
    return {"ke": "", "trai": 0.0, "phai": 0.0, "gian_pt": 0.0, "can": can, "tho": r}


def _phong(ascii_: str, khac: str, text: str) -> Doi:
    """A run whose plain letters and other letters have fonts of their own."""
    r = f'<w:r><w:rPr><w:rFonts w:ascii="{ascii_}" w:hAnsi="{khac}"/><w:sz w:val="28"/></w:rPr><w:t>{text}</w:t></w:r>'
    return S("Thực hiện nhiệm vụ", chu=((DAI, ""),), tho=r)


_KINH_GUI_BANG = Bang(
    (
        (
            (P("Kính gửi:", co=14, can="right"),),
            (P("- Ủy ban nhân dân các xã, phường;", co=14, can="left"), P("- Các phòng, đơn vị.", co=14, can="left")),
        ),
    ),
    (60, 105),
)


def _hai_nguoi_ky(g: Giay) -> Giay:
    """Two signers side by side from the margin, the list of recipients under them."""

    def o(chuc_vu: str, ten: str) -> tuple[object, ...]:
        return (giua(chuc_vu, "D", 14), P(), P(), P(), giua(ten, "D", 14))

    ky = Bang(((o("GIÁM ĐỐC SỞ NỘI VỤ", "Nguyễn Văn An"), o("GIÁM ĐỐC SỞ TÀI CHÍNH", "Lê Văn Bình")),), (80, 85))
    noi_nhan = (P(t, "", 11, "left") for t in NOI_TEN)
    return replace(g, khoi=(*g.khoi[:-1], ky, P("Nơi nhận:", "DN", 12, "left"), *noi_nhan))


def _khoi_ke(ke: str) -> Doi:
    """Draw the rules of the letterhead in another way."""
    return lambda g: replace(g, khoi=(*dau_bang(Dau(so="Số: 33/TB-SNV"), ke), *g.khoi[1:]))


TB, CV, QD, KH, QC, BC, GM, BB = (
    "thong_bao",
    "cong_van",
    "quyet_dinh",
    "ke_hoach",
    "quy_che",
    "bao_cao",
    "giay_moi",
    "bien_ban",
)
DAN = "(Kèm theo Kế hoạch"


def _chi_doan_trich(g: Giay) -> Giay:
    """The running text of a copy and the copy block, no head."""
    return replace(g, khoi=(*(k for k in g.khoi[2:7] if isinstance(k, P) and k.text), *g.khoi[-2:]))


XAU: dict[str, tuple[str, Doi]] = {
    # trang
    "trang-kho-giay": (TB, G(rong=215.9, cao=279.4)),
    "trang-huong-doc": (TB, G(rong=297, cao=210, ngang=True)),
    "trang-le-tren": (TB, G(tren=15)), "trang-le-duoi": (TB, G(duoi=30)), "trang-le-trai": (TB, G(trai=25.4)), "trang-le-phai": (TB, G(phai=25.4)),
    "trang-le-kho-ngang": (KH, G(trai=5)),
    "trang-le-khong-doi": (TB, D(settings="<w:mirrorMargins/>")),
    "trang-phong-chu": (TB, S("Thực hiện nhiệm vụ", phong="Arial")),
    "phu-luc-phong-chu": (KH, S("Rà soát", phong="Calibri")),
    "trang-bo-ma": (TB, S("Thực hiện nhiệm vụ", text="Thùc hiÖn nhiÖm vô ®­îc giao, c¬ quan x©y dùng kÕ ho¹ch.", phong=".VnTime")),
    "trang-mau-chu": (TB, S("Thực hiện nhiệm vụ", mau="1F3864")),
    "trang-mau-lien-ket": (TB, S("Thực hiện nhiệm vụ", tho='<w:hyperlink><w:r><w:rPr><w:color w:val="0563C1"/><w:sz w:val="28"/></w:rPr><w:t>http://thu.vn</w:t></w:r></w:hyperlink>')),
    "trang-co-chu-dong-bo": (TB, noi(S("CỘNG HÒA", co=12), S("UBND TỈNH", co=12), S("SỞ NỘI VỤ", co=12))),
    "trang-thanh-phan-chinh": (TB, X("Lào Cai, ngày")),
    "trang-so-do": (TB, _dau_doi()),
    "trang-dia-chi-trang-1": (TB, lambda g: replace(G(so_trang="chan")(g), so_trang=P("ĐT: 0214.3840.000, Fax: 0214.3840.001", co=11), khoi=(*g.khoi[:6], *(doan(DAI) for _ in range(20)), *g.khoi[6:]))),
    "trang-dia-chi-co-chu": ("dia_chi", S("ĐT:", co=9)), "trang-dia-chi-kieu": ("dia_chi", S("ĐT:", kieu="N")),
    "trang-dia-chi-duong-ke": ("dia_chi", lambda g: I("", P(ke="hinh:30", can="center", co=8), lan=7)(S("Số: 12", ke="")(g))),
    "trang-dia-chi-khong-ke-duoi": ("dia_chi", S("ĐT:", ke="vien")),
    # số trang
    "so-trang-bat-dau": (TB, G(bat_dau=0)), "so-trang-chu-so": (TB, G(dang="lowerRoman")), "so-trang-co-chu": (TB, SO(co=11)), "so-trang-kieu": (TB, SO(kieu="N")),
    "so-trang-le-tren": (TB, G(so_trang="chan")), "so-trang-can-giua": (TB, SO(can="right")), "so-trang-an-trang-dau": (TB, G(dau_rieng=False)), "so-trang-tran": (TB, SO(text="Trang ")),
    "so-trang-phu-luc-rieng": ("mot_phu_luc", G(bat_dau=None)), "so-trang-phu-luc-trang-dau": ("mot_phu_luc", D(so_trang_dau=P(can="center", truong=True))),
    # quốc hiệu, tiêu ngữ
    "quoc-hieu-chuoi": (TB, T("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XHCN VIỆT NAM")), "quoc-hieu-in-hoa": (TB, T("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam")),
    "quoc-hieu-co-chu": (TB, S("CỘNG HÒA", co=14)), "quoc-hieu-kieu": (TB, S("CỘNG HÒA", kieu="")),
    "quoc-hieu-vi-tri": (TB, lambda g: replace(g, khoi=(giua("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "D"), *X("CỘNG HÒA")(g).khoi))),
    "quoc-hieu-mot-dong": (TB, noi(S("CỘNG HÒA", text="CỘNG HÒA XÃ HỘI CHỦ NGHĨA"), I("CỘNG HÒA", giua("VIỆT NAM", "D")))),
    "tieu-ngu-chuoi": (TB, T("Độc lập - Tự do - Hạnh phúc", "Độc lập, Tự do, Hạnh phúc")), "tieu-ngu-cach-chu": (TB, T("Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc")),
    "tieu-ngu-loai-gach": (TB, T("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc")), "tieu-ngu-chu-hoa": (TB, T("Độc lập - Tự do - Hạnh phúc", "Độc Lập - Tự Do - Hạnh Phúc")),
    "tieu-ngu-co-chu": (TB, S("Độc lập", co=12)), "tieu-ngu-kieu": (TB, S("Độc lập", kieu="DN")), "tieu-ngu-vi-tri": (TB, S("Độc lập", can="left")), "tieu-ngu-cach-dong": (TB, S("Độc lập", truoc=6)),
    "tieu-ngu-duong-ke": (TB, S("", lan=2, ke="")), "tieu-ngu-duong-ke-dai": (TB, S("", lan=2, trai=38, phai=38)),
    # cơ quan
    "co-quan-ten-day-du": ("ubnd", lambda g: X("TỈNH LÀO CAI")(T("ỦY BAN NHÂN DÂN", "UBND TỈNH LÀO CAI")(g))), "co-quan-chu-quan": (TB, noi(T("UBND TỈNH LÀO CAI", "CHÍNH PHỦ"))),
    "co-quan-chu-quan-dia-phuong": (TB, T("UBND TỈNH LÀO CAI", "UBND TỈNH")), "co-quan-in-hoa": (TB, T("SỞ NỘI VỤ", "Sở Nội vụ")), "co-quan-co-chu": (TB, S("SỞ NỘI VỤ", co=14)), "co-quan-kieu": (TB, S("SỞ NỘI VỤ", kieu="")),
    "co-quan-vi-tri": (TB, S("SỞ NỘI VỤ", can="left")), "co-quan-duong-ke": (TB, S("", lan=1, ke="")), "co-quan-duong-ke-dai": (TB, S("", lan=1, trai=5, phai=5)), "co-quan-duong-ke-can": (TB, S("", lan=1, trai=0, phai=46)),
    "co-quan-chu-quan-in-hoa": (TB, T("UBND TỈNH LÀO CAI", "UBND tỉnh Lào Cai")), "co-quan-chu-quan-co-chu": (TB, S("UBND", co=11)), "co-quan-chu-quan-kieu": (TB, S("UBND", kieu="D")), "co-quan-cach-dong": (TB, S("SỞ NỘI VỤ", truoc=6)),
    "co-quan-cung-co-chu": (TB, S("UBND", co=12)),
    # số, ký hiệu
    "so-ky-hieu-vi-tri": (TB, S("Số: 33", can="left")), "so-ky-hieu-tu-so": (TB, T("Số: 33/", "Số 33/")), "so-ky-hieu-co-chu": (TB, S("Số: 33", co=14)), "so-ky-hieu-kieu": (TB, S("Số: 33", kieu="D")),
    "so-ky-hieu-chu-so": (TB, T("Số: 33/", "Số: XV/")), "so-ky-hieu-so-0": (TB, T("Số: 33/", "Số: 3/")), "so-ky-hieu-khong-thua-0": (TB, T("Số: 33/", "Số: 0033/")), "so-ky-hieu-gach-cheo": (TB, T("Số: 33/TB", "Số: 33-TB")),
    "so-ky-hieu-gach-noi": (TB, T("TB-SNV", "TB–SNV")), "so-ky-hieu-khong-cach": (TB, T("33/TB-SNV", "33/TB - SNV")), "so-ky-hieu-in-hoa": (TB, T("TB-SNV", "TB-snv")), "so-ky-hieu-loai-co-ten": (TB, T("33/TB-SNV", "33/SNV")),
    "so-ky-hieu-cong-van": (CV, T("15/SNV-TCCB", "15/SNV")), "so-ky-hieu-ma-loai": (TB, T("33/TB-SNV", "33/TBO-SNV")), "so-ky-hieu-khop-ten-loai": (TB, T("33/TB-SNV", "33/KH-SNV")), "so-ky-hieu-khop-co-quan": (TB, T("33/TB-SNV", "33/TB-STC")),
    "so-ky-hieu-chuc-danh": (QD, T("05/QĐ-UBND", "05/QĐ-TTG")), "so-ky-hieu-khong-nam": (TB, T("33/TB-SNV", "33/2024/TB-SNV")),
    # địa danh, ngày
    "dia-danh-ngay-vi-tri": (TB, noi(X("Lào Cai, ngày"), lambda g: replace(g, khoi=(*g.khoi[:-1], P("Lào Cai, ngày 05 tháng 01 năm 2024", "N", 14, "right"), g.khoi[-1])))), "dia-danh-ngay-can-giua": (TB, S("Lào Cai, ngày", can="right")),
    "dia-danh-ngay-nghieng": (TB, S("Lào Cai, ngày", chu=(("Lào Cai, ", "N"), ("ngày 05 tháng 01 năm 2024", "")))), "dia-danh-ngay-khong-dam": (TB, S("Lào Cai, ngày", kieu="DN")), "dia-danh-ngay-co-chu": (TB, S("Lào Cai, ngày", co=12)),
    "dia-danh-ngay-in-thuong": (TB, T("Lào Cai, ngày", "LÀO CAI, ngày")), "dia-danh-ngay-dau-phay": (TB, T("Lào Cai, ngày", "Lào Cai ngày")), "dia-danh-ngay-day-du": (TB, T("Lào Cai, ngày 05 tháng 01 năm 2024", "Lào Cai, 05/01/2024")),
    "dia-danh-ngay-chu-so": (TB, T("tháng 01 năm 2024", "tháng 01 năm 24")), "dia-danh-ngay-ngay-0": (TB, T("ngày 05 tháng 01", "ngày 5 tháng 01")), "dia-danh-ngay-thang-0": (TB, T("05 tháng 01", "05 tháng 1")), "dia-danh-ngay-thang-3-9": (TB, T("05 tháng 01", "05 tháng 06")),
    "dia-danh-ngay-ngay-thuc": (TB, T("05 tháng 01", "31 tháng 02")), "dia-danh-ngay-trung-uong": (TB, noi(T("UBND TỈNH LÀO CAI", "CHÍNH PHỦ"), T("SỞ NỘI VỤ", "BỘ NỘI VỤ"), T("Lào Cai, ngày", "Ba Đình, ngày"))), "dia-danh-ngay-dia-phuong": (TB, T("Lào Cai, ngày", "Đường Trần Phú, ngày")),
    "dia-danh-ngay-ten-day-du": (TB, T("Lào Cai, ngày", "Hồ Chí Minh, ngày")), "dia-danh-ngay-sau-sap-xep": (TB, T("Lào Cai, ngày 05 tháng 01 năm 2024", "Huyện Bắc Hà, ngày 10 tháng 9 năm 2025")),
    # tên loại, trích yếu
    "ten-loai-co": (TB, noi(X("THÔNG BÁO"), X("Lịch nghỉ"))), "ten-loai-danh-sach": (TB, T("THÔNG BÁO", "CÔNG BỐ")), "ten-loai-vi-tri": (TB, S("THÔNG BÁO", can="left")), "ten-loai-in-hoa": (TB, T("THÔNG BÁO", "Thông báo")), "ten-loai-co-chu": (TB, S("THÔNG BÁO", co=16)),
    "ten-loai-kieu": (TB, S("THÔNG BÁO", kieu="DN")), "ten-loai-mot-minh": (TB, T("THÔNG BÁO", "THÔNG BÁO SỐ 33")), "cong-van-khong-ten-loai": (CV, _chen_dau(giua("CÔNG VĂN", "D", 14))),
    "trich-yeu-co": (TB, noi(X("Lịch nghỉ"), lambda g: X("")(g) if False else g)), "trich-yeu-noi-dung": (TB, T("Lịch nghỉ Tết Nguyên đán Giáp Thìn 2024", "Lịch nghỉ Tết. Các đơn vị thực hiện theo phân công cụ thể")), "trich-yeu-vi-tri": (QD, noi(X("Về việc thành lập"), I("Theo đề nghị", giua("Về việc thành lập Tổ công tác", "D", 14)))),
    "trich-yeu-can-giua": (TB, S("Lịch nghỉ", can="both")), "trich-yeu-in-thuong": (TB, T("Lịch nghỉ Tết Nguyên đán Giáp Thìn 2024", "LỊCH NGHỈ TẾT NGUYÊN ĐÁN GIÁP THÌN 2024")), "trich-yeu-co-chu": (TB, S("Lịch nghỉ", co=12)), "trich-yeu-kieu": (TB, S("Lịch nghỉ", kieu="")),
    "trich-yeu-duong-ke": (TB, S("", lan=3, ke="")), "trich-yeu-duong-ke-dai": (TB, S("", lan=3, ke="hinh:120")), "trich-yeu-duong-ke-can": (QD, S("", lan=3, trai=10, phai=120)), "trich-yeu-khong-cham": (TB, T("Giáp Thìn 2024", "Giáp Thìn 2024.")),
    "trich-yeu-vv-co": (CV, X("V/v")), "trich-yeu-vv-vi-tri": (CV, S("V/v", can="left")), "trich-yeu-vv-in-thuong": (CV, T("V/v nâng bậc lương năm 2024", "V/V NÂNG BẬC LƯƠNG NĂM 2024")), "trich-yeu-vv-co-chu": (CV, S("V/v", co=14)), "trich-yeu-vv-kieu": (CV, S("V/v", kieu="D")),
    "trich-yeu-vv-cach": (CV, B("V/v", P())), "trich-yeu-vv-khong-ke": (CV, S("V/v", ke="vien")), "trich-yeu-vv-chu-dau": (CV, T("V/v nâng", "V/v Nâng")),
    # căn cứ
    "can-cu-hai-nhom": (QD, noi(S("Căn cứ Luật", text="Căn cứ Kế hoạch số 12/KH-UBND ngày 02 tháng 01 năm 2024 của Sở;"), S("Căn cứ Nghị định", text="Căn cứ Công văn số 14/SNV-VP ngày 02 tháng 01 năm 2024 của Sở;"))),
    "can-cu-day-du": (QD, S("Căn cứ Nghị định", text="Căn cứ Nghị định 30 của Chính phủ;")), "can-cu-luat": (QD, S("Căn cứ Luật", text="Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015;")),
    "can-cu-luat-ngay": (QD, S("Căn cứ Luật", text="Căn cứ Luật Tổ chức chính quyền địa phương;")), "can-cu-thu-tu": (QD, S("Căn cứ Nghị định", text="Căn cứ Nghị định về công tác văn thư số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;")),
    "can-cu-tu-dau": (QD, S("Căn cứ Luật", text="Theo Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")), "can-cu-vi-tri": (QD, noi(X("Căn cứ Luật"), B("QUYẾT ĐỊNH", doan("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "N")))),
    "can-cu-in-thuong": (QD, S("Căn cứ Luật", text="CĂN CỨ LUẬT TỔ CHỨC CHÍNH QUYỀN ĐỊA PHƯƠNG NGÀY 19 THÁNG 6 NĂM 2015;")), "can-cu-nghieng": (QD, S("Căn cứ Luật", kieu="")), "can-cu-co-chu": (QD, S("Căn cứ Luật", co=12)),
    "can-cu-mot-dong": (QD, noi(X("Căn cứ Nghị định"), T("ngày 19 tháng 6 năm 2015;", "ngày 19 tháng 6 năm 2015; Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;"))), "can-cu-cham-phay": (QD, T("năm 2015;", "năm 2015,")),
    "can-cu-cham-cuoi": (QD, T("Chánh Văn phòng.", "Chánh Văn phòng;")), "can-cu-de-nghi": (QD, noi(X("Theo đề nghị"), I("Căn cứ Luật", doan("Theo đề nghị của Chánh Văn phòng;", "N")), T("công tác văn thư;", "công tác văn thư."))), "can-cu-thut-dong": (QD, S("Căn cứ Luật", dau=0)),
    # nội dung
    "noi-dung-in-thuong": (TB, T(DAI, DAI.upper())), "noi-dung-kieu": (TB, S("Thực hiện nhiệm vụ", kieu="N")), "noi-dung-co-chu": (TB, S("Thực hiện nhiệm vụ", co=12)), "noi-dung-mot-co-chu": (TB, S("Thực hiện nhiệm vụ", co=13)),
    "noi-dung-can-deu": (TB, S("Thực hiện nhiệm vụ", can="left")), "noi-dung-thut-dong": (TB, S("Thực hiện nhiệm vụ", dau=15)), "noi-dung-thut-thong-nhat": (TB, S("Thực hiện nhiệm vụ", dau=12.7)), "noi-dung-cach-doan": (TB, S("2. Các phòng", truoc=0)),
    "noi-dung-gian-dong": (TB, S("Thực hiện nhiệm vụ", gian=2)), "noi-dung-gian-dong-pt": (TB, S("Thực hiện nhiệm vụ", gian_pt=14)), "noi-dung-bo-cuc": (QD, I("QUYẾT ĐỊNH:", doan("I. NỘI DUNG", "D"))),
    "noi-dung-vien-dan-dau": (TB, _y("Thực hiện Nghị định số 30/2020/NĐ-CP")), "noi-dung-vien-dan-luat": (TB, _y("Thực hiện Luật Lưu trữ số 33/2024/QH15")),
    "noi-dung-vien-dan-sau": (KH, _y("Thực hiện Kế hoạch số 02/KH-UBND ngày 02 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh về công tác văn thư")), "noi-dung-ket-thuc": (TB, T("phân công trực./.", "phân công trực.")),
    "noi-dung-thu-ngay": (GM, T("thứ Sáu", "thứ Năm")), "noi-dung-am-lich": (GM, T("14/01 năm Giáp Thìn", "15/01 năm Giáp Thìn")), "noi-dung-vien-dan-khop": (KH, _y("Thực hiện Kế hoạch số 02/KH-UBND ngày 03 tháng 01 năm 2024")),
    # đề mục
    "de-muc-thu-bac": (QC, noi(B("Chương I", giua("Mục 1", "D", 14), giua("QUẢN LÝ", "D", 14)), X("Mục 1", lan=2), X("QUẢN LÝ VĂN BẢN ĐI"))), "de-muc-tieu-de-phan-chuong-muc": (QC, X("QUY ĐỊNH CHUNG")), "de-muc-tieu-de-dieu": (QC, S("Điều 2. Nguyên tắc", chu=(("Điều 2.", "D"), (" Cơ quan làm việc theo quy chế này.", "")))),
    "de-muc-phan-chuong-dong": (QC, noi(X("QUY ĐỊNH CHUNG"), S("Chương I", text="Chương I. QUY ĐỊNH CHUNG"))), "de-muc-phan-chuong-giua": (QC, S("Chương I", can="left")), "de-muc-phan-chuong-thuong": (QC, S("Chương I", text="CHƯƠNG I")), "de-muc-phan-chuong-co-chu": (QC, S("Chương I", co=15)),
    "de-muc-phan-chuong-kieu": (QC, S("Chương I", kieu="")), "de-muc-phan-chuong-la-ma": (QC, S("Chương I", text="Chương 1")), "de-muc-phan-chuong-tieu-de-vi-tri": (QC, I("Chương I", P())), "de-muc-phan-chuong-tieu-de-hoa": (QC, S("QUY ĐỊNH CHUNG", text="Quy định chung")),
    "de-muc-phan-chuong-tieu-de-co-chu": (QC, S("QUY ĐỊNH CHUNG", co=12)), "de-muc-phan-chuong-tieu-de-kieu": (QC, S("QUY ĐỊNH CHUNG", kieu="DN")),
    "de-muc-muc-dong": (QC, noi(X("QUẢN LÝ VĂN BẢN ĐI"), S("Mục 1", text="Mục 1. QUẢN LÝ VĂN BẢN ĐI"))), "de-muc-muc-giua": (QC, S("Mục 1", can="left")), "de-muc-muc-thuong": (QC, S("Mục 1", text="MỤC 1")), "de-muc-muc-co-chu": (QC, S("Mục 1", co=12)), "de-muc-muc-kieu": (QC, S("Mục 1", kieu="")),
    "de-muc-muc-a-rap": (QC, S("Mục 1", text="Mục I")), "de-muc-muc-tieu-de-vi-tri": (QC, I("Mục 1", P())), "de-muc-muc-tieu-de-hoa": (QC, S("QUẢN LÝ VĂN BẢN ĐI", text="Quản lý văn bản đi")), "de-muc-muc-tieu-de-co-chu": (QC, S("QUẢN LÝ VĂN BẢN ĐI", co=12)), "de-muc-muc-tieu-de-kieu": (QC, S("QUẢN LÝ VĂN BẢN ĐI", kieu="")),
    "de-muc-dieu-thuong": (QC, T("Điều 2. Nguyên tắc làm việc", "ĐIỀU 2. Nguyên tắc làm việc")), "de-muc-dieu-thut": (QC, S("Điều 2. Nguyên", dau=0)), "de-muc-dieu-so": (QC, T("Điều 2. Nguyên", "Điều 2: Nguyên")), "de-muc-dieu-co-chu": (QC, S("Điều 2. Nguyên", co=13)), "de-muc-dieu-kieu": (QC, S("Điều 2. Nguyên", kieu="")),
    "de-muc-khoan-so": (QC, T("2. Quy chế này áp dụng", "2) Quy chế này áp dụng")), "de-muc-khoan-co-chu": (QC, S("2. Quy chế", co=13)), "de-muc-khoan-kieu": (QC, S("1. Quy chế", chu=(("1.", "D"), (" Quy chế này quy định chế độ làm việc của cơ quan.", "")))),
    "de-muc-khoan-tieu-de-dong": (KH, S("1. Mục đích", kieu="", chu=(("1. Mục đích: ", "D"), (DAI, "")))), "de-muc-khoan-tieu-de-kieu": (KH, S("2. Yêu cầu", kieu="")), "de-muc-diem-chu": (QC, noi(T("đ) Cá nhân", "e) Cá nhân"), T("e) Khác", "f) Khác"))), "de-muc-diem-d": (QC, X("đ) Cá nhân")),
    "de-muc-diem-bo-dau-mu": (QC, T("b) Viên chức", "ă) Viên chức")), "de-muc-diem-ngoac": (QC, T("b) Viên chức", "b. Viên chức")), "de-muc-diem-thuong": (QC, T("b) Viên chức", "B) Viên chức")), "de-muc-diem-co-chu": (QC, S("b) Viên chức", co=13)), "de-muc-diem-kieu": (QC, S("b) Viên chức", kieu="N")),
    "de-muc-so-lien-tuc": (TB, T("2. Các phòng", "3. Các phòng")), "de-muc-kieu-b-phan": ("phan", S("Phần I", text="PHẦN I")), "de-muc-kieu-b-muc": (KH, T("I. MỤC ĐÍCH, YÊU CẦU", "I. Mục đích, yêu cầu")), "de-muc-kieu-b-muc-thut": (KH, S("I. MỤC", can="center", dau=0)), "de-muc-kieu-b-khoan": (KH, S("2. Yêu cầu", kieu="")),
    "de-muc-giu-dong": (KH, S("1. Mục đích", moi=True)),
    # kính gửi
    "kinh-gui-co": (CV, noi(X("Kính gửi"), X("- Ủy ban nhân dân các"), X("- Các phòng"))), "kinh-gui-chi-ba-loai": (TB, I("", P("Kính gửi: Bộ Nội vụ", co=14, can="left", trai=35), lan=3)), "kinh-gui-vi-tri": (CV, S("Kính gửi", trai=0)), "kinh-gui-hai-cham": (CV, T("Kính gửi:", "Kính gửi")),
    "kinh-gui-in-thuong": (CV, T("Kính gửi:", "KÍNH GỬI:")), "kinh-gui-co-chu": (CV, S("Kính gửi", co=12)), "kinh-gui-kieu": (CV, S("Kính gửi", kieu="D")), "kinh-gui-mot-noi": (CV, X("- Ủy ban nhân dân các")), "kinh-gui-mot-noi-cham": ("cong_van_mot_noi", T("Kính gửi: Bộ Nội vụ", "Kính gửi: Bộ Nội vụ.")),
    "kinh-gui-nhieu-noi": ("cong_van_mot_noi", T("Kính gửi: Bộ Nội vụ", "Kính gửi: Bộ Nội vụ, Bộ Tài chính")), "kinh-gui-gach": (CV, T("- Các phòng, đơn vị thuộc Sở.", "+ Các phòng, đơn vị thuộc Sở.")), "kinh-gui-cham-phay": (CV, T("các xã, phường;", "các xã, phường,")), "kinh-gui-cham-cuoi": (CV, T("- Các phòng, đơn vị thuộc Sở.", "- Các phòng, đơn vị thuộc Sở;")),
    "kinh-gui-thang-hang": (CV, S("- Các phòng", trai=60)), "kinh-gui-duoi-hai-cham": (CV, noi(S("- Các phòng", trai=20), S("- Ủy ban nhân dân các", trai=20))),
    # chữ ký
    "chu-ky-vi-tri": (TB, lambda g: replace(g, khoi=(*g.khoi[:-1], *X("GIÁM ĐỐC")(replace(g, khoi=g.khoi[-1:])).khoi[:0], Bang(((g.khoi[-1].hang[0][1], g.khoi[-1].hang[0][0]),), (95, 70))))),  # type: ignore[attr-defined]
    "chu-ky-tm": ("ubnd", S("TM. ", text="TM. CHỦ TỊCH")), "chu-ky-q": (TB, _ky_khac("QUYỀN GIÁM ĐỐC")), "chu-ky-kt": (TB, _ky_khac("KT. PHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")), "chu-ky-kt-phu-trach": (TB, _ky_khac("PHÓ GIÁM ĐỐC PHỤ TRÁCH")), "chu-ky-tl": (TB, _ky_khac("TL. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")),
    "chu-ky-tuq": (TB, _ky_khac("T/UQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG")), "chu-ky-dau-cham": (TB, _ky_khac("KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")), "chu-ky-quyen-han-in-hoa": (BC, S("KT. GIÁM ĐỐC", text="KT. Giám đốc")), "chu-ky-quyen-han-co-chu": (BC, S("KT. GIÁM", co=12)), "chu-ky-quyen-han-kieu": (BC, S("KT. GIÁM", kieu="")),
    "chu-ky-ho-ten-co": (BC, X("Nguyễn Văn An")), "chu-ky-ho-ten-vi-tri": (BC, S("Nguyễn Văn An", can="left")), "chu-ky-ho-ten-in-thuong": (BC, T("Nguyễn Văn An", "NGUYỄN VĂN AN")), "chu-ky-ho-ten-co-chu": (BC, S("Nguyễn Văn An", co=12)), "chu-ky-ho-ten-kieu": (BC, S("Nguyễn Văn An", kieu="N")),
    "chu-ky-khong-hoc-vi": (BC, T("Nguyễn Văn An", "TS. Nguyễn Văn An")), "chu-ky-chuc-vu-chinh-thuc": (TB, _ky_khac("PHÓ GIÁM ĐỐC PHỤ TRÁCH")), "chu-ky-tu-van-chuc-danh": ("ban_chi_dao", S("TRƯỞNG BAN", text="GIÁM ĐỐC SỞ NỘI VỤ")), "chu-ky-chuc-vu-khac": ("ban_chi_dao", I("TRƯỞNG BAN", giua("CHỦ TỊCH UBND TỈNH", "D", 14))),
    "chu-ky-tap-the-cap-pho": ("ubnd", X("KT. CHỦ TỊCH")), "chu-ky-thu-truong": (TB, _ky_khac("TM. SỞ NỘI VỤ", "GIÁM ĐỐC")), "chu-ky-tuq-khong-lai": (TB, _ky_khac("TUQ. GIÁM ĐỐC", "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")), "chu-ky-tuq-co-quan": (TB, _ky_khac("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ")),
    "chu-ky-khop-co-quan": (TB, _ky_khac("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")), "chu-ky-khong-ghi-chu": (BC, I("PHÓ GIÁM", giua("(Chữ ký của người có thẩm quyền, dấu/chữ ký số của cơ quan, tổ chức)", "N", 11))),
    # nơi nhận
    "noi-nhan-co": (TB, noi(X("Nơi nhận"), *(X(t) for t in NOI_TEN))), "noi-nhan-nhan-dong": (TB, noi(X("- Các phòng"), T("Nơi nhận:", "Nơi nhận: - Các phòng, đơn vị thuộc Sở;"))), "noi-nhan-ngang-hang": (TB, _nn_duoi), "noi-nhan-sat-trai": (TB, S("Nơi nhận", trai=10)), "noi-nhan-nhan-co-chu": (TB, S("Nơi nhận", co=13)),
    "noi-nhan-nhan-kieu": (TB, S("Nơi nhận", kieu="D")), "noi-nhan-ds-co-chu": (TB, S("- Các phòng", co=12)), "noi-nhan-ds-kieu": (TB, S("- Các phòng", kieu="N")), "noi-nhan-ds-dong": (TB, noi(X("- Ủy ban"), T("- Các phòng, đơn vị thuộc Sở;", "- Các phòng, đơn vị thuộc Sở; - Ủy ban nhân dân các xã;"))), "noi-nhan-ds-gach": (TB, T("- Các phòng, đơn", "+ Các phòng, đơn")),
    "noi-nhan-ds-cham-phay": (TB, T("thuộc Sở;", "thuộc Sở,")), "noi-nhan-luu-cuoi": (TB, noi(X("- Lưu"), B("- Các phòng", P("- Lưu: VT, TCCB.", "", 11, "left")))), "noi-nhan-luu-dang": (TB, T("- Lưu: VT, TCCB.", "- Lưu VT, TCCB.")), "noi-nhan-luu-cham": (TB, T("VT, TCCB.", "VT, TCCB;")), "noi-nhan-nhu-tren": (CV, X("- Như trên")),
    "noi-nhan-nhu-tren-thua": (TB, B("- Các phòng", P("- Như trên;", "", 11, "left"))), "noi-nhan-nhu-dieu": (QD, T("- Như Điều 3;", "- Bộ Nội vụ;")), "noi-nhan-nguoi-soan-co-chu": ("nguoi_soan", S("- Lưu", co=9)), "noi-nhan-nguoi-soan-kieu": ("nguoi_soan", S("- Lưu", kieu="N")), "noi-nhan-nguoi-soan-in-hoa": ("nguoi_soan", T("PL.(30)", "pl.(30)")),
    "noi-nhan-nguoi-soan-vi-tri": (TB, lambda g: replace(G(so_trang="chan")(g), so_trang=P("PL.30", co=11))),
    # phụ lục
    "phu-luc-chi-dan": ("mot_phu_luc", T("theo Phụ lục kèm theo", "theo phân công")), "phu-luc-la-ma": (KH, noi(T("Phụ lục II", "Phụ lục 2"))), "phu-luc-lien-tuc": (KH, S("Phụ lục II", text="Phụ lục III")), "phu-luc-nhan-dong": (KH, noi(X("DANH MỤC"), S("Phụ lục I", text="Phụ lục I: DANH MỤC NHIỆM VỤ"))), "phu-luc-nhan-in-thuong": (KH, S("Phụ lục I", text="PHỤ LỤC I")),
    "phu-luc-nhan-co-chu": (KH, S("Phụ lục I", co=13)), "phu-luc-nhan-kieu": (KH, S("Phụ lục I", kieu="")), "phu-luc-ten-vi-tri": (KH, S("DANH MỤC", can="left")), "phu-luc-ten-in-hoa": (KH, T("DANH MỤC NHIỆM VỤ", "Danh mục nhiệm vụ")), "phu-luc-ten-co-chu": (KH, S("DANH MỤC", co=16)), "phu-luc-ten-kieu": (KH, S("DANH MỤC", kieu="")),
    "phu-luc-kem-theo-co": (KH, X(DAN)), "phu-luc-kem-theo-vi-tri": (KH, noi(X(DAN), B("DANH MỤC", giua("(Kèm theo Kế hoạch số 15/KH-SNV ngày 05 tháng 01 năm 2024 của Sở Nội vụ)", "N", 14)))), "phu-luc-kem-theo-co-chu": (KH, S(DAN, co=12)), "phu-luc-kem-theo-kieu": (KH, S(DAN, kieu="")), "phu-luc-ke": (KH, S("", lan=9, ke="")),
    "phu-luc-ket-thuc": (KH, T("theo phân công./.", "theo phân công.")), "phu-luc-trang-moi": ("mot_phu_luc", lambda g: replace(g, khoi=tuple(P() if isinstance(k, P) and k.sect else k for k in g.khoi))), "phu-luc-khong-chu-ky": ("mot_phu_luc", _cuoi(P("Nơi nhận:", "DN", 12, "left"), P("- Lưu: VT.", "", 11, "left"))),
    # dấu
    "do-khan-muc": ("khan", T("KHẨN", "RẤT KHẨN")), "do-khan-kich-thuoc": ("khan", S("", lan=3, hop_rong=60, hop_cao=14)), "do-khan-in-hoa": ("khan", T("KHẨN", "Khẩn")), "do-khan-chu": ("khan", S("KHẨN", co=11)), "do-khan-khung": ("khan", S("", lan=3, hop_vien=False)), "do-khan-mau": ("khan", S("KHẨN", mau="")),
    "do-khan-vi-tri": ("khan", S("", lan=3, hop_x=120)), "luu-hanh-cum-tu": ("luu_hanh", T("LƯU HÀNH NỘI BỘ", "KHÔNG PHỔ BIẾN")), "luu-hanh-in-hoa": ("luu_hanh", T("LƯU HÀNH NỘI BỘ", "Lưu hành nội bộ")), "luu-hanh-chu": ("luu_hanh", S("LƯU HÀNH", co=11)), "luu-hanh-khung": ("luu_hanh", S("", lan=1, hop_vien=False)), "luu-hanh-vi-tri": ("luu_hanh", S("", lan=1, hop_x=5)),
    # bản sao
    "ban-sao-hinh-thuc": ("ban_sao", T("SAO Y", "SAO Y BẢN CHÍNH")), "ban-sao-in-hoa": ("ban_sao", T("SAO Y", "Sao y")), "ban-sao-co-chu": ("ban_sao", S("SAO Y", co=12)), "ban-sao-kieu": ("ban_sao", S("SAO Y", kieu="")), "ban-sao-to-giay": ("ban_sao", S("SỞ NỘI VỤ", lan=2, moi=True)), "ban-sao-duong-ke": ("ban_sao", lambda g: replace(g, khoi=(*g.khoi[:-2], P(), g.khoi[-1]))),
    "ban-sao-thanh-phan": ("ban_sao", X("Lào Cai, ngày 10")), "ban-sao-so-ky-hieu": ("ban_sao", T("15/SY-SNV", "15/BS-SNV")), "ban-sao-vi-tri": ("ban_sao", lambda g: replace(g, khoi=(*g.khoi[:-1], Bang(tuple((h[1], h[0]) for h in g.khoi[-1].hang), (99, 66))))),  # type: ignore[attr-defined]
    "ban-sao-chu-theo-muc-ii": ("ban_sao", S("Số: 15/SY", co=15)), "ban-sao-khong-quoc-hieu": ("ban_sao", B("SAO Y", giua("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "D"))),
    "ban-sao-trich-tao-lai": ("ban_sao", noi(T("SAO Y", "TRÍCH SAO"), T("15/SY-SNV", "15/TrS-SNV"), _chi_doan_trich)),
    # mẫu
    "quyet-dinh-tham-quyen": (QD, X("CHỦ TỊCH ỦY BAN")), "quyet-dinh-tham-quyen-ghi": (QD, S("CHỦ TỊCH ỦY BAN", text="TRẦN THỊ BÌNH")), "quyet-dinh-tham-quyen-khop": (QD, T("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI")), "quyet-dinh-cum-tu": (QD, T("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH.")), "ten-loai-nghi-quyet-cum-tu": ("nghi_quyet", T("QUYẾT NGHỊ:", "QUYẾT ĐỊNH:")),
    "quyet-dinh-trich-yeu": (QD, T("Về việc thành lập", "V/v thành lập")), "quyet-dinh-gian-tiep-trich-yeu": (QC, S("Ban hành Quy chế", text="Quy chế làm việc của Ủy ban nhân dân tỉnh")), "quyet-dinh-gian-tiep-dieu-1": (QC, T(" Thành lập Tổ công tác rà soát hồ sơ gồm", " Ban hành Quy chế làm việc gồm")), "quyet-dinh-dieu": (QD, S("Điều 2.", kieu="D")),
    "quyet-dinh-kem-theo-dau": (QC, B("QUY CHẾ", Bang((((giua("ỦY BAN NHÂN DÂN", "D"), giua("TỈNH LÀO CAI", "D"), giua("Số: 06/QC-UBND")), (giua("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "D"), giua("Độc lập - Tự do - Hạnh phúc", "D", 14))),), (60, 105)))),
    "quyet-dinh-kem-theo-dan": (QC, S("(Kèm theo Quyết định", kieu="D")), "quyet-dinh-kem-theo-ky": (QC, T("thực hiện theo quy định./.", "thực hiện theo quy định.")), "cong-van-thu-tu": (CV, noi(X("Kính gửi"), X("- Ủy ban nhân dân các"), X("- Các phòng"), I("2. Gửi hồ sơ", P("Kính gửi: Bộ Nội vụ", co=14, can="left", trai=35)))),
    "ten-loai-to-trinh-kinh-gui": ("to_trinh", noi(X("Kính gửi"), B("TỜ TRÌNH", P("Kính gửi: Ủy ban nhân dân tỉnh Lào Cai", co=14, can="center")))), "ten-loai-cong-dien-dien": ("cong_dien", X("Giám đốc Sở Nội vụ điện")), "ten-loai-cong-dien-noi": ("cong_dien", T("các xã;", "các xã,")),
    "bien-ban-so": (BB, X("Số: 05")), "bien-ban-ten-cuoc-hop": (BB, X("Họp giao ban")), "bien-ban-truong": (BB, X("Thư ký")), "bien-ban-ket-thuc": (BB, T("Cuộc họp kết thúc vào 11 giờ 30, ngày 10 tháng 6 năm 2024./.", "Biên bản đã được thông qua./.")), "bien-ban-chu-ky": (BB, noi(X("THƯ KÝ"), X("Lê Văn Cường"))),
    "bien-ban-noi-nhan": (BB, noi(X("Nơi nhận"), B("THƯ KÝ", P("Nơi nhận:", "DN", 12, "left")))), "giay-moi-trich-yeu": (GM, X("Họp triển khai")), "giay-moi-mo-dau": (GM, T("trân trọng kính mời:", "đề nghị:")), "giay-moi-truong": (GM, X("Địa điểm")), "giay-moi-luu-y": (GM, T("đúng giờ./.", "đúng giờ.")),
    "ten-loai-giay-gioi-thieu-truong": ("giay_gioi_thieu", T("Giấy này có giá trị đến hết ngày 30/6/2024./.", "Trân trọng./.")), "ten-loai-giay-nghi-phep-truong": ("giay_nghi_phep", T("kể từ ngày 10/01/2024 đến hết ngày 14/01/2024 ", "")),
    # viết hoa
    "viet-hoa-dau-cau": (TB, _y("Việc này đã xong. sau đó báo cáo")), "viet-hoa-xuong-dong": (TB, S("2. Các phòng", text="các phòng, đơn vị phân công trực./.")), "viet-hoa-vien-dan-dieu": (TB, _y("theo khoản 2 điều 103 của Luật")), "viet-hoa-vien-dan-khoan": (TB, _y("theo Điểm a Khoản 1 Điều 24")), "viet-hoa-nam-am-lich": (TB, _y("vào năm mậu thân")),
    "viet-hoa-ngay-tet": (TB, _y("nghỉ Tết Nguyên Đán")), "viet-hoa-thu": (TB, _y("vào sáng thứ hai, ngày 08")), "viet-hoa-thang": (TB, _y("vào đầu tháng tám")), "viet-hoa-thu-do": (TB, _y("tại thành phố Hồ Chí Minh")), "viet-hoa-don-vi-so": (TB, _y("tại quận 1, phường Bến Nghé")), "viet-hoa-don-vi": (TB, _y("ở Tỉnh Nam Định")),
    "viet-hoa-co-quan-dac-biet": (TB, _y("của Ban chấp hành trung ương Đảng")), "viet-hoa-co-quan": (TB, _y("của Ủy Ban Nhân Dân")), "viet-hoa-co-quan-ngoai": (TB, _y("của Liên Hợp Quốc")), "viet-hoa-co-quan-ngoai-tat": (TB, _y("của Unesco")), "viet-hoa-nhan-dan": (TB, _y("phục vụ nhân dân")), "viet-hoa-huan-chuong": (TB, _y("danh hiệu nghệ sĩ nhân dân")),
    "viet-hoa-thu-hang": (TB, _y("tặng Huân chương Lao động hạng ba")), "viet-hoa-chuc-vu": (TB, _y("mời giáo sư Tôn Thất Tùng,")), "viet-hoa-ngay-le": (TB, _y("vào ngày quốc khánh")), "viet-hoa-ten-van-ban": (TB, _y("theo nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020")), "viet-hoa-su-kien": (TB, _y("thời triều Lý")), "viet-hoa-su-kien-so": (TB, _y("sau Cách mạng tháng 8")),
    "viet-hoa-ten-hieu": (TB, _y("tại đền thờ bà Triệu")), "viet-hoa-nguoi-ngoai-han-viet": (TB, _y("gặp ông Kim Nhật thành")), "viet-hoa-nguoi-ngoai-phien-am": (TB, _y("tượng đài Lê-Nin")), "viet-hoa-dia-ly-ngoai-phien-am": (TB, _y("tại Mát-Xcơ-Va")),
    "viet-hoa-tet": (TB, _y("trong dịp nghỉ tết")), "viet-hoa-tac-pham": (TB, _y("đăng trên Tạp chí cộng sản")),
    "viet-hoa-rieng-hoa": (TB, _y("chủ trương của đảng")), "viet-hoa-dia-hinh-truoc": (TB, _y("tham quan Vịnh Hạ Long")), "viet-hoa-dia-hinh-ghep": (TB, _y("tại cửa Lò")), "viet-hoa-vung-phuong-huong": (TB, _y("vùng Tây bắc")), "viet-hoa-vung-dia-hinh": (TB, _y("vùng Bắc bộ")), "viet-hoa-dia-ly-ngoai-han-viet": (TB, _y("tại Bắc kinh")), "viet-hoa-ten-nguoi": (TB, _y("ông Nguyễn văn An")),
}  # fmt: skip

XAU_KHAC: tuple[tuple[str, str, Doi, str, str], ...] = (
    ("dia-danh-ngay-in-thuong", TB, T("Lào Cai, ngày 05 tháng 01 năm 2024", "Lào Cai, NGÀY 05 THÁNG 01 NĂM 2024"), "error", ""),
    ("dia-danh-ngay-chu-so", TB, T("tháng 01 năm 2024", "tháng Một năm 2024"), "error", ""),
    ("dia-danh-ngay-ten-day-du", TB, T("Lào Cai, ngày", "TP. Lào Cai, ngày"), "warning", ""),
    ("dia-danh-ngay-ten-day-du", TB, T("Lào Cai, ngày", "Hồ Chí Minh, ngày"), "error", ""),
    ("de-muc-dieu-thuong", QC, T("Phạm vi điều chỉnh", "PHẠM VI ĐIỀU CHỈNH"), "error", ""),
    ("de-muc-khoan-tieu-de-kieu", BC, S("1. ", kieu="DN"), "error", ""),
    ("de-muc-khoan-kieu", TB, S("1. ", kieu="N"), "error", ""),
    ("can-cu-cham-phay", QD, T("của Chính phủ về công tác văn thư;", "của Chính phủ về công tác văn thư"), "error", ""),
    ("quyet-dinh-tham-quyen", QD, S("CHỦ TỊCH ỦY BAN", can="left"), "warning", ""),
    ("viet-hoa-don-vi", TB, _y("tại đường Điện biên phủ"), "warning", ""),
    ("viet-hoa-don-vi-so", TB, _y("tại phường Điện Biên Phủ"), "warning", ""),
    ("ban-sao-thanh-phan", "ban_sao", X("SỞ NỘI VỤ", lan=2), "error", ""),
    ("ban-sao-thanh-phan", "ban_sao", noi(X("Nơi nhận", lan=2), X("- Các phòng;"), X("- Lưu: VT.")), "error", ""),
    ("ban-sao-thanh-phan", "ban_sao", X("Số: 15/SY"), "error", ""),
    ("de-muc-kieu-b-muc", KH, T("I. MỤC ĐÍCH", "I) MỤC ĐÍCH"), "warning", ""),
    ("de-muc-kieu-b-muc", KH, S("I. MỤC", co=15), "warning", "noi-dung-co-chu"),
    ("can-cu-day-du", QD, T("ngày 05 tháng 3 năm 2020 của Chính phủ về", "ngày 05 tháng 3 năm 2020 về"), "warning", ""),
    ("can-cu-luat", QD, T("phương ngày 19 tháng 6 năm 2015;", "phương ngày 19 tháng 6 năm 2015 của Quốc hội;"), "error", ""),
    ("chu-ky-kt", TB, _ky_khac("KT. GIÁM ĐỐC"), "error", ""),
    ("chu-ky-tl", TB, _ky_khac("TL. GIÁM ĐỐC"), "error", ""),
    ("chu-ky-tuq", TB, _ky_khac("TUQ. PHÓ GIÁM ĐỐC", "TRƯỞNG PHÒNG"), "error", ""),
    ("chu-ky-tuq", TB, _ky_khac("TUQ. GIÁM ĐỐC"), "error", ""),
    ("chu-ky-ho-ten-co", BC, T("Nguyễn Văn An", "N. V. An"), "error", ""),
    ("chu-ky-khop-co-quan", TB, _ky_khac("TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "warning", ""),
    ("do-khan-chu", "khan", S("KHẨN", phong="Arial"), "error", "trang-phong-chu"),
    ("de-muc-phan-chuong-tieu-de-vi-tri", QC, S("QUY ĐỊNH CHUNG", can="left"), "error", ""),
    ("de-muc-muc-tieu-de-vi-tri", QC, S("QUẢN LÝ VĂN BẢN ĐI", can="left"), "error", ""),
    ("dia-danh-ngay-can-giua", "thong_bao_cot", S("Lào Cai, ngày", can="right"), "error", ""),
    ("dia-danh-ngay-in-thuong", TB, T("Lào Cai, ngày", "lào Cai, ngày"), "error", ""),
    ("dia-danh-ngay-ten-day-du", TB, T("Lào Cai, ngày", "5, ngày"), "warning", ""),
    ("de-muc-dieu-so", QC, T("Điều 2. Nguyên", "Điều II. Nguyên"), "error", ""),
    ("de-muc-dieu-so", QC, T("Điều 2. Nguyên", "Điều 2 Nguyên"), "error", ""),
    ("noi-dung-thu-ngay", GM, T("ngày 23 tháng 02", "ngày 30 tháng 02"), "warning", ""),
    ("noi-dung-am-lich", GM, T("14/01 năm Giáp Thìn", "mùng 5 tháng Giêng năm Giáp Thìn"), "warning", ""),
    ("noi-dung-am-lich", GM, T("14/01 năm Giáp Thìn", "14/01 năm Ất Tỵ"), "warning", ""),
    ("quoc-hieu-kieu", TB, S("CỘNG HÒA", kieu="DN"), "error", ""),
    ("de-muc-phan-chuong-giua", QC, S("Chương I", trai=20), "warning", ""),
    ("de-muc-khoan-kieu", TB, S("2. Các phòng", text="2. Các phòng, đơn vị phân công trực trong các ngày nghỉ Tết theo lịch đã thông báo./.", kieu="D"), "error", ""),
    ("de-muc-khoan-tieu-de-kieu", KH, S("1. Mục đích", text="1. MỤC ĐÍCH"), "error", ""),
    ("de-muc-diem-chu", QC, noi(T("b) Viên", "c) Viên"), T("c) Người", "b) Người")), "error", ""),
    ("de-muc-diem-kieu", QC, S("b) Viên chức", kieu="D"), "error", ""),
    ("kinh-gui-co", BC, B("- Các phòng", P("- Như trên;", "", 11, "left")), "warning", "noi-nhan-nhu-tren-thua"),
    ("kinh-gui-in-thuong", CV, T("- Ủy ban nhân dân các xã, phường;", "- ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG;"), "error", ""),
    ("kinh-gui-nhieu-noi", CV, T("nhân dân các xã, phường;", "nhân dân các xã; Ủy ban nhân dân các phường;"), "error", ""),
    ("kinh-gui-duoi-hai-cham", CV, noi(S("- Các phòng", trai=80), S("- Ủy ban nhân dân các", trai=80)), "warning", ""),
    ("bien-ban-truong", BB, noi(X("Địa điểm"), B("Thời gian", doan("Địa điểm: Phòng họp số 1."))), "warning", ""),
    ("bien-ban-ket-thuc", BB, T("tháng 6 năm 2024./.", "tháng 6 năm 2024."), "warning", ""),
    ("bien-ban-chu-ky", BB, noi(T("THƯ KÝ", "CHỦ TRÌ"), T("CHỦ TỌA", "THƯ KÝ")), "warning", ""),
    ("ten-loai-cong-dien-noi", "cong_dien", noi(X("- Ủy ban nhân dân các xã"), X("- Các phòng, đơn vị.")), "warning", ""),
    ("giay-moi-truong", GM, noi(X("Địa điểm"), T("năm Giáp Thìn).", "năm Giáp Thìn). Địa điểm: Hội trường Sở Nội vụ.")), "warning", ""),
    ("quyet-dinh-cum-tu", QD, X("QUYẾT ĐỊNH:"), "warning", ""),
    ("quyet-dinh-cum-tu", QD, S("QUYẾT ĐỊNH:", can="left"), "warning", ""),
    ("quyet-dinh-cum-tu", QD, S("QUYẾT ĐỊNH:", text="QUYẾT ĐỊNH"), "warning", ""),
    ("quyet-dinh-kem-theo-dan", QC, S("(Kèm theo Quyết định", can="left"), "warning", ""),
    ("noi-dung-kieu", TB, S("Thực hiện nhiệm vụ", kieu="D"), "error", ""),
    ("noi-dung-thut-dong", TB, S("Thực hiện nhiệm vụ", dau=0, text="      "+DAI), "error", ""),
    ("noi-nhan-nhan-dong", TB, T("Nơi nhận:", "Nơi nhận"), "error", ""),
    ("noi-nhan-ngang-hang", TB, _o_chan(lambda b: Bang((((P(), P(), P(), P(), *b.hang[0][0]), b.hang[0][1]),), (70, 95))), "error", ""),
    ("noi-nhan-sat-trai", TB, S("Nơi nhận", can="center"), "error", ""),
    ("noi-nhan-nhan-kieu", TB, S("Nơi nhận", kieu="N"), "error", ""),
    ("noi-nhan-nhan-kieu", TB, S("Nơi nhận", kieu="DNG"), "error", ""),
    ("noi-nhan-nhan-kieu", TB, T("Nơi nhận:", "NƠI NHẬN:"), "error", ""),
    ("noi-nhan-luu-cuoi", TB, X("- Lưu"), "error", ""),
    ("noi-nhan-luu-dang", TB, T("- Lưu: VT, TCCB.", "- Lưu: TCCB."), "error", ""),
    ("noi-nhan-luu-dang", TB, T("- Lưu: VT, TCCB.", "- Lưu: VT-TCCB."), "error", ""),
    ("noi-nhan-luu-dang", TB, T("- Lưu: VT, TCCB.", "- Lưu: VT; TCCB."), "error", "noi-nhan-ds-dong"),
    ("noi-nhan-luu-dang", TB, T("- Lưu: VT, TCCB.", "- Lưu: VT."), "warning", ""),
    ("noi-nhan-nhu-dieu", TB, B("- Các phòng", P("- Như Điều 3;", "", 11, "left")), "warning", ""),
    ("phu-luc-la-ma", "mot_phu_luc", noi(S("Phụ lục", text="Phụ lục 1"), T("theo Phụ lục kèm", "theo Phụ lục 1 kèm")), "error", ""),
    ("phu-luc-la-ma", "mot_phu_luc", noi(S("Phụ lục", text="Phụ lục A"), T("theo Phụ lục kèm", "theo Phụ lục A kèm")), "warning", ""),
    ("phu-luc-la-ma", KH, noi(S("Phụ lục I", text="Phụ lục"), T("theo Phụ lục I và Phụ lục II kèm", "theo Phụ lục và Phụ lục II kèm")), "warning", ""),
    ("phu-luc-nhan-dong", KH, S("Phụ lục I", can="left"), "error", ""),
    ("phu-luc-kem-theo-co", KH, S(DAN, text="(Kèm theo Kế hoạch của Sở Nội vụ)"), "error", ""),
    ("tieu-ngu-duong-ke", "thong_bao_hinh", S("", lan=2, ke="", tho='<w:r><w:pict><v:line style="position:absolute" from="60pt,2pt" to="230pt,2pt"><v:stroke dashstyle="dash"/></v:line></w:pict></w:r>'), "error", ""),
    ("tieu-ngu-cach-dong", TB, B("Độc lập", P()), "error", ""),
    ("tieu-ngu-cach-dong", TB, S("Độc lập", gian=1.5), "error", ""),
    ("so-ky-hieu-loai-co-ten", TB, T("33/TB-SNV", "33/TB"), "error", ""),
    ("so-ky-hieu-cong-van", CV, T("15/SNV-TCCB", "15/CV-SNV"), "error", "so-ky-hieu-khop-co-quan"),
    ("so-ky-hieu-cong-van", CV, T("15/SNV-TCCB", "15/TB-SNV"), "error", "so-ky-hieu-khop-co-quan"),
    ("so-trang-can-giua", TB, SO(trai=20), "error", ""),
    ("so-trang-can-giua", TB, SO(can="left", text="\t", tab=((20.0, "center"),)), "error", ""),
    ("trang-dia-chi-duong-ke", "dia_chi", S("Số: 12", ke=""), "error", ""),
    ("trang-bo-ma", TB, S("Thực hiện nhiệm vụ", text="Thùc hiÖn nhiÖm vô ®­îc giao, c¬ quan x©y dùng kÕ ho¹ch."), "error", ""),
    ("trang-thanh-phan-chinh", TB, X("CỘNG HÒA"), "error", ""),
    ("trang-thanh-phan-chinh", TB, X("Độc lập"), "error", ""),
    ("trich-yeu-vi-tri", TB, I("THÔNG BÁO", P(), P()), "error", ""),
    ("trich-yeu-vv-co", CV, T("V/v nâng", "Về việc nâng"), "error", ""),
    ("trich-yeu-vv-chu-dau", CV, T("lương năm 2024", "lương năm 2024."), "warning", ""),
    ("trich-yeu-vv-cach", CV, S("V/v", truoc=0), "warning", ""),
    ("viet-hoa-ten-nguoi", BC, T("Nguyễn Văn An", "Nguyễn Văn an"), "warning", ""),
    ("ban-sao-duong-ke", "ban_sao", lambda g: replace(g, khoi=(*g.khoi[:-2], P(ke="hinh:60", can="center", co=8), g.khoi[-1])), "error", ""),
    ("chu-ky-ho-ten-co", BC, S("Nguyễn Văn An", text="An"), "error", "chu-ky-quyen-han-in-hoa"),
    ("co-quan-vi-tri", "quyet_dinh_tab", S("UBND TỈNH", tab=((45.0, "center"), (112.0, "center"))), "warning", ""),
    ("so-ky-hieu-vi-tri", "quyet_dinh_tab", S("Số: 05", tab=((45.0, "center"), (112.0, "center"))), "warning", ""),
    ("dia-danh-ngay-can-giua", "quyet_dinh_tab", S("Số: 05", tab=((30.0, "center"), (125.0, "center"))), "error", ""),
    ("trich-yeu-vv-vi-tri", "cong_van_tab", S("V/v", tab=((50.0, "center"),)), "warning", ""),
    ("co-quan-duong-ke-dai", "thong_bao_gach", S("_______", text="_"*14), "error", ""),
    ("dia-danh-ngay-dia-phuong", "ubnd", noi(T("TỈNH LÀO CAI", "PHƯỜNG SA PA"), T("Lào Cai, ngày", "Bắc Hà, ngày")), "warning", ""),
    ("quyet-dinh-tham-quyen-ghi", "quyet_dinh_tab", S("GIÁM ĐỐC SỞ", text="TRẦN THỊ BÌNH"), "warning", ""),
    ("quyet-dinh-kem-theo-dan", QC, noi(X("(Kèm theo Quyết định"), B("QUY CHẾ", Bang((((giua("ỦY BAN NHÂN DÂN", "D"), giua("TỈNH LÀO CAI", "D")), (giua("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "D"), giua("Độc lập - Tự do - Hạnh phúc", "D", 14))),), (60, 105)))), "warning", ""),
    ("phu-luc-kem-theo-vi-tri", KH, S(DAN, can="left", text="(Kèm theo Kế hoạch số 15/KH-SNV ngày 05/01/2024 của Sở)"), "error", ""),
    ("trang-thanh-phan-chinh", TB, noi(X("UBND TỈNH"), X("SỞ NỘI VỤ")), "error", ""),
    ("trang-thanh-phan-chinh", TB, _o_chan(lambda b: Bang(((b.hang[0][0], ()),), (70, 95))), "error", ""),
    ("noi-nhan-luu-cuoi", TB, noi(X("- Lưu"), T("các xã, phường;", "các xã, phường.")), "error", ""),
    ("so-trang-can-giua", TB, SO(can="left", text="\t"), "error", ""),
    ("noi-nhan-ngang-hang", TB, lambda g: replace(g, khoi=(*g.khoi[:-1], *g.khoi[-1].hang[0][1], *g.khoi[-1].hang[0][0])), "error", "chu-ky-vi-tri"),
    ("noi-nhan-ngang-hang", TB, lambda g: replace(g, khoi=(*g.khoi[:-1], *g.khoi[-1].hang[0][0], *g.khoi[-1].hang[0][1])), "error", "chu-ky-vi-tri"),
    ("noi-dung-can-deu", TB, I("Thực hiện", *[doan(DAI, can="left")]*7), "error", ""),
    ("viet-hoa-dia-ly-ngoai-phien-am", TB, _y("tại mát-xcơ-va"), "warning", ""),
    ("noi-dung-thu-ngay", GM, T("thứ Sáu", "Thứ Bảy"), "warning", ""),
    ("quyet-dinh-kem-theo-ky", QC, B("Quy trình thực hiện", doan("Nơi nhận: Các phòng, đơn vị thuộc cơ quan nêu trên.")), "warning", ""),
    ("trang-thanh-phan-chinh", "thong_bao_cot", noi(X(DAI[:30]), X("1. Thời gian"), X("2. Các phòng")), "error", ""),
    ("chu-ky-khop-co-quan", TB, _ky_khac("TL. CHỦ TỊCH", "GIÁM ĐỐC SỞ"), "warning", ""),
    ("de-muc-khoan-kieu", TB, S("2. Các phòng", chu=(("2. ", ""), ("Các phòng, đơn vị phân công trực./.", "N"))), "error", ""),
    ("quyet-dinh-dieu", QD, S("Điều 1.", kieu="D"), "warning", ""),
    ("noi-nhan-ds-cham-phay", TB, T("thuộc Sở;", "thuộc Sở"), "error", ""),
    ("ten-loai-to-trinh-kinh-gui", BC, B("BÁO CÁO", P("Kính gửi: Bộ Nội vụ", co=14, can="center")), "warning", "noi-nhan-nhu-tren"),
    ("viet-hoa-vien-dan-dieu", TB, _y("theo điều 12 của Luật"), "error", ""),
    ("viet-hoa-ngay-tet", TB, _y("nghỉ Tết trung thu"), "warning", ""),
    ("viet-hoa-thu-do", TB, _y("tại thủ đô Hà Nội"), "error", ""),
    ("tieu-ngu-duong-ke-dai", TB, S("", lan=2, **_ke_mu(15)), "error", ""),
    ("co-quan-duong-ke-dai", TB, S("", lan=1, **_ke_mu(18)), "error", ""),
    ("co-quan-duong-ke-can", TB, S("", lan=1, **_ke_mu(7, "left")), "error", ""),
    ("do-khan-khung", "khan", S("", lan=3, hop=(), tho=hop((P("KHẨN", "D", 13, "center", mau="FF0000"),), 5, 20, 8, True).replace('<a:ln w="9525">', '<a:ln w="9525" cmpd="dbl">')), "error", ""),
    ("trich-yeu-vv-co", CV, noi(X("V/v"), I("Lào Cai, ngày", giua("V/v nâng bậc lương năm 2024", "", 12, truoc=6))), "error", ""),
    ("quyet-dinh-tham-quyen-ghi", QD, noi(X("CHỦ TỊCH ỦY BAN"), I("QUYẾT ĐỊNH:", giua("TRẦN THỊ BÌNH", "D", 14))), "warning", "quyet-dinh-tham-quyen"),
    ("co-quan-duong-ke-dai", TB, S("", lan=1, trai=18, phai=18), "error", ""),
    ("tieu-ngu-duong-ke-dai", TB, S("", lan=2, trai=16, phai=16), "warning", ""),
    ("co-quan-duong-ke-can", TB, S("", lan=1, trai=16, phai=30), "error", ""),
    ("kinh-gui-gach", CV, T("- Các phòng, đơn vị thuộc Sở.", "– Các phòng, đơn vị thuộc Sở."), "warning", ""),
    ("kinh-gui-gach", CV, T("- Các phòng, đơn vị thuộc Sở.", "Các phòng, đơn vị thuộc Sở."), "error", ""),
    ("noi-nhan-ds-gach", TB, T("- Các phòng, đơn", "– Các phòng, đơn"), "warning", ""),
    ("noi-nhan-ds-gach", TB, T("- Các phòng, đơn", "Các phòng, đơn"), "error", ""),
    ("noi-dung-can-deu", KH, S("- Bảo đảm tiến độ", can="left"), "warning", ""),
    ("noi-dung-co-chu", TB, S("1. Thời gian", co=12), "error", "de-muc-khoan-co-chu"),
    ("noi-dung-thut-dong", KH, S("- Bảo đảm tiến độ", dau=20), "warning", ""),
    ("noi-dung-thut-dong", TB, S("2. Các phòng", dau=0), "error", ""),
    ("phu-luc-chi-dan", KH, T("Phụ lục I và Phụ lục II", "Phụ lục I"), "warning", ""),
    ("so-trang-le-tren", TB, noi(G(so_trang="khong"), I("Thực hiện", *[doan(DAI)]*20)), "warning", ""),
    ("so-ky-hieu-in-hoa", TB, T("TB-SNV", "tb-SNV"), "error", ""),
    ("so-ky-hieu-khop-co-quan", CV, T("15/SNV-TCCB", "15/STC-TCCB"), "warning", ""),
    ("trang-co-chu-dong-bo", TB, S("Lào Cai, ngày", co=13), "warning", ""),
    ("de-muc-kieu-b-khoan", BC, S("2. Công tác", style="ND"), "warning", "de-muc-khoan-tieu-de-kieu"),
    ("dia-danh-ngay-vi-tri", TB, noi(X("Lào Cai, ngày"), I("Số: 33", giua("Lào Cai, ngày 05 tháng 01 năm 2024", "N", 14))), "error", ""),
    ("so-ky-hieu-vi-tri", TB, noi(X("Số: 33"), B("Lào Cai, ngày", giua("Số: 33/TB-SNV"))), "error", ""),
    ("co-quan-cung-co-chu", TB, S("SỞ NỘI", co=12), "warning", ""),
    ("dia-danh-ngay-vi-tri", TB, noi(X("Lào Cai, ngày"), B("THÔNG BÁO", P("Lào Cai, ngày 05 tháng 01 năm 2024", "N", 14, "left"))), "error", "dia-danh-ngay-can-giua"),
    ("noi-dung-can-deu", TB, S("Thực hiện nhiệm vụ", can="center"), "error", ""),
    ("noi-nhan-nhu-tren-thua", BC, B("- Các phòng", P("- Như trên;", "", 11, "left")), "warning", "kinh-gui-co"),
    ("noi-nhan-nhu-tren", "to_trinh", X("- Như trên"), "error", ""),
    ("trang-phong-chu", TB, SO(phong="Arial"), "error", ""),
    ("trang-kho-giay", KH, G(rong=279.4, cao=215.9), "error", ""),
    ("quyet-dinh-tham-quyen-khop", "quyet_dinh_tab", S("GIÁM ĐỐC SỞ", text="ỦY BAN NHÂN DÂN TỈNH LÀO CAI"), "warning", ""),
    ("ten-loai-nghi-quyet-cum-tu", "nghi_quyet", X("QUYẾT NGHỊ"), "warning", ""),
    ("noi-dung-bo-cuc", KH, B("II. TỔ CHỨC", doan("Điều 1. Nội dung", "D")), "warning", ""),
    ("phu-luc-ket-thuc", "mot_phu_luc", T("tự bố trí./.", "tự bố trí."), "warning", ""),
    ("phu-luc-lien-tuc", KH, noi(S("Phụ lục I", text="Phụ lục II"), S("Phụ lục II", lan=2, text="Phụ lục I")), "warning", ""),
    ("ten-loai-giay-gioi-thieu-truong", "giay_gioi_thieu", X("Chức vụ"), "warning", ""),
    ("ten-loai-giay-gioi-thieu-truong", "giay_gioi_thieu", X("Về việc"), "warning", ""),
    ("ten-loai-giay-gioi-thieu-truong", "giay_gioi_thieu", T("giới thiệu:", "giới thiệu"), "warning", ""),
    ("ten-loai-giay-nghi-phep-truong", "giay_nghi_phep", X("Xét Đơn"), "warning", ""),
    ("ten-loai-giay-nghi-phep-truong", "giay_nghi_phep", T("cấp cho:", "cấp"), "warning", ""),
    ("ten-loai-giay-nghi-phep-truong", "giay_nghi_phep", X("Chức vụ"), "warning", ""),
    ("ten-loai-giay-nghi-phep-truong", "giay_nghi_phep", T("được tính vào thời gian nghỉ phép năm 2024", "đã được xác nhận"), "warning", ""),
    ("bien-ban-so", BB, T("Số: 05/BB-SNV", ""), "warning", "trang-thanh-phan-chinh"),
    ("chu-ky-tuq", TB, _ky_khac("UQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"), "error", ""),
    ("chu-ky-dau-cham", TB, _ky_khac("Q GIÁM ĐỐC"), "error", ""),
    ("chu-ky-dau-cham", TB, _ky_khac("K/T. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "error", ""),
    ("chu-ky-dau-cham", "ubnd", S("TM. ", text="TM ỦY BAN NHÂN DÂN"), "error", ""),
    ("chu-ky-ho-ten-vi-tri", BC, S("Nguyễn Văn An", trai=20), "error", ""),
    ("chu-ky-ho-ten-vi-tri", "bao_cao_tab", S("Nguyễn Văn An", can="left"), "error", ""),
    ("chu-ky-khong-hoc-vi", BC, noi(T("SỞ NỘI VỤ", "BỆNH VIỆN ĐA KHOA"), T("BC-SNV", "BC-BVĐK"), T("Nguyễn Văn An", "BS. Nguyễn Văn An")), "warning", "co-quan-duong-ke-dai"),
    ("chu-ky-tl", TB, noi(T("SỞ NỘI VỤ", "VĂN PHÒNG SỞ"), T("TB-SNV", "TB-VPS"), _ky_khac("TL. PHÓ CHÁNH VĂN PHÒNG", "TRƯỞNG PHÒNG")), "error", "chu-ky-khop-co-quan"),
    ("chu-ky-kt", TB, _ky_khac("KT. PHÓ GIÁM ĐỐC"), "error", "chu-ky-khop-co-quan"),
    ("chu-ky-ho-ten-co", BC, T("Nguyễn Văn An", "N.V. An"), "error", ""),
    ("chu-ky-q", TB, _ky_khac("QUYỀN TRƯỞNG PHÒNG"), "error", ""),
    ("dia-danh-ngay-trung-uong", TB, noi(T("UBND TỈNH LÀO CAI", "CHÍNH PHỦ"), T("SỞ NỘI VỤ", "BỘ NỘI VỤ"), T("TB-SNV", "TB-BNV"), T("Lào Cai, ngày", "Phường Ba Đình, ngày")), "warning", ""),
    ("ban-sao-to-giay", "ban_sao", lambda g: replace(g, khoi=(*g.khoi[:-1], P(moi=True), g.khoi[-1])), "error", ""),
    ("ban-sao-chu-theo-muc-ii", "ban_sao", S("Lào Cai, ngày 10", kieu=""), "error", ""),
    ("ban-sao-chu-theo-muc-ii", "ban_sao", S("TL. GIÁM", co=11), "error", ""),
    ("ban-sao-chu-theo-muc-ii", "ban_sao", S("TL. GIÁM", kieu=""), "error", ""),
    ("ban-sao-chu-theo-muc-ii", "ban_sao", S("Nơi nhận", lan=2, kieu="D"), "error", ""),
    ("ban-sao-chu-theo-muc-ii", "ban_sao", S("- Các phòng;", co=13), "error", ""),
    ("ban-sao-chu-theo-muc-ii", "ban_sao", S("SỞ NỘI VỤ", lan=2, kieu=""), "error", ""),
    ("ban-sao-so-ky-hieu", "ban_sao", T("SAO Y", "SAO LỤC"), "error", ""),
    ("so-ky-hieu-in-hoa", TB, T("TB-SNV", "Tb-SNV"), "warning", "so-ky-hieu-ma-loai"),
    ("so-ky-hieu-gach-noi", TB, T("TB-SNV", "TB/SNV"), "error", ""),
    ("so-ky-hieu-khong-cach", TB, T("33/TB-SNV", "33/ TB-SNV"), "error", ""),
    ("so-ky-hieu-so-0", TB, T("Số: 33/", "Số: 9/"), "error", ""),
    ("do-khan-kich-thuoc", "khan", S("", lan=3, hop_cao=14), "warning", ""),
    ("do-khan-kich-thuoc", "khan", S("", lan=3, hop_rong=40), "warning", ""),
    ("do-khan-kich-thuoc", "khan", T("KHẨN", "HỎA TỐC"), "warning", ""),
    ("do-khan-mau", "khan", S("KHẨN", mau="0000FF"), "warning", ""),
    ("do-khan-chu", "khan", S("KHẨN", kieu="DN"), "error", ""),
    ("luu-hanh-chu", "luu_hanh", S("LƯU HÀNH", kieu=""), "error", ""),
    ("so-trang-kieu", TB, SO(kieu="D"), "error", ""),
    ("noi-nhan-nhu-tren", CV, noi(X("- Như trên"), I("- Giám đốc", P("- Như trên;", "", 11, "left"))), "error", ""),
    ("noi-nhan-sat-trai", TB, T("Nơi nhận:", "\tNơi nhận:"), "error", ""),
    ("noi-nhan-sat-trai", TB, S("Nơi nhận", can="right"), "error", ""),
    ("noi-nhan-ds-cham-phay", TB, T("các xã, phường;", "các xã, phường."), "error", ""),
    ("noi-nhan-luu-cham", TB, T("VT, TCCB.", "VT, TCCB"), "error", ""),
    ("noi-nhan-luu-dang", TB, T("- Lưu: VT, TCCB.", "- Lưu: VT TCCB."), "error", ""),
    ("noi-dung-gian-dong", TB, S("Thực hiện nhiệm vụ", gian=0.9), "error", ""),
    ("noi-dung-gian-dong", TB, S("2. Các phòng", gian=2), "error", ""),
    ("noi-dung-gian-dong-pt", TB, S("Thực hiện nhiệm vụ", gian_pt=30), "warning", ""),
    ("noi-dung-vien-dan-dau", TB, _y("Thực hiện Công văn số 12-CV ngay trong tháng"), "warning", ""),
    ("noi-dung-vien-dan-luat", TB, _y("Thực hiện Pháp lệnh Dân quân số 12/2020/UBTVQH14"), "warning", ""),
    ("noi-dung-cach-doan", TB, S("1. Thời gian", truoc=3), "error", ""),
    ("noi-dung-mot-co-chu", TB, S("1. Thời gian", co=13), "warning", "de-muc-khoan-co-chu"),
    ("kinh-gui-mot-noi-cham", "cong_van_mot_noi", T("Kính gửi: Bộ Nội vụ", "Kính gửi: Bộ Nội vụ;"), "warning", ""),
    ("kinh-gui-nhieu-noi", "cong_van_mot_noi", T("Kính gửi: Bộ Nội vụ", "Kính gửi: Bộ Nội vụ; các sở"), "error", ""),
    ("kinh-gui-cham-phay", CV, T("các xã, phường;", "các xã, phường."), "error", ""),
    ("trang-le-kho-ngang", KH, G(phai=40), "warning", ""),
    ("trang-le-kho-ngang", KH, G(tren=10), "warning", ""),
    ("trang-le-trai", TB, G(trai=36), "error", ""),
    ("trang-le-phai", TB, G(phai=14), "error", ""),
    ("trang-le-tren", TB, G(tren=26), "error", ""),
    ("trang-le-duoi", TB, G(duoi=19), "error", ""),
    ("trang-co-chu-dong-bo", TB, S("Độc lập", co=13), "warning", "tieu-ngu-duong-ke-dai"),
    ("de-muc-dieu-thut", QC, S("Điều 2. Nguyên", can="center", dau=0), "error", ""),
    ("de-muc-dieu-thut", QC, S("Điều 2. Nguyên", dau=15), "error", ""),
    ("de-muc-dieu-kieu", QC, S("Điều 2. Nguyên", kieu="DN"), "error", ""),
    ("de-muc-kieu-b-muc-thut", KH, S("I. MỤC", dau=0), "warning", ""),
    ("de-muc-kieu-b-muc", KH, S("I. MỤC", kieu="DN"), "warning", ""),
    ("de-muc-phan-chuong-thuong", QC, S("Chương I", text="chương I"), "error", "viet-hoa-xuong-dong"),
    ("de-muc-tieu-de-phan-chuong-muc", QC, noi(X("QUY ĐỊNH CHUNG"), S("Chương I", can="both", kieu="", dau=10, truoc=6)), "warning", "de-muc-phan-chuong-giua de-muc-phan-chuong-kieu"),
    ("de-muc-so-lien-tuc", KH, T("II. TỔ CHỨC", "III. TỔ CHỨC"), "warning", ""),
    ("de-muc-so-lien-tuc", QC, T("Điều 3. Trình", "Điều 4. Trình"), "warning", ""),
    ("de-muc-so-lien-tuc", QC, S("Chương II", text="Chương III"), "warning", ""),
    ("viet-hoa-chuc-vu", TB, _y("mời bộ trưởng Nguyễn Văn Bình,"), "warning", ""),
    ("viet-hoa-don-vi", TB, _y("ở Huyện Bảo Thắng"), "warning", ""),
    ("viet-hoa-don-vi", TB, _y("ở Xã Bản Lầu"), "warning", ""),
    ("viet-hoa-don-vi", TB, _y("ở Thị trấn Phố Lu"), "warning", ""),
    ("viet-hoa-vung-phuong-huong", TB, _y("vùng Đông nam"), "warning", ""),
    ("viet-hoa-dia-hinh-truoc", TB, _y("qua Đèo Hải Vân"), "warning", ""),
    ("viet-hoa-dia-hinh-truoc", TB, _y("quanh Hồ Ba Bể"), "warning", ""),
    ("viet-hoa-thang", TB, _y("vào cuối tháng giêng"), "warning", ""),
    ("viet-hoa-thang", TB, _y("vào giữa tháng ba"), "warning", ""),
    ("viet-hoa-su-kien-so", TB, _y("sau Cách mạng tháng 10"), "warning", ""),
    ("viet-hoa-nam-am-lich", TB, _y("đón xuân giáp thìn"), "error", ""),
    ("viet-hoa-nam-am-lich", TB, _y("nghỉ Tết Nguyên đán giáp thìn"), "error", ""),
    ("viet-hoa-ten-nguoi", TB, _y("bà Trần thị Hoa"), "warning", ""),
    ("viet-hoa-vien-dan-dieu", TB, _y("theo điểm a khoản 1 mục 2 của Quy chế"), "error", ""),
    ("viet-hoa-vien-dan-dieu", TB, _y("nêu tại chương II của Quy chế"), "error", ""),
    ("viet-hoa-vien-dan-khoan", TB, _y("theo Khoản 2 Điều 5"), "warning", ""),
    ("viet-hoa-ten-van-ban", TB, _y("theo bộ luật Lao động hiện hành"), "warning", ""),
    ("so-ky-hieu-khop-co-quan", TB, T("33/TB-SNV", "33/TB-STCX"), "warning", ""),
    ("trich-yeu-vv-khong-ke", CV, I("V/v", P(ke="vien")), "warning", ""),
    ("trich-yeu-vv-khong-ke", CV, I("V/v", P(ke="hinh:20", can="center", co=8)), "warning", ""),
    ("trich-yeu-vv-khong-ke", CV, S("V/v", kieu="G"), "warning", ""),
    ("trich-yeu-vv-khong-ke", CV, I("V/v", giua("_______", co=8)), "warning", ""),
    ("dia-danh-ngay-ten-day-du", TB, T("Lào Cai, ngày", "P. 5, ngày"), "error", ""),
    ("dia-danh-ngay-ten-day-du", TB, T("Lào Cai, ngày", "TP. HCM, ngày"), "error", ""),
    ("dia-danh-ngay-ten-day-du", TB, T("Lào Cai, ngày", "TX. Sa Pa, ngày"), "warning", ""),
    ("dia-danh-ngay-ten-day-du", TB, T("Lào Cai, ngày", "Q.1, ngày"), "error", ""),
    ("dia-danh-ngay-ten-day-du", TB, T("Lào Cai, ngày", "P. Sa Pa, ngày"), "warning", ""),
    ("bien-ban-ket-thuc", BB, T("vào 11 giờ 30, ", ""), "warning", ""),
    ("quyet-dinh-trich-yeu", QD, T("Về việc thành lập", "Thành lập"), "warning", ""),
    ("quyet-dinh-cum-tu", QD, S("QUYẾT ĐỊNH:", text="Quyết định:"), "warning", ""),
    ("quyet-dinh-cum-tu", QD, S("QUYẾT ĐỊNH:", kieu=""), "warning", ""),
    ("quyet-dinh-tham-quyen", QD, S("CHỦ TỊCH ỦY BAN", kieu=""), "warning", ""),
    ("giay-moi-truong", GM, X("Chủ trì"), "warning", ""),
    ("giay-moi-truong", GM, X("Thời gian"), "warning", ""),
    ("ten-loai-cong-dien-noi", "cong_dien", T("- Các phòng, đơn vị.", "- Các phòng, đơn vị;"), "warning", ""),
    ("ten-loai-cong-dien-noi", "cong_dien", T("- Các phòng, đơn vị.", "+ Các phòng, đơn vị."), "warning", "noi-dung-can-deu noi-dung-thut-dong"),
    ("bien-ban-truong", BB, X("Chủ trì"), "warning", ""),
    ("bien-ban-truong", BB, X("Thành phần"), "warning", ""),
    ("bien-ban-truong", BB, X("Thời gian bắt"), "warning", ""),
    ("bien-ban-truong", BB, X("Nội dung (theo"), "warning", ""),
    ("so-trang-can-giua", TB, SO(can="left"), "error", ""),
    ("quoc-hieu-chuoi", TB, T("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM"), "error", ""),
    ("can-cu-cham-cuoi", QD, T("Chánh Văn phòng.", "Chánh Văn phòng"), "error", ""),
    ("can-cu-nghieng", QD, S("Theo đề nghị", kieu=""), "error", ""),
    ("can-cu-co-chu", QD, S("Theo đề nghị", co=12), "error", ""),
    ("can-cu-thut-dong", QD, S("Căn cứ Nghị định", dau=15), "warning", ""),
    ("phu-luc-nhan-dong", KH, S("Phụ lục I", can="right"), "error", ""),
    ("trang-mau-chu", TB, S("SỞ NỘI VỤ", mau="FF0000"), "error", ""),
    ("trang-phong-chu", TB, S("SỞ NỘI VỤ", phong="Calibri"), "error", ""),
)  # fmt: skip
"""Other ways to break a rule: branches that its first sample does not reach; last, the rules that must find it too."""

TOT_KHAC: tuple[tuple[str, Doi], ...] = (
    (GM, T("14/01 năm Giáp Thìn", "14 tháng Giêng năm Giáp Thìn")),
    (GM, T("14/01 năm Giáp Thìn", "mùng 14 tháng 1 năm Giáp Thìn")),
    (GM, T("(14/01 năm Giáp Thìn)", "(phiên 14/01)")),
    (GM, T("14/01 năm Giáp Thìn", "35/01 năm Giáp Thìn")),
    (KH, _y("Thực hiện Quyết định số 10/QĐ-UBND ngày 31 tháng 02 năm 2024")),
    (TB, _y("gồm nhân lực, vật tư, v.v. sau đó tổng hợp")),
    (TB, _y("nêu tại mục 2 của Kế hoạch")),
    (TB, _y("tại các quận 1 và 3")),
    (TB, _y("phối hợp với Huyện Đoàn Bắc Hà")),
    (TB, _y("theo Bộ luật Hình sự hiện hành")),
    (TB, noi(T("UBND TỈNH LÀO CAI", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"),)),
    (BB, noi(X("Thời gian bắt"), X("Địa điểm"), X("Thành phần"), X("Chủ trì"))),
    (QC, I("e) Khác", doan("a) Một;"), doan("b) Hai."))),
    (TB, noi(T("phân công trực./.", "phân công trực:"), I("2. Các phòng", doan("a) Phòng Tổ chức;"), doan("b) Văn phòng./.")))),
    (TB, SO(can="left", text="\t", tab=((82.5, "center"),))),
    (TB, noi(T("phân công trực./.", "phân công trực:"), I("2. Các phòng", Bang((((P("STT", co=12),), (P("Phòng", co=12),), (P("Ngày", co=12),)), ((P("1", co=12),), (P("Văn phòng", co=12),), (P("08/02./.", co=12),))), (15, 80, 70), vien=True)))),
    (CV, noi(X("V/v"), S("Số: 15", text="Số: 15/SNV-TCCB\nV/v nâng bậc lương năm 2024"))),
    (TB, S("Thực hiện nhiệm vụ", chu=((DAI, ""),), tho='<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/><w:sz w:val="28"/></w:rPr><w:t>abc</w:t></w:r>')),
    (TB, S("Thực hiện nhiệm vụ", chu=((DAI, ""),), tho='<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="28"/></w:rPr><w:t> … </w:t></w:r>')),
    (TB, S("Thực hiện nhiệm vụ", dau=0, text="\t"+DAI, tab=((10.0, "left"),))),
    (TB, S("Thực hiện nhiệm vụ", dau=-10, trai=10, text="\t"+DAI)),
    (TB, _y("tại Nhà hát lớn Mát-xcơ-va")),
    (TB, S("", lan=2, **_ke_mu(38))),
    (TB, S("", lan=1, **_ke_mu(7))),
    (TB, _y("tại các phường 4, 5")),
    (TB, _y("do ủy ban nhân dân tổ chức")),
    (TB, _y("TẠI BẮC KINH")),
    (GM, T("(14/01 năm Giáp Thìn)", "(14/01)")),
    (KH, noi(S("1. Mục đích", kieu=""), X(DAI[:40]))),
    (CV, noi(X("- Ủy ban nhân dân các"), X("- Các phòng"), lambda g: replace(g, khoi=tuple(_KINH_GUI_BANG if getattr(k, "text", "").startswith("Kính gửi") else k for k in g.khoi)))),
    (TB, _hai_nguoi_ky),
    (TB, _phong("Times New Roman", "Arial", "abc")),
    (TB, _phong("Arial", "Times New Roman", "ằ")),
    (TB, noi(T("THÔNG BÁO", "HỢP ĐỒNG"), T("33/TB", "33/HĐ"), X("Lào Cai, ngày"))),
    ("mot_phu_luc", lambda g: replace(g, khoi=(*g.khoi, P(ke="vien"), NEN["ban_sao"].khoi[-1]))),
    (TB, S("Lịch nghỉ", text="Lịch nghỉ Tết Nguyên đán Giáp Thìn 2024 và phân công trực của các phòng, đơn vị thuộc Sở trong những ngày nghỉ Tết Nguyên đán")),
    (TB, _ky_khac("Q. GIÁM ĐỐC")),
    (TB, _ky_khac("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG HÀNH CHÍNH")),
    (TB, _ky_khac("TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
    (BC, T("Nguyễn Văn An", "[CẦN BỔ SUNG: họ tên]")),
    (BC, T("Nguyễn Văn An", "Vi Thị Hoàng Lan Anh")),
    (TB, noi(T("UBND TỈNH LÀO CAI", "BỘ NỘI VỤ"), T("SỞ NỘI VỤ", "CỤC VĂN THƯ"), T("TB-SNV", "TB-CVT"), T("Lào Cai, ngày", "Hà Nội, ngày"), _ky_khac("CỤC TRƯỞNG"))),
    ("khan", noi(T("KHẨN", "HỎA TỐC"), S("", lan=3, hop_rong=30))),
    ("khan", noi(T("KHẨN", "THƯỢNG KHẨN"), S("", lan=3, hop_rong=40))),
    ("luu_hanh", T("LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI")),
    ("ban_sao", noi(T("SAO Y", "SAO LỤC"), T("15/SY", "15/SL"))),
    (TB, T("33/TB-SNV", "333/TB-SNV")),
    (TB, S("Thực hiện nhiệm vụ", gian_pt=18)),
    (TB, S("Thực hiện nhiệm vụ", gian=1.5)),
    (TB, G(trai=35, phai=20)),
    (TB, G(tren=25, duoi=25)),
    (QC, T("Điều 3. Trình tự", "Điều 3. Trình tự thực hiện")),
    (TB, _y("thời kỷ luật Sắt Thép đã qua")),
    (TB, _y("tại Khoản mục 3")),
    (TB, _y("Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư")),
    (TB, T("33/TB-SNV", "33/TB-SNVT")),
    (TB, _y("đăng trên Tạp chí Cộng sản")),
    (CV, I("V/v", P())),
    (TB, S("Thực hiện nhiệm vụ", mau="000000")),
    (TB, T("Lào Cai, ngày", "Thành phố Hồ Chí Minh, ngày")),
    (TB, T("Lào Cai, ngày", "Phường 5, ngày")),
    (BB, T("vào 11 giờ 30, ngày", "lúc 11h30 ngày")),
    (GM, T("Địa điểm: Hội", "Địa điểm (dự kiến): Hội")),
)  # fmt: skip
"""Papers that stay good: what a rule must let pass."""

_DOI_CHO = "đổi chỗ cả khối nên mọi luật đo vị trí trong khối ấy đều thấy"
_MOT_CHU = "cùng một dòng chữ, hai điều khoản cùng đòi"
_KHAC_TEN = "chức danh sai loại nên cũng khác chức danh người đứng đầu"
_CO_RIENG = "cỡ của phần ấy khác nội dung thì thân bài cũng có hai cỡ"

KEM: dict[str, tuple[frozenset[str], str]] = {
    ma: (frozenset(kem.split()), ly_do)
    for ma, kem, ly_do in (
        ("ban-sao-trich-tao-lai", "trang-thanh-phan-chinh", "tệp không có phần đầu nào cả"),
        ("trang-huong-doc", "chu-ky-vi-tri co-quan-duong-ke-can dia-danh-ngay-vi-tri quoc-hieu-vi-tri tieu-ngu-duong-ke", "giấy xoay ngang thì đầu và chân trang làm cho giấy dọc lệch hết"),
        ("trang-so-do", "co-quan-duong-ke-can co-quan-duong-ke-dai co-quan-vi-tri dia-danh-ngay-vi-tri quoc-hieu-vi-tri so-ky-hieu-vi-tri tieu-ngu-duong-ke-dai", _DOI_CHO),
        ("trang-dia-chi-trang-1", "so-trang-le-tren", "địa chỉ ở chân mọi trang là tệp nhiều trang, mẫu không đánh số trang"),
        ("so-trang-phu-luc-trang-dau", "so-trang-an-trang-dau", "mẫu dùng chung đầu trang đầu cho cả hai phần"),
        ("tieu-ngu-cach-chu", "tieu-ngu-duong-ke-dai", "bỏ dấu cách thì dòng chữ ngắn lại, đường kẻ thành dài"),
        ("so-ky-hieu-chuc-danh", "so-ky-hieu-khop-co-quan", "ký hiệu chức danh không phải của cơ quan trong mẫu"),
        ("dia-danh-ngay-trung-uong", "so-ky-hieu-khop-co-quan", "đổi sang cơ quan trung ương mà ký hiệu còn của sở"),
        ("trich-yeu-vi-tri", "can-cu-de-nghi can-cu-nghieng can-cu-thut-dong can-cu-tu-dau trich-yeu-co", "trích yếu lạc vào giữa khối căn cứ"),
        ("can-cu-luat", "noi-dung-vien-dan-luat", _MOT_CHU),
        ("de-muc-muc-dong", "de-muc-muc-tieu-de-vi-tri", "tiêu đề cùng dòng với số thì không ở dòng dưới"),
        ("de-muc-dieu-co-chu", "noi-dung-mot-co-chu", _CO_RIENG),
        ("de-muc-khoan-co-chu", "noi-dung-mot-co-chu", _CO_RIENG),
        ("de-muc-diem-co-chu", "noi-dung-mot-co-chu", _CO_RIENG),
        ("de-muc-khoan-tieu-de-kieu", "de-muc-kieu-b-khoan", _MOT_CHU),
        ("de-muc-kieu-b-khoan", "de-muc-khoan-tieu-de-kieu", _MOT_CHU),
        ("de-muc-diem-chu", "de-muc-diem-d", "f ở chỗ của đ"),
        ("de-muc-kieu-b-phan", "de-muc-phan-chuong-thuong", _MOT_CHU),
        ("kinh-gui-vi-tri", "kinh-gui-duoi-hai-cham", "cả khối Kính gửi dời sang trái, gạch không còn dưới hai chấm"),
        ("chu-ky-vi-tri", "noi-nhan-sat-trai trang-so-do", _DOI_CHO),
        ("chu-ky-kt", "chu-ky-khop-co-quan", _KHAC_TEN),
        ("chu-ky-tl", "chu-ky-khop-co-quan", _KHAC_TEN),
        ("chu-ky-tuq-khong-lai", "chu-ky-khop-co-quan", _KHAC_TEN),
        ("chu-ky-kt-phu-trach", "chu-ky-chuc-vu-chinh-thuc", _MOT_CHU),
        ("chu-ky-chuc-vu-chinh-thuc", "chu-ky-kt-phu-trach", _MOT_CHU),
        ("chu-ky-tuq", "chu-ky-dau-cham", _MOT_CHU),
        ("noi-nhan-co", "trang-thanh-phan-chinh", "thiếu Nơi nhận là thiếu một thành phần chính"),
        ("bien-ban-so", "trang-thanh-phan-chinh", "thiếu số là thiếu một thành phần chính"),
        ("noi-nhan-nguoi-soan-co-chu", "noi-nhan-ds-co-chu", _MOT_CHU),
        ("noi-nhan-nguoi-soan-kieu", "noi-nhan-ds-kieu", _MOT_CHU),
        ("phu-luc-lien-tuc", "phu-luc-chi-dan", "phụ lục nhảy số thì phần dẫn trong bài không còn khớp"),
        ("phu-luc-trang-moi", "so-trang-phu-luc-rieng", "không sang trang thì không có phần riêng để đánh số"),
        ("phu-luc-khong-chu-ky", "phu-luc-ket-thuc", "chữ ký đứng sau dòng kết của phụ lục"),
        ("cong-van-thu-tu", "kinh-gui-co noi-dung-cach-doan noi-dung-can-deu noi-dung-ket-thuc noi-dung-thut-dong", "Kính gửi đặt sau nội dung thì thành một đoạn của nội dung"),
        ("bien-ban-ten-cuoc-hop", "trich-yeu-co", _MOT_CHU),
        ("giay-moi-trich-yeu", "trich-yeu-co", _MOT_CHU),
        ("giay-moi-luu-y", "noi-dung-ket-thuc", _MOT_CHU),
    )
}  # fmt: skip
"""Samples that another rule finds too, and why it must."""

__all__ = ["KEM", "NEN", "NOI", "TOT_KHAC", "XAU", "XAU_KHAC", "ke_hoach", "quyet_dinh"]
