"""Files that lie, loop, swell or break off, by name; each is made in a few lines."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.exchange.files import hand_made_xlsx, sheet_xml, text_cell
from tests.exchange.old_workbooks import old_workbook

Maker = Callable[[Path], Path]

_ROW = f'<row r="1">{text_cell("A1", "客户名称")}</row><row r="2">{text_cell("A2", "恒润")}</row>'
_BILLION = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10 if before else "ha"}">'
    for before, name in zip("_abcdefghi", "abcdefghij", strict=True)
    if before != "_"
)
_DOCTYPE = f'<!DOCTYPE x [<!ENTITY a "ha">{_BILLION}]>'
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_ODS = (
    '<?xml version="1.0"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
    '<office:spreadsheet><table:table table:name="S">{rows}</table:table>'
    "</office:spreadsheet></office:body></office:document-content>"
)
_ODS_CELL = (
    '<table:table-cell office:value-type="string"{more}><text:p>恒润</text:p></table:table-cell>'
)
_XML_HEAD = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
_XML_HEAD += ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'


def _bytes(name: str, content: bytes) -> Maker:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content)
        return path

    return make


def _text(name: str, content: str, encoding: str = "utf-8") -> Maker:
    return _bytes(name, content.encode(encoding, "surrogatepass"))


def _sheet(rows: str) -> Maker:
    return _raw_sheet(sheet_xml(rows))


def _raw_sheet(xml: str) -> Maker:
    return lambda folder: hand_made_xlsx(folder / "file.xlsx", {"S": xml})


def _without(member: str) -> Maker:
    """A workbook that lacks a part."""

    def make(folder: Path) -> Path:
        whole = hand_made_xlsx(folder / "whole.xlsx", {"S": sheet_xml(_ROW)})
        target = folder / "file.xlsx"
        with zipfile.ZipFile(whole) as source, zipfile.ZipFile(target, "w") as archive:
            for each in source.namelist():
                if each != member:
                    archive.writestr(each, source.read(each))
        return target

    return make


def _replaced(member: str, old: str, new: str) -> Maker:
    """A workbook with other words in one of its parts."""

    def make(folder: Path) -> Path:
        whole = hand_made_xlsx(folder / "whole.xlsx", {"S": sheet_xml(_ROW)})
        target = folder / "file.xlsx"
        with zipfile.ZipFile(whole) as source, zipfile.ZipFile(target, "w") as archive:
            for each in source.namelist():
                content = source.read(each)
                if each == member:
                    content = content.replace(old.encode(), new.encode())
                archive.writestr(each, content)
        return target

    return make


def _ods(rows: str) -> Maker:
    def make(folder: Path) -> Path:
        path = folder / "file.ods"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("mimetype", _ODS_TYPE)
            archive.writestr("content.xml", _ODS.format(rows=rows))
        return path

    return make


def _cells(row: str, cells: str) -> str:
    return f"<table:table-row{row}>{cells}</table:table-row>"


def _listed_again(times: int) -> Maker:
    """An old workbook whose many names lead to one sheet."""
    rows = [["客户名称", "电话"], *[["恒润", "1"]] * 100]

    def make(folder: Path) -> Path:
        names = {f"S{number}": rows if not number else [] for number in range(times)}
        return old_workbook(folder / "a.xls", names, hidden_rows={2, 3}, is_one_sheet=True)

    return make


def _cut_off(length: int) -> Maker:
    """An old workbook of which only the beginning is there."""

    def make(folder: Path) -> Path:
        path = old_workbook(folder / "a.xls", {"S": [["客户名称"], ["恒润"]]}, hidden_rows={2})
        path.write_bytes(path.read_bytes()[:length])
        return path

    return make


TEXTS: Mapping[str, Maker] = {
    "only separators": _text("a.csv", ",,,,\n" * 500),
    "only line ends": _text("a.csv", "\r\n" * 5_000),
    "only old line ends": _text("a.csv", "客户名称,电话\r恒润,13800138000\r"),
    "only quotes": _text("a.csv", '"' * 9_999),
    "a quote without end": _text("a.csv", '客户名称,电话\n"恒润,1\n' + "x,y\n" * 2_000),
    "a line of megabytes": _text("a.csv", "客户名称\n" + "x" * 4_000_000),
    "ten thousand columns": _text("a.csv", ",".join(["名称"] * 10_000) + "\n" + "," * 9_999),
    "rows of all widths": _text("a.csv", "\n".join("a," * n for n in range(300))),
    "a separator that names itself": _text("a.csv", "sep=\n客户名称,电话\n恒润,1\n"),
    "zeros between letters": _bytes("a.csv", b"name\0,phone\0\nA\0,1\0\n"),
    "control characters": _text("a.csv", "客户名称\n恒\x01润\x7f\n"),
    "two encodings in one file": _bytes("a.csv", "客户,恒润\n".encode() + "客户".encode("gbk")),
    "half a character": _bytes("a.csv", "客户名称\n恒润".encode()[:-1]),
    "utf-16 without a mark": _text("a.csv", "name,phone\nA,1\n" * 50, "utf-16-le"),
    "utf-16 of odd length": _bytes("a.csv", "name,phone\n".encode("utf-16") + b"x"),
    "utf-32": _text("a.csv", "客户名称,电话\n恒润,1\n", "utf-32"),
    "a mark and nothing else": _bytes("a.csv", b"\xef\xbb\xbf"),
    "two marks": _bytes("a.csv", b"\xef\xbb\xbf" * 2 + "客户名称\n恒润\n".encode()),
    "lone surrogates": _bytes("a.csv", b"name\n\xed\xa0\x80\n"),
    "right to left and joined signs": _text("a.csv", "客户名称\n\u202e司公润恒\u200d\U0001f468\n"),
    "formulas that would run": _text("a.csv", "客户名称\n=cmd|' /C calc'!A0\n@SUM(1)\n-1+1\n"),
    "an image named csv": _bytes("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(200)),
    "noise": _bytes("a.csv", bytes(range(256)) * 40),
    "empty": _bytes("a.csv", b""),
    "blanks": _text("a.csv", "   \n\t\n"),
}

PAGES: Mapping[str, Maker] = {
    "tables five thousand deep": _text("a.xls", "<table><tr><td>" * 5_000),
    "a page that never ends its cells": _text("a.xls", "<table>" + "<tr><td>a<td>b" * 3_000),
    "ends without beginnings": _text("a.xls", "</td></tr></table><table></td>" * 500),
    "a row that reaches over all": _text("a.xls", "<table><tr><td rowspan=99999999>a" * 50),
    "cells that reach over all": _text("a.xls", "<table>" + "<tr><td colspan=16000>a" * 500),
    "a script as a table": _text("a.xls", "<table><tr><td><script>alert(1)</script>a<td>b</table>"),
    "a page with half a mark": _text("a.xls", "<html><table><tr><td>a<td>b<!--"),
    "a charset that is none": _text("a.xls", "<meta charset='x-no-such'><table><tr><td>a<td>b"),
    "a charset that is wrong": _text("a.xls", "<meta charset='ascii'><table><tr><td>恒<td>b"),
    "a page without a table": _text("a.xls", "<html><body>nothing</body></html>"),
    "xml with a billion laughs": _text(
        "a.xml", _XML_HEAD.replace("?>", f"?>{_DOCTYPE}", 1) + "&j;"
    ),
    "xml with a file inside": _text(
        "a.xml",
        _XML_HEAD.replace("?>", '?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>', 1)
        + '<Worksheet ss:Name="S"><Table><Row><Cell><Data ss:Type="String">&f;</Data></Cell></Row>'
        "</Table></Worksheet></Workbook>",
    ),
    "xml that breaks off": _text("a.xml", _XML_HEAD + '<Worksheet ss:Name="S"><Table><Row><Cell>'),
    "xml with a row far below": _text(
        "a.xml",
        _XML_HEAD
        + '<Worksheet ss:Name="S"><Table><Row ss:Index="9999999"><Cell ss:Index="9999999">'
        '<Data ss:Type="Number">nan</Data></Cell></Row></Table></Worksheet></Workbook>',
    ),
    "xml with many rows far below": _text(
        "a.xml",
        _XML_HEAD
        + '<Worksheet ss:Name="S"><Table>'
        + '<Row ss:Index="900000"><Cell ss:MergeAcross="16000"/></Row>' * 400
        + "</Table></Worksheet></Workbook>",
    ),
    "a card without end": _text("a.vcf", "BEGIN:VCARD\nFN:A\nTEL:1"),
    "cards within cards": _text("a.vcf", "BEGIN:VCARD\nFN:A\n" * 2_000),
    "a card folded a thousand times": _text("a.vcf", "BEGIN:VCARD\nNOTE:a\n" + " b\n" * 100_000),
    "a card of equals signs": _text(
        "a.vcf", "BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:=\n" + "=ZZ=\n" * 5_000
    ),
    "a card of no charset": _text(
        "a.vcf", "BEGIN:VCARD\nFN;CHARSET=none;ENCODING=QUOTED-PRINTABLE:=FF=FE\nEND:VCARD\n"
    ),
}

WORKBOOKS: Mapping[str, Maker] = {
    "no list of sheets": _without("xl/workbook.xml"),
    "no relations": _without("xl/_rels/workbook.xml.rels"),
    "no types": _without("[Content_Types].xml"),
    "no sheet": _without("xl/worksheets/sheet1.xml"),
    "a relation to itself": _replaced(
        "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "workbook.xml"
    ),
    "a relation out of the archive": _replaced(
        "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../../etc/passwd"
    ),
    "a sheet named like a path": _replaced(
        "xl/workbook.xml", 'name="S"', 'name="../../S&lt;b&gt;"'
    ),
    "a sheet without a name": _replaced("xl/workbook.xml", 'name="S"', 'name=""'),
    "a shared text that is not there": _sheet('<row r="1"><c r="A1" t="s"><v>99999</v></c></row>'),
    "a negative shared text": _sheet('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
    "a style that is not there": _sheet('<row r="1"><c r="A1" s="99999"><v>45000</v></c></row>'),
    "a row before the first": _sheet('<row r="0"><c r="A0"><v>1</v></c></row>'),
    "a row after the last": _sheet('<row r="99999999"><c r="A99999999"><v>1</v></c></row>'),
    "a column after the last": _sheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'),
    "a place that is none": _sheet('<row r="1"><c r="!!"><v>1</v></c></row>'),
    "rows backwards": _sheet(
        f'<row r="3">{text_cell("A3", "c")}</row><row r="1">{text_cell("A1", "a")}</row>'
    ),
    "the same cell twice": _sheet(f'<row r="1">{text_cell("A1", "a")}{text_cell("A1", "b")}</row>'),
    "numbers beyond numbers": _sheet(
        '<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>-0</v></c></row>'
    ),
    "a number that is a text": _sheet('<row r="1"><c r="A1"><v>twelve</v></c></row>'),
    "a type that is none": _sheet('<row r="1"><c r="A1" t="zz"><v>1</v></c></row>'),
    "merged cells that overlap": _raw_sheet(
        sheet_xml(_ROW).replace(
            "</sheetData>",
            '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:B2"/>'
            '<mergeCell ref="B2:A1"/><mergeCell ref="nonsense"/></mergeCells>',
        )
    ),
    "all rows merged a thousand times": _raw_sheet(
        sheet_xml(
            f'<row r="1">{text_cell("A1", "客户名称")}{text_cell("B1", "手机")}</row>'
            + "".join(f'<row r="{n}">{text_cell(f"A{n}", f"恒润{n}")}</row>' for n in range(2, 50))
        ).replace(
            "</sheetData>",
            "</sheetData><mergeCells>"
            + "".join(f'<mergeCell ref="B2:B{1_048_576 - n}"/>' for n in range(1_000))
            + "</mergeCells>",
        )
    ),
    "a formula of itself": _sheet('<row r="1"><c r="A1"><f>A1+1</f></c></row>'),
    "a sheet that breaks off": _raw_sheet(sheet_xml(_ROW)[:-40]),
    "a sheet that is no xml": _raw_sheet("not xml at all"),
    "an empty sheet part": _raw_sheet(""),
    "a sheet with a doctype": _raw_sheet(sheet_xml(_ROW).replace("?>", f"?>{_DOCTYPE}", 1)),
    "a text of a million signs": _sheet(f'<row r="1">{text_cell("A1", "长" * 1_000_000)}</row>'),
    "texts with illegal signs": _sheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>_x0000__xFFFF_&#x1F;</t></is></c></row>'
    ),
    "columns repeated a billion times": _ods(
        _cells("", _ODS_CELL.format(more=' table:number-columns-repeated="1000000000"'))
    ),
    "rows repeated a billion times": _ods(
        _cells(' table:number-rows-repeated="1000000000"', _ODS_CELL.format(more=""))
    ),
    "blank rows repeated to the end": _ods(
        _cells("", _ODS_CELL.format(more=""))
        + _cells(' table:number-rows-repeated="1048575"', "<table:table-cell/>")
    ),
    "a repetition below zero": _ods(
        _cells("", _ODS_CELL.format(more=' table:number-columns-repeated="-5"'))
    ),
    "an ods without a table": _ods(""),
}

_FAR = ' table:visibility="collapse" table:number-rows-repeated="{count}"'

HIDDEN: Mapping[str, Maker] = {
    "hidden rows before the first and after the last": _sheet(
        '<row r="0" hidden="1"/><row r="9999999" hidden="1"/>' + _ROW
    ),
    "hidden rows backwards, again and again": _sheet(
        "".join(f'<row r="{number}" hidden="1"/>' for number in (*range(9, 0, -1), *range(5)))
        + _ROW
    ),
    "a row that is hidden ten thousand times": _sheet(f"<row r='1' {'hidden=' * 10_000}/>" + _ROW),
    "the word for hidden a million times": _sheet(_ROW + text_cell("A3", 'hidden="1"' * 1_000_000)),
    "hidden columns in and out of order": _raw_sheet(
        sheet_xml(
            _ROW,
            before="<cols>"
            + '<col min="9" max="2" hidden="1"/><col min="0" max="99999" hidden="1"/>' * 500
            + "</cols>",
        )
    ),
    "hidden rows repeated to the end, a thousand times": _ods(
        (_cells(_FAR.format(count=1048576), "") + _cells(_FAR.format(count=0), "")) * 1_000
        + _cells("", _ODS_CELL.format(more=""))
    ),
    "a sheet of 1997 listed five hundred times": _listed_again(500),
    "a sheet of 1997 that breaks off": _cut_off(4_000),
    "a sheet of 1997 without a beginning": _cut_off(1_100),
}

HOSTILE: Mapping[str, Maker] = {**TEXTS, **PAGES, **WORKBOOKS, **HIDDEN}
