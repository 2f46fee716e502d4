"""The id that our own exports carry in a hidden column, so that an edited file finds its records.

It is a technical header in every language, and its values mean nothing outside the firm's file.
"""

from __future__ import annotations

from functools import cache
from uuid import UUID

from desktop_crm.core.language import LANGUAGES, QT_TRANSLATE_NOOP, load_language
from desktop_crm.exchange.fields.field import Entity, Field, ValueKind, field

OWN_ID_HEADER = "desktop-crm id"
"""What stands above the ids."""

TEMPLATE_HEADER = "desktop-crm template"
"""Above the hidden column that marks our templates."""

CHOICES_HEADER = "desktop-crm choices"
"""In the first cell of the sheet out of which the drop-downs of a template are filled."""

NOTES_HEADER = "desktop-crm notes"
"""In a hidden cell of the first row of sheets that only explain a workbook of ours."""

EXAMPLE = "example"
"""What a template's hidden column holds beside its example."""

EXAMPLE_NAME = QT_TRANSLATE_NOOP("template", "Example: {name}")
"""By this somebody sees which row is the example; typed over, it is one no longer."""

_TITLE = QT_TRANSLATE_NOOP("import field", "Our own id (hidden column of an export)")
_WORD = "desktop-crmid"
_NAME = "our_id"

FIELDS: tuple[Field, ...] = tuple(
    field(f"{entity}.{_NAME}", ValueKind.CODE, _TITLE, en=_WORD)
    for entity in Entity
    if entity not in {Entity.ROW, Entity.INVOICE, Entity.OPPORTUNITY}
)
OWN_ID_KEYS = frozenset(known.key for known in FIELDS)


def own_id_field(entity: Entity) -> str:
    """The field of an entity that holds our own id."""
    return f"{entity}.{_NAME}"


def read_own_id(text: object) -> str | None:
    """An id in the form of the file; None where a cell holds something else.

    What seals the row stands behind it.
    """
    try:
        return UUID(str(text).partition(":")[0].strip()).hex if text else None
    except ValueError:
        return None


def is_example(cell: object) -> bool:
    """Whether a cell still says that its row is an example, in either language."""
    return isinstance(cell, str) and cell.startswith(_example_marks())


@cache
def _example_marks() -> tuple[str, ...]:
    return tuple(load_language(code).say(EXAMPLE_NAME, name="").rstrip() for code in LANGUAGES)
