"""The columns of a worksheet as lines: what each was taken for, how surely, and what it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import islice, zip_longest

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.unreadable import Reason
from desktop_crm.exchange.clean.problem_titles import problem_title
from desktop_crm.exchange.column_readings import Reading
from desktop_crm.exchange.compare.forms import shown_value
from desktop_crm.exchange.fields import FIELD_BY_KEY, Field, ValueKind
from desktop_crm.exchange.headers.kinds import RULE_OF, SheetKind
from desktop_crm.exchange.headers.mapping import ColumnMapping, ColumnUse
from desktop_crm.exchange.import_columns import ColumnSample
from desktop_crm.exchange.imports_summary import KIND_OF, hidden_columns, kind_title
from desktop_crm.ui.importing.reading import Understood
from desktop_crm.ui.theme.tokens import Tone

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
_PROBLEMS = QT_TRANSLATE_NOOP("import", "{problem}: {count}")
_NO_PROBLEM = QT_TRANSLATE_NOOP("import", "No problem")
_COUNTED_IN = QT_TRANSLATE_NOOP("import", "Counted in {unit}: {count}")
_FEW_KINDS = QT_TRANSLATE_NOOP("import", "Text, different values: {count}")
_LONG_TEXT = QT_TRANSLATE_NOOP("import", "Text, up to {count} characters")
_NOTHING_FILLED = QT_TRANSLATE_NOOP("import", "Empty column")
_READ_AS = QT_TRANSLATE_NOOP("import", "{cell} → {value}")
_MANY_KINDS = 20
"""With more different values a text is told by its length: it is no choice of a few."""

MULTIPLIERS: Mapping[Decimal, Text] = {
    Decimal(1): QT_TRANSLATE_NOOP("import", "As it stands"),
    Decimal(100): QT_TRANSLATE_NOOP("import", "Hundreds"),
    Decimal(1_000): QT_TRANSLATE_NOOP("import", "Thousands"),
    Decimal(10_000): QT_TRANSLATE_NOOP("import", "Ten thousands (万)"),
    Decimal(1_000_000): QT_TRANSLATE_NOOP("import", "Millions"),
    Decimal(100_000_000): QT_TRANSLATE_NOOP("import", "Hundred millions (亿)"),
}
"""What figures may be counted in."""


class Sureness(StrEnum):
    """How a column was understood."""

    SURE = "sure"
    LIKELY = "likely"
    CONFIRM = "confirm"
    UNKNOWN = "unknown"


SURENESS_TEXTS: Mapping[Sureness, tuple[int, Text, Tone]] = {
    Sureness.SURE: (4, _SURE_TEXT, Tone.SUCCESS),
    Sureness.LIKELY: (3, _LIKELY_TEXT, Tone.SUCCESS),
    Sureness.CONFIRM: (2, _CONFIRM_TEXT, Tone.WARNING),
    Sureness.UNKNOWN: (0, _UNKNOWN_TEXT, Tone.NEUTRAL),
}
"""How many bars of four, the word, and its tone."""


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column; `lost` cells are not imported, `doubts` counts those with any problem.

    `reason` is what most of them suffer from, with their number; `is_hidden` where the file does
    not show it.
    """

    kind: SheetKind | None
    column: ColumnMapping
    sample: ColumnSample | None
    doubts: int
    lost: int
    reason: tuple[str, int] = ("", 0)
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

    def samples(self, language: Language) -> list[tuple[str, Tone]]:
        """Its first values; what they are read as where that is not the same, and a tone."""
        if self.sample is None:
            return []
        pairs = zip_longest(self.sample.samples, self.sample.readings, fillvalue=Reading())
        return [_sample(str(text), each, language) for text, each in islice(pairs, _SAMPLES)]

    def target(self, language: Language) -> str:
        """Where its cells go."""
        column = self.column
        if column.use is not ColumnUse.FIELD or not column.field:
            return language.say(USE_TEXTS[column.use])
        title = field_title(FIELD_BY_KEY[column.field], self.kind, language)
        if not column.group:
            return title
        return language.say(_PERSON, field=title, number=column.group + 1)

    def finding(self, language: Language) -> tuple[str, Tone]:
        """What was found in its cells, with its tone."""
        if self.has_open_dates:
            return language.say(_DATES), Tone.WARNING
        if self.doubts:
            return self._problem(language), Tone.DANGER if self.lost else Tone.WARNING
        if self.is_hidden:
            return language.say(_HIDDEN), Tone.INFO
        if self.is_blank:
            return language.say(_NOTHING_FILLED), Tone.NEUTRAL
        if self.column.multiplier != 1 and self.sample:
            unit = MULTIPLIERS.get(self.column.multiplier)
            words = language.say(unit) if unit else f"{self.column.multiplier:,f}"
            count = f"{self.sample.filled:,}"
            return language.say(_COUNTED_IN, unit=words, count=count), Tone.INFO
        if self.column.use in (ColumnUse.KEEP, ColumnUse.REMARK) and self.sample:
            few = self.sample.kinds <= _MANY_KINDS
            count = f"{self.sample.kinds if few else self.sample.longest:,}"
            return language.say(_FEW_KINDS if few else _LONG_TEXT, count=count), Tone.SUCCESS
        return language.say(_NO_PROBLEM), Tone.SUCCESS

    def _problem(self, language: Language) -> str:
        reason, count = self.reason
        if count == self.doubts:
            title = problem_title(reason, None, language)
            return language.say(_PROBLEMS, problem=title, count=f"{count:,}")
        words, count = (_NOT_IMPORTED, self.lost) if self.lost else (_TO_CHECK, self.doubts)
        return language.say(words, count=f"{count:,}")


def _sample(text: str, reading: Reading, language: Language) -> tuple[str, Tone]:
    if reading.reason:
        is_open = reading.reason == Reason.DATE_AMBIGUOUS
        return text, Tone.WARNING if is_open else Tone.DANGER
    if not reading.value:
        return text, Tone.NEUTRAL
    value = shown_value(reading.value, reading.form, language)
    return language.say(_READ_AS, cell=text, value=value), Tone.NEUTRAL


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
            understood.reasons.get((mapping.sheet, column.letter), ("", 0)),
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
