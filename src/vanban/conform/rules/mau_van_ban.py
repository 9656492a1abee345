"""The forms of PL III: quyết định, nghị quyết, công văn, tờ trình, công điện, biên bản, giấy mời, giấy giới thiệu…"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import HANH_CHINH, Loi, rule, trich
from vanban.conform.rules.chu_ky import tien_to
from vanban.conform.rules.ho import gioi_han, kieu_lech
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.danh_muc import CONG_VAN, O_TRONG, gap, la_chuc_vu, la_ten_co_quan

_QD: Final = frozenset(("QĐ", "NQ"))


# --- quyết định, nghị quyết -----------------------------------------------------------------------------------------


@rule("quyet-dinh-tham-quyen", ref="Mẫu 1.1–1.3", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def tham_quyen(vb: VanBan) -> Iterator[Loi]:
    """Giữa trích yếu và căn cứ có dòng thẩm quyền ban hành, in hoa, đậm, canh giữa.

    Sai: thiếu. Đúng: GIÁM ĐỐC SỞ NỘI VỤ.
    """
    if vb.loai not in _QD or vb.ten_loai is None:
        return
    if vb.tham_quyen is None:
        yield Loi(
            "Thẩm quyền ban hành",
            "không tìm thấy dòng thẩm quyền ban hành",
            "dòng in hoa, đậm, canh giữa dưới trích yếu",
            "thêm dòng chức vụ hoặc tên tập thể ban hành",
        )
    else:
        for dong in vb.tham_quyen.dong:
            loi = kieu_lech(dong, True, False) + ([] if dong.doan.can == "center" else ["không canh giữa"])
            if loi:
                yield Loi(
                    f"Thẩm quyền ban hành {trich(dong.text)}",
                    ", ".join(loi),
                    "in hoa, đứng, đậm, canh giữa",
                    "sửa lại dòng này",
                )


@rule("quyet-dinh-tham-quyen-ghi", ref="Mẫu 1.2, chú thích 6", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def tham_quyen_ghi(vb: VanBan) -> Iterator[Loi]:
    """Dòng thẩm quyền ghi chức vụ người đứng đầu hoặc tên tập thể, cơ quan.

    Sai: tên người ký. Đúng: ỦY BAN NHÂN DÂN TỈNH …
    """
    if (
        vb.tham_quyen is not None
        and vb.loai in _QD
        and not (la_chuc_vu(vb.tham_quyen.text) or la_ten_co_quan(vb.tham_quyen.text))
    ):
        yield Loi(
            f"Thẩm quyền ban hành {trich(vb.tham_quyen.text)}",
            "không phải chức vụ hay tên cơ quan",
            "chức vụ người đứng đầu hoặc tên tập thể",
            "viết lại dòng này",
        )
    for ky in vb.chu_ky:
        if vb.loai in _QD and vb.tham_quyen is None and ky.ho_ten is not None:
            ten = gap(ky.ho_ten.text)
            for dong in vb.than.dong[:2]:
                if len(ten) > 5 and gap(dong.text) == ten:
                    yield Loi(
                        f"Thẩm quyền ban hành {trich(dong.text)}",
                        "ghi tên người ký",
                        "chức vụ người đứng đầu hoặc tên tập thể",
                        "thay bằng chức vụ",
                    )


@rule(
    "quyet-dinh-tham-quyen-khop",
    ref="Mẫu 1.2, chú thích 6; PL I, Mục II, 7.b",
    strength="thông lệ",
    level="warning",
    lop=HANH_CHINH,
)
def tham_quyen_khop(vb: VanBan) -> Iterator[Loi]:
    """Thẩm quyền là chức vụ thì ký không «TM.», là tập thể thì ký «TM.».

    Sai: CHỦ TỊCH … mà ký TM. ỦY BAN NHÂN DÂN. Đúng: CHỦ TỊCH … và ký CHỦ TỊCH.
    """
    if vb.tham_quyen is None or not vb.chu_ky or vb.loai not in _QD:
        return
    co_tm = any(tien_to(d)[0] == "TM" for d in vb.chu_ky[-1].quyen_han)
    chuc = la_chuc_vu(vb.tham_quyen.text)
    tap_the = re.match(r"(?:UBND|UY BAN NHAN DAN)\b", gap(vb.tham_quyen.text)) is not None
    if (chuc and co_tm) or (tap_the and not co_tm):
        yield Loi(
            f"Thẩm quyền ban hành {trich(vb.tham_quyen.text)}",
            "không khớp cách ký" + (" «TM.»" if co_tm else " không có «TM.»"),
            "chức vụ ⇔ không TM.; tập thể ⇔ TM.",
            "sửa dòng thẩm quyền hoặc khối chữ ký",
        )


def _cum_tu(vb: VanBan, dung: str) -> Iterator[Loi]:
    pt = vb.cum_tu
    if pt is None:
        if any(dm.loai == "dieu" for dm in vb.than.de_muc) or vb.can_cu:
            yield Loi(
                f"«{dung}:»",
                f"không tìm thấy dòng «{dung}:»",
                f"«{dung}:» canh giữa, đậm, in hoa",
                "thêm dòng này sau căn cứ",
            )
        return
    dong = pt.dong[0]
    loi = kieu_lech(dong, True, False)
    if dong.text.rstrip(": .") != dung:
        loi.append(f"viết «{dong.text}»")
    elif not dong.text.endswith(":"):
        loi.append("thiếu dấu hai chấm")
    if dong.doan.can != "center":
        loi.append("không canh giữa")
    if loi:
        yield Loi(f"dòng {trich(dong.text)}", ", ".join(loi), f"«{dung}:» canh giữa, đậm, in hoa", f"viết «{dung}:»")


@rule("quyet-dinh-cum-tu", ref="Mẫu 1.2, 1.3", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def cum_tu(vb: VanBan) -> Iterator[Loi]:
    """Sau căn cứ có «QUYẾT ĐỊNH:» canh giữa, đậm, in hoa.

    Sai: thiếu dấu hai chấm. Đúng: QUYẾT ĐỊNH:
    """
    if vb.loai == "QĐ":
        yield from _cum_tu(vb, "QUYẾT ĐỊNH")


@rule("ten-loai-nghi-quyet-cum-tu", ref="Mẫu 1.1", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def nghi_quyet_cum_tu(vb: VanBan) -> Iterator[Loi]:
    """Nghị quyết: sau căn cứ có «QUYẾT NGHỊ:».

    Sai: QUYẾT ĐỊNH: Đúng: QUYẾT NGHỊ:
    """
    if vb.loai == "NQ":
        yield from _cum_tu(vb, "QUYẾT NGHỊ")


def _gian_tiep(vb: VanBan) -> bool:
    return bool(vb.kem_theo) or (
        vb.trich_yeu is not None and re.match(r"^(?:Ban hành|Phê duyệt)\b", vb.trich_yeu.text) is not None
    )


@rule("quyet-dinh-trich-yeu", ref="Mẫu 1.2", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def trich_yeu(vb: VanBan) -> Iterator[Loi]:
    """Trích yếu của quyết định bắt đầu bằng «Về việc».

    Sai: V/v … Đúng: Về việc điều động …
    """
    if (
        vb.loai == "QĐ"
        and vb.trich_yeu is not None
        and not _gian_tiep(vb)
        and not re.match(r"^Về\b", vb.trich_yeu.text)
    ):
        yield Loi(
            f"Trích yếu {trich(vb.trich_yeu.text)}",
            f"bắt đầu bằng «{vb.trich_yeu.text.split()[0]}»",
            "«Về việc …»",
            "viết «Về việc …»",
        )


@rule("quyet-dinh-gian-tiep-trich-yeu", ref="Mẫu 1.3", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def gian_tiep_trich_yeu(vb: VanBan) -> Iterator[Loi]:
    """Quyết định ban hành văn bản kèm theo: trích yếu «Ban hành …» hoặc «Phê duyệt …».

    Sai: Quy chế làm việc. Đúng: Ban hành Quy chế …
    """
    if (
        vb.loai == "QĐ"
        and vb.kem_theo
        and vb.trich_yeu is not None
        and not re.match(r"^(?:Về việc )?(?:[Bb]an hành|[Pp]hê duyệt)\b", vb.trich_yeu.text)
    ):
        yield Loi(
            f"Trích yếu {trich(vb.trich_yeu.text)}",
            "không bắt đầu bằng «Ban hành» hoặc «Phê duyệt»",
            "«Ban hành …» hoặc «Phê duyệt …»",
            "viết lại trích yếu",
        )


def _dieu_1(vb: VanBan) -> Dong | None:
    return next((dm.dong for dm in vb.than.de_muc if dm.loai == "dieu" and dm.so == "1"), None)


@rule("quyet-dinh-gian-tiep-dieu-1", ref="Mẫu 1.3", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def gian_tiep_dieu_1(vb: VanBan) -> Iterator[Loi]:
    """Quyết định ban hành văn bản kèm theo: Điều 1 có «kèm theo Quyết định này».

    Sai: Điều 1. Ban hành Quy chế. Đúng: Điều 1. Ban hành kèm theo Quyết định này Quy chế …
    """
    d = _dieu_1(vb)
    if vb.loai == "QĐ" and d is not None and re.search(r"Điều 1\.?\s*Ban hành\s", d.text) and "kèm theo" not in d.text:
        yield Loi(
            f"Điều {trich(d.text)}",
            "không có «kèm theo Quyết định này»",
            "«Ban hành kèm theo Quyết định này …»",
            "thêm «kèm theo Quyết định này»",
        )


@rule("quyet-dinh-dieu", ref="Mẫu 1.2, 1.3", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def dieu(vb: VanBan) -> Iterator[Loi]:
    """Quyết định: chỉ «Điều n.» đậm, nội dung không đậm.

    Sai: cả điều đậm. Đúng: Điều 1. đậm, chữ sau không đậm.
    """
    if vb.loai != "QĐ":
        return
    ds = [dm for dm in vb.than.de_muc if dm.loai == "dieu"]
    yield from gioi_han(
        Loi(f"Điều {trich(dm.dong.text)}", "cả điều đậm", "chỉ «Điều n.» đậm", "bỏ đậm phần nội dung")
        for dm in ds
        if dm.dong.dam and len(dm.chu) > 20 and (dm.chu.endswith((".", ";", "/", ":")) or len(dm.chu) > 80)
    )


@rule("quyet-dinh-kem-theo-dau", ref="Mẫu 1.3 (mẫu thứ hai)", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def kem_theo_dau(vb: VanBan) -> Iterator[Loi]:
    """Văn bản ban hành kèm theo không có số và ngày riêng.

    Sai: có dòng Số riêng. Đúng: chỉ có tên cơ quan và Quốc hiệu.
    """
    for kt in vb.kem_theo:
        if kt.co_so:
            yield Loi(
                f"văn bản kèm theo {trich(kt.ten_loai.text if kt.ten_loai else '')}",
                "có số, ký hiệu riêng",
                "không ghi số, ngày",
                "bỏ số, ký hiệu",
            )


@rule("quyet-dinh-kem-theo-dan", ref="Mẫu 1.3 (mẫu thứ hai)", strength="theo mẫu", level="warning")
def kem_theo_dan(vb: VanBan) -> Iterator[Loi]:
    """Dưới trích yếu của văn bản kèm theo có dòng «(Kèm theo Quyết định số …)» nghiêng, canh giữa.

    Sai: chữ đậm. Đúng: chữ nghiêng.
    """
    ds = [*(d for kt in vb.kem_theo for d in kt.dan), *vb.dan_kem_theo]
    for kt in vb.kem_theo:
        if not kt.dan:
            yield Loi(
                f"văn bản kèm theo {trich(kt.ten_loai.text if kt.ten_loai else '')}",
                "không có dòng «(Kèm theo Quyết định …)»",
                "dòng chỉ dẫn nghiêng, canh giữa",
                "thêm dòng chỉ dẫn",
            )
    for d in ds:
        loi = kieu_lech(d, False, True) + ([] if d.doan.can == "center" else ["không canh giữa"])
        if loi:
            yield Loi(f"dòng {trich(d.text)}", ", ".join(loi), "chữ nghiêng, không đậm, canh giữa", "sửa lại dòng này")


@rule("quyet-dinh-kem-theo-ky", ref="Mẫu 1.3 (mẫu thứ hai)", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def kem_theo_ky(vb: VanBan) -> Iterator[Loi]:
    """Văn bản kèm theo không có nơi nhận, chữ ký; hết bài có «./.».

    Sai: ký lần hai. Đúng: kết thúc bằng ./.
    """
    for kt in vb.kem_theo:
        if not kt.than.dong:
            continue
        if any(gap(d.text[:14]).startswith("NOI NHAN") for d in kt.than.dong):
            yield Loi(
                f"văn bản kèm theo {trich(kt.ten_loai.text if kt.ten_loai else '')}",
                "có nơi nhận, chữ ký riêng",
                "không có nơi nhận, chữ ký",
                "bỏ phần cuối",
            )
        elif not re.search(r"/\.\s*$", kt.than.dong[-1].text):
            yield Loi(
                f"văn bản kèm theo, đoạn {trich(kt.than.dong[-1].text)}",
                f"kết thúc bằng «{kt.than.dong[-1].text[-8:]}»",
                "«./.»",
                "thêm ./. ở cuối",
            )


# --- công văn, tờ trình, công điện ----------------------------------------------------------------------------------


@rule("cong-van-thu-tu", ref="Mẫu 1.5; PL I, Mục IV", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def cong_van_thu_tu(vb: VanBan) -> Iterator[Loi]:
    """Công văn: Kính gửi trước nội dung.

    Sai: Kính gửi sau nội dung. Đúng: V/v, Kính gửi, nội dung.
    """
    if vb.loai != CONG_VAN or vb.kinh_gui is not None:
        return
    for dong in vb.than.dong:
        if gap(dong.text[:10]).startswith("KINH GUI"):
            yield Loi(
                f"Kính gửi {trich(dong.text)}",
                "đứng sau nội dung",
                "trước nội dung",
                "chuyển Kính gửi lên trên nội dung",
            )
            return


@rule(
    "ten-loai-to-trinh-kinh-gui",
    ref="PL I, Mục II, 9.b, 9.d; Mẫu 1.4",
    strength="bắt buộc",
    level="warning",
    lop=HANH_CHINH,
)
def to_trinh_kinh_gui(vb: VanBan) -> Iterator[Loi]:
    """Tờ trình, báo cáo: «Kính gửi» dưới trích yếu.

    Sai: trên tên loại. Đúng: dưới trích yếu và đường kẻ.
    """
    if vb.loai not in {"TTr", "BC"} or vb.ten_loai is None:
        return
    moc = vb.ten_loai.dong[0].so
    for dong in vb.dong:
        if dong.so >= moc:
            return
        if gap(dong.text[:10]).startswith("KINH GUI"):
            yield Loi(
                f"Kính gửi {trich(dong.text)}", "đứng trên tên loại", "dưới trích yếu", "chuyển xuống dưới trích yếu"
            )


def _dien(vb: VanBan) -> Dong | None:
    return next((d for d in vb.than.dong[:4] if re.search(r"\bđiện\s*:", d.text)), None)


@rule("ten-loai-cong-dien-dien", ref="Mẫu 1.6", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def cong_dien_dien(vb: VanBan) -> Iterator[Loi]:
    """Công điện: sau trích yếu có dòng «… điện:» canh giữa.

    Sai: Kính gửi: Đúng: Chủ tịch Ủy ban nhân dân tỉnh … điện:
    """
    if vb.loai == "CĐ" and _dien(vb) is None:
        yield Loi(
            "Công điện",
            "không tìm thấy dòng «… điện:»",
            "«<cơ quan hoặc chức vụ> điện:» canh giữa",
            "thêm dòng này dưới trích yếu",
        )


@rule("ten-loai-cong-dien-noi", ref="Mẫu 1.6", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def cong_dien_noi(vb: VanBan) -> Iterator[Loi]:
    """Công điện: mỗi nơi nhận điện một dòng, gạch đầu dòng, chấm phẩy, dòng cuối chấm.

    Sai: liệt kê bằng dấu phẩy. Đúng: - Bộ Công an;
    """
    d = _dien(vb) if vb.loai == "CĐ" else None
    if d is None:
        return
    i = vb.than.dong.index(d)
    ds: list[Dong] = []
    for x in vb.than.dong[i + 1 :]:
        if not x.day_du.startswith(("-", "+", "–")) and not (ds and len(x.text) < 80 and x.text.endswith((";", ","))):
            break
        ds.append(x)
    if not ds:
        yield Loi(
            f"Công điện {trich(d.text)}",
            "không thấy danh sách nơi nhận điện, mỗi nơi một dòng",
            "- <nơi nhận>;",
            "xuống dòng, gạch đầu dòng cho từng nơi",
        )
    for k, x in enumerate(ds):
        dau = "." if k == len(ds) - 1 else ";"
        if not x.day_du.startswith("-") or not x.text.endswith(dau):
            yield Loi(
                f"Công điện {trich(x.text)}", f"không theo dạng «- …{dau}»", f"«- …{dau}»", "sửa dấu đầu và cuối dòng"
            )


# --- biên bản -------------------------------------------------------------------------------------------------------

_TRUONG_BB: Final = (
    ("Thời gian bắt đầu", r"^[\d.\-\s]*Thời gian(?: bắt đầu)?\b"), ("Địa điểm", r"^[\d.\-\s]*Địa điểm\b"),
    ("Thành phần tham dự", r"^[\d.\-\s]*Thành phần\b"), ("Chủ trì (chủ tọa)", r"^[\d.\-\s]*(?:Chủ trì|Chủ t[oọ][ạa])"),
    ("Thư ký (người ghi biên bản)", r"^[\d.\-\s]*(?:Thư ký|Người ghi biên bản)"), ("Nội dung",
    r"^[\d.\-\sIVX]*N(?:ội|ỘI) (?:dung|DUNG)"),
)  # fmt: skip


@rule("bien-ban-so", ref="Mẫu 1.9", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def bb_so(vb: VanBan) -> Iterator[Loi]:
    """Biên bản có «Số: … /BB-…» ở cột trái.

    Sai: thiếu. Đúng: Số: 05/BB-SNV.
    """
    if vb.loai == "BB" and vb.so_ky_hieu is None:
        yield Loi("Biên bản", "không có số, ký hiệu", "«Số: …/BB-…»", "thêm số, ký hiệu dưới tên cơ quan")


@rule("bien-ban-ten-cuoc-hop", ref="Mẫu 1.9, chú thích 4", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def bb_ten(vb: VanBan) -> Iterator[Loi]:
    """Dưới BIÊN BẢN có tên cuộc họp.

    Sai: thiếu. Đúng: Họp giao ban tháng 6.
    """
    if vb.loai == "BB" and vb.trich_yeu is None and vb.ten_loai is not None and gap(vb.ten_loai.text) == "BIEN BAN":
        yield Loi(
            "Biên bản", "không có tên cuộc họp dưới BIÊN BẢN", "tên cuộc họp, đậm, canh giữa", "thêm tên cuộc họp"
        )


@rule("bien-ban-truong", ref="Mẫu 1.9", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def bb_truong(vb: VanBan) -> Iterator[Loi]:
    """Biên bản họp có đủ sáu mục theo thứ tự.

    Sai: thiếu thư ký. Đúng: thời gian, địa điểm, thành phần, chủ trì, thư ký, nội dung.
    """
    if vb.loai != "BB":
        return
    cho: list[tuple[str, int]] = []
    for ten, mau in _TRUONG_BB:
        i = next((k for k, d in enumerate(vb.than.dong) if re.match(mau, d.text)), -1)
        cho.append((ten, i))
    if sum(i >= 0 for _, i in cho) < 3:
        return
    thieu = [ten for ten, i in cho if i < 0]
    if thieu:
        yield Loi("Biên bản", f"không thấy mục {', '.join(thieu)}", "đủ sáu mục của Mẫu 1.9", "thêm mục còn thiếu")
    co = [i for _, i in cho if i >= 0]
    if co != sorted(co):
        yield Loi(
            "Biên bản",
            "các mục không theo thứ tự của mẫu",
            "thời gian, địa điểm, thành phần, chủ trì, thư ký, nội dung",
            "xếp lại thứ tự",
        )


@rule("bien-ban-ket-thuc", ref="Mẫu 1.9", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def bb_ket_thuc(vb: VanBan) -> Iterator[Loi]:
    """Biên bản họp có câu kết ghi giờ kết thúc.

    Sai: không có giờ. Đúng: Cuộc họp kết thúc vào 11 giờ 30, ngày …./.
    """
    if vb.loai != "BB" or not vb.than.dong:
        return
    hop = (
        vb.trich_yeu is not None
        and re.search(r"[Hh]ọp|[Hh]ội nghị|[Hh]ội thảo|giao ban", vb.trich_yeu.text) is not None
    )
    cuoi = vb.than.dong[-4:]
    if hop and not any(
        re.search(r"kết thúc (?:vào|lúc|hồi)?.{0,12}(?:\d+\s*giờ|\d+h|\d+:\d+|…|\.\.|\[)", d.text) for d in cuoi
    ):
        yield Loi(
            f"Biên bản, đoạn {trich(vb.than.dong[-1].text)}",
            "không có câu ghi giờ kết thúc",
            "«Cuộc họp kết thúc vào … giờ …, ngày … tháng … năm …./.»",
            "thêm câu kết",
        )
    elif hop and not re.search(r"/\.\s*$", vb.than.dong[-1].text):
        yield Loi(f"Biên bản, đoạn {trich(vb.than.dong[-1].text)}", "câu kết không có «./.»", "«./.»", "thêm ./.")


@rule("bien-ban-chu-ky", ref="Mẫu 1.9", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def bb_chu_ky(vb: VanBan) -> Iterator[Loi]:
    """Biên bản họp có hai người ký: THƯ KÝ bên trái, CHỦ TỌA bên phải.

    Sai: một người ký. Đúng: hai người.
    """
    if vb.loai != "BB" or not vb.chu_ky:
        return
    if len(vb.chu_ky) < 2:
        yield Loi(
            "Biên bản, chữ ký", "chỉ có một khối chữ ký", "THƯ KÝ bên trái, CHỦ TỌA bên phải", "thêm chữ ký còn thiếu"
        )
        return
    vi_tri = {gap(d.text): d.truc_mm for ky in vb.chu_ky for d in ky.quyen_han[:1]}
    tk, ct = vi_tri.get("THU KY"), vi_tri.get("CHU TOA", vi_tri.get("CHU TRI"))
    if tk is not None and ct is not None and tk > ct:
        yield Loi(
            "Biên bản, chữ ký",
            "thư ký ở bên phải chủ tọa",
            "THƯ KÝ bên trái, CHỦ TỌA bên phải",
            "đổi chỗ hai khối chữ ký",
        )


@rule("bien-ban-noi-nhan", ref="Mẫu 1.9", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def bb_noi_nhan(vb: VanBan) -> Iterator[Loi]:
    """Biên bản: Nơi nhận dưới hai chữ ký.

    Sai: ngang hàng THƯ KÝ. Đúng: bên dưới.
    """
    nn = vb.noi_nhan
    if vb.loai != "BB" or nn is None or len(vb.chu_ky) < 2 or not vb.chu_ky[0].quyen_han:
        return
    ky = vb.chu_ky[0].quyen_han[0]
    cung = (
        nn.nhan.doan.khung.loai == "o"
        and nn.nhan.doan.khung.bang == ky.doan.khung.bang
        and nn.nhan.doan.khung.hang == ky.doan.khung.hang
    )
    if cung or nn.nhan.so < ky.so:
        yield Loi(
            f"Nơi nhận {trich(nn.nhan.text)}",
            "không ở dưới hai chữ ký",
            "bên dưới, sát lề trái",
            "chuyển Nơi nhận xuống dưới",
        )


# --- giấy mời, giấy giới thiệu, giấy nghỉ phép ----------------------------------------------------------------------


@rule("giay-moi-trich-yeu", ref="Mẫu 1.7, chú thích 5", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def gm_trich_yeu(vb: VanBan) -> Iterator[Loi]:
    """Giấy mời có trích yếu nội dung cuộc họp.

    Sai: thiếu. Đúng: Họp triển khai …
    """
    if vb.loai == "GM" and vb.trich_yeu is None:
        yield Loi("Giấy mời", "không có trích yếu", "nội dung cuộc họp, đậm, canh giữa", "thêm trích yếu dưới GIẤY MỜI")


def _co_kinh_moi(d: Dong) -> bool:
    return re.search(r"trân trọng (?:kính )?mời|kính mời", d.text) is not None


@rule("giay-moi-mo-dau", ref="Mẫu 1.7", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def gm_mo_dau(vb: VanBan) -> Iterator[Loi]:
    """Giấy mời mở đầu «<Cơ quan> trân trọng kính mời: …», không có Kính gửi.

    Sai: Kính gửi: Đúng: Sở … trân trọng kính mời: …
    """
    if vb.loai != "GM":
        return
    if not any(d.hoi(_co_kinh_moi) for d in vb.than.dong):
        yield Loi(
            "Giấy mời",
            "không có câu «… trân trọng kính mời: …»",
            "«<Cơ quan> trân trọng kính mời: …»",
            "thêm câu mở đầu",
        )


_TRUONG_GM: Final = (
    ("Tới dự", r"[Tt]ới dự|[Đđ]ến dự|[Tt]ham dự|[Vv]ề dự|[Dd]ự "),
    ("Chủ trì", r"Chủ trì"),
    ("Thời gian", r"Thời gian|[Vv]ào hồi|[Vv]ào lúc"),
    ("Địa điểm", r"Địa điểm|[Tt]ại "),
)


def _truong_gm(d: Dong) -> tuple[str, ...]:
    return tuple(ten for ten, mau in _TRUONG_GM if re.search(mau, d.text))


def _nhan_gm(d: Dong) -> tuple[str, ...]:
    return tuple(ten for ten in ("Chủ trì:", "Thời gian:", "Địa điểm:") if ten in d.text)


@rule("giay-moi-truong", ref="Mẫu 1.7", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def gm_truong(vb: VanBan) -> Iterator[Loi]:
    """Giấy mời có Tới dự, Chủ trì, Thời gian, Địa điểm, mỗi mục một dòng.

    Sai: gộp một đoạn. Đúng: mỗi mục một dòng.
    """
    if vb.loai != "GM":
        return
    co = {ten for d in vb.than.dong for ten in d.hoi(_truong_gm)}
    thieu = [ten for ten, _ in _TRUONG_GM if ten not in co]
    if thieu:
        yield Loi(
            "Giấy mời", f"không thấy {', '.join(thieu)}", "Tới dự, Chủ trì, Thời gian, Địa điểm", "thêm mục còn thiếu"
        )
    for d in vb.than.dong:
        nhan = d.hoi(_nhan_gm)
        if len(nhan) > 1:
            yield Loi(
                f"Giấy mời, đoạn {trich(d.text)}",
                f"{' và '.join(nhan)} trên một dòng",
                "mỗi mục một dòng",
                "xuống dòng trước mỗi mục",
            )


@rule("giay-moi-luu-y", ref="Mẫu 1.7, chú thích 8", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def gm_luu_y(vb: VanBan) -> Iterator[Loi]:
    """Giấy mời kết thúc bằng «./.».

    Sai: không có dấu kết thúc. Đúng: … mang theo tài liệu./.
    """
    if (
        vb.loai == "GM"
        and vb.than.dong
        and not re.search(r"/\.\s*$", vb.than.dong[-1].text)
        and not O_TRONG.search(vb.than.dong[-1].text[-20:])
    ):
        yield Loi(
            f"Giấy mời, đoạn {trich(vb.than.dong[-1].text)}",
            f"kết thúc bằng «{vb.than.dong[-1].text[-8:]}»",
            "«./.»",
            "thêm ./. ở cuối",
        )


def _thieu(vb: VanBan, truong: tuple[tuple[str, str], ...]) -> list[str]:
    text = "\n".join(d.text for d in vb.dong)
    return [ten for ten, mau in truong if not re.search(mau, text)]


@rule("ten-loai-giay-gioi-thieu-truong", ref="Mẫu 1.8", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def ggt_truong(vb: VanBan) -> Iterator[Loi]:
    """Giấy giới thiệu có đủ mục của Mẫu 1.8, không có trích yếu.

    Sai: thiếu hạn dùng. Đúng: Giấy này có giá trị đến hết ngày …./.
    """
    if vb.loai != "GGT":
        return
    thieu = _thieu(
        vb,
        (
            ("«trân trọng giới thiệu»", r"giới thiệu\s*:"),
            ("Ông (bà)", r"Ông|Bà|ông|bà"),
            ("Chức vụ", r"Chức vụ"),
            ("Được cử đến", r"[Cc]ử đến|đến"),
            ("Về việc", r"Về việc"),
            ("hạn giá trị", r"có giá trị đến"),
        ),
    )
    if thieu:
        yield Loi("Giấy giới thiệu", f"không thấy {', '.join(thieu)}", "đủ mục của Mẫu 1.8", "thêm mục còn thiếu")


@rule("ten-loai-giay-nghi-phep-truong", ref="Mẫu 1.10", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def gnp_truong(vb: VanBan) -> Iterator[Loi]:
    """Giấy nghỉ phép có đủ mục của Mẫu 1.10, không có trích yếu.

    Sai: không ghi thời gian. Đúng: … kể từ ngày … đến hết ngày …
    """
    if vb.loai != "GNP":
        return
    thieu = _thieu(
        vb,
        (
            ("«Xét Đơn đề nghị»", r"Xét [Đđ]ơn"),
            ("«cấp cho»", r"cấp cho\s*:"),
            ("Ông (bà)", r"Ông|Bà"),
            ("Chức vụ", r"Chức vụ"),
            ("thời gian nghỉ", r"từ ngày.*đến"),
            ("căn cứ tính phép", r"được tính vào"),
        ),
    )
    if thieu:
        yield Loi("Giấy nghỉ phép", f"không thấy {', '.join(thieu)}", "đủ mục của Mẫu 1.10", "thêm mục còn thiếu")
