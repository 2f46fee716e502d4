"""The one bridge through which the program tells and asks; tests put a double in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import Language
from desktop_crm.ui.preferences import Preferences
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.confirm_sheet import ConfirmSheet
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

Patterns: TypeAlias = Sequence[tuple[str, str]]
_FOLDER = "files/folder"


class Messages(Protocol):
    """Sentences and questions; every answer comes by callback, nothing waits."""

    def inform(self, title: str, text: str, *, detail: str = "") -> None:
        """Say something that has to be read before going on."""

    def problem(self, error: UserError) -> None:
        """Say what went wrong, what was kept and what to do."""

    def ask(
        self,
        title: str,
        text: str,
        *,
        accept_text: str,
        on_accept: Callable[[], None],
        danger: bool = False,
        detail: str = "",
    ) -> None:
        """Ask for leave to do something."""

    def choose_files(
        self, title: str, on_chosen: Callable[[list[Path]], None], *, patterns: Patterns
    ) -> None:
        """Ask for files that are there; `patterns` are pairs like `("Excel", "*.xlsx *.xls")`."""

    def choose_new_file(
        self, title: str, on_chosen: Callable[[Path], None], *, patterns: Patterns, name: str
    ) -> None:
        """Ask where to write; the first pattern's ending is added when none was typed."""

    def choose_folder(self, title: str, on_chosen: Callable[[Path], None], *, start: Path) -> None:
        """Ask for a folder."""


class SheetMessages(QObject):
    """Messages as sheets inside a window, and files by the system's own dialogs."""

    def __init__(
        self, host: QWidget, *, language: Callable[[], Language], preferences: Preferences
    ) -> None:
        super().__init__(host)
        self._host = host
        self._language = language
        self._preferences = preferences

    def inform(self, title: str, text: str, *, detail: str = "") -> None:
        """Say something that has to be read before going on."""
        self._show(title, text, detail, "info", Tone.PRIMARY)

    def problem(self, error: UserError) -> None:
        """Say what went wrong, what was kept and what to do."""
        sentence = error_sentence(self._language(), error)
        self._show(self.tr("That did not work"), sentence, "", "circle-alert", Tone.WARNING)

    def _show(self, title: str, text: str, detail: str, icon: str, tone: Tone) -> None:
        sheet = Sheet(self._host, title, width=480, icon=icon, tone=tone)
        sheet.body.addWidget(Label(text, wrap=True, selectable=True))
        if detail:
            sheet.body.addWidget(Label(detail, "secondary", wrap=True, selectable=True))
        done = sheet.add_button(Button(self.tr("OK"), kind=Kind.PRIMARY), primary=True)
        done.clicked.connect(sheet.accept)
        sheet.open()

    def ask(
        self,
        title: str,
        text: str,
        *,
        accept_text: str,
        on_accept: Callable[[], None],
        danger: bool = False,
        detail: str = "",
    ) -> None:
        """Ask for leave to do something."""
        ConfirmSheet.ask(
            self._host,
            title,
            text,
            accept_text=accept_text,
            danger=danger,
            detail=detail,
            on_accept=on_accept,
        )

    def choose_files(
        self, title: str, on_chosen: Callable[[list[Path]], None], *, patterns: Patterns
    ) -> None:
        """Ask for files that are there."""
        dialog = self._file_dialog(title, patterns)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(_Chosen(self._preferences, on_chosen, dialog).deliver)
        dialog.open()

    def choose_new_file(
        self, title: str, on_chosen: Callable[[Path], None], *, patterns: Patterns, name: str
    ) -> None:
        """Ask where to write."""
        dialog = self._file_dialog(title, patterns)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(patterns[0][1].split()[0].removeprefix("*."))
        dialog.selectFile(name)
        first = _First(on_chosen)
        dialog.filesSelected.connect(_Chosen(self._preferences, first, dialog).deliver)
        dialog.open()

    def choose_folder(self, title: str, on_chosen: Callable[[Path], None], *, start: Path) -> None:
        """Ask for a folder."""
        dialog = self._dialog(title, str(start))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(_Folder(on_chosen, dialog).deliver)
        dialog.open()

    def _file_dialog(self, title: str, patterns: Patterns) -> QFileDialog:
        folder = self._preferences.text(_FOLDER, str(Path.home()))
        filters = ";;".join(f"{name} ({pattern})" for name, pattern in patterns)
        return self._dialog(title, folder, filters)

    def _dialog(self, title: str, folder: str, filters: str = "") -> QFileDialog:
        """The system's own where it has one; of Qt's own, Qt leaves these words untranslated."""
        dialog = QFileDialog(self._host, title, folder, filters)
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Look in:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Files of type:"))
        dialog.finished.connect(dialog.deleteLater)
        return dialog


class _Chosen(QObject):
    """Remembers the folder and hands the files on; lives as long as its dialog."""

    def __init__(
        self,
        preferences: Preferences,
        on_chosen: Callable[[list[Path]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._on_chosen = on_chosen

    def deliver(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        self._preferences.set(_FOLDER, str(paths[0].parent))
        self._on_chosen(paths)


class _Folder(QObject):
    """Hands a folder on; lives as long as its dialog."""

    def __init__(self, on_chosen: Callable[[Path], None], parent: QObject) -> None:
        super().__init__(parent)
        self._on_chosen = on_chosen

    def deliver(self, names: list[str]) -> None:
        self._on_chosen(Path(names[0]))


class _First:
    def __init__(self, on_chosen: Callable[[Path], None]) -> None:
        self._on_chosen = on_chosen

    def __call__(self, paths: list[Path]) -> None:
        self._on_chosen(paths[0])
