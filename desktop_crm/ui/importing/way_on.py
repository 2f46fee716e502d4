"""The button that goes on: what it says at each step, and whether there is a way."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_crm.ui.importing.file_step import FileStep
from desktop_crm.ui.importing.layouts import layouts_of
from desktop_crm.ui.importing.preview_step import PreviewStep
from desktop_crm.ui.importing.sheets_step import SheetsStep
from desktop_crm.ui.importing.start_step import StepKey, is_hopeless, next_step
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.step import Step


class WayOn(QObject):
    """Asked anew whenever the footer is shown."""

    def __init__(self, state: ImportState, *, has_next: bool) -> None:
        super().__init__(state)
        self._state = state
        self._has_next = has_next

    def text(self, step: Step, key: StepKey) -> str:
        """What the button says."""
        understood = self._state.understood
        if key is StepKey.RESULT:
            return self.tr("Next file") if self._has_next else self.tr("Done")
        if isinstance(step, FileStep) and step.wants_password:
            return self.tr("Open")
        if understood is None or is_hopeless(understood):
            return self.tr("Next file") if self._has_next else self.tr("Choose another file")
        if isinstance(step, PreviewStep):
            words = self.tr("Import {count} records")
            return words.format(count=f"{step.written:,}") if step.written else self.tr("Import")
        return {
            StepKey.SHEETS: self.tr("Next: worksheets"),
            StepKey.COLUMNS: self.tr("Next: columns"),
            StepKey.PROBLEMS: self.tr("Next: check"),
            StepKey.PREVIEW: self.tr("Next: preview"),
        }[next_step(understood, key)]

    @property
    def may_leave(self) -> bool:
        """Whether another step can be shown; what is only being counted goes on meanwhile."""
        return not self._state.is_working or self._state.is_comparing

    def waits(self, step: Step) -> bool:
        """Whether an answer has to come first; what the import would do, only the preview tells."""
        state = self._state
        return state.is_working and (isinstance(step, PreviewStep) or not state.is_comparing)

    def is_open(self, step: Step) -> bool:
        """Whether it can be pressed now."""
        if self.waits(step):
            return False
        if isinstance(step, SheetsStep):
            layouts = layouts_of(self._state.draft, self._state.summary)
            return any(each.has_columns for each in layouts)
        if isinstance(step, PreviewStep):
            return not self._state.draft.is_empty and not step.is_refused
        return True
