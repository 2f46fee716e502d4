"""Why a customer is at risk, as sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.queries.at_risk import Reason, ReasonKind
from desktop_crm.reports.values import Sentence, change, days

REASON_TITLES: Mapping[ReasonKind, Text] = {
    ReasonKind.INTERVAL: QT_TRANSLATE_NOOP("reports", "Beyond its own rhythm"),
    ReasonKind.SMALLER: QT_TRANSLATE_NOOP("reports", "Buys less"),
    ReasonKind.COMPLAINT: QT_TRANSLATE_NOOP("reports", "Open complaint"),
    ReasonKind.CONTACT: QT_TRANSLATE_NOOP("reports", "Nobody called"),
    ReasonKind.LATE: QT_TRANSLATE_NOOP("reports", "Late deliveries"),
}
"""Reasons in one or two words."""

_INTERVAL = QT_TRANSLATE_NOOP("reports", "usually every {usual} days, now {days}")
_SMALLER = QT_TRANSLATE_NOOP("reports", "sales {change} in 90 days")
_COMPLAINT = QT_TRANSLATE_NOOP("reports", "complaint open for {days} days")
_COMPLAINTS = QT_TRANSLATE_NOOP("reports", "{n} complaints open, the oldest for {days} days")
_CONTACT = QT_TRANSLATE_NOOP("reports", "no contact for {days} days, agreed are {agreed}")
_LATE = QT_TRANSLATE_NOOP("reports", "last {n} deliveries late, the latest by {days} days")
_BOTH = QT_TRANSLATE_NOOP("reports", "{one}; {other}")


def reason_sentence(reason: Reason) -> Sentence:
    """One reason in words."""
    figure, other = reason.figure, reason.other
    match reason.kind:
        case ReasonKind.INTERVAL:
            return Sentence(_INTERVAL, {"days": int(figure), "usual": days(other)})
        case ReasonKind.SMALLER:
            return Sentence(_SMALLER, {"change": change(figure)})
        case ReasonKind.COMPLAINT:
            text = _COMPLAINT if other == 1 else _COMPLAINTS
            return Sentence(text, {"days": int(figure), "n": int(other)})
        case ReasonKind.CONTACT:
            return Sentence(_CONTACT, {"days": int(figure), "agreed": int(other)})
        case _:
            return Sentence(_LATE, {"n": int(figure), "days": int(other)})


def reasons_sentence(reasons: Sequence[Reason]) -> Sentence:
    """All reasons in one sentence."""
    first, *rest = map(reason_sentence, reasons)
    for each in rest:
        first = Sentence(_BOTH, {"one": first, "other": each})
    return first
