"""Why a file cannot be imported, and what to do instead."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.ui.context import Context
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 520
_HEIGHT = 240


class ImportRefusalSheet(Sheet):
    """`choose_wanted` asks for another file; accepted goes on with the next one."""

    choose_wanted = Signal()

    def __init__(
        self, context: Context, host: QWidget, name: str, error: UserError, *, has_next: bool
    ) -> None:
        super().__init__(host, name, width=_WIDTH, icon="file-spreadsheet", tone=Tone.WARNING)
        self.error = error
        self.state = EmptyState(
            "circle-alert",
            self.tr("This file cannot be imported"),
            error_sentence(context.language, error),
        )
        self.state.setMinimumHeight(_HEIGHT)
        self.body.addWidget(self.state)
        self.add_cancel(self.tr("Close"))
        choose = Button(self.tr("Choose another file"))
        self.choose_button = self.add_button(choose, primary=not has_next)
        self.choose_button.clicked.connect(self._on_choose)
        self._main = self.choose_button
        if has_next:
            self._main = self.add_button(Button(self.tr("Next file")), primary=True)
            self._main.clicked.connect(self.accept)
        for key in ("Return", "Num+Enter"):
            self.add_shortcut(key, self._main.click)

    def _on_choose(self) -> None:
        self.reject()
        self.choose_wanted.emit()

    @override
    def _focus_first(self) -> None:
        self._main.setFocus(Qt.FocusReason.OtherFocusReason)
