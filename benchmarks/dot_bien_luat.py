"""Mutation testing of the rules: ``python dot_bien_luat.py [TỆP…]`` (from ``benchmarks/``; needs the extra ``bench``).

The mutants are mutmut's (its operators, from ``mutmut.mutation``). Its own runner leaves decorated functions alone, and
every rule is one; and it runs a whole pytest for a mutant. So they are put in here: each into the module it comes from,
which is then judged by what the tests in ``tests/conform`` ask of a rule: silence on every good paper, on each bad
sample the finding it is a sample of at its level (``test_quy_tac.py``), on the faults of ``doi_khang`` one
of theirs, at its level.

A survivor changed the wording only (other words in some finding, the same findings), or nothing at all that a paper
shows: equivalent code, or a case without a sample.
"""

from __future__ import annotations

import dataclasses
import os
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

GOC = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(GOC), str(GOC / "benchmarks")]
os.chdir(GOC)  # mutmut reads its settings where it stands

from doi_khang.giay import GIAY  # noqa: E402
from doi_khang.khung import goi  # noqa: E402
from doi_khang.loi import LOI, Sua  # noqa: E402
from mutmut.mutation.file_mutation import create_mutations, deep_replace  # noqa: E402
from tests.conform.giay_xau import KEM, NEN, TOT_KHAC, XAU, XAU_KHAC  # noqa: E402

from vanban import conform  # noqa: E402
from vanban.conform.rules.tim_chu import moi_dong as ham_moi_dong  # noqa: E402
from vanban.conform.view import doc_docx  # noqa: E402

RULES_DIR = GOC / "src/vanban/conform/rules"
MOI_TEP = int(os.environ.get("MOI_TEP", "0")) or 10**6
HAN_S = 2.5
_KHONG: tuple[frozenset[str], str] = (frozenset(), "")
_MUC = {"": 0, "info": 1, "warning": 2, "error": 3}
_TRANG_TRI = re.compile(
    r"^@(?:rule|do)\((?:[^()]|\([^()]*\))*\)\n(?:@(?:moi_dong|tung_dong\(\w+\))\n)?(?=def )", re.MULTILINE
)
_MOI_DONG = re.compile(r"^@moi_dong\ndef (\w+)", re.MULTILINE)
"""A rule that names what it looks for: its function is a rule only by this decorator."""


def _vb(giay: Any, ten: str) -> Any:
    return conform.nhan_dang(doc_docx(giay.docx(), ten))


TOT = {ten: _vb(g, ten) for ten, g in NEN.items()}
TOT |= {f"{nen} {i}": _vb(sua(NEN[nen]), nen) for i, (nen, sua) in enumerate(TOT_KHAC)}
XAU_VB = {ma: _vb(sua(NEN[nen]), ma) for ma, (nen, sua) in XAU.items()}
KHAC_VB = [(ma, muc, frozenset(kem.split()), _vb(sua(NEN[nen]), ma)) for ma, nen, sua, muc, kem in XAU_KHAC]


def _muc(r: Any, vb: Any) -> str:
    if vb.lop not in r.lop:
        return ""
    muc = ""
    for loi in r.ham(vb):
        m = r.thanh_finding(vb, loi).level
        muc = m if m == "error" or not muc else muc
    return muc


def _doi_khang() -> tuple[list[Any], list[tuple[Any, frozenset[str], str]]]:
    """The good papers of the other set, and each of its faults in two of them."""
    tot, xau = [], []
    lan: Counter[str] = Counter()
    for ten, ham in GIAY.items():
        to = ham()
        phan = to.phan()
        tot.append(conform.nhan_dang(doc_docx(goi(phan, to.strict), ten)))
        for loi in LOI:
            s = Sua(phan, to.loai, ten)
            if lan[loi.ten] < 2 and loi.ham(s):
                lan[loi.ten] += 1
                vb = conform.nhan_dang(doc_docx(goi(s.xong(), to.strict), ten))
                muc = max((_muc(conform.RULES[m], vb) for m in loi.ma), key=_MUC.__getitem__)
                xau.append((vb, loi.ma, muc))
    return tot, xau


_THEM_TOT, THEM_XAU = _doi_khang()
MOI_TOT = [*TOT.values(), *_THEM_TOT]
MOI_VB = [*MOI_TOT, *XAU_VB.values(), *(vb for *_, vb in KHAC_VB), *(vb for vb, *_ in THEM_XAU)]


def _noi_dung_toi(ham: Any) -> list[Any]:
    """The modules of rules that know a function."""
    cac = [m for ten, m in sys.modules.items() if ten.startswith("vanban.conform.rules.")]
    return [m for m in cac if getattr(m, ham.__name__, None) is ham]


def _dat(mo_dun: list[Any], ten: str, ham: Any) -> None:
    for m in mo_dun:
        setattr(m, ten, ham)


def _thay_luat(cac_ma: list[str], ham: Any) -> dict[str, Any]:
    """Put another function into rules; gives them as they were."""
    giu = {ma: conform.RULES[ma] for ma in cac_ma}
    conform.RULES.update({ma: dataclasses.replace(r, ham=ham) for ma, r in giu.items()})
    return giu


def _ham_cua(tep: Path) -> dict[str, list[str]]:
    """Function → the ids of the rules that it is."""
    ra: dict[str, list[str]] = {}
    for ma, r in conform.RULES.items():
        if r.ham.__module__ == f"vanban.conform.rules.{tep.stem}":
            ra.setdefault(r.ham.__qualname__, []).append(ma)
    return ra


