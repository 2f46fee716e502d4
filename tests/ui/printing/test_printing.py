"""Printed lists: every row on exactly one page, internal columns only when chosen, a real PDF."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QMainWindow

from desktop_crm.core.errors import UserError
from desktop_crm.ui.context import Context
from desktop_crm.ui.printing.document import PrintColumn, PrintDocument
from desktop_crm.ui.printing.layout import MARGIN, Orientation, lay_out, needs_landscape
from desktop_crm.ui.printing.print_sheet import PrintSheet
from desktop_crm.ui.printing.printing import write_pdf
from desktop_crm.ui.theme.fonts import metrics
from desktop_crm.ui.theme.theme import Theme
from desktop_crm.ui.theme.tokens import CAPTION
from tests.ui.doubles import FakeMessages, FakeToasts

COLUMNS = (
    PrintColumn("name", "Customer"),
    PrintColumn("amount", "Amount", is_figure=True),
    PrintColumn("margin", "Margin", is_figure=True, internal=True),
)


def document(rows: int, text: str = "苏州恒润精密五金") -> PrintDocument:
    return PrintDocument(
        title="Orders",
        columns=COLUMNS,
        rows=[[f"{text} {at}", f"¥{at}", "12 %"] for at in range(rows)],
        head=["Filter: all", "21 Nov 2026"],
        facts=[("Firm", "恒通商贸")],
        totals=["Total", "¥9", "1 %"],
        notes=["壹佰元整"],
    )


def places(sheet: PrintSheet) -> list[int]:
    """The columns on the paper."""
    return list(sheet.layout_of_pages.places)


@pytest.mark.parametrize("orientation", list(Orientation))
@pytest.mark.parametrize("rows", [0, 1, 30, 400])
@pytest.mark.parametrize("text", ["短", "很长的名称" * 40])
def test_every_row_stands_on_one_page_inside_its_margins(
    theme: Theme, orientation: Orientation, rows: int, text: str
) -> None:
    assert theme is not None
    layout = lay_out(document(rows, text), orientation)
    placed = [row.row for page in layout.pages for row in page.rows]
    assert placed == [*range(rows), -1]
    for page in layout.pages:
        for row in page.rows:
            assert row.top >= page.table_top
            assert row.top + row.height <= layout.size[1] - MARGIN
    assert [page.has_head for page in layout.pages] == [True] + [False] * (len(layout.pages) - 1)
    assert sum(page.notes_top is not None for page in layout.pages) == 1
    assert sum(layout.widths) == pytest.approx(layout.body.width(), abs=1)


@pytest.mark.usefixtures("theme")
def test_the_longest_texts_give_way_to_short_ones() -> None:
    columns = [PrintColumn("day", "Order date"), PrintColumn("text", "Remarks")]
    columns += [PrintColumn(f"n{at}", "Amount", is_figure=True) for at in range(6)]
    row = ["20 Nov 2026", "long " * 40, *["1,234,567.89"] * 6]
    widths = lay_out(PrintDocument("Orders", columns, [row]), Orientation.PORTRAIT).widths
    day = metrics(CAPTION).horizontalAdvance(row[0])
    assert widths[0] > day
    assert widths[1] >= widths[0]


@pytest.mark.usefixtures("theme")
def test_paper_lies_across_where_texts_would_be_squeezed() -> None:
    def document(figures: int) -> PrintDocument:
        columns = [PrintColumn("name", "Customer")]
        columns += [PrintColumn(f"n{at}", "Amount", is_figure=True) for at in range(figures)]
        return PrintDocument("Orders", columns, [["long " * 20, *["1,234,567.89"] * figures]])

    assert not needs_landscape(document(2))
    assert needs_landscape(document(8))


def test_internal_columns_stay_out_until_they_are_chosen(
    context: Context, host: QMainWindow
) -> None:
    host.show()
    sheet = PrintSheet(context, host, document(3))
    sheet.open()
    assert places(sheet) == [0, 1]
    sheet.show_column("margin", True)
    assert places(sheet) == [0, 1, 2]
    for key in ("name", "amount", "margin"):
        sheet.show_column(key, False)
    assert places(sheet) == [2]
    sheet.reject()


def test_a_pdf_is_written_with_all_pages(
    context: Context, host: QMainWindow, tmp_path: Path
) -> None:
    host.show()
    sheet = PrintSheet(context, host, document(200))
    sheet.open()
    target = tmp_path / "orders.pdf"
    sheet.save_pdf(target)
    content = target.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == len(sheet.layout_of_pages.pages)
    assert "orders.pdf" in str(cast(FakeToasts, context.toasts).shown)


def test_a_place_that_cannot_be_written_is_told(
    context: Context, host: QMainWindow, tmp_path: Path
) -> None:
    host.show()
    sheet = PrintSheet(context, host, document(2))
    sheet.open()
    sheet.save_pdf(tmp_path / "missing" / "orders.pdf")
    assert [error.code for error in cast(FakeMessages, context.messages).problems] == [
        "export.cannot_write"
    ]
    with pytest.raises(UserError):
        write_pdf(tmp_path / "no" / "x.pdf", sheet.layout_of_pages, sheet.foot_words)


def print_dialog(sheet: PrintSheet) -> QPrintDialog:
    """The dialog of the system that is open over the preview."""
    return next(each for each in sheet.findChildren(QPrintDialog) if each.isVisible())


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system draws the dialog")
def test_the_pages_go_where_the_dialog_says(
    context: Context, host: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_crm.ui.printing.print_sheet.has_printer", lambda: True)
    host.show()
    sheet = PrintSheet(context, host, document(200))
    sheet.open()
    sheet.print_button.click()
    QTest.keyClick(print_dialog(sheet), Qt.Key.Key_Escape)
    assert not sheet.isHidden(), "giving up leads back to the preview"
    sheet.print_button.click()
    dialog = print_dialog(sheet)
    target = tmp_path / "orders.pdf"
    (name,) = dialog.findChildren(QLineEdit, "filename")
    name.setText(str(target))
    (box,) = dialog.findChildren(QDialogButtonBox)
    accepting = QDialogButtonBox.ButtonRole.AcceptRole
    next(each for each in box.buttons() if box.buttonRole(each) is accepting).click()
    assert target.read_bytes().startswith(b"%PDF")
    assert sheet.isHidden()
    assert cast(FakeMessages, context.messages).problems == []


def test_without_a_printer_the_way_out_is_told(
    context: Context, host: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_crm.ui.printing.print_sheet.has_printer", lambda: False)
    host.show()
    sheet = PrintSheet(context, host, document(3))
    sheet.open()
    sheet.print_button.click()
    assert sheet.findChildren(QPrintDialog) == []
    ((title, text),) = cast(FakeMessages, context.messages).informed
    assert title == "This computer has no printer"
    assert "PDF" in text
    assert not sheet.isHidden()
