"""What is decided before the preview: sheets, columns and problems."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sqlalchemy import select

from desktop_crm.exchange.clean.fixes import FixKind
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.models import Customer, Staff
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.importing.preview_step import PreviewStep
from desktop_crm.ui.importing.problems_step import ProblemsStep
from desktop_crm.ui.importing.sheets_step import SheetsStep
from desktop_crm.ui.importing.start_step import StepKey
from tests.ui.importing.person import (
    CLEAN,
    CUSTOMERS,
    HAISHU,
    HENGRUN,
    NAMELESS,
    TOTAL,
    Person,
    choose,
    hide,
)

Book = Callable[..., Path]


# Worksheets


def test_what_explains_our_own_workbook_stops_nobody(person: Person, book: Book) -> None:
    note = [["Firm", "恒通商贸"], ["Exported on", "21 Nov 2026"]]
    foreign = [CUSTOMERS, HAISHU]
    person.drop(book(HENGRUN, **{"About this list": note, "About this table": foreign}))
    wizard = person.wizard()
    assert wizard.current is not StepKey.SHEETS
    wizard.go_to(StepKey.SHEETS)
    step = person.step(SheetsStep)
    index = step.table.model.index
    shown = {index(row, 1).data(): index(row, 2).data() for row in range(2)}
    assert shown == {
        "客户, About this table": "Customers",
        "About this list": "Note of the program",
    }
    step.table.select_key(1)
    person.rest()
    assert not step.detail.take.isChecked()
    assert "nothing to import" in step.detail.facts.text()
    choose(step.detail.kind, SheetKind.CUSTOMERS)
    person.rest()
    assert step.table.model.index(1, 0).data() == "To decide"


def test_a_sheet_can_be_left_out_and_taken_again(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN, 更多=[[*CUSTOMERS, "地址"], [*HAISHU, "路"]]))
    wizard = person.wizard()
    wizard.go_to(StepKey.SHEETS)
    step = person.step(SheetsStep)
    first, second = step.table.model.rows
    step.toggle(first)
    person.rest()
    assert wizard.state.draft.left_out == {0}
    step.table.select_key(second.number)
    QTest.keyClick(step.table.view, Qt.Key.Key_Space)
    person.rest()
    assert wizard.state.draft.left_out == {0, 1}
    assert not wizard.go_button.isEnabled()
    QTest.keyClick(step.table.view, Qt.Key.Key_Space)
    person.rest()
    person.go_on_to(StepKey.RESULT)
    assert "海曙包装" in str(person.content()["customer"])
    assert "恒润五金" not in str(person.content()["customer"])


def test_sheets_of_one_layout_are_one_choice(person: Person, book: Book) -> None:
    months = {f"{month}月": [CUSTOMERS, [*HENGRUN[:1], f"客户{month}"]] for month in range(1, 6)}
    person.drop(book(**months))
    wizard = person.wizard(StepKey.COLUMNS)
    wizard.state.change_column(0, 5, use=ColumnUse.SKIP)
    person.rest()
    uses = {mapping.columns[5].use for mapping in wizard.state.draft.mapping}
    assert uses == {ColumnUse.SKIP}
    wizard.go_to(StepKey.SHEETS)
    (line,) = person.step(SheetsStep).table.model.rows
    assert len(line.numbers) == 5


def test_a_sheet_can_be_given_a_kind_and_another_header(person: Person, book: Book) -> None:
    notes = [
        ["东西", "数目", "地方"],
        ["客户名称", "城市", "电话"],
        ["恒润", "苏州", "13800138000"],
    ]
    person.drop(book(杂项=notes, 人=[["城市", "邮编", "备注"], ["苏州", "215000", "无"]]))
    wizard = person.wizard(StepKey.SHEETS)
    step = person.step(SheetsStep)
    assert "not clear" in step.detail.problem.text
    step.table.select_key(0)
    person.rest()
    place = QPoint(80, 28 + 14)
    QTest.mouseClick(step.detail.grid.grid, Qt.MouseButton.LeftButton, pos=place)
    person.rest()
    assert wizard.state.draft.mapping[0].header_row == 1
    choose(step.detail.header_row, 2)
    person.rest()
    assert wizard.state.draft.mapping[0].header_row == 2
    step.table.select_key(1)
    person.rest()
    choose(step.detail.kind, SheetKind.CUSTOMERS)
    person.rest()
    assert wizard.state.draft.mapping[1].kind is SheetKind.CUSTOMERS


def test_constants_above_the_titles_can_be_switched_off(person: Person, book: Book) -> None:
    rows = [
        ["客户：恒润五金", None, None, None, None],
        ["订单编号", "下单日期", "品名", "数量", "单价"],
        ["S1", "2026-11-03", "螺栓", 2, 3],
    ]
    person.drop(book(单=rows))
    wizard = person.wizard()
    wizard.go_to(StepKey.SHEETS)
    assert "Customer name = 恒润五金" in str(
        [box.text() for box in person.step(SheetsStep).detail.constant_boxes]
    )
    person.step(SheetsStep).detail.constant_boxes[0].click()
    person.rest()
    assert not wizard.state.draft.mapping[0].constants[0].is_used


def test_a_sheet_for_each_colleague(person: Person, book: Book) -> None:
    """One press makes each sheet's name the owner of its customers; by itself nobody is."""
    header = ["客户名称", "联系人", "电话"]
    sheets = {"张三": ["松江建材", "钱先生", "1"], "李四": ["龙岗建材", "庄先生", "2"]}
    person.drop(book(**{name: [header, row] for name, row in sheets.items()}))
    wizard = person.wizard()
    wizard.go_to(StepKey.SHEETS)
    boxes = person.step(SheetsStep).detail.constant_boxes
    assert [box.text() for box in boxes] == ["Name of the worksheet: Owner = 张三"]
    assert not boxes[0].isChecked()
    boxes[0].click()
    person.rest()
    owners = [sheet.constants[0] for sheet in wizard.state.draft.mapping]
    assert [(each.value, each.is_used) for each in owners] == [("张三", True), ("李四", True)]


