"""The processes that the benchmark of the export runs: each measures one side and prints JSON.

`naive` writes styled cells with openpyxl's write-only mode, `ours` is the program. Both make the
rows while they write. Seconds are CPU seconds, the memory is the most that the process held.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook import Workbook

from desktop_crm.core.tables import CellKind, Facts, Table, TableColumn
from desktop_crm.exchange.out.workbook import write_workbook

_WIDE = 25
_KINDS = (CellKind.TEXT, CellKind.TEXT, CellKind.DATE, CellKind.MONEY, CellKind.COUNT)
_FORMATS = {
    CellKind.TEXT: "@",
    CellKind.DATE: "yyyy-mm-dd",
    CellKind.MONEY: "#,##0.00",
    CellKind.COUNT: "#,##0",
}
_DAY = date(2024, 1, 1)


def main() -> None:
    """`python -m tests.benchmarks.export_children SIDE ROWS TARGET`."""
    side, size, target = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    before = _cpu()
    {"ours": _ours, "naive": _naive}[side](size, target)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"seconds": _cpu() - before, "memory": usage.ru_maxrss / 1024}))


def _cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def _rows(size: int) -> Iterator[list[Any]]:
    for number in range(size):
        row: list[Any] = []
        for place in range(_WIDE):
            match _KINDS[place % len(_KINDS)]:
                case CellKind.DATE:
                    row.append(_DAY + timedelta(number % 900))
                case CellKind.MONEY:
                    row.append(Decimal(number * 7 + place) / 4)
                case CellKind.COUNT:
                    row.append(number % 997)
                case _:
                    row.append(f"苏州恒润精密五金 {number} {place}")
        yield row


def _ours(size: int, target: Path) -> None:
    columns = [
        TableColumn(f"c{place}", f"列 {place}", _KINDS[place % len(_KINDS)])
        for place in range(_WIDE)
    ]
    table = Table("客户", columns, _rows(size), size=size)
    write_workbook(target, [table], facts=Facts("关于", [("行", str(size))]))


def _naive(size: int, target: Path) -> None:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("客户")
    head = []
    for place in range(_WIDE):
        cell = WriteOnlyCell(sheet, f"列 {place}")
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E6EEFD")
        head.append(cell)
    sheet.append(head)
    middle = Alignment(vertical="center")
    for values in _rows(size):
        cells = []
        for place, value in enumerate(values):
            cell = WriteOnlyCell(sheet, value)
            cell.number_format = _FORMATS[_KINDS[place % len(_KINDS)]]
            cell.alignment = middle
            cells.append(cell)
        sheet.append(cells)
    workbook.save(target)


if __name__ == "__main__":
    main()
