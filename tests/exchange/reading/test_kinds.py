"""Files are judged by their content."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.reading.kinds import FileKind, readable_format, sniff
from tests.exchange.files import workbook_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", FileKind.EMPTY),
        (b"name,phone\n", FileKind.TEXT),
        ("客户名称\n".encode("gb18030"), FileKind.TEXT),
        ("a,b\n".encode("utf-16"), FileKind.TEXT),
        ("a,b\n".encode("utf-16-le") * 20, FileKind.TEXT),
        (b"<html><table><tr><td>1</td></tr></table></html>", FileKind.HTML),
        (b"\xef\xbb\xbf<!DOCTYPE html>", FileKind.HTML),
        (
            b"<?xml version='1.0'?><W xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
            FileKind.XML,
        ),
        (b"<?xml version='1.0'?><invoices/>", FileKind.OTHER),
        (b"BEGIN:VCARD\nVERSION:3.0\n", FileKind.VCARD),
        (b"%PDF-1.4", FileKind.OTHER),
        (b"\x89PNG\r\n", FileKind.OTHER),
        (b"\0\1\2\3" * 100, FileKind.OTHER),
        (OLE + "Workbook".encode("utf-16-le"), FileKind.XLS),
        (OLE + "EncryptedPackage".encode("utf-16-le"), FileKind.PROTECTED),
        (OLE + "WordDocument".encode("utf-16-le"), FileKind.OTHER),
    ],
)
def test_content_decides(tmp_path: Path, content: bytes, kind: FileKind) -> None:
    """The name of all of them says xlsx."""
    path = tmp_path / "file.xlsx"
    path.write_bytes(content)
    assert sniff(path) is kind


def test_a_workbook_under_any_name(tmp_path: Path) -> None:
    """An xlsx is one even when it is called csv."""
    path = workbook_file(tmp_path / "book.csv", {"A": [[1]]})
    assert sniff(path) is FileKind.XLSX


def test_other_archives_are_no_workbooks(tmp_path: Path) -> None:
    """A docx, or any zip, is not mistaken for a table."""
    path = tmp_path / "letter.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "wordprocessingml.document.main+xml")
    assert sniff(path) is FileKind.OTHER


def test_a_refusal_names_what_can_be_read(tmp_path: Path) -> None:
    """The sentence tells the user what to save the file as."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.4")
    with pytest.raises(UserError) as caught:
        readable_format(path)
    assert caught.value.code == "import.unknown_kind"
    assert caught.value.params["name"] == "scan.pdf"
    assert ".xlsx" in caught.value.params["readable"]


@pytest.mark.parametrize("name", ["missing.xlsx", "."])
def test_what_cannot_be_opened_is_named(tmp_path: Path, name: str) -> None:
    """No trace reaches the user for a file that is not there or is a folder."""
    with pytest.raises(UserError) as caught:
        sniff(tmp_path / name)
    assert caught.value.code == "import.cannot_open"
