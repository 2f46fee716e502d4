"""Composing what a log entry says."""

from __future__ import annotations

from random import Random

from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.days import Days
from desktop_crm.services.demo.facts import ContactFacts, Customer, LineFacts, OrderFacts
from desktop_crm.services.demo.log_texts import (
    BODIES,
    CHANNEL_WORDS,
    CLOSERS,
    EXCUSES,
    MOODS_BAD,
    MOODS_GOOD,
    OCCASIONS,
    OPENERS,
    PRICE_MOODS,
    REACTIONS,
    RIVALS,
    SOURCES,
)
from desktop_crm.services.demo.products import YUAN, Product


def _channel(text: str) -> str | None:
    for channel, signs in CHANNEL_WORDS:
        if any(sign in text for sign in signs):
            return channel
    return None


_CHANNELS = {text: _channel(text) for texts in OCCASIONS.values() for text in texts}
_WITH_CLOSER = 0.55


class Sentences:
    """The sentences about one customer; the same body is not used twice running."""

    def __init__(self, customer: Customer, days: Days, goods: tuple[Product, ...]) -> None:
        self._days = days
        self._goods = goods
        self._place = f"{customer.profile.city.name}{customer.profile.district}"
        self._machines = customer.profile.trade.machines
        self._last = ""

    def chat(self, kind: str, contact: ContactFacts, day: int, rng: Random) -> str:
        """A routine contact by visit, call or WeChat."""
        body = pick(rng, BODIES[kind])
        while body == self._last:
            body = pick(rng, BODIES[kind])
        self._last = body
        text = pick(rng, OPENERS[kind]) + body
        if rng.random() < _WITH_CLOSER:
            text += pick(rng, CLOSERS)
        return text.format_map(self._fields(contact, day, rng))

    def occasion(
        self, name: str, contact: ContactFacts, day: int, rng: Random, /, **more: object
    ) -> tuple[str, str | None]:
        """A contact with an occasion, such as an order, and the channel that its words imply."""
        text = pick(rng, OCCASIONS[name])
        return text.format_map({**self._fields(contact, day, rng), **more}), _CHANNELS[text]

    def _fields(self, contact: ContactFacts, day: int, rng: Random) -> dict[str, object]:
        ahead = self._days.working_day_from(day + between(rng, 2, 9))
        goods = self._goods
        at = int(rng.random() * len(goods))
        return {
            "who": contact.spoken,
            "product": goods[at].name,
            "other": goods[at - 1].name,
            "machine": pick(rng, self._machines),
            "rival": pick(rng, RIVALS),
            "place": self._place,
            "n": between(rng, 2, 9),
            "pct": between(rng, 2, 8),
            "weeks": between(rng, 2, 6),
            "day": self._days.short(ahead),
            "month": self._days.day(day + 45).month,
            "excuse": pick(rng, EXCUSES),
            "reaction": pick(rng, REACTIONS),
            "source": pick(rng, SOURCES),
        }


def goods_of(lines: list[LineFacts]) -> str:
    """The first article of an order in words: `缠绕膜 20 箱等 3 样`."""
    first = lines[0]
    text = f"{first.product.name} {first.quantity // YUAN} {first.product.unit}"
    return f"{text}等 {len(lines)} 样" if len(lines) > 1 else text


def about(order: OrderFacts) -> dict[str, object]:
    """The fields that an order gives."""
    return {
        "number": order.number,
        "amount": money(order.total),
        "goods": goods_of(order.lines),
        "late": order.late_days,
    }


def money(units: int) -> str:
    """An amount as people write it in notes: `¥12,800`."""
    return f"¥{units // YUAN:,}"


def mood(satisfaction: int | None, rng: Random) -> str:
    """How the customer took the end of a complaint."""
    return pick(rng, MOODS_BAD if satisfaction and satisfaction <= 2 else MOODS_GOOD)


def price_mood(rng: Random) -> str:
    """How the customer took a price rise."""
    return pick(rng, PRICE_MOODS)
