"""One open firm in one window: its worker, bus, navigation, and what listens to them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_crm.ui.actions import Actions
from desktop_crm.ui.background import Background
from desktop_crm.ui.backups import Backups
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.change_notes import ChangeNotes
from desktop_crm.ui.context import Context, Firm, Toasts
from desktop_crm.ui.expiry import Expiry
from desktop_crm.ui.firm_lock import FirmLock
from desktop_crm.ui.level_keeper import LevelKeeper
from desktop_crm.ui.messages import Messages
from desktop_crm.ui.navigation import Navigation
from desktop_crm.ui.palette.recent_cards import RecentCards
from desktop_crm.ui.rail import Rail
from desktop_crm.ui.rail_counts import RailCounts
from desktop_crm.ui.shell import Shell
from desktop_crm.ui.who_am_i import WhoAmI


class Desk(QObject):
    """Made before the file is open; `begin` once it is."""

    def __init__(self, shell: Shell, lock: FirmLock | None, window: QWidget) -> None:
        super().__init__(window)
        self.bus = Bus(self)
        self.background = Background(self.bus, parent=self)
        self.navigation = Navigation(self)
        self._shell = shell
        self._lock = lock
        self._listeners: list[QObject] = []
        if lock is not None:
            lock.setParent(self)

    def context(
        self, firm: Firm, *, actions: Actions, messages: Messages, toasts: Toasts
    ) -> Context:
        """The context in the language that is on."""
        self.background.set_problem_display(messages.problem)
        return Context(
            background=self.background,
            bus=self.bus,
            navigation=self.navigation,
            actions=actions,
            messages=messages,
            toasts=toasts,
            preferences=self._shell.preferences,
            language=self._shell.language.texts,
            today=self._shell.today,
            firm=firm,
        )

    def listen(self, context: Context, rail: Rail) -> None:
        """Let toasts, undo and the rail's numbers follow the bus."""
        for listener in self._listeners:
            listener.deleteLater()
        self._listeners = [
            ChangeNotes(context, self),
            RailCounts(context, rail, self._shell.pages),
            WhoAmI(context, rail, self),
            Backups(context, rail, self),
            RecentCards(context, self),
            Expiry(context, self),
            LevelKeeper(context, self),
        ]

    def close(self) -> None:
        """Finish the writes and let others have the file."""
        self.background.close()
        if self._lock is not None:
            self._lock.release()
        for listener in self._listeners:
            listener.deleteLater()
        self.deleteLater()
