"""What somebody who knows SQL would ask by hand about churn, debts and complaints."""

from __future__ import annotations

from datetime import timedelta

from desktop_crm.core.periods import Month
from tests.benchmarks.list_firm import TODAY

COUNTED = "deleted_at IS NULL AND state NOT IN ('draft', 'cancelled')"
KEPT_RETURNS = (
    "(r.order_id IS NULL OR o.deleted_at IS NULL AND o.state NOT IN ('draft', 'cancelled'))"
)
RETURNED = f"""SELECT r.customer_id, coalesce(o.ordered_on, r.returned_on), sum(r.total)
    FROM return_note AS r LEFT JOIN sales_order AS o ON o.id = r.order_id
    WHERE r.deleted_at IS NULL AND {KEPT_RETURNS} GROUP BY 1, 2"""
MARKED = f"""SELECT customer_id, lost_on, kind, reason_id, reason_note FROM loss
    WHERE deleted_at IS NULL AND lost_on <= '{TODAY}'
    AND (reversed_on IS NULL OR reversed_on > '{TODAY}')"""
_CUTOFFS = [Month.of(TODAY - timedelta(90)).plus(-back).last for back in range(1, 13)]
_BEGIN = f"date('{TODAY}', '-90 days')"

_RHYTHM = f"""
    day AS (SELECT DISTINCT customer_id, ordered_on FROM sales_order
        WHERE {COUNTED} AND ordered_on <= '{TODAY}'),
    gap AS (SELECT customer_id, julianday(ordered_on) - julianday(lag(ordered_on) OVER each) AS days
        FROM day WINDOW each AS (PARTITION BY customer_id ORDER BY ordered_on)),
    ranked AS (SELECT customer_id, days, count(*) OVER (PARTITION BY customer_id) AS n,
        row_number() OVER (PARTITION BY customer_id ORDER BY days) AS place
        FROM gap WHERE days IS NOT NULL),
    rhythm AS (SELECT customer_id, avg(days) AS usual FROM ranked
        WHERE n >= 2 AND place IN ((n + 1) / 2, (n + 2) / 2) GROUP BY customer_id)"""
_SILENT = f"""
    silent AS (SELECT customer_id, max(ordered_on) AS last, date(max(ordered_on),
        '+' || (coalesce(churn_after_days, 90) + 1) || ' days') AS lost_on
        FROM sales_order AS o JOIN customer AS c ON c.id = o.customer_id
        WHERE o.{COUNTED} AND ordered_on <= '{TODAY}' AND trading_stopped_on IS NULL
        GROUP BY customer_id HAVING lost_on <= '{TODAY}'),
    lost AS (SELECT silent.*, min(lost_on, coalesce(date(last, '+' || CAST(1.5 * usual + 1
        AS INTEGER) || ' days'), lost_on)) AS danger_on FROM silent LEFT JOIN rhythm
        USING (customer_id))"""
_TRIES = f"""SELECT count(*) FROM log_entry AS e WHERE e.customer_id = lost.customer_id
    AND NOT EXISTS (SELECT 1 FROM log_entry AS later WHERE later.corrects_id = e.id
    AND later.deleted_at IS NULL)
    AND e.deleted_at IS NULL AND direction = 'out' AND happened_at >= danger_on
    AND happened_at < date('{TODAY}', '+1 day')"""


def _margin(customer: str, last: str) -> str:
    return f"""SELECT sum(CASE WHEN unit_cost IS NOT NULL THEN amount END)
        - sum((unit_cost * quantity + 5000) / 10000) FROM sales_order AS o
        JOIN order_line AS l ON l.order_id = o.id WHERE o.{COUNTED} AND l.deleted_at IS NULL
        AND o.customer_id = {customer}
        AND ordered_on > date({last}, '-12 months') AND ordered_on <= {last}"""


