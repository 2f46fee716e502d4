"""Whole files through the child process: what a sheet holds is what comes out."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from desktop_crm.core.errors import Cancelled, UserError
from desktop_crm.exchange.reading.cells import Fault, FaultKind
from desktop_crm.exchange.reading.kinds import FileKind
from desktop_crm.exchange.reading.read import ReadingLimits, read_workbook
from tests.exchange.files import hand_made_xlsx, sheet_xml, text_cell, workbook_file

NO_VALUE = Fault(FaultKind.NO_VALUE)


def only_sheet(path: Path) -> Worksheet:
    """The one sheet of a workbook file that a test goes on to fill."""
    book = openpyxl.Workbook()
    book.save(path)
    return book.worksheets[0]


def test_every_type_of_cell(tmp_path: Path) -> None:
    """Numbers, days, moments, times, spans, truth and text keep their types."""
    cells = [
        1,
        1.5,
        13800138000.0,
        True,
        date(2024, 3, 5),
        datetime(2024, 3, 5, 10, 30),  # noqa: DTZ001 - as spreadsheets hold it
        time(8, 15),
        timedelta(hours=30),
        "五金 <b>&\n",
        " spaces ",
        "0012",
    ]
    path = workbook_file(tmp_path / "types.xlsx", {"客户": [cells]})
    workbook = read_workbook(path)
    assert (workbook.name, workbook.kind) == ("types.xlsx", FileKind.XLSX)
    (sheet,) = workbook.sheets
    assert (sheet.name, sheet.height, sheet.width) == ("客户", 1, len(cells))
    assert list(sheet.rows()) == [(1, tuple(cells))]
    assert type(sheet.head(1)[0][1][2]) is int


def test_places_are_those_of_the_sheet(tmp_path: Path) -> None:
    """Blank rows and columns around and between do not move anything."""
    path = tmp_path / "places.xlsx"
    sheet = only_sheet(path)
    sheet["C5"] = "first"
    sheet["E7"] = 2
    sheet["C9000"] = "last"
    assert sheet.parent is not None
    sheet.parent.save(path)
    (read,) = read_workbook(path).sheets
    assert (read.height, read.width) == (9000, 5)
    content = {
        (number, index): cell
        for number, row in read.rows()
        for index, cell in enumerate(row)
        if cell != ""
    }
    assert content == {(5, 2): "first", (7, 4): 2, (9000, 2): "last"}
    assert [number for number, _ in read.head(6)] == [5, 6]


def test_errors_and_formulas_without_a_result_are_not_blank(tmp_path: Path) -> None:
    """They stand where they stand, also in rows and columns with nothing else."""
    rows = (
        '<row r="1"><c r="A1"><f>1+1</f></c>' + text_cell("B1", "Ada") + "</row>"
        '<row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2"><v>7</v></c></row>'
        '<row r="3"><c r="C3" t="e"><v>#N/A</v></c></row>'
        '<row r="4"><c r="A4"><f>SUM(B1)</f><v></v></c><c r="B4"><f>1</f><v>1</v></c></row>'
        '<row r="5"><c r="A5"><f t="shared" si="0"/></c><c r="B5" s="0"/></row>'
        '<row r="6"><c r="B6"><f>NOW()</f><v/></c></row>'
    )
    path = hand_made_xlsx(tmp_path / "faults.xlsx", {"S": sheet_xml(rows)})
    (sheet,) = read_workbook(path).sheets
    assert list(sheet.rows()) == [
        (1, (NO_VALUE, "Ada", "")),
        (2, (Fault(FaultKind.ERROR, "#DIV/0!"), 7, "")),
        (3, ("", "", Fault(FaultKind.ERROR, "#N/A"))),
        (4, (NO_VALUE, 1, "")),
        (5, (NO_VALUE, "", "")),
        (6, ("", NO_VALUE, "")),
    ]


def test_a_sheet_of_nothing_but_faults(tmp_path: Path) -> None:
    """A reader that sees no cell at all does not hide that there is something."""
    rows = '<row r="4"><c r="B4"><f>A1</f></c></row>'
    path = hand_made_xlsx(tmp_path / "faults.xlsx", {"S": sheet_xml(rows)})
    (sheet,) = read_workbook(path).sheets
    assert list(sheet.rows()) == [(4, ("", NO_VALUE))]


def test_faults_in_a_sheet_with_prefixed_elements(tmp_path: Path) -> None:
    """Some programs write `x:c` where others write `c`."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xml = (
        f'<x:worksheet xmlns:x="{main}"><x:sheetData><x:row r="1">'
        '<x:c r="A1" t="e"><x:v>#REF!</x:v></x:c><x:c r="B1"><x:v>1</x:v></x:c>'
        '<x:c r="C1"><x:f>B1</x:f></x:c></x:row></x:sheetData></x:worksheet>'
    )
    (sheet,) = read_workbook(hand_made_xlsx(tmp_path / "x.xlsx", {"S": xml})).sheets
    assert list(sheet.rows()) == [(1, (Fault(FaultKind.ERROR, "#REF!"), 1, NO_VALUE))]


