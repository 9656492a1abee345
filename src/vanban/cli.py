"""The command line: reads arguments, calls the core, shows what came back, sets the exit code.

Exit codes: 0 clean, 1 findings of level error, 2 the run was stopped, 3 a bug of ours (its trace is kept in a log).
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vanban import __version__
from vanban.errors import StopError

if TYPE_CHECKING:
    from vanban.build import BaoCao
    from vanban.findings import Finding
    from vanban.pdf import KetQua as KetQuaPdf

LOI_HIEN = 20
"""Findings shown in full; the rest are counted."""
TEP_HIEN = 40
"""Papers listed one by one for each kind of outcome; the rest are counted."""

LOI_CUA_MAY = 3

VIEC = {
    "tao": "tạo mới",
    "cap_nhat": "cập nhật",
    "giu_nguyen": "giữ nguyên",
    "sua_tay": "đã sửa tay, giữ nguyên",
    "ban_moi": "đặt bản mới bên cạnh",
    "doi_ten": "đã đổi tên, giữ nguyên",
    "loi": "không ghi được",
    "go": "đã gỡ",
    "tra_lai": "trả lại bản cũ",
    "da_mat": "đã không còn",
    "khong_ban_cu": "không có bản cũ",
}

VIEC_PDF = {"loi": "không chuyển được"}

_THU_MUC = click.Path(file_okay=False, path_type=Path)
_TEP = click.Path(dir_okay=False, path_type=Path)


class _Lenh(click.Command):
    """A command whose usage line is Vietnamese."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[TÙY CHỌN]", **kwargs})


class _NhomLenh(click.Group):
    """The group of the commands."""

    command_class = _Lenh

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        nhan = {"options_metavar": "[TÙY CHỌN]", "subcommand_metavar": "LỆNH [THAM SỐ]..."}
        super().__init__(*args, **{**nhan, **kwargs})


@click.group(cls=_NhomLenh, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="vanban", help="In phiên bản rồi thôi.")
def cli() -> None:
    """Từ một kế hoạch ra cả bộ giấy tờ, đúng thể thức Nghị định 30/2020/NĐ-CP."""


@cli.command()
@click.argument("kind", nargs=-1, metavar="[LOẠI]...")
@click.option(
    "--data", type=_THU_MUC, metavar="THƯ_MỤC", default=Path("data"), show_default=True, help="Thư mục dữ liệu."
)
@click.option(
    "--templates",
    type=_THU_MUC,
    metavar="THƯ_MỤC",
    default=Path("templates_docx"),
    show_default=True,
    help="Thư mục mẫu Word.",
)
@click.option(
    "--output", type=_THU_MUC, metavar="THƯ_MỤC", default=Path("output"), show_default=True, help="Thư mục ra."
)
@click.option("--only", multiple=True, metavar="MÃ", help="Chỉ tạo giấy mang mã này (lặp lại được).")
@click.option("--dry-run", is_flag=True, help="Chỉ kiểm tra, không ghi tệp nào.")
@click.option("--pdf", is_flag=True, help="Chuyển thêm mỗi giấy Word sang PDF, đặt cạnh nó.")
@click.option(
    "--archive",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="TỆP.zip",
    help="Đặt mọi giấy vào một tệp nén thay vì thư mục ra (không ghi sổ, không so với lần trước).",
)
@click.option(
    "--jobs",
    type=click.IntRange(0, 64),
    metavar="SỐ",
    default=0,
    help="Số tiến trình (mặc định: theo số nhân của máy).",
)
@click.option("--json", "as_json", is_flag=True, help="In báo cáo dạng JSON.")
def documents(
    kind: tuple[str, ...],
    data: Path,
    templates: Path,
    output: Path,
    only: tuple[str, ...],
    dry_run: bool,
    pdf: bool,
    archive: Path | None,
    jobs: int,
    as_json: bool,
) -> None:
    """Tạo giấy tờ từ dữ liệu và mẫu.

    Không kể LOẠI nào thì tạo mọi loại (xem: vanban kinds). Dữ liệu hoặc mẫu có lỗi thì không ghi tệp nào và nêu hết
    lỗi trong một lần. Tệp đã sửa tay không bao giờ bị ghi đè: bản mới được đặt bên cạnh.
    """
    from vanban import build

    if archive is not None and pdf:
        raise StopError("--archive không đi cùng --pdf", "bỏ một trong hai")
    with _tien_do(hien=not as_json) as tien_do:
        bao_cao = build.documents(
            data,
            templates,
            output,
            kinds=kind,
            only=only,
            dry_run=dry_run,
            tien_do=tien_do,
            jobs=jobs,
            archive=archive,
        )
        if pdf and not dry_run:
            build.them_pdf(bao_cao, output, tien_do=tien_do)
    if as_json:
        click.echo(json.dumps(bao_cao.as_dict(), ensure_ascii=False, indent=1))
    else:
        _in_bao_cao(bao_cao, archive or output)
    sys.exit(bao_cao.exit_code)


