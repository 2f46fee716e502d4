"""Lists on a firm's file: searching, people's numbers, own fields, filters as text."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from desktop_crm.core.codes import FieldType, OptionList, PartyKind, PhoneKind
from desktop_crm.core.language import Language
from desktop_crm.models import (
    CustomerKind,
    CustomerTag,
    CustomField,
    Option,
    Phone,
    Product,
    Tag,
)
from desktop_crm.queries.complaint_view import complaint_view
from desktop_crm.queries.list_columns import Badge, Marked, Name
from desktop_crm.queries.listing.choices import filter_choices
from desktop_crm.queries.listing.conditions import (
    OPERATORS,
    WITHOUT_VALUE,
    Condition,
    FilterKind,
    Operator,
    is_complete,
)
from desktop_crm.queries.listing.custom import firm_listing
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.groups import list_groups
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.listing.rows import list_head, list_ids, list_order, list_page
from desktop_crm.queries.listing.words import (
    filter_sentence,
    filter_words,
)
from tests.builders import Firm, noon

TODAY = date(2026, 11, 21)
ENGLISH = Language("en")


def found(firm: Firm, **asked: Any) -> list[UUID]:
    numbers = firm.read(list_order, listing=CUSTOMERS, today=TODAY, **asked)
    ids: list[UUID] = firm.read(list_ids, listing=CUSTOMERS, numbers=numbers)
    return ids


def cells(firm: Firm, customer_id: UUID, *columns: str) -> tuple[Any, ...]:
    """What one customer's row shows."""
    wanted = ListFilter(records=(customer_id,))
    head = firm.read(list_head, listing=CUSTOMERS, today=TODAY, columns=columns, list_filter=wanted)
    (row,) = head.rows
    values: tuple[Any, ...] = row.values
    return values


def phone(firm: Firm, customer_id: UUID, number: str, **fields: Any) -> None:
    digits = number.replace(" ", "")
    more = {"kind": PhoneKind.MOBILE, "position": 0} | fields
    firm.add(Phone(customer_id=customer_id, number=number, digits=digits, **more))


def test_text_finds_names_people_numbers_and_initials(firm: Firm) -> None:
    wanted = firm.customer("苏州恒润精密五金", code="KH-007")
    firm.customer("宁波海曙包装")
    contact = firm.contact(wanted, "王建国")
    phone(firm, wanted, "138 0512 6621", contact_id=contact)

    for text in ("恒润", "王建", "wjg", "szhr", "KH-007", "6621", "0512", "精密 苏州"):
        assert found(firm, list_filter=ListFilter(text=text)) == [wanted], text
    assert found(firm, list_filter=ListFilter(text="没有的")) == []


@pytest.mark.parametrize("text", ["%", "_", "'", '"', "*", "((", "NEAR(", "-"])
def test_signs_in_a_search_are_only_signs(firm: Firm, text: str) -> None:
    firm.customer("苏州恒润精密五金")
    assert found(firm, list_filter=ListFilter(text=text)) == []


def test_a_percent_sign_finds_only_itself(firm: Firm) -> None:
    firm.customer("青禾食品")
    cotton = firm.customer("100%棉")
    assert found(firm, list_filter=ListFilter(text="%")) == [cotton]


def test_name_shows_the_primary_contact_and_a_number_that_reaches_it(firm: Firm) -> None:
    customer = firm.customer("恒润")
    first = firm.contact(customer, "沈丽")
    primary = firm.contact(customer, "王建国", is_primary=True)
    phone(firm, customer, "0512 1", kind=PhoneKind.FAX, position=-1)
    phone(firm, customer, "0512 88886666")
    phone(firm, customer, "137 1", contact_id=first)
    assert cells(firm, customer, "name") == (Name("恒润", "王建国 · 0512 88886666"),)

    phone(firm, customer, "138 0512 6621", contact_id=primary)
    assert cells(firm, customer, "name", "contact", "phone") == (
        Name("恒润", "王建国 · 138 0512 6621"),
        "王建国",
        "138 0512 6621",
    )


def test_what_needs_action_is_marked(firm: Firm) -> None:
    customer = firm.customer("恒润", next_contact_on=TODAY - timedelta(1))
    firm.log(customer, noon(TODAY - timedelta(61)))
    firm.receivable(customer, TODAY - timedelta(1), 18_000)
    firm.order(customer, date(2026, 10, 2), 1_000)
    firm.order(customer, date(2026, 11, 2), 590)

    contact, overdue, change, following = cells(
        firm, customer, "last_contact", "overdue", "change", "next_contact"
    )

    assert contact == Marked(noon(TODAY - timedelta(61)))
    assert overdue == Marked(Decimal(18_000))
    assert change == Marked(Decimal("-0.41"))
    assert following == Marked(TODAY - timedelta(1))


