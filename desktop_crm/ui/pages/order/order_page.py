"""One order as a page: its head, its lines, its documents, its money, and what can be done."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.queries.order_view import OrderView, order_view
from desktop_crm.ui.context import Context
from desktop_crm.ui.page import Page
from desktop_crm.ui.pages.order.documents_card import DocumentsCard
from desktop_crm.ui.pages.order.lines_card import LinesCard
from desktop_crm.ui.pages.order.money_card import MoneyCard
from desktop_crm.ui.pages.order.order_deeds import OrderDeeds
from desktop_crm.ui.pages.order.order_head import OrderHead
from desktop_crm.ui.pages.order.top_row import TopRow
from desktop_crm.ui.routes import OrderRoute, OrdersRoute, Route
from desktop_crm.ui.theme.tokens import GAP, PAGE_MARGIN, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.empty_state import EmptyState

_TABLES = frozenset(
    {
        *("sales_order", "order_line", "delivery_note", "delivery_line", "return_note"),
        *("return_line", "payment", "receivable", "complaint", "attachment", "customer"),
        *("contact", "product", "staff", "option", "custom_field", "custom_value"),
    }
)
_SIDE, _NARROW_SIDE = 300, 264
_NARROW = 900


class OrderPage(Page):
    """Reads one order, and again after each change that concerns it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.view: OrderView | None = None
        self._order_id: UUID | None = None
        self._is_stale = False
        self.top = TopRow(context)
        self.head = OrderHead(context)
        self.lines = LinesCard(context)
        self.documents = DocumentsCard(context)
        self.money = MoneyCard(context)
        self.deeds = OrderDeeds(context, self)
        self._lay_out()
        self.top.back_wanted.connect(self._go_back)
        self.top.edit_wanted.connect(self.deeds.edit)
        self.top.deliver_wanted.connect(self.deeds.deliver)
        self.top.pay_wanted.connect(self.deeds.pay)
        self.top.print_wanted.connect(self.deeds.print_order)
        self.top.menu_wanted.connect(self.deeds.open_menu)
        self.documents.opened.connect(self.deeds.open_document)
        for key, run in (
            ("list.print", self.deeds.print_order),
            ("customer.edit", self.deeds.edit),
            ("delivery.new", self.deeds.deliver),
            ("payment.new", self.deeds.pay),
            ("return.new", self.deeds.take_back),
            ("complaint.new", self.deeds.complain),
        ):
            context.actions.handle(key, run, owner=self._whole)
        context.bus.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.lines, 6)
        left.addWidget(self.documents, 4)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addLayout(left, 1)
        self.money.setFixedWidth(_SIDE)
        below.addWidget(self.money)
        self._whole = QWidget()
        inner = QVBoxLayout(self._whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        inner.addWidget(self.head)
        inner.addLayout(below, 1)
        self._missing = EmptyState(
            "trash-2",
            self.tr("This order is in the recycle bin"),
            self.tr("It can be restored there with its lines and deliveries."),
        )
        back = self._missing.add_button(Button(self.tr("Back to the list")))
        back.clicked.connect(self._go_to_list)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self._missing)
        box = QVBoxLayout(self)
        box.setContentsMargins(PAGE_MARGIN, SPACE_3, PAGE_MARGIN, SPACE_3 + SPACE_2)
        box.setSpacing(SPACE_2)
        box.addWidget(self.top)
        box.addWidget(self._stack, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self.money.setFixedWidth(_NARROW_SIDE if narrow else _SIDE)

    @override
    def first_focus(self) -> QWidget:
        """The lines, once they are there."""
        return self.lines.table.view if self.lines.table.view.isVisibleTo(self) else self

    @override
    def title(self) -> str:
        number = self.view.row.number if self.view is not None else ""
        return self.tr("Order {number}").format(number=number).strip()

    @override
    def show_route(self, route: Route) -> None:
        if isinstance(route, OrderRoute):
            self._order_id = route.order_id
            self._read()

    def _read(self) -> None:
        if self._order_id is not None:
            self.context.background.read(
                order_view,
                self._show,
                owner=self,
                order_id=self._order_id,
                today=self.context.today(),
            )

    def _show(self, view: OrderView | None) -> None:
        self.view = view
        self.top.show_order(view)
        self.deeds.view = view
        if view is not None:
            self.head.show_order(view)
            self.lines.show_order(view)
            self.documents.show_order(view)
            self.money.show_order(view)
        self.show_part(self._stack, self._whole if view is not None else self._missing)
        self.context.actions.refresh()
        self.title_changed.emit()

    def _on_changed(self, change: Change[Any]) -> None:
        if _TABLES & set(change.touched):
            self._read()

    def _go_back(self) -> None:
        if self.context.navigation.can_go_back:
            self.context.navigation.back()
        else:
            self._go_to_list()

    def _go_to_list(self) -> None:
        self.context.navigation.go(OrdersRoute())
