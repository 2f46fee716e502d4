"""What is typed in place of a cell is read like the cell, told, and kept with this file only."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.clean.problems import TYPED, Effect
from desktop_crm.exchange.clean.typed_cells import read_typed, with_typed
from desktop_crm.exchange.clean.values import Bad
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.mapping import ColumnUse, SheetMapping, TypedCell
from desktop_crm.exchange.headers.mapping_json import mapping_to_json
from desktop_crm.exchange.imports import (
    Draft,
    mapped_alike,
    plan_again,
    read_plan,
    understand_again,
)
from desktop_crm.exchange.imports_summary import summarize
from desktop_crm.exchange.kept_fitting import fitted
from desktop_crm.exchange.kept_import import KeptImport, kept_from_values, kept_to_values, mark_of
from desktop_crm.exchange.mapping_files import read_mapping, write_mapping
from desktop_crm.exchange.rejected import write_rejected
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.files import workbook_file

ENGLISH = load_language("en")
HEADER = ["客户名称", "手机", "信用额度(万元)", "建档日期"]
NAME, MOBILE, LIMIT, SINCE = range(4)
NAMELESS = [None, "13800138000", None, None]
LOST = ["海曙包装", "1.39E+10", None, None]


def drafted(folder: Path, *rows: Sequence[Any], name: str = "a.xlsx") -> Draft:
    return read_plan(workbook_file(folder / name, {"客户": [HEADER, *map(list, rows)]}))


def typed(draft: Draft, *cells: tuple[int, int, str | None]) -> Draft:
    """The draft after somebody typed into cells of its only sheet."""
    (mapping,) = draft.mapping
    for row, column, text in cells:
        mapping = with_typed(mapping, row, column, text)
    return plan_again(draft, mapping=(mapping,))


def values(draft: Draft, field: str) -> list[Any]:
    return [record.get(field) for record in draft.plan.tables[Entity.CUSTOMER].records()]


def told(draft: Draft) -> list[tuple[int, str | None, str, Effect, str]]:
    return [(p.row, p.column, p.reason, p.effect, p.value) for p in draft.plan.problems]


def test_a_row_without_its_name_is_rejected_no_more(tmp_path: Path) -> None:
    draft = drafted(tmp_path, ["恒润五金", None, None, None], NAMELESS)
    assert summarize(draft).rejected == 1
    mended = typed(draft, (3, NAME, "海曙包装"))
    assert values(mended, "customer.name") == ["恒润五金", "海曙包装"]
    summary = summarize(mended)
    assert (summary.records, summary.rejected, summary.doubtful) == (2, 0, 0)
    assert told(mended) == [(3, "A", TYPED, Effect.DECIDED, "")]


def test_it_is_read_by_the_rules_of_the_column(tmp_path: Path) -> None:
    """The header counts in ten thousands, whoever writes the cell."""
    draft = drafted(tmp_path, ["恒润五金", None, "面议", None])
    mended = typed(draft, (2, LIMIT, " 3 "))
    assert values(mended, "customer.credit_limit") == [Decimal(30_000)]
    (mapping,) = draft.mapping
    assert read_typed(mapping, LIMIT, "3") == Decimal(30_000)
    assert read_typed(mapping, LIMIT, "再谈") == Bad("not_a_number")
    assert read_typed(mapping, SINCE, "03/04/2026") == Bad("date_ambiguous")
    assert read_typed(mapping, MOBILE, "-") == Bad("missing")
    of_republic = replace(mapping, of_republic=True)
    assert read_typed(of_republic, SINCE, "114.3.5") == date(2025, 3, 5)


def test_a_column_that_no_row_fills_can_be_typed_into(tmp_path: Path) -> None:
    draft = drafted(tmp_path, ["恒润五金", None, None, None])
    mended = typed(draft, (2, SINCE, "2026-03-04"))
    assert values(mended, "customer.since") == [date(2026, 3, 4)]


def test_a_typed_day_says_nothing_of_the_other_days(tmp_path: Path) -> None:
    """25/03 typed in one row is no proof of how the file writes its days."""
    rows = [["甲", None, None, "03/04/2026"], ["乙", None, None, "某一天"]]
    mended = typed(drafted(tmp_path, *rows), (3, SINCE, "25/03/2026"))
    assert values(mended, "customer.since") == [None, date(2026, 3, 25)]
    assert (2, "D", "date_ambiguous", Effect.CELL_LEFT_OUT, "03/04/2026") in told(mended)


def test_it_is_taken_back_by_itself(tmp_path: Path) -> None:
    draft = drafted(tmp_path, LOST, NAMELESS)
    mended = typed(draft, (2, MOBILE, "13805126621"), (3, NAME, "恒润五金"))
    assert summarize(mended).rejected == 0
    back = typed(mended, (3, NAME, None))
    assert back.mapping[0].typed == (TypedCell(2, MOBILE, "13805126621"),)
    assert summarize(back).rejected == 1
    assert told(typed(back, (2, MOBILE, None))) == told(draft)


def test_what_stood_there_is_told_beside_the_rejected_rows(tmp_path: Path) -> None:
    mended = typed(drafted(tmp_path, LOST, NAMELESS), (2, MOBILE, "13805126621"))
    target = tmp_path / "rejected.xlsx"
    write_rejected(target, [mended], ENGLISH)
    rows = [
        [str(cell.value) for cell in row]
        for sheet in openpyxl.load_workbook(target).worksheets
        for row in sheet.iter_rows()
    ]
    (row,) = [cells for cells in rows if "1.39E+10" in cells]
    assert "Another value was typed in its place: 13805126621" in row


def test_what_stood_there_is_kept_with_the_step_of_undo(tmp_path: Path) -> None:
    mended = typed(drafted(tmp_path, LOST), (2, MOBILE, "13805126621"))
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        workspace.write(found_firm, name="恒通商贸")
        workspace.write(import_plan, plan=mended.plan, language=ENGLISH)
        (words,) = workspace.read(
            lambda session: (
                session.connection()
                .exec_driver_sql("SELECT words FROM operation WHERE code = 'import'")
                .one()
            )
        )
    assert json.loads(words)["typed"] == [["客户", 2, "B", "1.39E+10", "13805126621"]]


def test_no_other_file_hears_of_it(tmp_path: Path) -> None:
    """Neither the firm's memory nor a saved mapping has it; the mapping itself is the same."""
    draft = drafted(tmp_path, NAMELESS)
    (mapping,) = draft.mapping
    kept = replace(mapping.columns[MOBILE], use=ColumnUse.REMARK, field=None)
    changed = replace(mapping, columns=(mapping.columns[0], kept, *mapping.columns[2:]))
    mended = typed(plan_again(draft, mapping=(changed,)), (2, NAME, "恒润五金"))
    (remembered,) = mended.plan.chosen.values()
    assert remembered is not None
    assert remembered.typed == ()
    write_mapping(tmp_path / "mapping.json", mended.mapping)
    assert "恒润五金" not in (tmp_path / "mapping.json").read_text("utf-8")
    (saved,) = read_mapping(tmp_path / "mapping.json")
    assert saved.typed == ()
    assert "恒润五金" not in json.dumps(mapping_to_json(mended.mapping), ensure_ascii=False)