def test_a_return_lowers_the_month_of_its_order(firm: Firm) -> None:
    customer = firm.customer("恒润")
    october = firm.order(customer, date(2026, 10, 2), 1_000)
    firm.order(customer, date(2026, 11, 2), 500)
    firm.goods_back(customer, date(2026, 11, 5), 100, order_id=october)
    sales, change = cells(firm, customer, "sales_month", "change")
    assert (sales, change) == (Decimal(500), Marked(Decimal("-0.444444")))


def test_options_tags_and_owner(firm: Firm) -> None:
    industry = firm.option(OptionList.INDUSTRY, "Food and beverages", "food")
    owner = firm.staff("李娜")
    customer = firm.customer("恒润", industry_id=industry, owner_id=owner, is_seasonal=True)
    tag = firm.add(Tag(name="展会"))
    firm.add(CustomerTag(customer_id=customer, tag_id=tag))

    industry_shown, owner_shown, tags, seasonal = cells(
        firm, customer, "industry", "owner", "tags", "seasonal"
    )

    assert industry_shown.label(ENGLISH) == "Food and beverages"
    assert (owner_shown, tags) == ("李娜", ("展会",))
    assert isinstance(seasonal, Badge)
    for key, record in (("industry", industry), ("owner", owner), ("tags", tag)):
        one_of = Condition(key, Operator.ONE_OF, (record.hex,))
        none_of = Condition(key, Operator.NONE_OF, (record.hex,))
        assert found(firm, list_filter=ListFilter(conditions=(one_of,))) == [customer]
        assert found(firm, list_filter=ListFilter(conditions=(none_of,))) == []


def test_exact_customers_stay_in_the_list_only_while_they_live(firm: Firm) -> None:
    first, second = firm.customer("甲"), firm.customer("乙")
    firm.customer("丙")
    both = ListFilter(records=(first, second))
    assert set(found(firm, list_filter=both)) == {first, second}
    assert found(firm, list_filter=ListFilter(records=())) == []


def test_a_condition_on_a_field_that_is_gone_is_left_out(firm: Firm) -> None:
    customer = firm.customer("甲")
    odd = (
        Condition("no_such_field", Operator.IS, ("1",)),
        Condition("level", Operator.AT_LEAST, ("many",)),
        Condition("level", Operator.CONTAINS, ("1",)),
    )
    assert found(firm, list_filter=ListFilter(conditions=odd)) == [customer]
    assert found(firm, sort=ListSort("no_such_field")) == [customer]


def test_a_filter_survives_its_text() -> None:
    full = ListFilter(
        text="恒润 %",
        quick="overdue",
        conditions=(Condition("level", Operator.BETWEEN, ("2", "4")),),
        records=(UUID(int=7),),
        caption="2026-10",
    )
    for each in (ListFilter(), full, ListFilter(quick="lost")):
        assert ListFilter.from_json(each.to_json()) == each


