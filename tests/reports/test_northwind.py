"""Every figure that was computed for Northwind independently, as a script reads it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.reports.conftest import Reporter


def cents(value: str) -> Decimal:
    """An amount of the JSON form, to the cent."""
    return round(Decimal(value), 2)


def row(answer: dict[str, Any], **wanted: Any) -> dict[str, Any]:
    """The only row with these values."""
    (found,) = [
        each for each in answer["rows"] if all(each[key] == value for key, value in wanted.items())
    ]
    return dict(found)


@pytest.mark.parametrize(
    ("key", "value"), [("orders", 830), ("lines", 2155), ("units", 51317), ("customers", 89)]
)
def test_counts(northwind: Reporter, key: str, value: int) -> None:
    assert northwind.json("sales_by_month")["totals"][key] == value


def test_net_sales(northwind: Reporter) -> None:
    assert cents(northwind.json("sales_by_month")["totals"]["sales"]) == Decimal("1265793.04")


def test_gross_sales(northwind: Reporter) -> None:
    assert cents(northwind.json("sales_by_month")["totals"]["gross"]) == Decimal("1354458.59")
    gross = northwind.json("sales_by_month", net="no")
    assert cents(gross["totals"]["sales"]) == Decimal("1354458.59")


def test_first_and_last_month(northwind: Reporter) -> None:
    months = [each["month"] for each in northwind.json("sales_by_month")["rows"]]
    assert (months[0], months[-1], len(months)) == ("1996-07", "1998-05", 23)


@pytest.mark.parametrize(
    ("key", "day"), [("first_order", "1996-07-04"), ("last_order", "1998-05-06")]
)
def test_first_and_last_order(northwind: Reporter, key: str, day: str) -> None:
    assert northwind.json("sales_by_month")["totals"][key] == day


def test_first_and_last_order_within_the_chosen_days(northwind: Reporter) -> None:
    found = northwind.json("sales_by_month", **{"from": "1997-02-01", "to": "1997-02-28"})["totals"]
    assert (found["first_order"], found["last_order"]) == ("1997-02-03", "1997-02-28")


@pytest.mark.parametrize("name", ["sales_by_month", "new_and_repeat"])
def test_twelve_whole_months_say_which_days_they_are(northwind: Reporter, name: str) -> None:
    assert "1 Jun 1997 to 6 May 1998" in northwind.json(name, period="12m")["notes"]
    by_days = northwind.json("sales_by", axis="customer", period="12m")["notes"]
    assert "7 May 1997 to 6 May 1998" in by_days


def test_last_month_is_partial(northwind: Reporter) -> None:
    rows = northwind.json("sales_by_month")["rows"]
    assert [each["month"] for each in rows if each["partial"]] == ["1998-05"]


@pytest.mark.parametrize(
    "axis",
    [
        "customer",
        "product",
        "category",
        "region",
        "salesperson",
        "industry",
        "level",
        "source",
        "carrier",
        "country",
    ],
)
def test_every_axis_adds_up_to_net_sales(northwind: Reporter, axis: str) -> None:
    answer = northwind.json("sales_by", axis=axis)
    assert cents(answer["totals"]["sales"]) == Decimal("1265793.04")
    assert sum(Decimal(each["sales"]) for each in answer["rows"]) == Decimal(
        answer["totals"]["sales"]
    )


def test_orders_not_shipped(northwind: Reporter) -> None:
    assert northwind.json("delivery_delays")["totals"]["not_shipped"] == 21


@pytest.mark.requirement("S3-16")
def test_late_deliveries(northwind: Reporter) -> None:
    totals = northwind.json("delivery_delays")["totals"]
    assert totals["late"] == 37
    assert totals["delay_rate"] == pytest.approx(0.04574, abs=0.00001)


def test_on_the_day_is_on_time(northwind: Reporter) -> None:
    assert northwind.json("delivery_delays")["totals"]["on_the_day"] == 3


def test_longest_delay(northwind: Reporter) -> None:
    assert northwind.json("delivery_delays")["totals"]["max_delay_days"] == 23


def test_mean_delay_of_the_late(northwind: Reporter) -> None:
    mean = northwind.json("delivery_delays")["totals"]["mean_delay_days"]
    assert mean == pytest.approx(6.378, abs=0.0005)


def test_mean_days_to_ship(northwind: Reporter) -> None:
    mean = northwind.json("delivery_delays")["totals"]["mean_days_to_ship"]
    assert mean == pytest.approx(8.492, abs=0.0005)


def test_customers_with_a_delay(northwind: Reporter) -> None:
    answer = northwind.json("delivery_delays", by="customer")
    assert sum(each["late"] > 0 for each in answer["rows"]) == 28
    assert answer["totals"]["with_delay"] == 28


def test_gourmet_lanchonetes(northwind: Reporter) -> None:
    found = row(northwind.json("delivery_delays"), name="Gourmet Lanchonetes")
    assert (found["late"], found["shipped"]) == (3, 9)
    assert found["delay_rate"] == pytest.approx(0.3333, abs=0.0001)


def test_hungry_owl(northwind: Reporter) -> None:
    found = row(northwind.json("delivery_delays"), code="HUNGO")
    assert (found["late"], found["shipped"]) == (3, 19)


def test_late_by_shipper(northwind: Reporter) -> None:
    rows = northwind.json("delivery_delays", by="carrier")["rows"]
    assert {each["name"]: (each["late"], each["orders"]) for each in rows} == {
        "Speedy Express": (12, 249),
        "United Package": (16, 326),
        "Federal Shipping": (9, 255),
    }


def test_late_by_employee(northwind: Reporter) -> None:
    answer = northwind.json("delivery_delays", by="salesperson")
    peacock = row(answer, name="Margaret Peacock")
    dodsworth = row(answer, name="Anne Dodsworth")
    assert (peacock["late"], peacock["orders"]) == (10, 156)
    assert (dodsworth["late"], dodsworth["orders"]) == (4, 43)


@pytest.mark.requirement("S1-04")
def test_top_fifth_of_customers(northwind: Reporter) -> None:
    totals = northwind.json("pareto", of="customers")["totals"]
    assert (totals["count"], totals["top20_count"]) == (89, 18)
    assert totals["top20_share"] == pytest.approx(0.6006, abs=0.00005)


def test_customers_for_four_fifths(northwind: Reporter) -> None:
    assert northwind.json("pareto")["totals"]["count_for_80"] == 34


@pytest.mark.requirement("S3-09")
def test_alarms(northwind: Reporter) -> None:
    answer = northwind.json("monthly_drop", threshold="30")
    assert answer["totals"]["alarms"] == ["1997-02", "1997-06", "1997-11"]


@pytest.mark.parametrize(
    ("month", "fall"), [("1997-02", -0.3718), ("1997-06", -0.3239), ("1997-11", -0.3478)]
)
def test_fall_of_alarm_months(northwind: Reporter, month: str, fall: float) -> None:
    totals = northwind.json("monthly_drop", month=month)["totals"]
    assert totals["change"] == pytest.approx(fall, abs=0.00005)
    by_month = row(northwind.json("sales_by_month"), month=month)
    assert by_month["change_on_month"] == pytest.approx(fall, abs=0.00005)


def test_absent_customers_of_february(northwind: Reporter) -> None:
    answer = northwind.json("monthly_drop", month="1997-02")
    absent = [each for each in answer["rows"] if each["part"] == "absent"]
    assert len(absent) == 21
    assert round(sum(Decimal(each["before"]) for each in absent), 2) == Decimal("38051.00")
    assert cents(answer["totals"]["absent"]) == Decimal("-38051.00")
    largest = max(absent, key=lambda each: Decimal(each["before"]))
    assert (largest["customer"], Decimal(largest["before"])) == (
        "Simons bistro",
        Decimal("11188.40"),
    )


def test_november_hardly_fell_on_the_year(northwind: Reporter) -> None:
    totals = northwind.json("monthly_drop", month="1997-11")["totals"]
    assert totals["change_on_year"] == pytest.approx(-0.0453, abs=0.00005)


@pytest.mark.parametrize("month", ["1997-02", "1997-06", "1997-11", "1998-05"])
def test_parts_add_up_exactly(northwind: Reporter, month: str) -> None:
    totals = northwind.json("monthly_drop", month=month)["totals"]
    parts = sum(
        Decimal(totals[part]) for part in ("lost", "absent", "smaller", "grown", "new_or_back")
    )
    assert parts == Decimal(totals["after"]) - Decimal(totals["before"])


def test_silent_customers(northwind: Reporter) -> None:
    answer = northwind.json("silent_customers", days="90")
    assert answer["totals"]["count"] == len(answer["rows"]) == 16
    assert row(answer, code="CENTC")["days"] == 657
    assert row(answer, code="LAZYK")["days"] == 349
