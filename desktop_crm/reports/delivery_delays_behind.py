"""The deliveries behind a figure of delays."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.deliveries import DelayAxis
from desktop_crm.queries.deliveries_behind import (
    ALL,
    Delivery,
    deliveries_behind,
    waiting_orders,
)
from desktop_crm.queries.sales_axes import Label, option_labels
from desktop_crm.reports.options import Settings
from desktop_crm.reports.period import chosen_scope, read_books
from desktop_crm.reports.report import TOTALS, Behind, BehindRow, Column
from desktop_crm.reports.tables import ARTICLE, CUSTOMER, DATE, NUMBER, name_of
from desktop_crm.reports.values import Cell, Kind, Sentence, days

_PROMISED = Column("promised", QT_TRANSLATE_NOOP("reports", "Promised date"), Kind.DATE)
_SHIPPED = Column("shipped", QT_TRANSLATE_NOOP("reports", "Ship date"), Kind.DATE)
_DAYS = Column("days", QT_TRANSLATE_NOOP("reports", "Days late"), Kind.DAYS)
_TO_SHIP = Column("to_ship", QT_TRANSLATE_NOOP("reports", "Days to ship"), Kind.DAYS)
_CAUSE = Column("cause", QT_TRANSLATE_NOOP("reports", "Delay reason"), Kind.TEXT)

_ALL_SHIPPED = QT_TRANSLATE_NOOP("reports", "Deliveries")
_LATE = QT_TRANSLATE_NOOP("reports", "Late deliveries")
_ON_THE_DAY = QT_TRANSLATE_NOOP("reports", "Shipped on the promised day")
_NOT_SHIPPED = QT_TRANSLATE_NOOP("reports", "Orders not shipped yet")
_OVERDUE = QT_TRANSLATE_NOOP("reports", "Overdue orders")
_MEAN = QT_TRANSLATE_NOOP("reports", "Sum of days / {n} late = {mean} days on average")
_LONGEST = QT_TRANSLATE_NOOP("reports", "The longest delay: {days} days")

_LATE_COLUMNS = frozenset({"late", "mean_delay_days", "max_delay_days"})


def behind(
    session: Session,
    *,
    settings: Settings,
    today: date,
    key: str,
    column: str,
    limit: int | None = None,
) -> Behind:
    """All deliveries of a key, the late ones, or orders that wait for their shipment."""
    by = DelayAxis(settings.text("by"))
    books = read_books(session, today)
    scope = chosen_scope(settings, books)
    whole = key == TOTALS or (by is DelayAxis.CAUSE and column == "shipped")
    if column in {"not_shipped", "overdue"}:
        overdue = column == "overdue"
        orders = waiting_orders(
            session,
            scope,
            books.as_of,
            None if key == TOTALS else by,
            key,
            only_overdue=overdue,
        )
        return _table(Sentence(_OVERDUE if overdue else _NOT_SHIPPED), orders, {}, limit)
    rows = deliveries_behind(
        session,
        scope,
        None if whole else by,
        ALL if whole else key,
        only_late=column in _LATE_COLUMNS or (by is DelayAxis.CAUSE and not whole),
    )
    if column == "on_the_day":
        rows = [row for row in rows if row.days == 0]
    causes = option_labels(session, {row.cause_id for row in rows if row.cause_id})
    late = [row for row in rows if (row.days or 0) > 0]
    if column == "delay_rate":
        rows = sorted(rows, key=lambda row: -(row.days or 0))
    if column in _LATE_COLUMNS:
        rows = sorted(late, key=lambda row: -(row.days or 0))
    title = _ON_THE_DAY if column == "on_the_day" else _LATE
    if column not in _LATE_COLUMNS | {"on_the_day"}:
        title = _ALL_SHIPPED
    return _table(Sentence(title), rows, causes, limit, column=column)


def _table(
    title: Sentence,
    rows: list[Delivery],
    causes: dict[str, Label],
    limit: int | None,
    *,
    column: str = "",
) -> Behind:
    with_articles = any(row.article for row in rows)
    article = (ARTICLE,) if with_articles else ()
    columns = (DATE, NUMBER, CUSTOMER, *article, _PROMISED, _SHIPPED, _DAYS, _TO_SHIP, _CAUSE)
    late_days = [row.days or 0 for row in rows if (row.days or 0) > 0]
    measure, total, explanation = _measured(column, rows, late_days)
    return Behind(
        title,
        columns,
        tuple(
            BehindRow(row.customer_id, _cells(row, causes, with_article=with_articles))
            for row in rows[:limit]
        ),
        len(rows),
        measure=measure,
        total=total,
        explanation=explanation,
    )


def _measured(
    column: str, rows: list[Delivery], late_days: list[int]
) -> tuple[str, Cell, Sentence | None]:
    """Which column adds up to what, and how the number follows from it."""
    if column == "mean_delay_days" and late_days:
        mean = round(sum(late_days) / len(late_days), 1)
        words: dict[str, Any] = {"n": len(late_days), "mean": days(mean)}
        return "days", sum(late_days), Sentence(_MEAN, words)
    if column == "max_delay_days" and late_days:
        return "", len(rows), Sentence(_LONGEST, {"days": max(late_days)})
    return "", len(rows), None


def _cells(row: Delivery, causes: dict[str, Label], *, with_article: bool) -> tuple[Any, ...]:
    return (
        row.ordered_on,
        row.number,
        row.customer,
        *((row.article,) if with_article else ()),
        row.promised_on,
        row.shipped_on,
        row.days,
        row.days_to_ship,
        name_of(causes, row.cause_id) if row.cause_id else None,
    )
