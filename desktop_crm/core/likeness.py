"""How much two customers look like one: evidence for and against, weighed as a person would.

The rules follow Fellegi and Sunter (A Theory for Record Linkage, 1969): each agreement adds a
weight, each contradiction takes one away, and the sum decides. `bench duplicates` measures the
weights on made-up Chinese firms with dirt, and on the public FEBRL data.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import NamedTuple

from desktop_crm.core.names import folded, normalised_name, place_of
from desktop_crm.core.pinyin import syllables
from desktop_crm.core.regions import CITIES


class Likeness(StrEnum):
    """Why two customers look alike, the strongest reason first."""

    CREDIT_CODE = "credit_code"
    NAME = "name"
    CORE = "core"
    PHONE = "phone"
    SOUND = "sound"
    SLIP = "slip"
    ADDRESS = "address"
    PART = "part"


class Grade(IntEnum):
    """How sure it is that two customers are one."""

    POSSIBLE = 1
    LIKELY = 2
    SURE = 3


class Party(NamedTuple):
    """What a customer is compared by; a tuple, since a firm has hundreds of thousands.

    `core` is its normalised name, `kernel` that without the kind of house, `sounds` how it is said.
    `codes` are credit codes and tax ids, `phones` digits, those of its people included; `address`
    and `city` are empty where they are not known.
    """

    key: str
    name: str
    core: str
    kernel: str
    sounds: tuple[str, ...]
    codes: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    address: str = ""
    city: str = ""


class Reason(NamedTuple):
    """One agreement and what both share."""

    likeness: Likeness
    value: str


class Judgement(NamedTuple):
    """Two parties weighed: the sum of all evidence, and what speaks for it."""

    score: float
    reasons: tuple[Reason, ...]

    @property
    def grade(self) -> Grade | None:
        """How sure it is; None when they are not alike."""
        if self.score < _POSSIBLE:
            return None
        return Grade(1 + (self.score >= _LIKELY) + (self.score >= _SURE))


_POSSIBLE, _LIKELY, _SURE = 3.0, 5.0, 8.0
_WEIGHTS = {
    Likeness.CREDIT_CODE: 12.0,
    Likeness.NAME: 6.0,
    Likeness.CORE: 5.0,
    Likeness.PHONE: 4.0,
    Likeness.SOUND: 3.5,
    Likeness.SLIP: 2.5,
    Likeness.ADDRESS: 2.5,
    Likeness.PART: 1.5,
}
_OTHER_HOUSE = 4.0
"""A name that differs in nothing but shop, works or office."""
_LETTERS = 3.5
"""One wrong letter in a long name, where one wrong Chinese sound may well be another firm."""
_SHORT_NAME = 0.5
"""A name of so few sounds that chance makes them alike counts for this part only."""
_OTHER_CODE = -5.0
_OTHER_PLACE = -3.0
_OTHER_NAME = -2.5
_FEW_SOUNDS = 3
_SLIP_SOUNDS, _SLIP_LETTERS, _MANY_LETTERS = 3, 6, 9
"""From so many sounds on, one slip still tells a name from chance."""
_PART_LENGTH = 3
_BRAND = 2
"""So many characters a Chinese firm is mostly called by, before its trade."""
_FEWEST_DIGITS = 7
_FEWEST_ADDRESS = 6
_SHORTEST_KERNEL = 2
_HOUSE = re.compile("(?:股份|经营部|门市部|营业部|商行|商店|工作室|工厂|总厂|厂|店|部|行)$")
_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"))
"""Initials that speakers of the south, and slips of the keyboard, do not tell apart."""


def party(
    key: str,
    name: str,
    *,
    core: str = "",
    codes: Sequence[str | None] = (),
    phones: Sequence[str] = (),
    address: str | None = None,
    city: str | None = None,
) -> Party:
    """A party from what stands in its record; codes and numbers are tidied before."""
    core = core or normalised_name(name)
    kernel = kernel_of(core)
    return Party(
        key,
        name,
        core,
        kernel,
        tuple(map(_sound, kernel)),
        frozenset(code for code in codes if code),
        frozenset(digits for digits in phones if len(digits) >= _FEWEST_DIGITS),
        address_key(address) if address else "",
        folded(city or "").rstrip("市"),
    )


def address_key(address: str) -> str:
    """An address without signs and width; too short a one tells nothing."""
    plain = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", address).casefold()))
    return plain if len(plain) >= _FEWEST_ADDRESS else ""


@lru_cache(maxsize=8192)
def _sound(sign: str) -> str:
    """A character as careless speech says it: 政 and 怎 are one."""
    syllable = "".join(syllables(sign))
    for exact, loose in _INITIALS:
        if syllable.startswith(exact) and len(syllable) > len(exact):
            syllable = loose + syllable[len(exact) :]
            break
    return syllable[:-1] if syllable.endswith("ng") else syllable


def kernel_of(core: str) -> str:
    """A normalised name without the word for the kind of house: shop, works, office."""
    kernel = _HOUSE.sub("", core)
    return kernel if len(kernel) >= _SHORTEST_KERNEL else core


def judge(one: Party, other: Party) -> Judgement:
    """Weigh two parties."""
    reasons: list[Reason] = []
    score = 0.0
    shared_codes = one.codes & other.codes
    if shared_codes:
        reasons.append(Reason(Likeness.CREDIT_CODE, min(shared_codes)))
    elif one.codes and other.codes:
        score += _OTHER_CODE
    name, weight = _of_names(one, other)
    score += weight
    if name is not None:
        reasons.append(Reason(name, one.core))
        if _are_elsewhere(one, other):
            score += _OTHER_PLACE
    if shared_phones := one.phones & other.phones:
        reasons.append(Reason(Likeness.PHONE, min(shared_phones)))
    if one.address and _is_same_address(one.address, other.address):
        reasons.append(Reason(Likeness.ADDRESS, one.address))
    named = {name} if name is not None else set()
    score += sum(_WEIGHTS[each.likeness] for each in reasons if each.likeness not in named)
    order = list(Likeness)
    return Judgement(score, tuple(sorted(reasons, key=lambda each: order.index(each.likeness))))


def _of_names(one: Party, other: Party) -> tuple[Likeness | None, float]:
    """How the names agree, and what that weighs."""
    if one.core == other.core:
        if folded(one.name) == folded(other.name):
            return Likeness.NAME, _WEIGHTS[Likeness.NAME] * _share(one)
        return Likeness.CORE, _WEIGHTS[Likeness.CORE] * _share(one)
    if one.kernel == other.kernel or _have_same_words(one.name, other.name):
        return Likeness.CORE, _OTHER_HOUSE * _share(one)
    if one.sounds == other.sounds:
        return Likeness.SOUND, _WEIGHTS[Likeness.SOUND] * _share(one)
    short, long = sorted((one, other), key=lambda each: len(each.sounds))
    if is_one_slip(short.sounds, long.sounds) and len(short.sounds) >= fewest_sounds(short):
        return Likeness.SLIP, _LETTERS if are_letters(short) else _WEIGHTS[Likeness.SLIP]
    if len(short.kernel) >= _PART_LENGTH and (
        short.kernel in long.kernel or _is_short_form(short.kernel, long.kernel)
    ):
        return Likeness.PART, _WEIGHTS[Likeness.PART]
    return None, _OTHER_NAME


def are_letters(each: Party) -> bool:
    """Whether a name is written in so many letters that one wrong one hardly happens by chance."""
    return each.kernel.isascii() and len(each.kernel) >= _MANY_LETTERS


def words_in_order(name: str) -> str:
    """The words of a name in the order of the alphabet; empty for a name of one word."""
    words = name.casefold().replace(",", " ").split()
    return " ".join(sorted(words)) if len(words) > 1 else ""


def _have_same_words(one: str, other: str) -> bool:
    words = words_in_order(one)
    return bool(words) and words == words_in_order(other)


def _is_short_form(short: str, long: str) -> bool:
    """Whether a Chinese name leaves a word of the trade out: 恒润五金 for 恒润精密五金."""
    if short.isascii() or len(short) >= len(long) or short[:_BRAND] != long[:_BRAND]:
        return False
    signs = iter(long)
    return all(sign in signs for sign in short)


def _share(each: Party) -> float:
    return 1.0 if len(each.sounds) >= _FEW_SOUNDS else _SHORT_NAME


def fewest_sounds(each: Party) -> int:
    """From how many sounds on one slip in a name means something."""
    return _SLIP_LETTERS if each.kernel.isascii() else _SLIP_SOUNDS


def is_one_slip(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one sound was left out, changed, or swapped with its neighbour."""
    if len(long) - len(short) > 1:
        return False
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    mine, others = short[start:], long[start:]
    if len(short) < len(long):
        return mine == others[1:]
    swapped = mine[:2] == others[1::-1] if len(mine) > 1 else False
    return mine[1:] == others[1:] or (swapped and mine[2:] == others[2:])


def _is_same_address(one: str, other: str) -> bool:
    """Equal but for one slip, which may not be in a number: 12 is not 13."""
    if one == other:
        return True
    numbers = [[sign for sign in each if sign.isdecimal()] for each in (one, other)]
    return numbers[0] == numbers[1] and is_one_slip(*sorted((one, other), key=len))


def _are_elsewhere(one: Party, other: Party) -> bool:
    """Whether both say where they are, and it is not the same city."""
    here, there = _city(one), _city(other)
    if not here or not there or here == there:
        return False
    is_written_out = here.isascii() and there.isascii()
    return not (is_written_out and is_one_slip(*sorted((here, there), key=len)))


def _city(each: Party) -> str:
    if each.city:
        return each.city
    place = place_of(each.name)
    return place if place in CITIES else ""
