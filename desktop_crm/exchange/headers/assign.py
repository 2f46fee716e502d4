"""Which field each column of a header gets on a sheet of some kind."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity, Field, ValueKind
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.headers.bare_deals import LISTS, is_bare_deal, names_sales
from desktop_crm.exchange.headers.constants import Pair, constants_for
from desktop_crm.exchange.headers.cross_tables import months_across
from desktop_crm.exchange.headers.currencies import is_foreign
from desktop_crm.exchange.headers.header_rows import MEANT_COLUMNS
from desktop_crm.exchange.headers.kinds import KIND_RULES, KindRule, SheetKind, lacking
from desktop_crm.exchange.headers.mapping import Constant
from desktop_crm.exchange.headers.meanings import FAIR, GUESS, LIKELY, SURE, meanings
from desktop_crm.exchange.headers.people import NAME_FIELDS, below_people, groups_of, person_of
from desktop_crm.exchange.headers.price_pairs import beside_the_pair
from desktop_crm.exchange.headers.split_days import DAY_OF, split_day
from desktop_crm.exchange.headers.stand_ins import standing_in
from desktop_crm.exchange.headers.traditional import simplified
from desktop_crm.exchange.headers.words import Header

_TELLING = 1.5
_SHEET_NAME = 3.0
_CONSTANT = 0.5
_LAST = ("activity.last_at", "activity.content")
_OTHER_FIRMS = ("供应商", "供货商", "厂家", "厂商", "supplier", "vendor", "manufacturer")
_LATEST = ("最后", "最近", "上次", "last")
_DAYS_OF_GOODS = {SheetKind.DELIVERIES: "delivery.date", SheetKind.RETURNS: "return.date"}
_MULTIPLE = frozenset({ValueKind.PHONES})
_LISTS = frozenset({SheetKind.CUSTOMERS, SheetKind.CONTACTS})
_BARE_DAYS = frozenset({"日期", "时间", "date", "time"})
"""On a list of customers such a column may be any day."""
_GOODS = "product.name"
_KNOWN_ORDERS = frozenset({"order.number", own_id_field(Entity.ORDER)})
_PARTIES = frozenset({"customer.name", "contact.name"})


@dataclass(frozen=True, slots=True)
class Assigned:
    """What a column means: a field, how well it fits, and whose it is."""

    field: Field
    fit: float
    group: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a header: a kind, the field that each column gets, what stands above."""

    rule: KindRule
    fields: Mapping[int, Assigned]
    constants: tuple[Constant, ...]
    score: float

    def given(self) -> set[str]:
        """The fields of the main record."""
        keys = {each.field.key for each in self.fields.values() if not each.group}
        return keys | {constant.field for constant in self.constants if constant.is_used}


def best_reading(
    headers: Mapping[int, Header],
    sheet_name: str,
    *,
    pairs: Sequence[Pair] = (),
    beside: Collection[SheetKind] = (),
) -> Reading | None:
    """The kind under which the headers make the most sense.

    `pairs` stand above the header, sheets of the kinds in `beside` in the same workbook.
    """
    readings = [read_as(rule, headers, sheet_name, pairs) for rule in KIND_RULES]
    fitting = [
        each
        for each in readings
        if _is_possible(each, sheet_name, beside) and not _are_of_others(each, headers)
    ]
    if is_bare_deal(headers.values()) or months_across(headers):
        fitting = [each for each in fitting if not _is_guess(each, sheet_name)]
    else:
        fitting = [each for each in fitting if not _lacks_number(each)]
    if SheetKind.ORDERS not in beside and any(map(_has_day_of_goods, fitting)):
        fitting = [each for each in fitting if not _lacks_day_of_order(each)]
    return max(fitting, key=lambda reading: reading.score, default=None)


def read_as(
    rule: KindRule,
    headers: Mapping[int, Header],
    sheet_name: str,
    pairs: Sequence[Pair],
    *,
    is_known: bool = False,
) -> Reading:
    """The header of a sheet as one of this kind; `is_known` when it is settled to be one."""
    is_named = is_known or _names_kind(rule, sheet_name)
    fields = assign(rule, headers, pairs, is_named=is_named)
    sure = {each.field.key for each in fields.values() if each.fit >= FAIR}
    taken = {each.field.key for each in fields.values()}
    constants = constants_for(rule, pairs, taken)
    score = sum(each.fit for each in fields.values() if not each.group)
    told = (sure & rule.telling) - _told_by_lists(headers, fields) - _vague(headers, fields)
    score += _TELLING * len(told)
    score += _CONSTANT * sum(constant.is_used for constant in constants)
    if is_named:
        score += _SHEET_NAME
    return Reading(rule, fields, constants, score)


def _told_by_lists(headers: Mapping[int, Header], fields: Mapping[int, Assigned]) -> set[str]:
    """最近跟进时间 tells of a list that ends in the last contact, not of a log."""
    days = [index for index, each in fields.items() if each.field.key == _LAST[0]]
    return {*_LAST} if any(headers[index].word.startswith(_LATEST) for index in days) else set()


def _vague(headers: Mapping[int, Header], fields: Mapping[int, Assigned]) -> set[str]:
    """名称 alone tells of no products: customers and people have names, too."""
    return {
        each.field.key
        for index, each in fields.items()
        if each.field.key == _GOODS
        and any(known.key in _PARTIES for known, _fit in meanings(headers[index]))
    }


