"""Căn cứ ban hành."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import HANH_CHINH, Loi, rule, trich
from vanban.conform.rules.ho import gioi_han, ho_co_chu, ho_in_thuong, ho_kieu
from vanban.conform.thanh_phan import Dong, PhanTu, VanBan
from vanban.conform.thanh_phan.danh_muc import O_TRONG
from vanban.the_thuc import THUT_DONG_MM

_REF = "PL I, Mục II, 6.a"
_LUAT: Final = re.compile(r"^Căn cứ\s+(?:các\s+)?(?:Bộ luật|Luật|Pháp lệnh)\b")
_CO_SO: Final = re.compile(
    r"^Căn cứ\s+(?:khoản \d+ |Điều \d+ |điểm \w+ )*(Nghị định|Quyết định|Thông tư|Nghị quyết|Chỉ thị|Kế hoạch"
    r"|Công văn|Thông báo|Hướng dẫn)\b"
)
_CHAC_SO: Final = frozenset(("Nghị định", "Quyết định", "Thông tư", "Nghị quyết", "Chỉ thị"))
_SO_HIEU: Final = re.compile(r"\bsố\s*:?\s*(?:[\d….]+\s*|\s+)[/-]\s*\w|\bsố\s*:?\s*\[")
_CO_NGAY: Final = re.compile(r"ngày\s*(?:\d{1,2}\s*(?:[/.-]|tháng)|[\s.…_]*tháng|\[)")


_CUA_QUOC_HOI: Final = re.compile(
    r"(?:\d{4}|QH\d+)\)?\s+(?:đã được\s+)?(?:của|do)\s+(?:Quốc hội|[UỦ][ỷy] ban [Tt]hường vụ Quốc hội)"
    r"|của\s+(?:Quốc hội|[UỦ][ỷy] ban [Tt]hường vụ Quốc hội)\s*(?:[;.,]|ngày\b|$)"
)
"""The issuer of a law, not the words "của Quốc hội" within its name."""


def _lay(vb: VanBan) -> Iterator[tuple[str, Dong, bool]]:
    for pt in vb.can_cu:
        yield "Căn cứ", pt.dong[0], pt.chac


def _that(vb: VanBan) -> list[PhanTu]:
    """The grounds without a subject that strayed among them."""
    return [pt for pt in vb.can_cu if not (pt.dong[0].doan.can == "center" and pt.dong[0].dam)]


def _cho(text: str) -> str:
    return f"Căn cứ {trich(text)}"


@rule("can-cu-hai-nhom", ref=_REF, strength="bắt buộc", level="warning", lop=HANH_CHINH)
def hai_nhom(vb: VanBan) -> Iterator[Loi]:
    """Căn cứ gồm văn bản về thẩm quyền và văn bản về nội dung.

    Sai: chỉ có căn cứ nội dung. Đúng: có cả hai nhóm.
    """
    if vb.loai not in {"QĐ", "NQ"} or len(vb.can_cu) < 2:
        return
    if not any(
        re.search(
            r"[Tt]ổ chức|[Cc]hức năng|nhiệm vụ|quyền hạn|[Tt]hành lập|Điều lệ|thẩm quyền|làm việc|Luật|Nghị định",
            pt.text,
        )
        for pt in vb.can_cu
        if pt.text.startswith("Căn cứ")
    ):
        yield Loi(
            _cho(vb.can_cu[0].text),
            "không thấy căn cứ về thẩm quyền ban hành",
            "cả văn bản về thẩm quyền và về nội dung",
            "thêm căn cứ quy định chức năng, nhiệm vụ của cơ quan",
        )


@rule("can-cu-day-du", ref=_REF, strength="bắt buộc", level="error")
def day_du(vb: VanBan) -> Iterator[Loi]:
    """Căn cứ ghi đủ tên loại, số ký hiệu, cơ quan, ngày ban hành, trích yếu.

    Sai: Căn cứ Nghị định 30; Đúng: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về
    công tác văn thư;
    """
    for pt in vb.can_cu:
        text = pt.text
        khop = _CO_SO.match(text)
        if khop is None:
            continue
        chac = pt.chac and khop[1] in _CHAC_SO
        thieu = []
        if not _SO_HIEU.search(text):
            thieu.append("số, ký hiệu")
        if not _CO_NGAY.search(text):
            thieu.append("ngày ban hành")
        if thieu:
            yield Loi(
                _cho(text),
                f"thiếu {' và '.join(thieu)}",
                "tên loại, số ký hiệu, ngày, cơ quan ban hành, trích yếu",
                "ghi đủ các phần của văn bản làm căn cứ",
                chac,
            )
        elif " của " not in text:
            yield Loi(
                _cho(text),
                "thiếu cơ quan ban hành",
                "tên loại, số ký hiệu, ngày, cơ quan ban hành, trích yếu",
                "thêm «của <cơ quan>»",
                muc="warning",
            )


@rule("can-cu-luat", ref=_REF, strength="bắt buộc", level="error")
def luat(vb: VanBan) -> Iterator[Loi]:
    """Luật, pháp lệnh không ghi số, ký hiệu, cơ quan ban hành.

    Sai: Căn cứ Luật … số 76/2015/QH13. Đúng: Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
    """
    for pt in vb.can_cu:
        if _LUAT.match(pt.text):
            dau = re.split(r"[;,.]\s*(?:Căn cứ|Luật|Nghị|Quyết|Thông)", pt.text)[0]
            if re.search(r"\bsố\s+\d+\s*/|\d+/\d{4}/(?:QH|PL|UBTVQH)|QH\d{2}", dau):
                yield Loi(
                    _cho(pt.text),
                    "ghi số, ký hiệu của luật, pháp lệnh",
                    "không ghi số, ký hiệu, cơ quan ban hành",
                    "bỏ số và ký hiệu",
                    pt.chac,
                )
            elif _CUA_QUOC_HOI.search(dau):
                yield Loi(
                    _cho(pt.text),
                    "ghi cơ quan ban hành luật, pháp lệnh",
                    "không ghi số, ký hiệu, cơ quan ban hành",
                    "bỏ tên cơ quan ban hành",
                    pt.chac,
                )


@rule("can-cu-luat-ngay", ref=_REF, strength="bắt buộc", level="warning")
def luat_ngay(vb: VanBan) -> Iterator[Loi]:
    """Căn cứ là luật, pháp lệnh có ngày ban hành.

    Sai: Căn cứ Luật Tổ chức Chính phủ; Đúng: Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
    """
    for pt in vb.can_cu:
        if (
            _LUAT.match(pt.text)
            and "ngày" not in pt.text
            and not re.search(r"năm \d{4}", pt.text)
            and len(vb.can_cu) > 0
        ):
            yield Loi(_cho(pt.text), "không ghi ngày ban hành", "có ngày, tháng, năm", "thêm ngày ban hành của luật")


@rule("can-cu-thu-tu", ref="PL V (mẫu biên bản giao nhận)", strength="theo mẫu", level="warning")
def thu_tu(vb: VanBan) -> Iterator[Loi]:
    """Thứ tự: tên loại, số, ngày, cơ quan, trích yếu.

    Sai: trích yếu trước số. Đúng: Nghị định số … ngày … của Chính phủ về …
    """
    for pt in vb.can_cu:
        so, ve = pt.text.find(" số "), pt.text.find(" về ")
        if _CO_SO.match(pt.text) and 0 < ve < so:
            yield Loi(
                _cho(pt.text),
                "trích yếu đứng trước số, ký hiệu",
                "tên loại, số, ngày, cơ quan, trích yếu",
                "xếp lại thứ tự",
            )


@rule("can-cu-tu-dau", ref="Mẫu 1.1–1.3", strength="theo mẫu", level="warning")
def tu_dau(vb: VanBan) -> Iterator[Loi]:
    """Mỗi căn cứ mở đầu bằng «Căn cứ».

    Sai: Theo Luật … Đúng: Căn cứ Luật …
    """
    for pt in vb.can_cu:
        if re.match(
            r"^(?:Căn cứ|CĂN CỨ|Theo (?:đề nghị|Tờ trình|đề xuất|ý kiến)|Xét)\b", pt.text
        ) is None and not O_TRONG.match(pt.text):
            yield Loi(
                _cho(pt.text),
                f"mở đầu bằng «{' '.join(pt.text.split()[:2])}»",
                "«Căn cứ …» hoặc «Theo đề nghị của …»",
                "viết lại phần mở đầu",
            )


@rule("can-cu-vi-tri", ref=_REF, strength="bắt buộc", level="error")
def vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Căn cứ dưới tên loại và trích yếu.

    Sai: trên tên loại. Đúng: sau trích yếu.
    """
    if vb.ten_loai is None:
        return
    moc = vb.ten_loai.dong[0].so
    for dong in vb.dong:
        if dong.so >= moc:
            return
        if re.match(r"^(?:Căn cứ|CĂN CỨ)\s", dong.text) and dong.doan.khung.loai == "trang":
            yield Loi(
                _cho(dong.text),
                "đứng trên tên loại",
                "dưới tên loại và trích yếu",
                "chuyển xuống dưới trích yếu",
                vb.ten_loai.chac,
            )
            return


