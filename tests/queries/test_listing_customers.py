"""The customer list finds, sorts and sums exactly what plain Python finds, on any firm."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from desktop_crm.core.churn import lost_by_season, lost_by_silence
from desktop_crm.core.codes import ComplaintState, OrderState, Stage
from desktop_crm.core.ids import new_id
from desktop_crm.core.periods import Month, Period, twelve_months_to
from desktop_crm.core.pinyin import sort_key
from desktop_crm.models import (
    Base,
    Complaint,
    Customer,
    LogEntry,
    Order,
    Payment,
    Receivable,
    ReturnNote,
    Staff,
)
from desktop_crm.queries.customer_status import STATUS_BADGES, Status
from desktop_crm.queries.list_columns import Name, plain
from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.rows import (
    PAGE,
    all_rows,
    list_counts,
    list_head,
    list_ids,
    list_order,
    list_totals,
)

TODAY = date(2026, 11, 21)
ASKED: dict[str, Any] = {"listing": CUSTOMERS, "today": TODAY}
NAMES = (
    "恒润五金",
    "海曙包装",
    "启明电器",
    "青禾食品",
    "100%棉",
    "A_B Trading",
    "安吉竹木",
    "重庆渝新",
)
_ZERO = Decimal(0)


@dataclass
class Firm:
    """A made-up firm as plain values, beside the same firm in a file."""

    customers: list[dict[str, Any]] = field(default_factory=list)
    staff: list[dict[str, Any]] = field(default_factory=list)
    orders: list[dict[str, Any]] = field(default_factory=list)
    returns: list[dict[str, Any]] = field(default_factory=list)
    receivables: list[dict[str, Any]] = field(default_factory=list)
    payments: list[dict[str, Any]] = field(default_factory=list)
    log: list[dict[str, Any]] = field(default_factory=list)
    complaints: list[dict[str, Any]] = field(default_factory=list)

    def of(self, rows: list[dict[str, Any]], customer: dict[str, Any]) -> list[dict[str, Any]]:
        """A customer's rows that are not deleted."""
        return [
            row
            for row in rows
            if row["customer_id"] == customer["id"] and row["deleted_at"] is None
        ]

    def alive(self) -> list[dict[str, Any]]:
        """The customers that a list may show."""
        return [each for each in self.customers if each["deleted_at"] is None]

    # The definitions, once more and plainly

    def sales(self, customer: dict[str, Any], period: Period) -> Decimal:
        orders = {row["id"]: row for row in self.orders}
        counted = {
            key
            for key, row in orders.items()
            if row["deleted_at"] is None
            and row["state"] not in (OrderState.DRAFT, OrderState.CANCELLED)
            and period.first <= row["ordered_on"] <= period.last
        }
        bought = sum(
            (row["total"] for row in self.of(self.orders, customer) if row["id"] in counted), _ZERO
        )
        back = sum(
            (
                row["total"]
                for row in self.of(self.returns, customer)
                if (
                    period.first <= row["returned_on"] <= period.last
                    if row["order_id"] is None
                    else row["order_id"] in counted
                )
            ),
            _ZERO,
        )
        return bought - back

    def order_days(self, customer: dict[str, Any]) -> list[date]:
        return [
            row["ordered_on"]
            for row in self.of(self.orders, customer)
            if row["state"] not in (OrderState.DRAFT, OrderState.CANCELLED)
        ]

    def last_contact(self, customer: dict[str, Any]) -> datetime | None:
        corrected = {row["corrects_id"] for row in self.log if row["deleted_at"] is None}
        moments = [
            row["happened_at"] for row in self.of(self.log, customer) if row["id"] not in corrected
        ]
        return max(moments, default=None)

    def outstanding(self, customer: dict[str, Any]) -> Decimal:
        owed = sum((row["amount"] for row in self.of(self.receivables, customer)), _ZERO)
        paid = sum((row["amount"] for row in self.of(self.payments, customer)), _ZERO)
        return (customer["opening_balance"] or _ZERO) + owed - paid

    def overdue(self, customer: dict[str, Any]) -> Decimal:
        due = [row for row in self.of(self.receivables, customer) if row["due_on"] < TODAY]
        due_orders = {
            row["order_id"]
            for row in self.receivables
            if row["due_on"] < TODAY and row["deleted_at"] is None and row["order_id"]
        }
        settled = sum(
            (
                row["amount"]
                for row in self.of(self.payments, customer)
                if row["order_id"] is None or row["order_id"] in due_orders
            ),
            _ZERO,
        )
        owed = sum((row["amount"] for row in due), customer["opening_balance"] or _ZERO)
        return max(_ZERO, owed - settled)

    def open_complaints(self, customer: dict[str, Any]) -> int:
        return sum(
            row["state"] in (ComplaintState.OPEN, ComplaintState.IN_PROGRESS)
            for row in self.of(self.complaints, customer)
        )

    def is_lost(self, customer: dict[str, Any]) -> bool:
        stopped = customer["trading_stopped_on"]
        is_given_up = customer["stage"] == Stage.LOST or (stopped is not None and stopped <= TODAY)
        return is_given_up or self.is_silent(customer)

    def is_silent(self, customer: dict[str, Any]) -> bool:
        days = sorted(day.toordinal() for day in self.order_days(customer))
        own = customer["churn_after_days"]
        judge = lost_by_season if customer["is_seasonal"] else lost_by_silence
        return bool(days) and judge(days, 90 if own is None else own) <= TODAY.toordinal()

    def waits(self, customer: dict[str, Any]) -> bool:
        contact = self.last_contact(customer)
        agreed = {5: 14, 4: 30, 3: 60, 2: 90, 1: 180}.get(customer["level"], 60)
        return contact is None or contact < midnight(TODAY - timedelta(agreed))

    def status(self, customer: dict[str, Any]) -> Status:
        days = self.order_days(customer)
        contact = self.last_contact(customer)
        planned = customer["next_contact_on"]
        rules = (
            (Status.CREDIT_HOLD, customer["credit_hold"]),
            (Status.LOST, self.is_lost(customer)),
            (Status.COMPLAINT, self.open_complaints(customer) > 0),
            (Status.AT_RISK, customer["stage"] == Stage.AT_RISK),
            (Status.NEW, bool(days) and min(days) >= TODAY - timedelta(60)),
            (Status.ACTIVE, bool(days)),
            (Status.FOLLOWED, contact is not None and contact >= midnight(TODAY - timedelta(90))),
            (Status.FOLLOWED, planned is not None and planned >= TODAY),
            (Status.PROSPECT, True),
        )
        return next(status for status, applies in rules if applies)

    def month(self, customer: dict[str, Any]) -> tuple[Decimal, Decimal]:
        now = Period.of_month(Month.of(TODAY), up_to=TODAY)
        return self.sales(customer, now), self.sales(
            customer, now.same_days_of(Month.of(TODAY).plus(-1))
        )

    def change(self, customer: dict[str, Any]) -> float | None:
        now, before = self.month(customer)
        return float(now - before) / float(before) if before > 0 else None

    def owner(self, customer: dict[str, Any]) -> str | None:
        return next((row["name"] for row in self.staff if row["id"] == customer["owner_id"]), None)


