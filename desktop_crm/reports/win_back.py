"""What each salesperson did for the customers that were about to leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.sales_axes import Axis, labels
from desktop_crm.queries.win_back import Effort, Outcome, efforts
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.stacks import Part, Stack, draw_stacks
from desktop_crm.reports.options import Settings
from desktop_crm.reports.period import PERIOD_OPTIONS, days_of, scope_to
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
from desktop_crm.reports.rules_of_thumb import thumb_on_winning_back
from desktop_crm.reports.tables import CUSTOMER, name_of
from desktop_crm.reports.values import Cell, Kind, Sentence, Tone, days, show

OUTCOME_TITLES: Mapping[str, Text] = {
    Outcome.SAVED: QT_TRANSLATE_NOOP("reports", "Saved"),
    Outcome.RETURNED: QT_TRANSLATE_NOOP("reports", "Came back alone"),
    Outcome.LOST_TRIED: QT_TRANSLATE_NOOP("reports", "Lost after trying"),
    Outcome.LOST_UNTRIED: QT_TRANSLATE_NOOP("reports", "Lost, nobody tried"),
    Outcome.OPEN: QT_TRANSLATE_NOOP("reports", "Still open"),
}
_TITLE = QT_TRANSLATE_NOOP("reports", "Win-back by salesperson")
_MOST_STACKS = 8


def _count(key: str, title: Text) -> Column:
    return Column(key, title, Kind.COUNT, Unit.CUSTOMERS, opens=True)


_COLUMNS = (
    Column("salesperson", QT_TRANSLATE_NOOP("reports", "Salesperson"), Kind.NAME),
    _count("at_risk", QT_TRANSLATE_NOOP("reports", "At risk")),
    _count("tried", QT_TRANSLATE_NOOP("reports", "Tried")),
    _count("saved", OUTCOME_TITLES[Outcome.SAVED]),
    _count("lost_after_trying", OUTCOME_TITLES[Outcome.LOST_TRIED]),
    _count("lost_without_try", OUTCOME_TITLES[Outcome.LOST_UNTRIED]),
    _count("came_back_alone", OUTCOME_TITLES[Outcome.RETURNED]),
    _count("still_open", OUTCOME_TITLES[Outcome.OPEN]),
    Column(
        "days_to_first_try",
        QT_TRANSLATE_NOOP("reports", "Days to first try"),
        Kind.DAYS,
        Unit.DAYS,
        opens=True,
    ),
)
_OUTCOME_OF = {
    "saved": Outcome.SAVED,
    "lost_after_trying": Outcome.LOST_TRIED,
    "lost_without_try": Outcome.LOST_UNTRIED,
    "came_back_alone": Outcome.RETURNED,
    "still_open": Outcome.OPEN,
}
_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "In danger: silent for more than {factor} times the own median interval, or lost without such "
    "a rhythm; each customer once, with its latest danger of the period, under its owner. Tried: "
    "we contacted it from that day on. Saved: tried, and it ordered again. Customers that we "
    "dropped ourselves are left out.",
)
_NOBODY = QT_TRANSLATE_NOOP("reports", "Nobody was in danger in this period")
_FOUND = QT_TRANSLATE_NOOP(
    "reports", "{saved} of {tried} saved after trying; {untried} lost though nobody tried"
)
_BASIS = QT_TRANSLATE_NOOP("reports", "n = {n} customers in danger")
_BEHIND = QT_TRANSLATE_NOOP("reports", "Customers in danger: {name}")
_ALL = QT_TRANSLATE_NOOP("reports", "All customers in danger")
_MEAN = QT_TRANSLATE_NOOP("reports", "Sum of days / {n} tried = {mean} days on average")
_SINCE = Column("danger_on", QT_TRANSLATE_NOOP("reports", "In danger since"), Kind.DATE)
_TRIES = Column("tries", QT_TRANSLATE_NOOP("reports", "Attempts"), Kind.COUNT)
_WAITED = Column("waited", QT_TRANSLATE_NOOP("reports", "Days to first try"), Kind.DAYS)
_BACK = Column("back_on", QT_TRANSLATE_NOOP("reports", "Ordered again"), Kind.DATE)
_OUTCOME = Column("outcome", QT_TRANSLATE_NOOP("reports", "How it ended"), Kind.TEXT)
_TIP = QT_TRANSLATE_NOOP("reports", "{name}, {part}: {n}")


class _Figures(NamedTuple):
    """The counts of a salesperson in the order of the columns."""

    at_risk: int
    tried: int
    saved: int
    lost_after_trying: int
    lost_without_try: int
    came_back_alone: int
    still_open: int
    days_to_first_try: float | None

    @classmethod
    def of(cls, kept: Sequence[Effort]) -> _Figures:
        """Count them."""
        outcomes = [each.outcome for each in kept]
        waits = [each.days_to_first_try for each in kept if each.days_to_first_try is not None]
        counts = {key: outcomes.count(outcome) for key, outcome in _OUTCOME_OF.items()}
        mean = round(sum(waits) / len(waits), 6) if waits else None
        return cls(len(kept), len(waits), days_to_first_try=mean, **counts)


def _read(session: Session, settings: Settings, today: date) -> list[Effort]:
    scope = scope_to(settings, today)
    return efforts(session, first=scope.first, last=scope.last)


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """The customers in danger of each salesperson, and how it ended."""
    found = _read(session, settings, today)
    scope = scope_to(settings, today)
    groups: dict[str, list[Effort]] = {}
    for each in found:
        groups.setdefault(each.owner_id, []).append(each)
    figures = {key: _Figures.of(kept) for key, kept in groups.items()}
    names = labels(session, Axis.SALESPERSON, groups)
    order = sorted(figures, key=lambda key: (not key, -figures[key].lost_without_try, key))
    whole = _Figures.of(found)
    words = {"saved": whole.saved, "tried": whole.tried, "untried": whole.lost_without_try}
    tone = Tone.WARNING if whole.lost_without_try else Tone.PLAIN
    return ReportResult(
        report="win_back",
        settings=settings,
        today=today,
        as_of=scope.last,
        title=_TITLE,
        definition=(Sentence(_RULE, {"factor": churn_rules(session).factor}),),
        columns=_COLUMNS,
        rows=tuple(ReportRow(key, (name_of(names, key), *figures[key])) for key in order),
        totals=whole._asdict(),
        finding=Sentence(_FOUND, words, tone) if found else Sentence(_NOBODY),
        basis=Sentence(_BASIS, {"n": len(found)}),
        corner=Sentence(IN_ALL, {"n": len(found)}),
        notes=(days_of(scope), thumb_on_winning_back(session)),
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
    """The customers behind a count, the earliest danger first."""
    kept = [
        each
        for each in _read(session, settings, today)
        if key in {TOTALS, each.owner_id} and _is_counted(each, column)
    ]
    kept.sort(key=lambda each: each.danger_on)
    title = Sentence(_ALL)
    if key != TOTALS:
        name = name_of(labels(session, Axis.SALESPERSON, [key]), key)
        title = Sentence(_BEHIND, {"name": name})
    waits = [each.days_to_first_try or 0 for each in kept]
    measured = column == "days_to_first_try" and bool(kept)
    words: dict[str, Any] = {"n": len(kept), "mean": days(sum(waits) / max(len(waits), 1))}
    return Behind(
        title,
        (CUSTOMER, _SINCE, _TRIES, _WAITED, _BACK, _OUTCOME),
        tuple(BehindRow(each.customer_id, _cells(each)) for each in kept[:limit]),
        len(kept),
        measure=_WAITED.key if measured else "",
        total=sum(waits) if measured else len(kept),
        explanation=Sentence(_MEAN, words) if measured else None,
    )


def _is_counted(each: Effort, column: str) -> bool:
    if column in _OUTCOME_OF:
        return each.outcome is _OUTCOME_OF[column]
    return column == "at_risk" or each.first_try is not None


def _cells(each: Effort) -> tuple[Cell, ...]:
    return (
        each.customer,
        date.fromordinal(each.danger_on),
        each.tries,
        each.days_to_first_try,
        None if each.back_on is None else date.fromordinal(each.back_on),
        OUTCOME_TITLES[each.outcome],
    )


def draw(result: ReportResult, look: Look) -> Chart:
    """For each salesperson how it ended."""
    say = look.language.say
    colours = {
        "saved": "success",
        "came_back_alone": "bar",
        "still_open": "neutral_soft",
        "lost_after_trying": "text3",
        "lost_without_try": "danger",
    }
    titles = {key: say(result.column(key).title) for key in colours}
    stacks = []
    for row in result.rows[: _MOST_STACKS // (2 if look.compact else 1)]:
        name = show(look.language, row.cells[0], Kind.NAME)
        counts = [result.value(row, key) for key in colours]
        tips = [
            say(_TIP, name=name, part=titles[key], n=count)
            for key, count in zip(colours, counts, strict=True)
        ]
        stacks.append(Stack(row.key, name, counts, tips))
    parts = [Part(titles[key], colour, key) for key, colour in colours.items()]
    return draw_stacks(stacks, parts, look, with_legend=not look.compact)


REPORT = Report(
    "win_back",
    _TITLE,
    QT_TRANSLATE_NOOP("reports", "Who tried to keep the customers that were leaving?"),
    Group.CHURN,
    PERIOD_OPTIONS,
    (Preset("win_back", _TITLE, Group.CHURN, {"period": "12m"}, takes_period=False),),
    run,
    behind,
    draw,
)
