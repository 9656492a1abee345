"""Chức vụ, họ tên và chữ ký (ô 7a, 7b, 7c)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import Loi, rule, so, trich
from vanban.conform.rules.ho import ho_co_chu, ho_in_hoa, ho_in_thuong, ho_kieu
from vanban.conform.rules.quoc_hieu import doc_truc
from vanban.conform.thanh_phan import ChuKy, Dong, VanBan
from vanban.conform.thanh_phan.danh_muc import HOC_VI, NGOAI_LE_HOC_VI, O_TRONG, TIEN_TO_KY, gap, la_chuc_vu

_REF_B, _REF_C, _REF_DD = "PL I, Mục II, 7.b", "PL I, Mục II, 7.c", "PL I, Mục II, 7.đ"
_CHUAN: Final = frozenset(("TM", "KT", "TL", "TUQ", "Q"))
_CAP_PHO: Final = re.compile(r"(?:PHO|THU TRUONG)\b")


def _quyen_han(vb: VanBan) -> Iterator[tuple[str, Dong, bool]]:
    for ky in vb.chu_ky:
        for dong in ky.quyen_han:
            yield "Quyền hạn, chức vụ", dong, ky.chac


def _ho_ten(vb: VanBan) -> Iterator[tuple[str, Dong, bool]]:
    for ky in vb.chu_ky:
        if ky.ho_ten is not None and not O_TRONG.fullmatch(ky.ho_ten.text):
            yield "Họ tên người ký", ky.ho_ten, ky.chac


def _cho(dong: Dong) -> str:
    return f"Chữ ký, dòng {trich(dong.text)}"


def tien_to(dong: Dong) -> tuple[str, str, str]:
    """Prefix, mark after it and the rest: ``KT``, ``.``, ``GIÁM ĐỐC``; empty prefix when there is none."""
    khop = TIEN_TO_KY.match(dong.text)
    if khop is None:
        return "", "", dong.text
    goc = re.sub(r"[/.\s]", "", khop[1])
    sau = dong.text[khop.end() :]
    if (
        not khop[2]
        and not (goc.upper() in _CHUAN and len(goc) > 1 and dong.text[len(khop[1]) : len(khop[1]) + 1] == " ")
        and not (goc.upper() == "Q" and dong.text[1:2] == " ")
        and goc.upper() not in {"UQ", "QUYỀN"}
    ):
        return "", "", dong.text
    return khop[1], khop[2], sau


@rule("chu-ky-vi-tri", ref=_REF_DD, strength="bắt buộc", level="error")
def vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Quyền hạn, chức vụ, họ tên ở nửa bên phải.

    Sai: bên trái hoặc giữa trang. Đúng: cột phải.
    """
    if vb.loai == "BB" or not vb.chu_ky or vb.loai in {"HĐ", "BTT", "BGN"}:
        return
    phai = max((ky for ky in vb.chu_ky if ky.quyen_han), key=lambda ky: ky.quyen_han[0].truc_mm, default=None)
    if phai is not None:
        truc = phai.quyen_han[0].truc_mm
        if truc < vb.tep.phan[phai.quyen_han[0].doan.phan].rong_chu_mm * 0.53:
            yield Loi(
                _cho(phai.quyen_han[0]),
                "không ở nửa bên phải",
                "cột bên phải, ngang hàng với Nơi nhận",
                "chuyển khối chữ ký sang cột phải",
                phai.chac,
            )


@rule("chu-ky-tm", ref=_REF_B, strength="bắt buộc", level="error")
def tm(vb: VanBan) -> Iterator[Loi]:
    """«TM.» đứng trước tên tập thể lãnh đạo hoặc tên cơ quan.

    Sai: TM. CHỦ TỊCH. Đúng: TM. ỦY BAN NHÂN DÂN.
    """
    for _, dong, chac in _quyen_han(vb):
        ten, _, sau = tien_to(dong)
        if ten.upper().replace("/", "") == "TM" and re.match(
            r"(?:CHU TICH|PHO|GIAM DOC|TRUONG (?:PHONG|BAN)\b|BO TRUONG|CUC TRUONG|HIEU TRUONG|CHANH)", gap(sau)
        ):
            yield Loi(
                _cho(dong),
                f"«TM.» trước chức vụ {trich(sau, 30)}",
                "«TM.» trước tên tập thể, cơ quan",
                "ghi tên tập thể sau TM., chức vụ ở dòng dưới",
                chac,
            )


