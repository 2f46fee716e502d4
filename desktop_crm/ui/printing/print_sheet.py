"""The preview of a print: its pages, how the paper lies, which columns go on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.core.errors import UserError
from desktop_crm.ui.context import Context
from desktop_crm.ui.printing.document import PrintDocument
from desktop_crm.ui.printing.layout import Orientation, PrintLayout, lay_out, needs_landscape
from desktop_crm.ui.printing.pages_view import PagesView
from desktop_crm.ui.printing.printing import has_printer, print_pages, printer_for, write_pdf
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.check_box import CheckBox
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.segmented import Segmented
from desktop_crm.ui.widgets.sheet import Sheet
from desktop_crm.ui.widgets.surface import Popover

_WIDTH = 920
_AROUND = 290
_LEAST_HEIGHT = 320
_MANY_COLUMNS = 8


class PrintSheet(Sheet):
    """What the paper will look like, before it is printed."""

    def __init__(self, context: Context, host: QWidget, document: PrintDocument) -> None:
        super().__init__(host, self.tr("Print preview"), width=_WIDTH, icon="printer")
        self._context = context
        self._document = document
        self._printer: QPrinter | None = None
        wide = len(document.visible()) > _MANY_COLUMNS or needs_landscape(document)
        self._orientation = Orientation.LANDSCAPE if wide else Orientation.PORTRAIT
        self.layout_of_pages: PrintLayout = lay_out(document, self._orientation)
        self.turn = Segmented()
        self.turn.add(Orientation.PORTRAIT.value, self.tr("Portrait"))
        self.turn.add(Orientation.LANDSCAPE.value, self.tr("Landscape"))
        self.turn.set_current(self._orientation.value)
        self.turn.current_changed.connect(self._on_turned)
        self.columns_button = Button(self.tr("Columns"), icon="columns-3", compact=True)
        self.columns_button.clicked.connect(self.open_columns)
        line = QHBoxLayout()
        line.setSpacing(SPACE_2)
        line.addWidget(self.turn)
        line.addWidget(self.columns_button)
        line.addStretch(1)
        line.addWidget(Label(self.tr("Paper: A4"), "secondary", color="text3"))
        self.body.addLayout(line)
        self.pages = PagesView(self.foot_words)
        scroll = ScrollArea(self.pages)
        height = max(_LEAST_HEIGHT, host.window().height() - _AROUND)
        scroll.setFixedHeight(height)
        self.body.addWidget(scroll)
        self._add_buttons()
        self._show()

    def _add_buttons(self) -> None:
        self.add_cancel(self.tr("Cancel"))
        self.pdf_button = self.add_button(Button(self.tr("Save as PDF…"), icon="file-down"))
        self.pdf_button.clicked.connect(self._choose_pdf)
        self.print_button = self.add_button(
            Button(self.tr("Print…"), kind=Kind.PRIMARY, icon="printer"),
            shortcut="Ctrl+P",
            primary=True,
        )
        self.print_button.clicked.connect(self._choose_printer)

    def foot_words(self, number: int, count: int) -> str:
        """What stands at the right of the bottom of a page."""
        return self.tr("Page {number} of {count}").format(number=number, count=count)

    def _show(self) -> None:
        self.layout_of_pages = lay_out(self._document, self._orientation)
        self.pages.show_layout(self.layout_of_pages)
        count = len(self._document.rows) - len(self._document.strong)
        self.set_note(
            self.tr("Pages: {pages} · Rows: {rows}").format(
                pages=f"{len(self.layout_of_pages.pages):,}", rows=f"{count:,}"
            )
        )

    def _on_turned(self, key: str) -> None:
        self._orientation = Orientation(key)
        self._show()

    # Columns

    def open_columns(self) -> None:
        """Ask which columns go on the paper."""
        popover = Popover(self.columns_button)
        shown = set(self._document.visible())
        for at, column in enumerate(self._document.columns):
            words = column.title
            if column.internal:
                words = self.tr("{column} (internal)").format(column=words)
            tick = CheckBox(words)
            tick.setChecked(at in shown)
            tick.toggled.connect(partial(self.show_column, column.key))
            popover.box.addWidget(tick)
        popover.closed.connect(popover.deleteLater)
        popover.show_below()

    def show_column(self, key: str, visible: bool) -> None:
        """Print a column, or leave it out; one always stays."""
        document = self._document
        keys = {document.columns[place].key for place in document.visible()}
        keys = keys | {key} if visible else keys - {key}
        if keys:
            self._document = replace(document, shown=frozenset(keys))
            self._show()

    # Onto paper

    def _choose_printer(self) -> None:
        if not has_printer():
            self._context.messages.inform(
                self.tr("This computer has no printer"),
                self.tr(
                    "Set one up in the settings of the system and print again, or save the pages "
                    "as a PDF file. Nothing was printed."
                ),
            )
            return
        self._printer = printer_for(self.layout_of_pages)
        dialog = QPrintDialog(self._printer, self)
        dialog.setMinMax(1, len(self.layout_of_pages.pages))
        dialog.accepted.connect(self._print)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def _print(self, printer: QPrinter) -> None:
        self._try(partial(print_pages, printer, self.layout_of_pages, self.foot_words))

    def _choose_pdf(self) -> None:
        self._context.messages.choose_new_file(
            self.tr("Save as PDF"),
            self.save_pdf,
            patterns=[("PDF", "*.pdf")],
            name=f"{self._document.title}.pdf",
        )

    def save_pdf(self, target: Path) -> None:
        """Write the pages into a file."""
        if self._try(partial(write_pdf, target, self.layout_of_pages, self.foot_words)):
            self._context.toasts.show_toast(
                self.tr("Saved {file}").format(file=target.name),
                action=self.tr("Open folder"),
                on_action=partial(_open_folder, target.parent),
            )

    def _try(self, work: Callable[[], None]) -> bool:
        try:
            work()
        except UserError as error:
            self._context.messages.problem(error)
            return False
        self.accept()
        return True


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
