"""A list as a page: its question, its counts, and what its keys do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.conditions import Condition
from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.words import filter_sentence, title_of
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.empty_list import EmptyList
from desktop_crm.ui.lists.filter_line import FilterLine
from desktop_crm.ui.lists.list_card import ListCard
from desktop_crm.ui.lists.list_controls import ListControls
from desktop_crm.ui.lists.list_counts import ListCounts
from desktop_crm.ui.lists.list_head import ListHead
from desktop_crm.ui.lists.list_jobs import ListJobs
from desktop_crm.ui.lists.list_knowledge import ListKnowledge
from desktop_crm.ui.lists.page_views import PageViews
from desktop_crm.ui.lists.question_state import QuestionState
from desktop_crm.ui.lists.quick_chips import QuickChips
from desktop_crm.ui.lists.source import Question, list_source
from desktop_crm.ui.lists.spec import ListPageSpec
from desktop_crm.ui.page import Page
from desktop_crm.ui.routes import Route
from desktop_crm.ui.theme.tokens import PAGE_MARGIN, SPACE_2, SPACE_3


class ListPage(Page):
    """One question; the route carries its filter, preferences its order and groups."""

    def __init__(self, context: Context, spec: ListPageSpec, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.spec = spec
        self._is_stale = True
        self._knows_views = False
        self.state = QuestionState(spec, context.preferences, self)
        self.head = ListHead(spec, context.actions, context.language)
        self.chips = QuickChips(spec.listing, context.language)
        self.card = ListCard(context, spec)
        self.toolbar, self.table = self.card.toolbar, self.card.table
        self._line = FilterLine(self.toolbar, context.language, self.set_filter)
        self.counts = ListCounts(spec.listing, context.background, context.today, self)
        self.controls = ListControls(context, spec, self.card, self)
        self.jobs = ListJobs(context, spec, self.table, self)
        self.knowledge = ListKnowledge(spec.listing, context.background, self)
        self.page_views = PageViews(
            context,
            spec.name,
            state=self.state,
            card=self.card,
            words=self.sentence,
            host=self,
        )
        self.views, self.views_bar = self.page_views.saved, self.page_views.bar
        self._lay_out()
        self._connect()
        self._handle_actions()
        self._show_question()

    # Making it

    def _lay_out(self) -> None:
        self._some = QWidget()
        inner = QVBoxLayout(self._some)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_2 + 2)
        inner.addWidget(self.chips)
        inner.addWidget(self.views_bar)
        inner.addWidget(self.body(), 1)
        self.empty = EmptyList(self.spec, self.context.actions, self.context.language)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._some)
        self._stack.addWidget(self.empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(PAGE_MARGIN, SPACE_3 + 2, PAGE_MARGIN, SPACE_3 + 8)
        box.setSpacing(SPACE_3)
        box.addWidget(self.head)
        box.addWidget(self._stack, 1)

    def body(self) -> QWidget:
        """What stands below the chips; a page with a detail beside the list says more."""
        return self.card

    def _connect(self) -> None:
        toolbar, table = self.toolbar, self.table
        self.head.wanted.connect(self.context.navigation.go)
        self.chips.chosen.connect(self._on_quick_chosen)
        toolbar.text_changed.connect(self._on_text_changed)
        toolbar.leave_wanted.connect(self._on_search_left)
        table.sort_requested.connect(self._on_sort_requested)
        table.group_toggled.connect(self.toggle_group)
        table.delete_requested.connect(self.delete_chosen)
        table.arrived.connect(self._on_arrived)
        self.controls.conditions_changed.connect(self._on_conditions_changed)
        self.controls.sort_chosen.connect(self._on_sort_requested)
        self.controls.group_chosen.connect(self.state.set_group)
        self.controls.folding_chosen.connect(self.fold_groups)
        self.controls.delete_wanted.connect(self.delete_chosen)
        self.controls.print_wanted.connect(self.start_print)
        self.controls.more_entries = self.jobs.menu_entries()
        self.card.clear_wanted.connect(self.clear_filter)
        self.counts.changed.connect(self._show_counts)
        self.state.changed.connect(self._on_question_changed)
        self.page_views.brought_back.connect(self._note_filter)
        self.knowledge.listing_came.connect(self._on_listing)
        self.knowledge.choices_came.connect(self._on_choices)
        self.context.bus.changed.connect(self._on_changed)

    def _handle_actions(self) -> None:
        actions = self.context.actions
        for key, run in (
            ("list.filter", self.toolbar.focus_search),
            ("list.export", self.start_export),
            ("list.print", self.start_print),
            ("list.columns", self.controls.open_columns),
            ("list.save_view", self.views.save_as),
        ):
            actions.handle(key, run, owner=self.card)
        if self.jobs.people is not None:
            actions.handle("list.letters", self.start_letters, owner=self.card)
            actions.handle("list.cards", self.start_cards, owner=self.card)
        if self.spec.listing.groupable:
            actions.handle("list.group", self.controls.open_groups, owner=self.card)
        if self.jobs.can_change:
            actions.handle(
                "list.change",
                self.jobs.change_chosen,
                owner=self.card,
                enabled=self.jobs.has_rows,
            )

    # The page

    @override
    def title(self) -> str:
        return self.context.language.say(self.spec.title)

    @override
    def show_route(self, route: Route) -> None:
        wanted = getattr(route, "filter", None)
        if isinstance(wanted, ListFilter) and wanted != self.list_filter:
            self.state.set_filter(wanted)
            return
        if wanted is None and self.list_filter != self.spec.start_filter:
            self._note_filter()
        if self._is_stale:
            self._ask()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.context.actions.refresh()
        if self._is_stale and self.counts.everything is not None:
            self._refresh()

    @override
    def first_focus(self) -> QWidget:
        """The list, once there is something in it."""
        return self.table.view if self.table.view.isVisibleTo(self) else self

    @property
    def listing(self) -> Listing:
        """The list, with the firm's own fields once they are known."""
        return self.state.listing

    @property
    def question(self) -> Question:
        """Which rows the list shows, and how."""
        return self.state.question

    @property
    def list_filter(self) -> ListFilter:
        """The filter of the list."""
        return self.state.question.list_filter

    @property
    def sort(self) -> ListSort:
        """The order of the list."""
        return self.state.question.sort

    def sentence(self) -> str:
        """The filter in words."""
        language = self.context.language
        choices = self.knowledge.choices
        return filter_sentence(self.list_filter, language, choices, self.listing)

    # The question

    def set_filter(self, list_filter: ListFilter) -> None:
        """Show other rows, and note it for the way back."""
        if list_filter != self.list_filter:
            self.state.set_filter(list_filter)
            self._note_filter()

    def _note_filter(self) -> None:
        self.context.navigation.replace(self.spec.route(filter=self.list_filter))

    def clear_filter(self) -> None:
        """Show everything."""
        self.set_filter(ListFilter())
        self.table.setFocus()

    def toggle_group(self, key: str) -> None:
        """Open a closed group, close an open one."""
        self.state.set_closed(self.question.closed ^ {key})

    def fold_groups(self, is_closed: bool) -> None:
        """Close all groups, or open them."""
        model = self.table.model
        groups = (model.group_at(row) for row in range(model.rowCount()))
        keys = frozenset(group.key for group in groups if group is not None)
        self.state.set_closed(keys if is_closed else frozenset())

    def _on_question_changed(self) -> None:
        self._show_question()
        self._ask()

    def _show_question(self) -> None:
        question, language = self.question, self.context.language
        self.controls.question = question
        self.chips.set_current(question.list_filter.quick)
        self.toolbar.show_text(question.list_filter.text)
        self.toolbar.show_sort(title_of(question.sort.key, language, self.listing))
        group = question.group
        self.toolbar.show_group(title_of(group, language, self.listing) if group else "")
        self.table.set_sort(question.sort.key, question.sort.descending)
        self._show_conditions()
        self.page_views.show_button()

    def _show_conditions(self) -> None:
        self._line.show(self.list_filter, self.listing, self.knowledge.choices)

    # What the toolbar asks for

    def _on_quick_chosen(self, quick: str) -> None:
        self.set_filter(replace(self.list_filter, quick=quick))

    def _on_text_changed(self, text: str) -> None:
        self.set_filter(replace(self.list_filter, text=text))

    def _on_search_left(self) -> None:
        self.table.setFocus()
        if self.table.model.rowCount():
            self.table.view.choose(0)

    def _on_conditions_changed(self, conditions: tuple[Condition, ...]) -> None:
        complete = tuple(each for each in conditions if self.listing.usable(each))
        self.set_filter(replace(self.list_filter, conditions=complete))

    def _on_sort_requested(self, key: str, descending: bool) -> None:
        self.state.set_sort(ListSort(key, descending))

    # Asking

    def _ask(self) -> None:
        was_stale, self._is_stale = self._is_stale, False
        self.table.ask(list_source(self.listing, self.question, self.context.today()))
        if was_stale and self.counts.everything is not None:
            self._ask_around()

    def _refresh(self) -> None:
        self._is_stale = False
        self.table.refresh(list_source(self.listing, self.question, self.context.today()))
        self._ask_around()

    def _ask_around(self) -> None:
        """What stands around the rows: counts, views, the firm's own fields, names for filters."""
        self.counts.ask()
        self.knowledge.ask()
        if not self._knows_views:
            self._knows_views = True
            self.views.ask()

    def _on_listing(self, listing: Listing) -> None:
        if listing is not self.listing:
            self.controls.listing = listing
            self.chips.show_notes(listing)
            self.state.take_listing(listing)
            source = list_source(listing, self.question, self.context.today())
            self.table.set_columns(self.spec.arranged(listing), source)
            self._show_question()
        self.jobs.listing = listing

    def _on_choices(self, choices: FilterChoices) -> None:
        self.controls.choices = self.jobs.choices = choices
        self._show_conditions()

    # What the list tells

    def _on_arrived(self) -> None:
        if self.counts.everything is None:
            self._ask_around()
        self.hand_on_focus()
        if self.table.view.hasFocus() and not self.table.view.currentIndex().isValid():
            self.table.view.choose(0)

    def delete_chosen(self) -> None:
        """Move the chosen rows to the recycle bin, after asking."""
        self.jobs.deletion.start(self.table.chosen_numbers())

    def start_export(self) -> None:
        """Ask what to export."""
        self.jobs.start_export(self.question, self.sentence(), self.counts.everything)

    def start_letters(self) -> None:
        """Ask to whom letters go."""
        self.jobs.start_people(self.question, as_letters=True)

    def start_cards(self) -> None:
        """Ask whose contact cards are wanted."""
        self.jobs.start_people(self.question, as_letters=False)

    def start_print(self) -> None:
        """Show what the list looks like on paper."""
        self.jobs.start_print(self.question, self.sentence())

    # Counts and changes

    def _show_counts(self) -> None:
        everything = self.counts.everything
        self.head.set_counts(everything, self.counts.this_month)
        self.chips.set_counts(self.counts.quick)
        self.show_part(self._stack, self.empty if everything == 0 else self._some)
        self.context.actions.refresh()

    def _on_changed(self, change: Change[Any]) -> None:
        concerned = (*self.listing.concerned, "custom_field", "custom_value", "option", "staff")
        if any(change.concerns(table) for table in concerned):
            self._is_stale = True
            if self.isVisible():
                self._refresh()
