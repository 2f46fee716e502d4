"""Sheets of money: what came in, and what is still owed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.context import SheetContext, text_of
from desktop_crm.exchange.plan.links import (
    CustomerLinks,
    blank_or,
    joined,
    order_key,
    texts_beside,
)
from desktop_crm.exchange.plan.log import add_customer_lines
from desktop_crm.exchange.plan.payments_beside import PaymentsBeside
from desktop_crm.exchange.plan.records import OwnRows
from desktop_crm.exchange.plan.running_balance import moves_of, runs_over, signed
from desktop_crm.exchange.plan.tables import PlanRow

_ZERO = Decimal(0)
_PAYMENT = frozenset(
    {
        *("receivable.paid", "receivable.paid_date", "payment.number", "payment.method"),
        *("payment.remark", "order.number", own_id_field(Entity.PAYMENT)),
    }
)
_RECEIVABLE = frozenset(
    {
        *("receivable.number", "receivable.issued_on", "receivable.due", "receivable.paid"),
        *("receivable.balance", "receivable.due_date", "receivable.overdue_days"),
        *("receivable.remark", "order.number", "invoice.number", "invoice.date"),
        own_id_field(Entity.RECEIVABLE),
    }
)
_OPENING = "customer.opening_balance"
_NET_WORDS = ("余额", "未收", "balance", "outstanding", "open")


def plan_payments(context: SheetContext) -> None:
    """Money that came in, one record a row.

    A row with a receipt number that stands further up with the same order, day and amount is the
    same payment; without a number two equal rows are two payments.
    """
    days, amounts = (blank_or(context, f"receivable.{name}") for name in ("paid_date", "paid"))
    numbers, orders = blank_or(context, "payment.number"), blank_or(context, "order.number")
    methods, remarks = blank_or(context, "payment.method"), blank_or(context, "payment.remark")
    own_ids = blank_or(context, own_id_field(Entity.PAYMENT))
    beside = texts_beside(context, _PAYMENT)
    customers = CustomerLinks(context)
    keys = _PaymentKeys(own_ids)
    rows = []
    for index, (day, amount) in enumerate(zip(days, amounts, strict=True)):
        if day is None or amount is None:
            context.reject(index, "receivable.paid_date" if day is None else "receivable.paid")
            continue
        if not amount:
            context.leave_out(index, "receivable.paid", "no_amount", str(amount))
            continue
        customer = customers.key(index)
        if customer is None:
            continue
        key = keys.key(index, numbers[index], (customer, orders[index], day, amount))
        if key is None:
            context.leave_out(index, "payment.number", "row_repeated", numbers[index])
            continue
        values = (
            *(customer, order_key(context, orders[index], customer), orders[index], day, amount),
            *(numbers[index], methods[index]),
            joined(remarks[index], beside[index] if beside else None),
            own_ids[index],
        )
        rows.append(PlanRow(key, context.number, context.clean.rows[index], values))
    fields = (
        *("payment.customer", "payment.order", "payment.order_number", "receivable.paid_date"),
        *("receivable.paid", "payment.number", "payment.method", "payment.remark"),
        own_id_field(Entity.PAYMENT),
    )
    context.plan.tables[Entity.PAYMENT].add(fields, rows, context.differs())


class _PaymentKeys:
    """Keys of payments, counted where they are equal."""

    def __init__(self, own_ids: Sequence[Any]) -> None:
        self._own = OwnRows(own_ids)
        self._seen: dict[str, list[tuple[Any, ...]]] = defaultdict(list)

    def key(self, index: int, number: str | None, facts: tuple[Any, ...]) -> str | None:
        """The key of a row; None where it says the same as one further up under its number."""
        if (own := self._own.key(index)) is not None:
            return own
        customer, order, day, amount = facts
        if number is not None:
            key = f"{number}|{customer}|{order or ''}"
        else:
            key = f"{customer}|{order or ''}|{day.isoformat()}|{amount.normalize():f}"
        known = self._seen[key]
        if number is not None and facts in known:
            return None
        known.append(facts)
        return key if len(known) == 1 else f"{key}|{len(known)}"


def plan_receivables(context: SheetContext) -> None:
    """What is still owed, as debts or as the customer's opening balance.

    The list is a snapshot: what was received is off it already. A row counts with what is
    outstanding: that column, else due less paid. One that names a document or a day becomes a debt
    of its own; one that only names the customer becomes its opening balance.

    No money counts twice: payments of the same file are subtracted by the program, so they are
    added here, to the debt of the order that they name, else to the opening balance. What a
    customer owes after the import is therefore what the list says.
    """
    _Receivables(context).add()


class _Receivables:
    def __init__(self, context: SheetContext) -> None:
        self._context = context
        self._customers = CustomerLinks(context, without={_OPENING})
        self._numbers = self._either("receivable.number", "invoice.number")
        self._issued = self._either("receivable.issued_on", "invoice.date")
        self._orders = blank_or(context, "order.number")
        self._due_dates = blank_or(context, "receivable.due_date")
        self._overdue = blank_or(context, "receivable.overdue_days")
        self._sums = [
            blank_or(context, field)
            for field in ("receivable.due", "receivable.paid", "receivable.balance", _OPENING)
        ]
        self._sums[2] = signed(self._sums[2], context.clean.kept)
        self._is_net = _is_net(context)
        owners = [blank_or(context, field) for field in ("customer.code", "customer.name")]
        whose, figures = (list(zip(*each, strict=True)) for each in (owners, self._sums[:3]))
        self._moves, self._is_account = moves_of(whose, figures), runs_over(whose, figures)
        self._own_ids = blank_or(context, own_id_field(Entity.RECEIVABLE))
        self._own = OwnRows(self._own_ids)
        self._own_remarks = blank_or(context, "receivable.remark")
        self._beside = texts_beside(context, _RECEIVABLE)
        self._paid = PaymentsBeside(context)
        self._openings: dict[str, tuple[int, Decimal]] = {}
        self._remarks: dict[str, tuple[int, list[str]]] = {}
        self._seen: dict[str, int] = defaultdict(int)
        self._documented: set[str] = set()

    def add(self) -> None:
        """Read all rows, then add debts and opening balances."""
        context = self._context
        rows = [row for index in range(len(context.clean)) if (row := self._row(index))]
        fields = (
            *(
                "receivable.customer",
                "receivable.order",
                "receivable.order_number",
                "receivable.amount",
            ),
            *("receivable.number", "receivable.issued_on", "receivable.due_date"),
            *("receivable.overdue_days", "receivable.remark"),
            own_id_field(Entity.RECEIVABLE),
        )
        context.plan.tables[Entity.RECEIVABLE].add(fields, rows, context.differs())
        self._add_openings()

    def _either(self, *fields: str) -> list[Any]:
        one, other = (blank_or(self._context, field) for field in fields)
        return [a if a is not None else b for a, b in zip(one, other, strict=True)]

    def _open(self, index: int) -> Decimal | None:
        """What a row says is still owed."""
        if index in self._moves:
            return self._moves[index]
        due, paid, balance, opening = (column[index] for column in self._sums)
        if balance is not None:
            return Decimal(balance)
        if due is None:
            return opening if opening is None or paid is None else Decimal(opening - paid)
        if self._is_net:
            return Decimal(due)
        return Decimal(due + (opening or _ZERO) - (paid or _ZERO))

    def _row(self, index: int) -> PlanRow | None:
        context = self._context
        amount = self._open(index)
        if self._is_account:
            context.reject(index, "receivable.balance", "bank_account", text_of(amount))
            return None
        if amount is None:
            self._without_amount(index)
            return None
        customer = self._customers.key(index)
        if customer is None:
            return None
        remark = joined(
            self._own_remarks[index],
            self._beside[index] if self._beside else None,
        )
        number, order = self._numbers[index], self._orders[index]
        days = (self._issued[index], self._due_dates[index], self._overdue[index])
        sheet_row = context.clean.rows[index]
        if number is None and order is None and not any(day is not None for day in days):
            self._note_opening(customer, sheet_row, amount, remark)
            return None
        if index in self._moves and (amount < 0 or self._sums[0][index] != amount):
            self._note_move(index, customer, amount, remark)
            return None
        self._note_opening(customer, sheet_row, _ZERO, None)
        self._documented.add(customer)
        if not amount and self._own_ids[index] is None:
            context.note(index, "receivable.balance", "settled", number or order or "")
        linked = order_key(context, order, customer)
        amount += self._paid.of_order(customer, order)
        values = (*(customer, linked, order, amount, number), *days, remark)
        own_id = self._own_ids[index]
        return PlanRow(
            self._own.key(index) or self._key(customer, number or order, days[1]),
            context.number,
            sheet_row,
            (*values, own_id),
        )

    def _note_move(self, index: int, customer: str, amount: Decimal, remark: str | None) -> None:
        """Take what a running account received, or had before, into what is owed anyway."""
        told = (self._issued[index], self._numbers[index] or self._orders[index], remark, amount)
        text = " ".join(text_of(each) for each in told if each is not None)
        self._note_opening(customer, self._context.clean.rows[index], amount, text)

    def _without_amount(self, index: int) -> None:
        """An amount that could not be read sends the row back; a blank one owes nothing."""
        fields = ("receivable.balance", "receivable.due")
        given = [field for field in fields if self._context.clean.column(field) is not None]
        unread = [field for field in given if (index, field) in self._context.clean.bad]
        if unread:
            self._context.reject(index, unread[0])
        else:
            self._context.leave_out(index, (given or fields)[0], "no_amount", "")

    def _key(self, customer: str, document: str | None, due_on: Any) -> str:
        key = f"{document or due_on or ''}|{customer}"
        self._seen[key] += 1
        return key if self._seen[key] == 1 else f"{key}|{self._seen[key]}"

    def _note_opening(self, customer: str, row: int, amount: Decimal, remark: str | None) -> None:
        first, before = self._openings.get(customer, (row, _ZERO))
        self._openings[customer] = (first, before + amount)
        if remark:
            self._remarks.setdefault(customer, (row, []))[1].append(" ".join(remark.split()))

    def _add_openings(self) -> None:
        table = self._context.plan.tables[Entity.CUSTOMER]
        paid = self._paid.left()
        for customer, (row, amount) in self._openings.items():
            whole = amount + paid.get(customer, _ZERO)
            if earlier := table.take(customer, "customer.snapshot"):
                whole += earlier - paid.get(customer, _ZERO)
            if whole or customer not in self._documented:
                table.add(
                    ["customer.snapshot"],
                    [PlanRow(customer, self._context.number, row, (whole,), is_reference=True)],
                )
        add_customer_lines(self._context, self._remarks)


def _is_net(context: SheetContext) -> bool:
    """Whether the column of what is due says by its header that receipts are off already."""
    column = context.clean.mapping.column_of("receivable.due")
    header = column.header.casefold() if column else ""
    return any(word in header for word in _NET_WORDS)