@cli.command()
@click.option(
    "--output", type=_THU_MUC, metavar="THƯ_MỤC", default=Path("output"), show_default=True, help="Thư mục ra."
)
@click.option("--dry-run", is_flag=True, help="Chỉ cho biết sẽ làm gì, không đổi tệp nào.")
@click.option("--json", "as_json", is_flag=True, help="In báo cáo dạng JSON.")
def undo(output: Path, dry_run: bool, as_json: bool) -> None:
    """Hoàn tác lần tạo giấy tờ gần nhất.

    Gỡ các tệp lần đó tạo mới, trả lại bản cũ của các tệp lần đó thay. Tệp đã sửa tay từ lần đó thì giữ nguyên và nêu
    tên. Chỉ hoàn tác được một lần.
    """
    from vanban import build

    bao_cao = build.undo(output, dry_run=dry_run)
    if as_json:
        click.echo(json.dumps(bao_cao.as_dict(), ensure_ascii=False, indent=1))
    elif bao_cao.ket_qua:
        _in_bao_cao(bao_cao, output)
    else:
        _in_findings(bao_cao.findings)
        click.echo("Không có lần chạy nào để hoàn tác.")
    sys.exit(bao_cao.exit_code)


@cli.command()
@click.argument("tep", nargs=-1, type=click.Path(path_type=Path), metavar="TỆP...")
@click.option(
    "--rendered", is_flag=True, help="Dàn trang bằng LibreOffice và đo trang in (đường kẻ, số trang, chữ ký…)."
)
@click.option("--comment", type=_TEP, metavar="TỆP_RA", help="Ghi một bản của tệp Word có chú thích ở từng lỗi.")
@click.option(
    "--waivers", type=_TEP, metavar="TỆP", help="Tệp miễn trừ; không kể thì dùng mien_tru.yaml ở thư mục này."
)
@click.option(
    "--profile", default="", metavar="BỘ", help="Bộ quy tắc (nd30-2020); không kể thì chọn theo ngày văn bản."
)
@click.option("--explain", default="", metavar="MÃ", help="Giải thích một quy tắc: điều khoản, thí dụ sai và đúng.")
@click.option("--json", "as_json", is_flag=True, help="In các phát hiện dạng JSON.")
def check(
    tep: tuple[Path, ...],
    rendered: bool,
    comment: Path | None,
    waivers: Path | None,
    profile: str,
    explain: str,
    as_json: bool,
) -> None:
    """Kiểm tra thể thức tệp Word theo Nghị định 30/2020/NĐ-CP, và bảng tính Excel.

    TỆP là tệp .docx hoặc .xlsx bất kỳ, hoặc thư mục có các tệp đó. Mỗi phát hiện kèm điều khoản.
    """
    if explain:
        _giai_thich(explain)
        return
    if not tep:
        raise click.UsageError("thiếu TỆP cần kiểm tra.")
    from vanban import kiem_giay

    with _tien_do(hien=not as_json, viec="Đang kiểm tra") as tien_do:
        bao_cao = kiem_giay.check(
            tep, rendered=rendered, mien_tru=waivers, comment=comment, profile=profile, tien_do=tien_do
        )
    if as_json:
        click.echo(json.dumps([f.as_dict() for f in bao_cao.findings], ensure_ascii=False, indent=1))
    else:
        da_mien = bao_cao.da_mien
        _in_findings([f for f in bao_cao.findings if f not in da_mien])
        for f in da_mien:
            click.echo(f"{f.rule} {f.where}: {f.message}")
        dem = [sum(f.level == muc for f in bao_cao.findings) for muc in ("error", "warning")]
        mien = f", {len(da_mien)} miễn trừ" if da_mien else ""
        click.echo(f"Đã kiểm tra {bao_cao.so_tep} tệp: {dem[0]} lỗi, {dem[1]} cảnh báo{mien}.")
        if bao_cao.ban_chu_thich:
            click.echo(f"Bản có chú thích: {bao_cao.ban_chu_thich}")
    sys.exit(bao_cao.exit_code)