@pytest.mark.parametrize("text", ["", "[]", "1", '{"conditions": [1]}', "{"])
def test_nonsense_is_no_filter(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        ListFilter.from_json(text)


def test_a_filter_says_what_it_asks(firm: Firm) -> None:
    owner = firm.staff("李娜")
    asked = ListFilter(
        text="恒润",
        quick="overdue",
        conditions=(
            Condition("owner", Operator.ONE_OF, (owner.hex,)),
            Condition("overdue", Operator.AT_LEAST, ("1000",)),
            Condition("last_contact", Operator.NOT_FOR_DAYS, ("30",)),
            Condition("status", Operator.ONE_OF, ("at_risk", "lost")),
            Condition("last_order", Operator.BETWEEN, ("2026-11-21", "2026-01-02")),
        ),
    )
    choices = firm.read(filter_choices, listing=CUSTOMERS)
    assert filter_words(asked, ENGLISH, choices, CUSTOMERS) == [
        "Overdue receivables",
        "Search: “恒润”",
        "Owner: 李娜",
        "Overdue receivables at least ¥1,000",
        "Last contact time more than 30 days ago or never",
        "Status: At risk, Lost customer",
        "Last order from 2 Jan 2026 to 21 Nov 2026",
    ]
    assert filter_sentence(ListFilter(), ENGLISH, choices, CUSTOMERS) == "All customers"


@pytest.mark.parametrize("kind", list(FilterKind))
def test_operators_need_their_values(kind: FilterKind) -> None:
    for operator in OPERATORS[kind]:
        empty = Condition("x", operator)
        assert is_complete(empty, kind) == (operator in WITHOUT_VALUE)
        assert (
            not is_complete(Condition("x", operator, ("?!",)), kind)
            or kind
            in (
                FilterKind.TEXT,
                FilterKind.CHOICE,
            )
            or operator in WITHOUT_VALUE
        )


def test_kinds_of_a_customer_are_shown_and_found(firm: Firm) -> None:
    both, neither = firm.customer("甲"), firm.customer("乙")
    dealer, supplier = (
        firm.add(Option(list=OptionList.CUSTOMER_KIND, name=name, code=code, position=position))
        for position, (name, code) in enumerate((("Dealer", PartyKind.DEALER), ("外协厂", None)))
    )
    for kind in (supplier, dealer, supplier):
        firm.add(CustomerKind(customer_id=both, kind_id=kind))
    (shown,) = cells(firm, both, "kinds")
    assert shown.label(ENGLISH) == "Dealer, 外协厂"
    for operator, wanted in (
        (Operator.ONE_OF, [both]),
        (Operator.NONE_OF, [neither]),
        (Operator.FILLED, [both]),
        (Operator.EMPTY, [neither]),
    ):
        condition = Condition("kinds", operator, (dealer.hex,))
        assert found(firm, list_filter=ListFilter(conditions=(condition,))) == wanted


def test_a_firm_without_own_fields_has_the_list_as_it_is(firm: Firm) -> None:
    assert firm.read(firm_listing, listing=CUSTOMERS) is CUSTOMERS
    firm.add(CustomField(owner="contact", name="爱好", type=FieldType.TEXT))
    firm.add(CustomField(owner="customer", name="旧", type=FieldType.TEXT, retired_at=noon(TODAY)))
    assert firm.read(firm_listing, listing=CUSTOMERS) is CUSTOMERS
    own = firm.add(CustomField(owner="customer", name="爱好", type=FieldType.TEXT))
    listing = firm.read(firm_listing, listing=CUSTOMERS)
    assert listing.fields[-1].key == f"custom:{own.hex}"
    assert listing.fields[-1].column.title == "爱好"


WORDS = {
    "orders": ("SO-77", "恒润", "wjg"),
    "log": ("毛刺", "恒润"),
    "complaints": ("划痕", "T-9", "恒润"),
    "products": ("螺栓", "LS-8", "ls"),
    "deliveries": ("SO-77", "CK-5", "恒润"),
    "payments": ("SO-77", "HK-3", "恒润"),
    "tasks": ("报价", "恒润"),
    "contacts": ("王建国", "wjg", "恒润"),
}


def test_words_find_records_themselves_and_by_their_customer(firm: Firm) -> None:
    wanted, other = firm.customer("苏州恒润精密五金"), firm.customer("宁波海曙包装")
    mine = ("王建国", "说有毛刺", "划痕", "发报价", "螺栓", "SO-77", "T-9", "CK-5", "HK-3", "LS-8")
    its = ("沈丽", "问价", "短少", "回访", "垫片", "SO-1", "T-1", "CK-1", "HK-1", "DP-1")
    _one_of_each(firm, wanted, *mine)
    _one_of_each(firm, other, *its)
    for name, words in WORDS.items():
        asked: dict[str, Any] = {"listing": LISTINGS[name], "today": TODAY}
        assert len(firm.read(list_order, **asked)) == 2
        for text in words:
            numbers = firm.read(list_order, list_filter=ListFilter(text=text), **asked)
            rows = firm.read(list_page, numbers=numbers, columns=("created",), **asked)
            expected = [None if name == "products" else wanted]
            assert [row.customer_id for row in rows] == expected, (name, text)


def _one_of_each(firm: Firm, customer: UUID, *words: str) -> None:
    """A record of each list; `words` are its texts, then its numbers."""
    person, said, trouble, task, product, *numbers = words
    day = TODAY - timedelta(1)
    firm.contact(customer, person)
    order = firm.order(customer, day, number=numbers[0])
    firm.log(customer, noon(day), said)
    firm.complaint(customer, noon(day), trouble, number=numbers[1])
    firm.delivery(customer, order, day, number=numbers[2])
    firm.payment(customer, day, 5, order_id=order, number=numbers[3])
    firm.task(customer, task)
    firm.add(Product(name=product, code=numbers[4]))


def test_only_what_can_be_grouped_is(firm: Firm) -> None:
    for key in ("remark", "no_such_field", "tags"):
        with pytest.raises(ValueError, match=key):
            firm.read(list_groups, listing=CUSTOMERS, by=key, today=TODAY)


def test_days_out_of_range_are_no_condition(firm: Firm) -> None:
    customer = firm.customer("甲", customer_since=TODAY)
    odd = tuple(
        Condition("customer_since", Operator.UNTIL, (day,)) for day in ("9999-12-31", "0001-01-01")
    )
    assert found(firm, list_filter=ListFilter(conditions=odd)) == [customer]


def test_an_older_filter_keeps_a_chip_that_is_gone(firm: Firm) -> None:
    customer = firm.customer("甲")
    assert found(firm, list_filter=ListFilter(quick="no such chip")) == [customer]


def listed(firm: Firm, name: str, quick: str, *columns: str) -> list[tuple[Any, ...]]:
    """What a list shows of the records that a chip leads to."""
    asked: dict[str, Any] = {"listing": LISTINGS[name], "today": TODAY}
    numbers = firm.read(list_order, list_filter=ListFilter(quick=quick), **asked)
    rows = firm.read(list_page, numbers=numbers, columns=columns, **asked)
    return [row.values for row in rows]


@pytest.mark.requirement("S3-14")
def test_complaints_past_their_deadline_are_listed_with_their_working_days(firm: Firm) -> None:
    customer, day = firm.customer("恒润"), noon(TODAY - timedelta(20))
    firm.complaint(customer, day, due_on=date(2026, 11, 17), number="T-1")  # a Tuesday
    firm.complaint(customer, day, due_on=date(2026, 11, 24), number="T-2")
    firm.complaint(customer, day, due_on=date(2026, 11, 17), number="T-3", state="resolved")
    firm.complaint(customer, day, number="T-4")
    assert listed(firm, "complaints", "late", "number", "days_left") == [("T-1", Marked(-3))]
    shown = dict(listed(firm, "complaints", "all", "number", "days_left"))
    assert shown == {"T-1": Marked(-3), "T-2": 2, "T-3": None, "T-4": None}


@pytest.mark.parametrize("days", [-3_000, -400, -380, -367, -366, -8, -2, -1, 0, 1, 2, 400])
def test_a_far_deadline_is_found_by_the_working_days_that_are_shown(firm: Firm, days: int) -> None:
    """`TODAY` is a Saturday: a deadline of the day before is past, though no working day was."""
    due_on = TODAY + timedelta(days)
    customer = firm.customer("恒润")
    complaint = firm.complaint(customer, noon(due_on - timedelta(5)), due_on=due_on, number="T-1")
    ((shown,),) = listed(firm, "complaints", "all", "days_left")
    left = shown.value if isinstance(shown, Marked) else shown
    assert (left < 0) == isinstance(shown, Marked) == (days < 0)
    view = firm.read(complaint_view, complaint_id=complaint, today=TODAY)
    assert view.time.left == left
    for operator, value, found in (
        (Operator.IS, left, 1),
        (Operator.AT_LEAST, left, 1),
        (Operator.AT_LEAST, left + 1, 0),
        (Operator.AT_MOST, left, 1),
        (Operator.AT_MOST, left - 1, 0),
    ):
        condition = Condition("days_left", operator, (str(value),))
        chosen = ListFilter(conditions=(condition,))
        numbers = firm.read(
            list_order, listing=LISTINGS["complaints"], today=TODAY, list_filter=chosen
        )
        assert len(numbers) == found, (operator, value)


@pytest.mark.requirement("S3-13")
def test_complaints_that_came_back_are_listed(firm: Firm) -> None:
    customer, day = firm.customer("恒润"), noon(TODAY - timedelta(20))
    first = firm.complaint(customer, day, number="T-1", state="closed")
    firm.complaint(customer, noon(TODAY), number="T-2", recurs_id=first)
    assert listed(firm, "complaints", "recurring", "number") == [("T-2",)]


@pytest.mark.requirement("S3-17")
def test_late_deliveries_are_listed_with_their_cause(firm: Firm) -> None:
    customer = firm.customer("恒润")
    cause = firm.option(OptionList.DELAY_REASON, "缺料")
    promised = date(2026, 11, 2)
    for number, shipped_on, reason in (("SO-1", 2, None), ("SO-2", 6, cause)):
        order = firm.order(customer, date(2026, 10, 20), number=number, promised_on=promised)
        firm.delivery(customer, order, date(2026, 11, shipped_on), delay_reason_id=reason)
    ((number, days, shown),) = listed(
        firm, "deliveries", "late", "order", "days_late", "delay_reason"
    )
    assert (number, days, shown.name) == ("SO-2", Marked(4), "缺料")
