"""What the sheets say that explain our own workbooks, to be written and to be known again."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text

LIST_FACTS = QT_TRANSLATE_NOOP("customer_export", "About this list")
LIST_FIRM = QT_TRANSLATE_NOOP("customer_export", "Firm")
LIST_FILTER = QT_TRANSLATE_NOOP("customer_export", "Filter")
LIST_ORDER = QT_TRANSLATE_NOOP("customer_export", "Order")
LIST_ROWS = QT_TRANSLATE_NOOP("customer_export", "Rows in the list")
LIST_MADE_ON = QT_TRANSLATE_NOOP("customer_export", "Exported on")

TABLE_FACTS = QT_TRANSLATE_NOOP("record_export", "About this table")
TABLE_FILTER = QT_TRANSLATE_NOOP("record_export", "Of these customers")
TABLE_ROWS = QT_TRANSLATE_NOOP("record_export", "Rows")
TABLE_MADE_ON = QT_TRANSLATE_NOOP("record_export", "Exported on")

TO_CHECK = QT_TRANSLATE_NOOP("import", "To check")
CHECK_TITLES = (
    QT_TRANSLATE_NOOP("import", "File"),
    QT_TRANSLATE_NOOP("import", "Worksheet"),
    QT_TRANSLATE_NOOP("import", "Row"),
    QT_TRANSLATE_NOOP("import", "Column"),
    QT_TRANSLATE_NOOP("import", "Value"),
    QT_TRANSLATE_NOOP("import", "What is wrong"),
    QT_TRANSLATE_NOOP("import", "What became of it"),
)

LINES_OF: Mapping[Text, frozenset[Text]] = {
    LIST_FACTS: frozenset({LIST_FIRM, LIST_FILTER, LIST_ORDER, LIST_ROWS, LIST_MADE_ON}),
    TABLE_FACTS: frozenset({TABLE_FILTER, TABLE_ROWS, TABLE_MADE_ON}),
}
"""What each line of such a sheet begins with, by the sheet's title."""
