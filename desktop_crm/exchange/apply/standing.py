"""What an import changes in the standing of customers gets a row of history, as by their form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Any
from uuid import UUID

from desktop_crm.core.clock import local_date
from desktop_crm.exchange.apply.present import chunks, values_of
from desktop_crm.exchange.apply.writer import RowWriter, Written
from desktop_crm.models import Customer, table_of
from desktop_crm.services.action import moment_of
from desktop_crm.services.customers_history import Standing, write_history

_PARTS = {
    "stage": "stage",
    "credit_hold": "hold",
    "credit_grade_id": "credit_grade_id",
    "credit_limit": "credit_limit",
}
"""Columns by what they are called in a standing."""


class StandingCourse:
    """Stage and credit of known customers, before the import and after it.

    Levels have a rule of their own, see `keep_given_levels`.
    """

    def __init__(self, writer: RowWriter, known: Mapping[str, str], columns: list[str]) -> None:
        self._writer = writer
        self._columns = [name for name in _PARTS if name in columns]
        self._before: Mapping[str, tuple[Any, ...]] = {}
        if self._columns:
            self._before = self._read(known.values())

    def _read(self, ids: Any) -> Mapping[str, tuple[Any, ...]]:
        return values_of(self._writer.session, table_of(Customer), self._columns, ids)

    def note(self, written: Written, source: str) -> None:
        """Write the history of those that changed."""
        if not self._columns:
            return
        session = self._writer.session
        changed = [written.ids[key] for key in sorted(written.changed)]
        for chunk in chunks(changed):
            for row_id, values in self._read(chunk).items():
                before = self._before.get(row_id)
                if before is None or before == values:
                    continue
                customer = session.get_one(Customer, UUID(row_id), populate_existing=True)
                pairs = zip(self._columns, before, values, strict=True)
                changes = {_PARTS[name]: old for name, old, new in pairs if old != new}
                write_history(
                    session,
                    customer,
                    replace(Standing.of(customer), **changes),
                    reason=PurePath(source).name,
                    on=local_date(moment_of(session)),
                )
        session.flush()
