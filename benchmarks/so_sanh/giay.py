# ruff: noqa: E501
"""The two papers of the run, written once as WordprocessingML, in the template language of each engine; and the values.

Every run carries its own properties and revision ids, as Word writes them, and the styles part has the size that Word
gives it: copying constant parts raw must not flatter anybody.
"""

from __future__ import annotations

import io
import itertools
import sys
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
RPR = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>{them}<w:sz w:val="26"/><w:szCs w:val="26"/>'
CAU = [
    "Rà soát danh sách người tham gia và gửi về bộ phận tổng hợp trước khi họp. ",
    "Chuẩn bị hội trường, âm thanh, nước uống và chỗ để xe cho đại biểu. ",
    "Phân công cán bộ trực, ghi biên bản và báo cáo ngay trong ngày. ",
    "Tuyên truyền bằng loa, áp phích và tin nhắn tới từng hộ gia đình. ",
    "Kinh phí lấy từ dự toán được giao đầu năm, quyết toán theo quy định. ",
    "Đơn vị nào gặp vướng mắc thì trao đổi với bộ phận thường trực để cùng gỡ. ",
    "Kết quả được công khai tại trụ sở trong ba mươi ngày kể từ khi kết thúc. ",
]
_DEM = itertools.count()


def _rsid() -> str:
    return f"00{zlib.crc32(b'%d' % (next(_DEM) // 3)) & 0xFFFFFF:06X}"


def cau(dau: int, so: int) -> str:
    """Some running text, split over runs as an editing hand leaves it."""
    return "".join(run(CAU[(dau * 3 + k) % len(CAU)]) for k in range(so))


def run(chu: str, them: str = "") -> str:
    rpr = RPR.format(them=them)
    return (
        f'<w:r w:rsidR="{_rsid()}" w:rsidRPr="00C7D5E6"><w:rPr>{rpr}</w:rPr><w:t xml:space="preserve">{chu}</w:t></w:r>'
    )


