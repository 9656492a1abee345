"""A worker: it reads one broken file after the other, watched, and says what came of each. Its parent may kill it."""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

from dot_bien.doc import DOC, GOC, Noi
from dot_bien.loi_nhan import xet
from vanban.errors import StopError
from vanban.findings import Finding, Where
from vanban.load.doi_chieu import CHUONG_TRINH

TRAN_BO_NHO = 3 << 30
"""What the system refuses; what counts as too much is measured and far less."""
CPU_GIAY = 20
_MANG = (
    "socket.connect",
    "socket.bind",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.sendto",
    "urllib.Request",
)
_CHAY = (
    "os.system",
    "os.exec",
    "os.spawn",
    "os.posix_spawn",
    "os.startfile",
    "pty.spawn",
    "ctypes.dlopen",
    "webbrowser.open",
)


class CanhGac:
    """Sees every socket, program and file that is opened while a reader runs."""

    def __init__(self, noi: Path) -> None:
        self.bat = False
        self.thay: list[str] = []
        self.tep = ""
        self._duoc = (
            str(noi),
            sys.prefix,
            sys.base_prefix,
            str(GOC),
            "/usr/share/zoneinfo",
            "/etc/mime.types",
            "/proc/",
        )
        sys.addaudithook(self._nghe)

    def _nghe(self, viec: str, gi: tuple[Any, ...]) -> None:
        if not self.bat:
            return
        if viec == "ctypes.dlopen" and gi[0] is None:
            return  # the program itself, for syncfs
        if viec in _MANG or viec in _CHAY:
            self.thay.append(f"{viec} {str(gi)[:80]}")
        elif viec == "subprocess.Popen":
            if not (isinstance(gi[1], list) and gi[1][:3] == [sys.executable, "-I", str(CHUONG_TRINH)]):
                self.thay.append(f"{viec} {str(gi[1])[:80]}")
        elif viec == "open" and isinstance(gi[0], str | bytes | os.PathLike):
            tep = os.path.realpath(os.fsdecode(gi[0]))
            if (
                tep != self.tep
                and not tep.startswith(self._duoc)
                and not Path(tep).name.startswith("vanban-")
                and "/vanban-" not in tep
            ):
                self.thay.append(f"open {tep[:80]} {gi[1]}")


def _bo_nho(ten: str) -> int:
    for dong in Path("/proc/self/status").read_text().splitlines():
        if dong.startswith(ten):
            return int(dong.split()[1]) >> 10
    return 0


def _cpu() -> float:
    minh, con = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return minh.ru_utime + minh.ru_stime + con.ru_utime + con.ru_stime


def _mot(noi: Noi, canh_gac: CanhGac, viec: dict[str, Any], cam: tuple[str, ...], bi_mat: bytes) -> dict[str, Any]:
    Path("/proc/self/clear_refs").write_text("5")
    truoc, dau = _bo_nho("VmRSS"), _cpu()
    kq: dict[str, Any] = {"so": viec["so"], "vet": "", "loi_nhan": [], "ma": []}
    findings: list[Finding] = []
    ra: list[bytes] = []
    canh_gac.tep = os.path.realpath(viec["tep"])
    canh_gac.thay, canh_gac.bat = [], True
    signal.setitimer(signal.ITIMER_PROF, CPU_GIAY)
    try:
        xong = DOC[viec["doc"]](noi, Path(viec["tep"]), viec)
        findings, ra = xong.findings, xong.ra
        kq["ket"] = "từ chối" if xong.tu_choi else "nhận xét" if any(f.level != "info" for f in findings) else "đọc"
    except StopError as loi:
        kq["ket"] = "từ chối"
        findings = [Finding(Where("-"), loi.message, loi.hint, rule="DỪNG")]
    except MemoryError:
        kq["ket"], kq["vet"] = "quá bộ nhớ", traceback.format_exc()[-1500:]
    except (Exception, RecursionError):
        kq["ket"], kq["vet"] = "vết lỗi", traceback.format_exc()[-2500:]
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        canh_gac.bat = False
    kq["giay"] = round(_cpu() - dau, 3)
    kq["dinh_mb"], kq["lon_them_mb"] = _bo_nho("VmHWM"), _bo_nho("VmRSS") - truoc
    kq["ma"] = sorted({f.rule for f in findings})
    for f in findings[:200]:
        kq["loi_nhan"] += [f"{s} | {str(f)[:400]}" for s in xet(f, cam)]
    if kq["ket"] == "từ chối" and not findings and viec["doc"] != "chú thích":
        kq["loi_nhan"].append("từ chối mà không nói gì")
    kq["loi_nhan"] = kq["loi_nhan"][:3]
    lo = any(bi_mat in b for b in ra) or any(bi_mat.decode() in str(f) for f in findings)
    kq["ra_ngoai"] = [*canh_gac.thay[:5], *(["nội dung tệp ngoài lọt ra"] if lo else [])]
    return kq


def main() -> None:
    """Work until there is no more."""
    thu_muc = Path(sys.argv[1])
    ngo, ra = sys.stdin, os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    resource.setrlimit(resource.RLIMIT_AS, (TRAN_BO_NHO, TRAN_BO_NHO))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    noi = Noi(thu_muc)
    noi.dat()
    tempfile.gettempdir()  # looks for a folder by writing into it, once
    canh_gac = CanhGac(thu_muc)
    cam = (str(thu_muc), str(GOC), str(Path.home()) if len(str(Path.home())) > 2 else "\0")
    bi_mat = sys.argv[2].encode()
    ra.write("san sang\n")
    ra.flush()
    for dong in ngo:
        viec = json.loads(dong)
        ra.write(json.dumps(_mot(noi, canh_gac, viec, cam, bi_mat), ensure_ascii=False) + "\n")
        ra.flush()
        for thua in ("ban", "output"):
            _don(thu_muc / thua)
        (thu_muc / "ban-check.docx").unlink(missing_ok=True)


def _don(thu_muc: Path) -> None:
    import shutil

    shutil.rmtree(thu_muc, ignore_errors=True)


if __name__ == "__main__":
    main()
