"""What a file is, judged by its content; its name is never trusted."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_crm.core.errors import UserError


class FileKind(StrEnum):
    """Kinds of files that people take for a table."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    TEXT = "csv"
    HTML = "html"
    XML = "xml"
    VCARD = "vcard"
    PROTECTED = "protected"
    OTHER = "other"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind that can be read, with the readers to try one after the other (see `readers`)."""

    kind: FileKind
    readers: tuple[str, ...]
    suffixes: tuple[str, ...]


FORMATS: tuple[Format, ...] = (
    Format(FileKind.XLSX, ("calamine", "openpyxl"), (".xlsx", ".xlsm")),
    Format(FileKind.XLS, ("calamine", "xlrd"), (".xls",)),
    Format(FileKind.XLSB, ("calamine",), (".xlsb",)),
    Format(FileKind.ODS, ("calamine",), (".ods",)),
    Format(FileKind.TEXT, ("delimited",), (".csv", ".tsv", ".txt")),
    Format(FileKind.HTML, ("html",), (".htm", ".html")),
    Format(FileKind.XML, ("spreadsheet_xml",), (".xml",)),
    Format(FileKind.VCARD, ("vcard",), (".vcf",)),
    Format(FileKind.PROTECTED, ("protected",), ()),
)
"""The registry of readable kinds: a new one is a line here and, if need be, a reader."""

READABLE_SUFFIXES = tuple(suffix for known in FORMATS for suffix in known.suffixes)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK"
_BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_NEVER_IN_TEXT = bytes([*range(9), *range(14, 26)])
"""Control characters; the first, zero, is every second byte of UTF-16."""
_XML_SPREADSHEET = b"urn:schemas-microsoft-com:office:spreadsheet"
_SAMPLE = 64 * 1024
_CONTENT_TYPES = "[content_types].xml"
_SHEETS = b"spreadsheetml.sheet.main+xml"
_MACRO_SHEETS = (b"ms-excel.sheet.macroEnabled.main+xml", b"spreadsheetml.template.main+xml")
_BINARY_SHEETS = b"ms-excel.sheet.binary.macroEnabled.main"


def sniff(path: Path) -> FileKind:
    """The kind of a file.

    Raises:
        UserError: when the file cannot be opened.
    """
    try:
        with path.open("rb") as file:
            sample = file.read(_SAMPLE)
    except OSError as error:
        raise UserError("import.cannot_open", name=path.name, detail=error.strerror or "") from None
    if not sample:
        return FileKind.EMPTY
    if sample.startswith(_OLE):
        return _sniff_ole(path)
    if sample.startswith(_ZIP):
        return _sniff_zip(path)
    return _sniff_text(sample)


def readable_format(path: Path) -> Format:
    """How to read a file.

    Raises:
        UserError: when it is of no kind that can be read; the sentence names those that can.
    """
    kind = sniff(path)
    for known in FORMATS:
        if known.kind is kind:
            return known
    code = "import.empty_file" if kind is FileKind.EMPTY else "import.unknown_kind"
    raise UserError(code, name=path.name, readable=", ".join(READABLE_SUFFIXES))


def _sniff_zip(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.lower(): name for name in archive.namelist()}
            if _CONTENT_TYPES in names:
                with archive.open(names[_CONTENT_TYPES]) as member:
                    types = member.read(_SAMPLE * 16)
                if _BINARY_SHEETS in types:
                    return FileKind.XLSB
                if _SHEETS in types or any(kind in types for kind in _MACRO_SHEETS):
                    return FileKind.XLSX
            if "mimetype" in names:
                with archive.open("mimetype") as member:
                    if b"opendocument.spreadsheet" in member.read(200):
                        return FileKind.ODS
            return FileKind.XLSX if "xl/workbook.xml" in names else FileKind.OTHER
    except Exception:  # noqa: BLE001 - damage shows in many ways; the name says what it was
        return FileKind.XLSX if path.suffix.lower() in (".xlsx", ".xlsm") else FileKind.OTHER


def _sniff_ole(path: Path) -> FileKind:
    """An old Excel file, or a new one behind a password; the names are UTF-16 in the directory."""
    with path.open("rb") as file:
        content = file.read()
    if "EncryptedPackage".encode("utf-16-le") in content:
        return FileKind.PROTECTED
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return FileKind.XLS
    return FileKind.OTHER


def _sniff_text(sample: bytes) -> FileKind:
    if sample.startswith(_BINARY):
        return FileKind.OTHER
    if sample[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return FileKind.TEXT
    start = sample.removeprefix(b"\xef\xbb\xbf").lstrip()[:2000].lower()
    if start.startswith(b"begin:vcard"):
        return FileKind.VCARD
    if start.startswith(b"<?xml"):
        return FileKind.XML if _XML_SPREADSHEET in start else FileKind.OTHER
    if b"<html" in start or b"<table" in start or start.startswith(b"<!doctype html"):
        return FileKind.HTML
    wide = _looks_utf16(sample)
    if sum(sample.count(code) for code in _NEVER_IN_TEXT[1 if wide else 0 :]):
        return FileKind.OTHER
    return FileKind.TEXT


def _looks_utf16(sample: bytes) -> bool:
    """Mostly ASCII in two bytes each: every second byte is zero, the others hardly ever."""
    zeros = [sample[offset::2].count(0) / max(len(sample) // 2, 1) for offset in (0, 1)]
    return max(zeros) > 0.3 and min(zeros) < 0.02