@rule("chu-ky-q", ref=_REF_B, strength="bắt buộc", level="error")
def q(vb: VanBan) -> Iterator[Loi]:
    """Cấp quyền đứng đầu: «Q.» trước chức vụ.

    Sai: QUYỀN GIÁM ĐỐC. Đúng: Q. GIÁM ĐỐC.
    """
    for _, dong, chac in _quyen_han(vb):
        if gap(dong.text).startswith("QUYEN ") and la_chuc_vu(dong.text[6:]):
            yield Loi(_cho(dong), "viết «QUYỀN»", "«Q.»", "thay QUYỀN bằng Q.", chac)


def _thieu_chuc_vu(ky: ChuKy, dong: Dong, ma: str, can: str = "chức vụ người ký ở dòng dưới") -> Loi:
    thay = f"thiếu dòng chức vụ của người ký dưới «{ma}.»"
    return Loi(_cho(dong), thay, can, "thêm chức vụ của người ký", ky.chac and not ky.chuc_vu_khac)


def _loi_cap_duoi(vb: VanBan, ma: str) -> Iterator[tuple[ChuKy, int, Dong, str]]:
    for ky in vb.chu_ky:
        for i, dong in enumerate(ky.quyen_han):
            ten, _, sau = tien_to(dong)
            if ten.upper().replace("/", "").replace(".", "") == ma:
                yield ky, i, dong, sau


@rule("chu-ky-kt", ref=_REF_B, strength="bắt buộc", level="error")
def kt(vb: VanBan) -> Iterator[Loi]:
    """«KT.» trước chức vụ người đứng đầu, dòng dưới là chức vụ người ký.

    Sai: KT. THỨ TRƯỞNG. Đúng: KT. BỘ TRƯỞNG và THỨ TRƯỞNG.
    """
    for ky, i, dong, sau in _loi_cap_duoi(vb, "KT"):
        if _CAP_PHO.match(gap(sau)) and gap(sau) != "THU TRUONG DON VI":
            yield Loi(
                _cho(dong),
                f"«KT.» trước chức vụ cấp phó {trich(sau, 30)}",
                "«KT.» trước chức vụ người đứng đầu",
                "ghi chức vụ người đứng đầu sau KT.",
                ky.chac,
            )
        elif i + 1 >= len(ky.quyen_han):
            yield _thieu_chuc_vu(ky, dong, "KT", "chức vụ cấp phó ở dòng dưới")
    for ky in vb.chu_ky:
        g = gap(ky.quyen_han[0].text) if ky.quyen_han else ""
        if g.startswith("PHO ") and la_chuc_vu(ky.quyen_han[0].text) and "PHU TRACH" not in g:
            yield Loi(
                _cho(ky.quyen_han[0]),
                "cấp phó ký không có «KT.»",
                "«KT.» và chức vụ người đứng đầu ở dòng trên",
                "thêm dòng KT. <chức vụ người đứng đầu>",
                ky.chac and len(vb.chu_ky) == 1 and vb.loai not in {"BB", "GUQ"},
            )