def test_sheets_of_one_layout_have_cells_of_their_own(tmp_path: Path) -> None:
    sheets: dict[str, list[list[Any]]] = {name: [HEADER, NAMELESS] for name in ("一月", "二月")}
    draft = read_plan(workbook_file(tmp_path / "a.xlsx", sheets))
    first = with_typed(draft.mapping[0], 2, NAME, "恒润五金")
    draft = plan_again(draft, mapping=(first, draft.mapping[1]))
    column = replace(first.columns[LIMIT], use=ColumnUse.SKIP, field=None)
    changed = replace(first, columns=(*first.columns[:2], column, first.columns[3]))
    one, other = mapped_alike(draft, 0, changed)
    assert one.typed == (TypedCell(2, NAME, "恒润五金"),)
    assert other.typed == ()
    assert other.columns[LIMIT].use is ColumnUse.SKIP


def test_another_kind_or_header_keeps_it(tmp_path: Path) -> None:
    mended = typed(drafted(tmp_path, NAMELESS), (2, NAME, "恒润五金"))
    assert understand_again(mended, 0, header_row=1).typed == mended.mapping[0].typed


@pytest.fixture
def kept(tmp_path: Path) -> KeptImport:
    """An unfinished import in which somebody typed, as it comes out of its draft."""
    mended = typed(drafted(tmp_path, NAMELESS), (2, NAME, "恒润五金"))
    made = KeptImport(mended.path, mark_of(mended.path), mended.mapping)
    return kept_from_values(json.loads(json.dumps(kept_to_values(made))))


def test_an_unfinished_import_has_it(kept: KeptImport) -> None:
    draft = read_plan(kept.path)
    fit = fitted(draft, kept, mark_of(kept.path))
    assert not fit.lost
    assert values(plan_again(draft, mapping=fit.mapping), "customer.name") == ["恒润五金"]


def test_a_changed_file_does_not_get_it(kept: KeptImport, tmp_path: Path) -> None:
    """Its rows may have moved; the sheet is named, to be looked at again."""
    draft = drafted(tmp_path, ["海曙包装", None, None, None], NAMELESS)
    fit = fitted(draft, kept, mark_of(draft.path))
    assert fit.is_changed
    assert fit.lost == ("客户",)
    assert all(mapping.typed == () for mapping in fit.mapping)


def test_an_earlier_draft_without_it_is_understood(kept: KeptImport) -> None:
    older = {name: each for name, each in kept_to_values(kept).items() if name != "typed"}
    (mapping,) = kept_from_values(older).mapping
    assert isinstance(mapping, SheetMapping)
    assert mapping.typed == ()
