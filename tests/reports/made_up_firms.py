"""Small firms at random for the reports on churn, and how they get into a file for one question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import UUID, uuid4

from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop_crm.core.codes import ComplaintState, Direction, LossKind, OrderState
from desktop_crm.core.customer_keys import keys_of_name
from desktop_crm.models import (
    Complaint,
    Customer,
    DeliveryNote,
    LevelChange,
    LogEntry,
    Loss,
    Order,
    OrderLine,
    Record,
    ReturnNote,
)
from desktop_crm.storage.engine import make_engine
from desktop_crm.storage.workspace import Workspace
from tests.builders import noon

TODAY = date(2026, 11, 21)
DAYS = st.integers(-10, 780).map(lambda back: TODAY - timedelta(back))
"""Two years of days, and some that are still to come."""


@dataclass(frozen=True, slots=True)
class Bought:
    """An order of one article; `promised` and `shipped` are days after it, `back` came back."""

    day: date
    gross: int
    discount: int
    cost: int | None
    counts: bool
    back: int
    promised: int | None
    shipped: int | None

    @property
    def net(self) -> int:
        """What it adds to the sales."""
        return self.gross - self.discount - self.back

    @property
    def margin(self) -> int | None:
        """What it adds to the gross profit; goods that came back name no article."""
        return None if self.cost is None else self.gross - self.discount - self.cost


@dataclass(frozen=True, slots=True)
class Said:
    """A contact; `corrected` when a later entry of the same moment stands in its place."""

    day: date
    direction: Direction
    corrected: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """A loss that somebody wrote down."""

    lost_on: date
    kind: LossKind
    reversed_on: date | None


@dataclass(frozen=True, slots=True)
class Angry:
    """A complaint."""

    received: date
    solved: date | None


@dataclass(frozen=True, slots=True)
class Person:
    """A customer and all that is known of it."""

    level: int | None
    is_seasonal: bool
    own_days: int | None
    stopped_on: date | None
    orders: tuple[Bought, ...]
    said: tuple[Said, ...]
    marked: tuple[Marked, ...]
    angry: tuple[Angry, ...]
    levels: tuple[tuple[date, int, int], ...]

    def bought(self, until: date) -> list[Bought]:
        """The orders that count up to a day, the oldest first."""
        return sorted(
            (each for each in self.orders if each.counts and each.day <= until),
            key=lambda each: each.day,
        )


def _some(what: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(what, max_size=most).map(tuple)


BOUGHT = st.builds(
    Bought,
    day=DAYS,
    gross=st.integers(10, 900),
    discount=st.sampled_from([0, 0, 0, 5]),
    cost=st.none() | st.integers(0, 900),
    counts=st.sampled_from([True, True, True, True, False]),
    back=st.sampled_from([0, 0, 0, 3]),
    promised=st.none() | st.integers(0, 20),
    shipped=st.none() | st.integers(0, 40),
)
SAID = st.builds(
    Said, day=DAYS, direction=st.sampled_from(Direction), corrected=st.sampled_from([False, True])
)
MARKED = st.builds(
    Marked,
    lost_on=DAYS,
    kind=st.sampled_from(LossKind),
    reversed_on=st.none() | DAYS,
)
ANGRY = st.builds(
    lambda received, took: Angry(received, None if took is None else received + timedelta(took)),
    DAYS,
    st.none() | st.integers(0, 300),
)
PERSON = st.builds(
    Person,
    level=st.none() | st.integers(1, 5),
    is_seasonal=st.sampled_from([False, False, False, True]),
    own_days=st.sampled_from([None, None, 30, 200]),
    stopped_on=st.none() | st.none() | DAYS,
    orders=_some(BOUGHT, 8),
    said=_some(SAID, 4),
    marked=_some(MARKED, 2),
    angry=_some(ANGRY, 2),
    levels=st.lists(
        st.tuples(DAYS, st.integers(1, 5), st.integers(1, 5)),
        max_size=3,
        unique_by=lambda each: each[0],
    ).map(tuple),
)
FIRMS = st.lists(PERSON, min_size=1, max_size=5)


class Asking:
    """Asks questions of firms that are in the file for the length of a question."""

    def __init__(self, workspace: Workspace) -> None:
        self._engine = make_engine(workspace.path)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __call__(self, firm: list[Person], question: Callable[..., Any], **words: Any) -> Any:
        """The answer; customers are called by their place in the firm."""
        with Session(self._engine) as session:
            session.execute(text("PRAGMA defer_foreign_keys = ON"))
            session.execute(text("UPDATE journal_state SET mode = 2"))
            session.add_all(
                record for place, each in enumerate(firm) for record in _rows(place, each)
            )
            session.flush()
            try:
                return question(session, **words)
            finally:
                session.rollback()


_numbers = count(1)


def _rows(place: int, person: Person) -> Iterator[Record]:
    keys = keys_of_name(str(place))
    customer = Customer(
        id=uuid4(),
        name=str(place),
        name_key=keys.name_key,
        sort_key=keys.sort_key,
        mnemonic=keys.mnemonic,
        level=person.level,
        is_seasonal=person.is_seasonal,
        churn_after_days=person.own_days,
        trading_stopped_on=person.stopped_on,
    )
    yield customer
    for bought in person.orders:
        yield from _bought(customer.id, bought)
    for said in person.said:
        yield from _said(customer.id, said)
    for lost in person.marked:
        yield Loss(
            customer_id=customer.id,
            lost_on=lost.lost_on,
            kind=lost.kind,
            reversed_on=lost.reversed_on,
        )
    for angry in person.angry:
        yield Complaint(
            customer_id=customer.id,
            number=f"T{next(_numbers)}",
            text="毛刺",
            received_at=noon(angry.received),
            solved_at=None if angry.solved is None else noon(angry.solved),
            state=ComplaintState.OPEN if angry.solved is None else ComplaintState.RESOLVED,
        )
    for day, old, new in person.levels:
        yield LevelChange(customer_id=customer.id, changed_on=day, old=old, new=new)


def _bought(customer_id: UUID, bought: Bought) -> Iterator[Record]:
    total = Decimal(bought.gross - bought.discount)
    order = Order(
        id=uuid4(),
        customer_id=customer_id,
        number=f"SO{next(_numbers)}",
        ordered_on=bought.day,
        promised_on=_after(bought.day, bought.promised),
        state=OrderState.CONFIRMED if bought.counts else OrderState.CANCELLED,
        gross=Decimal(bought.gross),
        discount=Decimal(bought.discount),
        total=total,
    )
    yield order
    yield OrderLine(
        order_id=order.id,
        quantity=Decimal(1),
        unit_price=Decimal(bought.gross),
        gross=Decimal(bought.gross),
        amount=Decimal(bought.gross),
        unit_cost=None if bought.cost is None else Decimal(bought.cost),
    )
    if bought.shipped is not None:
        shipped = bought.day + timedelta(bought.shipped)
        yield DeliveryNote(customer_id=customer_id, order_id=order.id, shipped_on=shipped)
    if bought.back:
        yield ReturnNote(
            customer_id=customer_id,
            order_id=order.id,
            returned_on=bought.day + timedelta(9),
            total=Decimal(bought.back),
        )


def _said(customer_id: UUID, said: Said) -> Iterator[Record]:
    entry = LogEntry(
        id=uuid4(),
        customer_id=customer_id,
        happened_at=noon(said.day),
        direction=said.direction,
        text="聊",
    )
    yield entry
    if said.corrected:
        yield LogEntry(
            customer_id=customer_id,
            happened_at=noon(said.day),
            direction=said.direction,
            text="更正",
            corrects_id=entry.id,
        )


def _after(day: date, days: int | None) -> date | None:
    return None if days is None else day + timedelta(days)
