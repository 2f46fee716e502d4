"""QQ, WeChat and e-mail that stand in a column of numbers reach the person's own fields."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desktop_crm.exchange.clean.column_values import ColumnValues
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.headers.mapping import SheetMapping


def spread_handles(
    mapping: SheetMapping,
    columns: Iterable[ColumnValues],
    fields: dict[str, list[list[Any]]],
    rows: list[int],
) -> list[CellProblem]:
    """Fill the fields where they are blank; what contradicts a cell of its own is named."""
    problems = []
    for column in columns:
        for index, handles in column.handles.items():
            for key in ("qq", "wechat", "email"):
                value = getattr(handles, key)
                if value is None:
                    continue
                cells = fields.setdefault(f"contact.{key}", [[None] * len(rows)])[0]
                if cells[index] is None:
                    cells[index] = value
                elif cells[index] != value:
                    problems.append(
                        CellProblem(
                            sheet=mapping.sheet,
                            row=rows[index],
                            column=column.mapping.letter,
                            field=column.mapping.field,
                            value=value,
                            reason="differs",
                            effect=Effect.CELL_LEFT_OUT,
                        )
                    )
    return problems
