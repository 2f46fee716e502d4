"""A row that was edited in a workbook, and changed in the firm meanwhile: both edits hold.

A list that comes back late does the same as the list that would leave now with the same cells
edited in it. So it takes back nothing that somebody typed since, and loses nothing of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.core.codes import FieldType
from desktop_crm.exchange.compare.comparison import Comparison
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.headers.own_exports import OWN_LISTS
from desktop_crm.exchange.imports import read_plan
from desktop_crm.models import CustomField
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.record_rows import RECORD_KINDS
from desktop_crm.storage.workspace import Workspace
from tests.exchange.returning.firms import compared, fill, put_in
from tests.exchange.returning.test_every_column import CHINESE, OWN, another, export, title_of
from tests.support.dump import visible


@dataclass(frozen=True)
class Kind:
    """A list, or a kind of records."""

    name: str
    is_records: bool

    @property
    def titles(self) -> list[str]:
        """The columns that are taken back."""
        taken = RECORD_KINDS[self.name].columns if self.is_records else OWN_LISTS[self.name].means
        titles = [title_of(self.name, key, is_records=self.is_records) for key in taken]
        own = {"customers", "contacts", "products", "orders"}
        return [*titles, OWN] if self.name in own and not self.is_records else titles


KINDS = [
    *(Kind(name, is_records=False) for name in LISTINGS),
    *(Kind(name, is_records=True) for name in RECORD_KINDS),
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        firm = fill(opened)
        for table in ("customer", "contact", "product", "sales_order"):
            firm.add(CustomField(owner=table, name=OWN, type=FieldType.TEXT, position=0))
        yield opened


def leave(workspace: Workspace, path: Path, kind: Kind) -> Path:
    return export(workspace, path, kind.name, is_records=kind.is_records)


class Sheet:
    """A list as somebody has it open in a workbook."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._book = openpyxl.load_workbook(path)
        self._sheet = self._book.worksheets[0]
        self._titles = [str(cell.value) for cell in self._sheet[1]]
        hidden = self._titles.index(OWN_ID_HEADER)
        self.rows = {
            str(cells[hidden].value).partition(":")[0]: cells
            for cells in self._sheet.iter_rows(min_row=2)
            if cells[hidden].value
        }

    def fullest(self) -> str:
        """The id of the record that says most."""
        return max(self.rows, key=lambda row: sum(c.value is not None for c in self.rows[row]))

    def others(self, row: str, titles: Sequence[str]) -> dict[str, Any]:
        """Other values for some cells of a record, each fitting its column."""
        places = {title: self._titles.index(title) for title in titles}
        return {
            title: another(
                self.rows[row][place].value,
                {type(cells[place].value) for cells in self.rows.values()},
                title,
            )
            for title, place in places.items()
        }

    def type(self, row: str, cells: Mapping[str, Any]) -> Path:
        """Type into cells of a record."""
        for title, value in cells.items():
            self.rows[row][self._titles.index(title)].value = value
        self._book.save(self._path)
        return self._path

    def shown(self) -> dict[str, list[Any]]:
        """What a person sees."""
        return {row: [cell.value for cell in cells[:-1]] for row, cells in self.rows.items()}


def told(comparison: Comparison) -> list[tuple[Any, ...]]:
    """What would change."""
    return [
        (entity, row.ref.name, diff.title, diff.before, diff.after)
        for entity in comparison.packed
        for row in comparison.changed(entity)
        for diff in row.diffs
    ]


@pytest.mark.requirement("S1-11", "S2-20")
@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.name}{'+' * kind.is_records}")
def test_a_late_list_is_as_one_of_today(
    workspace: Workspace, tmp_path: Path, kind: Kind, half: int
) -> None:
    late = leave(workspace, tmp_path / "late.xlsx", kind)
    row = Sheet(late).fullest()
    in_file, in_firm = (
        Sheet(late).others(row, kind.titles[place::2]) for place in (half, 1 - half)
    )
    Sheet(late).type(row, in_file)
    meanwhile = leave(workspace, tmp_path / "meanwhile.xlsx", kind)
    put_in(workspace, read_plan(Sheet(meanwhile).type(row, in_firm)).plan, CHINESE)
    today = leave(workspace, tmp_path / "today.xlsx", kind)
    Sheet(today).type(row, in_file)
    plans = [read_plan(path).plan for path in (today, late)]
    before = workspace.read(visible)
    comparisons = [compared(workspace, plan, CHINESE) for plan in plans]
    assert told(comparisons[1]) == told(comparisons[0])
    assert comparisons[1].counts == comparisons[0].counts
    after = []
    for plan in plans:
        done = put_in(workspace, plan, CHINESE)
        after.append(Sheet(leave(workspace, tmp_path / "after.xlsx", kind)).shown())
        if done.touched:
            assert workspace.undo(done.operation_id).conflicts == ()
        assert workspace.read(visible) == before
    assert after[1].keys() == after[0].keys()
    assert after[1] == after[0]
