"""The orders and order lines behind the figures of sales along an axis."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.money import from_units
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_articles_behind import (
    article_margins_behind,
    articles_behind,
    orders_with_article,
)
from desktop_crm.queries.sales_axes import LINE_AXES, Axis, labels
from desktop_crm.queries.sales_behind import margins_behind, orders_behind
from desktop_crm.queries.sales_by_article import Article
from desktop_crm.queries.sales_documents import Found
from desktop_crm.reports.axes import SPECIAL_NAMES, axis_name
from desktop_crm.reports.options import Settings
from desktop_crm.reports.period import chosen_scope, read_books
from desktop_crm.reports.report import TOTALS, Behind
from desktop_crm.reports.sales_by_figures import MARGIN_COLUMNS, axis_figures
from desktop_crm.reports.tables import COST, MARGIN, QUANTITY, documents_table
from desktop_crm.reports.values import Sentence

_BEHIND = QT_TRANSLATE_NOOP("reports", "Orders behind: {name}")
_ALL = QT_TRANSLATE_NOOP("reports", "All orders of the period")


class _Question(NamedTuple):
    """One number: its scope, its axis and key, and how many rows are wanted."""

    session: Session
    scope: SalesScope
    axis: Axis
    key: str
    limit: int | None

    @property
    def splits_orders(self) -> bool:
        """Whether the number is made of order lines."""
        return self.axis in LINE_AXES and self.key != TOTALS

    def orders(self, *, with_returns: bool) -> Found:
        """Whole orders."""
        axis = None if self.key == TOTALS else self.axis
        return orders_behind(
            self.session,
            self.scope,
            axis,
            self.key,
            with_returns=with_returns,
            limit=self.limit,
        )


def behind(
    session: Session,
    *,
    settings: Settings,
    today: date,
    key: str,
    column: str,
    limit: int | None = None,
) -> Behind:
    """The orders of a key, or its order lines where an axis splits orders."""
    axis = Axis(settings.text("axis"))
    scope = chosen_scope(settings, read_books(session, today), net=settings.flag("net"))
    asked = _Question(session, scope, axis, key, limit)
    figures = axis_figures(session, scope, axis, with_margin=column in MARGIN_COLUMNS)
    title = Sentence(_ALL) if key == TOTALS else Sentence(_BEHIND, {"name": _name(asked)})
    kept = list(figures.values()) if key == TOTALS else [figures.get(key, Article())]
    if column in MARGIN_COLUMNS:
        return _margins(asked, title, kept)
    if column == "orders":
        found = _counted_orders(asked)
        return documents_table(title, found, total=found.count, measure=None)
    total = from_units(sum(each.sold.units for each in kept))
    if asked.splits_orders:
        found = articles_behind(session, scope, axis, key, limit=limit)
        return documents_table(title, found, total=total, extra=QUANTITY)
    return documents_table(title, asked.orders(with_returns=True), total=total)


def _name(asked: _Question) -> str | Text:
    keys = [] if asked.key in SPECIAL_NAMES else [asked.key]
    return axis_name(asked.axis, labels(asked.session, asked.axis, keys), asked.key)


def _counted_orders(asked: _Question) -> Found:
    if asked.splits_orders:
        return orders_with_article(
            asked.session, asked.scope, asked.axis, asked.key, limit=asked.limit
        )
    return asked.orders(with_returns=False)


def _margins(asked: _Question, title: Sentence, kept: list[Article]) -> Behind:
    known = [each.margin.margin for each in kept if each.margin.margin is not None]
    key = None if asked.key == TOTALS else asked.key
    find = article_margins_behind if asked.axis in LINE_AXES else margins_behind
    found = find(asked.session, asked.scope, asked.axis, key, limit=asked.limit)
    total = from_units(sum(known)) if known else None
    return documents_table(title, found, total=total, measure=MARGIN, extra=COST)
