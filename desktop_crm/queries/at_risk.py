"""Customers that are slipping away, each with its reasons, the most urgent first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop_crm.core.churn import ChurnRules, usual_interval
from desktop_crm.core.clock import local_date, start_of_day
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import months_before, twelve_months_to
from desktop_crm.models import Customer
from desktop_crm.queries.churn import decisions, lost_keys
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.contact_days import last_contacts
from desktop_crm.queries.order_margins import margins_of
from desktop_crm.queries.risk_signs import late_in_a_row, open_complaints
from desktop_crm.queries.sales import SalesScope, key_of, key_text, raw_rows
from desktop_crm.queries.trades import (
    EVERYBODY,
    KeyRange,
    Party,
    Trade,
    Trades,
    parties,
    trades,
)

WINDOW = 90
"""Days of sales that are compared with as many before them."""
LEAST_ORDERS = 2
"""So many orders in the earlier days make a fall."""
LATE_IN_A_ROW = 2


class ReasonKind(StrEnum):
    """Why a customer is at risk."""

    INTERVAL = "interval"
    SMALLER = "smaller"
    COMPLAINT = "complaint"
    CONTACT = "contact"
    LATE = "late"


class Reason(NamedTuple):
    """One reason with its two figures.

    INTERVAL: days silent, usual interval. SMALLER: the fall as a fraction, 0. COMPLAINT: days
    open, number of complaints. CONTACT: days without contact, days between contacts as agreed.
    LATE: deliveries late in a row, days late of the latest.
    """

    kind: ReasonKind
    figure: float
    other: float


class AtRisk(NamedTuple):
    """A customer at risk; `customer_id` are the 32 digits of its id."""

    customer_id: str
    name: str
    code: str
    owner: str
    level: int | None
    last_order: date
    days_silent: int
    usual_interval: float | None
    sales_12m: Decimal
    margin_12m: Decimal | None
    next_step_on: date | None
    reasons: tuple[Reason, ...]

    @property
    def lateness(self) -> float | None:
        """How many times the usual interval the silence is long."""
        return self.days_silent / self.usual_interval if self.usual_interval else None

    @property
    def expected_loss(self) -> Decimal:
        """What a year without this customer costs: its sales of the last 12 months."""
        return self.sales_12m


def at_risk_customers(session: Session, *, today: date) -> list[AtRisk]:
    """Everybody who is not lost yet and for whom at least one reason holds."""
    return by_urgency(at_risk_among(session, today=today))


def by_urgency(found: Iterable[AtRisk]) -> list[AtRisk]:
    """The most urgent ones first."""
    return sorted(found, key=_urgency, reverse=True)


def at_risk_among(session: Session, *, today: date, among: KeyRange = EVERYBODY) -> list[AtRisk]:
    """Those of a part of the customers, in no order."""
    rules = churn_rules(session)
    sold = trades(session, today, among)
    written = decisions(session, today, among)
    people = parties(session, _perhaps_active(session, sold, today, rules, among))
    lost = lost_keys(people, sold, written, today, rules)
    watch = _Watch(session, today, rules, [key for key in people if key not in lost], among)
    judged = (
        watch.judge(key, party, sold[key]) for key, party in people.items() if key not in lost
    )
    found = [each for each in judged if each is not None]
    return _with_margins(session, found, today)


def _perhaps_active(
    session: Session, sold: Trades, today: date, rules: ChurnRules, among: KeyRange
) -> list[str]:
    """Who ordered, less those that are silent for longer than any rule allows."""
    if not rules.judges_by_rule:
        return list(sold)
    rows = raw_rows(
        session,
        select(key_of(Customer.id), Customer.is_seasonal, Customer.churn_after_days).where(
            or_(Customer.is_seasonal, Customer.churn_after_days.is_not(None)),
            *among.holds(Customer.id),
        ),
    )
    seasonal = {key_text(key) for key, is_seasonal, _days in rows if is_seasonal}
    own = [days for _key, _is_seasonal, days in rows if days is not None]
    silent = today.toordinal() - max(rules.days, *own, *rules.by_level.values(), 0)
    return [key for key, last in sold.last_days() if last >= silent or key in seasonal]


def _with_margins(session: Session, found: list[AtRisk], today: date) -> list[AtRisk]:
    """The same with the gross profit of 12 months, where some cost is known."""
    if not found:
        return found
    keys = [each.customer_id for each in found]
    margins = margins_of(session, SalesScope.of(twelve_months_to(today)), keys)
    for place, each in enumerate(found):
        margin = margins.get(each.customer_id)
        if margin is not None:
            found[place] = each._replace(margin_12m=from_units(margin))
    return found


def _urgency(each: AtRisk) -> tuple[Decimal, Decimal]:
    """The money of a year times the lateness."""
    money = each.sales_12m if each.margin_12m is None else each.margin_12m
    return money * Decimal(str(round(max(each.lateness or 1.0, 1.0), 3))), each.sales_12m


class _Watch:
    """Looks at one customer after the other with what is known on a day."""

    def __init__(
        self,
        session: Session,
        today: date,
        rules: ChurnRules,
        keys: Sequence[str],
        among: KeyRange,
    ) -> None:
        self._rules = rules
        self._today = today.toordinal()
        year = twelve_months_to(today)
        self._year = year.first.toordinal(), year.last.toordinal()
        self._window = today.toordinal() - WINDOW
        self._last_year = months_before(today, 12).toordinal()
        self._complaints = open_complaints(session, today, among)
        self._contacts = last_contacts(session, today, keys)
        self._agreed = _Since(today)
        self._late = late_in_a_row(session, today, keys)

    def judge(self, key: str, party: Party, trade: Trade) -> AtRisk | None:
        """A customer with its reasons; None without any."""
        usual = None if party.is_seasonal else usual_interval(trade.days)
        silent = self._today - trade.days[-1]
        reasons = (
            self._interval(silent, usual),
            None if party.is_seasonal else self._fall(trade),
            self._complaint(key),
            self._contact(key, party),
            self._lateness(key),
        )
        if not any(reasons):
            return None
        following = party.next_contact_on
        return AtRisk(
            customer_id=key,
            name=party.name,
            code=party.code,
            owner=party.owner,
            level=party.level,
            last_order=date.fromordinal(trade.days[-1]),
            days_silent=silent,
            usual_interval=usual,
            sales_12m=from_units(trade.sales(*self._year)),
            margin_12m=None,
            next_step_on=None
            if following is None or following < self._today
            else date.fromordinal(following),
            reasons=tuple(each for each in reasons if each is not None),
        )

    def _interval(self, silent: int, usual: float | None) -> Reason | None:
        if usual is None or silent <= self._rules.factor * usual:
            return None
        return Reason(ReasonKind.INTERVAL, silent, usual)

    def _fall(self, trade: Trade) -> Reason | None:
        """Sales fell, and it is not the season: they did not fall as much a year ago."""
        if trade.orders(self._window - WINDOW + 1, self._window) < LEAST_ORDERS:
            return None
        now = _change(trade, self._today)
        if now is None or now > -self._rules.drop:
            return None
        year_ago = _change(trade, self._last_year)
        if year_ago is not None and year_ago <= -self._rules.drop:
            return None
        return Reason(ReasonKind.SMALLER, now, 0)

    def _complaint(self, key: str) -> Reason | None:
        if key not in self._complaints:
            return None
        since, count = self._complaints[key]
        return Reason(ReasonKind.COMPLAINT, self._today - since, count)

    def _contact(self, key: str, party: Party) -> Reason | None:
        """Only where a contact was ever written down: no log is no evidence."""
        last, agreed = self._contacts.get(key), self._rules.contact_days_for(party.level)
        if last is None or last >= self._agreed[agreed]:
            return None
        silent = self._today - local_date(last).toordinal()
        return Reason(ReasonKind.CONTACT, silent, agreed)

    def _lateness(self, key: str) -> Reason | None:
        row, days = self._late.get(key, (0, 0))
        return Reason(ReasonKind.LATE, row, days) if row >= LATE_IN_A_ROW else None


class _Since(dict[int, datetime]):
    """The moments from which on a contact is not longer ago than so many days."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def __missing__(self, days: int) -> datetime:
        found = self[days] = start_of_day(self._today - timedelta(days=days))
        return found


def _change(trade: Trade, day: int) -> float | None:
    """The sales of the days up to this one against as many days before."""
    before = trade.sales(day - 2 * WINDOW + 1, day - WINDOW)
    now = trade.sales(day - WINDOW + 1, day)
    return (now - before) / before if before > 0 else None
