"""Sheets put into a firm, and what the firm then has."""

from __future__ import annotations

from typing import Any

from desktop_crm.core.change import Change
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import ImportResult
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.storage.workspace import Workspace
from tests.exchange.sheets import make_workbook

CHINESE = load_language("zh_CN")


def plan_of(**sheets: Any) -> ImportPlan:
    workbook = make_workbook(sheets)
    return build_plan(workbook, understand_workbook(workbook))


def put_in(workspace: Workspace, **sheets: Any) -> Change[ImportResult]:
    plan = plan_of(**sheets)
    assert not [each for each in plan.problems if each.effect is Effect.SHEET_LEFT_OUT]
    return workspace.write(import_plan, plan=plan, language=CHINESE)


def ask(workspace: Workspace, statement: str) -> list[tuple[Any, ...]]:
    """Plain rows of the file; money in units of 1/10,000."""
    return workspace.read(
        lambda session: [tuple(row) for row in session.connection().exec_driver_sql(statement)]
    )


def owed(workspace: Workspace) -> dict[str, float]:
    """What each customer owes."""
    return {
        name: units / 10_000
        for name, units in ask(
            workspace,
            "SELECT name, coalesce(opening_balance, 0) + (SELECT coalesce(sum(amount), 0) "
            "FROM receivable r WHERE r.customer_id = c.id AND r.deleted_at IS NULL) - "
            "(SELECT coalesce(sum(amount), 0) FROM payment p WHERE p.customer_id = c.id "
            "AND p.deleted_at IS NULL) FROM customer c WHERE deleted_at IS NULL ORDER BY name",
        )
    }
