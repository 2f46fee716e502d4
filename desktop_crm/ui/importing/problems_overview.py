"""How many rows can be imported, wait for a decision or are rejected, and what else is there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.exchange.group_words import beside_words
from desktop_crm.exchange.imports_summary import Summary
from desktop_crm.ui.importing.share_bar import Share, ShareBar
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_5
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label

_LEFT = 236


class ProblemsOverview(Card):
    """The rows in numbers at the left, their shares as a bar at the right."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.rows = Label("", "section")
        self.beside = Label("", "caption", elide=True)
        self.bar = ShareBar(
            self.tr("Each decision changes the bar; rejected rows are given back, none is lost")
        )
        left = QWidget()
        left.setFixedWidth(_LEFT)
        words = QVBoxLayout(left)
        words.setContentsMargins(SPACE_1, 0, 0, 0)
        words.setSpacing(SPACE_2)
        words.addWidget(self.rows)
        words.addWidget(self.beside)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_5)
        row.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.bar, 1)
        self.body.addLayout(row)

    def show_summary(self, summary: Summary) -> None:
        """Show other numbers."""
        fine = summary.records - summary.rejected - summary.doubtful
        self.rows.setText(self.tr("Rows: {count}").format(count=f"{summary.records:,}"))
        self.beside.setText(beside_words(summary.beside, self._language))
        self.bar.set_shares(
            [
                Share(self.tr("Ready"), fine, "bar"),
                Share(self.tr("For you to decide"), summary.doubtful, "warning"),
                Share(self.tr("Will be rejected"), summary.rejected, "danger"),
            ]
        )
