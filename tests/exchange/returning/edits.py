"""Cells of every list that somebody changes, and what an import tells of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from typing_extensions import override

from desktop_crm.core.clock import local_today
from desktop_crm.core.code_texts import CHANNEL_TEXTS, STAGE_TEXTS
from desktop_crm.core.codes import Channel, Stage
from desktop_crm.core.language import load_language
from desktop_crm.exchange.headers.own_exports import OWN_LISTS
from desktop_crm.exchange.imports import read_plan, refusal
from desktop_crm.storage.workspace import Workspace
from tests.exchange.returning.files import diffs
from tests.exchange.returning.firms import compared, edit, put_in
from tests.support.dump import visible

CHINESE = load_language("zh_CN")
DAY = date(2026, 12, 1)
LOST = CHINESE.say(STAGE_TEXTS[Stage.LOST])
VISIT = CHINESE.say(CHANNEL_TEXTS[Channel.VISIT])
NINE, LATE = (datetime.fromisoformat(f"2026-11-{at}") for at in ("05T09:30", "17T21:05"))

_TODAY = "today"
"""The day of the import, which is known when it comes."""
_CELLS: Mapping[tuple[str, str], tuple[tuple[Any, ...], ...]] = {
    ("customers", "海曙包装"): (
        ("city", "绍兴"),
        ("tags", "重点、回访", "回访, 重点"),
        ("stage", LOST),
        ("email", "a@b.cn"),
        ("seasonal", "季节性", "是"),
        ("credit_hold", "是"),
        ("credit_limit", 800),
        ("payment_terms_days", 30),
        ("preferred_channel", VISIT),
        ("churn_after_days", 90),
        ("internal_remark", "慎"),
    ),
    ("contacts", "王建国"): (
        ("preferences", "茶"),
        ("family", "一子"),
        ("taboos", "不喝酒"),
        ("title", "厂长"),
        ("name", "王建军"),
        ("wechat", "wx2"),
        ("birthday", DAY),
        ("decides", "关键决策人", "是"),
    ),
    ("orders", "急"): (
        ("internal_remark", "慎"),
        ("promised_on", DAY),
        ("ordered_on", DAY),
        ("number", "SO-99"),
        ("salesperson", "赵敏"),
        ("carrier", "自提"),
        ("contact", "陈雪梅"),
        ("freight", 45),
        ("ship_to", "前台"),
        ("remark", "不急"),
    ),
    ("deliveries", "CK-1"): (
        ("delay_note", "缺货"),
        ("shipped_on", DAY),
        ("number", "CK-9"),
        ("carrier", "自提"),
        ("receiver", "前台"),
        ("remark", "三箱"),
    ),
    ("complaints", "有毛刺"): (
        ("received_at", NINE, "2026-11-05 09:30"),
        ("satisfaction", 4),
        ("product", "螺母"),
        ("cost", 35),
        ("text", "有划痕"),
        ("cause", "包装"),
        ("owner", "赵敏"),
        ("due_on", DAY),
        ("severity", "轻微"),
        ("state", "处理中"),
        ("solution", "返工"),
    ),
    ("tasks", "寄合同"): (
        ("done", LATE, "2026-11-17 21:05"),
        ("done", date(2026, 11, 19), "2026-11-19"),
        ("state", "待办", ""),
    ),
    ("contacts", "陈雪梅"): (("decides", "否"),),
    ("products", "螺栓"): (
        ("discontinued", "是"),
        ("spec", "M10"),
        ("price", 13),
    ),
    ("payments", "SK-1"): (
        ("paid_on", DAY),
        ("amount", 900),
        ("number", "SK-9"),
        ("method", "汇款"),
        ("remark", "尾款"),
    ),
    ("tasks", "回访"): (
        ("title", "上门"),
        ("due_on", DAY),
        ("owner", "赵敏"),
        ("kind", "视频"),
        ("remark", "带合同"),
        ("state", "已完成", _TODAY),
    ),
    ("tasks", "买茶叶"): (("due_on", DAY),),
    ("complaints", "生锈"): (("order", "SO-1"),),
}
"""By the list and a text of the row: the column, what is typed, and how it is told if otherwise."""
_TOLD_AS: Mapping[tuple[str, str], str] = {
    ("orders", "contact"): "order.contact",
    ("complaints", "order"): "complaint.order_number",
    ("complaints", "product"): "complaint.product",
    ("tasks", "done"): "task.state",
}
"""Columns that fill something else than the field by which they are read."""


@dataclass(frozen=True)
class Edit:
    """A cell that somebody changes in a row, and how the import tells of it."""

    list: str
    row: str
    cell: str
    typed: Any
    after: str

    @override
    def __str__(self) -> str:
        return f"{self.list}-{self.cell}-{self.row}"

    @property
    def told(self) -> str:
        """What the firm has then."""
        return local_today().isoformat() if self.after == _TODAY else self.after

    @property
    def field(self) -> str:
        """The name under which one decides on it."""
        return _TOLD_AS.get((self.list, self.cell)) or OWN_LISTS[self.list].means[self.cell]


def _edit(name: str, row: str, cell: str, typed: Any, after: str | None = None) -> Edit:
    return Edit(name, row, cell, typed, str(typed) if after is None else after)


EDITS = [_edit(*place, *each) for place, cells in _CELLS.items() for each in cells]


def changes_alone(workspace: Workspace, path: Path, each: Edit, row: int, field: str) -> None:
    """The cell typed into a row of a list changes that field alone, and can be undone."""
    edit(path, each.list, CHINESE, row, {each.cell: each.typed})
    draft = read_plan(path)
    assert refusal(draft) is None
    comparison = compared(workspace, draft.plan, CHINESE)
    assert (comparison.result.created, comparison.result.updated) == (0, 1)
    assert [(diff.field, diff.after or "") for diff in diffs(comparison)] == [(field, each.told)]
    assert comparison.left == ()
    before = workspace.read(visible)
    change = put_in(workspace, draft.plan, CHINESE)
    assert workspace.read(visible) != before
    assert compared(workspace, draft.plan, CHINESE).result.updated == 0
    assert workspace.undo(change.operation_id).conflicts == ()
    assert workspace.read(visible) == before
