"""Which customers are lost on a day: dropped, gone, or silent for longer than the rule allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop_crm.core.churn import (
    ChurnRules,
    danger_day,
    lost_by_season,
    lost_by_silence,
    usual_interval,
)
from desktop_crm.core.codes import LossKind
from desktop_crm.models import LevelChange, Loss
from desktop_crm.models.conditions import alive
from desktop_crm.queries.sales import key_of, key_text
from desktop_crm.queries.trades import EVERYBODY, KeyRange, Party, Trades
from desktop_crm.storage.key_tables import few_listed


class Decision(NamedTuple):
    """A loss as somebody wrote it down; `reason_id` is the confirmed reason, or the proposed."""

    lost_on: int
    kind: LossKind
    reason_id: str
    note: str


class Lost(NamedTuple):
    """A customer that is lost: since when, how, why, and from when on one could have seen it."""

    customer_id: str
    lost_on: int
    kind: LossKind
    reason_id: str
    note: str
    danger_on: int


def decisions(
    session: Session, day: date, among: KeyRange = EVERYBODY
) -> dict[str, list[Decision]]:
    """What was written down about losses up to a day and not reversed by then."""
    query = (
        select(
            key_of(Loss.customer_id),
            Loss.lost_on,
            Loss.kind,
            key_of(Loss.reason_id),
            key_of(Loss.proposed_reason_id),
            Loss.reason_note,
        )
        .where(
            alive(Loss),
            Loss.lost_on <= day,
            or_(Loss.reversed_on.is_(None), Loss.reversed_on > day),
            *among.holds(Loss.customer_id),
        )
        .order_by(Loss.lost_on)
    )
    found: dict[str, list[Decision]] = {}
    for key, lost_on, kind, reason, proposed, note in session.execute(query):
        found.setdefault(key_text(key), []).append(
            Decision(
                lost_on.toordinal(),
                LossKind(kind),
                key_text(reason) or key_text(proposed),
                note or "",
            )
        )
    return found


def lost_customers(
    parties: Mapping[str, Party],
    trades: Trades,
    written: Mapping[str, list[Decision]],
    day: date,
    rules: ChurnRules,
) -> dict[str, Lost]:
    """Every customer that is lost on a day.

    A no-trade date or a loss marked by hand wins over the rule; a later order reverses a loss, but
    not the no-trade date, which stands until the firm lifts it.
    """
    found = {}
    for key, days, (lost_on, kind), valid in _losses(parties, trades, written, day, rules):
        by_hand = [each for each in valid if each.kind is not LossKind.BY_RULE]
        reasons = [each for each in (*by_hand, *valid) if each.reason_id or each.note]
        reason_id, note = (reasons[0].reason_id, reasons[0].note) if reasons else ("", "")
        danger_on = danger_of(parties[key], days, lost_on, rules)
        found[key] = Lost(key, lost_on, kind, reason_id, note, danger_on)
    return found


def lost_keys(
    parties: Mapping[str, Party],
    trades: Trades,
    written: Mapping[str, list[Decision]],
    day: date,
    rules: ChurnRules,
) -> set[str]:
    """Only who they are, which takes half the time."""
    return {key for key, *_loss in _losses(parties, trades, written, day, rules)}


_Loss = tuple[str, Sequence[int], tuple[int, LossKind], Sequence[Decision]]


def _losses(
    parties: Mapping[str, Party],
    trades: Trades,
    written: Mapping[str, list[Decision]],
    day: date,
    rules: ChurnRules,
) -> Iterator[_Loss]:
    """Each loss with the days of the orders by then, and what was written since the last one."""
    at = day.toordinal()
    bought = set()
    for key, days in trades.days_until(at):
        party = parties.get(key)
        if party is None:
            continue
        bought.add(key)
        valid: Sequence[Decision] = ()
        if key in written:
            valid = [each for each in written[key] if each.lost_on >= days[-1]]
        loss = _loss(party, days, valid, at=at, rules=rules)
        if loss is not None:
            yield key, days, loss, valid
    for key, party in parties.items():
        if (party.stopped_on is not None or key in written) and key not in bought:
            valid = written.get(key, ())
            loss = _loss(party, (), valid, at=at, rules=rules)
            if loss is not None:
                yield key, (), loss, valid


def _loss(
    party: Party,
    days: Sequence[int],
    valid: Sequence[Decision],
    *,
    at: int,
    rules: ChurnRules,
) -> tuple[int, LossKind] | None:
    ends: list[tuple[int, LossKind]] = []
    if party.stopped_on is not None and party.stopped_on <= at:
        ends.append((party.stopped_on, LossKind.DROPPED_BY_US))
    if valid and rules.judges_by_hand:
        by_hand = [each for each in valid if each.kind is not LossKind.BY_RULE]
        ends += [(each.lost_on, each.kind) for each in by_hand]
    if ends:
        return min(ends)
    if not days or not rules.judges_by_rule:
        return None
    lost_on = rule_day(party, days, rules)
    return (lost_on, LossKind.BY_RULE) if lost_on <= at else None


def rule_day(party: Party, days: Sequence[int], rules: ChurnRules) -> int:
    """The day on which the rule gives a customer up, if it does not order before."""
    allowed = rules.days_for(party.level, party.churn_after_days)
    judge = lost_by_season if party.is_seasonal else lost_by_silence
    return judge(days, allowed)


def danger_of(party: Party, days: Sequence[int], lost_on: int, rules: ChurnRules) -> int:
    """From when on the silence was longer than usual; the day of the loss without a rhythm."""
    usual = None if party.is_seasonal else usual_interval(days)
    if usual is None:
        return lost_on
    return min(lost_on, danger_day(days[-1], usual, rules.factor))


class Levels(NamedTuple):
    """A customer's level on a day, and the one before its latest change."""

    level: int | None
    before: int | None


def levels_on(session: Session, day: date, now: Mapping[str, int | None]) -> dict[str, Levels]:
    """The levels of customers on a day, from what they have `now` back through their history.

    Those whose level never changed are left out: they have had it since nobody knows when.
    """
    query = (
        select(key_of(LevelChange.customer_id), LevelChange.changed_on, LevelChange.old)
        .where(alive(LevelChange), LevelChange.old.is_distinct_from(LevelChange.new))
        .where(*few_listed(LevelChange.customer_id, now))
        .order_by(LevelChange.changed_on.desc(), LevelChange.id.desc())
    )
    found: dict[str, Levels] = {}
    told: set[str] = set()
    for customer_id, changed_on, old in session.execute(query):
        key = key_text(customer_id)
        if key not in now:
            continue
        if changed_on > day:
            found[key] = Levels(old, None)
        elif key not in told:
            told.add(key)
            found[key] = Levels(found[key].level if key in found else now[key], old)
    return found
