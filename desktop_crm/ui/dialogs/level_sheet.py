"""The level of one customer: given by hand with a reason, or left to the rule, with its history."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.queries.customer_standing import LevelStep, StandingChange
from desktop_crm.queries.level_figures import LevelStory, level_story
from desktop_crm.services.customers_levels import follow_level_rule
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.customer_decision import Decision, DecisionSheet
from desktop_crm.ui.level_words import LevelWords
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_3
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label

_WIDTH = 620
_MOST_STEPS = 4
_LONGEST = 160


class LevelSheet(DecisionSheet):
    """Says what the rule would give, and brings the customer back to it."""

    def __init__(
        self, context: Context, host: QWidget, *, customer_id: UUID, name: str, level: int | None
    ) -> None:
        super().__init__(
            context,
            host,
            Decision.LEVEL,
            customer_id=customer_id,
            name=name,
            level=level,
            width=_WIDTH,
        )
        self._words = LevelWords(context.language)
        self._story: LevelStory | None = None
        self.rule_line = Label("", "small_strong", wrap=True)
        self.figures_line = Label("", "caption", wrap=True)
        self.back_button = Button(self.tr("Back to the rule"), icon="undo-2")
        self.back_button.clicked.connect(self.go_back)
        self.steps = QVBoxLayout()
        self.steps.setSpacing(SPACE_1)
        self.body.addWidget(self._rule_card())
        self.body.addLayout(self.steps)
        self.back_button.hide()
        context.background.read(
            level_story,
            self.show_story,
            owner=self,
            customer_id=customer_id,
            today=context.today(),
        )

    def _rule_card(self) -> Card:
        card = Card(padding=12)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(self.rule_line)
        words.addWidget(self.figures_line)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addLayout(words, 1)
        row.addWidget(self.back_button)
        card.body.addLayout(row)
        return card

    def show_story(self, story: LevelStory | None) -> None:
        """Show what the rule says, and the latest steps."""
        if story is None:
            return
        self._story = story
        found = story.proposal
        by_rule = self._words.stars(found.new)
        text = (
            self.tr("Set by hand; by the rule: {level}")
            if found.by_hand
            else self.tr("Follows the rule: {level}")
        )
        self.rule_line.setText(text.format(level=by_rule))
        lines = [self._words.figures(found.figures)]
        if found.figures.last_order is not None:
            lines.append(self._words.to_go(found.figures, story.rules))
        self.figures_line.setText(breakable("\n".join(lines)))
        self.back_button.setVisible(found.by_hand)
        if story.steps:
            self.steps.addWidget(Label(self.tr("History"), "small_strong"))
        for step in story.steps[:_MOST_STEPS]:
            self.steps.addWidget(Label(breakable(self._said(step)), "caption", wrap=True))

    def _said(self, change: StandingChange) -> str:
        if not isinstance(change.step, LevelStep):
            return ""
        day = self.context.language.date(change.changed_on)
        parts = (
            day,
            self._words.step(change.step),
            self._words.by_rule(change.step),
            change.author or "",
            change.reason or "",
        )
        return " · ".join(one_line(part, _LONGEST) for part in parts if part)

    def go_back(self) -> None:
        """Lift what was set by hand."""
        if self._story is None:
            return
        self.back_button.setEnabled(False)
        found = self._story.proposal
        self.context.background.write(
            follow_level_rule,
            self._on_saved,
            owner=self,
            on_failed=self._on_failed,
            customer_id=found.customer_id,
            figures=found.figures,
            on=found.figures.day,
        )
