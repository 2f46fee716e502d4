"""What was done to a record, in the words that every history shares."""

from __future__ import annotations

from datetime import date, datetime

from desktop_crm.core.clock import local_date
from desktop_crm.core.code_texts import CODE_TEXTS
from desktop_crm.core.field_texts import TABLE_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.queries.history import What
from desktop_crm.queries.history_values import Label
from desktop_crm.queries.options import OptionRow
from desktop_crm.ui.moments import short_day

EMPTY = QT_TRANSLATE_NOOP("history", "empty")
_WHAT = {
    What.ADDED: QT_TRANSLATE_NOOP("history", "Added"),
    What.CHANGED: QT_TRANSLATE_NOOP("history", "Changed"),
    What.DELETED: QT_TRANSLATE_NOOP("history", "Deleted"),
    What.RESTORED: QT_TRANSLATE_NOOP("history", "Restored"),
}
_TODAY = QT_TRANSLATE_NOOP("history", "Today {day}")
_CODED = ("kind", "channel", "new")


def day_heading(language: Language, at: datetime, today: date) -> str:
    """The heading over what was done on a day."""
    day = local_date(at)
    shown = short_day(language, day, today)
    return language.say(_TODAY, day=shown) if day == today else shown


def record_kind(language: Language, table: str) -> str:
    """What records of a table are called."""
    text = TABLE_TEXTS.get(table)
    return language.say(text) if text is not None else table.replace("_", " ")


def record_label(language: Language, table: str, label: Label) -> str:
    """What a record is called, where its label may be a code or an option."""
    if isinstance(label, OptionRow):
        return label.label(language)
    for column in _CODED:
        text = CODE_TEXTS.get(f"{table}.{column}", {}).get(label)
        if text is not None:
            return language.say(text)
    return label


def record_sentence(language: Language, what: What, table: str, label: Label) -> str:
    """`Added contact person: 王建国`."""
    done, kind = language.say(_WHAT[what]), record_kind(language, table)
    shown = record_label(language, table, label)
    joined = f"{done}{kind}" if language.is_chinese else f"{done} {kind.lower()}"
    separator = "：" if language.is_chinese else ": "
    return f"{joined}{separator}{shown}" if shown else joined
