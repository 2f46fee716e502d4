"""A mapping as JSON that a person can read, change by hand and hand on."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from desktop_crm.core.dates import DateOrder
from desktop_crm.core.errors import UserError
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import (
    ColumnMapping,
    ColumnUse,
    Constant,
    SheetMapping,
    column_index,
    column_letter,
)
from desktop_crm.exchange.headers.renames import PEOPLE, Rename
from desktop_crm.exchange.headers.words import read_header

VERSION = 2
_READABLE = (1, VERSION)
"""Version 1 knew no groups, constants or tall headers; what it says means the same."""


def mapping_to_json(mapping: tuple[SheetMapping, ...]) -> dict[str, Any]:
    """A plain value that JSON can hold and a person can read; what was typed is not in it."""
    return {"version": VERSION, "sheets": [_sheet_to_json(sheet) for sheet in mapping]}


def _sheet_to_json(sheet: SheetMapping) -> dict[str, Any]:
    """What is as usual is left out."""
    content: dict[str, Any] = {
        "sheet": sheet.sheet,
        "kind": sheet.kind,
        "header_row": sheet.header_row,
        "confidence": round(sheet.confidence, 2),
        "year": sheet.year,
        "columns": [_column_to_json(column) for column in sheet.columns],
    }
    if sheet.header_rows != 1:
        content["header_rows"] = sheet.header_rows
    if sheet.constants:
        content["constants"] = [_constant_to_json(constant) for constant in sheet.constants]
    if sheet.fill_down:
        content["fill_down"] = [column_letter(index) for index in sorted(sheet.fill_down)]
    if sheet.renames:
        content["names"] = [each._asdict() for each in sheet.renames]
    said = {
        "fills_province": (sheet.fills_province, False),
        "drops_totals": (sheet.drops_totals, True),
        "drops_hidden": (sheet.drops_hidden, False),
        "remembered": (sheet.remembered, False),
        "form": (sheet.is_form, False),
        "month": (sheet.month, None),
        "bare_days": (sheet.reads_bare_days, True),
        "of_republic": (sheet.of_republic, False),
        "cross": (sheet.is_cross, False),
    }
    content |= {name: value for name, (value, usual) in said.items() if value != usual}
    return content


def _constant_to_json(constant: Constant) -> dict[str, Any]:
    return {
        "field": constant.field,
        "value": constant.value,
        "row": constant.row,
        "used": constant.is_used,
        "header": constant.header,
    }


def _column_to_json(column: ColumnMapping) -> dict[str, Any]:
    """What follows from the header itself is left out."""
    content: dict[str, Any] = {
        "column": column.letter,
        "header": column.header,
        "use": column.use,
        "field": column.field,
        "confidence": round(column.confidence, 2),
    }
    implied = read_header(column.header)
    if column.multiplier != implied.multiplier:
        content["multiplier"] = str(column.multiplier)
    if column.is_percent != implied.is_percent:
        content["percent"] = column.is_percent
    if column.date_order is not None:
        content["date_order"] = column.date_order
    if column.swaps_days:
        content["swaps_days"] = True
    if column.keeps_unread:
        content["keeps_unread"] = True
    if column.tags_unread:
        content["tags_unread"] = column.tags_unread
    if column.group:
        content["group"] = column.group
    return content


def mapping_from_json(content: Any) -> tuple[SheetMapping, ...]:
    """The mapping that `mapping_to_json` wrote, perhaps changed by hand.

    Raises:
        UserError: naming what cannot be understood.
    """
    if not isinstance(content, Mapping) or not isinstance(content.get("sheets"), list):
        raise UserError("import.mapping_unreadable", detail="sheets")
    if content.get("version") not in _READABLE:
        raise UserError("import.mapping_version", version=content.get("version"))
    return tuple(_sheet_from_json(sheet) for sheet in content["sheets"])


def _sheet_from_json(content: Any) -> SheetMapping:
    try:
        kind = content.get("kind")
        return SheetMapping(
            sheet=str(content["sheet"]),
            kind=SheetKind(kind) if kind is not None else None,
            header_row=int(content["header_row"]),
            columns=tuple(_column_from_json(column) for column in content["columns"]),
            confidence=float(content.get("confidence", 1.0)),
            year=int(content["year"]) if content.get("year") else None,
            header_rows=max(1, int(content.get("header_rows", 1))),
            constants=tuple(_constant_from_json(each) for each in content.get("constants", ())),
            fill_down=frozenset(column_index(each) for each in content.get("fill_down", ())),
            fills_province=bool(content.get("fills_province", False)),
            drops_totals=bool(content.get("drops_totals", True)),
            drops_hidden=bool(content.get("drops_hidden", False)),
            remembered=bool(content.get("remembered", False)),
            is_form=bool(content.get("form", False)),
            month=_month(content.get("month")),
            reads_bare_days=bool(content.get("bare_days", True)),
            of_republic=bool(content.get("of_republic", False)),
            is_cross=bool(content.get("cross", False)),
            renames=tuple(_rename_from_json(each) for each in content.get("names", ())),
        )
    except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation) as error:
        raise UserError("import.mapping_unreadable", detail=str(error)) from None


def _month(content: Any) -> int | None:
    if content is not None and int(content) not in range(1, 13):
        raise ValueError(content)
    return None if content is None else int(content)


def _constant_from_json(content: Any) -> Constant:
    return Constant(
        field=_known(content["field"]),
        value=str(content["value"]),
        row=int(content.get("row", 0)),
        is_used=bool(content.get("used", True)),
        header=str(content.get("header", "")),
    )


def _rename_from_json(content: Any) -> Rename:
    what = str(content["what"])
    if what != PEOPLE:
        _known(what)
    return Rename(what, str(content["word"]), str(content["meant"]))


def _column_from_json(content: Any) -> ColumnMapping:
    key = content.get("field")
    if key is not None:
        key = _known(key)
    use = ColumnUse(content.get("use", ColumnUse.FIELD if key else ColumnUse.KEEP))
    order = content.get("date_order")
    header = str(content.get("header", ""))
    return ColumnMapping(
        index=column_index(content["column"]),
        header=header,
        use=use,
        field=key if use is ColumnUse.FIELD else None,
        confidence=float(content.get("confidence", 1.0)),
        multiplier=Decimal(content.get("multiplier", str(read_header(header).multiplier))),
        is_percent=bool(content.get("percent", read_header(header).is_percent)),
        date_order=DateOrder(order) if order is not None else None,
        group=max(0, int(content.get("group", 0))),
        swaps_days=bool(content.get("swaps_days", False)),
        keeps_unread=bool(content.get("keeps_unread", False)),
        tags_unread=str(content.get("tags_unread", "")),
    )


def _known(key: Any) -> str:
    if key not in FIELD_BY_KEY:
        raise ValueError(key)
    return str(key)
