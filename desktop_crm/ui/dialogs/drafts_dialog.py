"""The forms that were not saved: going on with one, or throwing it away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.drafts import subject_of
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import near_moment
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 640
_LONGEST = 80
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


OPENERS: Mapping[str, Opener] = {
    "customer.new": _customer,
    "customer.edit": _customer,
    "log.new": _log,
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
}
"""How to open each form; a form that is not here is offered where it is opened."""


def show_drafts(context: Context, host: QWidget) -> None:
    """List what was typed and not saved."""
    context.background.drafts(partial(_show, context, host), owner=host)


def _show(context: Context, host: QWidget, drafts: Sequence[KeptDraft]) -> None:
    DraftsSheet(context, host, drafts).open()


class DraftsSheet(Sheet):
    """The newest first; the first one has the focus, Enter goes on with it."""

    def __init__(self, context: Context, host: QWidget, drafts: Sequence[KeptDraft]) -> None:
        super().__init__(host, "", width=_WIDTH, icon="file-text")
        self.panel.title.setText(self.tr("Forms that were not saved"))
        self.setAccessibleName(self.title)
        self.context = context
        self._host = host
        self.open_buttons: list[Button] = []
        self.discard_buttons: list[Button] = []
        self._lines: dict[UUID, QWidget] = {}
        self._empty = EmptyState(
            "circle-check",
            self.tr("Everything is saved"),
            self.tr("What you type into a form and do not save waits here."),
        )
        for draft in drafts:
            self._add(draft)
        self.body.addWidget(self._empty)
        self._empty.setVisible(not drafts)
        close = self.add_button(Button(self.tr("Close")), primary=True)
        close.clicked.connect(self.accept)

    def _add(self, draft: KeptDraft) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(one_line(draft.title, _LONGEST), "strong", elide=True))
        at = near_moment(self.context.language, draft.saved_at, self.context.today())
        words.addWidget(Label(self.tr("typed {when}").format(when=at), "caption"))
        row.addLayout(words, 1)
        discard = Button(self.tr("Discard"), kind=Kind.GHOST, compact=True)
        discard.clicked.connect(partial(self._discard, draft))
        self.discard_buttons.append(discard)
        row.addWidget(discard)
        if draft.form in OPENERS:
            go_on = Button(self.tr("Go on"), compact=True)
            go_on.clicked.connect(partial(self._open, draft))
            self.open_buttons.append(go_on)
            row.addWidget(go_on)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(line)
        column.addWidget(Separator())
        self._lines[draft.id] = holder
        self.body.addWidget(holder)

    def _open(self, draft: KeptDraft, *_checked: Any) -> None:
        self.accept()
        OPENERS[draft.form](self.context, self._host, draft)

    def _discard(self, draft: KeptDraft, *_checked: Any) -> None:
        self.context.background.drop_draft(
            form=draft.form, subject=draft.subject, owner=self.context.background
        )
        self._lines.pop(draft.id).hide()
        self._empty.setVisible(not self._lines)

    @override
    def _focus_first(self) -> None:
        super()._focus_first()
        if self.open_buttons:
            self.open_buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
