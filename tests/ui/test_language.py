"""Qt's translators follow the language, and one text reads the same in both worlds."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop_crm.core.language import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, load_language
from desktop_crm.ui.language import InterfaceLanguage, say, system_language

SETTINGS = QT_TRANSLATE_NOOP("Rail", "Settings")


def test_switching_changes_our_texts_and_tells(language: InterfaceLanguage, qtbot: QtBot) -> None:
    assert say(SETTINGS) == "Settings"
    with qtbot.waitSignal(language.changed):
        language.set_code(CHINESE)
    assert say(SETTINGS) == "设置"
    language.set_code(ENGLISH)
    assert say(SETTINGS) == "Settings"


def test_the_same_language_is_no_change(language: InterfaceLanguage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(language.changed):
        language.set_code(ENGLISH)
        language.set_code("tlh")
    assert language.code == ENGLISH


def test_qt_s_own_dialogs_and_dates_follow(language: InterfaceLanguage, qtbot: QtBot) -> None:
    language.set_code(CHINESE)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"
    assert QLocale().dayName(1) == "星期一"
    assert QLocale().firstDayOfWeek().value == 1
    language.set_code(ENGLISH)
    assert QLocale().dayName(1) == "Monday"


def test_an_unknown_code_falls_back_to_the_system(qapp: QApplication) -> None:
    assert InterfaceLanguage(qapp, "").code == system_language()


def test_both_ways_to_say_a_text_agree(language: InterfaceLanguage) -> None:
    language.set_code(CHINESE)
    for (context, source), translated in list(load_language(CHINESE).texts.items())[:2_000]:
        text = QT_TRANSLATE_NOOP(context, source)
        assert say(text) == translated == language.texts.say(text)
