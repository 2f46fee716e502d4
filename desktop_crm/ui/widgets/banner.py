"""A banner: what is wrong or worth knowing, and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_M, SPACE_3, Role, Tone
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.painting import paint_box
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_ICONS = {
    Tone.DANGER: "triangle-alert",
    Tone.WARNING: "triangle-alert",
    Tone.SUCCESS: "circle-check",
}
_ROLES: dict[Tone, Role] = {
    Tone.NEUTRAL: "neutral",
    Tone.PRIMARY: "primary",
    Tone.SUCCESS: "success",
    Tone.WARNING: "warning",
    Tone.DANGER: "danger",
    Tone.INFO: "info",
    Tone.PURPLE: "purple",
}
_ICON = 18


class Banner(QWidget):
    """A tinted strip with an icon, a sentence, perhaps a second line, and an action."""

    action_clicked = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        tone: Tone = Tone.INFO,
        icon: str = "",
        action: str = "",
        detail: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._icon = icon
        self._glyph = ToneIcon(icon or "info", tone, size=_ICON, plain=True)
        self._text = Label("", "secondary", wrap=True)
        self._detail = Label("", "caption", wrap=True)
        self._action = Link("")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_3, 7, SPACE_3 - 2, 7)
        self._row.setSpacing(SPACE_3 - 2)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._text)
        words.addWidget(self._detail)
        self._row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        self._action.clicked.connect(self.action_clicked)
        self.set_text(text, detail)
        self.set_action(action)
        self.set_tone(tone, icon)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def set_text(self, text: str, detail: str = "") -> None:
        """Say something else; with a second line the first one becomes bold."""
        self._text.setText(text)
        self._text.set_role("small_strong" if detail else "secondary")
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))

    def set_tone(self, tone: Tone, icon: str = "") -> None:
        """Change the tone, and the icon with it unless one is named."""
        self._tone = tone
        self._glyph.set(icon or self._icon or _ICONS.get(tone, "info"), tone)
        for part in (self._text, self._detail):
            part.set_color(_ROLES[tone])
        self._action.set_color(_ROLES[tone])
        self.update()

    def set_action(self, text: str) -> None:
        """Name the action; empty hides it."""
        self._action.setText(text)
        self._action.setVisible(bool(text))

    def add_widget(self, widget: QWidget) -> None:
        """Put something at the right end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), RADIUS_M, fill=tokens.tone(self._tone)[1])


class WideBanner(Banner):
    """For a wide form with a part that can give way: it is not measured by its width."""

    @override
    def hasHeightForWidth(self) -> bool:
        return False
