"""What the recycle bin holds: the kinds of records that come and go by themselves."""

from __future__ import annotations

from collections.abc import Mapping

RECORD_LABELS: Mapping[str, str] = {
    "customer": "name",
    "contact": "name",
    "log_entry": "text",
    "task": "title",
    "sales_order": "number",
    "delivery_note": "number",
    "return_note": "number",
    "receivable": "number",
    "payment": "number",
    "complaint": "number",
    "product": "name",
    "attachment": "name",
}
"""The column by which a record of each kind calls itself."""

BIN_KINDS = tuple(RECORD_LABELS)
"""The tables whose records lie in the bin on their own; all others go with one of them."""

OWNERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    table: (("customer_id", "customer"),)
    for table in BIN_KINDS
    if table not in {"customer", "product", "delivery_note", "return_note", "receivable", "payment"}
} | dict.fromkeys(
    ("delivery_note", "return_note", "receivable", "payment"),
    (("customer_id", "customer"), ("order_id", "sales_order")),
)
"""By table: the columns that say whose a record is, and the owner's table.

A record whose owner lies in the bin is a part of it there, and comes back with it.
"""