@rule("chu-ky-kt-phu-trach", ref="PL I, Mục II, 7.b; Điều 13.1", strength="bắt buộc", level="warning")
def kt_phu_trach(vb: VanBan) -> Iterator[Loi]:
    """Cấp phó được giao phụ trách ký như cấp phó.

    Sai: PHÓ GIÁM ĐỐC PHỤ TRÁCH. Đúng: KT. GIÁM ĐỐC và PHÓ GIÁM ĐỐC.
    """
    for ky in vb.chu_ky:
        co_kt = any(tien_to(d)[0] == "KT" for d in ky.quyen_han)
        if not co_kt and any("PHU TRACH" in gap(d.text) for d in ky.quyen_han):
            yield Loi(
                _cho(ky.quyen_han[0]),
                "cấp phó phụ trách ký không có «KT.»",
                "«KT.» và chức vụ cấp phó",
                "ghi KT. <chức vụ người đứng đầu>, dòng dưới là chức vụ cấp phó",
            )


@rule("chu-ky-tl", ref=_REF_B, strength="bắt buộc", level="error")
def tl(vb: VanBan) -> Iterator[Loi]:
    """«TL.» trước chức vụ người đứng đầu cơ quan.

    Sai: TL. VỤ TRƯỞNG. Đúng: TL. BỘ TRƯỞNG và VỤ TRƯỞNG VỤ …
    """
    for ky, i, dong, sau in _loi_cap_duoi(vb, "TL"):
        g = gap(sau)
        cap_duoi = re.match(r"(?:VU TRUONG|TRUONG PHONG|CHANH VAN PHONG|PHO|THU TRUONG|TRUONG BAN)\b", g) is not None
        cua_minh = (
            vb.co_quan is not None and re.match(r"(?:VU|PHONG|VAN PHONG|BAN)\b", gap(vb.co_quan.text)) is not None
        )
        if cap_duoi and (not cua_minh or g.startswith("PHO")):
            yield Loi(
                _cho(dong),
                f"«TL.» trước {trich(sau, 30)}",
                "«TL.» trước chức vụ người đứng đầu cơ quan",
                "ghi chức vụ người đứng đầu sau TL., chức vụ người ký ở dòng dưới",
                ky.chac,
            )
        elif i + 1 >= len(ky.quyen_han):
            yield _thieu_chuc_vu(ky, dong, "TL")


@rule("chu-ky-tuq", ref=_REF_B, strength="bắt buộc", level="error")
def tuq(vb: VanBan) -> Iterator[Loi]:
    """Ký thừa ủy quyền: «TUQ.» trước chức vụ người đứng đầu.

    Sai: T/UQ hoặc UQ. Đúng: TUQ. CHỦ TỊCH.
    """
    for ky in vb.chu_ky:
        for i, dong in enumerate(ky.quyen_han):
            ten, _, sau = tien_to(dong)
            goc = re.sub(r"[/.\s]", "", ten).upper()
            if goc == "UQ" or (goc == "TUQ" and ten.upper() != "TUQ"):
                yield Loi(_cho(dong), f"viết «{ten}»", "«TUQ.»", "viết TUQ.", ky.chac)
            elif goc == "TUQ" and _CAP_PHO.match(gap(sau)):
                yield Loi(
                    _cho(dong),
                    f"«TUQ.» trước chức vụ cấp phó {trich(sau, 30)}",
                    "«TUQ.» trước chức vụ người đứng đầu",
                    "ghi chức vụ người đứng đầu sau TUQ.",
                    ky.chac,
                )
            elif goc == "TUQ" and i + 1 >= len(ky.quyen_han):
                yield _thieu_chuc_vu(ky, dong, "TUQ")


@rule("chu-ky-dau-cham", ref="PL I, Mục II, 7.b, 7.đ", strength="bắt buộc", level="error")
def dau_cham(vb: VanBan) -> Iterator[Loi]:
    """TM. KT. TL. TUQ. Q. viết hoa, có dấu chấm.

    Sai: KT hoặc K/T hoặc Kt. Đúng: KT.
    """
    for _, dong, chac in _quyen_han(vb):
        ten, dau, sau = tien_to(dong)
        goc = re.sub(r"[/.\s]", "", ten)
        if (
            goc.upper() in _CHUAN
            and (dau != "." or ten != goc or goc != goc.upper())
            and la_chuc_vu(sau) | (goc.upper() == "TM")
        ):
            yield Loi(
                _cho(dong),
                f"viết «{ten}{dau}»",
                f"«{goc.upper()}.»",
                f"viết {goc.upper()}.",
                chac or goc.upper() != "Q",
            )


