"""The list of products."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, not_

from desktop_crm.core.clock import start_of_day
from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.models import Product
from desktop_crm.queries.list_columns import Badge, Kind
from desktop_crm.queries.listing import product_figures as figure_of
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.build import chosen, field, flag, money
from desktop_crm.queries.listing.filters import ALL, ListSort
from desktop_crm.queries.listing.listing import Grouping, ListField, Listing, QuickChip
from desktop_crm.storage.search import matching_records

_SOLD = QT_TRANSLATE_NOOP(
    "list", "In the lines of orders of the last twelve months that count as sales."
)
_COST = QT_TRANSLATE_NOOP("list", "Internal: left out of exports unless chosen.")
_DISCONTINUED = Badge(QT_TRANSLATE_NOOP("list", "Discontinued"), "neutral")

_FIELDS: tuple[ListField, ...] = (
    field(
        "name",
        QT_TRANSLATE_NOOP("list", "Product"),
        Product.name,
        Kind.NAME,
        240,
        spelled=True,
        fixed=True,
        stretch=True,
        edits="name",
    ),
    field(
        "code",
        QT_TRANSLATE_NOOP("list", "Product code"),
        Product.code,
        edits="code",
    ),
    field("spec", QT_TRANSLATE_NOOP("list", "Spec"), Product.spec, width=160, edits="spec"),
    chosen(
        "unit",
        QT_TRANSLATE_NOOP("list", "Unit"),
        Product.unit_id,
        OptionList.UNIT,
        width=72,
        edits="unit_id",
    ),
    chosen(
        "category",
        QT_TRANSLATE_NOOP("list", "Product category"),
        Product.category_id,
        OptionList.PRODUCT_CATEGORY,
        edits="category_id",
    ),
    money(
        "price",
        QT_TRANSLATE_NOOP("list", "List price"),
        figure_of.price,
        places=None,
        total=False,
    ),
    field(
        "sold",
        QT_TRANSLATE_NOOP("list", "Sold in 12 months"),
        figure_of.quantity,
        Kind.NUMBER,
        118,
        gather=figure_of.gathered(lambda sold: sold.quantity),
        dash_zero=True,
        note=_SOLD,
    ),
    money(
        "sales_year",
        QT_TRANSLATE_NOOP("list", "Sales in 12 months"),
        figure_of.amount,
        gather=figure_of.gathered(lambda sold: sold.amount),
        strong=True,
        note=_SOLD,
        width=124,
    ),
    field(
        "customers",
        QT_TRANSLATE_NOOP("list", "Buying customers"),
        figure_of.customers,
        Kind.NUMBER,
        84,
        gather=figure_of.gathered(lambda sold: sold.customers),
        dash_zero=True,
        note=_SOLD,
    ),
    field(
        "last_sold",
        QT_TRANSLATE_NOOP("list", "Last sold"),
        figure_of.last_on,
        Kind.DATE,
        gather=figure_of.gathered(lambda sold: sold.last_on),
    ),
    money(
        "cost",
        QT_TRANSLATE_NOOP("list", "Cost price"),
        figure_of.cost,
        places=None,
        total=False,
        internal=True,
        note=_COST,
        visible=False,
    ),
    field(
        "supplier",
        QT_TRANSLATE_NOOP("list", "Supplier"),
        Product.supplier,
        spelled=True,
        group=Grouping.VALUE,
        internal=True,
        visible=False,
        edits="supplier",
    ),
    flag(
        "discontinued",
        QT_TRANSLATE_NOOP("list", "Discontinued"),
        Product.is_discontinued,
        _DISCONTINUED,
        visible=False,
        edits="is_discontinued",
    ),
    field(
        "remark",
        QT_TRANSLATE_NOOP("list", "Remarks"),
        Product.remark,
        width=200,
        visible=False,
        edits="remark",
    ),
    field(
        "created",
        QT_TRANSLATE_NOOP("list", "Created"),
        Product.created_at,
        Kind.MOMENT,
        visible=False,
    ),
)


def _is_offered(_asked: Asked) -> ColumnElement[bool]:
    return not_(Product.is_discontinued)


def _is_gone(_asked: Asked) -> ColumnElement[bool]:
    return Product.is_discontinued.is_(True)


def _is_unsold(asked: Asked) -> ColumnElement[bool]:
    return and_(not_(Product.is_discontinued), figure_of.quantity(asked) == 0)


def _has_no_price(asked: Asked) -> ColumnElement[bool]:
    return and_(not_(Product.is_discontinued), figure_of.price(asked).is_(None))


def _this_month(asked: Asked) -> ColumnElement[bool]:
    return Product.created_at >= start_of_day(Month.of(asked.today).first)


_CHIPS = (
    QuickChip(ALL, QT_TRANSLATE_NOOP("product_filter", "All")),
    QuickChip("offered", QT_TRANSLATE_NOOP("product_filter", "On offer"), _is_offered),
    QuickChip(
        "unsold",
        QT_TRANSLATE_NOOP("product_filter", "Not sold for 12 months"),
        _is_unsold,
        QT_TRANSLATE_NOOP("product_filter", "On offer, but in no order of twelve months"),
        slow=True,
    ),
    QuickChip(
        "unpriced",
        QT_TRANSLATE_NOOP("product_filter", "Without price"),
        _has_no_price,
        QT_TRANSLATE_NOOP("product_filter", "On offer without a list price"),
        slow=True,
    ),
    QuickChip("discontinued", QT_TRANSLATE_NOOP("product_filter", "Discontinued"), _is_gone),
)


def _find(text: str) -> ColumnElement[bool]:
    found = matching_records(text, Product.__tablename__)
    return Product.name.contains(text, autoescape=True) if found is None else Product.id.in_(found)


PRODUCTS = Listing(
    name="products",
    model=Product,
    title=QT_TRANSLATE_NOOP("list", "Products"),
    everything=QT_TRANSLATE_NOOP("filter_sentence", "All products"),
    fields=_FIELDS,
    quick=_CHIPS,
    default_sort=ListSort("name"),
    ties=(Product.name, Product.id),
    concerned=(
        *("product", "product_price", "product_cost", "order_line", "sales_order", "option"),
        *("custom_field", "custom_value"),
    ),
    text_search=_find,
    this_month=_this_month,
)
