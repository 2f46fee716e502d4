"""Where a problem lies and what stands there, in words."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.fields import FIELD_BY_KEY

_ROW = QT_TRANSLATE_NOOP("import", "row {row}")
_SHEET_ROW = QT_TRANSLATE_NOOP("import", "{sheet}, row {row}")
_CELL = QT_TRANSLATE_NOOP("import", "{place}, {column}")
_VALUE = QT_TRANSLATE_NOOP("import", "{place}: {value}")
_STAYS = QT_TRANSLATE_NOOP("import", "{words} (stays {stays})")
_LONGEST_VALUE = 40


def problem_words(problem: CellProblem, language: Language, *, name_sheet: bool) -> str:
    """Where a problem lies and what stands there: `row 12, Order date: 31/31/1997`."""
    if name_sheet:
        place = language.say(_SHEET_ROW, sheet=problem.sheet, row=problem.cell_row)
    else:
        place = language.say(_ROW, row=problem.cell_row)
    known = FIELD_BY_KEY.get(problem.field or "")
    if known is not None:
        place = language.say(_CELL, place=place, column=language.say(known.title))
    elif problem.effect is Effect.CELL_KEPT and problem.column:
        place = language.say(_CELL, place=place, column=problem.column)
    words = place
    if problem.value:
        words = language.say(_VALUE, place=place, value=short_value(problem.value))
    if problem.stays:
        words = language.say(_STAYS, words=words, stays=short_value(problem.stays))
    return words


def short_value(text: str) -> str:
    """What stands in a cell, on one line and not too long."""
    value = " ".join(text.split())
    return value if len(value) <= _LONGEST_VALUE else value[: _LONGEST_VALUE - 1] + "…"