# Problems


def test_problems_are_grouped_and_mended_by_one_click(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN, HAISHU, NAMELESS, TOTAL, header=CLEAN))
    wizard = person.wizard(StepKey.PROBLEMS)
    step = person.step(ProblemsStep)
    told = person.texts()
    for words in ("Rows: 3", "No Customer name", "Row 4. Fill it in here", "1.39E+10"):
        assert words in told
    lost = next(card for card in step.cards if card.group.reason == "digits_lost")
    remark = next(fix for fix in lost.fixes if fix.kind is FixKind.CELLS_TO_REMARK)
    lost.fix_wanted.emit(remark)
    person.rest()
    assert wizard.state.draft.mapping[0].columns[3].keeps_unread
    person.go_on_to(StepKey.RESULT)
    assert "1.39E+10" in str(person.content())


def test_the_keys_go_on_from_a_problem_to_the_next(person: Person, book: Book) -> None:
    header = [*CUSTOMERS[:-1], "信用额度"]
    person.drop(book(["C1", "海曙包装", "陈", "1.39E+10", "宁波", "面议"], header=header))
    wizard = person.wizard()
    wizard.go_to(StepKey.PROBLEMS)
    step = person.step(ProblemsStep)
    first, second = (card.fix_buttons[0] for card in step.cards)
    first.setFocus()
    person.enter()
    assert step.cards[0].fix_buttons[0] is second, "what did not change stays where it is"
    assert second.hasFocus()


def test_the_keys_leave_the_problems_when_all_are_mended(person: Person, book: Book) -> None:
    header = ["客户名称", "地址"]
    person.drop(book(["海曙包装", "浙江宁波海曙区望春路 88 号"], header=header))
    wizard = person.wizard()
    wizard.go_to(StepKey.PROBLEMS)
    step = person.step(ProblemsStep)
    (card,) = step.cards
    card.fix_buttons[0].setFocus()
    person.enter()
    assert not step.cards
    assert wizard.go_button.hasFocus()


def test_without_problems_the_check_is_skipped(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN, header=CLEAN))
    wizard = person.wizard(StepKey.PREVIEW)
    wizard.back_button.click()
    assert wizard.current is StepKey.COLUMNS
    person.enter()
    person.wizard(StepKey.PREVIEW)


