"""What customers complain of, how often it comes again, and how long a solution takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from desktop_crm.core.code_texts import COMPLAINT_STATE_TEXTS
from desktop_crm.core.codes import ComplaintState
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.periods import Month
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.complaint_figures import (
    ComplaintAxis,
    ComplaintFact,
    complaints,
    orders_by,
)
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_axes import Axis, Label, labels, option_labels
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.columns import CountBar, draw_columns
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import month_name
from desktop_crm.reports.drawing.ranks import RankBar, draw_ranks, first_rows, rows_that_fit
from desktop_crm.reports.options import Choice, Option, OptionKind, Settings
from desktop_crm.reports.period import PERIOD_OPTIONS, Books, chosen_scope, days_of
from desktop_crm.reports.report import (
    IN_ALL,
    TOTALS,
    Behind,
    BehindRow,
    Column,
    Group,
    Preset,
    Report,
    ReportResult,
    ReportRow,
    Unit,
)
from desktop_crm.reports.rules_of_thumb import thumb_on_complaints
from desktop_crm.reports.tables import CUSTOMER, NOT_FILLED, name_of
from desktop_crm.reports.values import Cell, Kind, Sentence, Tone, days, rate, show

AXIS_NAMES: Mapping[ComplaintAxis, Text] = {
    ComplaintAxis.CAUSE: QT_TRANSLATE_NOOP("reports", "Complaint cause"),
    ComplaintAxis.PRODUCT: QT_TRANSLATE_NOOP("reports", "Product"),
    ComplaintAxis.CUSTOMER: QT_TRANSLATE_NOOP("reports", "Customer"),
    ComplaintAxis.SALESPERSON: QT_TRANSLATE_NOOP("reports", "Salesperson"),
    ComplaintAxis.MONTH: QT_TRANSLATE_NOOP("reports", "Month"),
    ComplaintAxis.STATE: QT_TRANSLATE_NOOP("reports", "Status"),
}
_TITLES: Mapping[ComplaintAxis, Text] = {
    ComplaintAxis.CAUSE: QT_TRANSLATE_NOOP("reports", "Complaints by cause"),
    ComplaintAxis.PRODUCT: QT_TRANSLATE_NOOP("reports", "Complaints by product"),
    ComplaintAxis.CUSTOMER: QT_TRANSLATE_NOOP("reports", "Complaints by customer"),
    ComplaintAxis.SALESPERSON: QT_TRANSLATE_NOOP("reports", "Complaints by salesperson"),
    ComplaintAxis.MONTH: QT_TRANSLATE_NOOP("reports", "Complaints by month"),
    ComplaintAxis.STATE: QT_TRANSLATE_NOOP("reports", "Complaints by status"),
}
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
_BEHIND = QT_TRANSLATE_NOOP("reports", "Complaints: {name}")
_ALL = QT_TRANSLATE_NOOP("reports", "All complaints of the period")
_MEAN = QT_TRANSLATE_NOOP("reports", "Sum of hours / {n} solved = {mean} hours on average")
_PER = QT_TRANSLATE_NOOP("reports", "{n} complaints / {orders} orders × 100")
_NAMED_BY = {
    ComplaintAxis.CUSTOMER: Axis.CUSTOMER,
    ComplaintAxis.SALESPERSON: Axis.SALESPERSON,
    ComplaintAxis.PRODUCT: Axis.PRODUCT,
}
_NUMBER = Column("number", QT_TRANSLATE_NOOP("reports", "Complaint no."), Kind.TEXT)
_DAY = Column("date", QT_TRANSLATE_NOOP("reports", "Date"), Kind.DATE)
_WHAT = Column("text", QT_TRANSLATE_NOOP("reports", "Complaint"), Kind.TEXT, wide=True)
_STATE = Column("state", QT_TRANSLATE_NOOP("reports", "Status"), Kind.TEXT)
_DUE = Column("due_on", QT_TRANSLATE_NOOP("reports", "Deadline"), Kind.DATE)
_TOOK = Column("hours", QT_TRANSLATE_NOOP("reports", "Hours to solve"), Kind.DAYS, Unit.HOURS)
_MONTHS = 24


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
        hours = [each.hours for each in kept if each.hours is not None]
        return cls(
            len(kept),
            sum(each.is_open for each in kept),
            sum(each.is_overdue(today) for each in kept),
            sum(each.recurring for each in kept),
            sum(each.was_late() for each in kept),
            len(hours),
            round(sum(hours) / len(hours), 6) if hours else None,
        )


def _columns(axis: ComplaintAxis) -> tuple[Column, ...]:
    is_month = axis is ComplaintAxis.MONTH
    unit = Unit.COMPLAINTS
    return (
        Column("name", AXIS_NAMES[axis], Kind.MONTH if is_month else Kind.NAME),
        Column("code", QT_TRANSLATE_NOOP("reports", "Code"), Kind.TEXT, shown=False),
        Column(
            "complaints", QT_TRANSLATE_NOOP("reports", "Complaints"), Kind.COUNT, unit, opens=True
        ),
        Column(
            "per_100_orders",
            QT_TRANSLATE_NOOP("reports", "Per 100 orders"),
            Kind.DAYS,
            opens=True,
        ),
        Column(
            "overdue", QT_TRANSLATE_NOOP("reports", "Past deadline"), Kind.COUNT, unit, opens=True
        ),
        Column(
            "recurring", QT_TRANSLATE_NOOP("reports", "Recurring"), Kind.COUNT, unit, opens=True
        ),
        Column(
            "mean_hours_to_solve",
            QT_TRANSLATE_NOOP("reports", "Mean hours to solve"),
            Kind.DAYS,
            Unit.HOURS,
            opens=True,
        ),
    )


def _read(session: Session, settings: Settings, today: date) -> list[ComplaintFact]:
    within = churn_rules(session).recurrence_days
    return complaints(session, _scope(settings, today), recurs_within=within)


def _scope(settings: Settings, today: date) -> SalesScope:
    return chosen_scope(settings, Books(None, None, today))


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """The complaints of each key of the axis, most first."""
    axis = ComplaintAxis(settings.text("axis"))
    scope = _scope(settings, today)
    facts = _read(session, settings, today)
    groups: dict[str, list[ComplaintFact]] = {}
    for each in facts:
        groups.setdefault(each.key(axis), []).append(each)
    figures = {key: _Figures.of(kept, today) for key, kept in groups.items()}
    orders = orders_by(session, scope, axis)
    names = _labels(session, axis, groups)
    rows = tuple(_row(axis, key, names, figures[key], orders) for key in _order(axis, figures))
    whole = _Figures.of(facts, today)
    all_orders = sum(orders_by(session, scope, ComplaintAxis.STATE).values())
    return ReportResult(
        report="complaints_by",
        settings=settings,
        today=today,
        as_of=scope.last,
        title=_TITLES[axis],
        definition=(
            Sentence(_RULE, {"days": churn_rules(session).recurrence_days}),
            Sentence(_PER_ORDERS),
        ),
        columns=_columns(axis),
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


def _labels(session: Session, axis: ComplaintAxis, keys: Iterable[str]) -> Mapping[str, Label]:
    if axis in _NAMED_BY:
        return labels(session, _NAMED_BY[axis], keys)
    if axis is ComplaintAxis.STATE:
        return {key: Label(COMPLAINT_STATE_TEXTS[ComplaintState(key)]) for key in keys}
    if axis is ComplaintAxis.MONTH:
        return {}
    return option_labels(session, [key for key in keys if key])


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


def behind(
    session: Session,
    *,
    settings: Settings,
    today: date,
    key: str,
    column: str,
    limit: int | None = None,
) -> Behind:
    """The complaints of a key: all, the overdue, the recurring or the solved ones."""
    axis = ComplaintAxis(settings.text("axis"))
    facts = [
        each
        for each in _read(session, settings, today)
        if (key == TOTALS or each.key(axis) == key) and _is_counted(each, column, today)
    ]
    title = Sentence(_ALL)
    if key != TOTALS:
        name: Cell = name_of(_labels(session, axis, [key]), key) if key else NOT_FILLED
        if axis is ComplaintAxis.MONTH:
            name = Month.parse(key)
        title = Sentence(_BEHIND, {"name": name})
    hours = sum(each.hours or 0.0 for each in facts)
    measured = column == "mean_hours_to_solve" and bool(facts)
    explanation = None
    if measured:
        words: dict[str, Any] = {"n": len(facts), "mean": days(hours / len(facts))}
        explanation = Sentence(_MEAN, words)
    if column == "per_100_orders":
        counted = ComplaintAxis.STATE if key == TOTALS else axis
        orders = orders_by(session, _scope(settings, today), counted)
        whole = sum(orders.values()) if key == TOTALS else orders.get("*", orders.get(key, 0))
        explanation = Sentence(_PER, {"n": len(facts), "orders": whole})
    return Behind(
        title,
        (_DAY, _NUMBER, CUSTOMER, _WHAT, _STATE, _DUE, _TOOK),
        tuple(map(_cells, facts[:limit])),
        len(facts),
        measure=_TOOK.key if measured else "",
        total=hours if measured else len(facts),
        explanation=explanation,
    )


def _is_counted(each: ComplaintFact, column: str, today: date) -> bool:
    match column:
        case "overdue":
            return each.is_overdue(today)
        case "recurring":
            return each.recurring
        case "mean_hours_to_solve":
            return each.hours is not None
        case _:
            return True


def _cells(each: ComplaintFact) -> BehindRow:
    return BehindRow(
        each.customer_id,
        (
            each.received_on,
            each.number,
            each.customer,
            each.text,
            COMPLAINT_STATE_TEXTS[each.state],
            each.due_on,
            each.hours,
        ),
    )


def draw(result: ReportResult, look: Look) -> Chart:
    """How many of each; red where some are past their deadline."""
    language = look.language
    if result.settings.text("axis") == ComplaintAxis.MONTH:
        columns = [
            CountBar(
                row.key,
                str(row.cells[0].month) if look.compact else month_name(row.cells[0], language),
                row.cells[2],
                tip=f"{language.month(row.cells[0].first)}  {row.cells[2]}",
            )
            for row in result.rows[-_MONTHS // (2 if look.compact else 1) :]
        ]
        return draw_columns(columns, look, column="complaints")
    name_cell = partial(show, language, kind=Kind.NAME)
    bars = [
        RankBar(
            row.key,
            name_cell(row.cells[0]),
            row.cells[2],
            str(row.cells[2]),
            "danger" if row.cells[4] else "bar" if row.key else "neutral_soft",
        )
        for row in first_rows(result.rows, rows_that_fit(look))
    ]
    return draw_ranks(bars, look, column="complaints")


REPORT = Report(
    "complaints_by",
    QT_TRANSLATE_NOOP("reports", "Complaints by …"),
    QT_TRANSLATE_NOOP("reports", "What do customers complain of, and how often again?"),
    Group.COMPLAINTS,
    (_AXIS, *PERIOD_OPTIONS),
    tuple(
        Preset(f"complaints_by_{axis.value}", _TITLES[axis], Group.COMPLAINTS, {"axis": axis.value})
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
