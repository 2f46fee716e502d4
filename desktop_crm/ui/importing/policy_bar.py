"""How the import treats what is there already: one choice, and the finer ones behind it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.exchange.apply.policy import MATCH_TEXTS, POLICY_TEXTS, MatchBy, OnDuplicate
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.chip import Chip
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.menu import Menu

_ORDER = (OnDuplicate.UPDATE, OnDuplicate.FILL, OnDuplicate.SKIP, OnDuplicate.NEW)
_WIDTH = 290


class PolicyBar(QWidget):
    """Changes the policy of the state; the firm is asked again after each choice."""

    def __init__(self, language: Language, state: ImportState) -> None:
        super().__init__()
        self._language = language
        self._state = state
        self.on_duplicate = ComboBox()
        self.on_duplicate.setFixedWidth(_WIDTH)
        self.on_duplicate.setAccessibleName(self.tr("Records that exist already"))
        for each in _ORDER:
            self.on_duplicate.add(language.say(POLICY_TEXTS[each]), each)
        self.on_duplicate.key_changed.connect(self._on_policy)
        self.blanks = Chip(self.tr("Blanks do not overwrite"), ticks=True)
        self.blanks.clicked.connect(self._on_blanks)
        self.whole = Chip(self.tr("All or nothing"), ticks=True)
        self.whole.clicked.connect(self._on_whole)
        self.match = Button(self.tr("Known customers are found by"), kind=Kind.GHOST, compact=True)
        self.match.set_menu_arrow(True)
        self.match.clicked.connect(self._on_match)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        for part in (self.on_duplicate, self.blanks, self.whole):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.match)

    def show_policy(self) -> None:
        """Show the policy as it is."""
        policy = self._state.policy
        self.on_duplicate.set_current_key(policy.on_duplicate)
        self.blanks.setChecked(not policy.blanks_wipe)
        self.whole.setChecked(policy.all_or_nothing)

    def _on_policy(self, chosen: object) -> None:
        self._state.set_policy(on_duplicate=OnDuplicate(str(chosen)))

    def _on_blanks(self, spare: bool) -> None:
        self._state.set_policy(blanks_wipe=not spare)

    def _on_whole(self, whole: bool) -> None:
        self._state.set_policy(all_or_nothing=whole)

    def _on_match(self) -> None:
        menu = Menu(self)
        for each in MatchBy:
            entry = menu.add(
                self._language.say(MATCH_TEXTS[each]), partial(self.toggle_match, each)
            )
            entry.setCheckable(True)
            entry.setChecked(each in self._state.policy.match_by)
        menu.open_below(self.match)

    def toggle_match(self, key: MatchBy) -> None:
        """Look for known customers by this key as well, or no more; one of them always stays."""
        chosen = set(self._state.policy.match_by) ^ {key}
        if chosen:
            kept = tuple(each for each in MatchBy if each in chosen)
            self._state.set_policy(match_by=kept)
