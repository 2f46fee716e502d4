"""What every section of the settings is, and how it is announced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.language import Text
from desktop_crm.ui.context import Context
from desktop_crm.ui.theme.tokens import GAP
from desktop_crm.ui.widgets.label import Label


class Section(QWidget):
    """Reads what it shows when it comes on screen, and again after a change of its `tables`."""

    tables: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: Context, *, intro: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._is_stale = True
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        if intro:
            self.column.addWidget(Label(intro, "secondary", wrap=True))
        if self.tables:
            context.bus.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read what is shown; the old content stays until the other comes."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = False
        self.refresh()

    def _on_changed(self, change: Change[Any]) -> None:
        if any(change.concerns(table) for table in self.tables):
            self._is_stale = True
            if self.isVisible():
                self._refresh()


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """A section before it is made."""

    key: str
    title: Text
    icon: str
    factory: Callable[[Context], Section]
