"""What is wrong in a file to import: one line for each reason, with how often and where first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.exchange.clean.problems import EFFECTS, REASONS, Effect
from desktop_crm.exchange.imports_summary import ProblemGroup, Summary, problem_words
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, Tone
from desktop_crm.ui.widgets.badge import Badge
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_LOOKS: dict[Effect, tuple[str, Tone]] = {
    Effect.ROW_REJECTED: ("circle-x", Tone.DANGER),
    Effect.CELL_LEFT_OUT: ("triangle-alert", Tone.WARNING),
    Effect.NOTED: ("eye", Tone.INFO),
    Effect.ROW_LEFT_OUT: ("sigma", Tone.NEUTRAL),
}
_NOTE = "footer_row"
_PADDING = 14


class ProblemCard(Card):
    """Hidden while there is nothing to tell; `save_wanted` asks for the rows as a workbook."""

    save_wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(padding=_PADDING, flush=True)
        self._language = language
        self._rows: list[QWidget] = []
        self.save_link = Link(self.tr("Save as workbook"))
        self.save_link.clicked.connect(self.save_wanted)
        self.head.addWidget(self.save_link)

    def show_summary(self, summary: Summary) -> None:
        """Show the problems of another plan."""
        for old in self._rows:
            self.body.removeWidget(old)
            old.deleteLater()
        name_sheet = sum(not sheet.is_blank for sheet in summary.sheets) > 1
        self._rows = [self._row(group, name_sheet=name_sheet) for group in summary.groups]
        for row in self._rows:
            self.body.addWidget(row)
        is_serious = summary.rejected + summary.doubtful > 0
        self.set_title(self.tr("To check") if is_serious else self.tr("Left out"))
        self.save_link.setVisible(is_serious)
        self.setVisible(bool(self._rows))

    def _row(self, group: ProblemGroup, *, name_sheet: bool) -> QWidget:
        icon, tone = _LOOKS[group.effect]
        icon = "file-text" if group.reason == _NOTE else icon
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_4, SPACE_2 + 2, SPACE_4, SPACE_2 + 2)
        row.setSpacing(SPACE_3)
        row.addWidget(ToneIcon(icon, tone, size=32))
        row.addLayout(self._words(group, name_sheet=name_sheet), 1)
        row.addWidget(Badge(self._language.say(EFFECTS[group.effect]), tone))
        column.addWidget(Separator())
        column.addLayout(row)
        return holder

    def _words(self, group: ProblemGroup, *, name_sheet: bool) -> QVBoxLayout:
        reason = self._language.say(REASONS[group.reason])
        first = QHBoxLayout()
        first.setSpacing(SPACE_2)
        first.addWidget(Label(reason, "small_strong", elide=True))
        count = Label(f"{group.count:,}", "small_strong")
        if group.effect is Effect.ROW_REJECTED:
            count.set_color("danger")
        first.addWidget(count)
        first.addStretch(1)
        joint = "；" if self._language.is_chinese else "; "
        examples = joint.join(
            problem_words(each, self._language, name_sheet=name_sheet) for each in group.examples
        )
        if group.count > len(group.examples):
            examples = self.tr("{examples} …").format(examples=examples)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addLayout(first)
        column.addWidget(Label(examples, "caption", elide=True))
        return column
