"""How much is shipped late, for whom, by whom, of what and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.queries.delay_sums import (
    Delays,
    Waiting,
    WaitingBy,
    all_delays,
    delays_by,
    waiting_by,
)
from desktop_crm.queries.deliveries import ORDER_AXES, DelayAxis
from desktop_crm.queries.sales_axes import Axis, Label, labels, option_labels
from desktop_crm.reports.definitions import late_definition
from desktop_crm.reports.delay_columns import (
    DELAY_CARD_TITLES,
    DELAY_NAMES,
    DELAY_TITLES,
    WITH_DELAY,
    delay_columns,
)
from desktop_crm.reports.delivery_delays_behind import behind
from desktop_crm.reports.delivery_delays_drawing import draw
from desktop_crm.reports.options import Choice, Option, OptionKind, Settings
from desktop_crm.reports.period import (
    PERIOD_OPTIONS,
    books_note,
    chosen_scope,
    days_of,
    read_books,
)
from desktop_crm.reports.report import (
    Group,
    LazyRows,
    Preset,
    Report,
    ReportResult,
    ReportRow,
)
from desktop_crm.reports.tables import name_of
from desktop_crm.reports.values import Sentence, Tone, days, mean_days, rate

_BY = Option(
    "by",
    QT_TRANSLATE_NOOP("reports", "Split by"),
    OptionKind.CHOICE,
    DelayAxis.CUSTOMER.value,
    tuple(Choice(axis.value, DELAY_NAMES[axis]) for axis in DelayAxis),
)
_PERCENT = QT_TRANSLATE_NOOP("reports", "%")
_SHIPPED_ON = QT_TRANSLATE_NOOP("reports", "Deliveries belong to the month of their shipment.")
_EACH_ARTICLE = QT_TRANSLATE_NOOP(
    "reports", "Each article of a delivery counts here; the sums count deliveries."
)
_OF_ALL = QT_TRANSLATE_NOOP(
    "reports", "Only late deliveries have a reason; the rate is of all deliveries."
)
_INTERNAL = QT_TRANSLATE_NOOP("reports", "Internal: delay reasons never go to a customer.")
_NOTHING = QT_TRANSLATE_NOOP("reports", "No deliveries in this period yet")
_ON_TIME = QT_TRANSLATE_NOOP("reports", "All {shipped} deliveries were on time")
_LATE = QT_TRANSLATE_NOOP("reports", "{late} of {shipped} late ({rate}), {days} days on average")
_MOST = QT_TRANSLATE_NOOP("reports", "{first}: {late} late ({rate})")
_CAUSES = QT_TRANSLATE_NOOP("reports", "{first}: {share} of late deliveries")
_NO_CAUSES = QT_TRANSLATE_NOOP("reports", "No late delivery has a reason yet")
_WAITING = QT_TRANSLATE_NOOP(
    "reports", "Orders not shipped yet: {not_shipped}, of them overdue: {overdue}"
)
_UNPROMISED = QT_TRANSLATE_NOOP(
    "reports", "Deliveries without a promised date, counted as on time: {n}"
)
_ON_THE_DAY = QT_TRANSLATE_NOOP(
    "reports", "Shipped exactly on the promised day, so on time: {on_the_day}"
)
_LENGTH = QT_TRANSLATE_NOOP(
    "reports", "Late ones: {mean} days late on average, the longest {longest} days"
)
_TO_SHIP = QT_TRANSLATE_NOOP("reports", "From order to shipment: {mean} days on average")
_BASIS = QT_TRANSLATE_NOOP("reports", "{late} / {shipped} deliveries")
_CORNER = QT_TRANSLATE_NOOP("reports", "{late} / {shipped}")
_WHOLE = frozenset(DelayAxis) - {DelayAxis.PRODUCT, DelayAxis.CAUSE}
"""Axes along which each delivery is counted once."""
_NAMED_BY = {
    DelayAxis.CUSTOMER: Axis.CUSTOMER,
    DelayAxis.SALESPERSON: Axis.SALESPERSON,
    DelayAxis.PRODUCT: Axis.PRODUCT,
}


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Deliveries and delays of each key of the axis, most late ones first."""
    by = DelayAxis(settings.text("by"))
    books = read_books(session, today)
    scope = chosen_scope(settings, books)
    found = delays_by(session, scope, by)
    total = found.whole() if by in _WHOLE else all_delays(session, scope)
    orders = waiting_by(session, scope, books.as_of, by)
    still = orders.whole()
    with_delay = found.with_delay()
    if by in ORDER_AXES and total.shipped:
        found = found.with_keys(orders.orders)
    names = _labels(session, by, found)
    shipped = total.shipped if by is DelayAxis.CAUSE else None
    rows = LazyRows(
        list(found),
        partial(_row, by=by, names=names, found=found, shipped=shipped, waiting=orders),
    )
    return ReportResult(
        report="delivery_delays",
        settings=settings,
        today=today,
        as_of=books.as_of,
        title=DELAY_TITLES[by],
        definition=(*late_definition(), *_rules(by)),
        columns=delay_columns(by),
        rows=rows,
        totals={
            **_sums(total, still),
            "with_delay": with_delay,
        },
        finding=_finding(by, total, rows),
        basis=Sentence(_BASIS, {"late": total.late, "shipped": total.shipped}),
        corner=Sentence(_CORNER, {"late": total.late, "shipped": total.shipped}),
        notes=(
            days_of(scope),
            *_figures(by, total, with_delay),
            Sentence(_WAITING, {"not_shipped": still.not_shipped, "overdue": still.overdue}),
            *((Sentence(_UNPROMISED, {"n": total.unpromised}),) if total.unpromised else ()),
            *((Sentence(_INTERNAL),) if by is DelayAxis.CAUSE else ()),
            *books_note(books),
        ),
        unit=_PERCENT if by is DelayAxis.MONTH else None,
        of_customers=by is DelayAxis.CUSTOMER,
    )


