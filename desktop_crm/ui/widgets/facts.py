"""Facts about a record: labels above values in columns that wrap, or both in a row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_crm.ui.theme.tokens import SPACE_6, Role
from desktop_crm.ui.widgets.flow_layout import FlowLayout
from desktop_crm.ui.widgets.label import Label

EMPTY = "—"
_LABEL_WIDTH = 76


class _Fact(QWidget):
    def __init__(self, label: str, value: str) -> None:
        super().__init__()
        self.label = Label(label, "caption")
        self.value = Label(value, "secondary", color="text", selectable=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE_6 - 8, 0)
        column.setSpacing(2)
        column.addWidget(self.label)
        column.addWidget(self.value)


class Facts(QWidget):
    """Columns of facts by key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: dict[str, _Fact] = {}
        self._flow = FlowLayout(8, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, key: str, label: str, value: str = EMPTY, *, color: Role = "text") -> None:
        """Add a fact at the end."""
        fact = _Fact(label, value or EMPTY)
        fact.value.set_color(color)
        self._facts[key] = fact
        self._flow.addWidget(fact)

    def set(self, key: str, value: str, *, color: Role = "text") -> None:
        """Change a value; an empty one becomes a dash."""
        fact = self._facts[key]
        fact.value.setText(value or EMPTY)
        fact.value.set_color(color)
        self._flow.invalidate()

    def value(self, key: str) -> str:
        """The value shown."""
        return self._facts[key].value.text()


class FactRow(QWidget):
    """Label at the left, value beside it; the value wraps and can be copied."""

    def __init__(
        self,
        label: str,
        value: str = EMPTY,
        *,
        color: Role = "text",
        label_width: int = _LABEL_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = Label(label, "secondary", color="text3")
        self._label.setFixedWidth(label_width)
        self._value = Label(value or EMPTY, "secondary", wrap=True, color=color, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(8)
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._value, 1)

    @property
    def value(self) -> str:
        """The value shown."""
        return self._value.text()

    def set_value(self, value: str, *, color: Role = "text") -> None:
        """Change the value; an empty one becomes a dash."""
        self._value.setText(value or EMPTY)
        self._value.set_color(color)
