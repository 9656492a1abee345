"""Operators on a plan (YAML) and on the manifest (SQLite)."""

# ruff: noqa: E501
from __future__ import annotations

import random
import re
import sqlite3
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path

from dot_bien.phep_goi import BYTE
from dot_bien.phep_xml import CHU_LA, SO_LA

PhepDong = Callable[[random.Random, list[str]], None]
DONG: dict[str, PhepDong] = {}


def tren_dong(ham: PhepDong) -> PhepDong:
    """Enter an operator on the lines of a plan."""
    DONG[ham.__name__] = ham
    return ham


def ap_yaml(ten: str, rng: random.Random, du_lieu: bytes) -> bytes:
    """Run an operator on a plan."""
    if ten in BYTE:
        return BYTE[ten](rng, du_lieu)
    dong = du_lieu.decode("utf-8", "surrogateescape").split("\n")
    DONG[ten](rng, dong)
    return "\n".join(dong).encode("utf-8", "surrogateescape")


def _so(rng: random.Random, dong: list[str], mau: str = r"\s*(?:- )?[\w]+:\s*\S") -> int:
    co = [i for i, d in enumerate(dong) if re.match(mau, d)]
    return rng.choice(co) if co else rng.randrange(len(dong))


def _gia_tri(rng: random.Random, dong: list[str], moi: str) -> None:
    i = _so(rng, dong)
    dong[i] = re.sub(r"(:\s*)\S.*$", lambda k: k[1] + moi, dong[i], count=1)


@tren_dong
def xoa_dong(rng: random.Random, dong: list[str]) -> None:
    i = rng.randrange(len(dong))
    del dong[i : i + rng.choice((1, 1, 3, 20))]
    dong.append("")


@tren_dong
def lap_dong(rng: random.Random, dong: list[str]) -> None:
    i = rng.randrange(len(dong))
    dong[i:i] = dong[i : i + rng.choice((1, 2, 10))] * rng.choice((1, 1, 2, 400))


@tren_dong
def doi_cho(rng: random.Random, dong: list[str]) -> None:
    i, j = rng.randrange(len(dong)), rng.randrange(len(dong))
    dong[i], dong[j] = dong[j], dong[i]


@tren_dong
def thut_sai(rng: random.Random, dong: list[str]) -> None:
    i = _so(rng, dong, r"\s+\S")
    dong[i] = rng.choice(("", " ", "  ", "    ", "\t", " \t", "\u00a0 ", "\u3000")) + (
        dong[i].lstrip() if rng.random() < 0.6 else dong[i]
    )


