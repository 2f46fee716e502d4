"""How each form that was not saved is opened again, with what was typed into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from importlib import import_module
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.drafts import subject_of

Opener = Callable[[Context, QWidget, KeptDraft], None]


class About(Enum):
    """Whether the function that opens a form takes the record that the draft is about."""

    NOTHING = auto()
    PERHAPS = auto()
    RECORD = auto()


@dataclass(frozen=True, slots=True)
class _Form:
    """A form of `ui/dialogs`, loaded when it is opened: its module, and who opens it."""

    module: str
    function: str
    about: About = About.RECORD

    def __call__(self, context: Context, host: QWidget, draft: KeptDraft) -> None:
        module = import_module(f"desktop_crm.ui.dialogs.{self.module}")
        opened = partial(getattr(module, self.function), context, host)
        subject = _subject(draft)
        if self.about is About.NOTHING:
            opened(draft=draft)
        elif self.about is About.PERHAPS or subject is not None:
            opened(subject, draft=draft)


def _subject(draft: KeptDraft) -> UUID | None:
    try:
        return UUID(subject_of(draft))
    except ValueError:
        return None


def _correction(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.queries.draft_subjects import contact_to_correct
    from desktop_crm.ui.dialogs.log_entry_dialog import log_contact

    def opened(found: Any) -> None:
        customer_id, row = found
        log_contact(context, host, customer_id, row, draft=draft)

    context.background.read(
        contact_to_correct, opened, owner=host, entry_id=_subject(draft), today=context.today()
    )


def _step(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.complaint_view import show_complaint

    complaint_id = _subject(draft)
    if complaint_id is not None:
        show_complaint(context, host, complaint_id)


def _relation(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.queries.draft_subjects import customer_name
    from desktop_crm.ui.dialogs.relation_dialog import new_relation

    customer_id = _subject(draft)
    if customer_id is not None:
        opened = partial(new_relation, context, host, customer_id, draft=draft)
        context.background.read(customer_name, opened, owner=host, customer_id=customer_id)


def _new_option(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.core.codes import OptionList
    from desktop_crm.ui.dialogs.option_dialog import new_option

    new_option(context, host, OptionList(subject_of(draft)), draft=draft)


def _option(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.queries.draft_subjects import option_with_others
    from desktop_crm.ui.dialogs.option_dialog import edit_option, merge_option

    def opened(found: Any) -> None:
        entry, others = found
        if draft.form == "option.merge":
            merge_option(context, host, entry, others, draft=draft)
        else:
            edit_option(context, host, entry, draft=draft)

    context.background.read(option_with_others, opened, owner=host, option_id=_subject(draft))


def _custom_field(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.queries.draft_subjects import custom_field
    from desktop_crm.ui.dialogs.custom_field_dialog import edit_custom_field

    opened = partial(edit_custom_field, context, host, draft=draft)
    context.background.read(custom_field, opened, owner=host, field_id=_subject(draft))


def _import(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.importing.flow import resume_import

    resume_import(context, host, draft)


def _attachment(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.queries.attachments import attachment_row
    from desktop_crm.ui.dialogs.attachment_dialog import rename_file

    opened = partial(rename_file, context, host, draft=draft)
    context.background.read(attachment_row, opened, owner=host, attachment_id=_subject(draft))


OPENERS: Mapping[str, Opener] = {
    "customer.new": _Form("customer_dialog", "new_customer", About.NOTHING),
    "customer.edit": _Form("customer_dialog", "edit_customer"),
    "customer.members": _Form("members_dialog", "edit_members"),
    "customer.channels": _Form("channels_dialog", "edit_channels"),
    "customer.relation": _relation,
    "log.new": _Form("log_entry_dialog", "log_contact", About.PERHAPS),
    "log.correct": _correction,
    "contact.new": _Form("contact_dialog", "new_contact"),
    "contact.edit": _Form("contact_dialog", "edit_contact"),
    "task.new": _Form("task_dialog", "new_task", About.PERHAPS),
    "task.edit": _Form("task_dialog", "edit_task"),
    "staff.new": _Form("staff_dialog", "new_staff", About.NOTHING),
    "staff.edit": _Form("staff_dialog", "edit_staff"),
    "complaint.new": _Form("complaint_dialog", "new_complaint", About.NOTHING),
    "complaint.edit": _Form("complaint_dialog", "edit_complaint"),
    "complaint.step": _step,
    "order.new": _Form("order_dialog", "new_order", About.NOTHING),
    "order.edit": _Form("order_dialog", "edit_order"),
    "delivery.new": _Form("delivery_dialog", "new_delivery"),
    "delivery.edit": _Form("delivery_dialog", "edit_delivery"),
    "payment.new": _Form("payment_dialog", "new_payment", About.NOTHING),
    "payment.edit": _Form("payment_dialog", "edit_payment"),
    "return.new": _Form("return_dialog", "new_return"),
    "return.edit": _Form("return_dialog", "edit_return"),
    "product.new": _Form("product_dialog", "new_product", About.NOTHING),
    "product.edit": _Form("product_dialog", "edit_product"),
    "option.new": _new_option,
    "option.edit": _option,
    "option.merge": _option,
    "custom_field.new": _Form("custom_field_dialog", "new_custom_field", About.NOTHING),
    "custom_field.edit": _custom_field,
    "attachment.rename": _attachment,
    "import": _import,
}
"""Every form by the name under which it is kept."""
