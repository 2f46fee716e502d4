"""The fourth step: what is wrong, grouped by reason, with the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.names_card import NamesCard
from desktop_crm.ui.importing.problem_card import ProblemCard
from desktop_crm.ui.importing.share_bar import Share, ShareBar
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.step import Step
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_4, SPACE_6
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea


class ProblemsStep(Step):
    """Shares of the whole above, a card for each reason below; `save_wanted` asks for the rows."""

    save_wanted = Signal()

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__(context, state)
        self.rows = Label("", "section")
        self.bar = ShareBar()
        self.cards: list[ProblemCard] = []
        self.names = NamesCard(context.language)
        self.names.renamed.connect(state.rename)
        state.names_found.connect(self._show_names)
        self.save_button = Button(self.tr("Save these rows as a workbook"), icon="download")
        self.save_button.clicked.connect(self.save_wanted)
        content = QWidget()
        self._list = QVBoxLayout(content)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(SPACE_2)
        self._list.addWidget(self.names)
        self._list.addStretch(1)
        self.column.addWidget(self._overview())
        self.column.addWidget(ScrollArea(content, gutter=SPACE_2), 1)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        hint = self.tr("As they stood, with the reason in the last column; mend them there.")
        row.addSpacing(SPACE_4)
        row.addWidget(Label(hint, "caption", elide=True), 1)
        self.column.addLayout(row)

    def _overview(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(SPACE_6)
        row.addWidget(self.rows, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.bar, 1)
        card.body.addLayout(row)
        return card

    @override
    def show_state(self) -> None:
        summary = self.state.summary
        fine = summary.records - summary.rejected - summary.doubtful
        self.rows.setText(self.tr("Rows: {count}").format(count=f"{summary.records:,}"))
        self.bar.set_shares(
            [
                Share(self.tr("Ready"), fine, "bar"),
                Share(self.tr("To check"), summary.doubtful, "warning"),
                Share(self.tr("Will be rejected"), summary.rejected, "danger"),
            ]
        )
        self.save_button.setEnabled(summary.rejected + summary.doubtful > 0)
        self._show_cards()
        self._show_names()

    def _show_names(self) -> None:
        self.names.show_names(self.state.names, self.state.renames)

    def _show_cards(self) -> None:
        summary, understood = self.state.summary, self.state.understood
        name_sheet = sum(not sheet.is_blank for sheet in summary.sheets) > 1
        fixes = understood.fixes if understood else ()
        for old in self.cards:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = [
            ProblemCard(group, offered, self.context.language, name_sheet=name_sheet)
            for group, offered in zip(summary.groups, fixes, strict=True)
        ]
        for place, card in enumerate(self.cards, start=self._list.indexOf(self.names)):
            card.fix_wanted.connect(self.state.mend)
            self._list.insertWidget(place, card)

    @override
    def note(self) -> str:
        if not self.state.summary.groups:
            return self.tr("There is no problem in this file.")
        return self.tr("Rows that cannot be taken are given back, none is lost.")
