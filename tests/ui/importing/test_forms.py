"""Forms, and days of a month, as the wizard shows them and lets a person change them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.ui.importing.columns_step import ColumnsStep
from desktop_crm.ui.importing.sheets_step import SheetsStep
from desktop_crm.ui.importing.start_step import StepKey
from tests.exchange.offices import CARD, CARD_MERGED, Rows, card, office_file
from tests.ui.importing.person import Person, choose

DAHUA = {(2, 1): "编号：KH002", (3, 2): "佛山大华机械厂", (4, 2): "周工", (4, 5): "13711112222"}
DEALS: Rows = [["日期", "客户", "金额"], [3, "大华机械", 100], ["4日", "恒润五金", 300]]


def test_a_form_for_each_customer_is_one_choice(person: Person, tmp_path: Path) -> None:
    sheets = {"恒润": CARD, "大华": card(DAHUA, without=(10, 11))}
    person.drop(office_file(tmp_path / "客户卡.xlsx", sheets, CARD_MERGED))
    wizard = person.wizard()
    wizard.go_to(StepKey.SHEETS)
    step = person.step(SheetsStep)
    (line,) = step.table.model.rows
    assert (len(line.numbers), line.records) == (2, 2)
    assert step.detail.header_row.current_key() == 0
    assert "A form" in step.detail.facts.text()
    assert {(3, 1), (11, 1)} <= step.detail.grid.grid.glance.values
    wizard.go_to(StepKey.COLUMNS)
    columns = person.step(ColumnsStep)
    left, width = columns.grid.grid.span_of(1)
    place = QPoint(left + width // 2, columns.grid.grid.top_of(7) + 5)
    QTest.mouseClick(columns.grid.grid, Qt.MouseButton.LeftButton, pos=place)
    assert columns.detail.name.text() == "B7 · 爱好"
    row = columns.list.row_of(columns.list.current)
    assert row is not None
    QTest.mouseClick(row.target.ways.button("remark"), Qt.MouseButton.LeftButton)
    person.rest()
    uses = {
        column.use
        for mapping in wizard.state.draft.mapping
        for column in mapping.columns
        if column.header == "爱好"
    }
    assert uses == {ColumnUse.REMARK}
    before = person.content()
    person.go_on_to(StepKey.RESULT)
    content = str(person.content()["customer"])
    assert "深圳市恒润五金有限公司" in content
    assert content.count("爱好: 钓鱼") == 2
    assert before.get("customer") != person.content()["customer"]


def test_a_form_may_be_read_as_a_list_and_back(person: Person, tmp_path: Path) -> None:
    person.drop(office_file(tmp_path / "客户卡.xlsx", {"恒润": CARD}, CARD_MERGED))
    wizard = person.wizard()
    wizard.go_to(StepKey.SHEETS)
    step = person.step(SheetsStep)
    choose(step.detail.header_row, 9)
    person.rest()
    (mapping,) = wizard.state.draft.mapping
    assert (mapping.is_form, mapping.header_row) == (False, 9)
    choose(step.detail.header_row, 0)
    person.rest()
    (mapping,) = wizard.state.draft.mapping
    assert (mapping.is_form, mapping.kind) == (True, SheetKind.CUSTOMERS)
    choose(step.detail.kind, SheetKind.CONTACTS)
    person.rest()
    (mapping,) = wizard.state.draft.mapping
    assert (mapping.is_form, mapping.kind) == (True, SheetKind.CONTACTS)


def test_days_with_amounts_wait_for_a_person(person: Person, tmp_path: Path) -> None:
    """And the numbers in them are days of the month, unless that person says otherwise."""
    person.drop(office_file(tmp_path / "往来.xlsx", {"2024年5月": DEALS}))
    wizard = person.wizard(StepKey.SHEETS)
    step = person.step(SheetsStep)
    assert "orders or payments" in step.detail.problem.text
    choose(step.detail.kind, SheetKind.PAYMENTS)
    person.rest()
    wizard.go_to(StepKey.COLUMNS)
    columns = person.step(ColumnsStep)
    columns.list.select(0)
    assert columns.detail.bare_days.isVisibleTo(columns)
    assert columns.detail.bare_days.isChecked()
    columns.detail.bare_days.click()
    person.rest()
    assert len(wizard.state.draft.plan.rejected()) == 2
    columns.detail.bare_days.click()
    person.rest()
    assert not wizard.state.draft.plan.rejected()
