"""The figures of sales along an axis, whatever the axis sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import compress
from operator import sub
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.language import Text
from desktop_crm.queries.margins import Margin, margins_by_axis, margins_of_customers
from desktop_crm.queries.sales import SalesScope, numbers
from desktop_crm.queries.sales_axes import LINE_AXES, Axis, labels
from desktop_crm.queries.sales_by_article import Article, sales_by_article
from desktop_crm.queries.sales_by_axis import sales_by_axis
from desktop_crm.queries.sales_by_customer import sales_by_customer
from desktop_crm.reports.axes import SPECIAL_NAMES, axis_code, axis_name

MARGIN_COLUMNS = frozenset({"margin", "margin_rate", "coverage"})


def axis_figures(
    session: Session, scope: SalesScope, axis: Axis, *, with_margin: bool
) -> Mapping[str, Article]:
    """Sales of each key, with its gross profit where that is wanted."""
    if axis in LINE_AXES:
        articles = sales_by_article(session, scope, axis)
        if with_margin:
            return articles
        return {key: Article(each.sold) for key, each in articles.items()}
    sold = sales_by_axis(session, scope, axis)
    margins = margins_by_axis(session, scope, axis) if with_margin else {}
    nothing = Margin()
    of_each = [margins.get(key, nothing) for key in sold]
    return dict(zip(sold, map(Article, sold.values(), of_each), strict=True))


AxisRow = tuple[str, str | Text, str, int, int]
"""Key, name, code, sales in units of the file, orders."""


class AxisSales:
    """The keys of an axis in the order of a report, with their figures looked up on demand.

    `skip` is how much of each row of `margins` stands before the figures of a margin.
    """

    def __init__(
        self, rows: Sequence[AxisRow], margins: Mapping[str, Any], *, skip: int = 0
    ) -> None:
        self.keys = [row[0] for row in rows]
        self.total = sum([row[3] for row in rows])
        self.orders = sum([row[4] for row in rows])
        self.rows = rows
        self._rows = dict(zip(self.keys, rows, strict=True))
        self._margins = margins
        self._skip = skip

    def row(self, key: str) -> AxisRow:
        """The sales of a key."""
        return self._rows[key]

    def margin(self, key: str) -> Margin:
        """The gross profit of a key."""
        found = self._margins.get(key)
        return Margin() if found is None else Margin.of(*found[self._skip : self._skip + 4])

    def profits(self) -> dict[str, int]:
        """The gross profit of each key that has a known cost."""
        _lines, covered, known, cost = self._sums
        return dict(compress(zip(self._margins, map(sub, known, cost), strict=True), covered))

    def all_margins(self) -> Margin:
        """The gross profit of all keys."""
        return Margin(*map(sum, self._sums))

    @cached_property
    def _sums(self) -> list[list[int]]:
        """The figures of the margins as columns."""
        rows = list(self._margins.values())
        return [numbers(rows, place) for place in range(self._skip, self._skip + 4)]


def axis_sales(session: Session, scope: SalesScope, axis: Axis, *, with_margin: bool) -> AxisSales:
    """The figures of an axis, the largest sales first, what is not filled at the end.

    Customers may be many: their rows stay as the driver gave them.
    """
    if axis is Axis.CUSTOMER:
        margins = margins_of_customers(session, scope) if with_margin else {}
        return AxisSales(sales_by_customer(session, scope), margins, skip=1)
    figures = axis_figures(session, scope, axis, with_margin=with_margin)
    names = labels(session, axis, [key for key in figures if key not in SPECIAL_NAMES])
    rows = [
        (key, axis_name(axis, names, key), axis_code(names, key), *figures[key].sold)
        for key in _order(axis, figures)
    ]
    return AxisSales(rows, {key: each.margin for key, each in figures.items()})


def _order(axis: Axis, figures: Mapping[str, Article]) -> list[str]:
    """The largest first, levels from the highest down; what is not filled comes last."""
    if axis is Axis.LEVEL:
        return sorted(figures, reverse=True)
    amounts = {key: each.sold.units for key, each in figures.items()}
    filled = [key for key in figures if key not in SPECIAL_NAMES]
    filled.sort(key=amounts.__getitem__, reverse=True)
    return filled + sorted(figures.keys() & SPECIAL_NAMES.keys())
