"""The comparison itself: the import is done, its journal read, and all of it rolled back.

What it tells is therefore what the import does, whatever the import learns to write one day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.language import Language
from desktop_crm.exchange.apply.carrying import carry_out
from desktop_crm.exchange.apply.columns import TABLES
from desktop_crm.exchange.apply.contained import contained_of
from desktop_crm.exchange.apply.dealings import worth_writing
from desktop_crm.exchange.apply.owner_questions import questions_of
from desktop_crm.exchange.apply.policy import USUAL, ImportPolicy
from desktop_crm.exchange.apply.present import chunks, is_empty
from desktop_crm.exchange.apply.settling import settle
from desktop_crm.exchange.apply.writer import Written
from desktop_crm.exchange.clean.problems import CellProblem
from desktop_crm.exchange.compare.cautions import Caution, Doubt
from desktop_crm.exchange.compare.changes import UNNAMED, FieldDiff, PackedChanges
from desktop_crm.exchange.compare.comparison import Comparison, KindCounts, State
from desktop_crm.exchange.compare.duplicates import look_alikes
from desktop_crm.exchange.compare.grounds import rows_now
from desktop_crm.exchange.compare.journal_diffs import JournalDiffs
from desktop_crm.exchange.compare.known_names import KnownNames
from desktop_crm.exchange.compare.looking_over import LookingOver
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.listed.finishing import finished, rejected_by_firm
from desktop_crm.exchange.listed.left import Edits, FileCell
from desktop_crm.exchange.plan.tables import PLANNED, ImportPlan, PlanRow, PlanTable
from desktop_crm.exchange.progress import Progress, part, unwatched
from desktop_crm.services.action import Action, moment_of
from desktop_crm.storage.authorship import OPERATION

_WRITING, _READING = 0.7, 0.85
"""The shares of the whole that are over with the import itself, and with reading its changes."""
_CHANGED_HERE = Caution(Doubt.CHANGED_HERE)

ENTITY_OF: Mapping[SheetKind, Entity] = {
    SheetKind.CUSTOMERS: Entity.CUSTOMER,
    SheetKind.CONTACTS: Entity.CONTACT,
    SheetKind.STAFF: Entity.STAFF,
    SheetKind.PRODUCTS: Entity.PRODUCT,
    SheetKind.ORDERS: Entity.ORDER,
    SheetKind.ORDER_LINES: Entity.LINE,
    SheetKind.DELIVERIES: Entity.DELIVERY,
    SheetKind.RETURNS: Entity.RETURN,
    SheetKind.RECEIVABLES: Entity.RECEIVABLE,
    SheetKind.PAYMENTS: Entity.PAYMENT,
    SheetKind.CONTACT_LOG: Entity.ACTIVITY,
    SheetKind.OPPORTUNITIES: Entity.CUSTOMER,
    SheetKind.COMPLAINTS: Entity.COMPLAINT,
    SheetKind.TASKS: Entity.TASK,
}
"""Where the rejected rows of a sheet are counted."""


def _compare(
    session: Session,
    *,
    plan: ImportPlan,
    language: Language,
    policy: ImportPolicy = USUAL,
    progress: Progress = unwatched,
) -> Done[Comparison]:
    plan = finished(session, plan, policy)
    plan = settle(session, plan, policy)
    filled = [entity for entity in PLANNED if len(plan.tables[entity])]
    if not policy.decisions.asks and all(is_empty(session, TABLES[entity]) for entity in filled):
        states = {entity: _all_new(plan.tables[entity]) for entity in filled}
        packed: dict[Entity, PackedChanges] = {}
        fresh: frozenset[str] = frozenset()
        left: tuple[CellProblem, ...] = ()
    else:
        edits = Edits(session, plan, policy, lambda: progress(0, 0))
        written = carry_out(
            session,
            plan=plan,
            language=language,
            policy=policy,
            progress=part(progress, 0, _WRITING),
        )
        session.flush()
        left = edits.left()
        watched = part(progress, _WRITING, _READING)
        states = {}
        for entity, each in written.items():
            watched(0, 1)
            states[entity] = _states(plan, entity, each)
        packed = _changes(session, plan, language, written, watched, moved=edits.moved())
        fresh = _fresh_customers(written)
    places = [
        place
        for place, state in enumerate(states.get(Entity.CUSTOMER, b""))
        if state == State.CREATED
    ]
    alike = look_alikes(
        session,
        plan,
        places,
        fresh=fresh,
        decisions=policy.decisions,
        progress=part(progress, _READING, 1),
    )
    counts = _counts(plan, states, duplicates=len(alike))
    rows = plan.tables[Entity.CUSTOMER].rows
    marks = rows_now(plan, {rows[each.place].key for each in alike})
    return Done(
        Comparison(
            plan,
            counts,
            states,
            packed,
            alike,
            contained_of(session),
            left + rejected_by_firm(plan),
            questions_of(session),
            marks,
        )
    )


compare_plan = Action("import", _compare)
"""What an import would do: `workspace.rehearse(compare_plan, plan=..., language=..., policy=...)`.

It answers a `Comparison`. A policy of all or nothing is not refused here: the rejected rows are
counted instead.
"""


def _fresh_customers(written: Mapping[Entity, Written]) -> frozenset[str]:
    """The ids that the rehearsal gave to new customers."""
    customers = written.get(Entity.CUSTOMER)
    return frozenset(customers.ids[key] for key in customers.fresh) if customers else frozenset()


def _states(plan: ImportPlan, entity: Entity, written: Written) -> bytes:
    return bytes(
        State.CREATED
        if row.key in written.fresh
        else State.CHANGED
        if row.key in written.changed
        else State.UNCHANGED
        if row.key in written.ids
        else State.NEEDLESS
        for row in plan.tables[entity].rows
    )


def _all_new(table: PlanTable) -> bytes:
    """What becomes of rows of which the firm has none."""
    written = worth_writing(table, {})
    if len(written) == len(table):
        return bytes([State.CREATED]) * len(table)
    keys = {row.key for row in written.rows}
    return bytes(State.CREATED if row.key in keys else State.NEEDLESS for row in table.rows)


def _changes(
    session: Session,
    plan: ImportPlan,
    language: Language,
    written: Mapping[Entity, Written],
    progress: Progress,
    *,
    moved: Collection[FileCell],
) -> dict[Entity, PackedChanges]:
    operation_id: UUID = session.info[OPERATION]
    reader = JournalDiffs(session, plan, language, operation_id)
    looking = LookingOver(plan, local_date(moment_of(session)))
    names = KnownNames(session)
    whole = sum(len(each.changed) for each in written.values())
    packed: dict[Entity, PackedChanges] = {}
    done = 0
    for entity, each in written.items():
        rows = plan.tables[entity].rows
        places = [place for place, row in enumerate(rows) if row.key in each.changed]
        packed[entity] = PackedChanges()
        for chunk in chunks(places):
            ids = {each.ids[rows[place].key]: place for place in chunk}
            found = reader.read(entity, {row_id: rows[place] for row_id, place in ids.items()})
            told = {row_id: found.get(row_id, ()) for row_id in ids}
            known = names.read(entity, told)
            for row_id, place in ids.items():
                diffs = _signed(rows[place], told[row_id], moved)
                diffs = looking.cautioned(entity, rows[place], diffs)
                packed[entity].add(place, diffs, known.get(row_id, UNNAMED))
            done += len(chunk)
            progress(done, whole)
    return packed


def _signed(
    row: PlanRow, diffs: Sequence[FieldDiff], moved: Collection[FileCell]
) -> Sequence[FieldDiff]:
    """The changes of a row with a sign at those that the firm made otherwise meanwhile."""
    return [
        replace(each, cautions=(_CHANGED_HERE, *each.cautions))
        if (row.sheet, row.row, each.field) in moved
        else each
        for each in diffs
    ]


def _counts(
    plan: ImportPlan, states: Mapping[Entity, bytes], *, duplicates: int
) -> dict[Entity, KindCounts]:
    kinds = {mapping.sheet: mapping.kind for mapping in plan.mapping}
    sheets = Counter(kinds[problem.sheet] for problem in plan.rejected())
    rejected: Counter[Entity] = Counter()
    for kind, count in sheets.items():
        if kind is not None:
            rejected[ENTITY_OF[kind]] += count
    return {
        entity: KindCounts(
            new=found.count(State.CREATED),
            changed=found.count(State.CHANGED),
            unchanged=found.count(State.UNCHANGED),
            duplicate=duplicates if entity is Entity.CUSTOMER else 0,
            rejected=rejected[entity],
        )
        for entity in {**states, **rejected}
        for found in (states.get(entity, b""),)
    }
