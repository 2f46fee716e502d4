"""The pictures of the recycle bin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from desktop_crm.core.clock import utc_now
from desktop_crm.queries.recycle_bin import BinContent, BinRow
from desktop_crm.ui.pages.bin.bin_page import BinPage
from desktop_crm.ui.routes import BinRoute, Route
from desktop_crm.ui.tour_stops import TourStop

_KEPT = 30
_SAMPLES: tuple[tuple[str, str, str | None, int, str, dict[str, int]], ...] = (
    ("customer", "测试公司", None, 2, "赵敏", {"contact": 1, "log_entry": 2}),
    ("contact", "周敏", "无锡新吴自动化有限公司", 6, "李娜", {"phone": 2}),
    ("sales_order", "SO20261102-004", "宁波海曙包装材料有限公司", 19, "张伟", {"order_line": 3}),
    ("log_entry", "电话：样品已寄出，周五前给回复", "佛山顺德启明电器有限公司", 25, "张伟", {}),
    ("task", "寄新目录", "青岛蓝湾水产贸易", 28, "陈志恒", {}),
)
"""A made-up firm deletes nothing: these stand in the picture only."""


def _bin(_session: object, *, today: date) -> Route:  # noqa: ARG001
    return BinRoute()


def _fill(page: BinPage) -> None:
    now = utc_now()
    rows = tuple(
        BinRow(
            table,
            UUID(int=place + 1),
            name,
            owner,
            now - timedelta(days=days),
            now + timedelta(days=_KEPT - days),
            who,
            parts,
        )
        for place, (table, name, owner, days, who, parts) in enumerate(_SAMPLES)
    )
    page.show_content(BinContent(rows, {row.table: 1 for row in rows}, False, _KEPT))


def stops() -> Sequence[TourStop]:
    """The page with something of several kinds, and empty."""
    return (TourStop("bin", _bin, _fill, key_screen=True), TourStop("bin_empty", _bin))
