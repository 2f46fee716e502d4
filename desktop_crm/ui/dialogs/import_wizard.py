"""The import of one file, step by step over the whole window; nothing is written before the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.errors import UserError
from desktop_crm.exchange.import_json import Outcome
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.columns_step import ColumnsStep
from desktop_crm.ui.importing.file_step import FileStep
from desktop_crm.ui.importing.head import ImportHead
from desktop_crm.ui.importing.preview_step import PreviewStep
from desktop_crm.ui.importing.problems_step import ProblemsStep
from desktop_crm.ui.importing.result_step import ResultStep
from desktop_crm.ui.importing.sheets_step import SheetsStep
from desktop_crm.ui.importing.start_step import (
    StepKey,
    first_step,
    is_hopeless,
    next_step,
    step_before,
)
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.step import Step
from desktop_crm.ui.importing.unfinished import Unfinished
from desktop_crm.ui.importing.way_on import WayOn
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import SPACE_4, SPACE_5, Role, Tone
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.sheet import Sheet

_MADE_OF: Mapping[StepKey, Callable[[Context, ImportState], Step]] = {
    StepKey.FILE: FileStep,
    StepKey.SHEETS: SheetsStep,
    StepKey.COLUMNS: ColumnsStep,
    StepKey.PROBLEMS: ProblemsStep,
    StepKey.PREVIEW: PreviewStep,
    StepKey.RESULT: ResultStep,
}
_SAFE: tuple[str, Role] = ("shield-check", "success")
"""Nothing is written yet, and what will be can be undone."""


class _Ground(QWidget):
    """The page's ground under the cards of a step."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), qcolor(tokens_of(self).bg))


