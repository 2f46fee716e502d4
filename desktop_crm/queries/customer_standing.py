"""The dated steps of a customer's level, stage and credit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.models import CreditChange, LevelChange, Staff, StageChange
from desktop_crm.models.conditions import alive


@dataclass(frozen=True, slots=True)
class LevelStep:
    """From so many stars to so many."""

    old: int | None
    new: int | None


@dataclass(frozen=True, slots=True)
class StageStep:
    """From one stage of life to another."""

    old: str | None
    new: str


@dataclass(frozen=True, slots=True)
class CreditStep:
    """What holds since; grade is an option's id."""

    hold: bool
    credit_grade_id: UUID | None
    credit_limit: Decimal | None


@dataclass(frozen=True, slots=True)
class StandingChange:
    """One dated step, why, and who decided it."""

    changed_on: date
    step: LevelStep | StageStep | CreditStep
    reason: str | None
    author: str | None


def standing_changes(session: Session, customer_id: UUID) -> tuple[StandingChange, ...]:
    """All steps, newest first."""
    authors = {row.id: row.name for row in session.execute(select(Staff.id, Staff.name))}
    found = [
        *_levels(session, customer_id, authors),
        *_stages(session, customer_id, authors),
        *_credit(session, customer_id, authors),
    ]
    return tuple(sorted(found, key=lambda each: each.changed_on, reverse=True))


def _levels(
    session: Session, customer_id: UUID, authors: Mapping[UUID | None, str]
) -> Iterator[StandingChange]:
    for row in session.scalars(
        select(LevelChange)
        .where(LevelChange.customer_id == customer_id, alive(LevelChange))
        .order_by(LevelChange.id.desc())
    ):
        step = LevelStep(row.old, row.new)
        yield StandingChange(row.changed_on, step, row.reason, authors.get(row.created_by))


def _stages(
    session: Session, customer_id: UUID, authors: Mapping[UUID | None, str]
) -> Iterator[StandingChange]:
    for row in session.scalars(
        select(StageChange)
        .where(StageChange.customer_id == customer_id, alive(StageChange))
        .order_by(StageChange.id.desc())
    ):
        step = StageStep(row.old, row.new)
        yield StandingChange(row.changed_on, step, row.reason, authors.get(row.created_by))


def _credit(
    session: Session, customer_id: UUID, authors: Mapping[UUID | None, str]
) -> Iterator[StandingChange]:
    for row in session.scalars(
        select(CreditChange)
        .where(CreditChange.customer_id == customer_id, alive(CreditChange))
        .order_by(CreditChange.id.desc())
    ):
        step = CreditStep(row.hold, row.credit_grade_id, row.credit_limit)
        yield StandingChange(row.changed_on, step, row.reason, authors.get(row.created_by))
