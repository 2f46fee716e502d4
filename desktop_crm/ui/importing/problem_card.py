"""One reason why rows or cells were not taken as they stand, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.unreadable import Reason
from desktop_crm.exchange.clean.fix_results import ORDER_OF, fix_result
from desktop_crm.exchange.clean.fixes import Fix, FixKind, fix_title
from desktop_crm.exchange.clean.problem_titles import problem_title
from desktop_crm.exchange.clean.problems import TYPED, Effect
from desktop_crm.exchange.group_words import OUTCOMES, count_words, group_sentence
from desktop_crm.exchange.import_columns import DateChoice
from desktop_crm.exchange.imports_summary import ProblemGroup
from desktop_crm.exchange.mending import can_mend
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.answer_button import AnswerButton
from desktop_crm.ui.importing.mend_list import MendList
from desktop_crm.ui.importing.problem_looks import look_of
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, Role, Tone
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.menu import Menu
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_PADDING = 11
_ICON = 32
_TWO_ORDERS = (FixKind.MONTH_FIRST, FixKind.DAY_FIRST)
_SMALL = frozenset({Effect.ROW_LEFT_OUT, Effect.DECIDED})
_BY_HAND = frozenset({"missing"})
"""Reasons about which typing is likelier than any fix."""

Key = tuple[str, Effect]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a card shows; `dates` of a group of ambiguous days."""

    group: ProblemGroup
    fixes: tuple[Fix, ...]
    dates: DateChoice | None
    name_sheet: bool

    @property
    def key(self) -> Key:
        """By what the card of a group is found again."""
        return self.group.reason, self.group.effect