ho_in_thuong("can-cu-in-thuong", "Căn cứ", _lay, _REF, "in hoa.", "in thường.")
ho_kieu("can-cu-nghieng", "Căn cứ", _lay, False, True, _REF, "chữ đứng.", "chữ nghiêng.")
ho_co_chu("can-cu-co-chu", "Căn cứ", _lay, "can_cu", _REF, "12.", "14.")


@rule("can-cu-mot-dong", ref=_REF, strength="bắt buộc", level="error")
def mot_dong(vb: VanBan) -> Iterator[Loi]:
    """Mỗi căn cứ một dòng riêng.

    Sai: hai căn cứ trong một đoạn. Đúng: xuống dòng sau mỗi căn cứ.
    """
    for pt in vb.can_cu:
        if re.search(r"[;.,]\s*Căn cứ\s", pt.text[8:]):
            yield Loi(
                _cho(pt.text),
                "có hai căn cứ trong một đoạn",
                "mỗi căn cứ một dòng riêng",
                "xuống dòng trước «Căn cứ» thứ hai",
                pt.chac,
            )


@rule("can-cu-cham-phay", ref=_REF, strength="bắt buộc", level="error")
def cham_phay(vb: VanBan) -> Iterator[Loi]:
    """Cuối mỗi căn cứ có dấu chấm phẩy.

    Sai: dấu phẩy. Đúng: dấu chấm phẩy.
    """
    for pt in _that(vb)[:-1]:
        if not pt.text.endswith(";"):
            dau = f"dấu «{pt.text[-1]}»" if not pt.text[-1].isalnum() else "không có dấu"
            yield Loi(_cho(pt.text), f"{dau} ở cuối", "dấu chấm phẩy (;)", "đặt dấu ; ở cuối", pt.chac)