def _dung(cac_ma: list[str]) -> bool:
    """Whether the rules still do what their samples ask."""
    han = time.process_time() + HAN_S * max(1, len(cac_ma) / 20)
    cua = set(cac_ma)
    for ma in cac_ma:
        r = conform.RULES[ma]
        if _muc(r, XAU_VB[ma]) != r.level or any(_muc(r, vb) for vb in MOI_TOT):
            return False
        for cua_ma, vb in XAU_VB.items():
            if bool(_muc(r, vb)) != (ma == cua_ma or ma in KEM.get(cua_ma, _KHONG)[0]) or time.process_time() > han:
                return False
        for cua_ma, muc, kem, vb in KHAC_VB:
            co = _muc(r, vb)
            if (co != muc if ma == cua_ma else bool(co) != (ma in kem)) or time.process_time() > han:
                return False
    return all(_MUC[muc] <= max(_MUC[_muc(conform.RULES[m], vb)] for m in ma) for vb, ma, muc in THEM_XAU if ma & cua)


def _noi(cac_ma: list[str]) -> tuple[list[Any], list[Any]]:
    """What the rules find on all papers: without the words, and the words."""
    ds = [(ma, i, x) for ma in cac_ma for i, vb in enumerate(MOI_VB) if vb.lop in conform.RULES[ma].lop
          for x in conform.RULES[ma].ham(vb)]  # fmt: skip
    return [(ma, i, x.chac, x.muc) for ma, i, x in ds], [(x.cho, x.thay, x.can, x.sua) for *_, x in ds]


def _loai(truoc: tuple[list[Any], list[Any]], sau: tuple[list[Any], list[Any]]) -> str:
    if truoc[0] != sau[0]:
        return "phát hiện khác, không mẫu nào hỏi"
    return "chỉ lời văn" if truoc[1] != sau[1] else "không thấy khác"


def _ten(ham: Any) -> str:
    """The name of a function of the module; blank for what is none."""
    return ham.name.value if hasattr(ham, "name") else ""


def thu(tep: Path, hat: int) -> tuple[Counter[str], list[str]]:
    """Mutants of one file: how many, killed, survivors."""
    mo_dun = sys.modules[f"vanban.conform.rules.{tep.stem}"]
    tho = tep.read_text(encoding="utf-8")
    moi_dong = frozenset(_MOI_DONG.findall(tho))
    tho = _TRANG_TRI.sub("", tho)
    cay, dot_bien, _, _ = create_mutations(tep.name, tho)
    ham_cua = _ham_cua(tep)
    dem: Counter[str] = Counter()
    song: list[str] = []
    truoc: dict[str, tuple[list[Any], list[Any]]] = {}
    chon = [m for m in dot_bien if hasattr(mo_dun, _ten(m.contained_by_top_level_function))]
    dem["tất cả"] = len(chon)
    rng = random.Random(f"{hat}-{tep.name}")
    for m in rng.sample(chon, min(MOI_TEP, len(chon))):
        ham = m.contained_by_top_level_function
        ten = ham.name.value
        cu = cay.code_for_node(m.original_node)
        moi_nut = deep_replace(ham, m.original_node, m.mutated_node)
        chu = cay.code_for_node(moi_nut)
        dem["thử"] += 1
        goc = getattr(mo_dun, ten)
        noi = _noi_dung_toi(goc)
        cac_ma = ham_cua.get(ten, [])
        xet = cac_ma or [ma for m in noi for ds in _ham_cua(Path(m.__file__ or "")).values() for ma in ds]
        try:
            if ten not in truoc:
                truoc[ten] = _noi(xet)
            exec(compile("from __future__ import annotations\n" + chu.lstrip("\n"), tep.name, "exec"), mo_dun.__dict__)
            moi = getattr(mo_dun, ten)
            moi = ham_moi_dong(moi) if ten in moi_dong else moi
            _dat(noi, ten, moi)
            giu = _thay_luat(cac_ma, moi)
            try:
                con = _dung(xet)
                sau = _noi(xet) if con else None
            finally:
                conform.RULES.update(giu)
        except Exception:
            con, sau = False, None
        finally:
            _dat(noi, ten, goc)
        if not con:
            dem["bị giết"] += 1
            continue
        assert sau is not None
        loai = _loai(truoc[ten], sau)
        dem["sống: " + loai] += 1
        moi_chu = " ".join(cay.code_for_node(m.mutated_node).split())
        song.append(f"{tep.stem}.{ten} [{loai}]: {' '.join(cu.split())[:90]} → {moi_chu[:90]}")
    return dem, song


def main() -> int:
    dau = time.process_time()
    tep = [RULES_DIR / f"{t}.py" for t in sys.argv[1:]] or sorted(RULES_DIR.glob("*.py"))
    tong: Counter[str] = Counter()
    for t in tep:
        if t.stem in {"__init__", "ho", "ten_rieng", "tim_chu"}:
            continue  # factories of rules: their functions live in closures
        dem, song = thu(t, 30)
        tong += dem
        print(f"{t.stem}: {dict(dem)}", flush=True)
        for s in song:
            print("  SỐNG", s, flush=True)
    print(f"tổng: {dict(tong)}; {time.process_time() - dau:.0f} s CPU")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
