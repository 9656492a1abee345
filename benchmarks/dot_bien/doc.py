"""The readers: each takes a broken file and gives back what it says of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vanban import build, chu_thich, conform, kiem_giay, kiem_mau, mien_tru, render
from vanban.conform.so_tay import moi_ma
from vanban.errors import StopError
from vanban.findings import Finding, Where
from vanban.kinds import KINDS
from vanban.load import doc_ho_so
from vanban.manifest import Dong, Manifest, VanTay, hoan_tac
from vanban.pdf import merge, source
from vanban.render import ThuocTinh

GOC = Path(__file__).parents[2]


@dataclass(slots=True)
class Xong:
    """What came out: findings, whether the file was refused, texts that were written."""

    findings: list[Finding] = field(default_factory=list)
    tu_choi: bool = False
    ra: list[bytes] = field(default_factory=list)


@dataclass(slots=True)
class Noi:
    """The desk of a worker: a folder, a dossier in it, a context for each kind of paper."""

    thu_muc: Path
    ngu_canh: dict[str, list[tuple[dict[str, Any], ThuocTinh]]] = field(default_factory=dict)

    def dat(self) -> None:
        """Lay out the dossier."""
        ho_so = self.thu_muc / "ho_so"
        shutil.copytree(GOC / "data", ho_so / "data")
        doc, _ = build.doc(ho_so / "data")
        assert doc is not None
        for kind in KINDS.values():
            giay = list(kind.giay(doc))
            self.ngu_canh[kind.ma] = [(dict(g.ngu_canh), ThuocTinh("Giấy thử", "Cơ quan", None)) for g in giay[:2]]


DOC: dict[str, Callable[[Noi, Path, dict[str, Any]], Xong]] = {}
CUA_LOAI: dict[str, tuple[str, ...]] = {
    "docx": ("mẫu", "check", "PDF", "chú thích"),
    "xlsx": ("danh sách", "check bảng tính"),
    "yaml": ("kế hoạch",),
    "so_ghi": ("sổ ghi",),
    "mien_tru": ("miễn trừ",),
}


def bo_doc(
    ten: str,
) -> Callable[[Callable[[Noi, Path, dict[str, Any]], Xong]], Callable[[Noi, Path, dict[str, Any]], Xong]]:
    """Enter a reader."""

    def nhan(ham: Callable[[Noi, Path, dict[str, Any]], Xong]) -> Callable[[Noi, Path, dict[str, Any]], Xong]:
        DOC[ten] = ham
        return ham

    return nhan


@bo_doc("mẫu")
def mau(noi: Noi, tep: Path, viec: dict[str, Any]) -> Xong:
    """``check-templates --comment``; a template that passes is filled in and the paper judged."""
    loai = viec["mau"] or "giay_moi"
    ban = noi.thu_muc / "ban"
    bao_cao = kiem_mau.kiem_mau([tep], kind=loai, comment=ban)
    ra = Xong(bao_cao.findings, not bao_cao.mau[0].tot)
    ra.ra += [t.read_bytes() for t in ban.glob("*.docx")] if ban.is_dir() else []
    if bao_cao.mau[0].tot:
        kind = KINDS[loai]
        template, _ = render.compile_template(tep.read_bytes(), kind.truong, tep.name, duong_ke=kiem_mau.duong_ke(kind))
        assert template is not None
        for ngu_canh, thuoc_tinh in noi.ngu_canh[loai]:
            try:
                giay = template.render(ngu_canh, thuoc_tinh)
            except render.LoiGhep as loi:
                ra.findings.append(loi.finding)
                continue
            ra.ra.append(giay)
            thay = conform.check_bytes(giay, "giay.docx")
            if any(f.rule.startswith("tep-") for f in thay):
                raise AssertionError(f"an admitted template made a paper that cannot be read: {thay}")
    return ra


@bo_doc("check")
def check(noi: Noi, tep: Path, _: dict[str, Any]) -> Xong:
    """``vanban check --comment``."""
    ban = noi.thu_muc / "ban-check.docx"
    bao_cao = kiem_giay.check([tep], comment=ban if tep.suffix.lower() == ".docx" else None)
    ra = Xong(bao_cao.findings, any(f.rule.startswith("tep-") for f in bao_cao.findings))
    if ban.exists():
        ra.ra.append(ban.read_bytes())
    return ra


DOC["check bảng tính"] = check


@bo_doc("PDF")
def pdf(_: Noi, tep: Path, __: dict[str, Any]) -> Xong:
    """What LibreOffice would be given: links cut, and nothing that leads outside left in the copy."""
    du_lieu = tep.read_bytes()
    try:
        nguon = source.doc(du_lieu, tep.name)
    except source.KhongNhan as loi:
        return Xong([loi.finding], tu_choi=True)
    _ = (merge.khoa_nhom(nguon), nguon.tu_khoa, nguon.lap_lai, nguon.phong, nguon.thuoc_tinh, nguon.chung, nguon.ngoai)
    ban = nguon.ban_sao()
    if con := source.doc(ban, tep.name).ngoai:
        raise AssertionError(f"the copy still leads outside: {con}")
    return Xong(ra=[ban])


@bo_doc("chú thích")
def chu_thich_(_: Noi, tep: Path, viec: dict[str, Any]) -> Xong:
    """Comments at places drawn by lot."""
    du_lieu = tep.read_bytes()
    muc = [
        chu_thich.ChuThich(phan, doan, f"VB-M00{i} thử", tu, den, "chỗ")
        for i, (phan, doan, tu, den) in enumerate(viec["cho"])
    ]
    try:
        return Xong(ra=[chu_thich.dat_chu_thich(du_lieu, muc)])
    except chu_thich.KhongDatDuoc:
        return Xong(tu_choi=True)


def _ho_so(noi: Noi, tep: Path, ten: str) -> Xong:
    cho = noi.thu_muc / "ho_so" / "data" / ten
    cu = cho.read_bytes() if cho.exists() else None
    cho.write_bytes(tep.read_bytes())
    try:
        _, findings = doc_ho_so(noi.thu_muc / "ho_so", KINDS)
    finally:
        if cu is None:
            cho.unlink()
        else:
            cho.write_bytes(cu)
    return Xong(findings, any(f.level == "error" for f in findings))


@bo_doc("danh sách")
def danh_sach(noi: Noi, tep: Path, viec: dict[str, Any]) -> Xong:
    """A guest list of the dossier."""
    goc = "ho_dan" if viec["goc"].startswith("ho_dan") else "khach_moi"
    return _ho_so(noi, tep, goc + tep.suffix)


@bo_doc("kế hoạch")
def ke_hoach(noi: Noi, tep: Path, viec: dict[str, Any]) -> Xong:
    """A part of the plan."""
    return _ho_so(noi, tep, viec["goc"])


@bo_doc("miễn trừ")
def mien_tru_(_: Noi, tep: Path, __: dict[str, Any]) -> Xong:
    """The waivers, and a finding that they may apply to."""
    co, findings = mien_tru.doc_mien_tru(tep, moi_ma())
    thu = Finding(Where("giay_moi/a.docx", "trang"), "lề trái 20 mm", "đặt lề", rule="trang-le-trai")
    return Xong([*findings, *mien_tru.ap_dung([thu], co)], bool(findings))


@bo_doc("sổ ghi")
def so_ghi(noi: Noi, tep: Path, viec: dict[str, Any]) -> Xong:
    """The manifest: looked at, written to, taken back."""
    output = noi.thu_muc / "output"
    shutil.rmtree(output, ignore_errors=True)
    (output / ".vanban").mkdir(parents=True)
    (output / ".vanban" / "manifest.sqlite").write_bytes(tep.read_bytes())
    if viec["nhat_ky"]:
        (output / ".vanban" / "manifest.sqlite-journal").write_bytes(bytes.fromhex(viec["nhat_ky"]))
    ra = Xong()
    van_tay = VanTay("a", "b")
    for chi_doc in (True, False):
        try:
            with Manifest(output, chi_doc=chi_doc) as m:
                ra.findings += [Finding(Where("output"), c, level="warning", rule="VB-T101") for c in m.canh_bao]
                for d in m.bang.tat_ca()[:20]:
                    m.quyet_dinh(d.tep, van_tay)
                m.khong_con(["giay_moi/a.docx"], ["giay_moi"])
                list(hoan_tac(m, chay_thu=True))
                if not chi_doc:
                    with m.bang.giao_dich():
                        m.bang.bat_dau()
                        m.bang.luu(Dong("giay_moi/a.docx", "giay_moi", "a", van_tay, "00", 1, 1))
                        m.bang.ket_thuc()
                    list(hoan_tac(m, chay_thu=False))
        except StopError as loi:
            ra.tu_choi = True
            ra.findings.append(Finding(Where("output"), loi.message, loi.hint, rule="DỪNG"))
    return ra
