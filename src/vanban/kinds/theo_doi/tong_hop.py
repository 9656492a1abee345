"""Tổng hợp: the day of the look, and every count by formula."""

from __future__ import annotations

from typing import Any, Final

from vanban.kinds.theo_doi.cot import CHUA, DANG, NGAY_NGHI, NGAY_XEM, SAP_HAN, TRE, XONG, cot_thuong
from vanban.kinds.theo_doi.ten_goi import bung, ten_don_vi, ten_ngan
from vanban.kinds.theo_doi.tieu_chi import CHUA_DAT, DAT, KHONG_DANH_GIA, bo_dang_dung, ma_bang, ty_le_dat
from vanban.model import HoSo
from vanban.model.ke_hoach import TheoDoi
from vanban.model.to_chuc import BoTieuChi, DonVi
from vanban.sheets.mo_ta import Bang, BieuDo, Cot, ToMau, Trang
from vanban.tieng_viet.chu import viet_hoa_dau

_MAU_TRANG_THAI: Final = ("A6A6A6", "F0AD4E", "6AA84F", "C0504D")


GHI_CHU: Final = (
    f"Trạng thái của nhiệm vụ: {XONG} – đã có ngày nộp không sau ngày xem; {TRE} n ngày – ngày xem đã qua hạn thực mà "
    f"chưa nộp; {DANG} – đã ghi người phụ trách; {CHUA} – chưa ghi người phụ trách.",
    "Cột Hạn ghi đúng chữ của kế hoạch, dấu – là kế hoạch không ghi. Hạn thực là ngày làm việc cuối cùng còn kịp, tính "
    "từ chữ và toán tử của hạn. Ngày ở cột Gợi ý theo thông lệ, không phải hạn của kế hoạch, nên không tính trễ; muốn "
    "lấy làm hạn thì gõ ngày ấy vào cột Hạn thực.",
    f"Màu: đỏ – trễ; cam – còn không quá {SAP_HAN} ngày làm việc; xanh – xong; vàng – ô cần bổ sung. Ô nền xanh nhạt "
    "là để điền; các ô khác được khóa, không có mật khẩu.",
)


def tong_hop(ho_so: HoSo, theo_doi: TheoDoi, co: set[str]) -> Trang:
    """The first sheet; ``co`` are the tables that the other sheets hold."""
    bang = [_bang_trang_thai(), _bang_theo_don_vi(ho_so), _bang_cac_trang(ho_so, co)]
    bieu_do = [
        BieuDo(
            ten="Nhiệm vụ theo trạng thái",
            bang="th_trang_thai",
            nhan="trang_thai",
            cot=["so_viec"],
            truc="Số việc",
            mau=list(_MAU_TRANG_THAI),
        ),
    ]
    if "dang_ky" in co:
        bang.append(_bang_dang_ky(ho_so))
        bieu_do.append(
            BieuDo(
                ten="Số người đăng ký tham gia theo đơn vị",
                bang="th_dang_ky",
                nhan="don_vi",
                cot=["nguoi"],
                truc="Số người",
            )
        )
    bang += [_bang_tieu_chi(ho_so, bo, don_vi) for bo, don_vi in bo_dang_dung(ho_so)]
    if "dai_bieu" in co:
        bang.append(_bang_khach(ho_so))
    nghi = sorted(ngay for nam in ho_so.ngay_nghi if nam.nam >= theo_doi.ngay_xem.year for ngay in nam.nghi)
    bang.append(
        Bang(
            ma="ngay_nghi",
            ten="Ngày nghỉ lễ, Tết dùng để tính ngày làm việc",
            cot=[
                cot_thuong("ngay", "Ngày nghỉ", 30, "ngay", ten_vung=NGAY_NGHI),
            ],
            dong=[[ngay.isoformat()] for ngay in nghi],
            dong_trong=5,
        )
    )
    return Trang(
        ten="Tổng hợp",
        tieu_de="Tổng hợp theo dõi",
        phu_de=ho_so.su_kien.ten_ngan,
        dong_dau="Sửa ngày xem thì mọi trạng thái trong sổ được tính lại theo ngày ấy.",
        o_nhap=[{"nhan": "Ngày xem:", "ten": NGAY_XEM, "ngay": theo_doi.ngay_xem.isoformat()}],
        bang=bang,
        bieu_do=bieu_do,
        ghi_chu=GHI_CHU,
    )