def _rules(by: DelayAxis) -> tuple[Sentence, ...]:
    texts = {
        DelayAxis.MONTH: _SHIPPED_ON,
        DelayAxis.PRODUCT: _EACH_ARTICLE,
        DelayAxis.CAUSE: _OF_ALL,
    }
    return (Sentence(texts[by]),) if by in texts else ()


def _labels(session: Session, by: DelayAxis, keys: Mapping[str, Any]) -> Mapping[str, Label]:
    if by is DelayAxis.MONTH:
        return {}
    if by in _NAMED_BY:
        return labels(session, _NAMED_BY[by], keys)
    return option_labels(session, [key for key in keys if key])


def _row(
    key: str,
    *,
    by: DelayAxis,
    names: Mapping[str, Label],
    found: Mapping[str, Delays],
    shipped: int | None,
    waiting: WaitingBy,
) -> ReportRow:
    each, orders = found[key], waiting.at(key)
    base = each.shipped if shipped is None else shipped
    label = names.get(key)
    return ReportRow(
        key,
        (
            Month.parse(key) if by is DelayAxis.MONTH else name_of(names, key),
            "" if label is None else label.code,
            base,
            each.late,
            _part(each.late, base),
            _part(each.days_late, each.late),
            each.longest if each.late else None,
            orders.orders if by in ORDER_AXES else None,
            orders.not_shipped if by in ORDER_AXES else None,
        ),
    )


def _part(part: int, whole: int) -> float | None:
    return round(part / whole, 6) if whole else None


def _sums(total: Delays, still: Waiting) -> dict[str, Any]:
    return {
        "shipped": total.shipped,
        "late": total.late,
        "delay_rate": _part(total.late, total.shipped),
        "on_the_day": total.on_the_day,
        "orders": still.orders,
        "not_shipped": still.not_shipped,
        "overdue": still.overdue,
        "mean_delay_days": _part(total.days_late, total.late),
        "max_delay_days": total.longest if total.late else None,
        "mean_days_to_ship": _part(total.to_ship, total.ordered),
        "without_promise": total.unpromised,
    }


def _figures(by: DelayAxis, total: Delays, with_delay: int) -> Iterator[Sentence]:
    if total.shipped:
        yield Sentence(_ON_THE_DAY, {"on_the_day": total.on_the_day})
    if total.late:
        mean = mean_days(total.days_late / total.late)
        yield Sentence(_LENGTH, {"mean": mean, "longest": total.longest})
        yield Sentence(WITH_DELAY[by], {"n": with_delay})
    if total.ordered:
        yield Sentence(_TO_SHIP, {"mean": mean_days(total.to_ship / total.ordered)})


def _finding(by: DelayAxis, total: Delays, rows: Sequence[ReportRow]) -> Sentence:
    if not total.shipped:
        return Sentence(_NOTHING)
    if not total.late:
        return Sentence(_ON_TIME, {"shipped": total.shipped})
    if by is DelayAxis.CAUSE:
        if not rows or not rows[0].key:
            return Sentence(_NO_CAUSES, tone=Tone.WARNING)
        words = {"first": rows[0].cells[0], "share": rate(rows[0].cells[3] / total.late)}
        return Sentence(_CAUSES, words)
    if by not in {DelayAxis.MONTH, DelayAxis.CUSTOMER}:
        first = next((row for row in rows if row.key and row.cells[3]), None)
        if first is not None:
            name, late, part = first.cells[0], first.cells[3], first.cells[4]
            return Sentence(_MOST, {"first": name, "late": late, "rate": rate(part)})
    words = {
        "late": total.late,
        "shipped": total.shipped,
        "rate": rate(_part(total.late, total.shipped)),
        "days": days(round(total.days_late / total.late, 1)),
    }
    return Sentence(_LATE, words)


REPORT = Report(
    "delivery_delays",
    QT_TRANSLATE_NOOP("reports", "Late deliveries"),
    QT_TRANSLATE_NOOP("reports", "How much do we ship late, for whom and why?"),
    Group.DELIVERIES,
    (_BY, *PERIOD_OPTIONS),
    tuple(
        Preset(f"delays_by_{by.value}", DELAY_CARD_TITLES[by], Group.DELIVERIES, {"by": by.value})
        for by in (
            DelayAxis.MONTH,
            DelayAxis.CAUSE,
            DelayAxis.CUSTOMER,
            DelayAxis.SALESPERSON,
            DelayAxis.CARRIER,
            DelayAxis.PRODUCT,
        )
    ),
    run,
    behind,
    draw,
)
