"""The lines of changed records: one for each field, and what was decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.exchange.apply.policy import Cell, Decisions
from desktop_crm.exchange.compare.change_index import Only
from desktop_crm.exchange.compare.changes import FieldDiff
from desktop_crm.exchange.compare.comparison import ChangedRow
from desktop_crm.exchange.compare.forms import shown_value
from desktop_crm.exchange.compare.source_cells import SourceCells

_EMPTY = QT_TRANSLATE_NOOP("import", "(empty)")


class Stand(Enum):
    """What becomes of a cell; an open one is taken, but nobody has looked at it yet."""

    TAKEN = auto()
    KEPT = auto()
    OPEN = auto()
    FOLLOWS = auto()


STAND_TEXTS: dict[Stand, Text] = {
    Stand.TAKEN: QT_TRANSLATE_NOOP("import", "Take"),
    Stand.KEPT: QT_TRANSLATE_NOOP("import", "Keep"),
    Stand.OPEN: QT_TRANSLATE_NOOP("import", "Not chosen (taken)"),
    Stand.FOLLOWS: QT_TRANSLATE_NOOP("import", "Follows"),
}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One field of one record: number 0 of `count` that are shown of it names the record."""

    row: ChangedRow
    diff: FieldDiff
    number: int
    count: int
    place: str

    @property
    def cell(self) -> Cell | None:
        """What is kept when it is refused; None for what follows from other cells."""
        if self.diff.field is None:
            return None
        return (self.row.ref.entity, self.row.ref.key, self.diff.field)

    @property
    def is_careful(self) -> bool:
        """Whether it should be looked at twice."""
        return bool(self.diff.cautions)

    def stand(self, decisions: Decisions) -> Stand:
        """What becomes of it."""
        cell = self.cell
        if cell is None:
            return Stand.FOLLOWS
        if decisions.keeps(cell):
            return Stand.KEPT
        return Stand.OPEN if self.is_careful and not decisions.confirms(cell) else Stand.TAKEN

    def before(self, language: Language) -> str:
        """What the firm has."""
        shown = shown_value(self.diff.before, self.diff.form, language)
        return shown or language.say(_EMPTY)

    def after(self, language: Language) -> str:
        """What the import makes of it."""
        return shown_value(self.diff.after, self.diff.form, language) or language.say(_EMPTY)

    def warnings(self, language: Language) -> tuple[str, ...]:
        """Why it should be looked at twice."""
        return tuple(caution.words(language) for caution in self.diff.cautions)


def lines_of(rows: Sequence[ChangedRow], only: Only | None, cells: SourceCells) -> list[ChangeLine]:
    """The lines of some records in the order of the file, those of a sort alone."""
    lines = []
    for row in rows:
        shown = sorted(row.only(only), key=lambda diff: cells.column(row.ref, diff.field))
        lines += [
            ChangeLine(row, diff, number, len(shown), cells.place(row.ref, diff.field))
            for number, diff in enumerate(shown)
        ]
    return lines