def midnight(day: date) -> datetime:
    return datetime.combine(day, time.min).astimezone()


def made_up(chance: random.Random, size: int) -> Firm:
    firm = Firm()
    firm.staff = [_row(name=name, is_active=True) for name in ("李娜", "张伟", "安然")]
    for _ in range(size):
        firm.customers.append(_customer(chance, firm))
    for _ in range(size * 2):
        customer = chance.choice(firm.customers)["id"]
        firm.orders.append(
            _row(
                chance,
                customer_id=customer,
                number=str(len(firm.orders)),
                ordered_on=_day(chance),
                state=chance.choice(list(OrderState)),
                total=_amount(chance),
            )
        )
        firm.log.append(
            _row(
                chance,
                customer_id=customer,
                text="来电",
                happened_at=midnight(_day(chance)) + timedelta(hours=chance.randrange(24)),
                corrects_id=(
                    chance.choice(firm.log)["id"] if firm.log and chance.random() < 0.2 else None
                ),
            )
        )
    for _ in range(size):
        _money(chance, firm)
    return firm


def _money(chance: random.Random, firm: Firm) -> None:
    customer = chance.choice(firm.customers)
    orders = [row["id"] for row in firm.orders if row["customer_id"] == customer["id"]]
    order = chance.choice([None, *orders])
    common: dict[str, Any] = {"customer_id": customer["id"], "order_id": order}
    firm.returns.append(_row(chance, **common, returned_on=_day(chance), total=_amount(chance) / 4))
    day = _day(chance) + timedelta(30)
    firm.receivables.append(
        _row(chance, **common, issued_on=day, due_on=day, amount=_amount(chance))
    )
    firm.payments.append(_row(chance, **common, paid_on=_day(chance), amount=_amount(chance)))
    firm.complaints.append(
        _row(
            chance,
            customer_id=customer["id"],
            number="T1",
            received_at=midnight(_day(chance)),
            text="毛刺",
            state=chance.choice(list(ComplaintState)),
        )
    )