def _dem(dieu_kien: str) -> str:
    return f"SUMPRODUCT(1*({dieu_kien}))"


def _bang_trang_thai() -> Bang:
    tong = "SUM({so_viec:})"
    tre = f'LEFT({{nhiem_vu!trang_thai}},{len(TRE)})="{TRE}"'
    dong = [
        [ten, {"cong_thuc": _dem(tre if ten == TRE else f'{{nhiem_vu!trang_thai}}="{ten}"')}, None]
        for ten in (CHUA, DANG, XONG, TRE)
    ]
    return Bang(
        ma="th_trang_thai",
        ten="Nhiệm vụ theo trạng thái",
        cot=[
            cot_thuong("trang_thai", "Trạng thái", 30),
            cot_thuong("so_viec", "Số việc", 9, "so", tong=True),
            cot_thuong("ty_le", "Tỷ lệ", 9, "phan_tram", cong_thuc=f'IF({tong}=0,"",{{so_viec}}/{tong})'),
        ],
        dong=dong,
        nhan_tong="Tổng số",
    )


def _bang_theo_don_vi(ho_so: HoSo) -> Bang:
    ten = dict.fromkeys(ten_ngan(ho_so, ma) for viec in ho_so.nhiem_vu for ma in bung(ho_so, viec.ai))
    cua = "({nhiem_vu!chu_tri}={don_vi})"

    def dem(khoa: str, nhan: str, dieu_kien: str) -> Cot:
        return cot_thuong(khoa, nhan, 9, "so", tong=True, cong_thuc=f"SUMPRODUCT({cua}*({dieu_kien}))")

    return Bang(
        ma="th_don_vi",
        ten="Nhiệm vụ theo đơn vị chủ trì",
        cot=[
            cot_thuong("don_vi", "Đơn vị", 34),
            dem("so_viec", "Số việc", '{nhiem_vu!trang_thai}<>""'),
            *(
                dem(khoa, viet_hoa_dau(nhan), f'{{nhiem_vu!trang_thai}}="{nhan}"')
                for khoa, nhan in (("chua", CHUA), ("dang", DANG), ("xong", XONG))
            ),
            dem("tre", viet_hoa_dau(TRE), f'LEFT({{nhiem_vu!trang_thai}},{len(TRE)})="{TRE}"'),
            cot_thuong(
                "ty_le",
                "% xong",
                9,
                "phan_tram",
                cong_thuc='IF({so_viec}=0,"",{xong}/{so_viec})',
                cong_thuc_tong='IF(SUM({so_viec:})=0,"",SUM({xong:})/SUM({so_viec:}))',
            ),
        ],
        dong=[[t, *[None] * 6] for t in ten],
        nhan_tong="Tổng số",
        to_mau=[ToMau(cot=["tre"], khi="{tre}>0", mau="do")],
    )


