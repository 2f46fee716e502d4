"""The records that pass a filter, and the way to their figures."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import date
from functools import partial

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.measures import Figures, Grouped, LookedUp
from desktop_crm.queries.listing.where import passing
from desktop_crm.queries.trades import EVERYBODY, KeyRange
from desktop_crm.queries.work_calendar import work_calendar
from desktop_crm.storage.keyset import row_numbers, with_numbers

_FEW = 4_096


def asked_of(session: Session, figures: Figures, today: date) -> Asked:
    """A question that knows the working days and the rules of the firm."""
    return Asked(figures, today, partial(work_calendar, session), partial(churn_rules, session))


class Selection:
    """What a filter leaves of a list.

    Words and exact records often leave a handful: then their figures are looked up one by one.
    Otherwise each figure is computed for all records at once, which are read as they lie unless the
    question is one `in_index_order`. `asked.joined` must be called on the finished query.
    `among` names a part of the customers, for their own list only.
    """

    def __init__(
        self,
        session: Session,
        listing: Listing,
        today: date,
        list_filter: ListFilter,
        *,
        in_index_order: bool = False,
        among: KeyRange = EVERYBODY,
    ) -> None:
        few = _few(session, listing, list_filter)
        holds = None if among == EVERYBODY else among.holds
        figures = Grouped(listing.model, holds) if few is None else LookedUp(listing.model)
        self.asked = asked_of(session, figures, today)
        self.conditions: list[ColumnElement[bool]] = [*among.holds(listing.model.id)]
        if few is not None:
            self.conditions.append(with_numbers(listing.model, few))
            list_filter = replace(list_filter, text="", records=None)
        self.conditions += passing(listing, list_filter, self.asked, as_they_lie=not in_index_order)


def _few(session: Session, listing: Listing, list_filter: ListFilter) -> array[int] | None:
    """The records that a filter's words and exact records leave, if they are few."""
    named = ListFilter(text=list_filter.text, records=list_filter.records)
    if named.is_empty:
        return None
    asked = Asked(LookedUp(listing.model), date.min)
    query = select(listing.model).where(*passing(listing, named, asked))
    numbers = row_numbers(session, query, listing.model, limit=_FEW + 1)
    return numbers if len(numbers) <= _FEW else None
