"""Which goods an order holds, so that it comes to about the planned amount."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from desktop_crm.services.demo.chance import pick
from desktop_crm.services.demo.products import YUAN, Product
from desktop_crm.services.demo.profile import Profile

_WHOLE = 10_000
_FEN = 100
_COUNTS = (1, 2, 3, 3, 3, 4, 4, 5)


@dataclass(slots=True)
class ChosenLine:
    """A line to be; everything in the file's units."""

    product: Product
    quantity: int
    price: int
    discount: int
    gross: int
    amount: int


def choose_lines(profile: Profile, day: int, wanted: int, rng: Random) -> list[ChosenLine]:
    """Lines out of the customer's usual goods that come to about `wanted`."""
    basket = profile.basket
    count = min(pick(rng, _COUNTS), len(basket))
    first = int(rng.random() * len(basket))
    chosen = [basket[(first + step) % len(basket)] for step in range(count)]
    priced = sorted(((product.price_on(day), product) for product in chosen), key=_by_price)
    if len(priced) > 1 and priced[0][0] > wanted // 2:
        priced = [each for each in priced if each[0] <= wanted // 2] or priced[-1:]
    lines, missing = [], wanted
    for left, (price, product) in zip(range(len(priced), 0, -1), priced, strict=True):
        share = missing if left == 1 else int(missing / left * (0.5 + rng.random()))
        line = _line(product, price, share, profile.discount)
        missing -= line.amount
        lines.append(line)
    return lines


def _by_price(priced: tuple[int, Product]) -> int:
    return -priced[0]


def _line(product: Product, price: int, wanted: int, discount: int) -> ChosenLine:
    net = price * (_WHOLE - discount) // _WHOLE
    pieces = max(1, round(wanted / net))
    if pieces >= 200:
        pieces = round(pieces, -1)
    elif pieces >= 40:
        pieces = pieces // 5 * 5
    gross = pieces * price
    amount, rest = divmod(gross * (_WHOLE - discount), _WHOLE)
    if discount and (rest or amount % _FEN):
        price = round(net / _FEN) * _FEN
        gross = amount = pieces * price
        discount = 0
    return ChosenLine(product, pieces * YUAN, price, discount, gross, amount)
