"""States that are computed: their place in a fixed order stands for them in SQL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, false, not_, or_

from desktop_crm.core.language import Text
from desktop_crm.queries.list_columns import Badge, Kind
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.build import field, offered
from desktop_crm.queries.listing.conditions import FilterKind, Operator
from desktop_crm.queries.listing.listing import Grouping, ListField, Value


def ranked_badge(
    key: str, title: Text, rank: Value, badges: Mapping[Any, Badge], **more: Any
) -> ListField:
    """A field whose value is the place of its state in `badges`; null where it has none."""
    in_order = tuple(badges.values())
    ranks = {str(code): place for place, code in enumerate(badges)}

    def show(_page: Any, place: int | None) -> Badge | None:
        return None if place is None else in_order[place]

    def where(asked: Asked, operator: Operator, codes: tuple[Any, ...]) -> ColumnElement[bool]:
        value = rank(asked)
        if operator in (Operator.EMPTY, Operator.FILLED):
            empty: ColumnElement[bool] = value.is_(None)
            return empty if operator is Operator.EMPTY else not_(empty)
        known = [ranks[code] for code in codes if code in ranks]
        found: ColumnElement[bool] = value.in_(known) if known else false()
        return found if operator is Operator.ONE_OF else or_(value.is_(None), not_(found))

    usual: dict[str, Any] = {"show": show, "where": where, "offers": offered(badges)}
    usual["group"] = Grouping.VALUE
    return field(key, title, rank, Kind.BADGE, by=FilterKind.CHOICE, **usual | more)
