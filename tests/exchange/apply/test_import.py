"""A workbook into the file: what arrives, what a second time changes, what undo leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select

from desktop_crm.core.change import Change
from desktop_crm.core.codes import OptionList
from desktop_crm.core.errors import Cancelled
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import ImportPolicy, ImportResult, OnDuplicate
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.exchange.reading.read import read_workbook
from desktop_crm.models import (
    Contact,
    Customer,
    CustomerKind,
    CustomField,
    CustomValue,
    LevelChange,
    Operation,
    Option,
    Order,
    Phone,
    Staff,
    StageChange,
)
from desktop_crm.queries.option_rows import option_rows
from desktop_crm.services.customers import update_customer
from desktop_crm.services.customers_standing import stop_trading
from desktop_crm.services.defaults import found_firm
from desktop_crm.services.log_entries import write_log_entry
from desktop_crm.services.options import rename_option
from desktop_crm.services.options_merge import merge_options
from desktop_crm.storage.search import find
from desktop_crm.storage.workspace import Workspace
from tests.support.dump import visible

CHINESE = load_language("zh_CN")
CUSTOMERS = ["客户编号", "客户名称", "联系人", "手机", "城市", "所属行业", "业务员", "爱好", "备注"]
HENGRUN = ["C1", "恒润五金", "王建国", "13800138000", "苏州", "机械五金", "李娜", "钓鱼", "老客户"]
HAISHU = ["C2", "海曙包装", "陈雪梅", "13900139000", "宁波", "新行业", "李娜", None, None]
LINES = [
    "订单号",
    "客户编号",
    "客户名称",
    "订单日期",
    "交货日期",
    "发货日期",
    "品名",
    "数量",
    "单价",
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        yield opened


def planned(folder: Path, *sheets: Sequence[Sequence[Any]]) -> ImportPlan:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for number, rows in enumerate(sheets, start=1):
        sheet = workbook.create_sheet(f"Sheet{number}")
        for row in rows:
            sheet.append(list(row))
    path = folder / "客户表.xlsx"
    workbook.save(path)
    read = read_workbook(path)
    return build_plan(read, understand_workbook(read))


def put_in(
    workspace: Workspace, plan: ImportPlan, on_duplicate: OnDuplicate = OnDuplicate.UPDATE
) -> Change[ImportResult]:
    policy = ImportPolicy(on_duplicate)
    return workspace.write(import_plan, plan=plan, language=CHINESE, policy=policy)


def column(workspace: Workspace, attribute: Any, *where: Any) -> list[Any]:
    query = select(attribute).where(attribute.class_.deleted_at.is_(None), *where)
    return list(workspace.read(lambda session: session.scalars(query.order_by(attribute)).all()))


@pytest.mark.requirement("S4-08")
def test_customers_arrive_with_all_that_stands_in_their_rows(
    workspace: Workspace, tmp_path: Path
) -> None:
    done = put_in(workspace, planned(tmp_path, [CUSTOMERS, HENGRUN, HAISHU]))
    assert (done.value.created, done.value.updated) == (5, 0)
    assert done.words == {"file": "客户表.xlsx", "created": 5, "updated": 0}
    assert column(workspace, Customer.city) == ["宁波", "苏州"]
    assert column(workspace, Contact.name) == ["王建国", "陈雪梅"]
    assert column(workspace, Contact.is_primary) == [True, True]
    assert column(workspace, Phone.digits) == ["13800138000", "13900139000"]
    assert [hit.title for hit in workspace.read(find, "hrwj")] == ["恒润五金"]


def test_options_are_found_by_their_names_in_either_language_or_added(
    workspace: Workspace, tmp_path: Path
) -> None:
    before = set(column(workspace, Option.name))
    put_in(workspace, planned(tmp_path, [CUSTOMERS, HENGRUN, HAISHU]))
    assert set(column(workspace, Option.name)) - before == {"新行业"}


KINDS = ["客户编号", "客户名称", "客户类型"]


def types(workspace: Workspace, name: str) -> list[str]:
    query = (
        select(Option.name)
        .join(CustomerKind, CustomerKind.kind_id == Option.id)
        .join(Customer, Customer.id == CustomerKind.customer_id)
        .where(Customer.name == name, CustomerKind.deleted_at.is_(None))
        .order_by(Option.position)
    )
    return list(workspace.read(lambda session: session.scalars(query).all()))


def test_customer_types_are_found_by_their_words_or_added(
    workspace: Workspace, tmp_path: Path
) -> None:
    rows = (
        ("恒润五金", "经销商"),
        ("海曙包装", "供应商、外协厂"),
        ("鹭江茶业", None),
        ("安吉竹木", "Vendor / 外协厂"),
    )
    table: list[list[Any]] = [KINDS]
    table += ([f"C{number}", *row] for number, row in enumerate(rows, start=1))
    before = set(column(workspace, Option.name))
    put_in(workspace, planned(tmp_path, table))
    assert [types(workspace, name) for name, _said in rows] == [
        ["Dealer"],
        ["Supplier", "外协厂"],
        ["Customer"],
        ["Supplier", "外协厂"],
    ]
    assert set(column(workspace, Option.name)) - before == {"外协厂"}
    assert not column(workspace, CustomField.name)
    assert not put_in(workspace, planned(tmp_path, table)).touched


def test_types_are_added_to_a_known_customer_and_never_taken_away(
    workspace: Workspace, tmp_path: Path
) -> None:
    put_in(workspace, planned(tmp_path, [KINDS, ["C1", "恒润五金", "经销商"]]))
    again = planned(tmp_path, [KINDS, ["C1", "恒润五金", "银行"]])
    for policy in (OnDuplicate.SKIP, OnDuplicate.FILL):
        put_in(workspace, again, policy)
        assert types(workspace, "恒润五金") == ["Dealer"]
    assert put_in(workspace, again).value.updated == 1
    assert types(workspace, "恒润五金") == ["Dealer", "Bank"]


def test_a_renamed_or_merged_entry_is_found_by_what_it_was(
    workspace: Workspace, tmp_path: Path
) -> None:
    entries = workspace.read(option_rows, list_name=OptionList.CUSTOMER_KIND)
    ids = {entry.code: entry.id for entry in entries}
    workspace.write(rename_option, option_id=ids["dealer"], name="代理商")
    workspace.write(merge_options, from_id=ids["distributor"], into_id=ids["dealer"])
    table = [KINDS, ["C1", "恒润五金", "经销商"], ["C2", "海曙包装", "Distributor"]]
    put_in(workspace, planned(tmp_path, table))
    assert types(workspace, "恒润五金") == types(workspace, "海曙包装") == ["代理商"]


def test_a_merged_entry_does_not_come_back_with_the_same_file(
    workspace: Workspace, tmp_path: Path
) -> None:
    plan = planned(tmp_path, [CUSTOMERS, HAISHU])
    put_in(workspace, plan)
    entries = workspace.read(option_rows, list_name=OptionList.INDUSTRY)
    ids = {entry.name: entry.id for entry in entries}
    into = next(entry.id for entry in entries if entry.code == "trade")
    workspace.write(merge_options, from_id=ids["新行业"], into_id=into)
    assert not put_in(workspace, planned(tmp_path, [CUSTOMERS, HAISHU])).touched


def test_people_who_are_only_mentioned_become_inactive_colleagues(
    workspace: Workspace, tmp_path: Path
) -> None:
    put_in(workspace, planned(tmp_path, [CUSTOMERS, HENGRUN]))
    assert column(workspace, Staff.name) == ["李娜"]
    assert column(workspace, Staff.is_active) == [False]


def test_a_column_without_a_field_is_kept_under_its_own_name(
    workspace: Workspace, tmp_path: Path
) -> None:
    put_in(workspace, planned(tmp_path, [CUSTOMERS, HENGRUN, HAISHU]))
    assert column(workspace, CustomField.name) == ["爱好"]
    assert column(workspace, CustomValue.text) == ["钓鱼"]


@pytest.mark.requirement("S1-11")
def test_the_same_file_again_changes_nothing_and_is_no_step(
    workspace: Workspace, tmp_path: Path
) -> None:
    put_in(workspace, planned(tmp_path, [CUSTOMERS, HENGRUN, HAISHU]))
    before = workspace.read(visible)
    again = put_in(workspace, planned(tmp_path, [CUSTOMERS, HENGRUN, HAISHU]))
    assert (again.value.created, again.value.updated) == (0, 0)
    assert workspace.read(visible) == before
    codes = workspace.read(lambda session: session.scalars(select(Operation.code)).all())
    assert list(codes) == ["firm.found", "import"]


@pytest.mark.parametrize(
    ("policy", "kept", "updated"),
    [
        (OnDuplicate.UPDATE, ("无锡", "补充"), 1),
        (OnDuplicate.FILL, ("宁波", "补充"), 1),
        (OnDuplicate.SKIP, ("宁波", None), 0),
    ],
)
def test_what_exists_is_updated_filled_or_left(
    workspace: Workspace,
    tmp_path: Path,
    policy: OnDuplicate,
    kept: tuple[str, str | None],
    updated: int,
) -> None:
    put_in(workspace, planned(tmp_path, [CUSTOMERS, HAISHU]))
    changed = ["C2", "海曙包装", None, None, "无锡", None, None, None, "补充"]
    done = put_in(workspace, planned(tmp_path, [CUSTOMERS, changed]), policy)
    assert done.value.counts[Entity.CUSTOMER].updated == updated
    assert (*column(workspace, Customer.city), *column(workspace, Customer.remark)) == kept
    assert column(workspace, Phone.digits) == ["13900139000"]


@pytest.mark.requirement("S3-22")
def test_an_imported_level_is_given_by_hand_with_its_history(
    workspace: Workspace, tmp_path: Path
) -> None:
    for level in (3, 4, 4):
        put_in(workspace, planned(tmp_path, [["客户名称", "客户级别"], ["恒润五金", level]]))
    assert column(workspace, Customer.level) == [4]
    assert column(workspace, Customer.level_is_manual) == [True]
    assert column(workspace, LevelChange.new) == [4]
    assert column(workspace, LevelChange.old) == [3]
    assert column(workspace, LevelChange.reason) == ["客户表.xlsx"]
    workspace.undo()
    assert column(workspace, Customer.level) == [3]
    assert column(workspace, LevelChange.new) == []


def test_every_row_can_be_made_anew(workspace: Workspace, tmp_path: Path) -> None:
    put_in(workspace, planned(tmp_path, [CUSTOMERS, HAISHU]))
    done = put_in(workspace, planned(tmp_path, [CUSTOMERS, HAISHU]), OnDuplicate.NEW)
    assert done.value.counts[Entity.CUSTOMER].created == 1
    assert column(workspace, Customer.code) == ["C2", "C2"]


def test_a_customer_typed_by_hand_is_found_by_its_name(
    workspace: Workspace, tmp_path: Path
) -> None:
    put_in(workspace, planned(tmp_path, [["客户名称", "电话", "城市"], ["恒润五金", None, "苏州"]]))
    done = put_in(workspace, planned(tmp_path, [CUSTOMERS, HENGRUN]))
    assert done.value.counts[Entity.CUSTOMER].updated == 1
    assert column(workspace, Customer.code) == ["C1"]


def order(number: str, day: date, shipped: date | None = None, quantity: int = 2) -> list[Any]:
    return [number, "C1", "恒润五金", day, date(2026, 3, 10), shipped, "螺栓", quantity, 12.5]


def test_orders_make_the_customer_what_it_is(workspace: Workspace, tmp_path: Path) -> None:
    rows = [LINES, order("S1", date(2026, 1, 5)), order("S2", date(2026, 2, 7), date(2026, 3, 11))]
    put_in(workspace, planned(tmp_path, rows))
    assert column(workspace, Customer.stage) == ["repeat"]
    assert column(workspace, Customer.customer_since) == [date(2026, 1, 5)]
    assert column(workspace, StageChange.changed_on) == [date(2026, 1, 5), date(2026, 2, 7)]
    assert column(workspace, Order.total) == [Decimal(25), Decimal(25)]
    third = planned(tmp_path, [LINES, order("S3", date(2026, 4, 1), quantity=4)])
    put_in(workspace, third)
    assert column(workspace, Order.total) == [Decimal(25), Decimal(25), Decimal(50)]


def test_a_changed_line_changes_its_order(workspace: Workspace, tmp_path: Path) -> None:
    put_in(workspace, planned(tmp_path, [LINES, order("S1", date(2026, 1, 5))]))
    before = workspace.read(visible)
    put_in(workspace, planned(tmp_path, [LINES, order("S1", date(2026, 1, 5), quantity=10)]))
    assert column(workspace, Order.total) == [Decimal(125)]
    workspace.undo()
    assert workspace.read(visible) == before


@pytest.mark.requirement("S1-24")
def test_a_second_order_turns_a_first_time_customer_into_a_repeat_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    put_in(workspace, planned(tmp_path, [LINES, order("S1", date(2026, 1, 5))]))
    assert column(workspace, Customer.stage) == ["first_time"]
    put_in(workspace, planned(tmp_path, [LINES, order("S2", date(2026, 2, 5))]))
    assert column(workspace, Customer.stage) == ["repeat"]
    steps = column(workspace, StageChange.new)
    assert steps == ["first_time", "repeat"]


def test_another_table_of_the_same_orders_adds_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    shipped = date(2026, 3, 11)
    products = [["货号", "品名", "规格型号"], ["P1", "螺栓", "M6"]]
    rows = [[*LINES, "货号"]] + [[*order("S1", date(2026, 1, 5), shipped), "P1"]] * 2
    put_in(workspace, planned(tmp_path, products, rows))
    names = ["单据编号", "往来单位", "单据日期", "出库日期", "商品名称", "数量", "金额"]
    same = [names] + [["S1", "恒润五金", date(2026, 1, 5), shipped, "螺栓", 2, 25]] * 2
    done = put_in(workspace, planned(tmp_path, same))
    assert done.value.created == 0
    assert column(workspace, Order.total) == [Decimal(50)]
    more = put_in(workspace, planned(tmp_path, [*same, same[1]]))
    assert more.value.counts[Entity.LINE].created == 1
    assert column(workspace, Order.total) == [Decimal(75)]


def test_the_dirty_year_finds_the_orders_of_northwind_again(
    workspace: Workspace, shared_data: Path
) -> None:
    done = []
    sums = []
    for name in ("northwind.xlsx", "northwind_1997_zh_dirty.xlsx"):
        read = read_workbook(shared_data / name)
        done.append(put_in(workspace, build_plan(read, understand_workbook(read))))
        sums.append(sum(column(workspace, Order.total)))
    assert done[1].value.created == 0
    assert abs(sums[0] - sums[1]) < 1


def test_undo_takes_back_everything_and_redo_brings_it_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    put_in(workspace, planned(tmp_path, [CUSTOMERS, HAISHU]))
    before = workspace.read(visible)
    both = planned(tmp_path, [CUSTOMERS, HENGRUN, [*HAISHU[:4], "无锡", *HAISHU[5:]]])
    done = put_in(workspace, both)
    assert (done.value.counts[Entity.CUSTOMER].created, done.value.updated) == (1, 1)
    after = workspace.read(visible)
    assert workspace.undo().conflicts == ()
    assert workspace.read(visible) == before
    workspace.redo()
    assert workspace.read(visible) == after


def test_undo_leaves_what_somebody_worked_on_since(workspace: Workspace, tmp_path: Path) -> None:
    done = put_in(workspace, planned(tmp_path, [CUSTOMERS, HENGRUN, HAISHU]))
    ids = dict(
        workspace.read(lambda session: session.execute(select(Customer.name, Customer.id)).all())
    )
    workspace.write(update_customer, customer_id=ids["恒润五金"], city="昆山")
    undone = workspace.undo(done.operation_id)
    assert [(each.table, each.reason) for each in undone.conflicts] == [("customer", "changed")]
    assert column(workspace, Customer.name) == ["恒润五金"]
    assert column(workspace, Contact.name) == ["王建国"], "its people stay with it"
    assert column(workspace, Phone.digits) == ["13800138000"]


def test_undo_leaves_a_customer_with_a_visit_written_since(
    workspace: Workspace, tmp_path: Path
) -> None:
    done = put_in(workspace, planned(tmp_path, [CUSTOMERS, HENGRUN, HAISHU]))
    [customer] = workspace.read(
        lambda session: session.scalars(select(Customer.id).where(Customer.code == "C2")).all()
    )
    workspace.write(write_log_entry, customer_id=customer, text="谈好了")
    undone = workspace.undo(done.operation_id)
    assert {each.table for each in undone.conflicts} >= {"customer"}
    assert column(workspace, Customer.name) == ["海曙包装"]


def test_a_cancelled_import_leaves_no_trace(workspace: Workspace, tmp_path: Path) -> None:
    plan = planned(tmp_path, [CUSTOMERS, HENGRUN], [LINES, order("S1", date(2026, 1, 5))])
    before = workspace.read(visible)
    calls = 0

    def progress(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        workspace.write(import_plan, plan=plan, language=CHINESE, progress=progress)
    assert calls == 4
    assert workspace.read(visible) == before
    assert workspace.read(find, "恒润") == []


@pytest.mark.requirement("S1-11", "S4-08")
def test_northwind_arrives_whole_and_only_once(workspace: Workspace, shared_data: Path) -> None:
    read = read_workbook(shared_data / "northwind.xlsx")
    plan = build_plan(read, understand_workbook(read))
    before = workspace.read(visible)
    done = put_in(workspace, plan)
    created = {entity: counts.created for entity, counts in done.value.counts.items()}
    assert created == {
        Entity.STAFF: 9, Entity.PRODUCT: 77, Entity.CUSTOMER: 91, Entity.CONTACT: 91,
        Entity.ORDER: 830, Entity.DELIVERY: 809, Entity.LINE: 2155,
    }  # fmt: skip
    after = workspace.read(visible)
    again = put_in(workspace, plan)
    assert (again.value.created, again.value.updated, again.touched) == (0, 0, {})
    assert workspace.read(visible) == after
    workspace.undo()
    assert workspace.read(visible) == before


def test_the_dirty_year_arrives_whole_and_only_once(
    workspace: Workspace, shared_data: Path
) -> None:
    read = read_workbook(shared_data / "northwind_1997_zh_dirty.xlsx")
    plan = build_plan(read, understand_workbook(read))
    done = put_in(workspace, plan)
    assert done.value.counts[Entity.LINE].created == 1_059
    assert sum(column(workspace, Order.total)) == Decimal("617085.10")
    assert put_in(workspace, plan).touched == {}


def test_an_order_after_the_loss_wins_a_lost_customer_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    put_in(workspace, planned(tmp_path, [LINES, order("S1", date(2026, 1, 5))]))
    customer_id = column(workspace, Customer.id)[0]
    workspace.write(stop_trading, customer_id=customer_id, on=date(2026, 5, 1))
    put_in(workspace, planned(tmp_path, [LINES, order("S2", date(2026, 4, 30))]))
    assert column(workspace, Customer.stage) == ["lost"]
    put_in(workspace, planned(tmp_path, [LINES, order("S3", date(2026, 5, 2))]))
    assert column(workspace, Customer.stage) == ["won_back"]
