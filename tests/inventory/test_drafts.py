"""Each form that keeps what was typed can be opened again out of the list of drafts."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop_crm import ui
from desktop_crm.core.codes import OptionList
from desktop_crm.queries.attachments import attachments_of
from desktop_crm.services.attachments import attach_file
from desktop_crm.services.custom_fields import create_custom_field
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.draft_openers import OPENERS
from desktop_crm.ui.dialogs.drafts_dialog import DraftsSheet, show_drafts
from desktop_crm.ui.forms.record_sheet import RecordSheet
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm, noon
from tests.inventory.checks import kept_forms, sources_below
from tests.ui.doubles import TODAY
from tests.ui.pressing import page_of

FORMS = kept_forms(sources_below(Path(ui.__path__[0])))
BESIDE_RECORDS = {
    "customer.members": {"share.0": "30"},
    "customer.relation": {"remark": "half typed"},
    "customer.channels": {"why.call": "half typed"},
    "option.new": {"name": "half typed"},
    "option.edit": {"name": "half typed"},
    "option.merge": {},
    "custom_field.new": {"name": "half typed"},
    "custom_field.edit": {"name": "half typed"},
    "attachment.rename": {"name": "half typed.txt"},
    "log.correct": {},
}
"""Small forms of the card and of the settings, with something typed into each."""


def test_every_form_that_keeps_a_draft_is_found() -> None:
    assert {"customer.new", "order.edit", "complaint.step", "log.correct"} <= FORMS
    assert len(FORMS) > 20


def test_every_kept_form_can_be_opened_from_the_list() -> None:
    assert sorted(OPENERS) == sorted(FORMS)


def subject_of_form(form: str, firm: Firm) -> UUID | str:
    """A record that the form can be about."""
    customer_id = firm.customer()
    match form:
        case "option.new":
            return OptionList.CARRIER.value
        case "option.edit" | "option.merge":
            firm.option(OptionList.CARRIER, "德邦")
            return firm.option(OptionList.CARRIER, "顺丰")
        case "custom_field.new":
            return ""
        case "custom_field.edit":
            field_id: UUID = firm.write(
                create_custom_field, owner="customer", name="纳税人类型", type_="text", choices=[]
            )
            return field_id
        case "attachment.rename":
            given: dict[str, Any] = {"owner_table": "customer", "owner_id": customer_id}
            firm.write(attach_file, **given, name="合同.txt", content=b"text")
            file_id: UUID = firm.read(attachments_of, **given)[0].id
            return file_id
        case "log.correct":
            return firm.log(customer_id, noon(TODAY))
    return customer_id


@pytest.mark.parametrize("form", BESIDE_RECORDS)
def test_a_small_form_opens_again_with_what_was_typed(
    form: str, context: Context, firm: Firm, host: QMainWindow
) -> None:
    host.setCentralWidget(QWidget())
    host.show()
    subject = subject_of_form(form, firm)
    firm.workspace.keep_draft(
        form=form, subject=str(subject), title="a form", values=BESIDE_RECORDS[form]
    )
    show_drafts(context, page_of(host))
    listed = open_sheet(host)
    assert isinstance(listed, DraftsSheet)
    listed.open_buttons[0].click()
    opened = open_sheet(host)
    assert opened is not None
    assert not isinstance(opened, DraftsSheet)
    if isinstance(opened, RecordSheet) and BESIDE_RECORDS[form]:
        typed = opened.typed()
        assert {key: str(typed[key]) for key in BESIDE_RECORDS[form]} == BESIDE_RECORDS[form]
