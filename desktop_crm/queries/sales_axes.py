"""What sales can be split by: the columns of each axis, its keys and their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session
from typing_extensions import override

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import Text
from desktop_crm.core.option_texts import BUILT_IN
from desktop_crm.models import Customer, Option, Order, OrderLine, Product, Staff
from desktop_crm.queries.sales import key_of, key_text, key_texts, raw_rows

_AT_ONCE = 500
_BETTER_ALL = 10_000
_PROVINCE = "province:"


class Axis(StrEnum):
    """What sales can be split by."""

    CUSTOMER = "customer"
    PRODUCT = "product"
    CATEGORY = "category"
    REGION = "region"
    SALESPERSON = "salesperson"
    INDUSTRY = "industry"
    LEVEL = "level"
    SOURCE = "source"
    CARRIER = "carrier"
    COUNTRY = "country"


LINE_AXES = frozenset({Axis.PRODUCT, Axis.CATEGORY})
"""Axes that split an order: its lines are summed, not its total."""

CUSTOMER_AXES = frozenset({Axis.REGION, Axis.INDUSTRY, Axis.LEVEL, Axis.SOURCE, Axis.COUNTRY})
"""Axes that are a property of the customer."""

_IDS: dict[Axis, Any] = {
    Axis.CUSTOMER: Order.customer_id,
    Axis.SALESPERSON: Order.salesperson_id,
    Axis.CARRIER: Order.carrier_id,
    Axis.PRODUCT: OrderLine.product_id,
    Axis.CATEGORY: Product.category_id,
    Axis.INDUSTRY: Customer.industry_id,
    Axis.SOURCE: Customer.source_id,
}


class Label(NamedTuple):
    """What a key of an axis is called; `code` is the record's own number, if it has one."""

    name: str | Text
    code: str = ""


def is_id_axis(axis: Axis) -> bool:
    """Whether the keys are the ids of one column as they are."""
    return axis in _IDS


def axis_columns(axis: Axis) -> tuple[ColumnElement[Any], ...]:
    """What an axis groups by; the table that holds it must be part of the query."""
    if axis in _IDS:
        return (key_of(_IDS[axis]),)
    match axis:
        case Axis.REGION:
            return key_of(Customer.region_id), func.trim(Customer.province)
        case Axis.COUNTRY:
            return (func.trim(Customer.country),)
        case _:
            return (Customer.level.expression,)


def axis_key(axis: Axis, values: Sequence[Any]) -> str:
    """The key of a group; '' means that the field is not filled.

    A customer without a region is counted under its province.
    """
    first = key_text(values[0])
    if axis is Axis.REGION and not first and values[1]:
        return f"{_PROVINCE}{values[1]}"
    return first


def axis_is(axis: Axis, key: str) -> ColumnElement[bool]:
    """Rows of one key; needs the same tables as the axis' columns."""
    if axis in _IDS:
        return id_is(_IDS[axis], key)
    match axis:
        case Axis.REGION:
            return _region_is(key)
        case Axis.COUNTRY:
            return func.trim(func.coalesce(Customer.country, "")) == key
        case _:
            return Customer.level == int(key) if key else Customer.level.is_(None)


def id_is(column: Any, key: str) -> ColumnElement[bool]:
    """Whether a column of ids has the value that a key stands for."""
    found: ColumnElement[bool] = column == UUID(hex=key) if key else column.is_(None)
    return found


def _region_is(key: str) -> ColumnElement[bool]:
    if key and not key.startswith(_PROVINCE):
        return Customer.region_id == UUID(hex=key)
    province = func.trim(func.coalesce(Customer.province, ""))
    return and_(Customer.region_id.is_(None), province == key.removeprefix(_PROVINCE))


class _Labels(Mapping[str, Label]):
    """Labels that are made of their rows when they are looked at: of many most never are."""

    def __init__(self, rows: Iterable[tuple[str, tuple[Any, ...]]]) -> None:
        self._rows = dict(rows)

    @override
    def __getitem__(self, key: str) -> Label:
        _id, name, code = self._rows[key]
        return Label(name, code)

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    @override
    def __len__(self) -> int:
        return len(self._rows)


def labels(session: Session, axis: Axis, keys: Iterable[str]) -> Mapping[str, Label]:
    """The names of what keys stand for."""
    wanted = [key for key in keys if key]
    match axis:
        case Axis.CUSTOMER:
            return _named(session, Customer, wanted)
        case Axis.PRODUCT:
            return _named(session, Product, wanted)
        case Axis.SALESPERSON:
            return _named(session, Staff, wanted)
        case Axis.LEVEL | Axis.COUNTRY:
            return {key: Label(key) for key in wanted}
        case _:
            return option_labels(session, wanted)


def option_labels(session: Session, keys: Iterable[str]) -> dict[str, Label]:
    """The names of options; those that the program brought along can be translated."""
    wanted = list(keys)
    found = {key: Label(key.removeprefix(_PROVINCE)) for key in wanted if key.startswith(_PROVINCE)}
    ids = [UUID(hex=key) for key in wanted if key not in found]
    query = select(Option.id, Option.list, Option.code, Option.name).where(Option.id.in_(ids))
    for option_id, list_name, code, name in session.execute(query):
        text = BUILT_IN[OptionList(list_name)].get(code) if code else None
        translated = text is not None and text.source == name
        found[option_id.hex] = Label(text if text is not None and translated else name)
    return found


def _named(session: Session, model: Any, keys: list[str]) -> Mapping[str, Label]:
    query = select(key_of(model.id), model.name, func.coalesce(model.code, ""))
    if len(keys) > _BETTER_ALL:
        rows = raw_rows(session, query)
    else:
        ids = [UUID(hex=key) for key in keys]
        rows = [
            row
            for start in range(0, len(ids), _AT_ONCE)
            for row in raw_rows(session, query.where(model.id.in_(ids[start : start + _AT_ONCE])))
        ]
    return _Labels(zip(key_texts(rows), rows, strict=True))
