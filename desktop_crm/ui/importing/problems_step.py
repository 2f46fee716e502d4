"""The fourth step: what is wrong, grouped by reason, with the ways out of it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.card_grid import CardGrid
from desktop_crm.ui.importing.names_card import NamesCard
from desktop_crm.ui.importing.problem_card import ProblemCard, Shown
from desktop_crm.ui.importing.problems_overview import ProblemsOverview
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.step import Step
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.scroll_area import ScrollArea


class ProblemsStep(Step):
    """Shares of the whole above, a card for each reason below.

    `save_wanted` asks for the rows, `focus_wanted` to take the keys where all is done here.
    """

    save_wanted = Signal()
    focus_wanted = Signal()

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__(context, state)
        self.overview = ProblemsOverview(context.language)
        self.cards: list[ProblemCard] = []
        self.names = NamesCard(context.language)
        self.names.renamed.connect(state.rename)
        state.names_found.connect(self._show_names)
        state.reading.connect(self._fold_up)
        self.save_button = Button(icon="download")
        self.save_button.clicked.connect(self.save_wanted)
        self.grid = CardGrid(self.names)
        self.area = ScrollArea(self.grid, gutter=SPACE_2)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.column.addWidget(self.overview)
        self.column.addWidget(self.area, 1)

    def focus_names(self) -> None:
        """Give the keys to the first name that the firm does not know."""
        if self.names.choices:
            self.names.choices[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What has the keys is in sight, wherever they went."""
        if now is not None and self.grid.isAncestorOf(now):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            self.area.ensureWidgetVisible(now)

    @override
    def footer_button(self) -> Button:
        return self.save_button

    @override
    def show_state(self) -> None:
        summary = self.state.summary
        self.overview.show_summary(summary)
        self.save_button.setVisible(summary.rejected + summary.doubtful > 0)
        rejected, checked = self.tr("Rejected rows.xlsx"), self.tr("Cells to check.xlsx")
        self.save_button.setText(rejected if summary.rejected else checked)
        self.save_button.updateGeometry()
        self._show_cards()
        self._show_names()

    def _show_names(self) -> None:
        self.names.show_names(self.state.names, self.state.renames)

    # Cards

    def _shown(self) -> list[Shown]:
        summary, understood = self.state.summary, self.state.understood
        if understood is None:
            return []
        name_sheet = sum(not sheet.is_blank for sheet in summary.sheets) > 1
        parts = zip(summary.groups, understood.fixes, understood.dates, strict=True)
        return [Shown(group, fixes, dates, name_sheet) for group, fixes, dates in parts]

    def _show_cards(self) -> None:
        """A card stays as long as its group, or its list; the keys stay where they were."""
        earlier, focused = self.cards, QApplication.focusWidget()
        by_key = {card.shown.key: card for card in earlier}
        cards = []
        for shown in self._shown():
            card = by_key.pop(shown.key, None)
            if card is None:
                card = self._make_card(shown)
            else:
                card.show_group(shown)
            cards.append(card)
        lost: int | None = None
        for card in by_key.values():
            if card.list is not None:
                card.show_gone()
                cards.insert(min(earlier.index(card), len(cards)), card)
                continue
            if focused is not None and card.isAncestorOf(focused):
                lost = earlier.index(card)
            card.hide()
            card.deleteLater()
        self.cards = self.grid.set_cards(cards)
        self._chain()
        if lost is not None:
            self._focus_at(lost)

    def _make_card(self, shown: Shown) -> ProblemCard:
        card = ProblemCard(self.context, self.state, shown)
        card.fix_wanted.connect(self.state.mend)
        card.unfolded.connect(self._on_unfolded)
        card.done.connect(self._on_done)
        return card

    def _on_unfolded(self) -> None:
        """A card that became wide or small goes to its place; a mended one goes."""
        if any(card.is_gone and card.list is None for card in self.cards):
            self._show_cards()
        else:
            self.cards = self.grid.set_cards(self.cards)
            self._chain()

    def _on_done(self) -> None:
        self.focus_wanted.emit()

    def _fold_up(self) -> None:
        """Another reading of the file has other cells."""
        for card in self.cards:
            card.fold_up()

    # Keys

    def _chain(self) -> None:
        """Tab goes from card to card as they stand, whichever was made first."""
        stops = [stop for card in self.cards for stop in card.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _focus_at(self, place: int) -> None:
        """The keys go on to the card that took the place of one that is gone."""
        for card in self.cards[place:]:
            if (stop := card.first_stop()) is not None:
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.focus_wanted.emit()

    def enter(self, focused: QWidget | None) -> bool:
        """What Enter does in a line of a list of cells; whether it was pressed in one."""
        return any(card.enter(focused) for card in self.cards)

    @override
    def note(self) -> str:
        summary = self.state.summary
        if not summary.groups:
            return self.tr("There is no problem in this file.")
        if summary.rejected:
            words = self.tr("Rows: {count}, as they stand, with the reason in the last column")
            return words.format(count=f"{summary.rejected:,}")
        return self.tr("No row is rejected.")
