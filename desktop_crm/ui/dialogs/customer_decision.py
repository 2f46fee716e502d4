"""Decisions with a reason: level, credit hold, stop of trading, and their ends."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.services.customers_standing import (
    hold_credit,
    release_credit,
    resume_trading,
    set_level,
    stop_trading,
)
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.editors import StarsEditor
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.date_edit import DateEdit
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.inputs import TextEdit
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 500


class Decision(StrEnum):
    """What is decided."""

    LEVEL = "level"
    HOLD = "hold"
    RELEASE = "release"
    STOP = "stop"
    RESUME = "resume"


@dataclass(frozen=True, slots=True)
class _Words:
    title: Text
    sentence: Text
    button: Text
    action: Any
    icon: str
    tone: Tone


_WORDS = {
    Decision.LEVEL: _Words(
        QT_TRANSLATE_NOOP("decision", "Change the level"),
        QT_TRANSLATE_NOOP(
            "decision",
            "A level set by hand stays until it goes back to the rule; day and reason are kept.",
        ),
        QT_TRANSLATE_NOOP("decision", "Change"),
        set_level,
        "star",
        Tone.WARNING,
    ),
    Decision.HOLD: _Words(
        QT_TRANSLATE_NOOP("decision", "Credit hold"),
        QT_TRANSLATE_NOOP("decision", "Orders of this customer will need approval until then."),
        QT_TRANSLATE_NOOP("decision", "Put on hold"),
        hold_credit,
        "lock",
        Tone.DANGER,
    ),
    Decision.RELEASE: _Words(
        QT_TRANSLATE_NOOP("decision", "Release from credit hold"),
        QT_TRANSLATE_NOOP("decision", "Orders can be taken again as usual."),
        QT_TRANSLATE_NOOP("decision", "Release"),
        release_credit,
        "circle-check",
        Tone.SUCCESS,
    ),
    Decision.STOP: _Words(
        QT_TRANSLATE_NOOP("decision", "Stop trading"),
        QT_TRANSLATE_NOOP(
            "decision", "Nothing is sold to this customer any more; it counts as lost from then on."
        ),
        QT_TRANSLATE_NOOP("decision", "Stop trading"),
        stop_trading,
        "user-x",
        Tone.DANGER,
    ),
    Decision.RESUME: _Words(
        QT_TRANSLATE_NOOP("decision", "Resume trading"),
        QT_TRANSLATE_NOOP("decision", "The customer goes back to the stage it had before."),
        QT_TRANSLATE_NOOP("decision", "Resume"),
        resume_trading,
        "user-check",
        Tone.SUCCESS,
    ),
}


class DecisionSheet(Sheet):
    """Asks for the day and the reason, and for the stars of a level."""

    def __init__(
        self,
        context: Context,
        host: QWidget,
        decision: Decision,
        *,
        customer_id: UUID,
        name: str,
        level: int | None = None,
        width: int = _WIDTH,
    ) -> None:
        words = _WORDS[decision]
        say = context.language.say
        super().__init__(
            host, say(words.title), subtitle=name, width=width, icon=words.icon, tone=words.tone
        )
        self.context = context
        self._decision = decision
        self._customer_id = customer_id
        self.stars = StarsEditor()
        self.stars.set_value(level)
        self.day = DateEdit(today=context.today, value=context.today())
        self.reason = TextEdit(self.tr("Why? Whoever opens the card will see it."), rows=2)
        self.problem = Banner(tone=Tone.DANGER)
        self.problem.hide()
        self.body.addWidget(Label(say(words.sentence), "secondary", wrap=True))
        if decision is Decision.LEVEL:
            self.body.addWidget(Field(self.tr("Level"), self.stars.widget))
        self.body.addWidget(Field(self.tr("From"), self.day))
        self.body.addWidget(Field(self.tr("Reason"), self.reason))
        self.body.addWidget(self.problem)
        self.add_cancel(self.tr("Cancel"))
        kind = Kind.DANGER if words.tone is Tone.DANGER else Kind.PRIMARY
        self.save_button = self.add_button(Button(say(words.button), kind=kind), primary=True)
        self.save_button.clicked.connect(self.save)

    def save(self) -> None:
        """Write the decision and close."""
        if self.day.value() is None:
            self.day.set_problem(problem=True)
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.save_button.setEnabled(False)
        is_level = self._decision is Decision.LEVEL
        level: dict[str, Any] = {"level": self.stars.value()} if is_level else {}
        self.context.background.write(
            _WORDS[self._decision].action,
            self._on_saved,
            owner=self,
            on_failed=self._on_failed,
            customer_id=self._customer_id,
            reason=self.reason.toPlainText().strip() or None,
            on=self.day.value(),
            **level,
        )

    def _on_saved(self, _change: Change[Any]) -> None:
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        self.save_button.setEnabled(True)
        self.problem.set_text(error_sentence(self.context.language, error))
        self.problem.show()

    @override
    def _focus_first(self) -> None:
        first = self.stars.widget if self._decision is Decision.LEVEL else self.reason
        first.setFocus(Qt.FocusReason.OtherFocusReason)