def _giai_thich(ma: str) -> None:
    """Print the page of a rule."""
    from vanban.conform.so_tay import giai_thich, moi_ma
    from vanban.tieng_viet.chu import gan_nhat

    trang = giai_thich(ma)
    if not trang:
        gan = gan_nhat(ma, sorted(moi_ma()))
        raise StopError(
            f"không có quy tắc «{ma}»", f"có phải là {gan}?" if gan else "xem các mã bằng lệnh vanban rules"
        )
    click.echo(trang)


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON.")
@click.option("--markdown", is_flag=True, help="In trang docs/rules.md.")
def rules(as_json: bool, markdown: bool) -> None:
    """Liệt kê các quy tắc thể thức, kèm điều khoản."""
    from vanban.conform import so_tay

    if markdown:
        click.echo(so_tay.markdown(), nl=False)
        return
    cac = so_tay.so_tay().values()
    if as_json:
        click.echo(json.dumps([m.as_dict() for m in cac], ensure_ascii=False, indent=1))
        return
    for m in cac:
        click.echo(f"{m.id:<34} {so_tay.MUC[m.level]:<9} {m.title}  ({m.ref or 'thông lệ'})")
    click.echo(f"{len(cac)} quy tắc; giải thích từng quy tắc: vanban check --explain MÃ")


