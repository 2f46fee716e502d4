"""What the actions that work from everywhere open; each loads its sheet when it is wanted."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget


def open_new_customer(context: Any, host: QWidget) -> None:
    """The form of a customer."""
    from desktop_crm.ui.dialogs.customer_dialog import new_customer

    new_customer(context, host)


def open_history(context: Any, _host: QWidget) -> None:
    """All steps."""
    from desktop_crm.ui.routes import HistoryRoute

    context.navigation.go(HistoryRoute())


def open_bin(context: Any, _host: QWidget) -> None:
    """The recycle bin."""
    from desktop_crm.ui.routes import BinRoute

    context.navigation.go(BinRoute())


def open_search(context: Any, host: QWidget) -> None:
    """The search over everything."""
    from desktop_crm.ui.palette.palette import open_palette

    open_palette(context, host)


def open_new_order(context: Any, host: QWidget) -> None:
    """The form of an order."""
    from desktop_crm.ui.dialogs.order_dialog import new_order

    new_order(context, host)


def open_new_delivery(context: Any, host: QWidget) -> None:
    """The form of a delivery."""
    from desktop_crm.ui.dialogs.delivery_dialog import new_delivery

    new_delivery(context, host)


def open_new_payment(context: Any, host: QWidget) -> None:
    """The form of a payment."""
    from desktop_crm.ui.dialogs.payment_dialog import new_payment

    new_payment(context, host)


def open_new_return(context: Any, host: QWidget) -> None:
    """The form of a return."""
    from desktop_crm.ui.dialogs.return_dialog import new_return

    new_return(context, host)


def open_new_contact(context: Any, host: QWidget) -> None:
    """The form of a person."""
    from desktop_crm.ui.dialogs.contact_dialog import new_contact

    new_contact(context, host)


def open_new_staff(context: Any, host: QWidget) -> None:
    """The form of a colleague."""
    from desktop_crm.ui.dialogs.staff_dialog import new_staff

    new_staff(context, host)


def open_drafts(context: Any, host: QWidget) -> None:
    """What was typed and not saved."""
    from desktop_crm.ui.dialogs.drafts_dialog import show_drafts

    show_drafts(context, host)


def open_new_complaint(context: Any, host: QWidget) -> None:
    """The form of a complaint."""
    from desktop_crm.ui.dialogs.complaint_dialog import new_complaint

    new_complaint(context, host)


def open_new_product(context: Any, host: QWidget) -> None:
    """The form of a product."""
    from desktop_crm.ui.dialogs.product_dialog import new_product

    new_product(context, host)


def open_new_task(context: Any, host: QWidget) -> None:
    """The form of a task."""
    from desktop_crm.ui.dialogs.task_dialog import new_task

    new_task(context, host)


def open_log(context: Any, host: QWidget) -> None:
    """The form of a contact."""
    from desktop_crm.ui.dialogs.log_entry_dialog import log_contact

    log_contact(context, host)


def open_levels(context: Any, host: QWidget) -> None:
    """What recomputing the levels would change."""
    from desktop_crm.ui.dialogs.levels_sheet import show_levels

    show_levels(context, host)


def open_template(context: Any, host: QWidget) -> None:
    """Which empty workbook is wanted."""
    from desktop_crm.ui.dialogs.template_sheet import ask_for_template

    ask_for_template(context, host)


def open_firm_export(context: Any, host: QWidget) -> None:
    """Where the workbook of the whole firm goes."""
    from desktop_crm.ui.dialogs.firm_export import export_whole_firm

    export_whole_firm(context, host)
