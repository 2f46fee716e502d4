"""The head of an opened report: the way back, its title, and where it can go."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.reports.report_files import CSV, PDF, PNG, XLSX
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.menu import Menu


class ReportHead(QWidget):
    """Back, title with the day and the number of records, export."""

    back_wanted = Signal()
    export_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = Button(self.tr("Reports"), icon="arrow-left")
        self._back.clicked.connect(self.back_wanted)
        self._title = Label("", "title", elide=True)
        self._basis = Label("", "caption", color="text2", elide=True)
        hint = context.actions.shortcut("list.export")
        self.export_button = Button(
            self.tr("Export"), kind=Kind.PRIMARY, icon="download", shortcut=hint
        )
        self.export_button.clicked.connect(self._on_export)
        self._more = Button(self.tr("PDF, picture, CSV"), icon="file-text")
        self._more.set_menu_arrow(True)
        self._more.clicked.connect(self.open_menu)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._basis)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._back)
        row.addSpacing(SPACE_3)
        row.addLayout(words, 1)
        row.addWidget(self._more)
        row.addWidget(self.export_button)

    def show_title(self, title: str, basis: str) -> None:
        """Name the report, and what it rests on."""
        self._title.setText(title)
        self._basis.setText(basis)

    def _on_export(self) -> None:
        self.export_wanted.emit(XLSX)

    def open_menu(self) -> None:
        """Offer the other kinds of files."""
        menu = Menu(self)
        menu.add(self.tr("PDF to print"), self._on_pdf, icon="printer")
        menu.add(self.tr("Picture (PNG)"), self._on_png, icon="chart-column")
        menu.add(self.tr("Plain data (CSV)"), self._on_csv, icon="table-2")
        menu.open_below(self._more)

    def _on_pdf(self) -> None:
        self.export_wanted.emit(PDF)

    def _on_png(self) -> None:
        self.export_wanted.emit(PNG)

    def _on_csv(self) -> None:
        self.export_wanted.emit(CSV)