@cli.command()
@click.argument("tep", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TỆP...")
@click.option("--output", type=_THU_MUC, metavar="THƯ_MỤC", help="Thư mục đặt các PDF (nếu không: cạnh tệp Word).")
@click.option("--pdf-a", is_flag=True, help="Làm PDF/A-2b để lưu trữ.")
@click.option("--all", "tat_ca", is_flag=True, help="Chuyển lại cả những tệp chưa đổi.")
@click.option("--jobs", type=click.IntRange(1, 16), metavar="SỐ", help="Số LibreOffice cùng chạy (nếu không: tự chọn).")
@click.option("--json", "as_json", is_flag=True, help="In báo cáo dạng JSON.")
def pdf(tep: tuple[Path, ...], output: Path | None, pdf_a: bool, tat_ca: bool, jobs: int | None, as_json: bool) -> None:
    """Chuyển tệp Word sang PDF bằng LibreOffice.

    TỆP là tệp .docx, hoặc thư mục có các tệp đó. Chỉ chuyển tệp đã đổi; mỗi PDF được mở lại kiểm tra rồi mới đặt vào
    chỗ. PDF không do vanban làm, đã ký hoặc đã sửa thì không bị ghi đè: bản mới được đặt bên cạnh.
    """
    from vanban import build
    from vanban.pdf import TuyChon

    with _tien_do(hien=not as_json) as tien_do:
        bao_cao = build.to_pdf(tep, output, TuyChon(pdf_a=pdf_a, tat_ca=tat_ca, so_office=jobs or 0), tien_do)
    if as_json:
        click.echo(json.dumps(bao_cao.as_dict(), ensure_ascii=False, indent=1))
    else:
        _in_findings(bao_cao.findings)
        _in_pdf(bao_cao.ket_qua)
    sys.exit(bao_cao.exit_code)


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON.")
def kinds(as_json: bool) -> None:
    """Liệt kê các loại giấy."""
    from vanban.kinds import KINDS

    if as_json:
        rows = [{"kind": k.ma, "name": k.ten, "template": k.mau, "fields": _truong(k.truong)} for k in KINDS.values()]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for k in KINDS.values():
        click.echo(f"{k.ma:<20} {k.ten}  ({k.mau or 'bảng tính Excel'})")


@cli.command()
@click.argument("thu_muc", type=_THU_MUC, default=Path("templates_docx"), metavar="[THƯ_MỤC]")
@click.option("--force", is_flag=True, help="Ghi đè cả mẫu đã sửa (bản cũ được giữ lại với đuôi .cu).")
def templates(thu_muc: Path, force: bool) -> None:
    """Ghi các mẫu Word gốc, dựng từ bảng số liệu của nghị định.

    Mẫu nào trong thư mục khác mẫu gốc (đã được sửa) thì giữ nguyên và nêu tên.
    """
    from vanban import mau

    giu, ghi = [], []
    for ten, dung in mau.MAU.items():
        du_lieu = dung()
        dich = thu_muc / ten
        if dich.exists() and dich.read_bytes() != du_lieu:
            if not force:
                giu.append(ten)
                continue
            dich.replace(dich.with_name(f"{ten}.cu"))
        ghi.append(ten)
        _ghi_nguyen(dich, du_lieu)
    for ten in ghi:
        click.echo(f"đã ghi      {thu_muc.name}/{ten}")
    for ten in giu:
        click.echo(f"giữ nguyên  {thu_muc.name}/{ten} (đã sửa, khác mẫu gốc; ghi đè bằng --force)")


@cli.command("check-templates")
@click.argument("tep", nargs=-1, type=click.Path(path_type=Path), metavar="[TỆP]...")
@click.option("--kind", default="", metavar="LOẠI", help="Loại giấy mà mẫu dùng cho (khi tên tệp không nói được).")
@click.option("--comment", type=_THU_MUC, metavar="THƯ_MỤC", help="Ghi vào đó bản mẫu có chú thích ở từng lỗi.")
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON.")
def check_templates(tep: tuple[Path, ...], kind: str, comment: Path | None, as_json: bool) -> None:
    """Kiểm tra mẫu Word, không cần dữ liệu.

    TỆP là mẫu .docx hoặc thư mục mẫu; không kể thì kiểm tra thư mục templates_docx. Nêu hết lỗi của từng mẫu, các
    trường đã dùng và chưa dùng.
    """
    from vanban.kiem_mau import kiem_mau

    bao_cao = kiem_mau(tep or (Path("templates_docx"),), kind=kind, comment=comment)
    if as_json:
        click.echo(json.dumps(bao_cao.as_dict(), ensure_ascii=False, indent=1))
    else:
        _in_findings(bao_cao.findings)
        for m in bao_cao.mau:
            if m.tot:
                chua = f"; chưa dùng: {', '.join(m.khong_dung)}" if m.khong_dung else ""
                click.echo(f"dùng được   {m.tep}  ({len(m.dung)} trường{chua})")
            else:
                click.echo(f"có lỗi      {m.tep}")
            if m.danh_dau:
                click.echo(f"            đã đánh dấu trong {m.danh_dau}")
        so_loi = sum(f.level == "error" for f in bao_cao.findings)
        click.echo(f"Đã kiểm tra {len(bao_cao.mau)} mẫu: {so_loi} lỗi.")
    sys.exit(1 if any(f.level == "error" for f in bao_cao.findings) else 0)


@cli.command()
@click.argument("thu_muc", type=_THU_MUC, metavar="THƯ_MỤC")
def new(thu_muc: Path) -> None:
    """Bắt đầu một hồ sơ mới từ hồ sơ mẫu."""
    from vanban import kho

    tep = kho.new(thu_muc)
    click.echo(f"Đã chép {len(tep)} tệp vào {thu_muc}. Bước tiếp theo:")
    click.echo(f"  1. mở {thu_muc / 'data'} và thay dữ liệu mẫu bằng của cơ quan bạn")
    click.echo(f"  2. cd {thu_muc}")
    click.echo("  3. vanban documents --dry-run   (chỉ kiểm tra), rồi vanban documents")


def _ghi_nguyen(dich: Path, du_lieu: bytes) -> None:
    """Write a file whole or not at all."""
    try:
        dich.parent.mkdir(parents=True, exist_ok=True)
        tam = dich.with_name(f".{dich.name}.tmp")
        tam.write_bytes(du_lieu)
        tam.replace(dich)
    except OSError as loi:
        raise StopError(f"không ghi được {dich.name}", "đóng tệp nếu đang mở, kiểm tra quyền ghi") from loi


def _truong(truong: Any, tien_to: str = "") -> list[str]:
    ra: list[str] = []
    for ten, con in truong.items():
        if con is None:
            ra.append(f"{tien_to}{ten}")
        else:
            ra.append(f"{tien_to}{ten}[]")
            ra += _truong({k: v for k, v in con.items() if k}, f"{tien_to}{ten}[].")
    return ra


class _tien_do:  # noqa: N801 - used as a function
    """A progress bar on a terminal, nothing in a pipe (the report lists the papers line by line)."""

    def __init__(self, *, hien: bool, viec: str = "Đang tạo") -> None:
        self._hien = hien and sys.stderr.isatty()
        self._viec = viec
        self._thanh: Any = None

    def __enter__(self) -> Callable[[int, int, str], None] | None:
        if not self._hien:
            return None
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._thanh = Progress(
            TextColumn(self._viec),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[tep]}", markup=False),
            console=Console(stderr=True),
            transient=True,
        )
        self._thanh.start()
        viec = self._thanh.add_task("", total=None, tep="")
        return lambda xong, tong, tep: self._thanh.update(viec, completed=xong, total=tong, tep=tep)

    def __exit__(self, *_: object) -> None:
        if self._thanh is not None:
            self._thanh.stop()


