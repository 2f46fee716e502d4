"""A line of an order while it is typed: readable or not, complete or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import IntEnum
from typing import Any
from uuid import UUID

from desktop_crm.core.amounts import parse_amount
from desktop_crm.core.money import format_number
from desktop_crm.core.order_math import LineAmounts, line_amounts
from desktop_crm.core.problems import Problem
from desktop_crm.core.trade_fields import OrderLineInput
from desktop_crm.core.trade_standing import LastPrice
from desktop_crm.core.unreadable import UnreadableError
from desktop_crm.queries.order_forms import FormLine

_HUNDRED = Decimal(100)
_ONE = Decimal(1)


class Col(IntEnum):
    """The columns in their order."""

    NUMBER = 0
    PRODUCT = 1
    SPEC = 2
    UNIT = 3
    QUANTITY = 4
    PRICE = 5
    LAST = 6
    RATE = 7
    TAX = 8
    AMOUNT = 9
    REMARK = 10


TYPED = (Col.PRODUCT, Col.UNIT, Col.QUANTITY, Col.PRICE, Col.RATE, Col.TAX, Col.REMARK)
"""The columns that people fill in."""
ENTERED = (Col.PRODUCT, Col.QUANTITY, Col.PRICE, Col.RATE)
"""Where Enter goes on to within a line; the others are reached by Tab and the arrows."""
NUMERIC = frozenset({Col.QUANTITY, Col.PRICE, Col.RATE, Col.TAX})
FIELD_COLUMNS: Mapping[str, Col] = {
    "product_id": Col.PRODUCT,
    "description": Col.PRODUCT,
    "unit": Col.UNIT,
    "quantity": Col.QUANTITY,
    "unit_price": Col.PRICE,
    "discount": Col.RATE,
    "tax_rate": Col.TAX,
    "remark": Col.REMARK,
}
"""The cell that a problem of a line's field stands in."""
_KEPT = (
    "id",
    "product_id",
    "name",
    "spec",
    "unit",
    "quantity",
    "unit_price",
    "discount",
    "tax_rate",
    "remark",
    "list_price",
    "promised_on",
)


@dataclass(frozen=True, slots=True)
class OpenCell:
    """A cell that is being typed into, with what stands in it so far."""

    row: int
    column: int
    text: str


