"""The products as a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.listing.products import PRODUCTS
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.lists.spec import (
    Chosen,
    Deleting,
    EmptyTexts,
    ListPageSpec,
    RowAction,
)
from desktop_crm.ui.routes import ProductsRoute
from desktop_crm.ui.theme.tokens import ROW


def _edit(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.product_dialog import edit_product

    edit_product(context, host, chosen.id)


def _retire(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.services.products import retire_products

    context.background.write(retire_products, owner=host, product_ids=[chosen.id])


def _deleting() -> Callable[..., Any]:
    from desktop_crm.services.trade_bin import delete_products

    return delete_products


PRODUCTS_PAGE = ListPageSpec(
    listing=PRODUCTS,
    icon="tag",
    title=QT_TRANSLATE_NOOP("products_page", "Products"),
    search_hint=QT_TRANSLATE_NOOP("products_page", "Search: name, code, spec"),
    empty=EmptyTexts(
        QT_TRANSLATE_NOOP("products_page", "No products yet"),
        QT_TRANSLATE_NOOP(
            "products_page",
            "Enter what the firm sells, with its price and cost, or import it with the orders.",
        ),
        QT_TRANSLATE_NOOP("products_page", "No product matches"),
    ),
    route=ProductsRoute,
    open_row=_edit,
    new="product.new",
    new_text=QT_TRANSLATE_NOOP("products_page", "New product"),
    edit=RowAction(QT_TRANSLATE_NOOP("products_page", "Edit product"), "pencil", _edit),
    actions=(RowAction(QT_TRANSLATE_NOOP("products_page", "Sell no longer"), "circle-x", _retire),),
    deleting=Deleting(
        _deleting,
        "product_ids",
        QT_TRANSLATE_NOOP("products_page", "Delete product"),
        QT_TRANSLATE_NOOP(
            "products_page",
            "Do you want to delete this product? Only one that was never ordered can be deleted; "
            "it can be restored from the recycle bin.",
        ),
    ),
    first_field="category",
    imports=True,
    spare=("customers", "category", "last_sold"),
    row_height=ROW,
)


class ProductsPage(ListPage):
    """A row opens the product's form."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, PRODUCTS_PAGE, parent)
