"""What a file does not show of a worksheet, in words for the window and the command line."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.exchange.imports_summary import SheetSummary

_SHEET = QT_TRANSLATE_NOOP("import", "Hidden sheet")
_SHEETS = QT_TRANSLATE_NOOP("import", "Hidden sheets: {count}")
_TAKEN = QT_TRANSLATE_NOOP("import", "Hidden rows: {count}")
_FILTERED = QT_TRANSLATE_NOOP("import", "Hidden rows (a filter is on): {count}")
_LEFT_OUT = QT_TRANSLATE_NOOP("import", "Hidden rows left out: {count}")
_COLUMNS = QT_TRANSLATE_NOOP("import", "Hidden columns: {columns}")
_MOST_COLUMNS = 8


def hidden_words(sheets: Sequence[SheetSummary], language: Language) -> list[str]:
    """A phrase each for the sheets themselves, their rows and their columns; sheets of one layout.

    The columns are those of the first.
    """
    phrases = []
    invisible = sum(not sheet.is_visible for sheet in sheets)
    if invisible:
        words = language.say(_SHEETS, count=invisible)
        phrases.append(words if len(sheets) > 1 else language.say(_SHEET))
    rows = sum(sheet.hidden_rows for sheet in sheets)
    if rows:
        filtered = any(sheet.is_filtered for sheet in sheets)
        text = _LEFT_OUT if sheets[0].drops_hidden else _FILTERED if filtered else _TAKEN
        phrases.append(language.say(text, count=f"{rows:,}"))
    columns = sheets[0].hidden_columns
    if columns:
        named = ("、" if language.is_chinese else ", ").join(columns[:_MOST_COLUMNS])
        more = " …" if len(columns) > _MOST_COLUMNS else ""
        phrases.append(language.say(_COLUMNS, columns=named + more))
    return phrases
