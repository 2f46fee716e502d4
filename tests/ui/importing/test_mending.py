"""Cells with a problem are typed where they stand, looked at one by one, or tagged for later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from desktop_crm.exchange.clean.fixes import FixKind
from desktop_crm.exchange.headers.mapping import TypedCell
from desktop_crm.exchange.mapping_files import write_mapping
from desktop_crm.models import Customer, CustomerTag, Phone, Tag
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.dialogs.import_wizard import ImportWizard
from desktop_crm.ui.importing.answer_button import AnswerButton
from desktop_crm.ui.importing.mend_list import MEND_PAGE, MendList
from desktop_crm.ui.importing.problem_card import ProblemCard
from desktop_crm.ui.importing.problems_step import ProblemsStep
from desktop_crm.ui.importing.start_step import StepKey
from desktop_crm.ui.widgets.focus_trap import tab_stops
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.ui.importing.person import CLEAN, HAISHU, HENGRUN, NAMELESS, Person
from tests.ui.importing.test_unfinished import leave, resume

Book = Callable[..., Path]
NAME, MOBILE = 1, 3


def at_problems(person: Person, path: Path) -> ProblemsStep:
    person.drop(path)
    person.wizard().go_to(StepKey.PROBLEMS)
    return person.step(ProblemsStep)


def card_of(step: ProblemsStep, reason: str) -> ProblemCard:
    return next(card for card in step.cards if card.group.reason == reason)


def opened(person: Person, step: ProblemsStep, reason: str) -> MendList:
    """The list of a group's cells, after a press on the button that opens it."""
    card = card_of(step, reason)
    assert card.open_button is not None
    card.open_button.click()
    person.rest()
    assert card.list is not None
    return card.list


