"""Steps in words: what was done, by whom, to which records, from which value to which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from desktop_crm.core.code_texts import CODE_TEXTS
from desktop_crm.core.field_texts import FIELD_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.queries.history import What
from desktop_crm.queries.operation_details import FieldStep, Later, RecordStep
from desktop_crm.queries.operation_list import StepRow
from desktop_crm.queries.options import OptionRow
from desktop_crm.services.action import ACTIONS
from desktop_crm.services.operation_texts import operation_sentence
from desktop_crm.ui.moments import near_moment
from desktop_crm.ui.record_words import (
    EMPTY,
    day_heading,
    record_kind,
    record_label,
    record_sentence,
)
from desktop_crm.ui.theme.tokens import Tone

_YES = QT_TRANSLATE_NOOP("history", "yes")
_NO = QT_TRANSLATE_NOOP("history", "no")
_UNDONE = QT_TRANSLATE_NOOP("history", "undone {moment}")
_UNDONE_BY = QT_TRANSLATE_NOOP("history", "undone {moment} by {who}")
_RECORDS = QT_TRANSLATE_NOOP("history", "records: {count}")
_LATER = QT_TRANSLATE_NOOP("history", "{moment} {who} changed it to {value}")
_LATER_BY_NOBODY = QT_TRANSLATE_NOOP("history", "{moment} it was changed to {value}")
_AREAS = {
    "customer": ("user-check", Tone.PRIMARY),
    "contact": ("user", Tone.PRIMARY),
    "log_entry": ("phone-call", Tone.INFO),
    "task": ("list-checks", Tone.PRIMARY),
    "complaint": ("message-square-warning", Tone.WARNING),
    "product": ("tag", Tone.NEUTRAL),
    "payment": ("wallet", Tone.SUCCESS),
    "receivable": ("receipt", Tone.NEUTRAL),
    "delivery": ("truck", Tone.INFO),
    "return": ("rotate-ccw", Tone.WARNING),
    "order": ("package", Tone.PRIMARY),
    "staff": ("users", Tone.NEUTRAL),
    "option": ("list-filter", Tone.NEUTRAL),
    "attachment": ("paperclip", Tone.NEUTRAL),
    "firm": ("building-2", Tone.NEUTRAL),
    "demo": ("building-2", Tone.NEUTRAL),
}
_VERBS = {
    "create": ("plus", Tone.SUCCESS),
    "add": ("plus", Tone.SUCCESS),
    "delete": ("trash-2", Tone.DANGER),
    "restore": ("archive-restore", Tone.SUCCESS),
    "purge": ("trash-2", Tone.DANGER),
    "expire": ("trash-2", Tone.NEUTRAL),
    "tag": ("tags", Tone.NEUTRAL),
    "untag": ("tags", Tone.NEUTRAL),
    "hold_credit": ("lock", Tone.DANGER),
    "release_credit": ("lock", Tone.SUCCESS),
    "set_level": ("star", Tone.WARNING),
    "recompute_levels": ("star", Tone.PRIMARY),
    "follow_level_rule": ("star", Tone.PRIMARY),
    "complete": ("circle-check", Tone.SUCCESS),
}
_IMPORT = ("file-spreadsheet", Tone.SUCCESS)
_PLAIN = ("pencil", Tone.PRIMARY)
_MANY = 3
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class StepItem:
    """One step as the list paints it."""

    row: StepRow
    icon: str
    tone: Tone
    sentence: str
    detail: str


class StepWords:
    """Says steps in one language, on one day."""

    def __init__(self, language: Language, today: date) -> None:
        self._language = language
        self._today = today

    def item(self, row: StepRow) -> StepItem:
        """A step of the list."""
        icon, tone = look_of(row.code)
        return StepItem(row, icon, tone, self.sentence(row), self.detail(row))

    def sentence(self, row: StepRow) -> str:
        """What was done."""
        return operation_sentence(self._language, row.code, row.words)

    def detail(self, row: StepRow) -> str:
        """Time, person, number of records, and who took it back."""
        parts = [f"{row.at.astimezone():%H:%M}", row.who or ""]
        count = sum(sum(each) for each in row.counts.values())
        if count > _MANY:
            parts.append(self._language.say(_RECORDS, count=f"{count:,}"))
        if row.undone is not None:
            moment = near_moment(self._language, row.undone.at, self._today)
            text = _UNDONE_BY if row.undone.who else _UNDONE
            parts.append(self._language.say(text, moment=moment, who=row.undone.who or ""))
        return " · ".join(part for part in parts if part)

    def day(self, at: datetime) -> str:
        """The heading over the steps of a day."""
        return day_heading(self._language, at, self._today)

    def codes(self, text: str) -> tuple[str, ...]:
        """The actions whose sentence holds every typed word."""
        words = text.casefold().split()
        return tuple(self._codes(words)) if words else ()

    def _codes(self, words: list[str]) -> Iterator[str]:
        for code, sentence in ACTIONS.items():
            said = self._language.say(sentence).casefold()
            if all(word in said for word in words):
                yield code

    # Records and fields

    def record(self, record: RecordStep) -> str:
        """`Added contact person: 王建国`; a changed one by its name alone."""
        if record.what is not What.CHANGED:
            return record_sentence(self._language, record.what, record.table, record.label)
        label = record_label(self._language, record.table, record.label)
        return f"{record_kind(self._language, record.table)} {label}".strip()

    def title(self, field: FieldStep) -> str:
        """What a field is called."""
        return self._language.say(FIELD_TEXTS[field.table][field.field])

    def value(self, field: FieldStep, value: Any) -> str:
        """A value in words."""
        shown = " ".join(self._plain(field, value).split())
        if not shown:
            return self._language.say(EMPTY)
        return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"

    def later(self, field: FieldStep, later: Later) -> str:
        """Why a field is left alone."""
        text = _LATER if later.who else _LATER_BY_NOBODY
        moment = near_moment(self._language, later.at, self._today)
        value = self.value(field, later.value)
        return self._language.say(text, moment=moment, who=later.who or "", value=value)

    def _plain(self, field: FieldStep, value: Any) -> str:
        if value is None:
            return ""
        code = CODE_TEXTS.get(f"{field.table}.{field.field}", {}).get(str(value))
        if code is not None:
            return self._language.say(code)
        match value:
            case OptionRow():
                return value.label(self._language)
            case bool():
                return self._language.say(_YES if value else _NO)
            case Decimal():
                return self._language.money(value)
            case datetime():
                return self._language.moment(value)
            case date():
                return self._language.date(value)
        return str(value)


def look_of(code: str) -> tuple[str, Tone]:
    """Icon and tone of a step."""
    area, _dot, verb = code.partition(".")
    if area == "import":
        return _IMPORT
    return _VERBS.get(verb) or _AREAS.get(area, _PLAIN)
