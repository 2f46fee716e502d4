"""The definitions in use, as they are printed under figures."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.reports.values import Sentence

_NET = QT_TRANSLATE_NOOP(
    "reports",
    "Sales are net of cancellations and returns, by order date; a return counts on the day of its "
    "order.",
)
_GROSS = QT_TRANSLATE_NOOP(
    "reports",
    "Gross sales are the list value of all orders, before discounts, cancellations and returns, by "
    "order date.",
)
_MARGIN = QT_TRANSLATE_NOOP(
    "reports",
    "Gross profit only over order lines with a known cost; the coverage is their share of sales.",
)
_LATE = QT_TRANSLATE_NOOP(
    "reports",
    "Late: shipped after the promised date; on the day is on time. Delay rate: late / shipped. "
    "Orders not shipped yet and past their date are overdue, and counted apart.",
)


def sales_definition(*, net: bool) -> tuple[Sentence, ...]:
    """What sales are."""
    return (Sentence(_NET if net else _GROSS),)


def margin_definition() -> tuple[Sentence, ...]:
    """What gross profit is measured over."""
    return (Sentence(_MARGIN),)


def late_definition() -> tuple[Sentence, ...]:
    """What late means."""
    return (Sentence(_LATE),)