@dataclass(slots=True)
class GridLine:
    """One line; a number that could not be read stays as `unreadable` text in its cell."""

    id: UUID | None = None
    product_id: UUID | None = None
    name: str = ""
    spec: str = ""
    unit: str = ""
    quantity: Decimal | None = None
    unit_price: Decimal | None = None
    discount: Decimal = Decimal(0)
    tax_rate: Decimal | None = None
    remark: str = ""
    list_price: Decimal | None = None
    promised_on: date | None = None
    last: LastPrice | None = None
    unreadable: dict[int, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed into it."""
        texts = (self.name, self.remark, *self.unreadable.values())
        return not any(texts) and self.quantity is None and self.unit_price is None

    @property
    def amounts(self) -> LineAmounts:
        """What it comes to; nothing as long as a number is missing."""
        if self.quantity is None or self.unit_price is None:
            return LineAmounts(Decimal(0), Decimal(0))
        return line_amounts(self.quantity, self.unit_price, self.discount)

    @property
    def net_price(self) -> Decimal | None:
        """The price after the line's discount."""
        return None if self.unit_price is None else self.unit_price * (_ONE - self.discount)

    @property
    def trend(self) -> int:
        """1 when it costs more than this customer paid last, -1 when less."""
        if self.last is None or self.net_price is None:
            return 0
        return (self.net_price > self.last.price) - (self.net_price < self.last.price)

    def text(self, column: int) -> str:
        """What stands in a cell for editing and copying."""
        if column in self.unreadable:
            return self.unreadable[column]
        get = _TEXTS.get(column)
        return get(self) if get is not None else ""

    def set_text(self, column: int, text: str) -> None:
        """Type into a cell."""
        stripped = " ".join(text.split())
        match column:
            case Col.PRODUCT:
                if stripped != self.name:
                    self.product_id, self.spec, self.last, self.list_price = None, "", None, None
                self.name = stripped
            case Col.UNIT:
                self.unit = stripped
            case Col.REMARK:
                self.remark = stripped
            case _ if column in NUMERIC:
                self._set_number(column, stripped)

    def _set_number(self, column: int, text: str) -> None:
        self.unreadable.pop(column, None)
        number: Decimal | None = None
        try:
            number = parse_amount(text) if text else None
        except UnreadableError:
            self.unreadable[column] = text
        match column:
            case Col.QUANTITY:
                self.quantity = number
            case Col.PRICE:
                self.unit_price = number
            case Col.RATE:
                self.discount = Decimal(0) if number is None else _ONE - number / _HUNDRED
            case Col.TAX:
                self.tax_rate = None if number is None else number / _HUNDRED

    def as_input(self) -> OrderLineInput:
        """What the service takes; a quantity that is missing is 0, which it refuses by name."""
        return OrderLineInput(
            id=self.id,
            product_id=self.product_id,
            description=None if self.product_id else self.name or None,
            unit=self.unit or None,
            quantity=self.quantity or Decimal(0),
            unit_price=self.unit_price or Decimal(0),
            discount=self.discount,
            tax_rate=self.tax_rate,
            promised_on=self.promised_on,
            remark=self.remark or None,
        )

    def as_draft(self) -> dict[str, Any]:
        """What a draft keeps of it."""
        kept = {key: getattr(self, key) for key in _KEPT}
        return kept | {"unreadable": {str(key): text for key, text in self.unreadable.items()}}


def is_of_cell(problem: Problem) -> bool:
    """Whether a problem stands in a cell: `lines.0.quantity`."""
    parts = problem.field.split(".")
    return len(parts) == 3 and parts[0] == "lines" and parts[2] in FIELD_COLUMNS


def line_of_draft(values: Mapping[str, Any]) -> GridLine:
    """A line as a draft kept it."""
    known = {key: value for key, value in values.items() if key in _KEPT}
    unreadable = {int(key): text for key, text in values.get("unreadable", {}).items()}
    return GridLine(**known, unreadable=unreadable)


def line_of_form(row: FormLine) -> GridLine:
    """A line of the order that is changed."""
    line, product = row.line, row.product
    return GridLine(
        id=line.id,
        product_id=line.product_id,
        name=product.name if product else line.description or "",
        spec=(product.spec or "") if product else "",
        unit=line.unit or "",
        quantity=line.quantity,
        unit_price=line.unit_price,
        discount=line.discount,
        tax_rate=line.tax_rate,
        remark=line.remark or "",
        list_price=product.list_price if product else None,
        promised_on=line.promised_on,
        last=product.last if product else None,
    )


_TEXTS: Mapping[int, Callable[[GridLine], str]] = {
    Col.PRODUCT: lambda line: line.name,
    Col.SPEC: lambda line: line.spec,
    Col.UNIT: lambda line: line.unit,
    Col.QUANTITY: lambda line: _plain(line.quantity),
    Col.PRICE: lambda line: _plain(line.unit_price),
    Col.RATE: lambda line: "" if line.is_empty else _plain((_ONE - line.discount) * _HUNDRED),
    Col.TAX: lambda line: _plain(line.tax_rate and line.tax_rate * _HUNDRED),
    Col.AMOUNT: lambda line: "" if line.is_empty else f"{line.amounts.amount:.2f}",
    Col.REMARK: lambda line: line.remark,
}


def _plain(value: Decimal | None) -> str:
    """A number without grouping, as it is typed."""
    if value is None:
        return ""
    return format_number(value).replace(",", "").replace("\N{MINUS SIGN}", "-")
