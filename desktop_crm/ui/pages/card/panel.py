"""A part of the card that reads its own rows, only while somebody looks at it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.ui.context import Context


class Panel(QWidget):
    """Subclass it: say which tables it shows, forget a former customer, load the present one.

    Old rows stay on screen until the new ones come; a hidden panel waits until it is shown.
    """

    TABLES: frozenset[str] = frozenset()
    """A change of one of these tables makes the rows stale."""
    READS_UNSEEN = False
    """Whether others need the rows even while the panel is hidden."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._customer_id: UUID | None = None
        self._is_stale = False

    @property
    def customer_id(self) -> UUID:
        """The customer that is shown.

        Raises:
            RuntimeError: before the first one.
        """
        if self._customer_id is None:
            raise RuntimeError("the panel shows no customer yet")
        return self._customer_id

    def show_customer(self, customer_id: UUID) -> None:
        """Show a customer; the same one again is read again."""
        if customer_id != self._customer_id:
            self._customer_id = customer_id
            self.forget()
        self.refresh()

    def refresh(self) -> None:
        """Read again, at once or as soon as the panel is looked at."""
        self._is_stale = True
        if self.isVisible() or self.READS_UNSEEN:
            self._read()

    def on_changed(self, change: Change[Any]) -> None:
        """Read again if what is shown here may be different now."""
        if self._customer_id is not None and any(change.concerns(each) for each in self.TABLES):
            self.refresh()

    def forget(self) -> None:
        """Empty the panel: another customer comes."""
        raise NotImplementedError

    def load(self) -> None:
        """Ask for the rows of the customer."""
        raise NotImplementedError

    def _read(self) -> None:
        if self._is_stale and self._customer_id is not None:
            self._is_stale = False
            self.load()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()
