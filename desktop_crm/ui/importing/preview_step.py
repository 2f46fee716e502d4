"""The fifth step: what the import would do to the firm, before it does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.exchange.compare.comparison import Comparison, KindCounts, State
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.imports_summary import KIND_OF, record_title
from desktop_crm.exchange.question_words import to_ask_words
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.changes_view import ChangesView
from desktop_crm.ui.importing.contained_banner import ContainedBanner
from desktop_crm.ui.importing.people_banner import PeopleBanner
from desktop_crm.ui.importing.policy_bar import PolicyBar
from desktop_crm.ui.importing.rows_view import LeftView, RecordsView, RejectedView
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.step import Step
from desktop_crm.ui.importing.twins_view import TwinsView
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_4, Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.progress_bar import ProgressBar
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.tab_strip import TabStrip

NEW, CHANGED, UNCHANGED, TWINS, REJECTED = "new", "changed", "unchanged", "twins", "rejected"
LEFT = "left"
_STATES = {NEW: State.CREATED, UNCHANGED: State.UNCHANGED}


class PreviewStep(Step):
    """Tabs by what becomes of a row; within them the kinds of records.

    `names_wanted` asks for the names that the firm does not know.
    """

    names_wanted = Signal()

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__(context, state)
        self.policy = PolicyBar(context.language, state)
        self.contained = ContainedBanner(context.language, state)
        self.people = PeopleBanner(context.language, state)
        self.people.action_clicked.connect(self.names_wanted)
        self.tabs = TabStrip()
        for key, text in (
            (NEW, self.tr("New")),
            (CHANGED, self.tr("Changed")),
            (UNCHANGED, self.tr("Unchanged")),
            (TWINS, self.tr("Possible duplicates")),
            (REJECTED, self.tr("Rejected")),
            (LEFT, self.tr("Not taken")),
        ):
            self.tabs.add(key, text, 0)
        self.tabs.current_changed.connect(self._on_tab)
        self.kinds = ChipRow()
        self.kinds.current_changed.connect(self._show_tab)
        self.records = RecordsView(context, state)
        self.changes = ChangesView(context, state)
        self.twins = TwinsView(context, state)
        self.rejected = RejectedView(context, state)
        self.left = LeftView(context, state)
        self.busy = ProgressBar(None)
        self.busy.setAccessibleName(self.tr("Comparing with the firm"))
        self._busy_line = QWidget()
        self._kinds_line = QWidget()
        self.dropped = Banner(tone=Tone.WARNING)
        self._empty = Label(self.tr("There are none."), "secondary")
        self._tab_chosen = False
        self._lay_out()
        state.compared.connect(self._on_compared)
        state.working.connect(self._show_busy)
        state.progressed.connect(self._on_progress)

    def _lay_out(self) -> None:
        self.column.addWidget(self.policy)
        line = QHBoxLayout(self._busy_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(self.tr("Comparing with the firm…"), "caption"))
        line.addWidget(self.busy, 1)
        self.column.addWidget(self._busy_line)
        self.column.addWidget(self.dropped)
        self.column.addWidget(self.contained)
        self.column.addWidget(self.people)
        card = Card(flush=True)
        card.body.setContentsMargins(0, 0, 0, SPACE_2)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        head.addWidget(self.tabs)
        card.body.addLayout(head)
        card.body.addWidget(Separator())
        chips = QVBoxLayout(self._kinds_line)
        chips.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, 0)
        chips.addWidget(self.kinds)
        card.body.addWidget(self._kinds_line)
        self._empty.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        self._views: tuple[QWidget, ...] = (
            self.records,
            self.changes,
            self.twins,
            self.rejected,
            self.left,
            self._empty,
        )
        for view in self._views:
            card.body.addWidget(view, 1)
            view.hide()
        self.column.addWidget(card, 1)

    # Showing

    @override
    def show_state(self) -> None:
        self.policy.show_policy()
        self._show_busy()
        self.dropped.setVisible(False)
        self.people.show_found()
        self.state.compare()

    def _show_busy(self) -> None:
        """Counting anew after a decision is told by the footer alone: the lists stay in place."""
        self._busy_line.setVisible(self.state.is_working and self.state.comparison is None)
        self.busy.set_share(None)

    def _on_progress(self, done: int, total: int) -> None:
        self.busy.set_share(done / total if total else None)

    def _on_compared(self) -> None:
        self._show_dropped()
        self._show_counts()
        if not self._tab_chosen or (self.tabs.current == LEFT and not self.total(LEFT)):
            self.tabs.set_current(self._best_tab())
        self._show_tab()

    def _show_dropped(self) -> None:
        """Say how many decisions were about something that has changed since."""
        count = self.state.dropped
        self.dropped.setVisible(count > 0)
        words = self.tr("Decisions to take again, as what they were about has changed: {count}.")
        self.dropped.set_text(words.format(count=f"{count:,}"))

    def counts(self) -> dict[Entity, KindCounts]:
        """What becomes of the records of each kind."""
        return _in_order(self.state.comparison)

    def total(self, key: str) -> int:
        """How many records the import would leave in a tab; of look-alikes, those not decided."""
        if key == REJECTED:
            return self.state.summary.rejected + len(self.state.left_rows)
        if key == LEFT:
            return len(self.state.left_cells)
        name = "duplicate" if key == TWINS else key
        return sum(getattr(each, name) for each in self.counts().values())

    @property
    def _has_twins(self) -> bool:
        """Whether some row looks like another, whatever was decided about it."""
        return self.state.forecast.seen is not None and bool(self.state.forecast.seen.look_alikes)

    def _show_counts(self) -> None:
        self.contained.show_found()
        for key in self.tabs.keys:
            self.tabs.set_count(key, self.total(key))
        self.tabs.button(LEFT).setVisible(self.total(LEFT) > 0)

    def _best_tab(self) -> str:
        """Where there is something to decide; else what is new."""
        order = (TWINS, CHANGED, NEW, REJECTED, LEFT, UNCHANGED)
        return next((key for key in order if self.total(key)), NEW)

    def _on_tab(self, _key: str) -> None:
        self._tab_chosen = True
        if self.state.comparison is None:
            self.state.compare()
        self._show_tab()

    def _show_tab(self) -> None:
        key = self.tabs.current
        self._show_kinds(key)
        entity = Entity(self.kinds.current) if self.kinds.current else None
        shown: QWidget = self._empty
        if key == REJECTED and self.total(key):
            shown = self.rejected
            self.rejected.show_rejected()
        elif key == LEFT and self.total(key):
            shown = self.left
            self.left.show_left()
        elif key == TWINS and self._has_twins:
            shown = self.twins
            self.twins.show_rows()
        elif entity is not None and key == CHANGED:
            shown = self.changes
            self.changes.show_changes(entity)
        elif entity is not None and key in _STATES:
            shown = self.records
            self.records.show_records(entity, _STATES[key])
        focused = QApplication.focusWidget()
        had_focus = any(focused and view.isAncestorOf(focused) for view in self._views)
        for view in self._views:
            view.setVisible(view is shown)
        if had_focus and focused is not None and not focused.isVisible():
            self._focus_tab()

    def _focus_tab(self) -> None:
        """The keys of a list that has gone are given to its tab."""
        self.tabs.button(self.tabs.current).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_kinds(self, key: str) -> None:
        listed = self._listed(key)
        counts = self.counts()
        before = self.kinds.current
        self.kinds.clear()
        for entity in listed:
            kind = KIND_OF.get(entity)
            name = record_title(kind, self.context.language) if kind else entity.value
            count = getattr(counts[entity], key) if entity in counts else 0
            self.kinds.add(entity.value, name, count=count)
        if before in [entity.value for entity in listed]:
            self.kinds.set_current(before)
        self._kinds_line.setVisible(len(listed) > 1)

    def _listed(self, key: str) -> list[Entity]:
        """The kinds with rows in a tab; changes that were all refused are still to be seen."""
        if key not in (NEW, CHANGED, UNCHANGED):
            return []
        shown = self.state.forecast.told if key == CHANGED else self.state.comparison
        return [entity for entity, each in _in_order(shown).items() if getattr(each, key)]

    @override
    def do_key(self, pressed: QKeySequence) -> bool:
        return self.changes.isVisible() and self.changes.do_key(pressed)

    # The way on

    @property
    def written(self) -> int:
        """How many records would be created or changed."""
        return self.total(NEW) + self.total(CHANGED)

    @property
    def is_refused(self) -> bool:
        """Whether all or nothing means nothing."""
        return self.state.policy.all_or_nothing and self.total(REJECTED) > 0

    @override
    def note(self) -> str:
        """What the import would do; with marks for what is strong and what warns."""
        if self.is_refused:
            words = self.tr("All or nothing: rows that would be rejected: {count}.")
            return words.format(count=f"{self.total(REJECTED):,}")
        if self.state.comparison is None:
            return self.tr("Nothing has been written yet.")
        words = self.tr("Writes: *{new} new*, *{changed} changed* (cells: {cells}), kept: {kept}")
        parts = [
            words.format(
                new=f"{self.total(NEW):,}",
                changed=f"{self.total(CHANGED):,}",
                cells=f"{self.state.comparison.cell_count():,}",
                kept=f"{self.state.kept_cells:,}",
            )
        ]
        if open_cells := self.state.open_cells:
            words = self.tr(", |{count} careful ones not chosen (taken)|")
            parts.append(words.format(count=f"{open_cells:,}"))
        parts.append(self.tr(". "))
        if questions := self.state.comparison.questions:
            parts.append(to_ask_words(questions, self.context.language))
            parts.append("" if self.context.language.is_chinese else " ")
        if undecided := self.total(TWINS):
            words = self.tr("|Possible duplicates not decided become new: {count}.|")
            parts.append(words.format(count=f"{undecided:,}"))
        else:
            parts.append(self.tr("The whole import can be undone in one step."))
        return "".join(parts)


def _in_order(comparison: Comparison | None) -> dict[Entity, KindCounts]:
    """The counts by kind, in the order in which kinds are told."""
    counts = comparison.counts if comparison else {}
    return {entity: counts[entity] for entity in [*KIND_OF, *counts] if entity in counts}
