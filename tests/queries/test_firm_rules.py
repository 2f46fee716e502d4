"""Every rule of the firm changes what it says it changes; list, card, home and reports agree."""

from __future__ import annotations

import ast
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

import desktop_crm
from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.clock import utc_now
from desktop_crm.core.codes import LossKind, Stage
from desktop_crm.core.firm_settings import FIRM_SETTINGS
from desktop_crm.core.language import load_language
from desktop_crm.models import Loss
from desktop_crm.queries.at_risk import at_risk_customers
from desktop_crm.queries.card_header import card_header
from desktop_crm.queries.card_months import card_months
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.customer_status import STATUS_BADGES, Status
from desktop_crm.queries.home_tiles import customer_tiles
from desktop_crm.queries.level_figures import level_by_rule
from desktop_crm.queries.list_columns import Marked
from desktop_crm.queries.listing.custom import firm_listing
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.listing.rows import all_rows, list_counts, list_ids, list_order
from desktop_crm.queries.lost_list import lost_list
from desktop_crm.queries.recycle_bin import bin_page
from desktop_crm.queries.rule_notes import note_text
from desktop_crm.reports.registry import find_report
from desktop_crm.services.firm_settings import set_settings
from desktop_crm.services.recycle_bin import expire_records
from tests.builders import Firm, noon

TODAY = date(2026, 11, 21)


def _ago(days: int) -> date:
    return TODAY - timedelta(days)


def _cell(firm: Firm, customer_id: UUID, key: str) -> Any:
    numbers = firm.read(
        list_order, listing=CUSTOMERS, today=TODAY, list_filter=ListFilter(records=(customer_id,))
    )
    options = {"listing": CUSTOMERS, "numbers": numbers, "today": TODAY, "columns": (key,)}
    (row,) = firm.read(lambda session: list(all_rows(session, **options)))
    return row.values[0]


def _statuses(firm: Firm, customer_id: UUID) -> set[Status]:
    """The status on the card, in the list and in the report on lost customers."""
    head = firm.read(card_header, customer_id=customer_id, today=TODAY)
    badge = _cell(firm, customer_id, "status")
    listed = next(status for status, each in STATUS_BADGES.items() if each == badge)
    found = {head.status, listed}
    lost = firm.read(lost_list, first=None, last=TODAY)
    is_lost = customer_id.hex in {each.lost.customer_id for each in lost.rows}
    chip = _of_chip(firm, "lost")
    assert is_lost == (customer_id in chip) == (head.status is Status.LOST)
    return found


def _of_chip(firm: Firm, key: str) -> set[UUID]:
    quick = ListFilter(quick=key)
    numbers = firm.read(list_order, listing=CUSTOMERS, today=TODAY, list_filter=quick)
    counts = {
        **firm.read(list_counts, listing=CUSTOMERS, today=TODAY).quick,
        **firm.read(list_counts, listing=CUSTOMERS, today=TODAY, slow=True).quick,
    }
    assert counts[key] == len(numbers)
    return set(firm.read(list_ids, listing=CUSTOMERS, numbers=numbers))


def _set(firm: Firm, **values: Any) -> None:
    firm.write(
        set_settings, values={key.replace("__", "."): value for key, value in values.items()}
    )


def _run(firm: Firm, name: str, **texts: str) -> Any:
    report = find_report(name)
    settings = report.read_settings(texts)
    return firm.read(lambda session: report.run(session, settings=settings, today=TODAY))


def test_the_days_of_churn_hold_everywhere(firm: Firm) -> None:
    customer = firm.customer("甲")
    firm.order(customer, _ago(200), 100)
    firm.order(customer, _ago(100), 100)
    assert _statuses(firm, customer) == {Status.LOST}
    assert firm.read(customer_tiles, today=TODAY).active == 0
    assert _run(firm, "silent_customers").totals["count"] == 1

    _set(firm, rule__churn_days=100)
    assert _statuses(firm, customer) == {Status.ACTIVE}
    tiles = firm.read(customer_tiles, today=TODAY)
    assert (tiles.active, tiles.active_days) == (1, 100)
    assert _run(firm, "silent_customers").totals["count"] == 0
    assert _run(firm, "silent_customers", days="99").totals["count"] == 1
    assert _run(firm, "rule_backtest").settings.number("days") == 100


def test_who_decides_that_a_customer_is_lost(firm: Firm) -> None:
    silent, marked = firm.customer("甲"), firm.customer("乙", stage=Stage.LOST)
    firm.order(silent, _ago(120), 100)
    firm.order(marked, _ago(20), 100)
    firm.add(Loss(customer_id=marked, lost_on=_ago(5), kind=LossKind.LEFT_US))
    for mode, by_silence, by_hand in (
        ("both", Status.LOST, Status.LOST),
        ("manual", Status.AT_RISK, Status.LOST),
        ("auto", Status.LOST, Status.NEW),
    ):
        _set(firm, rule__churn_mode=mode)
        assert _statuses(firm, silent) == {by_silence}, mode
        assert _statuses(firm, marked) == {by_hand}, mode


