"""Where in the file a changed cell stands, as a spreadsheet names it: F4, 客户!F4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.exchange.apply.decided import BESIDE
from desktop_crm.exchange.compare.comparison import RowRef
from desktop_crm.exchange.headers.mapping import ColumnMapping, ColumnUse, SheetMapping
from desktop_crm.exchange.plan.tables import ImportPlan

_ROW = QT_TRANSLATE_NOOP("import", "row {row}")
_MOST = 2
"""So many columns that fill one field are named; more are told by their row."""
_AFTER_ALL = 1 << 20
_PHONES = ("contact.mobile", "contact.phone", "contact.fax")
_FILLED_BY: Mapping[str, tuple[str, ...]] = {
    "contact.phones": _PHONES,
    "customer.phones": _PHONES,
    "customer.email": ("customer.email", "contact.email"),
    "customer.stage": ("customer.stage", "customer.status"),
    "contact.name": ("contact.name", "contact.first_name", "contact.last_name"),
}
"""Fields that are filled from columns of other names."""


class SourceCells:
    """Names the cells of one plan; the sheet as well where the plan has several."""

    def __init__(self, plan: ImportPlan, language: Language) -> None:
        self._language = language
        self._sheets = {mapping.sheet: mapping for mapping in plan.mapping}
        self._names_sheet = len(plan.mapping) > 1
        self._known: dict[tuple[str, str], str] = {}

    def place(self, ref: RowRef, field: str | None) -> str:
        """The cell of a row that fills a field; the row where no column is known for it."""
        letters = self._letters(ref.sheet, field) if field else ""
        cells = ", ".join(f"{letter}{ref.row}" for letter in letters.split())
        place = cells or self._language.say(_ROW, row=ref.row)
        if not self._names_sheet:
            return place
        return f"{ref.sheet}!{cells}" if cells else f"{ref.sheet} {place}"

    def column(self, ref: RowRef, field: str | None) -> int:
        """The first column that fills a field; after all others what no column is known for."""
        columns = _columns(self._sheets[ref.sheet], field) if field else iter(())
        return next((column.index for column in columns), _AFTER_ALL)

    def _letters(self, sheet: str, field: str) -> str:
        """The letters of the columns, with spaces between."""
        if (sheet, field) not in self._known:
            found = [column.letter for column in _columns(self._sheets[sheet], field)]
            self._known[sheet, field] = " ".join(found) if len(found) <= _MOST else ""
        return self._known[sheet, field]


def _columns(mapping: SheetMapping, field: str) -> Iterator[ColumnMapping]:
    whole, _, header = field.partition(":")
    if whole.partition(".")[2] in BESIDE:
        for column in mapping.columns:
            if column.use is not ColumnUse.SKIP and header in (column.name, column.field):
                yield column
        return
    wanted = _FILLED_BY.get(field, (field,))
    for column in mapping.columns:
        if column.use is ColumnUse.FIELD and column.field in wanted:
            yield column