@tren_dong
def nhieu_tab(_: random.Random, dong: list[str]) -> None:
    dong[:] = [re.sub(r"^(  )+", lambda k: "\t" * (len(k[0]) // 2), d) for d in dong]


@tren_dong
def gia_tri_vo_huong(rng: random.Random, dong: list[str]) -> None:
    la = ("13:30", "7:30", "0123456701", "010", "0o17", "0x1F", "1_000", "no", "on", "yes", "null", "~", ".inf", ".nan", "1e5",
          "2024-02-30", "2024-02-23T10:00:00Z", "12:30:45.5", "=", "<<", "-", "--- x", "...", "[", "{", "]", "[a, b", "{a: b}",
          "'", '"', '"\\x41\\u0110"', "'a''b'", "|", ">", ">-\n", "|9", "!!python/object/apply:os.system ['echo a']",
          "!!python/name:os.system", "!!binary aGE=", "!!set {a}", "!!timestamp 2024-01-01", "!a b", "*x", "&x y", "%TAG", "@a", "`a`",
          "# chỉ ghi chú", "a # b", "a: b: c", "? x", "{{ x }}", "{khong_co}", "{", "}}", *SO_LA)  # fmt: skip
    for _ in range(rng.choice((1, 1, 3))):
        _gia_tri(rng, dong, rng.choice(la))


@tren_dong
def chu_la_yaml(rng: random.Random, dong: list[str]) -> None:
    chu = rng.choice(CHU_LA)
    _gia_tri(
        rng, dong, rng.choice(('"' + chu.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"', chu))
    )


@tren_dong
def loi_nhac(rng: random.Random, dong: list[str]) -> None:
    _gia_tri(rng, dong, "&moc a")
    _gia_tri(rng, dong, rng.choice(("*moc", "*khong_co", "[*moc, *moc]")))


@tren_dong
def bom_loi_nhac(rng: random.Random, dong: list[str]) -> None:
    dong[0:0] = ["bom0: &b0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"] + [
        f"bom{i}: &b{i} [{', '.join([f'*b{i - 1}'] * 9)}]" for i in range(1, 10)
    ]


@tren_dong
def vong_nhac(_: random.Random, dong: list[str]) -> None:
    dong.append("vong: &vong [a, *vong]\nhop:\n  <<: *vong")


@tren_dong
def khoa_lap(rng: random.Random, dong: list[str]) -> None:
    i = _so(rng, dong)
    khoa = dong[i]
    if rng.random() < 0.4:
        khoa = unicodedata.normalize("NFD", khoa)
    dong.insert(i + 1, khoa.replace("- ", "  ", 1) if khoa.lstrip().startswith("- ") else khoa)


@tren_dong
def khoa_la(rng: random.Random, dong: list[str]) -> None:
    i = _so(rng, dong)
    moi = rng.choice(
        (
            "? [a, b]\n: c",
            "{a: b}: c",
            "? |\n  dài\n: x",
            "1: x",
            "null: x",
            "họ tên: x",
            "a" * 2000 + ": x",
            "__class__: x",
        )
    )
    dong.insert(i, " " * (len(dong[i]) - len(dong[i].lstrip())) + moi)


@tren_dong
def doi_khoa(rng: random.Random, dong: list[str]) -> None:
    i = _so(rng, dong)
    dong[i] = re.sub(
        r"[a-z_]+(?=:)",
        lambda k: rng.choice((k[0][:-1], k[0] + "s", k[0].upper(), k[0].replace("_", " "), "items")),
        dong[i],
        count=1,
    )


@tren_dong
def long_sau_yaml(rng: random.Random, dong: list[str]) -> None:
    n = rng.choice((20, 40, 500, 20_000))
    dong.append("sau: " + rng.choice(("[" * n + "]" * n, "{a: " * n + "}" * n, "[" * n, "- " * n)))


@tren_dong
def thay_kieu(rng: random.Random, dong: list[str]) -> None:
    """A list where a text was, a text where a table was."""
    i = _so(rng, dong, r"\s*\w+:\s*$") if rng.random() < 0.5 else _so(rng, dong)
    dong[i] = re.sub(
        r"(:)\s*.*$",
        lambda k: k[1] + rng.choice((" x", " []", " {}", " [a, {b: c}]", "", " {a: {b: [c]}}", " [[], []]")),
        dong[i],
    )


@tren_dong
def hai_tai_lieu(rng: random.Random, dong: list[str]) -> None:
    dong.insert(rng.randrange(len(dong)), rng.choice(("---", "...", "--- a", "%YAML 1.1\n---", "%TAG ! x\n---")))


@tren_dong
def rat_dai(rng: random.Random, dong: list[str]) -> None:
    dong.extend(
        rng.choice(
            (["- a: b"] * 200_000, ["dai: " + "ha " * 600_000], ["x" * 6_000_000], [f"k{i}: a" for i in range(100_000)])
        )
    )


@tren_dong
def bang_ma(rng: random.Random, dong: list[str]) -> None:
    ma = rng.choice(("utf-16", "cp1258", "utf-8-sig", "latin-1", "utf-32"))
    dong[:] = ["\n".join(dong).encode(ma, "replace").decode("utf-8", "surrogateescape")]


@tren_dong
def xuong_dong_la(rng: random.Random, dong: list[str]) -> None:
    dong[:] = [rng.choice(("\r\n", "\r", "\x85", "\u2028", "\x0b", "\x00", "\x07\n")).join(dong)]


def ap_so_ghi(rng: random.Random, du_lieu: bytes) -> tuple[str, bytes]:
    """One fault in the manifest: in its bytes, or in its tables by SQL."""
    if rng.random() < 0.5:
        ten = rng.choice(sorted(set(BYTE) - {"thanh_dang_khac"}))
        return ten, BYTE[ten](rng, du_lieu)
    gia_tri = rng.choice(("''", "-1", "9e999", "x'ff00fe'", "'../../../etc/passwd'", "'/tmp/a.docx'", "'a' || char(0) || 'b'",
                          "9223372036854775807", "'" + "a" * 3000 + "'", "x'c328'", "char(55296)", "'CON.docx'", "1.5"))  # fmt: skip
    cot = rng.choice(("tep", "loai", "khoa", "du_lieu", "mau", "sha256", "co", "mtime_ns"))
    lenh = rng.choice(
        (
            f"UPDATE OR REPLACE giay SET {cot} = {gia_tri} WHERE rowid_hay = 1",
            f"UPDATE OR IGNORE giay SET {cot} = {gia_tri}",
            "DROP TABLE giay",
            "DROP TABLE lan_chay",
            "DELETE FROM giay",
            "PRAGMA user_version = 1",
            "PRAGMA user_version = 99",
            "CREATE TRIGGER t AFTER INSERT ON dang_do BEGIN DELETE FROM giay; END",
            "CREATE VIEW v AS SELECT load_extension('x')",
            "ALTER TABLE giay ADD COLUMN la TEXT DEFAULT 'a'",
            "INSERT INTO dang_do VALUES (7)",
            f"INSERT INTO lan_chay SELECT tep, 'sap', loai, khoa, du_lieu, mau, {gia_tri}, '', '', {gia_tri}, 0 FROM giay LIMIT 3",
            f"INSERT INTO lan_chay SELECT {gia_tri} || tep, 'hoan', loai, khoa, du_lieu, mau, sha256, '', '', 'ab', 1 FROM giay LIMIT 3",
        )
    ).replace("WHERE rowid_hay = 1", "WHERE tep = (SELECT tep FROM giay LIMIT 1)")
    with tempfile.TemporaryDirectory(prefix="dot-bien-") as tam:
        tep = Path(tam) / "a.sqlite"
        tep.write_bytes(du_lieu)
        db = sqlite3.connect(tep, isolation_level=None)
        try:
            db.execute(lenh)
        except sqlite3.Error:
            pass
        finally:
            db.close()
        return lenh.split(" (")[0][:40], tep.read_bytes()