ho_in_hoa("chu-ky-quyen-han-in-hoa", "Quyền hạn, chức vụ", _quyen_han, _REF_DD, "Chủ tịch.", "CHỦ TỊCH.")
ho_co_chu("chu-ky-quyen-han-co-chu", "Quyền hạn, chức vụ", _quyen_han, "quyen_han", _REF_DD, "12.", "14.")
ho_kieu(
    "chu-ky-quyen-han-kieu", "Quyền hạn, chức vụ", _quyen_han, True, False, _REF_DD, "chữ không đậm.", "chữ đứng, đậm."
)


@rule("chu-ky-ho-ten-co", ref=_REF_C, strength="bắt buộc", level="error")
def ho_ten_co(vb: VanBan) -> Iterator[Loi]:
    """Có họ và tên đầy đủ của người ký.

    Sai: để trống hoặc viết tắt. Đúng: Nguyễn Văn A.
    """
    for ky in vb.chu_ky:
        if ky.ho_ten is None:
            moc = ky.quyen_han[-1] if ky.quyen_han else None
            yield Loi(
                _cho(moc) if moc else "Chữ ký",
                "không tìm thấy họ tên người ký",
                "họ và tên đầy đủ",
                "thêm họ tên dưới chức vụ",
                ky.chac,
            )
        elif not O_TRONG.search(ky.ho_ten.text):
            ten = HOC_VI.sub("", ky.ho_ten.text).strip(" .,")
            if re.match(r"^(?:[A-ZĐ]\.\s*)+", ten) or len(ten.split()) < 2:
                yield Loi(
                    _cho(ky.ho_ten),
                    f"họ tên không đầy đủ «{ky.ho_ten.text}»",
                    "họ, tên đệm và tên",
                    "viết đủ họ tên",
                    ky.chac,
                )


