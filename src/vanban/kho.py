"""Where the sample dossier and the stock templates lie, and how a new dossier starts from them."""

from __future__ import annotations

import shutil
from pathlib import Path

from vanban.errors import StopError

_HUONG_DAN = """\
Hồ sơ mới của bạn
=================

data/            sửa bằng Notepad (tệp .yaml) và Excel (tệp .xlsx): sự kiện, cơ quan, đơn vị, khách mời…
templates_docx/  sửa bằng Word: mỗi loại giấy một mẫu, chỗ cần điền nằm trong hai dấu ngoặc nhọn
output/          nơi giấy tờ được tạo ra

Dữ liệu chép sẵn là một hồ sơ mẫu có thật: thay dần từng phần bằng của cơ quan bạn.
Chỉ kiểm tra, chưa ghi:  vanban documents --dry-run
Tạo giấy tờ:             vanban documents
"""


def goc() -> Path:
    """The folder that holds ``data`` and ``templates_docx``: inside the installed package, or the checkout.

    Raises:
        StopError: neither is there.
    """
    day = Path(__file__).resolve()
    for noi in (day.with_name("ho_so_mau"), day.parents[2]):
        if (noi / "data").is_dir() and (noi / "templates_docx").is_dir():
            return noi
    raise StopError("bản cài đặt thiếu hồ sơ mẫu", "cài lại chương trình")


def new(thu_muc: Path) -> list[Path]:
    """Copy the sample data and the stock templates into a folder that is new or empty; returns the files.

    Raises:
        StopError: the folder holds something already, or cannot be written.
    """
    if thu_muc.exists() and (not thu_muc.is_dir() or any(thu_muc.iterdir())):
        raise StopError(
            f"«{thu_muc.name}» đã có và không trống", "chọn một thư mục mới, để không ghi đè lên việc của ai"
        )
    nguon = goc()
    try:
        for ten in ("data", "templates_docx"):
            (thu_muc / ten).mkdir(parents=True)
            for tep in sorted((nguon / ten).iterdir()):
                if tep.is_file() and not tep.name.startswith(("~$", ".")):
                    shutil.copyfile(tep, thu_muc / ten / tep.name)
        (thu_muc / "HUONG-DAN.txt").write_text(_HUONG_DAN, encoding="utf-8-sig")
    except OSError as loi:
        raise StopError(f"không ghi được vào «{thu_muc.name}»", "kiểm tra quyền ghi và dung lượng trống") from loi
    return sorted(tep for tep in thu_muc.rglob("*") if tep.is_file())
