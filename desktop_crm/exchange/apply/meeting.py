"""Rows that mean one customer of the firm, because the user said so: they become one row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from desktop_crm.exchange.apply.customer_matching import known_customers
from desktop_crm.exchange.apply.decided import settled
from desktop_crm.exchange.apply.policy import (
    Choice,
    Decisions,
    ImportPolicy,
    OnDuplicate,
    Verdict,
)
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan


def settled_in_firm(session: Session, plan: ImportPlan, policy: ImportPolicy) -> ImportPlan:
    """The plan with all decisions about rows put into it.

    A customer is meant by one row at most. So a row that is said to be a customer of the firm joins
    the row that means this customer by its code or name; else one of the two would become new.
    """
    plan = settled(plan, policy.decisions)
    joined = _joined(session, plan, policy)
    return settled(plan, Decisions(verdicts=joined)) if joined else plan


def _joined(session: Session, plan: ImportPlan, policy: ImportPolicy) -> dict[str, Verdict]:
    """Which rows are the same as which others, since both mean the same customer of the firm."""
    said = _said_to_be_known(plan, policy.decisions)
    if not said:
        return {}
    apart = {key: Verdict(Choice.DIFFERENT) for key in said}
    verdicts = {**policy.decisions.verdicts, **apart}
    is_anew = policy.on_duplicate is OnDuplicate.NEW
    others = replace(
        policy,
        match_by=() if is_anew else policy.match_by,
        decisions=Decisions(verdicts=verdicts),
    )
    row_of = {row_id: key for key, row_id in known_customers(session, plan, others).items()}
    firsts = {key: row_of.setdefault(customer, key) for key, customer in said.items()}
    return {key: Verdict(Choice.SAME, first) for key, first in firsts.items() if first != key}


def _said_to_be_known(plan: ImportPlan, decisions: Decisions) -> Mapping[str, str]:
    """The customers of the firm that rows are said to be, in the order of the file."""
    rows = plan.tables[Entity.CUSTOMER].rows
    keys = {row.key for row in rows}
    return {
        row.key: verdict.other
        for row in rows
        if (verdict := decisions.verdicts.get(row.key)) is not None
        and verdict.choice is Choice.SAME
        and verdict.other is not None
        and verdict.other not in keys
    }
