"""From a workbook and its mapping to the plan of an import."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from desktop_crm.core.collector import collector_resting
from desktop_crm.core.errors import UserError
from desktop_crm.exchange.clean.cell_notes import tell_notes
from desktop_crm.exchange.clean.hidden_rows import drop_records, judge_hidden_rows
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.sheets import clean_sheet
from desktop_crm.exchange.clean.typed_cells import mended, typed_problems
from desktop_crm.exchange.headers.bare_deals import is_bare_deal
from desktop_crm.exchange.headers.cross_tables import is_cross_table
from desktop_crm.exchange.headers.kinds import SheetKind, lacking
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.headers.words import read_header
from desktop_crm.exchange.listed.sheets import listed_sheet
from desktop_crm.exchange.plan.complaints import plan_complaints
from desktop_crm.exchange.plan.completing import complete_from_firm
from desktop_crm.exchange.plan.context import Completions, PlanContext, SheetContext
from desktop_crm.exchange.plan.cross_tables import plan_cross_table
from desktop_crm.exchange.plan.deliveries import plan_deliveries
from desktop_crm.exchange.plan.forms import plan_form
from desktop_crm.exchange.plan.log import plan_log, plan_opportunities
from desktop_crm.exchange.plan.money import plan_payments, plan_receivables
from desktop_crm.exchange.plan.order_numbers import meet_order_numbers
from desktop_crm.exchange.plan.orders import plan_order_lines, plan_orders
from desktop_crm.exchange.plan.parties import plan_parties, plan_staff
from desktop_crm.exchange.plan.products import plan_products
from desktop_crm.exchange.plan.returns import plan_returns
from desktop_crm.exchange.plan.tables import PLANNED, ImportPlan
from desktop_crm.exchange.plan.tasks import plan_tasks
from desktop_crm.exchange.progress import Progress, part, unwatched
from desktop_crm.exchange.reading.sheets import Sheet, Workbook

_PLANNERS: Mapping[SheetKind, Callable[[SheetContext], None]] = {
    SheetKind.STAFF: plan_staff,
    SheetKind.PRODUCTS: plan_products,
    SheetKind.CUSTOMERS: plan_parties,
    SheetKind.CONTACTS: plan_parties,
    SheetKind.ORDERS: plan_orders,
    SheetKind.ORDER_LINES: plan_order_lines,
    SheetKind.DELIVERIES: plan_deliveries,
    SheetKind.RETURNS: plan_returns,
    SheetKind.PAYMENTS: plan_payments,
    SheetKind.RECEIVABLES: plan_receivables,
    SheetKind.COMPLAINTS: plan_complaints,
    SheetKind.CONTACT_LOG: plan_log,
    SheetKind.OPPORTUNITIES: plan_opportunities,
    SheetKind.TASKS: plan_tasks,
}
"""The kinds that can be imported, in the order in which their sheets are planned."""


def build_plan(
    workbook: Workbook,
    mapping: tuple[SheetMapping, ...],
    *,
    progress: Progress = unwatched,
    firm: Completions | None = None,
    gone: Mapping[str, Collection[int]] | None = None,
) -> ImportPlan:
    """Clean all sheets that have a kind and link their records with each other.

    Args:
        workbook: what was read.
        mapping: for any of its sheets, found by name; sheets without one are left out.
        progress: told about the rows.
        firm: what the firm has of the records of our own lists, where these lack a column that a
            record cannot be without; not known yet when None.
        gone: rows of our own lists, by sheet, whose records the firm does not have any more.

    Raises:
        UserError: when a mapping names a sheet that the workbook does not have.
        Cancelled: from `progress`.
    """
    sheets = [(mended(*pair), pair[1]) for pair in _pairs(workbook, mapping)]
    told = [0, 0]

    def tell(done: int, total: int) -> None:
        told[:] = done, total
        progress(done, total)

    context = PlanContext(lambda: progress(*told), firm)
    with collector_resting():
        _plan_sheets(context, sheets, tell, gone or {})
    for pair in sheets:
        context.problems += typed_problems(*pair)
    kinds = kinds_of(mapping)
    problems = [problem for pair in sheets if (problem := _obstacle(*pair, kinds))]
    return ImportPlan(
        source=workbook.name,
        mapping=tuple(sheet_mapping for _, sheet_mapping in sheets),
        tables={entity: context.tables[entity].table() for entity in PLANNED},
        problems=tuple(problems + _in_order(context.problems, sheets)),
        rows_read=tuple(context.rows_read.get(number, 0) for number in range(len(sheets))),
        listed=tuple(context.listed),
        made_of=(workbook, mapping) if context.listed else None,
        is_unfinished=context.is_unfinished,
    )


def kinds_of(mapping: Iterable[SheetMapping]) -> frozenset[SheetKind]:
    """The kinds of sheets that are there, whose records the others may name."""
    return frozenset(each.kind for each in mapping if each.kind is not None)


def _plan_sheets(
    context: PlanContext,
    sheets: list[tuple[Sheet, SheetMapping]],
    progress: Progress,
    gone: Mapping[str, Collection[int]],
) -> None:
    """Clean and plan the sheets, those first that others refer to."""
    total = sum(sheet.height for sheet, _ in sheets) or 1
    done = 0
    kinds = kinds_of([sheet_mapping for _, sheet_mapping in sheets])
    for kind, plan_kind in _PLANNERS.items():
        for number, (sheet, sheet_mapping) in enumerate(sheets):
            if sheet_mapping.kind is not kind or _obstacle(sheet, sheet_mapping, kinds):
                continue
            share = part(progress, done / total, (done + sheet.height) / total)
            done += sheet.height
            if sheet_mapping.is_form:
                plan_form(context, sheet, sheet_mapping, number, plan_kind)
                continue
            if sheet_mapping.is_cross:
                plan_cross_table(context, sheet, sheet_mapping, number)
                continue
            clean = clean_sheet(sheet, sheet_mapping, progress=share)
            tell_notes(clean, sheet.notes)
            judge_hidden_rows(clean, sheet.hidden)
            meet_order_numbers(context, clean)
            listed = listed_sheet(sheet, sheet_mapping, number, clean.rows, context.look)
            unknown = 0
            if listed is not None:
                context.listed.append(listed)
                if left_out := gone.get(sheet.name):
                    drop_records(clean, [row in left_out for row in clean.rows])
                unknown = complete_from_firm(context, clean, listed)
            plan_kind(SheetContext(context, clean, number))
            context.rows_read[number] += unknown


def _pairs(
    workbook: Workbook, mapping: tuple[SheetMapping, ...]
) -> list[tuple[Sheet, SheetMapping]]:
    """Sheets with their mappings; a mapping for the only sheet fits whatever its name."""
    by_name = {sheet.name: sheet for sheet in workbook.sheets}
    if len(mapping) == len(workbook.sheets) == 1:
        return [(workbook.sheets[0], replace(mapping[0], sheet=workbook.sheets[0].name))]
    pairs = []
    for sheet_mapping in mapping:
        if sheet_mapping.sheet not in by_name:
            raise UserError("import.no_such_sheet", sheet=sheet_mapping.sheet, name=workbook.name)
        pairs.append((by_name[sheet_mapping.sheet], sheet_mapping))
    return pairs


def _obstacle(
    sheet: Sheet, mapping: SheetMapping, kinds: Collection[SheetKind]
) -> CellProblem | None:
    """Why a whole sheet has to be left out; an empty one needs no reason."""
    reason = None
    if sheet.broken:
        reason = "sheet_broken"
    elif mapping.kind is None:
        reason = _unknown(sheet, mapping) if sheet.height else None
    elif lacking(mapping.kind, mapping.given(), kinds):
        reason = "sheet_incomplete"
    if reason is None:
        return None
    return CellProblem(sheet.name, 0, None, None, "", reason, Effect.SHEET_LEFT_OUT)


def _unknown(sheet: Sheet, mapping: SheetMapping) -> str:
    """Why nobody knows what a sheet holds."""
    if is_cross_table(sheet):
        return "cross_table"
    headers = [read_header(column.header) for column in mapping.columns if column.header]
    return "sales_or_payments" if is_bare_deal(headers) else "sheet_unknown"


def _in_order(
    problems: list[CellProblem], sheets: list[tuple[Sheet, SheetMapping]]
) -> list[CellProblem]:
    order = {sheet.name: number for number, (sheet, _) in enumerate(sheets)}
    return sorted(problems, key=lambda problem: (order[problem.sheet], problem.row))
