"""Each list that leaves with its ids comes back: nothing for nothing, a cell for a cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.clock import local_today
from desktop_crm.core.code_texts import CHANNEL_TEXTS, STAGE_TEXTS
from desktop_crm.core.codes import Channel, Stage
from desktop_crm.core.language import LANGUAGES, Text, load_language
from desktop_crm.core.names import folded
from desktop_crm.exchange.apply import complaints, orders
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.plan.tasks import IS_DONE
from desktop_crm.queries.list_columns import Badge
from desktop_crm.queries.listing.complaints import COMPLAINT_BADGES, SEVERITY_BADGES
from desktop_crm.queries.listing.orders import STATE_BADGES
from desktop_crm.queries.listing.tasks import TASK_BADGES
from desktop_crm.storage.workspace import Workspace
from tests.exchange.returning.firms import compared, edit, export, fill, put_in, row_of
from tests.support.dump import visible

LISTS = (
    *("customers", "contacts", "products", "orders", "deliveries", "payments"),
    *("tasks", "complaints", "log"),
)
CHINESE = load_language("zh_CN")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        fill(opened)
        yield opened


@dataclass(frozen=True)
class Edit:
    """A cell that somebody changes in a row, and how the import tells of it."""

    list: str
    row: str
    cell: str
    typed: Any
    field: str
    after: str

    @property
    def told(self) -> str:
        """What the firm has then."""
        return local_today().isoformat() if self.after == TODAY else self.after


TODAY = "today"
"""The day of the import, which is known when it comes."""
DAY = date(2026, 12, 1)
LOST = CHINESE.say(STAGE_TEXTS[Stage.LOST])
PHONE = CHINESE.say(CHANNEL_TEXTS[Channel.VISIT])
NINE, LATE = (datetime.fromisoformat(f"2026-11-{at}") for at in ("05T09:30", "17T21:05"))
EDITS = (
    Edit("customers", "海曙包装", "city", "绍兴", "customer.city", "绍兴"),
    Edit("customers", "海曙包装", "tags", "重点、回访", "customer.tags", "回访, 重点"),
    Edit("customers", "海曙包装", "stage", LOST, "customer.stage", LOST),
    Edit("customers", "海曙包装", "email", "a@b.cn", "customer.email", "a@b.cn"),
    Edit("customers", "海曙包装", "seasonal", "季节性", "customer.is_seasonal", "是"),
    Edit("customers", "海曙包装", "credit_hold", "是", "customer.credit_hold", "是"),
    Edit("customers", "海曙包装", "credit_limit", 800, "customer.credit_limit", "800"),
    Edit("customers", "海曙包装", "payment_terms_days", 30, "customer.payment_terms_days", "30"),
    Edit("customers", "海曙包装", "preferred_channel", PHONE, "customer.preferred_channel", PHONE),
    Edit("customers", "海曙包装", "churn_after_days", 90, "customer.churn_after_days", "90"),
    Edit("customers", "海曙包装", "internal_remark", "慎", "customer.internal_remark", "慎"),
    Edit("contacts", "王建国", "preferences", "茶", "contact.preferences", "茶"),
    Edit("contacts", "王建国", "family", "一子", "contact.family", "一子"),
    Edit("contacts", "王建国", "taboos", "不喝酒", "contact.taboos", "不喝酒"),
    Edit("orders", "急", "internal_remark", "慎", "order.internal_remark", "慎"),
    Edit("deliveries", "CK-1", "delay_note", "缺货", "delivery.delay_note", "缺货"),
    Edit("complaints", "有毛刺", "received_at", NINE, "complaint.date", "2026-11-05 09:30"),
    Edit("tasks", "寄合同", "done", LATE, "task.state", "2026-11-17 21:05"),
    Edit("complaints", "有毛刺", "satisfaction", 4, "complaint.satisfaction", "4"),
    Edit("contacts", "王建国", "title", "厂长", "contact.title", "厂长"),
    Edit("contacts", "王建国", "name", "王建军", "contact.name", "王建军"),
    Edit("contacts", "王建国", "wechat", "wx2", "contact.wechat", "wx2"),
    Edit("contacts", "王建国", "birthday", DAY, "contact.birthday", "2026-12-01"),
    Edit("contacts", "王建国", "decides", "关键决策人", "contact.is_decision_maker", "是"),
    Edit("contacts", "陈雪梅", "decides", "否", "contact.is_decision_maker", "否"),
    Edit("products", "螺栓", "discontinued", "是", "product.is_discontinued", "是"),
    Edit("products", "螺栓", "spec", "M10", "product.spec", "M10"),
    Edit("products", "螺栓", "price", 13, "product.price", "13"),
    Edit("orders", "急", "promised_on", DAY, "order.due_date", "2026-12-01"),
    Edit("orders", "急", "ordered_on", DAY, "order.date", "2026-12-01"),
    Edit("orders", "急", "number", "SO-99", "order.number", "SO-99"),
    Edit("orders", "急", "salesperson", "赵敏", "order.salesperson", "赵敏"),
    Edit("orders", "急", "carrier", "自提", "order.carrier", "自提"),
    Edit("orders", "急", "contact", "陈雪梅", "order.contact", "陈雪梅"),
    Edit("orders", "急", "freight", 45, "order.freight", "45"),
    Edit("orders", "急", "ship_to", "前台", "order.ship_to", "前台"),
    Edit("orders", "急", "remark", "不急", "order.remark", "不急"),
    Edit("deliveries", "CK-1", "shipped_on", DAY, "delivery.date", "2026-12-01"),
    Edit("deliveries", "CK-1", "number", "CK-9", "delivery.number", "CK-9"),
    Edit("deliveries", "CK-1", "carrier", "自提", "delivery.carrier", "自提"),
    Edit("deliveries", "CK-1", "receiver", "前台", "delivery.receiver", "前台"),
    Edit("deliveries", "CK-1", "remark", "三箱", "delivery.remark", "三箱"),
    Edit("payments", "SK-1", "paid_on", DAY, "receivable.paid_date", "2026-12-01"),
    Edit("payments", "SK-1", "amount", 900, "receivable.paid", "900"),
    Edit("payments", "SK-1", "number", "SK-9", "payment.number", "SK-9"),
    Edit("payments", "SK-1", "method", "汇款", "payment.method", "汇款"),
    Edit("payments", "SK-1", "remark", "尾款", "payment.remark", "尾款"),
    Edit("tasks", "回访", "title", "上门", "task.title", "上门"),
    Edit("tasks", "回访", "due_on", DAY, "task.due_date", "2026-12-01"),
    Edit("tasks", "回访", "owner", "赵敏", "task.owner", "赵敏"),
    Edit("tasks", "回访", "kind", "视频", "task.kind", "视频"),
    Edit("tasks", "回访", "remark", "带合同", "task.remark", "带合同"),
    Edit("tasks", "买茶叶", "due_on", DAY, "task.due_date", "2026-12-01"),
    Edit("tasks", "回访", "state", "已完成", "task.state", TODAY),
    Edit("tasks", "寄合同", "done", date(2026, 11, 19), "task.state", "2026-11-19"),
    Edit("tasks", "寄合同", "state", "待办", "task.state", ""),
    Edit("complaints", "有毛刺", "product", "螺母", "complaint.product", "螺母"),
    Edit("complaints", "生锈", "order", "SO-1", "complaint.order_number", "SO-1"),
    Edit("complaints", "有毛刺", "cost", 35, "complaint.cost", "35"),
    Edit("complaints", "有毛刺", "text", "有划痕", "complaint.reason", "有划痕"),
    Edit("complaints", "有毛刺", "cause", "包装", "complaint.kind", "包装"),
    Edit("complaints", "有毛刺", "owner", "赵敏", "complaint.owner", "赵敏"),
    Edit("complaints", "有毛刺", "due_on", DAY, "complaint.due_date", "2026-12-01"),
    Edit("complaints", "有毛刺", "severity", "轻微", "complaint.severity", "轻微"),
    Edit("complaints", "有毛刺", "state", "处理中", "complaint.state", "处理中"),
    Edit("complaints", "有毛刺", "solution", "返工", "complaint.solution", "返工"),
)


@pytest.mark.requirement("S1-11", "S2-20")
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", LISTS)
def test_an_untouched_list_changes_nothing(
    workspace: Workspace, tmp_path: Path, name: str, code: str
) -> None:
    language = load_language(code)
    plan = read_plan(export(workspace, tmp_path / "list.xlsx", name, language)).plan
    assert plan.problems == () or {each.reason for each in plan.problems} == {"total_row"}
    comparison = compared(workspace, plan, language)
    found = [
        (row.ref.name, diff)
        for entity in comparison.packed
        for row in comparison.changed(entity)
        for diff in row.diffs
    ]
    assert found == []
    assert (comparison.result.created, comparison.result.updated) == (0, 0)
    before = workspace.read(visible)
    assert not put_in(workspace, plan, language).touched
    assert workspace.read(visible) == before


@pytest.mark.requirement("S1-11", "S2-20")
@pytest.mark.parametrize("each", EDITS, ids=lambda each: f"{each.list}-{each.cell}")
def test_a_changed_cell_changes_that_field_alone(
    workspace: Workspace, tmp_path: Path, each: Edit
) -> None:
    path = export(workspace, tmp_path / "list.xlsx", each.list, CHINESE)
    edit(path, each.list, CHINESE, row_of(path, each.row), {each.cell: each.typed})
    plan = read_plan(path).plan
    comparison = compared(workspace, plan, CHINESE)
    assert (comparison.result.created, comparison.result.updated) == (0, 1)
    found = [
        (diff.field, diff.after or "")
        for entity in comparison.packed
        for row in comparison.changed(entity)
        for diff in row.diffs
    ]
    assert found == [(each.field, each.told)]
    before = workspace.read(visible)
    change = put_in(workspace, plan, CHINESE)
    assert workspace.read(visible) != before
    assert compared(workspace, plan, CHINESE).result.updated == 0
    assert workspace.undo(change.operation_id).conflicts == ()
    assert workspace.read(visible) == before


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("badges", "words"),
    [
        (TASK_BADGES, IS_DONE),
        (STATE_BADGES, orders.STATE_WORDS),
        (COMPLAINT_BADGES, complaints.STATE_WORDS),
        (SEVERITY_BADGES, complaints.SEVERITY_WORDS),
    ],
    ids=["tasks", "orders", "complaints", "severity"],
)
def test_every_state_that_a_list_shows_is_understood(
    badges: Mapping[Any, Badge], words: Mapping[str, Any], code: str
) -> None:
    language = load_language(code)
    shown = {language.say(each.text) for each in badges.values() if isinstance(each.text, Text)}
    assert len(shown) == len(badges)
    assert {word for word in shown if folded(word) not in words} == set()
