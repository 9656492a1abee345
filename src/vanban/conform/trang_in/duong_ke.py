"""Length and place of the rules under Tiêu ngữ, the issuer and the subject."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.conform.rule import BAC, CO_THE_THUC, Loi, so, trich
from vanban.conform.thanh_phan import PhanTu
from vanban.conform.trang_in.doc_pdf import DongIn, KeIn
from vanban.conform.trang_in.quy_tac_in import BoiCanh, do, do_moi
from vanban.findings import Level

DAT, CANH_BAO = 0.05, 0.15
"""How far the rule under Tiêu ngữ may be from its text: pass, warn."""
NGAN_DAT, NGAN_CANH_BAO = (0.30, 0.55), (0.20, 0.70)
"""Length of the rules under the issuer and the subject as a share of the text: pass, warn."""
GIUA_MM, GIUA_LOI_MM = 2.0, 5.0


def noi(dong: tuple[DongIn, ...], ten: str, pt: PhanTu) -> str:
    """The place of an element on the page."""
    return f"trang {dong[0].trang + 1}, {ten} {trich(pt.text)}"


def _so_do(ke: KeIn, dai: float) -> str:
    """What was measured, in words."""
    ti_le = so(round(ke.rong / dai * 100))
    return f"đường kẻ đo được {so(round(ke.rong, 1))} mm, dòng chữ {so(round(dai, 1))} mm ({ti_le} %)"


def _thieu(bc: BoiCanh, ma: str, pt: PhanTu | None, ten: str) -> Iterator[Loi]:
    dong = bc.dong(pt)
    if pt is None or not dong:
        return
    bc.da_do.add(ma)
    if not bc.ke_duoi(dong):
        yield Loi(
            noi(dong, ten, pt),
            "trên trang in không thấy đường kẻ ngang bên dưới",
            "đường kẻ ngang, nét liền",
            "vẽ một đường thẳng ngang bên dưới",
            pt.chac and not pt.ke,
        )


@do("tieu-ngu-duong-ke")
def tieu_ngu_co(bc: BoiCanh) -> Iterator[Loi]:
    """A rule is printed under Tiêu ngữ."""
    yield from _thieu(bc, "tieu-ngu-duong-ke", bc.vb.tieu_ngu, "Tiêu ngữ")


@do("co-quan-duong-ke")
def co_quan_co(bc: BoiCanh) -> Iterator[Loi]:
    """A rule is printed under the issuer."""
    yield from _thieu(bc, "co-quan-duong-ke", bc.vb.co_quan, "tên cơ quan")


@do("trich-yeu-duong-ke")
def trich_yeu_co(bc: BoiCanh) -> Iterator[Loi]:
    """A rule is printed under the subject."""
    yield from _thieu(bc, "trich-yeu-duong-ke", bc.vb.trich_yeu, "trích yếu")


def _ke_bang(bc: BoiCanh, dong: tuple[DongIn, ...]) -> tuple[KeIn, float] | None:
    """The rule under Tiêu ngữ that fits best, and its length as a share of the text."""
    ke = bc.ke_duoi(dong)
    dai = max(d.rong for d in dong)
    if not ke or dai < 5:
        return None
    gan = min(ke, key=lambda k: abs(k.rong / dai - 1) + abs(k.truc - dong[-1].truc) / 100)
    return gan, gan.rong / dai


@do("tieu-ngu-duong-ke-dai")
def tieu_ngu_dai(bc: BoiCanh) -> Iterator[Loi]:
    """The rule is as long as the line of text."""
    pt = bc.vb.tieu_ngu
    dong = bc.dong(pt)
    co = _ke_bang(bc, dong) if dong else None
    if pt is None or co is None:
        return
    ke, ti_le = co
    bc.da_do.add("tieu-ngu-duong-ke-dai")
    bc.do["tieu-ngu-duong-ke-dai"] = (ke.rong, ke.rong / ti_le, ti_le)
    lech = abs(ti_le - 1)
    if lech > DAT:
        yield Loi(
            noi(dong, "Tiêu ngữ", pt),
            _so_do(ke, ke.rong / ti_le),
            "dài bằng dòng chữ (lệch không quá 5 %)",
            "kéo đường kẻ cho bằng dòng chữ",
            pt.chac,
            "error" if lech > CANH_BAO else "warning",
        )


@do_moi("tieu-ngu-duong-ke-can", ref="PL I, Mục II, 1.b", strength="theo mẫu", lop=CO_THE_THUC)
def tieu_ngu_can(bc: BoiCanh) -> Iterator[Loi]:
    """Đường kẻ dưới Tiêu ngữ nằm cân với dòng chữ. Sai: lệch sang phải 8 mm. Đúng: hai đầu bằng hai đầu dòng chữ."""
    pt = bc.vb.tieu_ngu
    dong = bc.dong(pt)
    co = _ke_bang(bc, dong) if dong else None
    if pt is None or co is None:
        return
    bc.da_do.add("tieu-ngu-duong-ke-can")
    lech = abs(co[0].truc - dong[-1].truc)
    if lech > GIUA_MM:
        yield Loi(
            noi(dong, "Tiêu ngữ", pt),
            f"đường kẻ lệch {so(round(lech, 1))} mm so với dòng chữ",
            "cân với dòng chữ",
            "canh giữa đường kẻ dưới dòng chữ",
        )


def _hang(ti_le: float) -> Level:
    """The result for a short rule, read on one line of text."""
    if NGAN_DAT[0] <= ti_le <= NGAN_DAT[1]:
        return "info"
    return "warning" if NGAN_CANH_BAO[0] <= ti_le <= NGAN_CANH_BAO[1] else "error"


def _ke_ngan(bc: BoiCanh, dong: tuple[DongIn, ...]) -> tuple[KeIn, float, float, Level] | None:
    """The short rule that fits best, its share of the line it is read on, that line, and the result."""
    ra: list[tuple[int, float, KeIn, float, float, Level]] = []
    for ke in bc.ke_duoi(dong):
        for dai in {max(d.rong for d in dong), dong[-1].rong}:
            if dai < 3:
                continue
            muc = _hang(ke.rong / dai)
            ra.append((BAC[muc], abs(ke.rong / dai - 0.42), ke, ke.rong / dai, dai, muc))
    if not ra:
        return None
    _, _, ke, ti_le, dai, muc = min(ra, key=lambda r: r[:2])
    return ke, ti_le, dai, muc


def _ngan(bc: BoiCanh, ma: str, pt: PhanTu | None, ten: str) -> Iterator[Loi]:
    dong = bc.dong(pt)
    co = _ke_ngan(bc, dong) if dong else None
    if pt is None or co is None:
        return
    ke, ti_le, dai, muc = co
    bc.da_do.add(ma)
    bc.do[ma] = (ke.rong, dai, ti_le)
    if muc != "info":
        yield Loi(
            noi(dong, ten, pt),
            _so_do(ke, dai),
            "từ 1/3 đến 1/2 độ dài dòng chữ",
            "kéo đường kẻ cho bằng khoảng 2/5 dòng chữ",
            pt.chac,
            muc,
        )


def _giua(bc: BoiCanh, ma: str, pt: PhanTu | None, ten: str) -> Iterator[Loi]:
    dong = bc.dong(pt)
    co = _ke_ngan(bc, dong) if dong else None
    if pt is None or co is None:
        return
    ke = co[0]
    bc.da_do.add(ma)
    truc = (min(d.x0 for d in dong) + max(d.x1 for d in dong)) / 2
    lech = min(abs(ke.truc - t) for t in (truc, dong[-1].truc, max(dong, key=lambda d: d.rong).truc))
    bc.do[ma] = (lech,)
    if lech > GIUA_MM:
        yield Loi(
            noi(dong, ten, pt),
            f"đường kẻ lệch {so(round(lech, 1))} mm so với giữa dòng chữ",
            "cân đối so với dòng chữ",
            "canh giữa đường kẻ dưới dòng chữ",
            pt.chac,
            "error" if lech > GIUA_LOI_MM else "warning",
        )


@do("co-quan-duong-ke-dai")
def co_quan_dai(bc: BoiCanh) -> Iterator[Loi]:
    """The rule under the issuer is a third to a half of the line."""
    yield from _ngan(bc, "co-quan-duong-ke-dai", bc.vb.co_quan, "tên cơ quan")


@do("co-quan-duong-ke-can")
def co_quan_can(bc: BoiCanh) -> Iterator[Loi]:
    """It stands in the middle."""
    yield from _giua(bc, "co-quan-duong-ke-can", bc.vb.co_quan, "tên cơ quan")


@do("trich-yeu-duong-ke-dai")
def trich_yeu_dai(bc: BoiCanh) -> Iterator[Loi]:
    """The rule under the subject is a third to a half of the line."""
    yield from _ngan(bc, "trich-yeu-duong-ke-dai", bc.vb.trich_yeu, "trích yếu")


@do("trich-yeu-duong-ke-can")
def trich_yeu_can(bc: BoiCanh) -> Iterator[Loi]:
    """It stands in the middle."""
    yield from _giua(bc, "trich-yeu-duong-ke-can", bc.vb.trich_yeu, "trích yếu")
