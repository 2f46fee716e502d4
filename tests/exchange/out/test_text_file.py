"""CSV for Excel is safe to open, exact CSV is exact."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.tables import CellKind, Table, TableColumn
from desktop_crm.exchange.out.cleaning import Flaw
from desktop_crm.exchange.out.text_file import CsvMode, write_csv

COLUMNS = (TableColumn("a", "甲"), TableColumn("b", "乙", CellKind.MONEY))


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-x", "'-x"), ("@a", "'@a"), ("\tx", "'\tx"),
        ("+86 138-0013-8000", "+86 138-0013-8000"), ("-5.5", "-5.5"), ("恒润", "恒润"),
        ("a=b", "a=b"),
    ],
)  # fmt: skip
def test_formulas_are_only_made_harmless_for_excel(tmp_path: Path, text: str, shown: str) -> None:
    for mode, wanted in ((CsvMode.EXCEL, shown), (CsvMode.EXACT, text)):
        path = tmp_path / f"{mode}.csv"
        write_csv(path, Table("t", COLUMNS, [(text, None)]), mode=mode)
        assert read(path)[1] == [wanted, ""]
        assert path.read_bytes().startswith(b"\xef\xbb\xbf") == (mode is CsvMode.EXCEL)


def test_values_and_totals(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    rows: list[tuple[Any, ...]] = [
        ("a\nb", Decimal("1E+3")),
        (date(2026, 11, 21), 5),
        (datetime(2026, 11, 21, tzinfo=UTC).astimezone(), float("nan")),
    ]
    cleaned = write_csv(path, Table("t", COLUMNS, rows, totals=("合计", Decimal(1005))))
    table = read(path)
    assert table[0] == ["甲", "乙"]
    assert table[1:3] == [["a\nb", "1000"], ["2026-11-21", "5"]]
    assert table[3][0].startswith("2026-11-2")
    assert table[4] == ["合计", "1005"]
    assert [(each.row, each.flaw) for each in cleaned] == [(3, Flaw.NOT_A_NUMBER)]
