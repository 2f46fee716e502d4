"""A fact that can be changed where it stands: press it, type, Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.language import Language
from desktop_crm.core.problems import Problem
from desktop_crm.ui.forms.editors import Editor
from desktop_crm.ui.forms.form import problem_sentence
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_S, SPACE_1
from desktop_crm.ui.widgets.facts import FactRow
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.painting import paint_box, paint_ring

_SMALL = 28
_PENCIL = 14
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PRESSES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space})


class EditableFact(FactRow):
    """Asks for its editor when it is pressed; commits what was typed, or forgets it on Esc."""

    edit_wanted = Signal(str)
    committed = Signal(str, object, bool)

    def __init__(self, key: str, label: str, *, label_width: int) -> None:
        super().__init__(label, label_width=label_width)
        self.key = key
        self._editing: _InPlace | None = None
        self._is_hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def in_place(self) -> _InPlace | None:
        """The editor, while there is one."""
        return self._editing

    def begin(
        self,
        editor: Editor,
        value: Any,
        language: Language,
        check: Callable[[Any], Iterable[Problem]],
    ) -> None:
        """Show an editor in place of the value."""
        if self._editing is not None:
            return
        self._editing = _InPlace(editor, value, language, check)
        self._editing.accepted.connect(self._on_accepted)
        self._editing.given_up.connect(self.end)
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.addWidget(self._editing, 1)
        self._value.hide()
        editor.widget.setAccessibleName(self.accessibleName())
        editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Show the value again."""
        if self._editing is not None:
            self._editing.hide()
            self._editing.deleteLater()
            self._editing = None
            self._value.show()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_accepted(self, value: object, save_anyway: bool) -> None:
        self.committed.emit(self.key, value, save_anyway)

    @override
    def set_value(self, value: str, **color: Any) -> None:
        super().set_value(value, **color)
        self.setAccessibleDescription(value)

    # Mouse and keys

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._editing is None:
            self.edit_wanted.emit(self.key)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._editing is None and self._pencil().contains(event.position()):
            self.edit_wanted.emit(self.key)
        super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._editing is None and event.key() in _PRESSES:
            self.edit_wanted.emit(self.key)
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_hovered = True
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._is_hovered = False
        self.update()

    def _pencil(self) -> QRectF:
        return QRectF(self.width() - _PENCIL - 4, 0, _PENCIL + 4, self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._editing is not None or not (self._is_hovered or self.hasFocus()):
            return
        painter, tokens = QPainter(self), tokens_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self._is_hovered:
            paint_box(painter, area, RADIUS_S, fill=tokens.hover)
            paint_icon(painter, "pencil", self._pencil(), tokens.text3)
        if self.hasFocus():
            paint_ring(painter, area, RADIUS_S, tokens.primary)


class _InPlace(QWidget):
    """The editor with a tick and a cross; a doubt is said once, then Enter means it."""

    accepted = Signal(object, bool)
    given_up = Signal()

    def __init__(
        self,
        editor: Editor,
        value: Any,
        language: Language,
        check: Callable[[Any], Iterable[Problem]],
    ) -> None:
        super().__init__()
        self.editor = editor
        self._language = language
        self._check = check
        self._doubt = ""
        editor.set_value(value)
        self._problem = Label("", "caption", wrap=True, color="danger")
        self._problem.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        row.addWidget(editor.widget, 1)
        for icon, name, slot in (
            ("check", self.tr("Save"), self.accept),
            ("x", self.tr("Cancel"), self.given_up),
        ):
            button = IconButton(icon, name, size=_SMALL)
            button.clicked.connect(slot)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._problem)
        editor.widget.installEventFilter(self)
        self.setFocusProxy(editor.widget)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.given_up.emit()
                return True
            if event.key() in _ENTER and not event.modifiers():
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """Commit; what is doubtful is said first."""
        value = self.editor.value()
        own = self.editor.problem()
        found = [own] if own is not None else list(self._check(value))
        blocking = [problem for problem in found if problem.blocks]
        said = problem_sentence(self._language, (blocking or found)[0]) if found else ""
        if blocking or (said and said != self._doubt):
            self._doubt = said
            self._problem.set_color("danger" if blocking else "warning")
            self._problem.setText(said)
            self._problem.show()
            return
        self.accepted.emit(value, bool(said))