@rule("chu-ky-ho-ten-vi-tri", ref=_REF_DD, strength="bắt buộc", level="error")
def ho_ten_vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Họ tên canh giữa dưới chức vụ.

    Sai: canh trái. Đúng: cùng trục với chức vụ.
    """
    for ky in vb.chu_ky:
        if ky.ho_ten is None or not ky.quyen_han:
            continue
        goc = ky.quyen_han[0]
        lech = abs(ky.ho_ten.truc_mm - goc.truc_mm)
        if (
            ky.ho_ten.doan.khung == goc.doan.khung
            and ky.ho_ten.doan.can == goc.doan.can == "center"
            and ky.ho_ten.tab is None
        ):
            lech = (
                abs(
                    ky.ho_ten.doan.trai_mm
                    - ky.ho_ten.doan.phai_mm
                    + ky.ho_ten.doan.thut_mm
                    - goc.doan.trai_mm
                    + goc.doan.phai_mm
                    - goc.doan.thut_mm
                )
                / 2
            )
        if lech > 5:
            chac = (
                ky.chac
                and (doc_truc(ky.ho_ten) or ky.ho_ten.tho[:1].strip() != "")  # no spaces put it where it stands
                and doc_truc(goc)
                and (ky.ho_ten.doan.khung.loai != "trang" or lech > 12)
            )
            yield Loi(
                _cho(ky.ho_ten),
                f"lệch trục chức vụ khoảng {so(round(lech))} mm",
                "canh giữa dưới chức vụ",
                "canh giữa họ tên trong cùng cột",
                chac,
            )


ho_in_thuong("chu-ky-ho-ten-in-thuong", "Họ tên người ký", _ho_ten, _REF_DD, "TRẦN VĂN B.", "Trần Văn B.")
ho_co_chu("chu-ky-ho-ten-co-chu", "Họ tên người ký", _ho_ten, "ho_ten", _REF_DD, "12.", "14.")
ho_kieu("chu-ky-ho-ten-kieu", "Họ tên người ký", _ho_ten, True, False, _REF_DD, "chữ nghiêng.", "chữ đứng, đậm.")


@rule("chu-ky-khong-hoc-vi", ref=_REF_C, strength="bắt buộc", level="error")
def khong_hoc_vi(vb: VanBan) -> Iterator[Loi]:
    """Trước họ tên không ghi học hàm, học vị, danh hiệu.

    Sai: TS. Nguyễn Văn A. Đúng: Nguyễn Văn A.
    """
    ngoai_le = vb.co_quan is not None and NGOAI_LE_HOC_VI.search(gap(vb.co_quan.text)) is not None
    for ky in vb.chu_ky:
        if ky.ho_ten is not None and (khop := HOC_VI.match(ky.ho_ten.text)):
            yield Loi(
                _cho(ky.ho_ten),
                f"có «{khop[0].strip()}» trước họ tên",
                "chỉ họ và tên",
                "bỏ học hàm, học vị, danh hiệu",
                ky.chac and not ngoai_le,
            )


@rule("chu-ky-chuc-vu-chinh-thuc", ref=_REF_C, strength="bắt buộc", level="warning")
def chuc_vu_chinh_thuc(vb: VanBan) -> Iterator[Loi]:
    """Chức vụ ghi đúng chức danh lãnh đạo chính thức.

    Sai: PHÓ GIÁM ĐỐC PHỤ TRÁCH. Đúng: PHÓ GIÁM ĐỐC.
    """
    for _, dong, _c in _quyen_han(vb):
        if "PHU TRACH" in gap(dong.text):
            yield Loi(
                _cho(dong), "chức danh không do Nhà nước quy định", "chức danh lãnh đạo chính thức", "bỏ «PHỤ TRÁCH»"
            )


@rule("chu-ky-tu-van-chuc-danh", ref=_REF_C, strength="bắt buộc", level="warning")
def tu_van_chuc_danh(vb: VanBan) -> Iterator[Loi]:
    """Văn bản của ban, hội đồng tư vấn ghi chức danh trong ban, hội đồng.

    Sai: chỉ chức vụ cơ quan. Đúng: TRƯỞNG BAN.
    """
    if vb.co_quan is None or not re.match(
        r"(?:BAN CHI DAO|BAN TO CHUC|HOI DONG (?!NHAN DAN|QUAN TRI)|TO CONG TAC|BAN VAN DONG)", gap(vb.co_quan.text)
    ):
        return
    for ky in vb.chu_ky:
        ds = " / ".join(gap(d.text) for d in ky.quyen_han)
        if ky.quyen_han and not re.search(
            r"TRUONG BAN|PHO BAN|CHU TICH HOI DONG|TO TRUONG|PHO TRUONG|TRUONG TIEU BAN|UY VIEN|TM\.|PHO TO"
            r"|CHU NHIEM|CHU TICH",
            ds,
        ):
            yield Loi(
                _cho(ky.quyen_han[0]),
                "không thấy chức danh trong ban, hội đồng",
                "chức danh trong tổ chức tư vấn",
                "ghi TRƯỞNG BAN, CHỦ TỊCH HỘI ĐỒNG…",
            )


@rule("chu-ky-chuc-vu-khac", ref="PL I, Mục II, 7.c, 7.đ", strength="bắt buộc", level="warning")
def chuc_vu_khac(vb: VanBan) -> Iterator[Loi]:
    """Chức vụ và cơ quan của người ký trong ban, hội đồng ghi ngay trên họ tên.

    Sai: ghi ở dòng quyền hạn. Đúng: trên họ tên.
    """
    for ky in vb.chu_ky:
        g = [gap(d.text) for d in ky.quyen_han]
        if (
            len(g) >= 2
            and re.match(r"(?:TM\. )?(?:TRUONG BAN|PHO TRUONG BAN)\b", g[0])
            and re.match(r"(?:BO TRUONG|THU TRUONG|CHU TICH|PHO CHU TICH|GIAM DOC) (?:BO|UBND|UY BAN|SO)\b", g[1])
        ):
            yield Loi(
                _cho(ky.quyen_han[1]),
                "chức vụ khác ghi ở dòng quyền hạn",
                "ghi ngay trên họ tên",
                "chuyển dòng này xuống trên họ tên",
            )


@rule("chu-ky-tap-the-cap-pho", ref="Điều 13.2", strength="bắt buộc", level="warning")
def tap_the_cap_pho(vb: VanBan) -> Iterator[Loi]:
    """Cấp phó ký thay mặt tập thể: TM., KT. rồi chức vụ.

    Sai: TM. ỦY BAN NHÂN DÂN và PHÓ CHỦ TỊCH. Đúng: thêm KT. CHỦ TỊCH ở giữa.
    """
    for ky in vb.chu_ky:
        for a, b in zip(ky.quyen_han, ky.quyen_han[1:], strict=False):
            if tien_to(a)[0] == "TM" and re.match(r"PHO (?:CHU TICH|TRUONG BAN|CHU NHIEM)\b", gap(b.text)):
                yield Loi(
                    _cho(b),
                    "cấp phó ký ngay dưới «TM.»",
                    "TM. … / KT. … / PHÓ …",
                    "thêm dòng «KT. <chức vụ người đứng đầu>»",
                )


@rule("chu-ky-thu-truong", ref="Điều 13.1", strength="bắt buộc", level="warning")
def thu_truong(vb: VanBan) -> Iterator[Loi]:
    """Cơ quan theo chế độ thủ trưởng: người đứng đầu ký không có «TM.».

    Sai: TM. SỞ NỘI VỤ. Đúng: GIÁM ĐỐC.
    """
    for _, dong, _c in _quyen_han(vb):
        ten, _, sau = tien_to(dong)
        if ten == "TM" and re.match(r"(?:SO|BO|CUC|CHI CUC|VU|PHONG|TRUNG TAM|TRUONG|VAN PHONG)\b", gap(sau)):
            yield Loi(
                _cho(dong),
                "«TM.» trước tên cơ quan theo chế độ thủ trưởng",
                "chỉ chức vụ người đứng đầu",
                "bỏ dòng TM.",
            )


@rule("chu-ky-tuq-khong-lai", ref="Điều 13.3", strength="bắt buộc", level="warning")
def tuq_khong_lai(vb: VanBan) -> Iterator[Loi]:
    """Người được ủy quyền không ủy quyền lại.

    Sai: KT. dưới TUQ. Đúng: TUQ. rồi chức vụ người ký.
    """
    for ky in vb.chu_ky:
        ten = [tien_to(d)[0] for d in ky.quyen_han]
        if "TUQ" in ten and "KT" in ten[ten.index("TUQ") :]:
            yield Loi(
                _cho(ky.quyen_han[ten.index("TUQ")]),
                "có «KT.» dưới «TUQ.»",
                "người được ủy quyền tự ký",
                "bỏ KT., ghi chức vụ người được ủy quyền",
            )


@rule("chu-ky-tuq-co-quan", ref="Điều 13.3", strength="bắt buộc", level="warning")
def tuq_co_quan(vb: VanBan) -> Iterator[Loi]:
    """Văn bản ký thừa ủy quyền theo thể thức của cơ quan ủy quyền.

    Sai: đầu trang của sở. Đúng: đầu trang của ủy ban.
    """
    if vb.co_quan is None:
        return
    for _, _, dong, sau in _loi_cap_duoi(vb, "TUQ"):
        if gap(sau).startswith("CHU TICH") and re.match(r"(?:SO|PHONG|CUC|CHI CUC|VAN PHONG)\b", gap(vb.co_quan.text)):
            yield Loi(
                _cho(dong),
                f"đầu trang là {trich(vb.co_quan.text, 40)}",
                "đầu trang của cơ quan ủy quyền",
                "dùng tên cơ quan của người ủy quyền",
            )


_NGUOI_DUNG_DAU: Final = (
    (r"(?:UBND|UY BAN NHAN DAN)\b", r"CHU TICH"), (r"(?:HDND|HOI DONG NHAN DAN)\b", r"CHU TICH|THUONG TRUC"),
    (r"SO\b", r"GIAM DOC"),
    (r"CUC\b", r"CUC TRUONG"), (r"CHI CUC\b", r"CHI CUC TRUONG"), (r"TONG CUC\b", r"TONG CUC TRUONG"),
    (r"BO (?!CHI HUY|TU LENH)", r"BO TRUONG"),
    (r"PHONG\b", r"TRUONG PHONG"), (r"TRUNG TAM\b", r"GIAM DOC"), (r"VAN PHONG\b",
    r"CHANH VAN PHONG|VAN PHONG|CHU TICH|BO TRUONG|GIAM DOC"),
    (r"TRUONG\b", r"HIEU TRUONG|GIAM DOC"), (r"THANH TRA\b", r"CHANH THANH TRA|TONG THANH TRA|THANH TRA"), (r"VU\b",
    r"VU TRUONG"),
    (r"BENH VIEN\b", r"GIAM DOC"),
)  # fmt: skip


@rule("chu-ky-khop-co-quan", ref=_REF_B, strength="bắt buộc", level="warning")
def khop_co_quan(vb: VanBan) -> Iterator[Loi]:
    """Chức vụ sau KT., TL., TUQ., Q. là của người đứng đầu cơ quan ban hành.

    Sai: SỞ … mà KT. CHỦ TỊCH. Đúng: SỞ … và KT. GIÁM ĐỐC.
    """
    if vb.co_quan is None or not vb.co_quan.chac:
        return
    g = gap(vb.co_quan.text)
    mau = next((chuc for ten, chuc in _NGUOI_DUNG_DAU if re.match(ten, g)), None)
    if mau is None:
        return
    for ky in vb.chu_ky:
        for i, dong in enumerate(ky.quyen_han):
            ten, _, sau = tien_to(dong)
            if ten not in {"KT", "TL", "TUQ", "Q"} or (
                ten == "KT" and any(tien_to(d)[0] == "TL" for d in ky.quyen_han[:i])
            ):
                continue
            if ten == "TUQ" and not re.match(mau, gap(sau)):
                continue
            if not re.match(mau, gap(sau)) and la_chuc_vu(sau):
                yield Loi(
                    _cho(dong),
                    f"chức vụ {trich(sau, 30)} không phải của người đứng đầu {trich(vb.co_quan.text, 40)}",
                    "chức vụ người đứng đầu cơ quan ban hành",
                    "xem lại chức vụ hoặc tên cơ quan",
                )
        for dong in ky.quyen_han:
            ten, _, sau = tien_to(dong)
            if (
                ten == "TM"
                and re.match(r"(?:UBND|UY BAN NHAN DAN|HDND|HOI DONG NHAN DAN)\b", gap(sau))
                and not re.match(r"(?:UBND|UY BAN NHAN DAN|HDND|HOI DONG NHAN DAN|THUONG TRUC)\b", g)
            ):
                yield Loi(
                    _cho(dong),
                    f"«TM.» {trich(sau, 30)} không phải cơ quan ban hành",
                    "tên cơ quan ban hành hoặc tập thể lãnh đạo của cơ quan",
                    "xem lại tên sau TM.",
                )


@rule("chu-ky-khong-ghi-chu", ref="PL III (các mẫu)", strength="thông lệ", level="warning")
def khong_ghi_chu(vb: VanBan) -> Iterator[Loi]:
    """Không in lời chú của mẫu dưới chức vụ.

    Sai: (Chữ ký của người có thẩm quyền…). Đúng: để trống.
    """
    for ky in vb.chu_ky:
        for dong in ky.ghi_chu:
            yield Loi(_cho(dong), "còn lời chú của mẫu", "để trống chỗ ký", "xóa dòng này")
