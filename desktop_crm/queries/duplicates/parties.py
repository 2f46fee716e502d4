"""The firm's customers as the rules of likeness compare them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, select, true, type_coerce
from sqlalchemy.orm import Session

from desktop_crm.core.credit_code import tidy_credit_code
from desktop_crm.core.likeness import Party, party
from desktop_crm.models import Customer, Phone
from desktop_crm.models.conditions import alive

_AT_ONCE = 500
_LOOKS = 2_000


def read_parties(
    session: Session,
    ids: Collection[UUID] | None = None,
    *,
    look: Callable[[], None] = lambda: None,
) -> list[Party]:
    """All living customers in the order in which they came, or those of some ids.

    `look` is called now and then, and may raise to stop.
    """
    if ids is None:
        return _read(session, true(), true(), look)
    listed = sorted(ids)
    return [
        each
        for start in range(0, len(listed), _AT_ONCE)
        for chunk in (listed[start : start + _AT_ONCE],)
        for each in _read(session, Customer.id.in_(chunk), Phone.customer_id.in_(chunk), look)
    ]


def _read(
    session: Session,
    wanted: ColumnElement[bool],
    theirs: ColumnElement[bool],
    look: Callable[[], None],
) -> list[Party]:
    phones = _digits(session, theirs, look)
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
        for key, name, core, credit_code, tax_id, address, city in _looked(rows, look)
    ]


def _digits(
    session: Session, theirs: ColumnElement[bool], look: Callable[[], None]
) -> dict[str, list[str]]:
    """The numbers of each customer and of its people."""
    found: dict[str, list[str]] = defaultdict(list)
    rows = session.connection().execute(
        select(type_coerce(Phone.customer_id, String), Phone.digits).where(alive(Phone), theirs)
    )
    for key, digits in _looked(rows, look):
        found[key].append(digits)
    return found


def _looked(rows: Iterable[Any], look: Callable[[], None]) -> Iterator[Any]:
    for number, row in enumerate(rows):
        if number % _LOOKS == 0:
            look()
        yield row
