"""A list of one firm imported into another: what a person sees in it arrives."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desktop_crm.core.language import LANGUAGES, load_language
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.record_export import export_records, usual_columns
from desktop_crm.models import DeliveryLine
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.exchange.apply.firms import ask
from tests.exchange.returning.firms import (
    TODAY,
    compared,
    edit,
    export,
    put_in,
    row_of,
)
from tests.plugins.empty_files import Copies
from tests.support.dump import visible

CHINESE = load_language("zh_CN")
_NAMED = "JOIN customer c ON c.id = t.customer_id WHERE t.deleted_at IS NULL ORDER BY 1, 2, 3"
_OPTION = "(SELECT name FROM option WHERE id = t.{})"
_STAFF = "(SELECT name FROM staff WHERE id = t.{})"
_ORDER = "(SELECT number FROM sales_order WHERE id = t.order_id)"
SEEN = {
    "orders": "SELECT number, c.name, ordered_on, promised_on, state, total, freight, ship_to, "
    f"t.remark, {_STAFF.format('salesperson_id')}, {_OPTION.format('carrier_id')}, "
    f"(SELECT name FROM contact WHERE id = t.contact_id) FROM sales_order t {_NAMED}",
    "payments": f"SELECT paid_on, c.name, number, amount, {_OPTION.format('method_id')}, {_ORDER}, "
    f"t.remark FROM payment t {_NAMED}",
    "deliveries": f"SELECT shipped_on, c.name, number, {_OPTION.format('carrier_id')}, receiver, "
    f"t.remark, {_ORDER}, approved_at FROM delivery_note t {_NAMED}",
    "contacts": "SELECT t.name, c.name, title, wechat, birthday, is_primary, is_decision_maker, "
    f"(SELECT group_concat(digits) FROM phone WHERE contact_id = t.id) FROM contact t {_NAMED}",
    "complaints": f"SELECT text, c.name, number, state, severity, due_on, {_ORDER}, solution, "
    f"received_at, solved_at, {_OPTION.format('cause_id')}, "
    f"{_STAFF.format('owner_id')}, (SELECT name FROM product WHERE "
    f"id = t.product_id) FROM complaint t {_NAMED}",
    "log": f"SELECT text, c.name, happened_at, {_OPTION.format('kind_id')}, "
    f"{_STAFF.format('staff_id')}, "
    "(SELECT group_concat(p.name) FROM log_entry_contact m JOIN contact p ON p.id = m.contact_id "
    f"WHERE m.log_entry_id = t.id) FROM log_entry t {_NAMED}",
    "tasks": f"SELECT title, due_on, t.remark, {_STAFF.format('owner_id')}, "
    f"{_OPTION.format('kind_id')}, done_at, (SELECT name FROM customer WHERE id = "
    "t.customer_id) FROM task t WHERE t.deleted_at IS NULL ORDER BY 1, 2, 3",
}
"""What a list shows of each record, from the tables."""


@pytest.fixture
def workspace(filled_firm: Copies, tmp_path: Path) -> Iterator[Workspace]:
    filled_firm(tmp_path / "firm.crm")
    with Workspace.open(tmp_path / "firm.crm") as opened:
        yield opened


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "other.crm") as opened:
        opened.write(found_firm, name="别家")
        yield opened


@pytest.mark.requirement("S1-11")
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", SEEN)
def test_what_is_seen_arrives(
    workspace: Workspace, other: Workspace, tmp_path: Path, name: str, code: str
) -> None:
    language = load_language(code)
    for each in dict.fromkeys(("orders", name)):
        path = export(workspace, tmp_path / f"{each}.xlsx", each, language, public=True)
        put_in(other, read_plan(path).plan, language)
    assert ask(other, SEEN[name]) == ask(workspace, SEEN[name])


def exported_records(workspace: Workspace, path: Path, kind: str = "orders") -> Path:
    workspace.read(
        export_records,
        target=path,
        kind=kind,
        columns=usual_columns(kind),
        language=CHINESE,
        today=TODAY,
    )
    return path


def totals(workspace: Workspace) -> list[tuple[Any, ...]]:
    return ask(workspace, "SELECT number, state, total, gross FROM sales_order ORDER BY number")


def test_orders_arrive_with_their_amounts_and_states(
    workspace: Workspace, other: Workspace, tmp_path: Path
) -> None:
    put_in(other, read_plan(exported_records(workspace, tmp_path / "o.xlsx")).plan, CHINESE)
    assert totals(other) == [
        ("SO-1", "confirmed", 12_000_000, 12_000_000),
        ("SO-2", "cancelled", 86_005_000, 86_005_000),
    ]
    stages = dict(ask(other, "SELECT name, stage FROM customer"))
    assert stages == {"恒润五金": "first_time", "海曙包装": "prospect"}


@pytest.mark.parametrize("kind", ["orders", "order_lines", "contacts", "products"])
def test_records_of_the_same_firm_neither_change_nor_double(
    workspace: Workspace, tmp_path: Path, kind: str
) -> None:
    before = workspace.read(visible)
    plan = read_plan(exported_records(workspace, tmp_path / "o.xlsx", kind)).plan
    assert not put_in(workspace, plan, CHINESE).touched
    assert workspace.read(visible) == before


def test_an_amount_changes_an_order_without_lines_alone(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = export(workspace, tmp_path / "o.xlsx", "orders", CHINESE)
    for number in ("SO-1", "SO-2"):
        edit(path, "orders", CHINESE, row_of(path, number), {"amount": 9000})
    plan = read_plan(path).plan
    [row] = compared(workspace, plan, CHINESE).changed(Entity.ORDER)
    assert ("order.amount", "8600.5", "9000") in [
        (diff.field, diff.before, diff.after) for diff in row.diffs
    ]
    put_in(workspace, plan, CHINESE)
    assert totals(workspace) == [
        ("SO-1", "confirmed", 12_000_000, 12_500_000),
        ("SO-2", "cancelled", 90_000_000, 90_000_000),
    ]
    assert compared(workspace, plan, CHINESE).result.updated == 0


_GOODS = (
    "SELECT t.shipped_on, t.remark, p.name, d.quantity FROM delivery_note t "
    "LEFT JOIN delivery_line d ON d.delivery_note_id = t.id LEFT JOIN order_line l "
    "ON l.id = d.order_line_id LEFT JOIN product p ON p.id = l.product_id ORDER BY t.number, d.id"
)


def test_goods_of_deliveries_find_their_lines(
    workspace: Workspace, other: Workspace, tmp_path: Path
) -> None:
    """The lines have to be there; else the goods are kept in the remarks, and nothing is made."""
    [(note, line)] = ask(
        workspace,
        "SELECT (SELECT id FROM delivery_note WHERE number = 'CK-1'), id FROM order_line LIMIT 1",
    )
    Firm(workspace).add(
        DeliveryLine(
            delivery_note_id=UUID(note), order_line_id=UUID(line), quantity=Decimal("60.5")
        )
    )
    deliveries = export(workspace, tmp_path / "d.xlsx", "deliveries", CHINESE, public=True)
    with Workspace.create(tmp_path / "third.crm") as third:
        third.write(found_firm, name="第三家")
        put_in(third, read_plan(deliveries).plan, CHINESE)
        remarks = ask(third, "SELECT remark FROM delivery_note WHERE number = 'CK-1'")
        assert remarks == [("两箱\n订单编号: SO-1\n螺栓 [P1] × 60.5",)]
        assert ask(third, "SELECT name FROM product") == []
    lines = tmp_path / "lines.xlsx"
    columns = [key for key in usual_columns("order_lines") if key != "delivery.date"]
    options: dict[str, Any] = {"kind": "order_lines", "columns": columns}
    workspace.read(export_records, target=lines, language=CHINESE, today=TODAY, **options)
    put_in(other, read_plan(lines).plan, CHINESE)
    put_in(other, read_plan(deliveries).plan, CHINESE)
    assert ("2026-11-10", "两箱", "螺栓", 605_000) in ask(other, _GOODS)
    assert not put_in(other, read_plan(deliveries).plan, CHINESE).touched