@rule("can-cu-cham-cuoi", ref=_REF, strength="bắt buộc", level="error")
def cham_cuoi(vb: VanBan) -> Iterator[Loi]:
    """Căn cứ cuối cùng kết thúc bằng dấu chấm.

    Sai: dấu chấm phẩy. Đúng: dấu chấm.
    """
    if _that(vb):
        pt = _that(vb)[-1]
        if not pt.text.endswith("."):
            dau = f"dấu «{pt.text[-1]}»" if not pt.text[-1].isalnum() else "không có dấu"
            yield Loi(
                _cho(pt.text),
                f"căn cứ cuối cùng có {dau}" if dau.startswith("dấu") else "căn cứ cuối cùng không có dấu",
                "dấu chấm (.)",
                "đặt dấu chấm ở cuối",
                pt.chac,
            )


@rule("can-cu-de-nghi", ref="Mẫu 1.2, 1.3", strength="theo mẫu", level="warning")
def de_nghi(vb: VanBan) -> Iterator[Loi]:
    """«Theo đề nghị của …» là dòng cuối của phần căn cứ.

    Sai: đứng giữa. Đúng: đứng cuối.
    """
    for pt in vb.can_cu[:-1]:
        if pt.text.startswith("Theo đề nghị") and not vb.can_cu[-1].text.startswith(("Theo đề nghị", "Xét")):
            yield Loi(
                _cho(pt.text), "không phải dòng cuối của phần căn cứ", "dòng cuối", "chuyển xuống cuối phần căn cứ"
            )


@rule("can-cu-thut-dong", ref="Mẫu 1.1–1.3", strength="theo mẫu", level="warning")
def thut_dong(vb: VanBan) -> Iterator[Loi]:
    """Căn cứ lùi đầu dòng như nội dung.

    Sai: không lùi. Đúng: 1 cm.
    """

    def ds() -> Iterator[Loi]:
        for pt in vb.can_cu:
            doan = pt.dong[0].doan
            if not any(abs(doan.trai_mm + doan.thut_mm - t) <= 0.6 for t in THUT_DONG_MM) and not pt.dong[
                0
            ].tho.startswith("\t"):
                yield Loi(
                    _cho(pt.text), "đầu dòng không lùi 1 cm hoặc 1,27 cm", "lùi như nội dung", "đặt lùi dòng đầu 1 cm"
                )

    yield from gioi_han(ds())
