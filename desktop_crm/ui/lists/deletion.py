"""Deleting chosen rows: ask first, then to the recycle bin in one undoable step."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.rows import list_ids
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.spec import Deleting

MOST_DELETED = 100_000
"""So many records go in one step that can be undone."""


class Deletion(QObject):
    """From row numbers to ids to the question to the service."""

    def __init__(
        self, context: Context, listing: Listing, how: Deleting | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._listing = listing
        self._how = how

    def start(self, numbers: array[int]) -> None:
        """Ask whether the records with these row numbers shall go."""
        if self._how is None:
            return
        if len(numbers) > MOST_DELETED:
            self._refuse(len(numbers))
        elif numbers:
            self._context.background.read(
                list_ids,
                self._ask,
                owner=self,
                key="ids",
                listing=self._listing,
                numbers=numbers,
            )

    def _refuse(self, count: int) -> None:
        self._context.messages.inform(
            self.tr("Too many rows at once"),
            self.tr(
                "You chose {count} rows. Nothing was deleted. Filter the list and delete up to "
                "{most} at a time."
            ).format(count=f"{count:,}", most=f"{MOST_DELETED:,}"),
        )

    def _ask(self, ids: Sequence[UUID]) -> None:
        if not ids or self._how is None:
            return
        say = self._context.language.say
        if len(ids) == 1:
            title, text = say(self._how.title), say(self._how.question)
        else:
            title = self.tr("Delete {count} rows").format(count=f"{len(ids):,}")
            text = self.tr(
                "Do you want to delete these {count} rows? They can be restored from the recycle "
                "bin."
            ).format(count=f"{len(ids):,}")
        self._context.messages.ask(
            title,
            text,
            accept_text=self.tr("Delete"),
            on_accept=partial(self._delete, ids),
            danger=True,
        )

    def _delete(self, ids: Sequence[UUID]) -> None:
        if self._how is not None:
            named: dict[str, Any] = {self._how.parameter: list(ids)}
            self._context.background.write(self._how.service(), owner=self, **named)
