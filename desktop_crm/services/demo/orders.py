"""Orders with their lines, and what was delivered of them when."""

from __future__ import annotations

from random import Random

from desktop_crm.core.codes import OptionList, OrderState
from desktop_crm.services.demo.chance import around, between, pick, words
from desktop_crm.services.demo.deliveries import write_deliveries
from desktop_crm.services.demo.facts import Customer, LineFacts, OrderFacts
from desktop_crm.services.demo.goods import ChosenLine, choose_lines
from desktop_crm.services.demo.months import Months
from desktop_crm.services.demo.plan import fixed_from
from desktop_crm.services.demo.products import YUAN
from desktop_crm.services.demo.story import OFFICE, ZHOU
from desktop_crm.services.demo.world import World

_TAX_RATE = YUAN * 13 // 100
_WITHOUT_PROMISE = 0.02
_CANCELLED = 0.012
_ROUNDED_DOWN = 0.07
_REMARKS = words(
    "随货附检测报告 上午十点前送到 送货前一小时电话 开专票随货 走专线勿转运 卸货自理 "
    "按上次包装 分两个托盘 送三号门 外箱贴客户料号"
)
_INTERNAL_REMARKS = ("陈总特批价", "样品抵一件，单独记", "客户赶工，利润压低", "用库存旧包装")


def write_orders(
    world: World, customer: Customer, planned: list[tuple[int, float]], months: Months, rng: Random
) -> None:
    """Make the planned orders real."""
    profile, days = customer.profile, world.days
    carrier = _usual_carrier(world, profile.city.province, rng)
    fixed = fixed_from(profile, days)
    adjusted = [
        (day, amount if day >= fixed else amount * months.factor(day))
        for day, amount in planned
        if day >= fixed or months.keeps(customer.index, day)
    ]
    dates = [_dates(world, customer, day, rng) for day, _ in adjusted]
    _make_last_late(world, customer, [day for day, _ in adjusted], dates, rng)
    for (day, wanted), (promised, shipped) in zip(adjusted, dates, strict=True):
        order = _write_order(world, customer, (day, promised, shipped), int(wanted * YUAN), rng)
        customer.orders.append(order)
        if order.counts and order.shipped:
            write_deliveries(world, customer, order, carrier, rng)
        elif not order.counts or shipped > days.today:
            order.shipped = 0


def _dates(world: World, customer: Customer, day: int, rng: Random) -> tuple[int, int]:
    """The promised day (0 for none) and the day on which the goods leave, be it to come."""
    days, profile = world.days, customer.profile
    promised = days.after(day, between(rng, 3, 8))
    if rng.random() < _WITHOUT_PROMISE:
        return 0, days.after(day, between(rng, 2, 6))
    if rng.random() < profile.late_rate:
        return promised, days.working_day_from(promised + max(1, int(around(rng, 3.0, 0.6))))
    early = days.working_day_until(promised - pick(rng, (0, 0, 1, 1, 2, 3)))
    return promised, max(early, days.after(day, 1))


def _make_last_late(
    world: World,
    customer: Customer,
    ordered: list[int],
    dates: list[tuple[int, int]],
    rng: Random,
) -> None:
    """Let the last deliveries before a silence be late, and hold back what should have left."""
    days, profile = world.days, customer.profile
    late, held = profile.late_last, profile.held_back
    until = profile.gap[0] if profile.gap else days.today
    for at in range(len(dates) - 1, -1, -1):
        promised, _ = dates[at]
        if not (late or held):
            break
        if not promised or promised > days.today - 2 or ordered[at] > until:
            continue
        if held:
            held -= 1
            dates[at] = (promised, days.today + between(rng, 2, 6))
            continue
        shipped = days.working_day_from(promised + between(rng, 3, 6))
        if shipped > days.today:
            shipped = days.working_day_until(days.today)
        if shipped > promised:
            late -= 1
            dates[at] = (promised, shipped)


