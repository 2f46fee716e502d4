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
from desktop_crm.queries.trades import EVERYBODY, NO_TRADE, KeyRange, Party, Trade


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
    trades: Mapping[str, Trade],
    written: Mapping[str, list[Decision]],
    day: date,
    rules: ChurnRules,
) -> dict[str, Lost]:
    """Every customer that is lost on a day.

    A no-trade date or a loss marked by hand wins over the rule; a later order reverses a loss, but
    not the no-trade date, which stands until the firm lifts it.
    """
    found = {}
    for key, trade, (lost_on, kind), valid in _losses(parties, trades, written, day, rules):
        by_hand = [each for each in valid if each.kind is not LossKind.BY_RULE]
        reasons = [each for each in (*by_hand, *valid) if each.reason_id or each.note]
        reason_id, note = (reasons[0].reason_id, reasons[0].note) if reasons else ("", "")
        danger_on = danger_of(parties[key], trade, lost_on, rules)
        found[key] = Lost(key, lost_on, kind, reason_id, note, danger_on)
    return found


def lost_keys(
    parties: Mapping[str, Party],
    trades: Mapping[str, Trade],
    written: Mapping[str, list[Decision]],
    day: date,
    rules: ChurnRules,
) -> set[str]:
    """Only who they are, which takes half the time."""
    return {key for key, *_loss in _losses(parties, trades, written, day, rules)}


def _losses(
    parties: Mapping[str, Party],
    trades: Mapping[str, Trade],
    written: Mapping[str, list[Decision]],
    day: date,
    rules: ChurnRules,
) -> Iterator[tuple[str, Trade, tuple[int, LossKind], Sequence[Decision]]]:
    """Each loss with the orders up to the day, and what was written down since the last one."""
    at = day.toordinal()
    for key, party in parties.items():
        trade = trades.get(key, NO_TRADE).until(at)
        valid: Sequence[Decision] = ()
        if key in written:
            last = trade.days[-1] if trade.days else 0
            valid = [each for each in written[key] if each.lost_on >= last]
        loss = _loss(party, trade, valid, at=at, rules=rules)
        if loss is not None:
            yield key, trade, loss, valid


def _loss(
    party: Party, trade: Trade, valid: Sequence[Decision], *, at: int, rules: ChurnRules
) -> tuple[int, LossKind] | None:
    ends: list[tuple[int, LossKind]] = []
    if party.stopped_on is not None and party.stopped_on <= at:
        ends.append((party.stopped_on, LossKind.DROPPED_BY_US))
    if valid and rules.judges_by_hand:
        by_hand = [each for each in valid if each.kind is not LossKind.BY_RULE]
        ends += [(each.lost_on, each.kind) for each in by_hand]
    if ends:
        return min(ends)
    if not trade.days or not rules.judges_by_rule:
        return None
    lost_on = rule_day(party, trade, rules)
    return (lost_on, LossKind.BY_RULE) if lost_on <= at else None


def rule_day(party: Party, trade: Trade, rules: ChurnRules) -> int:
    """The day on which the rule gives a customer up, if it does not order before."""
    allowed = rules.days_for(party.level, party.churn_after_days)
    judge = lost_by_season if party.is_seasonal else lost_by_silence
    return judge(trade.days, allowed)


def danger_of(party: Party, trade: Trade, lost_on: int, rules: ChurnRules) -> int:
    """From when on the silence was longer than usual; the day of the loss without a rhythm."""
    usual = None if party.is_seasonal else usual_interval(trade.days)
    if usual is None:
        return lost_on
    return min(lost_on, danger_day(trade.days[-1], usual, rules.factor))


def levels_before(session: Session, day: date) -> dict[str, int | None]:
    """The level of customers before its latest change up to a day."""
    query = (
        select(key_of(LevelChange.customer_id), LevelChange.old)
        .where(alive(LevelChange), LevelChange.changed_on <= day)
        .order_by(LevelChange.changed_on, LevelChange.id)
    )
    return {key_text(key): old for key, old in session.execute(query)}
