"""The contact log over all customers as a page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.customer_status import Status
from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.listing.log import LOG
from desktop_crm.queries.rail_counts import contacts_due
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.lists.row_deeds import log_contact_with, show_customer
from desktop_crm.ui.lists.spec import Chosen, EmptyTexts, ListPageSpec, RowAction
from desktop_crm.ui.routes import CustomersRoute, LogRoute
from desktop_crm.ui.theme.tokens import ROW
from desktop_crm.ui.widgets.button import Button, Kind


def _plan(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.task_dialog import new_task

    new_task(context, host, chosen.customer_id)


LOG_PAGE = ListPageSpec(
    listing=LOG,
    icon="phone-call",
    title=QT_TRANSLATE_NOOP("log_page", "Contact log"),
    search_hint=QT_TRANSLATE_NOOP("log_page", "Search: text, customer"),
    empty=EmptyTexts(
        QT_TRANSLATE_NOOP("log_page", "No contacts yet"),
        QT_TRANSLATE_NOOP(
            "log_page",
            "Log each visit and call: what was said, and when to get in touch again.",
        ),
        QT_TRANSLATE_NOOP("log_page", "No contact matches"),
    ),
    route=LogRoute,
    open_row=show_customer("log"),
    new="log.new",
    new_text=QT_TRANSLATE_NOOP("log_page", "Log a contact"),
    this_month=QT_TRANSLATE_NOOP("log_page", "{count} this month"),
    actions=(
        RowAction(
            QT_TRANSLATE_NOOP("log_page", "Log another contact"),
            "phone-call",
            log_contact_with,
            needs_customer=True,
        ),
        RowAction(QT_TRANSLATE_NOOP("log_page", "Plan a next step"), "list-checks", _plan),
    ),
    first_field="staff",
    columns=("happened_at", "customer", "kind", "text", "staff", "next_contact"),
    row_height=ROW,
)


class LogPage(ListPage):
    """A row opens the customer's card at its log; a button leads to whom to contact now."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.due_button = Button("", kind=Kind.SOFT, icon="clock")
        super().__init__(context, LOG_PAGE, parent)
        self.head.row.insertWidget(1, self.due_button)
        self.due_button.hide()
        self.due_button.clicked.connect(self._show_due)
        self.counts.changed.connect(self._ask_due)

    def _ask_due(self) -> None:
        read = self.context.background.read
        read(contacts_due, self._on_due, owner=self, key="due", today=self.context.today())

    def _on_due(self, count: int) -> None:
        self.due_button.setText(self.tr("To contact now: {count}").format(count=f"{count:,}"))
        self.due_button.setVisible(count > 0)

    def _show_due(self) -> None:
        """The customers whose agreed day has come."""
        today = self.context.today().isoformat()
        conditions = (
            Condition("next_contact", Operator.UNTIL, (today,)),
            Condition("status", Operator.NONE_OF, (Status.LOST.value,)),
        )
        self.context.navigation.go(CustomersRoute(filter=ListFilter(conditions=conditions)))
