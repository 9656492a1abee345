"""The head, the foot, annexes and the copy block, set in each of the ways that May knows."""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gieo_loi.may import COT_PHAI, COT_TRAI, QUOC_HIEU, RONG, TIEU_NGU, May


def dau(
    m: May, *, chu_quan: Sequence[str], co_quan: Sequence[str], so: str, ngay: str, vv: Sequence[str] = (),
    trich_sau: str = "", tien: str = "",
) -> str:  # fmt: skip
    """The letterhead. ``tien`` distinguishes the head of a document issued with a decision."""
    if m.dau == "tab":
        return _dau_tab(m, chu_quan, co_quan, so, ngay, vv)
    trai = [m.p(f"{tien}chu_quan", t) for t in chu_quan] + [m.p(f"{tien}co_quan", t) for t in co_quan]
    trai.append(m.ke_duoi_chu(f"{tien}co_quan", max(co_quan, key=len), COT_TRAI))
    phai = [m.p(f"{tien}quoc_hieu", QUOC_HIEU), m.p(f"{tien}tieu_ngu", TIEU_NGU)]
    phai.append(m.ke_duoi_chu(f"{tien}tieu_ngu", TIEU_NGU, COT_PHAI))
    so_p = [m.p("so", so, truoc=6)] if so else []
    so_p += [m.p("vv" if i == 0 else "vv2", t) for i, t in enumerate(vv)]
    if trich_sau:
        so_p.append(trich_sau)
    ngay_p = [m.p("ngay", ngay, truoc=6)] if ngay else []
    if m.dau == "bang":
        hang = [["".join(trai), "".join(phai)]]
        if so_p or ngay_p:
            hang.append(["".join(so_p) or m.trong(), "".join(ngay_p) or m.trong()])
        return m.bang([COT_TRAI, COT_PHAI], hang)
    if m.dau == "bang-mot-hang":
        them = m.trong() if len(trai) < len(phai) else ""
        return m.bang(
            [COT_TRAI, COT_PHAI],
            [
                [
                    "".join(trai) + them + "".join(so_p),
                    "".join(phai) + m.trong(max(0, len(trai) - len(phai))) + "".join(ngay_p),
                ]
            ],
        )
    if m.dau == "bang-moi-dong":
        n = max(len(trai), len(phai))
        trai2, phai2 = trai + [m.trong()] * (n - len(trai)), phai + [m.trong()] * (n - len(phai))
        return m.bang(
            [COT_TRAI, COT_PHAI],
            [*map(list, zip(trai2, phai2, strict=True)), ["".join(so_p) or m.trong(), "".join(ngay_p) or m.trong()]],
        )
    if m.dau == "long":
        a = m.bang([COT_TRAI], [["".join(trai)], ["".join(so_p) or m.trong()]])
        b = m.bang([COT_PHAI], [["".join(phai)], ["".join(ngay_p) or m.trong()]])
        return m.bang([COT_TRAI, COT_PHAI], [[a, b]])
    if m.dau in {"hop", "hop-vml"}:
        vml = m.dau == "hop-vml"
        a = "".join(trai) + "".join(so_p)
        b = "".join(phai) + m.trong(max(0, len(trai) - len(phai))) + "".join(ngay_p)
        cao = 26 + 6 * len(so_p) + 4 * len(chu_quan)
        return (
            m.p("trong", m.hop(a, 0, 0, COT_TRAI, cao, vml=vml) + m.hop(b, COT_TRAI, 0, COT_PHAI, cao, vml=vml))
            + m.trong()
        )
    assert m.dau == "cot"
    trai2 = "".join(trai + so_p)
    ngat = '<w:r><w:br w:type="column"/></w:r>'
    phai[0] = phai[0].replace("</w:pPr>", "</w:pPr>" + ngat, 1)
    them = m.trong(max(0, len(trai) - len(phai)))
    return trai2 + "".join(phai) + them + "".join(ngay_p) + m.p("trong", sect=m.sect(cot=2), co=2)


def _dau_tab(m: May, chu_quan: Sequence[str], co_quan: Sequence[str], so: str, ngay: str, vv: Sequence[str]) -> str:
    """Two centred tab stops; rules are drawn lines or typed."""
    moc = ((COT_TRAI / 2, "center"), (COT_TRAI + COT_PHAI / 2, "center"))
    trai = [("chu_quan", t) for t in chu_quan] + [("co_quan", t) for t in co_quan]
    phai = [("quoc_hieu", QUOC_HIEU), ("tieu_ngu", TIEU_NGU)]

    def hai(a: tuple[str, str] | None, b: tuple[str, str] | None, **kw: Any) -> str:
        x = m.r(a[0], "\t" + a[1]) if a else "<w:r><w:tab/></w:r>"
        if b:
            x += m.r(b[0], "\t" + b[1])
        return m.p("trong", x, tab=moc, **kw)

    n = max(len(trai), len(phai))
    dong = []
    w_cq = 0.42 * m.rong_chu("co_quan", max(co_quan, key=len))
    w_tn = m.rong_chu("tieu_ngu", TIEU_NGU)
    for i in range(n):
        dong.append(hai(trai[i] if i < len(trai) else None, phai[i] if i < len(phai) else None))
    tren = m.hinh_ke("co_quan", w_cq, COT_TRAI / 2 - w_cq / 2, False, RONG, 1.0 if len(trai) >= 2 else -4.0)
    tren += m.hinh_ke(
        "tieu_ngu", w_tn, COT_TRAI + COT_PHAI / 2 - w_tn / 2, False, RONG, 1.0 if len(trai) <= 2 else -4.0
    )
    dong.append(m.p("trong", tren, co=6))
    dong.append(hai(("so", so), ("ngay", ngay), truoc=6))
    for i, t in enumerate(vv):
        dong.append(m.p("trong", m.r("vv" if i == 0 else "vv2", "\t" + t), tab=moc[:1], truoc=6 if i == 0 else 0))
    return "".join(dong)


