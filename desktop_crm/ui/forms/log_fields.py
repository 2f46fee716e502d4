"""What is written about a contact: how, with whom, the words, the outcome, when, how content."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.codes import Channel, Direction
from desktop_crm.core.language import Language
from desktop_crm.queries.card_contacts import ContactRow
from desktop_crm.queries.card_forms import LogForm
from desktop_crm.queries.options import OptionRow
from desktop_crm.queries.timeline_rows import LogDetail, TimelineRow
from desktop_crm.ui.forms.channel_warning import ChannelWarning, usual_kind
from desktop_crm.ui.forms.moment_row import MomentRow
from desktop_crm.ui.forms.row import FormRow
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.inputs import TextEdit
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.stars import Stars

INBOUND = "inbound"
_NONE = ""
_ICONS: Mapping[str, str] = {
    Channel.CALL: "phone",
    Channel.VISIT: "map-pin",
    Channel.WECHAT: "message-circle",
    Channel.SMS: "message-circle",
    Channel.EMAIL: "mail",
    Channel.FAX: "printer",
    Channel.FAIR: "users",
}
_LONGEST, _LONGEST_OPTION = 14, 28
_MOST_PEOPLE = 8
_FIRST_KINDS = 5


class LogFields(QWidget):
    """The fields in their order; `values` are what the service takes.

    `extra`, the moment and the satisfaction, is put in its place by the sheet.
    """

    changed = Signal()

    def __init__(
        self,
        language: Language,
        today: Callable[[], date],
        form: LogForm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._kinds = {str(kind.id): kind for kind in form.kinds}
        self._outcomes = {each.code: str(each.id) for each in form.outcomes if each.code}
        self._is_planned = False
        self._people = self._ordered(form.contacts)
        self.kinds = ChipRow()
        self._fill_kinds(form.kinds)
        self.warning = ChannelWarning(form.known.closed)
        self.people = ChipRow(exclusive=False)
        for person in self._people:
            name, title = one_line(person.name, _LONGEST), one_line(person.title or "", _LONGEST)
            self.people.add(str(person.id), name, note=title)
        self.people.set_chosen({str(person.id) for person in self._people if person.is_primary})
        self.text = TextEdit(self.tr("What was said? Numbers, promises, wishes…"), rows=3)
        self.text.setAccessibleName(self.tr("What was said"))
        self.outcomes = ChipRow()
        self.outcomes.add(_NONE, self.tr("Not said"))
        for outcome in form.outcomes:
            self.outcomes.add(str(outcome.id), one_line(outcome.label(language), _LONGEST_OPTION))
        self.outcomes.set_current(_NONE)
        self.moment = MomentRow(today)
        self.stars = Stars(0, editable=True)
        self._more = Link(self.tr("More"), strong=False)
        self._more.clicked.connect(self._show_all_kinds)
        self.extra = self._make_extra()
        self._lay_out()
        self._show_first_kinds()
        self._begin_with(usual_kind(form.kinds, form.known.preferred, form.known.closed))
        for signal in (
            self.kinds.current_changed,
            self.people.chosen_changed,
            self.text.textChanged,
            self.outcomes.current_changed,
            self.moment.changed,
            self.stars.level_changed,
        ):
            signal.connect(self._on_changed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        kinds = QWidget()
        line = QHBoxLayout(kinds)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.kinds, 1)
        line.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(FormRow(self.tr("Channel"), kinds, key="Alt 1–9"))
        column.addWidget(self.warning)
        if self._people:
            column.addWidget(FormRow(self.tr("With whom"), self.people))
        self._words = QVBoxLayout()
        self._words.setSpacing(SPACE_2)
        self._words.addWidget(self.text)
        column.addLayout(self._words)
        column.addWidget(FormRow(self.tr("Outcome"), self.outcomes, key="Alt R"))

    def _make_extra(self) -> FormRow:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        row.addWidget(self.moment, 1)
        row.addWidget(Label(self.tr("Satisfaction"), "secondary"))
        row.addWidget(self.stars)
        self.stars.setAccessibleName(self.tr("Satisfaction"))
        return FormRow(self.tr("When"), line)

    @staticmethod
    def _ordered(contacts: Sequence[ContactRow]) -> Sequence[ContactRow]:
        return tuple(contacts)[:_MOST_PEOPLE]

    def _fill_kinds(self, kinds: Sequence[OptionRow]) -> None:
        for kind in kinds:
            icon = _ICONS.get(kind.code or "", "")
            label = one_line(kind.label(self._language), _LONGEST_OPTION)
            self.kinds.add(str(kind.id), label, icon=icon)
            if kind.code == Channel.CALL:
                text = self.tr("They called")
                self.kinds.add(f"{INBOUND}{kind.id}", text, icon="phone-incoming")

    def _show_first_kinds(self) -> None:
        """The rare ways of contact wait behind a link."""
        for key in self.kinds.keys[_FIRST_KINDS:]:
            self.kinds.chip(key).hide()
        self._more.setVisible(len(self.kinds.keys) > _FIRST_KINDS)

    def _show_all_kinds(self) -> None:
        for key in self.kinds.keys:
            self.kinds.chip(key).show()
        self._more.hide()

    def _begin_with(self, kind: OptionRow | None) -> None:
        if kind is not None:
            self.kinds.set_current(str(kind.id))
            self.kinds.chip(str(kind.id)).show()
        self._warn()

    def set_planned(self, is_planned: bool) -> None:
        """Say whether the same channel is used again: then it matters even if they called."""
        self._is_planned = is_planned
        self._warn()

    def _warn(self) -> None:
        key = self.kinds.current
        kind = self._kinds.get(key.removeprefix(INBOUND))
        if kind is None or (key.startswith(INBOUND) and not self._is_planned):
            self.warning.hide()
        else:
            self.warning.show_for(kind.code, one_line(kind.label(self._language), _LONGEST_OPTION))

    def put_below_words(self, widget: QWidget) -> None:
        """Show something right below the text."""
        self._words.addWidget(widget)

    def propose_outcome(self, code: str, *, chosen: bool) -> None:
        """Choose a built-in outcome where none was said, or take it back."""
        key = self._outcomes.get(code, _NONE)
        wanted, instead = (key, _NONE) if chosen else (_NONE, key)
        if key and self.outcomes.current == instead:
            self.outcomes.set_current(wanted)
            self.changed.emit()

    def choose_kind(self, place: int) -> None:
        """Choose the chip at a place, counted from 0."""
        keys = self.kinds.keys
        if place < len(keys):
            self.kinds.chip(keys[place]).show()
            self.kinds.set_current(keys[place])
            self._on_changed()

    def values(self) -> dict[str, Any]:
        """What the services take; the moment only when it is not now."""
        key = self.kinds.current
        kind = self._kinds.get(key.removeprefix(INBOUND))
        found: dict[str, Any] = {
            "text": self.text.toPlainText(),
            "kind_id": kind.id if kind else None,
            "direction": Direction.IN if key.startswith(INBOUND) else Direction.OUT,
            "contact_ids": [
                person.id for person in self._people if str(person.id) in self.people.chosen
            ],
            "outcome_id": UUID(self.outcomes.current) if self.outcomes.current else None,
            "satisfaction": self.stars.level or None,
        }
        at = self.moment.value()
        return found | ({"happened_at": at} if at else {})

    def type_in(self, values: Mapping[str, Any]) -> None:
        """Put what a draft kept of `values` into the fields."""
        inbound = INBOUND if values.get("direction") == Direction.IN else ""
        kind = values.get("kind_id")
        key = f"{inbound}{kind}" if kind else ""
        if key in self.kinds.keys:
            self.kinds.chip(key).show()
            self.kinds.set_current(key)
        self._warn()
        self.people.set_chosen({str(each) for each in values.get("contact_ids", ())})
        self.text.setPlainText(values.get("text", ""))
        outcome = str(values.get("outcome_id") or _NONE)
        self.outcomes.set_current(outcome if outcome in self.outcomes.keys else _NONE)
        self.stars.set_level(values.get("satisfaction") or 0)
        at = values.get("happened_at")
        if at is not None:
            self.moment.set_value(at)

    def show_entry(self, row: TimelineRow, detail: LogDetail) -> None:
        """Show what an entry says, to correct it."""
        if detail.kind is not None:
            inbound = INBOUND if detail.direction == Direction.IN else ""
            key = f"{inbound}{detail.kind.id}"
            known = key if key in self.kinds.keys else str(detail.kind.id)
            self._show_all_kinds()
            self.kinds.set_current(known if known in self.kinds.keys else "")
        else:
            self.kinds.set_current("")
        self._warn()
        self.people.set_chosen({str(person.id) for person in detail.people})
        self.text.setPlainText(detail.text)
        outcome = str(detail.outcome.id) if detail.outcome else _NONE
        self.outcomes.set_current(outcome if outcome in self.outcomes.keys else _NONE)
        self.stars.set_level(detail.satisfaction or 0)
        if row.at is not None:
            self.moment.set_value(row.at)

    def clear(self) -> None:
        """Empty the fields for one more entry; channel and people stay."""
        self.text.setPlainText("")
        self.outcomes.set_current(_NONE)
        self.stars.set_level(0)

    def _on_changed(self, *_args: object) -> None:
        self._warn()
        self.changed.emit()
