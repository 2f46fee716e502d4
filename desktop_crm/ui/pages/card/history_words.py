"""The history in words: what was done, by whom, and each value before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop_crm.core.field_texts import FIELD_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.queries.history import HistoryRow, RecordChange, What
from desktop_crm.queries.history_values import FieldChange
from desktop_crm.services.operation_texts import operation_sentence
from desktop_crm.ui.pages.card.values import value_text
from desktop_crm.ui.record_words import EMPTY, day_heading, record_label, record_sentence
from desktop_crm.ui.theme.tokens import Tone

_UNDONE = QT_TRANSLATE_NOOP("history", "undone")
_MORE = QT_TRANSLATE_NOOP("history", "and {count} more")
_LOOKS = {
    "customer.create": ("user-plus", Tone.SUCCESS),
    "customer.delete": ("trash-2", Tone.DANGER),
    "customer.restore": ("archive-restore", Tone.SUCCESS),
    "customer.tag": ("tags", Tone.NEUTRAL),
    "customer.untag": ("tags", Tone.NEUTRAL),
    "customer.set_level": ("star", Tone.WARNING),
    "customer.recompute_levels": ("star", Tone.PRIMARY),
    "customer.follow_level_rule": ("star", Tone.PRIMARY),
    "customer.hold_credit": ("lock", Tone.DANGER),
    "customer.release_credit": ("lock", Tone.SUCCESS),
    "customer.stop_trading": ("user-x", Tone.DANGER),
    "customer.resume_trading": ("user-check", Tone.SUCCESS),
    "contact.add": ("user-plus", Tone.SUCCESS),
    "contact.delete": ("user-x", Tone.DANGER),
    "log_entry.write": ("phone-call", Tone.INFO),
    "log_entry.correct": ("pencil", Tone.WARNING),
    "task.add": ("list-checks", Tone.PRIMARY),
    "task.complete": ("circle-check", Tone.SUCCESS),
    "undo": ("undo-2", Tone.NEUTRAL),
    "redo": ("redo-2", Tone.NEUTRAL),
}
_IMPORT_LOOK = ("file-spreadsheet", Tone.SUCCESS)
_PLAIN_LOOK = ("pencil", Tone.PRIMARY)
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """`信用额度  ¥150,000 → ¥200,000`; without values only what happened to a record."""

    title: str
    old: str = ""
    new: str = ""
    has_values: bool = False


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One operation as the list paints it."""

    row: HistoryRow
    icon: str
    tone: Tone
    sentence: str
    detail: str
    lines: tuple[ChangeLine, ...]
    more: str


class HistoryWords:
    """Says operations in one language, on one day."""

    def __init__(self, language: Language, today: date) -> None:
        self._language = language
        self._today = today

    def item(self, row: HistoryRow) -> HistoryItem:
        """An operation with its first changes."""
        lines = tuple(self.lines(row))
        hidden = max(0, len(lines) - _MOST_LINES) + row.unlisted
        more = self._language.say(_MORE, count=hidden) if hidden else ""
        icon, tone = _LOOKS.get(row.code, _PLAIN_LOOK)
        if row.code.startswith("import"):
            icon, tone = _IMPORT_LOOK
        sentence = operation_sentence(self._language, row.code, row.words)
        return HistoryItem(row, icon, tone, sentence, self.detail(row), lines[:_MOST_LINES], more)

    def detail(self, row: HistoryRow) -> str:
        """Time, person and whether it was taken back."""
        parts = [f"{row.at.astimezone():%H:%M}", row.who or ""]
        if row.is_undone:
            parts.append(self._language.say(_UNDONE))
        return " · ".join(part for part in parts if part)

    def day(self, row: HistoryRow) -> str:
        """The heading over the operations of a day."""
        return day_heading(self._language, row.at, self._today)

    def lines(self, row: HistoryRow) -> Iterator[ChangeLine]:
        """Each changed field, each record that came or went."""
        for change in row.changes:
            if change.what is What.CHANGED:
                for field in change.fields:
                    yield self._field(change, field)
            elif not (change.table == "customer" and change.what is What.ADDED):
                yield ChangeLine(
                    record_sentence(self._language, change.what, change.table, change.label)
                )

    def _field(self, change: RecordChange, field: FieldChange) -> ChangeLine:
        title = self._language.say(FIELD_TEXTS[field.table][field.field])
        if change.table != "customer":
            label = record_label(self._language, change.table, change.label)
            title = f"{label} · {title}"
        return ChangeLine(
            title, self._value(field, field.old), self._value(field, field.new), has_values=True
        )

    def _value(self, field: FieldChange, value: object) -> str:
        shown = value_text(self._language, field.table, field.field, value)
        return " ".join(shown.split()) or self._language.say(EMPTY)
