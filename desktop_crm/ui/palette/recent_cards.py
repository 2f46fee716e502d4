"""Remembers each card and order that is shown, for the palette."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_crm.ui.context import Context
from desktop_crm.ui.palette.recent import Recent
from desktop_crm.ui.routes import CardRoute, OrderRoute


class RecentCards(QObject):
    """Listens to navigation."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._recent = Recent(context)
        context.navigation.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        match self._context.navigation.current:
            case CardRoute(customer_id=customer_id):
                self._recent.add("customer", customer_id)
            case OrderRoute(order_id=order_id):
                self._recent.add("sales_order", order_id)
