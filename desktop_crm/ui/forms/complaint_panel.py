"""One complaint beside the list, or in a sheet: its time, its steps, what to do next."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.code_texts import COMPLAINT_STATE_TEXTS, SEVERITY_TEXTS
from desktop_crm.queries.complaint_view import ComplaintView, complaint_view
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.complaint_deeds import ComplaintDeeds
from desktop_crm.ui.forms.complaint_words import SEVERITY_TONES, STATE_TONES, ComplaintWords
from desktop_crm.ui.forms.own_facts import OwnFacts
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.routes import CardRoute, OrderRoute
from desktop_crm.ui.theme.tokens import CARD_PADDING, GAP, SPACE_2, SPACE_3, Tone
from desktop_crm.ui.widgets.badge import Badge
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.deadline_bar import DeadlineBar
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.menu import Menu
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.timeline import TimelineView

_LONGEST = 400
_TABLES = frozenset(
    {
        *("complaint", "complaint_step", "attachment", "customer", "staff", "option"),
        *("custom_field", "custom_value"),
    }
)
_BLANK_WIDTH = 260


class ComplaintPanel(QWidget):
    """Shows a complaint by its id and follows every change; `shown` tells that it is there."""

    shown = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.view: ComplaintView | None = None
        self._complaint_id: UUID | None = None
        self._make_head()
        self._make_parts()
        self.deeds = ComplaintDeeds(context, self)
        self._lay_out()
        context.bus.changed.connect(self._on_changed)
        self.show_complaint(None)

    def _make_head(self) -> None:
        self._number = Label("", "caption", elide=True)
        self._state, self._severity = Badge(), Badge()
        self.more = IconButton("ellipsis", self.tr("More"), size=28)
        self.more.clicked.connect(self._open_menu)
        self._text = Label("", "section", wrap=True, selectable=True)
        self._customer = Link("", size=13, strong=False, elide=True)
        self._customer.clicked.connect(self._open_customer)
        self._order = Link("", size=13, strong=False)
        self._order.clicked.connect(self._open_order)

    def _make_parts(self) -> None:
        self.deadline = DeadlineBar()
        self.recurrence = Banner(tone=Tone.DANGER, icon="repeat-2")
        self._useless = Label(self.tr("The last cure did not hold"), "caption", color="danger")
        self.recurrence.add_widget(self._useless)
        self._facts = Label("", "caption", wrap=True)
        self.own = OwnFacts(self.context.language)
        self._solution = Banner(tone=Tone.SUCCESS, icon="circle-check")
        self._files = Label("", "caption", wrap=True)
        self.steps = TimelineView()
        self.steps.setAccessibleName(self.tr("Steps"))
        self._empty = EmptyState(
            "message-square-warning",
            self.tr("No complaint chosen"),
            self.tr("Choose one on the left to see its deadline and its steps."),
            widest=_BLANK_WIDTH,
        )

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        column.setSpacing(SPACE_3)
        column.addLayout(_row(self._number, self._state, self._severity, None, self.more))
        column.addWidget(self._text)
        column.addLayout(_row(self._customer, None, self._order))
        column.addWidget(self._facts)
        column.addWidget(self.own)
        column.addWidget(self.deadline)
        column.addWidget(self.recurrence)
        column.addWidget(self._solution)
        column.addWidget(self._files)
        head = Label(self.tr("Steps"), "section")
        note = Label(self.tr("Who and when stay with each step"), "caption", elide=True)
        column.addLayout(_row(head, None, note))
        column.addWidget(self.steps)
        column.addStretch(1)
        self._body = QWidget()
        whole = QVBoxLayout(self._body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(ScrollArea(content), 1)
        whole.addWidget(Separator())
        whole.addWidget(self.deeds)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, GAP)
        outer.addWidget(self._body, 1)
        outer.addWidget(self._empty, 1)

    # Showing

    def show_complaint(self, complaint_id: UUID | None) -> None:
        """Show a complaint, or that none is chosen."""
        if complaint_id != self._complaint_id:
            self.deeds.leave()
        self._complaint_id = complaint_id
        if complaint_id is None:
            self._show(None)
        else:
            self._read()

    def _read(self) -> None:
        self.context.background.read(
            complaint_view,
            self._show,
            owner=self,
            complaint_id=self._complaint_id,
            today=self.context.today(),
        )

    def _on_changed(self, change: Change[Any]) -> None:
        if self._complaint_id is not None and _TABLES & set(change.touched):
            self._read()

    def _show(self, view: ComplaintView | None) -> None:
        self.view = view
        self._body.setVisible(view is not None)
        self._empty.setVisible(view is None)
        self.deeds.show_view(view)
        if view is not None:
            self._show_head(view)
            self._show_parts(view)
        self.shown.emit(view)

    def _show_head(self, view: ComplaintView) -> None:
        say = self.context.language.say
        self._number.setText(one_line(view.number, 40))
        self._state.set(say(COMPLAINT_STATE_TEXTS[view.state]), STATE_TONES[view.state])
        self._severity.set(say(SEVERITY_TEXTS[view.severity]), SEVERITY_TONES[view.severity])
        self._text.setText(breakable(view.text, _LONGEST))
        people = [view.customer, view.contact]
        self._customer.setText(" · ".join(one_line(each, 30) for each in people if each))
        order = view.order_number or ""
        self._order.setText(self.tr("Order {number}").format(number=one_line(order, 30)))
        self._order.setVisible(bool(order))
        cause = view.cause.label(self.context.language) if view.cause else self.tr("no cause yet")
        owner = view.owner or self.tr("nobody yet")
        parts = [cause, view.product or "", self.tr("Owner: {name}").format(name=owner)]
        if view.satisfaction is not None:
            score = self.tr("Satisfaction {score} of 5").format(score=view.satisfaction)
            parts.append(score)
        if view.cost is not None:
            parts.append(
                self.tr("Cost {money}").format(money=self.context.language.money(view.cost))
            )
        self._facts.setText(" · ".join(one_line(part, 60) for part in parts if part))

    def _show_parts(self, view: ComplaintView) -> None:
        words = ComplaintWords(self.context.language, self.context.today(), view)
        time = words.time()
        self.deadline.setVisible(time is not None)
        if time is not None:
            self.deadline.set(
                time.text, time.note, used=time.used, total=time.total, tone=time.tone
            )
        again = words.recurrence()
        self.recurrence.setVisible(again is not None)
        if again is not None:
            self.recurrence.set_text(*again)
            self._useless.setVisible(any(each.solution for each in view.earlier))
        self._solution.setVisible(bool(view.solution) and not view.is_open)
        if view.solution:
            self._solution.set_text(self.tr("Solution"), breakable(view.solution, _LONGEST))
        names = ", ".join(one_line(each.name, 40) for each in view.attachments)
        self._files.setText(self.tr("Files: {names}").format(names=names))
        self._files.setVisible(bool(names))
        self.own.show_fields(view.own)
        self.steps.set_entries(words.steps())

    # Doing

    def _open_menu(self) -> None:
        if self.view is None:
            return
        menu = Menu(self)
        menu.add(self.tr("Change…"), partial(self.deeds.edit), icon="pencil")
        menu.add(self.tr("Attach files…"), partial(self.deeds.attach), icon="paperclip")
        if self.view.is_open:
            menu.add(self.tr("Hand over…"), partial(self.deeds.hand_over), icon="user")
        menu.addSeparator()
        menu.add(self.tr("Delete…"), partial(self.deeds.delete), icon="trash-2", danger=True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_below(self.more)

    def _open_customer(self) -> None:
        if self.view is not None:
            self.context.navigation.go(CardRoute(self.view.customer_id))

    def _open_order(self) -> None:
        if self.view is not None and self.view.order_id is not None:
            self.context.navigation.go(OrderRoute(self.view.order_id))

    @override
    def hideEvent(self, event: object) -> None:
        self.deeds.leave()
        super().hideEvent(event)  # type: ignore[arg-type]


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Parts side by side; None is the room between."""
    row = QHBoxLayout()
    row.setSpacing(SPACE_2)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
