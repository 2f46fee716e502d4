"""The fourth step: what is wrong, grouped by reason, with the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
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
    """Shares of the whole above, a card for each reason below.

    `save_wanted` asks for the rows, `focus_wanted` to take the keys where all is done here.
    """

    save_wanted = Signal()
    focus_wanted = Signal()

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
        self.area = ScrollArea(content, gutter=SPACE_2)
        self.column.addWidget(self.area, 1)
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

    def focus_names(self) -> None:
        """Give the keys to the first name that the firm does not know."""
        if self.names.choices:
            self.names.choices[0].setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.sendPostedEvents(self.area.widget(), QEvent.Type.LayoutRequest)
            self.area.ensureWidgetVisible(self.names)

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
        """A card stays where nothing about it has changed; the keys stay where they were."""
        summary, understood = self.state.summary, self.state.understood
        name_sheet = sum(not sheet.is_blank for sheet in summary.sheets) > 1
        fixes = understood.fixes if understood else ()
        focused = QApplication.focusWidget()
        earlier, self.cards = self.cards, []
        for place, (group, offered) in enumerate(zip(summary.groups, fixes, strict=True)):
            known = (each for each in earlier if each.says(group, offered, name_sheet=name_sheet))
            card = next(known, None)
            if card is None:
                card = ProblemCard(group, offered, self.context.language, name_sheet=name_sheet)
                card.fix_wanted.connect(self.state.mend)
            self.cards.append(card)
            self._list.insertWidget(place, card)
        for place, old in enumerate(earlier):
            if old not in self.cards:
                if focused is not None and old.isAncestorOf(focused):
                    self._focus_at(place)
                self._list.removeWidget(old)
                old.hide()
                old.deleteLater()

    def _focus_at(self, place: int) -> None:
        """The keys go on to the card that took the place of one that is gone."""
        for card in self.cards[place:]:
            if card.fix_buttons:
                card.fix_buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.focus_wanted.emit()

    @override
    def note(self) -> str:
        if not self.state.summary.groups:
            return self.tr("There is no problem in this file.")
        return self.tr("Rows that cannot be taken are given back, none is lost.")
