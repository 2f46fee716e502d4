"""The theme follows the user's choice or the system, and widgets follow the palette."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_crm.ui.theme.palette import palette_from, tokens_from, tokens_of
from desktop_crm.ui.theme.stylesheet import stylesheet
from desktop_crm.ui.theme.theme import Theme
from desktop_crm.ui.theme.tokens import DARK, LIGHT, Tokens
from desktop_crm.ui.widgets.inputs import LineEdit
from desktop_crm.ui.widgets.label import Label


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, "light")
    yield made
    made.set_mode("light")
    made.deleteLater()


def test_choosing_dark_tells_and_reaches_every_widget(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = Label("恒润", "caption", parent=window)
    line = LineEdit(parent=window)
    window.show()
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.is_dark
    assert tokens_of(window) is tokens_of(line) is DARK
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.text3


def test_choosing_the_same_again_tells_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("light")


def test_system_follows_the_scheme_of_the_desktop(
    theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    theme.set_mode("system")
    monkeypatch.setattr(
        theme, "_hints", type("Hints", (), {"colorScheme": lambda _: Qt.ColorScheme.Dark})()
    )
    with qtbot.waitSignal(theme.changed):
        theme._on_system_changed(Qt.ColorScheme.Dark)
    assert theme.tokens is DARK


def test_a_chosen_mode_ignores_the_desktop(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme._on_system_changed(Qt.ColorScheme.Dark)
    assert not theme.is_dark


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.usefixtures("qapp")
def test_a_palette_leads_back_to_its_tokens(tokens: Tokens) -> None:
    assert tokens_from(palette_from(tokens)) is tokens


def test_selected_text_in_an_input_stays_visible(theme: Theme, qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    palette = line.palette()
    assert palette.color(QPalette.ColorRole.Highlight).name().upper() == theme.tokens.primary
    assert palette.color(QPalette.ColorRole.HighlightedText) != palette.color(
        QPalette.ColorRole.Highlight
    )


def test_the_style_sheet_has_no_gap_and_no_transparent_selection() -> None:
    sheet = stylesheet(LIGHT)
    assert "$" not in sheet
    assert "selection-background-color: transparent" not in sheet
