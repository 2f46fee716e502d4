"""A list as the firm has it: with its own fields, and its rules in the notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.codes import FieldType
from desktop_crm.core.custom_fields import OWN_PREFIX
from desktop_crm.models import CustomField, CustomValue
from desktop_crm.models.conditions import alive
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.list_columns import Kind
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.build import field
from desktop_crm.queries.listing.choice import Choice
from desktop_crm.queries.listing.conditions import FilterKind
from desktop_crm.queries.listing.listing import Grouping, ListField, Listing
from desktop_crm.queries.listing.measures import Measure
from desktop_crm.queries.rule_notes import RuleNote

PREFIX = OWN_PREFIX


def firm_listing(session: Session, *, listing: Listing) -> Listing:
    """The list with the firm's own fields behind the others, and its rules in the notes.

    The same object if the firm has no own fields and keeps to the usual rules.
    """
    return _with_rules(_with_own_fields(session, listing), churn_rules(session))


def _with_rules(listing: Listing, rules: ChurnRules) -> Listing:
    if rules == ChurnRules():
        return listing
    fields = tuple(
        replace(each, column=replace(each.column, note=each.column.note.by(rules)))
        if isinstance(each.column.note, RuleNote)
        else each
        for each in listing.fields
    )
    quick = tuple(
        replace(each, note=each.note.by(rules)) if isinstance(each.note, RuleNote) else each
        for each in listing.quick
    )
    return replace(listing, fields=fields, quick=quick)


def _with_own_fields(session: Session, listing: Listing) -> Listing:
    if not listing.custom_owner:
        return listing
    found = session.execute(
        select(CustomField.id, CustomField.name, CustomField.type, CustomField.choices)
        .where(
            CustomField.owner == listing.custom_owner,
            alive(CustomField),
            CustomField.retired_at.is_(None),
        )
        .order_by(CustomField.position, CustomField.id)
    ).all()
    if not found:
        return listing
    return replace(listing, fields=(*listing.fields, *(_field(*row) for row in found)))


def _field(field_id: UUID, name: str, kind: str, choices: Sequence[str] | None) -> ListField:
    key, edits = f"{PREFIX}{field_id.hex}", f"{PREFIX}{field_id.hex}"
    common: dict[str, Any] = {"visible": False, "edits": edits}
    match kind:
        case FieldType.NUMBER:
            value = _value(field_id, CustomValue.number)
            return field(key, name, value, Kind.NUMBER, 112, **common)
        case FieldType.DATE:
            return field(key, name, _value(field_id, CustomValue.day), Kind.DATE, **common)
        case FieldType.CHOICE:
            offers = tuple(Choice(each, each) for each in choices or ())
            common |= {"offers": offers, "group": Grouping.VALUE}
            value = _value(field_id, CustomValue.text)
            return field(key, name, value, by=FilterKind.CHOICE, spelled=True, **common)
        case _:
            return field(key, name, _value(field_id, CustomValue.text), spelled=True, **common)


def _value(field_id: UUID, column: InstrumentedAttribute[Any]) -> Any:
    measure = Measure(
        f"custom_{field_id.hex}",
        CustomValue.record_id,
        func.max(column),
        (CustomValue.field_id == field_id, alive(CustomValue)),
    )

    def value(asked: Asked) -> ColumnElement[Any]:
        return asked.figures(measure)

    return value
