"""What a file does not show is told with its cells, by the numbers that the sheet has."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from struct import pack

import pytest
import python_calamine

from desktop_crm.exchange.reading.child_process import ReadingChild
from desktop_crm.exchange.reading.frames import Kind, decode
from desktop_crm.exchange.reading.hidden import Hidden, hidden_from_json, joined
from desktop_crm.exchange.reading.read import read_workbook
from desktop_crm.exchange.reading.readers import with_calamine
from desktop_crm.exchange.reading.readers.reader import ReadingRequest
from desktop_crm.exchange.reading.sheets import Sheet
from tests.exchange.files import hand_made_xlsx, sheet_xml, text_cell
from tests.exchange.old_workbooks import old_workbook

ROWS, COLUMNS = ((3, 4), (7, 7)), ((1, 1), (3, 4))
HIDDEN_ROWS = frozenset({3, 4, 7})
NAMES = [["客户名称", "城市", "电话", "备注", "等级"]]
NAMES += [[f"客户{number}", "苏州", "1", "b", "c"] for number in range(2, 9)]

_MANIFEST = "application/vnd.oasis.opendocument.spreadsheet"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def xlsx(path: Path, *, mark: str = 'hidden="1"', before: str = "", after: str = "") -> Path:
    """The names with some rows hidden; two columns by their flag, one by having no width."""
    columns = (
        '<cols><col min="2" max="2" width="9" hidden="true"/><col min="3" max="3" width="10"/>'
        '<col min="4" max="4" width="0" customWidth="1"/>'
        '<col min="5" max="16384" width="9" hidden="1"/></cols>'
    )
    rows = "".join(
        f'<row r="{number}" spans="1:5" {mark if number in HIDDEN_ROWS else ""}>'
        + "".join(
            text_cell(f"{letter}{number}", cell)
            for letter, cell in zip("ABCDE", cells, strict=True)
        )
        + "</row>"
        for number, cells in enumerate(NAMES, start=1)
    )
    xml = sheet_xml(rows, before=before + columns).replace("</sheetData>", f"</sheetData>{after}")
    return hand_made_xlsx(path, {"客户": xml})


def ods(path: Path) -> Path:
    """The same as an .ods: a filter hides rows, repeated ones among them."""
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        for cell in "abcde"
    )
    hidden = 'table:visibility="filter"'
    rows = (
        f"<table:table-row>{cells}</table:table-row><table:table-row>{cells}</table:table-row>"
        f'<table:table-row-group><table:table-row {hidden} table:number-rows-repeated="2">{cells}'
        f"</table:table-row></table:table-row-group><table:table-row/><table:table-row>{cells}"
        f'</table:table-row><table:table-row table:visibility="collapse">{cells}</table:table-row>'
        f"<table:table-row>{cells}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="1048568" {hidden}/>'
    )
    columns = (
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
        '<table:table-column/><table:table-column table:visibility="collapse" '
        'table:number-columns-repeated="2"/>'
    )
    content = (
        f'<office:document-content xmlns:office="{_OFFICE}:office:1.0" '
        f'xmlns:table="{_OFFICE}:table:1.0" xmlns:text="{_OFFICE}:text:1.0" office:version="1.3">'
        '<office:body><office:spreadsheet><table:table table:name="A &amp; B"><table:table-row>'
        f"{cells}</table:table-row></table:table>"
        f'<table:table table:name="客户">{columns}{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _MANIFEST)
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{_OFFICE}:manifest:1.0"><manifest:file-entry '
            f'manifest:full-path="/" manifest:media-type="{_MANIFEST}"/></manifest:manifest>',
        )
    return path


def xls(path: Path) -> Path:
    """The same as Excel 97 kept it."""
    return old_workbook(
        path, {"客户": NAMES}, hidden_rows=HIDDEN_ROWS, hidden_columns={1, 3, 4}, is_filtered=True
    )


def xml_2003(path: Path) -> Path:
    """The same in the XML of 2003."""
    rows = "".join(
        f"<Row{' ss:Hidden=' + chr(34) + '1' + chr(34) if number in HIDDEN_ROWS else ''}>"
        + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in cells)
        + "</Row>"
        for number, cells in enumerate(NAMES, start=1)
    )
    path.write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="客户"><Table>'
        '<Column ss:Index="2" ss:Hidden="1"/><Column/><Column ss:Hidden="1" ss:Span="1"/>'
        f"{rows}</Table></Worksheet></Workbook>",
        encoding="utf-8",
    )
    return path


def only(path: Path) -> Sheet:
    return read_workbook(path).sheets[-1]


@pytest.mark.parametrize(
    ("make", "name"), [(xlsx, "a.xlsx"), (ods, "a.ods"), (xls, "a.xls"), (xml_2003, "b.xls")]
)
def test_hidden_rows_and_columns_are_read_and_told(
    tmp_path: Path, make: Callable[[Path], Path], name: str
) -> None:
    """Their cells are there like all others; what lies beyond the last cell is not told."""
    sheet = only(make(tmp_path / name))
    assert (sheet.hidden.rows, sheet.hidden.columns) == (ROWS, COLUMNS)
    assert (sheet.height, sheet.width) == (8, 5)
    assert all(row[0] for number, row in sheet.rows() if number in HIDDEN_ROWS)


def test_of_other_sheets_nothing_is_told(tmp_path: Path) -> None:
    assert not read_workbook(ods(tmp_path / "a.ods")).sheets[0].hidden


@pytest.mark.parametrize("mark", ["hidden='1'", 'ht="15" hidden="true" customHeight="1"', 'ht="0"'])
def test_however_an_xlsx_says_it(tmp_path: Path, mark: str) -> None:
    assert only(xlsx(tmp_path / "a.xlsx", mark=mark)).hidden.rows == ROWS


@pytest.mark.parametrize("mark", ['hidden="0"', 'hidden="false"', 'ht="0.75"', 'collapsed="1"'])
def test_what_is_not_hidden(tmp_path: Path, mark: str) -> None:
    assert only(xlsx(tmp_path / "a.xlsx", mark=mark)).hidden.rows == ()


def test_a_filter_is_named(tmp_path: Path) -> None:
    """It is told by the sheet, or by the filter behind the rows; without hidden rows it is off."""
    mode = '<sheetPr filterMode="1"/>'
    behind = '<autoFilter ref="A1:E8"><filterColumn colId="0"/></autoFilter>'
    assert not only(xlsx(tmp_path / "a.xlsx")).hidden.is_filtered
    assert only(xlsx(tmp_path / "b.xlsx", before=mode)).hidden.is_filtered
    assert only(xlsx(tmp_path / "c.xlsx", after=behind)).hidden.is_filtered
    assert not only(xlsx(tmp_path / "d.xlsx", mark="", after=behind)).hidden.is_filtered
    assert only(ods(tmp_path / "a.ods")).hidden.is_filtered
    assert only(xls(tmp_path / "a.xls")).hidden.is_filtered


@pytest.mark.parametrize(("make", "name"), [(ods, "a.ods"), (xls, "a.xls"), (xlsx, "a.xlsx")])
def test_only_one_thread_asks_the_parser(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, make: Callable[[Path], Path], name: str
) -> None:
    """It fails when it is asked while another thread has it parse, and the sheet would be lost."""
    asked = set()
    real = python_calamine.CalamineWorkbook.from_object

    class Watched:
        def __init__(self, source: str) -> None:
            self._book = real(source)

        from_object = classmethod(lambda cls, source: cls(source))

        def __getattr__(self, wanted: str) -> object:
            asked.add(threading.get_ident())
            return getattr(self._book, wanted)

    monkeypatch.setattr(python_calamine, "CalamineWorkbook", Watched)
    book = with_calamine.open_workbook(ReadingRequest(str(make(tmp_path / name))))
    sheet = book.load(len(book.summaries()) - 1)
    assert sheet.hidden().is_filtered is (name != "a.xlsx")
    assert asked == {threading.get_ident()}


def test_rows_that_do_not_give_their_numbers_are_counted(tmp_path: Path) -> None:
    """Over many pieces of the sheet, with hidden rows in each of them and across their ends."""
    filler = "长" * 200
    hidden = [number for number in range(1, 20_001) if number % 7 == 0]
    rows = "".join(
        f"<row{' hidden=' + chr(34) + '1' + chr(34) if number % 7 == 0 else ''}>"
        f'<c t="inlineStr"><is><t>{number}{filler}</t></is></c></row>'
        for number in range(1, 20_001)
    )
    path = hand_made_xlsx(tmp_path / "a.xlsx", {"S": sheet_xml(rows)})
    assert only(path).hidden.rows == tuple((number, number) for number in hidden)


def test_words_in_cells_hide_nothing(tmp_path: Path) -> None:
    rows = f'<row r="1">{text_cell("A1", "<row r=2 hidden=" + chr(34) + "1" + chr(34) + ">")}</row>'
    assert not only(hand_made_xlsx(tmp_path / "a.xlsx", {"S": sheet_xml(rows)})).hidden


@pytest.mark.parametrize(
    ("reader", "make", "name"), [("openpyxl", xlsx, "a.xlsx"), ("xlrd", xls, "a.xls")]
)
def test_the_patient_readers_tell_the_same(
    tmp_path: Path, reader: str, make: Callable[[Path], Path], name: str
) -> None:
    request = {"reader": reader, "path": str(make(tmp_path / name))}
    with ReadingChild(request) as child:
        (end,) = [
            decode(each) for kind, each in child.frames(lambda: None) if kind is Kind.SHEET_END
        ]
    hidden = hidden_from_json(end)
    assert (hidden.rows, hidden.columns) == (ROWS, COLUMNS)


@pytest.mark.parametrize("reader", ["calamine", "xlrd"])
def test_a_chart_before_the_sheet_takes_nothing_of_it(tmp_path: Path, reader: str) -> None:
    """To one reader it is a sheet, to the other it is none."""
    path = old_workbook(tmp_path / "a.xls", {"图表": [], "客户": NAMES}, hidden_rows=HIDDEN_ROWS)
    content = bytearray(path.read_bytes())
    first = content.index(pack("<HH", 0x85, 8 + 2 * len("图表")))
    content[first + 9] = 2
    path.write_bytes(content)
    with ReadingChild({"reader": reader, "path": str(path)}) as child:
        *_, end = [
            decode(each) for kind, each in child.frames(lambda: None) if kind is Kind.SHEET_END
        ]
    assert hidden_from_json(end).rows == ROWS


def test_what_contradicts_itself_is_made_plain() -> None:
    """Ranges come out in order, apart from each other and within the sheet."""
    assert joined([(9, 12), (3, 3), (4, 4), (2, 3), (20, 5), (-4, 0)], lowest=1, highest=10) == (
        (2, 4),
        (9, 10),
    )
    hidden = Hidden(rows=((2, 4), (9, 10)))
    assert hidden.rows_among([1, 2, 4, 5, 10, 11]) == [False, True, True, False, True, False]
