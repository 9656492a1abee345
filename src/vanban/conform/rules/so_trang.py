"""Số trang."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.conform.rule import MOI_LOP, Loi, rule, so
from vanban.conform.rules.ho import co_lech, kieu, kieu_lech
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.view import DauTrang

_REF = "PL I, Mục I, 7"
_CHO = "số trang"
_DAI = 4000
"""Characters that surely need more than one page."""


def _dong(dt: DauTrang) -> Iterator[Dong]:
    for doan in dt.doan:
        if any(chu.truong == "PAGE" for chu in doan.chu):
            yield Dong(doan.text.strip(), doan.text, doan.chu, doan, -1)


def _dau(vb: VanBan) -> Iterator[tuple[int, str, Dong]]:
    for i, phan in enumerate(vb.tep.phan):
        for loai, dt in phan.dau.items():
            for dong in _dong(dt):
                if loai != "even" or vb.tep.chan_le_khac:
                    yield i, loai, dong


def _chan(vb: VanBan) -> Iterator[tuple[int, str, Dong]]:
    for i, phan in enumerate(vb.tep.phan):
        for loai, dt in phan.chan.items():
            for dong in _dong(dt):
                if loai != "even" or vb.tep.chan_le_khac:
                    yield i, loai, dong


@rule("so-trang-bat-dau", ref=_REF, strength="bắt buộc", level="error", lop=MOI_LOP)
def bat_dau(vb: VanBan) -> Iterator[Loi]:
    """Đánh số từ 1.

    Sai: trang thứ hai mang số 1. Đúng: trang thứ hai mang số 2.
    """
    dau = vb.tep.phan[0].so_bat_dau
    if dau not in {None, 1} and (any(_dau(vb)) or any(_chan(vb))):
        yield Loi(_CHO, f"đánh số bắt đầu từ {dau}", "bắt đầu từ 1", "Chèn > Số trang > Định dạng > bắt đầu từ 1")


@rule("so-trang-chu-so", ref=_REF, strength="bắt buộc", level="error", lop=MOI_LOP)
def chu_so(vb: VanBan) -> Iterator[Loi]:
    """Số trang bằng chữ số Ả Rập.

    Sai: ii. Đúng: 2.
    """
    for phan in vb.tep.phan:
        if phan.so_dang not in {"decimal", ""} and (any(_dau(vb)) or any(_chan(vb))):
            yield Loi(
                _CHO, f"kiểu số «{phan.so_dang}»", "chữ số Ả Rập 1, 2, 3", "Chèn > Số trang > Định dạng > 1, 2, 3"
            )
            return


@rule("so-trang-co-chu", ref=_REF, strength="bắt buộc", level="error", lop=MOI_LOP)
def co_chu(vb: VanBan) -> Iterator[Loi]:
    """Số trang cỡ chữ 13–14.

    Sai: 11. Đúng: 14.
    """
    k = kieu("so_trang")
    for _, _, dong in (*_dau(vb), *_chan(vb)):
        lech = co_lech(_so(dong), k.co_pt.tu, k.co_pt.den)
        if lech:
            yield Loi(_CHO, f"cỡ chữ {', '.join(map(so, lech))}", "cỡ chữ 13–14", "chọn số trang, đặt cỡ chữ 14")
            return


def _so(dong: Dong) -> Dong:
    chu = tuple(c for c in dong.chu if c.truong == "PAGE")
    return Dong("".join(c.text for c in chu), dong.tho, chu, dong.doan, -1)


@rule("so-trang-kieu", ref=_REF, strength="bắt buộc", level="error", lop=MOI_LOP)
def kieu_chu(vb: VanBan) -> Iterator[Loi]:
    """Số trang chữ đứng.

    Sai: chữ nghiêng. Đúng: chữ đứng.
    """
    for _, _, dong in (*_dau(vb), *_chan(vb)):
        loi = kieu_lech(_so(dong), False, False)
        if loi:
            yield Loi(_CHO, ", ".join(loi), "chữ đứng, không đậm", "chọn số trang, bỏ đậm và nghiêng")
            return


@rule("so-trang-le-tren", ref=_REF, strength="bắt buộc", level="error", lop=MOI_LOP)
def le_tren(vb: VanBan) -> Iterator[Loi]:
    """Số trang ở lề trên.

    Sai: ở chân trang. Đúng: ở đầu trang.
    """
    if any(_chan(vb)):
        yield Loi(_CHO, "đặt ở chân trang", "ở lề trên (đầu trang)", "chuyển số trang lên đầu trang (header)")
    elif _thieu_so(vb):
        yield Loi(
            _CHO,
            "không tìm thấy số trang ở đầu trang",
            "số trang ở giữa lề trên, từ trang 2",
            "Chèn > Số trang > Đầu trang > giữa",
            muc="warning",
        )


def _thieu_so(vb: VanBan) -> bool:
    """Whether the text before the annexes, or the whole file, surely has a second page and no number on it."""
    het = min((pl.phan for pl in vb.phu_luc if pl.phan), default=len(vb.tep.phan))
    co = {i for i, loai, _ in _dau(vb) if loai != "first"}
    return not any(i < het for i in co) and (_nhieu_trang(vb, het) or (not co and _nhieu_trang(vb, len(vb.tep.phan))))


def _nhieu_trang(vb: VanBan, het: int) -> bool:
    doan = [d for d in vb.tep.doan if d.phan < het]
    return sum(len(d.text) for d in doan) > _DAI or any(d.trang_moi for d in doan[1:] if d.phan == 0)


@rule("so-trang-can-giua", ref=_REF, strength="bắt buộc", level="error", lop=MOI_LOP)
def can_giua(vb: VanBan) -> Iterator[Loi]:
    """Số trang canh giữa.

    Sai: canh phải. Đúng: canh giữa.
    """
    for i, _, dong in (*_dau(vb), *_chan(vb)):
        doan = dong.doan
        rong = vb.tep.phan[i].rong_chu_mm
        if doan.can == "center" and "\t" not in dong.tho and doan.khung.loai == "trang":
            if abs(doan.trai_mm - doan.phai_mm + doan.thut_mm) > 10:
                yield Loi(_CHO, "lệch khỏi giữa", "canh giữa theo chiều ngang", "bỏ thụt lề của số trang")
            continue
        if doan.khung.loai == "trang" and "\t" in dong.tho:
            from vanban.conform.thanh_phan.dong import tach_tab

            manh = [m for m in tach_tab(dong) if any(c.truong == "PAGE" for c in m.chu)]
            if "\t" not in dong.tho.strip():
                manh = [Dong(dong.text, dong.tho, dong.chu, doan, -1, 0, _moc_dau(dong, rong))]
            truc = manh[0].truc_mm if manh else rong / 2
        else:
            truc = dong.truc_mm
        if abs(truc - rong / 2) > 5:
            yield Loi(
                _CHO,
                "không canh giữa",
                "canh giữa theo chiều ngang",
                "chọn số trang, bấm canh giữa (Ctrl+E)",
                doan.khung.loai == "trang",
            )
            return


def _moc_dau(dong: Dong, rong: float) -> tuple[float, str] | None:
    """Where leading tabs put the number."""
    so_tab = len(dong.tho) - len(dong.tho.lstrip("\t"))
    moc = [(vi_tri, loai) for vi_tri, loai in dong.doan.tab_mm if loai != "clear"]
    if so_tab and len(moc) >= so_tab:
        return moc[so_tab - 1]
    return (min(so_tab * 12.7, rong), "left") if so_tab else None


@rule("so-trang-an-trang-dau", ref=_REF, strength="bắt buộc", level="error", lop=MOI_LOP)
def an_trang_dau(vb: VanBan) -> Iterator[Loi]:
    """Không hiện số trang ở trang thứ nhất.

    Sai: trang đầu in số 1. Đúng: bật «Trang đầu khác», đầu trang đầu để trống.
    """
    phan = vb.tep.phan[0]
    muc = "error" if vb.lop in {"hanh_chinh", "kem_theo"} else "warning"
    for noi in (phan.dau, phan.chan):
        if phan.trang_dau_rieng:
            hien = "first" in noi and noi["first"].co_so_trang
        else:
            hien = "default" in noi and noi["default"].co_so_trang
        if hien:
            yield Loi(_CHO, "trang thứ nhất cũng hiện số trang", "trang thứ nhất không hiện số",
                "bật «Trang đầu khác» (Different First Page), để trống đầu trang đầu",
                      muc="error" if muc == "error" else "warning")  # fmt: skip
            return


@rule("so-trang-tran", ref="PL I, Mục V, dòng 14", strength="theo mẫu", level="warning", lop=MOI_LOP)
def tran(vb: VanBan) -> Iterator[Loi]:
    """Số trang chỉ là con số.

    Sai: - 2 -, Trang 2/5. Đúng: 2.
    """
    for _, _, dong in (*_dau(vb), *_chan(vb)):
        them = "".join(c.text for c in dong.chu if c.truong != "PAGE").strip()
        if re.search(r"[-–—/|()\[\]<>*~=]|[Tt]rang|\d", them):
            yield Loi(_CHO, f"có thêm «{them}»", "chỉ con số", "xóa chữ và dấu quanh số trang")
            return


@rule("so-trang-phu-luc-rieng", ref="PL I, Mục III, 1.đ", strength="bắt buộc", level="error")
def phu_luc_rieng(vb: VanBan) -> Iterator[Loi]:
    """Mỗi phụ lục đánh số trang riêng.

    Sai: đánh tiếp từ 7. Đúng: phụ lục bắt đầu lại từ 1.
    """
    if not any(_dau(vb)):
        return
    truoc = 0
    for pl in vb.phu_luc:
        rieng = pl.phan != truoc and vb.tep.phan[pl.phan].so_bat_dau == 1
        if not rieng:
            thay = (
                "đánh số tiếp theo phần trước"
                if pl.phan != truoc
                else "nằm chung phần (section) với phần trước nên đánh số tiếp"
            )
            yield Loi(
                f"{_CHO} của {pl.nhan.text}",
                thay,
                "mỗi phụ lục đánh số riêng, bắt đầu từ 1",
                "chèn ngắt phần trước phụ lục, đặt số trang bắt đầu từ 1",
                pl.chac,
            )
            return
        truoc = pl.phan


@rule("so-trang-phu-luc-trang-dau", ref="PL I–VI (cách trình bày)", strength="theo mẫu", level="warning")
def phu_luc_trang_dau(vb: VanBan) -> Iterator[Loi]:
    """Trang đầu của phụ lục không hiện số trang.

    Sai: hiện số 1. Đúng: để trống.
    """
    truoc = 0
    for pl in vb.phu_luc:
        phan = vb.tep.phan[pl.phan]
        if pl.phan != truoc and phan.so_bat_dau == 1:
            dau = phan.dau.get("first" if phan.trang_dau_rieng else "default")
            if dau is not None and dau.co_so_trang:
                yield Loi(
                    f"{_CHO} của {pl.nhan.text}",
                    "trang đầu phụ lục hiện số trang",
                    "không hiện số",
                    "bật «Trang đầu khác» cho phần này",
                )
                return
        truoc = pl.phan
