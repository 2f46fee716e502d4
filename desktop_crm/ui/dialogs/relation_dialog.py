"""How another party stands to a customer: parent company, dealer, guarantor, introduction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.code_texts import RELATION_TEXTS
from desktop_crm.core.codes import RelationKind
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.problems import Problem
from desktop_crm.services.customer_relations import relate_customers
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.customer_picker import CustomerEditor
from desktop_crm.ui.forms.editors import ChoiceEditor, LineEditor
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet


class RelationSheet(RecordSheet):
    """The other party, what it is to this one, and a remark."""

    def __init__(self, context: Context, host: QWidget, customer_id: UUID, name: str) -> None:
        self._customer_id = customer_id
        super().__init__(
            context, host, form_name="customer.relation", subject=customer_id, subtitle=name
        )
        self.name_sheet(self.tr("New relation"))
        say = context.language.say
        kinds = [(say(RELATION_TEXTS[kind]), kind) for kind in RelationKind]
        self.show_entries(
            [
                Entry("other_id", self.tr("Other party"), CustomerEditor(context), wide=True),
                Entry("kind", self.tr("Is its"), ChoiceEditor(kinds)),
                Entry("remark", self.tr("Remarks"), LineEditor()),
            ],
            {"kind": RelationKind.PARENT},
        )

    @override
    def checks(self, values: Mapping[str, Any]) -> Iterable[Problem]:
        if values["other_id"] is None:
            yield Problem("other_id", "relation.itself", blocks=True)

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        given = {"customer_id": self._customer_id, **values, "remark": values["remark"] or None}
        return Deed(relate_customers, given, takes_doubts=False)


def new_relation(
    context: Context,
    host: QWidget,
    customer_id: UUID,
    name: str,
    *,
    draft: KeptDraft | None = None,
) -> None:
    """Say how another party stands to this one."""
    RelationSheet(context, host, customer_id, name).begin(draft)
