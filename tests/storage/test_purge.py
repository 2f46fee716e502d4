"""Deleting for good: nothing is left of the record, nothing living loses anything."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select, text, update

from desktop_crm.core.errors import UserError
from desktop_crm.models import (
    Attachment,
    AttachmentContent,
    Contact,
    Customer,
    LogEntry,
    Order,
    Product,
    Record,
)
from desktop_crm.queries.undo_choices import undo_choices
from desktop_crm.services.contacts import delete_contact
from desktop_crm.services.recycle_bin import (
    delete_customers,
    expire_records,
    purge_records,
    restore_records,
)
from desktop_crm.storage.search import find
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm, noon
from tests.storage import actions

DAY = date(2026, 11, 20)


@pytest.fixture
def firm(workspace: Workspace) -> Firm:
    return Firm(workspace)


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    """A customer with something of everything."""
    customer_id = firm.customer("恒润五金")
    contact_id = firm.contact(customer_id)
    order_id = firm.order(customer_id, DAY, contact_id=contact_id, lines=[{}, {}])
    firm.delivery(customer_id, order_id, DAY)
    firm.receivable(customer_id, DAY, 100, order_id=order_id)
    firm.payment(customer_id, DAY, 100, order_id=order_id)
    firm.goods_back(customer_id, DAY, 5, order_id=order_id)
    firm.log(customer_id, noon(DAY), "谈了价格")
    firm.task(customer_id)
    first = firm.complaint(customer_id, noon(DAY), order_id=order_id)
    firm.complaint(customer_id, noon(DAY), recurs_id=first)
    firm.add(
        Attachment(
            owner_table="customer",
            owner_id=customer_id,
            customer_id=customer_id,
            name="合同.pdf",
            media_type="application/pdf",
            size=3,
            sha256="abc",
        )
    )
    return customer_id


def everything(firm: Firm) -> set[str]:
    """The tables that still hold any business row, in the bin or not."""
    tables = [
        model.__tablename__ for model in Record.__subclasses__() if model.__name__ != "Imported"
    ]
    tables += ["customer", "contact", "sales_order", "order_line", "log_entry", "task"]

    def ask(session: object) -> set[str]:
        return {
            name
            for name in tables
            if session.execute(text(f'SELECT 1 FROM "{name}" LIMIT 1')).first()  # type: ignore[attr-defined]
        }

    return firm.read(ask)  # type: ignore[no-any-return]


def test_nothing_of_a_purged_customer_is_left(firm: Firm, customer_id: UUID) -> None:
    other = firm.customer("海曙包装", introduced_by_id=None)
    firm.change(delete_customers, customer_ids=[customer_id])
    purged = firm.change(purge_records, table="customer", ids=[customer_id])
    assert (purged.value.gone, purged.value.left) == (1, 0)
    assert everything(firm) == {"customer"}
    assert [row.id for row in firm.rows(Customer)] == [other]
    kinds = firm.read(
        lambda session: (
            session.execute(
                text("SELECT DISTINCT kind FROM journal WHERE row_id = :id"),
                {"id": customer_id.hex},
            )
            .scalars()
            .all()
        )
    )
    assert kinds == ["D"], "the journal keeps that it was there, and nothing of it"
    assert firm.read(find, query="恒润") == []
    assert purged.concerns("customer")


def test_the_bytes_of_files_go_with_the_last_attachment(firm: Firm, customer_id: UUID) -> None:
    firm.workspace.write(_Content())
    firm.change(delete_customers, customer_ids=[customer_id])
    firm.change(purge_records, table="customer", ids=[customer_id])
    left = firm.read(lambda session: session.scalars(select(AttachmentContent.sha256)).all())
    assert left == []


class _Content:
    code = "test.content"

    def __call__(self, session):  # type: ignore[no-untyped-def]
        from desktop_crm.core.change import Done

        session.add(AttachmentContent(sha256="abc", content=b"pdf"))
        session.add(Product(name="M6 螺栓"))
        return Done(None)


def test_what_the_living_need_stays_in_the_bin(firm: Firm, customer_id: UUID) -> None:
    other = firm.customer("海曙包装", introduced_by_id=customer_id)
    firm.change(delete_customers, customer_ids=[customer_id])
    before = firm.visible()
    with pytest.raises(UserError, match=r"bin\.needed"):
        firm.change(purge_records, table="customer", ids=[customer_id])
    assert firm.visible() == before
    firm.change(restore_records, table="customer", ids=[customer_id])
    assert {row.id for row in firm.rows(Customer)} == {customer_id, other}


def test_a_living_record_is_never_purged(firm: Firm, customer_id: UUID) -> None:
    with pytest.raises(UserError, match=r"bin\.missing"):
        firm.change(purge_records, table="customer", ids=[customer_id])


def test_a_purge_is_not_undone_and_does_not_block_other_undos(
    firm: Firm, customer_id: UUID
) -> None:
    second = firm.customer("海曙包装")
    changed = firm.change(actions.change, customer_id=second, city="宁波")
    firm.change(delete_customers, customer_ids=[customer_id])
    purged = firm.change(purge_records, table="customer", ids=[customer_id])
    with pytest.raises(UserError, match=r"undo\.final"):
        firm.workspace.undo(purged.operation_id)
    choice = firm.read(undo_choices).undo
    assert choice is not None
    assert choice.code == "customer.delete"
    firm.workspace.undo()
    assert firm.workspace.undo().value == changed.operation_id


@pytest.mark.usefixtures("customer_id")
def test_a_contact_that_orders_mention_stays(firm: Firm) -> None:
    (contact,) = firm.rows(Contact)
    firm.change(delete_contact, contact_id=contact.id)
    with pytest.raises(UserError, match=r"bin\.needed"):
        firm.change(purge_records, table="contact", ids=[contact.id])


def test_after_thirty_days_the_bin_is_emptied(firm: Firm, customer_id: UUID) -> None:
    recent = firm.customer("海曙包装")
    old = firm.change(delete_customers, customer_ids=[customer_id])
    firm.change(delete_customers, customer_ids=[recent])
    assert firm.change(expire_records).value == 0
    _age(firm, customer_id, days=31)
    assert firm.change(expire_records).value == 1
    assert firm.row(Customer, recent).deleted_at is not None
    assert not firm.rows(Order)
    assert firm.workspace.undo(old.operation_id).touched == {}


def _age(firm: Firm, customer_id: UUID, *, days: int) -> None:
    """Let a deletion be older than it is."""
    moment = firm.row(Customer, customer_id).deleted_at - timedelta(days=days)

    class _Older:
        code = "test.older"

        def __call__(self, session):  # type: ignore[no-untyped-def]
            from desktop_crm.core.change import Done

            for mapper in Record.registry.mappers:
                model = mapper.class_
                if issubclass(model, Record):
                    session.execute(
                        update(model).where(model.deleted_at.is_not(None)).values(deleted_at=moment)
                        if model is not Customer
                        else update(model).where(model.id == customer_id).values(deleted_at=moment)
                    )
            return Done(None)

    firm.workspace.write(_Older())


@pytest.mark.usefixtures("customer_id")
def test_records_of_a_kind_come_back_with_what_was_deleted_with_them(firm: Firm) -> None:
    before = firm.visible()
    (order,) = firm.rows(Order)
    firm.change(_DELETE_ORDER, order_id=order.id)
    assert not firm.rows(Order)
    restored = firm.change(restore_records, table="sales_order", ids=[order.id])
    assert firm.visible() == before
    assert restored.words == {"name": order.number, "count": 1}
    firm.workspace.undo()
    assert not firm.rows(Order)


def _delete_order(session, *, order_id):  # type: ignore[no-untyped-def]
    from desktop_crm.core.change import Done
    from desktop_crm.models import OrderLine
    from desktop_crm.services.action import moment_of

    now = moment_of(session)
    session.execute(update(OrderLine).where(OrderLine.order_id == order_id).values(deleted_at=now))
    session.execute(update(Order).where(Order.id == order_id).values(deleted_at=now))
    return Done(1)


_DELETE_ORDER = actions._make("delete_order", _delete_order)


def test_a_record_of_a_deleted_customer_comes_back_only_with_it(
    firm: Firm, customer_id: UUID
) -> None:
    (entry,) = firm.rows(LogEntry)
    firm.change(delete_customers, customer_ids=[customer_id])
    with pytest.raises(UserError, match=r"bin\.owner_deleted"):
        firm.change(restore_records, table="log_entry", ids=[entry.id])


def test_restoring_counts_and_money_stay_exact(firm: Firm, customer_id: UUID) -> None:
    firm.change(delete_customers, customer_ids=[customer_id])
    firm.change(restore_records, table="customer", ids=[customer_id])
    (order,) = firm.rows(Order)
    assert order.total == Decimal(1_000)
