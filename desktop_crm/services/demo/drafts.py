"""Drafting customers: from a written story, or by chance."""

from __future__ import annotations

from random import Random

from desktop_crm.services.demo import names
from desktop_crm.services.demo.chance import around, between, pick
from desktop_crm.services.demo.courses import COURSES, NO_END
from desktop_crm.services.demo.places import CITIES, CITY_LIST, City
from desktop_crm.services.demo.products import Product
from desktop_crm.services.demo.profile import Life, Profile
from desktop_crm.services.demo.story import BOSS, Story
from desktop_crm.services.demo.trades import TRADES, Trade
from desktop_crm.services.demo.world import World

RICH_IN_DETAIL = 200
"""So many customers have long histories; a big firm has many more with short ones."""

_TRADE_BY_NAME = {trade.name: trade for trade in TRADES}
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
        days.today - story.ends if story.ends else NO_END,
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
        NO_END,
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
    COURSES[life](profile, world, rng)
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
