"""A person at a window over a firm, and workbooks to import."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_crm.ui.workbench import Workbench
from tests.exchange.files import workbook_file
from tests.ui.importing.person import CUSTOMERS, Person, Row


@pytest.fixture
def person(open_bench: Workbench, qtbot: QtBot) -> Iterator[Person]:
    made = Person(open_bench, qtbot)
    yield made
    made.rest()


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    """A workbook of customers, with other sheets by name; `header` is that of the first."""

    def make(
        *rows: Sequence[Any],
        name: str = "客户表.xlsx",
        header: Row = CUSTOMERS,
        **sheets: Sequence[Row],
    ) -> Path:
        short = [row[: len(header)] for row in rows]
        first: dict[str, Sequence[Sequence[Any]]] = {"客户": [header, *short]} if rows else {}
        return workbook_file(tmp_path / name, {**first, **sheets})

    return make
