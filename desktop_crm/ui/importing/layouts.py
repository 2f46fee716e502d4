"""Sheets of one layout as one choice: the lines that the steps of the import list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_crm.core.language import Language
from desktop_crm.exchange.imports import Draft, sheets_alike
from desktop_crm.exchange.imports_summary import SheetSummary, Summary
from desktop_crm.ui.long_text import one_line

_NAMED = 3
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Layout:
    """One sheet, or several with the same headers; `first` speaks for all of them."""

    numbers: tuple[int, ...]
    sheets: tuple[SheetSummary, ...]
    first: SheetSummary
    is_used: bool
    records: int
    rejected: int

    @property
    def number(self) -> int:
        """The sheet that speaks for all."""
        return self.numbers[0]

    @property
    def names(self) -> tuple[str, ...]:
        """What its sheets are called."""
        return tuple(sheet.name for sheet in self.sheets)

    @property
    def is_visible(self) -> bool:
        """Whether the file shows any of its sheets."""
        return any(sheet.is_visible for sheet in self.sheets)

    @property
    def hides_rows(self) -> bool:
        """Whether there are records that the file does not show."""
        return any(sheet.hidden_rows for sheet in self.sheets)

    @property
    def is_stopped(self) -> bool:
        """Whether it is wanted and cannot be imported as it stands."""
        return self.is_used and bool(self.first.obstacle)

    @property
    def has_columns(self) -> bool:
        """Whether there is anything to decide about its columns."""
        return self.is_used and bool(self.first.columns) and self.first.kind is not None

    def title(self, language: Language) -> str:
        """The names of its sheets, the first few of many."""
        joint = "、" if language.is_chinese else ", "
        words = joint.join(short_name(name) for name in self.names[:_NAMED])
        return f"{words} …" if len(self.names) > _NAMED else words


def layouts_of(draft: Draft, summary: Summary) -> tuple[Layout, ...]:
    """The sheets with content, those of one layout together, in the order of the file."""
    groups = {group[0]: group for group in sheets_alike(draft)}
    later = {number for group in groups.values() for number in group[1:]}
    return tuple(
        _layout(groups.get(number, (number,)), summary)
        for number, sheet in enumerate(summary.sheets)
        if number not in later and not sheet.is_blank
    )


def _layout(numbers: Sequence[int], summary: Summary) -> Layout:
    sheets = [summary.sheets[number] for number in numbers]
    used = [sheet for sheet in sheets if not sheet.is_left_out]
    return Layout(
        numbers=tuple(numbers),
        sheets=tuple(sheets),
        first=next((sheet for sheet in used if sheet.obstacle), sheets[0]),
        is_used=bool(used),
        records=sum(sheet.records for sheet in used),
        rejected=sum(sheet.rejected for sheet in used),
    )


def short_name(name: str) -> str:
    """A sheet's name in one line, as long as a name needs to be."""
    return one_line(name, _LONGEST_NAME)
