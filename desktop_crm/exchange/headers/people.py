"""Several people in one row: 联系人一, 手机一, 联系人二, 手机二, or Phone 1, Phone 2."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from desktop_crm.exchange.fields import Entity, Field
from desktop_crm.exchange.headers.meanings import LIKELY, candidates, meanings
from desktop_crm.exchange.headers.words import Header

NAME_FIELDS = frozenset({"contact.name", "contact.first_name", "contact.last_name"})
"""A group of columns is a person only where one of these is among them."""

_FIGURES = {figure: number for number, figure in enumerate("一二三四五六七八九", start=1)}
_FIGURES |= {"①": 1, "②": 2, "③": 3, "④": 4, "⑤": 5}
_N = r"([1-9一二三四五六七八九])"
_FORMS = (
    re.compile(rf"第(?P<n>{_N})(?:位|个)?(?P<rest>.{{2,}})"),
    re.compile(rf"(?P<rest>.{{2,}}?)(?P<n>{_N})号?"),
    re.compile(rf"(?P<head>联系人|联络人|contact|person)#?(?P<n>{_N})(?P<rest>.{{1,}})"),
    re.compile(rf"(?P<n>{_N})(?:st|nd|rd|th)?(?P<rest>(?:contact|person|联系人).*)"),
)
_WORDS = {"备用": 2, "第二": 2, "次要": 2, "其他": 2, "secondary": 2, "alternate": 2, "other": 2}


_PEOPLE = ("联系人", "联络人", "负责人", "对接人", "contact", "person")
"""The group that a person's columns stand below ends so."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A header without its number."""

    word: str
    number: int


@lru_cache(maxsize=4096)
def numbered(word: str) -> Numbered | None:
    """The number in a word, and the rest that means something of a person."""
    for form in _FORMS:
        if found := form.fullmatch(word):
            groups = found.groupdict()
            rest = (groups.get("head") or "") + found["rest"]
            number = _FIGURES.get(found["n"]) or int(found["n"])
            for base in (rest, found["rest"]):
                if _of_person(base):
                    return Numbered(base, number)
    for start, number in _WORDS.items():
        if word.startswith(start) and _of_person(word.removeprefix(start)):
            return Numbered(word.removeprefix(start), number)
    return None


def _of_person(word: str) -> bool:
    return any(known.entity is Entity.CONTACT for known, _ in candidates(word))


def below_people(header: Header) -> tuple[tuple[Field, float], ...]:
    """What a header below 采购联系人 means of that person."""
    if len(header.parts) < 2 or not header.parts[-2].endswith(_PEOPLE):
        return ()
    return tuple(
        (known, min(fit, LIKELY))
        for known, fit in candidates(header.parts[-1])
        if known.entity is Entity.CONTACT
    )


def person_of(header: Header) -> tuple[tuple[tuple[Field, float], ...], int] | None:
    """What a numbered header means, and its number; for 联系人二 / 手机 the upper part counts."""
    whole = numbered(header.word)
    if whole is None and header.parts:
        group, last = header.parts[-2], header.parts[-1]
        upper = numbered(group)
        if upper is None or not _of_person(last):
            return None
        whole = Numbered(last, upper.number)
    if whole is None:
        return None
    fields = tuple(
        (known, min(fit, LIKELY))
        for known, fit in candidates(whole.word)
        if known.entity is Entity.CONTACT
    )
    return (fields, whole.number) if fields else None


def groups_of(headers: Mapping[int, Header]) -> dict[int, int]:
    """The person, from 0 on, that each column tells of; columns without a number are the first's.

    Where 联系人 stands beside 联系人1 it is the first and that one the second.
    """
    numbers = {at: found[1] for at, header in headers.items() if (found := person_of(header))}
    bare = {header.word for at, header in headers.items() if at not in numbers}
    beside_bare = any(
        number == 1 and (inner := numbered(headers[at].word)) is not None and inner.word in bare
        for at, number in numbers.items()
    )
    groups = {at: number - (0 if beside_bare else 1) for at, number in numbers.items()}
    return {**_repeated(headers, numbers), **_by_role(headers), **groups}


def _by_role(headers: Mapping[int, Header]) -> dict[int, int]:
    """采购联系人 / 手机, 财务联系人 / 手机: a person below each group of that kind with a name."""
    groups: dict[str, list[int]] = {}
    for at, header in sorted(headers.items()):
        if len(header.parts) > 1 and header.parts[-2].endswith(_PEOPLE):
            groups.setdefault(header.parts[-2], []).append(at)
    people = [
        columns
        for columns in groups.values()
        if any(
            known.key in NAME_FIELDS
            for at in columns
            for known, _ in candidates(headers[at].parts[-1])
        )
    ]
    return {at: person for person, columns in enumerate(people) for at in columns if person}


def _repeated(headers: Mapping[int, Header], numbers: Mapping[int, int]) -> dict[int, int]:
    """姓名, 电话, 姓名, 电话: each further name begins another person."""
    times = Counter(header.word for at, header in headers.items() if at not in numbers)
    groups: dict[int, int] = {}
    person = -1
    for at, header in sorted(headers.items()):
        if at in numbers or times[header.word] == 1:
            continue
        if any(known.key == "contact.name" for known, _ in meanings(header)):
            person += 1
        if person > 0:
            groups[at] = person
    return groups
