"""A large made-up firm for measuring lists: written with raw inserts, the same rows every time."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from desktop_crm.core.pinyin import initials, sort_key
from desktop_crm.storage.engine import raw_connection
from desktop_crm.storage.workspace import Workspace

TODAY = date(2026, 11, 21)
_PLACES = (
    "苏州",
    "宁波",
    "佛山",
    "杭州",
    "东莞",
    "青岛",
    "成都",
    "无锡",
    "厦门",
    "武汉",
    "长沙",
    "温州",
    "台州",
    "嘉兴",
    "珠海",
    "镇江",
    "合肥",
)
_MARKS = (
    "恒润",
    "海曙",
    "启明",
    "青禾",
    "长安",
    "蓝湾",
    "锦官",
    "新吴",
    "鹭江",
    "楚天",
    "岳麓",
    "瓯海",
    "玉环",
    "平湖",
    "斗门",
    "丹阳",
    "庐阳",
)
_TRADES = (
    "精密五金",
    "包装材料",
    "电器",
    "食品",
    "模具厂",
    "水产贸易",
    "办公家具",
    "自动化",
    "茶业",
    "印务",
    "纺织",
    "阀门",
)
_PEOPLE = (
    "王建国",
    "陈雪梅",
    "何志强",
    "沈丽",
    "黄国栋",
    "孙浩",
    "刘洋",
    "周敏",
    "林志远",
    "李娜",
    "张伟",
    "赵敏",
)
_NOW = "2026-11-20 09:00:00.000000"
_STAFF = 12
_PRODUCTS = 1_000
_OWN = ("传感器数", "number", 0)


def make_list_firm(path: Path, customers: int, *, seed: int = 1, entries: int = 0) -> Path:
    """A file with so many customers, one log entry each, 3 orders for each of the first 100,000.

    With a number of `entries` the log has so many, and orders have lines, deliveries and payments.
    """
    Workspace.create(path, replace=True).close()
    with raw_connection(path) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("BEGIN")
        connection.execute("UPDATE journal_state SET mode = 2")
        _fill(connection, customers, random.Random(seed), entries or customers)
        if entries:
            _fill_trade(connection, min(customers, 100_000), random.Random(seed + 1))
        connection.execute("UPDATE journal_state SET mode = 0")
        connection.execute("COMMIT")
    return path


def _fill(connection: Any, customers: int, chance: random.Random, entries: int) -> None:
    names = _Names()
    buyers = min(customers, 100_000)
    insert = _inserter(connection)
    insert("staff", "name, is_active", ((_id(9, n), _PEOPLE[n], 1) for n in range(_STAFF)))
    insert(
        "customer",
        "name, name_key, sort_key, mnemonic, code, stage, level, level_is_manual, credit_hold, "
        "is_seasonal, owner_id, city",
        (_customer(n, names, chance) for n in range(customers)),
    )
    insert(
        "contact",
        "customer_id, name, birthday_is_lunar, is_primary, is_decision_maker",
        ((_id(2, n), _id(1, n), _PEOPLE[n % 12], 0, 1, 0) for n in range(customers)),
    )
    insert(
        "phone",
        "customer_id, contact_id, kind, number, digits, position",
        ((_id(3, n), _id(1, n), _id(2, n), "mobile", *_phone(n), 0) for n in range(customers)),
    )
    insert(
        "log_entry",
        "customer_id, happened_at, direction, text, is_backdated",
        (
            (_id(4, n), _id(1, n % customers), _moment(chance), "out", "电话", 0)
            for n in range(entries)
        ),
    )
    insert(
        "sales_order",
        "customer_id, number, ordered_on, state, gross, discount, total",
        (_order(n, buyers, chance) for n in range(buyers * 3)),
    )
    insert(
        "receivable",
        "customer_id, issued_on, due_on, amount",
        (_receivable(n, chance) for n in range(0, buyers, 3)),
    )
    insert(
        "complaint",
        "customer_id, number, received_at, severity, text, state",
        (
            (_id(7, n), _id(1, n * 7), f"T{n}", _NOW, "normal", "毛刺", "open")
            for n in range(buyers // 100)
        ),
    )


def _fill_trade(connection: Any, buyers: int, chance: random.Random) -> None:
    """Products, and for each order two lines, a delivery and mostly a payment; an own field."""
    insert = _inserter(connection)
    orders = range(buyers * 3)
    insert(
        "product",
        "code, name, is_discontinued",
        ((_id(10, n), f"P{n:04}", f"{_TRADES[n % len(_TRADES)]}{n}", 0) for n in range(_PRODUCTS)),
    )
    insert(
        "order_line",
        "order_id, position, product_id, quantity, unit_price, discount, gross, amount, unit_cost",
        (_line(n, chance) for n in range(2 * len(orders))),
    )
    insert(
        "delivery_note",
        "order_id, customer_id, shipped_on, promised_on",
        ((_id(12, n), _id(5, n), _id(1, n % buyers), *_days(chance)) for n in orders if n % 20),
    )
    insert(
        "payment",
        "order_id, customer_id, paid_on, amount",
        (
            (_id(13, n), _id(5, n), _id(1, n % buyers), _days(chance)[0], 10_000_000)
            for n in orders
            if n % 5
        ),
    )
    insert("custom_field", "owner, name, type, position", iter([(OWN_FIELD, "customer", *_OWN)]))
    insert(
        "custom_value",
        "field_id, record_id, number",
        (
            (_id(15, n), OWN_FIELD, _id(1, n), chance.randrange(1_000) * 10_000)
            for n in range(0, buyers, 2)
        ),
    )


def _line(number: int, chance: random.Random) -> tuple[Any, ...]:
    amount = chance.randrange(1_000, 150_000) * 10_000
    product = _id(10, chance.randrange(_PRODUCTS))
    price = (amount // 10, 0, amount, amount, amount // 12)
    return (_id(11, number), _id(5, number // 2), number % 2, product, 100_000, *price)


def _days(chance: random.Random) -> tuple[str, str]:
    day = TODAY - timedelta(days=chance.randrange(720))
    return str(day), str(day + timedelta(days=chance.randrange(-3, 10)))


class _Names:
    """Firms' names with their keys; the parts are read once."""

    def __init__(self) -> None:
        self._keys = {part: sort_key(part) for part in (*_PLACES, *_MARKS, *_TRADES)}
        self._letters = {part: initials(part)[0] for part in self._keys}

    def of(self, number: int) -> tuple[str, str, str, str]:
        """Name, name key, sort key and mnemonic."""
        rest, place = divmod(number, len(_PLACES))
        rest, mark = divmod(rest, len(_MARKS))
        rest, trade = divmod(rest, len(_TRADES))
        parts = (_PLACES[place], _MARKS[mark], _TRADES[trade])
        name = "".join(parts) + str(rest)
        return (
            name,
            "".join(parts[1:]) + str(rest),
            "".join(map(self._keys.__getitem__, parts)) + str(rest),
            "".join(map(self._letters.__getitem__, parts)) + str(rest),
        )


