"""The fields that can be given one value on many rows of a list."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_crm.core.custom_fields import OWN_PREFIX
from desktop_crm.core.editable_fields import EDITABLE, EditableField, Editor
from desktop_crm.core.language import Text
from desktop_crm.queries.list_columns import Kind
from desktop_crm.queries.listing.choice import Choice
from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.listing import ListField, Listing


@dataclass(frozen=True, slots=True)
class BulkFields:
    """What can be changed on the rows of a list, with the values that can be picked."""

    table: str
    fields: tuple[EditableField, ...]
    choices: dict[str, tuple[Choice, ...]]
    tags: tuple[Choice, ...] = ()
    kinds: tuple[Choice, ...] = ()

    @classmethod
    def of(cls, listing: Listing, choices: FilterChoices) -> BulkFields:
        """The fields of a list's records, those left out whose values nobody knows."""
        table = listing.model.__tablename__
        by_column = {
            each.edits: tuple(choices.offered(each.key)) for each in listing.fields if each.edits
        }
        needs_choice = (Editor.OPTION, Editor.STAFF)
        fields = tuple(
            field
            for field in EDITABLE.get(table, ())
            if field.in_bulk and (field.editor not in needs_choice or by_column.get(field.key))
        )
        own = tuple(
            _own_field(each, choices) for each in listing.fields if each.key.startswith(OWN_PREFIX)
        )
        tags = tuple(choices.offered("tags")) if listing.find("tags") is not None else ()
        kinds = tuple(choices.offered("kinds")) if listing.find("kinds") is not None else ()
        return cls(table, (*fields, *own), by_column, tags, kinds)

    @property
    def has_tags(self) -> bool:
        """Whether the records carry tags."""
        return self.table == "customer"


def _own_field(found: ListField, choices: FilterChoices) -> EditableField:
    """One of the firm's own fields; its title and choices are the firm's words."""
    title = found.column.title
    shown = title if isinstance(title, Text) else Text("", title)
    offered = choices.offered(found.key)
    if offered:
        codes = {choice.value: Text("", choice.value) for choice in offered}
        return EditableField(found.key, Editor.CODE, shown, codes=codes)
    editors = {Kind.NUMBER: Editor.MONEY, Kind.DATE: Editor.DAY}
    return EditableField(found.key, editors.get(found.kind, Editor.TEXT), shown)