LOST = (
    f"""WITH {_RHYTHM}, {_SILENT} SELECT c.name, c.code, s.name, c.level, lost.*,
        (SELECT old FROM level_change AS v WHERE v.customer_id = lost.customer_id
         AND v.deleted_at IS NULL ORDER BY changed_on DESC, id DESC LIMIT 1),
        (SELECT sum(total) FROM sales_order AS o WHERE o.{COUNTED}
         AND o.customer_id = lost.customer_id AND ordered_on > date(lost_on, '-12 months')
         AND ordered_on <= lost_on), ({_margin("lost.customer_id", "lost_on")}), ({_TRIES}),
        EXISTS (SELECT 1 FROM complaint AS m WHERE m.customer_id = lost.customer_id
         AND m.deleted_at IS NULL AND date(received_at) <= lost_on
         AND (solved_at IS NULL OR date(solved_at) > lost_on))
        FROM lost JOIN customer AS c ON c.id = lost.customer_id
        LEFT JOIN staff AS s ON s.id = c.owner_id WHERE c.deleted_at IS NULL
        ORDER BY lost_on DESC, c.name""",
    RETURNED,
    MARKED,
    f"""SELECT count(DISTINCT o.customer_id) FROM sales_order AS o JOIN customer AS c
        ON c.id = o.customer_id WHERE o.{COUNTED} AND c.deleted_at IS NULL
        AND ordered_on <= '{TODAY}'""",
)

WIN_BACK = (
    f"""WITH {_RHYTHM}, {_SILENT} SELECT c.owner_id, count(*), sum(tries > 0) FROM
        (SELECT customer_id, ({_TRIES}) AS tries FROM lost) AS each
        JOIN customer AS c ON c.id = each.customer_id GROUP BY c.owner_id""",
    f"""WITH {_RHYTHM} SELECT c.owner_id, count(*) FROM (SELECT customer_id, max(ordered_on)
        AS last FROM sales_order WHERE {COUNTED} GROUP BY customer_id HAVING last >= {_BEGIN})
        AS each JOIN rhythm USING (customer_id) JOIN customer AS c ON c.id = each.customer_id
        WHERE julianday('{TODAY}') - julianday(last) > 1.5 * usual GROUP BY c.owner_id""",
)
"""Of the stretches without orders only those that last: the report also judges the earlier ones."""

_STRETCHES = {
    "now": (_BEGIN, f"'{TODAY}'"),
    "earlier": (f"date('{TODAY}', '-180 days')", _BEGIN),
    "now_then": (f"date('{TODAY}', '-1 year', '-90 days')", f"date('{TODAY}', '-1 year')"),
    "earlier_then": (
        f"date('{TODAY}', '-1 year', '-180 days')",
        f"date('{TODAY}', '-1 year', '-90 days')",
    ),
    "year": (f"date('{TODAY}', '-1 year')", f"'{TODAY}'"),
}
_SUMS = ", ".join(
    f"sum(CASE WHEN ordered_on > {first} AND ordered_on <= {last} THEN total END) AS {name}"
    for name, (first, last) in _STRETCHES.items()
)

AT_RISK = (
    f"""WITH {_RHYTHM},
        sold AS (SELECT customer_id, max(ordered_on) AS last, {_SUMS} FROM sales_order
            WHERE {COUNTED} AND ordered_on <= '{TODAY}' GROUP BY customer_id
            HAVING last >= {_BEGIN}),
        angry AS (SELECT customer_id, min(received_at) AS since, count(*) AS n FROM complaint
            WHERE deleted_at IS NULL AND state IN ('open', 'in_progress') GROUP BY customer_id),
        shipped AS (SELECT n.customer_id, shipped_on > coalesce(n.promised_on, o.promised_on)
            AS late, row_number() OVER (PARTITION BY n.customer_id ORDER BY shipped_on DESC)
            AS place FROM delivery_note AS n JOIN sales_order AS o ON o.id = n.order_id
            WHERE n.deleted_at IS NULL AND shipped_on > date('{TODAY}', '-180 days')),
        late AS (SELECT customer_id FROM shipped WHERE place <= 2 GROUP BY customer_id
            HAVING sum(late) = 2),
        found AS (SELECT c.name, c.code, c.owner_id, c.next_contact_on, sold.*, usual, since,
            late.customer_id IS NOT NULL AS is_late, (SELECT max(happened_at) FROM log_entry AS e
            WHERE e.customer_id = c.id AND e.deleted_at IS NULL) AS spoken
            FROM sold JOIN customer AS c ON c.id = sold.customer_id
            LEFT JOIN rhythm USING (customer_id) LEFT JOIN angry USING (customer_id)
            LEFT JOIN late USING (customer_id) WHERE c.deleted_at IS NULL)
        SELECT found.*, ({_margin("found.customer_id", f"'{TODAY}'")}) FROM found
        WHERE julianday('{TODAY}') - julianday(last) > 1.5 * usual OR since IS NOT NULL OR is_late
        OR spoken < date('{TODAY}', '-60 days') OR (now < 0.7 * earlier
        AND NOT coalesce(now_then < 0.7 * earlier_then, 0)) ORDER BY year DESC""",
)

