"""Sheets of customers, of contacts and of staff."""

from __future__ import annotations

from typing import Any

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import OWN_ID_KEYS
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.plan.context import SheetContext, key_of_code, key_of_name
from desktop_crm.exchange.plan.log_columns import add_log_columns
from desktop_crm.exchange.plan.people import (
    PERSON_PARTS,
    Kept,
    add_further_people,
    both,
    full_names,
    phones_of,
)
from desktop_crm.exchange.plan.records import OwnIds, add_rows, keys_by_code
from desktop_crm.exchange.plan.shared_cells import (
    Person,
    add_others,
    first_people,
    people_by_row,
)
from desktop_crm.exchange.progress import looked_at

_IDENTIFYING = (
    "customer.tax_id",
    "customer.credit_code",
    "customer.bank_account",
    "customer.province",
    "customer.city",
    "customer.zip",
    "customer.address",
)
"""Two rows of one name that contradict each other here are two customers."""
_BESIDE_NUMBERS = {"contact.qq": "QQ", "contact.wechat": "微信"}
"""What a cell of numbers may hold, by what it is called there."""
_OF_OFFICES = frozenset({"customer.zip", "customer.address"})
"""People of one firm may sit in several places."""


def plan_parties(context: SheetContext) -> None:
    """Customers with their contacts, from a sheet of either kind."""
    names = full_names(context.clean.fields, Entity.CONTACT, len(context.clean))
    customers = _customer_columns(context, names)
    keys = _customer_keys(context, customers)
    is_reference = context.clean.mapping.kind is SheetKind.CONTACTS
    if not is_reference:
        _list_customers(context, customers, keys)
    kept = None if is_reference else context.kept()
    loose = _add_contacts(context, names, keys, customers)
    all_kept = both(kept, both(loose, add_further_people(context, keys)))
    all_kept = both(all_kept, add_log_columns(context, keys))
    if all_kept:
        customers["customer.kept"] = all_kept
    add_rows(context, Entity.CUSTOMER, customers, keys, is_reference=is_reference)


def _list_customers(
    context: SheetContext, columns: dict[str, list[Any]], keys: list[str | None]
) -> None:
    """Let other sheets name these customers by their short names."""
    short = columns.get("customer.short_name") or [None] * len(keys)
    for key, name, short_name in zip(keys, columns["customer.name"], short, strict=True):
        if key is not None and name:
            context.plan.customers.add_listed(name, short_name, key)


def plan_staff(context: SheetContext) -> None:
    """The firm's own people."""
    columns = context.columns(Entity.STAFF)
    columns["staff.name"] = full_names(context.clean.fields, Entity.STAFF, len(context.clean))
    for part in PERSON_PARTS:
        columns.pop(f"staff.{part}", None)
    if kept := context.kept():
        columns["staff.kept"] = kept
    names = columns["staff.name"]
    codes = columns.get("staff.code") or [None] * len(names)
    keys = keys_by_code(context, _named_by(context, "staff"), codes, names)
    for index, (name, code) in enumerate(zip(names, codes, strict=True)):
        if name and not code:
            keys[index] = key_of_name(name)
        if keys[index] is not None:
            context.plan.staff.add(name, str(keys[index]))
    add_rows(context, Entity.STAFF, columns, keys)


def _named_by(context: SheetContext, entity: str) -> str:
    """The column that should have held a person's name."""
    choices = (f"{entity}.name", f"{entity}.last_name", f"{entity}.first_name")
    return next((key for key in choices if context.clean.column(key) is not None), choices[0])


def _customer_columns(context: SheetContext, names: list[str | None]) -> dict[str, list[Any]]:
    """The customer's fields; on a sheet of nothing but people each person is a customer."""
    columns = context.columns(Entity.CUSTOMER)
    if "customer.name" not in columns:
        columns["customer.name"] = _names_by_code(context, columns) or list(names)
    found: dict[str | None, str | None] = {None: None}
    for field in ("customer.owner", "customer.author"):
        people = columns.get(field)
        if people is None:
            continue
        for name, row in zip(people, context.clean.rows, strict=True):
            if name not in found:
                found[name] = context.plan.staff_key(name, context.number, row)
        columns[field] = [found[name] for name in people]
    return columns


def _names_by_code(context: SheetContext, columns: dict[str, list[Any]]) -> list[str | None] | None:
    """The customers of people whose sheet has only codes; unknown ones are called by these."""
    codes = columns.get("customer.code")
    if codes is None or context.clean.mapping.kind is not SheetKind.CONTACTS:
        return None
    table = context.plan.tables[Entity.CUSTOMER]
    return [
        table.value(key_of_code(code), "customer.name")
        if code and key_of_code(code) in table
        else code
        for code in codes
    ]