def ten_loai(m: May, loai: str, trich_yeu: Sequence[str] = ()) -> str:
    x = m.p("ten_loai", loai) + "".join(m.p("trich_yeu", t) for t in trich_yeu)
    if trich_yeu:
        x += m.ke_duoi_chu("trich_yeu", max(trich_yeu, key=len), RONG)
    else:
        x += m.ke("ten_loai", 0.42 * m.rong_chu("ten_loai", loai), RONG)
    return x


def chan(
    m: May, noi_nhan: Sequence[str], ky: Sequence[str], ho_ten: str, *, khac: Sequence[str] = (), ky2: Sequence[str] = (),
    ho_ten2: str = "", tu_dong: bool = False,
) -> str:  # fmt: skip
    """Nơi nhận and the signature (or two, for a joint paper)."""
    if tu_dong:
        ds = [m.p("nn_ds", t.removeprefix("- "), so=(5, 0)) for t in noi_nhan]
    else:
        ds = [m.p("nn_ds", t) for t in noi_nhan]
    trai = m.p("nn_nhan", "Nơi nhận:") + "".join(ds)
    phai = (
        "".join(m.p("quyen_han", t) for t in ky)
        + m.trong(4)
        + "".join(m.p("chuc_vu_khac", t) for t in khac)
        + m.p("ho_ten", ho_ten)
    )
    if ky2:
        phai2 = "".join(m.p("quyen_han", t) for t in ky2) + m.trong(4) + m.p("ho_ten", ho_ten2)
        return m.trong() + m.bang([49, 58, 58], [[trai, phai, phai2]])
    if m.chan == "tab":
        moc = ((118.0, "center"),)
        a = [("nn_nhan", "Nơi nhận:")] + [("nn_ds", t) for t in noi_nhan]
        b: list[tuple[str, str] | None] = [("quyen_han", t) for t in ky]
        n = max(len(a), len(b) + 5)
        b += [None] * (n - len(b) - 1) + [("ho_ten", ho_ten)]
        dong = []
        for i in range(n):
            x = m.r(*a[i]) if i < len(a) else ""
            y = b[i]
            dong.append(m.p("trong", x + (m.r(y[0], "\t" + y[1]) if y else "") or "<w:r/>", tab=moc))
        return m.trong() + "".join(dong)
    if m.chan == "cot":
        phai_c = phai.replace("</w:pPr>", '</w:pPr><w:r><w:br w:type="column"/></w:r>', 1)
        return m.p("trong", sect=m.sect(noi=True)) + trai + phai_c + m.p("trong", sect=m.sect(cot=2, noi=True), co=2)
    if m.chan == "long":
        return m.trong() + m.bang([80, 85], [[m.bang([80], [[trai]]), m.bang([85], [[phai]])]])
    return m.trong() + m.bang([80, 85], [[trai, phai]])


def phu_luc(m: May, nhan: str, ten: Sequence[str], kem_theo: str, than: str, *, ke: bool = True) -> str:
    x = m.p("phu_luc", nhan) + "".join(m.p("phu_luc_ten", t) for t in ten) + m.p("kem_theo", kem_theo)
    if ke:
        x += m.ke("phu_luc", 40, RONG)
    return x + than


def bang_so_lieu(m: May, cot: list[float], hang: list[list[str]]) -> str:
    """A ruled table: headings bold and centred, text 12."""
    return m.bang(
        cot,
        [[m.p("bang_dau" if i == 0 else "bang", o) for o in h] for i, h in enumerate(hang)],
        vien="single",
        lap_dau=True,
    )


def ban_sao(m: May, co_quan: str, so: str, ngay: str, noi_nhan: Sequence[str], ky: Sequence[str], ho_ten: str) -> str:
    """The block of a copy under a rule across the text."""
    cu = m.loai_ke
    m.loai_ke = "vien"
    x = m.ke("ban_sao", RONG, RONG)
    m.loai_ke = cu
    trai = (
        m.p("sao_co_quan", co_quan)
        + m.ke("sao_co_quan", 0.42 * m.rong_chu("sao_co_quan", co_quan), COT_TRAI)
        + m.p("sao_so", so, truoc=6)
    )
    phai = m.p("sao_y", "SAO Y") + m.p("sao_ngay", ngay, truoc=6)
    trai2 = m.p("sao_nn_nhan", "Nơi nhận:") + "".join(m.p("sao_nn_ds", t) for t in noi_nhan)
    phai2 = "".join(m.p("sao_quyen_han", t) for t in ky) + m.trong(4) + m.p("sao_ho_ten", ho_ten)
    return x + m.bang([COT_TRAI, COT_PHAI], [[trai, phai], [trai2, phai2]])
