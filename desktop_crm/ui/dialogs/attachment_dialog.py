"""The name of an attached file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.queries.attachments import AttachmentRow
from desktop_crm.services.attachments import rename_attachment
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.editors import LineEditor
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet

_WIDTH = 460


class AttachmentSheet(RecordSheet):
    """One field; the ending may not make a program of the file."""

    def __init__(self, context: Context, host: QWidget, row: AttachmentRow) -> None:
        self._row = row
        super().__init__(context, host, form_name="attachment.rename", subject=row.id, width=_WIDTH)
        self.name_sheet(self.tr("Rename file"))
        entry = Entry("name", self.tr("File name"), LineEditor(), wide=True)
        self.show_entries([entry], {"name": row.name})

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        return Deed(
            rename_attachment, {"attachment_id": self._row.id, **values}, takes_doubts=False
        )


def rename_file(
    context: Context, host: QWidget, row: AttachmentRow, *, draft: KeptDraft | None = None
) -> None:
    """Give an attached file another name."""
    AttachmentSheet(context, host, row).begin(draft)
