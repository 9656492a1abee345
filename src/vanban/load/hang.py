"""The rows under the header: each cell that is read is a text, or is refused."""

from __future__ import annotations

import re
from typing import Final

from vanban.load.cay import CotDoc, Day, HangBang, SoGhi
from vanban.load.chu_viet import NhanChu, trich
from vanban.load.hinh_trang import khoang, o_bi_che
from vanban.load.luoc_do import truong
from vanban.load.nguon_excel import NguonExcel, So, cac_tieu_de, gon, tieu_de
from vanban.load.so_o import chu_cua_so, la_ngay
from vanban.load.trang_xlsx import O
from vanban.tieng_viet.che_so import che_het

_TACH_SO: Final = re.compile(r"[;/,\n]|\s-\s|\s+hoặc\s+|\s+và\s+")
_BO_DAU_SO: Final = re.compile(r"[\s.()\-]")
_SO_GOI: Final = re.compile(r"0\d{9,10}|1[89]00\d{4,6}|\d{3}")


class Hang:
    """Reads the rows under the header."""

    def __init__(self, nguon: NguonExcel, so: So, so_ghi: SoGhi) -> None:
        self._nguon = nguon
        self._so = so
        self._so_ghi = so_ghi
        self._nhan = NhanChu(nguon, so_ghi)
        self._truong = truong(so.ban_ghi)
        self._tu_1904 = so.so.tu_1904 if so.so is not None else False

    def doc(self) -> Day:
        """One table of texts for each row that holds something in a column that is read."""
        nguon = self._nguon
        ra = Day(nguon, nguon.tieu_de, 0)
        cot = sorted(nguon.cot.items(), key=lambda muc: muc[1])
        bat_buoc = [t.ten for t in self._truong.values() if t.bat_buoc and t.ten in nguon.cot]
        gop = o_bi_che(nguon.trang, {nguon.cot[ten] for ten in bat_buoc})
        ngoai: list[int] = []
        doc_duoc: list[HangBang] = []
        cot_doc = CotDoc(
            tuple(ten for ten, _ in cot), tuple(c for _, c in cot), {ten: so for so, (ten, _) in enumerate(cot)}
        )
        cho_cua = {c: so for so, (_, c) in enumerate(cot)}
        so_bat_buoc = [cot_doc.thu_tu[ten] for ten in bat_buoc]
        so_dien_thoai = cot_doc.thu_tu.get("dien_thoai", -1)
        sach = self._nhan.chac_sach
        for dong in sorted(nguon.trang.o):
            if dong <= nguon.tieu_de:
                continue
            o = nguon.trang.o[dong]
            hang: list[str | None] = [None] * len(cot)
            hong = co = False
            for c in sorted(o) if len(o) > 1 else o:
                so = cho_cua.get(c, -1)
                if so < 0:
                    continue
                muc = o[c]
                if muc.loai == "chu" and so != so_dien_thoai and not muc.cong_thuc and sach(muc.chu):
                    hang[so], co = muc.chu, True
                    continue
                chu = self._chu(muc, cot[so][0], dong, c)
                if chu is None:
                    hong = True
                elif chu:
                    hang[so], co = chu, True
            if not co and not hong:
                ngoai.append(dong)
                continue
            for so in so_bat_buoc:
                if hang[so] is None:
                    ten, c = cot[so]
                    if not self._hong(o.get(c)) and (dong, c) not in gop:  # the merged cells over it were told
                        self._thieu(ten, dong)
            doc_duoc.append(HangBang(nguon, dong, cot_doc, tuple(hang)))
        self._ngoai(ngoai)
        self._nhan.xong()
        ra.muc += doc_duoc
        nguon.chi_giu(doc_duoc)
        return ra

    @staticmethod
    def _hong(o: O | None) -> bool:
        return o is not None and (o.cong_thuc or o.loai in {"loi", "so"})

    def _thieu(self, ten: str, dong: int) -> None:
        self._so_ghi.tai(
            self._nguon.nut(dong, self._nguon.cot[ten]),
            "VB-X018",
            f"dòng {dong} chưa có «{tieu_de(ten)}»",
            can="mỗi dòng có đủ: " + cac_tieu_de(t.ten for t in self._truong.values() if t.bat_buoc),
            hint="điền ô này; dòng không phải của danh sách (tổng cộng, ghi chú) thì xóa cả dòng",
        )

    def _ngoai(self, dong: list[int]) -> None:
        if dong:
            self._so_ghi.tai(
                self._nguon.nut(dong[0], 0),
                "VB-X026",
                f"{khoang(dong)} chỉ có chữ ở ngoài các cột được đọc",
                hint="chuyển chữ ấy vào đúng cột, hoặc xóa đi",
                level="warning",
            )

    def _chu(self, o: O, ten: str, dong: int, cot: int) -> str | None:
        """The text of a cell; None when it was refused."""
        if o.cong_thuc:
            self._so_ghi.tai(
                self._nguon.nut(dong, cot),
                "VB-X016",
                "ô chứa công thức" + (f", đang hiện «{gon(o.chu)}»" if o.chu else ", chưa có kết quả"),
                can="chữ hoặc số gõ thẳng vào ô",
                hint="chép ô, dán đặc biệt (Paste Special) chọn Giá trị (Values) vào chính ô ấy",
            )
            return None
        if o.loai == "loi":
            self._so_ghi.tai(
                self._nguon.nut(dong, cot),
                "VB-X017",
                f"ô đang báo lỗi {gon(o.chu)}",
                can="chữ hoặc số",
                hint="bấm phím Delete ở ô ấy rồi gõ giá trị đúng, hoặc để trống",
            )
            return None
        if o.loai == "so" and ten != "ghi_chu" and la_ngay(o, self._tu_1904):
            chu = chu_cua_so(o, self._tu_1904)
            self._so_ghi.tai(
                self._nguon.nut(dong, cot),
                "VB-X029",
                f"ô là ngày {chu} – Excel đã đổi điều gõ vào thành ngày",
                can="chữ hoặc số của cột này, không phải là ngày",
                hint="định dạng ô là Văn bản (Text) rồi gõ lại",
            )
            return None
        if o.loai == "chu":
            chu = self._nhan.nhan(o.chu, dong, cot) or ""
        elif o.loai == "so":
            chu = chu_cua_so(o, self._tu_1904)
        else:
            chu = "TRUE" if o.chu.strip() in {"1", "true"} else "FALSE"
        if ten == "dien_thoai" and chu:
            self._dien_thoai(chu, o, dong, cot)
        return chu

    def _dien_thoai(self, chu: str, o: O, dong: int, cot: int) -> None:
        for mot in _TACH_SO.split(chu):
            so = _BO_DAU_SO.sub("", mot)
            if so.startswith("+84"):
                so = "0" + so[3:]
            elif so.startswith("84") and len(so) in {11, 12}:
                so = "0" + so[2:]
            if not so or _SO_GOI.fullmatch(so):
                continue
            if so.isdigit() and so[0] != "0" and len(so) in ({9, 10} if o.loai == "so" else {9}):
                self._so_ghi.tai(
                    self._nguon.nut(dong, cot),
                    "VB-X014",
                    f"{che_het(mot.strip())} ({len(so)} chữ số – Excel đã bỏ số 0 ở đầu)",
                    can=f"{len(so) + 1} chữ số, bắt đầu bằng 0",
                    hint="gõ dấu ' và số 0 vào trước số ấy, hoặc định dạng cột là Văn bản (Text) rồi gõ lại",
                )
            else:
                self._so_ghi.tai(
                    self._nguon.nut(dong, cot),
                    "VB-X015",
                    f"«{che_het(trich(mot.strip()))}» không giống số điện thoại",
                    can="10 hoặc 11 chữ số, bắt đầu bằng 0",
                    hint="sửa lại số; ghi chú thì chuyển sang cột khác",
                    level="warning",
                )
