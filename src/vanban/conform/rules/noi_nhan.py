"""Nơi nhận (ô 9b) và ký hiệu người soạn thảo (ô 12)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import HANH_CHINH, Loi, rule, so, trich
from vanban.conform.rules.ho import gioi_han, ho_co_chu, ho_kieu
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.danh_muc import KHONG_CO_MAU, O_TRONG, TEN_LOAI, gap

_REF_D = "PL I, Mục II, 9.d"
_LUU: Final = re.compile(r"^[-–+•*]?\s*lưu\b", re.IGNORECASE)
_LUU_DUNG: Final = re.compile(r"^-\s*Lưu\s?: VT(?:,\s*\S[^;]*)?[.;,]?(?:\s+\S.*)?$")


def _nhan(vb: VanBan) -> Iterator[tuple[str, Dong, bool]]:
    if vb.noi_nhan is not None and not vb.noi_nhan.sau_nhan:
        yield "Nhãn Nơi nhận", vb.noi_nhan.nhan, vb.noi_nhan.chac


def _ds(vb: VanBan) -> Iterator[tuple[str, Dong, bool]]:
    if vb.noi_nhan is not None:
        for dong in vb.noi_nhan.noi:
            yield "Nơi nhận", dong, vb.noi_nhan.chac


def _cho(dong: Dong) -> str:
    return f"Nơi nhận, dòng {trich(dong.day_du)}"


@rule("noi-nhan-co", ref="Điều 8.2.i; PL I, Mục II, 9.b, 9.c", strength="bắt buộc", level="error", lop=HANH_CHINH)
def co(vb: VanBan) -> Iterator[Loi]:
    """Mọi văn bản đều có nơi nhận.

    Sai: thiếu. Đúng: khối Nơi nhận ở cuối.
    """
    if vb.noi_nhan is None and vb.loai not in KHONG_CO_MAU:
        yield Loi(
            "cuối văn bản",
            "không tìm thấy «Nơi nhận:»",
            "«Nơi nhận:» và danh sách",
            "thêm khối Nơi nhận bên trái chữ ký",
        )


@rule("noi-nhan-nhan-dong", ref=_REF_D, strength="bắt buộc", level="error")
def nhan_dong(vb: VanBan) -> Iterator[Loi]:
    """«Nơi nhận» đứng riêng một dòng, sau có dấu hai chấm.

    Sai: Nơi nhận: - Như trên; trên một dòng. Đúng: Nơi nhận:
    """
    nn = vb.noi_nhan
    if nn is None:
        return
    if nn.sau_nhan:
        yield Loi(
            _cho(nn.nhan),
            "danh sách bắt đầu ngay trên dòng «Nơi nhận:»",
            "«Nơi nhận:» một dòng riêng",
            "xuống dòng sau «Nơi nhận:»",
            nn.chac,
        )
    elif ":" not in nn.nhan.text:
        yield Loi(_cho(nn.nhan), "không có dấu hai chấm", "«Nơi nhận:»", "thêm dấu hai chấm", nn.chac)


_SAT_LE_MM: Final = 10
_LECH_DONG: Final = 3
"""Lines by which two cells of a row may differ before their first words are surely not level."""


def _tren(vb: VanBan, dong: Dong) -> int:
    """Paragraphs above a line within its cell."""
    dem, i = 0, dong.so - 1
    while i >= 0 and vb.tep.doan[i].khung == dong.doan.khung:
        dem, i = dem + 1, i - 1
    return dem


@rule("noi-nhan-ngang-hang", ref=_REF_D, strength="bắt buộc", level="error")
def ngang_hang(vb: VanBan) -> Iterator[Loi]:
    """«Nơi nhận» ngang hàng với dòng quyền hạn, chức vụ.

    Sai: dưới họ tên người ký. Đúng: cùng hàng.
    """
    nn = vb.noi_nhan
    if nn is None or not vb.chu_ky or vb.loai == "BB" or not vb.chu_ky[-1].quyen_han:
        return
    if len(vb.chu_ky) > 1 and min(x.doan.khung.x0_mm for k in vb.chu_ky for x in k.quyen_han) < _SAT_LE_MM:
        return  # signers side by side from the margin on leave no room for it
    ky = vb.chu_ky[-1]
    a, b = nn.nhan.doan.khung, ky.quyen_han[0].doan.khung
    if a.loai == "o" and a.bang == b.bang:
        lech = a.hang > b.hang and (ky.ho_ten is None or a.hang >= ky.ho_ten.doan.khung.hang)
        if a.hang == b.hang and a.cot != b.cot:
            lech = abs(_tren(vb, nn.nhan) - _tren(vb, ky.quyen_han[0])) >= _LECH_DONG
    elif a.loai in {"o", "hop"} or b.loai in {"o", "hop"} or a.so_cot > 1 or ky.quyen_han[0].tab is not None:
        lech = b.loai == "o" and a.loai == "trang" and nn.nhan.so > ky.quyen_han[0].so
    else:
        lech = ky.ho_ten is not None and nn.nhan.so > ky.ho_ten.so
        if not lech and nn.nhan.so < ky.quyen_han[0].so and nn.noi and nn.noi[-1].so < ky.quyen_han[0].so:
            lech = True
    if lech:
        yield Loi(
            _cho(nn.nhan),
            "không ngang hàng với dòng quyền hạn, chức vụ",
            "ngang hàng với dòng đầu của chữ ký",
            "đặt Nơi nhận và chữ ký vào một bảng hai cột",
            nn.chac and ky.chac and len(vb.chu_ky) == 1,
        )


@rule("noi-nhan-sat-trai", ref=_REF_D, strength="bắt buộc", level="error")
def sat_trai(vb: VanBan) -> Iterator[Loi]:
    """«Nơi nhận» sát lề trái.

    Sai: lùi 1 cm. Đúng: sát lề.
    """
    nn = vb.noi_nhan
    if nn is None:
        return
    doan = nn.nhan.doan
    if doan.can in {"center", "right"}:
        yield Loi(_cho(nn.nhan), "không sát lề trái", "sát lề trái", "canh trái, bỏ thụt lề", nn.chac)
    elif (
        doan.trai_mm + doan.thut_mm > 2.2
        or (doan.khung.loai == "o" and doan.khung.x0_mm > 8)
        or nn.nhan.tho.startswith(("\t", "   "))
    ):
        yield Loi(
            _cho(nn.nhan),
            f"lùi {so(round(max(doan.trai_mm + doan.thut_mm, doan.khung.x0_mm) / 10, 1))} cm",
            "sát lề trái",
            "bỏ thụt lề",
            nn.chac,
        )


ho_co_chu("noi-nhan-nhan-co-chu", "Nhãn Nơi nhận", _nhan, "noi_nhan_nhan", _REF_D, "13.", "12.")


@rule("noi-nhan-nhan-kieu", ref=_REF_D, strength="bắt buộc", level="error")
def nhan_kieu(vb: VanBan) -> Iterator[Loi]:
    """Nhãn «Nơi nhận:» in thường, nghiêng, đậm.

    Sai: chỉ đậm, gạch chân. Đúng: nghiêng, đậm.
    """
    for _, dong, chac in _nhan(vb):
        loi = []
        if dong.co_nao(lambda d: not d.nghieng):
            loi.append("chưa nghiêng")
        if dong.co_nao(lambda d: not d.dam):
            loi.append("chưa đậm")
        if dong.co_nao(lambda d: d.gach_chan):
            loi.append("gạch chân")
        if not dong.text.lstrip("* ").startswith("Nơi nhận"):
            loi.append(f"viết «{dong.text}»")
        if loi:
            yield Loi(
                _cho(dong),
                ", ".join(loi),
                "chữ thường, nghiêng, đậm, không gạch chân",
                "chọn dòng này, đặt nghiêng và đậm",
                chac,
            )


ho_co_chu("noi-nhan-ds-co-chu", "Danh sách nơi nhận", _ds, "noi_nhan", _REF_D, "12.", "11.")
ho_kieu("noi-nhan-ds-kieu", "Danh sách nơi nhận", _ds, False, False, _REF_D, "chữ nghiêng.", "chữ đứng.")


@rule("noi-nhan-ds-dong", ref=_REF_D, strength="bắt buộc", level="error")
def ds_dong(vb: VanBan) -> Iterator[Loi]:
    """Mỗi nơi nhận (hoặc nhóm) một dòng.

    Sai: hai nơi trên một dòng. Đúng: mỗi nơi một dòng.
    """
    for _, d, chac in _ds(vb):
        if re.search(r";\s*(?:[-–]\s*)?\w", d.text):
            yield Loi(
                _cho(d),
                "hai nơi nhận trên một dòng",
                "mỗi nơi một dòng",
                "xuống dòng sau dấu chấm phẩy",
                (chac and re.search(r";\s*[-–]", d.text) is not None) or not _LUU.match(d.text),
            )
            return


@rule("noi-nhan-ds-gach", ref=_REF_D, strength="bắt buộc", level="error")
def ds_gach(vb: VanBan) -> Iterator[Loi]:
    """Mỗi dòng bắt đầu bằng gạch đầu dòng, sát lề.

    Sai: dấu + hoặc dấu tròn. Đúng: - Như trên;
    """

    def ds() -> Iterator[Loi]:
        truoc = ";"
        for _, d, chac in _ds(vb):
            dau = d.day_du[0]
            if dau != "-" and not d.sau_ngat and not (truoc[-1:] not in ";." and dau.islower()):
                yield Loi(
                    _cho(d),
                    f"bắt đầu bằng «{dau}»",
                    "gạch đầu dòng (-)",
                    "thay bằng dấu gạch nối",
                    chac,
                    "warning" if dau in "–—" else "error",
                )
            truoc = d.text

    yield from gioi_han(ds())


@rule("noi-nhan-ds-cham-phay", ref=_REF_D, strength="bắt buộc", level="error")
def ds_cham_phay(vb: VanBan) -> Iterator[Loi]:
    """Cuối mỗi dòng có dấu chấm phẩy.

    Sai: dấu phẩy hoặc không có dấu. Đúng: dấu chấm phẩy.
    """
    nn = vb.noi_nhan
    if nn is None:
        return
    ds = [d for d in nn.noi if not _LUU.match(d.text)]
    co_luu = len(ds) < len(nn.noi)

    def loi() -> Iterator[Loi]:
        for i, d in enumerate(ds):
            cuoi = i + 1 == len(ds)
            if (not cuoi and ds[i + 1].day_du[0].islower()) or d.text.endswith(";"):
                continue
            if cuoi and not co_luu and d.text.endswith("."):
                continue
            yield Loi(_cho(d), f"cuối dòng là «{d.text[-1]}»", "dấu chấm phẩy (;)", "đặt dấu ; ở cuối", nn.chac)

    yield from gioi_han(loi())


@rule("noi-nhan-luu-cuoi", ref=_REF_D, strength="bắt buộc", level="error")
def luu_cuoi(vb: VanBan) -> Iterator[Loi]:
    """Dòng cuối là dòng «Lưu».

    Sai: dòng Lưu ở giữa. Đúng: Lưu ở cuối.
    """
    nn = vb.noi_nhan
    if nn is None or not nn.noi:
        return
    luu = [d for d in nn.noi if _LUU.match(d.text)]
    if not luu:
        yield Loi(
            _cho(nn.noi[-1]), "không có dòng «Lưu»", "dòng cuối «- Lưu: VT, <đơn vị>.»", "thêm dòng Lưu ở cuối", nn.chac
        )
    elif nn.noi[-1] is not luu[-1] and nn.noi[-1].day_du.startswith(("-", "+", "•", "–")):
        yield Loi(_cho(luu[-1]), "dòng «Lưu» không ở cuối", "dòng cuối cùng", "chuyển dòng Lưu xuống cuối", nn.chac)


def _dong_luu(vb: VanBan) -> Dong | None:
    if vb.noi_nhan is None:
        return None
    return next((d for d in reversed(vb.noi_nhan.noi) if _LUU.match(d.text)), None)


@rule("noi-nhan-luu-dang", ref=_REF_D, strength="bắt buộc", level="error")
def luu_dang(vb: VanBan) -> Iterator[Loi]:
    """Dòng «Lưu» gồm «Lưu: VT,» và đơn vị soạn thảo.

    Sai: - Lưu VT, TCCB. hoặc - Lưu: VT-TCCB. Đúng: - Lưu: VT, TCCB.
    """
    d = _dong_luu(vb)
    if d is None:
        return
    t = re.sub(r"^[-–+•*]\s*", "- ", d.day_du)
    can = "«- Lưu: VT, <đơn vị soạn thảo>.»"
    if not re.match(r"^- Lưu\s?:", t):
        yield Loi(
            _cho(d),
            "không có dấu hai chấm sau «Lưu»" if t.startswith("- Lưu") else "viết sai «Lưu:»",
            can,
            "viết «- Lưu: VT, …»",
        )
    elif not re.match(r"^- Lưu\s?:\s*VT(?=[,.;\s]|$)", t):
        noi = re.match(r"^- Lưu\s?:\s*VT", t) is not None
        yield Loi(
            _cho(d),
            "sau «VT» không phải dấu phẩy" if noi else "không có «VT» ngay sau «Lưu:»",
            can,
            "viết «- Lưu: VT, …»",
            noi or O_TRONG.search(t) is None,
        )
    elif re.match(r"^- Lưu\s?:\s*VT\s*;\s*\S", t) or re.match(r"^- Lưu\s?:\s*VT\s+\w", t):
        yield Loi(_cho(d), "sau «VT» không phải dấu phẩy", can, "viết «- Lưu: VT, …»")
    elif re.fullmatch(r"- Lưu\s?:\s*VT\s*[.;,]?", t) and vb.loai not in {"GGT", "BB"}:
        yield Loi(
            _cho(d), "không ghi đơn vị soạn thảo", can, "thêm chữ viết tắt đơn vị soạn thảo sau VT,", muc="warning"
        )


@rule("noi-nhan-luu-cham", ref=_REF_D, strength="bắt buộc", level="error")
def luu_cham(vb: VanBan) -> Iterator[Loi]:
    """Dòng «Lưu» kết thúc bằng dấu chấm.

    Sai: VT, NVĐP; Đúng: VT, NVĐP.
    """
    d = _dong_luu(vb)
    if (
        d is not None
        and not re.search(r"\.(?:\s*\S{1,14})?\s*$", d.text)
        and vb.noi_nhan is not None
        and (vb.noi_nhan.noi[-1] is d or d.text.endswith((";", ",")))
    ):
        yield Loi(_cho(d), f"kết thúc bằng «{d.text[-1]}»", "dấu chấm", "đặt dấu chấm ở cuối", vb.noi_nhan.chac)


@rule("noi-nhan-nhu-tren", ref="PL I, Mục II, 9.b; Mục V, dòng 8.b", strength="bắt buộc", level="error")
def nhu_tren(vb: VanBan) -> Iterator[Loi]:
    """Có «Kính gửi» thì danh sách bắt đầu bằng «Như trên».

    Sai: thiếu trong công văn. Đúng: - Như trên;
    """
    nn = vb.noi_nhan
    if vb.kinh_gui is None or nn is None or not nn.noi:
        return
    if vb.loai in TEN_LOAI and vb.loai not in {"TTr", "BC"}:
        return  # a paper that should have no Kính gửi at all: kinh-gui-chi-ba-loai
    if not re.match(r"NHU (?:TREN|KINH GUI)", gap(nn.noi[0].text.lstrip("-–+•* "))):
        sau = any("NHU TREN" in gap(d.text) for d in nn.noi)
        yield Loi(
            _cho(nn.noi[0]),
            "«Như trên» không ở dòng đầu" if sau else "thiếu «- Như trên;»",
            "dòng đầu «- Như trên;»",
            "thêm «- Như trên;» vào đầu danh sách",
            nn.chac and vb.kinh_gui.chac,
        )


@rule("noi-nhan-nhu-tren-thua", ref="PL I, Mục II, 9.c", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def nhu_tren_thua(vb: VanBan) -> Iterator[Loi]:
    """Không có «Kính gửi» thì không ghi «Như trên».

    Sai: thông báo có - Như trên; Đúng: ghi tên nơi nhận.
    """
    if vb.kinh_gui is None and vb.noi_nhan is not None and vb.loai not in {"GGT", "CV", "TTr"}:
        for d in vb.noi_nhan.noi:
            if gap(d.text.lstrip("-–+•* ")).startswith("NHU TREN"):
                yield Loi(_cho(d), "«Như trên» mà không có «Kính gửi»", "ghi tên nơi nhận", "thay bằng tên nơi nhận")


@rule("noi-nhan-nhu-dieu", ref="Mẫu 1.1–1.3", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def nhu_dieu(vb: VanBan) -> Iterator[Loi]:
    """Nghị quyết, quyết định: dòng đầu là «Như Điều …».

    Sai: - Như trên; Đúng: - Như Điều 3;
    """
    nn = vb.noi_nhan
    if vb.loai not in {"QĐ", "NQ"} or nn is None or not nn.noi:
        if (
            nn is not None
            and vb.loai in TEN_LOAI
            and vb.loai not in {"QĐ", "NQ", "CT"}
            and nn.noi
            and re.match(r"^-?\s*Như Điều", nn.noi[0].text)
        ):
            yield Loi(
                _cho(nn.noi[0]),
                "«Như Điều …» trong văn bản không có điều",
                "ghi tên nơi nhận",
                "thay bằng tên nơi nhận",
            )
        return
    if not re.match(r"^[-–+•*]?\s*Như [Đđ]iều", nn.noi[0].day_du):
        yield Loi(
            _cho(nn.noi[0]),
            "dòng đầu không phải «Như Điều …»",
            "«- Như Điều <số>;»",
            "thêm «- Như Điều …;» vào đầu danh sách",
        )


def _nguoi_soan(vb: VanBan) -> Iterator[tuple[str, Dong, bool]]:
    d = _dong_luu(vb)
    if d is None:
        return
    khop = re.search(r"\.\s*([A-Za-zĐđ]{1,5}\.?\s*\(?\d*\)?\.?)$", d.text)
    if khop and len(khop[1]) >= 2 and not d.text[: khop.start()].endswith("VT"):
        from vanban.conform.thanh_phan.dong import khuc

        dau = d.tho.rindex(khop[1])
        chu = khuc(d.chu, dau, dau + len(khop[1]))
        yield (
            "Ký hiệu người soạn thảo",
            Dong(khop[1], khop[1], chu, d.doan, d.so),
            bool(re.fullmatch(r"[A-ZĐ]{1,5}\.?\s*\(\d+\)\.?", khop[1])),
        )


_REF_3 = "PL I, Mục III, 3"
ho_co_chu("noi-nhan-nguoi-soan-co-chu", "Ký hiệu người soạn thảo", _nguoi_soan, "nguoi_soan", _REF_3, "9.", "11.")
ho_kieu(
    "noi-nhan-nguoi-soan-kieu", "Ký hiệu người soạn thảo", _nguoi_soan, None, False, _REF_3, "chữ nghiêng.", "chữ đứng."
)


@rule("noi-nhan-nguoi-soan-in-hoa", ref=_REF_3, strength="bắt buộc", level="warning")
def nguoi_soan_in_hoa(vb: VanBan) -> Iterator[Loi]:
    """Ký hiệu người soạn thảo in hoa, số bản bằng chữ số Ả Rập.

    Sai: pl.(300). Đúng: PL.(300).
    """
    for _, d, _c in _nguoi_soan(vb):
        if d.text != d.text.upper():
            yield Loi(_cho(d), f"viết «{d.text}»", "chữ in hoa", f"viết {d.text.upper()}")


@rule(
    "noi-nhan-nguoi-soan-vi-tri", ref="PL I, Mục III, 3; Mục IV", strength="theo mẫu", level="warning", lop=HANH_CHINH
)
def nguoi_soan_vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Ký hiệu người soạn thảo ở cuối dòng «Lưu».

    Sai: ở chân trang. Đúng: - Lưu: VT, PC. PL.(300)
    """
    for phan in vb.tep.phan:
        for dt in phan.chan.values():
            for doan in dt.doan:
                if (
                    re.fullmatch(r"\s*[A-ZĐ]{1,5}\.?\s*\(?\d{1,4}\)?\s*", doan.text)
                    and re.search(r"[A-ZĐ]", doan.text)
                    and re.search(r"\d", doan.text)
                ):
                    yield Loi(
                        f"chân trang {trich(doan.text)}",
                        "ký hiệu người soạn thảo ở chân trang",
                        "cuối dòng «Lưu»",
                        "chuyển lên cuối dòng Lưu",
                    )
                    return