@pytest.mark.requirement("S3-08")
@pytest.mark.parametrize(
    ("days", "own", "status"),
    [
        ((date(2026, 5, 10),), None, Status.ACTIVE),
        ((date(2025, 5, 10),), None, Status.LOST),
        ((date(2025, 5, 10), date(2026, 5, 20)), None, Status.ACTIVE),
        ((date(2025, 5, 10), date(2025, 8, 20), date(2026, 5, 20)), None, Status.LOST),
        ((date(2025, 5, 10), date(2025, 8, 24), date(2026, 5, 20)), None, Status.ACTIVE),
        ((date(2024, 2, 29),), None, Status.LOST),
        ((date(2025, 10, 1),), 400, Status.LOST),
        ((date(2025, 10, 18),), 399, Status.ACTIVE),
    ],
)
def test_seasonal_customers_are_judged_by_the_season_of_a_year_ago(
    firm: Firm, days: tuple[date, ...], own: int | None, status: Status
) -> None:
    customer = firm.customer("空调", is_seasonal=True, churn_after_days=own)
    for day in days:
        firm.order(customer, day, 100)
    assert _statuses(firm, customer) == {status}


def test_how_long_a_customer_is_new_and_a_prospect_followed_up(firm: Firm) -> None:
    new, followed = firm.customer("甲"), firm.customer("乙")
    firm.order(new, _ago(50), 100)
    firm.log(followed, noon(_ago(80)))
    assert _statuses(firm, new) == {Status.NEW}
    assert _statuses(firm, followed) == {Status.FOLLOWED}
    _set(firm, rule__new_customer_days=49, rule__followed_days=79)
    assert _statuses(firm, new) == {Status.ACTIVE}
    assert _statuses(firm, followed) == {Status.PROSPECT}


def test_the_drop_that_is_an_alarm(firm: Firm) -> None:
    customer = firm.customer("甲")
    firm.order(customer, date(2026, 10, 2), 1_000)
    firm.order(customer, date(2026, 11, 2), 600)
    assert isinstance(_cell(firm, customer, "change"), Marked)
    assert _of_chip(firm, "dropped") == {customer}
    assert firm.read(card_months, customer_id=customer, today=TODAY).is_steep
    months = _run(firm, "sales_by_month")
    assert (months.alarm, months.finding.tone.value) == (-0.3, "danger")
    assert _run(firm, "monthly_drop").settings.number("threshold") == 30

    _set(firm, rule__drop_threshold=41)
    assert not isinstance(_cell(firm, customer, "change"), Marked)
    assert _of_chip(firm, "dropped") == set()
    assert not firm.read(card_months, customer_id=customer, today=TODAY).is_steep
    months = _run(firm, "sales_by_month")
    assert (months.alarm, months.finding.tone.value) == (-0.41, "plain")
    assert _run(firm, "growth").alarm == -0.41
    assert _run(firm, "monthly_drop").settings.number("threshold") == 41
    assert _run(firm, "monthly_drop", threshold="30").settings.number("threshold") == 30


def test_the_multiple_of_the_usual_interval_that_is_a_risk(firm: Firm) -> None:
    customer = firm.customer("甲")
    for days in (110, 90, 70, 50):
        firm.order(customer, _ago(days), 100)
    assert len(firm.read(at_risk_customers, today=TODAY)) == 1
    _set(firm, rule__at_risk_factor="2.5")
    assert firm.read(at_risk_customers, today=TODAY) == []


def test_how_often_each_level_is_to_be_contacted(firm: Firm) -> None:
    customers = {}
    for level, days in {5: 14, 4: 30, 3: 60, 2: 90, 1: 180, None: 60}.items():
        customers[level] = firm.customer(f"{level}", level=level)
        firm.log(customers[level], noon(_ago(days)))
    assert _of_chip(firm, "uncontacted") == set()
    for level, key in ((5, 5), (4, 4), (3, 3), (2, 2), (1, 1)):
        usual = ChurnRules().contact_days_for(level)
        _set(firm, **{f"contact__interval_{key}": usual - 1})
        expected = {customers[level]} | ({customers[None]} if level == 3 else set())
        assert _of_chip(firm, "uncontacted") == expected
        assert isinstance(_cell(firm, customers[level], "last_contact"), Marked)
        _set(firm, **{f"contact__interval_{key}": usual})


def test_from_which_level_on_a_customer_is_a_key_customer(firm: Firm) -> None:
    customers = {level: firm.customer(f"{level}", level=level) for level in (3, 4, 5)}
    assert _of_chip(firm, "key") == {customers[4], customers[5]}
    _set(firm, level__key=5)
    assert _of_chip(firm, "key") == {customers[5]}


