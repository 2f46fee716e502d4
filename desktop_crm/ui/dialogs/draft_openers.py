"""How each form that was not saved is opened again, with what was typed into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.drafts import subject_of

Opener = Callable[[Context, QWidget, KeptDraft], None]


def _subject(draft: KeptDraft) -> UUID | None:
    try:
        return UUID(subject_of(draft))
    except ValueError:
        return None


def _customer(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.customer_dialog import edit_customer, new_customer

    customer_id = _subject(draft)
    if customer_id is None:
        new_customer(context, host, draft=draft)
    else:
        edit_customer(context, host, customer_id, draft=draft)


def _log(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.log_entry_dialog import log_contact

    log_contact(context, host, _subject(draft), draft=draft)


def _correction(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.queries.draft_subjects import contact_to_correct
    from desktop_crm.ui.dialogs.log_entry_dialog import log_contact

    def opened(found: Any) -> None:
        customer_id, row = found
        log_contact(context, host, customer_id, row, draft=draft)

    context.background.read(
        contact_to_correct, opened, owner=host, entry_id=_subject(draft), today=context.today()
    )


def _contact(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.contact_dialog import NEW_CONTACT, edit_contact, new_contact

    record_id = _subject(draft)
    if record_id is not None:
        opener = new_contact if draft.form == NEW_CONTACT else edit_contact
        opener(context, host, record_id, draft=draft)


def _task(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.task_dialog import EDIT_TASK, edit_task, new_task

    record_id = _subject(draft)
    if draft.form == EDIT_TASK and record_id is not None:
        edit_task(context, host, record_id, draft=draft)
    else:
        new_task(context, host, record_id, draft=draft)


def _staff(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.staff_dialog import edit_staff, new_staff

    staff_id = _subject(draft)
    if staff_id is None:
        new_staff(context, host, draft=draft)
    else:
        edit_staff(context, host, staff_id, draft=draft)


def _complaint(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.complaint_dialog import (
        EDIT_COMPLAINT,
        edit_complaint,
        new_complaint,
    )

    complaint_id = _subject(draft)
    if draft.form == EDIT_COMPLAINT and complaint_id is not None:
        edit_complaint(context, host, complaint_id, draft=draft)
    else:
        new_complaint(context, host, draft=draft)


def _step(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.complaint_view import show_complaint

    complaint_id = _subject(draft)
    if complaint_id is not None:
        show_complaint(context, host, complaint_id)


def _order(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.order_dialog import EDIT_ORDER, edit_order, new_order

    order_id = _subject(draft)
    if draft.form == EDIT_ORDER and order_id is not None:
        edit_order(context, host, order_id, draft=draft)
    else:
        new_order(context, host, draft=draft)


def _delivery(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.delivery_dialog import EDIT_DELIVERY, edit_delivery, new_delivery

    record_id = _subject(draft)
    if record_id is not None:
        opener = edit_delivery if draft.form == EDIT_DELIVERY else new_delivery
        opener(context, host, record_id, draft=draft)


def _payment(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.payment_dialog import EDIT_PAYMENT, edit_payment, new_payment

    payment_id = _subject(draft)
    if draft.form == EDIT_PAYMENT and payment_id is not None:
        edit_payment(context, host, payment_id, draft=draft)
    else:
        new_payment(context, host, draft=draft)


def _return(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.return_dialog import EDIT_RETURN, edit_return, new_return

    record_id = _subject(draft)
    if record_id is not None:
        opener = edit_return if draft.form == EDIT_RETURN else new_return
        opener(context, host, record_id, draft=draft)


def _product(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.product_dialog import edit_product, new_product

    product_id = _subject(draft)
    if product_id is None:
        new_product(context, host, draft=draft)
    else:
        edit_product(context, host, product_id, draft=draft)


def _members(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.members_dialog import edit_members

    customer_id = _subject(draft)
    if customer_id is not None:
        edit_members(context, host, customer_id, draft=draft)


def _channels(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.ui.dialogs.channels_dialog import edit_channels

    customer_id = _subject(draft)
    if customer_id is not None:
        edit_channels(context, host, customer_id, draft=draft)


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
    from desktop_crm.ui.dialogs.custom_field_dialog import edit_custom_field, new_custom_field

    field_id = _subject(draft)
    if field_id is None:
        new_custom_field(context, host, draft=draft)
        return
    opened = partial(edit_custom_field, context, host, draft=draft)
    context.background.read(custom_field, opened, owner=host, field_id=field_id)


def _attachment(context: Context, host: QWidget, draft: KeptDraft) -> None:
    from desktop_crm.queries.attachments import attachment_row
    from desktop_crm.ui.dialogs.attachment_dialog import rename_file

    opened = partial(rename_file, context, host, draft=draft)
    context.background.read(attachment_row, opened, owner=host, attachment_id=_subject(draft))


OPENERS: Mapping[str, Opener] = {
    "customer.new": _customer,
    "customer.edit": _customer,
    "log.new": _log,
    "log.correct": _correction,
    "contact.new": _contact,
    "contact.edit": _contact,
    "task.new": _task,
    "task.edit": _task,
    "staff.new": _staff,
    "staff.edit": _staff,
    "complaint.new": _complaint,
    "complaint.edit": _complaint,
    "complaint.step": _step,
    "order.new": _order,
    "order.edit": _order,
    "delivery.new": _delivery,
    "delivery.edit": _delivery,
    "payment.new": _payment,
    "payment.edit": _payment,
    "return.new": _return,
    "return.edit": _return,
    "product.new": _product,
    "product.edit": _product,
    "customer.members": _members,
    "customer.relation": _relation,
    "customer.channels": _channels,
    "option.new": _new_option,
    "option.edit": _option,
    "option.merge": _option,
    "custom_field.new": _custom_field,
    "custom_field.edit": _custom_field,
    "attachment.rename": _attachment,
}
"""Every form by the name under which it is kept."""
