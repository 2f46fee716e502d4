"""The rows that the made-up firm consists of, gathered table by table as tuples of file values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Table

from desktop_crm.models import Base

_SIGNED = "created_at updated_at created_by"

COLUMNS: Mapping[str, str] = {
    "option": "list name code position",
    "setting": "key value",
    "staff": "name code title mobile email hired_on is_active remark",
    "tag": "name",
    "custom_field": "owner name type section position choices",
    "custom_value": "field_id record_id text number day",
    "product": "code name spec unit_id category_id supplier is_discontinued remark",
    "product_cost": "product_id valid_from cost",
    "product_price": "product_id valid_from price",
    "customer": (
        "name name_key sort_key short_name mnemonic code stage level level_is_manual owner_id "
        "industry_id source_id size_id region_id country province city district address postcode "
        "ship_address website email business_scope registered_capital credit_code tax_id bank_name "
        "bank_account invoice_title credit_grade_id credit_limit credit_hold payment_terms "
        "payment_terms_days preferred_channel is_seasonal churn_after_days trading_stopped_on "
        "introduced_by_id customer_since next_contact_on remark internal_remark"
    ),
    "customer_kind": "customer_id kind_id",
    "customer_member": "customer_id staff_id role share",
    "customer_tag": "customer_id tag_id",
    "customer_relation": "customer_id other_id kind remark",
    "do_not_contact": "customer_id channel reason",
    "stage_change": "customer_id changed_on old new reason",
    "level_change": "customer_id changed_on old new reason is_manual",
    "credit_change": "customer_id changed_on hold credit_grade_id credit_limit reason",
    "contact": (
        "customer_id name title department salutation email wechat qq birthday birthday_is_lunar "
        "is_primary is_decision_maker preferences family taboos remark"
    ),
    "phone": "customer_id contact_id kind number digits position",
    "sales_order": (
        "customer_id number ordered_on promised_on confirmed_at state salesperson_id contact_id "
        "carrier_id ship_to ship_address freight payment_terms gross discount total remark "
        "internal_remark"
    ),
    "order_line": (
        "order_id position product_id unit quantity unit_price discount tax_rate gross amount "
        "unit_cost"
    ),
    "delivery_note": (
        "order_id customer_id number shipped_on promised_on carrier_id approved_at approved_by "
        "receiver delay_reason_id delay_note"
    ),
    "delivery_line": "delivery_note_id order_line_id quantity",
    "return_note": "customer_id order_id number returned_on total reason",
    "return_line": "return_note_id order_line_id product_id quantity amount",
    "receivable": "customer_id order_id number issued_on due_on amount remark",
    "payment": "customer_id order_id number paid_on amount method_id remark",
    "complaint": (
        "customer_id number received_at cause_id product_id order_id severity text state owner_id "
        "due_on first_response_at solved_at closed_at solution recurs_id satisfaction cost"
    ),
    "complaint_step": "complaint_id kind happened_at staff_id owner_id text",
    "loss": (
        "customer_id lost_on kind proposed_reason_id reason_id reason_note confirmed_at "
        "confirmed_by reversed_on"
    ),
    "log_entry": (
        "customer_id happened_at kind_id direction staff_id text outcome_id satisfaction "
        "next_contact_on is_backdated corrects_id"
    ),
    "log_entry_contact": "log_entry_id contact_id",
    "task": (
        "customer_id subject_table subject_id title kind_id owner_id due_on due_at done_at remark"
    ),
    "attachment": "owner_table owner_id customer_id name media_type size sha256",
}
"""The columns of each table in the order of its tuples, between the id and who made it when."""


class Rows:
    """Rows waiting to be inserted; each tuple starts with its id and ends with its signature."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)

    def __getitem__(self, table: str) -> list[tuple[Any, ...]]:
        """The waiting rows of a table."""
        return self._rows[table]

    def __len__(self) -> int:
        """How many rows wait."""
        return sum(map(len, self._rows.values()))

    def drain(self) -> Iterator[tuple[Table, tuple[str, ...], list[tuple[Any, ...]]]]:
        """Hand over all rows, parents before children, and forget them."""
        for table in Base.metadata.sorted_tables:
            rows = self._rows.pop(table.name, None)
            if rows:
                yield table, ("id", *f"{COLUMNS[table.name]} {_SIGNED}".split()), rows