@pytest.mark.requirement("S3-20")
def test_what_the_trade_has_to_be_for_so_many_stars(firm: Firm) -> None:
    customer = firm.customer("甲")
    known = [{"quantity": Decimal(1), "unit_price": Decimal(500), "unit_cost": Decimal(445)}]
    firm.order(customer, _ago(100), 500, lines=known)

    def level() -> int | None:
        found: int | None = firm.read(level_by_rule, customer_id=customer, today=TODAY).new
        return found

    assert level() == 1
    _set(firm, level__sales_2=500)
    assert level() == 2
    _set(firm, level__sales_3=500, level__sales_4=500, level__sales_5=500)
    assert level() == 4
    _set(firm, level__days_5=100)
    assert level() == 4
    _set(firm, level__margin_5="11")
    assert level() == 5
    _set(firm, level__margin_5="50", level__margin_4="50", level__margin_3="50")
    assert level() == 2
    _set(firm, level__margin_2="50", level__days_3=99)
    assert level() == 1
    firm.order(customer, _ago(99), 400, lines=[{"unit_price": Decimal(400)}])
    assert level() == 5
    _set(firm, order__cost_coverage=55)
    assert level() == 1


def test_how_many_are_the_top_customers(firm: Firm) -> None:
    for place in range(10):
        firm.order(firm.customer(f"{place}"), _ago(5), 100 + place)
    result = _run(firm, "pareto")
    assert (result.totals["top_count"], result.totals["top_percent"]) == (2, 20)
    _set(firm, rule__top_share=30, experience__top_result=70)
    result = _run(firm, "pareto")
    assert (result.totals["top_count"], result.totals["top_percent"]) == (3, 30)
    assert (result.totals["top20_count"], result.totals["count_for_80"]) == (2, 8)
    english = load_language("en")
    notes = " ".join(each.say(english) for each in result.notes)
    assert result.finding.say(english).startswith("Top 30% of customers")
    assert "bring 70% of sales" in notes
    assert "Rule of thumb, an assumption: 20% bring 70%" in notes


def test_rules_of_thumb_stand_beside_the_measured_figures(firm: Firm) -> None:
    firm.order(firm.customer("甲"), _ago(5), 100)
    english = load_language("en")
    for name, key, value, words in (
        ("lost_customers", "churn_high", 35, "10% to 35%"),
        ("win_back", "new_cost_low", 6, "costs 6 to 8 times"),
        ("new_and_repeat", "retention_step", 4, "retention +4%"),
        ("complaints_by", "unhappy_tells", 11, "reaches 66 people"),
    ):
        _set(firm, **{f"experience__{key}": value})
        notes = " ".join(each.say(english) for each in _run(firm, name).notes)
        assert words in notes, name


def test_how_long_the_recycle_bin_keeps_records(firm: Firm) -> None:
    deleted = utc_now() - timedelta(days=40)
    firm.customer("甲", deleted_at=deleted)
    _set(firm, bin__days=45)
    content = firm.read(bin_page)
    assert content.kept_days == 45
    assert [each.gone_at - each.deleted_at for each in content.rows] == [timedelta(days=45)]
    assert firm.write(expire_records) == 0
    _set(firm, bin__days=30)
    assert firm.write(expire_records) == 1


def test_notes_name_the_rules_of_the_firm(firm: Firm) -> None:
    _set(firm, rule__churn_days=77, rule__drop_threshold=44, contact__interval_5=9, level__key=3)
    listing = firm.read(firm_listing, listing=CUSTOMERS)
    english = load_language("en")
    by_field = {each.key: each.column.note for each in listing.fields if each.column.note}
    by_chip = {each.key: each.note for each in listing.quick if each.note}
    for note, number in (
        (by_field["status"], "77"),
        (by_field["change"], "44"),
        (by_field["last_contact"], "★5 9"),
        (by_chip["lost"], "77"),
        (by_chip["dropped"], "44"),
        (by_chip["uncontacted"], "★5 9"),
        (by_chip["key"], "level 3"),
    ):
        assert number in note_text(note, english)


def test_the_usual_rules_are_the_defaults_of_the_settings(firm: Firm) -> None:
    assert firm.read(churn_rules) == ChurnRules()


def test_every_rule_is_read_by_the_program() -> None:
    """A setting that nothing reads would be a button that does nothing."""
    folder = Path(desktop_crm.__file__).parent
    written = set()
    for path in folder.rglob("*.py"):
        parts = path.relative_to(folder).parts
        if parts[0] == "core" or parts[:3] == ("ui", "pages", "settings"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.JoinedStr(values=[ast.Constant(value=str(start)), ast.FormattedValue()]):
                    written.add(f"{start}*")
                case ast.Constant(value=str(text)):
                    written.add(text)
    unread = {
        each.key
        for each in FIRM_SETTINGS
        if each.key not in written and f"{each.key.rpartition('_')[0]}_*" not in written
    }
    assert unread == set()
