"""The people of a customer and their numbers."""

from __future__ import annotations

from datetime import date
from random import Random

from desktop_crm.core.codes import PhoneKind
from desktop_crm.core.pinyin import initials
from desktop_crm.services.demo import names
from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.drafts import RICH_IN_DETAIL
from desktop_crm.services.demo.facts import ContactFacts, Customer
from desktop_crm.services.demo.world import World

_TITLES = (
    ("采购经理", "采购部", 6),
    ("采购主管", "采购部", 4),
    ("采购", "采购部", 3),
    ("老板", None, 4),
    ("总经理", "总经办", 3),
    ("供应科长", "供应科", 2),
    ("设备主管", "设备部", 2),
    ("行政主管", "行政部", 2),
    ("仓库主管", "仓库", 2),
)
_TITLE_LIST = tuple((title, place) for title, place, weight in _TITLES for _ in range(weight))
_OTHERS = (
    ("会计", "财务部"),
    ("仓库主管", "仓库"),
    ("生产经理", "生产部"),
    ("品质经理", "品质部"),
    ("总经理", "总经办"),
    ("设备工程师", "设备部"),
    ("老板", None),
)
_DECIDES = ("老板", "总经理", "总监", "副总", "厂长", "采购经理", "部长")
_PREFERENCES = (
    "喝普洱，不喝咖啡",
    "周一上午开会，别打电话",
    "喜欢钓鱼，周末常去水库",
    "爱聊足球",
    "只看书面报价，不谈口头价",
    "发微信比打电话管用",
    "午休到一点半",
    "喜欢先看样品再谈价",
    "跑马拉松，秋天常请假",
    "不喝酒，吃清淡",
)
_FAMILIES = (
    "女儿今年高考",
    "儿子在读初中",
    "刚添了二胎",
    "爱人在银行工作",
    "老家四川，过年回得早",
    "儿子在国外读书",
)
_TABOOS = (
    "别提前任业务员",
    "不要当着老板谈返点",
    "不收贵重礼品",
    "忌谈上次索赔的事",
    "不接陌生号码",
)
_EXTRA_PEOPLE = (0, 0, 1, 1, 1, 2, 2, 3)


def write_contacts(world: World, customer: Customer, rng: Random) -> None:
    """The primary contact, perhaps others, and the firm's own line."""
    detailed = customer.index < RICH_IN_DETAIL
    profile = customer.profile
    day = max(profile.start - between(rng, 5, 40), world.days.first)
    signed = world.days.moment(min(day, world.days.today - 1), between(rng, 540, 1020))
    others = pick(rng, _EXTRA_PEOPLE) if detailed else int(rng.random() * 1.4)
    titles = [pick(rng, _TITLE_LIST)]
    titles += [pick(rng, _OTHERS) for _ in range(others)]
    if profile.person_title:
        titles[0] = (profile.person_title, titles[0][1])
    for position, (title, department) in enumerate(titles):
        name, salutation = names.person(rng)
        if position == 0 and profile.person:
            name = profile.person
        contact = ContactFacts(world.make_id(), name, title)
        customer.contacts.append(contact)
        _write_contact(world, customer, contact, (position, department, salutation, signed), rng)
    if rng.random() < (0.7 if detailed else 0.3):
        number = names.landline(rng, profile.city)
        _write_phone(world, customer, None, (PhoneKind.LANDLINE, number, 0), signed)
        if rng.random() < 0.2:
            fax = names.landline(rng, profile.city)
            _write_phone(world, customer, None, (PhoneKind.FAX, fax, 1), signed)


def _write_contact(
    world: World,
    customer: Customer,
    contact: ContactFacts,
    content: tuple[int, str | None, str, str],
    rng: Random,
) -> None:
    position, department, salutation, signed = content
    letters = (initials(contact.name) or ("kh",))[0]
    birthday, is_lunar = _birthday(world, contact, rng)
    decides = any(word in contact.title for word in _DECIDES)
    author = world.team.id(customer.owner)
    world.rows["contact"].append(
        (
            contact.id,
            customer.id,
            contact.name,
            contact.title,
            department,
            salutation,
            names.email(rng, letters) if rng.random() < 0.35 else None,
            f"{letters}{between(rng, 1970, 1999)}" if rng.random() < 0.45 else None,
            str(between(rng, 10_000_000, 3_000_000_000)) if rng.random() < 0.2 else None,
            birthday,
            is_lunar,
            int(position == 0),
            int(decides),
            pick(rng, _PREFERENCES) if rng.random() < 0.22 else None,
            pick(rng, _FAMILIES) if rng.random() < 0.12 else None,
            pick(rng, _TABOOS) if rng.random() < 0.06 else None,
            None,
            signed,
            signed,
            author,
        )
    )
    _write_phone(world, customer, contact.id, (PhoneKind.MOBILE, names.mobile(rng), 0), signed)
    if rng.random() < 0.14:
        second = (PhoneKind.MOBILE, names.mobile(rng), 1)
        _write_phone(world, customer, contact.id, second, signed)


def _birthday(world: World, contact: ContactFacts, rng: Random) -> tuple[str | None, int]:
    """A quarter of the birthdays are known, some after the lunar calendar."""
    if contact.name == "沈丽":
        return date(world.days.date.year - 43, 10, 15).isoformat(), 1
    if rng.random() > 0.25:
        return None, 0
    year = world.days.date.year - between(rng, 26, 58)
    return date(year, between(rng, 1, 12), between(rng, 1, 28)).isoformat(), int(rng.random() < 0.3)


def _write_phone(
    world: World,
    customer: Customer,
    contact_id: str | None,
    content: tuple[PhoneKind, str, int],
    signed: str,
) -> None:
    kind, number, position = content
    world.rows["phone"].append(
        (
            world.make_id(),
            customer.id,
            contact_id,
            kind.value,
            number,
            number.replace("-", ""),
            position,
            signed,
            signed,
            world.team.id(customer.owner),
        )
    )
