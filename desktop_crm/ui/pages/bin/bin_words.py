"""Deleted records as cells: what they are, whose, what lies with them, how long they stay."""

from __future__ import annotations

from datetime import datetime
from math import ceil

from desktop_crm.core.field_texts import TABLE_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.queries.list_columns import Column, Kind, Marked, Name
from desktop_crm.queries.recycle_bin import BinRow

KIND_TITLES: dict[str, Text] = {
    "customer": QT_TRANSLATE_NOOP("bin", "Customers"),
    "contact": QT_TRANSLATE_NOOP("bin", "Contact persons"),
    "log_entry": QT_TRANSLATE_NOOP("bin", "Contact log"),
    "task": QT_TRANSLATE_NOOP("bin", "Tasks"),
    "sales_order": QT_TRANSLATE_NOOP("bin", "Orders"),
    "delivery_note": QT_TRANSLATE_NOOP("bin", "Delivery notes"),
    "return_note": QT_TRANSLATE_NOOP("bin", "Returns"),
    "receivable": QT_TRANSLATE_NOOP("bin", "Accounts receivable"),
    "payment": QT_TRANSLATE_NOOP("bin", "Payments received"),
    "complaint": QT_TRANSLATE_NOOP("bin", "Complaints"),
    "product": QT_TRANSLATE_NOOP("bin", "Products"),
    "attachment": QT_TRANSLATE_NOOP("bin", "Attachments"),
}
_PART_TITLES = {
    **KIND_TITLES,
    "order_line": QT_TRANSLATE_NOOP("bin", "Order lines"),
    "phone": QT_TRANSLATE_NOOP("bin", "Phones"),
}
_PART = QT_TRANSLATE_NOOP("bin", "{kind}: {count}")
_UNNAMED = QT_TRANSLATE_NOOP("bin", "without a name")
_DAYS = QT_TRANSLATE_NOOP("bin", "{days} days")
_LAST_DAY = QT_TRANSLATE_NOOP("bin", "less than a day")
_SOON_DAYS = 3
_SECONDS_A_DAY = 86_400

COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("bin", "What"), Kind.NAME, 240, fixed=True, stretch=True),
    Column("owner", QT_TRANSLATE_NOOP("bin", "Belongs to"), Kind.TEXT, 190),
    Column("parts", QT_TRANSLATE_NOOP("bin", "With it"), Kind.TEXT, 200, sortable=False),
    Column("deleted_at", QT_TRANSLATE_NOOP("bin", "Deleted"), Kind.MOMENT, 130),
    Column("who", QT_TRANSLATE_NOOP("bin", "By"), Kind.TEXT, 84),
    Column("left", QT_TRANSLATE_NOOP("bin", "Kept for"), Kind.TEXT, 100),
)


class BinWords:
    """Says the cells in one language at one moment."""

    def __init__(self, language: Language, now: datetime) -> None:
        self._language = language
        self._now = now

    def value(self, row: BinRow, key: str) -> object:
        """A cell."""
        match key:
            case "name":
                return Name(row.name or self._language.say(_UNNAMED), self._kind(row))
            case "parts":
                return self.parts(row)
            case "left":
                return self._left(row)
            case _:
                return getattr(row, key)

    def parts(self, row: BinRow) -> str:
        """`联系人: 2, 订单: 5`."""
        return ", ".join(
            self._language.say(_PART, kind=self._language.say(_PART_TITLES[table]), count=count)
            for table, count in row.parts.items()
        )

    def _kind(self, row: BinRow) -> str:
        text = TABLE_TEXTS.get(row.table) or KIND_TITLES[row.table]
        return self._language.say(text)

    def _left(self, row: BinRow) -> object:
        days = ceil((row.gone_at - self._now).total_seconds() / _SECONDS_A_DAY)
        shown = self._language.say(_DAYS, days=days) if days > 1 else self._language.say(_LAST_DAY)
        return Marked(shown, "danger") if days <= _SOON_DAYS else shown