class ProblemCard(Card):
    """`fix_wanted` carries the fix that was pressed, `done` tells that the last cell was left.

    `unfolded` tells of other parts in the card. The list keeps the card even when its last problem
    is mended, until it is folded up.
    """

    fix_wanted = Signal(object)
    unfolded = Signal()
    done = Signal()

    def __init__(self, context: Context, state: ImportState, shown: Shown) -> None:
        super().__init__(padding=_PADDING)
        self._context = context
        self._state = state
        self.shown = shown
        self.is_gone = False
        self.list: MendList | None = None
        self.fix_buttons: list[PaintedButton] = []
        self.open_button: Button | None = None
        self.more: IconButton | None = None
        self._top = self._make_top()
        self.body.addWidget(self._top)

    @property
    def group(self) -> ProblemGroup:
        """The problems."""
        return self.shown.group

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """What one click can do about them."""
        return self.shown.fixes

    @property
    def is_small(self) -> bool:
        """Whether two of its kind have room beside each other; they stand at the end."""
        is_said = self.group.effect is Effect.NOTED and not self._stops()
        return self.group.effect in _SMALL or self.group.reason in _BY_HAND or is_said

    @property
    def is_open(self) -> bool:
        """Whether its list needs the whole width."""
        return self.list is not None

    def show_group(self, shown: Shown) -> None:
        """Show the group as it is now; nothing moves where nothing has changed."""
        if shown != self.shown or self.is_gone:
            self.shown, self.is_gone = shown, False
            self._renew_top()

    def show_gone(self) -> None:
        """Nothing of the group is left; the list stays until it is folded up."""
        if not self.is_gone:
            self.is_gone = True
            self._renew_top()

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in its order."""
        return [*self._stops(), *(self.list.stops() if self.list is not None else ())]

    def first_stop(self) -> QWidget | None:
        """Where the keys go in this card."""
        stops = self._stops()
        return stops[0] if stops else None

    def _stops(self) -> list[PaintedButton]:
        others = [each for each in (self.open_button, self.more) if each is not None]
        return [*self.fix_buttons, *others]

    # The head

    def _renew_top(self) -> None:
        focused = QApplication.focusWidget()
        had_keys = focused is not None and self._top.isAncestorOf(focused)
        old, self._top = self._top, self._make_top()
        self.body.replaceWidget(old, self._top)
        old.hide()
        old.deleteLater()
        self.unfolded.emit()
        if had_keys and (stop := self.first_stop()) is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_top(self) -> QWidget:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(SPACE_1, 0, 0, 0)
        row.setSpacing(SPACE_2)
        icon, tone, role = look_of(self.group)
        if self.is_gone:
            icon, tone, role = "check", Tone.SUCCESS, "success"
        row.addWidget(ToneIcon(icon, tone, size=_ICON), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(SPACE_1 + 2)
        row.addLayout(self._words(role), 1)
        self._add_answers(row)
        return top

    def _words(self, role: Role) -> QVBoxLayout:
        group, language = self.group, self._context.language
        first = QHBoxLayout()
        first.setSpacing(SPACE_2)
        first.addWidget(Label(self._title(), "strong", elide=True))
        outcome = "" if self._is_open_question else language.say(OUTCOMES[group.effect])
        if self.is_gone:
            count, outcome = self.tr("all mended"), ""
        else:
            count = count_words(group, language)
        words = " ".join(filter(None, (count, outcome)))
        first.addWidget(Label(words, "strong", color=role))
        first.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addLayout(first)
        column.addWidget(Label(self._sentence(), "caption", elide=True))
        return column

    def _title(self) -> str:
        return problem_title(self.group.reason, self.group.field, self._context.language)

    @property
    def _is_open_question(self) -> bool:
        """Whether the buttons say enough of what becomes of it."""
        return self.group.reason in (Reason.DATE_AMBIGUOUS, TYPED) or (
            self.group.effect is Effect.CELL_LEFT_OUT and bool(self.fixes)
        )

    def _sentence(self) -> str:
        if self.is_gone:
            return self.tr("Fold the list up when you are done with it.")
        shown = self.shown
        return group_sentence(
            shown.group, self._context.language, name_sheet=shown.name_sheet, dates=shown.dates
        )

    # What can be done

    def _add_answers(self, row: QHBoxLayout) -> None:
        self.fix_buttons, self.open_button, self.more = [], None, None
        fixes, others = self._split()
        likely = self.shown.dates.likely if self.shown.dates else None
        if likely is not None and not self.is_gone:
            row.addWidget(Label(self.tr("Suggested"), "small_strong", color="primary"))
        for fix in fixes:
            is_chosen = likely is not None and ORDER_OF.get(fix.kind) is likely
            button = self._fix_button(fix, is_chosen=is_chosen)
            button.clicked.connect(partial(self._on_fix, fix))
            self.fix_buttons.append(button)
            row.addWidget(button)
        if self.list is not None or can_mend(self.group):
            self.open_button = Button(self._open_words(), kind=Kind.GHOST, compact=True)
            self.open_button.clicked.connect(self._on_open)
            row.addWidget(self.open_button)
        if others:
            self.more = IconButton("ellipsis", self.tr("Other ways"))
            self.more.clicked.connect(partial(self._on_more, others))
            row.addWidget(self.more)
        for stop in self._stops():
            stop.setAccessibleDescription(self._title())

    def _split(self) -> tuple[Sequence[Fix], Sequence[Fix]]:
        """The fixes that have a button, and those of the menu."""
        fixes = () if self.is_gone else self.fixes
        orders = [each for each in fixes if each.kind in _TWO_ORDERS]
        if len(orders) == len(_TWO_ORDERS):
            likely = self.shown.dates.likely if self.shown.dates else None
            orders.sort(key=lambda fix: ORDER_OF[fix.kind] is not likely)
            return orders, [each for each in fixes if each not in orders]
        cut = 0 if self.group.reason in _BY_HAND and can_mend(self.group) else 1
        return fixes[:cut], fixes[cut:]

    def _fix_button(self, fix: Fix, *, is_chosen: bool) -> PaintedButton:
        language = self._context.language
        title = fix_title(fix, language)
        result = fix_result(fix, self.group.examples[0].value, language)
        if not result:
            ghost = fix.kind in (FixKind.TAKE_BACK, FixKind.TAKE_TYPED_BACK)
            return Button(title, kind=Kind.GHOST if ghost else Kind.NORMAL, compact=ghost)
        return AnswerButton(title, result, is_chosen=is_chosen)

    def _open_words(self) -> str:
        if self.list is not None:
            return self.tr("Fold up")
        if self.group.reason == Reason.DATE_AMBIGUOUS:
            return self.tr("Row by row")
        if self.group.effect is Effect.DECIDED:
            return self.tr("Show")
        return self.tr("Fill in here") if self.group.reason in _BY_HAND else self.tr("One by one")

    def _on_fix(self, fix: Fix) -> None:
        self.fix_wanted.emit(fix)

    def _on_more(self, fixes: Sequence[Fix]) -> None:
        menu = Menu(self)
        for fix in fixes:
            menu.add(fix_title(fix, self._context.language), partial(self._on_fix, fix))
        if self.more is not None:
            menu.open_below(self.more)

    # The cells

    def _on_open(self) -> None:
        if self.list is None:
            self.unfold()
        else:
            self.fold_up()

    def unfold(self) -> None:
        """Show the cells one by one, ready to be typed."""
        self.list = MendList(
            self._context,
            self._state,
            self.group,
            name_sheet=self.shown.name_sheet,
            likely=self.shown.dates.likely if self.shown.dates else None,
        )
        self.list.done.connect(self.done)
        self.list.filled.connect(self.unfolded)
        self.body.addWidget(self.list)
        self.list.begin(take_keys=True)
        self._renew_top()

    def fold_up(self) -> None:
        """Put the list away."""
        if self.list is not None:
            self.body.removeWidget(self.list)
            self.list.hide()
            self.list.deleteLater()
            self.list = None
            self._renew_top()

    def enter(self, focused: QWidget | None) -> bool:
        """What Enter does in a line of the list; whether it was pressed in one."""
        return self.list is not None and self.list.enter(focused)
