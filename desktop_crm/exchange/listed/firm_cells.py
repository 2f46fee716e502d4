"""What the cells of a list would be if it left the firm now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.custom_fields import OWN_PREFIX
from desktop_crm.core.language import load_language
from desktop_crm.core.tables import TableCell
from desktop_crm.exchange.apply.present import looked_chunks
from desktop_crm.exchange.list_export import cell_of
from desktop_crm.exchange.listed.sheets import ListedSheet
from desktop_crm.exchange.record_export import shown_by
from desktop_crm.queries.listing.conditions import FilterKind
from desktop_crm.queries.listing.custom import firm_listing
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.listing.rows import list_page
from desktop_crm.queries.record_rows import RECORD_KINDS
from desktop_crm.storage.keyset import among, row_number

Cells = Mapping[str, Sequence[TableCell]]
"""What stands in each of the asked columns, by the ids of the records."""


class FirmCells:
    """Reads the cells of one list that came back.

    `keys` are those of its columns, blank for what is no column of the list.
    """

    def __init__(self, session: Session, sheet: ListedSheet, today: date) -> None:
        self._session = session
        self._sheet = sheet
        self._today = today
        self._language = load_language(sheet.language)
        self._listing: Listing | None = None
        if not sheet.is_records:
            self._listing = firm_listing(session, listing=LISTINGS[sheet.name])
        self.keys = [each.key or self._own(each.mapping.header) for each in sheet.columns]

    def _own(self, header: str) -> str:
        """The firm's own field of that name."""
        if self._listing is None:
            return ""
        return next(
            (
                each.key
                for each in self._listing.fields
                if each.key.startswith(OWN_PREFIX)
                and " ".join(str(each.column.title).split()) == header
            ),
            "",
        )

    @property
    def flags(self) -> frozenset[str]:
        """The keys of what is true or not."""
        if self._listing is None:
            return frozenset()
        return frozenset(
            each.key for each in self._listing.fields if each.filter is FilterKind.YES_NO
        )

    def of(self, ids: Sequence[str]) -> Cells:
        """The cells of records by their ids; those that the list does not show are missing."""
        return self.columns(ids, self.keys)

    def columns(self, ids: Sequence[str], wanted_keys: Sequence[str]) -> Cells:
        """The cells of records in columns that need not be in the file."""
        keys = list(dict.fromkeys(key for key in wanted_keys if key))
        found: dict[str, Sequence[TableCell]] = {}
        for chunk in looked_chunks(self._session, ids):
            wanted = [UUID(each) for each in chunk]
            read = (
                self._records(keys, wanted) if self._listing is None else self._rows(keys, wanted)
            )
            for row_id, cells in read.items():
                known = dict(zip(keys, cells, strict=True))
                found[row_id] = [known.get(key) for key in wanted_keys]
        return found

    def _rows(self, keys: list[str], ids: Sequence[UUID]) -> dict[str, list[TableCell]]:
        listing = self._listing
        if listing is None:
            return {}
        numbers = self._session.scalars(
            select(row_number(listing.model))
            .select_from(listing.model)
            .where(among(listing.model.id, ids))
        ).all()
        rows = list_page(
            self._session, listing=listing, numbers=numbers, today=self._today, columns=keys
        )
        return {
            row.id.hex: [cell_of(value, self._language) for value in row.values]
            for row in rows
            if row is not None
        }

    def _records(self, keys: list[str], ids: Sequence[UUID]) -> dict[str, list[TableCell]]:
        kind = RECORD_KINDS[self._sheet.name]
        shown = shown_by(self._session, keys, self._language)
        query = kind.select([*(kind.columns[key] for key in keys), kind.id])
        found: dict[str, list[TableCell]] = {}
        for row in self._session.execute(query.where(kind.id.in_(ids))):
            values: Sequence[Any] = row[:-1]
            found[row[-1].hex] = [show(value) for show, value in zip(shown, values, strict=True)]
        return found
