"""Empties the recycle bin of what lies there for longer than the firm keeps it, once a day."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_crm.ui.context import Context
from desktop_crm.ui.firm_marks import firm_key


class Expiry(QObject):
    """Waits until the first pages are read, so that nobody waits for it."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._key = firm_key("bin_emptied", context.firm.path)
        self._day = context.today().isoformat()
        if context.preferences.text(self._key) != self._day:
            context.background.idle.connect(self._empty)

    def _empty(self) -> None:
        from desktop_crm.services.recycle_bin import expire_records

        self._context.background.idle.disconnect(self._empty)
        self._context.preferences.set(self._key, self._day)
        self._context.background.write(expire_records, owner=self)
