"""Values of the file as texts that a person knows: options and people by name, days, amounts."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from sqlalchemy import Boolean, Column, Date, select
from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date
from desktop_crm.core.code_texts import CODE_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.money import from_units
from desktop_crm.core.option_texts import option_label
from desktop_crm.exchange.compare.forms import ValueForm
from desktop_crm.models import Base, Option
from desktop_crm.models.base import Instant, Units

_YES = QT_TRANSLATE_NOOP("compare", "Yes")
_NO = QT_TRANSLATE_NOOP("compare", "No")
_LABELS = ("name", "number")
_PIECES = frozenset({"order_line.quantity"})
_RATES = frozenset({"order_line.discount", "order_line.tax_rate"})
"""Numbers of the file that are no amounts of money."""
_LEVELS = frozenset({"customer.level"})


class ValueWords:
    """Puts what a column holds into words; what ids point at is read once."""

    def __init__(self, session: Session, language: Language) -> None:
        self._session = session
        self._language = language
        self._names: dict[str, dict[str, str]] = {}

    def words(self, column: Column[Any], value: Any) -> str | None:
        """The text of a file value; None where there is none."""
        if value is None or value == "":
            return None
        for key in column.foreign_keys:
            return self._name(key.column.table.name, str(value))
        if isinstance(column.type, Units):
            return plain_number(value)
        if isinstance(column.type, Boolean):
            return self._language.say(_YES if value else _NO)
        if isinstance(column.type, Instant):
            return local_date(datetime.fromisoformat(value).replace(tzinfo=UTC)).isoformat()
        codes = CODE_TEXTS.get(f"{column.table.name}.{column.name}", {})
        if value in codes:
            return self._language.say(codes[value])
        return str(value)

    def moment(self, value: str) -> str:
        """A file value to the minute, where the day alone does not tell two apart."""
        return self._language.moment(datetime.fromisoformat(value).replace(tzinfo=UTC))

    def _name(self, table: str, row_id: str) -> str:
        if table == Option.__tablename__:
            return self._options.get(row_id, "")
        known = self._names.setdefault(table, {})
        if row_id not in known:
            known[row_id] = self._read_name(table, row_id)
        return known[row_id]

    def _read_name(self, table: str, row_id: str) -> str:
        columns = Base.metadata.tables[table].c
        label = next((name for name in _LABELS if name in columns), "id")
        found = self._session.connection().exec_driver_sql(
            f'SELECT "{label}" FROM "{table}" WHERE id = ?',  # noqa: S608
            (row_id,),
        )
        name = found.scalar()
        return str(name or "")

    @cached_property
    def _options(self) -> dict[str, str]:
        rows = self._session.execute(select(Option.id, Option.list, Option.code, Option.name))
        return {
            row.id.hex: option_label(
                self._language, list_name=row.list, code=row.code, name=row.name
            )
            for row in rows
        }


def form_of(column: Column[Any]) -> ValueForm:
    """What the texts of a column's values stand for."""
    key = f"{column.table.name}.{column.name}"
    if isinstance(column.type, Units):
        if key in _PIECES:
            return ValueForm.NUMBER
        return ValueForm.RATE if key in _RATES else ValueForm.MONEY
    if key in _LEVELS:
        return ValueForm.LEVEL
    return ValueForm.DAY if isinstance(column.type, Date | Instant) else ValueForm.TEXT


def plain_number(units: int) -> str:
    """An amount of the file without needless zeros: `12.5`."""
    text = f"{from_units(units):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
