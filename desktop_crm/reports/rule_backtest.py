"""How often the rules on churn were right on this firm's own past."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from desktop_crm.core.churn import ChurnRules, danger_day, lost_by_silence, usual_interval
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.periods import Month
from desktop_crm.queries.churn import rule_day
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.trades import Party, Trade, parties, trades
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.ranks import RankBar, draw_ranks
from desktop_crm.reports.options import Option, OptionKind, Settings, settled
from desktop_crm.reports.period import books_note, read_books
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
from desktop_crm.reports.tables import CUSTOMER
from desktop_crm.reports.values import Kind, Sentence, day, rate, ratio, show


class Rule(StrEnum):
    """What calls a customer lost."""

    DAYS = "days"
    AS_SET = "as_set"
    RHYTHM = "rhythm"


RULE_TITLES: Mapping[str, Text] = {
    Rule.DAYS: QT_TRANSLATE_NOOP("reports", "Days without an order"),
    Rule.AS_SET: QT_TRANSLATE_NOOP("reports", "As set, with exceptions"),
    Rule.RHYTHM: QT_TRANSLATE_NOOP("reports", "Own rhythm"),
}
_TITLE = QT_TRANSLATE_NOOP("reports", "Rule check on the past")
_DAYS = Option(
    "days",
    QT_TRANSLATE_NOOP("reports", "No order for more than"),
    OptionKind.NUMBER,
    least=1,
    most=3_650,
    unit=QT_TRANSLATE_NOOP("reports", "days"),
    rule="days",
)
_CUTOFFS = Option("cutoffs", QT_TRANSLATE_NOOP("reports", "Judged on"), OptionKind.DAYS)
_OPTIONS = (_DAYS, _CUTOFFS)
_CUTOFF_COUNT = 12
_PART = Unit.FRACTION
_COLUMNS = (
    Column("rule", QT_TRANSLATE_NOOP("reports", "Rule"), Kind.TEXT, names=RULE_TITLES),
    Column("cutoff", QT_TRANSLATE_NOOP("reports", "Judged on"), Kind.DATE),
    Column(
        "flagged",
        QT_TRANSLATE_NOOP("reports", "Called lost"),
        Kind.COUNT,
        Unit.CUSTOMERS,
        opens=True,
    ),
    Column("precision", QT_TRANSLATE_NOOP("reports", "Precision"), Kind.RATE, _PART, opens=True),
    Column("recall", QT_TRANSLATE_NOOP("reports", "Recall"), Kind.RATE, _PART, opens=True),
    Column("base_rate", QT_TRANSLATE_NOOP("reports", "Base rate"), Kind.RATE, _PART, opens=True),
    Column("n", QT_TRANSLATE_NOOP("reports", "Customers"), Kind.COUNT, Unit.CUSTOMERS, opens=True),
)
_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "Each rule is asked on earlier days about everybody who had ordered by then, and compared with "
    "what came: whether the customer ordered again up to {last}.",
)
_MEASURES = QT_TRANSLATE_NOOP(
    "reports",
    "Precision: of those called lost, how many did not come back. Recall: of those who did not "
    "come back, how many were called lost. Base rate: how many of all did not come back.",
)
_RULES = QT_TRANSLATE_NOOP(
    "reports",
    "Days: no order for more than {days} days. As set: with each customer's own days and seasons. "
    "Own rhythm: silent for more than {factor} times the own median interval.",
)
_NOTHING = QT_TRANSLATE_NOOP("reports", "The past is too short to check a rule")
_FOUND = QT_TRANSLATE_NOOP(
    "reports", "{days} days without an order: right for {precision}, found {recall}"
)
_BASIS = QT_TRANSLATE_NOOP("reports", "n = {n} judgements on {cutoffs} days")
_POOLED = QT_TRANSLATE_NOOP(
    "reports", "{rule}: precision {precision}, recall {recall}, base rate {base} (n = {n})"
)
_PRECISION = QT_TRANSLATE_NOOP("reports", "{rule}: precision")
_RECALL = QT_TRANSLATE_NOOP("reports", "{rule}: recall")
_CALLED = QT_TRANSLATE_NOOP("reports", "Called lost: {rule}")
_GONE = QT_TRANSLATE_NOOP("reports", "Did not come back: {rule}")
_JUDGED = QT_TRANSLATE_NOOP("reports", "Judged: {rule}")
_OF = QT_TRANSLATE_NOOP("reports", "{part} of {whole} = {rate}")
_ON = Column("cutoff", QT_TRANSLATE_NOOP("reports", "Judged on"), Kind.DATE)
_LAST = Column("last_order", QT_TRANSLATE_NOOP("reports", "Last order by then"), Kind.DATE)
_SILENT = Column("days", QT_TRANSLATE_NOOP("reports", "Days silent"), Kind.DAYS)
_LOST = Column("flagged", QT_TRANSLATE_NOOP("reports", "Called lost"), Kind.FLAG)
_BACK = Column("back_on", QT_TRANSLATE_NOOP("reports", "Ordered again"), Kind.DATE)


class Judgement(NamedTuple):
    """What a rule said of a customer on a day, and what came; days as ordinals."""

    rule: Rule
    cutoff: int
    customer_id: str
    customer: str
    last: int
    flagged: bool
    back: int | None


class _Score(NamedTuple):
    """The counts behind precision and recall."""

    n: int
    flagged: int
    gone: int
    right: int

    @classmethod
    def of(cls, kept: Iterable[Judgement]) -> _Score:
        """Count them."""
        found = list(kept)
        return cls(
            len(found),
            sum(each.flagged for each in found),
            sum(each.back is None for each in found),
            sum(each.flagged and each.back is None for each in found),
        )

    @property
    def precision(self) -> float | None:
        """Of those called lost, how many were."""
        return ratio(self.right, self.flagged)

    @property
    def recall(self) -> float | None:
        """Of those lost, how many were called so."""
        return ratio(self.right, self.gone)

    @property
    def base(self) -> float | None:
        """How many of all did not come back."""
        return ratio(self.gone, self.n)


def judgements(
    people: Mapping[str, Party],
    sold: Mapping[str, Trade],
    cutoffs: Sequence[date],
    rules: ChurnRules,
    days: int,
) -> list[Judgement]:
    """Every rule's word on every customer on every day."""
    found = []
    for cutoff in (each.toordinal() for each in cutoffs):
        for key, trade in sold.items():
            then = trade.until(cutoff)
            if key not in people or not then.days:
                continue
            place = len(then.days)
            back = trade.days[place] if place < len(trade.days) else None
            said = _said(people[key], then, rules, days)
            found += [
                Judgement(rule, cutoff, key, people[key].name, then.days[-1], lost <= cutoff, back)
                for rule, lost in said
            ]
    return found


