"""How often the rules on churn were right on this firm's own past."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.periods import Month
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.rule_backtest import Judgement, Rule, Score, judgements, scores
from desktop_crm.queries.trades import parties, trades
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.ranks import RankBar, draw_ranks
from desktop_crm.reports.options import Option, OptionKind, Settings, settled
from desktop_crm.reports.period import Books, books_note, read_books
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


def _precision(score: Score) -> float | None:
    """Of those called lost, how many were."""
    return ratio(score.right, score.flagged)


def _recall(score: Score) -> float | None:
    """Of those lost, how many were called so."""
    return ratio(score.right, score.gone)


def _base(score: Score) -> float | None:
    """How many of all did not come back."""
    return ratio(score.gone, score.n)


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


def _cutoffs(settings: Settings, books: Books) -> list[int]:
    days = settings.number("days")
    chosen = settings.days("cutoffs") or usual_cutoffs(books.first, books.as_of, days)
    return sorted({each.toordinal() for each in chosen})


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Each rule on each day: how many it called lost, and how many of them were."""
    rules = churn_rules(session)
    settings = settled(_OPTIONS, settings, rules)
    books = read_books(session, today)
    cutoffs = _cutoffs(settings, books)
    sold = trades(session, books.as_of).days()
    found = scores(parties(session), sold, cutoffs, rules, settings.number("days"))
    pooled = dict.fromkeys(Rule, Score())
    for (rule, _cutoff), score in found.items():
        pooled[rule] = pooled[rule].plus(score)
    days = settings.number("days")
    n = pooled[Rule.DAYS].n
    words = {
        "days": days,
        "precision": rate(_precision(pooled[Rule.DAYS])),
        "recall": rate(_recall(pooled[Rule.DAYS])),
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
        rows=tuple(_row(key, score) for key, score in found.items()),
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


def _row(key: tuple[Rule, int], score: Score) -> ReportRow:
    rule, cutoff = key
    cells: tuple[Any, ...] = (
        rule.value,
        date.fromordinal(cutoff),
        score.flagged,
        _precision(score),
        _recall(score),
        _base(score),
        score.n,
    )
    return ReportRow(f"{rule}:{date.fromordinal(cutoff)}", cells)


def _pooled(rule: Rule, score: Score) -> Sentence:
    words = {
        "rule": RULE_TITLES[rule],
        "precision": rate(_precision(score)),
        "recall": rate(_recall(score)),
        "base": rate(_base(score)),
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
    asked = _cutoffs(settings, books)
    if cutoff:
        asked = [each for each in asked if date.fromordinal(each).isoformat() == cutoff]
    days = settings.number("days")
    sold = trades(session, books.as_of)
    judged = list(judgements(parties(session), sold, asked, rules, days=days, rule=rule))
    flagged = [each for each in judged if each.flagged]
    gone = [each for each in judged if each.back is None]
    right = sum(each.back is None for each in flagged)
    score = Score(len(judged), len(flagged), len(gone), right)
    shown = {
        "precision": (_CALLED, flagged, _precision(score)),
        "flagged": (_CALLED, flagged, None),
        "recall": (_GONE, gone, _recall(score)),
    }.get(column, (_JUDGED, judged, _base(score) if column == "base_rate" else None))
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
        shares = ((_PRECISION, "precision", _precision(score)), (_RECALL, "recall", _recall(score)))
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
