"""An import that is left in the middle loses nothing of what was decided, by whatever it ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.exchange.apply.policy import Choice, OnDuplicate
from desktop_crm.exchange.clean.fixes import FixKind
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.dialogs.drafts_dialog import DraftsSheet, show_drafts
from desktop_crm.ui.dialogs.import_wizard import ImportWizard
from desktop_crm.ui.importing.file_step import FileStep
from desktop_crm.ui.importing.preview_step import PreviewStep
from desktop_crm.ui.importing.problems_step import ProblemsStep
from desktop_crm.ui.importing.start_step import StepKey
from desktop_crm.ui.widgets.toast import Toast
from tests.exchange.files import workbook_file
from tests.ui.importing.person import CLEAN, CUSTOMERS, HAISHU, HENGRUN, Person
from tests.ui.importing.test_file_step import protected
from tests.ui.importing.test_preview import ALIKE, MOVED

Book = Callable[..., Path]
NOTES = [["城市", "邮编", "备注"], ["苏州", "215000", "每月对账"]]


def drafts(person: Person) -> tuple[KeptDraft, ...]:
    """What another program would find in the file now, so also this one after a crash."""
    with Workspace.open(person.file) as workspace:
        return workspace.drafts()


def resume(person: Person) -> ImportWizard:
    """Go on with the newest draft, out of the list."""
    show_drafts(person.context, person.bench.window)
    person.sheet(DraftsSheet).open_buttons[0].click()
    return person.wizard()


def leave(person: Person) -> None:
    person.press(Qt.Key.Key_Escape)
    person.no_sheet()


def decided(person: Person, book: Book) -> ImportWizard:
    """An import at its preview, with a choice of every sort."""
    person.do_all(book(HENGRUN, header=CLEAN))
    person.drop(book([*MOVED, "茶叶"], [*ALIKE, None], name="b.xlsx", 备忘=NOTES))
    wizard = person.wizard()
    wizard.state.use_sheets(frozenset({1}))
    wizard.state.change_column(0, 5, use=ColumnUse.REMARK, field=None)
    person.rest()
    wizard = person.go_on_to(StepKey.PREVIEW)
    step = person.step(PreviewStep)
    wizard.state.set_policy(blanks_wipe=True)
    person.rest()
    step.tabs.button("twins").click()
    QTest.keyClick(step.twins.table.view, Qt.Key.Key_Y)
    person.rest()
    step.tabs.button("changed").click()
    step.changes.keep_all.click()
    person.rest()
    assert len(step.state.policy.decisions.kept) == 2
    return wizard


def shown(wizard: ImportWizard) -> dict[str, Any]:
    """Everything that was chosen, and what would become of it."""
    state = wizard.state
    step = wizard.step(StepKey.PREVIEW)
    assert isinstance(step, PreviewStep)
    return {
        "step": wizard.current,
        "mapping": state.draft.mapping,
        "left out": state.draft.left_out,
        "policy": state.policy,
        "counts": {key: step.total(key) for key in step.tabs.keys},
    }


@pytest.mark.requirement("S4-08")
def test_an_import_that_is_left_goes_on_where_it_was(person: Person, book: Book) -> None:
    before = shown(decided(person, book))
    leave(person)
    assert any("Kept as a draft: Import of b.xlsx" in text for text in person.toasts())
    again = resume(person)
    assert shown(again) == before
    assert again.current is StepKey.PREVIEW
    assert not person.step(PreviewStep).dropped.isVisible()
    person.go_on_to(StepKey.RESULT)
    assert len(person.content()["customer"]) == 1
    assert drafts(person) == ()


def test_a_question_to_an_owner_outlives_the_window(person: Person, book: Book) -> None:
    person.do_all(book(HENGRUN, header=CLEAN))
    person.drop(book(ALIKE, name="b.xlsx", header=CLEAN))
    wizard = person.wizard(StepKey.PREVIEW)
    QTest.keyClick(person.step(PreviewStep).twins.table.view, Qt.Key.Key_O)
    person.rest()
    before = shown(wizard)
    leave(person)
    assert shown(resume(person)) == before
    assert "Asks owners: 1." in person.texts()
    person.go_on_to(StepKey.RESULT)
    assert len(person.content()["task"]) == 1


def test_every_choice_is_in_the_file_at_once(person: Person, book: Book) -> None:
    """A crash asks nobody: what is not written by then is lost."""
    person.drop(book(HENGRUN, 备忘=NOTES))
    wizard = person.wizard()
    assert drafts(person) == (), "whoever only looked has nothing to lose"
    seen: list[Any] = []

    def kept(name: str) -> Any:
        person.rest()
        (draft,) = drafts(person)
        assert draft.values not in seen
        seen.append(draft.values)
        return draft.values[name]

    wizard.state.change_column(0, 5, use=ColumnUse.REMARK, field=None)
    assert kept("mapping")["sheets"][0]["columns"][5]["use"] == "remark"
    wizard.state.use_sheets(frozenset({1}))
    assert kept("left_out") == ["备忘"]
    wizard.go_to(StepKey.PREVIEW)
    assert kept("step") == StepKey.PREVIEW
    wizard.state.set_policy(on_duplicate=OnDuplicate.FILL)
    assert kept("on_duplicate") == "fill"
    wizard.state.look_again((1,), header_row=1)
    assert kept("left_out") == []


def test_a_choice_that_is_still_worked_on_is_kept_too(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN))
    wizard = person.wizard(StepKey.COLUMNS)
    wizard.state.change_column(0, 4, use=ColumnUse.SKIP, field=None)
    wizard.state.change_column(0, 5, use=ColumnUse.REMARK, field=None)
    assert wizard.state.is_working
    leave(person)
    uses = [column.use for column in resume(person).state.draft.mapping[0].columns]
    assert uses[4:] == [ColumnUse.SKIP, ColumnUse.REMARK]


def test_a_fix_is_kept(person: Person, tmp_path: Path) -> None:
    header = ["订单号", "客户名称", "订单日期", "品名", "数量", "单价"]
    lines = [["S1", "恒润五金", "3/4/2024", "螺栓", 1, 2], ["S2", "海曙", "5/6/2024", "丁", 2, 2]]
    person.drop(workbook_file(tmp_path / "dates.xlsx", {"订单": [header, *lines]}))
    wizard = person.wizard()
    wizard.go_to(StepKey.PROBLEMS)
    step = person.step(ProblemsStep)
    fix = next(f for card in step.cards for f in card.fixes if f.kind is FixKind.DAY_FIRST)
    wizard.state.mend(fix)
    person.rest()
    mended = wizard.state.draft.mapping
    leave(person)
    assert resume(person).state.draft.mapping == mended


def test_nothing_is_kept_of_an_import_that_nobody_touched(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN))
    wizard = person.wizard(StepKey.COLUMNS)
    wizard.go_to(StepKey.PREVIEW)
    person.rest()
    leave(person)
    assert drafts(person) == ()
    assert person.toasts() == []


def test_the_same_file_offers_what_was_decided(person: Person, book: Book) -> None:
    path = book(HENGRUN)
    person.drop(path)
    wizard = person.wizard(StepKey.COLUMNS)
    wizard.state.change_column(0, 5, use=ColumnUse.REMARK, field=None)
    person.rest()
    leave(person)
    person.drop(path)
    wizard = person.wizard(StepKey.COLUMNS)
    assert wizard.state.draft.mapping[0].columns[5].use is not ColumnUse.REMARK
    assert "was begun on" in person.texts()
    person.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    wizard = person.wizard(StepKey.COLUMNS)
    assert wizard.state.draft.mapping[0].columns[5].use is ColumnUse.REMARK
    assert "was begun on" not in person.texts()
    person.go_on_to(StepKey.RESULT)
    assert drafts(person) == ()


@pytest.mark.parametrize("by_toast", [True, False])
def test_it_can_be_thrown_away(person: Person, book: Book, by_toast: bool) -> None:
    person.drop(book(HENGRUN))
    person.wizard().state.change_column(0, 5, use=ColumnUse.REMARK, field=None)
    leave(person)
    assert len(drafts(person)) == 1
    if by_toast:
        toast = next(each for each in person.bench.window.findChildren(Toast) if each.isVisible())
        toast.action.clicked.emit()
    else:
        show_drafts(person.context, person.bench.window)
        person.sheet(DraftsSheet).discard_buttons[0].click()
    person.rest()
    assert drafts(person) == ()


def test_a_file_that_has_changed_is_told_and_what_fits_is_taken(person: Person, book: Book) -> None:
    decided(person, book)
    leave(person)
    elsewhere = [*MOVED[:4], "常州", "茶叶"]
    book(elsewhere, [*ALIKE, None], name="b.xlsx", 别的=NOTES)
    wizard = resume(person)
    assert "The file has changed since" in person.texts()
    assert "备忘" in wizard.unfinished.changed.findChildren(type(wizard.panel.title))[1].text()
    state = wizard.state
    assert state.draft.mapping[0].columns[5].use is ColumnUse.REMARK
    assert state.policy.blanks_wipe
    assert [each.choice for each in state.policy.decisions.verdicts.values()] == [Choice.SAME]
    fields = {field for _entity, _key, field in state.policy.decisions.kept}
    assert "customer.city" not in fields, "another city is asked again"
    assert person.step(PreviewStep).dropped.isVisible()
    wizard.unfinished.changed.action_clicked.emit()
    assert not wizard.unfinished.changed.isVisible()


def test_a_file_with_other_columns_keeps_what_was_said_of_the_rest(
    person: Person, book: Book
) -> None:
    person.drop(book(HENGRUN))
    person.wizard().state.change_column(0, 5, use=ColumnUse.REMARK, field=None)
    person.rest()
    leave(person)
    header = ["来源", *CUSTOMERS]
    workbook_file(book(HENGRUN), {"客户": [header, ["展会", *HENGRUN]]})
    columns = resume(person).state.draft.mapping[0].columns
    assert {each.header: each.use for each in columns}["爱好"] is ColumnUse.REMARK
    assert {each.header: each.field for each in columns}["来源"] == "customer.source"
    assert "Look at these worksheets again: 客户" in person.texts()


def test_a_file_that_is_gone_is_told_and_can_be_found_elsewhere(
    person: Person, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shown(decided(person, book))
    leave(person)
    moved = tmp_path / "moved.xlsx"
    (tmp_path / "b.xlsx").rename(moved)

    def choose(_title: str, on_chosen: Callable[[list[Path]], None], **_more: Any) -> None:
        on_chosen([moved])

    monkeypatch.setattr(person.context.messages, "choose_files", choose)
    assert resume(person).current is StepKey.FILE
    assert "What you decided about it is kept" in person.texts()
    leave(person)
    assert len(drafts(person)) == 1, "it waits for its file"
    resume(person)
    person.step(FileStep)
    person.enter()
    again = person.wizard(StepKey.PREVIEW)
    assert again.state.path == moved
    assert shown(again) == before
    person.go_on_to(StepKey.RESULT)
    assert drafts(person) == ()


def test_a_password_is_never_kept_and_asked_again(person: Person, tmp_path: Path) -> None:
    person.drop(protected(tmp_path, "geheim-888"))
    person.wizard(StepKey.FILE)
    step = person.step(FileStep)
    step.password.setText("geheim-888")
    person.enter()
    wizard = person.wizard(StepKey.PREVIEW)
    wizard.state.change_column(0, 4, use=ColumnUse.REMARK, field=None)
    person.rest()
    leave(person)
    (draft,) = drafts(person)
    assert "geheim" not in json.dumps(draft.values, ensure_ascii=False)
    assert b"geheim" not in person.file.read_bytes()
    assert resume(person).current is StepKey.FILE
    person.step(FileStep).password.setText("geheim-888")
    person.enter()
    again = person.wizard(StepKey.PREVIEW)
    assert again.state.draft.mapping[0].columns[4].use is ColumnUse.REMARK


def test_two_files_are_kept_apart(person: Person, book: Book) -> None:
    for name in ("a.xlsx", "b#1.xlsx"):
        person.drop(book(HAISHU, name=name))
        person.wizard().state.change_column(0, 5, use=ColumnUse.REMARK, field=None)
        person.rest()
        leave(person)
    titles = {draft.title for draft in drafts(person)}
    assert titles == {"Import of a.xlsx", "Import of b#1.xlsx"}


def test_a_draft_of_another_version_is_refused_and_stays(person: Person) -> None:
    with Workspace.open(person.file) as workspace:
        workspace.keep_draft(form="import", subject="x", title="Import", values={"version": 99})
    show_drafts(person.context, person.bench.window)
    person.sheet(DraftsSheet).open_buttons[0].click()
    person.rest()
    assert "another version of the program" in person.texts()
    assert len(drafts(person)) == 1
