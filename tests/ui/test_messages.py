"""What is said appears in the window, literally, and answers come by callback."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from desktop_crm.core.errors import UserError
from desktop_crm.core.language import ENGLISH, Language
from desktop_crm.ui.messages import SheetMessages
from desktop_crm.ui.preferences import Preferences
from desktop_crm.ui.widgets.confirm_sheet import ConfirmSheet
from desktop_crm.ui.widgets.sheet import open_sheet

EVIL = '<img src="file:///etc/passwd"> & <b>R&D</b>'
CRM = [("Firm files", "*.crm")]


@pytest.fixture
def messages(host: QMainWindow, tmp_path: Path) -> SheetMessages:
    host.show()
    preferences = Preferences(tmp_path / "p.ini")
    preferences.set("files/folder", str(tmp_path))
    return SheetMessages(host, language=lambda: Language(ENGLISH), preferences=preferences)


def shown_texts(host: QMainWindow) -> list[str]:
    sheet = open_sheet(host)
    assert sheet is not None
    return [label.text() for label in sheet.findChildren(QLabel)]


def file_dialog(host: QMainWindow) -> QFileDialog:
    (dialog,) = host.findChildren(QFileDialog)
    return dialog


def test_a_problem_is_a_sentence(messages: SheetMessages, host: QMainWindow) -> None:
    messages.problem(UserError("file.missing", path=EVIL))
    assert any(EVIL in text and "is not there" in text for text in shown_texts(host))


def test_information_is_literal_and_closes(messages: SheetMessages, host: QMainWindow) -> None:
    messages.inform(EVIL, EVIL, detail="more")
    assert {EVIL, "more"} <= set(shown_texts(host))
    sheet = open_sheet(host)
    assert sheet is not None
    sheet.accept()
    assert open_sheet(host) is None


def test_a_question_answers_only_when_accepted(messages: SheetMessages, host: QMainWindow) -> None:
    answers: list[str] = []
    for answer in ("yes", "no"):
        messages.ask("Delete", EVIL, accept_text="Delete", on_accept=lambda: answers.append("yes"))
        sheet = open_sheet(host)
        assert isinstance(sheet, ConfirmSheet)
        (sheet.accept if answer == "yes" else sheet.reject)()
    assert answers == ["yes"]


def test_files_are_chosen_and_the_folder_is_remembered(
    messages: SheetMessages, host: QMainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "a.crm").write_bytes(b"")
    chosen: list[list[Path]] = []
    messages.choose_files("Open", chosen.append, patterns=CRM)
    dialog = file_dialog(host)
    assert dialog.directory().absolutePath() == str(tmp_path)
    assert dialog.nameFilters() == ["Firm files (*.crm)"]
    dialog.filesSelected.emit([str(folder / "a.crm")])
    dialog.reject()
    assert chosen == [[folder / "a.crm"]]
    messages.choose_files("Open", chosen.append, patterns=CRM)
    assert host.findChildren(QFileDialog)[-1].directory().absolutePath() == str(folder)


def test_giving_up_answers_nothing(messages: SheetMessages, host: QMainWindow) -> None:
    chosen: list[Path] = []
    messages.choose_new_file("New", chosen.append, patterns=CRM, name="a.crm")
    dialog = file_dialog(host)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "crm"
    dialog.reject()
    assert chosen == []


def test_a_new_file_gets_its_ending(
    messages: SheetMessages, host: QMainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    chosen: list[Path] = []
    messages.choose_new_file("New", chosen.append, patterns=CRM, name="公司")
    dialog = file_dialog(host)
    dialog.accept()
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [tmp_path / "公司.crm"]
