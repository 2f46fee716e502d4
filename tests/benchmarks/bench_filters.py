"""Filters, sorts and groups of lists at 100,000 customers, 300,000 orders and 1,000,000 entries.

Each is measured against the same question in SQL by hand, on the file's own driver.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.custom import PREFIX, firm_listing
from desktop_crm.queries.listing.filters import EVERYTHING, ListFilter, ListSort
from desktop_crm.queries.listing.groups import list_groups
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.listing.rows import list_order, list_totals
from desktop_crm.storage.engine import raw_connection
from desktop_crm.storage.workspace import Workspace
from tests.benchmarks.list_firm import OWN_FIELD, TODAY, make_list_firm
from tests.benchmarks.measurement import Report

_GOAL = 1.2
_ROUNDS = 5
_SINCE = "2026-10-22"
_ALIVE = "deleted_at IS NULL"
_COUNTED = f"{_ALIVE} AND state NOT IN ('draft', 'cancelled')"
_STANDS = (
    "e.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM log_entry c WHERE c.corrects_id = e.id "
    "AND c.deleted_at IS NULL)"
)


@dataclass(frozen=True, slots=True)
class Case:
    """A question to a list, and the same by hand; `ask` takes the list and gives its answer."""

    name: str
    listing: str
    by_hand: str
    list_filter: ListFilter = EVERYTHING
    sort: ListSort | None = None
    columns: Sequence[str] = ()
    group: str = ""


def _where(key: str, operator: Operator, *values: str) -> ListFilter:
    return ListFilter(conditions=(Condition(key, operator, values),))


CASES = (
    Case(
        "customers by city, pinyin",
        "customers",
        f"SELECT rowid FROM customer WHERE {_ALIVE} ORDER BY city, sort_key, id",
        sort=ListSort("city"),
    ),
    Case(
        "customers by sales of 12 months",
        "customers",
        "SELECT c.rowid FROM customer c LEFT JOIN (SELECT customer_id, sum(total) AS s FROM "
        f"sales_order WHERE {_COUNTED} AND ordered_on BETWEEN '2025-11-22' AND '2026-11-21' "
        "GROUP BY customer_id) o ON o.customer_id = c.id WHERE c.deleted_at IS NULL "
        "ORDER BY coalesce(o.s, 0) DESC, c.sort_key, c.id",
        sort=ListSort("sales_year", descending=True),
    ),
    Case(
        "customers by last contact",
        "customers",
        "SELECT c.rowid FROM customer c LEFT JOIN (SELECT e.customer_id, max(e.happened_at) AS m "
        f"FROM log_entry e WHERE {_STANDS} GROUP BY e.customer_id) l ON l.customer_id = c.id "
        "WHERE c.deleted_at IS NULL ORDER BY l.m DESC NULLS LAST, c.sort_key, c.id",
        sort=ListSort("last_contact", descending=True),
    ),
    Case(
        "customers of a level with a word in the name",
        "customers",
        "SELECT rowid FROM customer WHERE deleted_at IS NULL AND level >= 4 AND "
        "lower(name) LIKE '%五金%' ESCAPE '/' ORDER BY sort_key, id",
        list_filter=ListFilter(
            conditions=(
                Condition("level", Operator.AT_LEAST, ("4",)),
                Condition("name", Operator.CONTAINS, ("五金",)),
            )
        ),
        sort=ListSort("name"),
    ),
    Case(
        "customers by a field of the firm's own",
        "customers",
        "SELECT c.rowid FROM customer c LEFT JOIN (SELECT record_id, max(number) AS n FROM "
        f"custom_value WHERE field_id = '{OWN_FIELD}' AND deleted_at IS NULL GROUP BY record_id) v "
        "ON v.record_id = c.id WHERE c.deleted_at IS NULL AND v.n >= 5000000 "
        "ORDER BY v.n DESC NULLS LAST, c.sort_key, c.id",
        list_filter=_where("own", Operator.AT_LEAST, "500"),
        sort=ListSort("own", descending=True),
    ),
    Case(
        "orders of the last 30 days by amount",
        "orders",
        f"SELECT rowid FROM sales_order WHERE {_ALIVE} AND ordered_on >= '{_SINCE}' AND "
        "ordered_on < '2026-11-22' ORDER BY total DESC NULLS LAST, ordered_on DESC, id DESC",
        list_filter=_where("ordered_on", Operator.LAST_DAYS, "30"),
        sort=ListSort("amount", descending=True),
    ),
    Case(
        "orders by customer",
        "orders",
        "SELECT o.rowid FROM sales_order o LEFT JOIN customer c ON c.id = o.customer_id "
        "WHERE o.deleted_at IS NULL ORDER BY c.sort_key ASC NULLS LAST, o.ordered_on DESC, "
        "o.id DESC",
        sort=ListSort("customer"),
    ),
    Case(
        "orders with their sums outstanding",
        "orders",
        "SELECT count(*), sum(o.total), sum(CASE WHEN o.state IN ('draft', 'cancelled') THEN 0 "
        "ELSE o.total - coalesce(r.s, 0) - coalesce(p.s, 0) END) FROM sales_order o LEFT JOIN "
        f"(SELECT order_id, sum(total) AS s FROM return_note WHERE {_ALIVE} GROUP BY order_id) r "
        "ON r.order_id = o.id LEFT JOIN (SELECT order_id, sum(amount) AS s FROM payment WHERE "
        f"{_ALIVE} GROUP BY order_id) p ON p.order_id = o.id WHERE o.deleted_at IS NULL",
        columns=("amount", "outstanding"),
    ),
    Case(
        "orders grouped by month",
        "orders",
        "SELECT substr(ordered_on, 1, 7) AS m, count(*), sum(total) FROM sales_order "
        f"WHERE {_ALIVE} GROUP BY m ORDER BY m DESC",
        columns=("amount",),
        group="ordered_on",
    ),
    Case(
        "the log of the last 30 days",
        "log",
        f"SELECT e.rowid FROM log_entry e WHERE {_STANDS} AND e.happened_at >= "
        f"'{_SINCE} 00:00:00' AND e.happened_at < '2026-11-22 00:00:00' "
        "ORDER BY e.happened_at DESC, e.id DESC",
        list_filter=_where("happened_at", Operator.LAST_DAYS, "30"),
    ),
    Case(
        "the whole log by time",
        "log",
        f"SELECT e.rowid FROM log_entry e WHERE {_STANDS} ORDER BY e.happened_at DESC, e.id DESC",
    ),
)


def run(report: Report) -> None:
    """Ask each question in turn with the same by hand."""
    with tempfile.TemporaryDirectory(prefix="desktop-crm-bench-") as scratch:
        path = make_list_firm(Path(scratch) / "firm.crm", 100_000, entries=1_000_000)
        with Workspace.open(path) as workspace, raw_connection(path) as connection:
            connection.execute("PRAGMA cache_size = -65536")
            for case in CASES:
                report.compare(
                    f"{case.name} / SQL by hand",
                    _ours(workspace, case),
                    _by_hand(connection, case.by_hand),
                    goal=_GOAL,
                    rounds=_ROUNDS,
                )


def _by_hand(connection: Any, sql: str) -> Callable[[], None]:
    def ask() -> None:
        connection.execute(sql).fetchall()

    return ask


def _ours(workspace: Workspace, case: Case) -> Callable[[], None]:
    listing = workspace.read(firm_listing, listing=LISTINGS[case.listing])
    own = f"{PREFIX}{OWN_FIELD}"
    conditions = tuple(
        Condition(own, each.operator, each.values) if each.field == "own" else each
        for each in case.list_filter.conditions
    )
    sort = case.sort
    if sort is not None and sort.key == "own":
        sort = ListSort(own, sort.descending)
    asked: dict[str, Any] = {"listing": listing, "today": TODAY}
    asked["list_filter"] = ListFilter(conditions=conditions)

    def ask() -> None:
        if case.group:
            workspace.read(list_groups, by=case.group, columns=case.columns, **asked)
        elif case.columns:
            workspace.read(list_totals, columns=case.columns, **asked)
        else:
            workspace.read(list_order, sort=sort, **asked)

    return ask
