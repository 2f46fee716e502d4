"""Deleting chosen customers: ask first, then to the recycle bin in one undoable step."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.rows import list_ids
from desktop_crm.services.recycle_bin import delete_customers
from desktop_crm.ui.context import Context

MOST_DELETED = 100_000
"""So many customers go in one step that can be undone."""


class Deletion(QObject):
    """From row numbers to ids to the question to the service."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def start(self, numbers: array[int]) -> None:
        """Ask whether the customers with these row numbers shall go."""
        if len(numbers) > MOST_DELETED:
            self._refuse(len(numbers))
        elif numbers:
            self._context.background.read(
                list_ids, self._ask, owner=self, key="ids", listing=CUSTOMERS, numbers=numbers
            )

    def _refuse(self, count: int) -> None:
        self._context.messages.inform(
            self.tr("Too many customers at once"),
            self.tr(
                "You chose {count} customers. Nothing was deleted. Filter the list and delete up "
                "to {most} at a time."
            ).format(count=f"{count:,}", most=f"{MOST_DELETED:,}"),
        )

    def _ask(self, ids: Sequence[UUID]) -> None:
        if not ids:
            return
        if len(ids) == 1:
            title = self.tr("Delete customer")
            text = self.tr(
                "Do you want to delete this customer? It can be restored from the recycle bin."
            )
        else:
            title = self.tr("Delete {count} customers").format(count=f"{len(ids):,}")
            text = self.tr(
                "Do you want to delete these {count} customers? They can be restored from the "
                "recycle bin."
            ).format(count=f"{len(ids):,}")
        self._context.messages.ask(
            title,
            text,
            accept_text=self.tr("Delete"),
            on_accept=partial(self._delete, ids),
            danger=True,
        )

    def _delete(self, ids: Sequence[UUID]) -> None:
        self._context.background.write(delete_customers, owner=self, customer_ids=list(ids))
