"""What becomes of customers without a written story, each kind of life in its own way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from desktop_crm.core.codes import PartyKind
from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.products import (
    AUTUMN_GIFTS,
    NEW_YEAR_GIFTS,
    SUMMER,
    WINTER,
    rise_days,
)
from desktop_crm.services.demo.profile import Ending, Life, Profile, Season
from desktop_crm.services.demo.world import World

NO_END = 10_000_000
"""The last day of those who go on buying."""

_SEASON_GOODS = {
    Season.SUMMER: SUMMER,
    Season.WINTER: WINTER,
    Season.MID_AUTUMN: AUTUMN_GIFTS,
    Season.NEW_YEAR: NEW_YEAR_GIFTS,
}

_ENDINGS = (
    (Ending(None, "price", "price", "两次涨价后转向同行。"), 3),
    (Ending(None, "late_delivery", "late_delivery", "旺季连着晚到，客户断了货。"), 3),
    (Ending(None, "complaint", "complaint", "投诉拖得太久，换了供应商。"), 2),
    (Ending(None, "competitor", None, None), 2),
    (Ending(None, "price", None, None), 2),
    (Ending(None, None, "closed_down", "厂子搬走，采购归总部。"), 2),
    (Ending(None, "late_delivery", None, None), 1),
    (Ending(), 4),
)
_PARTNERS = (
    (PartyKind.SUPPLIER, "五金制造有限公司"),
    (PartyKind.SUPPLIER, "纸业有限公司"),
    (PartyKind.SUPPLIER, "劳保用品有限公司"),
    (PartyKind.PARTNER, "供应链管理有限公司"),
    (PartyKind.BANK, "农村商业银行{district}支行"),
    (PartyKind.GOVERNMENT, "{district}市场监督管理局"),
)
_WITH_BRAND = (PartyKind.SUPPLIER, PartyKind.PARTNER)
_ENDING_LIST = tuple(ending for ending, weight in _ENDINGS for _ in range(weight))


def _regular(profile: Profile, world: World, rng: Random) -> None:
    """Buys on; a fifth joined within the last years."""
    if rng.random() < 0.2:
        profile.start = between(rng, profile.start, world.days.today - 200)


def _seasonal(profile: Profile, world: World, rng: Random) -> None:
    profile.season = pick(rng, tuple(Season))
    goods = _SEASON_GOODS[profile.season]
    profile.basket = tuple(world.products[code] for code in goods)
    profile.interval = rng.uniform(9, 18)
    profile.size *= 1.6
    profile.start = world.days.first


def _slow(profile: Profile, _world: World, rng: Random) -> None:
    """Buys two or three times a year; the firm gave it more time than the rule."""
    profile.interval, profile.jitter = rng.uniform(110, 160), 0.15
    profile.churn_after_days = 365
    profile.size *= 3


def _new(profile: Profile, world: World, rng: Random) -> None:
    profile.start = world.days.today - between(rng, 3, 75)


def _once(profile: Profile, world: World, rng: Random) -> None:
    profile.start = profile.end = world.days.today - between(rng, 12, 80)


def _never(profile: Profile, _world: World, rng: Random) -> None:
    profile.chatty = rng.uniform(0.5, 1.2)


def _silent(profile: Profile, world: World, rng: Random) -> None:
    """Lost by the rule, for a reason that left traces in earlier deliveries and complaints."""
    profile.end = world.days.today - int(rng.triangular(95, 980, 240))
    profile.start = min(profile.start, profile.end - between(rng, 60, 300))
    profile.start = max(profile.start, world.days.first)
    profile.ending = pick(rng, _ENDING_LIST)
    _leave_traces(profile, world, rng)


def _leave_traces(profile: Profile, world: World, rng: Random) -> None:
    reason = profile.ending.proposed if profile.ending else None
    if reason == "late_delivery":
        profile.late_last = between(rng, 2, 3)
    elif reason == "complaint":
        profile.complaint_rate = 0.2
    elif reason == "price" and rng.random() < 0.7:
        rise = pick(rng, rise_days(world.days))
        if rise + 40 < world.days.today - 95:
            profile.end = rise + between(rng, 5, 35)


def _left(profile: Profile, world: World, rng: Random) -> None:
    _silent(profile, world, rng)
    ending = profile.ending or Ending()
    lost = world.days.today - profile.end - between(rng, 20, 45)
    profile.ending = Ending(
        lost, ending.proposed, ending.confirmed or "competitor", ending.note or "已与同行签约。"
    )


def _won_back(profile: Profile, world: World, rng: Random) -> None:
    back = world.days.today - between(rng, 15, 420)
    gone = back - between(rng, 105, 190)
    profile.gap = (max(gone, world.days.first + 40), back)
    profile.start = min(profile.start, profile.gap[0] - 30)
    profile.start = max(profile.start, world.days.first)
    profile.ending = pick(rng, _ENDING_LIST)
    profile.interval = min(profile.interval, 38.0)
    if profile.ending.proposed == "late_delivery":
        profile.late_last = 2


def _at_risk(profile: Profile, world: World, rng: Random) -> None:
    profile.interval = min(profile.interval, 34.0)
    profile.end = world.days.today - int(profile.interval * rng.uniform(1.7, 2.5))
    profile.start = min(profile.start, profile.end - 120)


def _partner(profile: Profile, world: World, rng: Random) -> None:
    """No customer at all: a supplier, a bank, an office."""
    profile.basket = ()
    profile.kind, ending = pick(rng, _PARTNERS)
    brand = profile.short[:2] if profile.kind in _WITH_BRAND else ""
    name = f"{profile.city.name}{brand}{ending.format(district=profile.district)}"
    if name not in world.taken_names:
        world.taken_names.add(name)
        profile.name, profile.short = name, ending.format(district=profile.district)


COURSES: Mapping[Life, Callable[[Profile, World, Random], None]] = {
    Life.LEAD: _never,
    Life.PROSPECT: _never,
    Life.NEW: _new,
    Life.ONCE: _once,
    Life.REGULAR: _regular,
    Life.SEASONAL: _seasonal,
    Life.SLOW: _slow,
    Life.AT_RISK: _at_risk,
    Life.SILENT: _silent,
    Life.LEFT: _left,
    Life.WON_BACK: _won_back,
    Life.PARTNER: _partner,
}
