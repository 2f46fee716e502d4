"""Whom and what a row of any sheet names: customers, their people and orders, products, staff."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from desktop_crm.core.names import folded
from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity
from desktop_crm.exchange.plan.context import SheetContext, key_of_code, key_of_name, text_of
from desktop_crm.exchange.plan.tables import PlanRow

_SELF_TOLD = frozenset({Entity.CUSTOMER, Entity.CONTACT, Entity.ROW})
"""What a row says of these reaches the records themselves."""


def blank_or(context: SheetContext, field: str) -> Sequence[Any]:
    """The values of a field, all blank where no column has it."""
    return context.clean.column(field) or [None] * len(context.clean)


class CustomerLinks:
    """The customer of each row, by code or by name; unknown ones become references.

    A row that names only a person means that person's customer, or the person as a customer where
    nobody else is known. One that names only an order means the customer of the order.
    """

    def __init__(self, context: SheetContext, *, without: Collection[str] = ()) -> None:
        self._context = context
        self._codes = blank_or(context, "customer.code")
        self._names = blank_or(context, "customer.name")
        self._orders = blank_or(context, "order.number")
        self._columns = {
            field: column
            for field, column in context.columns(Entity.CUSTOMER).items()
            if field not in without
        }
        self._found: dict[tuple[str | None, str | None], str | None] = {}

    def key(self, index: int, person: str | None = None) -> str | None:
        """The customer's key, or None when the row had to be rejected."""
        code, name = self._codes[index], self._names[index]
        if code is None and name is None:
            return self._without_name(index, person)
        return self._named(index, code, name)

    def _named(self, index: int, code: str | None, name: str | None) -> str | None:
        if (code, name) not in self._found:
            self._found[code, name] = self._look_up(code, name, index)
        key = self._found[code, name]
        if key is None:
            self._context.reject(index, "customer.name", "unknown_customer", name or "")
        return key

    def _without_name(self, index: int, person: str | None) -> str | None:
        plan, number = self._context.plan, self._orders[index]
        orders = plan.orders.get(number, ()) if number else ()
        if len(orders) == 1:
            return str(plan.tables[Entity.ORDER].value(orders[0], "order.customer"))
        if orders:
            self._context.reject(index, "order.number", "unknown_order", number)
            return None
        if person is not None:
            owner = self._customer_of(person)
            return owner if owner is not None else self._named(index, None, person)
        if number and not self._columns.keys() & {"customer.name", "customer.code"}:
            self._context.reject(index, "order.number", "unknown_order", number)
            return None
        given = "customer.code" if "customer.code" in self._columns else "customer.name"
        if "customer.name" in self._columns:
            given = "customer.name"
        self._context.reject(index, given)
        return None

    def _customer_of(self, person: str) -> str | None:
        """The only customer of the file that has a person of this name."""
        owners = self._context.plan.customers_of(person)
        return next(iter(owners)) if len(owners) == 1 else None

    def _look_up(self, code: str | None, name: str | None, index: int) -> str | None:
        table = self._context.plan.tables[Entity.CUSTOMER]
        directory = self._context.plan.customers
        by_name = directory.meant_by(name) if name else set()
        if code is not None:
            key = key_of_code(code)
            if key not in table and len(by_name) == 1 and next(iter(by_name)).startswith("name:"):
                return next(iter(by_name))
        elif len(by_name) > 1:
            return None
        else:
            key = next(iter(by_name), key_of_name(name))
        if key not in table:
            self._add_reference(key, code, name, index)
        return key

    def _add_reference(self, key: str, code: str | None, name: str | None, index: int) -> None:
        fields = {field: column[index] for field, column in self._columns.items()}
        fields["customer.name"] = name or code
        context = self._context
        number = context.clean.rows[index]
        for field in ("customer.owner", "customer.author"):
            if (person := fields.get(field)) is not None:
                fields[field] = context.plan.staff_key(person, context.number, number)
        row = PlanRow(key, context.number, number, tuple(fields.values()), is_reference=True)
        context.plan.tables[Entity.CUSTOMER].add(list(fields), [row])
        context.plan.customers.add(name or code, key)


def order_key(context: SheetContext, number: str | None, customer: str) -> str | None:
    """The order of that number and customer, if the file holds it."""
    if number is None:
        return None
    key = f"{number}|{customer}"
    return key if key in context.plan.tables[Entity.ORDER] else None


class ProductLinks:
    """The product of each row; one that no sheet lists becomes a reference."""

    def __init__(self, context: SheetContext) -> None:
        self._context = context
        self._columns = context.columns(Entity.PRODUCT)
        self._codes, self._names, self._specs = (
            blank_or(context, field) for field in ("product.code", "product.name", "product.spec")
        )

    def key(self, index: int) -> str | None:
        """The product's key; None where the row names none."""
        plan = self._context.plan
        code, name, spec = self._codes[index], self._names[index], self._specs[index]
        if code is not None:
            key = key_of_code(code)
        elif name is not None:
            key = self._named(name, spec)
        else:
            return None
        table = plan.tables[Entity.PRODUCT]
        if key not in table:
            fields = {field: column[index] for field, column in self._columns.items()}
            fields["product.name"] = name or code
            row = self._context.clean.rows[index]
            values = tuple(fields.values())
            table.add(list(fields), [PlanRow(key, self._context.number, row, values, True)])
            plan.products.add(name or code, key)
        return key

    def _named(self, name: str, spec: str | None) -> str:
        """The only product of a name, if it is of no other spec."""
        plan = self._context.plan
        known, exact = plan.products.keys(name), key_of_name(name, spec)
        if len(known) != 1 or exact in known:
            return exact
        (only,) = known
        other = plan.tables[Entity.PRODUCT].value(only, "product.spec")
        is_other = spec is not None and other is not None and folded(spec) != folded(other)
        return exact if is_other else only


def staff_link(context: SheetContext, name: str | None, index: int) -> str | None:
    """The key of the colleague whom a cell names."""
    if name is None:
        return None
    return context.plan.staff_key(name, context.number, context.clean.rows[index])


def texts_beside(context: SheetContext, used: Collection[str]) -> list[str | None] | None:
    """What a row says beyond the fields used, a line `header: text` each; None where nothing is.

    For records without fields of the firm's own, so that nothing is lost.
    """
    columns: list[tuple[str, Sequence[Any]]] = []
    for column in context.clean.mapping.columns:
        field = column.field
        if field is None or field in used or FIELD_BY_KEY[field].entity in _SELF_TOLD:
            continue
        values = context.clean.column(field)
        if values is not None and not column.group:
            columns.append((column.header, values))
    columns += _constants_beside(context, used)
    columns += context.clean.kept.items()
    if not columns:
        return None
    return [
        "\n".join(
            f"{header}: {text_of(values[index])}"
            for header, values in columns
            if values[index] is not None
        )
        or None
        for index in range(len(context.clean))
    ]


def _constants_beside(
    context: SheetContext, used: Collection[str]
) -> list[tuple[str, Sequence[Any]]]:
    """The same of what stands above the rows, or between them."""
    mapping = context.clean.mapping
    constants = [*mapping.constants, *(c for s in context.clean.sections for c in s.constants)]
    headers = {each.field: each.header for each in reversed(constants) if each.is_used}
    return [
        (header, values)
        for field, header in headers.items()
        if field not in used
        and FIELD_BY_KEY[field].entity not in _SELF_TOLD
        and mapping.column_of(field) is None
        and (values := context.clean.column(field)) is not None
    ]


def joined(*texts: str | None) -> str | None:
    """Texts below each other, blanks left out."""
    return "\n".join(text for text in texts if text) or None
