"""The next steps: what is to be done, by whom and until when; a tick and it is done."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.card_steps import StepKind, StepRow, card_steps
from desktop_crm.services.tasks import complete_task
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import near_day
from desktop_crm.ui.pages.card.panel import Panel
from desktop_crm.ui.theme.tokens import SPACE_2, Tone
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.check_box import CheckBox
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_MOST = 5
_LEAST = 84
_ICONS = {"call": "phone", "visit": "map-pin", "wechat": "message-circle", "email": "mail"}
_ANSWER = QT_TRANSLATE_NOOP("card", "Answer complaint {number}")


class _Step(QWidget):
    """One line: tick or sign, what, and below it when and who."""

    ticked = Signal(object)
    opened = Signal(object)

    def __init__(self, step: StepRow, title: str, detail: str) -> None:
        super().__init__()
        self._id = step.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(1)
        name = Label(title, "secondary", color="text", elide=True)
        when = Label(detail, "caption", color="danger" if step.is_late else "text3", elide=True)
        words.addWidget(name)
        words.addWidget(when)
        row.addWidget(self._sign(step, title), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if step.kind is StepKind.TASK:
            tone = Tone.DANGER if step.is_late else Tone.NEUTRAL
            icon = _ICONS.get(step.channel or "", "clipboard-list")
            row.addWidget(ToneIcon(icon, tone, size=18, plain=True))
        else:
            link = Link(self.tr("Open"))
            link.clicked.connect(self._on_opened)
            row.addWidget(link)

    def _sign(self, step: StepRow, title: str) -> QWidget:
        if step.kind is StepKind.COMPLAINT:
            tone = Tone.DANGER if step.is_late else Tone.WARNING
            return ToneIcon("message-square-warning", tone, size=18, plain=True)
        tick = CheckBox()
        tick.setAccessibleName(self.tr("Done: {title}").format(title=one_line(title, 80)))
        tick.toggled.connect(self._on_ticked)
        return tick

    def _on_ticked(self, _checked: bool) -> None:
        self.ticked.emit(self._id)

    def _on_opened(self) -> None:
        self.opened.emit(self._id)


class StepsPanel(Panel):
    """A card with the open tasks and complaints of a customer."""

    TABLES = frozenset({"task", "complaint", "customer", "staff", "option"})
    step_wanted = Signal()
    complaints_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._steps: tuple[StepRow, ...] = ()
        self._shows_all = False
        self._card = Card(self.tr("Next steps"))
        add = IconButton("plus", self.tr("New task"), size=28)
        add.clicked.connect(self.step_wanted)
        self._card.head.addWidget(add)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._more = Link("")
        self._more.clicked.connect(self._on_more)
        self._none = Label(
            self.tr("Nothing is planned. Add a step, or say when to get in touch again."),
            "secondary",
            color="text3",
            wrap=True,
        )
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, SPACE_2, 0)
        inner.setSpacing(SPACE_2)
        inner.addLayout(self._list)
        inner.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self._none)
        inner.addStretch(1)
        scroll = ScrollArea(content)
        scroll.setMinimumHeight(_LEAST)
        self._card.body.addWidget(scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._show()

    @property
    def steps(self) -> tuple[StepRow, ...]:
        """What is shown, most urgent first."""
        return self._steps

    @property
    def ticks(self) -> list[CheckBox]:
        """The boxes to tick, in the order of the steps."""
        return self.findChildren(CheckBox)

    @override
    def forget(self) -> None:
        self._steps, self._shows_all = (), False
        self._show()

    @override
    def load(self) -> None:
        self.context.background.read(
            card_steps,
            self._on_loaded,
            owner=self,
            customer_id=self.customer_id,
            today=self.context.today(),
        )

    def _on_loaded(self, steps: tuple[StepRow, ...]) -> None:
        self._steps = steps
        self._show()

    def _show(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = self._steps if self._shows_all else self._steps[:_MOST]
        for step in shown:
            line = _Step(step, self._title(step), self._detail(step))
            line.ticked.connect(self._on_ticked)
            line.opened.connect(self._on_opened)
            self._list.addWidget(line)
        hidden = len(self._steps) - len(shown)
        self._more.setText(self.tr("Show all {count}").format(count=len(self._steps)))
        self._more.setVisible(hidden > 0)
        self._none.setVisible(not self._steps)

    def _title(self, step: StepRow) -> str:
        if step.kind is StepKind.COMPLAINT:
            return self.context.language.say(_ANSWER, number=step.title)
        return step.title

    def _detail(self, step: StepRow) -> str:
        day = (
            near_day(self.context.language, step.due_on, self.context.today())
            if step.due_on
            else ""
        )
        return " · ".join(part for part in (day, one_line(step.owner or "", 40)) if part)

    def _on_ticked(self, task_id: UUID) -> None:
        self.context.background.write(complete_task, owner=self, task_id=task_id)

    def _on_opened(self, _complaint_id: UUID) -> None:
        self.complaints_wanted.emit()

    def _on_more(self) -> None:
        self._shows_all = True
        self._show()
