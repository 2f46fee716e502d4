"""The complaints as a page: the list under its states, the chosen one beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.codes import ComplaintState
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.complaint_overview import ComplaintOverview, complaint_overview
from desktop_crm.queries.listing.complaints import COMPLAINTS
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.complaint_panel import ComplaintPanel
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.lists.row_deeds import show_customer
from desktop_crm.ui.lists.spec import (
    Chosen,
    Deleting,
    EmptyTexts,
    ListPageSpec,
    RowAction,
)
from desktop_crm.ui.pages.complaints.causes_box import CausesBox
from desktop_crm.ui.routes import ComplaintsRoute, Route
from desktop_crm.ui.theme.tokens import GAP
from desktop_crm.ui.widgets.card import Card

_PANEL, _NARROW_PANEL = 388, 340
_NARROW = 940
_TALL = 620
"""From this height on there is room for the causes under the list."""
_PAUSE_MS = 20
"""Running down the list with a key does not read every complaint on the way."""


def _open(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.complaint_view import show_complaint

    show_complaint(context, host, chosen.id)


def _edit(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.complaint_dialog import edit_complaint

    edit_complaint(context, host, chosen.id)


def _deleting() -> Callable[..., Any]:
    from desktop_crm.services.complaints import delete_complaints

    return delete_complaints


COMPLAINTS_PAGE = ListPageSpec(
    listing=COMPLAINTS,
    icon="message-square-warning",
    title=QT_TRANSLATE_NOOP("complaints_page", "Complaints"),
    search_hint=QT_TRANSLATE_NOOP("complaints_page", "Search: text, number, customer"),
    empty=EmptyTexts(
        QT_TRANSLATE_NOOP("complaints_page", "No complaints yet"),
        QT_TRANSLATE_NOOP(
            "complaints_page",
            "Register each complaint with its cause: the program watches the deadline and tells "
            "when the same trouble comes back.",
        ),
        QT_TRANSLATE_NOOP("complaints_page", "No complaint matches"),
    ),
    route=ComplaintsRoute,
    open_row=_open,
    new="complaint.new",
    new_text=QT_TRANSLATE_NOOP("complaints_page", "Register complaint"),
    this_month=QT_TRANSLATE_NOOP("complaints_page", "{count} this month"),
    edit=RowAction(QT_TRANSLATE_NOOP("complaints_page", "Edit complaint"), "pencil", _edit),
    actions=(
        RowAction(
            QT_TRANSLATE_NOOP("complaints_page", "Show customer"),
            "users",
            show_customer("complaints"),
            needs_customer=True,
        ),
    ),
    deleting=Deleting(
        _deleting,
        "complaint_ids",
        QT_TRANSLATE_NOOP("complaints_page", "Delete complaint"),
        QT_TRANSLATE_NOOP(
            "complaints_page",
            "Do you want to delete this complaint with its steps? It can be restored from the "
            "recycle bin.",
        ),
    ),
    first_field="cause",
    columns=("text", "owner", "days_left"),
    group="state",
    closed=frozenset({ComplaintState.CLOSED.value}),
)


class _Side(Card):
    """As wide as the panel wishes; it gives way before the window has to be wider."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(_PANEL, super().sizeHint().height())


class ComplaintsPage(ListPage):
    """The current row's complaint stands at the right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.panel = ComplaintPanel(context)
        self.causes = CausesBox(context)
        self.overview: ComplaintOverview | None = None
        self._wanted: UUID | None = None
        self._show_soon = QTimer(singleShot=True, interval=_PAUSE_MS)
        super().__init__(context, COMPLAINTS_PAGE, parent)
        self._show_soon.setParent(self)
        self._show_soon.timeout.connect(self._show_current)
        self.table.current_changed.connect(self._show_soon.start)
        self.table.arrived.connect(self._on_rows)
        self.causes.chosen.connect(self.set_filter)

    @override
    def body(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.card, 1)
        self.card.body.addWidget(self.causes)
        self._side = _Side(flush=True)
        self._side.body.addWidget(self.panel)
        self._side.setMinimumWidth(_NARROW_PANEL)
        self._side.setMaximumWidth(_PANEL)
        row.addWidget(self._side)
        return both

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self._side.setMaximumWidth(_NARROW_PANEL if narrow else _PANEL)
        self.causes.setVisible(event.size().height() >= _TALL)

    @override
    def _ask_around(self) -> None:
        super()._ask_around()
        self.context.background.read(
            complaint_overview,
            self._on_overview,
            owner=self,
            key="overview",
            today=self.context.today(),
        )

    def _on_overview(self, overview: ComplaintOverview) -> None:
        self.overview = overview
        self.causes.show_overview(overview)
        self._show_counts()

    @override
    def _show_counts(self) -> None:
        super()._show_counts()
        if self.overview is not None and self.counts.everything:
            self.head.say(self.causes.head_words(self.overview))

    @override
    def show_route(self, route: Route) -> None:
        super().show_route(route)
        if isinstance(route, ComplaintsRoute) and route.complaint_id is not None:
            self._wanted = route.complaint_id
            self.panel.show_complaint(route.complaint_id)
            self._choose(route.complaint_id)

    def _on_rows(self) -> None:
        """Choose the complaint that the route named, else the first one."""
        if self._wanted is not None:
            self._choose(self._wanted)
            self._wanted = None
        elif self.table.current_id() is None and self.panel.view is None:
            self._choose_first()
        self._show_soon.start()

    def _choose(self, complaint_id: UUID) -> None:
        """Choose it in the list; one that is not shown there stands in the panel alone."""
        model = self.table.model
        for row in range(model.rowCount()):
            if model.id_at(row) == complaint_id:
                self.table.view.choose(row)
                return
        self.table.view.selectionModel().clear()

    def _choose_first(self) -> None:
        model = self.table.model
        for row in range(min(model.rowCount(), 40)):
            if model.id_at(row) is not None:
                self.table.view.choose(row)
                return

    def _show_current(self) -> None:
        complaint_id = self.table.current_id()
        if complaint_id is not None or not self.table.model.rowCount():
            self.panel.show_complaint(complaint_id)
