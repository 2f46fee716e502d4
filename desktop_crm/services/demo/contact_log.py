"""What was talked about with a customer, when and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from desktop_crm.core.codes import Direction
from desktop_crm.services.demo.chance import around, between, pick
from desktop_crm.services.demo.days import mid_autumn, spring_festival
from desktop_crm.services.demo.facts import ContactFacts, Customer, OrderFacts
from desktop_crm.services.demo.orders import seller_of
from desktop_crm.services.demo.products import rise_days
from desktop_crm.services.demo.profile import WITHOUT_ORDERS, Life
from desktop_crm.services.demo.sentences import Sentences, about, money, mood, price_mood
from desktop_crm.services.demo.story import BOSS
from desktop_crm.services.demo.world import World

_ALSO_DIRECT = ("call", "call", "wechat", "wechat", "email")
_ROUTINE = ("visit", "visit", "call", "call", "call", "wechat", "wechat")
_KEPT_KINDS = ("win_back", "care", "fair")
_RISE_PERCENT = ("2.5", "4")


@dataclass(slots=True)
class Talk:
    """A contact to be written; `next_on` an ordinal day, 0 for none."""

    day: int
    minute: int
    kind: str
    direction: Direction
    by: int | None
    text: str
    contact: ContactFacts | None
    outcome: str | None = None
    satisfaction: int | None = None
    next_on: int = 0


def talks_with(world: World, customer: Customer, rng: Random) -> list[Talk]:
    """All contacts with a customer in order of time."""
    goods = customer.profile.basket or tuple(world.products.values())[:8]
    writer = _Writer(world, customer, Sentences(customer, world.days, goods), rng)
    talks = [*writer.scripted(), *writer.by_chance()]
    return sorted(talks, key=_by_moment)


def _by_moment(talk: Talk) -> tuple[int, int]:
    return talk.day, talk.minute


class _Writer:
    """Writes the contacts of one customer."""

    def __init__(self, world: World, customer: Customer, sentences: Sentences, rng: Random) -> None:
        self._world = world
        self._customer = customer
        self._sentences = sentences
        self._rng = rng
        self._chatty = customer.profile.chatty
        self._until = world.days.today - max(1, self._quiet_days())

    def _quiet_days(self) -> int:
        """For how long nobody talked but as the story says: what it planned last is still open."""
        profile = self._customer.profile
        planned = [said.days + 1 for said in profile.said if said.next_days is not None]
        return max(profile.silent_days, *planned, 0) if planned else profile.silent_days

    def scripted(self) -> Iterator[Talk]:
        """The contacts of the story."""
        today = self._world.days.today
        for said in self._customer.profile.said:
            day = today - said.days
            if said.days:
                day = self._world.days.working_day_until(day)
            yield Talk(
                day,
                between(self._rng, 540, 1000),
                said.kind,
                Direction.OUT,
                self._seller(day) if said.by is None else said.by,
                said.text.format_map(self._story_fields()),
                self._customer.contacts[0],
                said.outcome,
                said.satisfaction,
                today + said.next_days if said.next_days is not None else 0,
            )

    def _story_fields(self) -> dict[str, str]:
        complaints, orders = self._customer.complaints, self._customer.orders
        late = next((order for order in reversed(orders) if order.late_days), None)
        return {
            "overdue": money(self._customer.overdue),
            "complaint": complaints[-1].number if complaints else "",
            "late_order": late.number if late else "",
            "late_days": str(late.late_days) if late else "",
            "contact": self._customer.contacts[0].spoken,
        }

    def by_chance(self) -> Iterator[Talk]:
        """What else was talked about."""
        life = self._customer.profile.life
        talks = self._before_any_order() if life in WITHOUT_ORDERS else self._with_orders()
        for talk in talks:
            if self._world.days.first <= talk.day <= self._until:
                yield talk

    def _with_orders(self) -> Iterator[Talk]:
        for order in self._customer.orders:
            yield from self._about_order(order)
        yield from self._about_complaints()
        yield from self._about_payments()
        yield from self._routine()
        yield from self._about_prices()
        yield from self._care()
        yield from self._about_losses()

    def _about_order(self, order: OrderFacts) -> Iterator[Talk]:
        rng = self._rng
        if order.counts and rng.random() < 0.3 * self._chatty:
            kind = pick(rng, _ALSO_DIRECT)
            yield self._talk("order", order.day, kind, Direction.IN, **about(order))
        if order.late_days and rng.random() < 0.65:
            day = self._world.days.working_day_from(order.promised + 1)
            late = {**about(order), "late": max(1, day - order.promised)}
            yield self._talk("chasing", min(day, order.shipped), "call", Direction.IN, **late)
        elif order.shipped and rng.random() < 0.06 * self._chatty:
            day = self._world.days.working_day_from(order.shipped + between(rng, 2, 4))
            yield self._talk("arrived", day, "call", Direction.OUT, **about(order))
        elif order.is_overdue(self._world.days.today) and rng.random() < 0.8:
            day = self._world.days.working_day_from(order.promised + 1)
            yield self._talk("overdue_order", day, "call", Direction.IN, **about(order))

    def _about_complaints(self) -> Iterator[Talk]:
        rng = self._rng
        for complaint in self._customer.complaints:
            product = complaint.product.name if complaint.product else "货"
            fields = {"number": complaint.number, "product": product, "text": complaint.text}
            if rng.random() < 0.6:
                kind = pick(rng, ("call", "call", "wechat"))
                yield self._talk("complaint", complaint.received, kind, Direction.IN, **fields)
            if complaint.solved and rng.random() < 0.5:
                day = self._world.days.working_day_from(complaint.solved + between(rng, 1, 4))
                feeling = mood(complaint.satisfaction, rng)
                talk = self._talk("solved", day, "visit", Direction.OUT, **fields, mood=feeling)
                talk.satisfaction = complaint.satisfaction
                yield talk

    def _about_payments(self) -> Iterator[Talk]:
        for day, amount in self._customer.paid:
            if self._rng.random() < 0.05 * self._chatty:
                yield self._talk("paid", day, "call", Direction.OUT, amount=money(amount))

    def _routine(self) -> Iterator[Talk]:
        """Visits, calls and messages without a particular occasion while the customer buys."""
        rng, days, orders = self._rng, self._world.days, self._customer.orders
        if not orders:
            return
        day = float(orders[0].day - between(rng, 6, 40))
        yield self._talk("first", days.working_day_from(int(day)), "visit", Direction.OUT)
        last = self._until
        if self._customer.profile.ending and not self._customer.profile.gap:
            last = min(last, orders[-1].day + 3)
        elif orders[-1].day < days.today - 95:
            last = min(last, orders[-1].day + 50)
        while True:
            day += around(rng, 30 / self._chatty, 0.5)
            worked = days.working_day_from(int(day))
            if worked > last:
                return
            if self._is_away(worked):
                continue
            kind = pick(rng, _ROUTINE)
            contact = pick(rng, self._customer.contacts)
            text = self._sentences.chat(kind, contact, worked, rng)
            direction = Direction.IN if kind != "visit" and rng.random() < 0.3 else Direction.OUT
            talk = self._new(worked, kind, direction, text, contact)
            self._decorate(talk)
            yield talk

    def _is_away(self, day: int) -> bool:
        gap = self._customer.profile.gap
        return gap is not None and gap[0] + 30 < day < gap[1]

    def _decorate(self, talk: Talk) -> None:
        rng = self._rng
        chance = rng.random()
        if chance < 0.3:
            talk.outcome = "progress"
        elif chance < 0.4:
            talk.outcome = "wants_quote"
        elif chance < 0.47:
            talk.outcome = "no_result"
        if rng.random() < 0.16:
            talk.satisfaction = pick(rng, (3, 4, 4, 4, 5, 5))
        if rng.random() < 0.3:
            talk.next_on = self._world.days.working_day_from(talk.day + between(rng, 4, 30))

    def _about_prices(self) -> Iterator[Talk]:
        rng, days = self._rng, self._world.days
        for day, percent in zip(rise_days(days), _RISE_PERCENT, strict=True):
            told = days.working_day_until(day - between(rng, 5, 14))
            if self._is_buying(told) and rng.random() < 0.4 * self._chatty:
                fields = {"pct": percent, "day": days.short(day), "mood": price_mood(rng)}
                kind = pick(rng, ("visit", "call", "wechat"))
                yield self._talk("price_rise", told, kind, Direction.OUT, **fields)

    def _is_buying(self, day: int) -> bool:
        orders = self._customer.orders
        return orders[0].day < day < orders[-1].day + 60 if orders else False

    def _care(self) -> Iterator[Talk]:
        days, rng = self._world.days, self._rng
        for year in range(days.date.year - 3, days.date.year + 1):
            for festival in (spring_festival(year), mid_autumn(year)):
                day = (festival - timedelta(days=between(rng, 5, 12))).toordinal()
                if rng.random() > 0.13 * self._chatty or not days.first < day < days.today:
                    continue
                worked = days.working_day_until(day)
                if self._is_buying(worked):
                    yield self._talk("care", worked, "care", Direction.OUT)

    def _about_losses(self) -> Iterator[Talk]:
        """Somebody asks why, and more than half of the lost ones are fought for."""
        rng, days = self._rng, self._world.days
        for loss in self._customer.losses:
            if self._customer.profile.is_story and loss.scripted:
                continue
            last = loss.reversed or days.today
            if rng.random() < 0.6:
                day = days.working_day_from(loss.day - between(rng, 20, 50))
                yield self._talk("silent", day, "call", Direction.OUT)
            if rng.random() < 0.4:
                continue
            day = loss.day - 20
            for _ in range(between(rng, 1, 4)):
                day = days.working_day_from(day + between(rng, 6, 24))
                if day >= last:
                    return
                talk = self._talk("win_back", day, "win_back", Direction.OUT)
                talk.outcome = pick(rng, ("no_result", "no_result", "progress", "not_reached"))
                if rng.random() < 0.15:
                    talk.by = BOSS
                yield talk

    def _before_any_order(self) -> Iterator[Talk]:
        rng, days = self._rng, self._world.days
        is_partner = self._customer.profile.life is Life.PARTNER
        day = float(days.today - between(rng, 10, 240))
        name = "partner" if is_partner else "first"
        for _ in range(between(rng, 1, 6)):
            worked = days.working_day_from(int(day))
            if worked > self._until:
                return
            kind = pick(rng, _ROUTINE) if name != "first" else pick(rng, ("visit", "fair", "call"))
            talk = self._talk(name, worked, kind, Direction.OUT)
            self._decorate(talk)
            yield talk
            name = "partner" if is_partner else "prospect"
            day += around(rng, 24, 0.6)

    def _talk(
        self, occasion: str, day: int, kind: str, direction: Direction, /, **fields: object
    ) -> Talk:
        contact = self._customer.contacts[0]
        if len(self._customer.contacts) > 1 and self._rng.random() < 0.25:
            contact = pick(self._rng, self._customer.contacts)
        text, channel = self._sentences.occasion(occasion, contact, day, self._rng, **fields)
        if channel and kind not in _KEPT_KINDS:
            kind = channel
        return self._new(day, kind, direction, text, contact)

    def _new(
        self, day: int, kind: str, direction: Direction, text: str, contact: ContactFacts
    ) -> Talk:
        minute = between(self._rng, 525, 1065)
        return Talk(day, minute, kind, direction, self._seller(day), text, contact)

    def _seller(self, day: int) -> int | None:
        seller = seller_of(self._world, self._customer, day)
        return BOSS if seller is None else seller
