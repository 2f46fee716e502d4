"""What an import would do, shown before it does it: cell by cell, row by row, by a policy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_crm.exchange.apply.policy import Choice, MatchBy, OnDuplicate
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.exchange.list_export import export_list
from desktop_crm.queries.duplicates.groups import find_duplicates
from desktop_crm.queries.listing.tasks import TASKS
from desktop_crm.services.tasks import add_task, update_task
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.importing.preview_step import PreviewStep
from desktop_crm.ui.importing.result_step import ResultStep
from desktop_crm.ui.importing.start_step import StepKey
from tests.ui.importing.person import CLEAN, HAISHU, HENGRUN, NAMELESS, Person, choose

Book = Callable[..., Path]
ALIKE = ["C7", "恒润五金有限公司", "王建国", "13800138000", "无锡"]
MOVED = ["C1", "恒润五金", "王建国", "13800138000", "无锡"]


@pytest.fixture
def preview(person: Person, book: Book) -> PreviewStep:
    """A customer that is there comes again with another city, and one that looks like it."""
    person.do_all(book(HENGRUN, header=CLEAN))
    person.drop(book(MOVED, ALIKE, name="b.xlsx", header=CLEAN))
    person.wizard(StepKey.PREVIEW)
    return person.step(PreviewStep)


def customers(person: Person) -> str:
    return str(person.content()["customer"])


def test_counts_stand_on_the_tabs(preview: PreviewStep) -> None:
    shown = [key for key in preview.tabs.keys if not preview.tabs.button(key).isHidden()]
    counts = {key: preview.total(key) for key in shown}
    assert counts == {"new": 2, "changed": 1, "unchanged": 1, "twins": 1, "rejected": 0}
    assert preview.tabs.current == "twins"


def test_each_cell_is_taken_or_kept(person: Person, preview: PreviewStep) -> None:
    preview.tabs.button("changed").click()
    (line,) = preview.changes.table.model.rows
    assert (line.diff.title, line.diff.before, line.diff.after) == ("City", "苏州", "无锡")
    preview.changes.table.view.setFocus()
    QTest.keyClick(preview.changes.table.view, Qt.Key.Key_Space)
    person.rest()
    assert "0 changed (cells: 0), kept: 1." in person.texts()
    QTest.keyClick(preview.changes.table.view, Qt.Key.Key_Space)
    person.rest()
    assert "1 changed (cells: 1), kept: 0." in person.texts()
    preview.changes.keep_all.click()
    wizard = person.wizard()
    wizard.go_to(StepKey.COLUMNS)
    person.go_on_to(StepKey.PREVIEW)
    assert "kept: 1." in person.texts()
    person.go_on_to(StepKey.RESULT)
    assert customers(person).count("无锡") == 1


def test_amounts_and_days_are_shown_as_the_lists_show_them(person: Person, book: Book) -> None:
    header = ["客户编号", "客户名称", "信用额度", "建档日期", "行业", "网址"]
    person.do_all(book(["C1", "恒润五金", 9500, date(2024, 3, 1), "五金", "12500"], header=header))
    changed = ["C1", "恒润五金", 12500.5, date(2025, 3, 1), "机械", "13500"]
    person.drop(book(changed, name="b.xlsx", header=header))
    person.wizard(StepKey.PREVIEW)
    table = person.step(PreviewStep).changes.table
    shown = {
        tuple(str(table.model.index(row, column).data()) for column in (1, 2, 3))
        for row in range(table.model.rowCount())
    }
    language = person.context.language
    assert shown == {
        ("Credit limit", "¥9,500", "¥12,500.50"),
        ("Customer since", *(language.date(date(year, 3, 1)) for year in (2024, 2025))),
        ("Industry", "五金", "机械"),
        ("Website", "12500", "13500"),
    }


def test_an_edited_list_of_tasks_shows_the_edited_cells(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "tasks.xlsx"
    with Workspace.open(person.file) as workspace:
        workspace.write(add_task, title="回访", due_on=date(2026, 11, 3))
        workspace.read(
            export_list,
            target=path,
            listing=TASKS,
            columns=TASKS.public_keys,
            language=person.context.language,
            today=date(2026, 11, 21),
        )
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    for cell in sheet[2]:
        if cell.value == "回访":
            cell.value = "上门"
        elif isinstance(cell.value, datetime) and cell.value.date() == date(2026, 11, 3):
            cell.value = date(2026, 12, 1)
    workbook.save(path)
    person.drop(path)
    person.wizard(StepKey.PREVIEW)
    table = person.step(PreviewStep).changes.table
    shown = {
        tuple(str(table.model.index(row, column).data()) for column in (1, 2, 3))
        for row in range(table.model.rowCount())
    }
    day = person.context.language.date
    assert shown == {
        ("Task", "回访", "上门"),
        ("Task due", day(date(2026, 11, 3)), day(date(2026, 12, 1))),
    }
    person.go_on_to(StepKey.RESULT)
    assert [row for row in person.content()["task"] if "上门" in row]


def test_a_cell_that_was_changed_here_too_says_so(person: Person, tmp_path: Path) -> None:
    """And only that one: what nobody touched in the workbook is not there at all."""
    path = tmp_path / "tasks.xlsx"
    with Workspace.open(person.file) as workspace:
        task = workspace.write(add_task, title="回访", due_on=date(2026, 11, 3)).value
        workspace.read(
            export_list,
            target=path,
            listing=TASKS,
            columns=TASKS.public_keys,
            language=person.context.language,
            today=date(2026, 11, 21),
        )
        later = date(2026, 11, 9)
        workspace.write(update_task, task_id=task, title="再访", due_on=later, remark="带样品")
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    (cell,) = (cell for cell in sheet[2] if cell.value == "回访")
    cell.value = "上门"
    workbook.save(path)
    person.drop(path)
    person.wizard(StepKey.PREVIEW)
    table = person.step(PreviewStep).changes.table
    keys = [column.key for column in table.model.columns]
    asked = ("field", "before", "after", "why")
    shown = [
        [str(table.model.index(row, keys.index(key)).data()) for key in asked]
        for row in range(table.model.rowCount())
    ]
    assert shown == [["Task", "再访", "上门", "Changed here since the export"]]
    person.go_on_to(StepKey.RESULT)
    [now] = person.content()["task"]
    assert {"上门", "2026-11-09", "带样品"} <= set(now)


def test_changed_cells_that_stay_out_have_a_tab(person: Person, tmp_path: Path) -> None:
    """What a list only shows is told with what the firm keeps, before and after the import."""
    with Workspace.open(person.file) as workspace:
        workspace.write(add_task, title="回访", due_on=date(2026, 11, 3))
        path = tmp_path / "tasks.xlsx"
        workspace.read(
            export_list,
            target=path,
            listing=TASKS,
            columns=TASKS.keys,
            language=person.context.language,
            today=date(2026, 11, 21),
        )
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    titles = [cell.value for cell in sheet[1]]
    sheet.cell(2, titles.index("Snoozed until") + 1).value = date(2026, 12, 1)
    workbook.save(path)
    person.drop(path)
    person.wizard(StepKey.PREVIEW)
    step = person.step(PreviewStep)
    assert step.tabs.button("left").isVisible()
    step.tabs.button("left").click()
    (problem,) = step.left.table.model.rows
    assert (problem.row, problem.value) == (2, "2026-12-01")
    assert "Snoozed until" in str(step.left.table.model.index(0, 2).data())
    assert "not taken back" in str(step.left.table.model.index(0, 5).data())
    person.go_on_to(StepKey.RESULT)
    assert "Rows with something to check: 1" in person.texts()


def test_a_look_alike_is_said_to_be_the_same(person: Person, book: Book) -> None:
    person.do_all(book(HENGRUN, header=CLEAN))
    person.drop(book(ALIKE, name="b.xlsx", header=CLEAN))
    person.wizard(StepKey.PREVIEW)
    preview = person.step(PreviewStep)
    preview.twins.table.view.setFocus()
    QTest.keyClick(preview.twins.table.view, Qt.Key.Key_Y)
    verdicts = preview.state.policy.decisions.verdicts
    assert [verdict.choice for verdict in verdicts.values()] == [Choice.SAME]
    person.rest()
    assert preview.counts()[Entity.CUSTOMER].new == 0
    assert tab_counts(preview) == {"new": 0, "changed": 1, "unchanged": 1, "twins": 0}
    assert len(preview.twins.table.model.rows) == 1, "it can still be decided otherwise"
    person.go_on_to(StepKey.RESULT)
    assert len(person.content()["customer"]) == 1


@pytest.mark.requirement("S4-13")
def test_a_look_alike_that_is_another_customer_stays_one(person: Person, book: Book) -> None:
    person.do_all(book(HENGRUN, header=CLEAN))
    person.drop(book(ALIKE, name="b.xlsx", header=CLEAN))
    person.wizard(StepKey.PREVIEW)
    preview = person.step(PreviewStep)
    preview.twins.table.view.setFocus()
    QTest.keyClick(preview.twins.table.view, Qt.Key.Key_N)
    person.go_on_to(StepKey.RESULT)
    content = person.content()
    assert len(content["customer"]) == 2
    assert len(content["customer_relation"]) == 1
    with Workspace.open(person.file) as workspace:
        assert workspace.read(find_duplicates) == ()


@pytest.mark.requirement("S4-13")
def test_the_owner_of_a_look_alike_is_asked(person: Person, book: Book) -> None:
    """The row arrives, a task asks, and undoing the import takes both back."""
    person.do_all(book(HENGRUN, header=CLEAN))
    before = person.content()
    person.drop(book(ALIKE, name="b.xlsx", header=CLEAN))
    person.wizard(StepKey.PREVIEW)
    preview = person.step(PreviewStep)
    preview.twins.table.view.setFocus()
    QTest.keyClick(preview.twins.table.view, Qt.Key.Key_O)
    assert "Owner is asked" in answers(preview), "it is seen before anything is counted"
    assert "Asks owners: 1." in person.texts()
    assert tab_counts(preview) == {"new": 2, "changed": 0, "unchanged": 0, "twins": 0}
    person.go_on_to(StepKey.RESULT)
    assert "Questions to owners, each as a task: 1." in person.texts()
    content = person.content()
    assert len(content["customer"]) == 2
    (task,) = content["task"]
    assert f"Is 「{ALIKE[1]}」 the same as 「{HENGRUN[1]}」?" in task
    person.step(ResultStep).undo_button.click()
    person.no_sheet()
    assert person.content() == before


@pytest.mark.usefixtures("preview")
def test_a_look_alike_stands_beside_the_row(person: Person) -> None:
    """What both say field by field; the number that they share is marked."""
    person.rest()
    told = person.texts()
    for words in ("Row 3 of the file", "In the firm C1", "王建国", "13800138000", "="):
        assert words in told.split("\n"), words


def test_an_owner_is_asked_about_the_one_that_was_chosen(person: Person, book: Book) -> None:
    other = ["C8", "恒润五金（苏州）", "王建国", "13800138000", "苏州"]
    person.do_all(book(HENGRUN, header=CLEAN))
    person.drop(book(other, ALIKE, name="b.xlsx", header=CLEAN))
    person.wizard(StepKey.PREVIEW)
    twins = person.step(PreviewStep).twins
    lower = next(row for row in twins.table.model.rows if row.ref.name == ALIKE[1])
    twins.table.select_key(lower.ref.key)
    assert len(lower.twins) == len(twins.ask_buttons) == 2
    twins.ask_buttons[1].click()
    verdict = twins._state.policy.decisions.verdicts[lower.ref.key]
    assert (verdict.choice, verdict.other) == (Choice.ASK_OWNER, lower.twins[1].other)


def answers(preview: PreviewStep) -> list[str]:
    """What the list of look-alikes says was decided."""
    model = preview.twins.table.model
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def tab_counts(preview: PreviewStep) -> dict[str, int]:
    """What the tabs say, but for rejected rows and cells of lists."""
    texts = {key: preview.tabs.button(key).text() for key in preview.tabs.keys}
    others = {"rejected", "left"}
    return {key: int(text.split()[-1]) for key, text in texts.items() if key not in others}


def test_every_decision_is_counted_at_once(person: Person, preview: PreviewStep) -> None:
    assert tab_counts(preview) == {"new": 2, "changed": 1, "unchanged": 1, "twins": 1}
    view = preview.twins.table.view
    for key, counts in (
        (Qt.Key.Key_N, {"new": 2, "changed": 1, "unchanged": 1, "twins": 0}),
        (Qt.Key.Key_X, {"new": 0, "changed": 1, "unchanged": 1, "twins": 0}),
        (Qt.Key.Key_Y, {"new": 0, "changed": 1, "unchanged": 1, "twins": 0}),
        (Qt.Key.Key_Y, {"new": 2, "changed": 1, "unchanged": 1, "twins": 1}),
    ):
        QTest.keyClick(view, key)
        person.rest()
        assert tab_counts(preview) == counts, key
    preview.tabs.button("changed").click()
    preview.changes.keep_all.click()
    person.rest()
    assert tab_counts(preview) == {"new": 2, "changed": 0, "unchanged": 2, "twins": 1}
    assert person.wizard().go_button.text() == "Import 2 records"
    assert [line.diff.after for line in preview.changes.table.model.rows] == ["无锡"]
    preview.changes.take_all.click()
    person.rest()
    assert tab_counts(preview)["changed"] == 1


def back_and_forth(person: Person, index: int, use: ColumnUse) -> PreviewStep:
    """Go back to the columns, do something else with one, and come to the preview again."""
    wizard = person.wizard(StepKey.PREVIEW)
    wizard.back_button.click()
    person.rest()
    wizard.state.change_column(0, index, use=use, field=None)
    person.rest()
    person.go_on_to(StepKey.PREVIEW)
    return person.step(PreviewStep)


def test_going_back_for_something_else_keeps_what_was_decided(
    person: Person, preview: PreviewStep
) -> None:
    QTest.keyClick(preview.twins.table.view, Qt.Key.Key_Y)
    person.rest()
    preview.tabs.button("changed").click()
    preview.changes.keep_all.click()
    person.rest()
    before = preview.state.policy.decisions
    assert before.kept
    assert before.verdicts
    preview = back_and_forth(person, 2, ColumnUse.SKIP)
    assert preview.state.policy.decisions == before
    assert not preview.dropped.isVisible()
    preview = back_and_forth(person, 4, ColumnUse.SKIP)
    assert preview.state.policy.decisions.kept == frozenset()
    assert preview.dropped.isVisible()
    assert "what they were about has changed" in preview.dropped.text
    QTest.keyClick(preview.twins.table.view, Qt.Key.Key_N)
    person.rest()
    preview.show_state()
    assert not preview.dropped.isVisible()


@pytest.mark.parametrize(
    ("key", "count"), [(Qt.Key.Key_N, 2), (Qt.Key.Key_X, 1)], ids=["different", "left out"]
)
def test_a_look_alike_is_another_or_left_out(
    person: Person, preview: PreviewStep, key: Qt.Key, count: int
) -> None:
    QTest.keyClick(preview.twins.table.view, key)
    person.go_on_to(StepKey.RESULT)
    assert len(person.content()["customer"]) == count


def test_a_decision_is_taken_back_by_the_same_key(preview: PreviewStep) -> None:
    for expected in (1, 0):
        QTest.keyClick(preview.twins.table.view, Qt.Key.Key_N)
        assert len(preview.state.policy.decisions.verdicts) == expected


@pytest.mark.parametrize(
    ("policy", "city", "rows"),
    [
        (OnDuplicate.SKIP, "苏州", 2),
        (OnDuplicate.FILL, "苏州", 2),
        (OnDuplicate.UPDATE, "无锡", 2),
        (OnDuplicate.NEW, "无锡", 3),
    ],
)
def test_what_happens_to_known_records_is_chosen(
    person: Person, preview: PreviewStep, policy: OnDuplicate, city: str, rows: int
) -> None:
    choose(preview.policy.on_duplicate, policy)
    person.rest()
    person.go_on_to(StepKey.RESULT)
    assert city in customers(person)
    assert len(person.content()["customer"]) == rows


def test_blank_cells_wipe_only_when_asked(person: Person, book: Book) -> None:
    person.do_all(book(HENGRUN, header=CLEAN))
    person.drop(book(["C1", "恒润五金", "王建国", "13800138000", None], header=CLEAN))
    person.wizard(StepKey.PREVIEW)
    step = person.step(PreviewStep)
    assert step.total("changed") == 0
    step.policy.blanks.click()
    person.rest()
    assert step.total("changed") == 1
    person.go_on_to(StepKey.RESULT)
    assert "苏州" not in customers(person)


def test_all_or_nothing_stops_before_writing(person: Person, book: Book) -> None:
    person.drop(book(HAISHU, NAMELESS, header=CLEAN))
    wizard = person.go_on_to(StepKey.PREVIEW)
    step = person.step(PreviewStep)
    step.policy.whole.click()
    person.rest()
    assert not wizard.go_button.isEnabled()
    assert "All or nothing" in person.texts()
    step.policy.whole.click()
    person.rest()
    assert wizard.go_button.isEnabled()
    step.tabs.button("rejected").click()
    (problem,) = step.rejected.table.model.rows
    assert problem.row == 3


def test_keys_that_find_customers_are_chosen(person: Person, preview: PreviewStep) -> None:
    for key in (MatchBy.CODE, MatchBy.NAME, MatchBy.NAME_PHONE, MatchBy.EXTERNAL):
        preview.policy.toggle_match(key)
        person.rest()
    assert set(preview.state.policy.match_by) == {MatchBy.OUR_ID, MatchBy.CREDIT_CODE}
    assert preview.total("new") >= 1
    for key in (MatchBy.OUR_ID, MatchBy.CREDIT_CODE):
        preview.policy.toggle_match(key)
        person.rest()
    assert len(preview.state.policy.match_by) == 1, "one of them always stays"


def test_long_lists_are_shown_by_pages(person: Person, book: Book) -> None:
    rows = [[f"K{n:04}", f"第{n:04}号工厂", None, None, "苏州"] for n in range(450)]
    person.drop(book(*rows, header=CLEAN))
    person.wizard()
    step = person.step(PreviewStep)
    step.tabs.button("new").click()
    seen = []
    for _page in range(3):
        seen += [row.name for row in step.records.table.model.rows]
        step.records.pager.forth.click()
    assert len(set(seen)) == 450
    assert not step.records.pager.forth.isEnabled()
    step.records.pager.back.click()
    assert step.records.table.model.rows[0].name == "第0200号工厂"


def test_payments_that_a_list_contains_are_counted_and_decided(person: Person, book: Book) -> None:
    """Nothing is subtracted twice, unless the person wants that."""
    debts = [["客户名称", "应收金额", "已收金额", "未收金额"], ["恒润五金", 1000, 300, 700]]
    paid = [["收款日期", "客户名称", "收款金额"], ["2024-03-15", "恒润五金", 300]]
    person.do_all(book(name="应收.xlsx", 应收=debts))
    person.drop(book(name="回款.xlsx", 回款=paid))
    person.wizard(StepKey.PREVIEW)
    step = person.step(PreviewStep)
    assert step.contained.isVisible()
    assert "by their day: 1, ¥300 in all" in step.contained.text
    assert "stays as the list says" in person.texts()
    step.contained.action_clicked.emit()
    person.rest()
    assert "less is owed than the list says" in person.texts()
    step.contained.action_clicked.emit()
    person.rest()
    person.go_on_to(StepKey.RESULT)
    content = person.content()
    assert len(content["payment"]) == 1
    (balance,) = content["receivable"]
    assert "3000000" in str(balance)


def test_nothing_is_said_of_other_payments(preview: PreviewStep) -> None:
    assert not preview.contained.isVisible()
