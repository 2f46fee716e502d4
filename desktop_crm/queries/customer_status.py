"""Where a customer stands, in one badge: the rule, its words and its SQL."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select
from sqlalchemy.orm import aliased

from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.clock import start_of_day
from desktop_crm.core.codes import Stage
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import Customer, Order
from desktop_crm.models.conditions import counted
from desktop_crm.queries import customer_figures as figure_of
from desktop_crm.queries.list_columns import Badge
from desktop_crm.queries.listing.measures import Figures
from desktop_crm.queries.rule_notes import RuleNote, Said
from desktop_crm.storage.day_arithmetic import days_before, days_between, year_later


class Status(StrEnum):
    """The first that applies, from the top: what stops business comes before what may."""

    CREDIT_HOLD = "credit_hold"
    LOST = "lost"
    COMPLAINT = "complaint"
    AT_RISK = "at_risk"
    NEW = "new"
    ACTIVE = "active"
    FOLLOWED = "followed"
    PROSPECT = "prospect"


STATUS_BADGES = {
    Status.CREDIT_HOLD: Badge(QT_TRANSLATE_NOOP("status", "Credit hold"), "danger"),
    Status.LOST: Badge(QT_TRANSLATE_NOOP("status", "Lost customer"), "neutral"),
    Status.COMPLAINT: Badge(QT_TRANSLATE_NOOP("status", "Complaint"), "warning"),
    Status.AT_RISK: Badge(QT_TRANSLATE_NOOP("status", "At risk"), "danger"),
    Status.NEW: Badge(QT_TRANSLATE_NOOP("status", "New"), "primary"),
    Status.ACTIVE: Badge(QT_TRANSLATE_NOOP("status", "Active"), "success"),
    Status.FOLLOWED: Badge(QT_TRANSLATE_NOOP("status", "Follow-up"), "info"),
    Status.PROSPECT: Badge(QT_TRANSLATE_NOOP("status", "Prospect"), "neutral"),
}
_BY_RULE = QT_TRANSLATE_NOOP(
    "status",
    "The first that applies: credit hold, lost (trading was stopped, or no order for {days} days "
    "or the customer's own number of days, seasonal customers by the season of a year ago), open "
    "complaint, at risk (marked), new (first order within {new} days), active, following up (no "
    "order yet, contacted within {followed} days), prospect.",
)
_BY_HAND = QT_TRANSLATE_NOOP(
    "status",
    "The first that applies: credit hold, lost (marked, or trading was stopped), open complaint, "
    "at risk (marked, or no order for {days} days or the customer's own number of days, seasonal "
    "customers by the season of a year ago), new (first order within {new} days), active, "
    "following up (no order yet, contacted within {followed} days), prospect.",
)
_BY_BOTH = QT_TRANSLATE_NOOP(
    "status",
    "The first that applies: credit hold, lost (marked, trading was stopped, or no order for "
    "{days} days or the customer's own number of days, seasonal customers by the season of a year "
    "ago), open complaint, at risk (marked), new (first order within {new} days), active, "
    "following up (no order yet, contacted within {followed} days), prospect.",
)


def _status_note(rules: ChurnRules) -> Said:
    text = _BY_BOTH if rules.judges_by_hand else _BY_RULE
    words = {"days": rules.days, "new": rules.new_days, "followed": rules.followed_days}
    return Said(text if rules.judges_by_rule else _BY_HAND, words)


STATUS_NOTE = RuleNote(_status_note)
_IN_ORDER = tuple(Status)
_RANKS = {status: rank for rank, status in enumerate(_IN_ORDER)}


@dataclass(frozen=True, slots=True)
class _Standing:
    """The figures that the rule looks at."""

    first_order: ColumnElement[Any]
    last_order: ColumnElement[Any]
    last_contact: ColumnElement[Any]
    open_complaints: ColumnElement[Any]


def is_given_up(today: date) -> ColumnElement[bool]:
    """Marked as lost, or trading was stopped: nobody calls any more."""
    return or_(Customer.stage == Stage.LOST, _is_stopped(today))


def _is_stopped(today: date) -> ColumnElement[bool]:
    return and_(Customer.trading_stopped_on.is_not(None), Customer.trading_stopped_on <= today)


def is_lost(figures: Figures, today: date, rules: ChurnRules) -> ColumnElement[bool]:
    """Lost as the reports on churn judge it: trading was stopped, marked, or silent too long."""
    found = [_is_stopped(today)]
    if rules.judges_by_hand:
        found.append(Customer.stage == Stage.LOST)
    if rules.judges_by_rule:
        found.append(is_silent(figures, today, rules))
    return or_(*found)


def is_silent(figures: Figures, today: date, rules: ChurnRules) -> ColumnElement[bool]:
    """Without an order for longer than the customer may be: the day on which the rule gives up."""
    last = figures(figure_of.last_order_on())
    own = Customer.churn_after_days
    limit = case(
        (own.is_not(None), days_before(today, own)),
        else_=literal(today - timedelta(days=rules.days)),
    )
    missed = _has_missed_a_season(last, func.coalesce(own, rules.days), today)
    return func.coalesce(case((Customer.is_seasonal, missed), else_=last < limit), False)


def _has_missed_a_season(
    last: ColumnElement[Any], allowed: ColumnElement[int], today: date
) -> ColumnElement[bool]:
    """An order was not answered a year later, give or take the days that are allowed.

    With more than a year allowed no season can be missed, and the silence counts as usual.
    """
    season = aliased(Order)
    again = year_later(season.ordered_on)
    unanswered = (
        select(season.id)
        .where(
            season.customer_id == Customer.id,
            counted(season),
            days_between(last, again) > allowed,
            days_between(again, literal(today)) > allowed,
        )
        .correlate_except(season)
        .exists()
    )
    is_long = days_between(last, year_later(last)) <= allowed
    return or_(unanswered, and_(is_long, days_between(last, literal(today)) > allowed))


def status_rank(figures: Figures, today: date, rules: ChurnRules) -> ColumnElement[int]:
    """The place of the customer's status in `Status`, for sorting and filtering."""
    standing = _Standing(
        figures(figure_of.first_order_on()),
        figures(figure_of.last_order_on()),
        figures(figure_of.last_contact_at()),
        figures(figure_of.open_complaints()),
    )
    at_risk = Customer.stage == Stage.AT_RISK
    if not rules.judges_by_rule:
        at_risk = or_(at_risk, is_silent(figures, today, rules))
    return case(
        (Customer.credit_hold, _RANKS[Status.CREDIT_HOLD]),
        (is_lost(figures, today, rules), _RANKS[Status.LOST]),
        (standing.open_complaints > 0, _RANKS[Status.COMPLAINT]),
        (at_risk, _RANKS[Status.AT_RISK]),
        (standing.first_order >= today - timedelta(days=rules.new_days), _RANKS[Status.NEW]),
        (standing.last_order.is_not(None), _RANKS[Status.ACTIVE]),
        (_is_followed(standing, today, rules), _RANKS[Status.FOLLOWED]),
        else_=_RANKS[Status.PROSPECT],
    )


def _is_followed(standing: _Standing, today: date, rules: ChurnRules) -> ColumnElement[bool]:
    since = start_of_day(today - timedelta(days=rules.followed_days))
    planned = and_(Customer.next_contact_on.is_not(None), Customer.next_contact_on >= today)
    return or_(standing.last_contact >= since, planned)


def status_of_rank(rank: int) -> Status:
    """The status that `status_rank` stands for."""
    return _IN_ORDER[rank]
