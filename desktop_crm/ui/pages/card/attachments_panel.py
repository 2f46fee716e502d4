"""The tab of files: dropped, opened, saved elsewhere, renamed, deleted."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.new_file import NewFile
from desktop_crm.queries.attachments import (
    AttachmentRow,
    attachment_content,
    attachments_of_customer,
)
from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.services.attachments import attach_file, delete_attachments
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.attachment_dialog import rename_file
from desktop_crm.ui.forms.attachment_box import load_files, local_files
from desktop_crm.ui.pages.card.table_panel import TablePanel
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.button import Kind as ButtonKind
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.menu import Menu

_KEPT_WITH = {
    "customer": QT_TRANSLATE_NOOP("attachments", "Customer"),
    "log_entry": QT_TRANSLATE_NOOP("attachments", "Contact"),
    "sales_order": QT_TRANSLATE_NOOP("attachments", "Order"),
    "delivery_note": QT_TRANSLATE_NOOP("attachments", "Delivery note"),
    "complaint": QT_TRANSLATE_NOOP("attachments", "Complaint"),
    "contact": QT_TRANSLATE_NOOP("attachments", "Contact person"),
}
_KILO = 1024


class AttachmentsPanel(TablePanel):
    """Files of the customer and of all that belongs to it; they lie inside the firm's file."""

    NAME = "card.attachments"
    TABLES = frozenset({"attachment"})
    COLUMNS = (
        Column(
            "name",
            QT_TRANSLATE_NOOP("attachments", "File"),
            Kind.LINK,
            260,
            fixed=True,
            stretch=True,
        ),
        Column("kept_with", QT_TRANSLATE_NOOP("attachments", "Kept with"), Kind.TEXT, 120),
        Column("size", QT_TRANSLATE_NOOP("attachments", "Size"), Kind.TEXT, 92),
        Column("created_at", QT_TRANSLATE_NOOP("attachments", "Added"), Kind.MOMENT, 124),
        Column("author", QT_TRANSLATE_NOOP("attachments", "By"), Kind.TEXT, 96),
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        self.tools.addWidget(
            Label(
                self.tr("Files can be dropped here; they are kept inside the firm's file"),
                "caption",
            )
        )
        self.tools.addStretch(1)
        self.tools.addWidget(self._add_button(ButtonKind.SOFT))
        empty = self.table.set_empty(
            "paperclip",
            self.tr("No files yet"),
            self.tr("Drop contracts, drawings or photos here: they travel with the firm's file."),
        )
        empty.add_button(self._add_button(ButtonKind.PRIMARY))
        self.table.activated.connect(self.open_file)
        self.table.clicked_cell.connect(self._on_cell)
        self.table.menu_requested.connect(self._show_menu)
        self.setAcceptDrops(True)

    def _add_button(self, kind: ButtonKind) -> Button:
        button = Button(self.tr("Add files…"), kind=kind, icon="paperclip", compact=True)
        button.clicked.connect(self.choose)
        return button

    # Rows

    @override
    def load(self) -> None:
        self.context.background.read(
            attachments_of_customer, self._on_loaded, owner=self, customer_id=self.customer_id
        )

    def _on_loaded(self, rows: tuple[AttachmentRow, ...]) -> None:
        self.table.set_rows(rows, self._value, _key_of)

    def _value(self, row: AttachmentRow, key: str) -> Any:
        match key:
            case "kept_with":
                text = _KEPT_WITH.get(row.owner_table)
                return self.context.language.say(text) if text else row.owner_table
            case "size":
                return size_text(row.size)
        return getattr(row, key)

    # Taking files in

    def choose(self) -> None:
        """Ask for files to keep with the customer."""
        self.context.messages.choose_files(
            self.tr("Add files"), self.add, patterns=[(self.tr("All files"), "*")]
        )

    def add(self, paths: Sequence[Path]) -> None:
        """Keep files with the customer; each is one step of undo."""
        files = [path for path in paths if path.is_file()]
        if files:
            self.context.background.read(load_files, self._on_read, owner=self, paths=files)

    def _on_read(self, files: Sequence[NewFile]) -> None:
        for each in files:
            self.context.background.write(
                attach_file,
                owner=self,
                owner_table="customer",
                owner_id=self.customer_id,
                name=each.name,
                content=each.content,
            )

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.add(local_files(event.mimeData()))
        event.acceptProposedAction()

    # Taking files out

    def open_file(self, row: AttachmentRow) -> None:
        """Show a copy of the file in its own program."""
        self.context.background.read(
            attachment_content,
            partial(self._show_copy, row.name),
            owner=self,
            attachment_id=row.id,
        )

    def _show_copy(self, name: str, content: bytes) -> None:
        if self._scratch is None:
            self._scratch = tempfile.TemporaryDirectory(
                prefix="desktop-crm-", ignore_cleanup_errors=True
            )
        path = Path(tempfile.mkdtemp(dir=self._scratch.name)) / Path(name).name
        path.write_bytes(content)
        path.chmod(0o400)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def save_as(self, row: AttachmentRow) -> None:
        """Write a copy where the user wants it."""
        self.context.messages.choose_new_file(
            self.tr("Save a copy"),
            partial(self._read_for, row),
            patterns=[(self.tr("All files"), f"*{Path(row.name).suffix or '*'}")],
            name=row.name,
        )

    def _read_for(self, row: AttachmentRow, target: Path) -> None:
        self.context.background.read(
            attachment_content, partial(self._write_to, target), owner=self, attachment_id=row.id
        )

    def _write_to(self, target: Path, content: bytes) -> None:
        try:
            target.write_bytes(content)
        except OSError as error:
            self.context.messages.problem(
                UserError("file.cannot_write", path=target, reason=error.strerror or "")
            )
            return
        self.context.toasts.show_toast(self.tr("Saved {name}").format(name=target.name))

    # Deeds on a row

    def _on_cell(self, row: AttachmentRow, _key: str) -> None:
        self.open_file(row)

    def rename(self, row: AttachmentRow) -> None:
        """Ask for another name."""
        rename_file(self.context, self, row)

    def _delete(self, row: AttachmentRow) -> None:
        self.context.background.write(delete_attachments, owner=self, attachment_ids=[row.id])

    def _show_menu(self, row: AttachmentRow, place: QPoint) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Open"), partial(self.open_file, row), icon="external-link")
        menu.add(self.tr("Save a copy…"), partial(self.save_as, row), icon="download")
        menu.add(self.tr("Rename…"), partial(self.rename, row), icon="pencil")
        menu.add(self.tr("Delete"), partial(self._delete, row), icon="trash-2", danger=True)
        menu.popup(place)


def size_text(size: int) -> str:
    """`512 B`, `24 KB`, `3.1 MB`."""
    if size < _KILO:
        return f"{size} B"
    if size < _KILO**2:
        return f"{size / _KILO:.0f} KB"
    return f"{size / _KILO**2:.1f} MB"


def _key_of(row: AttachmentRow) -> UUID:
    return row.id
