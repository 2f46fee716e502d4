"""Days in two columns, 月 and 日, as books of accounts have them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.words import Header

_MONTH, _DAY = frozenset(["月", "月份", "month"]), frozenset(["日", "day"])
DAY_OF: Mapping[SheetKind, str] = {
    SheetKind.ORDER_LINES: "order.date",
    SheetKind.ORDERS: "order.date",
    SheetKind.DELIVERIES: "delivery.date",
    SheetKind.RETURNS: "return.date",
    SheetKind.PAYMENTS: "receivable.paid_date",
    SheetKind.RECEIVABLES: "receivable.issued_on",
    SheetKind.CONTACT_LOG: "activity.last_at",
    SheetKind.COMPLAINTS: "complaint.date",
}


def split_day(headers: Mapping[int, Header]) -> tuple[int, int] | None:
    """The columns of the month and, right of it, of the day."""
    words = sorted((index, _last_word(header)) for index, header in headers.items())
    return next(
        (
            (left, right)
            for (left, month), (right, day) in pairwise(words)
            if right == left + 1 and month in _MONTH and day in _DAY
        ),
        None,
    )


def _last_word(header: Header) -> str:
    """日 of 2024年 / 日."""
    return header.parts[-1] if header.parts else header.word
