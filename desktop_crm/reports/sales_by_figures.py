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
    margins = margins_by_axis(session, scope, axis) if with_margin else {}
    sold = sales_by_axis(session, scope, axis)
    nothing = Margin()
    return {key: Article(each, margins.get(key, nothing)) for key, each in sold.items()}
