"""The fields of the customer list as data: how each is titled, drawn and filtered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.queries.customer_status import STATUS_NOTE
from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.queries.list_conditions import FilterKind


class Choices(StrEnum):
    """Where the values of a field come from that is picked from a list."""

    STATUS = "status"
    STAGE = "stage"
    STAFF = "staff"
    TAG = "tag"
    INDUSTRY = "industry"
    SOURCE = "source"
    REGION = "region"
    COMPANY_SIZE = "company_size"
    CREDIT_GRADE = "credit_grade"


@dataclass(frozen=True, slots=True)
class ListField:
    """A column and the way to filter by it."""

    column: Column
    filter: FilterKind
    choices: Choices | None = None

    @property
    def key(self) -> str:
        """The column's key."""
        return self.column.key


_SALES = QT_TRANSLATE_NOOP("customer_list", "Orders by order date, less cancellations and returns.")
_DAY_FOR_DAY = QT_TRANSLATE_NOOP(
    "customer_list",
    "Sales of this month so far against the same days of the month before. Red: a drop of 30 % or "
    "more.",
)
_OVERDUE = QT_TRANSLATE_NOOP(
    "customer_list",
    "Receivables due before today less payments. Payments settle the oldest debts first, except "
    "those for an order of which nothing is due yet.",
)
_OUTSTANDING = QT_TRANSLATE_NOOP("customer_list", "Opening balance and receivables less payments.")
_LAST_CONTACT = QT_TRANSLATE_NOOP("customer_list", "Red: not contacted for more than 30 days.")


def _field(
    key: str,
    title: Text,
    kind: Kind = Kind.TEXT,
    width: int = 112,
    *,
    by: FilterKind = FilterKind.TEXT,
    choices: Choices | None = None,
    **more: Any,
) -> ListField:
    return ListField(Column(key, title, kind, width, **more), by, choices)


def _picked(key: str, title: Text, choices: Choices) -> ListField:
    """A hidden column whose value is one of the firm's own options."""
    return _field(key, title, by=FilterKind.RECORD, choices=choices, visible=False)


