"""What this profile does not judge in a file, and why: nothing is passed over in silence.

A test holds that each id of the decree's list is either a rule, or stands here.
"""

from __future__ import annotations

from typing import Final

CHUA_DO: Final[dict[str, str]] = {
    "chu-ky-khong-le-loi": "cần trang in: khối chữ ký cùng trang với ít nhất hai dòng nội dung",
}
"""No part of the rule can be judged before the page is laid out."""

DO_MOT_PHAN: Final[dict[str, str]] = {
    "tieu-ngu-duong-ke-dai": "đo được khi tệp ghi độ dài đường kẻ; gạch dưới dạng chỉ số trên cần trang in",
    "co-quan-duong-ke-dai": "đo được khi tệp ghi độ dài đường kẻ; gạch dưới dạng chỉ số trên cần trang in",
    "trich-yeu-duong-ke-dai": "đo được khi tệp ghi độ dài đường kẻ; gạch dưới dạng chỉ số trên cần trang in",
    "co-quan-duong-ke-can": "đo được khi tệp ghi chỗ của đường kẻ",
    "trich-yeu-duong-ke-can": "đo được khi tệp ghi chỗ của đường kẻ",
    "dia-danh-ngay-vi-tri": "cùng hàng hay lệch vài pt với số, ký hiệu cần trang in",
    "noi-nhan-ngang-hang": "lệch vài pt so với dòng quyền hạn cần trang in",
    "so-trang-le-tren": "chỗ thật của số trang trong lề cần trang in",
    "trang-dia-chi-trang-1": "chỗ của địa chỉ ở chân vùng chữ cần trang in",
    "trang-dia-chi-duong-ke": "độ dài của đường kẻ không ghi trong tệp cần trang in",
    "quoc-hieu-mot-dong": "chữ có xuống dòng hay không cần trang in khi ô không có bề rộng",
    "phu-luc-trang-moi": "trang thật của phụ lục cần trang in",
    "de-muc-giu-dong": "đề mục ở cuối trang cần trang in",
    "ban-sao-duong-ke": "độ dài của đường kẻ không ghi trong tệp cần trang in",
    "ban-sao-to-giay": "tờ giấy của khối sao cần trang in",
    "do-khan-kich-thuoc": "khung không phải hộp chữ cần trang in",
}
"""Judged from the file as far as the file says it; the rest waits for the laid out page."""

KHONG_KIEM: Final[dict[str, str]] = {
    # needs a register, another file or a person
    "so-ky-hieu-tu-van": "cần sổ đăng ký văn bản",
    "ban-sao-huong": "cần biết bản gốc là giấy hay điện tử",
    "chu-ky-tu-van-co-dau": "cần biết tổ chức tư vấn có được dùng dấu hay không",
    "chu-ky-tu-van-khong-dau": "cần biết tổ chức tư vấn có được dùng dấu hay không",
    "phu-luc-kem-theo-giay": "cần biết bản giấy hay điện tử",
    "phu-luc-kem-theo-dien-tu": "cần biết bản giấy hay điện tử",
    # what is only allowed, or not the matter of a file
    "trang-huong-ngang-bang-bieu": "cho phép",
    "trang-huong-tung-phan": "cho phép",
    "trang-dung-san": "cho phép cả hai dạng",
    "trang-thanh-phan-bo-sung": "không bắt buộc",
    "trang-dia-chi-noi-dung": "cho phép nhiều cách ghi",
    "so-trang-trang-ngang": "cho phép",
    "quoc-hieu-dat-dau": "cho phép HÒA và HOÀ",
    "tieu-ngu-duong-ke-cach-ve": "cho phép nhiều cách vẽ",
    "co-quan-chuc-danh": "cho phép",
    "co-quan-chu-quan-viet-tat": "cho phép",
    "co-quan-duong-ke-nhieu-dong": "cho phép",
    "co-quan-nhieu-dong": "cho phép",
    "co-quan-ubnd": "cho phép cả hai cách",
    "so-ky-hieu-ma-co-quan": "cơ quan tự quy định",
    "so-ky-hieu-he-so": "cơ quan tự quy định",
    "so-ky-hieu-mat": "theo quy định về bí mật nhà nước",
    "so-ky-hieu-cap-sau-ky": "số và ngày để trống trong bản thảo là đúng",
    "dia-danh-ngay-ten-tran": "cho phép",
    "dia-danh-ngay-vu-trang": "theo quy định của Bộ Công an, Bộ Quốc phòng",
    "noi-dung-bang": "chữ trong bảng không bị ràng buộc",
    "de-muc-tieu-de-cum-tu": "cần hiểu nghĩa",
    "de-muc-gach-dong": "cho phép",
    "kinh-gui-doi-tuong": "cần hiểu nghĩa",
    "chu-ky-tl-cap-pho": "cho phép",
    "chu-ky-khoang-trong": "nghị định không quy định",
    "chu-ky-muc-xanh": "không có trong tệp",
    "chu-ky-dau-giay": "không có trong tệp",
    "chu-ky-dau-phu-luc": "không có trong tệp",
    "chu-ky-dau-giap-lai": "không có trong tệp",
    "noi-nhan-thanh-phan": "cần hiểu nghĩa",
    "noi-nhan-luu-so-ban": "không bắt buộc",
    "noi-nhan-so-ban-phat-hanh": "không có trong tệp",
    "phu-luc-mot": "cho phép",
    "do-khan-dat-dau": "cho phép HỎA và HOẢ",
    "do-khan-de-xuat": "do người soạn thảo đề xuất",
    "luu-hanh-mat": "theo quy định về bí mật nhà nước",
    "luu-hanh-thu-hoi": "theo quy định về bí mật nhà nước",
    "ban-sao-tham-quyen": "không có trong tệp",
    "cong-van-khong-can-cu-nghieng": "cho phép",
    "cong-van-dia-chi": "không bắt buộc",
    "ten-loai-cong-dien-noi-nhan": "cho phép",
    "bien-ban-khong-dia-danh": "cho phép có hoặc không",
    "bien-ban-chuc-vu": "không bắt buộc",
    "giay-moi-nhan-thuong": "cho phép",
    "ten-loai-giay-gioi-thieu-noi-nhan": "cho phép",
    "ten-loai-giay-nghi-phep-xac-nhan": "không bắt buộc",
}
"""Not judged: why."""