def _bang_cac_trang(ho_so: HoSo, co: set[str]) -> Bang:
    """A line for each sheet: how many, how many done, done after the deadline, late."""
    nop = "ISNUMBER({nhiem_vu!ngay_nop})*({nhiem_vu!ngay_nop}<=NGAY_XEM)"
    dong: list[list[Any]] = [
        _dong_trang(
            "Nhiệm vụ",
            '{nhiem_vu!noi_dung}<>""',
            f'{{nhiem_vu!trang_thai}}="{XONG}"',
            f"{nop}*ISNUMBER({{nhiem_vu!han_thuc}})*({{nhiem_vu!ngay_nop}}>{{nhiem_vu!han_thuc}})",
            f'LEFT({{nhiem_vu!trang_thai}},{len(TRE)})="{TRE}"',
        ),
    ]
    if "dang_ky" in co:
        nop = "ISNUMBER({dang_ky!ngay_nop})*({dang_ky!ngay_nop}<=NGAY_XEM)"
        dong.append(
            _dong_trang(
                "Đăng ký",
                '{dang_ky!dung_han}<>""',
                f'({{dang_ky!dung_han}}<>"")*{nop}',
                f'LEFT({{dang_ky!dung_han}},{len(TRE)})="{TRE}"',
                f'LEFT({{dang_ky!dung_han}},14)="chưa nộp, {TRE}"',
            )
        )
    for bo, _ in bo_dang_dung(ho_so):
        kq = f"{{{ma_bang(ho_so, bo)}!ket_qua}}"
        han = f"{{{ma_bang(ho_so, bo)}!han}}"
        dong.append(
            _dong_trang(
                bo.ten_ngan,
                f'{kq}<>"{KHONG_DANH_GIA}"',
                f'{kq}="{DAT}"',
                None,
                f'({kq}<>"{DAT}")*({kq}<>"{KHONG_DANH_GIA}")*ISNUMBER({han})*({han}<NGAY_XEM)',
            )
        )
    if "dai_bieu" in co:
        dong.append(
            _dong_trang(
                "Đại biểu (đã trả lời)",
                '{dai_bieu!khoi}<>""',
                '({dai_bieu!khoi}<>"")*({dai_bieu!xac_nhan}<>"")',
                None,
                None,
            )
        )
    if "ho_dan" in co:
        dong.append(
            _dong_trang(
                "Hộ dân (đã trả lời)",
                '{ho_dan!chu_ho}<>""',
                '({ho_dan!chu_ho}<>"")*({ho_dan!xac_nhan}<>"")',
                None,
                None,
            )
        )
    if "lanh_dao" in co:
        dong.append(
            _dong_trang("Lãnh đạo dự điểm (đã phân công)", '{lanh_dao!diem}<>""', '{lanh_dao!lanh_dao}<>""', None, None)
        )
    if "ket_qua" in co:
        dong.append(
            _dong_trang(
                "Kết quả (đã báo cáo)",
                '{ket_qua!don_vi}<>""',
                "ISNUMBER({ket_qua!ngay_bao_cao})*({ket_qua!ngay_bao_cao}<=NGAY_XEM)",
                None,
                None,
            )
        )
    if "o_trong" in co:
        dong.append(
            _dong_trang(
                "Ô còn trống (đã điền)",
                '{o_trong!ten}<>""',
                f'{{o_trong!trang_thai}}="{XONG}"',
                None,
                f'LEFT({{o_trong!trang_thai}},{len(TRE)})="{TRE}"',
            )
        )
    return Bang(
        ma="th_trang",
        ten="Các bảng",
        cot=[
            cot_thuong("bang", "Bảng", 30),
            cot_thuong("so_muc", "Số mục", 9, "so"),
            cot_thuong("xong", "Xong", 9, "so"),
            cot_thuong("xong_sau", "Xong sau hạn", 9, "so"),
            cot_thuong("con", "Còn lại", 9, "so", cong_thuc="{so_muc}-{xong}"),
            cot_thuong("tre", "Trễ", 9, "so"),
            cot_thuong("ty_le", "% xong", 9, "phan_tram", cong_thuc='IF({so_muc}=0,"",{xong}/{so_muc})'),
        ],
        dong=dong,
        to_mau=[ToMau(cot=["tre"], khi="N({tre})>0", mau="do")],
    )


