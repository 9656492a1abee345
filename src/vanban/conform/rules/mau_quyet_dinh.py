"""The forms of PL III: quyết định, nghị quyết (1.1–1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import HANH_CHINH, Loi, rule, trich
from vanban.conform.rules.chu_ky import tien_to
from vanban.conform.rules.ho import gioi_han, kieu_lech
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.danh_muc import gap, la_chuc_vu, la_ten_co_quan

_QD: Final = frozenset(("QĐ", "NQ"))


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
