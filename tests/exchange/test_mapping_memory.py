"""What was decided about a sheet is decided again for the same headers; and can be handed on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.dates import DateOrder
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import ImportPolicy
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.headers import mapping_json
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import ColumnUse, SheetMapping
from desktop_crm.exchange.imports import Draft, Wish, plan_again, read_plan
from desktop_crm.exchange.mapping_files import read_mapping, write_mapping
from desktop_crm.exchange.mapping_memory import list_remembered, remembered_mappings
from desktop_crm.models import Setting
from desktop_crm.services.defaults import found_firm
from desktop_crm.services.import_mappings import PREFIX, forget_import_mappings
from desktop_crm.storage.workspace import Workspace
from tests.exchange.files import workbook_file
from tests.support.dump import visible

ENGLISH = load_language("en")
HEADER = ["客户名称", "手机", "建档日期", "老板爱好", "地址"]
ROW = ["恒润五金", "13800138000", "2024-03-05", "钓鱼", "苏州"]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        yield opened


def book(folder: Path, *rows: Sequence[Any], name: str = "a.xlsx") -> Path:
    return workbook_file(folder / name, {"客户": [list(row) for row in rows]})


def drafted(workspace: Workspace, path: Path) -> Draft:
    """As the program reads a file while a firm is open."""
    return read_plan(path, wish=Wish(remembered=workspace.read(remembered_mappings)))


def imported(workspace: Workspace, draft: Draft) -> None:
    workspace.write(import_plan, plan=draft.plan, language=ENGLISH, policy=ImportPolicy())


def decided(draft: Draft) -> tuple[SheetMapping, ...]:
    """The hobby goes into the remarks, days are written day first."""
    (mapping,) = draft.mapping
    changed: dict[str, dict[str, Any]] = {
        "老板爱好": {"use": ColumnUse.REMARK},
        "建档日期": {"date_order": DateOrder.DAY_FIRST},
    }
    columns = tuple(replace(each, **changed.get(each.header, {})) for each in mapping.columns)
    return (replace(mapping, columns=columns),)


def uses(draft: Draft) -> dict[str, ColumnUse]:
    return {each.header: each.use for each in draft.mapping[0].columns}


def test_a_decision_is_remembered_after_the_import(tmp_path: Path, workspace: Workspace) -> None:
    """For the same headers, decorated otherwise and in another row, in a sheet of any name."""
    draft = drafted(workspace, book(tmp_path, HEADER, ROW))
    imported(workspace, plan_again(draft, mapping=decided(draft)))
    header = ["*客户名称", "手机：", "建档日期", "老板爱好 ", "地址"]
    path = workbook_file(tmp_path / "b.xlsx", {"八月": [["客户资料"], header, ROW]})
    again = drafted(workspace, path)
    assert again.mapping[0].remembered
    assert again.mapping[0].header_row == 2
    assert list(uses(again).values())[3] is ColumnUse.REMARK
    assert again.mapping[0].columns[2].date_order is DateOrder.DAY_FIRST
    assert not drafted(workspace, book(tmp_path, HEADER[:4], ROW[:4])).mapping[0].remembered


def test_what_the_headers_say_is_not_remembered(tmp_path: Path, workspace: Workspace) -> None:
    """So a later version may understand them better."""
    imported(workspace, drafted(workspace, book(tmp_path, HEADER, ROW)))
    assert workspace.read(remembered_mappings) == {}


def test_going_back_to_the_headers_forgets(tmp_path: Path, workspace: Workspace) -> None:
    path = book(tmp_path, HEADER, ROW)
    draft = drafted(workspace, path)
    imported(workspace, plan_again(draft, mapping=decided(draft)))
    imported(workspace, read_plan(path))
    assert workspace.read(remembered_mappings) == {}


def test_it_can_be_forgotten_by_hand(tmp_path: Path, workspace: Workspace) -> None:
    draft = drafted(workspace, book(tmp_path, HEADER, ROW))
    imported(workspace, plan_again(draft, mapping=decided(draft)))
    (known,) = workspace.read(list_remembered)
    assert (known.kind, known.headers) == (SheetKind.CUSTOMERS, tuple(HEADER))
    change = workspace.write(forget_import_mappings, signatures=[known.signature, "unknown"])
    assert change.value == 1
    assert workspace.read(list_remembered) == ()
    workspace.undo()
    assert len(workspace.read(list_remembered)) == 1


def test_undoing_the_import_forgets_too(tmp_path: Path, workspace: Workspace) -> None:
    before = workspace.read(visible)
    draft = drafted(workspace, book(tmp_path, HEADER, ROW))
    imported(workspace, plan_again(draft, mapping=decided(draft)))
    workspace.undo()
    assert workspace.read(visible) == before


def test_nothing_of_the_rows_is_remembered(tmp_path: Path, workspace: Workspace) -> None:
    """Not the customer above the header either; the next file has its own."""
    header = ["订单号", "订单日期", "品名", "数量", "单价"]
    row = ["S1", "2024-03-05", "螺栓", 2, 3]
    path = book(tmp_path, ["客户名称：恒润五金"], header, row)
    draft = drafted(workspace, path)
    (mapping,) = draft.mapping
    columns = (*mapping.columns[:-1], replace(mapping.columns[-1], confidence=0.1))
    changed = replace(mapping, columns=columns, year=2024, drops_totals=False)
    imported(workspace, plan_again(draft, mapping=(changed,)))
    (content,) = workspace.read(
        lambda session: [
            row.value for row in session.query(Setting).filter(Setting.key.startswith(PREFIX))
        ]
    )
    assert "恒润" not in str(content)
    other = drafted(workspace, book(tmp_path, ["客户名称：海曙包装"], header, row, name="b.xlsx"))
    assert not other.mapping[0].drops_totals
    assert [each.value for each in other.mapping[0].constants] == ["海曙包装"]


def test_a_mapping_is_handed_on_as_a_file(tmp_path: Path, workspace: Workspace) -> None:
    """It decides for files with other values above the header."""
    header = ["订单号", "订单日期", "品名", "数量", "单价"]
    row = ["S1", "2024-03-05", "螺栓", 2, 3]
    draft = drafted(workspace, book(tmp_path, ["客户名称：恒润五金"], header, row))
    path = tmp_path / "mapping.json"
    write_mapping(path, draft.mapping)
    assert "恒润" not in path.read_text(encoding="utf-8")
    other = book(tmp_path, ["客户名称：海曙包装"], header, row, name="b.xlsx")
    again = read_plan(other, wish=Wish(mapping=read_mapping(path)))
    assert [each.value for each in again.mapping[0].constants] == ["海曙包装"]
    assert again.plan.counts() == draft.plan.counts()
    with pytest.raises(UserError, match=r"export\.cannot_write"):
        write_mapping(tmp_path / "nowhere" / "mapping.json", draft.mapping)


def test_what_cannot_be_understood_any_more_is_as_forgotten(
    tmp_path: Path, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The firm's file may hold what only a later version knows."""
    draft = drafted(workspace, book(tmp_path, HEADER, ROW))
    with monkeypatch.context() as later:
        later.setattr(mapping_json, "VERSION", 99)
        imported(workspace, plan_again(draft, mapping=decided(draft)))
    assert workspace.read(remembered_mappings) == {}
    assert workspace.read(list_remembered) == ()
