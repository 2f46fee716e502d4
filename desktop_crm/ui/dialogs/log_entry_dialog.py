"""Writing down a contact, or correcting one: five seconds, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
from desktop_crm.core.problems import Problem
from desktop_crm.queries.card_forms import LogForm, log_form
from desktop_crm.queries.timeline_rows import LogDetail, TimelineRow
from desktop_crm.services.log_entries import correct_log_entry, write_log_entry
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.choose_customer_dialog import choose_customer
from desktop_crm.ui.forms.attachment_box import AttachmentBox, load_files
from desktop_crm.ui.forms.draft_offer import DraftOffer
from desktop_crm.ui.forms.drafts import DraftKeeper
from desktop_crm.ui.forms.log_fields import LogFields
from desktop_crm.ui.forms.log_head import LogHead
from desktop_crm.ui.forms.log_hints import LogHints
from desktop_crm.ui.forms.log_plan import LogPlan, focus_chips
from desktop_crm.ui.forms.own_fields import OwnFields
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import near_moment
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.sheet import Sheet

NEW_ENTRY, CORRECTION = "log.new", "log.correct"
_WIDTH = 720
_KEYS = 9
_LONGEST_NAME = 160


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
        entry_id=correcting.id if correcting else None,
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
        self.plan = LogPlan(context.language, context.today, form)
        self.plan.days.changed.connect(self._on_planned)
        self.hints = LogHints(context.language, context.today, form, self.fields, self.plan)
        if correcting is None:
            self.fields.put_below_words(self.hints)
        self.body.addWidget(self.plan)
        self.plan.setVisible(correcting is None)
        if correcting is not None:
            self._show_entry(correcting)
        self.body.addWidget(self.fields.extra)
        self.own = OwnFields(context.language, context.today, form.own)
        self.body.addWidget(self.own)
        self.files = AttachmentBox(context)
        if correcting is None:
            self.body.addWidget(self.files)
        self.body.addWidget(self.problem)
        self._add_buttons()
        self._add_keys()
        self._add_draft()
        for changed in (self.fields.changed, self.plan.changed):
            changed.connect(self.problem.hide)
        self.own.group.changed.connect(self._on_own_edited)

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
            self.plan.changed,
            self.own.group.changed,
            self.files.changed,
        ):
            signal.connect(self.keeper.touch)

    def _draft_title(self) -> str:
        return f"{self.title} · {one_line(self._form.name, _LONGEST_NAME)}"

    def typed(self) -> dict[str, Any]:
        """All that stands in the sheet."""
        files = [str(path) for path in self.files.paths]
        values = self.fields.values() | self.plan.values() | {"files": files}
        return values | self.own.group.typed()

    def type_in(self, values: Mapping[str, Any]) -> None:
        """Put a draft into the sheet."""
        self.fields.type_in(values)
        self.plan.type_in(values)
        self.own.group.set_values(values)
        self.files.set_paths(values.get("files", ()))

    def _name(self) -> None:
        is_new = self._correcting is None
        title = self.tr("Log a contact") if is_new else self.tr("Correct an entry")
        self.panel.title.setText(title)
        self.setAccessibleName(title)

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
        self.add_shortcut("Alt+R", partial(focus_chips, self.fields.outcomes))
        if self._correcting is None:
            self.add_shortcut("Alt+D", self.plan.days.focus_chips)
            self.add_shortcut("Alt+O", self.plan.focus_owners)

    def save(self) -> None:
        """Write the entry and close."""
        self._write(self._on_saved)

    def _save_and_go_on(self) -> None:
        self._write(self._on_saved_once)

    def _write(self, on_done: Any) -> None:
        if self.fields.moment.is_incomplete or self.plan.days.is_incomplete:
            self._say(self.tr("Type the day as 2026-01-31 and the time as 14:30."))
            return
        if self._show_own(self.own.group.problems()):
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
        values = self.fields.values() | {"custom": self.own.changed()}
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
            next_contact=self.plan.next_contact(),
            complaint_ids=self.hints.complaint_ids,
            files=files,
            **values,
        )

    def _on_saved(self, _change: Change[Any]) -> None:
        self.keeper.drop()
        self.accept()

    def _on_saved_once(self, _change: Change[Any]) -> None:
        self.save_button.setEnabled(True)
        self.fields.clear()
        self.own.clear()
        self.files.clear()
        self.keeper.start_anew()
        self.fields.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_note(
            self.tr("Saved {time}. One more?").format(time=f"{utc_now().astimezone():%H:%M}")
        )

    def _on_failed(self, error: UserError) -> None:
        self.save_button.setEnabled(True)
        self._show_own(error.params.get("problems", ()))
        self._say(error_sentence(self.context.language, error))

    def _on_planned(self) -> None:
        self.fields.set_planned(self.plan.days.value() is not None)

    def _on_own_edited(self) -> None:
        self.problem.hide()
        self.own.group.show_problems(self.own.group.problems())

    def _show_own(self, problems: Iterable[Problem]) -> bool:
        """Say problems of the firm's own fields beside them, and go to the first."""
        named = self.own.group.show_problems(problems)
        if named:
            self.own.group.focus(named[0])
            self.panel.scroll_area.ensureWidgetVisible(self.own.group.field(named[0]))
        return bool(named)

    def _say(self, text: str) -> None:
        self.problem.set_text(text)
        self.problem.show()

    @override
    def _focus_first(self) -> None:
        self.fields.text.setFocus(Qt.FocusReason.OtherFocusReason)
