"""A question with two answers, for what cannot simply be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 460


class ConfirmSheet(Sheet):
    """Asks; the dangerous answer never has the focus at first."""

    def __init__(
        self,
        host: QWidget,
        title: str,
        text: str,
        *,
        accept_text: str,
        danger: bool = False,
        detail: str = "",
    ) -> None:
        tone = Tone.DANGER if danger else Tone.PRIMARY
        icon = "triangle-alert" if danger else "circle-question-mark"
        super().__init__(host, title, width=_WIDTH, icon=icon, tone=tone)
        self._danger = danger
        self.text = Label(text, "body", wrap=True)
        self.body.addWidget(self.text)
        self.detail = Label(detail, "secondary", wrap=True)
        self.body.addWidget(self.detail)
        self.detail.setVisible(bool(detail))
        self.cancel_button = self.add_cancel(self.tr("Cancel"))
        kind = Kind.DANGER if danger else Kind.PRIMARY
        self.accept_button = self.add_button(Button(accept_text, kind=kind), primary=True)
        self.accept_button.clicked.connect(self.accept)

    @override
    def _focus_first(self) -> None:
        button = self.cancel_button if self._danger else self.accept_button
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    @classmethod
    def ask(
        cls,
        host: QWidget,
        title: str,
        text: str,
        *,
        accept_text: str,
        on_accept: Callable[[], object],
        danger: bool = False,
        detail: str = "",
    ) -> ConfirmSheet:
        """Open the question; `on_accept` is called when it is answered with yes."""
        sheet = cls(host, title, text, accept_text=accept_text, danger=danger, detail=detail)
        sheet.accepted.connect(on_accept)
        sheet.open()
        return sheet