def _inserter(connection: Any) -> Callable[[str, str, Iterator[tuple[Any, ...]]], None]:
    def insert(table: str, columns: str, rows: Iterator[tuple[Any, ...]]) -> None:
        marks = ", ".join("?" * (columns.count(",") + 4))
        statement = f"INSERT INTO {table} (id, {columns}, created_at, updated_at) VALUES ({marks})"
        connection.executemany(statement, ((*row, _NOW, _NOW) for row in rows))

    return insert


def _id(kind: int, number: int) -> str:
    return f"{kind:08x}00007000800{number:013x}"


OWN_FIELD = _id(14, 1)
"""A field of numbers that every second customer has a value in."""


def _customer(number: int, names: _Names, chance: random.Random) -> tuple[Any, ...]:
    stage = chance.choice(("repeat", "repeat", "prospect", "at_risk", "lost"))
    return (
        _id(1, number),
        *names.of(number),
        f"C{number:07}",
        stage,
        chance.randrange(1, 6),
        0,
        int(number % 97 == 0),
        0,
        _id(9, number % _STAFF),
        _PLACES[number % len(_PLACES)],
    )


def _phone(number: int) -> tuple[str, str]:
    digits = f"138{number * 7919 % 100_000_000:08}"
    return f"{digits[:3]} {digits[3:7]} {digits[7:]}", digits


def _moment(chance: random.Random) -> str:
    day = TODAY - timedelta(days=chance.randrange(400))
    return f"{day} {chance.randrange(1, 10):02}:{chance.randrange(60):02}:00.000000"


def _order(number: int, buyers: int, chance: random.Random) -> tuple[Any, ...]:
    day = TODAY - timedelta(days=chance.randrange(720))
    total = chance.randrange(1_000, 300_000) * 10_000
    customer = _id(1, number % buyers)
    return (_id(5, number), customer, f"SO{number:07}", str(day), "closed", total, 0, total)


def _receivable(number: int, chance: random.Random) -> tuple[Any, ...]:
    day = TODAY - timedelta(days=chance.randrange(-60, 60))
    amount = chance.randrange(1_000, 90_000) * 10_000
    return (_id(6, number), _id(1, number), str(day - timedelta(days=30)), str(day), amount)
