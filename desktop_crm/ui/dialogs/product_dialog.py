"""A product: what it is called, its list price and its cost from a day on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.queries.product_form import DatedAmount, ProductForm, product_form
from desktop_crm.services.products import create_product, update_product
from desktop_crm.services.trade_bin import delete_products
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.editors import (
    AmountEditor,
    ChoiceEditor,
    DayEditor,
    LineEditor,
    ParagraphEditor,
    SwitchEditor,
)
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.open_form import open_form
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet
from desktop_crm.ui.widgets.button import Button, Kind

NEW_PRODUCT, EDIT_PRODUCT = "product.new", "product.edit"
_WIDTH = 620
_KEYS = ("name", "code", "spec", "unit_id", "category_id", "supplier", "remark")


def new_product(context: Context, host: QWidget, *, draft: KeptDraft | None = None) -> None:
    """Enter a product."""
    open_form(context, host, product_form, ProductSheet, draft)


def edit_product(
    context: Context, host: QWidget, product_id: UUID, *, draft: KeptDraft | None = None
) -> None:
    """Change a product."""
    open_form(context, host, product_form, ProductSheet, draft, product_id=product_id)


class ProductSheet(RecordSheet):
    """The form of one product; a changed price or cost holds from the day below."""

    def __init__(self, context: Context, host: QWidget, form: ProductForm) -> None:
        self._product = form.product
        super().__init__(
            context,
            host,
            form_name=EDIT_PRODUCT if form.product else NEW_PRODUCT,
            subject=form.product.id if form.product else "",
            width=_WIDTH,
        )
        self.name_sheet(self.tr("Change product") if form.product else self.tr("New product"))
        if form.product is not None:
            delete = self.add_button(Button(self.tr("Delete"), kind=Kind.GHOST, icon="trash-2"))
            delete.clicked.connect(self._delete)
        self.show_entries(self._entries(form), self._values(form), own=form.own)
        if form.product is not None:
            self.form.field("price").set_hint(self._since(form.product.prices))
            self.form.field("cost").set_hint(self._since(form.product.costs))

    def _entries(self, form: ProductForm) -> list[Entry]:
        language, none = self.context.language, self.tr("Not filled")
        units = [(row.label(language), row.id) for row in form.units]
        categories = [(row.label(language), row.id) for row in form.categories]
        internal = self.tr("internal, never printed")
        entries = [
            Entry("name", self.tr("Product name"), LineEditor(), wide=True),
            Entry("code", self.tr("Product code"), LineEditor()),
            Entry("spec", self.tr("Spec"), LineEditor()),
            Entry("unit_id", self.tr("Unit"), ChoiceEditor(units, none)),
            Entry("category_id", self.tr("Category"), ChoiceEditor(categories, none)),
            Entry("price", self.tr("List price"), AmountEditor()),
            Entry("cost", self.tr("Cost price"), AmountEditor(), hint=internal),
            Entry("valid_from", self.tr("Price and cost from"), DayEditor(self.context.today)),
            Entry("supplier", self.tr("Supplier"), LineEditor(icon="lock"), hint=internal),
            Entry("remark", self.tr("Remarks"), ParagraphEditor(rows=1), wide=True),
        ]
        if form.product is not None:
            text = self.tr("No longer sold")
            entries.append(Entry("is_discontinued", text, SwitchEditor(text), bare=True))
        return entries

    def _values(self, form: ProductForm) -> dict[str, Any]:
        today = self.context.today()
        if form.product is None:
            return {"valid_from": today}
        known = {key: getattr(form.product, key) for key in (*_KEYS, "is_discontinued")}
        return known | {
            "price": form.product.price_on(today),
            "cost": form.product.cost_on(today),
            "valid_from": today,
        }

    def _since(self, amounts: tuple[DatedAmount, ...]) -> str:
        """Since when the latest one holds."""
        if not amounts:
            return ""
        day = self.context.language.date(amounts[0].valid_from)
        return self.tr("since {day}").format(day=day)

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        if self._product is None:
            return Deed(create_product, values)
        changed = self.changed_values(values)
        if {"price", "cost"} & set(changed):
            changed["valid_from"] = values["valid_from"]
        else:
            changed.pop("valid_from", None)
        return Deed(update_product, {"product_id": self._product.id, **changed})

    def _delete(self) -> None:
        if self._product is not None:
            ids = {"product_ids": [self._product.id]}
            self.write(Deed(delete_products, ids, takes_doubts=False))