def _customer(chance: random.Random, firm: Firm) -> dict[str, Any]:
    name = f"{chance.choice(NAMES)}{chance.randrange(5)}"
    return _row(
        chance,
        name=name,
        name_key=name,
        sort_key=sort_key(name),
        code=chance.choice([None, f"C{chance.randrange(9)}"]),
        city=chance.choice([None, "苏州", "宁波", "重庆"]),
        stage=chance.choice(list(Stage)),
        level=chance.choice([None, 1, 2, 3, 4, 5]),
        credit_hold=chance.random() < 0.1,
        is_seasonal=chance.random() < 0.2,
        churn_after_days=chance.choice([None, None, 10, 400]),
        trading_stopped_on=chance.choice([None, None, None, TODAY, TODAY + timedelta(1)]),
        next_contact_on=chance.choice([None, TODAY - timedelta(1), TODAY, TODAY + timedelta(7)]),
        owner_id=chance.choice([None, *(row["id"] for row in firm.staff)]),
        opening_balance=chance.choice([None, Decimal("1200.50")]),
        credit_limit=chance.choice([None, Decimal(5000)]),
    )


def _row(chance: random.Random | None = None, **values: Any) -> dict[str, Any]:
    deleted = chance is not None and chance.random() < 0.08
    moment = midnight(TODAY) - timedelta(days=40 if chance and chance.random() < 0.5 else 3)
    return {
        "id": new_id(),
        "created_at": moment,
        "updated_at": moment,
        "deleted_at": moment if deleted else None,
        **values,
    }


def _day(chance: random.Random) -> date:
    return TODAY - timedelta(days=chance.choice([0, 1, 20, 21, 22, 31, 45, 51, 89, 91, 300, 380]))


def _amount(chance: random.Random) -> Decimal:
    return Decimal(chance.randrange(1, 40_000)) / 4