FIELDS: tuple[ListField, ...] = (
    _field(
        "name",
        QT_TRANSLATE_NOOP("customer_list", "Customer"),
        Kind.NAME,
        272,
        by=FilterKind.TEXT,
        fixed=True,
        stretch=True,
    ),
    _field(
        "level",
        QT_TRANSLATE_NOOP("customer_list", "Customer level"),
        Kind.STARS,
        112,
        by=FilterKind.LEVEL,
    ),
    _field(
        "status",
        QT_TRANSLATE_NOOP("customer_list", "Status"),
        Kind.BADGE,
        126,
        by=FilterKind.CHOICE,
        choices=Choices.STATUS,
        note=STATUS_NOTE,
    ),
    _field(
        "owner",
        QT_TRANSLATE_NOOP("customer_list", "Owner"),
        Kind.TEXT,
        84,
        by=FilterKind.RECORD,
        choices=Choices.STAFF,
    ),
    _field(
        "last_contact",
        QT_TRANSLATE_NOOP("customer_list", "Last contact time"),
        Kind.MOMENT,
        118,
        by=FilterKind.DAY,
        note=_LAST_CONTACT,
    ),
    _field(
        "sales_month",
        QT_TRANSLATE_NOOP("customer_list", "Sales this month"),
        Kind.MONEY,
        112,
        by=FilterKind.MONEY,
        places=0,
        total=True,
        strong=True,
        dash_zero=True,
        note=_SALES,
    ),
    _field(
        "change",
        QT_TRANSLATE_NOOP("customer_list", "Month-on-month"),
        Kind.TREND,
        92,
        by=FilterKind.CHANGE,
        note=_DAY_FOR_DAY,
    ),
    _field(
        "overdue",
        QT_TRANSLATE_NOOP("customer_list", "Overdue receivables"),
        Kind.MONEY,
        112,
        by=FilterKind.MONEY,
        places=0,
        total=True,
        dash_zero=True,
        sum_tone="danger",
        note=_OVERDUE,
    ),
    _field(
        "outstanding",
        QT_TRANSLATE_NOOP("customer_list", "Outstanding"),
        Kind.MONEY,
        112,
        by=FilterKind.MONEY,
        places=0,
        total=True,
        dash_zero=True,
        note=_OUTSTANDING,
        visible=False,
    ),
    _field(
        "sales_year",
        QT_TRANSLATE_NOOP("customer_list", "Sales in 12 months"),
        Kind.MONEY,
        124,
        by=FilterKind.MONEY,
        places=0,
        total=True,
        dash_zero=True,
        note=_SALES,
        visible=False,
    ),
    _field(
        "last_order",
        QT_TRANSLATE_NOOP("customer_list", "Last order"),
        Kind.DATE,
        112,
        by=FilterKind.DAY,
        visible=False,
    ),
    _field(
        "next_contact",
        QT_TRANSLATE_NOOP("customer_list", "Next contact time"),
        Kind.DATE,
        118,
        by=FilterKind.DAY,
        visible=False,
    ),
    _field("contact", QT_TRANSLATE_NOOP("customer_list", "Primary contact"), visible=False),
    _field("phone", QT_TRANSLATE_NOOP("customer_list", "Phone"), width=132, visible=False),
    _field("short_name", QT_TRANSLATE_NOOP("customer_list", "Short name"), visible=False),
    _field("code", QT_TRANSLATE_NOOP("customer_list", "Customer code"), visible=False),
    _field(
        "stage",
        QT_TRANSLATE_NOOP("customer_list", "Lifecycle stage"),
        Kind.BADGE,
        126,
        by=FilterKind.CHOICE,
        choices=Choices.STAGE,
        visible=False,
    ),
    _picked("industry", QT_TRANSLATE_NOOP("customer_list", "Industry"), Choices.INDUSTRY),
    _picked("size", QT_TRANSLATE_NOOP("customer_list", "Company size"), Choices.COMPANY_SIZE),
    _picked("source", QT_TRANSLATE_NOOP("customer_list", "Source"), Choices.SOURCE),
    _picked("region", QT_TRANSLATE_NOOP("customer_list", "Region"), Choices.REGION),
    _field("province", QT_TRANSLATE_NOOP("customer_list", "Province"), visible=False),
    _field("city", QT_TRANSLATE_NOOP("customer_list", "City"), visible=False),
    _field("country", QT_TRANSLATE_NOOP("customer_list", "Country"), visible=False),
    _field(
        "tags",
        QT_TRANSLATE_NOOP("customer_list", "Tags"),
        Kind.TAGS,
        160,
        by=FilterKind.RECORD,
        choices=Choices.TAG,
        sortable=False,
        visible=False,
    ),
    _picked(
        "credit_grade",
        QT_TRANSLATE_NOOP("customer_list", "Credit grade"),
        choices=Choices.CREDIT_GRADE,
    ),
    _field(
        "credit_limit",
        QT_TRANSLATE_NOOP("customer_list", "Credit limit"),
        Kind.MONEY,
        112,
        by=FilterKind.MONEY,
        places=0,
        visible=False,
    ),
    _field(
        "open_complaints",
        QT_TRANSLATE_NOOP("customer_list", "Open complaints"),
        Kind.NUMBER,
        112,
        by=FilterKind.NUMBER,
        total=True,
        dash_zero=True,
        visible=False,
    ),
    _field(
        "seasonal",
        QT_TRANSLATE_NOOP("customer_list", "Seasonal customer"),
        Kind.BADGE,
        112,
        by=FilterKind.YES_NO,
        visible=False,
    ),
    _field(
        "customer_since",
        QT_TRANSLATE_NOOP("customer_list", "Customer since"),
        Kind.DATE,
        112,
        by=FilterKind.DAY,
        visible=False,
    ),
    _field(
        "created",
        QT_TRANSLATE_NOOP("customer_list", "Created"),
        Kind.MOMENT,
        118,
        by=FilterKind.DAY,
        visible=False,
    ),
    _field("remark", QT_TRANSLATE_NOOP("customer_list", "Remarks"), width=200, visible=False),
)
"""Every column in its usual order. One more is an entry here and its SQL in
`customer_list_fields`."""

COLUMNS: tuple[Column, ...] = tuple(field.column for field in FIELDS)
FIELD_OF = {field.key: field for field in FIELDS}
