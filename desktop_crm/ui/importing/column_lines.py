"""The columns of a worksheet as lines: what each was taken for, how surely, and what it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.exchange.fields import FIELD_BY_KEY, Field, ValueKind
from desktop_crm.exchange.headers.kinds import RULE_OF, SheetKind
from desktop_crm.exchange.headers.mapping import ColumnMapping, ColumnUse
from desktop_crm.exchange.import_columns import ColumnSample
from desktop_crm.exchange.imports_summary import KIND_OF, hidden_columns, kind_title
from desktop_crm.ui.importing.reading import Understood

_SURE, _LIKELY = 0.95, 0.7
_SAMPLES = 3

USE_TEXTS: Mapping[ColumnUse, Text] = {
    ColumnUse.FIELD: QT_TRANSLATE_NOOP("import", "Field"),
    ColumnUse.KEEP: QT_TRANSLATE_NOOP("import", "Custom field"),
    ColumnUse.REMARK: QT_TRANSLATE_NOOP("import", "Remarks"),
    ColumnUse.SKIP: QT_TRANSLATE_NOOP("import", "Leave out"),
}
_SURE_TEXT = QT_TRANSLATE_NOOP("import", "Sure")
_LIKELY_TEXT = QT_TRANSLATE_NOOP("import", "Likely")
_CONFIRM_TEXT = QT_TRANSLATE_NOOP("import", "Please confirm")
_UNKNOWN_TEXT = QT_TRANSLATE_NOOP("import", "Not recognised")
_OF = QT_TRANSLATE_NOOP("import", "{kind} · {field}")
_PERSON = QT_TRANSLATE_NOOP("import", "{field} (person {number})")
_NOT_IMPORTED = QT_TRANSLATE_NOOP("import", "Not imported: {count}")
_TO_CHECK = QT_TRANSLATE_NOOP("import", "To check: {count}")
_DATES = QT_TRANSLATE_NOOP("import", "Day or month first?")
_HIDDEN = QT_TRANSLATE_NOOP("import", "Hidden column")
_NO_PROBLEM = QT_TRANSLATE_NOOP("import", "No problem")


class Sureness(StrEnum):
    """How a column was understood."""

    SURE = "sure"
    LIKELY = "likely"
    CONFIRM = "confirm"
    UNKNOWN = "unknown"


SURENESS_TEXTS: Mapping[Sureness, tuple[Text, str]] = {
    Sureness.SURE: (_SURE_TEXT, "success"),
    Sureness.LIKELY: (_LIKELY_TEXT, "success"),
    Sureness.CONFIRM: (_CONFIRM_TEXT, "warning"),
    Sureness.UNKNOWN: (_UNKNOWN_TEXT, "neutral"),
}


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column; `lost` cells are not imported, `doubts` counts those with any problem.

    `is_hidden` where the file does not show it.
    """

    kind: SheetKind | None
    column: ColumnMapping
    sample: ColumnSample | None
    doubts: int
    lost: int
    is_hidden: bool = False

    @property
    def sureness(self) -> Sureness:
        """How it was understood; what a person decided is sure."""
        column = self.column
        if column.confidence >= _SURE:
            return Sureness.SURE
        if column.use in (ColumnUse.KEEP, ColumnUse.REMARK):
            return Sureness.UNKNOWN
        if column.use is ColumnUse.SKIP or column.confidence >= _LIKELY:
            return Sureness.LIKELY
        return Sureness.CONFIRM

    @property
    def has_open_dates(self) -> bool:
        """Whether nobody said yet in which order its days are written."""
        dates = self.sample.dates if self.sample else None
        return dates is not None and dates.is_open and self.column.date_order is None

    @property
    def needs_look(self) -> bool:
        """Whether a person should look at it before going on."""
        unsure = self.sureness in (Sureness.CONFIRM, Sureness.UNKNOWN)
        return self.has_open_dates or (unsure and not self.is_blank)

    @property
    def is_blank(self) -> bool:
        """Whether no cell below the header is filled."""
        return self.sample is not None and not self.sample.filled

    def rank(self) -> tuple[int, int]:
        """What a person should see first."""
        return (0 if self.needs_look else 1 if self.doubts else 2, self.column.index)

    def samples(self) -> str:
        """Its first values."""
        found = self.sample.samples[:_SAMPLES] if self.sample else ()
        return "   ".join(found)

    def target(self, language: Language) -> str:
        """Where its cells go."""
        column = self.column
        if column.use is not ColumnUse.FIELD or not column.field:
            return language.say(USE_TEXTS[column.use])
        title = field_title(FIELD_BY_KEY[column.field], self.kind, language)
        if not column.group:
            return title
        return language.say(_PERSON, field=title, number=column.group + 1)

    def finding(self, language: Language) -> tuple[str, str]:
        """What was found in its cells, with its tone."""
        if self.has_open_dates:
            return language.say(_DATES), "warning"
        if self.lost:
            return language.say(_NOT_IMPORTED, count=f"{self.lost:,}"), "danger"
        if self.doubts:
            return language.say(_TO_CHECK, count=f"{self.doubts:,}"), "warning"
        if self.is_hidden:
            return language.say(_HIDDEN), "info"
        return language.say(_NO_PROBLEM), "success"


def column_lines(
    understood: Understood, number: int, samples: Sequence[ColumnSample]
) -> list[ColumnLine]:
    """The columns of a sheet, those that need a look first."""
    mapping = understood.draft.mapping[number]
    hidden = hidden_columns(understood.draft.workbook.sheets[number], mapping)
    by_index = {sample.index: sample for sample in samples}
    lines = [
        ColumnLine(
            mapping.kind,
            column,
            by_index.get(column.index),
            understood.doubts.get((mapping.sheet, column.letter), 0),
            understood.lost.get((mapping.sheet, column.letter), 0),
            column.letter in hidden,
        )
        for column in mapping.columns
        if not _is_ignored(column)
    ]
    return sorted(lines, key=ColumnLine.rank)


def needs_look(understood: Understood, number: int) -> bool:
    """Whether the columns of a sheet should be looked at, as far as their headers tell."""
    if understood.draft.mapping[number].remembered:
        return False
    return any(line.needs_look for line in column_lines(understood, number, ()))


def _is_ignored(column: ColumnMapping) -> bool:
    """Whether it only counts the rows."""
    known = FIELD_BY_KEY.get(column.field or "")
    return known is not None and known.kind is ValueKind.IGNORED


def field_title(field: Field, kind: SheetKind | None, language: Language) -> str:
    """A field's name; that of another record than the sheet's own says of which."""
    title = language.say(field.title)
    own = RULE_OF[kind].entities[0] if kind is not None else field.entity
    other = KIND_OF.get(field.entity)
    if field.entity is own or other is None:
        return title
    return language.say(_OF, kind=kind_title(other, language), field=title)
