"""Whom a contact is about: the name, the stars, and what must be known before one calls."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.queries.card_forms import LogForm
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.moments import short_day
from desktop_crm.ui.theme.tokens import SPACE_3, Tone
from desktop_crm.ui.widgets.avatar import Avatar
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.stars import Stars

_LONGEST_REASON = 160


class LogHead(QWidget):
    """The customer, and a credit hold below it."""

    def __init__(self, context: Context, form: LogForm, *, with_hold: bool) -> None:
        super().__init__()
        self._context = context
        self._form = form
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(Avatar(form.name, size=36))
        row.addWidget(Label(form.name, "strong", elide=True), 1)
        row.addWidget(Stars(form.level or 0))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addLayout(row)
        if form.hold is not None and with_hold:
            column.addWidget(self._hold_banner())

    def _hold_banner(self) -> Banner:
        hold = self._form.hold
        language, today = self._context.language, self._context.today()
        since = short_day(language, hold.since, today) if hold else ""
        text = self.tr("Credit hold since {day}").format(day=since)
        detail = self.tr("The contact can be logged as usual; new orders need approval.")
        if hold is not None and hold.reason:
            text = f"{text} · {breakable(one_line(hold.reason, _LONGEST_REASON))}"
        return Banner(text, tone=Tone.DANGER, detail=detail)