def _dong_trang(ten: str, tat_ca: str, xong: str, xong_sau: str | None, tre: str | None) -> list[Any]:
    def o(dieu_kien: str | None) -> dict[str, str] | None:
        return {"cong_thuc": _dem(dieu_kien)} if dieu_kien else None

    return [ten, o(tat_ca), o(xong), o(xong_sau), None, o(tre), None]


def _bang_dang_ky(ho_so: HoSo) -> Bang:
    def cong(khoa: str) -> str:
        return f"SUMPRODUCT(({{dang_ky!don_vi}}={{don_vi}})*{{dang_ky!{khoa}}})"

    return Bang(
        ma="th_dang_ky",
        ten="Đăng ký theo đơn vị",
        cot=[
            cot_thuong("don_vi", "Đơn vị", 34),
            cot_thuong("nguoi", "Số người", 9, "so", tong=True, cong_thuc=cong("tong_nguoi")),
            cot_thuong("tien", "Kinh phí (triệu đồng)", 9, "so_le", tong=True, cong_thuc=cong("tong_tien")),
        ],
        dong=[[ten_don_vi(ho_so, don_vi), None, None] for don_vi in ho_so.don_vi],
        nhan_tong="Tổng số",
    )


def _bang_tieu_chi(ho_so: HoSo, bo: BoTieuChi, don_vi: list[DonVi]) -> Bang:
    ma = ma_bang(ho_so, bo)
    cua, kq = f"({{{ma}!don_vi}}={{don_vi}})", f"{{{ma}!ket_qua}}"

    def dem(khoa: str, ten: str, gia_tri: str) -> Cot:
        cong_thuc = f'SUMPRODUCT({cua}*({kq}="{gia_tri}"))'
        return cot_thuong(khoa, ten, 9, "so", tong=True, cong_thuc=cong_thuc)

    return Bang(
        ma=f"th_{ma}",
        ten=bo.ten,
        cot=[
            cot_thuong("don_vi", "Đơn vị", 34),
            dem("dat", "Đạt", DAT),
            dem("chua", "Chưa", CHUA_DAT),
            dem("khong", "Không đánh giá", KHONG_DANH_GIA),
            cot_thuong("trong", "Chưa điền", 9, "so", tong=True, cong_thuc=f'SUMPRODUCT({cua}*({kq}=""))'),
            cot_thuong("ty_le", "% đạt", 9, "phan_tram", cong_thuc=ty_le_dat(kq, cua), cong_thuc_tong=ty_le_dat(kq)),
        ],
        dong=[[ten_don_vi(ho_so, d), *[None] * 5] for d in don_vi],
        nhan_tong="Tổng số",
    )


def _bang_khach(ho_so: HoSo) -> Bang:
    cua = "({dai_bieu!khoi}={khoi})"

    def dem(khoa: str, ten: str, dieu_kien: str) -> Cot:
        return cot_thuong(khoa, ten, 9, "so", tong=True, cong_thuc=f"SUMPRODUCT({cua}*({dieu_kien}))")

    co_khach = {khach.nhom for khach in ho_so.khach_moi}
    nhom = sorted((n for n in ho_so.nhom_khach if n.ma in co_khach), key=lambda n: n.bac)
    return Bang(
        ma="th_khach",
        ten="Đại biểu theo khối",
        cot=[
            cot_thuong("khoi", "Khối", 30),
            dem("so", "Số khách", "1"),
            *(
                dem(khoa, ten, f'{{dai_bieu!xac_nhan}}="{ten}"')
                for khoa, ten in (("co", "Có"), ("khong", "Không"), ("thay", "Cử thay"))
            ),
            dem("chua", "Chưa trả lời", '{dai_bieu!xac_nhan}=""'),
            dem("co_mat", "Có mặt", '{dai_bieu!co_mat}="Có"'),
        ],
        dong=[[ten, *[None] * 6] for ten in dict.fromkeys(n.ten for n in nhom)],
        nhan_tong="Tổng số",
    )
