"""The question that a list page asks now, remembered from one start to the next."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.ui.lists.source import Question
from desktop_crm.ui.lists.spec import ListPageSpec
from desktop_crm.ui.preferences import Preferences


class QuestionState(QObject):
    """Order and groups come back at the next start; the filter comes from the route."""

    changed = Signal()

    def __init__(self, spec: ListPageSpec, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._spec = spec
        self._preferences = preferences
        self._sort_key = f"{spec.name}/sort"
        self._group_key = f"{spec.name}/group"
        self.listing: Listing = spec.listing
        self.question = Question(
            self._saved_sort(), spec.start_filter, self._saved_group(), spec.closed
        )

    @property
    def usual(self) -> Question:
        """What the list shows before anybody asked for something else."""
        spec = self._spec
        return Question(self.listing.default_sort, spec.start_filter, spec.group, spec.closed)

    @property
    def is_usual(self) -> bool:
        """Whether nobody has asked for something else; closed groups do not count."""
        return replace(self.question, closed=self._spec.closed) == self.usual

    def set_filter(self, list_filter: ListFilter) -> None:
        """Other rows."""
        self._take(replace(self.question, list_filter=list_filter))

    def set_sort(self, sort: ListSort) -> None:
        """Another order, remembered."""
        self._preferences.set_json(self._sort_key, [sort.key, sort.descending])
        self._take(replace(self.question, sort=sort))

    def set_group(self, group: str) -> None:
        """Other groups, remembered; all of them are open at first."""
        self._preferences.set_json(self._group_key, group)
        closed = self._spec.closed if group == self._spec.group else frozenset[str]()
        self._take(replace(self.question, group=group, closed=closed))

    def set_closed(self, closed: frozenset[str]) -> None:
        """Shut these groups, open all others."""
        self._take(replace(self.question, closed=closed))

    def set_question(self, question: Question) -> None:
        """All of it at once, as a saved view brings it."""
        sort = self.listing.known_sort(question.sort)
        self._preferences.set_json(self._sort_key, [sort.key, sort.descending])
        self._preferences.set_json(self._group_key, question.group)
        self._take(replace(question, sort=sort))

    def show_question(self, question: Question) -> None:
        """Ask it this once; the next start does not come back to it."""
        self._take(question)

    def take_listing(self, listing: Listing) -> None:
        """The firm's own fields came or went: what was remembered may be known now."""
        self.listing = listing
        sort, group = self._saved_sort(), self._saved_group()
        self._take(replace(self.question, sort=sort, group=group))

    def _take(self, question: Question) -> None:
        if question != self.question:
            self.question = question
            self.changed.emit()

    def _saved_sort(self) -> ListSort:
        match self._preferences.json(self._sort_key):
            case [str(key), bool(descending)]:
                return self.listing.known_sort(ListSort(key, descending))
            case _:
                return self.listing.default_sort

    def _saved_group(self) -> str:
        saved = self._preferences.json(self._group_key)
        if saved == "":
            return ""
        known = isinstance(saved, str) and self.listing.find(saved) is not None
        return str(saved) if known else self._spec.group