def _is_possible(reading: Reading, sheet_name: str, beside: Collection[SheetKind]) -> bool:
    if lacking(reading.rule.kind, reading.given(), beside):
        return False
    sure = {each.field.key for each in reading.fields.values() if each.fit >= FAIR}
    tells = bool(sure & reading.rule.telling) or _names_kind(reading.rule, sheet_name)
    return tells or not reading.rule.needs_telling


def _has_day_of_goods(reading: Reading) -> bool:
    """Whether goods went or came back on a day that the sheet tells."""
    day = _DAYS_OF_GOODS.get(reading.rule.kind)
    return day is not None and day in reading.given()


def _lacks_day_of_order(reading: Reading) -> bool:
    """Or of whose orders only the deliveries are numbered."""
    given = reading.given()
    is_delivery = "delivery.number" in given and "order.number" not in given
    return reading.rule.kind is SheetKind.ORDER_LINES and (is_delivery or "order.date" not in given)


def _lacks_number(reading: Reading) -> bool:
    given = reading.given()
    return reading.rule.kind is SheetKind.ORDERS and not given & _KNOWN_ORDERS


def _is_guess(reading: Reading, sheet_name: str) -> bool:
    """Whether a list of amounts of days or months would be one of customers or orders by these."""
    if reading.rule.kind in LISTS:
        sure = {each.field.key for each in reading.fields.values() if each.fit >= FAIR}
        return not sure & reading.rule.telling
    return _lacks_number(reading) and not names_sales(sheet_name)


def _are_of_others(reading: Reading, headers: Mapping[int, Header]) -> bool:
    """Whether people without a customer have another firm: 供应商名称 beside 联系人."""
    if reading.rule.kind is not SheetKind.CUSTOMERS or "customer.name" in reading.given():
        return False
    return any(
        header.word.startswith(_OTHER_FIRMS)
        for index, header in headers.items()
        if index not in reading.fields
    )


def _names_kind(rule: KindRule, sheet_name: str) -> bool:
    name = simplified(unicodedata.normalize("NFKC", sheet_name).casefold())
    return any(word in name for word in rule.names)


def assign(
    rule: KindRule,
    headers: Mapping[int, Header],
    pairs: Sequence[Pair] = (),
    *,
    is_named: bool = False,
) -> dict[int, Assigned]:
    """Give each column the best field that this kind of sheet has for it, each field once.

    A field that neither a column nor what stands above is called may have a stand-in.
    """
    headers = dict(islice(headers.items(), MEANT_COLUMNS))
    groups = groups_of(headers) if Entity.CONTACT in rule.entities else {}
    aside = beside_the_pair(headers) if Entity.LINE in rule.entities else set()
    wishes = [
        (-fit, _rank(rule, known), index, known, group)
        for index, header in headers.items()
        if index not in aside
        for known, fit, group in _fitting(rule, header, groups.get(index, 0))
    ]
    assigned: dict[int, Assigned] = {}
    taken: set[tuple[str, int]] = set()
    for negative, _, index, known, group in sorted(wishes, key=lambda wish: wish[:3]):
        place = (known.key, group)
        if index in assigned or (place in taken and not _may_repeat(rule, known)):
            continue
        assigned[index] = Assigned(known, -negative, group)
        taken.add(place)
    told = {known.key for known in (each.field for each in assigned.values())}
    told |= {constant.field for constant in constants_for(rule, pairs, told) if constant.is_used}
    named = {index: header.word for index, header in headers.items()}
    for key, index in standing_in(rule.kind, told, named, is_named=is_named):
        assigned[index] = Assigned(FIELD_BY_KEY[key], GUESS)
    days, day = split_day(headers), DAY_OF.get(rule.kind)
    if days and day and day not in told:
        assigned[days[1]] = Assigned(FIELD_BY_KEY[day], FAIR)
    return dict(_people_only(assigned))


def _may_repeat(rule: KindRule, known: Field) -> bool:
    """Numbers, and on a list of customers the texts of several contacts."""
    return known.kind in _MULTIPLE or (known.key == _LAST[1] and rule.kind in _LISTS)


def _fitting(rule: KindRule, header: Header, group: int) -> Iterator[tuple[Field, float, int]]:
    """The fields that a column may be, less sure where there are several."""
    found = meanings(header)
    person = person_of(header)
    if group and (of_person := person[0] if person else below_people(header)):
        found = of_person
    elif person and not any(fit == SURE for _, fit in found):
        found = (*found, *person[0])
    fitting = [
        (known, fit)
        for known, fit in found
        if known.kind is ValueKind.IGNORED
        or (known.entity in rule.entities and known.key not in rule.excluded)
        if not (known.key == _LAST[0] and rule.kind in _LISTS and header.word in _BARE_DAYS)
    ]
    doubt = SURE if len({known.key for known, _ in fitting}) == 1 else LIKELY
    for known, fit in fitting:
        is_author = known.kind is ValueKind.PERSON and known.entity is rule.entities[0]
        sure = fit if is_author else min(fit, doubt)
        if known.kind is ValueKind.MONEY and is_foreign(header.text):
            sure = min(sure, FAIR)
        yield known, sure, group if known.entity is Entity.CONTACT else 0


def _people_only(assigned: Mapping[int, Assigned]) -> Iterator[tuple[int, Assigned]]:
    """A further group without a name is nobody: its numbers are the first person's."""
    people = {each.group for each in assigned.values() if each.field.key in NAME_FIELDS}
    for index, each in assigned.items():
        if not each.group or each.group in people:
            yield index, each
        elif each.field.kind in _MULTIPLE:
            yield index, Assigned(each.field, each.fit)


def _rank(rule: KindRule, known: Field) -> int:
    return rule.entities.index(known.entity) if known.entity in rule.entities else 0
