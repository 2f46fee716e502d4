"""The customer list as a page: its filter and order, its counts, and what its keys do."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.queries.listing.choices import FilterChoices, filter_choices
from desktop_crm.queries.listing.conditions import Condition
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.words import (
    condition_words,
    filter_sentence,
    picked_words,
)
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.customers.deletion import Deletion
from desktop_crm.ui.pages.customers.export_flow import ExportFlow, Shown
from desktop_crm.ui.pages.customers.list_card import NAME, ListCard
from desktop_crm.ui.pages.customers.list_controls import ListControls
from desktop_crm.ui.pages.customers.list_counts import ListCounts
from desktop_crm.ui.pages.customers.no_customers import NoCustomers
from desktop_crm.ui.pages.customers.page_head import PageHead
from desktop_crm.ui.pages.customers.quick_chips import QuickChips
from desktop_crm.ui.pages.customers.source import list_source
from desktop_crm.ui.pages.page import Page
from desktop_crm.ui.routes import CardRoute, CustomersRoute, Route
from desktop_crm.ui.theme.tokens import PAGE_MARGIN, SPACE_2, SPACE_3

_SORT = f"{NAME}/sort"


class CustomersPage(Page):
    """One filter and one order; the route carries the filter, preferences the order."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._filter = ListFilter()
        self._sort = self._saved_sort()
        self._choices = FilterChoices()
        self._is_stale = True
        self.head = PageHead(context.actions)
        self.chips = QuickChips(context.language)
        self.card = ListCard(context)
        self.toolbar, self.table = self.card.toolbar, self.card.table
        self.counts = ListCounts(context.background, context.today, self)
        self.controls = ListControls(context, self.card, self)
        self.export = ExportFlow(context, self)
        self.deletion = Deletion(context, self)
        self._lay_out()
        self._connect()
        self._handle_actions()
        self._show_sort()

    def _lay_out(self) -> None:
        some = QWidget()
        inner = QVBoxLayout(some)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_2 + 2)
        inner.addWidget(self.chips)
        inner.addWidget(self.card, 1)
        self._none = NoCustomers(self.context.actions)
        self._some = some
        self._stack = QStackedLayout()
        self._stack.addWidget(some)
        self._stack.addWidget(self._none)
        box = QVBoxLayout(self)
        box.setContentsMargins(PAGE_MARGIN, SPACE_3 + 2, PAGE_MARGIN, SPACE_3 + 8)
        box.setSpacing(SPACE_3)
        box.addWidget(self.head)
        box.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._on_quick_chosen)
        toolbar, table = self.toolbar, self.table
        toolbar.text_changed.connect(self._on_text_changed)
        toolbar.leave_wanted.connect(self._on_search_left)
        table.opened.connect(self._open_card)
        table.sort_requested.connect(self._on_sort_requested)
        table.delete_requested.connect(self.delete_chosen)
        table.arrived.connect(self._on_arrived)
        table.copying.copied.connect(self._on_copied)
        table.copying.refused.connect(self._on_copy_refused)
        self.controls.conditions_changed.connect(self._on_conditions_changed)
        self.controls.sort_chosen.connect(self._on_sort_requested)
        self.controls.delete_wanted.connect(self.delete_chosen)
        self.controls.open_wanted.connect(self._open_card)
        self.card.clear_wanted.connect(self.clear_filter)
        self.counts.changed.connect(self._show_counts)
        self.context.bus.changed.connect(self._on_changed)

    def _handle_actions(self) -> None:
        actions = self.context.actions
        actions.handle("list.filter", self.toolbar.focus_search, owner=self.card)
        actions.handle("list.export", self.start_export, owner=self.card)

    # The page

    @override
    def title(self) -> str:
        return self.tr("Customers")

    @override
    def show_route(self, route: Route) -> None:
        wanted = route.filter if isinstance(route, CustomersRoute) else None
        if isinstance(wanted, ListFilter) and wanted != self._filter:
            self._take_filter(wanted)
            return
        if wanted is None and not self._filter.is_empty:
            self.context.navigation.replace(CustomersRoute(filter=self._filter))
        if self._is_stale:
            self._ask()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.context.actions.refresh()
        if self._is_stale and self.counts.everybody is not None:
            self._refresh()
        if not self.isAncestorOf(self.window().focusWidget() or self):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def customer_filter(self) -> ListFilter:
        """The filter of the list."""
        return self._filter

    @property
    def sort(self) -> ListSort:
        """The order of the list."""
        return self._sort

    # Filter and order

    def set_filter(self, customer_filter: ListFilter) -> None:
        """Show other customers, and note it for the way back."""
        if customer_filter != self._filter:
            self._take_filter(customer_filter)
            self.context.navigation.replace(CustomersRoute(filter=customer_filter))

    def _take_filter(self, customer_filter: ListFilter) -> None:
        self._filter = customer_filter
        self.chips.set_current(customer_filter.quick)
        self.toolbar.show_text(customer_filter.text)
        self._show_conditions()
        self._ask()

    def clear_filter(self) -> None:
        """Show everybody."""
        self.set_filter(ListFilter())
        self.table.setFocus()

    def set_sort(self, sort: ListSort) -> None:
        """Show the customers in another order, and remember it."""
        self._sort = sort
        self.context.preferences.set_json(_SORT, [sort.key, sort.descending])
        self._show_sort()
        self._ask()

    def _saved_sort(self) -> ListSort:
        saved = self.context.preferences.json(_SORT)
        match saved:
            case [str(key), bool(descending)]:
                return CUSTOMERS.known_sort(ListSort(key, descending))
            case _:
                return CUSTOMERS.default_sort

    def _ask(self) -> None:
        self._is_stale = False
        self.table.ask(list_source(CUSTOMERS, self._filter, self._sort, self.context.today()))

    def _refresh(self) -> None:
        self._is_stale = False
        self.table.refresh(list_source(CUSTOMERS, self._filter, self._sort, self.context.today()))
        self._ask_around()

    def _ask_around(self) -> None:
        """What stands around the rows: the counts, and the names in the filter's chips."""
        self.counts.ask()
        self.context.background.read(
            filter_choices, self._on_choices, owner=self, key="choices", listing=CUSTOMERS
        )

    def _on_choices(self, choices: FilterChoices) -> None:
        self._choices = self.controls.choices = choices
        self._show_conditions()

    def _show_sort(self) -> None:
        self.controls.sort = self._sort
        self.table.set_sort(self._sort.key, self._sort.descending)
        self.toolbar.show_sort(self._sort)

    def _show_conditions(self) -> None:
        self.controls.conditions = self._filter.conditions
        language = self.context.language
        chips: list[tuple[str, Any]] = []
        if self._filter.records is not None:
            chips.append((picked_words(self._filter, language, CUSTOMERS), self._forget_customers))
        chips += [
            (
                condition_words(each, language, self._choices, CUSTOMERS),
                partial(self._without, each),
            )
            for each in filter(CUSTOMERS.usable, self._filter.conditions)
        ]
        self.toolbar.show_conditions(chips)

    def _without(self, condition: Condition) -> None:
        rest = tuple(each for each in self._filter.conditions if each != condition)
        self.set_filter(replace(self._filter, conditions=rest))

    def _forget_customers(self) -> None:
        self.set_filter(replace(self._filter, records=None, caption=""))

    # What the toolbar asks for

    def _on_quick_chosen(self, quick: str) -> None:
        self.set_filter(replace(self._filter, quick=quick))

    def _on_text_changed(self, text: str) -> None:
        self.set_filter(replace(self._filter, text=text))

    def _on_search_left(self) -> None:
        self.table.setFocus()
        if self.table.model.rowCount():
            self.table.view.choose(0)

    def _on_conditions_changed(self, conditions: tuple[Condition, ...]) -> None:
        complete = tuple(each for each in conditions if CUSTOMERS.usable(each))
        self.set_filter(replace(self._filter, conditions=complete))

    def _on_sort_requested(self, key: str, descending: bool) -> None:
        self.set_sort(ListSort(key, descending))

    # What the list tells

    def _on_arrived(self) -> None:
        if self.counts.everybody is None:
            self._ask_around()
        if self.table.view.hasFocus() and not self.table.view.currentIndex().isValid():
            self.table.view.choose(0)

    def _open_card(self, customer_id: UUID) -> None:
        self.context.navigation.go(CardRoute(customer_id))

    def _on_copied(self, count: int) -> None:
        if count > 1:
            words = self.tr("Copied {count} rows").format(count=f"{count:,}")
            self.context.toasts.show_toast(words)

    def _on_copy_refused(self, count: int) -> None:
        self.context.messages.inform(
            self.tr("Too many rows for the clipboard"),
            self.tr(
                "You chose {count} rows. Nothing was copied. Export the list instead: that works "
                "for any number of rows."
            ).format(count=f"{count:,}"),
        )

    def delete_chosen(self) -> None:
        """Move the chosen customers to the recycle bin, after asking."""
        self.deletion.start(self.table.chosen_numbers())

    def start_export(self) -> None:
        """Ask what to export."""
        language = self.context.language
        shown = Shown(
            columns=self.table.model.keys,
            list_filter=self._filter,
            sort=self._sort,
            sentence=filter_sentence(self._filter, language, self._choices, CUSTOMERS),
            count=self.table.count,
        )
        self.export.start(shown, self.counts.everybody)

    # Counts and changes

    def _show_counts(self) -> None:
        everybody = self.counts.everybody
        self.head.set_counts(everybody, self.counts.new_this_month)
        self.chips.set_counts(self.counts.quick)
        self._stack.setCurrentWidget(self._none if everybody == 0 else self._some)
        self.context.actions.refresh()

    def _on_changed(self, change: Change[Any]) -> None:
        if any(change.concerns(table) for table in CUSTOMERS.concerned):
            self._is_stale = True
            if self.isVisible():
                self._refresh()