def stored(firm: Firm) -> Session:
    """The firm in a file of its own, in memory."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Base.metadata.create_all(engine)
    session = Session(engine)
    for model, rows in (
        (Staff, firm.staff),
        (Customer, firm.customers),
        (Order, firm.orders),
        (ReturnNote, firm.returns),
        (Receivable, firm.receivables),
        (Payment, firm.payments),
        (LogEntry, firm.log),
        (Complaint, firm.complaints),
    ):
        if rows:
            session.execute(insert(model), rows)
    return session


@pytest.fixture
def opened() -> Iterator[Callable[[Firm], Session]]:
    """Open firms, and close them at the end."""
    sessions: list[Session] = []

    def open_firm(firm: Firm) -> Session:
        sessions.append(stored(firm))
        return sessions[-1]

    yield open_firm
    for session in sessions:
        session.close()
        session.get_bind().engine.dispose()


SORT_VALUES: dict[str, Callable[[Firm, dict[str, Any]], Any]] = {
    "level": lambda _firm, row: row["level"],
    "status": lambda firm, row: tuple(Status).index(firm.status(row)),
    "owner": lambda firm, row: sort_key(name) if (name := firm.owner(row)) else None,
    "last_contact": lambda firm, row: firm.last_contact(row),
    "sales_month": lambda firm, row: firm.month(row)[0],
    "change": lambda firm, row: firm.change(row),
    "overdue": lambda firm, row: firm.overdue(row),
    "outstanding": lambda firm, row: firm.outstanding(row),
    "sales_year": lambda firm, row: firm.sales(row, twelve_months_to(TODAY)),
    "last_order": lambda firm, row: max(firm.order_days(row), default=None),
    "next_contact": lambda _firm, row: row["next_contact_on"],
    "code": lambda _firm, row: row["code"],
    "city": lambda _firm, row: sort_key(row["city"]) if row["city"] else None,
    "open_complaints": lambda firm, row: firm.open_complaints(row),
    "created": lambda _firm, row: row["created_at"],
}

FILTERS: list[tuple[ListFilter, Callable[[Firm, dict[str, Any]], bool]]] = [
    (ListFilter(), lambda _firm, _row: True),
    (ListFilter(quick="key"), lambda _firm, row: (row["level"] or 0) >= 4),
    (
        ListFilter(quick="uncontacted"),
        lambda firm, row: not firm.is_lost(row) and firm.waits(row),
    ),
    (
        ListFilter(quick="dropped"),
        lambda firm, row: (change := firm.change(row)) is not None and change <= -0.3,
    ),
    (ListFilter(quick="overdue"), lambda firm, row: firm.overdue(row) > 0),
    (ListFilter(quick="complaint"), lambda firm, row: firm.open_complaints(row) > 0),
    (ListFilter(quick="lost"), lambda firm, row: firm.is_lost(row)),
]


def _by(key: str, operator: Operator, *values: str) -> ListFilter:
    return ListFilter(conditions=(Condition(key, operator, values),))


FILTERS += [
    (_by("name", Operator.CONTAINS, "五金"), lambda _firm, row: "五金" in row["name"]),
    (_by("name", Operator.CONTAINS, "%"), lambda _firm, row: "%" in row["name"]),
    (_by("name", Operator.CONTAINS, "a_b"), lambda _firm, row: "a_b" in row["name"].lower()),
    (_by("name", Operator.LACKS, "五"), lambda _firm, row: "五" not in row["name"]),
    (_by("city", Operator.LACKS, "苏"), lambda _firm, row: "苏" not in (row["city"] or "")),
    (_by("city", Operator.EMPTY), lambda _firm, row: row["city"] is None),
    (_by("code", Operator.FILLED), lambda _firm, row: row["code"] is not None),
    (_by("level", Operator.AT_MOST, "3"), lambda _firm, row: (row["level"] or 9) <= 3),
    (_by("level", Operator.BETWEEN, "4", "2"), lambda _f, row: 2 <= (row["level"] or 0) <= 4),
    (_by("level", Operator.EMPTY), lambda _firm, row: row["level"] is None),
    (
        _by("status", Operator.ONE_OF, "at_risk", "active"),
        lambda firm, row: firm.status(row) in (Status.AT_RISK, Status.ACTIVE),
    ),
    (
        _by("status", Operator.NONE_OF, "lost"),
        lambda firm, row: firm.status(row) is not Status.LOST,
    ),
    (_by("stage", Operator.ONE_OF, "repeat"), lambda _firm, row: row["stage"] == Stage.REPEAT),
    (_by("owner", Operator.EMPTY), lambda _firm, row: row["owner_id"] is None),
    (
        _by("sales_month", Operator.AT_LEAST, "500.25"),
        lambda firm, row: firm.month(row)[0] >= Decimal("500.25"),
    ),
    (_by("overdue", Operator.IS, "0"), lambda firm, row: firm.overdue(row) == 0),
    (_by("outstanding", Operator.AT_MOST, "0"), lambda firm, row: firm.outstanding(row) <= 0),
    (
        _by("change", Operator.ROSE_BY, "12.5"),
        lambda firm, row: (change := firm.change(row)) is not None and change >= 0.125,
    ),
    (_by("seasonal", Operator.YES), lambda _firm, row: row["is_seasonal"]),
    (_by("seasonal", Operator.NO), lambda _firm, row: not row["is_seasonal"]),
    (
        _by("last_contact", Operator.LAST_DAYS, "31"),
        lambda firm, row: (
            (moment := firm.last_contact(row)) is not None
            and midnight(TODAY - timedelta(31)) <= moment < midnight(TODAY + timedelta(1))
        ),
    ),
    (
        _by("last_contact", Operator.NOT_FOR_DAYS, "45"),
        lambda firm, row: (
            (moment := firm.last_contact(row)) is None or moment < midnight(TODAY - timedelta(45))
        ),
    ),
    (
        _by("next_contact", Operator.NEXT_DAYS, "7"),
        lambda _firm, row: (
            row["next_contact_on"] is not None
            and TODAY <= row["next_contact_on"] <= TODAY + timedelta(7)
        ),
    ),
    (
        _by("last_order", Operator.BETWEEN, "2026-11-21", "2026-08-20"),
        lambda firm, row: bool(
            (days := firm.order_days(row)) and date(2026, 8, 20) <= max(days) <= TODAY
        ),
    ),
    (
        _by("last_order", Operator.UNTIL, "2026-08-24"),
        lambda firm, row: bool((days := firm.order_days(row)) and max(days) <= date(2026, 8, 24)),
    ),
]


def ids(session: Session, numbers: Sequence[int]) -> list[UUID]:
    return list_ids(session, listing=CUSTOMERS, numbers=numbers)


seeds = st.integers(min_value=0, max_value=2**32)
few = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@few
@given(seed=seeds, key=st.sampled_from(sorted(SORT_VALUES)), descending=st.booleans())
def test_every_column_sorts_by_value(
    opened: Callable[[Firm], Session], seed: int, key: str, descending: bool
) -> None:
    firm = made_up(random.Random(seed), 25)
    value = SORT_VALUES[key]
    rows = sorted(firm.alive(), key=lambda row: (row["sort_key"], row["id"].hex))
    filled = [row for row in rows if value(firm, row) is not None]
    filled.sort(key=lambda row: value(firm, row), reverse=descending)
    empty = [row for row in rows if value(firm, row) is None]

    session = opened(firm)
    numbers = list_order(session, **ASKED, sort=ListSort(key, descending))

    assert ids(session, numbers) == [row["id"] for row in (*filled, *empty)]


@few
@given(seed=seeds, number=st.integers(0, len(FILTERS) - 1))
def test_filters_and_sums(opened: Callable[[Firm], Session], seed: int, number: int) -> None:
    firm = made_up(random.Random(seed), 30)
    customer_filter, passes = FILTERS[number]
    expected = [row for row in firm.alive() if passes(firm, row)]
    session = opened(firm)

    numbers = list_order(session, **ASKED, list_filter=customer_filter)
    totals = list_totals(session, **ASKED, columns=CUSTOMERS.keys, list_filter=customer_filter)

    assert set(ids(session, numbers)) == {row["id"] for row in expected}
    assert totals.count == len(expected)
    assert totals.sums["sales_month"] == sum((firm.month(row)[0] for row in expected), _ZERO)
    assert totals.sums["overdue"] == sum((firm.overdue(row) for row in expected), _ZERO)
    assert totals.sums["outstanding"] == sum((firm.outstanding(row) for row in expected), _ZERO)


@pytest.mark.parametrize("number", range(len(FILTERS)))
def test_each_filter_divides_a_firm(opened: Callable[[Firm], Session], number: int) -> None:
    """The conditions above are no empty talk: on a larger firm some pass and some do not."""
    firm = made_up(random.Random(11), 150)
    customer_filter, passes = FILTERS[number]
    session = opened(firm)

    found = ids(session, list_order(session, **ASKED, list_filter=customer_filter))

    assert set(found) == {row["id"] for row in firm.alive() if passes(firm, row)}
    assert found
    assert customer_filter.is_empty or len(found) < len(firm.alive())


@few
@given(
    seed=seeds,
    number=st.integers(0, len(FILTERS) - 1),
    key=st.sampled_from(sorted(SORT_VALUES)),
    descending=st.booleans(),
)
def test_named_customers_stand_in_the_order_of_all(
    opened: Callable[[Firm], Session], seed: int, number: int, key: str, descending: bool
) -> None:
    """A few customers take another way through the figures than all; both must agree."""
    firm = made_up(random.Random(seed), 30)
    session = opened(firm)
    asked, passes = FILTERS[number]
    sort = ListSort(key, descending)
    named = tuple(row["id"] for row in firm.customers[::2])
    few = replace(asked, records=named)

    all_in_order = ids(session, list_order(session, **ASKED, list_filter=asked, sort=sort))
    few_in_order = ids(session, list_order(session, **ASKED, list_filter=few, sort=sort))
    totals = list_totals(session, **ASKED, columns=CUSTOMERS.keys, list_filter=few)

    assert few_in_order == [each for each in all_in_order if each in named]
    expected = [row for row in firm.alive() if row["id"] in named and passes(firm, row)]
    assert totals.count == len(expected)
    assert totals.sums["overdue"] == sum((firm.overdue(row) for row in expected), _ZERO)


@few
@given(seed=seeds)
def test_pages_together_are_the_whole(opened: Callable[[Firm], Session], seed: int) -> None:
    firm = made_up(random.Random(seed), PAGE + 60)
    session = opened(firm)
    head = list_head(session, **ASKED, columns=("name",))
    numbers = list_order(session, **ASKED)

    rows = list(all_rows(session, numbers=numbers, **ASKED, columns=("name",)))

    assert {row.id for row in rows} == {row["id"] for row in firm.alive()}
    assert [row.id for row in rows] == ids(session, numbers)
    assert list(head.rows) == rows[: len(head.rows)]
    assert list(head.numbers) == list(numbers[: len(head.numbers)])


@few
@given(seed=seeds)
def test_cells_show_the_values(opened: Callable[[Firm], Session], seed: int) -> None:
    firm = made_up(random.Random(seed), 20)
    session = opened(firm)
    by_id: dict[UUID, dict[str, Any]] = {row["id"]: row for row in firm.customers}

    numbers = list_order(session, **ASKED)
    for row in all_rows(session, numbers=numbers, **ASKED, columns=CUSTOMERS.keys):
        shown = dict(zip(CUSTOMERS.keys, map(plain, row.values), strict=True))
        customer = by_id[row.id]
        assert shown["name"] == Name(customer["name"])
        assert shown["status"] is STATUS_BADGES[firm.status(customer)]
        assert shown["last_contact"] == firm.last_contact(customer)
        assert shown["sales_month"] == firm.month(customer)[0]
        assert shown["overdue"] == firm.overdue(customer)
        assert shown["owner"] == firm.owner(customer)
        change = firm.change(customer)
        assert (shown["change"] is None) == (change is None)
        assert change is None or float(shown["change"]) == pytest.approx(change, abs=1e-6)


@few
@given(seed=seeds)
def test_chips_count_what_they_lead_to(opened: Callable[[Firm], Session], seed: int) -> None:
    firm = made_up(random.Random(seed), 40)
    session = opened(firm)
    own, figures = (list_counts(session, **ASKED, slow=slow) for slow in (False, True))
    counts = {**own.quick, **figures.quick}

    for customer_filter, passes in FILTERS[: len(CUSTOMERS.quick)]:
        assert counts[customer_filter.quick] == sum(passes(firm, row) for row in firm.alive())
    assert own.this_month == sum(
        row["created_at"] >= midnight(TODAY.replace(day=1)) for row in firm.alive()
    )


def test_every_column_can_be_sorted_without_a_firm(opened: Callable[[Firm], Session]) -> None:
    session = opened(Firm())
    for column in CUSTOMERS.columns:
        for descending in (False, True):
            sort = ListSort(column.key, descending)
            assert len(list_order(session, **ASKED, sort=sort)) == 0
