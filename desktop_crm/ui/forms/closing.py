"""Typed words are not lost by a key: the question before a form closes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_crm.ui.widgets.confirm_sheet import ConfirmSheet
from desktop_crm.ui.widgets.sheet import Sheet


def ask_before_losing(sheet: Sheet) -> bool:
    """Ask; False now, and the sheet closes by itself when the answer is to discard."""
    ConfirmSheet.ask(
        sheet,
        QCoreApplication.translate("closing", "Discard what you typed?"),
        QCoreApplication.translate("closing", "It has not been saved yet."),
        accept_text=QCoreApplication.translate("closing", "Discard"),
        danger=True,
        on_accept=partial(_discard, sheet),
    )
    return False


def _discard(sheet: Sheet) -> None:
    sheet.may_close = _always
    sheet.reject()


def _always() -> bool:
    return True
