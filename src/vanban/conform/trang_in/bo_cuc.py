"""Place of the letterhead, the title and the signature block on the printed page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import HANH_CHINH, Loi, so, trich
from vanban.conform.thanh_phan import ChuKy, PhanTu
from vanban.conform.trang_in.doc_pdf import DongIn
from vanban.conform.trang_in.duong_ke import noi
from vanban.conform.trang_in.quy_tac_in import BoiCanh, do, do_moi
from vanban.findings import Level
from vanban.the_thuc import LECH_TRUC_MM

TRUC_LOI_MM: Final = 5.0
"""Axes further apart than this are an error; from LECH_TRUC_MM on a warning."""
RO_MM: Final = 1.0
"""Axes that close are one: a line set to the left that happens to end near the middle lies further off."""
PT: Final = 25.4 / 72
CUNG_DONG_MM: Final = 2 * PT
"""Two lines count as level when their baselines are no further apart."""
MOT_DONG_MM: Final = 16 * PT
SAT_TRAI_MM: Final = 2.0
DONG_TRUOC_KY: Final = 2


def _muc(lech: float, vua: float, nang: float) -> Level:
    return "info" if lech <= vua else "warning" if lech <= nang else "error"


def _truc(dong: tuple[DongIn, ...]) -> float:
    return (min(d.x0 for d in dong) + max(d.x1 for d in dong)) / 2


def _hop(pt: PhanTu) -> bool:
    """Whether it stands in a box: how high a box floats is what programs agree on least."""
    return any(d.doan.khung.loai == "hop" for d in pt.dong)


def _cung_truc(
    bc: BoiCanh, ma: str, pt: PhanTu | None, ten: str, moc: PhanTu | None, ten_moc: str, can: str
) -> Iterator[Loi]:
    a, b = bc.dong(pt), bc.dong(moc)
    if pt is None or moc is None or not a or not b or a[0].trang != b[0].trang:
        return
    bc.da_do.add(ma)
    lech = abs(_truc(a) - _truc(b))
    bc.do[ma] = (lech,)
    if RO_MM < lech <= LECH_TRUC_MM:
        bc.khong_ro.add(ma)
    if lech > LECH_TRUC_MM:
        yield Loi(
            noi(a, ten, pt),
            f"lệch trục {ten_moc} {so(round(lech, 1))} mm",
            can,
            "canh giữa cả hai trong cùng một cột",
            pt.chac and moc.chac,
            _muc(lech, LECH_TRUC_MM, TRUC_LOI_MM),
        )


@do("tieu-ngu-vi-tri")
def tieu_ngu(bc: BoiCanh) -> Iterator[Loi]:
    """Same axis as Quốc hiệu."""
    vb = bc.vb
    yield from _cung_truc(
        bc, "tieu-ngu-vi-tri", vb.tieu_ngu, "Tiêu ngữ", vb.quoc_hieu, "Quốc hiệu", "canh giữa dưới Quốc hiệu"
    )


@do("co-quan-vi-tri")
def co_quan(bc: BoiCanh) -> Iterator[Loi]:
    """Issuer in the left column, centred under the superior."""
    vb = bc.vb
    dong = bc.dong(vb.co_quan)
    if vb.co_quan is None or not dong:
        return
    if vb.chu_quan is not None:
        yield from _cung_truc(
            bc,
            "co-quan-vi-tri",
            vb.co_quan,
            "tên cơ quan",
            vb.chu_quan,
            "cơ quan chủ quản",
            "canh giữa dưới cơ quan chủ quản",
        )
    giua = bc.ban.trang[dong[0].trang].rong / 2
    bc.da_do.add("co-quan-vi-tri")
    if _truc(dong) > giua + LECH_TRUC_MM:
        yield Loi(
            noi(dong, "tên cơ quan", vb.co_quan),
            "nằm ở nửa phải của trang",
            "ô 2, cột bên trái",
            "đặt tên cơ quan ở cột trái, Quốc hiệu ở cột phải",
            vb.co_quan.chac,
        )


@do("quoc-hieu-vi-tri")
def quoc_hieu(bc: BoiCanh) -> Iterator[Loi]:
    """Quốc hiệu at the top of the first page, on the right."""
    pt = bc.vb.quoc_hieu
    dong = bc.dong(pt)
    if pt is None or not dong:
        return
    bc.da_do.add("quoc-hieu-vi-tri")
    trang = bc.ban.trang[dong[0].trang]
    if dong[0].trang > 0 and pt.chac:
        yield Loi(
            noi(dong, "Quốc hiệu", pt),
            f"in ở trang {dong[0].trang + 1}",
            "trên cùng của trang thứ nhất",
            "xóa trang trống ở đầu tệp",
            muc="warning",
        )
    elif _truc(dong) < trang.rong / 2 + 10:
        yield Loi(
            noi(dong, "Quốc hiệu", pt),
            "không nằm ở phía bên phải của trang",
            "ô 1, cột bên phải",
            "đặt Quốc hiệu ở cột phải, tên cơ quan ở cột trái",
            pt.chac,
        )


@do("quoc-hieu-mot-dong")
def mot_dong(bc: BoiCanh) -> Iterator[Loi]:
    """Quốc hiệu is not broken."""
    pt = bc.vb.quoc_hieu
    dong = bc.dong(pt)
    if pt is None or not dong:
        return
    bc.da_do.add("quoc-hieu-mot-dong")
    if len(dong) > 1:
        yield Loi(noi(dong, "Quốc hiệu", pt), f"in thành {len(dong)} dòng", "một dòng", "nới rộng cột bên phải")


@do("so-ky-hieu-vi-tri")
def so_ky_hieu(bc: BoiCanh) -> Iterator[Loi]:
    """Number centred under the issuer."""
    vb = bc.vb
    yield from _cung_truc(
        bc, "so-ky-hieu-vi-tri", vb.so_ky_hieu, "số, ký hiệu", vb.co_quan, "tên cơ quan", "canh giữa dưới tên cơ quan"
    )


@do("trich-yeu-vv-vi-tri")
def vv(bc: BoiCanh) -> Iterator[Loi]:
    """V/v centred under the number."""
    vb = bc.vb
    yield from _cung_truc(
        bc, "trich-yeu-vv-vi-tri", vb.vv, "trích yếu", vb.so_ky_hieu, "số, ký hiệu", "canh giữa dưới số, ký hiệu"
    )


@do("dia-danh-ngay-can-giua")
def dia_danh_truc(bc: BoiCanh) -> Iterator[Loi]:
    """Place and date centred under Quốc hiệu."""
    vb = bc.vb
    if vb.loai == "BB":
        return
    yield from _cung_truc(
        bc,
        "dia-danh-ngay-can-giua",
        vb.dia_danh_ngay,
        "địa danh, ngày",
        vb.tieu_ngu or vb.quoc_hieu,
        "Quốc hiệu, Tiêu ngữ",
        "canh giữa dưới Quốc hiệu và Tiêu ngữ",
    )


@do("dia-danh-ngay-vi-tri")
def dia_danh_dong(bc: BoiCanh) -> Iterator[Loi]:
    """Place and date on the line of the number."""
    vb = bc.vb
    a, b = bc.dong(vb.dia_danh_ngay), bc.dong(vb.so_ky_hieu)
    if vb.dia_danh_ngay is None or vb.so_ky_hieu is None or not a or not b or vb.loai == "BB":
        return
    bc.da_do.add("dia-danh-ngay-vi-tri")
    lech = abs(a[0].y - b[0].y) if a[0].trang == b[0].trang else 297.0
    bc.do["dia-danh-ngay-vi-tri"] = (lech / PT,)
    if lech > CUNG_DONG_MM:
        yield Loi(
            noi(a, "địa danh, ngày", vb.dia_danh_ngay),
            f"cao thấp hơn dòng số, ký hiệu {so(round(lech / PT, 1))} pt",
            "cùng một dòng với số, ký hiệu",
            "đặt hai dòng trong cùng một hàng của bảng",
            vb.dia_danh_ngay.chac and vb.so_ky_hieu.chac and not _hop(vb.dia_danh_ngay) and not _hop(vb.so_ky_hieu),
            _muc(lech, CUNG_DONG_MM, MOT_DONG_MM),
        )


def _giua_trang(bc: BoiCanh, ma: str, pt: PhanTu | None, ten: str) -> Iterator[Loi]:
    dong = bc.dong(pt)
    if pt is None or not dong:
        return
    trang = bc.ban.trang[dong[0].trang]
    trai, phai, _, _ = bc.khop.vung(trang)
    bc.da_do.add(ma)
    lech = max(min(abs(d.truc - (trai + phai) / 2), abs(d.truc - trang.rong / 2)) for d in dong)
    bc.do[ma] = (lech,)
    if lech > LECH_TRUC_MM:
        yield Loi(
            noi(dong, ten, pt),
            f"lệch khỏi giữa trang {so(round(lech, 1))} mm",
            "canh giữa trang",
            "bấm canh giữa (Ctrl+E), bỏ thụt lề",
            pt.chac,
            _muc(lech, LECH_TRUC_MM, TRUC_LOI_MM),
        )


@do("ten-loai-vi-tri")
def ten_loai(bc: BoiCanh) -> Iterator[Loi]:
    """Type centred across the page."""
    yield from _giua_trang(bc, "ten-loai-vi-tri", bc.vb.ten_loai, "tên loại")


@do("trich-yeu-can-giua")
def trich_yeu(bc: BoiCanh) -> Iterator[Loi]:
    """Subject centred across the page."""
    yield from _giua_trang(bc, "trich-yeu-can-giua", bc.vb.trich_yeu, "trích yếu")


# --- signature ------------------------------------------------------------------------------------------------------


def _ky(bc: BoiCanh) -> Iterator[tuple[ChuKy, tuple[DongIn, ...]]]:
    """The signature blocks and the printed lines of their authority."""
    for ky in bc.vb.chu_ky:
        dong = tuple(d for x in ky.quyen_han for d in bc.khop.tim(x))
        if dong:
            yield ky, dong


@do("chu-ky-vi-tri", HANH_CHINH)
def chu_ky(bc: BoiCanh) -> Iterator[Loi]:
    """A sole signature stands on the right."""
    ds = list(_ky(bc))
    if len(ds) != 1 or len(bc.vb.chu_ky) != 1:
        return
    ky, dong = ds[0]
    bc.da_do.add("chu-ky-vi-tri")
    trai, phai, _, _ = bc.khop.vung(bc.ban.trang[dong[0].trang])
    if _truc(dong) < (trai + phai) / 2:
        yield Loi(
            f"trang {dong[0].trang + 1}, chữ ký {trich(dong[0].text)}",
            "nằm ở nửa trái của trang",
            "ô 7, cột bên phải",
            "đặt khối chữ ký ở cột phải, ngang với Nơi nhận",
            ky.chac,
        )


@do("chu-ky-ho-ten-vi-tri", HANH_CHINH)
def ho_ten(bc: BoiCanh) -> Iterator[Loi]:
    """The name centred on the lines of authority."""
    for ky, dong in _ky(bc):
        ten = bc.khop.tim(ky.ho_ten)
        if not ten or ky.ho_ten is None:
            continue
        bc.da_do.add("chu-ky-ho-ten-vi-tri")
        lech = min(abs(_truc(ten) - t) for t in (_truc(dong), dong[-1].truc))
        if ten[0].trang == dong[0].trang and lech > LECH_TRUC_MM:
            yield Loi(
                f"trang {ten[0].trang + 1}, họ tên {trich(ky.ho_ten.text)}",
                f"lệch trục quyền hạn, chức vụ {so(round(lech, 1))} mm",
                "canh giữa dưới quyền hạn, chức vụ",
                "canh giữa họ tên và chức vụ trong cùng một ô",
                ky.chac,
                _muc(lech, LECH_TRUC_MM, TRUC_LOI_MM),
            )


@do("noi-nhan-ngang-hang", HANH_CHINH)
def ngang_hang(bc: BoiCanh) -> Iterator[Loi]:
    """Nơi nhận level with the authority (not in minutes, where it stands below)."""
    nn = bc.vb.noi_nhan
    ds = list(_ky(bc))
    a = bc.khop.tim(nn.nhan) if nn is not None else ()
    if nn is None or not a or not ds or bc.vb.loai == "BB" or len(ds) != 1:
        return
    b = ds[0][1]
    bc.da_do.add("noi-nhan-ngang-hang")
    cho = f"trang {a[0].trang + 1}, {trich(nn.nhan.text)}"
    chac = nn.chac and ds[0][0].chac
    if a[0].trang != b[0].trang:
        yield Loi(
            cho,
            f"ở trang {a[0].trang + 1}, quyền hạn và chức vụ ở trang {b[0].trang + 1}",
            "ngang hàng với quyền hạn, chức vụ",
            "đặt hai khối trong cùng một hàng của bảng, không cho hàng tách trang",
            chac,
        )
        return
    lech = abs(a[0].y - b[0].y)
    bc.do["noi-nhan-ngang-hang"] = (lech / PT,)
    if lech > CUNG_DONG_MM:
        yield Loi(
            cho,
            f"cao thấp hơn dòng quyền hạn, chức vụ {so(round(lech / PT, 1))} pt",
            "cùng một dòng với quyền hạn, chức vụ",
            "đặt hai khối trong cùng một hàng của bảng",
            chac,
            _muc(lech, CUNG_DONG_MM, MOT_DONG_MM),
        )


@do("noi-nhan-sat-trai", HANH_CHINH)
def sat_trai(bc: BoiCanh) -> Iterator[Loi]:
    """Nơi nhận flush with the left margin."""
    nn = bc.vb.noi_nhan
    a = bc.khop.tim(nn.nhan) if nn is not None else ()
    if nn is None or not a:
        return
    trai = bc.khop.vung(bc.ban.trang[a[0].trang])[0]
    lech = a[0].x0 - trai
    bc.da_do.add("noi-nhan-sat-trai")
    bc.do["noi-nhan-sat-trai"] = (lech,)
    if lech > SAT_TRAI_MM:
        yield Loi(
            f"trang {a[0].trang + 1}, {trich(nn.nhan.text)}",
            f"cách lề trái {so(round(lech, 1))} mm",
            "sát lề trái",
            "bỏ thụt lề của Nơi nhận",
            nn.chac,
            _muc(lech, SAT_TRAI_MM, 4.0),
        )


@do_moi("chu-ky-khong-le-loi", lop=HANH_CHINH)
def le_loi(bc: BoiCanh) -> Iterator[Loi]:
    """Khối chữ ký cùng trang với ít nhất hai dòng nội dung, không bị tách trang.

    Sai: trang cuối chỉ có chữ ký. Đúng: trên khối chữ ký còn hai dòng nội dung.
    """
    for i, (ky, dong) in enumerate(_ky(bc)):
        so_trang = dong[0].trang
        bc.da_do.add("chu-ky-khong-le-loi")
        cho = f"trang {so_trang + 1}, chữ ký {trich(dong[0].text)}"
        ten = bc.khop.tim(ky.ho_ten)
        if ten and ten[-1].trang != so_trang:
            yield Loi(
                cho,
                f"quyền hạn ở trang {so_trang + 1}, họ tên ở trang {ten[-1].trang + 1}",
                "cả khối trên một trang",
                "không cho hàng của bảng chữ ký tách trang; chọn «Giữ với đoạn sau»",
            )
            continue
        trang = bc.ban.trang[so_trang]
        tren = bc.khop.vung(trang)[2]
        cac_y = {round(d.y, 0) for d in trang.dong if tren < d.y < dong[0].y - 3}
        if i == 0 and len(cac_y) < DONG_TRUOC_KY and so_trang > 0:
            yield Loi(
                cho,
                f"trên khối chữ ký chỉ có {len(cac_y)} dòng nội dung ở trang này",
                "ít nhất hai dòng nội dung cùng trang",
                "đặt «Giữ với đoạn sau» cho đoạn cuối của nội dung, hoặc giảm giãn dòng trong giới hạn cho phép",
            )
