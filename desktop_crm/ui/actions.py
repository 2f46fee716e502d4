"""The window's live actions: made from their specs, alive while somebody handles them."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_crm.ui.action import ActionSpec, MenuName
from desktop_crm.ui.language import say
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.icons import icon

_LONGEST = 60
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


@dataclass(frozen=True, slots=True)
class _Handler:
    callback: Callable[[], None]
    owner: QObject
    enabled: Callable[[], bool] | None
    checked: Callable[[], bool] | None


class Actions(QObject):
    """One QAction for each spec."""

    refreshed = Signal()

    def __init__(self, window: QWidget, specs: Sequence[ActionSpec]) -> None:
        super().__init__(window)
        self._window = window
        self._context: object = None
        self._handlers: dict[str, list[_Handler]] = defaultdict(list)
        self._own_texts: dict[str, str] = {}
        self.specs = tuple(specs)
        self._actions = {spec.key: self._make(spec) for spec in self.specs}
        self.retranslate()
        self.refresh()

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(self)
        action.setCheckable(spec.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcut.split("; ") if keys])
        action.toggled.connect(partial(self._draw, spec))
        action.triggered.connect(partial(self.trigger, spec.key))
        self._window.addAction(action)
        return action

    def action(self, key: str) -> QAction:
        """The action, for buttons and menus.

        Raises:
            KeyError: if no spec has that key.
        """
        return self._actions[key]

    def shortcut(self, key: str) -> str:
        """`Ctrl N`: the first shortcut as a hint on a button; empty when there is none."""
        return key_text(self._actions[key].shortcut())

    def available(self, menu: MenuName) -> list[tuple[ActionSpec, QAction]]:
        """A menu's actions that somebody handles now, in order."""
        pairs = [(spec, self._actions[spec.key]) for spec in self.specs if spec.menu is menu]
        return [(spec, action) for spec, action in pairs if action.isVisible()]

    def handle(
        self,
        key: str,
        callback: Callable[[], None],
        *,
        owner: QObject,
        enabled: Callable[[], bool] | None = None,
        checked: Callable[[], bool] | None = None,
    ) -> None:
        """Let `callback` do an action while `owner` lives and, if a widget, is visible.

        The latest such owner wins. `enabled` and `checked` are asked at each `refresh`.

        Raises:
            KeyError: if no spec has that key.
        """
        self._actions[key]
        self._handlers[key].append(_Handler(callback, owner, enabled, checked))
        self.refresh()

    def set_context(self, context: object) -> None:
        """From now on actions that run from everywhere work on this firm."""
        self._context = context
        self.refresh()

    def set_text(self, key: str, text: str) -> None:
        """Say more than the spec does; an empty text goes back to it."""
        self._own_texts[key] = text
        self._name(key)

    def retranslate(self) -> None:
        """Take the texts of the language that is on, and the icons of the theme."""
        for spec in self.specs:
            self._name(spec.key)
            self._draw(spec)

    def refresh(self) -> None:
        """Look anew which actions can be done; call it when a selection has changed."""
        for spec in self.specs:
            handler = self._handler(spec.key)
            can_run = spec.run is not None and self._context is not None
            action = self._actions[spec.key]
            action.setVisible(handler is not None or can_run)
            action.setEnabled(handler is None or handler.enabled is None or handler.enabled())
            if handler is not None and handler.checked is not None:
                action.setChecked(handler.checked())
        self.refreshed.emit()

    def trigger(self, key: str, _checked: bool = False) -> None:
        """Do an action, if anybody can."""
        handler = self._handler(key)
        if handler is not None:
            if handler.enabled is None or handler.enabled():
                handler.callback()
            self.refresh()
            return
        run = self._spec(key).run
        if run is not None and self._context is not None:
            run(self._context, self._window)

    def _draw(self, spec: ActionSpec, _checked: bool = False) -> None:
        """A tick takes the place of the icon: a menu has one column for both."""
        action = self._actions[spec.key]
        if action.isChecked():
            action.setIcon(icon("check", "primary"))
        elif spec.icon:
            action.setIcon(icon(spec.icon))

    def _spec(self, key: str) -> ActionSpec:
        return next(spec for spec in self.specs if spec.key == key)

    def _handler(self, key: str) -> _Handler | None:
        living = [handler for handler in self._handlers[key] if isValid(handler.owner)]
        self._handlers[key] = living
        for handler in reversed(living):
            owner = handler.owner
            if not isinstance(owner, QWidget) or owner.isVisibleTo(self._window):
                return handler
        return None

    def _name(self, key: str) -> None:
        spec = self._spec(key)
        if spec.place is not None:
            shown = say(spec.text, page=say(spec.place))
        else:
            shown = self._own_texts.get(key) or say(spec.text)
        self._actions[key].setText(menu_text(shown))


def menu_text(text: str) -> str:
    """A text as a menu shows it literally: no `&` mnemonics, no tabs, not endless."""
    return one_line(text, _LONGEST).replace("&", "&&")


def key_text(keys: QKeySequence) -> str:
    """A shortcut as it is printed on the keys: `Ctrl Shift Z`, `Alt ←`."""
    if sys.platform == "darwin":
        return keys.toString(QKeySequence.SequenceFormat.NativeText)
    names = keys.toString(QKeySequence.SequenceFormat.PortableText).split("+")
    return " ".join(_ARROWS.get(name, name) for name in names)
