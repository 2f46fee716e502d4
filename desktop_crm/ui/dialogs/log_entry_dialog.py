"""Writing down a contact, or correcting one: five seconds, by keyboard alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.clock import utc_now
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.new_file import NewFile
from desktop_crm.queries.card_forms import LogForm, log_form
from desktop_crm.queries.timeline_rows import LogDetail, TimelineRow
from desktop_crm.services.log_entries import NextContact, correct_log_entry, write_log_entry
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.choose_customer_dialog import choose_customer
from desktop_crm.ui.forms.attachment_box import AttachmentBox, load_files
from desktop_crm.ui.forms.day_chips import NEVER, DayChips
from desktop_crm.ui.forms.draft_offer import DraftOffer
from desktop_crm.ui.forms.drafts import DraftKeeper
from desktop_crm.ui.forms.log_fields import LogFields
from desktop_crm.ui.forms.log_head import LogHead
from desktop_crm.ui.forms.row import FormRow
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import near_moment
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.inputs import LineEdit
from desktop_crm.ui.widgets.sheet import Sheet

NEW_ENTRY, CORRECTION = "log.new", "log.correct"
_WIDTH = 720
_KEYS = 9
_LONGEST, _LONGEST_REASON = 24, 160
_MOST_STAFF = 8


def log_contact(
    context: Context,
    host: QWidget,
    customer_id: UUID | None = None,
    correcting: TimelineRow | None = None,
    *,
    draft: KeptDraft | None = None,
) -> None:
    """Open the sheet for a customer as soon as its names are read; ask for one if none is given."""
    if customer_id is None:
        choose_customer(context, host, partial(log_contact, context, host))
        return
    context.background.read(
        log_form,
        partial(_open, context, host, correcting, draft),
        owner=host,
        customer_id=customer_id,
    )


def _open(
    context: Context,
    host: QWidget,
    correcting: TimelineRow | None,
    draft: KeptDraft | None,
    form: LogForm | None,
) -> None:
    if form is None:
        context.messages.problem(UserError("customer.missing"))
        return
    sheet = LogEntrySheet(context, host, form, correcting=correcting)
    sheet.open()
    sheet.keeper.begin()
    if draft is not None:
        sheet.offer.put(draft)


def _moment(context: Context, correcting: TimelineRow | None) -> str:
    """Today, or when the entry to correct happened."""
    language, today = context.language, context.today()
    if correcting is not None and correcting.at is not None:
        return near_moment(language, correcting.at, today)
    return f"{language.date(today)} {language.weekday(today)}"


class LogEntrySheet(Sheet):
    """One contact with one customer; saving closes it."""

    def __init__(
        self,
        context: Context,
        host: QWidget,
        form: LogForm,
        *,
        correcting: TimelineRow | None = None,
    ) -> None:
        super().__init__(host, "", subtitle=_moment(context, correcting), width=_WIDTH)
        self.context = context
        self._form = form
        self._correcting = correcting
        self._name()
        self.body.addWidget(LogHead(context, form, with_hold=correcting is None))
        self.problem = Banner(tone=Tone.DANGER)
        self.problem.hide()
        self.fields = LogFields(context.language, context.today, form)
        self.body.addWidget(self.fields)
        self.days = DayChips(context.language, context.today, form.calendar, with_never=True)
        self.step = LineEdit(placeholder=self.tr("What is to be done then? May stay empty"))
        self.owners = ChipRow()
        if correcting is None:
            self._add_plan()
        else:
            self._show_entry(correcting)
        self.body.addWidget(self.fields.extra)
        self.files = AttachmentBox(context)
        if correcting is None:
            self.body.addWidget(self.files)
        self.body.addWidget(self.problem)
        self._add_buttons()
        self._add_keys()
        self._add_draft()
        self.fields.changed.connect(self.problem.hide)

    def _add_draft(self) -> None:
        subject = self._form.customer_id if self._correcting is None else self._correcting.id
        self.keeper = DraftKeeper(
            self.context,
            NEW_ENTRY if self._correcting is None else CORRECTION,
            subject,
            typed=self.typed,
            title=self._draft_title,
            parent=self,
        )
        name = self._draft_title()
        self.offer = DraftOffer(self.context, self, self.keeper, self.type_in, name=name)
        self.body.insertWidget(0, self.offer)
        for signal in (
            self.fields.changed,
            self.days.changed,
            self.step.textChanged,
            self.owners.current_changed,
            self.files.changed,
        ):
            signal.connect(self.keeper.touch)

    def _draft_title(self) -> str:
        return f"{self.title} · {one_line(self._form.name, _LONGEST_REASON)}"

    def typed(self) -> dict[str, Any]:
        """All that stands in the sheet."""
        return self.fields.values() | {
            "next_on": self.days.value(),
            "is_never": self.days.is_never,
            "step": self.step.text(),
            "owner": self.owners.current,
            "files": [str(path) for path in self.files.paths],
        }

    def type_in(self, values: Mapping[str, Any]) -> None:
        """Put a draft into the sheet."""
        self.fields.type_in(values)
        if values.get("is_never"):
            self.days.chips.set_current(NEVER)
        else:
            self.days.set_value(values.get("next_on"))
        self.step.setText(values.get("step", ""))
        self.owners.set_current(values.get("owner", ""))
        self.files.set_paths(values.get("files", ()))
        if self._correcting is None:
            self._show_plan()

    def _name(self) -> None:
        is_new = self._correcting is None
        title = self.tr("Log a contact") if is_new else self.tr("Correct an entry")
        self.panel.title.setText(title)
        self.setAccessibleName(title)

    def _add_plan(self) -> None:
        self.body.addWidget(FormRow(self.tr("Next contact"), self.days, key="Alt D"))
        self._step_row = FormRow(self.tr("Next step"), self.step)
        self._owner_row = FormRow(self.tr("By whom"), self.owners, key="Alt O")
        for person in self._form.staff[:_MOST_STAFF]:
            self.owners.add(str(person.id), one_line(person.name, _LONGEST))
        self.owners.set_current(self._usual_owner())
        self.body.addWidget(self._step_row)
        self.body.addWidget(self._owner_row)
        self.days.changed.connect(self._show_plan)
        self._show_plan()

    def _usual_owner(self) -> str:
        owner = str(self._form.owner_id or "")
        return owner if owner in self.owners.keys else ""

    def _show_plan(self) -> None:
        is_planned = self.days.value() is not None
        self._step_row.setVisible(is_planned)
        self._owner_row.setVisible(is_planned and bool(self._form.staff))
        self.problem.hide()

    def _show_entry(self, row: TimelineRow) -> None:
        if isinstance(row.detail, LogDetail):
            self.fields.show_entry(row, row.detail)
        self.set_note(self.tr("What was written before stays in the history."))

    def _add_buttons(self) -> None:
        self.add_cancel(self.tr("Cancel"))
        if self._correcting is None:
            again = Button(self.tr("Save, log one more"))
            again.clicked.connect(self._save_and_go_on)
            self.add_button(again, shortcut="Ctrl+Shift+Enter")
            self.add_shortcut("Ctrl+Shift+Return", again.click)
        self.save_button = self.add_button(Button(self.tr("Save")), shortcut="Ctrl+S", primary=True)
        self.save_button.clicked.connect(self.save)

    def _add_keys(self) -> None:
        for place in range(_KEYS):
            self.add_shortcut(f"Alt+{place + 1}", partial(self.fields.choose_kind, place))
        self.add_shortcut("Alt+R", partial(_focus, self.fields.outcomes))
        if self._correcting is None:
            self.add_shortcut("Alt+D", self.days.focus_chips)
            self.add_shortcut("Alt+O", partial(_focus, self.owners))

    def save(self) -> None:
        """Write the entry and close."""
        self._write(self._on_saved)

    def _save_and_go_on(self) -> None:
        self._write(self._on_saved_once)

    def _write(self, on_done: Any) -> None:
        if self.fields.moment.is_incomplete or self.days.is_incomplete:
            self._say(self.tr("Type the day as 2026-01-31 and the time as 14:30."))
            return
        self.save_button.setEnabled(False)
        if self.files.paths:
            self.context.background.read(
                load_files,
                partial(self._write_with, on_done),
                owner=self,
                on_failed=self._on_failed,
                paths=self.files.paths,
            )
        else:
            self._write_with(on_done, ())

    def _write_with(self, on_done: Any, files: Sequence[NewFile]) -> None:
        values = self.fields.values()
        write = self.context.background.write
        if self._correcting is not None:
            entry_id = self._correcting.id
            write(
                correct_log_entry,
                on_done,
                owner=self,
                on_failed=self._on_failed,
                entry_id=entry_id,
                **values,
            )
            return
        write(
            write_log_entry,
            on_done,
            owner=self,
            on_failed=self._on_failed,
            customer_id=self._form.customer_id,
            next_contact=self._plan(),
            files=files,
            **values,
        )

    def _plan(self) -> NextContact | None:
        day = self.days.value()
        if day is None:
            return NextContact(None) if self.days.is_never else None
        title = self.step.text().strip() or self.tr("Get in touch again")
        owner = UUID(self.owners.current) if self.owners.current else None
        return NextContact(day, title, owner)

    def _on_saved(self, _change: Change[Any]) -> None:
        self.keeper.drop()
        self.accept()

    def _on_saved_once(self, _change: Change[Any]) -> None:
        self.save_button.setEnabled(True)
        self.fields.clear()
        self.files.clear()
        self.keeper.start_anew()
        self.fields.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_note(
            self.tr("Saved {time}. One more?").format(time=f"{utc_now().astimezone():%H:%M}")
        )

    def _on_failed(self, error: UserError) -> None:
        self.save_button.setEnabled(True)
        self._say(error_sentence(self.context.language, error))

    def _say(self, text: str) -> None:
        self.problem.set_text(text)
        self.problem.show()

    @override
    def _focus_first(self) -> None:
        self.fields.text.setFocus(Qt.FocusReason.OtherFocusReason)


def _focus(chips: ChipRow) -> None:
    keys = chips.keys
    if keys:
        chips.chip(chips.current if chips.current in keys else keys[0]).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )
