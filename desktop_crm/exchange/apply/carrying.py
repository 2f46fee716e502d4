"""Carrying a plan out: table after table, with what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from sqlalchemy.orm import Session

from desktop_crm.core.language import Language
from desktop_crm.exchange.apply import (
    dealing_steps,
    dealings,
    goods,
    marks,
    order_links,
    orders,
    parties,
    told_apart,
    trade,
)
from desktop_crm.exchange.apply.blanks import Wipes, blank_cells
from desktop_crm.exchange.apply.columns import FRESH, TABLES
from desktop_crm.exchange.apply.complaints import ComplaintCourse
from desktop_crm.exchange.apply.contained import settle_contained
from desktop_crm.exchange.apply.decided import keep_cells
from desktop_crm.exchange.apply.kept import keep_the_rest
from desktop_crm.exchange.apply.marks import PrimaryContacts
from desktop_crm.exchange.apply.matching import known_rows
from desktop_crm.exchange.apply.options import OptionFinder
from desktop_crm.exchange.apply.owner_questions import ask_owners
from desktop_crm.exchange.apply.policy import ImportPolicy, OnDuplicate
from desktop_crm.exchange.apply.prepare import Preparer, add_column, column_values, keep_authors
from desktop_crm.exchange.apply.standing import StandingCourse
from desktop_crm.exchange.apply.tasks import TaskCourse
from desktop_crm.exchange.apply.writer import Prepared, RowWriter, Written
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.mapping_memory import remember_mappings
from desktop_crm.exchange.plan.tables import PLANNED, ImportPlan, PlanTable
from desktop_crm.exchange.progress import Progress, part
from desktop_crm.services.action import moment_of
from desktop_crm.services.customers_levels import keep_given_levels
from desktop_crm.storage.bulk import file_value
from desktop_crm.storage.interrupting import interruptible
from desktop_crm.storage.search import INDEXING

_WRITING = 0.9
"""The share of the whole that is over when all rows are written; then the search index follows."""


def carry_out(
    session: Session,
    *,
    plan: ImportPlan,
    language: Language,
    policy: ImportPolicy,
    progress: Progress,
) -> Mapping[Entity, Written]:
    """Write the tables of a settled plan within the operation under way; what became of each."""
    run = _Run(session, plan, language, policy, part(progress, 0, 0))
    filled = [entity for entity in PLANNED if len(plan.tables[entity])]
    whole = sum(len(plan.tables[entity]) for entity in filled)
    done = 0
    with interruptible(session, run.look):
        for entity in filled:
            size = len(plan.tables[entity])
            start, end = (_WRITING * rows / whole for rows in (done, done + size))
            run.write(entity, part(progress, start, end))
            done += size
        run.finish()
    _watch_indexing(session, whole, part(progress, _WRITING, 1))
    return {entity: run.written[entity] for entity in filled}


def _watch_indexing(session: Session, size: int, progress: Progress) -> None:
    """Tell of the search index too, which follows when the action is done."""
    progress(0, size)
    session.info[INDEXING] = _Watch(progress, size)


class _Watch:
    """Counts the rows of one table and of what hangs on it, which may be as many again."""

    def __init__(self, progress: Progress, size: int) -> None:
        self._progress = progress
        self._whole = 2 * size
        self._done = 0

    def __call__(self, count: int) -> None:
        self._done += count
        self._progress(self._done, self._whole)


class _Run:
    """One import under way: the tables written so far."""

    def __init__(
        self,
        session: Session,
        plan: ImportPlan,
        language: Language,
        policy: ImportPolicy,
        progress: Progress,
    ) -> None:
        self._session = session
        self._plan = plan
        self._language = language
        self._policy = policy
        self._writer = RowWriter(session, source=plan.source, policy=policy)
        self._writer.watch = _Watch(progress, 0)
        self._options = OptionFinder(session)
        self._preparer = Preparer(self._options, self._writer.look)
        self._days = orders.order_days(plan)
        self._money = trade.LineMoney.of(plan.tables[Entity.LINE], self._writer.looked_at)
        self.written: dict[Entity, Written] = {entity: Written() for entity in PLANNED}
        self._carriers: dict[str, str | None] = {}
        self._tasks = TaskCourse(self._writer, {})

    def look(self) -> None:
        """Let somebody stop, also while a statement takes long."""
        self._writer.look()

    def write(self, entity: Entity, progress: Progress) -> None:
        """Write one table and what hangs on it."""
        table = self._plan.tables[entity]
        self._writer.watch = _Watch(progress, len(table))
        progress(0, len(table))
        known = self._known(entity)
        self.look()
        table = keep_cells(self._session, table, known, self._policy.decisions)
        self.look()
        if entity is Entity.LINE:
            self._money = trade.LineMoney.of(table, self._writer.looked_at)
        table = dealings.worth_writing(dealings.without_known(table, known), known)
        self.look()
        columns, rows = self._preparer.prepare(table)
        if entity is Entity.TASK:
            self._tasks = TaskCourse(self._writer, known)
        self._writer.look()
        self._complete(table, columns, rows, known)
        self.look()
        keep_authors(columns, rows, known)
        self.look()
        if entity in dealings.APPEND_ONLY:
            rows = [row._replace(is_reference=row.key in known) for row in rows]
        standing = StandingCourse(self._writer, known, columns if entity is Entity.CUSTOMER else [])
        primary = PrimaryContacts(self._writer, table) if entity is Entity.CONTACT else None
        if primary is not None:
            primary.add_columns(columns, rows)
        course = ComplaintCourse(self._writer, known if entity is Entity.COMPLAINT else {})
        written = self._writer.write(
            TABLES[entity],
            columns,
            rows,
            known,
            FRESH[entity],
            wipes=self._wipes(table, known),
        )
        self.written[entity] = written
        self._preparer.ids[entity] = written.ids
        standing.note(written, self._plan.source)
        if primary is not None:
            primary.settle(written)
        if entity is Entity.COMPLAINT:
            course.add(written)
        self._writer.look()
        self._add_parts(entity, table, written)
        if entity in dealings.APPEND_ONLY:
            table = dealings.without(table, known)
        keep_the_rest(self._writer, table, TABLES[entity].name, written, self._language)

    def _known(self, entity: Entity) -> dict[str, str]:
        """The records that rows mean; where all are to be new, only those that the user named."""
        policy = self._policy
        if policy.on_duplicate is OnDuplicate.NEW:
            if entity is not Entity.CUSTOMER:
                return {}
            policy = replace(policy, match_by=())
        return known_rows(self._session, self._plan, entity, self._preparer.ids, policy)

    def _wipes(self, table: PlanTable, known: Mapping[str, str]) -> Wipes:
        """What is to be emptied: by blank cells, where they are to, and by tasks opened again."""
        policy = self._policy
        if policy.on_duplicate is not OnDuplicate.UPDATE:
            return {}
        reopened = self._tasks.reopened(table) if table.entity is Entity.TASK else {}
        if not policy.blanks_wipe:
            return reopened
        blank = blank_cells(self._plan, table, known, policy.decisions)
        return {
            key: blank.get(key, frozenset()) | reopened.get(key, frozenset())
            for key in {*blank, *reopened}
        }

    def finish(self) -> None:
        """What follows for records that were there before."""
        customers, sold = self.written[Entity.CUSTOMER], self.written[Entity.ORDER]
        lines = self._plan.tables[Entity.LINE]
        told_apart.remember(self._writer, customers, self._policy.decisions)
        ask_owners(self._writer, self._plan, customers, language=self._language)
        settle_contained(
            self._writer,
            self._plan,
            self.written,
            choice=self._policy.earlier_payments,
            language=self._language,
        )
        dealing_steps.settle_dealings(self._writer, self._plan, self.written)
        trade.sum_up_known_orders(self._writer, lines, self.written[Entity.LINE], sold)
        trade.advance_stages(self._writer, self._plan, customers, sold)
        keep_given_levels(self._session, reason=PurePath(self._plan.source).name)
        remember_mappings(self._session, self._plan.chosen)

    def _complete(
        self, table: PlanTable, columns: list[str], rows: list[Prepared], known: dict[str, str]
    ) -> None:
        """Add the columns that follow from other fields or other tables."""
        firm = dealings.Firm(self._session, self._plan, self._preparer.ids)
        if table.entity in order_links.BY_ORDER:
            order_links.find_orders(firm, table, columns, rows, known)
        match table.entity:
            case Entity.STAFF:
                active = [0 if row.is_reference else None for row in rows]
                add_column(columns, rows, "is_active", active)
                parties.add_mobile(table, columns, rows)
            case Entity.CUSTOMER:
                parties.add_customer_columns(
                    table,
                    columns,
                    rows,
                    known=known,
                    days=self._days,
                    looked_at=self._writer.looked_at,
                )
                dealings.add_remark_lines(self._writer, table, columns, rows, known)
            case Entity.CONTACT:
                customers = self.written[Entity.CUSTOMER]
                parties.add_contact_columns(table, columns, rows, customers)
            case Entity.ORDER:
                orders.add_order_columns(
                    self._session, table, columns, rows, known=known, money=self._money
                )
                self._carriers = _by_key(columns, rows, "carrier_id")
            case Entity.DELIVERY:
                trade.add_delivery_columns(
                    self._plan,
                    columns,
                    rows,
                    known=known,
                    approved_at=file_value(moment_of(self._session)),
                    customers=self._preparer.ids[Entity.CUSTOMER],
                    carriers=self._carriers,
                )
                goods.keep_told(self._session, table, columns, rows, known)
            case Entity.LINE:
                trade.add_line_columns(table, columns, rows, self._money, known)
            case Entity.TASK:
                self._tasks.add_columns(table, columns, rows)
            case _:
                dealing_steps.complete_dealing(firm, table, columns, rows, known)

    def _add_parts(self, entity: Entity, table: PlanTable, written: Written) -> None:
        match entity:
            case Entity.CUSTOMER:
                parties.add_stage_history(self._writer, table, written, self._days)
                parties.add_kinds(self._writer, table, written, self._options)
                lists = self._plan.lists_of("customers")
                parties.add_phones(self._writer, table, "customer.phones", written, lists=lists)
                marks.add_tags(self._writer, table, written)
            case Entity.CONTACT:
                owners = column_values(table, "contact.customer") or []
                customers = self.written[Entity.CUSTOMER].ids
                of_contact = {
                    row.key: customers[owner] for row, owner in zip(table.rows, owners, strict=True)
                }
                lists = self._plan.lists_of("customers")
                parties.add_phones(
                    self._writer,
                    table,
                    "contact.phones",
                    written,
                    customer_of=of_contact,
                    lists=lists,
                )
            case Entity.PRODUCT:
                trade.add_prices(self._writer, table, written)
            case Entity.LINE:
                deliveries = self.written[Entity.DELIVERY]
                trade.add_delivery_lines(self._writer, table, written, deliveries)
            case Entity.TASK:
                self._tasks.settle(written, self.written[Entity.CUSTOMER])
            case _:
                dealing_steps.add_dealing_parts(self._writer, table, self.written)


def _by_key(columns: Sequence[str], rows: Sequence[Prepared], column: str) -> dict[str, str | None]:
    """One column's values by the rows' keys; empty when there is no such column."""
    if column not in columns:
        return {}
    place = columns.index(column)
    return {row.key: row.values[place] for row in rows}
