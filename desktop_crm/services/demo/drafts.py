"""Drafting customers: from a written story, or by chance."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from desktop_crm.core.codes import PartyKind
from desktop_crm.services.demo import names
from desktop_crm.services.demo.chance import around, between, pick
from desktop_crm.services.demo.places import CITIES, CITY_LIST, City
from desktop_crm.services.demo.products import (
    AUTUMN_GIFTS,
    NEW_YEAR_GIFTS,
    SUMMER,
    WINTER,
    Product,
    rise_days,
)
from desktop_crm.services.demo.profile import Ending, Life, Profile, Season
from desktop_crm.services.demo.story import BOSS, Story
from desktop_crm.services.demo.trades import TRADES, Trade
from desktop_crm.services.demo.world import World

RICH_IN_DETAIL = 200
"""So many customers have long histories; a big firm has many more with short ones."""

_TRADE_BY_NAME = {trade.name: trade for trade in TRADES}
_NO_END = 10_000_000
_SEASON_GOODS = {
    Season.SUMMER: SUMMER,
    Season.WINTER: WINTER,
    Season.MID_AUTUMN: AUTUMN_GIFTS,
    Season.NEW_YEAR: NEW_YEAR_GIFTS,
}

_LIVES = (
    *(Life.REGULAR,) * 56,
    *(Life.SEASONAL,) * 7,
    *(Life.SLOW,) * 5,
    *(Life.NEW,) * 6,
    *(Life.ONCE,) * 2,
    *(Life.PROSPECT,) * 8,
    *(Life.LEAD,) * 3,
    *(Life.SILENT,) * 9,
    *(Life.LEFT,) * 1,
    *(Life.WON_BACK,) * 2,
    *(Life.AT_RISK,) * 1,
    *(Life.PARTNER,) * 2,
)
_MANY_LIVES = (
    *(Life.REGULAR,) * 40,
    *(Life.SEASONAL,) * 4,
    *(Life.NEW,) * 12,
    *(Life.ONCE,) * 5,
    *(Life.PROSPECT,) * 12,
    *(Life.LEAD,) * 6,
    *(Life.SILENT,) * 15,
    *(Life.WON_BACK,) * 2,
    *(Life.AT_RISK,) * 2,
    *(Life.PARTNER,) * 2,
)
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


def from_story(story: Story, world: World, rng: Random) -> Profile:
    """The profile that a story asks for."""
    days = world.days
    start = days.first + between(rng, 0, max(1, int(story.interval)))
    if story.starts is not None:
        start = days.today - story.starts
    gap = None
    if story.gap is not None:
        gap = (days.today - story.gap[0], days.today - story.gap[1])
    return Profile(
        story.life,
        CITIES[story.city],
        story.district,
        _TRADE_BY_NAME[story.industry],
        story.name,
        story.short,
        story.owner,
        start,
        days.today - story.ends if story.ends else _NO_END,
        interval=story.interval,
        size=story.size,
        growth=story.growth,
        gap=gap,
        season=story.season,
        basket=tuple(world.products[code] for code in story.goods.split()),
        discount=story.discount,
        late_rate=story.late_rate,
        late_last=story.late_last,
        held_back=story.held_back,
        terms_days=story.terms,
        overdue=story.overdue,
        overdue_days=story.overdue_days,
        on_hold=story.hold,
        credit_limit=story.limit,
        since_year=days.date.year - story.since if story.since else None,
        chatty=1.3,
        silent_days=story.silent,
        last_month=story.last_month,
        this_month=story.this_month,
        person=story.person,
        person_title=story.title,
        ending=story.ending,
        said=story.said,
        grievances=story.grievances,
        steps=story.steps,
        tags=story.tags,
        is_story=True,
    )


def by_chance(index: int, world: World, rng: Random) -> Profile:
    """A customer as there are many."""
    detailed = index < RICH_IN_DETAIL
    life = pick(rng, _LIVES if detailed else _MANY_LIVES)
    city = pick(rng, CITY_LIST)
    district = pick(rng, city.districts)
    trade = pick(rng, TRADES)
    name, short = _free_name(world, rng, (city, district, trade))
    days = world.days
    interval = around(rng, 26 if detailed else 64, 0.35)
    profile = Profile(
        life,
        city,
        district,
        trade,
        name,
        short,
        pick(rng, world.team.sellers),
        days.first + between(rng, 0, int(interval)),
        _NO_END,
        interval=min(interval, 52.0 if detailed else 80.0),
        size=around(rng, 9_000, 0.7),
        growth=rng.uniform(-0.05, 0.12),
        basket=_basket(world, trade, rng),
        discount=pick(rng, (0, 0, 0, 200, 200, 300, 500)),
        late_rate=max(0.0, rng.gauss(0.05, 0.04)),
        terms_days=pick(rng, (0, 0, 30, 30, 30, 30, 30, 45, 60)),
        chatty=around(rng, 1.0, 0.4) if detailed else 0.9,
    )
    if not detailed:
        _shorten(profile, world, rng)
    _COURSES[life](profile, world, rng)
    _add_oddities(profile, world, rng)
    return profile


def _free_name(world: World, rng: Random, where: tuple[City, str, Trade]) -> tuple[str, str]:
    """A name that no other customer has."""
    while True:
        name, short = names.firm(rng, *where)
        if name not in world.taken_names:
            world.taken_names.add(name)
            return name, short


def _basket(world: World, trade: Trade, rng: Random) -> tuple[Product, ...]:
    goods = [product for group in trade.groups for product in world.groups[group]]
    chosen = {pick(rng, goods).code: None for _ in range(between(rng, 3, 7))}
    return tuple(world.products[code] for code in chosen)


def _shorten(profile: Profile, world: World, rng: Random) -> None:
    """Customers of a big firm joined at some time in the last years and buy less often."""
    profile.start = world.days.today - int(around(rng, 150, 0.75))
    profile.start = max(profile.start, world.days.first)
    profile.size *= 0.6


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


_COURSES: dict[Life, Callable[[Profile, World, Random], None]] = {
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


def _add_oddities(profile: Profile, world: World, rng: Random) -> None:
    """What makes a firm's books real: gaps, slow payers, forgotten orders, inherited customers."""
    chance = rng.random()
    if chance < 0.035:
        profile.slow_payer = True
    elif chance < 0.06:
        profile.owner = None
    elif chance < 0.08:
        profile.owner = BOSS
    elif chance < 0.1:
        profile.held_back = 1
    if profile.start < world.team.left_on - 30 and rng.random() < 0.3:
        profile.inherited = True
    if rng.random() < 0.1:
        profile.since_year = world.days.date.year - between(rng, 4, 12)
