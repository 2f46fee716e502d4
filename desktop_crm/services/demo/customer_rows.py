"""The customer's own row, written last because it sums up everything else, and what hangs on it."""

from __future__ import annotations

from datetime import date
from random import Random

from desktop_crm.core.codes import Channel, MemberRole, OptionList, PartyKind, RelationKind
from desktop_crm.core.customer_keys import keys_of_name
from desktop_crm.services.demo import names
from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.credit import Credit
from desktop_crm.services.demo.facts import Customer
from desktop_crm.services.demo.orders import terms_text
from desktop_crm.services.demo.products import YUAN
from desktop_crm.services.demo.profile import Life
from desktop_crm.services.demo.story import LI, OFFICE, ZHANG, ZHAO
from desktop_crm.services.demo.world import World

_SOURCES = (
    *("referral",) * 5,
    *("cold_visit",) * 4,
    *("trade_show",) * 4,
    *("web",) * 3,
    *("phone",) * 2,
    "advertising",
)
_SIZES = ("micro", "small", "small", "small", "medium", "medium", "large")
_CAPITALS = (50, 100, 100, 200, 300, 500, 500, 800, 1_000, 2_000, 5_000)
_REMARKS = (
    "发票随货，月底前寄到",
    "收货时间 8:30-16:30，中午不收",
    "对账找财务，采购不管",
    "老板亲自管采购",
    "只认我们的包装规格",
    "新老厂区两个收货点，下单时问清楚",
    "每年三月招标",
    "付款走承兑多",
)
_INTERNAL_REMARKS = (
    "返点口头约定 1%，年底结",
    "毛利低，量大，保住即可",
    "老板和陈总是同乡",
    "上家因质量被换，别犯同样的错",
)
_SHARES = ("独家", "主供", "备供")
_RELATIONS = (
    (RelationKind.PARENT, "同一老板"),
    (RelationKind.DEALER_OF, "区域经销"),
    (RelationKind.GUARANTOR, "互相担保"),
)
_GAP_INDUSTRY, _GAP_SOURCE, _GAP_SIZE, _GAP_ADDRESS, _GAP_CODE = 0.05, 0.12, 0.1, 0.07, 0.3
_KNOWN = 120
_WITH_AGREEMENT = 0.12


def write_customer(world: World, customer: Customer, credit: Credit, rng: Random) -> None:
    """The row itself, its kinds, tags and colleagues."""
    profile, days = customer.profile, world.days
    first = _first_day(world, customer, rng)
    signed = days.moment(first, between(rng, 530, 1030))
    author = world.team.id(customer.owner)
    name, short = profile.name, profile.short
    kinds = [_kind(customer, rng)]
    if kinds[0] is PartyKind.CUSTOMER and rng.random() < 0.04:
        kinds.append(PartyKind.SUPPLIER)
    keys = keys_of_name(name)
    city = profile.city
    gap = 0.0 if profile.is_story else 1.0
    code = names.credit_code(rng, city) if rng.random() > _GAP_CODE * gap else None
    bank_name, account = names.bank(rng, city, profile.district) if code else (None, None)
    address = f"{customer.address}" if rng.random() > _GAP_ADDRESS * gap else None
    source = pick(rng, _SOURCES)
    introducer = _introducer(world, rng) if source == "referral" else None
    terms = profile.terms_days if customer.orders else None
    world.rows["customer"].append(
        (
            customer.id,
            name,
            keys.name_key,
            keys.sort_key,
            short,
            keys.mnemonic,
            customer.code,
            customer.stage,
            customer.level,
            int(customer.level_is_manual),
            author,
            _option_or_gap(
                world, OptionList.INDUSTRY, profile.trade.industry, _GAP_INDUSTRY * gap, rng
            ),
            _option_or_gap(world, OptionList.SOURCE, source, _GAP_SOURCE * gap, rng),
            _option_or_gap(world, OptionList.COMPANY_SIZE, pick(rng, _SIZES), _GAP_SIZE * gap, rng),
            world.option(OptionList.REGION, city.region),
            "中国",
            city.province,
            city.name,
            profile.district,
            address,
            city.postcode,
            f"{address} 二号仓库" if address and rng.random() < 0.15 else None,
            f"www.{keys.mnemonic[:10]}.example" if keys.mnemonic and rng.random() < 0.2 else None,
            None,
            profile.trade.scope if rng.random() < 0.7 else None,
            pick(rng, _CAPITALS) * 10_000 * YUAN if code else None,
            code,
            code,
            bank_name,
            account,
            name if code else None,
            credit.grade_id,
            credit.limit,
            int(credit.hold),
            None if terms is None else terms_text(terms),
            terms,
            pick(rng, (Channel.CALL.value, Channel.WECHAT.value)) if rng.random() < 0.35 else None,
            int(profile.season is not None),
            profile.churn_after_days,
            _stopped_on(world, customer),
            introducer,
            _since(world, customer),
            days.text(customer.next_contact) if customer.next_contact else None,
            pick(rng, _REMARKS) if rng.random() < 0.16 else None,
            pick(rng, _INTERNAL_REMARKS) if rng.random() < 0.06 else None,
            signed,
            signed,
            author,
        )
    )
    _write_links(world, customer, kinds, (signed, author), rng)
    if customer.orders and rng.random() < _WITH_AGREEMENT:
        _write_agreement(world, customer, (signed, signed, author), rng)


