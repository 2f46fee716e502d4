"""Plans made of rows in memory, and the firm's customers as plain rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.storage.workspace import Workspace
from tests.exchange.sheets import make_workbook


def plan_of_rows(*sheets: Sequence[Sequence[Any]]) -> ImportPlan:
    """The plan of a workbook with these sheets, each a header and its rows."""
    workbook = make_workbook({f"Sheet{number}": rows for number, rows in enumerate(sheets, 1)})
    return build_plan(workbook, understand_workbook(workbook))


def customers_of(workspace: Workspace, *columns: str) -> dict[str, tuple[Any, ...]]:
    """Columns of the living customers, by the ids of the file."""
    names = ", ".join(f'"{each}"' for each in ("id", *columns))

    def ask(session: Any) -> dict[str, tuple[Any, ...]]:
        rows = session.connection().exec_driver_sql(
            f"SELECT {names} FROM customer WHERE deleted_at IS NULL ORDER BY id"
        )
        return {row_id: tuple(values) for row_id, *values in rows.fetchall()}

    return workspace.read(ask)
