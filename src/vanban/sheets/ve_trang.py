"""One sheet: title, tables, and what makes it print and fill in well."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from openpyxl.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet

from vanban.sheets import bieu_do, kieu, trang_in
from vanban.sheets.chu_o import can_dau_nhay, ma_hoa, sach
from vanban.sheets.cong_thuc import ViTri, chuoi, lap, so_dong_tieu_de, ten_trang_trong
from vanban.sheets.do_rong import CAO_DONG_PT, DONG_NHIEU_NHAT, HEP_NHAT, RONG, RONG_NHAT, mm, tu_dai_nhat
from vanban.sheets.do_rong import so_dong as so_dong_cua
from vanban.sheets.kieu import DangO, Kho
from vanban.sheets.mo_ta import Bang, Cot, Trang
from vanban.sheets.nhap_lieu import chi_ngay, rang_buoc
from vanban.tieng_viet.do_chu import ngat_dong

DONG_DAU_BANG: Final = 4
"""Lines above the first table when there is no labelled cell: title, event, note, empty."""
CACH_BANG: Final = 2
"""Empty lines between two tables of a sheet (the second one has a line for its name)."""


class _DongTuGian(RowDimension):
    """A row with a computed height that still grows when the clerk types more (no ``customHeight``)."""

    @property
    def customHeight(self) -> bool:  # noqa: N802
        """False: the height is a result, not a wish."""
        return False


def so_cot(trang: Trang) -> int:
    """How many columns the widest table of a sheet has."""
    return max((len(bang["cot"]) for bang in trang["bang"]), default=1)


def xep_cho(trang: Trang, ten: str) -> dict[str, ViTri]:
    """Where the tables of a sheet will stand."""
    dong = DONG_DAU_BANG + len(trang.get("o_nhap", ())) + bool(trang.get("o_nhap"))
    ra: dict[str, ViTri] = {}
    for thu_tu, bang in enumerate(trang["bang"]):
        dong += 1 if not thu_tu else CACH_BANG
        if bang.get("ten"):
            dong += 1
        dau = dong + so_dong_tieu_de(bang)
        cuoi = dau + max(len(bang["dong"]) + bang.get("dong_trong", 0), 1) - 1
        cot = {c["khoa"]: so for so, c in enumerate(bang["cot"], start=1)}
        ra[bang["ma"]] = ViTri(ten, dong, dau, cuoi, cot)
        dong = cuoi + bool(bang.get("nhan_tong"))
    return ra


class VeTrang:
    """Draws one description on one worksheet."""

    def __init__(self, ws: Worksheet, trang: Trang, vi_tri: dict[str, ViTri], kho: Kho, dau_trong: str) -> None:
        self.ws = ws
        self.trang = trang
        self.vi_tri = vi_tri
        self.kho = kho
        self.dau_trong = dau_trong
        self._o: Any = ws._cells

    def ve(self) -> None:
        """Everything, top to bottom."""
        self._rong_cot()
        self._dau_trang()
        for bang in self.trang["bang"]:
            self._bang(bang)
        self._ghi_chu()
        trang_in.giu_dong_cot(self.ws, self.trang, self.vi_tri)
        trang_in.dat_trang(self.ws, so_cot(self.trang), self.trang.get("co_dinh", 0))
        trang_in.bao_ve(self.ws)
        for so, mo_ta in enumerate(self.trang.get("bieu_do", ())):
            bieu_do.them(self.ws, mo_ta, self.vi_tri[mo_ta["bang"]], so, so_cot(self.trang))

    # --- cells ------------------------------------------------------------------------------------------------------

    def _ghi(self, dong: int, cot: int, gia_tri: Any, dang: DangO, bang: str = "") -> None:
        """Write a value: a mapping is a formula of ours, a string is text, a date column takes ISO text."""
        loai = "n"
        if isinstance(gia_tri, Mapping):
            gia_tri, loai = lap(gia_tri["cong_thuc"], self.vi_tri, bang, dong), "f"
        elif isinstance(gia_tri, str):
            ngay = _doc_iso(gia_tri) if dang.kieu == "ngay" else None
            if ngay is not None:
                gia_tri, loai = ngay, "d"
            else:
                gia_tri = sach(gia_tri)
                if can_dau_nhay(gia_tri):
                    dang = replace(dang, dau_nhay=True)
                gia_tri, loai = (ma_hoa(gia_tri), "s") if gia_tri else (None, "n")
                if dang.kieu == "ngay":
                    dang = replace(dang, ngang="left")
        elif isinstance(gia_tri, bool):
            loai = "b"
        o: Any = Cell(self.ws, row=dong, column=cot)
        o._style = self.kho.lay(dang)
        o._value = gia_tri
        if gia_tri is not None:
            o.data_type = loai
        self._o[dong, cot] = o

    def _dong_gop(self, dong: int, gia_tri: Any, dang: DangO) -> None:
        """A line over the whole width, high enough for its text."""
        cuoi = trang_in.cot_trang_dau(self.ws, so_cot(self.trang), self.trang.get("co_dinh", 0))
        self._ghi(dong, 1, gia_tri, dang)
        if cuoi > 1:
            self.ws.merge_cells(start_row=dong, end_row=dong, start_column=1, end_column=cuoi)
        chu = gia_tri if isinstance(gia_tri, str) else ""
        rong = sum(mm(self._rong[so]) for so in range(1, cuoi + 1))
        so_dong = len(ngat_dong(sach(chu), dang.co, rong, dam=dang.dam))
        self.ws.row_dimensions[dong].height = so_dong * CAO_DONG_PT * dang.co / kieu.CO_CHU + 3

    def _dau_trang(self) -> None:
        giua = DangO(ngang="center", co=kieu.CO_TIEU_DE, vien=False)
        self._dong_gop(1, self.trang["tieu_de"].upper(), replace(giua, dam=True))
        self._dong_gop(2, self.trang["phu_de"], giua)
        self._dong_gop(3, self.trang.get("dong_dau") or None, replace(giua, co=kieu.CO_CHU, nghieng=True))
        for thu_tu, o_nhap in enumerate(self.trang.get("o_nhap", ())):
            dong = DONG_DAU_BANG + 1 + thu_tu
            self._ghi(dong, 1, o_nhap["nhan"], DangO(dam=True, vien=False, ngang="right"))
            self._ghi(dong, 2, o_nhap["ngay"], DangO(kieu="ngay", dam=True, nen=kieu.NEN_NHAP, mo=True))
            self.ws.row_dimensions[dong].height = 21
            so: Any = self.ws.parent
            noi = f"{ten_trang_trong(self.ws.title)}!$B${dong}"
            so.defined_names[o_nhap["ten"]] = DefinedName(o_nhap["ten"], attr_text=noi)
            chi_ngay(self.ws, f"B{dong}", bat_buoc=True)

    def _ghi_chu(self) -> None:
        dong = self.ws.max_row + 2
        for thu_tu, chu in enumerate(self.trang.get("ghi_chu", ())):
            self._dong_gop(dong + thu_tu, chu, DangO(nghieng=True, vien=False))

    # --- tables -----------------------------------------------------------------------------------------------------

    def _bang(self, bang: Bang) -> None:
        noi = self.vi_tri[bang["ma"]]
        if ten := bang.get("ten"):
            self._ghi(noi.tieu_de - 1, 1, ten, DangO(dam=True, vien=False, xuong_dong=False))
        self._tieu_de(bang, noi)
        self._noi_dung(bang, noi)
        if nhan := bang.get("nhan_tong"):
            self._dong_tong(bang, noi, nhan)
        for cot in bang["cot"]:
            rang_buoc(self.ws, bang, noi, cot)
            if ten_vung := cot.get("ten_vung"):
                so: Any = self.ws.parent
                so.defined_names[ten_vung] = DefinedName(ten_vung, attr_text=noi.vung_day_du(cot["khoa"]))
        self._to_mau(bang, noi)
        if bang.get("loc"):
            cuoi = get_column_letter(len(bang["cot"]))
            self.ws.auto_filter.ref = f"A{noi.dau - 1}:{cuoi}{noi.cuoi}"

    def _tieu_de(self, bang: Bang, noi: ViTri) -> None:
        dang = DangO(ngang="center", dam=True, nen=kieu.NEN_TIEU_DE)
        hai_dong = noi.dau - noi.tieu_de == 2
        cot = bang["cot"]
        so_dong_chu = 1
        for so, c in enumerate(cot, start=1):
            nhom = c.get("nhom", "")
            self._ghi(noi.tieu_de, so, nhom or c["ten"], dang)
            if hai_dong:
                self._ghi(noi.dau - 1, so, c["ten"] if nhom else None, dang)
                if not nhom:
                    self.ws.merge_cells(start_row=noi.tieu_de, end_row=noi.dau - 1, start_column=so, end_column=so)
            dong = len(ngat_dong(sach(c["ten"]), kieu.CO_CHU, mm(self._rong[so]), dam=True))
            so_dong_chu = max(so_dong_chu, dong if nhom or not hai_dong else dong - 1)
        for dau, cuoi in _cum(cot):
            self.ws.merge_cells(start_row=noi.tieu_de, end_row=noi.tieu_de, start_column=dau, end_column=cuoi)
        if hai_dong:
            self.ws.row_dimensions[noi.tieu_de].height = CAO_DONG_PT + 4
        self.ws.row_dimensions[noi.dau - 1].height = so_dong_chu * CAO_DONG_PT + 6

    def _noi_dung(self, bang: Bang, noi: ViTri) -> None:
        dang_dong: list[tuple[DangO, DangO, DangO, Mapping[str, str] | None]] = []
        for c in bang["cot"]:
            cong_thuc: Mapping[str, str] | None = {"cong_thuc": c["cong_thuc"]} if "cong_thuc" in c else None
            khoa = DangO(kieu=c["kieu"], ngang="center" if c.get("giua") else "", nghieng=c.get("nghieng", False))
            mo = replace(khoa, mo=True, nen=kieu.NEN_NHAP)
            thuong = mo if c.get("nhap") else khoa
            dang_dong.append((thuong, mo if c.get("nhap_khi_trong") else thuong, khoa if cong_thuc else mo, cong_thuc))
        for so_dong, gia_tri in enumerate(bang["dong"]):
            if len(gia_tri) != len(dang_dong):
                raise ValueError(f"Bảng {bang['ma']}: dòng có {len(gia_tri)} ô, bảng có {len(dang_dong)} cột")
            for so, (v, (thuong, khi_trong, _, cong_thuc)) in enumerate(zip(gia_tri, dang_dong, strict=True), start=1):
                trong = v is None or v == ""
                o = cong_thuc if trong and cong_thuc else v
                self._ghi(
                    noi.dau + so_dong,
                    so,
                    None if trong and not cong_thuc else o,
                    khi_trong if trong else thuong,
                    bang["ma"],
                )
            self._cao_dong(noi.dau + so_dong, bang, gia_tri)
        for dong in range(noi.dau + len(bang["dong"]), noi.cuoi + 1):
            self._cao_dong(dong, bang, ())
            them = "dong_trong" in bang
            for so, (thuong, _, mo, cong_thuc) in enumerate(dang_dong, start=1):
                self._ghi(dong, so, cong_thuc, mo if them else thuong, bang["ma"])

    def _cao_dong(self, dong: int, bang: Bang, gia_tri: Sequence[Any]) -> None:
        so_dong = bang.get("so_dong_chu", 1)
        for so, v in enumerate(gia_tri, start=1):
            if isinstance(v, str) and bang["cot"][so - 1]["kieu"] == "chu":
                so_dong = max(so_dong, so_dong_cua(v, self._rong[so]))
        kich = _DongTuGian(self.ws, index=dong, ht=min(so_dong, DONG_NHIEU_NHAT) * CAO_DONG_PT + 3)
        self.ws.row_dimensions[dong] = kich

    def _dong_tong(self, bang: Bang, noi: ViTri, nhan: str) -> None:
        da_ghi_nhan = False
        for so, c in enumerate(bang["cot"], start=1):
            dang = DangO(kieu=c["kieu"], ngang="center" if c.get("giua") else "", dam=True, nen=kieu.NEN_TONG)
            gia_tri: Any = None
            if "cong_thuc_tong" in c:
                gia_tri = {"cong_thuc": c["cong_thuc_tong"]}
            elif c.get("tong"):
                gia_tri = {"cong_thuc": f"SUM({{{c['khoa']}:}})"}
            elif c["kieu"] == "chu" and not da_ghi_nhan:
                gia_tri, da_ghi_nhan = nhan, True
            self._ghi(noi.tong, so, gia_tri, dang, bang["ma"])
        self.ws.row_dimensions[noi.tong].height = CAO_DONG_PT + 5

    def _to_mau(self, bang: Bang, noi: ViTri) -> None:
        for to_mau in bang.get("to_mau", ()):
            khi = lap(to_mau["khi"], self.vi_tri, bang["ma"], noi.dau)[1:]
            vung = " ".join(noi.vung(khoa).replace("$", "") for khoa in to_mau["cot"])
            rule = Rule(type="expression", dxf=kieu.khac_biet(to_mau["mau"]), formula=[khi])
            self.ws.conditional_formatting.add(vung, rule)
        if any(c["kieu"] in ("chu", "ngay") for c in bang["cot"]):
            cuoi = get_column_letter(len(bang["cot"]))
            khi = f"LEFT(A{noi.dau},{len(self.dau_trong)})={chuoi(self.dau_trong)}"
            rule = Rule(type="expression", dxf=kieu.o_trong(), formula=[khi])
            self.ws.conditional_formatting.add(f"A{noi.dau}:{cuoi}{noi.cuoi}", rule)

    def _rong_cot(self) -> None:
        """Wide enough for what the column is meant to hold and for the longest word in it."""
        self._rong: dict[int, float] = {}
        for bang in self.trang["bang"]:
            if self.trang.get("o_nhap"):
                self._rong[2] = RONG["ngay"]
            for so, c in enumerate(bang["cot"], start=1):
                rong = max(c.get("rong", RONG[c["kieu"]]), tu_dai_nhat(c["ten"], dam=True))
                for dong in bang["dong"]:
                    v = dong[so - 1]
                    if isinstance(v, str) and v and c["kieu"] == "chu":
                        rong = max(rong, tu_dai_nhat(v, dam=False))
                self._rong[so] = max(self._rong.get(so, HEP_NHAT), min(rong, RONG_NHAT))
        self._rong = self._rong or {1: RONG["chu"]}
        for so, rong in self._rong.items():
            self.ws.column_dimensions[get_column_letter(so)].width = round(rong, 2)


def _cum(cot: Sequence[Cot]) -> list[tuple[int, int]]:
    """Runs of columns under one common header, longer than one column."""
    ra: list[tuple[int, int]] = []
    dau = 1
    for so in range(1, len(cot) + 1):
        if so == len(cot) or cot[so].get("nhom") != cot[so - 1].get("nhom"):
            if cot[so - 1].get("nhom") and so > dau:
                ra.append((dau, so))
            dau = so + 1
    return ra


def _doc_iso(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
