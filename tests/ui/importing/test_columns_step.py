"""The step of the columns: the sheet as it stands, and where the cells of each column go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.exchange.mending import Place
from desktop_crm.ui.importing.column_lines import ColumnLine
from desktop_crm.ui.importing.column_row import ColumnRow
from desktop_crm.ui.importing.columns_step import ColumnsStep
from desktop_crm.ui.importing.start_step import StepKey
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.menu import Menu
from tests.ui.importing.person import (
    CUSTOMERS,
    HAISHU,
    HENGRUN,
    NAMELESS,
    Person,
    Row,
    choose,
    hide,
    use_of,
)

Book = Callable[..., Path]


# Columns


def line_of(step: ColumnsStep, header: str) -> ColumnLine:
    return next(each for each in lines_of(step) if each.column.header == header)


def lines_of(step: ColumnsStep) -> list[ColumnLine]:
    """What stands in the list, from the top."""
    return list(step.list.lines)


def row_of(step: ColumnsStep, header: str) -> ColumnRow:
    row = step.list.row_of(line_of(step, header).column.index)
    assert row is not None
    return row


def take_field(step: ColumnsStep, header: str, field: str) -> None:
    """Open the list of fields of a column, and choose one."""
    target = row_of(step, header).target
    target.open()
    assert target.box.view().isVisible()
    choose(target.box, field)
    target.box.hidePopup()


def test_columns_show_samples_and_can_be_changed(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN, HAISHU))
    wizard = person.wizard(StepKey.COLUMNS)
    step = person.step(ColumnsStep)
    first = lines_of(step)[0]
    assert first.column.header == "爱好"
    assert first.needs_look
    assert [text for text, _tone in first.samples(person.context.language)] == ["钓鱼"]
    hobby = row_of(step, "爱好")
    QTest.mouseClick(hobby.target.ways.button("remark"), Qt.MouseButton.LeftButton)
    person.rest()
    assert wizard.state.draft.mapping[0].columns[5].use is ColumnUse.REMARK
    take_field(step, "城市", "customer.district")
    person.rest()
    assert line_of(step, "城市").target(person.context.language) == "District"
    person.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    person.wizard(StepKey.SHEETS)
    person.go_on_to(StepKey.RESULT)
    content = person.content()
    assert "爱好: 钓鱼" in str(content["customer"])
    assert not content.get("custom_value")


def test_ambiguous_days_are_decided_for_the_column(person: Person, book: Book) -> None:
    rows: list[Row] = [["订单编号", "客户名称", "下单日期", "品名", "数量", "单价"]]
    rows += [[f"S{n}", "恒润五金", f"0{n}/04/2026", "螺栓", 1, 2] for n in range(1, 4)]
    person.drop(book(订单=rows))
    wizard = person.wizard(StepKey.PROBLEMS)
    assert wizard.state.draft.plan.rejected() or wizard.state.summary.doubtful
    wizard.go_to(StepKey.COLUMNS)
    step = person.step(ColumnsStep)
    assert line_of(step, "下单日期").has_open_dates
    step.list.select(2)
    choose(step.detail.dates, "dmy")
    person.rest()
    assert not line_of(step, "下单日期").has_open_dates
    person.go_on_to(StepKey.RESULT)
    orders = str(person.content()["sales_order"])
    assert all(f"2026-04-0{day}" in orders for day in (1, 2, 3))


def test_a_mapping_is_remembered_shown_and_forgotten(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN))
    wizard = person.wizard(StepKey.COLUMNS)
    wizard.state.change_column(0, 5, use=ColumnUse.REMARK)
    person.go_on_to(StepKey.RESULT)
    person.enter()
    person.drop(book(["C9", "另一家", None, None, None, "茶"], name="next.xlsx"))
    wizard = person.wizard(StepKey.PREVIEW)
    wizard.go_to(StepKey.COLUMNS)
    step = person.step(ColumnsStep)
    assert step.remembered.isVisible()
    assert use_of(wizard, 5) == "remark"
    step.remembered.action_clicked.emit()
    person.rest()
    assert use_of(wizard, 5) == "keep"
    assert not step.remembered.isVisible()


def test_a_mapping_is_saved_and_loaded(
    person: Person, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "mapping.json"
    messages = person.context.messages
    monkeypatch.setattr(messages, "choose_new_file", lambda _title, done, **_more: done(target))
    monkeypatch.setattr(messages, "choose_files", lambda _title, done, **_more: done([target]))
    person.drop(book(HENGRUN))
    wizard = person.wizard(StepKey.COLUMNS)
    wizard.state.change_column(0, 5, use=ColumnUse.SKIP)
    person.rest()
    step = person.step(ColumnsStep)
    step.save_button.click()
    person.rest()
    assert "钓鱼" not in target.read_text("utf-8")
    wizard.state.change_column(0, 5, use=ColumnUse.KEEP)
    person.rest()
    step.load_button.click()
    person.rest()
    assert wizard.state.draft.mapping[0].columns[5].use is ColumnUse.SKIP
    target.write_text("nonsense", "utf-8")
    step.load_button.click()
    person.rest()
    assert wizard.state.draft.mapping[0].columns[5].use is ColumnUse.SKIP


# What is seen


def shown_samples(person: Person, step: ColumnsStep, header: str) -> list[tuple[str, Tone]]:
    return line_of(step, header).samples(person.context.language)


def test_values_tell_what_they_are_read_as(person: Person, book: Book) -> None:
    header = ["客户名称", "信用额度(万元)", "客户级别", "首次合作日期", "手机"]
    person.drop(
        book(
            ["恒润五金", 3, "A", 45978, "1.39E+10"],
            ["海曙包装", 20, "B", "2026-11-03", "13800138000"],
            ["鹭江茶业", "面议", "★★★", "2026年11月5日", None],
            header=header,
        )
    )
    wizard = person.wizard()
    wizard.go_to(StepKey.COLUMNS)
    person.rest()
    step = person.step(ColumnsStep)
    assert shown_samples(person, step, "信用额度(万元)") == [
        ("3 → ¥30,000", Tone.NEUTRAL),
        ("20 → ¥200,000", Tone.NEUTRAL),
        ("面议", Tone.DANGER),
    ]
    assert [text for text, _ in shown_samples(person, step, "客户级别")] == [
        *("A → ★★★★★", "B → ★★★★", "★★★")
    ]
    assert [text for text, _ in shown_samples(person, step, "首次合作日期")] == [
        *("45978 → 17 Nov 2025", "2026-11-03", "2026年11月5日")
    ]
    assert shown_samples(person, step, "手机")[0] == ("1.39E+10", Tone.DANGER)
    language = person.context.language
    assert line_of(step, "手机").finding(language) == ("Digits lost: 1", Tone.DANGER)
    assert line_of(step, "信用额度(万元)").finding(language) == ("Not a number: 1", Tone.DANGER)


def test_the_sheet_stands_above_with_its_problems(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN, HAISHU, NAMELESS))
    wizard = person.wizard()
    wizard.go_to(StepKey.COLUMNS)
    person.rest()
    step = person.step(ColumnsStep)
    grid = step.grid.grid
    assert grid.glance.rows[0] == (1, tuple(CUSTOMERS))
    assert grid.glance.tones[3, 3] is Tone.DANGER, "the digits that are lost"
    assert grid.glance.tones[4, 1] is Tone.DANGER, "the name that is missing"
    assert (2, 3) not in grid.glance.tones
    left, width = grid.span_of(3)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(left + width // 2, 40))
    assert step.list.current == 3
    assert row_of(step, "手机").target.box.hasFocus()
    assert step.detail.name.text() == "D · 手机"


def test_a_cell_that_was_typed_anew_is_marked_no_more(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN, NAMELESS))
    wizard = person.wizard()
    wizard.state.type_cell(Place(0, 3, 1), "青禾食品")
    wizard.go_to(StepKey.COLUMNS)
    person.rest()
    step = person.step(ColumnsStep)
    assert step.grid.grid.glance.tones == {}
    assert line_of(step, "客户名称").finding(person.context.language)[1] is Tone.SUCCESS


def test_another_row_becomes_the_column_titles(
    person: Person, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.drop(
        book(
            ["名称", "城市", "手机"],
            ["恒润五金", "苏州", "13800138000"],
            header=["资料", None, None],
        )
    )
    wizard = person.wizard()
    wizard.go_to(StepKey.COLUMNS)
    person.rest()
    step = person.step(ColumnsStep)
    assert step.header_button.text() == "Column titles in row 2"
    opened: list[Menu] = []
    monkeypatch.setattr(Menu, "open_below", lambda menu, _anchor: opened.append(menu))
    step.header_button.click()
    (menu,) = opened
    assert [action.text() for action in menu.actions()][:2] == [
        "Row 1: 资料",
        "Row 2: 名称 · 城市 · 手机",
    ]
    menu.actions()[2].trigger()
    person.rest()
    assert wizard.state.draft.mapping[0].header_row == 3


def test_a_line_stays_in_place_when_it_is_decided(person: Person, book: Book) -> None:
    person.drop(book([*HENGRUN, "茶"], header=[*CUSTOMERS, "口味"]))
    person.wizard(StepKey.COLUMNS)
    step = person.step(ColumnsStep)
    before = [line.column.header for line in lines_of(step)]
    assert before[:2] == ["爱好", "口味"]
    QTest.mouseClick(row_of(step, "爱好").target.ways.button("skip"), Qt.MouseButton.LeftButton)
    person.rest()
    assert [line.column.header for line in lines_of(step)] == before
    assert not line_of(step, "爱好").needs_look


def test_the_columns_are_decided_by_keys(person: Person, book: Book) -> None:
    """Down goes to the next column and changes nothing; right chooses, space opens the fields."""
    person.drop(book(HENGRUN))
    wizard = person.wizard(StepKey.COLUMNS)
    step = person.step(ColumnsStep)
    before = wizard.state.draft.mapping
    step.list.take_focus()
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Down)
    assert step.list.current == lines_of(step)[2].column.index
    assert wizard.state.draft.mapping == before
    person.press(Qt.Key.Key_Up)
    person.press(Qt.Key.Key_Up)
    person.press(Qt.Key.Key_Right)
    assert use_of(wizard, 5) == "remark"
    person.press(Qt.Key.Key_Down)
    box = row_of(step, lines_of(step)[1].column.header).target.box
    assert QApplication.focusWidget() is box
    person.press(Qt.Key.Key_Space)
    assert box.view().isVisible()
    box.hidePopup()


def test_a_list_left_without_a_choice_changes_nothing(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN))
    wizard = person.wizard(StepKey.COLUMNS)
    step = person.step(ColumnsStep)
    target = row_of(step, "爱好").target
    QTest.mouseClick(target.pick, Qt.MouseButton.LeftButton)
    assert target.box.view().isVisible()
    target.box.hidePopup()
    person.rest()
    assert target.ways.isVisible()
    assert not target.box.isVisible()
    assert use_of(wizard, 5) == "keep"


def test_a_sheet_of_many_columns_is_shown_page_by_page(person: Person, book: Book) -> None:
    many = [f"栏目{number}" for number in range(150)]
    person.drop(book(["恒润五金", *many], header=["客户名称", *many]))
    wizard = person.wizard()
    wizard.go_to(StepKey.COLUMNS)
    person.rest()
    step = person.step(ColumnsStep)
    assert len(lines_of(step)) == 151
    assert len(step.list.rows) == 60
    step.list.pager.forth.click()
    step.list.pager.forth.click()
    assert sum(row.isVisible() or not row.isHidden() for row in step.list.rows) == 31
    step.list.select(1)
    assert step.list.pager.offset == 0
    QTest.mouseClick(row_of(step, "栏目0").target.ways.button("skip"), Qt.MouseButton.LeftButton)
    person.rest()
    assert use_of(wizard, 1) == "skip"


def test_an_import_is_kept_as_a_draft_by_a_button(person: Person, book: Book) -> None:
    """Also where nothing was decided yet."""
    path = book(HENGRUN)
    person.drop(path)
    wizard = person.wizard(StepKey.COLUMNS)
    wizard.head.keep_button.click()
    person.no_sheet()
    assert any("Kept as a draft" in text for text in person.toasts())
    person.drop(path)
    assert "was begun on" in str(person.wizard().unfinished.offer.question("today"))
    assert person.wizard().unfinished.offer.isVisible()


def test_hidden_columns_are_marked_among_the_others(person: Person, book: Book) -> None:
    person.drop(hide(book(HENGRUN), column="F"))
    wizard = person.wizard(StepKey.COLUMNS)
    step = person.step(ColumnsStep)
    assert [line.column.header for line in lines_of(step) if line.is_hidden] == ["爱好"]
    step.list.select(5)
    person.rest()
    assert "Hidden in the file · Filled: 1 of 1 rows" in step.detail.filled.text()
    assert line_of(step, "爱好").finding(person.context.language)[0] == "Hidden column"
    assert wizard.state.draft.mapping[0].columns[5].use is ColumnUse.KEEP
