"""What must never be found in a firm's file: each question lists rows that contradict others.

`:today` is the firm's last day. Money is in the file's units.
"""

from __future__ import annotations

from collections.abc import Mapping

COUNTED = "o.state IN ('confirmed', 'closed')"

CONTRADICTIONS: Mapping[str, str] = {
    "a line's gross amount is quantity times price": (
        "SELECT id FROM order_line WHERE gross * 10000 <> quantity * unit_price"
    ),
    "a line's amount is its gross amount less the discount": (
        "SELECT id FROM order_line WHERE amount * 10000 <> gross * (10000 - discount)"
    ),
    "amounts are whole fen": "SELECT id FROM order_line WHERE amount % 100 OR unit_price % 100",
    "an order's total is its lines less the discount": (
        "SELECT o.id FROM sales_order o JOIN order_line l ON l.order_id = o.id GROUP BY o.id "
        "HAVING o.total <> sum(l.amount) - o.discount OR o.gross <> sum(l.gross)"
    ),
    "every order has lines": (
        "SELECT id FROM sales_order WHERE id NOT IN (SELECT order_id FROM order_line)"
    ),
    "orders are positive": "SELECT id FROM sales_order WHERE total <= 0 OR discount < 0",
    "nothing lies in the future": (
        "SELECT id FROM sales_order WHERE ordered_on > :today UNION ALL "
        "SELECT id FROM delivery_note WHERE shipped_on > :today UNION ALL "
        "SELECT id FROM return_note WHERE returned_on > :today UNION ALL "
        "SELECT id FROM payment WHERE paid_on > :today UNION ALL "
        "SELECT id FROM receivable WHERE issued_on > :today UNION ALL "
        "SELECT id FROM complaint WHERE date(received_at) > :today UNION ALL "
        "SELECT id FROM complaint WHERE date(closed_at) > :today UNION ALL "
        "SELECT id FROM log_entry WHERE date(happened_at) > :today UNION ALL "
        "SELECT id FROM loss WHERE lost_on > :today UNION ALL "
        "SELECT id FROM level_change WHERE changed_on > :today UNION ALL "
        "SELECT id FROM credit_change WHERE changed_on > :today UNION ALL "
        "SELECT id FROM stage_change WHERE changed_on > :today"
    ),
    "promises come after orders": ("SELECT id FROM sales_order WHERE promised_on <= ordered_on"),
    "goods leave after they were ordered": (
        "SELECT d.id FROM delivery_note d JOIN sales_order o ON o.id = d.order_id "
        "WHERE d.shipped_on <= o.ordered_on OR d.customer_id <> o.customer_id"
    ),
    "the promise on a delivery is the order's": (
        "SELECT d.id FROM delivery_note d JOIN sales_order o ON o.id = d.order_id "
        "WHERE d.promised_on IS NOT o.promised_on"
    ),
    "drafts and cancelled orders are not delivered, billed or paid": (
        "SELECT o.id FROM sales_order o WHERE o.state IN ('draft', 'cancelled') AND ("
        "o.id IN (SELECT order_id FROM delivery_note) OR "
        "o.id IN (SELECT order_id FROM receivable) OR o.id IN (SELECT order_id FROM payment))"
    ),
    "only late deliveries have a delay reason": (
        "SELECT id FROM delivery_note WHERE delay_reason_id IS NOT NULL "
        "AND (promised_on IS NULL OR shipped_on <= promised_on)"
    ),
    "a delivery holds no more than the order": (
        "SELECT l.id FROM order_line l JOIN delivery_line d ON d.order_line_id = l.id "
        "GROUP BY l.id HAVING sum(d.quantity) > l.quantity"
    ),
    "a delivery's lines are of its order": (
        "SELECT d.id FROM delivery_line d JOIN delivery_note n ON n.id = d.delivery_note_id "
        "JOIN order_line l ON l.id = d.order_line_id WHERE l.order_id <> n.order_id"
    ),
    "closed orders are delivered in full": (
        "SELECT l.id FROM order_line l JOIN sales_order o ON o.id = l.order_id "
        "LEFT JOIN delivery_line d ON d.order_line_id = l.id WHERE o.state = 'closed' "
        "GROUP BY l.id HAVING coalesce(sum(d.quantity), 0) <> l.quantity"
    ),
    "returns follow deliveries, are smaller, and add up": (
        "SELECT r.id FROM return_note r JOIN return_line t ON t.return_note_id = r.id "
        "JOIN order_line l ON l.id = t.order_line_id JOIN sales_order o ON o.id = l.order_id "
        "WHERE r.total <> t.amount OR t.quantity >= l.quantity OR t.amount >= l.amount "
        "OR r.order_id <> o.id OR r.customer_id <> o.customer_id OR r.returned_on <= ("
        "SELECT max(shipped_on) FROM delivery_note WHERE order_id = o.id)"
    ),
    "what is owed for an order is its total less returns, once it is delivered": (
        "SELECT o.id FROM sales_order o WHERE o.state = 'closed' AND o.total <> ("
        "SELECT sum(amount) FROM receivable WHERE order_id = o.id) + coalesce(("
        "SELECT sum(total) FROM return_note WHERE order_id = o.id), 0)"
    ),
    "nobody pays more than is owed": (
        "SELECT p.order_id FROM (SELECT order_id, sum(amount) AS paid FROM payment "
        "GROUP BY order_id) p WHERE p.paid > coalesce(("
        "SELECT sum(amount) FROM receivable r WHERE r.order_id = p.order_id), 0)"
    ),
    "payments are positive, and not before the order": (
        "SELECT p.id FROM payment p JOIN sales_order o ON o.id = p.order_id "
        "WHERE p.amount <= 0 OR p.paid_on < o.ordered_on OR p.customer_id <> o.customer_id"
    ),
    "a bill is due after it was issued": ("SELECT id FROM receivable WHERE due_on < issued_on"),
    "the unit cost of a line is the cost of that day": (
        "SELECT l.id FROM order_line l JOIN sales_order o ON o.id = l.order_id "
        "WHERE l.unit_cost IS NOT (SELECT cost FROM product_cost c WHERE c.product_id = "
        "l.product_id AND c.valid_from <= o.ordered_on ORDER BY c.valid_from DESC LIMIT 1)"
    ),
    "the stage is the last change's": (
        "SELECT c.id FROM customer c JOIN stage_change s ON s.id = (SELECT id FROM stage_change "
        "WHERE customer_id = c.id ORDER BY changed_on DESC, id DESC LIMIT 1) WHERE s.new <> c.stage"
    ),
    "stage changes follow on each other": (
        "SELECT id FROM (SELECT id, old, lag(new) OVER (PARTITION BY customer_id "
        "ORDER BY changed_on, id) AS before FROM stage_change) WHERE before <> old"
    ),
    "level changes follow on each other": (
        "SELECT id FROM (SELECT id, old, new, lag(new) OVER (PARTITION BY customer_id "
        "ORDER BY changed_on, id) AS before FROM level_change) WHERE before <> old OR old = new"
    ),
    "the level is the last change's": (
        "SELECT c.id FROM customer c LEFT JOIN level_change l ON l.id = (SELECT id FROM "
        "level_change WHERE customer_id = c.id ORDER BY changed_on DESC, id DESC LIMIT 1) "
        "WHERE l.new IS NOT c.level OR coalesce(l.is_manual, 0) <> c.level_is_manual"
    ),
    "hold, grade and limit are the last credit decision's": (
        "SELECT c.id FROM customer c JOIN credit_change d ON d.id = (SELECT id FROM credit_change "
        "WHERE customer_id = c.id ORDER BY changed_on DESC, id DESC LIMIT 1) WHERE d.hold <> "
        "c.credit_hold OR d.credit_limit IS NOT c.credit_limit "
        "OR d.credit_grade_id IS NOT c.credit_grade_id"
    ),
    "nothing is ordered while on hold": (
        "SELECT o.id FROM sales_order o JOIN credit_change d ON d.customer_id = o.customer_id "
        "AND d.hold WHERE o.ordered_on > d.changed_on"
    ),
    "leads and prospects have no orders that count": (
        "SELECT c.id FROM customer c JOIN sales_order o ON o.customer_id = c.id "
        f"WHERE c.stage IN ('lead', 'prospect') AND {COUNTED}"
    ),
    "first-time customers have one order, the others more": (
        "SELECT c.id FROM customer c JOIN sales_order o ON o.customer_id = c.id "
        f"WHERE {COUNTED} GROUP BY c.id HAVING (c.stage = 'first_time' AND count(*) <> 1) "
        "OR (c.stage = 'repeat' AND count(*) < 2)"
    ),
    "a lost customer has a loss that stands, the others have none": (
        "SELECT c.id FROM customer c WHERE (c.stage = 'lost') <> EXISTS (SELECT 1 FROM loss l "
        "WHERE l.customer_id = c.id AND l.reversed_on IS NULL)"
    ),
    "a loss is reversed by the next order": (
        "SELECT l.id FROM loss l WHERE l.reversed_on IS NOT (SELECT min(o.ordered_on) FROM "
        "sales_order o WHERE o.customer_id = l.customer_id AND o.ordered_on >= l.lost_on "
        f"AND {COUNTED})"
    ),
    "the rule speaks on the day after the allowed silence": (
        "SELECT l.id FROM loss l JOIN customer c ON c.id = l.customer_id WHERE l.kind = 'by_rule' "
        "AND (c.is_seasonal OR l.lost_on <> date((SELECT max(o.ordered_on) FROM sales_order o "
        f"WHERE o.customer_id = c.id AND o.ordered_on < l.lost_on AND {COUNTED}), "
        "'+' || (coalesce(c.churn_after_days, 90) + 1) || ' days'))"
    ),
    "whoever is silent beyond the rule is lost": (
        "SELECT c.id FROM customer c JOIN sales_order o ON o.customer_id = c.id "
        f"WHERE {COUNTED} AND NOT c.is_seasonal AND c.stage <> 'lost' GROUP BY c.id "
        "HAVING julianday(:today) - julianday(max(o.ordered_on)) > coalesce(c.churn_after_days, 90)"
    ),
    "a confirmed loss has its reason, day and person": (
        "SELECT id FROM loss WHERE (reason_id IS NULL) <> (confirmed_at IS NULL) "
        "OR (confirmed_at IS NULL) <> (confirmed_by IS NULL) OR date(confirmed_at) < lost_on"
    ),
    "whoever we dropped may not order": (
        "SELECT o.id FROM sales_order o JOIN customer c ON c.id = o.customer_id "
        "WHERE o.ordered_on >= c.trading_stopped_on"
    ),
    "we dropped whom we stopped trading with": (
        "SELECT c.id FROM customer c WHERE (c.trading_stopped_on IS NOT NULL) <> EXISTS ("
        "SELECT 1 FROM loss l WHERE l.customer_id = c.id AND l.kind = 'dropped_by_us' "
        "AND l.lost_on = c.trading_stopped_on)"
    ),
    "a customer since before its first order": (
        f"SELECT c.id FROM customer c WHERE c.customer_since > (SELECT min(o.ordered_on) "
        f"FROM sales_order o WHERE o.customer_id = c.id AND {COUNTED})"
    ),
    "complaints run their course": (
        "SELECT id FROM complaint WHERE first_response_at < received_at OR solved_at < "
        "first_response_at OR closed_at < solved_at OR (state IN ('resolved', 'closed')) <> "
        "(solved_at IS NOT NULL) OR (state = 'closed') <> (closed_at IS NOT NULL) "
        "OR (solved_at IS NULL AND (solution IS NOT NULL OR satisfaction IS NOT NULL)) "
        "OR (state = 'in_progress' AND first_response_at IS NULL) OR due_on <= date(received_at)"
    ),
    "the steps of a complaint tell its course": (
        "SELECT p.id FROM complaint p WHERE "
        "(SELECT count(*) FROM complaint_step s WHERE s.complaint_id = p.id AND "
        "s.kind = 'registered' AND s.happened_at = p.received_at) <> 1 "
        "OR (p.first_response_at IS NOT (SELECT min(s.happened_at) FROM complaint_step s "
        "WHERE s.complaint_id = p.id AND s.kind = 'response')) "
        "OR (p.solved_at IS NOT (SELECT max(s.happened_at) FROM complaint_step s "
        "WHERE s.complaint_id = p.id AND s.kind = 'solved')) "
        "OR (p.closed_at IS NOT (SELECT max(s.happened_at) FROM complaint_step s "
        "WHERE s.complaint_id = p.id AND s.kind = 'closed')) "
        "UNION ALL SELECT s.id FROM complaint_step s JOIN complaint p ON p.id = s.complaint_id "
        "WHERE s.happened_at < p.received_at OR s.happened_at > p.closed_at "
        "OR date(s.happened_at) > :today"
    ),
    "a complaint is about that customer's goods": (
        "SELECT p.id FROM complaint p JOIN sales_order o ON o.id = p.order_id "
        "WHERE o.customer_id <> p.customer_id OR date(p.received_at) < o.ordered_on"
    ),
    "a complaint recurs after the same was solved": (
        "SELECT p.id FROM complaint p JOIN complaint e ON e.id = p.recurs_id WHERE "
        "e.customer_id <> p.customer_id OR e.cause_id <> p.cause_id OR e.solved_at > p.received_at"
    ),
    "satisfaction is 1 to 5": (
        "SELECT id FROM log_entry WHERE satisfaction NOT BETWEEN 1 AND 5 UNION ALL "
        "SELECT id FROM complaint WHERE satisfaction NOT BETWEEN 1 AND 5"
    ),
    "the people met are that customer's": (
        "SELECT x.id FROM log_entry_contact x JOIN log_entry e ON e.id = x.log_entry_id "
        "JOIN contact p ON p.id = x.contact_id WHERE p.customer_id <> e.customer_id"
    ),
    "who left writes and sells nothing after that": (
        "SELECT e.id FROM log_entry e JOIN staff s ON s.id = e.staff_id WHERE NOT s.is_active "
        "AND date(e.happened_at) > date(:today, '-430 days') UNION ALL "
        "SELECT o.id FROM sales_order o JOIN staff s ON s.id = o.salesperson_id "
        "WHERE NOT s.is_active AND o.ordered_on > date(:today, '-430 days') UNION ALL "
        "SELECT c.id FROM customer c JOIN staff s ON s.id = c.owner_id WHERE NOT s.is_active"
    ),
    "backdated entries are marked, others are not": (
        "SELECT id FROM log_entry WHERE corrects_id IS NULL "
        "AND is_backdated <> (date(created_at) > date(happened_at))"
    ),
    "a correction stands for an entry of that customer": (
        "SELECT e.id FROM log_entry e JOIN log_entry w ON w.id = e.corrects_id "
        "WHERE w.customer_id <> e.customer_id OR w.created_at >= e.created_at"
    ),
    "the next contact is the planned one that is open": (
        "SELECT c.id FROM customer c WHERE c.next_contact_on IS NOT ("
        "SELECT max(t.due_on) FROM task t WHERE t.customer_id = c.id "
        "AND t.subject_table = 'log_entry' AND t.done_at IS NULL)"
    ),
    "a follow-up is about an entry that names its day": (
        "SELECT t.id FROM task t LEFT JOIN log_entry e ON e.id = t.subject_id "
        "WHERE t.subject_table = 'log_entry' AND e.next_contact_on IS NOT t.due_on"
    ),
    "one primary contact for everybody with contacts": (
        "SELECT customer_id FROM contact GROUP BY customer_id HAVING sum(is_primary) <> 1"
    ),
    "mobile numbers have eleven figures": (
        "SELECT id FROM phone WHERE kind = 'mobile' AND length(digits) <> 11 "
        "OR digits GLOB '*[^0-9]*'"
    ),
    "documents are numbered once": (
        "SELECT number FROM sales_order GROUP BY number HAVING count(*) > 1 UNION ALL "
        "SELECT number FROM delivery_note GROUP BY number HAVING count(*) > 1 UNION ALL "
        "SELECT number FROM complaint GROUP BY number HAVING count(*) > 1"
    ),
    "customers have names and codes of their own": (
        "SELECT name FROM customer GROUP BY name HAVING count(*) > 1 UNION ALL "
        "SELECT code FROM customer GROUP BY code HAVING count(*) > 1"
    ),
    "nobody introduces or is related to itself": (
        "SELECT id FROM customer WHERE introduced_by_id = id UNION ALL "
        "SELECT id FROM customer_relation WHERE other_id = customer_id"
    ),
    "no text shows an unfilled field": (
        "SELECT id FROM log_entry WHERE text LIKE '%{%' OR text LIKE '%}%' OR text LIKE '%None%' "
        "UNION ALL SELECT id FROM complaint WHERE text LIKE '%{%' OR text LIKE '%None%' "
        "UNION ALL SELECT id FROM task WHERE title LIKE '%{%' OR title LIKE '%None%' OR title = ''"
    ),
    "attachments have their content": (
        "SELECT a.id FROM attachment a LEFT JOIN attachment_content c ON c.sha256 = a.sha256 "
        "WHERE c.sha256 IS NULL OR length(c.content) <> a.size"
    ),
}
