"""Customers that look like the one being typed, found by indexes at every key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.credit_code import tidy_credit_code
from desktop_crm.core.customer_keys import phones_from
from desktop_crm.core.likeness import Likeness, Party, judge, party
from desktop_crm.core.pinyin import initials
from desktop_crm.models import Contact, Customer, Phone
from desktop_crm.models.conditions import alive
from desktop_crm.queries.duplicates.parties import read_parties
from desktop_crm.queries.duplicates.twins import TwinRow, twin_rows
from desktop_crm.storage.search import find

_MOST = 5
_MOST_OF_A_KIND = 20
_FEWEST_CHARACTERS = 2
_FEWEST_INITIALS = 4
"""Fewer initials are those of too many firms."""
_FEWEST_DIGITS = 7
_FEWEST_OF_A_CODE = 15
_TYPED = ""


@dataclass(frozen=True, slots=True)
class TwinReason:
    """One reason: `value` is what both share, `person` whose number it is."""

    likeness: Likeness
    value: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class LikelyTwin:
    """A customer that may be the same one."""

    id: UUID
    name: str
    code: str | None
    owner: str | None
    orders: int
    last_contact_at: datetime | None
    credit_hold: bool
    reasons: tuple[TwinReason, ...]

    @property
    def is_strong(self) -> bool:
        """Whether it is more than a similar name."""
        return any(reason.likeness not in _WEAK for reason in self.reasons)


_WEAK = frozenset({Likeness.PART, Likeness.SLIP, Likeness.SOUND, Likeness.ADDRESS})
_OF_NAMES = frozenset({Likeness.NAME, Likeness.CORE, Likeness.SOUND, Likeness.SLIP, Likeness.PART})
_TOLD_ALONE = frozenset(Likeness) - {Likeness.SLIP, Likeness.ADDRESS}
"""While somebody types, these are told whatever speaks against them."""


def likely_twins(
    session: Session,
    *,
    name: str,
    phones: Sequence[str] = (),
    credit_code: str = "",
    tax_id: str = "",
    address: str = "",
    city: str = "",
    ignore: UUID | None = None,
) -> tuple[LikelyTwin, ...]:
    """Up to five customers that look like what was typed so far, the likeliest first."""
    typed = _typed(name, phones, (credit_code, tax_id), address, city)
    ids = {each for each in _candidates(session, typed) if each != ignore}
    if not ids:
        return ()
    found: list[tuple[float, UUID, tuple[TwinReason, ...]]] = []
    for other in read_parties(session, ids):
        judgement = judge(typed, other)
        reasons = [TwinReason(each.likeness, each.value) for each in judgement.reasons]
        if _begins_like(typed, other, reasons):
            reasons.append(TwinReason(Likeness.PART, typed.core))
        if judgement.grade or any(each.likeness in _TOLD_ALONE for each in reasons):
            found.append((judgement.score, UUID(other.key), tuple(reasons)))
    best = sorted(found, key=lambda each: (-each[0], each[1]))[:_MOST]
    rows = {row.id: row for row in twin_rows(session, [row_id for _score, row_id, _why in best])}
    people = _people(session, typed, list(rows))
    return tuple(_twin(rows[row_id], reasons, people) for _score, row_id, reasons in best)


def _typed(
    name: str, phones: Sequence[str], codes: Sequence[str], address: str, city: str
) -> Party:
    digits = [phone.digits for text in phones for phone in phones_from(text)]
    return party(
        _TYPED,
        name,
        codes=[tidy_credit_code(code) for code in codes],
        phones=digits,
        address=address,
        city=city,
    )


def _begins_like(typed: Party, other: Party, reasons: Sequence[TwinReason]) -> bool:
    """Whether what was typed so far may still become the other's name."""
    is_named = any(each.likeness in _OF_NAMES for each in reasons)
    return not is_named and bool(typed.core) and other.core.startswith(typed.core)


def _candidates(session: Session, typed: Party) -> Iterator[UUID]:
    """Customers that share something with what was typed."""
    for code in typed.codes:
        if len(code) >= _FEWEST_OF_A_CODE:
            yield from _hits(session, code)
    if typed.phones:
        yield from session.scalars(
            select(Phone.customer_id)
            .where(Phone.digits.in_(sorted(typed.phones)), alive(Phone))
            .limit(_MOST_OF_A_KIND)
        )
    if len(typed.core) >= _FEWEST_CHARACTERS:
        yield from session.scalars(
            select(Customer.id)
            .where(
                Customer.name_key >= typed.core,
                Customer.name_key < typed.core + "\U0010ffff",
                alive(Customer),
            )
            .order_by(Customer.name_key, Customer.id)
            .limit(_MOST_OF_A_KIND)
        )
    for spoken in initials(typed.kernel)[:1]:
        if len(spoken) >= _FEWEST_INITIALS:
            yield from _hits(session, spoken)


def _hits(session: Session, words: str) -> Iterator[UUID]:
    hits = find(
        session, words, kinds=("customer",), limit=_MOST_OF_A_KIND, candidates=_MOST_OF_A_KIND
    )
    yield from (hit.record_id for hit in hits)


def _people(session: Session, typed: Party, ids: Sequence[UUID]) -> dict[tuple[UUID, str], str]:
    """Whose number it is, where it is a person's."""
    if not typed.phones or not ids:
        return {}
    rows = session.execute(
        select(Phone.customer_id, Phone.digits, Contact.name)
        .join(Contact, Contact.id == Phone.contact_id)
        .where(Phone.customer_id.in_(ids), Phone.digits.in_(sorted(typed.phones)), alive(Phone))
    )
    return {(customer_id, digits): name for customer_id, digits, name in rows}


def _twin(
    row: TwinRow, reasons: Sequence[TwinReason], people: dict[tuple[UUID, str], str]
) -> LikelyTwin:
    named = tuple(
        TwinReason(each.likeness, each.value, people.get((row.id, each.value))) for each in reasons
    )
    return LikelyTwin(
        row.id,
        row.name,
        row.code,
        row.owner,
        row.orders,
        row.last_contact_at,
        row.credit_hold,
        named,
    )