class ImportWizard(Sheet):
    """Goes forth and back without losing a choice; the flow around it reads and writes.

    `write_wanted` asks to import, `save_wanted` for the rejected rows, `undo_wanted` to take it
    back, `choose_wanted` for another file, with the draft that waits for it. Closing it before the
    end keeps what was decided as a draft.
    """

    write_wanted = Signal()
    save_wanted = Signal()
    undo_wanted = Signal(object)
    choose_wanted = Signal(object)

    def __init__(
        self,
        context: Context,
        host: QWidget,
        state: ImportState,
        *,
        place: str = "",
        has_next: bool = False,
        draft: KeptDraft | None = None,
    ) -> None:
        super().__init__(
            host, state.path.name, subtitle=place, icon="file-spreadsheet", tone=Tone.SUCCESS
        )
        self.context = context
        self.state = state
        self._has_next = has_next
        self._way = WayOn(state, has_next=has_next)
        self._steps: dict[StepKey, Step] = {}
        self._left_buttons: dict[StepKey, QWidget] = {}
        self.current = StepKey.FILE
        self.head = ImportHead(self, state)
        self.head.step_wanted.connect(self._on_step_wanted)
        self.head.keep_wanted.connect(self._on_keep)
        ground = _Ground()
        self._place_of_step = QVBoxLayout(ground)
        self._place_of_step.setContentsMargins(SPACE_5, SPACE_4, SPACE_5, SPACE_4)
        self._place_of_step.setSpacing(0)
        self.unfinished = Unfinished(context, self, state, self._step_now)
        self._place_of_step.addWidget(self.unfinished)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(ground, 1)
        self.panel.radius = 0
        self._add_buttons()
        state.understood_changed.connect(self._on_understood)
        state.compared.connect(self._show_footer)
        state.working.connect(self._show_footer)
        state.refused.connect(self._on_refused)
        self.unfinished.begin(draft)
        self.go_to(self._first())

    def _on_keep(self) -> None:
        """Closing keeps what was decided in any case; this keeps it also where nothing was."""
        self.state.is_touched = True
        self.state.touched.emit()
        words = self.tr("Kept as a draft: choose {file} again to go on.")
        self.context.toasts.show_toast(words.format(file=self.state.path.name))
        self.reject()

    def _step_now(self) -> StepKey:
        return self.current

    def _add_buttons(self) -> None:
        self.back_button = self.add_button(Button(self.tr("Back"), icon="arrow-left"))
        self.back_button.clicked.connect(self._on_back)
        self.add_shortcut("Alt+Left", self.back_button.click)
        self.go_button = self.add_button(Button(), shortcut="Ctrl+Enter", primary=True)
        self.go_button.clicked.connect(self._on_go)
        for key in ("Return", "Num+Enter"):
            self.add_shortcut(key, self._on_enter)

    def _first(self) -> StepKey:
        """Where it was left, if it was; else where something has to be decided."""
        understood = self.state.understood
        if understood is None:
            return StepKey.FILE
        first = first_step(understood)
        left_at, self.state.left_at = self.state.left_at, None
        return first if left_at is None or first is StepKey.FILE else StepKey(left_at)

    # Steps

    def step(self, key: StepKey) -> Step:
        """A step, made when it is first needed."""
        if key not in self._steps:
            step = _MADE_OF[key](self.context, self.state)
            step.hide()
            self._steps[key] = step
            self._place_of_step.addWidget(step)
            if (button := step.footer_button()) is not None:
                self._left_buttons[key] = button
                self.panel.add_left(button)
            if isinstance(step, FileStep):
                step.choose_wanted.connect(self._on_choose)
            elif isinstance(step, ProblemsStep):
                step.save_wanted.connect(self.save_wanted)
                step.focus_wanted.connect(self._focus_first)
            elif isinstance(step, PreviewStep):
                step.names_wanted.connect(self._on_names_wanted)
            elif isinstance(step, ResultStep):
                step.save_wanted.connect(self.save_wanted)
                step.undo_wanted.connect(self.undo_wanted)
        return self._steps[key]

    def go_to(self, key: StepKey) -> None:
        """Show a step as things are now."""
        shown = self.step(key)
        self.current = key
        self.unfinished.keeper.keep()
        for step in self._steps.values():
            step.setVisible(step is shown)
        for owner, button in self._left_buttons.items():
            button.setVisible(owner is key)
        shown.show_state()
        self._show_footer()
        if self.isVisible():
            self._focus_first()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what the import did; nothing of it is left to be kept."""
        self.unfinished.keeper.drop()
        self.unfinished.hide()
        step = self.step(StepKey.RESULT)
        if isinstance(step, ResultStep):
            step.show_outcome(outcome)
        self.go_to(StepKey.RESULT)

    @property
    def is_done(self) -> bool:
        """Whether the file has been written."""
        return self.current is StepKey.RESULT

    def _reached(self) -> list[bool]:
        """Which steps can be gone to: all before the end, once the file is understood."""
        is_open = self.current is not StepKey.RESULT
        is_read = self.state.understood is not None and is_open
        return [
            is_open if key is StepKey.FILE else is_read and key is not StepKey.RESULT
            for key in StepKey
        ]

    def _on_names_wanted(self) -> None:
        self.go_to(StepKey.PROBLEMS)
        step = self.step(StepKey.PROBLEMS)
        if isinstance(step, ProblemsStep):
            step.focus_names()

    def _on_step_wanted(self, place: int) -> None:
        if self._way.may_leave:
            self.go_to(StepKey(place))

    # The footer

    def _show_footer(self) -> None:
        self.head.show_step(self.current, self._reached())
        step = self.step(self.current)
        if isinstance(step, PreviewStep) and not self._way.waits(step):
            self.set_marked_note(self._note(), None if step.is_refused else _SAFE)
        else:
            self.set_note(self._note())
        self.back_button.setVisible(self.current not in (StepKey.FILE, StepKey.RESULT))
        self.go_button.setText(self._way.text(self.step(self.current), self.current))
        may_go = self._way.is_open(self.step(self.current))
        if not may_go and self.go_button.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.go_button.setEnabled(may_go)
        if may_go and self.isVisible() and self.hasFocus():
            self._focus_first()

    def _note(self) -> str:
        if self._way.waits(self.step(self.current)):
            return self.tr("Checking…")
        if self.current in (StepKey.FILE, StepKey.RESULT) or not self.state.draft.is_empty:
            return self.step(self.current).note()
        return self.tr("There is nothing to import: say what a worksheet holds.")

    # Ways

    def _on_enter(self) -> None:
        """Enter presses the button that has the keys, else it goes on."""
        focused, step = QApplication.focusWidget(), self.step(self.current)
        if isinstance(step, ProblemsStep) and step.enter(focused):
            return
        is_button = isinstance(focused, QAbstractButton) and not focused.isCheckable()
        if is_button and isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            focused.click()
        else:
            self.go_button.click()

    def _on_go(self) -> None:
        step, understood = self.step(self.current), self.state.understood
        if self.current is StepKey.RESULT:
            self.accept()
        elif isinstance(step, FileStep) and step.wants_password:
            step.unlock()
        elif understood is None or is_hopeless(understood):
            self.accept() if self._has_next else self._on_choose()
        elif isinstance(step, PreviewStep):
            self.write_wanted.emit()
        else:
            self.go_to(next_step(understood, self.current))

    def _on_back(self) -> None:
        if self.state.understood is not None and self._way.may_leave:
            self.go_to(step_before(self.state.understood, self.current))

    def _on_choose(self) -> None:
        draft = self.unfinished.draft
        self.reject()
        self.choose_wanted.emit(draft)

    def _on_understood(self) -> None:
        """After a password or an encoding the file is another one; else the step stays."""
        step = self.step(self.current)
        is_shut = isinstance(step, FileStep) and not step.encodings.isVisible()
        if is_shut or self.state.left_at is not None:
            self.go_to(self._first())
            return
        step.show_state()
        self._show_footer()

    def _on_refused(self, error: UserError) -> None:
        if self.state.understood is None or self.current is StepKey.FILE:
            self.go_to(StepKey.FILE)
        else:
            self.context.messages.problem(error)
            self._show_footer()

    # Keys and place

    @override
    def _do_key(self, event: QKeyEvent) -> bool:
        """Enter that is held down takes one step, not all of them."""
        is_held = event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_held or super()._do_key(event):
            return True
        return self.step(self.current).do_key(QKeySequence(event.keyCombination()))

    @override
    def _close(self, signal: object) -> None:
        self.state.stop()
        super()._close(signal)

    @override
    def _place(self) -> None:
        self.panel.setGeometry(self.rect())
        self.update()

    @override
    def _focus_first(self) -> None:
        """The first thing to decide, else the button that goes on, else the sheet itself."""
        button = self.go_button if self.go_button.isEnabled() else self
        target = self.step(self.current).first_focus() or button
        target.setFocus(Qt.FocusReason.OtherFocusReason)
