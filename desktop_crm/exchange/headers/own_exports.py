"""What the columns of our own exports and templates mean, so that they come back exactly.

A list shows much that cannot be entered: sums, states, days since. In a file of ours, known by the
hidden column of ids, those columns are passed over instead of becoming fields of the firm's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from desktop_crm.core.language import LANGUAGES, Text, load_language
from desktop_crm.exchange.fields import FIELDS, Entity
from desktop_crm.exchange.fields.own_id import (
    OWN_ID_HEADER,
    TEMPLATE_HEADER,
    own_id_field,
)
from desktop_crm.exchange.headers.kinds import RULE_OF, SheetKind
from desktop_crm.exchange.headers.mapping import ColumnMapping, ColumnUse
from desktop_crm.exchange.headers.meanings import SURE
from desktop_crm.exchange.headers.words import Header, read_header


@dataclass(frozen=True, slots=True)
class OwnList:
    """A list of the program as the import reads it.

    `means` leads from the list's fields to those of the import; a field that is not in it is shown
    only.
    """

    kind: SheetKind
    entity: Entity
    means: Mapping[str, str]


def _same(entity: str, listed: str) -> dict[str, str]:
    return {name: f"{entity}.{name}" for name in listed.split()}


_OF_CUSTOMER = {"customer": "customer.name", "customer_code": "customer.code"}

OWN_LISTS: Mapping[str, OwnList] = {
    "customers": OwnList(
        SheetKind.CUSTOMERS,
        Entity.CUSTOMER,
        {
            **_same(
                "customer",
                "name level owner next_contact short_name code industry size source region "
                "province city district address country website credit_grade credit_limit "
                "ship_address business_scope credit_code tax_id bank_account invoice_title "
                "payment_terms registered_capital opening_balance remark email tags stage "
                "credit_hold payment_terms_days preferred_channel churn_after_days internal_remark",
            ),
            "seasonal": "customer.is_seasonal",
            "created_by": "customer.author",
            "customer_since": "customer.since",
            "postcode": "customer.zip",
            "bank_name": "customer.bank",
            "kinds": "customer.category",
            "contact": "contact.name",
            "phone": "contact.phone",
        },
    ),
    "contacts": OwnList(
        SheetKind.CONTACTS,
        Entity.CONTACT,
        {
            **_OF_CUSTOMER,
            **_same(
                "contact",
                "name title department phone wechat email qq salutation birthday preferences "
                "family taboos remark",
            ),
            "primary": "contact.is_primary",
            "decides": "contact.is_decision_maker",
        },
    ),
    "products": OwnList(
        SheetKind.PRODUCTS,
        Entity.PRODUCT,
        {
            **_same("product", "name code spec unit category price cost supplier remark"),
            "discontinued": "product.is_discontinued",
        },
    ),
    "orders": OwnList(
        SheetKind.ORDERS,
        Entity.ORDER,
        {
            **_OF_CUSTOMER,
            **_same(
                "order",
                "number state amount salesperson freight carrier ship_to ship_address "
                "payment_terms remark internal_remark",
            ),
            "ordered_on": "order.date",
            "promised_on": "order.due_date",
            "contact": "contact.name",
        },
    ),
    "order_lines": OwnList(SheetKind.ORDER_LINES, Entity.LINE, {}),
    "log": OwnList(
        SheetKind.CONTACT_LOG,
        Entity.ACTIVITY,
        {
            **_OF_CUSTOMER,
            **_same("activity", "kind outcome direction satisfaction"),
            "happened_at": "activity.last_at",
            "next_contact": "activity.next_at",
            "text": "activity.content",
            "staff": "activity.author",
            "people": "contact.name",
        },
    ),
    "complaints": OwnList(
        SheetKind.COMPLAINTS,
        Entity.COMPLAINT,
        {
            **_OF_CUSTOMER,
            **_same("complaint", "number severity state owner solution satisfaction"),
            "text": "complaint.reason",
            "cause": "complaint.kind",
            "received_at": "complaint.date",
            "due_on": "complaint.due_date",
            "solved": "complaint.solved_on",
            "cost": "complaint.cost",
            "order": "order.number",
            "product": "product.name",
        },
    ),
    "deliveries": OwnList(
        SheetKind.DELIVERIES,
        Entity.DELIVERY,
        {
            **_OF_CUSTOMER,
            **_same("delivery", "number carrier receiver delay_reason delay_note remark"),
            "shipped_on": "delivery.date",
            "approved": "delivery.approved_on",
            "goods": "delivery.goods_listed",
            "order": "order.number",
        },
    ),
    "tasks": OwnList(
        SheetKind.TASKS,
        Entity.TASK,
        {
            **_OF_CUSTOMER,
            **_same("task", "title owner kind state remark"),
            "due_on": "task.due_date",
            "done": "task.done_on",
        },
    ),
    "payments": OwnList(
        SheetKind.PAYMENTS,
        Entity.PAYMENT,
        {
            **_OF_CUSTOMER,
            **_same("payment", "number method remark"),
            "paid_on": "receivable.paid_date",
            "amount": "receivable.paid",
            "order": "order.number",
        },
    ),
}
"""The lists that carry our ids, by name; for order lines there is no list, only an export."""


def own_kind(sheet_name: str, headers: Mapping[int, Header]) -> SheetKind | None:
    """What a sheet of ours is by its name; None for a sheet of somebody else."""
    if not (_has(headers, OWN_ID_HEADER) or _has(headers, TEMPLATE_HEADER)):
        return None
    name = sheet_name.casefold()
    return next((kind for title, kind in _sheet_titles() if name.startswith(title)), None)


def own_columns(
    kind: SheetKind, columns: Sequence[ColumnMapping], headers: Mapping[int, Header]
) -> tuple[ColumnMapping, ...]:
    """The columns of a sheet, those of ours as the list or the template means them."""
    if _has(headers, TEMPLATE_HEADER):
        titles = {TEMPLATE_HEADER: "", **field_titles(kind)}
        return tuple(_as_meant(column, titles) for column in columns)
    name = next((name for name, own in OWN_LISTS.items() if own.kind is kind), None)
    if name is None or not _has(headers, OWN_ID_HEADER):
        return tuple(columns)
    titles = {OWN_ID_HEADER: own_id_field(OWN_LISTS[name].entity), **_titles(name)}
    return tuple(_as_meant(column, titles) for column in columns)


def _has(headers: Mapping[int, Header], marker: str) -> bool:
    word = read_header(marker).word
    return any(header.word == word for header in headers.values())


def _as_meant(column: ColumnMapping, titles: Mapping[str, str]) -> ColumnMapping:
    if column.header not in titles:
        return column
    field = titles[column.header]
    use = ColumnUse.FIELD if field else ColumnUse.SKIP
    return replace(column, use=use, field=field or None, confidence=SURE, group=0)


@cache
def _titles(name: str) -> Mapping[str, str]:
    """The field that each title means in either language; blank for what is shown only."""
    from desktop_crm.queries.listing.registry import LISTINGS

    own = OWN_LISTS[name]
    titles: dict[str, str] = {}
    if name in LISTINGS:
        listing = LISTINGS[name]
        for each in listing.fields:
            for words in _in_both(listing.titles.get(each.key, each.column.title)):
                titles.setdefault(words, own.means.get(each.key, ""))
    for words, key in field_titles(own.kind).items():
        titles.setdefault(words, key)
    return titles


@cache
def field_titles(kind: SheetKind) -> Mapping[str, str]:
    """The fields of a kind by what the program calls them, in both languages."""
    titles: dict[str, str] = {}
    for entity in RULE_OF[kind].entities:
        for known in FIELDS:
            if known.entity is entity:
                for words in _in_both(known.title):
                    titles.setdefault(words, known.key)
    return titles


@cache
def _sheet_titles() -> tuple[tuple[str, SheetKind], ...]:
    """What our sheets are called, the longest first: one name may begin with another."""
    from desktop_crm.queries.listing.registry import LISTINGS

    titles = [(rule.title, kind) for kind, rule in RULE_OF.items()]
    titles += [
        (LISTINGS[name].title, own.kind) for name, own in OWN_LISTS.items() if name in LISTINGS
    ]
    named = {words.casefold(): kind for title, kind in titles for words in _in_both(title)}
    return tuple(sorted(named.items(), key=lambda each: -len(each[0])))


def _in_both(title: Text | str) -> Iterator[str]:
    for code in LANGUAGES:
        words = load_language(code).say(title) if isinstance(title, Text) else title
        yield " ".join(words.split())
