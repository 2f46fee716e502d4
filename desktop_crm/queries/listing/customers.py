"""The customer list."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, func

from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import Customer
from desktop_crm.queries import customer_figures as figure_of
from desktop_crm.queries.customer_status import STATUS_BADGES, STATUS_NOTE, status_rank
from desktop_crm.queries.list_columns import Kind
from desktop_crm.queries.listing import customer_cells as cells
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.build import TAG, badge, chosen, colleague, field, flag, money
from desktop_crm.queries.listing.conditions import FilterKind, Operator
from desktop_crm.queries.listing.customer_chips import (
    CUSTOMER_CHIPS,
    LATEST_CONTACT,
    contact_words,
    find_customers,
    is_new,
    latest_contacts,
)
from desktop_crm.queries.listing.customer_more import MORE_FIELDS
from desktop_crm.queries.listing.listing import Grouping, ListField, Listing
from desktop_crm.queries.listing.ranks import ranked_badge
from desktop_crm.queries.rule_notes import RuleNote, Said

_SALES = QT_TRANSLATE_NOOP("customer_list", "Orders by order date, less cancellations and returns.")
_DAY_FOR_DAY = QT_TRANSLATE_NOOP(
    "customer_list",
    "Sales of this month so far against the same days of the month before. Red: a drop of "
    "{percent} % or more.",
)
_OVERDUE = QT_TRANSLATE_NOOP(
    "customer_list",
    "Receivables due before today less payments. Payments settle the oldest debts first, except "
    "those for an order of which nothing is due yet.",
)
_OUTSTANDING = QT_TRANSLATE_NOOP("customer_list", "Opening balance and receivables less payments.")
_LAST_CONTACT = QT_TRANSLATE_NOOP(
    "customer_list",
    "Red: not contacted for more days than its level asks for ({days}, without a level {usual}).",
)
_BUYER = QT_TRANSLATE_NOOP(
    "customer_list",
    "By the number of orders, less drafts and cancellations: one, or more. Whatever else the "
    "lifecycle stage says.",
)


def _change_note(rules: ChurnRules) -> Said:
    return Said(_DAY_FOR_DAY, {"percent": rules.drop_percent})


def _contact_note(rules: ChurnRules) -> Said:
    return Said(_LAST_CONTACT, contact_words(rules))


def _read_last_contact(asked: Asked) -> tuple[Any, ...]:
    return (asked.figures(figure_of.last_contact_at()), Customer.level)


def _read_name(_asked: Asked) -> tuple[Any, ...]:
    return (Customer.name, cells.contact_name(), cells.phone_number())


def _read_change(asked: Asked) -> tuple[Any, ...]:
    figures, days = asked.figures, asked.days
    return (figure_of.sales(figures, days.month), figure_of.sales(figures, days.month_before))


def _change(asked: Asked) -> ColumnElement[float]:
    return figure_of.change(asked.figures, asked.days)


def _where_change(asked: Asked, operator: Operator, values: tuple[Any, ...]) -> ColumnElement[bool]:
    compare = figure_of.fell_by if operator is Operator.FELL_BY else figure_of.rose_by
    return compare(asked.figures, asked.days, values[0] / 100)


def _complaints(asked: Asked) -> ColumnElement[int]:
    return func.coalesce(asked.figures(figure_of.open_complaints()), 0)


_MAIN: tuple[ListField, ...] = (
    field(
        "name",
        QT_TRANSLATE_NOOP("customer_list", "Customer"),
        Customer.name,
        Kind.NAME,
        272,
        read=_read_name,
        show=cells.show_name,
        indexed=(Customer.sort_key, Customer.id),
        edits="name",
        fixed=True,
        stretch=True,
    ),
    field(
        "level",
        QT_TRANSLATE_NOOP("customer_list", "Customer level"),
        Customer.level,
        Kind.STARS,
        edits="level",
    ),
    ranked_badge(
        "status",
        QT_TRANSLATE_NOOP("customer_list", "Status"),
        lambda asked: status_rank(asked.figures, asked.today, asked.rules),
        STATUS_BADGES,
        width=126,
        note=STATUS_NOTE,
    ),
    colleague(
        "owner",
        QT_TRANSLATE_NOOP("customer_list", "Owner"),
        Customer.owner_id,
        edits="owner_id",
    ),
    field(
        "last_contact",
        QT_TRANSLATE_NOOP("customer_list", "Last contact time"),
        lambda asked: asked.figures(figure_of.last_contact_at()),
        Kind.MOMENT,
        show=cells.show_last_contact,
        read=_read_last_contact,
        note=RuleNote(_contact_note),
    ),
    money(
        "sales_month",
        QT_TRANSLATE_NOOP("customer_list", "Sales this month"),
        lambda asked: figure_of.sales(asked.figures, asked.days.month),
        strong=True,
        note=_SALES,
    ),
    field(
        "change",
        QT_TRANSLATE_NOOP("customer_list", "Month-on-month"),
        _change,
        Kind.TREND,
        92,
        by=FilterKind.CHANGE,
        read=_read_change,
        show=cells.show_change,
        where=_where_change,
        note=RuleNote(_change_note),
    ),
    money(
        "overdue",
        QT_TRANSLATE_NOOP("customer_list", "Overdue receivables"),
        lambda asked: figure_of.overdue(asked.figures, asked.today),
        show=cells.show_overdue,
        sum_tone="danger",
        note=_OVERDUE,
    ),
)
_MORE: tuple[ListField, ...] = (
    money(
        "outstanding",
        QT_TRANSLATE_NOOP("customer_list", "Outstanding"),
        lambda asked: figure_of.outstanding(asked.figures),
        note=_OUTSTANDING,
        visible=False,
    ),
    money(
        "sales_year",
        QT_TRANSLATE_NOOP("customer_list", "Sales in 12 months"),
        lambda asked: figure_of.sales(asked.figures, asked.days.year),
        width=124,
        note=_SALES,
        visible=False,
    ),
    field(
        "last_order",
        QT_TRANSLATE_NOOP("customer_list", "Last order"),
        lambda asked: asked.figures(figure_of.last_order_on()),
        Kind.DATE,
        visible=False,
    ),
    field(
        "next_contact",
        QT_TRANSLATE_NOOP("customer_list", "Next contact time"),
        Customer.next_contact_on,
        Kind.DATE,
        118,
        show=cells.show_next_contact,
        visible=False,
        edits="next_contact_on",
    ),
    field(
        "contact",
        QT_TRANSLATE_NOOP("customer_list", "Primary contact"),
        lambda _asked: cells.contact_name(),
        visible=False,
    ),
    field(
        "phone",
        QT_TRANSLATE_NOOP("customer_list", "Phone"),
        lambda _asked: cells.phone_number(),
        width=132,
        visible=False,
    ),
    field(
        "short_name",
        QT_TRANSLATE_NOOP("customer_list", "Short name"),
        Customer.short_name,
        spelled=True,
        visible=False,
        edits="short_name",
    ),
    field(
        "code",
        QT_TRANSLATE_NOOP("customer_list", "Customer code"),
        Customer.code,
        visible=False,
        edits="code",
    ),
    badge(
        "stage",
        QT_TRANSLATE_NOOP("customer_list", "Lifecycle stage"),
        Customer.stage,
        cells.STAGE_BADGES,
        width=126,
        visible=False,
        edits="stage",
    ),
    ranked_badge(
        "buyer",
        QT_TRANSLATE_NOOP("customer_list", "First-time or repeat"),
        lambda asked: figure_of.buyer_rank(asked.figures),
        cells.BUYER_BADGES,
        width=126,
        note=_BUYER,
        visible=False,
    ),
    chosen(
        "industry",
        QT_TRANSLATE_NOOP("customer_list", "Industry"),
        Customer.industry_id,
        OptionList.INDUSTRY,
        visible=False,
        edits="industry_id",
    ),
    chosen(
        "size",
        QT_TRANSLATE_NOOP("customer_list", "Company size"),
        Customer.size_id,
        OptionList.COMPANY_SIZE,
        visible=False,
        edits="size_id",
    ),
    chosen(
        "source",
        QT_TRANSLATE_NOOP("customer_list", "Source"),
        Customer.source_id,
        OptionList.SOURCE,
        visible=False,
        edits="source_id",
    ),
    chosen(
        "region",
        QT_TRANSLATE_NOOP("customer_list", "Region"),
        Customer.region_id,
        OptionList.REGION,
        visible=False,
        edits="region_id",
    ),
    *(
        field(
            key, title, column, spelled=True, group=Grouping.VALUE, visible=False, edits=column.key
        )
        for key, title, column in (
            ("province", QT_TRANSLATE_NOOP("customer_list", "Province"), Customer.province),
            ("city", QT_TRANSLATE_NOOP("customer_list", "City"), Customer.city),
            ("country", QT_TRANSLATE_NOOP("customer_list", "Country"), Customer.country),
        )
    ),
    field(
        "tags",
        QT_TRANSLATE_NOOP("customer_list", "Tags"),
        Customer.id,
        Kind.TAGS,
        160,
        by=FilterKind.RECORD,
        choices=TAG,
        gather=cells.tags_of,
        show=cells.show_tags,
        where=cells.where_tags,
        sortable=False,
        visible=False,
    ),
    chosen(
        "credit_grade",
        QT_TRANSLATE_NOOP("customer_list", "Credit grade"),
        Customer.credit_grade_id,
        OptionList.CREDIT_GRADE,
        visible=False,
        edits="credit_grade_id",
    ),
    money(
        "credit_limit",
        QT_TRANSLATE_NOOP("customer_list", "Credit limit"),
        Customer.credit_limit,
        total=False,
        dash_zero=False,
        visible=False,
        edits="credit_limit",
    ),
    field(
        "open_complaints",
        QT_TRANSLATE_NOOP("customer_list", "Open complaints"),
        _complaints,
        Kind.NUMBER,
        112,
        total=True,
        dash_zero=True,
        visible=False,
    ),
    flag(
        "seasonal",
        QT_TRANSLATE_NOOP("customer_list", "Seasonal customer"),
        Customer.is_seasonal,
        cells.SEASONAL_BADGE,
        visible=False,
        edits="is_seasonal",
    ),
    field(
        "customer_since",
        QT_TRANSLATE_NOOP("customer_list", "Customer since"),
        Customer.customer_since,
        Kind.DATE,
        visible=False,
    ),
    field(
        "created",
        QT_TRANSLATE_NOOP("customer_list", "Created"),
        Customer.created_at,
        Kind.MOMENT,
        visible=False,
    ),
    field(
        "remark",
        QT_TRANSLATE_NOOP("customer_list", "Remarks"),
        Customer.remark,
        width=200,
        visible=False,
        edits="remark",
    ),
)

CUSTOMERS = Listing(
    name="customers",
    model=Customer,
    title=QT_TRANSLATE_NOOP("list", "Customers"),
    everything=QT_TRANSLATE_NOOP("filter_sentence", "All customers"),
    fields=(*_MAIN, *_MORE, *MORE_FIELDS),
    quick=CUSTOMER_CHIPS,
    default_sort=LATEST_CONTACT,
    ties=(Customer.sort_key, Customer.id),
    concerned=(
        *("customer", "customer_tag", "tag", "contact", "phone", "log_entry", "sales_order"),
        *("return_note", "receivable", "payment", "complaint", "option", "staff"),
        *("customer_kind", "custom_field", "custom_value", "setting"),
    ),
    text_search=find_customers,
    this_month=is_new,
    short_way=latest_contacts,
    titles={"name": QT_TRANSLATE_NOOP("customer_export", "Customer name")},
)
