"""The locked PySide6 keeps the reference count of None (6.12.0 loses it on Python 3.11)."""

import sys

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

CALLS = 1_000


def test_none_survives_a_thousand_calls(qtbot: QtBot) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    edit.setText("first")

    before = sys.getrefcount(None)
    for number in range(CALLS):
        edit.setText(str(number))

    assert sys.getrefcount(None) > before - CALLS / 10
