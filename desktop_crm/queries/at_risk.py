"""Customers that are slipping away, each with its reasons, the most urgent first."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.churn import ChurnRules, usual_interval
from desktop_crm.core.clock import local_date
from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import months_before, twelve_months_to
from desktop_crm.models import Complaint, DeliveryNote
from desktop_crm.models.conditions import alive
from desktop_crm.queries.churn import decisions, lost_customers
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.contact_days import end_of_day, last_contacts
from desktop_crm.queries.deliveries import days_late, deliveries
from desktop_crm.queries.margins import Margin, margins_by_axis
from desktop_crm.queries.sales import SalesScope, key_of, key_text, raw_rows
from desktop_crm.queries.sales_axes import Axis
from desktop_crm.queries.trades import Party, Trade, parties, trades

WINDOW = 90
"""Days of sales that are compared with as many before them."""
LEAST_ORDERS = 2
"""So many orders in the earlier days make a fall."""
RECENT_DELIVERIES = 180
"""Deliveries of so many days count as the latest ones."""
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
    rules = churn_rules(session)
    everybody, sold = parties(session), trades(session, today)
    lost = lost_customers(everybody, sold, decisions(session, today), today, rules)
    watch = _Watch(session, today, rules)
    judged = (
        watch.judge(key, everybody[key], trade)
        for key, trade in sold.items()
        if key in everybody and key not in lost
    )
    found = [each for each in judged if each.reasons]
    year = SalesScope.of(twelve_months_to(today))
    margins = margins_by_axis(session, year, Axis.CUSTOMER) if found else {}
    nothing = Margin()
    for place, each in enumerate(found):
        margin = margins.get(each.customer_id, nothing).margin
        if margin is not None:
            found[place] = each._replace(margin_12m=from_units(margin))
    return sorted(found, key=_urgency, reverse=True)


def _urgency(each: AtRisk) -> tuple[Decimal, Decimal]:
    """The money of a year times the lateness."""
    money = each.sales_12m if each.margin_12m is None else each.margin_12m
    return money * Decimal(str(round(max(each.lateness or 1.0, 1.0), 3))), each.sales_12m


class _Watch:
    """Looks at one customer after the other with what is known on a day."""

    def __init__(self, session: Session, today: date, rules: ChurnRules) -> None:
        self._rules = rules
        self._today = today.toordinal()
        year = twelve_months_to(today)
        self._year = year.first.toordinal(), year.last.toordinal()
        self._window = today.toordinal() - WINDOW
        self._last_year = months_before(today, 12).toordinal()
        self._complaints = open_complaints(session, today)
        self._contacts = last_contacts(session, today)
        self._late = late_in_a_row(session, today)

    def judge(self, key: str, party: Party, trade: Trade) -> AtRisk:
        """A customer with its reasons, perhaps none."""
        usual = None if party.is_seasonal else usual_interval(trade.days)
        silent = self._today - trade.days[-1]
        reasons = (
            self._interval(silent, usual),
            None if party.is_seasonal else self._fall(trade),
            self._complaint(key),
            self._contact(key, party),
            self._lateness(key),
        )
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
        if last is None or self._today - last <= agreed:
            return None
        return Reason(ReasonKind.CONTACT, self._today - last, agreed)

    def _lateness(self, key: str) -> Reason | None:
        row, days = self._late.get(key, (0, 0))
        return Reason(ReasonKind.LATE, row, days) if row >= LATE_IN_A_ROW else None


def _change(trade: Trade, day: int) -> float | None:
    """The sales of the days up to this one against as many days before."""
    before = trade.sales(day - 2 * WINDOW + 1, day - WINDOW)
    now = trade.sales(day - WINDOW + 1, day)
    return (now - before) / before if before > 0 else None


def open_complaints(session: Session, today: date) -> dict[str, tuple[int, int]]:
    """The day of the oldest complaint that is not solved, and how many there are."""
    query = (
        select(key_of(Complaint.customer_id), func.min(Complaint.received_at), func.count())
        .where(
            alive(Complaint),
            Complaint.state.in_(OPEN_COMPLAINT_STATES),
            Complaint.received_at < end_of_day(today),
        )
        .group_by(Complaint.customer_id)
    )
    return {
        key_text(key): (local_date(since).toordinal(), count)
        for key, since, count in session.execute(query)
    }


def late_in_a_row(session: Session, today: date) -> dict[str, tuple[int, int]]:
    """How many of the latest deliveries were late without a break, and by how much the last one."""
    scope = SalesScope(today, today - timedelta(days=RECENT_DELIVERIES))
    query = deliveries(scope, key_of(DeliveryNote.customer_id), days_late()).order_by(
        DeliveryNote.shipped_on.desc(), DeliveryNote.id.desc()
    )
    rows: dict[str, tuple[int, int]] = {}
    ended = set()
    for key, days in raw_rows(session, query):
        customer = key_text(key)
        if customer in ended:
            continue
        if (days or 0) <= 0:
            ended.add(customer)
            continue
        count, latest = rows.get(customer, (0, days))
        rows[customer] = count + 1, latest
    return rows