def write(text: str) -> None:
    """Write into whatever has the keys, as Chinese is written."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    focused = QApplication.focusWidget()
    assert focused is not None
    QApplication.sendEvent(focused, event)


def type_text(person: Person, text: str) -> None:
    """Write, and press Enter."""
    write(text)
    person.enter()


def typed(wizard: ImportWizard) -> tuple[TypedCell, ...]:
    return wizard.state.draft.mapping[0].typed


def stored(person: Person, statement: Any) -> list[tuple[Any, ...]]:
    with Workspace.open(person.file) as workspace:
        return workspace.read(lambda session: [tuple(row) for row in session.execute(statement)])


# Typing


def test_a_name_is_typed_and_the_row_comes_in(person: Person, book: Book) -> None:
    step = at_problems(person, book(HENGRUN, NAMELESS, header=CLEAN))
    wizard = person.wizard()
    cells = opened(person, step, "missing")
    (row,) = cells.rows
    assert row.edit.hasFocus()
    assert row.cell.name == "C3 · 无名氏 · 13700137000"
    type_text(person, "海曙包装")
    assert typed(wizard) == (TypedCell(3, NAME, "海曙包装"),)
    assert (wizard.state.summary.records, wizard.state.summary.rejected) == (2, 0)
    assert "Will be rejected\n0" in person.texts()
    assert row.said.text() == "Taken"
    assert wizard.go_button.hasFocus(), "after the last cell the keys go on"
    assert card_of(step, "missing").is_gone, "the list stays until it is folded up"
    card_of(step, "missing").fold_up()
    assert [card.group.reason for card in step.cards] == ["typed"]
    person.go_on_to(StepKey.RESULT)
    assert sorted(stored(person, select(Customer.name))) == [("恒润五金",), ("海曙包装",)]


def test_a_wrong_value_says_why_and_goes_nowhere(person: Person, book: Book) -> None:
    step = at_problems(person, book(HENGRUN, HAISHU, header=CLEAN))
    wizard = person.wizard()
    (row,) = opened(person, step, "digits_lost").rows
    type_text(person, "1.38E+10")
    assert "Digits of this number are missing" in row.said.text()
    assert row.edit.accessibleDescription() == row.said.text()
    assert row.edit.hasFocus()
    assert typed(wizard) == ()
    row.edit.clear()
    write("138 0512 6621")
    assert row.said.text() == "", "while somebody types, nothing is wrong yet"
    person.enter()
    assert row.said.text() == "Taken: 13805126621"
    assert typed(wizard) == (TypedCell(3, MOBILE, "138 0512 6621"),)
    person.go_on_to(StepKey.RESULT)
    assert ("13805126621",) in stored(person, select(Phone.digits))


def test_what_was_understood_is_said(person: Person, book: Book) -> None:
    header = ["客户名称", "信用额度(万元)"]
    step = at_problems(person, book(["海曙包装", "面议"], header=header))
    (row,) = opened(person, step, "not_a_number").rows
    type_text(person, "3")
    assert row.said.text() == "Taken: ¥30,000"


def test_enter_goes_down_the_list_and_over_the_page(person: Person, book: Book) -> None:
    rows = [[f"K{n}", None, f"联系人{n}", None, None] for n in range(MEND_PAGE + 2)]
    step = at_problems(person, book(HENGRUN, *rows, header=CLEAN))
    wizard = person.wizard()
    cells = opened(person, step, "missing")
    assert len(cells.rows) == MEND_PAGE
    for number in range(MEND_PAGE + 2):
        type_text(person, f"客户{number}")
    assert len(cells.rows) == 2
    assert wizard.go_button.hasFocus()
    assert wizard.state.summary.rejected == 0
    assert [cell.text for cell in typed(wizard)] == [f"客户{n}" for n in range(MEND_PAGE + 2)]


def test_nothing_moves_under_the_hands_of_a_typist(person: Person, book: Book) -> None:
    """What is typed while the import is planned anew stays, and so does the place of each row."""
    rows = [[f"K{n}", None, f"联系人{n}", None, None] for n in range(3)]
    step = at_problems(person, book(HENGRUN, *rows, header=CLEAN))
    cells = opened(person, step, "missing")
    first, second, third = cells.rows
    for row, name in ((first, "甲公司"), (second, "乙公司")):
        write(name)
        QTest.keyClick(row.edit, Qt.Key.Key_Return)
    write("丙公")
    person.rest()
    assert cells.rows == [first, second, third]
    assert [row.edit.text() for row in cells.rows] == ["甲公司", "乙公司", "丙公"]
    assert third.edit.hasFocus()
    assert [cell.text for cell in typed(person.wizard())] == ["甲公司", "乙公司"]


def test_one_value_is_taken_back(person: Person, book: Book) -> None:
    step = at_problems(person, book(HENGRUN, NAMELESS, header=CLEAN))
    wizard = person.wizard()
    opened(person, step, "missing")
    type_text(person, "海曙包装")
    card_of(step, "missing").fold_up()
    (row,) = opened(person, step, "typed").rows
    assert row.edit.text() == "海曙包装"
    row.back.click()
    person.rest()
    assert typed(wizard) == ()
    assert wizard.state.summary.rejected == 1
    assert not row.back.isVisible()


def test_escape_takes_the_text_away_before_it_closes_anything(person: Person, book: Book) -> None:
    step = at_problems(person, book(HENGRUN, NAMELESS, header=CLEAN))
    (row,) = opened(person, step, "missing").rows
    write("海曙")
    person.press(Qt.Key.Key_Escape)
    assert row.edit.text() == ""
    assert isinstance(open_sheet(person.bench.window), ImportWizard)
    person.press(Qt.Key.Key_Escape)
    person.no_sheet()


def test_typed_values_outlive_the_window(person: Person, book: Book) -> None:
    step = at_problems(person, book(HENGRUN, NAMELESS, header=CLEAN))
    opened(person, step, "missing")
    type_text(person, "海曙包装")
    leave(person)
    wizard = resume(person)
    assert typed(wizard) == (TypedCell(3, NAME, "海曙包装"),)
    assert wizard.state.summary.rejected == 0


def test_typed_values_outlive_another_mapping_of_the_file(
    person: Person, book: Book, tmp_path: Path
) -> None:
    step = at_problems(person, book(HENGRUN, NAMELESS, header=CLEAN))
    wizard = person.wizard()
    opened(person, step, "missing")
    type_text(person, "海曙包装")
    write_mapping(tmp_path / "mapping.json", wizard.state.draft.mapping)
    wizard.state.read(saved=tmp_path / "mapping.json")
    person.rest()
    assert typed(wizard) == (TypedCell(3, NAME, "海曙包装"),)
    wizard.state.forget()
    person.rest()
    assert typed(wizard) == (TypedCell(3, NAME, "海曙包装"),)
    assert not any(card.is_open for card in step.cards), "other readings have other cells"


def test_never_more_lines_than_a_page(person: Person, book: Book) -> None:
    rows = [[f"C{n}", f"客户{n}", None, "1.39E+10", None] for n in range(1_000)]
    step = at_problems(person, book(*rows, header=CLEAN))
    cells = opened(person, step, "digits_lost")
    assert len(cells.rows) == MEND_PAGE
    assert cells.pager.label.text() == f"1 to {MEND_PAGE} of 1,000"
    cells.pager.forth.click()
    person.rest()
    assert cells.rows[0].cell.place.row == MEND_PAGE + 2
    assert cells.rows[0].edit.hasFocus()


def test_tab_goes_through_the_card_as_it_stands(person: Person, book: Book) -> None:
    step = at_problems(person, book(HENGRUN, NAMELESS, HAISHU, header=CLEAN))
    cells = opened(person, step, "missing")
    type_text(person, "青禾食品")
    stops = [each for each in tab_stops(person.wizard()) if step.area.isAncestorOf(each)]
    shown = [stop for card in step.cards for stop in card.stops() if stop.isVisible()]
    assert stops == shown
    assert cells.rows[0].edit in stops


# Days


def test_days_are_looked_at_one_by_one(person: Person, book: Book) -> None:
    header = ["客户名称", "建档日期"]
    rows = [["甲", "03/04/2026"], ["乙", "05/06/2026"], ["丙", "03/25/2026"]]
    step = at_problems(person, book(*rows, header=header))
    card = card_of(step, "date_ambiguous")
    first, second = card.fix_buttons
    assert isinstance(first, AnswerButton)
    assert isinstance(second, AnswerButton)
    assert (first.text(), first.result, first.is_chosen) == ("Month/day", "4 Mar", True)
    assert (second.text(), second.result, second.is_chosen) == ("Day/month", "3 Apr", False)
    assert "Suggested" in person.texts()
    assert "Other cells that can only be month/day: 1 (such as 03/25/2026)" in person.texts()
    cells = opened(person, step, "date_ambiguous")
    one, other = cells.rows[0].answers
    assert (one.text(), one.is_chosen, other.text()) == ("4 Mar", True, "3 Apr")
    other.click()
    person.rest()
    assert (one.is_chosen, other.is_chosen) == (False, True)
    assert cells.rows[0].edit.text() == "2026-04-03"
    assert card.group.count == 1
    person.go_on_to(StepKey.RESULT)
    since = stored(person, select(Customer.name, Customer.customer_since))
    days = {name: day.isoformat() for name, day in since}
    assert days == {"甲": "2026-04-03", "乙": "2026-05-06", "丙": "2026-03-25"}


def test_nothing_is_suggested_where_the_column_does_not_tell(person: Person, book: Book) -> None:
    step = at_problems(person, book(["甲", "03/04/2026"], header=["客户名称", "建档日期"]))
    card = card_of(step, "date_ambiguous")
    assert not any(isinstance(b, AnswerButton) and b.is_chosen for b in card.fix_buttons)
    assert "Suggested" not in person.texts()
    month_first = next(b for b in card.fix_buttons if b.text() == "Month/day")
    month_first.click()
    person.rest()
    assert not step.cards


# Numbers that lost digits


def test_customers_without_their_number_are_found_by_a_tag(person: Person, book: Book) -> None:
    step = at_problems(person, book(HENGRUN, HAISHU, header=CLEAN))
    wizard = person.wizard()
    lost = card_of(step, "digits_lost")
    assert lost.fixes[0].kind is FixKind.TAG_CUSTOMERS
    assert lost.fix_buttons[0].text() == "Import without the number, tag “Number missing”"
    lost.fix_buttons[0].click()
    person.rest()
    assert wizard.state.summary.doubtful == 0
    (card,) = step.cards
    assert card.fix_buttons[0].text() == "Decide otherwise"
    person.go_on_to(StepKey.RESULT)
    named = select(Customer.name, Tag.name).select_from(Customer).join(CustomerTag).join(Tag)
    assert stored(person, named) == [("海曙包装", "Number missing")]
    assert [digits for (digits,) in stored(person, select(Phone.digits))] == ["13800138000"]


# The step as a whole


def test_the_button_of_the_rejected_rows_stands_in_the_footer(person: Person, book: Book) -> None:
    step = at_problems(person, book(HENGRUN, NAMELESS, header=CLEAN))
    assert step.save_button.isVisible()
    assert step.save_button.text() == "Rejected rows.xlsx"
    person.wizard().go_to(StepKey.PREVIEW)
    assert not step.save_button.isVisible()
    person.wizard().go_to(StepKey.PROBLEMS)
    assert step.save_button.isVisible()
    opened(person, step, "missing")
    type_text(person, "海曙包装")
    assert not step.save_button.isVisible()


def test_small_cards_stand_in_pairs_where_there_is_room(person: Person, book: Book) -> None:
    total = [None, "合计", None, None, None]
    step = at_problems(person, book(HENGRUN, NAMELESS, HAISHU, total, header=CLEAN))
    missing, left_out = card_of(step, "missing"), card_of(step, "total_row")
    person.bench.window.resize(1280, 800)
    person.rest()
    assert missing.y() == left_out.y()
    assert missing.width() < card_of(step, "digits_lost").width()
    person.bench.window.resize(860, 768)
    person.rest()
    assert missing.y() != left_out.y()
    person.bench.window.resize(1280, 800)
    opened(person, step, "missing")
    assert missing.width() == card_of(step, "digits_lost").width()
