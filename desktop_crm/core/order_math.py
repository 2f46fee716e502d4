"""What an order comes to, exact to the cent, and how an amount is written in Chinese capitals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop_crm.core.money import rounded

_ONE, _ZERO, _HUNDRED = Decimal(1), Decimal(0), Decimal(100)
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_LARGEST = Decimal(10) ** 16


@dataclass(frozen=True, slots=True)
class LineAmounts:
    """A line before and after its discount, each rounded to the cent."""

    gross: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class OrderTotals:
    """The sums of an order: `total` = `amount` of the lines less `discount` on the whole."""

    gross: Decimal
    amount: Decimal
    discount: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class TaxSplit:
    """An amount that includes tax, taken apart; both parts add up to it."""

    net: Decimal
    tax: Decimal


def line_amounts(quantity: Decimal, unit_price: Decimal, discount: Decimal = _ZERO) -> LineAmounts:
    """What a line comes to; `discount` is the fraction taken off."""
    gross = quantity * unit_price
    return LineAmounts(rounded(gross), rounded(gross * (_ONE - discount)))


def order_totals(lines: Iterable[LineAmounts], discount: Decimal = _ZERO) -> OrderTotals:
    """The sums of the lines, less a discount on the whole order."""
    listed = tuple(lines)
    gross = sum((line.gross for line in listed), _ZERO)
    amount = sum((line.amount for line in listed), _ZERO)
    return OrderTotals(gross, amount, discount, amount - discount)


def parts_of(whole: Decimal, weights: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Split an amount by weights to the cent; the parts add up to it exactly.

    Each part is the difference of two rounded running sums, so none is off by more than a cent.
    Without any weight the last part has all.
    """
    if not weights:
        return ()
    sum_ = sum(weights, _ZERO)
    if not sum_:
        return (*(_ZERO,) * (len(weights) - 1), whole)
    parts: list[Decimal] = []
    running = before = _ZERO
    for weight in weights[:-1]:
        running += weight
        upto = rounded(whole * running / sum_)
        parts.append(upto - before)
        before = upto
    return (*parts, whole - before)


def tax_split(
    lines: Iterable[tuple[Decimal, Decimal | None]], total: Decimal | None = None
) -> TaxSplit:
    """Net amount and tax of lines `(amount including tax, tax rate as a fraction)`.

    `total` is what remains of the lines' sum after a discount on the whole order, which falls on
    all tax rates alike.
    """
    by_rate: dict[Decimal, Decimal] = defaultdict(Decimal)
    for amount, rate in lines:
        by_rate[rate or _ZERO] += amount
    whole = sum(by_rate.values(), _ZERO) if total is None else total
    parts = parts_of(whole, tuple(by_rate.values()))
    net = sum(
        (rounded(part / (_ONE + rate)) for rate, part in zip(by_rate, parts, strict=True)), _ZERO
    )
    return TaxSplit(net, whole - net)


def rounding_discount(amount: Decimal, step: Decimal = Decimal(1)) -> Decimal:
    """What to take off so that a whole multiple of `step` yuan remains."""
    return amount % step if amount > 0 else _ZERO


def uppercase_amount(value: Decimal) -> str:
    """`肆万柒仟玖佰元整`, as amounts are written on Chinese documents, rounded to the cent.

    Source: 支付结算办法, appendix 1 (正确填写票据和结算凭证的基本规定).

    Raises:
        OverflowError: from ten quadrillion yuan on.
    """
    cents = int(rounded(abs(value)) * _HUNDRED)
    if cents >= _LARGEST * _HUNDRED:
        raise OverflowError(f"{value} is too large to be written out")
    yuan, jiao, fen = cents // 100, cents // 10 % 10, cents % 10
    sign = "负" if value < 0 and cents else ""
    text = _whole(yuan) + "元" if yuan or not cents else ""
    if not jiao and not fen:
        return f"{sign}{text}整"
    if yuan and (not jiao or yuan % 10 == 0):
        text += "零"
    text += f"{_DIGITS[jiao]}角" if jiao else ""
    text += f"{_DIGITS[fen]}分" if fen else ""
    return sign + text


def _whole(number: int) -> str:
    """The digits of a whole number; one 零 stands for each gap."""
    if not number:
        return _DIGITS[0]
    text, needs_zero = "", False
    for place in range(3, -1, -1):
        group = number // 10_000**place % 10_000
        if not group:
            needs_zero = bool(text)
            continue
        if text and (needs_zero or group < 1_000):
            text += _DIGITS[0]
        text += _group(group) + _GROUPS[place]
        needs_zero = False
    return text.replace("万亿", "万", 1) if text.count("亿") > 1 else text


def _group(number: int) -> str:
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if not digit:
            gap = bool(text)
            continue
        text += (_DIGITS[0] if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = False
    return text
