"""Each report at 300,000 orders, against the same question in SQL by hand."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from desktop_crm.reports.registry import find_report
from desktop_crm.storage.engine import raw_connection
from desktop_crm.storage.workspace import Workspace
from tests.benchmarks.churn_floors import (
    AT_RISK,
    COMPLAINTS,
    COUNTED,
    DEBTS,
    KEPT_RETURNS,
    LOST,
    MARKED,
    RETURNED,
    RULE_CHECK,
    WIN_BACK,
)
from tests.benchmarks.list_firm import TODAY, make_list_firm
from tests.benchmarks.measurement import Report

_GOAL = 1.2
_ROUNDS = 5
_SIZE = 100_000
_YEAR = "2025-11-22"

_BY_CUSTOMER = f"""
    SELECT each.customer_id, customer.name, customer.code, amount, orders
    FROM (SELECT customer_id, sum(total) AS amount, count(*) AS orders FROM sales_order
          WHERE {COUNTED} AND ordered_on <= '{TODAY}' GROUP BY customer_id) AS each
    JOIN customer ON customer.id = each.customer_id ORDER BY amount DESC"""
_MARGIN_LINES = """
    SELECT order_id, sum(amount) AS lines,
           sum(CASE WHEN unit_cost IS NOT NULL THEN amount END) AS covered,
           sum((unit_cost * quantity + 5000) / 10000) AS cost
    FROM order_line WHERE deleted_at IS NULL GROUP BY order_id"""
_MARGIN_OF_CUSTOMERS = f"""
    SELECT customer_id, sum(lines), sum(covered), sum(cost),
           sum(CASE WHEN discount != 0
               THEN round(covered * 1.0 * discount / nullif(total + discount, 0)) END)
    FROM ({_MARGIN_LINES}) AS each
    JOIN sales_order AS o ON o.id = each.order_id WHERE o.{COUNTED}
    GROUP BY customer_id"""
_RETURNED_MARGIN = f"""
    SELECT r.customer_id, sum(CASE WHEN unit_cost IS NOT NULL THEN b.amount END),
           sum((unit_cost * b.quantity + 5000) / 10000)
    FROM return_note AS r LEFT JOIN sales_order AS o ON o.id = r.order_id
    JOIN return_line AS b ON b.return_note_id = r.id JOIN order_line AS l ON l.id = b.order_line_id
    WHERE r.deleted_at IS NULL AND b.deleted_at IS NULL AND {KEPT_RETURNS} GROUP BY 1"""
_TOTALS = f"""SELECT sum(total), count(*) FROM sales_order WHERE {COUNTED}
    AND ordered_on <= '{TODAY}'"""
_LATE = "shipped_on > coalesce(n.promised_on, o.promised_on)"
_DAYS = "CAST(julianday(shipped_on) - julianday(coalesce(n.promised_on, o.promised_on)) AS INTEGER)"

FLOORS: dict[str, tuple[str, dict[str, str], tuple[str, ...]]] = {
    "sales by month": (
        "sales_by_month",
        {},
        (
            f"""SELECT ordered_on, sum(total), count(*) FROM sales_order WHERE {COUNTED}
                AND ordered_on <= '{TODAY}' GROUP BY ordered_on""",
            f"""SELECT substr(ordered_on, 1, 7), count(DISTINCT customer_id) FROM sales_order
                WHERE {COUNTED} AND ordered_on <= '{TODAY}' GROUP BY 1""",
            f"""SELECT count(*), sum(quantity) FROM order_line AS l JOIN sales_order AS o
                ON o.id = l.order_id WHERE o.{COUNTED}
                AND l.deleted_at IS NULL AND o.ordered_on <= '{TODAY}'""",
            """SELECT sum(gross) FROM sales_order WHERE deleted_at IS NULL AND state != 'draft'""",
        ),
    ),
    "sales by customer": (
        "sales_by",
        {"margin": "no"},
        (_BY_CUSTOMER, RETURNED, _TOTALS),
    ),
    "sales by customer, with gross profit": (
        "sales_by",
        {},
        (
            _BY_CUSTOMER,
            RETURNED,
            _TOTALS,
            _MARGIN_OF_CUSTOMERS,
            _RETURNED_MARGIN,
        ),
    ),
    "gross profit by customer": (
        "margins",
        {},
        (_BY_CUSTOMER, RETURNED, _TOTALS, _MARGIN_OF_CUSTOMERS, _RETURNED_MARGIN),
    ),
    "customers at risk": ("at_risk", {}, AT_RISK),
    "lost customers": ("lost_customers", {}, LOST),
    "win-back": ("win_back", {}, WIN_BACK),
    "check of the rules": ("rule_backtest", {}, RULE_CHECK),
    "complaints by cause": ("complaints_by", {}, COMPLAINTS),
    "receivables": ("receivables", {}, DEBTS),
    "pareto of customers": (
        "pareto",
        {},
        (
            f"""SELECT *, sum(amount) OVER (ORDER BY amount DESC ROWS UNBOUNDED PRECEDING)
                FROM ({_BY_CUSTOMER})""",
        ),
    ),
    "silent customers": (
        "silent_customers",
        {},
        (
            f"""SELECT customer.name, customer.code, staff.name, max(ordered_on) AS last,
                sum(CASE WHEN ordered_on >= '{_YEAR}' THEN total END)
                FROM sales_order AS o JOIN customer ON customer.id = o.customer_id
                LEFT JOIN staff ON staff.id = customer.owner_id
                WHERE o.{COUNTED} AND ordered_on <= '{TODAY}'
                GROUP BY o.customer_id HAVING last < '2026-08-23' ORDER BY 5 DESC""",
            f"""SELECT o.customer_id, sum(amount),
                sum(CASE WHEN unit_cost IS NOT NULL THEN amount END),
                sum((unit_cost * quantity + 5000) / 10000)
                FROM sales_order AS o JOIN order_line AS l ON l.order_id = o.id
                WHERE o.{COUNTED} AND ordered_on >= '{_YEAR}'
                AND l.deleted_at IS NULL GROUP BY o.customer_id""",
            _RETURNED_MARGIN,
            RETURNED,
            f"""SELECT count(DISTINCT o.customer_id) FROM sales_order AS o JOIN customer AS c
                ON c.id = o.customer_id WHERE o.{COUNTED} AND c.deleted_at IS NULL
                AND ordered_on BETWEEN '2026-08-23' AND '{TODAY}'""",
        ),
    ),
    "late deliveries by customer": (
        "delivery_delays",
        {},
        (
            f"""SELECT n.customer_id, c.name, c.code, count(*), sum({_LATE}),
                sum(CASE WHEN {_LATE} THEN {_DAYS} END), max(CASE WHEN {_LATE} THEN {_DAYS} END),
                sum(CAST(julianday(shipped_on) - julianday(o.ordered_on) AS INTEGER))
                FROM delivery_note AS n LEFT JOIN sales_order AS o ON o.id = n.order_id
                JOIN customer AS c ON c.id = n.customer_id
                WHERE n.deleted_at IS NULL AND n.shipped_on <= '{TODAY}'
                GROUP BY n.customer_id ORDER BY 5 DESC""",
            f"""SELECT customer_id, count(*) FROM sales_order AS o WHERE {COUNTED} AND NOT EXISTS
                (SELECT 1 FROM delivery_note AS n WHERE n.order_id = o.id
                 AND n.deleted_at IS NULL AND n.shipped_on <= '{TODAY}') GROUP BY customer_id""",
        ),
    ),
    "monthly drop": (
        "monthly_drop",
        {},
        (
            f"""SELECT c.name, c.code, each.* FROM (SELECT customer_id,
                sum(CASE WHEN ordered_on < '2026-11-01' THEN total ELSE 0 END) AS before,
                sum(CASE WHEN ordered_on >= '2026-11-01' THEN total ELSE 0 END) AS after,
                sum(ordered_on < '2026-11-01') AS orders_before,
                sum(ordered_on >= '2026-11-01') AS orders_after
                FROM sales_order WHERE {COUNTED} AND (ordered_on BETWEEN '2026-10-01' AND
                '2026-10-21' OR ordered_on BETWEEN '2026-11-01' AND '{TODAY}')
                GROUP BY customer_id) AS each JOIN customer AS c ON c.id = each.customer_id
                ORDER BY after - before""",
            f"""SELECT ordered_on, sum(total) FROM sales_order WHERE {COUNTED}
                AND ordered_on <= '{TODAY}' GROUP BY ordered_on""",
            f"SELECT id FROM customer WHERE trading_stopped_on <= '{TODAY}'",
            RETURNED,
            MARKED,
        ),
    ),
    "growth": (
        "growth",
        {},
        (
            f"""SELECT c.name, c.code, each.* FROM (SELECT customer_id,
                sum(CASE WHEN ordered_on < '{_YEAR}' THEN total ELSE 0 END) AS before,
                sum(CASE WHEN ordered_on >= '{_YEAR}' THEN total ELSE 0 END) AS after
                FROM sales_order WHERE {COUNTED} AND ordered_on BETWEEN '2024-11-22' AND '{TODAY}'
                GROUP BY customer_id) AS each JOIN customer AS c ON c.id = each.customer_id
                ORDER BY after - before DESC""",
            RETURNED,
            f"""SELECT sum(CASE WHEN ordered_on < '{_YEAR}' THEN total END),
                sum(CASE WHEN ordered_on >= '{_YEAR}' THEN total END) FROM sales_order
                WHERE {COUNTED} AND ordered_on BETWEEN '2024-11-22' AND '{TODAY}'""",
        ),
    ),
    "new and repeat": (
        "new_and_repeat",
        {},
        (
            f"""SELECT substr(ordered_on, 1, 7) AS month,
                substr(ordered_on, 1, 7) = substr(first, 1, 7) AS new, sum(total)
                FROM sales_order AS o JOIN (SELECT customer_id, min(ordered_on) AS first
                FROM sales_order WHERE {COUNTED} GROUP BY customer_id) AS f
                ON f.customer_id = o.customer_id WHERE {COUNTED} AND ordered_on <= '{TODAY}'
                GROUP BY month, new""",
        ),
    ),
}
"""What is measured: the report, its settings, and the questions of somebody who knows SQL.

The exceptions of the rules on churn that take more than a line (seasons, days without trade, what
was lost by hand and won back by an order) are left out by hand: there the report answers more than
its floor.
"""


def run(report: Report) -> None:
    """Ask both in turn, in one process."""
    with tempfile.TemporaryDirectory(prefix="desktop-crm-bench-") as scratch:
        path = make_list_firm(Path(scratch) / "reports.crm", _SIZE, entries=_SIZE)
        with Workspace.open(path) as workspace, raw_connection(path) as connection:
            for name, (key, texts, statements) in FLOORS.items():
                found = find_report(key)
                ask = partial(found.run, settings=found.read_settings(texts), today=TODAY)
                report.compare(
                    f"{name}, 300,000 orders / SQL by hand",
                    partial(_ours, workspace, ask),
                    partial(_by_hand, connection, statements),
                    goal=_GOAL,
                    rounds=_ROUNDS,
                )


def _ours(workspace: Workspace, ask: Any) -> None:
    result = workspace.read(ask)
    list(result.rows[:50])


def _by_hand(connection: Any, statements: tuple[str, ...]) -> None:
    for statement in statements:
        connection.execute(statement).fetchall()
