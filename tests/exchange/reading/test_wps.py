"""Files named .et: read where their content can be read, else the user is told what to do."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import load_language
from desktop_crm.exchange.reading.read import read_workbook
from tests.exchange.files import workbook_file
from tests.exchange.old_workbooks import old_workbook

ROWS = [["客户名称", "城市"], ["恒润五金", "苏州"]]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def csv(path: Path) -> Path:
    path.write_bytes("客户名称,城市\n恒润五金,苏州\n".encode("gb18030"))
    return path


@pytest.mark.parametrize(
    "make",
    [
        lambda path: old_workbook(path, {"客户": ROWS}),
        lambda path: shutil.move(workbook_file(path.with_suffix(".xlsx"), {"客户": ROWS}), path),
        csv,
    ],
    ids=["excel 97", "xlsx", "text"],
)
@pytest.mark.parametrize("name", ["客户.et", "客户.ETT"])
def test_what_can_be_read_is_read(tmp_path: Path, make: Callable[[Path], Path], name: str) -> None:
    (sheet,) = read_workbook(make(tmp_path / name)).sheets
    assert [list(row) for _number, row in sheet.rows()] == ROWS


@pytest.mark.parametrize(
    "content",
    [
        OLE + bytes(504) + "ETExtData".encode("utf-16-le") + bytes(4096),
        OLE + bytes(504) + "Workbook".encode("utf-16-le") + bytes(4096),
        b"PK\3\4" + bytes(400),
        bytes(range(256)) * 40,
    ],
    ids=["a form of its own", "a damaged workbook", "a damaged archive", "noise"],
)
def test_else_it_says_how_to_save_it(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "客户.et"
    path.write_bytes(content)
    with pytest.raises(UserError) as refusal:
        read_workbook(path)
    assert refusal.value.code == "import.wps_file"
    for code, words in (("en", "Save as"), ("zh_CN", "另存为")):
        sentence = error_sentence(load_language(code), refusal.value)
        assert words in sentence
        assert ".xlsx" in sentence
        assert "客户.et" in sentence


def test_an_empty_one_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "空.et"
    path.write_bytes(b"")
    with pytest.raises(UserError) as refusal:
        read_workbook(path)
    assert refusal.value.code == "import.empty_file"


def test_other_names_are_told_what_they_were_told(tmp_path: Path) -> None:
    path = tmp_path / "客户.xls"
    path.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(UserError) as refusal:
        read_workbook(path)
    assert refusal.value.code == "import.unknown_kind"
