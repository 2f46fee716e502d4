"""Columns that no field takes: each becomes a custom field of its own, so nothing is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

from sqlalchemy import select

from desktop_crm.core.codes import FieldType
from desktop_crm.core.custom_fields import custom_value
from desktop_crm.core.language import Language
from desktop_crm.core.names import folded
from desktop_crm.exchange.apply.columns import TARGETS
from desktop_crm.exchange.apply.complaints import SEVERITY_WORDS, STATE_WORDS
from desktop_crm.exchange.apply.orders import STATE_WORDS as ORDER_STATE_WORDS
from desktop_crm.exchange.apply.parties import STAGE_WORDS
from desktop_crm.exchange.apply.policy import OnDuplicate
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.apply.present import looked_chunks
from desktop_crm.exchange.apply.writer import RowWriter, Written
from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.tables import PlanTable
from desktop_crm.models import CustomField, CustomValue
from desktop_crm.storage.bulk import file_value

_WORDS: Mapping[str, Collection[str]] = {
    "customer.status": STAGE_WORDS,
    "customer.stage": TARGETS[Entity.CUSTOMER]["stage"].codes,
    "customer.preferred_channel": TARGETS[Entity.CUSTOMER]["preferred_channel"].codes,
    "activity.direction": TARGETS[Entity.ACTIVITY]["direction"].codes,
    "order.state": ORDER_STATE_WORDS,
    "complaint.state": STATE_WORDS,
    "complaint.severity": SEVERITY_WORDS,
}
"""Fields of which only these words have a place of their own."""

Typed: TypeAlias = tuple[str | None, Decimal | None, date | None]
"""A value in the columns of its type; only one is filled."""


class _Own(NamedTuple):
    """A field of the firm's own."""

    id: UUID
    type: str

    def typed(self, text: str) -> Typed:
        """The text as a value of the field; one that it cannot take stays text."""
        if self.type in {FieldType.NUMBER, FieldType.DATE}:
            match custom_value("", self.type, text, ()):
                case Decimal() as number:
                    return None, number, None
                case date() as day:
                    return None, None, day
        return text, None, None


def keep_the_rest(
    writer: RowWriter, table: PlanTable, owner: str, written: Written, language: Language
) -> None:
    """Write what the plan kept beside its records as values of custom fields."""
    wanted: dict[tuple[str, str], str] = {}
    for key, header, text in _loose_ends(table, language, written):
        wanted[written.ids[key], header] = text
    if not wanted:
        return
    fields = _fields(writer, owner, dict.fromkeys(header for _row, header in wanted))
    keys = {row_id: key for key, row_id in written.ids.items()}
    present = _present(writer, [row for row, _ in wanted if keys[row] not in written.fresh])
    is_kept = writer.policy.on_duplicate is not OnDuplicate.UPDATE
    rows: list[tuple[Any, ...]] = []
    for (row_id, header), text in wanted.items():
        own = fields[header]
        typed = own.typed(text)
        value = present.get((row_id, own.id.hex))
        if value is None:
            rows.append((own.id.hex, row_id, *map(file_value, typed)))
        elif is_kept or (value.text, value.number, value.day) == typed:
            continue
        else:
            value.text, value.number, value.day = typed
        if keys[row_id] not in written.fresh:
            written.changed.add(keys[row_id])
    writer.session.flush()
    writer.insert(CustomValue, ("field_id", "record_id", "text", "number", "day"), rows)


def _loose_ends(
    table: PlanTable, language: Language, written: Written
) -> Iterable[tuple[str, str, str]]:
    """Row key, header and text of everything without a column.

    A word that means nothing in a list of ours is told instead: its record has a value already.
    """
    name = table.entity.value
    ours = column_values(table, own_id_field(table.entity)) or [None] * len(table)
    for row, kept in zip(table.rows, column_values(table, f"{name}.kept") or (), strict=False):
        yield from ((row.key, header, text) for header, text in kept or ())
    for row, loose in zip(table.rows, column_values(table, f"{name}.loose") or (), strict=False):
        for field, text in loose or ():
            yield row.key, language.say(FIELD_BY_KEY[field].title), text
    for field, words in _WORDS.items():
        cells = column_values(table, field) or () if field.startswith(f"{name}.") else ()
        for row, word, own_id in zip(table.rows, cells, ours, strict=False):
            is_told = own_id is not None and row.key not in written.fresh
            if word and folded(word) not in words and not is_told:
                yield row.key, language.say(FIELD_BY_KEY[field].title), word


def _fields(writer: RowWriter, owner: str, headers: Iterable[str]) -> dict[str, _Own]:
    """The custom fields of those names, made where they are missing."""
    session = writer.session
    rows = session.execute(
        select(CustomField.name, CustomField.id, CustomField.type).where(
            CustomField.owner == owner, CustomField.deleted_at.is_(None)
        )
    )
    fields = {name: _Own(field_id, kind) for name, field_id, kind in rows}
    for header in headers:
        if header not in fields:
            made = CustomField(owner=owner, name=header, type=FieldType.TEXT, position=len(fields))
            session.add(made)
            session.flush()
            fields[header] = _Own(made.id, made.type)
    return fields


def _present(writer: RowWriter, rows: Iterable[str]) -> dict[tuple[str, str], CustomValue]:
    found: dict[tuple[str, str], CustomValue] = {}
    for chunk in looked_chunks(writer.session, dict.fromkeys(rows)):
        values = writer.session.scalars(
            select(CustomValue).where(
                CustomValue.record_id.in_([UUID(each) for each in chunk]),
                CustomValue.deleted_at.is_(None),
            )
        )
        found.update(((value.record_id.hex, value.field_id.hex), value) for value in values)
    return found
