"""Notes on cells are not imported, but nobody loses one unawares."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.reading.child_process import ReadingChild
from desktop_crm.exchange.reading.frames import Kind, decode
from desktop_crm.exchange.reading.notes import MOST_NOTES, CellNote, notes_from_json
from tests.exchange.files import hand_made_xlsx, sheet_xml, text_cell

ROWS: list[list[str | None]] = [
    ["客户名单", None],
    ["客户名称", "手机"],
    ["恒润五金", "13800138000"],
    ["恒达机械", None],
]


def with_notes(path: Path, notes: dict[str, str]) -> Path:
    """A list whose cells carry notes, as a spreadsheet program writes them."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "客户"
    for row in ROWS:
        sheet.append(row)
    for place, text in notes.items():
        sheet[place].comment = Comment(text, "老板")
    book.save(path)
    return path


def told(path: Path) -> list[tuple[int, str | None, str]]:
    """Where the notes hang, and what they say."""
    problems = read_plan(path).plan.problems
    assert {(each.reason, each.effect) for each in problems} <= {("cell_note", Effect.NOTED)}
    return [(each.row, each.column, each.value) for each in problems]


def test_notes_are_told_with_their_words(tmp_path: Path) -> None:
    """Those on customers; one on a title only says how to fill the column."""
    notes = {"A3": "拖欠货款，先款后货", "B4": "老板娘的手机", "B2": "11位数字", "A1": "机密"}
    assert told(with_notes(tmp_path / "a.xlsx", notes)) == [
        (3, "A", "拖欠货款，先款后货"),
        (4, "B", "老板娘的手机"),
    ]
    assert told(with_notes(tmp_path / "b.xlsx", {})) == []


def test_the_patient_reader_tells_them_too(tmp_path: Path) -> None:
    """The fast one dies of some workbooks; their notes are not lost with it."""
    path = with_notes(tmp_path / "a.xlsx", {"B3": "老板娘的手机"})
    with ReadingChild({"reader": "openpyxl", "path": str(path)}) as child:
        (end,) = [
            decode(each) for kind, each in child.frames(lambda: None) if kind is Kind.SHEET_END
        ]
    assert notes_from_json(end["notes"]) == (CellNote(3, 1, "老板娘的手机"),)


def test_notes_of_the_newer_kind(tmp_path: Path) -> None:
    """What Excel writes before them for older programs is nobody's words."""
    text = "[线程批注]\n\n你的Excel版本可读取此线程批注。\n\n注释:\n    月底付款"
    assert told(with_notes(tmp_path / "a.xlsx", {"A3": text})) == [(3, "A", "月底付款")]


@pytest.mark.parametrize(
    "part",
    [
        b"<comments><comment",
        b"",
        b"<comments><comment ref='A2'><text><t/></text></comment><comment ref='?'/></comments>",
        b"<comments>" + b"<comment ref='A9'><text><t>x</t></text></comment>" * (MOST_NOTES + 9),
    ],
)
def test_damaged_notes_stop_nothing(tmp_path: Path, part: bytes) -> None:
    """The list is read all the same."""
    rows = "".join(
        f'<row r="{number}">{text_cell(f"A{number}", a)}{text_cell(f"B{number}", b)}</row>'
        for number, (a, b) in enumerate([("客户名称", "地址"), ("恒润五金", "苏州")], start=1)
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Target="../comments1.xml" Type="{kind}"/></Relationships>'
    )
    members = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations.encode(),
        "xl/comments1.xml": part,
    }
    path = hand_made_xlsx(tmp_path / "a.xlsx", {"客户": sheet_xml(rows)}, members=members)
    plan = read_plan(path).plan
    assert plan.problems == ()
    assert plan.rows_read == (1,)
