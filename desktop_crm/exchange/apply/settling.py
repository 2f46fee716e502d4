"""A plan as a firm carries it out: with all decisions, and with what only the firm knows."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop_crm.exchange.apply.at_home import at_home
from desktop_crm.exchange.apply.delivery_sales import without_doubled_sales
from desktop_crm.exchange.apply.meeting import settled_in_firm
from desktop_crm.exchange.apply.policy import ImportPolicy
from desktop_crm.exchange.listed.untouched import without_untouched
from desktop_crm.exchange.plan.tables import ImportPlan


def settle(session: Session, plan: ImportPlan, policy: ImportPolicy) -> ImportPlan:
    """The plan with rows taken together or left out, and links that lead to the firm's records."""
    plan = settled_in_firm(session, plan, policy)
    plan = without_untouched(session, plan, policy)
    plan = at_home(session, plan, policy)
    return without_doubled_sales(session, plan, policy)