def test_hidden_sheets_merged_cells_and_empty_sheets(tmp_path: Path) -> None:
    """What the window needs to know about each sheet."""
    book = openpyxl.Workbook()
    title = book.worksheets[0]
    title["A1"] = "客户名单"
    title.merge_cells("A1:C2")
    book.create_sheet("空")
    book.create_sheet("隐藏").sheet_state = "hidden"
    book.save(tmp_path / "b.xlsx")
    first, empty, hidden = read_workbook(tmp_path / "b.xlsx").sheets
    (merged,) = first.merged
    assert (merged.first_row, merged.first_column) == (1, 0)
    assert (merged.last_row, merged.last_column) == (2, 2)
    assert (empty.height, empty.width, list(empty.rows())) == (0, 0, [])
    assert (first.is_visible, hidden.is_visible) == (True, False)


@pytest.mark.parametrize(
    ("name", "content", "rows"),
    [
        ("a.csv", "姓名,电话\n王总,0512\n".encode(), [("姓名", "电话"), ("王总", "0512")]),
        (
            "a.csv",
            "姓名,电话\n王总,0512\n".encode("utf-8-sig"),
            [("姓名", "电话"), ("王总", "0512")],
        ),
        ("a.csv", "姓名,电话\n王总,0512\n".encode("gb18030"), [("姓名", "电话"), ("王总", "0512")]),
        (
            "a.xls",
            "姓名\t电话\n王总\t0512\n".encode("utf-16"),
            [("姓名", "电话"), ("王总", "0512")],
        ),
        ("a.csv", "name;city\nA;B\n".encode("utf-16-le"), [("name", "city"), ("A", "B")]),
        ("a.txt", b"sep=|\nname|a,b\nA|c,d\n", [("", ""), ("name", "a,b"), ("A", "c,d")]),
        (
            "a.csv",
            b'name,note\nA,"one, ""two""\nthree"\n',
            [("name", "note"), ("A", 'one, "two"\nthree')],
        ),
        ("a.csv", b"name\nA\nB\n", [("name",), ("A",), ("B",)]),
        (
            "a.csv",
            b"a;b;c\n1,5;2;3\n2,5;3;4\n",
            [("a", "b", "c"), ("1,5", "2", "3"), ("2,5", "3", "4")],
        ),
        ("a.csv", b"a,b,c\n1\n2,3,4\n", [("a", "b", "c"), ("1", "", ""), ("2", "3", "4")]),
    ],
)
def test_text_in_any_certain_encoding(
    tmp_path: Path, name: str, content: bytes, rows: list[tuple[str, ...]]
) -> None:
    """Encoding and separator are found out; every cell stays text; the name says nothing."""
    path = tmp_path / name
    path.write_bytes(content)
    workbook = read_workbook(path)
    assert workbook.kind is FileKind.TEXT
    read = [row for _, row in workbook.sheets[0].rows()]
    assert read == [row for row in rows if any(row)]


def test_the_user_may_know_the_encoding_better(tmp_path: Path) -> None:
    """What cannot be told is refused by name, and read once somebody says."""
    path = tmp_path / "latin.csv"
    path.write_bytes("name,city\nJosé,Århus\n".encode("latin-1"))
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.code == "import.encoding"
    read = read_workbook(path, encoding="latin-1")
    assert [row for _, row in read.sheets[0].rows()][1] == ("José", "Århus")


def test_text_of_mixed_encodings_is_not_guessed(tmp_path: Path) -> None:
    """A file joined of two encodings is named as such."""
    path = tmp_path / "mixed.csv"
    path.write_bytes("名称,城市\n".encode() * 50 + "恒润五金,苏州a\n".encode("gb18030") * 50)
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.code == "import.encoding"


def test_progress_is_told_and_reaches_the_end(tmp_path: Path) -> None:
    """What is done never goes back and ends with the whole."""
    rows = [[f"客户{number}", number] for number in range(9_000)]
    path = workbook_file(tmp_path / "p.xlsx", {"A": rows, "B": rows})
    told: list[tuple[int, int]] = []
    read_workbook(path, progress=lambda done, total: told.append((done, total)))
    shares = [done / total for done, total in told if total]
    assert shares == sorted(shares)
    assert shares[-1] > 0.9


def test_cancelling_ends_the_child(tmp_path: Path) -> None:
    """The user's wish to stop goes through at the next report."""
    path = workbook_file(tmp_path / "c.xlsx", {"A": [["客户"]]})

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_workbook(path, progress=stop)


def test_one_broken_sheet_does_not_hide_the_others(tmp_path: Path) -> None:
    """The rest is read, and the broken one is named with the reason."""
    sheets = {"good": sheet_xml('<row r="1">' + text_cell("A1", "Ada") + "</row>"), "bad": "<work"}
    path = hand_made_xlsx(tmp_path / "half.xlsx", sheets)
    good, bad = read_workbook(path).sheets
    assert [row for _, row in good.rows()] == [("Ada",)]
    assert bad.broken == "damaged"


def test_a_small_cap_of_memory_is_kept(tmp_path: Path) -> None:
    """A child that needs more than it may is a refusal, not a crash."""
    path = workbook_file(tmp_path / "m.xlsx", {"A": [["客户"]]})
    with pytest.raises(UserError) as caught:
        read_workbook(path, limits=ReadingLimits(memory=20 * 1024 * 1024))
    assert caught.value.code in ("import.damaged", "import.needs_too_much")
