"""The ways in which a customer does not wish to be reached."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.code_texts import CHANNEL_TEXTS
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.queries.customer_links import CustomerLinks, customer_links
from desktop_crm.services.do_not_contact import set_do_not_contact
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.editors import LineEditor, SwitchEditor
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.open_form import open_form
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet
from desktop_crm.ui.widgets.label import Label


def edit_channels(
    context: Context, host: QWidget, customer_id: UUID, *, draft: KeptDraft | None = None
) -> None:
    """Close ways to reach a customer, or open them again."""
    open_form(
        context,
        host,
        customer_links,
        partial(ChannelsSheet, customer_id=customer_id),
        draft,
        missing="customer.missing",
        customer_id=customer_id,
    )


class ChannelsSheet(RecordSheet):
    """A tick for each channel, and the reason beside it."""

    def __init__(
        self, context: Context, host: QWidget, links: CustomerLinks, *, customer_id: UUID
    ) -> None:
        self._customer_id = customer_id
        super().__init__(context, host, form_name="customer.channels", subject=customer_id)
        self.name_sheet(self.tr("Do not contact by"))
        words = self.tr("It stands on the card, so that nobody uses it by mistake.")
        self.body.addWidget(Label(words, "secondary", wrap=True))
        entries: list[Entry] = []
        for channel, text in CHANNEL_TEXTS.items():
            name = context.language.say(text)
            entries.append(Entry(f"on.{channel}", name, SwitchEditor(name), bare=True))
            reason = LineEditor(self.tr("Reason, may stay empty"))
            label = self.tr("Why not by {channel}").format(channel=name)
            entries.append(Entry(f"why.{channel}", label, reason, bare=True))
        closed = {each.channel: each.reason for each in links.do_not_contact}
        values: dict[str, Any] = {f"on.{channel}": True for channel in closed}
        values |= {f"why.{channel}": reason for channel, reason in closed.items()}
        self.show_entries(entries, values)

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        channels = {
            channel: values[f"why.{channel}"].strip() or None
            for channel in CHANNEL_TEXTS
            if values[f"on.{channel}"]
        }
        return Deed(
            set_do_not_contact,
            {"customer_id": self._customer_id, "channels": channels},
            takes_doubts=False,
        )
