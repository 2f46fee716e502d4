"""`export`: the customer list as it stands, and people, products and orders that come back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.exchange.fields.own_id import NOTES_HEADER, OWN_ID_HEADER
from desktop_crm.queries.list_columns import Name, plain
from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.custom import firm_listing
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.listing.rows import all_rows, list_order, list_totals
from desktop_crm.storage.workspace import Workspace
from tests.cli.conftest import TODAY, Run

TODAY_DAY = date.fromisoformat(TODAY)
PLAIN = ("name", "level", "owner", "sales_month", "overdue", "last_order", "city")


Sheets = list[list[tuple[Any, ...]]]
Export = Callable[..., Sheets]


def sheets(path: Path) -> Sheets:
    """What somebody sees of each sheet: the hidden column of ids or the mark is left out."""
    return [
        [row[:-1] if {OWN_ID_HEADER, NOTES_HEADER}.intersection(rows[0]) else row for row in rows]
        for sheet in openpyxl.load_workbook(path)
        for rows in [list(sheet.iter_rows(values_only=True))]
    ]


def listed(firm: Path, wanted: ListFilter) -> list[tuple[Any, ...]]:
    """What the list itself shows of the plain columns."""
    with Workspace.open(firm) as workspace:
        numbers = workspace.read(list_order, listing=CUSTOMERS, today=TODAY_DAY, list_filter=wanted)
        rows = workspace.read(
            lambda session: list(
                all_rows(
                    session, listing=CUSTOMERS, numbers=numbers, today=TODAY_DAY, columns=PLAIN
                )
            )
        )
    return [tuple(shown(plain(value)) for value in row.values) for row in rows]


def shown(value: Any) -> Any:
    return value.title if isinstance(value, Name) else value


def read_back(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.date()
    return Decimal(str(value)) if isinstance(value, float) else value


def having(field: str, operator: Operator, *values: str, **others: Any) -> ListFilter:
    return ListFilter(conditions=(Condition(field, operator, values),), **others)


@pytest.fixture
def export(run: Run, made_up: Path, tmp_path: Path) -> Export:
    """Export from the made-up firm to a workbook; its sheets."""

    def carry_out(kind: str, *words: str) -> Sheets:
        out = tmp_path / f"{kind}.xlsx"
        assert run("export", kind, out, "--from", made_up, "--today", TODAY, *words).code == 0
        return sheets(out)

    return carry_out


@pytest.mark.requirement("S1-12")
def test_the_exported_list_equals_the_list(run: Run, made_up: Path, tmp_path: Path) -> None:
    out = tmp_path / "list.xlsx"
    words = ("--from", made_up, "--today", TODAY, "--json")
    done = run("export", "customers", out, *words, "--columns", *PLAIN)
    expected = listed(made_up, ListFilter())
    assert (done.code, done.answer["rows"], done.answer["columns"]) == (0, 60, list(PLAIN))
    table, facts = sheets(out)
    assert table[0] == (
        *("Customer name", "Customer level", "Owner", "Sales this month"),
        *("Overdue receivables", "Last order", "City"),
    )
    assert [tuple(map(read_back, row)) for row in table[1:-1]] == expected
    with Workspace.open(made_up) as workspace:
        sums = workspace.read(list_totals, listing=CUSTOMERS, today=TODAY_DAY, columns=PLAIN).sums
    assert Decimal(str(table[-1][3])) == sums["sales_month"]
    assert ("Filter", "None: all customers") in facts
    cells = openpyxl.load_workbook(out).worksheets[0]
    assert (cells["A2"].number_format, cells["D2"].data_type) == ("@", "n")
    assert any(cell.is_date for cell in cells["F"])


@pytest.mark.parametrize(
    ("where", "wanted", "sentence"),
    [
        (["level>=4"], having("level", Operator.AT_LEAST, "4"), "Customer level at"),
        (["level=5"], having("level", Operator.IS, "5"), "Customer level is 5"),
        (
            ["last_contact not_for_days 30", "quick=key"],
            having("last_contact", Operator.NOT_FOR_DAYS, "30", quick="key"),
            "more than 30 days ago",
        ),
        (["quick=overdue"], ListFilter(quick="overdue"), "Overdue receivables"),
        (["text=苏州"], ListFilter(text="苏州"), "苏州"),
        (["name~五金"], having("name", Operator.CONTAINS, "五金"), "五金"),
        (
            ["last_order>=2026-11-01"],
            having("last_order", Operator.SINCE, "2026-11-01"),
            "on or after",
        ),
        (
            ['{"quick": "key", "conditions": [{"field": "city", "operator": "filled"}]}'],
            having("city", Operator.FILLED, quick="key"),
            "Key customers",
        ),
    ],
)
def test_a_filter_narrows_the_list_and_stands_on_the_second_sheet(
    export: Export, made_up: Path, where: list[str], wanted: ListFilter, sentence: str
) -> None:
    expected = listed(made_up, wanted)
    table, facts = export("customers", "--columns", "name", "--where", *where)
    assert [row[0] for row in table[1:]] == [row[0] for row in expected]
    assert 0 < len(expected) < 60
    assert any(sentence in str(row[1]) for row in facts)


def test_people_and_stages_are_named_as_on_the_screen(
    run: Run, made_up: Path, tmp_path: Path
) -> None:
    out = tmp_path / "list.csv"
    owner = next(row[2] for row in listed(made_up, ListFilter()) if row[2])
    words = ("export", "customers", out, "--from", made_up, "--today", TODAY)
    run(*words, "--columns", "owner", "--where", f"owner={owner}")
    assert set(out.read_text(encoding="utf-8-sig").split()) == {"Owner", owner}
    lost = []
    for name in ("stage=Lost customer", "stage=流失客户", "stage=lost"):
        assert run(*words, "--columns", "name", "--where", name).code == 0
        lost.append(out.read_text(encoding="utf-8-sig"))
    assert len(set(lost)) == 1


def test_all_columns_go_out_unless_some_are_named(run: Run, made_up: Path, tmp_path: Path) -> None:
    out = tmp_path / "list.csv"
    answer = run("export", "customers", out, "--from", made_up, "--json").answer
    known = len(CUSTOMERS.public_keys)
    assert answer["columns"][:known] == list(CUSTOMERS.public_keys)
    assert all(key.startswith("custom:") for key in answer["columns"][known:])
    header = out.read_text(encoding="utf-8-sig").splitlines()[0]
    assert len(header.split(",")) == len(answer["columns"])


def test_titles_follow_the_language(run: Run, made_up: Path, tmp_path: Path) -> None:
    out = tmp_path / "list.csv"
    words = ("export", "customers", out, "--from", made_up, "--columns", "name,level")
    run("--lang", "zh", *words)
    assert out.read_text(encoding="utf-8-sig").splitlines()[0] == "客户名称,客户级别"


@pytest.mark.parametrize("kind", ["contacts", "products", "orders", "order_lines"])
def test_records_go_out_typed(run: Run, made_up: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"{kind}.xlsx"
    answer = run("export", kind, out, "--from", made_up, "--json").answer
    table, _facts = sheets(out)
    assert len(table) == answer["rows"] + 1 > 10
    assert len(table[0]) == len(answer["columns"])
    assert not {"product.cost", "line.cost"}.intersection(answer["columns"])


@pytest.mark.parametrize("kind", ["log", "complaints", "deliveries", "payments", "tasks"])
def test_every_list_goes_out_as_it_is_shown(
    run: Run, made_up: Path, tmp_path: Path, kind: str
) -> None:
    out = tmp_path / f"{kind}.xlsx"
    words = ("--from", made_up, "--today", TODAY, "--json")
    answer = run("export", kind, out, *words).answer
    table, facts = sheets(out)
    listing = LISTINGS[kind]
    has_sums = any(listing.by_key[key].column.total for key in listing.public_keys)
    assert len(table) == answer["rows"] + 1 + has_sums > 10
    assert answer["columns"] == list(listing.public_keys)
    assert ("Rows in the list", f"{answer['rows']:,}") in facts


def test_internal_columns_go_out_only_when_named(export: Export) -> None:
    titles = export("complaints")[0][0]
    assert "Cost of the complaint" not in titles
    table = export("complaints", "--columns", "number", "cost")[0]
    assert table[0] == ("Complaint no.", "Cost of the complaint")


def test_conditions_are_those_of_the_list(export: Export) -> None:
    everything = export("log", "--columns", "happened_at", "direction")[0]
    inbound = export("log", "--columns", "happened_at", "direction", "--where", "direction=in")[0]
    assert {row[1] for row in inbound[1:]} == {"Inbound"}
    assert 1 < len(inbound) < len(everything)
    month = export("payments", "--columns", "paid_on", "--where", "paid_on this_month")[0]
    assert {row[0].strftime("%Y-%m") for row in month[1:] if row[0]} == {"2026-11"}


def test_own_fields_are_named_as_the_firm_named_them(export: Export, made_up: Path) -> None:
    with Workspace.open(made_up) as workspace:
        listing = workspace.read(firm_listing, listing=LISTINGS["customers"])
        own = listing.fields[-1]
        title = str(own.column.title)
        filled = ListFilter(conditions=(Condition(own.key, Operator.FILLED),))
        count = workspace.read(
            list_totals, listing=listing, today=TODAY_DAY, list_filter=filled
        ).count
    table = export("customers", "--columns", "name", title, "--where", f"{title} filled")[0]
    assert table[0] == ("Customer name", title)
    assert len(table) == count + 1


def test_customer_types_are_asked_by_name_and_written_out(export: Export) -> None:
    columns = ("--columns", "name", "kinds", "--where", "kinds=Supplier")
    table, facts = export("customers", *columns)
    assert len(table) > 1
    assert all("Supplier" in row[1].split(", ") for row in table[1:])
    assert ("Filter", "Customer type: Supplier") in facts


def test_costs_go_out_only_when_named(export: Export) -> None:
    table, _facts = export("products", "--columns", "product.name", "product.cost")
    assert any(isinstance(row[1], int | float) for row in table[1:])


def test_orders_can_be_those_of_some_customers(export: Export) -> None:
    firms = export("customers", "--columns", "name", "--where", "level>=4")[0]
    table, facts = export("orders", "--columns", "customer.name", "--where", "level>=4")
    assert {row[0] for row in table[1:]} <= {row[0] for row in firms[1:]}
    assert len(table) > 10
    assert any("Customer level" in str(row[1]) for row in facts)


@pytest.mark.requirement("S1-12")
def test_exported_order_lines_are_understood_and_make_the_same_sales(
    run: Run, tmp_path: Path, shared_data: Path
) -> None:
    firm, back = tmp_path / "f.crm", tmp_path / "g.crm"
    lines = tmp_path / "lines.xlsx"
    run("import", shared_data / "northwind.xlsx", "--into", firm)
    run("export", "order_lines", lines, "--from", firm)
    answer = run("import", lines, "--into", back, "--json").answer
    assert answer["rejected"] == 0
    assert answer["counts"]["orders"]["created"] == 830
    assert answer["counts"]["order_lines"]["created"] == 2_155
    reports = [
        run("report", "sales_by_month", "--from", path, "--json").answer["totals"]
        for path in (firm, back)
    ]
    assert reports[0] == reports[1]
    assert reports[0]["sales"].startswith("1265793.0")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("poems", "o.xlsx"), "poems"),
        (("customers", "o.pdf"), "o.pdf"),
        (("customers", "o.xlsx", "--columns", "shoe_size"), "shoe_size"),
        (("customers", "o.xlsx", "--where", "shoe_size=44"), "shoe_size"),
        (("customers", "o.xlsx", "--where", "level sounds 4"), "level"),
        (("customers", "o.xlsx", "--where", "level>=many"), "many"),
        (("customers", "o.xlsx", "--where", "owner=Nobody"), "Nobody"),
        (("customers", "o.xlsx", "--where", "quick=slow"), "slow"),
        (("customers", "o.xlsx", "--where", "{"), "{"),
        (("customers", "o.xlsx", "--where", "???"), "???"),
        (("products", "o.xlsx", "--where", "level=5"), "products"),
    ],
)
def test_wrong_usage_ends_with_2_and_writes_nothing(
    run: Run, made_up: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    kind, target, *others = words
    done = run("export", kind, tmp_path / target, *others, "--from", made_up)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_refused(run: Run, made_up: Path, tmp_path: Path) -> None:
    done = run("export", "customers", tmp_path / "no" / "o.xlsx", "--from", made_up, "--json")
    assert (done.code, done.answer["error"]["code"]) == (1, "export.cannot_write")
