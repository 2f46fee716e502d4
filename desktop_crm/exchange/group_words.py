"""A group of problems in words: how many, where, what stands there, and what that means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_crm.core.dates import DateOrder
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.unreadable import Reason
from desktop_crm.exchange.clean.problem_titles import SELF_EXPLAINING, TITLED_BY_FIELD
from desktop_crm.exchange.clean.problems import REASONS, TYPED, CellProblem, Effect
from desktop_crm.exchange.clean.provinces import REASON as PROVINCE
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.import_columns import DateChoice
from desktop_crm.exchange.imports_summary import Beside, ProblemGroup
from desktop_crm.exchange.problem_words import short_value

OUTCOMES: Mapping[Effect, Text] = {
    Effect.ROW_REJECTED: QT_TRANSLATE_NOOP("import", "will be rejected"),
    Effect.CELL_LEFT_OUT: QT_TRANSLATE_NOOP("import", "left blank"),
    Effect.CELL_KEPT: QT_TRANSLATE_NOOP("import", "not taken"),
    Effect.NOTED: QT_TRANSLATE_NOOP("import", "to check"),
    Effect.ROW_LEFT_OUT: QT_TRANSLATE_NOOP("import", "left out"),
    Effect.DECIDED: QT_TRANSLATE_NOOP("import", "as you decided"),
}
_ONE_ROW = QT_TRANSLATE_NOOP("import", "{count} row")
_MANY_ROWS = QT_TRANSLATE_NOOP("import", "{count} rows")
_ONE_CELL = QT_TRANSLATE_NOOP("import", "{count} cell")
_MANY_CELLS = QT_TRANSLATE_NOOP("import", "{count} cells")
_ROW = QT_TRANSLATE_NOOP("import", "Row {rows}")
_ROWS = QT_TRANSLATE_NOOP("import", "Rows {rows}")
_MORE_ROWS = QT_TRANSLATE_NOOP("import", "Rows {rows} …")
_ON_SHEET = QT_TRANSLATE_NOOP("import", "{sheet}: {rows}")
_OF_COLUMN = QT_TRANSLATE_NOOP("import", "{column} · {places}")
_WITH_VALUES = QT_TRANSLATE_NOOP("import", "{places}: {values}")
_QUOTED = QT_TRANSLATE_NOOP("import", "“{value}”")
_EXPLAINED = QT_TRANSLATE_NOOP("import", "{places}. {reason}")
_MISSING = QT_TRANSLATE_NOOP("import", "{places}. Fill it in here, or in the file")
_LOST = QT_TRANSLATE_NOOP(
    "import",
    "{places}. Stored as {value}; the last digits are not in the file, and nobody guesses them",
)
_AMBIGUOUS = QT_TRANSLATE_NOOP("import", "“{column}” such as {value}. {others}")
_PROVEN = QT_TRANSLATE_NOOP(
    "import", "Other cells that can only be {order}: {count} (such as {proof})"
)
_CONTRADICTED = QT_TRANSLATE_NOOP("import", "Other days of the column contradict each other")
_UNPROVEN = QT_TRANSLATE_NOOP("import", "The other days of the column do not tell")
ORDER_WORDS: Mapping[DateOrder, Text] = {
    DateOrder.MONTH_FIRST: QT_TRANSLATE_NOOP("import fix", "Month/day"),
    DateOrder.DAY_FIRST: QT_TRANSLATE_NOOP("import fix", "Day/month"),
    DateOrder.YEAR_FIRST: QT_TRANSLATE_NOOP("import fix", "Year/month/day"),
}
_ORDER_NAMES: Mapping[DateOrder, Text] = {
    DateOrder.MONTH_FIRST: QT_TRANSLATE_NOOP("import", "month/day"),
    DateOrder.DAY_FIRST: QT_TRANSLATE_NOOP("import", "day/month"),
}
_BESIDE: Mapping[Beside, tuple[Text, Text]] = {
    Beside.TITLE: (
        QT_TRANSLATE_NOOP("import", "{count} heading"),
        QT_TRANSLATE_NOOP("import", "{count} headings"),
    ),
    Beside.HEADER: (
        QT_TRANSLATE_NOOP("import", "{count} title row"),
        QT_TRANSLATE_NOOP("import", "{count} title rows"),
    ),
    Beside.TOTAL: (
        QT_TRANSLATE_NOOP("import", "{count} total"),
        QT_TRANSLATE_NOOP("import", "{count} totals"),
    ),
    Beside.NOTE: (
        QT_TRANSLATE_NOOP("import", "{count} note"),
        QT_TRANSLATE_NOOP("import", "{count} notes"),
    ),
    Beside.HIDDEN: (
        QT_TRANSLATE_NOOP("import", "{count} hidden row left out"),
        QT_TRANSLATE_NOOP("import", "{count} hidden rows left out"),
    ),
}
_ALSO = QT_TRANSLATE_NOOP("import", "Also {parts}")


def count_words(group: ProblemGroup, language: Language) -> str:
    """How many rows, or cells where some row has several; a hint for a sheet is not counted."""
    if group.reason == PROVINCE:
        return ""
    are_rows = group.rows == group.count and group.reason != TYPED
    one, many = (_ONE_ROW, _MANY_ROWS) if are_rows else (_ONE_CELL, _MANY_CELLS)
    return language.say(one if group.count == 1 else many, count=f"{group.count:,}")


def group_sentence(
    group: ProblemGroup, language: Language, *, name_sheet: bool, dates: DateChoice | None
) -> str:
    """Where the problems are, with examples of what stands there, and what that means."""
    places = _places(group, language, name_sheet=name_sheet)
    first = group.examples[0]
    if group.reason == "missing":
        can_fill = any(each.column for each in group.examples)
        return language.say(_MISSING, places=places) if can_fill else places
    if group.reason == Reason.DATE_AMBIGUOUS and dates is not None:
        others = _others(dates, language)
        column = _column(first, language)
        return language.say(_AMBIGUOUS, column=column, value=first.value, others=others)
    if group.reason == Reason.DIGITS_LOST and group.effect is not Effect.DECIDED:
        return language.say(_LOST, places=places, value=short_value(first.value))
    values = _values(group.examples, language)
    words = language.say(_WITH_VALUES, places=places, values=values) if values else places
    if group.reason in SELF_EXPLAINING:
        return words
    return language.say(_EXPLAINED, places=words, reason=language.say(REASONS[group.reason]))


def _others(dates: DateChoice, language: Language) -> str:
    """What the other days of the column say of the order of day and month."""
    if dates.likely is None:
        return language.say(_CONTRADICTED if any(dates.proven.values()) else _UNPROVEN)
    return language.say(
        _PROVEN,
        count=f"{dates.proven[dates.likely]:,}",
        order=language.say(_ORDER_NAMES[dates.likely]),
        proof=dates.proofs.get(dates.likely, ""),
    )


def _places(group: ProblemGroup, language: Language, *, name_sheet: bool) -> str:
    """`Mobile · Rows 117, 402, 988`, each sheet by itself where there are several."""
    is_chinese = language.is_chinese
    by_sheet: dict[str, list[int]] = {}
    for each in group.examples:
        if each.row:
            by_sheet.setdefault(each.sheet, []).append(each.cell_row)
    has_more = group.count > len(group.examples)
    said = []
    for sheet, rows in by_sheet.items():
        is_last = sheet == group.examples[-1].sheet
        numbers = ("、" if is_chinese else ", ").join(f"{row:,}" for row in dict.fromkeys(rows))
        text = _MORE_ROWS if has_more and is_last else _ROW if len(rows) == 1 else _ROWS
        words = language.say(text, rows=numbers)
        said.append(language.say(_ON_SHEET, sheet=sheet, rows=words) if name_sheet else words)
    places = ("；" if is_chinese else "; ").join(said) or group.examples[0].sheet
    column = _column(group.examples[0], language) if group.field else ""
    if not column or group.reason in TITLED_BY_FIELD:
        return places
    return language.say(_OF_COLUMN, column=column, places=places)


def _column(problem: CellProblem, language: Language) -> str:
    known = FIELD_BY_KEY.get(problem.field or "")
    return language.say(known.title) if known else problem.column or ""


def _values(problems: Sequence[CellProblem], language: Language) -> str:
    """What stands in the cells; for typed ones what was typed."""
    texts = [each.stays if each.reason == TYPED else each.value for each in problems]
    joint = "" if language.is_chinese else ", "
    quoted = dict.fromkeys(language.say(_QUOTED, value=short_value(text)) for text in texts if text)
    return joint.join(quoted)


def beside_words(beside: Mapping[Beside, int], language: Language) -> str:
    """What else is in the sheets: `2 rows of headings, 1 row of titles, 1 total`."""
    parts = [
        language.say(one if beside[kind] == 1 else many, count=f"{beside[kind]:,}")
        for kind, (one, many) in _BESIDE.items()
        if beside.get(kind)
    ]
    joint = "、" if language.is_chinese else ", "
    return language.say(_ALSO, parts=joint.join(parts)) if parts else ""
