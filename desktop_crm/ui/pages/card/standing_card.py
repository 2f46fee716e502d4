"""How a customer's level, stage and credit came about, step by step."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.code_texts import STAGE_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.queries.customer_facts import CustomerFacts
from desktop_crm.queries.customer_standing import (
    CreditStep,
    LevelStep,
    StageStep,
    StandingChange,
)
from desktop_crm.ui.level_words import LevelWords
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label

_MOST = 12
_LONGEST = 200
_STAGE = QT_TRANSLATE_NOOP("card", "Stage: {old} → {new}")
_HOLD = QT_TRANSLATE_NOOP("card", "Credit: on hold")
_CREDIT = QT_TRANSLATE_NOOP("card", "Credit: limit {limit}")
_FREE = QT_TRANSLATE_NOOP("card", "Credit: no hold, no limit")
_NONE = QT_TRANSLATE_NOOP("card", "none")


class StandingCard(Card):
    """A card with one block per step, newest first."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Level, stage and credit over time"), parent=parent)
        self._language = language
        self._levels = LevelWords(language)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.body.addLayout(self._list)

    def show_changes(self, facts: CustomerFacts) -> None:
        """Show the latest steps; hidden where there is none."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for change in facts.changes[:_MOST]:
            self._list.addWidget(self._block(change))
        self.setVisible(bool(facts.changes))

    def _block(self, change: StandingChange) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(Label(self.sentence(change), "secondary", color="text", wrap=True))
        day = self._language.date(change.changed_on)
        step = change.step
        by_rule = self._levels.by_rule(step) if isinstance(step, LevelStep) else ""
        parts = (day, by_rule, change.author or "", change.reason or "")
        words = " · ".join(one_line(part, _LONGEST) for part in parts if part)
        column.addWidget(Label(breakable(words), "caption", wrap=True))
        return block

    def sentence(self, change: StandingChange) -> str:
        """One step in words."""
        say = self._language.say
        match change.step:
            case LevelStep():
                return self._levels.step(change.step)
            case StageStep(old=old_stage, new=new_stage):
                before = say(STAGE_TEXTS[old_stage]) if old_stage else say(_NONE)
                return say(_STAGE, old=before, new=say(STAGE_TEXTS[new_stage]))
            case CreditStep(hold=hold, credit_limit=limit):
                if hold:
                    return say(_HOLD)
                if limit is None:
                    return say(_FREE)
                return say(_CREDIT, limit=self._language.money(limit))
