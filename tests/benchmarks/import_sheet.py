"""A workbook of many customers in 25 columns, as a firm's own list would be."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from desktop_crm.core.tables import CellKind, Table, TableCell, TableColumn
from desktop_crm.exchange.out.workbook import write_workbook
from tests.support.dirty_firms import dirty_firms

_TITLES = (
    *(
        "客户编号",
        "客户名称",
        "客户简称",
        "客户级别",
        "客户类型",
        "行业",
        "客户来源",
        "区域",
        "省份",
    ),
    *("城市", "地址", "邮编", "网址", "公司邮箱", "统一社会信用代码", "开户银行", "银行账号"),
    *("信用额度", "付款方式", "客户经理", "首次合作日期", "联系人", "手机", "职务", "备注"),
)
_KINDS = {"信用额度": CellKind.MONEY, "首次合作日期": CellKind.DATE}
_FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹"
_GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂华建国志文"
_WORDS = {
    "level": ("A", "B", "C", "3星", "4"),
    "kind": ("客户", "经销商", "供应商"),
    "trade": ("五金", "机械", "纺织", "食品", "化工", "电子", "包装", "建材"),
    "source": ("展会", "网络", "转介绍", "电话营销"),
    "region": ("华东", "华南", "华北", "西南"),
    "province": ("江苏", "浙江", "广东", "山东", "四川"),
    "bank": ("中国工商银行", "中国建设银行", "中国农业银行", "招商银行"),
    "payment": ("月结30天", "现结", "月结60天", "预付"),
    "title": ("经理", "采购", "总经理", "仓管", ""),
    "remark": ("", "", "每周三送货", "发票随货\n不要快递到付", "老客户介绍，价格敏感"),
}
_OWNERS = 12


def write_customers(path: Path, count: int) -> Path:
    """Write that many customers, each with a person; about one in eleven is there twice."""
    columns = [
        TableColumn(title, title, _KINDS.get(title, CellKind.TEXT), width=14) for title in _TITLES
    ]
    write_workbook(path, [Table("客户资料", columns, _rows(count), size=count)])
    return path


def _rows(count: int) -> Iterator[list[TableCell]]:
    chance = random.Random(11)
    owners = [_person(chance) for _ in range(_OWNERS)]
    start = date(2015, 1, 1)
    for number, firm in enumerate(dirty_firms(count), start=1):
        said = {key: chance.choice(words) for key, words in _WORDS.items()}
        phone = firm.phones[0] if firm.phones else ""
        yield [
            f"KH{number:06}",
            firm.name.strip(),
            firm.name.strip()[2:6],
            *(said[key] for key in ("level", "kind", "trade", "source", "region", "province")),
            firm.city or "",
            firm.address or "",
            f"{chance.randint(100000, 699999)}",
            f"www.firm{number}.example",
            f"info@firm{number}.example",
            firm.code or "",
            said["bank"],
            f"{chance.randint(10**15, 10**16 - 1)}",
            Decimal(chance.randint(0, 50) * 1000),
            said["payment"],
            chance.choice(owners),
            start + timedelta(days=chance.randint(0, 4000)),
            _person(chance),
            _written(chance, phone),
            said["title"],
            said["remark"],
        ]


def _person(chance: random.Random) -> str:
    return chance.choice(_FAMILY) + "".join(chance.choices(_GIVEN, k=chance.choice((1, 2, 2))))


def _written(chance: random.Random, phone: str) -> str:
    """A number as people write it."""
    if len(phone) != 11 or chance.random() < 0.8:
        return phone
    return chance.choice((f"{phone[:3]}-{phone[3:7]}-{phone[7:]}", f"{phone[:3]} {phone[3:]}"))
