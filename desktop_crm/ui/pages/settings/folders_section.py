"""Where the firm's file lies, where backups go, and where this user's own files are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.places import user_data_folder
from desktop_crm.queries.backups import usual_backup_folder
from desktop_crm.ui.backups import BACKUPS, chosen_folder
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.settings.section import Section
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.separator import Separator

FOLDER = "files/folder"
"""The folder that file dialogs open in."""


class FolderRow(QWidget):
    """A place on this PC, with buttons to open it and perhaps to choose another."""

    def __init__(
        self,
        title: str,
        help_: str,
        *,
        opened: Callable[[], None],
        chosen: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.path = Label("", "secondary", elide=True, selectable=True)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(Label(title))
        if help_:
            words.addWidget(Label(help_, "caption", wrap=True))
        words.addWidget(self.path)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        row.setSpacing(SPACE_3)
        row.addLayout(words, 1)
        self.change = Button(self.tr("Change…"), compact=True)
        self.change.setAccessibleName(f"{title}: {self.change.text()}")
        if chosen is not None:
            self.change.clicked.connect(chosen)
        show = Button(self.tr("Open folder"), kind=Kind.GHOST, icon="folder-open", compact=True)
        show.setAccessibleName(f"{title}: {show.text()}")
        show.clicked.connect(opened)
        row.addWidget(self.change)
        row.addWidget(show)
        self.change.setVisible(chosen is not None)


class FoldersSection(Section):
    """Nothing is moved by a change here; it only says where the next file goes."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        card = Card()
        self.firm = FolderRow(
            self.tr("Firm file"),
            self.tr("Everything of the firm is in this one file. Copy it only while it is closed."),
            opened=partial(_open_folder, context.firm.path.parent),
        )
        self.backups = FolderRow(
            self.tr("Backups"),
            self.tr("Another disk or a USB stick is safer than the disk of the firm's file."),
            opened=self._open_backups,
            chosen=self._choose_backups,
        )
        self.exports = FolderRow(
            self.tr("Imports and exports"),
            self.tr("Where file dialogs open; it follows the last file that was chosen."),
            opened=self._open_exports,
            chosen=self._choose_exports,
        )
        self.program = FolderRow(
            self.tr("Program files of this user"),
            self.tr("The demo firm and the log of the program."),
            opened=partial(_open_folder, user_data_folder()),
        )
        for place, row in enumerate((self.firm, self.backups, self.exports, self.program)):
            if place:
                card.body.addWidget(Separator())
            card.body.addWidget(row)
        self.column.addWidget(card)
        self.column.addStretch(1)

    @override
    def refresh(self) -> None:
        """Show the folders as they are now."""
        self.firm.path.setText(str(self.context.firm.path))
        self.backups.path.setText(str(self._backups()))
        self.exports.path.setText(self._exports())
        self.program.path.setText(str(user_data_folder()))

    def _backups(self) -> Path:
        return chosen_folder(self.context) or usual_backup_folder(self.context.firm.path)

    def _exports(self) -> str:
        return self.context.preferences.text(FOLDER, str(Path.home()))

    def _open_backups(self) -> None:
        folder = self._backups()
        _open_folder(folder if folder.is_dir() else folder.parent)

    def _open_exports(self) -> None:
        _open_folder(Path(self._exports()))

    def _choose_backups(self) -> None:
        self.context.messages.choose_folder(
            self.tr("Folder for backups"), partial(self._set, BACKUPS), start=self._backups()
        )

    def _choose_exports(self) -> None:
        self.context.messages.choose_folder(
            self.tr("Folder for imports and exports"),
            partial(self._set, FOLDER),
            start=Path(self._exports()),
        )

    def _set(self, key: str, folder: Path) -> None:
        self.context.preferences.set(key, str(folder))
        self.context.bus.backed_up.emit()
        self.refresh()


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
