"""The dated history beside a customer's level, credit and stage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Self
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.models import CreditChange, Customer, LevelChange, StageChange


@dataclass(frozen=True, slots=True)
class Standing:
    """What of a customer has a history of its own."""

    level: int | None = None
    stage: str | None = None
    hold: bool = False
    credit_grade_id: UUID | None = None
    credit_limit: Decimal | None = None

    @classmethod
    def of(cls, customer: Customer) -> Self:
        """The present standing."""
        return cls(
            customer.level,
            customer.stage,
            customer.credit_hold,
            customer.credit_grade_id,
            customer.credit_limit,
        )

    @property
    def credit(self) -> tuple[bool, UUID | None, Decimal | None]:
        """The part that a credit decision covers."""
        return self.hold, self.credit_grade_id, self.credit_limit


def note_changes(
    session: Session,
    customer: Customer,
    before: Standing,
    *,
    reason: str | None,
    on: date,
    is_new: bool = False,
) -> None:
    """Write a row of history for each part of the standing that differs from `before`.

    A new customer starts with its credit decision only: its first level and stage are the `old` of
    the first change.
    """
    session.flush()
    write_history(session, customer, before, reason=reason, on=on, is_new=is_new)


def keep_level(session: Session, customer: Customer, *, reason: str | None, on: date) -> None:
    """Hold a customer's level against the rule."""
    customer.level_is_manual = True
    session.add(
        LevelChange(
            customer_id=customer.id,
            changed_on=on,
            old=customer.level,
            new=customer.level,
            reason=reason,
            is_manual=True,
        )
    )


def write_history(
    session: Session,
    customer: Customer,
    before: Standing,
    *,
    reason: str | None,
    on: date,
    is_new: bool = False,
) -> None:
    """The same for a customer whose changes are in the file already."""
    now = Standing.of(customer)
    if now.level != before.level:
        customer.level_is_manual = True
        if not is_new:
            session.add(
                LevelChange(
                    customer_id=customer.id,
                    changed_on=on,
                    old=before.level,
                    new=now.level,
                    reason=reason,
                    is_manual=True,
                )
            )
    if now.stage != before.stage and not is_new:
        session.add(
            StageChange(
                customer_id=customer.id,
                changed_on=on,
                old=before.stage,
                new=now.stage,
                reason=reason,
            )
        )
    if now.credit != before.credit:
        session.add(
            CreditChange(
                customer_id=customer.id,
                changed_on=on,
                hold=now.hold,
                credit_grade_id=now.credit_grade_id,
                credit_limit=now.credit_limit,
                reason=reason,
            )
        )
