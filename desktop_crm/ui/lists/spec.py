"""What makes one list page differ from another: words, what a row opens, what is done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import Text
from desktop_crm.queries.list_columns import Column
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.ui.context import Context
from desktop_crm.ui.routes import ListRoute, Route
from desktop_crm.ui.theme.tokens import ROW_TALL


@dataclass(frozen=True, slots=True)
class Chosen:
    """The row that something is done with, and whose it is."""

    id: UUID
    customer_id: UUID | None = None


RunOnRow: TypeAlias = Callable[[Context, QWidget, Chosen], None]


@dataclass(frozen=True, slots=True)
class RowAction:
    """Something that can be done with one row; `action` is the registered action that it does."""

    text: Text
    icon: str
    run: RunOnRow
    action: str = ""
    needs_customer: bool = False


@dataclass(frozen=True, slots=True)
class Deleting:
    """How rows go to the recycle bin: the service, its parameter, and what is asked before.

    `service` loads it: what nobody deletes need not be loaded with the list.
    """

    service: Callable[[], Callable[..., Any]]
    parameter: str
    title: Text
    question: Text


@dataclass(frozen=True, slots=True)
class EmptyTexts:
    """What stands there before the first record, and when a filter finds nothing."""

    title: Text
    sentence: Text
    nothing: Text


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A list that is named beside the title, one press away."""

    title: Text
    route: Callable[[], Route]


@dataclass(frozen=True, slots=True)
class ListPageSpec:
    """One list page.

    `new` is the registered action of the primary button; `this_month` says how many records are of
    this month; `route` notes a filter for the way back. `first_field` is what the filter builder
    begins with. `group` puts the rows together from the start, with the groups `closed` shut;
    `columns` are those that are shown at first, where they are others than the list's own; those in
    `spare` are left out where the window is too narrow for all, the first one first.
    """

    listing: Listing
    icon: str
    title: Text
    search_hint: Text
    empty: EmptyTexts
    route: type[ListRoute]
    open_row: RunOnRow
    new: str = ""
    new_text: Text | None = None
    this_month: Text | None = None
    edit: RowAction | None = None
    actions: tuple[RowAction, ...] = ()
    deleting: Deleting | None = None
    first_field: str = ""
    imports: bool = False
    row_height: int = ROW_TALL
    start_filter: ListFilter = field(default_factory=ListFilter)
    group: str = ""
    closed: frozenset[str] = frozenset()
    columns: tuple[str, ...] = ()
    spare: tuple[str, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()

    @property
    def name(self) -> str:
        """Under this name the list remembers its columns, order and views."""
        return self.listing.name

    def arranged(self, listing: Listing) -> tuple[Column, ...]:
        """The columns of the list, those visible that this page shows at first."""
        if not self.columns:
            return listing.columns
        return tuple(
            replace(column, visible=column.fixed or column.key in self.columns)
            for column in listing.columns
        )
