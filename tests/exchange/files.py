"""Small foreign files made by hand, honest and hostile ones."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import openpyxl

_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType=
"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
%s</Types>"""
_TYPE = (
    '<Override PartName="/xl/worksheets/sheet%d.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
)
_RELATION = (
    '<Relationship Id="rId%d" Target="%s" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"/>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "%s</Relationships>"
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORKBOOK = (
    f'<workbook xmlns="{_MAIN}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    "<sheets>%s</sheets></workbook>"
)
_SHEET = f'<worksheet xmlns="{_MAIN}">%s<sheetData>%s</sheetData></worksheet>'


def sheet_xml(rows: str, *, before: str = "") -> str:
    """A worksheet part around rows of XML."""
    return _SHEET % (before, rows)


def hand_made_xlsx(
    path: Path, sheets: Mapping[str, str], *, members: Mapping[str, bytes] | None = None
) -> Path:
    """An xlsx whose worksheet parts are given as XML, with further members of the archive."""
    numbers = range(1, len(sheets) + 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES % "".join(_TYPE % n for n in numbers))
        archive.writestr(
            "_rels/.rels", _RELATIONS % (_RELATION % (1, "xl/workbook.xml", "officeDocument"))
        )
        listed = "".join(
            f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
            for number, name in zip(numbers, sheets, strict=True)
        )
        archive.writestr("xl/workbook.xml", _WORKBOOK % listed)
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            _RELATIONS
            % "".join(_RELATION % (n, f"worksheets/sheet{n}.xml", "worksheet") for n in numbers),
        )
        for number, xml in zip(numbers, sheets.values(), strict=True):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", xml)
        for name, content in (members or {}).items():
            archive.writestr(name, content)
    return path


def text_cell(place: str, text: str) -> str:
    """A cell with a text of its own."""
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def workbook_file(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    """An xlsx with these rows, as openpyxl writes it."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path
