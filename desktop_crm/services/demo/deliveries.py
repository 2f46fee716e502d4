"""Delivery notes, the reasons for late ones, and what came back."""

from __future__ import annotations

from random import Random

from desktop_crm.core.codes import OptionList
from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.facts import Customer, LineFacts, NoteFacts, OrderFacts
from desktop_crm.services.demo.products import YUAN
from desktop_crm.services.demo.story import BOSS, OFFICE
from desktop_crm.services.demo.world import World

_PARTLY_FIRST = 0.07
_RETURNED = 0.014
_FEN = 100
_REASONS = (
    *("material",) * 8,
    *("logistics",) * 5,
    *("schedule",) * 4,
    *("tooling",) * 1,
    *("customer_changed",) * 1,
    "other",
)
_OUR_REASONS = tuple(reason for reason in _REASONS if reason not in {"customer_changed", "other"})
_REASON_MISSING = 0.08
_NOTES = {
    "material": (
        "{product}供应商缺货，等了{days}天",
        "厂家排产靠后，{product}晚到仓",
        "{product}来料检验不合格，退回重发",
        "备货少算了一批，{product}临时调货",
    ),
    "logistics": (
        "专线爆仓，压了{days}天",
        "货车故障，换车转运",
        "高速封路绕行",
        "物流分拨错流向，追回后改派",
    ),
    "schedule": (
        "仓库盘点停发两天",
        "同日单子太多，先发了大客户",
        "内勤漏排，{days}天后才发现",
    ),
    "tooling": ("定制件等模具，晚了{days}天",),
    "customer_changed": ("客户电话要求缓发，未改承诺日期",),
    "other": ("节后第一周人手不够", "停电，叉车充不了电"),
}
_RETURN_REASONS = ("多发退回", "规格不符", "外包装破损", "质量问题退货", "客户订错规格")
_RECEIVERS = ("仓库", "门卫代收", "前台", "收货组")


def write_deliveries(
    world: World, customer: Customer, order: OrderFacts, carrier: str, rng: Random
) -> None:
    """Deliver an order on its day; sometimes a first part left earlier."""
    if rng.random() < 0.12:
        carrier = world.options.ids[OptionList.CARRIER, pick(rng, ("顺丰速运", "pick_up"))]
    earlier = world.days.working_day_until(order.shipped - between(rng, 3, 6))
    if len(order.lines) > 1 and earlier > order.day and rng.random() < _PARTLY_FIRST:
        first, rest = order.lines[:1], order.lines[1:]
        part = first[0].amount
        _write_note(world, customer, order, (earlier, first, part, carrier), rng)
        _write_note(world, customer, order, (order.shipped, rest, order.total - part, carrier), rng)
    else:
        _write_note(world, customer, order, (order.shipped, order.lines, order.total, carrier), rng)
    if rng.random() < _RETURNED:
        _write_return(world, customer, order, rng)


def _write_note(
    world: World,
    customer: Customer,
    order: OrderFacts,
    content: tuple[int, list[LineFacts], int, str],
    rng: Random,
) -> None:
    shipped, lines, amount, carrier = content
    days, make_id = world.days, world.make_id
    note_id, number = make_id(), world.numbers.of_day("CK", shipped)
    written = days.moment(shipped, between(rng, 550, 990))
    office = world.team.id(OFFICE)
    waits = shipped >= days.today - 4 and rng.random() < 0.3
    reason, remark = _delay(world, order, shipped, rng, ours=customer.profile.is_story)
    world.rows["delivery_note"].append(
        (
            note_id,
            order.id,
            customer.id,
            number,
            days.text(shipped),
            days.text(order.promised) if order.promised else None,
            carrier,
            None if waits else days.moment(shipped, 1045),
            None if waits else world.team.id(BOSS),
            pick(rng, _RECEIVERS) if rng.random() < 0.6 else customer.contacts[-1].name,
            reason,
            remark,
            written,
            written,
            office,
        )
    )
    rows = world.rows["delivery_line"]
    for line in lines:
        rows.append((make_id(), note_id, line.id, line.quantity, written, written, office))
    order.notes.append(NoteFacts(number, shipped, amount))


def _delay(
    world: World, order: OrderFacts, shipped: int, rng: Random, *, ours: bool
) -> tuple[str | None, str | None]:
    """Why a late note was late, through our fault if `ours`; for the firm's own eyes."""
    late = shipped - order.promised if order.promised else 0
    if late <= 0 or rng.random() < _REASON_MISSING:
        return None, None
    reason = pick(rng, _OUR_REASONS if ours else _REASONS)
    text = pick(rng, _NOTES[reason]).format(product=order.lines[0].product.name, days=late)
    return world.option(OptionList.DELAY_REASON, reason), text


def _write_return(world: World, customer: Customer, order: OrderFacts, rng: Random) -> None:
    """A part of a line comes back while its bill is still open."""
    days = world.days
    day = days.working_day_from(order.shipped + between(rng, 2, 9))
    if day > days.today or day > order.shipped + customer.profile.terms_days - 7:
        return
    line = pick(rng, order.lines)
    pieces = line.quantity // YUAN
    back = max(1, pieces * between(rng, 5, 25) // 100)
    if back >= pieces:
        return
    amount = line.amount * back // pieces // _FEN * _FEN
    note_id, signed = world.make_id(), days.moment(day, 900)
    office = world.team.id(OFFICE)
    world.rows["return_note"].append(
        (
            note_id,
            customer.id,
            order.id,
            world.numbers.of_day("TH", day),
            days.text(day),
            amount,
            pick(rng, _RETURN_REASONS),
            signed,
            signed,
            office,
        )
    )
    world.rows["return_line"].append(
        (
            world.make_id(),
            note_id,
            line.id,
            line.product.id,
            back * YUAN,
            amount,
            signed,
            signed,
            office,
        )
    )
    order.returned, order.returned_on = amount, day
    order.returned_cost = None if line.cost is None else line.cost * back
