"""What customers complain of, how often it comes again, and how long a solution takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from desktop_crm.core.codes import ComplaintState
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.complaint_figures import ComplaintAxis, ComplaintFact, orders_by
from desktop_crm.queries.sales_axes import Label
from desktop_crm.queries.sales_totals import count_orders
from desktop_crm.reports.complaint_columns import (
    AXIS_NAMES,
    COMPLAINT_TITLES,
    complaint_columns,
    complaint_labels,
    read_complaints,
)
from desktop_crm.reports.complaints_behind import behind
from desktop_crm.reports.complaints_drawing import draw
from desktop_crm.reports.options import Choice, Option, OptionKind, Settings
from desktop_crm.reports.period import PERIOD_OPTIONS, days_of, scope_to
from desktop_crm.reports.report import (
    IN_ALL,
    Group,
    Preset,
    Report,
    ReportResult,
    ReportRow,
)
from desktop_crm.reports.rules_of_thumb import thumb_on_complaints
from desktop_crm.reports.tables import name_of
from desktop_crm.reports.values import Cell, Sentence, Tone, days, rate

_AXIS = Option(
    "axis",
    QT_TRANSLATE_NOOP("reports", "Split by"),
    OptionKind.CHOICE,
    ComplaintAxis.CAUSE.value,
    tuple(Choice(axis.value, AXIS_NAMES[axis]) for axis in ComplaintAxis),
)
_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "Complaints of the days on which they came in. Past deadline: not solved though the deadline "
    "has passed. Recurring: it names an earlier one, or the same customer complained of the same "
    "cause and product within {days} days of a solution. Hours run from coming in to the "
    "solution.",
)
_PER_ORDERS = QT_TRANSLATE_NOOP(
    "reports",
    "Per 100 orders: complaints / orders of the same period; for cause and status all orders, "
    "otherwise those of the row.",
)
_NOTHING = QT_TRANSLATE_NOOP("reports", "No complaints in this period")
_MOST = QT_TRANSLATE_NOOP("reports", "{first}: {share} of {n} complaints")
_OVERDUE = QT_TRANSLATE_NOOP("reports", "{n} complaints, {overdue} past the deadline")
_PLAIN = QT_TRANSLATE_NOOP("reports", "{n} complaints, {open} not solved yet")
_BASIS = QT_TRANSLATE_NOOP("reports", "n = {n} complaints")
_STATES = QT_TRANSLATE_NOOP("reports", "Not solved yet: {open}, of them overdue: {overdue}")
_LATE = QT_TRANSLATE_NOOP("reports", "Solved after the deadline: {late} of {solved}")
_AGAIN = QT_TRANSLATE_NOOP("reports", "Recurring: {n}")
_HOURS = QT_TRANSLATE_NOOP("reports", "Mean time to a solution: {hours} hours")


class _Figures(NamedTuple):
    """The sums of some complaints."""

    complaints: int
    open: int
    overdue: int
    recurring: int
    late: int
    solved: int
    hours: float | None

    @classmethod
    def of(cls, facts: Iterable[ComplaintFact], today: date) -> _Figures:
        """Count them."""
        kept = list(facts)
        still = [each for each in kept if each.is_open]
        solved = [each for each in kept if each.solved_at is not None]
        hours = [each.hours or 0.0 for each in solved]
        return cls(
            len(kept),
            len(still),
            sum(each.is_overdue(today) for each in still),
            sum([each.recurring for each in kept]),
            sum(each.was_late() for each in solved),
            len(hours),
            round(sum(hours) / len(hours), 6) if hours else None,
        )


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """The complaints of each key of the axis, most first."""
    axis = ComplaintAxis(settings.text("axis"))
    scope = scope_to(settings, today)
    facts = read_complaints(session, settings, today)
    groups: dict[str, list[ComplaintFact]] = {}
    for each in facts:
        groups.setdefault(each.key(axis), []).append(each)
    figures = {key: _Figures.of(kept, today) for key, kept in groups.items()}
    orders = orders_by(session, scope, axis)
    names = complaint_labels(session, axis, groups)
    rows = tuple(_row(axis, key, names, figures[key], orders) for key in _order(axis, figures))
    whole = _Figures.of(facts, today)
    all_orders = orders.get("*")
    if all_orders is None:
        all_orders = count_orders(session, scope)
    return ReportResult(
        report="complaints_by",
        settings=settings,
        today=today,
        as_of=scope.last,
        title=COMPLAINT_TITLES[axis],
        definition=(
            Sentence(_RULE, {"days": churn_rules(session).recurrence_days}),
            Sentence(_PER_ORDERS),
        ),
        columns=complaint_columns(axis),
        rows=rows,
        totals={
            "complaints": whole.complaints,
            "open": whole.open,
            "overdue": whole.overdue,
            "recurring": whole.recurring,
            "solved": whole.solved,
            "solved_late": whole.late,
            "per_100_orders": _per_100(whole.complaints, all_orders),
            "mean_hours_to_solve": whole.hours,
            "orders": all_orders,
        },
        finding=_finding(axis, rows, whole),
        basis=Sentence(_BASIS, {"n": whole.complaints}),
        corner=Sentence(IN_ALL, {"n": whole.complaints}),
        notes=(days_of(scope), *_notes(whole), thumb_on_complaints(session)),
        of_customers=axis is ComplaintAxis.CUSTOMER,
    )


def _per_100(count: int, orders: int | None) -> float | None:
    return round(100 * count / orders, 6) if orders else None


def _order(axis: ComplaintAxis, figures: Mapping[str, _Figures]) -> list[str]:
    if axis is ComplaintAxis.MONTH:
        return sorted(figures)
    if axis is ComplaintAxis.STATE:
        return [state.value for state in ComplaintState if state.value in figures]
    return sorted(figures, key=lambda key: (not key, -figures[key].complaints, key))


def _row(
    axis: ComplaintAxis,
    key: str,
    names: Mapping[str, Label],
    each: _Figures,
    orders: Mapping[str, int],
) -> ReportRow:
    label = names.get(key)
    name: Cell = Month.parse(key) if axis is ComplaintAxis.MONTH else name_of(names, key)
    return ReportRow(
        key,
        (
            name,
            "" if label is None else label.code,
            each.complaints,
            _per_100(each.complaints, orders.get("*", orders.get(key))),
            each.overdue,
            each.recurring,
            each.hours,
        ),
    )


def _finding(axis: ComplaintAxis, rows: Sequence[ReportRow], whole: _Figures) -> Sentence:
    if not rows:
        return Sentence(_NOTHING)
    words: dict[str, Any] = {"n": whole.complaints, "open": whole.open, "overdue": whole.overdue}
    if axis in {ComplaintAxis.MONTH, ComplaintAxis.STATE}:
        if whole.overdue:
            return Sentence(_OVERDUE, words, Tone.DANGER)
        return Sentence(_PLAIN, words)
    first = next((row for row in rows if row.key), rows[0])
    words["first"] = first.cells[0]
    words["share"] = rate(first.cells[2] / whole.complaints)
    return Sentence(_MOST, words)


def _notes(whole: _Figures) -> tuple[Sentence, ...]:
    if not whole.complaints:
        return ()
    states = Sentence(_STATES, {"open": whole.open, "overdue": whole.overdue})
    return (
        states,
        *((Sentence(_LATE, {"late": whole.late, "solved": whole.solved}),) if whole.solved else ()),
        *((Sentence(_AGAIN, {"n": whole.recurring}),) if whole.recurring else ()),
        *(() if whole.hours is None else (Sentence(_HOURS, {"hours": days(whole.hours)}),)),
    )


REPORT = Report(
    "complaints_by",
    QT_TRANSLATE_NOOP("reports", "Complaints by …"),
    QT_TRANSLATE_NOOP("reports", "What do customers complain of, and how often again?"),
    Group.COMPLAINTS,
    (_AXIS, *PERIOD_OPTIONS),
    tuple(
        Preset(
            f"complaints_by_{axis.value}",
            COMPLAINT_TITLES[axis],
            Group.COMPLAINTS,
            {"axis": axis.value},
        )
        for axis in (
            ComplaintAxis.CAUSE,
            ComplaintAxis.MONTH,
            ComplaintAxis.PRODUCT,
            ComplaintAxis.CUSTOMER,
            ComplaintAxis.SALESPERSON,
            ComplaintAxis.STATE,
        )
    ),
    run,
    behind,
    draw,
)