RULE_CHECK = tuple(
    f"""SELECT count(*), sum(last < date('{cutoff}', '-90 days')), sum(again IS NULL),
        sum(last < date('{cutoff}', '-90 days') AND again IS NULL)
        FROM (SELECT customer_id, max(CASE WHEN ordered_on <= '{cutoff}' THEN ordered_on END)
        AS last, min(CASE WHEN ordered_on > '{cutoff}' THEN ordered_on END) AS again
        FROM sales_order WHERE {COUNTED} AND ordered_on <= '{TODAY}' GROUP BY customer_id)
        AS each JOIN customer AS c ON c.id = each.customer_id
        WHERE last IS NOT NULL AND c.deleted_at IS NULL"""
    for cutoff in _CUTOFFS
)
"""The rule of days alone: a median for each customer on each day is too long to write by hand."""

DEBTS = (
    f"""SELECT customer_id, sum(total), count(*) FROM sales_order WHERE {COUNTED}
        AND ordered_on <= '{TODAY}' GROUP BY customer_id""",
    f"""SELECT customer_id, sum(total) FROM sales_order AS o WHERE {COUNTED} AND EXISTS
        (SELECT 1 FROM delivery_note AS n WHERE n.order_id = o.id AND n.deleted_at IS NULL
         AND n.shipped_on <= '{TODAY}' AND NOT EXISTS (SELECT 1 FROM delivery_line AS d
         WHERE d.delivery_note_id = n.id AND d.deleted_at IS NULL)) GROUP BY customer_id""",
    f"""SELECT n.customer_id, sum(l.amount * d.quantity / l.quantity) FROM delivery_note AS n
        JOIN delivery_line AS d ON d.delivery_note_id = n.id
        JOIN order_line AS l ON l.id = d.order_line_id WHERE n.deleted_at IS NULL
        AND d.deleted_at IS NULL AND n.shipped_on <= '{TODAY}' GROUP BY n.customer_id""",
    RETURNED,
    f"""SELECT customer_id, sum(amount), sum(CASE WHEN due_on < '{TODAY}' THEN amount END)
        FROM receivable WHERE deleted_at IS NULL GROUP BY customer_id""",
    f"""SELECT customer_id, sum(amount), sum(CASE WHEN order_id IS NULL OR EXISTS
        (SELECT 1 FROM receivable AS r WHERE r.order_id = p.order_id AND r.deleted_at IS NULL
         AND r.due_on < '{TODAY}') THEN amount END)
        FROM payment AS p WHERE deleted_at IS NULL GROUP BY customer_id""",
    f"""SELECT customer_id, due_on, amount, sum(amount) OVER (PARTITION BY customer_id
        ORDER BY due_on DESC, id DESC) FROM receivable
        WHERE deleted_at IS NULL AND due_on < '{TODAY}'""",
    """SELECT id, name, coalesce(code, ''), opening_balance, credit_limit FROM customer
        WHERE deleted_at IS NULL""",
)

COMPLAINTS = (
    f"""SELECT cause_id, count(*), sum(state IN ('open', 'in_progress')),
        sum(state IN ('open', 'in_progress') AND due_on < '{TODAY}'),
        sum(recurs_id IS NOT NULL OR EXISTS (SELECT 1 FROM complaint AS e
        WHERE e.customer_id = m.customer_id AND e.cause_id = m.cause_id
        AND e.product_id IS m.product_id AND e.received_at < m.received_at
        AND julianday(m.received_at) - julianday(e.solved_at) BETWEEN 0 AND 90)),
        avg(julianday(solved_at) - julianday(received_at)) * 24, sum(date(solved_at) > due_on)
        FROM complaint AS m WHERE deleted_at IS NULL GROUP BY cause_id""",
    f"SELECT count(ordered_on) FROM sales_order WHERE {COUNTED} AND ordered_on <= '{TODAY}'",
)
