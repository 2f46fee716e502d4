"""Rows that look like another customer: each gets an answer, or its owner is asked for one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.likeness import Grade
from desktop_crm.core.likeness_texts import GRADE_TEXTS, LIKENESS_TEXTS
from desktop_crm.exchange.apply.policy import Choice, Verdict
from desktop_crm.exchange.compare.answers import verdict_on
from desktop_crm.exchange.compare.comparison import DuplicateRow
from desktop_crm.exchange.compare.duplicates import Twin
from desktop_crm.exchange.compare.side_by_side import SideBySide, side_by_side
from desktop_crm.queries.list_columns import Badge, Column, Kind
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.list_keys import ListKeys
from desktop_crm.ui.importing.pager import PAGE, Pager
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.twin_facts import TwinFacts
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, Tone
from desktop_crm.ui.widgets.avatar import Avatar
from desktop_crm.ui.widgets.badge import Badge as BadgeWidget
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.button import Kind as ButtonKind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.key_hint import KeyHint
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea

_LIST_WIDTH = 420
_COLUMNS = (
    Column(
        "name",
        QT_TRANSLATE_NOOP("import", "Row of the file"),
        width=200,
        stretch=True,
        sortable=False,
        fixed=True,
        strong=True,
    ),
    Column("grade", QT_TRANSLATE_NOOP("import", "Alike"), Kind.BADGE, 120, sortable=False),
    Column("choice", QT_TRANSLATE_NOOP("import", "Decision"), Kind.BADGE, 110, sortable=False),
)
_CHOICES = {
    Choice.SAME: (QT_TRANSLATE_NOOP("import", "Same"), "primary"),
    Choice.DIFFERENT: (QT_TRANSLATE_NOOP("import", "Different"), "success"),
    Choice.ASK_OWNER: (QT_TRANSLATE_NOOP("import", "Owner is asked"), "info"),
    Choice.LEAVE_OUT: (QT_TRANSLATE_NOOP("import", "Left out"), "neutral"),
}
_MEANT_TONES = {Choice.SAME: Tone.PRIMARY, Choice.ASK_OWNER: Tone.INFO}
_UNDECIDED = QT_TRANSLATE_NOOP("import", "Becomes new")
_GRADE_TONES = {Grade.SURE: "danger", Grade.LIKELY: "warning", Grade.POSSIBLE: "neutral"}
_PLACE = QT_TRANSLATE_NOOP("import", "{sheet}, row {row}")


class TwinsView(QWidget):
    """The rows at the left, what the chosen one looks like at the right; Y, N, O and X decide."""

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__()
        self._context = context
        self._state = state
        self.table = RowTable(_COLUMNS, language=context.language, today=context.today)
        self.table.setAccessibleName(self.tr("Possible duplicates"))
        self._beside: dict[str, Mapping[str, SideBySide]] = {}
        state.understood_changed.connect(self._beside.clear)
        self.table.current_changed.connect(self._on_current)
        ListKeys(
            self.table.view,
            {
                Qt.Key.Key_Y: partial(self.decide, Choice.SAME),
                Qt.Key.Key_N: partial(self.decide, Choice.DIFFERENT),
                Qt.Key.Key_O: partial(self.decide, Choice.ASK_OWNER),
                Qt.Key.Key_X: partial(self.decide, Choice.LEAVE_OUT),
            },
        )
        self.pager = Pager()
        self.pager.turned.connect(self.show_rows)
        self.same_buttons: list[Button] = []
        self.ask_buttons: list[Button] = []
        self.other = Button(self.tr("Not the same"), compact=True)
        self.other.clicked.connect(partial(self.decide, Choice.DIFFERENT))
        self.leave = Button(self.tr("Leave the row out"), kind=ButtonKind.GHOST, compact=True)
        self.leave.clicked.connect(partial(self.decide, Choice.LEAVE_OUT))
        self._area = ScrollArea()
        self._lay_out()

    def _lay_out(self) -> None:
        left = QWidget()
        left.setFixedWidth(_LIST_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.pager)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_3)
        foot.setSpacing(SPACE_2)
        for button, key in ((self.other, "N"), (self.leave, "X")):
            foot.addWidget(button)
            foot.addWidget(KeyHint(key))
        foot.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._area, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addLayout(right, 1)

    def show_rows(self) -> None:
        """Show the page of rows, with what was decided about each."""
        found = self._state.forecast.seen
        if found is None:
            return
        self.pager.show_whole(len(found.look_alikes))
        rows = found.duplicates(self.pager.offset, PAGE)
        self.table.set_rows(rows, self._value, _key)
        if self.table.current_row() is None and rows:
            self.table.select_key(_key(rows[0]))
        self._on_current(self.table.current_row())

    def _value(self, row: DuplicateRow, key: str) -> Any:
        match key:
            case "name":
                return row.ref.name
            case "grade":
                grade = row.twins[0].grade
                return Badge(GRADE_TEXTS[grade], _GRADE_TONES[grade])
            case _:
                verdict = self._state.policy.decisions.verdicts.get(row.ref.key)
                return Badge(*_CHOICES[verdict.choice]) if verdict else Badge(_UNDECIDED, "warning")

    # The chosen row

    def _on_current(self, row: DuplicateRow | None) -> None:
        self._show_twins(row)
        found = self._state.forecast.seen
        if row is not None and found is not None and row.ref.key not in self._beside:
            self._context.background.read(
                side_by_side,
                partial(self._on_beside, row.ref.key),
                owner=self,
                plan=found.plan,
                row_key=row.ref.key,
                twins=row.twins,
            )

    def _on_beside(self, key: str, beside: Mapping[str, SideBySide]) -> None:
        self._beside[key] = beside
        row = self.table.current_row()
        if isinstance(row, DuplicateRow) and row.ref.key == key:
            self._show_twins(row)

    def _show_twins(self, row: DuplicateRow | None) -> None:
        self.same_buttons, self.ask_buttons = [], []
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        column.setSpacing(SPACE_3)
        if row is not None:
            place = self._context.language.say(_PLACE, sheet=row.ref.sheet, row=row.ref.row)
            column.addWidget(Label(row.ref.name, "section", elide=True))
            column.addWidget(Label(place, "caption", elide=True))
            for twin in row.twins:
                column.addWidget(self._twin_card(row, twin))
        column.addStretch(1)
        self._area.set_content(content)

    def _twin_card(self, row: DuplicateRow, twin: Twin) -> Card:
        language = self._context.language
        card = Card(padding=12)
        verdict = self._state.policy.decisions.verdicts.get(row.ref.key)
        is_meant = verdict is not None and verdict.other == twin.other
        card.set_tone(_MEANT_TONES[verdict.choice] if verdict and is_meant else None)
        top = QHBoxLayout()
        top.setSpacing(SPACE_3)
        top.addWidget(Avatar(twin.name, size=34))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(twin.name, "strong", elide=True))
        where = self.tr("Further up in the file") if twin.is_in_file else self.tr("In the firm")
        words.addWidget(Label(where, "caption"))
        top.addLayout(words, 1)
        tone = Tone(_GRADE_TONES[twin.grade])
        top.addWidget(BadgeWidget(language.say(GRADE_TEXTS[twin.grade]), tone))
        card.body.addLayout(top)
        for reason in twin.reasons:
            sentence = language.say(LIKENESS_TEXTS[reason.likeness], value=reason.value)
            card.body.addWidget(Label(sentence, "secondary", wrap=True))
        beside = self._beside.get(row.ref.key, {}).get(twin.other)
        if beside is not None:
            own = self.tr("Row {row} of the file").format(row=row.ref.row)
            other = f"{where} {beside.code}".strip()
            card.body.addWidget(TwinFacts(language, beside, own=own, other=other))
        card.body.addLayout(self._answers(twin, is_likeliest=twin is row.twins[0]))
        return card

    def _answers(self, twin: Twin, *, is_likeliest: bool) -> QHBoxLayout:
        """What can be said of one twin; the keys say it of the likeliest."""
        same = Button(
            self.tr("The same customer"), kind=ButtonKind.SOFT, icon="git-merge", compact=True
        )
        same.clicked.connect(partial(self._say, Choice.SAME, twin))
        self.same_buttons.append(same)
        ask = Button(
            self.tr("Ask the owner"),
            kind=ButtonKind.GHOST,
            icon="circle-question-mark",
            compact=True,
        )
        ask.clicked.connect(partial(self._say, Choice.ASK_OWNER, twin))
        self.ask_buttons.append(ask)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        for button, key in ((same, "Y"), (ask, "O")):
            foot.addWidget(button)
            if is_likeliest:
                foot.addWidget(KeyHint(key))
        foot.addStretch(1)
        return foot

    # Decisions

    def decide(self, choice: Choice, *_checked: bool) -> None:
        """Say something about the row, or about it and the likeliest of its twins."""
        self._say(choice, None)

    def _say(self, choice: Choice, twin: Twin | None, *_checked: bool) -> None:
        row = self.table.current_row()
        if isinstance(row, DuplicateRow):
            self._note(row, verdict_on(row, choice, twin))

    def _note(self, row: DuplicateRow, verdict: Verdict) -> None:
        """The same decision a second time takes it back; else the next row is chosen."""
        decisions = self._state.policy.decisions
        is_again = decisions.verdicts.get(row.ref.key) == verdict
        self._state.decide(decisions.with_verdict(row.ref.key, None if is_again else verdict))
        place = self.table.view.currentIndex().row()
        self.show_rows()
        if not is_again and place + 1 < len(self.table.model.rows):
            self.table.view.choose(place + 1)
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)


def _key(row: DuplicateRow) -> str:
    return row.ref.key