def xe(n: NgonNgu, ten: str) -> str:
    """A value whose tag Word has split over runs, with a spelling mark between (merge fields are never split)."""
    the = n.gia_tri(ten)
    if the.startswith("<"):
        return run(the)
    return run(the[: len(the) // 2]) + '<w:proofErr w:type="spellStart"/>' + run(the[len(the) // 2 :])


def doan(*manh: str, can: str = "both") -> str:
    ppr = f'<w:pPr><w:spacing w:before="20" w:after="20"/><w:ind w:firstLine="567"/><w:jc w:val="{can}"/></w:pPr>'
    return f'<w:p w:rsidR="{_rsid()}" w:rsidRDefault="00C7D5E6" w:rsidP="{_rsid()}">{ppr}{"".join(manh)}</w:p>'


def o(*manh: str, rong: int = 3000) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{rong}" w:type="dxa"/></w:tcPr>{doan(*manh, can="left")}</w:tc>'


def hang(*cac_o: str) -> str:
    return f'<w:tr w:rsidR="00A41B2C" w:rsidTr="00F1A2B3">{"".join(cac_o)}</w:tr>'


def bang(cot: int, *cac_hang: str) -> str:
    luoi = "".join('<w:gridCol w:w="3000"/>' for _ in range(cot))
    vien = "".join(
        f'<w:{c} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for c in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    tinh_chat = f'<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{vien}</w:tblBorders></w:tblPr>'
    return f"<w:tbl>{tinh_chat}<w:tblGrid>{luoi}</w:tblGrid>{''.join(cac_hang)}</w:tbl>"


@dataclass(frozen=True)
class NgonNgu:
    """A template language. ``lap_doan`` wraps paragraphs, ``lap_hang`` rows (given as lists of cells' contents)."""

    gia_tri: Callable[[str], str]
    lap_doan: Callable[[str, str, str], str]
    neu: Callable[[str, str], str]
    lap_hang: Callable[[list[tuple[str, str]], list[str]], str]


def _jinja_hang(vong: list[tuple[str, str]], cac_o: list[str]) -> str:
    mo = [hang(o(run(f"{{%tr for {bien} in {ds} %}}")), *(o() for _ in cac_o[1:])) for bien, ds in vong]
    dong = [hang(o(run("{%tr endfor %}")), *(o() for _ in cac_o[1:])) for _ in vong]
    return "".join((*mo, hang(*(o(run(c)) for c in cac_o)), *dong))


JINJA = NgonNgu(
    lambda ten: f"{{{{ {ten} }}}}",
    lambda bien, ds, than: doan(run(f"{{%p for {bien} in {ds} %}}")) + than + doan(run("{%p endfor %}")),
    lambda dk, than: doan(run(f"{{%p if {dk} %}}")) + than + doan(run("{%p endif %}")),
    _jinja_hang,
)


def _cuoi(ten: str) -> str:
    return ten.rpartition(".")[2]


def _npm_hang(vong: list[tuple[str, str]], cac_o: list[str]) -> str:
    mo = "".join(f"{{#{_cuoi(ds)}}}" for _, ds in vong)
    dong = "".join(f"{{/{_cuoi(ds)}}}" for _, ds in reversed(vong))
    cac_o = [mo + cac_o[0], *cac_o[1:-1], cac_o[-1] + dong]
    return hang(*(o(run(c)) for c in cac_o))


NPM = NgonNgu(
    lambda ten: f"{{{_cuoi(ten)}}}",
    lambda _, ds, than: doan(run(f"{{#{_cuoi(ds)}}}")) + than + doan(run(f"{{/{_cuoi(ds)}}}")),
    lambda dk, than: doan(run(f"{{#{dk}}}")) + than + doan(run(f"{{/{dk}}}")),
    _npm_hang,
)


def _truong(ten: str) -> str:
    # the text around it is closed and opened again: a merge field stands between runs
    rpr = RPR.format(them="")
    return (
        f'</w:t></w:r><w:fldSimple w:instr=" MERGEFIELD {_cuoi(ten)} "><w:r><w:rPr>{rpr}</w:rPr><w:t>«{_cuoi(ten)}»</w:t>'
        f'</w:r></w:fldSimple><w:r><w:rPr>{rpr}</w:rPr><w:t xml:space="preserve">'
    )


# docx-mailmerge knows no condition: the paragraph holds a field that may be empty.
MAILMERGE = NgonNgu(
    _truong, lambda *_: "", lambda _dk, _than: doan(run(_truong("cau_gap"))),
    lambda _, cac_o: hang(*(o(run(c)) for c in cac_o)),
)  # fmt: skip

CAU_GAP = "Đề nghị có mặt trước giờ khai mạc mười lăm phút để ổn định tổ chức."
TRUONG_THU = [
    "chu_quan", "co_quan", "ky_hieu", "dia_danh", "ngay", "kinh_gui", "chuc_vu", "don_vi", "hop", "gio", "noi_hop",
    "chu_tri", "lien_he", "quyen_han", "nguoi_ky",
]  # fmt: skip


def thu(n: NgonNgu) -> str:
    v = n.gia_tri
    b, dam = "<w:b/>", "<w:b/><w:bCs/>"
    dau = bang(
        2,
        hang(o(run(v("chu_quan")), rong=4000), o(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", dam), rong=6000)),
        hang(o(run(v("co_quan"), b), rong=4000), o(run("Độc lập - Tự do - Hạnh phúc", dam), rong=6000)),
        hang(o(run(f"Số:       /{v('ky_hieu')}"), rong=4000), o(run(f"{v('dia_danh')}, {v('ngay')}"), rong=6000)),
    )
    than = (
        doan(run("GIẤY MỜI", dam), can="center")
        + doan(run(f"V/v {v('hop')}", b), can="center")
        + doan(run(f"Kính gửi: {v('kinh_gui')}, {v('chuc_vu')}, {v('don_vi')}."))
        + doan(run(f"{v('co_quan')} trân trọng kính mời {v('kinh_gui')} đến dự {v('hop')}. "), cau(1, 3))
        + doan(run("1. Thời gian: "), xe(n, "gio"), run(", "), xe(n, "ngay"), run("."))
        + doan(run(f"2. Địa điểm: {v('noi_hop')}."))
        + doan(run(f"3. Chủ trì: {v('chu_tri')}."))
        + n.neu("gap", doan(run(CAU_GAP)))
        + doan(run("4. Chương trình:"))
        + bang(
            3,
            hang(o(run("Thời gian", b)), o(run("Nội dung", b)), o(run("Người thực hiện", b))),
            n.lap_hang([("d", "muc")], [v("d.luc"), v("d.viec"), v("d.nguoi")]),
        )
        + doan(run(f"Rất mong {v('kinh_gui')} sắp xếp thời gian đến dự. Liên hệ: {v('lien_he')}."))
        + bang(
            2,
            hang(o(run("Nơi nhận:", "<w:b/><w:i/>")), o(run(v("quyen_han"), b))),
            hang(o(run("- Như trên;")), o(run(""))),
            hang(o(run("- Lưu: VT.")), o(run(v("nguoi_ky"), b))),
        )
    )
    return _phan(dau + than)


def ke_hoach(n: NgonNgu) -> str:
    v = n.gia_tri
    manh = [
        doan(run("KẾ HOẠCH", "<w:b/>"), can="center"),
        *(doan(run(f"{i + 1}. Thực hiện "), run(v(f"a{i}"), "<w:i/>"), run(". "), cau(i, 4)) for i in range(48)),
        n.lap_doan(
            "n",
            "nhom",
            doan(run(f"Nhóm {v('n.ten_nhom')}", "<w:b/>"))
            + n.lap_doan("c", "n.cong_viec", doan(run(f"- {v('c.ten_viec')}: hoàn thành {v('c.han')};"))),
        ),
        bang(
            3,
            hang(o(run("Việc")), o(run("Hạn")), o(run("Nhóm"))),
            n.lap_hang([("n", "nhom"), ("c", "n.cong_viec")], [v("c.ten_viec"), v("c.han"), v("n.ten_nhom")]),
        ),
        doan(run("Kinh phí:")),
        bang(
            3,
            hang(o(run("Khoản")), o(run("Số tiền")), o(run("Nguồn"))),
            n.lap_hang([("k", "kinh_phi")], [v("k.khoan"), v("k.tien"), v("k.nguon")]),
        ),
        n.neu("gap", doan(run("Kế hoạch này thực hiện ngay từ ngày ký."))),
        doan(run("Đầu mối:")),
        bang(2, n.lap_hang([("m", "dau_moi")], [v("m.ten_nguoi"), v("m.so")])),
        *(doan(run(f"{v(f'a{i}')}: "), cau(i, 2)) for i in range(48, 57)),
    ]
    return _phan("".join(manh))


def _phan(than: str) -> str:
    trang = '<w:sectPr><w:headerReference w:type="default" r:id="rIdDau"/><w:footerReference w:type="default" r:id="rIdChan"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
    dau = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{dau}<w:document {NS}><w:body>{than}{trang}</w:body></w:document>"


def dau_chan(n: NgonNgu, loai: str) -> dict[str, str]:
    """Page number above; below, on the plan, one value (docx-mailmerge gets letters only)."""
    so_trang = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    chan = run(n.gia_tri("a0")) if loai == "ke_hoach" else run("PHÒNG VĂN HÓA")
    dau = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return {
        "word/header9.xml": f"{dau}<w:hdr {NS}>{doan(so_trang, can='center')}</w:hdr>",
        "word/footer9.xml": f"{dau}<w:ftr {NS}>{doan(chan, can='center')}</w:ftr>",
    }


LOAI = {"thu": thu, "ke_hoach": ke_hoach}


def tep_mau(loai: str, n: NgonNgu) -> bytes:
    """The template: python-docx's own package, its styles cut to the size that Word writes, our body."""
    import docx
    from engine import gon

    global _DEM  # noqa: PLW0603
    _DEM = itertools.count()  # the same ids in every language
    phan = {"word/document.xml": LOAI[loai](n), **dau_chan(n, loai)}
    ct = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    qh = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    them = {
        "[Content_Types].xml": ("</Types>", "".join(
            f'<Override PartName="/word/{t}9.xml" ContentType="{ct}.{t}+xml"/>' for t in ("header", "footer")
        )),
        "word/_rels/document.xml.rels": ("</Relationships>", "".join(
            f'<Relationship Id="{i}" Type="{qh}/{t}" Target="{t}9.xml"/>' for i, t in (("rIdDau", "header"), ("rIdChan", "footer"))
        )),
    }  # fmt: skip
    ra = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(gon(docx.Document()))) as cu, zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as moi:
        for m in cu.infolist():
            data = cu.read(m)
            if m.filename in them:
                cuoi, chen = them[m.filename]
                data = data.decode().replace(cuoi, chen + cuoi).encode()
            moi.writestr(m.filename, phan.pop(m.filename, data))
        for ten, chu in phan.items():
            moi.writestr(ten, chu)
    return ra.getvalue()


HO = ["Nguyễn", "Trần", "Lê", "Điểu", "H'Bia", "Phạm", "Võ", "Đặng", "Nông", "Y Bhăm"]
TEN = ["Thị Hồng Ánh", "Văn Đức", "Quốc Khánh", "K'Sơn", "Mỹ Ngọc Diễm", "Thế “Hai” Vinh", "Xuân & Hạ", "Bảo <Tư>"]


def gia_tri(loai: str, so: int) -> list[dict[str, Any]]:
    """The values of ``so`` papers: no two alike, with ``&``, ``<``, curly quotes and Vietnamese letters."""
    ra = []
    for i in range(so):
        nguoi = f"Ông/Bà {HO[i % 10]} {TEN[i % 8]} {i}"
        if loai == "thu":
            muc = [
                {"luc": f"{7 + j} giờ {i % 60:02d}", "viec": f"Văn nghệ & <phát động> phần {j + 1}", "nguoi": nguoi}
                for j in range(6)
            ]
            mot: dict[str, Any] = {
                "chu_quan": "ỦY BAN NHÂN DÂN", "co_quan": "PHÒNG VĂN HÓA", "ky_hieu": "GM-VH", "dia_danh": "Thử Nghiệm",
                "ngay": "ngày 08 tháng 3 năm 2026", "kinh_gui": nguoi, "chuc_vu": f"Trưởng ban số {i % 97}",
                "don_vi": f"Đơn vị {i % 211} & cộng sự", "hop": "Lễ phát động “Toàn dân rèn luyện”", "gio": f"{7 + i % 3} giờ 30",
                "noi_hop": f"Hội trường số {i % 7}", "chu_tri": "Bà Trần Thị Lẽ", "lien_he": f"0261 3{i:06d}",
                "quyen_han": "TRƯỞNG PHÒNG", "nguoi_ky": "Nguyễn Văn Ký", "muc": muc,
            }  # fmt: skip
        else:
            nhom = [
                {
                    "ten_nhom": f"thứ {g + 1} của {nguoi}",
                    "cong_viec": [{"ten_viec": f"Việc {g}.{c} “khác” & {i}", "han": f"trước ngày {c + 1:02d}/3/2026"} for c in range(5)],
                }
                for g in range(4)
            ]  # fmt: skip
            kinh_phi = [
                {"khoan": f"Khoản {k} <{i}>", "tien": f"{i + k}.000.000", "nguon": "ngân sách"} for k in range(12)
            ]
            dau_moi = [{"ten_nguoi": f"{nguoi} ({k})", "so": f"09{i:06d}{k:02d}"} for k in range(8)]
            mot = {f"a{k}": f"nội dung {k} <{i}> & “liên quan”" for k in range(57)}
            mot |= {"nhom": nhom, "kinh_phi": kinh_phi, "dau_moi": dau_moi}
        gap = i % 2 == 0
        ra.append(mot | {"gap": gap, "cau_gap": CAU_GAP if gap else ""})
    return ra


def truong(mau: Any) -> Any:
    """The field dictionary of a context."""
    return {ten: truong(con[0]) if isinstance(con, list) else None for ten, con in mau.items()}
