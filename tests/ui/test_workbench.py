"""Whole journeys through the window, on real files."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLockFile, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from desktop_crm.core.change import Change, Conflict
from desktop_crm.core.ids import new_id
from desktop_crm.core.language import CHINESE, ENGLISH
from desktop_crm.services.customers import create_customer
from desktop_crm.services.firm_settings import set_settings
from desktop_crm.ui.menus import MainMenu, SettingsMenu
from desktop_crm.ui.routes import CardRoute, ReportRoute
from desktop_crm.ui.store import Store
from desktop_crm.ui.widgets.sheet import Sheet, open_sheet
from desktop_crm.ui.window import MainWindow
from desktop_crm.ui.windows import Windows
from desktop_crm.ui.workbench import Workbench
from tests.ui.doubles import FakeMessages
from tests.ui.sample_pages import SamplePage
from tests.ui.stores import Gate

EVIL = '<img src="file:///etc/passwd"> R&D <b>' + "长" * 200


def page(bench: Workbench) -> SamplePage:
    shown = bench.window.stack.current_page
    assert isinstance(shown, SamplePage)
    return shown


def go(bench: Workbench, route: Any) -> None:
    assert bench.desk is not None
    bench.desk.navigation.go(route)


def write(bench: Workbench, qtbot: QtBot, name: str) -> None:
    assert bench.desk is not None
    with qtbot.waitSignal(bench.desk.bus.changed):
        bench.desk.background.write(create_customer, owner=bench, name=name)
    qtbot.waitUntil(bench.desk.background.is_idle)


def shown_texts(bench: Workbench) -> list[str]:
    labels = bench.window.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def menu_texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


# Opening


def test_a_free_window_says_how_to_begin(bench: Workbench) -> None:
    assert bench.window.stack.currentWidget() is bench.welcome
    assert bench.window.windowTitle() == "Desktop CRM"
    assert bench.commands.action("file.new").isVisible()
    assert not bench.commands.action("edit.undo").isVisible()


def test_a_new_firm_is_open_and_named_like_its_file(open_bench: Workbench, tmp_path: Path) -> None:
    assert open_bench.context is not None
    assert open_bench.context.firm.name == "恒通商贸"
    assert open_bench.window.rail.lit == "customers"
    assert open_bench.window.windowTitle() == "customers en – 恒通商贸 – Desktop CRM"
    assert open_bench.shell.preferences.recent_files() == [tmp_path / "恒通商贸.crm"]


def damaged(path: Path) -> str:
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5_000)
    return "damaged"


def foreign(path: Path) -> str:
    path.write_text("hello")
    return "not a firm's file"


def missing(_path: Path) -> str:
    return "is not there"


@pytest.mark.parametrize("spoil", [damaged, foreign, missing])
def test_a_file_that_cannot_be_opened_is_a_sentence(
    bench: Workbench, windows: Windows, tmp_path: Path, qtbot: QtBot, spoil: Any
) -> None:
    path = tmp_path / "a.crm"
    sentence = spoil(path)
    windows.open_file(path, bench)
    qtbot.waitUntil(lambda: bench.window.stack.currentWidget() is bench.welcome, timeout=20_000)
    assert sentence in bench.welcome.problem
    assert bench.desk is None
    assert not Path(f"{path}.lock").exists(), "the file is free again"


def test_creating_over_a_file_leaves_it_alone(
    bench: Workbench, windows: Windows, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.crm"
    path.write_text("mine")
    windows.open_file(path, bench, bench.shell.files.create)
    qtbot.waitUntil(lambda: "exists already" in bench.welcome.problem, timeout=20_000)
    assert path.read_text() == "mine"


def test_a_second_firm_gets_its_own_window(
    open_bench: Workbench, windows: Windows, tmp_path: Path, qtbot: QtBot
) -> None:
    open_bench.want_file(tmp_path / "乙.crm", open_bench.shell.files.create)
    assert len(windows.benches) == 2
    other = windows.benches[1]
    with qtbot.waitSignal(other.opened, timeout=20_000):
        pass
    assert other.context is not None
    assert other.context.firm.name == "乙"
    assert open_bench.context is not None
    assert open_bench.context.firm.name == "恒通商贸"


def test_the_same_firm_is_opened_once(open_bench: Workbench, windows: Windows) -> None:
    assert open_bench.context is not None
    open_bench.want_file(open_bench.context.firm.path)
    assert len(windows.benches) == 1


def test_new_open_and_recent_ask_for_files(bench: Workbench, tmp_path: Path, qtbot: QtBot) -> None:
    messages = FakeMessages(files=[tmp_path / "甲.crm"])
    bench.messages = messages  # type: ignore[assignment]
    with qtbot.waitSignal(bench.opened, timeout=20_000):
        bench.commands.trigger("file.new")
    assert messages.asked == [("New firm file", "My firm.crm")]
    bench.close_firm()
    bench.show_welcome()
    assert bench.welcome.recent_names == ["甲"]
    with qtbot.waitSignal(bench.opened, timeout=20_000):
        bench.commands.trigger("file.open")


def test_closing_the_last_window_ends_the_program(
    open_bench: Workbench, windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(windows.all_closed):
        open_bench.window.close()
    assert sorted(path.name for path in tmp_path.glob("恒通商贸.crm*")) == ["恒通商贸.crm"]


def test_place_and_page_are_remembered(
    open_bench: Workbench, windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    shell = open_bench.shell
    open_bench.window.resize(1_111, 707)
    open_bench.go_to_page("reports")
    open_bench.window.close()
    window = MainWindow(shell)
    qtbot.addWidget(window)
    assert window.height() == 707, "the width is cut to the small screen of the tests"
    window.show()
    again = windows.fill(window)
    with qtbot.waitSignal(again.opened, timeout=20_000):
        windows.open_file(tmp_path / "恒通商贸.crm", again)
    assert window.rail.lit == "reports"


def test_a_file_held_on_another_computer_is_a_sentence(
    bench: Workbench, windows: Windows, tmp_path: Path
) -> None:
    path = tmp_path / "a.crm"
    other = QLockFile(f"{path}.lock")
    other.setStaleLockTime(0)
    assert other.lock()
    windows.open_file(path, bench)
    assert "is open on the computer" in bench.welcome.problem
    assert bench.desk is None
    other.unlock()


def test_a_slow_file_says_that_it_is_being_opened(
    bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    gate = Gate()

    def open_slowly(path: Path) -> Store:
        gate()
        return bench.shell.files.create(path)

    bench.open_firm(tmp_path / "大账套.crm", open_slowly)
    qtbot.waitUntil(lambda: "Opening 大账套 …" in shown_texts(bench))
    with qtbot.waitSignal(bench.opened, timeout=20_000):
        gate.release()
    assert "Opening 大账套 …" not in shown_texts(bench)


# Files dropped on the window


def dropped(bench: Workbench, *paths: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(bench.window, QDragEnterEvent(QPoint(10, 10), *how))
    event = QDropEvent(QPointF(10, 10), *how)
    QApplication.sendEvent(bench.window, event)
    return event.isAccepted()


@pytest.fixture
def imported(monkeypatch: pytest.MonkeyPatch) -> list[list[Path]]:
    """The files that were handed to the import."""
    found: list[list[Path]] = []
    monkeypatch.setattr("desktop_crm.ui.window_drops.import_files", partial(_note, found))
    return found


def _note(found: list[list[Path]], _context: object, _host: object, paths: list[Path]) -> None:
    found.append(paths)


def test_a_dropped_table_goes_to_the_import(
    open_bench: Workbench, imported: list[list[Path]], tmp_path: Path
) -> None:
    assert dropped(open_bench, tmp_path / "客户.xlsx", tmp_path / "b.CSV")
    assert imported == [[tmp_path / "客户.xlsx", tmp_path / "b.CSV"]]
    assert not dropped(open_bench, tmp_path / "photo.png")


def test_nothing_is_dropped_behind_an_open_sheet(
    open_bench: Workbench, imported: list[list[Path]], tmp_path: Path
) -> None:
    open_bench.commands.trigger("help.about")
    assert not dropped(open_bench, tmp_path / "a.xlsx")
    assert imported == []


def test_a_table_dropped_on_no_firm_does_nothing(
    bench: Workbench, imported: list[list[Path]], tmp_path: Path
) -> None:
    dropped(bench, tmp_path / "a.xlsx")
    assert imported == []


def test_a_dropped_firm_file_is_opened(bench: Workbench, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "甲.crm"
    bench.shell.files.create(path).close()
    with qtbot.waitSignal(bench.opened, timeout=20_000):
        assert dropped(bench, path)
    assert bench.context is not None
    assert bench.context.firm.name == "甲"


# Going places


def test_pages_are_made_once_and_shown_again(open_bench: Workbench) -> None:
    first = page(open_bench)
    card = CardRoute(new_id())
    go(open_bench, card)
    assert page(open_bench).name == "card"
    assert open_bench.window.rail.lit == "customers"
    go(open_bench, CardRoute(new_id()))
    assert len(page(open_bench).routes) == 2
    QTest.keyClick(open_bench.window, Qt.Key.Key_Escape)
    assert page(open_bench).routes[-1] == card
    QTest.keyClick(open_bench.window, Qt.Key.Key_Escape)
    assert page(open_bench) is first


def test_keys_go_back_and_to_pages(open_bench: Workbench, qtbot: QtBot) -> None:
    window = open_bench.window
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert page(open_bench).name == "reports"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page(open_bench).name == "customers"
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page(open_bench).name == "reports"
    QTest.mouseClick(window, Qt.MouseButton.BackButton)
    assert page(open_bench).name == "customers"
    QTest.mouseClick(window, Qt.MouseButton.ForwardButton)
    assert page(open_bench).name == "reports"


def test_a_page_may_keep_the_user(open_bench: Workbench) -> None:
    page(open_bench).stays = True
    open_bench.go_to_page("reports")
    assert page(open_bench).name == "customers"
    assert open_bench.window.rail.lit == "customers"
    assert not open_bench.window.close()
    page(open_bench).stays = False


def test_a_form_that_must_not_be_lost_keeps_the_window_open(open_bench: Workbench) -> None:
    sheet = Sheet(open_bench.window, "Form")
    sheet.may_close = lambda: False
    sheet.open()
    assert not open_bench.window.close()
    assert open_sheet(open_bench.window) is sheet
    sheet.may_close = lambda: True
    assert open_bench.window.close()


# Undo


def test_a_write_shows_a_toast_that_takes_it_back(open_bench: Workbench, qtbot: QtBot) -> None:
    write(open_bench, qtbot, EVIL)
    toast = open_bench.toasts.toasts[-1]
    assert EVIL in toast.text
    assert toast.action.text() == "Undo"
    assert open_bench.desk is not None
    with qtbot.waitSignal(open_bench.desk.bus.changed) as told:
        toast.action.clicked.emit()
    assert told.args[0].code == "undo"
    assert open_bench.toasts.toasts[-1].action.text() == "Redo"
    with qtbot.waitSignal(open_bench.desk.bus.changed) as told:
        open_bench.toasts.toasts[-1].action.clicked.emit()
    assert told.args[0].code == "redo"
    assert open_bench.toasts.toasts[-1].action.text() == "Undo"


def test_the_menu_names_what_undo_and_redo_would_do(open_bench: Workbench, qtbot: QtBot) -> None:
    undo, redo = open_bench.commands.action("edit.undo"), open_bench.commands.action("edit.redo")
    assert not undo.isEnabled(), "setting up the firm is not undone"
    write(open_bench, qtbot, "R&D 公司")
    assert undo.isEnabled()
    assert undo.text().endswith("Created customer R&&D 公司")
    assert not redo.isEnabled()
    with qtbot.waitActive(open_bench.window):
        open_bench.window.activateWindow()
    assert open_bench.desk is not None
    with qtbot.waitSignal(open_bench.desk.bus.changed):
        QTest.keyClick(open_bench.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(open_bench.desk.background.is_idle)
    assert not undo.isEnabled()
    assert undo.text() == "Undo"
    assert redo.text().endswith("Created customer R&&D 公司")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(open_bench.desk.bus.changed):
        QTest.keyClick(open_bench.window, Qt.Key.Key_Z, both)
    qtbot.waitUntil(open_bench.desk.background.is_idle)
    assert undo.isEnabled()
    assert not redo.isEnabled()


def test_an_older_operation_is_named_with_its_day(
    open_bench: Workbench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_crm.ui.change_notes.local_date", lambda _at: date(2020, 1, 1))
    write(open_bench, qtbot, "甲")
    text = open_bench.commands.action("edit.undo").text()
    assert any(year in text for year in ("2025", "2026", "2027", "2028", "2029", "203"))


def test_what_an_undo_left_alone_is_counted(open_bench: Workbench) -> None:
    words = {"code": "firm.found", "words": {"name": "甲"}}
    conflicts = tuple(Conflict("customer", new_id(), "changed", "name") for _ in range(3))
    assert open_bench.desk is not None
    open_bench.desk.bus.changed.emit(Change(new_id(), "undo", words, new_id(), {}, None, conflicts))
    assert open_bench.toasts.toasts[-1].text.endswith("so left as they are: 3")


# Appearance and language


def test_a_language_switch_keeps_the_place(open_bench: Workbench, qtbot: QtBot) -> None:
    card = CardRoute(new_id(), "orders")
    go(open_bench, card)
    before = page(open_bench)
    open_bench.commands.trigger(f"language.{CHINESE}")
    assert page(open_bench) is not before
    assert page(open_bench).routes == [card]
    assert page(open_bench).context.language.code == CHINESE
    assert open_bench.window.rail.settings.text() == "设置"
    assert open_bench.window.windowTitle() == "card zh_CN – 恒通商贸 – 客户管理"
    assert open_bench.commands.action("customer.new").text() == "新建客户"
    write(open_bench, qtbot, "甲")
    assert len(open_bench.toasts.toasts) == 1, "the old listeners have gone"
    assert open_bench.shell.preferences.text("interface/language") == CHINESE
    open_bench.commands.trigger(f"language.{ENGLISH}")
    QTest.keyClick(open_bench.window, Qt.Key.Key_Escape)
    assert page(open_bench).name == "customers"


def test_a_theme_switch_recolours_without_rebuilding(open_bench: Workbench) -> None:
    before = page(open_bench)
    light = open_bench.window.grab().toImage().pixelColor(5, 400)
    open_bench.commands.trigger("theme.dark")
    dark = open_bench.window.grab().toImage().pixelColor(5, 400)
    assert light.lightness() > 200
    assert dark.lightness() < 60
    assert page(open_bench) is before
    assert open_bench.shell.preferences.text("interface/theme") == "dark"
    assert open_bench.commands.action("theme.dark").isChecked()
    assert not open_bench.commands.action("theme.light").isChecked()


# Menus and help


def test_the_menus_hold_only_what_works_now(open_bench: Workbench, qtbot: QtBot) -> None:
    write(open_bench, qtbot, EVIL)
    open_bench.commands.trigger("go.menu")
    (menu,) = open_bench.window.findChildren(MainMenu)
    texts = menu_texts(menu)
    assert "New firm file…" in texts
    assert "Open recent" in texts
    assert "Export to Excel…" not in texts, "no page here exports"
    assert any(text.startswith("Undo ") for text in texts)
    assert not any("\t" in text for text in texts)
    assert max(map(len, texts)) < 70
    menu.close()
    QTest.mouseClick(open_bench.window.rail.settings, Qt.MouseButton.LeftButton)
    (settings,) = open_bench.window.findChildren(SettingsMenu)
    assert {"Light", "Dark", "中文", "English", "Keyboard shortcuts"} <= set(menu_texts(settings))
    settings.close()


def test_the_menu_with_all_there_is_stays_one_column(open_bench: Workbench) -> None:
    window, actions = open_bench.window, open_bench.commands
    for spec in actions.specs:
        actions.handle(spec.key, lambda: None, owner=window)
    menu = MainMenu(actions, recent=[], open_file=lambda _path: None, parent=window)
    assert menu.sizeHint().height() <= 760


def test_help_shows_keys_and_version(open_bench: Workbench, qtbot: QtBot) -> None:
    with qtbot.waitActive(open_bench.window):
        open_bench.window.activateWindow()
    QTest.keyClick(open_bench.window, Qt.Key.Key_F1)
    sheet = open_sheet(open_bench.window)
    assert sheet is not None
    assert sheet.title == "Keyboard shortcuts"
    sheet.accept()
    open_bench.commands.trigger("help.about")
    sheet = open_sheet(open_bench.window)
    assert sheet is not None
    sheet.accept()


def test_reports_open_by_route(open_bench: Workbench) -> None:
    route = ReportRoute("pareto", {"of": "customers"})
    go(open_bench, route)
    assert page(open_bench).routes == [route]
    assert open_bench.window.rail.lit == "reports"


def test_the_window_takes_the_firms_other_name_at_once(open_bench: Workbench, qtbot: QtBot) -> None:
    assert open_bench.desk is not None
    open_bench.desk.background.write(
        set_settings, owner=open_bench, values={"firm.name": "恒通实业"}
    )
    qtbot.waitUntil(open_bench.desk.background.is_idle)
    qtbot.waitUntil(lambda: "恒通实业" in open_bench.window.windowTitle())
    assert open_bench.window.rail.head.text() == "恒通实业"
