"""The line at the foot: how old the last backup is, and how current the data."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.core.clock import local_date
from desktop_crm.queries.backups import Freshness
from desktop_crm.ui.context import Context
from desktop_crm.ui.moments import near_moment
from desktop_crm.ui.theme.tokens import SPACE_2, Tone
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_OLD_DAYS = 7


class FootLine(QWidget):
    """Old or missing backups stand out, with the way to make one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._icon = ToneIcon("shield-check", Tone.SUCCESS, size=18, plain=True)
        self.backup = Label("", "caption", color="text2", elide=True)
        self.data = Label("", "caption", color="text2", elide=True)
        self.make = Link(self.tr("Back up now"), size=12)
        self.make.clicked.connect(context.actions.action("file.backup").trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._icon)
        row.addWidget(self.backup)
        row.addWidget(self.make)
        row.addStretch(1)
        row.addWidget(self.data)

    def show_backup(self, at: datetime | None) -> None:
        """Say when the last copy was made."""
        today = self._context.today()
        is_old = at is None or (today - local_date(at)).days >= _OLD_DAYS
        if at is None:
            self.backup.setText(self.tr("There is no backup of this file yet"))
        else:
            shown = near_moment(self._context.language, at, today)
            self.backup.setText(self.tr("Last backup: {moment}").format(moment=shown))
        self.backup.set_color("warning" if is_old else "text2")
        icon = "triangle-alert" if is_old else "shield-check"
        self._icon.set(icon, Tone.WARNING if is_old else Tone.SUCCESS)

    def show_freshness(self, found: Freshness) -> None:
        """Say up to when the data reach."""
        parts = []
        if found.changed_at is not None:
            shown = near_moment(self._context.language, found.changed_at, self._context.today())
            parts.append(self.tr("Last change: {moment}").format(moment=shown))
        if found.unapproved:
            count = f"{found.unapproved:,}"
            parts.append(self.tr("Deliveries not approved: {count}").format(count=count))
        self.data.setText(" · ".join(parts))
