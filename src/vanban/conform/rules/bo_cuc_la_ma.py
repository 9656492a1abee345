"""Numbers in order, the layout without điều (Phần I, mục I, khoản 1), headings at the foot of a page."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Final

from vanban.conform.rule import Loi, rule, so
from vanban.conform.rules.de_muc import REF_V, cho_muc, khong_lui, loc
from vanban.conform.rules.ho import (
    gioi_han,
    kieu_lech,
)
from vanban.conform.rules.khoan_diem import CHU_DIEM, day_diem
from vanban.conform.thanh_phan import DeMuc, VanBan
from vanban.conform.thanh_phan.danh_muc import tu_la_ma


@rule("de-muc-so-lien-tuc", ref="", strength="thông lệ", level="warning")
def so_lien_tuc(vb: VanBan) -> Iterator[Loi]:
    """Số của đề mục liên tục, không nhảy, không lặp.

    Sai: 1, 3. Đúng: 1, 2, 3.
    """
    for than in vb.cac_than:
        for loai in ("dieu", "la_ma", "chuong", "khoan"):
            truoc: DeMuc | None = None
            for dm in than.de_muc:
                if loai == "khoan" and dm.loai in {"dieu", "la_ma", "chuong", "phan", "muc"}:
                    truoc = None
                if dm.loai != loai:
                    continue
                nay, cu = _gia(dm), _gia(truoc)
                lap = truoc is not None and cu == nay == 1 and dm.thu == truoc.thu + 1
                if cu is not None and nay is not None and (nay not in {cu + 1, 1} or lap):
                    yield Loi(cho_muc(dm), f"sau {truoc.so if truoc else ''} là {dm.so}", f"{cu + 1}", "đánh lại số")
                truoc = dm
        for day in day_diem(than):
            thu_tu = [CHU_DIEM.find(dm.so.lower()) for dm in day]
            if thu_tu != sorted(thu_tu) or any(i < 0 or CHU_DIEM[i] in _CO_MU for i in thu_tu):
                continue  # letters out of order, or not of the decree's list: rules of their own
            for a, b in itertools.pairwise(day):
                if ke := _diem_ke(a.so.lower(), b.so.lower()):
                    yield Loi(cho_muc(b), f"sau {a.so} là {b.so}", ke, "đánh lại chữ của các điểm")


_CO_MU: Final = "ăâêôơư"


def _diem_ke(a: str, b: str) -> str:
    """The letter that should follow, where one repeats or leaves letters out; d → e is a rule of its own."""
    if (a, b) == ("d", "e"):
        return ""
    i, j = CHU_DIEM.index(a), CHU_DIEM.index(b)
    dung = next((c for c in CHU_DIEM[i + 1 :] if c not in _CO_MU), "")
    return dung if b != dung and j >= i else ""


def _gia(dm: DeMuc | None) -> int | None:
    if dm is None:
        return None
    return int(dm.so) if dm.so.isdigit() else tu_la_ma(dm.so)


@rule("de-muc-kieu-b-phan", ref=REF_V, strength="theo mẫu", level="warning")
def kieu_b_phan(vb: VanBan) -> Iterator[Loi]:
    """Bố cục không có điều: «Phần I» in thường, tiêu đề in hoa, canh giữa.

    Sai: PHẦN 1. Đúng: Phần I và tiêu đề in hoa.
    """
    for than, dm in loc("phan")(vb):
        if not than.bo_cuc_dieu and (dm.dong.text.startswith("PHẦN") or dm.so.isdigit()):
            yield Loi(cho_muc(dm), f"viết «{dm.dong.text[:10]}»", "«Phần I»", "viết Phần bằng chữ thường, số La Mã")


def _la_ma(vb: VanBan) -> Iterator[DeMuc]:
    for than, dm in loc("la_ma")(vb):
        if not than.bo_cuc_dieu:
            yield dm


@rule("de-muc-kieu-b-muc", ref=REF_V, strength="theo mẫu", level="warning")
def kieu_b_muc(vb: VanBan) -> Iterable[Loi]:
    """Mục trong bố cục không có điều: số La Mã, dấu chấm, tiêu đề in hoa, đứng, đậm, 13–14.

    Sai: I. Những kết quả. Đúng: I. NHỮNG KẾT QUẢ.
    """

    def ds() -> Iterator[Loi]:
        for dm in _la_ma(vb):
            loi = []
            if dm.noi != ".":
                loi.append(f"sau số là «{dm.noi}»")
            if dm.chu.upper() != dm.chu:
                loi.append("tiêu đề không in hoa")
            loi += kieu_lech(dm.dong, True, False)
            if not 13 <= dm.dong.co_pt <= 14:
                loi.append(f"cỡ chữ {so(dm.dong.co_pt)}")
            if loi:
                yield Loi(
                    cho_muc(dm),
                    ", ".join(loi),
                    "«I. TIÊU ĐỀ IN HOA», chữ đứng, đậm, cỡ 13–14",
                    "sửa lại dòng đề mục",
                )

    return gioi_han(ds())


@rule("de-muc-kieu-b-muc-thut", ref="PL I (cách trình bày)", strength="theo mẫu", level="warning")
def kieu_b_muc_thut(vb: VanBan) -> Iterable[Loi]:
    """Dòng mục I, II lùi đầu dòng như nội dung.

    Sai: canh giữa. Đúng: lùi 1 cm.
    """
    return gioi_han(
        Loi(
            cho_muc(dm),
            "canh giữa" if dm.dong.doan.can == "center" else "không lùi đầu dòng như nội dung",
            "lùi 1 cm hoặc 1,27 cm",
            "đặt lùi dòng đầu như nội dung",
        )
        for dm in _la_ma(vb)
        if khong_lui(dm)
    )


@rule("de-muc-kieu-b-khoan", ref=REF_V, strength="theo mẫu", level="warning")
def kieu_b_khoan(vb: VanBan) -> Iterable[Loi]:
    """Khoản có tiêu đề đậm, không có tiêu đề thì không đậm.

    Sai: tiêu đề của khoản không đậm. Đúng: 1. Phạm vi … đậm.
    """

    def ds() -> Iterator[Loi]:
        for than in vb.cac_than:
            if than.bo_cuc_dieu:
                continue
            for dm in than.de_muc:
                if (
                    dm.loai == "khoan"
                    and not dm.co_tieu_de
                    and len(dm.chu) < 60
                    and not re.search(r"[.;:,/\d]$", dm.chu)
                    and dm.thu + 1 < len(than.dong)
                ):
                    sau = next((d for d in than.de_muc if d.thu == dm.thu + 1), None)
                    if sau is None or sau.loai in {"diem", "gach"}:
                        yield Loi(
                            cho_muc(dm),
                            "giống tiêu đề mà không đậm",
                            "tiêu đề của khoản chữ đậm",
                            "bấm đậm (Ctrl+B)",
                        )

    return gioi_han(ds())


@rule("de-muc-giu-dong", ref="", strength="thông lệ", level="warning")
def giu_dong(vb: VanBan) -> Iterator[Loi]:
    """Đề mục không nằm một mình ở cuối trang.

    Sai: có ngắt trang ngay sau đề mục. Đúng: đề mục liền với đoạn sau.
    """
    for than in vb.cac_than:
        for dm in than.de_muc:
            if (
                dm.loai in {"la_ma", "chuong", "muc", "phan"}
                and dm.thu + 1 < len(than.dong)
                and than.dong[dm.thu + 1].doan.trang_moi
            ):
                yield Loi(
                    cho_muc(dm),
                    "ngắt trang ngay sau đề mục",
                    "đề mục liền với đoạn sau",
                    "bỏ ngắt trang, bật «Giữ với đoạn sau»",
                )
