"""The figures of sales along an axis, whatever the axis sums."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from desktop_crm.queries.margins import Margin, margins_by_axis
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_axes import LINE_AXES, Axis
from desktop_crm.queries.sales_by_article import Article, sales_by_article
from desktop_crm.queries.sales_by_axis import sales_by_axis

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


def sum_of_margins(figures: Mapping[str, Article]) -> Margin:
    """The gross profit of all keys."""
    margins = [each.margin for each in figures.values() if each.margin.lines or each.margin.known]
    places = range(len(Margin._fields))
    return Margin(*(sum(margin[place] for margin in margins) for place in places))
