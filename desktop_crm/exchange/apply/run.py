"""Writing a whole plan: one operation, undone in one step."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.exchange.apply.carrying import carry_out
from desktop_crm.exchange.apply.contained import LISTED, contained_of, lists_receivables
from desktop_crm.exchange.apply.owner_questions import questions_of
from desktop_crm.exchange.apply.policy import USUAL, ImportPolicy, ImportResult
from desktop_crm.exchange.apply.settling import settle
from desktop_crm.exchange.clean.problems import TYPED
from desktop_crm.exchange.listed.finishing import finished, rejected_by_firm
from desktop_crm.exchange.listed.left import Edits
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.exchange.progress import Progress, unwatched
from desktop_crm.services.action import action

_MOST_TYPED = 1_000


@action(
    "import",
    QT_TRANSLATE_NOOP("operation", "Imported {file} (created {created}, changed {updated})"),
)
def import_plan(
    session: Session,
    *,
    plan: ImportPlan,
    language: Language,
    policy: ImportPolicy = USUAL,
    progress: Progress = unwatched,
) -> Done[ImportResult]:
    """Write a plan: new records in bulk, changes field by field, as the policy says.

    The language names custom fields for values that have no field of their own.

    Raises:
        Cancelled: from `progress`; nothing is written then.
        UserError: `import.all_or_nothing`, when the policy says so and a row is rejected.
    """
    plan = finished(session, plan, policy)
    refuse_rejected(plan, policy)
    plan = settle(session, plan, policy)
    edits = Edits(session, plan, policy, lambda: progress(0, 0))
    written = carry_out(session, plan=plan, language=language, policy=policy, progress=progress)
    counts = {entity: each.counts() for entity, each in written.items()}
    left = edits.left() + rejected_by_firm(plan)
    result = ImportResult(counts, contained_of(session), left, questions_of(session))
    words = {
        "file": PurePath(plan.source).name,
        "created": result.created,
        "updated": result.updated,
        **({LISTED: True} if lists_receivables(plan) else {}),
        **({TYPED: typed} if (typed := _typed(plan)) else {}),
    }
    return Done(result, words)


def _typed(plan: ImportPlan) -> list[list[Any]]:
    """What stood in the cells in whose place something was typed, kept with the operation."""
    return [
        [each.sheet, each.row, each.column or "", each.value, each.stays]
        for each in plan.problems
        if each.reason == TYPED
    ][:_MOST_TYPED]


def refuse_rejected(plan: ImportPlan, policy: ImportPolicy) -> None:
    """Refuse a plan with rejected rows that is to be imported whole or not at all.

    Raises:
        UserError: `import.all_or_nothing`.
    """
    if policy.all_or_nothing and (rejected := plan.rejected()):
        name = PurePath(plan.source).name
        raise UserError("import.all_or_nothing", name=name, count=len(rejected))
