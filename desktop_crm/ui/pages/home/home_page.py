"""The home page: one sentence first, then figures, who is leaving, and today."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.periods import Month, Period
from desktop_crm.queries.at_risk import AtRisk, at_risk_among
from desktop_crm.queries.backups import freshness, last_backup
from desktop_crm.queries.home_leaving import (
    CustomerParts,
    Leaving,
    customer_parts,
    most_urgent,
    with_steps,
)
from desktop_crm.queries.home_tiles import (
    CustomerTiles,
    OverdueTile,
    UndatedTask,
    customer_tiles,
    margin_tile,
    overdue_tile,
    together,
    undated_tasks,
    work_tiles,
)
from desktop_crm.queries.home_today import ItemKind, TodayItem, todays_items, todays_work
from desktop_crm.reports.drop_parts import CustomerChange
from desktop_crm.reports.month_story import MonthStory, month_story, story_changes, story_months
from desktop_crm.reports.monthly_drop import DropMonths
from desktop_crm.ui.backups import chosen_folder
from desktop_crm.ui.context import Context
from desktop_crm.ui.page import Page
from desktop_crm.ui.pages.home.doing import Doing
from desktop_crm.ui.pages.home.foot_line import FootLine
from desktop_crm.ui.pages.home.in_turn import InTurn
from desktop_crm.ui.pages.home.leaving_card import LeavingCard
from desktop_crm.ui.pages.home.no_data import NoData
from desktop_crm.ui.pages.home.story_card import StoryCard
from desktop_crm.ui.pages.home.tasks_sheet import TasksSheet
from desktop_crm.ui.pages.home.tiles_row import TilesRow
from desktop_crm.ui.pages.home.today_card import TodayCard
from desktop_crm.ui.palette.head_search import HeadSearch
from desktop_crm.ui.routes import ReportRoute, Route
from desktop_crm.ui.theme.tokens import GAP, PAGE_MARGIN, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea

_SALES = frozenset(
    {"customer", "sales_order", "order_line", "return_note", "return_line", "loss", "product"}
)
_RULES = frozenset({"setting"})
_RISKS = _SALES | _RULES | {"complaint", "log_entry", "delivery_note"}
_MONEY = frozenset({"receivable", "payment"})
_STEPS = frozenset({"task", "staff", "option"})
_WORK = _STEPS | {"customer", "complaint", "delivery_note", "contact", "sales_order"}
_TODAY_WIDTH, _NARROW_TODAY = 376, 310
_NARROW = 900
_LEAST_HEIGHT = 640


class HomePage(Page):
    """Reads its parts one by one; what stood there stays until the next figures come.

    No part holds the worker for long, and the next is asked for once one has come: whoever clicks
    meanwhile is served in between.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._is_stale = True
        self._found: Leaving | None = None
        self._in_turn = InTurn(context, self)
        self._doing = Doing(context, self)
        self._day = Label("", "caption", color="text2")
        self.search = HeadSearch(context.actions)
        self.log_button = Button(self.tr("Log a contact"), kind=Kind.PRIMARY, icon="phone-call")
        self.story = StoryCard(context)
        self.tiles = TilesRow(context)
        self.leaving = LeavingCard(context)
        self.today = TodayCard(context)
        self.foot = FootLine(context)
        self.nothing = NoData(context.actions)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self.tr("Home"), "title"))
        words.addWidget(self._day)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addLayout(words, 1)
        head.addWidget(self.search)
        head.addWidget(self.log_button)
        below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        below.setSpacing(GAP)
        below.addWidget(self.leaving, 1)
        below.addWidget(self.today)
        content = QWidget()
        content.setMinimumHeight(_LEAST_HEIGHT)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        inner.addWidget(self.story)
        inner.addWidget(self.tiles)
        inner.addLayout(below, 1)
        inner.addWidget(self.foot)
        content.hide()
        self._content = content
        self.stack = QStackedWidget()
        self.stack.addWidget(ScrollArea(content))
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, SPACE_3, PAGE_MARGIN, SPACE_2)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        context = self.context
        self.leaving.opened.connect(self._doing.open_card)
        self.leaving.plan_wanted.connect(self._doing.plan)
        self.leaving.all_wanted.connect(self._open_at_risk)
        self.today.opened.connect(self._doing.open_item)
        self.today.wanted.connect(self._doing.do_item)
        self.tiles.tasks_wanted.connect(self._read_undated)
        action = context.actions.action("log.new")
        self.log_button.clicked.connect(action.trigger)
        context.actions.refreshed.connect(self._follow_actions)
        context.bus.changed.connect(self._on_changed)
        context.bus.backed_up.connect(self._read_backup)
        self._follow_actions()

    # Arriving

    @override
    def show_route(self, route: Route) -> None:
        self._name_day()
        if self._is_stale:
            self.refresh()

    @override
    def title(self) -> str:
        return self.tr("Home")

    def _name_day(self) -> None:
        today, language = self.context.today(), self.context.language
        self._day.setText(f"{language.date(today)} {language.weekday(today)}")

    def refresh(self, tables: frozenset[str] | None = None) -> None:
        """Read everything anew, or only what the changed tables concern; the slow parts last."""
        self._is_stale = False
        self._in_turn.begin_anew()
        today, read = self.context.today(), self._in_turn.read
        if tables is None or tables & (_SALES | _RULES):
            read("customers", customer_tiles, self._on_customers, today=today)
            read("story", story_months, self._read_story, today=today)
        if tables is None or tables & _WORK:
            read("work", work_tiles, self.tiles.show_work, today=today)
            self._read_today()
        read("freshness", freshness, self.foot.show_freshness)
        self._read_backup()
        if tables is None or tables & (_SALES | _MONEY):
            read("overdue", customer_parts, self._read_overdue)
        if tables is None or tables & _RISKS or self._found is None:
            read("leaving", customer_parts, self._judge)
        elif tables & _STEPS:
            found = self._found.found
            read("steps", with_steps, self._on_leaving, found=found, today=today)

    def _read_backup(self) -> None:
        self.context.background.run(
            last_backup,
            self.foot.show_backup,
            owner=self,
            path=self.context.firm.path,
            folder=chosen_folder(self.context),
        )

    def _on_customers(self, tiles: CustomerTiles) -> None:
        self.stack.setCurrentIndex(0 if tiles.everybody else 1)
        self._content.setVisible(bool(tiles.everybody))
        self._follow_actions()
        self.tiles.show_customers(tiles)

    def _read_today(self) -> None:
        today = self.context.today()

        def gather(items: list[list[TodayItem]]) -> None:
            self._in_turn.read(
                "today", todays_work, self.today.show_today, today=today, items=items
            )

        kinds = [partial(todays_items, today=today, kind=kind) for kind in ItemKind]
        self._in_turn.read_all("today", kinds, gather)

    def _read_overdue(self, parts: CustomerParts) -> None:
        def gather(tiles: list[OverdueTile]) -> None:
            self.tiles.show_overdue(together(tiles))

        ask = partial(overdue_tile, today=self.context.today())
        questions = [partial(ask, among=part) for part in parts.to_sum]
        self._in_turn.read_all("overdue", questions, gather)

    def _read_story(self, asked: DropMonths | None) -> None:
        """First the months, then each part of the customers, then all of it together."""
        if asked is None:
            self.story.hide()
            today = self.context.today()
            self._read_margin(Period(Month.of(today).first, today))
            return
        months = asked

        def split(parts: CustomerParts) -> None:
            ask = partial(story_changes, asked=months)
            questions = [partial(ask, among=part) for part in parts.to_sum]
            self._in_turn.read_all("story", questions, gather)

        def gather(found: list[list[CustomerChange]]) -> None:
            self._in_turn.read("story", month_story, self._on_story, asked=months, found=found)

        self._in_turn.read("story", customer_parts, split)

    def _on_story(self, story: MonthStory) -> None:
        self.story.show()
        self.story.show_story(story)
        self._read_margin(story.period)

    def _read_margin(self, period: Period) -> None:
        self._in_turn.read("margin", margin_tile, self.tiles.show_margin, period=period)

    def _judge(self, parts: CustomerParts) -> None:
        """Look for customers at risk part by part."""
        today = self.context.today()

        def gather(found: list[list[AtRisk]]) -> None:
            everybody = [each for part in found for each in part]
            self._in_turn.read(
                "leaving", most_urgent, self._on_leaving, found=everybody, today=today
            )

        ask = partial(at_risk_among, today=today)
        self._in_turn.read_all(
            "leaving", [partial(ask, among=part) for part in parts.to_judge], gather
        )

    def _on_leaving(self, found: Leaving) -> None:
        self._found = found
        self.leaving.show_leaving(found)
        self.tiles.show_leaving(found)

    # Changes

    def _on_changed(self, change: Change[Any]) -> None:
        tables = frozenset(change.touched)
        if not tables & (_RISKS | _MONEY | _WORK):
            return
        if self.isVisible():
            self.refresh(tables)
        else:
            self._is_stale = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _follow_actions(self) -> None:
        """No button while there is nobody to talk to."""
        action = self.context.actions.action("log.new")
        is_empty = self.stack.currentWidget() is self.nothing
        self.log_button.setVisible(action.isVisible() and not is_empty)

    # What the user presses

    def _open_at_risk(self) -> None:
        self.context.navigation.go(ReportRoute("at_risk"))

    def _read_undated(self) -> None:
        self.context.background.read(undated_tasks, self._show_undated, owner=self)

    def _show_undated(self, tasks: tuple[UndatedTask, ...]) -> None:
        sheet = TasksSheet(self.context, self, tasks)
        sheet.task_wanted.connect(self._doing.edit_task)
        sheet.open()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.today.setFixedWidth(_NARROW_TODAY if self.width() < _NARROW else _TODAY_WIDTH)