def _in_findings(findings: Sequence[Finding]) -> None:
    """Errors first, then warnings; remarks of level info are counted only."""
    nang = [f for f in findings if f.level == "error"]
    nhe = [f for f in findings if f.level == "warning"]
    for nhan, nhom in (("LỖI", nang), ("CẢNH BÁO", nhe)):
        if not nhom:
            continue
        click.echo(f"{nhan} ({len(nhom)})", err=True)
        for finding in nhom[:LOI_HIEN]:
            click.echo(str(finding), err=True)
        if len(nhom) > LOI_HIEN:
            click.echo(f"… còn {len(nhom) - LOI_HIEN} mục nữa (xem hết bằng --json)", err=True)
        click.echo("", err=True)
    ghi_chu = [f for f in findings if f.level == "info"]
    for finding in ghi_chu[:LOI_HIEN]:
        hint = f" ({finding.hint})" if finding.hint else ""
        click.echo(f"ghi chú: {finding.where}: {finding.message}{hint}", err=True)


def _in_bao_cao(bao_cao: BaoCao, output: Path) -> None:
    """The report for people: faults, papers with the reason for each, blanks, leftovers, one line of sums."""
    _in_findings(bao_cao.findings)
    if bao_cao.exit_code and not bao_cao.ket_qua:
        so_loi = sum(f.level == "error" for f in bao_cao.findings)
        click.echo(f"Có {so_loi} lỗi. Chưa {'tạo giấy' if bao_cao.danh_dau else 'ghi tệp'} nào.")
        for tep in bao_cao.danh_dau:
            click.echo(f"Đã đánh dấu trong {output / tep}: mở bằng Word, mỗi lỗi của mẫu có một chú thích bên lề.")
        return
    da_in: dict[str, int] = {}
    for k in bao_cao.ket_qua:
        if k.viec == "giu_nguyen":
            continue
        da_in[k.viec] = da_in.get(k.viec, 0) + 1
        if da_in[k.viec] <= TEP_HIEN:
            click.echo(f"{VIEC[k.viec]:<12} {k.tep}  ({k.ly_do})")
    for viec, so in da_in.items():
        if so > TEP_HIEN:
            click.echo(f"{VIEC[viec]:<12} … và {so - TEP_HIEN} tệp nữa")
    if bao_cao.khong_con:
        click.echo("\nKhông còn trong dữ liệu (không xóa, hãy tự dọn):")
        for tep in bao_cao.khong_con:
            click.echo(f"  {tep}")
    if bao_cao.o_trong:
        click.echo("\nÔ còn trống, cần bổ sung (số giấy):")
        for ten, so in bao_cao.o_trong.most_common():
            click.echo(f"  {so:>4}  {ten}")
    dem = ", ".join(f"{VIEC[viec]} {so}" for viec, so in bao_cao.dem.most_common()) or "không có giấy nào"
    if bao_cao.chay_thu:
        click.echo(f"\nChế độ chỉ kiểm tra, không ghi tệp nào. Sẽ: {dem}.")
    else:
        click.echo(f"\nXong {len(bao_cao.ket_qua)} giấy trong {output}: {dem}.")
    if bao_cao.pdf:
        _in_pdf(bao_cao.pdf)