def _usual_carrier(world: World, province: str, rng: Random) -> str:
    near = province in {"江苏", "上海", "浙江"}
    names = ("own", "own", "德邦物流", "中通快运") if near else ("德邦物流", "中通快运", "顺丰速运")
    return world.options.ids[OptionList.CARRIER, pick(rng, names)]


def _state(world: World, customer: Customer, day: int, shipped: int, rng: Random) -> OrderState:
    if not customer.profile.is_story:
        if rng.random() < _CANCELLED:
            return OrderState.CANCELLED
        if day >= world.days.today - 2 and rng.random() < 0.2:
            return OrderState.DRAFT
    return OrderState.CLOSED if shipped <= world.days.today - 60 else OrderState.CONFIRMED


def seller_of(world: World, customer: Customer, day: int) -> int | None:
    """Who looked after a customer on a day: some were another's until he left."""
    if customer.profile.inherited and day < world.team.left_on:
        return ZHOU
    return customer.owner


def _write_order(
    world: World, customer: Customer, dates: tuple[int, int, int], wanted: int, rng: Random
) -> OrderFacts:
    day, promised, shipped = dates
    days, profile = world.days, customer.profile
    state = _state(world, customer, day, shipped, rng)
    order_id, seller = world.make_id(), seller_of(world, customer, day)
    minute = between(rng, 525, 1040)
    clerk = world.team.id(OFFICE if seller is None or rng.random() < 0.4 else seller)
    written = days.moment(day, minute)
    chosen = choose_lines(profile, day, wanted, rng)
    lines = _write_lines(world, order_id, day, chosen, (written, written, clerk))
    gross = sum(line.gross for line in chosen)
    amount = sum(line.amount for line in chosen)
    rounding = amount % (10 * YUAN) if amount > 500 * YUAN and rng.random() < _ROUNDED_DOWN else 0
    counts = state in {OrderState.CONFIRMED, OrderState.CLOSED}
    number = world.numbers.of_day("SO", day)
    contact = customer.contacts[0].id if customer.contacts and rng.random() < 0.8 else None
    world.rows["sales_order"].append(
        (
            order_id,
            customer.id,
            number,
            days.text(day),
            days.text(promised) if promised else None,
            days.moment(day, minute + 25) if state is not OrderState.DRAFT else None,
            state.value,
            world.team.id(seller),
            contact,
            None,
            None,
            None,
            between(rng, 8, 40) * 10 * YUAN if rng.random() < 0.05 else None,
            terms_text(profile.terms_days),
            gross,
            rounding,
            amount - rounding,
            _remark(state, rng),
            pick(rng, _INTERNAL_REMARKS) if rng.random() < 0.02 else None,
            written,
            written,
            clerk,
        )
    )
    left = shipped if counts and shipped <= days.today else 0
    return OrderFacts(
        order_id, number, day, counts, seller, amount - rounding, promised, left, lines
    )


def _write_lines(
    world: World,
    order_id: str,
    day: int,
    chosen: list[ChosenLine],
    end: tuple[str, str, str | None],
) -> list[LineFacts]:
    lines = []
    rows, make_id = world.rows["order_line"], world.make_id
    for position, line in enumerate(chosen):
        line_id, product = make_id(), line.product
        cost = product.cost_on(day)
        facts = LineFacts(line_id, product, line.quantity, line.price, line.amount, cost)
        lines.append(facts)
        rows.append(
            (
                line_id,
                order_id,
                position,
                product.id,
                product.unit,
                line.quantity,
                line.price,
                line.discount,
                _TAX_RATE,
                line.gross,
                line.amount,
                cost,
                *end,
            )
        )
    return lines


def terms_text(days: int) -> str:
    """How payment terms are written: `月结30天`."""
    return f"月结{days}天" if days else "款到发货"


def _remark(state: OrderState, rng: Random) -> str | None:
    if state is OrderState.CANCELLED:
        return pick(rng, ("客户项目取消", "重复下单，作废", "改规格重新下单"))
    return pick(rng, _REMARKS) if rng.random() < 0.08 else None
