"""Small actions on customers, only to write something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import utc_now
from desktop_crm.core.ids import new_id
from desktop_crm.core.language import Text
from desktop_crm.models import Customer, Phone
from desktop_crm.services.action import Action, action, moment_of
from desktop_crm.storage.bulk import file_value, insert_rows

COLUMNS = (
    *("id", "created_at", "updated_at", "name", "name_key", "sort_key", "stage"),
    *("level_is_manual", "credit_hold", "is_seasonal"),
)


def _add(session: Session, *, name: str, phone: str = "") -> Done[UUID]:
    customer = Customer(name=name, name_key=name, sort_key=name)
    session.add(customer)
    session.flush()
    if phone:
        digits = phone.replace(" ", "")
        session.add(Phone(customer_id=customer.id, kind="mobile", number=phone, digits=digits))
    return Done(customer.id, {"name": name})


def _change(session: Session, *, customer_id: UUID, **values: Any) -> Done[UUID]:
    customer = session.get_one(Customer, customer_id)
    for name, value in values.items():
        setattr(customer, name, value)
    return Done(customer_id, {"name": customer.name})


def _remove(session: Session, *, ids: Sequence[UUID]) -> Done[int]:
    for customer_id in ids:
        session.get_one(Customer, customer_id).deleted_at = moment_of(session)
    return Done(len(ids), {})


def _introduce(session: Session, *, customer_id: UUID, by: UUID) -> Done[UUID]:
    session.get_one(Customer, customer_id).introduced_by_id = by
    return Done(customer_id, {})


def _add_many(session: Session, *, count: int) -> Done[int]:
    now = file_value(utc_now())
    rows = (
        (new_id().hex, now, now, f"客户{n}", f"客户{n}", f"{n:06}", "prospect", 0, 0, 0)
        for n in range(count)
    )
    return Done(insert_rows(session, Customer.__table__, COLUMNS, rows), {})  # type: ignore[arg-type]


def _fail(session: Session, *, name: str) -> Done[None]:
    _add(session, name=name)
    raise ArithmeticError(name)


def _make(code: str, run: Any) -> Action[..., Any]:
    return action(f"tests.{code}", Text("tests", code))(run)


add = _make("add", _add)
change = _make("change", _change)
remove = _make("remove", _remove)
introduce = _make("introduce", _introduce)
add_many = _make("add_many", _add_many)
fail = _make("fail", _fail)
