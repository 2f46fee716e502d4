"""One complaint in a sheet, from wherever it is named."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.queries.complaint_view import ComplaintView
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.complaint_panel import ComplaintPanel
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 560
_HEIGHT = 620


def show_complaint(context: Context, host: QWidget, complaint_id: UUID) -> None:
    """Open a complaint with its deadline and its steps."""
    ComplaintViewSheet(context, host, complaint_id).open()


class ComplaintViewSheet(Sheet):
    """The panel of a complaint over any page; it closes when the complaint is gone."""

    def __init__(self, context: Context, host: QWidget, complaint_id: UUID) -> None:
        super().__init__(host, "", width=_WIDTH, icon="message-square-warning")
        self.panel.title.setText(self.tr("Complaint"))
        self.setAccessibleName(self.tr("Complaint"))
        self.complaint = ComplaintPanel(context)
        self.complaint.setMinimumHeight(_HEIGHT)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.complaint)
        self.complaint.show_complaint(complaint_id)
        self.complaint.shown.connect(self._on_shown)
        context.navigation.changed.connect(self.accept)

    def _on_shown(self, view: ComplaintView | None) -> None:
        if view is None:
            self.accept()

    @override
    def _focus_first(self) -> None:
        self.complaint.deeds.text.setFocus(Qt.FocusReason.OtherFocusReason)
