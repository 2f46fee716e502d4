"""Found records as lines of the palette."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from desktop_crm.core.code_texts import CODE_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.matching import matched_spans
from desktop_crm.queries import palette as query
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.palette import PaletteHit
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.palette.item import Group, Item
from desktop_crm.ui.routes import (
    CardRoute,
    ComplaintsRoute,
    OrderRoute,
    ProductsRoute,
    Route,
)

_LOOKS: dict[str, tuple[Group, str, Text, str]] = {
    query.CUSTOMER: (
        Group.CUSTOMERS,
        "building-2",
        QT_TRANSLATE_NOOP("palette", "Customer"),
        "customer.stage",
    ),
    query.PERSON: (
        Group.PEOPLE,
        "user",
        QT_TRANSLATE_NOOP("palette", "Contact person"),
        "",
    ),
    query.ORDER: (
        Group.ORDERS,
        "package",
        QT_TRANSLATE_NOOP("palette", "Order"),
        "sales_order.state",
    ),
    query.COMPLAINT: (
        Group.COMPLAINTS,
        "message-square-warning",
        QT_TRANSLATE_NOOP("palette", "Complaint"),
        "complaint.state",
    ),
    query.PRODUCT: (Group.PRODUCTS, "tag", QT_TRANSLATE_NOOP("palette", "Product"), ""),
}
_CONTACTS_TAB = "contacts"
_LONGEST = 120


def record_items(
    context: Context, hits: Sequence[PaletteHit], text: str, group: Group | None = None
) -> list[Item]:
    """A line for each record; `group` puts all of them under one heading."""
    return [_item(context, hit, text, group) for hit in hits]


def _item(context: Context, hit: PaletteHit, text: str, group: Group | None) -> Item:
    own, icon, _kind, _codes = _LOOKS[hit.kind]
    title = one_line(hit.title, _LONGEST)
    detail = _detail(context, hit)
    return Item(
        group or own,
        title,
        icon,
        _opener(context, hit),
        detail,
        matched_spans(title, text),
        matched_spans(detail, text),
        record=(hit.kind, hit.id),
    )


def _detail(context: Context, hit: PaletteHit) -> str:
    """`客户 · 王建国 · 138 0512 6621 · 流失预警`."""
    language = context.language
    _group, _icon, kind, codes = _LOOKS[hit.kind]
    state = CODE_TEXTS.get(codes, {}).get(hit.state)
    amount = "" if hit.amount is None else language.money(hit.amount, places=0)
    parts = [language.say(kind), *hit.about, amount, language.say(state) if state else ""]
    return " · ".join(one_line(part, _LONGEST) for part in parts if part)


def _opener(context: Context, hit: PaletteHit) -> Callable[[], None]:
    return partial(context.navigation.go, route_of(hit))


def route_of(hit: PaletteHit) -> Route:
    """Where a record is shown."""
    match hit.kind:
        case query.ORDER:
            return OrderRoute(hit.id)
        case query.COMPLAINT:
            return ComplaintsRoute(complaint_id=hit.id)
        case query.PRODUCT:
            return ProductsRoute(filter=ListFilter(records=(hit.id,), caption=hit.title))
        case query.PERSON if hit.customer_id is not None:
            return CardRoute(hit.customer_id, _CONTACTS_TAB)
        case _:
            return CardRoute(hit.customer_id or hit.id)
