"""The lost customers of some days, with what they brought and who tried to keep them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.clock import start_of_day
from desktop_crm.core.codes import LossKind
from desktop_crm.core.periods import Period, twelve_months_to
from desktop_crm.models import Complaint
from desktop_crm.models.conditions import alive
from desktop_crm.queries.churn import Levels, Lost, decisions, levels_on, lost_customers, lost_keys
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.contact_days import tries_within
from desktop_crm.queries.order_margins import margins_within
from desktop_crm.queries.sales import key_of, key_text
from desktop_crm.queries.trades import Party, Trades, parties, trades
from desktop_crm.storage.key_tables import few_listed


class LostRow(NamedTuple):
    """A lost customer; money in units of the file, of the 12 months up to the day of the loss.

    `level` is the one of the last day asked for, `level_before` the one before its latest change.
    """

    lost: Lost
    party: Party
    last_order: int | None
    level: int | None
    level_before: int | None
    sales: int
    margin: int | None
    attempts: int
    in_anger: bool

    @property
    def lost_on(self) -> date:
        """The day of the loss."""
        return date.fromordinal(self.lost.lost_on)

    @property
    def year(self) -> Period:
        """The 12 months up to the loss."""
        return twelve_months_to(self.lost_on)


@dataclass(frozen=True, slots=True)
class LostList:
    """The lost customers, and how many the firm had at the start of the days.

    `churned` are those of them that it had then: without a first day everybody who ever ordered.
    """

    rows: tuple[LostRow, ...]
    active: int
    churned: int
    rules: ChurnRules


def lost_list(
    session: Session, *, first: date | None, last: date, kind: LossKind | None = None
) -> LostList:
    """Who was lost in these days and had not come back by the last of them, the latest first."""
    rules = churn_rules(session)
    everybody, sold = parties(session), trades(session, last)
    written = decisions(session, last)
    lost = lost_customers(everybody, sold, written, last, rules)
    since = date.min if first is None else first
    chosen = [
        each
        for each in lost.values()
        if each.lost_on >= since.toordinal() and (kind is None or each.kind is kind)
    ]
    active = set(sold) & set(everybody)
    if first is not None:
        before = first - timedelta(days=1)
        already = lost_keys(everybody, sold, decisions(session, before), before, rules)
        bought = {key for key, day in sold.first_days() if day <= before.toordinal()}
        active = active & bought - already
    rows = _with_figures(session, chosen, everybody, sold, last)
    churned = sum(1 for each in rows if each.lost.customer_id in active)
    return LostList(tuple(rows), len(active), churned, rules)


def _with_figures(
    session: Session,
    chosen: Sequence[Lost],
    everybody: dict[str, Party],
    sold: Trades,
    last: date,
) -> list[LostRow]:
    years = _Years()
    periods = {each.customer_id: years[each.lost_on] for each in chosen}
    margins = margins_within(session, periods, last)
    until = last.toordinal()
    spans = {each.customer_id: (each.danger_on, until) for each in chosen}
    tries = tries_within(session, spans)
    present = {each.customer_id: everybody[each.customer_id].level for each in chosen}
    levels = levels_on(session, last, present)
    angry = _in_anger(session, {each.customer_id: each.lost_on for each in chosen})
    rows = []
    for each in _latest_first(chosen, everybody):
        key, (first, end) = each.customer_id, years.days[each.lost_on]
        level = levels.get(key) or Levels(everybody[key].level, None)
        rows.append(
            LostRow(
                each,
                everybody[key],
                sold.last_day(key),
                level.level,
                level.before,
                sold.sales(key, first, end),
                margins.get(key),
                tries[key].number if key in tries else 0,
                key in angry,
            )
        )
    return rows


def _latest_first(chosen: Sequence[Lost], everybody: Mapping[str, Party]) -> list[Lost]:
    """Those of one day by their names."""
    by_name = sorted(chosen, key=lambda each: everybody[each.customer_id].name)
    by_name.sort(key=lambda each: each.lost_on, reverse=True)
    return by_name


class _Years(dict[int, Period]):
    """The 12 months up to days, each found once; `days` are their first and last one."""

    def __init__(self) -> None:
        super().__init__()
        self.days: dict[int, tuple[int, int]] = {}

    def __missing__(self, day: int) -> Period:
        found = self[day] = twelve_months_to(date.fromordinal(day))
        self.days[day] = found.first.toordinal(), found.last.toordinal()
        return found


def _in_anger(session: Session, lost: dict[str, int]) -> Collection[str]:
    """Those with a complaint that was not solved when they were lost."""
    found = set()
    query = select(key_of(Complaint.customer_id), Complaint.received_at, Complaint.solved_at)
    for key, received, solved in session.execute(
        query.where(alive(Complaint), *few_listed(Complaint.customer_id, lost))
    ):
        if key_text(key) not in lost:
            continue
        end = start_of_day(date.fromordinal(lost[key_text(key)] + 1))
        if received < end and (solved is None or solved >= end):
            found.add(key_text(key))
    return found
