"""Tables that are no workbooks: web pages, XML of 2003, contact files; and protected workbooks."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.reading.cells import Fault
from desktop_crm.exchange.reading.child_process import ReadingChild
from desktop_crm.exchange.reading.frames import Kind
from desktop_crm.exchange.reading.read import read_workbook
from desktop_crm.exchange.reading.sheets import Sheet
from tests.exchange.files import workbook_file

PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv=Content-Type content="text/html; charset={charset}">
<style>td {{color: red}}</style>
</head><body><h1>客户表</h1><table>
<tr><th>客户名称</th><th>电话</th><th>金额</th></tr>
<tr><td rowspan=2>苏州恒润<br>五金</td><td>13800138000</td><td x:num="1234.5">1,234.50</td></tr>
<tr><td>0512-12345678</td><td>&lt;b&gt;</td></tr>
</table><table><tr><td>备注</td><td colspan=2>合计</td></tr></table>
<table><tr><td>x</td></tr></table>
"""


def rows_of(sheet: Sheet) -> list[list[object]]:
    return [list(row) for _number, row in sheet.rows()]


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk"])
def test_a_page_named_xls(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "客户.xls"
    path.write_bytes(PAGE.format(charset=charset).encode(charset))
    first, second = read_workbook(path).sheets
    assert rows_of(first) == [
        ["客户名称", "电话", "金额"],
        ["苏州恒润\n五金", "13800138000", 1234.5],
        ["", "0512-12345678", "<b>"],
    ]
    assert (first.merged[0].first_row, first.merged[0].last_row) == (2, 3)
    assert rows_of(second) == [["备注", "合计"]]
    assert [sheet.name for sheet in (first, second)] == ["客户", "客户 2"]


def test_a_page_that_lies_about_its_charset(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(PAGE.format(charset="utf-8").encode("gbk"))
    assert rows_of(read_workbook(path).sheets[0])[0] == ["客户名称", "电话", "金额"]


def test_merged_cells_of_a_page_belong_to_each_row(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_text(
        "<table><tr><td>客户名称</td><td>联系人</td><td>手机</td></tr>"
        "<tr><td rowspan=2>恒润五金</td><td>王建国</td><td>13800138000</td></tr>"
        "<tr><td>常红</td><td>13800138001</td></tr></table>",
        encoding="utf-8",
    )
    plan = read_plan(path).plan
    assert {entity.value: count for entity, count in plan.counts().items()} == {
        "customer": 1,
        "contact": 2,
    }


@pytest.mark.parametrize("span", ["rowspan=9999999", "colspan=9999999", "rowspan=x", "colspan=-1"])
def test_a_page_whose_cells_reach_too_far(tmp_path: Path, span: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<table><tr><td {span}>a<td>b</table>", encoding="utf-8")
    (sheet,) = read_workbook(path).sheets
    assert rows_of(sheet)[0][0] == "a"
    assert sheet.height == 1


def test_a_page_that_claims_more_cells_than_any_table(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<table>" + "<tr><td colspan=16384>a" * 400, encoding="utf-8")
    with pytest.raises(UserError) as refusal:
        read_workbook(path)
    assert refusal.value.code == "import.needs_too_much"


SHEET_XML = """<?xml version="1.0"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="客户"><Table>
<Row><Cell><Data ss:Type="String">客户名称</Data></Cell>
<Cell><Data ss:Type="String">日期</Data></Cell></Row>
<Row ss:Index="3"><Cell ss:MergeDown="1"><Data ss:Type="String">恒润</Data></Cell>
<Cell><Data ss:Type="DateTime">2026-03-05T00:00:00.000</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="Number">12.0</Data></Cell>
<Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
</Table></Worksheet><Worksheet ss:Name="空"/></Workbook>"""


def test_xml_of_2003(tmp_path: Path) -> None:
    path = tmp_path / "客户.xls"
    path.write_text(SHEET_XML, encoding="utf-8")
    first, second = read_workbook(path).sheets
    head, blank, row = rows_of(first)
    assert head[:2] == ["客户名称", "日期"]
    assert not any(blank)
    assert str(row[1]).startswith("2026-03-05")
    assert (row[0], row[2], row[3], row[5]) == ("恒润", "", 12, True)
    assert isinstance(row[4], Fault)
    assert first.merged[0].last_row == 4
    assert (second.name, second.height) == ("空", 0)


def test_other_xml_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text("<?xml version='1.0'?><html><table/></html>", encoding="utf-8")
    with pytest.raises(UserError) as refusal:
        read_workbook(path)
    assert refusal.value.code == "import.unknown_kind"


def protected(tmp_path: Path, password: str) -> Path:
    plain = workbook_file(tmp_path / "plain.xlsx", {"客户": [["客户名称"], ["恒润五金"]]})
    target, content = tmp_path / "protected.xlsx", io.BytesIO()
    with plain.open("rb") as file:
        OOXMLFile(file).encrypt(password, content)
    target.write_bytes(content.getvalue())
    return target


def test_a_password_opens_a_protected_workbook(tmp_path: Path) -> None:
    path = protected(tmp_path, "秘密 123")
    codes = []
    for password in (None, "wrong"):
        with pytest.raises(UserError) as refusal:
            read_workbook(path, password=password)
        codes.append(refusal.value.code)
    assert codes == ["import.password", "import.wrong_password"]
    (sheet,) = read_workbook(path, password="秘密 123").sheets
    assert rows_of(sheet) == [["客户名称"], ["恒润五金"]]


def test_protection_from_changes_asks_for_nothing(tmp_path: Path) -> None:
    (sheet,) = read_workbook(protected(tmp_path, "VelvetSweatshop")).sheets
    assert rows_of(sheet)[1] == ["恒润五金"]


def test_a_password_for_a_file_without_one(tmp_path: Path) -> None:
    path = workbook_file(tmp_path / "plain.xlsx", {"客户": [["客户名称"], ["恒润五金"]]})
    with pytest.raises(UserError):
        read_workbook(path, password="x")


def test_both_readers_of_old_workbooks_agree(shared_data: Path) -> None:
    compared = 0
    for path in sorted((shared_data / "spreadsheets").glob("*.xls"))[:25]:
        heights = [_height(path, reader) for reader in ("calamine", "xlrd")]
        if None not in heights and heights[0]:
            compared += 1
            assert heights[0] == heights[1], path.name
    assert compared >= 10


def _height(path: Path, reader: str) -> int | None:
    """The last row with content that a reader finds on all sheets together; None if it fails."""
    request = {"reader": reader, "path": str(path)}
    ends = []
    try:
        with ReadingChild(request) as child:
            for kind, payload in child.frames(lambda: None):
                if kind is Kind.SHEET_END:
                    ends.append(payload)
    except Exception:  # noqa: BLE001 - some of these files kill a reader
        return None
    return sum(int(end.split(b'"height":')[1].split(b",")[0]) for end in ends)
