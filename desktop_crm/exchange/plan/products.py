"""Sheets of products."""

from __future__ import annotations

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.context import SheetContext, key_of_name
from desktop_crm.exchange.plan.records import OwnIds, add_rows, keys_by_code


def plan_products(context: SheetContext) -> None:
    """What the firm sells; a product without a name is called by its code."""
    columns = context.columns(Entity.PRODUCT)
    blank = [None] * len(context.clean)
    codes = columns.get("product.code") or blank
    names = columns["product.name"] = [
        name or code for name, code in zip(columns.get("product.name") or blank, codes, strict=True)
    ]
    specs = columns.get("product.spec") or blank
    if kept := context.kept():
        columns["product.kept"] = kept
    keys = keys_by_code(context, "product.name", codes, names)
    own = OwnIds(context, Entity.PRODUCT)
    for index, (name, code, spec) in enumerate(zip(names, codes, specs, strict=True)):
        if name and not code:
            keys[index] = own.key(index, name) or key_of_name(name, spec)
        if keys[index] is not None:
            context.plan.products.add(name, str(keys[index]))
    add_rows(context, Entity.PRODUCT, columns, keys)
