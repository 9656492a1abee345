# ruff: noqa: N802
"""Small changes of a good paper: one fault each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .dung import Bang, Giay, P

Doi = Callable[[Giay], Giay]


def _chu(p: P) -> str:
    return p.text or "".join(t for t, _ in p.chu).strip()


def _di(khoi: tuple[object, ...], f: Callable[[P], list[object]]) -> tuple[object, ...]:
    ket: list[object] = []
    for b in khoi:
        if isinstance(b, P):
            ket += f(replace(b, hop=_di(b.hop, f)) if b.hop else b)
        elif isinstance(b, Bang):
            ket.append(replace(b, hang=tuple(tuple(_di(o, f) for o in hang) for hang in b.hang)))
        else:
            ket.append(b)
    return tuple(ket)


def _mot(g: Giay, dau: str, f: Callable[[P], list[object]], lan: int = 1) -> Giay:
    da = 0

    def ham(p: P) -> list[object]:
        nonlocal da
        if _chu(p).startswith(dau) and (dau or not _chu(p)):
            da += 1
            if da == lan:
                return f(p)
        return [p]

    moi = replace(g, khoi=_di(g.khoi, ham))
    assert da >= lan, f"không có đoạn «{dau}»"
    return moi


def S(dau: str, /, lan: int = 1, **doi: object) -> Doi:
    """Change fields of the paragraph that begins with ``dau``."""

    def f(p: P) -> list[object]:
        moi = dict(doi)
        if "kieu" in moi and p.chu and "chu" not in moi:
            moi["chu"] = tuple((t, moi["kieu"]) for t, _ in p.chu)
        return [replace(p, **moi)]  # type: ignore[arg-type]

    return lambda g: _mot(g, dau, f, lan)


def T(cu: str, moi: str) -> Doi:
    """Replace a text wherever it stands."""

    def ham(g: Giay) -> Giay:
        thay = 0

        def f(p: P) -> list[object]:
            nonlocal thay
            if cu in p.text or any(cu in t for t, _ in p.chu) or cu in p.tho:
                thay += 1
                return [
                    replace(
                        p,
                        text=p.text.replace(cu, moi),
                        chu=tuple((t.replace(cu, moi), k) for t, k in p.chu),
                        tho=p.tho.replace(cu, moi),
                    )
                ]
            return [p]

        ket = replace(g, khoi=_di(g.khoi, f))
        assert thay, f"không có «{cu}»"
        return ket

    return ham


def X(dau: str, lan: int = 1) -> Doi:
    """Take the paragraph away."""
    return lambda g: _mot(g, dau, lambda p: [], lan)


def I(dau: str, *them: object, lan: int = 1) -> Doi:  # noqa: E743
    """Insert blocks behind the paragraph."""
    return lambda g: _mot(g, dau, lambda p: [p, *them], lan)


def B(dau: str, *them: object, lan: int = 1) -> Doi:
    """Insert blocks before the paragraph."""
    return lambda g: _mot(g, dau, lambda p: [*them, p], lan)


def G(**doi: object) -> Doi:
    """Change fields of the page."""
    return lambda g: replace(g, trang=replace(g.trang, **doi))  # type: ignore[arg-type]


def D(**doi: object) -> Doi:
    """Change fields of the whole paper."""
    return lambda g: replace(g, **doi)  # type: ignore[arg-type]


def SO(**doi: object) -> Doi:
    """Change fields of the page number."""
    return lambda g: replace(g, so_trang=replace(g.so_trang, **doi))  # type: ignore[arg-type]


def noi(*cac: Doi) -> Doi:
    """Several changes that make one fault together."""

    def ham(g: Giay) -> Giay:
        for f in cac:
            g = f(g)
        return g

    return ham