def _customer_keys(context: SheetContext, columns: dict[str, list[Any]]) -> list[str | None]:
    """The key of each row's customer; a row that names none is rejected."""
    names = columns["customer.name"]
    codes = columns.get("customer.code") or [None] * len(names)
    keys = keys_by_code(context, "customer.name", codes, names)
    for name, key in looked_at(zip(names, keys, strict=True), context.plan.look):
        if key is not None:
            context.plan.customers.add(name, key)
    namesakes = _Namesakes(context, columns)
    own = OwnIds(context, Entity.CUSTOMER)
    rows = zip(keys, codes, names, strict=True)
    for index, (key, code, name) in enumerate(looked_at(rows, context.plan.look)):
        if name and key is None and not code:
            keys[index] = own.key(index, name)
            if keys[index] is None:
                keys[index] = namesakes.key(index, name)
            else:
                context.plan.customers.add(name, str(keys[index]))
    return keys


class _Namesakes:
    """Tells rows of one customer from rows of two customers with one name and no code."""

    def __init__(self, context: SheetContext, columns: dict[str, list[Any]]) -> None:
        self._context = context
        self._first: dict[str, int] = {}
        customers = context.plan.customers
        self._is_of_people = context.clean.mapping.kind is SheetKind.CONTACTS
        ignored = _OF_OFFICES if self._is_of_people else frozenset()
        self._identifying = [
            columns[key] for key in _IDENTIFYING if key in columns and key not in ignored
        ]
        self._known = customers.meant_by if self._is_of_people else customers.keys

    def key(self, index: int, name: str) -> str | None:
        """The customer's key: the known one of this name, or a name of its own.

        A person of one of several customers of that name is rejected.
        """
        known = self._known(name)
        own = {key for key in known if key in self._first}
        if len(known - own) == 1 and not own:
            return next(iter(known))
        if self._is_of_people and known and not own:
            self._context.reject(index, "customer.name", "unknown_customer", name)
            return None
        key = whole = key_of_name(name)
        number = 1
        while key in self._first and self._contradict(self._first[key], index):
            number += 1
            key = f"{whole}|{number}"
        if key not in self._first:
            self._first[key] = index
            self._context.plan.customers.add(name, key)
            if number > 1:
                self._context.note(index, "customer.name", "namesake", name)
        return key

    def _contradict(self, one: int, other: int) -> bool:
        return any(
            column[one] is not None and column[other] is not None and column[one] != column[other]
            for column in self._identifying
        )


def _add_contacts(
    context: SheetContext,
    names: list[str | None],
    keys: list[str | None],
    customers: dict[str, list[Any]],
) -> list[Kept] | None:
    """A contact for each row with a person's name; numbers without one are the customer's own.

    Returns what was left of rows without a person, to be kept beside the customer.
    """
    columns = context.columns(Entity.CONTACT)
    if not columns:
        return None
    for part in (*PERSON_PARTS, "mobile", "phone", "fax"):
        columns.pop(f"contact.{part}", None)
    phones = phones_of(context.clean.fields)
    shared = _shared_cells(context, names, columns)
    if shared:
        names, columns, phones = first_people(shared, names, columns, phones)
    columns["contact.name"] = names
    if phones is not None:
        columns["contact.phones"] = phones
    loose = _give_to_customer(context, names, columns, customers) if None in names else None
    columns["contact.customer"] = keys
    if context.clean.mapping.kind is SheetKind.CONTACTS and (kept := context.kept()):
        columns["contact.kept"] = kept
    codes = columns.get("contact.code") or [None] * len(names)
    own = OwnIds(context, Entity.CONTACT)
    contact_keys = [
        None
        if customer is None or name is None
        else key_of_code(code)
        if code
        else own.key(index, name) or f"{customer}|{key_of_name(name)}"
        for index, (code, name, customer) in enumerate(zip(codes, names, keys, strict=True))
    ]
    add_rows(context, Entity.CONTACT, columns, contact_keys)
    if shared:
        add_others(context, shared, keys)
    return loose


def _shared_cells(
    context: SheetContext, names: list[str | None], columns: dict[str, list[Any]]
) -> dict[int, list[Person]]:
    """The people of cells that hold several; none in lists of ours, or where they are customers."""
    fields = context.clean.fields
    if OWN_ID_KEYS.intersection(fields) or not fields.keys() & {"customer.name", "customer.code"}:
        return {}
    return people_by_row(context, names, columns)


def _give_to_customer(
    context: SheetContext,
    names: list[str | None],
    columns: dict[str, list[Any]],
    customers: dict[str, list[Any]],
) -> list[Kept]:
    """Numbers and addresses of rows that name no person reach the firm itself.

    Returns the rest, e.g. the title of nobody, by header.
    """
    for source, target in (("contact.phones", "phones"), ("contact.email", "email")):
        values = columns.get(source)
        if values is not None:
            customers[f"customer.{target}"] = [
                None if name else value for name, value in zip(names, values, strict=True)
            ]
    loose: list[Kept] = [None] * len(names)
    for key, values in columns.items():
        column = context.clean.mapping.column_of(key)
        header = column.header if column else _BESIDE_NUMBERS.get(key)
        if header is None or key in ("contact.email", "contact.name"):
            continue
        for index, (name, value) in enumerate(zip(names, values, strict=True)):
            if value is not None and not name:
                loose[index] = (*(loose[index] or ()), (header, str(value)))
    return loose
