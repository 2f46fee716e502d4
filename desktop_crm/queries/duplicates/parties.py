"""The firm's customers as the rules of likeness compare them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Session

from desktop_crm.core.credit_code import tidy_credit_code
from desktop_crm.core.likeness import Party, party
from desktop_crm.models import Customer, Phone
from desktop_crm.models.conditions import alive

T = TypeVar("T")

_AT_ONCE = 500


def read_parties(session: Session, ids: Collection[UUID] | None = None) -> list[Party]:
    """All living customers in the order in which they came, or those of some ids."""
    if ids is None:
        return _read(session, true(), true())
    listed = sorted(ids)
    return [
        each
        for start in range(0, len(listed), _AT_ONCE)
        for chunk in (listed[start : start + _AT_ONCE],)
        for each in _read(session, Customer.id.in_(chunk), Phone.customer_id.in_(chunk))
    ]


def _read(
    session: Session, wanted: ColumnElement[bool], theirs: ColumnElement[bool]
) -> list[Party]:
    phones = _digits(session, theirs)
    rows = session.execute(
        select(
            Customer.id,
            Customer.name,
            Customer.name_key,
            Customer.credit_code,
            Customer.tax_id,
            Customer.address,
            Customer.city,
        )
        .where(alive(Customer), wanted)
        .order_by(Customer.id)
    )
    return [_party(row, phones.get(row.id, ())) for row in rows]


def _party(row: Any, phones: Sequence[str]) -> Party:
    return party(
        row.id.hex,
        row.name,
        core=row.name_key,
        codes=[tidy_credit_code(code) for code in (row.credit_code, row.tax_id) if code],
        phones=phones,
        address=row.address,
        city=row.city,
    )


def _digits(session: Session, theirs: ColumnElement[bool]) -> dict[UUID, list[str]]:
    """The numbers of each customer and of its people."""
    found: dict[UUID, list[str]] = defaultdict(list)
    rows = session.execute(select(Phone.customer_id, Phone.digits).where(alive(Phone), theirs))
    for customer_id, digits in rows:
        found[customer_id].append(digits)
    return found
