"""A firm's file in a temporary folder, filled with just what a test needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Change, Done
from desktop_crm.core.codes import OptionList, OrderState
from desktop_crm.core.customer_keys import keys_of_name
from desktop_crm.models import (
    Complaint,
    Contact,
    Customer,
    DeliveryNote,
    LogEntry,
    Option,
    Order,
    OrderLine,
    Payment,
    Receivable,
    Record,
    ReturnNote,
    Staff,
    Task,
)
from desktop_crm.storage.journal import journalled_tables
from desktop_crm.storage.workspace import Workspace


def noon(day: date) -> datetime:
    """Midday of a day where the PC stands."""
    return datetime.combine(day, time(12)).astimezone()


@dataclass(frozen=True)
class _Setup:
    add: Callable[[Session], Any]
    code: str = "test.setup"

    def __call__(self, session: Session) -> Done[Any]:
        return Done(self.add(session))


class Firm:
    """One file with short ways to fill it; what is not said gets a plain value."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._numbers = count(1)

    def add(self, *rows: Record) -> UUID:
        """Insert rows as they are; the first one's id."""

        def insert(session: Session) -> UUID:
            session.add_all(rows)
            session.flush()
            return rows[0].id

        row_id: UUID = self.workspace.write(_Setup(insert)).value
        return row_id

    def write(self, action: Any, **kwargs: Any) -> Any:
        """Do an action; what it returned."""
        return self.change(action, **kwargs).value

    def change(self, action: Any, **kwargs: Any) -> Change[Any]:
        """Do an action."""
        return self.workspace.write(action, **kwargs)

    def read(self, question: Callable[..., Any], **kwargs: Any) -> Any:
        """Ask a question."""
        return self.workspace.read(question, **kwargs)

    def rows(self, model: type[Any], *conditions: Any) -> Sequence[Any]:
        """All rows of a table that are not in the recycle bin, oldest first."""

        def ask(session: Session) -> Sequence[Any]:
            found = session.scalars(
                select(model).where(model.deleted_at.is_(None), *conditions).order_by(model.id)
            ).all()
            session.expunge_all()
            return found

        return self.workspace.read(ask)

    def row(self, model: type[Any], row_id: UUID) -> Any:
        """One row, wherever it is."""

        def ask(session: Session) -> Any:
            found = session.get_one(model, row_id)
            session.expunge_all()
            return found

        return self.workspace.read(ask)

    def staff(self, name: str = "李娜") -> UUID:
        """A colleague."""
        return self.add(Staff(name=name))

    def option(self, options: OptionList, name: str, code: str | None = None) -> UUID:
        """An entry of an option list."""
        return self.add(Option(list=options, name=name, code=code))

    def customer(self, name: str = "苏州恒润精密五金有限公司", **fields: Any) -> UUID:
        """A customer."""
        keys = keys_of_name(name)
        return self.add(
            Customer(
                name=name,
                **{"name_key": keys.name_key, "sort_key": keys.sort_key, "mnemonic": keys.mnemonic}
                | fields,
            )
        )

    def contact(self, customer_id: UUID, name: str = "王建国", **fields: Any) -> UUID:
        """A person of a customer."""
        return self.add(Contact(customer_id=customer_id, name=name, **fields))

    def order(
        self,
        customer_id: UUID,
        day: date,
        total: Decimal | int = 1_000,
        *,
        state: str = OrderState.CONFIRMED,
        lines: Sequence[Mapping[str, Any]] = (),
        **fields: Any,
    ) -> UUID:
        """An order; `lines` are the fields of its lines."""
        amount = Decimal(total)
        order_id = self.add(
            Order(
                customer_id=customer_id,
                ordered_on=day,
                state=state,
                **{"number": f"SO-{next(self._numbers)}", "total": amount, "gross": amount}
                | fields,
            )
        )
        for position, line in enumerate(lines):
            plain: dict[str, Any] = {"quantity": Decimal(1), "unit_price": Decimal(1)} | dict(line)
            sum_ = plain["quantity"] * plain["unit_price"]
            self.add(
                OrderLine(
                    order_id=order_id, position=position, **{"gross": sum_, "amount": sum_} | plain
                )
            )
        return order_id

    def delivery(self, customer_id: UUID, order_id: UUID, shipped_on: date, **fields: Any) -> UUID:
        """Goods that left."""
        return self.add(
            DeliveryNote(
                customer_id=customer_id, order_id=order_id, shipped_on=shipped_on, **fields
            )
        )

    def goods_back(self, customer_id: UUID, day: date, total: Decimal | int, **fields: Any) -> UUID:
        """Goods that came back."""
        return self.add(
            ReturnNote(customer_id=customer_id, returned_on=day, total=Decimal(total), **fields)
        )

    def receivable(
        self, customer_id: UUID, due_on: date, amount: Decimal | int, **fields: Any
    ) -> UUID:
        """A debt of a customer."""
        return self.add(
            Receivable(
                customer_id=customer_id,
                due_on=due_on,
                amount=Decimal(amount),
                **{"issued_on": due_on} | fields,
            )
        )

    def payment(self, customer_id: UUID, day: date, amount: Decimal | int, **fields: Any) -> UUID:
        """Money received."""
        return self.add(
            Payment(customer_id=customer_id, paid_on=day, amount=Decimal(amount), **fields)
        )

    def log(self, customer_id: UUID, at: datetime, text: str = "聊了聊", **fields: Any) -> UUID:
        """A written contact."""
        return self.add(LogEntry(customer_id=customer_id, happened_at=at, text=text, **fields))

    def task(self, customer_id: UUID | None, title: str = "回访", **fields: Any) -> UUID:
        """A next step, for a customer or for nobody."""
        return self.add(Task(customer_id=customer_id, title=title, **fields))

    def complaint(
        self, customer_id: UUID, at: datetime, text: str = "有毛刺", **fields: Any
    ) -> UUID:
        """Something that went wrong."""
        number = f"T-{next(self._numbers):04d}"
        return self.add(
            Complaint(
                customer_id=customer_id, received_at=at, text=text, **{"number": number} | fields
            )
        )

    def visible(self) -> dict[str, dict[str, tuple[Any, ...]]]:
        """All that a person can see: rows outside the recycle bin by table and id."""

        def ask(session: Session) -> dict[str, dict[str, tuple[Any, ...]]]:
            connection = session.connection()
            shown: dict[str, dict[str, tuple[Any, ...]]] = {}
            for table in journalled_tables():
                names = [column.name for column in table.columns if column.name != "updated_at"]
                columns = ", ".join(f'"{name}"' for name in names)
                statement = f'SELECT {columns} FROM "{table.name}" WHERE deleted_at IS NULL'
                found = connection.exec_driver_sql(statement)
                place = names.index("id")
                shown[table.name] = {row[place]: tuple(row) for row in found}
            return shown

        return self.workspace.read(ask)
