"""Two small pages for tests of the window around them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from typing_extensions import override

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.ui.context import Context
from desktop_crm.ui.page import Page, PageSpec
from desktop_crm.ui.routes import CardRoute, CustomersRoute, ReportRoute, Route
from desktop_crm.ui.widgets.label import Label


class SamplePage(Page):
    """Shows its routes as text; `stays` keeps the user on it."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context)
        self.name = name
        self.routes: list[Route] = []
        self.stays = False
        self.label = Label(name, "title")
        self.edit = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.label)
        column.addWidget(self.edit)
        column.addStretch(1)

    @override
    def show_route(self, route: Route) -> None:
        self.routes.append(route)
        self.title_changed.emit()

    @override
    def title(self) -> str:
        return f"{self.name} {self.context.language.code}"

    @override
    def leave(self) -> bool:
        return not self.stays


def sample_pages(count: Callable[..., int] | None = None) -> tuple[PageSpec, ...]:
    """Customers and reports on the rail, the card under the customers."""

    def spec(key: str, title: Text, icon: str, **more: Any) -> PageSpec:
        return PageSpec(key, title, icon, lambda context: SamplePage(context, key), **more)

    return (
        spec(
            "customers",
            QT_TRANSLATE_NOOP("Pages", "Customers"),
            "users",
            start=CustomersRoute,
            count=count,
        ),
        spec("card", QT_TRANSLATE_NOOP("Pages", "Customer card"), "user", under="customers"),
        spec(
            "reports",
            QT_TRANSLATE_NOOP("Pages", "Reports"),
            "chart-column",
            start=ReportRoute,
        ),
    )


__all__ = ["CardRoute", "SamplePage", "sample_pages"]
