"""Files that will be kept with a record once it is saved: dropped, chosen, taken out again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.errors import UserError
from desktop_crm.core.new_file import NewFile
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.chip import Chip
from desktop_crm.ui.widgets.flow_layout import FlowLayout
from desktop_crm.ui.widgets.label import Label

_LONGEST = 28
_MOST_BYTES = 200_000_000


def read_file(path: Path) -> NewFile:
    """A file with its bytes.

    Raises:
        UserError: `file.cannot_read`.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UserError("attachment.too_large", name=path.name, limit=_MOST_BYTES // 1_000_000)
        return NewFile(path.name, path.read_bytes())
    except OSError as error:
        raise UserError("file.cannot_read", path=path, reason=error.strerror or "") from error


class AttachmentBox(QWidget):
    """Chips of the chosen files, each removed by a click, and a button for more."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._files: list[tuple[Path, Chip]] = []
        self.button = Button(
            self.tr("Attach files…"), kind=Kind.GHOST, icon="paperclip", compact=True
        )
        self.button.clicked.connect(self.choose)
        self._hint = Label(self.tr("or drop them here"), "caption", color="text3")
        self._chips = QWidget()
        self._flow = FlowLayout(SPACE_2, self._chips)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.button)
        row.addWidget(self._hint)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(row)
        column.addWidget(self._chips)
        self._chips.hide()
        self.setAcceptDrops(True)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The chosen files."""
        return tuple(path for path, _chip in self._files)

    def set_paths(self, paths: Sequence[str | Path]) -> None:
        """Choose these files; those that are gone since are left out."""
        self.clear()
        self.add([Path(path) for path in paths])

    def clear(self) -> None:
        """Choose none."""
        for _path, chip in self._files:
            chip.deleteLater()
        self._files.clear()
        self._chips.hide()

    def choose(self) -> None:
        """Ask for files."""
        self._context.messages.choose_files(
            self.tr("Attach files"), self.add, patterns=[(self.tr("All files"), "*")]
        )

    def add(self, paths: Sequence[Path]) -> None:
        """Choose more files."""
        for path in paths:
            if path.is_file() and path not in self.paths:
                chip = Chip(
                    one_line(path.name, _LONGEST), icon="x", checkable=False, parent=self._chips
                )
                chip.setAccessibleDescription(self.tr("Press to leave it out"))
                chip.clicked.connect(partial(self._remove, path))
                self._files.append((path, chip))
                self._flow.addWidget(chip)
                chip.show()
        self._chips.setVisible(bool(self._files))
        self.changed.emit()

    def _remove(self, path: Path) -> None:
        for place, (each, chip) in enumerate(self._files):
            if each == path:
                self._flow.removeWidget(chip)
                chip.deleteLater()
                del self._files[place]
                break
        self._chips.setVisible(bool(self._files))
        self.changed.emit()

    # Drops

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.add(local_files(event.mimeData()))
        event.acceptProposedAction()


def local_files(data: QMimeData) -> list[Path]:
    """The files of a drag or of the clipboard that lie on this PC."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def load_files(_session: object, *, paths: Sequence[Path]) -> list[NewFile]:
    """All files with their bytes, read by the worker.

    Raises:
        UserError: `file.cannot_read`, `attachment.too_large`.
    """
    return [read_file(path) for path in paths]
