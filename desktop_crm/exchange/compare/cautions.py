"""Which changes a person should look at twice: what looks like a slip, a mix-up or an old list.

Each rule is exact and cheap, since it is asked of every changed cell of an import. A caution
changes nothing by itself: the cell is taken like any other, until somebody keeps what is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.names import folded, normalised_name
from desktop_crm.exchange.compare.forms import ValueForm
from desktop_crm.exchange.fields import FIELD_BY_KEY, ValueKind


class Doubt(StrEnum):
    """Why a change should be looked at twice."""

    ZERO_MISSING = "zero_missing"
    ZERO_TOO_MANY = "zero_too_many"
    OTHER_UNIT = "other_unit"
    NOTHING_LEFT = "nothing_left"
    OTHER_SIGN = "other_sign"
    LAST_DIGIT = "last_digit"
    LAST_TWO_DIGITS = "last_two_digits"
    ONE_DIGIT = "one_digit"
    TWO_SWAPPED = "two_swapped"
    CUT_OFF = "cut_off"
    EARLIER = "earlier"
    FUTURE = "future"
    DAY_AND_MONTH = "day_and_month"
    LEVEL_FALLS = "level_falls"
    OTHER_OWNER = "other_owner"
    SAME_TAX_ID = "same_tax_id"
    OTHER_FIRM = "other_firm"
    SHORTER = "shorter"
    EMPTIED = "emptied"
    CHANGED_HERE = "changed_here"


DOUBT_TEXTS: Mapping[Doubt, Text] = {
    Doubt.ZERO_MISSING: QT_TRANSLATE_NOOP("import", "{factor} times less: zeros missing?"),
    Doubt.ZERO_TOO_MANY: QT_TRANSLATE_NOOP("import", "{factor} times more: zeros too many?"),
    Doubt.OTHER_UNIT: QT_TRANSLATE_NOOP("import", "10,000 times: another unit?"),
    Doubt.NOTHING_LEFT: QT_TRANSLATE_NOOP("import", "Becomes 0"),
    Doubt.OTHER_SIGN: QT_TRANSLATE_NOOP("import", "Only the sign differs"),
    Doubt.LAST_DIGIT: QT_TRANSLATE_NOOP("import", "Only the last digit differs"),
    Doubt.LAST_TWO_DIGITS: QT_TRANSLATE_NOOP("import", "Only the last two differ"),
    Doubt.ONE_DIGIT: QT_TRANSLATE_NOOP("import", "Only one digit differs"),
    Doubt.TWO_SWAPPED: QT_TRANSLATE_NOOP("import", "Two digits swapped"),
    Doubt.CUT_OFF: QT_TRANSLATE_NOOP("import", "Ends in zeros: cut by Excel?"),
    Doubt.EARLIER: QT_TRANSLATE_NOOP("import", "Earlier than on record"),
    Doubt.FUTURE: QT_TRANSLATE_NOOP("import", "In the future"),
    Doubt.DAY_AND_MONTH: QT_TRANSLATE_NOOP("import", "Day and month swapped?"),
    Doubt.LEVEL_FALLS: QT_TRANSLATE_NOOP("import", "Falls by {value} levels"),
    Doubt.OTHER_OWNER: QT_TRANSLATE_NOOP("import", "Hands the customer over"),
    Doubt.SAME_TAX_ID: QT_TRANSLATE_NOOP("import", "Same tax ID"),
    Doubt.OTHER_FIRM: QT_TRANSLATE_NOOP("import", "Another firm?"),
    Doubt.SHORTER: QT_TRANSLATE_NOOP("import", "Says less than before"),
    Doubt.EMPTIED: QT_TRANSLATE_NOOP("import", "Is emptied"),
    Doubt.CHANGED_HERE: QT_TRANSLATE_NOOP("import", "Changed here since the export"),
}


@dataclass(frozen=True, slots=True)
class Caution:
    """One reason; `value` is a figure that its sentence names."""

    doubt: Doubt
    value: str = ""

    def words(self, language: Language) -> str:
        """The reason in a few words."""
        factor = f"{10 ** int(self.value):,}" if self.doubt in _ZERO_DOUBTS else ""
        return language.say(DOUBT_TEXTS[self.doubt], value=self.value, factor=factor)


_ZERO_DOUBTS = frozenset({Doubt.ZERO_MISSING, Doubt.ZERO_TOO_MANY})
"""Their value counts zeros."""
_SHORTEST_NUMBER, _SHORTEST_CODE = 7, 8
_EXACT_DIGITS = 15
"""A spreadsheet keeps so many digits of a number; the others become zeros."""
_ZEROS = {Decimal(10) ** zeros: zeros for zeros in (1, 2, 3, 4)}
_UNIT = 4
_AMOUNTS = frozenset({ValueForm.MONEY, ValueForm.NUMBER, ValueForm.RATE})
_LOSING = frozenset({ValueKind.TEXT, ValueKind.CODE, ValueKind.EMAIL})
_ONLY_ONWARDS = frozenset(
    {"customer.next_contact", "activity.next_at", "activity.last_at", "task.done_on"}
)
"""Days that work moves on: an earlier one comes from an old list."""
_PAST = frozenset(
    {
        *("customer.since", "contact.birthday", "staff.hired_on", "order.date", "delivery.date"),
        *("return.date", "payment.paid_date", "receivable.paid_date", "receivable.issued_on"),
        *("activity.last_at", "complaint.date", "complaint.solved_on", "task.done_on"),
    }
)
"""Days on which something has happened."""
_LEVEL, _OWNER, _NAME = "customer.level", "customer.owner", "customer.name"
_PHONES, _JOINT = ".phones", ", "
_DEEP_FALL = 2
_MUCH_SHORTER = 2


def cautions_of(
    field: str,
    form: ValueForm,
    before: str | None,
    after: str | None,
    *,
    today: date,
    is_same_tax_id: bool = False,
) -> tuple[Caution, ...]:
    """Why a cell that changes like this should be looked at twice; values as in a `FieldDiff`.

    `is_same_tax_id` says that the row names the tax number that the customer has.
    """
    if before is None:
        is_future = form is ValueForm.DAY and field in _PAST and _is_after(after, today)
        return (Caution(Doubt.FUTURE),) if is_future else ()
    if after is None:
        return (Caution(Doubt.EMPTIED),)
    if form in _AMOUNTS:
        return tuple(_of_amount(before, after))
    if form is ValueForm.DAY:
        return tuple(_of_day(field, before, after, today))
    rule = _RULES.get(field)
    found = list(rule(before, after) if rule else _of_text(field, before, after))
    if field == _NAME:
        found = [*_of_name(before, after, is_same_tax_id), *found]
    return tuple(found)


def _of_amount(before: str, after: str) -> Iterator[Caution]:
    old, new = Decimal(before), Decimal(after)
    if not old:
        return
    if not new:
        yield Caution(Doubt.NOTHING_LEFT)
    elif old == -new:
        yield Caution(Doubt.OTHER_SIGN)
    elif zeros := _ZEROS.get(old / new):
        yield Caution(Doubt.OTHER_UNIT if zeros == _UNIT else Doubt.ZERO_MISSING, _figure(zeros))
    elif zeros := _ZEROS.get(new / old):
        yield Caution(Doubt.OTHER_UNIT if zeros == _UNIT else Doubt.ZERO_TOO_MANY, _figure(zeros))


def _figure(zeros: int) -> str:
    return "" if zeros == _UNIT else str(zeros)


def _of_day(field: str, before: str, after: str, today: date) -> Iterator[Caution]:
    old, new = date.fromisoformat(before), date.fromisoformat(after)
    if field in _PAST and new > today:
        yield Caution(Doubt.FUTURE)
    if (old.year, old.month, old.day) == (new.year, new.day, new.month):
        yield Caution(Doubt.DAY_AND_MONTH)
    if field in _ONLY_ONWARDS and new < old:
        yield Caution(Doubt.EARLIER)


def _is_after(day: str | None, today: date) -> bool:
    return day is not None and date.fromisoformat(day) > today


def _of_text(field: str, before: str, after: str) -> Iterator[Caution]:
    known = FIELD_BY_KEY.get(field)
    kind = known.kind if known else ValueKind.TEXT
    if kind is ValueKind.PHONES or field.endswith(_PHONES):
        yield from _of_phones(before, after)
        return
    if kind is ValueKind.CODE:
        slip = _slip(before, after, _SHORTEST_CODE)
        if slip is not None:
            yield Caution(slip)
    if kind in _LOSING and len(before) - len(after) >= _MUCH_SHORTER and after in before:
        yield Caution(Doubt.SHORTER)


def _of_phones(before: str, after: str) -> Iterator[Caution]:
    """A number that comes although it is nearly one that is there."""
    known = before.split(_JOINT)
    for number in after.split(_JOINT):
        for other in known if number not in known else ():
            slip = _slip(_digits(other), _digits(number), _SHORTEST_NUMBER)
            if slip is not None:
                yield Caution(slip)
                return


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))


def _slip(before: str, after: str, shortest: int) -> Doubt | None:
    """How a long number differs that is nearly the same; None for another number."""
    size = len(before)
    if size != len(after) or size < shortest:
        return None
    places = [at for at, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
    if not places:
        return None
    first, count = places[0], len(places)
    if first >= _EXACT_DIGITS and not after[_EXACT_DIGITS:].strip("0"):
        return Doubt.CUT_OFF
    if first == size - 1:
        return Doubt.LAST_DIGIT
    if first == size - 2:
        return Doubt.LAST_TWO_DIGITS
    if count == 1:
        return Doubt.ONE_DIGIT
    is_pair = count == 2 and places[1] == first + 1
    if is_pair and before[first : first + 2] == after[first : first + 2][::-1]:
        return Doubt.TWO_SWAPPED
    return None


def _of_level(before: str, after: str) -> Iterator[Caution]:
    fall = int(before) - int(after)
    if fall >= _DEEP_FALL:
        yield Caution(Doubt.LEVEL_FALLS, str(fall))


def _of_owner(_before: str, _after: str) -> Iterator[Caution]:
    yield Caution(Doubt.OTHER_OWNER)


def _of_name(before: str, after: str, is_same_tax_id: bool) -> Iterator[Caution]:
    """Another name of the same firm, or another firm under a number that is taken."""
    if folded(before) == folded(after):
        return
    if is_same_tax_id:
        yield Caution(Doubt.SAME_TAX_ID)
        return
    old, new = normalised_name(before), normalised_name(after)
    if old not in new and new not in old:
        yield Caution(Doubt.OTHER_FIRM)


_RULES: Mapping[str, Callable[[str, str], Iterator[Caution]]] = {
    _LEVEL: _of_level,
    _OWNER: _of_owner,
}
