"""The tables behind numbers, made of the documents and sums that queries find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.money import from_units
from desktop_crm.queries.sales import Sold
from desktop_crm.queries.sales_axes import Label
from desktop_crm.queries.sales_documents import RETURN, Found
from desktop_crm.reports.report import Behind, BehindRow, Column, Unit
from desktop_crm.reports.values import Cell, Kind, Sentence

DATE = Column("date", QT_TRANSLATE_NOOP("reports", "Order date"), Kind.DATE)
NUMBER = Column("number", QT_TRANSLATE_NOOP("reports", "Order no."), Kind.TEXT)
CUSTOMER = Column("customer", QT_TRANSLATE_NOOP("reports", "Customer"), Kind.NAME)
ARTICLE = Column("article", QT_TRANSLATE_NOOP("reports", "Product"), Kind.TEXT)
QUANTITY = Column("quantity", QT_TRANSLATE_NOOP("reports", "Quantity"), Kind.QUANTITY)
COST = Column("cost", QT_TRANSLATE_NOOP("reports", "Cost"), Kind.MONEY, Unit.YUAN)
AMOUNT = Column("amount", QT_TRANSLATE_NOOP("reports", "Amount"), Kind.MONEY, Unit.YUAN)
MARGIN = Column("amount", QT_TRANSLATE_NOOP("reports", "Gross profit"), Kind.MONEY, Unit.YUAN)
SALES = Column("amount", QT_TRANSLATE_NOOP("reports", "Sales"), Kind.MONEY, Unit.YUAN)
ORDERS = Column("orders", QT_TRANSLATE_NOOP("reports", "Orders"), Kind.COUNT, Unit.ORDERS)
BEFORE = Column("before", QT_TRANSLATE_NOOP("reports", "Before"), Kind.MONEY, Unit.YUAN)
AFTER = Column("after", QT_TRANSLATE_NOOP("reports", "After"), Kind.MONEY, Unit.YUAN)
DIFFERENCE = Column("difference", QT_TRANSLATE_NOOP("reports", "Difference"), Kind.MONEY, Unit.YUAN)

NOT_FILLED = QT_TRANSLATE_NOOP("reports", "Not filled")
_RETURN_OF = QT_TRANSLATE_NOOP("reports", "Return")


def documents_table(
    title: Sentence,
    found: Found,
    *,
    total: Cell,
    measure: Column | None = AMOUNT,
    extra: Column | None = None,
    explanation: Sentence | None = None,
) -> Behind:
    """Orders and returns; without a measure they are counted."""
    amount = measure or AMOUNT
    columns = (DATE, NUMBER, CUSTOMER, *((ARTICLE, extra) if extra is QUANTITY else ()))
    if extra is COST:
        columns = (*columns, COST)
    rows = tuple(
        BehindRow(
            each.customer_id,
            (
                each.day,
                _RETURN_OF if _is_bare(each) else each.number,
                each.customer,
                *_extra_cells(each, extra),
                from_units(each.units),
            ),
        )
        for each in found.rows
    )
    return Behind(
        title,
        (*columns, amount),
        rows,
        found.count,
        measure="" if measure is None else amount.key,
        total=total,
        explanation=explanation,
    )


def _is_bare(each: Any) -> bool:
    return bool(each.kind == RETURN and not each.number)


def _extra_cells(each: Any, extra: Column | None) -> tuple[Cell, ...]:
    value = None if each.extra is None else from_units(each.extra)
    if extra is QUANTITY:
        return each.article, value
    return () if extra is None else (value,)


def customers_table(
    title: Sentence,
    sold: Mapping[str, Sold],
    names: Mapping[str, Label],
    *,
    total: Cell,
    counted: bool,
    limit: int | None = None,
) -> Behind:
    """Customers with their sales and orders, the largest first; counted or summed."""
    kept = [(key, each) for key, each in sold.items() if each.orders or not counted]
    kept.sort(key=lambda item: -item[1].units)
    rows = tuple(
        BehindRow(key, (name_of(names, key), each.orders, from_units(each.units)))
        for key, each in kept[:limit]
    )
    columns = (CUSTOMER, ORDERS, SALES)
    return Behind(
        title, columns, rows, len(kept), measure="" if counted else SALES.key, total=total
    )


def compared_table(
    title: Sentence,
    before: Mapping[str, Sold],
    after: Mapping[str, Sold],
    names: Mapping[str, Label],
    *,
    total: Cell,
    explanation: Sentence | None = None,
    limit: int | None = None,
    keep: Callable[[str], bool] = lambda _key: True,
    measure: str = "difference",
) -> Behind:
    """Customers with their sales then and now, the largest loss first."""
    nothing = Sold(0, 0)
    pairs = [
        (key, before.get(key, nothing).units, after.get(key, nothing).units)
        for key in union(before, after)
        if keep(key)
    ]
    pairs.sort(key=lambda pair: pair[2] - pair[1])
    rows = tuple(
        BehindRow(
            key,
            (name_of(names, key), from_units(then), from_units(now), from_units(now - then)),
        )
        for key, then, now in pairs[:limit]
    )
    columns = (CUSTOMER, BEFORE, AFTER, DIFFERENCE)
    return Behind(
        title,
        columns,
        rows,
        len(pairs),
        measure=measure,
        total=total,
        explanation=explanation,
    )


def union(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterable[str]:
    """The keys of both, those of the first one first."""
    return dict.fromkeys((*before, *after))


def name_of(names: Mapping[str, Label], key: str) -> str | Text:
    """The name of a key; `Not filled` for the empty one."""
    label = names.get(key)
    if label is None:
        return key or NOT_FILLED
    return label.name
