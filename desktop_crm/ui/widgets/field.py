"""A labelled input: label above, hint at the label's right, the problem below in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_crm.ui.theme.tokens import Role, Tone
from desktop_crm.ui.widgets.input_frame import Framed
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_PROBLEM_ROLES: dict[Tone, Role] = {Tone.DANGER: "danger", Tone.WARNING: "warning"}
_GLYPH = 14
_SHORT = 24
"""Longer labels, those of the firm's own fields, make no form wider; `&` is no key in them."""


class Field(QWidget):
    """Wraps an editor; a problem colours its border and is said below it."""

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._label = Label(label, "secondary", elide=len(label) > _SHORT or "&" in label)
        self._label.setBuddy(editor)
        self._hint = Label("", "caption", elide=True)
        self._problem = Label("", "caption", wrap=True)
        self._glyph = ToneIcon("triangle-alert", Tone.DANGER, size=_GLYPH, plain=True)
        editor.setAccessibleName(label)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._label)
        top.addStretch(1)
        top.addWidget(self._hint)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(1, 1, 0, 0)
        below.setSpacing(5)
        below.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._problem, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(editor)
        column.addWidget(self._below)
        if editor.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Fixed:
            column.addStretch(1)
        self._label.setVisible(bool(label))
        self.set_hint(hint)
        self.clear_problem()
        self.setFocusProxy(editor)

    @property
    def label(self) -> str:
        """The label's text."""
        return self._label.text()

    @property
    def problem(self) -> str:
        """The problem now said; empty if there is none."""
        return self._problem.text()

    def set_hint(self, text: str) -> None:
        """Say something helpful at the right of the label."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def set_problem(self, text: str, tone: Tone = Tone.DANGER) -> None:
        """Say what is wrong (danger) or doubtful (warning)."""
        self._problem.setText(text)
        self._problem.set_color(_PROBLEM_ROLES.get(tone, "danger"))
        self._glyph.set("triangle-alert", tone)
        self._below.setVisible(True)
        self.editor.setAccessibleDescription(text)
        if isinstance(self.editor, Framed):
            self.editor.set_tone(tone)

    def clear_problem(self) -> None:
        """All is well."""
        self._problem.setText("")
        self._below.setVisible(False)
        self.editor.setAccessibleDescription("")
        if isinstance(self.editor, Framed):
            self.editor.set_tone(None)
