"""Mappings that the firm's file remembers by their headers, so that nobody decides twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.headers.mapping_json import mapping_from_json, mapping_to_json
from desktop_crm.exchange.headers.signature import decisions, signature
from desktop_crm.models import Setting
from desktop_crm.models.conditions import alive
from desktop_crm.services.import_mappings import PREFIX, keep_import_mappings

_MOST_COLUMNS = 300
"""A wider header is no form that comes every month."""


@dataclass(frozen=True, slots=True)
class RememberedMapping:
    """One of them as a person sees it in the settings."""

    signature: str
    kind: SheetKind | None
    headers: tuple[str, ...]
    changed_at: datetime


def remembered_mappings(session: Session) -> dict[str, SheetMapping]:
    """All by the signature of their headers; what cannot be understood any more is as forgotten."""
    found = {}
    for row in _rows(session):
        mapping = _mapping(row.value)
        if mapping is not None:
            found[row.key.removeprefix(PREFIX)] = mapping
    return found


def list_remembered(session: Session) -> tuple[RememberedMapping, ...]:
    """All of them, the last changed first."""
    rows = sorted(_rows(session), key=lambda row: row.updated_at, reverse=True)
    return tuple(
        RememberedMapping(
            row.key.removeprefix(PREFIX),
            mapping.kind,
            tuple(column.header for column in mapping.columns if column.header),
            row.updated_at,
        )
        for row in rows
        if (mapping := _mapping(row.value)) is not None
    )


def chosen_mappings(
    mapping: Sequence[SheetMapping], automatic: Sequence[SheetMapping]
) -> dict[str, SheetMapping | None]:
    """What an import should remember, by signature: where a person decided unlike the headers.

    None where they agree, so that an earlier decision is forgotten.
    """
    found: dict[str, SheetMapping | None] = {}
    for chosen, own in zip(mapping, automatic, strict=True):
        if chosen.kind is not None and _is_whole(chosen, own):
            kept = decisions(chosen)
            found[signature(chosen)] = None if kept == decisions(own) else kept
    return found


def _is_whole(chosen: SheetMapping, own: SheetMapping) -> bool:
    """Whether a mapping tells of all columns of a header; one written by hand may not."""
    if not chosen.columns or len(chosen.columns) > _MOST_COLUMNS:
        return False
    return chosen.header_row != own.header_row or len(chosen.columns) == len(own.columns)


def remember_mappings(session: Session, chosen: Mapping[str, SheetMapping | None]) -> None:
    """Write what `chosen_mappings` found; within the operation of the import."""
    contents = {
        key: None if mapping is None else mapping_to_json((mapping,))
        for key, mapping in chosen.items()
    }
    keep_import_mappings(session, contents)


def _rows(session: Session) -> list[Setting]:
    query = select(Setting).where(Setting.key.startswith(PREFIX), alive(Setting))
    return list(session.scalars(query.order_by(Setting.id)))


def _mapping(content: Any) -> SheetMapping | None:
    try:
        (mapping,) = mapping_from_json(content)
    except (UserError, ValueError):
        return None
    return mapping
