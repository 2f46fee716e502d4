"""The dated steps of a customer's level, stage and credit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.customer_levels import LevelFigures, rule_figures
from desktop_crm.models import CreditChange, LevelChange, Staff, StageChange
from desktop_crm.models.conditions import alive


@dataclass(frozen=True, slots=True)
class LevelStep:
    """From so many stars to so many; by the rule, with what it judged, unless by a person."""

    old: int | None
    new: int | None
    figures: LevelFigures | None = None


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


def level_steps(session: Session, customer_id: UUID) -> tuple[StandingChange, ...]:
    """The steps of the level alone, newest first."""
    authors = {row.id: row.name for row in session.execute(select(Staff.id, Staff.name))}
    found = _levels(session, customer_id, authors)
    return tuple(sorted(found, key=lambda each: each.changed_on, reverse=True))


def _levels(
    session: Session, customer_id: UUID, authors: Mapping[UUID | None, str]
) -> Iterator[StandingChange]:
    for row in session.scalars(
        select(LevelChange)
        .where(LevelChange.customer_id == customer_id, alive(LevelChange))
        .order_by(LevelChange.id.desc())
    ):
        figures = None if row.is_manual else rule_figures(row.reason)
        step = LevelStep(row.old, row.new, figures)
        if figures is None:
            yield StandingChange(row.changed_on, step, row.reason, authors.get(row.created_by))
        else:
            yield StandingChange(row.changed_on, step, None, None)


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
