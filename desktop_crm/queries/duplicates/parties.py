"""The firm's customers as the rules of likeness compare them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, String, select, true, type_coerce
from sqlalchemy.orm import Session

from desktop_crm.core.credit_code import tidy_credit_code
from desktop_crm.core.likeness import Party, party
from desktop_crm.models import Customer, Phone
from desktop_crm.models.conditions import alive

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
    rows = session.connection().execute(
        select(
            type_coerce(Customer.id, String),
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
    return [
        party(
            key,
            name,
            core=core,
            codes=[tidy_credit_code(code) for code in (credit_code, tax_id) if code],
            phones=phones.get(key, ()),
            address=address,
            city=city,
        )
        for key, name, core, credit_code, tax_id, address, city in rows
    ]


def _digits(session: Session, theirs: ColumnElement[bool]) -> dict[str, list[str]]:
    """The numbers of each customer and of its people."""
    found: dict[str, list[str]] = defaultdict(list)
    rows = session.connection().execute(
        select(type_coerce(Phone.customer_id, String), Phone.digits).where(alive(Phone), theirs)
    )
    for key, digits in rows:
        found[key].append(digits)
    return found
