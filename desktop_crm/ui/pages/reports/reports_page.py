"""The reports page: the overview, or one report with its settings in the route."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.reports.drawing.picture import Spot
from desktop_crm.reports.options import Settings, write_settings
from desktop_crm.reports.registry import find_report
from desktop_crm.reports.report import Behind, Report, ReportResult
from desktop_crm.reports.values import Sentence, day
from desktop_crm.ui.context import Context
from desktop_crm.ui.page import Page
from desktop_crm.ui.pages.reports.behind_sheet import MOST_ROWS, BehindSheet
from desktop_crm.ui.pages.reports.drop_view import DropView
from desktop_crm.ui.pages.reports.overview import TABLES, Overview
from desktop_crm.ui.pages.reports.report_card import ReportCard
from desktop_crm.ui.pages.reports.report_export import ReportExport
from desktop_crm.ui.pages.reports.report_files import XLSX
from desktop_crm.ui.pages.reports.report_head import ReportHead
from desktop_crm.ui.pages.reports.report_view import ReportView
from desktop_crm.ui.routes import CardRoute, ReportRoute, Route
from desktop_crm.ui.theme.tokens import PAGE_MARGIN, SPACE_2, SPACE_3

_AS_OF = QT_TRANSLATE_NOOP("reports", "As of {day} · {basis}")


class ReportsPage(Page):
    """Old rows stay until the new ones come; chosen settings are remembered for each report."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.overview = Overview(context)
        self.head = ReportHead(context)
        self.view: ReportView | None = None
        self.export = ReportExport(context, self)
        self.sheet: BehindSheet | None = None
        self._settings = Settings()
        self._lay_out()
        self.overview.opened.connect(self._open)
        self.overview.mark_clicked.connect(self._on_card_mark)
        self.head.back_wanted.connect(self.go_to_overview)
        self.head.export_wanted.connect(self.start_export)
        context.bus.changed.connect(self._on_changed)
        context.actions.handle(
            "list.export", self._on_export, owner=self.head, enabled=self._has_result
        )

    def _lay_out(self) -> None:
        self._opened = QWidget()
        self._column = QVBoxLayout(self._opened)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_3)
        self._column.addWidget(self.head)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.overview)
        self._stack.addWidget(self._opened)
        box = QVBoxLayout(self)
        box.setContentsMargins(PAGE_MARGIN, SPACE_3 + 2, PAGE_MARGIN, SPACE_3 + SPACE_2)
        box.addWidget(self._stack)

    # The page

    @override
    def show_route(self, route: Route) -> None:
        if not isinstance(route, ReportRoute) or not route.name:
            self._stack.setCurrentWidget(self.overview)
            return
        report = find_report(route.name)
        settings = self._settings_of(report, route.settings)
        if self.view is None or self.view.report is not report or settings != self._settings:
            self._show_report(report, settings)
        self._stack.setCurrentWidget(self._opened)
        self._read()

    @override
    def title(self) -> str:
        if self._stack.currentWidget() is self.overview or self.view is None:
            return self.tr("Reports")
        result = self.view.result
        shown = self.view.report.title if result is None else result.title
        return self.context.language.say(shown)

    def _settings_of(self, report: Report, texts: Mapping[str, Any]) -> Settings:
        """Those of the route, else the ones that were used last; wrong ones are forgotten."""
        saved = self.context.preferences.json(_preference(report), {})
        for candidate in (texts, saved):
            if isinstance(candidate, Mapping) and candidate:
                try:
                    return report.read_settings({str(k): str(v) for k, v in candidate.items()})
                except UserError:
                    continue
        return report.read_settings()

    def _show_report(self, report: Report, settings: Settings) -> None:
        if self.view is not None:
            self._column.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        self._settings = settings
        make = DropView if report.name == "monthly_drop" else ReportView
        self.view = make(self.context, report, settings)
        self.view.settings_changed.connect(self._on_settings)
        self.view.number_pressed.connect(self._on_number)
        self.view.customer_pressed.connect(self._open_customer)
        self._column.addWidget(self.view, 1)
        self.head.show_title(self.context.language.say(report.title), "")

    # Reading

    def _read(self) -> None:
        if self.view is None:
            return
        ask = _Whole(self.view.report, self._settings)
        self.context.background.read(
            ask, self._on_result, owner=self, key="report", today=self.context.today()
        )

    def _on_result(self, result: ReportResult) -> None:
        if self.view is None or result.report != self.view.report.name:
            return
        language = self.context.language
        self.view.show_result(result)
        words = {"day": day(result.as_of), "basis": result.basis}
        self.head.show_title(language.say(result.title), Sentence(_AS_OF, words).say(language))
        self.context.actions.refresh()
        self.title_changed.emit()

    def _on_changed(self, change: Change[Any]) -> None:
        shown = self.isVisible() and self._stack.currentWidget() is self._opened
        if shown and any(change.concerns(table) for table in TABLES):
            self._read()

    # What the user presses

    def _open(self, name: str, texts: Mapping[str, str]) -> None:
        self.context.navigation.go(ReportRoute(name, texts))

    def go_to_overview(self) -> None:
        """Show all reports."""
        self.context.navigation.go(ReportRoute())

    def _on_settings(self, settings: Settings) -> None:
        if self.view is None:
            return
        self._settings = settings
        report = self.view.report
        texts = write_settings(report.options, settings)
        self.context.preferences.set_json(_preference(report), texts)
        self.context.navigation.replace(ReportRoute(report.name, texts))
        self._read()

    def _on_number(self, key: str, column: str) -> None:
        if self.view is not None:
            self._ask_behind(self.view.report, self._settings, key, column)

    def _on_card_mark(self, card: ReportCard, spot: Spot) -> None:
        settings = card.settings(self.overview.period)
        self._ask_behind(card.report, settings, spot.key, spot.column)

    def _ask_behind(self, report: Report, settings: Settings, key: str, column: str) -> None:
        ask = _Behind(report, settings, key, column)
        self.context.background.read(
            ask, self._on_behind, owner=self, key="behind", today=self.context.today()
        )

    def _on_behind(self, behind: Behind) -> None:
        self.sheet = BehindSheet(self, self.context, behind, self._open_customer)
        self.sheet.open()

    def _open_customer(self, customer_id: UUID) -> None:
        self.context.navigation.go(CardRoute(customer_id))

    # Export

    def _has_result(self) -> bool:
        return self.view is not None and self.view.result is not None

    def _on_export(self) -> None:
        self.start_export(XLSX)

    def start_export(self, kind: str) -> None:
        """Write the report that is shown into a file."""
        if self.view is not None and self.view.result is not None:
            self.export.start(self.view.report, self.view.result, kind)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self._opened:
            self.go_to_overview()
        else:
            super().keyPressEvent(event)


class _Whole:
    """A report with all its rows made, so that the table need not wait for them."""

    def __init__(self, report: Report, settings: Settings) -> None:
        self._report = report
        self._settings = settings

    def __call__(self, session: Any, *, today: Any) -> ReportResult:
        return self._report.run(session, settings=self._settings, today=today).whole()


class _Behind:
    """The question for the rows behind one number; `key` would clash with the worker's own."""

    def __init__(self, report: Report, settings: Settings, key: str, column: str) -> None:
        self._report = report
        self._settings = settings
        self._key = key
        self._column = column

    def __call__(self, session: Any, *, today: Any) -> Behind:
        return self._report.behind(
            session,
            settings=self._settings,
            today=today,
            key=self._key,
            column=self._column,
            limit=MOST_ROWS,
        )


def _preference(report: Report) -> str:
    return f"reports/{report.name}/settings"
