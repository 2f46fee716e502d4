"""The parts of a filter as chips under the toolbar; a click takes a part away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from desktop_crm.core.language import Language
from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.conditions import Condition
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.words import condition_words, picked_words
from desktop_crm.ui.lists.list_toolbar import ListToolbar


class FilterLine:
    """Says the conditions in words; `changed` gets the filter without a part."""

    def __init__(
        self, toolbar: ListToolbar, language: Language, changed: Callable[[ListFilter], None]
    ) -> None:
        self._toolbar = toolbar
        self._language = language
        self._changed = changed
        self._shown = ListFilter()

    def show(self, list_filter: ListFilter, listing: Listing, choices: FilterChoices) -> None:
        """Show the parts of this filter."""
        self._shown = list_filter
        chips: list[tuple[str, Any]] = []
        if list_filter.records is not None:
            words = picked_words(list_filter, self._language, listing)
            chips.append((words, self._forget_records))
        for each in filter(listing.usable, list_filter.conditions):
            words = condition_words(each, self._language, choices, listing)
            chips.append((words, partial(self._without, each)))
        self._toolbar.show_conditions(chips)

    def _without(self, condition: Condition) -> None:
        rest = tuple(each for each in self._shown.conditions if each != condition)
        self._changed(replace(self._shown, conditions=rest))

    def _forget_records(self) -> None:
        self._changed(replace(self._shown, records=None, caption=""))
