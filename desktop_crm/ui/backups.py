"""The last backup in the rail, and making one now."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_crm.core.clock import local_date
from desktop_crm.core.errors import UserError
from desktop_crm.ui.context import Context
from desktop_crm.ui.moments import near_moment
from desktop_crm.ui.rail import Rail
from desktop_crm.ui.tasks import Task
from desktop_crm.ui.theme.tokens import Role
from desktop_crm.ui.widgets.progress_sheet import ProgressSheet

_OLD_DAYS = 7
BACKUPS = "files/backups"
"""The preference that holds the folder which the user chose."""


def chosen_folder(context: Context) -> Path | None:
    """Where the user wants the copies; None for the usual folder."""
    chosen = context.preferences.text(BACKUPS)
    return Path(chosen) if chosen else None


class Backups(QObject):
    """Handles `file.backup`; a press on the line does the same."""

    def __init__(self, context: Context, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._rail = rail
        self._sheet: ProgressSheet | None = None
        context.actions.handle("file.backup", self.make, owner=self, enabled=self._is_free)
        rail.backup.clicked.connect(self.make)
        context.bus.backed_up.connect(self._ask)
        self._ask()

    def _is_free(self) -> bool:
        return self._sheet is None

    def _ask(self) -> None:
        from desktop_crm.queries.backups import last_backup

        context = self._context
        context.background.run(
            last_backup,
            self._show,
            owner=self,
            path=context.firm.path,
            folder=chosen_folder(context),
        )

    def _show(self, at: datetime | None) -> None:
        today = self._context.today()
        about = self.tr("Backup")
        if at is None:
            self._rail.backup.say(self.tr("No backup yet"), color="warning", about=about)
            return
        shown = near_moment(self._context.language, at, today)
        is_old = (today - local_date(at)).days >= _OLD_DAYS
        color: Role = "warning" if is_old else "text2"
        words = self.tr("Backup {moment}").format(moment=shown)
        self._rail.backup.say(words, color=color, about=about)

    def make(self) -> None:
        """Copy the file beside everything else; the sheet tells how far it is."""
        from desktop_crm.services.backups import make_backup

        if self._sheet is not None:
            return
        sheet = ProgressSheet(self._rail.window(), self.tr("Backing up"))
        sheet.set_detail(self.tr("The copy is made and checked beside your work."))
        task = Task(self)
        task.progressed.connect(sheet.set_progress)
        task.ended.connect(self._end)
        sheet.cancel_requested.connect(task.cancel)
        self._sheet = sheet
        sheet.open()
        self._context.background.run(
            make_backup,
            self._on_made,
            owner=self,
            on_failed=self._on_failed,
            task=task,
            path=self._context.firm.path,
            folder=chosen_folder(self._context),
        )

    def _end(self) -> None:
        if self._sheet is not None:
            self._sheet.finish()
            self._sheet = None

    def _on_made(self, copy: Path) -> None:
        self._end()
        self._context.bus.backed_up.emit()
        self._context.toasts.show_toast(
            self.tr("Backed up and checked: {name}").format(name=copy.name),
            action=self.tr("Open folder"),
            on_action=lambda: open_folder(copy.parent),
        )

    def _on_failed(self, error: UserError) -> None:
        self._end()
        self._context.messages.problem(error)


def open_folder(folder: Path) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
