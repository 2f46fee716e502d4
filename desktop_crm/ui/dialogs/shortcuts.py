"""The sheet of keys: made from the actions, so that it never lies."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.ui.action import MENU_TITLES, MenuName
from desktop_crm.ui.actions import Actions, key_text
from desktop_crm.ui.language import say
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_4, SPACE_6
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.key_hint import KeyHint
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 760
_COLUMNS = 2


class ShortcutsSheet(Sheet):
    """All keys that do something now, by menu."""

    def __init__(self, host: QWidget, actions: Actions) -> None:
        super().__init__(host, self.tr("Keyboard shortcuts"), width=_WIDTH, icon="keyboard")
        groups = [group for name in MenuName if (group := self._group(actions, name))]
        groups.append(
            _Group(
                self.tr("Everywhere"),
                [
                    (self.tr("Open, or go to the next field"), "Enter"),
                    (self.tr("Close, or back"), "Esc"),
                    (self.tr("Next control"), "Tab"),
                    (self.tr("Save the open form"), "Ctrl S"),
                ],
            )
        )
        columns = QHBoxLayout()
        columns.setSpacing(SPACE_6)
        stacks = [QVBoxLayout() for _ in range(_COLUMNS)]
        heights = [0] * _COLUMNS
        for stack in stacks:
            stack.setSpacing(SPACE_4)
            columns.addLayout(stack, 1)
        for group in groups:
            shortest = heights.index(min(heights))
            stacks[shortest].addWidget(group)
            heights[shortest] += group.lines + 1
        for stack in stacks:
            stack.addStretch(1)
        self.body.addLayout(columns)
        close = self.add_button(Button(self.tr("Close"), kind=Kind.PRIMARY), primary=True)
        close.clicked.connect(self.accept)

    @staticmethod
    def _group(actions: Actions, name: MenuName) -> _Group | None:
        lines = [
            (action.text() if spec.place else say(spec.text), keys)
            for spec, action in actions.available(name)
            if (keys := key_text(action.shortcut()))
        ]
        return _Group(say(MENU_TITLES[name]), lines) if lines else None


class _Group(QWidget):
    """One menu's keys under its title."""

    def __init__(self, title: str, lines: list[tuple[str, str]]) -> None:
        super().__init__()
        self.lines = len(lines)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(SPACE_1 + 2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Label(title, "small_strong"), 0, 0)
        for row, (text, keys) in enumerate(lines, 1):
            grid.addWidget(Label(text, "secondary", elide=True), row, 0)
            hints = QHBoxLayout()
            hints.addStretch(1)
            hints.addWidget(KeyHint(keys))
            grid.addLayout(hints, row, 1)