def _write_agreement(
    world: World, customer: Customer, end: tuple[str, str, str | None], rng: Random
) -> None:
    """The firm's own fields: yearly budget, end of the agreement, how the customer buys."""
    budget, ends, share = world.custom_fields
    rows, make_id = world.rows["custom_value"], world.make_id
    amount = between(rng, 5, 120) * 10_000 * YUAN
    day = world.days.text(world.days.today + between(rng, 20, 400))
    rows.append((make_id(), budget, customer.id, None, amount, None, *end))
    rows.append((make_id(), ends, customer.id, None, None, day, *end))
    rows.append((make_id(), share, customer.id, pick(rng, _SHARES), None, None, *end))


def _option_or_gap(
    world: World, option_list: OptionList, key: str, gap: float, rng: Random
) -> str | None:
    return None if rng.random() < gap else world.option(option_list, key)


def _introducer(world: World, rng: Random) -> str | None:
    """One of the customers known so far, for half of those that were referred."""
    return pick(rng, world.known) if world.known and rng.random() < 0.5 else None


def _first_day(world: World, customer: Customer, rng: Random) -> int:
    """When it was entered: some time before its first order, or lately."""
    days = world.days
    if customer.orders:
        entered = customer.orders[0].day - between(rng, 3, 60)
    else:
        entered = days.today - between(rng, 245, 400)
    return max(days.first - 10, entered)


def _kind(customer: Customer, rng: Random) -> PartyKind:
    if customer.profile.life is Life.PARTNER:
        return customer.profile.kind
    if customer.profile.trade.industry == "trade" and rng.random() < 0.5:
        return pick(rng, (PartyKind.DEALER, PartyKind.DISTRIBUTOR))
    return PartyKind.CUSTOMER


def _stopped_on(world: World, customer: Customer) -> str | None:
    ending = customer.profile.ending
    if customer.profile.life is Life.DROPPED and ending and ending.days is not None:
        return world.days.text(world.days.today - ending.days)
    return None


def _since(world: World, customer: Customer) -> str | None:
    counted = customer.counted
    if not counted:
        return None
    first = world.days.day(counted[0].day)
    year = customer.profile.since_year
    if year is not None and year < first.year:
        return date(year, first.month, 1 + first.day % 28).isoformat()
    return first.isoformat()


def _write_links(
    world: World,
    customer: Customer,
    kinds: list[PartyKind],
    signature: tuple[str, str | None],
    rng: Random,
) -> None:
    signed, author = signature
    end = (signed, signed, author)
    rows, make_id = world.rows, world.make_id
    for kind in kinds:
        kind_id = world.option(OptionList.CUSTOMER_KIND, kind)
        rows["customer_kind"].append((make_id(), customer.id, kind_id, *end))
    tags = dict.fromkeys(customer.profile.tags)
    if not customer.profile.is_story and rng.random() < 0.25:
        tags[pick(rng, tuple(world.tags))] = None
    for tag in tags:
        rows["customer_tag"].append((make_id(), customer.id, world.tags[tag], *end))
    if rng.random() < 0.09 and customer.owner is not None:
        helper = pick(rng, (LI, ZHANG, ZHAO, OFFICE))
        role = MemberRole.SERVICE if helper == OFFICE else MemberRole.ASSISTANT
        share = None if helper == OFFICE else between(rng, 2, 4) * YUAN // 10
        member = (make_id(), customer.id, world.team.id(helper), role.value, share)
        if helper != customer.owner:
            rows["customer_member"].append((*member, *end))
    if rng.random() < 0.03:
        channel = pick(rng, (Channel.SMS, Channel.FAX, Channel.EMAIL)).value
        rows["do_not_contact"].append((make_id(), customer.id, channel, "客户要求", *end))
    if world.known and rng.random() < 0.02:
        relation, remark = pick(rng, _RELATIONS)
        other = pick(rng, world.known)
        related = (make_id(), customer.id, other, relation.value, remark)
        rows["customer_relation"].append((*related, *end))
    if len(world.known) < _KNOWN and customer.orders:
        world.known.append(customer.id)