def _said(party: Party, then: Trade, rules: ChurnRules, days: int) -> Iterable[tuple[Rule, int]]:
    """From which day on each rule calls the customer lost."""
    yield Rule.DAYS, lost_by_silence(then.days, days)
    yield Rule.AS_SET, rule_day(party, then, rules)
    usual = usual_interval(then.days)
    if usual is None:
        yield Rule.RHYTHM, date.max.toordinal()
    else:
        yield Rule.RHYTHM, danger_day(then.days[-1], usual, rules.factor)


def usual_cutoffs(first: date | None, as_of: date, days: int) -> tuple[date, ...]:
    """The last month ends after which as many days are known as the rule waits for."""
    if first is None:
        return ()
    latest = as_of - timedelta(days=days)
    month = Month.of(latest)
    if month.last > latest:
        month = month.plus(-1)
    ends = [month.plus(-back).last for back in range(_CUTOFF_COUNT)]
    return tuple(sorted(end for end in ends if end >= first))


def _read(
    session: Session, settings: Settings, rules: ChurnRules, as_of: date, first: date | None
) -> tuple[list[Judgement], tuple[date, ...]]:
    days = settings.number("days")
    cutoffs = settings.days("cutoffs") or usual_cutoffs(first, as_of, days)
    found = judgements(parties(session), trades(session, as_of), cutoffs, rules, days)
    return found, cutoffs


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Each rule on each day: how many it called lost, and how many of them were."""
    rules = churn_rules(session)
    settings = settled(_OPTIONS, settings, rules)
    books = read_books(session, today)
    found, cutoffs = _read(session, settings, rules, books.as_of, books.first)
    groups: dict[tuple[Rule, int], list[Judgement]] = {}
    for each in found:
        groups.setdefault((each.rule, each.cutoff), []).append(each)
    pooled = {rule: _Score.of(each for each in found if each.rule is rule) for rule in Rule}
    order = sorted(groups, key=lambda key: (list(Rule).index(key[0]), key[1]))
    days = settings.number("days")
    n = pooled[Rule.DAYS].n
    words = {
        "days": days,
        "precision": rate(pooled[Rule.DAYS].precision),
        "recall": rate(pooled[Rule.DAYS].recall),
    }
    return ReportResult(
        report="rule_backtest",
        settings=settings,
        today=today,
        as_of=books.as_of,
        title=_TITLE,
        definition=(
            Sentence(_RULE, {"last": day(books.as_of)}),
            Sentence(_MEASURES),
            Sentence(_RULES, {"days": days, "factor": rules.factor}),
        ),
        columns=_COLUMNS,
        rows=tuple(_row(key, _Score.of(groups[key])) for key in order),
        totals={},
        finding=Sentence(_FOUND, words) if found else Sentence(_NOTHING),
        basis=Sentence(_BASIS, {"n": n, "cutoffs": len(cutoffs)}),
        corner=Sentence(IN_ALL, {"n": n}),
        notes=(
            *(_pooled(rule, score) for rule, score in pooled.items() if found),
            *books_note(books),
        ),
        extra={"pooled": pooled},
    )


def _row(key: tuple[Rule, int], score: _Score) -> ReportRow:
    rule, cutoff = key
    cells: tuple[Any, ...] = (
        rule.value,
        date.fromordinal(cutoff),
        score.flagged,
        score.precision,
        score.recall,
        score.base,
        score.n,
    )
    return ReportRow(f"{rule}:{date.fromordinal(cutoff)}", cells)


def _pooled(rule: Rule, score: _Score) -> Sentence:
    words = {
        "rule": RULE_TITLES[rule],
        "precision": rate(score.precision),
        "recall": rate(score.recall),
        "base": rate(score.base),
        "n": score.n,
    }
    return Sentence(_POOLED, words)


def behind(
    session: Session,
    *,
    settings: Settings,
    today: date,
    key: str,
    column: str,
    limit: int | None = None,
) -> Behind:
    """Whom a rule called lost, or who did not come back, and what came of each."""
    books = read_books(session, today)
    name, _separator, cutoff = key.partition(":")
    rule = Rule.DAYS if key == TOTALS else Rule(name)
    rules = churn_rules(session)
    settings = settled(_OPTIONS, settings, rules)
    found, _cutoffs = _read(session, settings, rules, books.as_of, books.first)
    judged = [
        each
        for each in found
        if each.rule is rule and cutoff in {"", date.fromordinal(each.cutoff).isoformat()}
    ]
    score = _Score.of(judged)
    shown = {
        "precision": (_CALLED, [each for each in judged if each.flagged], score.precision),
        "flagged": (_CALLED, [each for each in judged if each.flagged], None),
        "recall": (_GONE, [each for each in judged if each.back is None], score.recall),
    }.get(column, (_JUDGED, judged, score.base if column == "base_rate" else None))
    title, kept, share = shown
    part = score.gone if column == "base_rate" else score.right
    words = {"part": part, "whole": len(kept), "rate": rate(share)}
    return Behind(
        Sentence(title, {"rule": RULE_TITLES[rule]}),
        (CUSTOMER, _ON, _LAST, _SILENT, _LOST, _BACK),
        tuple(BehindRow(each.customer_id, _cells(each)) for each in kept[:limit]),
        len(kept),
        total=len(kept),
        explanation=None if share is None else Sentence(_OF, words),
    )


def _cells(each: Judgement) -> tuple[Any, ...]:
    return (
        each.customer,
        date.fromordinal(each.cutoff),
        date.fromordinal(each.last),
        each.cutoff - each.last,
        each.flagged,
        None if each.back is None else date.fromordinal(each.back),
    )


def draw(result: ReportResult, look: Look) -> Chart:
    """Precision and recall of each rule over all days; a small card has room for precision."""
    language = look.language
    bars = []
    for rule, score in result.extra.get("pooled", {}).items():
        shares = ((_PRECISION, "precision", score.precision), (_RECALL, "recall", score.recall))
        for title, column, share in shares:
            if share is None or (look.compact and column == "recall"):
                continue
            name = language.say(RULE_TITLES[rule])
            if not look.compact:
                name = language.say(title, rule=name)
            shown = show(language, share, Kind.RATE)
            colour = "primary" if column == "precision" else "bar"
            bars.append((RankBar(rule.value, name, share, shown, colour), column))
    chart = draw_ranks([bar for bar, _column in bars], look, column="precision")
    return chart.with_columns([column for _bar, column in bars])


REPORT = Report(
    "rule_backtest",
    _TITLE,
    QT_TRANSLATE_NOOP("reports", "How often were our churn rules right so far?"),
    Group.CHURN,
    _OPTIONS,
    (Preset("rule_backtest", _TITLE, Group.CHURN, takes_period=False),),
    run,
    behind,
    draw,
)
