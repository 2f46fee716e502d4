"""Sheets of the contact log, and of opportunities until these have a place of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from desktop_crm.core.names import folded
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.context import SheetContext, key_of_name, text_of
from desktop_crm.exchange.plan.links import CustomerLinks, blank_or, joined, staff_link
from desktop_crm.exchange.plan.people import full_names, phones_of
from desktop_crm.exchange.plan.records import OwnRows
from desktop_crm.exchange.plan.tables import PlanRow

E = Entity
_DIGEST = 16
_PARTS = "；"
PEOPLE_JOINT = " · "
"""Stands between the people met in our own lists."""
_PERSON = ("title", "department", "email", "wechat", "qq", "salutation")


def plan_log(context: SheetContext) -> None:
    """Contacts with customers, each found again by customer, day and words.

    The words and the day are the sheet's; whoever wrote them is the author, and the person met is
    one of the customer's people. Entries are only ever added: other words are another entry.
    """
    texts = _texts(context)
    days = blank_or(context, "activity.last_at")
    times = context.times("activity.last_at")
    authors = blank_or(context, "activity.author")
    outcomes = blank_or(context, "activity.outcome")
    fields = (
        *("activity.kind", "activity.outcome", "activity.next_at", "activity.direction"),
        *("activity.satisfaction", own_id_field(E.ACTIVITY)),
    )
    columns = {field: column for field in fields if (column := context.clean.column(field))}
    kept = context.kept()
    keys = EntryKeys(blank_or(context, own_id_field(E.ACTIVITY)))
    customers, people = CustomerLinks(context), People(context, are_joined=keys.are_ours)
    rows = []
    for index in range(len(context.clean)):
        if not _is_sound(context, index, texts[index], outcomes[index], days[index]):
            continue
        customer = customers.key(index, people.names[index])
        if customer is None:
            continue
        author = staff_link(context, authors[index], index)
        values = (
            *(customer, days[index], times[index], texts[index] or "", author, author),
            *(people.key(index, customer), people.others(index, customer)),
            *(column[index] for column in columns.values()),
            kept[index] if kept else None,
        )
        key = keys.key(index, customer, days[index], texts[index] or "")
        rows.append(PlanRow(key, context.number, context.clean.rows[index], values))
    names = (
        *("activity.customer", "activity.last_at", "activity.time", "activity.content"),
        *("activity.author", "activity.entered_by", "activity.contact", "activity.others"),
        *(*columns, "activity.kept"),
    )
    context.plan.tables[E.ACTIVITY].add(names, rows, context.differs())


def _texts(context: SheetContext) -> list[str | None]:
    """Subject and content of each row below each other."""
    contents = blank_or(context, "activity.content")
    subjects = blank_or(context, "activity.subject")
    return [
        joined(subject if subject != content else None, content)
        for subject, content in zip(subjects, contents, strict=True)
    ]


def _is_sound(
    context: SheetContext, index: int, text: str | None, outcome: str | None, day: date | None
) -> bool:
    if day is None:
        context.reject(index, "activity.last_at")
    elif text is None and outcome is None:
        given = [f for f in ("activity.content", "activity.subject") if context.clean.column(f)]
        context.reject(index, (given or ["activity.content"])[0])
    else:
        return True
    return False


class EntryKeys:
    """Keys of records without a number: our own id, else customer, day and words.

    What the same sheet says twice are two records.
    """

    def __init__(self, own_ids: Sequence[Any]) -> None:
        self._own = OwnRows(own_ids)
        self._repeated: Counter[str] = Counter()

    @property
    def are_ours(self) -> bool:
        """Whether the sheet is one of our own exports."""
        return self._own.has_any

    def key(self, index: int, customer: str, day: date | None, text: str) -> str:
        """The key of a row."""
        if (own := self._own.key(index)) is not None:
            return own
        digest = sha256(folded(text).encode()).hexdigest()[:_DIGEST]
        key = f"{customer}|{day.isoformat() if day else ''}|{digest}"
        self._repeated[key] += 1
        return key if self._repeated[key] == 1 else f"{key}|{self._repeated[key]}"


class People:
    """The person of each row, one of its customer's people.

    Our own lists join several in one cell; the first of them is the person of the row.
    """

    def __init__(self, context: SheetContext, *, are_joined: bool = False) -> None:
        fields = context.clean.fields
        self._context = context
        listed = full_names(fields, E.CONTACT, len(context.clean))
        split = [name.split(PEOPLE_JOINT) if name and are_joined else [name] for name in listed]
        self.names = [names[0] for names in split]
        self._others = [[name for name in names[1:] if name] for names in split]
        self._columns = {
            f"contact.{part}": column
            for part in _PERSON
            if (column := context.clean.column(f"contact.{part}")) is not None
        }
        if (phones := phones_of(fields)) is not None:
            self._columns["contact.phones"] = phones

    def key(self, index: int, customer: str) -> str | None:
        """The person's key; a person that no sheet lists becomes a reference.

        Numbers of a row without a person are the customer's own.
        """
        context, name = self._context, self.names[index]
        row = context.clean.rows[index]
        if name is None:
            self._give_to_customer(index, customer)
            return None
        key = f"{customer}|{key_of_name(name)}"
        fields = ["contact.customer", "contact.name", *self._columns]
        values = (customer, name, *(column[index] for column in self._columns.values()))
        context.plan.tables[E.CONTACT].add(
            fields, [PlanRow(key, context.number, row, values, is_reference=True)]
        )
        return key

    def others(self, index: int, customer: str) -> tuple[str, ...] | None:
        """The keys of the further people of a row."""
        row = self._context.clean.rows[index]
        keys = {f"{customer}|{key_of_name(name)}": name for name in self._others[index]}
        self._context.plan.tables[E.CONTACT].add(
            ["contact.customer", "contact.name"],
            [
                PlanRow(key, self._context.number, row, (customer, name), is_reference=True)
                for key, name in keys.items()
            ],
        )
        return tuple(keys) or None

    def _give_to_customer(self, index: int, customer: str) -> None:
        phones = self._columns.get("contact.phones")
        if phones is None or phones[index] is None:
            return
        row = self._context.clean.rows[index]
        self._context.plan.tables[E.CUSTOMER].add(
            ["customer.phones"],
            [PlanRow(customer, self._context.number, row, (phones[index],), is_reference=True)],
        )


def plan_opportunities(context: SheetContext) -> None:
    """Each opportunity as a line in the remarks of its customer: `header: text；header: text`.

    A line that the remarks have already is not added again.
    """
    own = {
        *("opportunity.name", "opportunity.stage", "opportunity.amount", "opportunity.close_date"),
        *("opportunity.owner", "opportunity.remark"),
    }
    parts = _headed(context, own)
    names = blank_or(context, "opportunity.name")
    customers, people = CustomerLinks(context), People(context)
    rows: dict[str, tuple[int, list[str]]] = {}
    for index, name in enumerate(names):
        if name is None:
            context.reject(index, "opportunity.name")
            continue
        customer = customers.key(index, people.names[index])
        if customer is None:
            continue
        people.key(index, customer)
        words = [f"{header}: {_one_line(column[index])}" for header, column in parts]
        line = _PARTS.join(
            each
            for each, (_header, column) in zip(words, parts, strict=True)
            if column[index] is not None
        )
        lines = rows.setdefault(customer, (context.clean.rows[index], []))[1]
        if line not in lines:
            lines.append(line)
    add_customer_lines(context, rows)


def add_customer_lines(context: SheetContext, rows: dict[str, tuple[int, list[str]]]) -> None:
    """Lines for the remarks of customers, with those that other sheets have for them."""
    table = context.plan.tables[E.CUSTOMER]
    for customer, (row, lines) in rows.items():
        earlier = table.take(customer, "customer.lines") or ()
        whole = (*earlier, *(line for line in lines if line not in earlier))
        table.add(
            ["customer.lines"],
            [PlanRow(customer, context.number, row, (whole,), is_reference=True)],
        )


def _headed(context: SheetContext, own: set[str]) -> list[tuple[str, Sequence[Any]]]:
    """The columns of an opportunity with their headers, those without a field at the end."""
    found: list[tuple[str, Sequence[Any]]] = []
    for column in context.clean.mapping.columns:
        field = column.field or ""
        values = context.clean.column(field)
        if values is None or column.group:
            continue
        if field in own or field.startswith(("order.", "row.")):
            found.append((column.header, values))
    return [*found, *context.clean.kept.items()]


def _one_line(value: Any) -> str:
    return " ".join(text_of(value).split()) if value is not None else ""
