"""What a branch office sent about customers that the firm knows, for the picture of the changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from desktop_crm.core.tables import TableCell
from desktop_crm.queries.import_examples import ImportExample

CHANGED_NAME = "苏州分公司客户台账2026年12月.xlsx"
CHANGED_HEADER = (
    "客户编号",
    "客户名称",
    "统一社会信用代码",
    "客户等级",
    "业务员",
    "信用额度",
    "账期",
    "下次联系时间",
    "单位地址",
    "老板爱好",
)
KEPT_FIELDS = frozenset({"customer.credit_limit", "customer.next_contact", "customer.level"})
"""Of what should be looked at twice, the picture keeps these as they are."""
_EARLIER = timedelta(days=18)


def _tenth(known: ImportExample) -> dict[str, TableCell]:
    day = known.next_contact
    return {
        "信用额度": float(known.credit_limit or 0) / 10,
        "账期": "月结45天",
        "下次联系时间": day - _EARLIER if day else None,
    }


def _renamed(known: ImportExample) -> dict[str, TableCell]:
    name = known.name.removesuffix("有限公司")
    return {"客户名称": f"{name}厂", "单位地址": "海曙区望春路 88 号"}


def _lower(known: ImportExample) -> dict[str, TableCell]:
    code = known.credit_code or ""
    return {"客户等级": (known.level or 0) - 1, "统一社会信用代码": code, "老板爱好": "爱喝普洱"}


def _handed_over(_known: ImportExample) -> dict[str, TableCell]:
    return {"老板爱好": "钓鱼"}


def _far_lower(known: ImportExample) -> dict[str, TableCell]:
    return {"客户等级": (known.level or 0) - 2}


def _extended(known: ImportExample) -> dict[str, TableCell]:
    return {"信用额度": float(known.credit_limit or 0) + 50_000, "账期": "月结30天"}


CHANGED_CUSTOMERS: tuple[Callable[[ImportExample], dict[str, TableCell]], ...] = (
    _tenth,
    _renamed,
    _lower,
    _handed_over,
    _far_lower,
    *([_extended] * 7),
)
"""What the file says of one customer after the other."""


def changed_rows(known: Sequence[ImportExample]) -> list[list[TableCell]]:
    """The rows of the workbook; one customer goes to the owner of another."""
    owners = dict.fromkeys(each.owner for each in known)
    rows = []
    for customer, change in zip(known, CHANGED_CUSTOMERS, strict=False):
        said: dict[str, Any] = {
            "客户编号": customer.code,
            "客户名称": customer.name,
            "统一社会信用代码": customer.credit_code,
            **change(customer),
        }
        if change is _handed_over:
            said["业务员"] = next((each for each in owners if each != customer.owner), None)
        rows.append([said.get(name) for name in CHANGED_HEADER])
    return rows
