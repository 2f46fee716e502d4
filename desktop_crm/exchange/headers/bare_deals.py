"""Lists of which each row has a customer, a day and an amount: sales, or payments?

Nothing in them tells which. Such a sheet is nobody's list of customers, so a person is asked.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.meanings import FAIR, SURE, known_meanings
from desktop_crm.exchange.headers.traditional import simplified
from desktop_crm.exchange.headers.words import Header

_CUSTOMERS = frozenset({"customer.name", "customer.code"})
_AMOUNTS = frozenset({"order.amount", "line.amount", "receivable.paid"})
_DAYS = frozenset({"日期", "时间", "date", "time", "day"})
_DAY_FIELDS = frozenset({"order.date", "receivable.paid_date", "delivery.date"})
_SALES = (
    *("销售", "出货", "开单", "营业", "成交", "订单", "合同"),
    *("sales", "order", "invoice", "contract"),
)
"""Words in the name of a sheet or a title by which its rows are sales."""
LISTS = frozenset({SheetKind.CUSTOMERS, SheetKind.CONTACTS})


def is_bare_deal(headers: Iterable[Header]) -> bool:
    """Whether the headers tell of a customer, a day and an amount."""
    found: set[str] = set()
    for header in headers:
        keys = {known.key for known, fit in known_meanings(header) if fit == SURE}
        named = {known.key for known, fit in known_meanings(header) if fit >= FAIR}
        if named & _CUSTOMERS:
            found.add("customer")
        elif header.word in _DAYS or keys & _DAY_FIELDS:
            found.add("day")
        elif keys & _AMOUNTS:
            found.add("amount")
    return len(found) == len(("customer", "day", "amount"))


def names_sales(name: str) -> bool:
    """Whether a name says that the rows are sales."""
    plain = simplified(unicodedata.normalize("NFKC", name)).casefold()
    return any(word in plain for word in _SALES)
