"""Customers that trade no longer, because somebody said so."""

from __future__ import annotations

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import LossKind
from desktop_crm.models import Loss
from desktop_crm.models.conditions import alive
from desktop_crm.queries.sales import key_of, key_text


def marked_lost(session: Session, day: date) -> frozenset[str]:
    """Customers that were marked lost by a day and not won back.

    Losses by rule are left out: no rule on silence can hit somebody who bought a month ago.
    """
    lost = select(key_of(Loss.customer_id)).where(
        alive(Loss),
        Loss.lost_on <= day,
        Loss.kind != LossKind.BY_RULE,
        or_(Loss.reversed_on.is_(None), Loss.reversed_on > day),
    )
    return frozenset(map(key_text, session.execute(lost).scalars()))
