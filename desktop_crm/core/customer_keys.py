"""What follows from a customer's own data: search and sort keys of its name, numbers, its stage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop_crm.core.codes import PhoneKind, Stage
from desktop_crm.core.names import normalised_name
from desktop_crm.core.phones import PhoneNumber, parse_phones, phone_digits
from desktop_crm.core.pinyin import sort_keys_of_all, usual_initials_of_all
from desktop_crm.core.unreadable import UnreadableError

_MNEMONIC_LENGTH = 32
_BEFORE_ANY_ORDER = (Stage.LEAD, Stage.PROSPECT)


class NameKeys(NamedTuple):
    """The columns that are computed from a customer's name."""

    name_key: str
    sort_key: str
    mnemonic: str | None


def keys_of_name(name: str) -> NameKeys:
    """The keys of a name; the mnemonic is its pinyin initials in their usual reading."""
    return keys_of_names((name,))[0]


def keys_of_names(names: Sequence[str]) -> list[NameKeys]:
    """The keys of many names."""
    return [
        NameKeys(normalised_name(name), sorting, letters[:_MNEMONIC_LENGTH] or None)
        for name, sorting, letters in zip(
            names, sort_keys_of_all(names), usual_initials_of_all(names), strict=True
        )
    ]


def phones_from(text: str) -> tuple[PhoneNumber, ...]:
    """All numbers in a field; one that no rule can read is kept as it was typed."""
    if not text.strip():
        return ()
    try:
        return parse_phones(text)
    except UnreadableError:
        return (PhoneNumber(text.strip(), phone_digits(text), PhoneKind.LANDLINE),)


def stage_after_orders(stage: str, counted_orders: int) -> Stage:
    """The stage of a customer that has so many orders that count.

    A first order makes a first-time customer, a second one a repeat customer. Whether a lost
    customer is won back depends on the day of the loss: see `services.orders_stage`.
    """
    present = Stage(stage)
    if present in _BEFORE_ANY_ORDER and counted_orders == 1:
        return Stage.FIRST_TIME
    if present in (*_BEFORE_ANY_ORDER, Stage.FIRST_TIME) and counted_orders > 1:
        return Stage.REPEAT
    return present