def _in_pdf(ket_qua: Sequence[KetQuaPdf]) -> None:
    """The PDFs of a run, and one line of sums."""
    lam = [k for k in ket_qua if k.viec != "giu_nguyen"]
    for k in lam[:TEP_HIEN]:
        click.echo(f"{VIEC_PDF.get(k.viec, VIEC[k.viec]):<12} {k.pdf or k.docx}  ({k.ly_do})")
    if len(lam) > TEP_HIEN:
        click.echo(f"… và {len(lam) - TEP_HIEN} PDF nữa")
    dem = Counter(VIEC_PDF.get(k.viec, VIEC[k.viec]) for k in ket_qua)
    click.echo(f"PDF: {', '.join(f'{viec} {so}' for viec, so in dem.most_common())}.")


def main(args: Sequence[str] | None = None) -> None:
    """The error door: every way out of the program goes through here."""
    _tieng_viet()
    try:
        cli.main(args=list(args) if args is not None else None, prog_name="vanban", standalone_mode=True)
    except StopError as loi:
        click.echo(f"Dừng: {loi.message}", err=True)
        if loi.hint:
            click.echo(f"  Sửa:   {loi.hint}", err=True)
        sys.exit(loi.exit_code)
    except Exception:
        click.echo(f"Chương trình gặp lỗi của chính nó; đã ghi lại trong {_ghi_nhat_ky()}.", err=True)
        click.echo("  Sửa:   gửi tệp đó cho người phát triển; các tệp đã tạo vẫn nguyên vẹn", err=True)
        sys.exit(LOI_CUA_MAY)


def _tieng_viet() -> None:
    """Make the command line library speak Vietnamese, and the streams UTF-8 also on an old Windows console."""
    import gettext

    gettext.bindtextdomain("messages", str(Path(__file__).with_name("locale")))
    os.environ["LANGUAGE"] = "vi"
    for dong in (sys.stdout, sys.stderr):
        if hasattr(dong, "reconfigure"):
            dong.reconfigure(encoding="utf-8", errors="replace")


def _ghi_nhat_ky() -> str:
    """Keep the trace of a bug where the program is run, without paths of this machine."""
    vet = traceback.format_exc().replace(str(Path.home()), "~").replace(str(Path.cwd()), ".")
    tep = Path("vanban-loi.log")
    try:
        tep.write_text(vet, encoding="utf-8")
    except OSError:
        return "(không ghi được nhật ký)"
    return tep.name
