"""Saying what customers are to the firm, as several actions need it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList, PartyKind
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import CustomerKind, Option
from desktop_crm.services.action import moment_of
from desktop_crm.services.customers_chunks import in_chunks
from desktop_crm.services.options_meaning import option_for


def usual_kinds(session: Session) -> tuple[UUID, ...]:
    """What a customer is unless somebody says otherwise; nothing if that is not offered."""
    usual = option_for(session, list_name=OptionList.CUSTOMER_KIND, code=PartyKind.CUSTOMER)
    return () if usual is None or usual.retired_at is not None else (usual.id,)


def set_kinds(session: Session, customer_id: UUID, kinds: Collection[UUID]) -> None:
    """Make these the only types of a customer.

    Raises:
        UserError: `edit.not_of_list`.
    """
    present = _present(session, [customer_id])
    held = {row.kind_id for row in present}
    _check(session, set(kinds) - held)
    for row in present:
        if row.kind_id not in kinds:
            row.deleted_at = moment_of(session)
    missing = [kind for kind in dict.fromkeys(kinds) if kind not in held]
    session.add_all(CustomerKind(customer_id=customer_id, kind_id=kind) for kind in missing)


def give_kinds(session: Session, ids: Collection[UUID], kinds: Collection[UUID]) -> None:
    """Let customers be these things too.

    Raises:
        UserError: `edit.not_of_list`.
    """
    _check(session, kinds)
    for some in in_chunks(ids):
        held = {(row.customer_id, row.kind_id) for row in _present(session, some, kinds)}
        session.add_all(
            CustomerKind(customer_id=customer_id, kind_id=kind)
            for customer_id in some
            for kind in dict.fromkeys(kinds)
            if (customer_id, kind) not in held
        )


def take_kinds(session: Session, ids: Collection[UUID], kinds: Collection[UUID]) -> None:
    """Let customers be these things no more."""
    for some in in_chunks(ids):
        for row in _present(session, some, kinds):
            row.deleted_at = moment_of(session)


def _present(
    session: Session, ids: Collection[UUID], kinds: Collection[UUID] | None = None
) -> list[CustomerKind]:
    query = select(CustomerKind).where(
        CustomerKind.customer_id.in_(ids), CustomerKind.deleted_at.is_(None)
    )
    if kinds is not None:
        query = query.where(CustomerKind.kind_id.in_(kinds))
    return list(session.scalars(query))


def _check(session: Session, kinds: Iterable[UUID]) -> None:
    options = [session.get(Option, kind) for kind in kinds]
    if not all(
        option is not None and option.deleted_at is None and option.list == OptionList.CUSTOMER_KIND
        for option in options
    ):
        refuse([Problem("kinds", "edit.not_of_list", blocks=True)], save_anyway=False)
