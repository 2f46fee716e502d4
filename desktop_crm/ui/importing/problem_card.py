"""One reason why rows or cells were not taken as they stand, and what one click does about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_crm.core.language import Language
from desktop_crm.exchange.clean.fixes import Fix, fix_title
from desktop_crm.exchange.clean.problems import EFFECTS, REASONS, Effect
from desktop_crm.exchange.imports_summary import ProblemGroup, problem_words
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, Role, Tone
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.menu import Menu
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_LOOKS: dict[Effect, tuple[str, Tone, Role]] = {
    Effect.ROW_REJECTED: ("circle-x", Tone.DANGER, "danger"),
    Effect.CELL_LEFT_OUT: ("triangle-alert", Tone.WARNING, "warning"),
    Effect.CELL_KEPT: ("triangle-alert", Tone.WARNING, "warning"),
    Effect.NOTED: ("eye", Tone.INFO, "info"),
    Effect.ROW_LEFT_OUT: ("sigma", Tone.NEUTRAL, "text2"),
}
_NOTES = frozenset({"footer_row", "header_row"})
_PADDING = 12


class ProblemCard(Card):
    """`fix_wanted` carries the fix that was pressed; the likeliest has a button of its own."""

    fix_wanted = Signal(object)

    def __init__(
        self, group: ProblemGroup, fixes: Sequence[Fix], language: Language, *, name_sheet: bool
    ) -> None:
        super().__init__(padding=_PADDING)
        self.group = group
        self.fixes = tuple(fixes)
        self._language = language
        self._name_sheet = name_sheet
        icon, tone, role = _LOOKS[group.effect]
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(ToneIcon("file-text" if group.reason in _NOTES else icon, tone, size=32))
        row.addLayout(self._words(role, name_sheet=name_sheet), 1)
        self.fix_buttons: list[Button] = []
        for fix in self.fixes[:1]:
            button = Button(fix_title(fix, language), compact=True)
            button.clicked.connect(partial(self._on_fix, fix))
            self.fix_buttons.append(button)
            row.addWidget(button)
        self.more = Button(self.tr("Other ways"), kind=Kind.GHOST, compact=True)
        self.more.set_menu_arrow(True)
        self.more.clicked.connect(self._on_more)
        row.addWidget(self.more)
        self.body.addLayout(row)
        self.more.setVisible(len(self.fixes) > 1)

    def says(self, group: ProblemGroup, fixes: Sequence[Fix], *, name_sheet: bool) -> bool:
        """Whether the card shows just this."""
        shown = (self.group, self.fixes, self._name_sheet)
        return shown == (group, tuple(fixes), name_sheet)

    def _words(self, role: Role, *, name_sheet: bool) -> QVBoxLayout:
        group, language = self.group, self._language
        first = QHBoxLayout()
        first.setSpacing(SPACE_2)
        first.addWidget(Label(language.say(REASONS[group.reason]), "small_strong", elide=True))
        first.addWidget(Label(f"{group.count:,}", "small_strong", color=role))
        first.addWidget(Label(language.say(EFFECTS[group.effect]), "caption", color=role))
        first.addStretch(1)
        joint = "；" if language.is_chinese else "; "
        examples = joint.join(
            problem_words(each, language, name_sheet=name_sheet) for each in group.examples
        )
        if group.count > len(group.examples):
            examples = self.tr("{examples} …").format(examples=examples)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addLayout(first)
        column.addWidget(Label(examples, "caption", elide=True))
        return column

    def _on_fix(self, fix: Fix) -> None:
        self.fix_wanted.emit(fix)

    def _on_more(self) -> None:
        menu = Menu(self)
        for fix in self.fixes[1:]:
            menu.add(fix_title(fix, self._language), partial(self._on_fix, fix))
        menu.open_below(self.more)
