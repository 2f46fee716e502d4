"""When an invoice falls due: payment terms as people write them."""

from __future__ import annotations

import re

_AT_ONCE = (
    *("款到发货", "先款后货", "预付", "全款", "现结", "现款", "现金", "货到付款", "款清发货"),
    *("prepaid", "cash", "advance", "on delivery", "on receipt", "immediate", "cod"),
)
_DAYS = re.compile(r"(\d{1,3})\s*(?:天|日|days?\b|d\b)|\bnet\s*(\d{1,3})", re.IGNORECASE)
_MONTHS = re.compile(r"(\d{1,2})\s*(?:个月|months?\b)", re.IGNORECASE)
_DAYS_OF_MONTH = 30


def terms_days(text: str | None) -> int | None:
    """Days from delivery to payment that terms such as `月结30天` give; 0 is paid beforehand.

    None when the text does not say.
    """
    written = " ".join((text or "").casefold().split())
    if not written:
        return None
    days = _DAYS.search(written)
    if days:
        return int(days[1] or days[2])
    months = _MONTHS.search(written)
    if months:
        return int(months[1]) * _DAYS_OF_MONTH
    if any(word in written for word in _AT_ONCE):
        return 0
    return _DAYS_OF_MONTH if "月结" in written else None


def days_of_terms(text: str | None, customer_days: int | None, usual: int) -> int:
    """The days that hold: those of the order's terms, the customer's, or the firm's usual ones."""
    written = terms_days(text)
    if written is not None:
        return written
    return usual if customer_days is None else customer_days