def test_people_under_other_names_are_found_again(person: Person, book: Book) -> None:
    header = ["客户编号", "客户名称", "负责人"]
    person.do_all(book(["C1", "恒润五金", "王建国"], header=header))
    rows = ["C2", "海曙包装", "小王"], ["C3", "鹭江茶业", "小王"]
    person.drop(book(*rows, name="b.xlsx", header=header))
    wizard = person.wizard(StepKey.PREVIEW)
    people = person.step(PreviewStep).people
    assert people.isVisible()
    assert "小王" in person.texts()
    people.action_clicked.emit()
    assert wizard.current is StepKey.PROBLEMS
    step = person.step(ProblemsStep)
    assert "cells: 2" in person.texts()
    assert step.names.choices[0].hasFocus()
    choose(step.names.choices[0], "王建国")
    person.rest()
    assert step.names.choices[0].hasFocus()
    assert step.names.choices[0].current_key() == "王建国", "what was said can be said otherwise"
    person.go_on_to(StepKey.RESULT)
    with Workspace.open(person.file) as workspace:
        owned = workspace.read(
            lambda session: session.execute(
                select(Customer.name, Staff.name).join(Staff, Staff.id == Customer.owner_id)
            ).all()
        )
    assert sorted(map(tuple, owned)) == [
        ("恒润五金", "王建国"),
        ("海曙包装", "王建国"),
        ("鹭江茶业", "王建国"),
    ]


def test_names_are_plain_text(person: Person, book: Book) -> None:
    evil = "<b>&amp;x<br>" + "长" * 18
    header = [*CUSTOMERS[:-1], "<img src=x>"]
    person.drop(book(**{evil: [header, HENGRUN]}))
    person.wizard(StepKey.COLUMNS)
    assert "<img src=x>" in person.texts()


# What the file does not show


def test_hidden_rows_stop_the_import_for_a_look(person: Person, book: Book) -> None:
    """A file that would go straight to its preview is shown at its problems; a click mends it."""
    person.drop(hide(book(HENGRUN, ["C2", "海曙包装"], ["C4", "渤海食品"], header=CLEAN), 3, 4))
    wizard = person.wizard(StepKey.PROBLEMS)
    told = person.texts()
    for words in ("Hidden rows", "2 rows to check", "Rows 3, 4: “海曙包装”, “渤海食品”"):
        assert words in told
    (card,) = person.step(ProblemsStep).cards
    card.fix_buttons[0].click()
    person.rest()
    assert wizard.state.summary.records == 1
    (card,) = person.step(ProblemsStep).cards
    assert card.fix_buttons[0].text() == "Take hidden rows in"
    person.go_on_to(StepKey.RESULT)
    assert "海曙包装" not in str(person.content()["customer"])


def test_hidden_rows_of_a_sheet_are_one_choice(person: Person, book: Book) -> None:
    """It holds for all sheets of the layout, and is not lost when their kind is changed."""
    months = {f"{month}月": [CLEAN, ["C1", f"客户{month}"], ["C2", "乙"]] for month in range(1, 4)}
    person.drop(hide(book(**months), 3, sheet="2月"))
    wizard = person.wizard()
    wizard.go_to(StepKey.SHEETS)
    step = person.step(SheetsStep)
    assert "Hidden sheets: 1 · Hidden rows: 1 · Hidden columns: E" in step.detail.facts.text()
    assert step.detail.take_hidden.isVisible()
    assert step.detail.take_hidden.isChecked()
    step.detail.take_hidden.click()
    person.rest()
    assert all(mapping.drops_hidden for mapping in wizard.state.draft.mapping)
    assert "Hidden rows left out: 1" in step.detail.facts.text()
    choose(step.detail.kind, SheetKind.CUSTOMERS)
    person.rest()
    assert all(mapping.drops_hidden for mapping in wizard.state.draft.mapping)


def test_nothing_is_said_where_nothing_is_hidden(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN, header=CLEAN))
    person.wizard().go_to(StepKey.SHEETS)
    detail = person.step(SheetsStep).detail
    assert not detail.take_hidden.isVisible()
    assert "Hidden" not in detail.facts.text()
