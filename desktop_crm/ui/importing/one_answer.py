"""Work for the worker of which only the newest is waited for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_crm.core.errors import UserError
from desktop_crm.ui.tasks import Task


class OneAnswer(QObject):
    """Waits for one task at a time: whoever begins another lets go of the one before.

    `working` tells of work begun or ended, `progressed` how far it is, `refused` why it could not
    be done, `stopped` that somebody stopped it.
    """

    working = Signal()
    progressed = Signal(int, int)
    refused = Signal(object)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.error: UserError | None = None
        self._task: Task | None = None

    @property
    def is_working(self) -> bool:
        """Whether an answer is on its way."""
        return self._task is not None

    def stop(self) -> None:
        """Let go of what is under way; nothing of it is needed any more."""
        if self._task is not None:
            self._task.cancel()

    def begin(self) -> Task:
        """The task of other work, which is waited for from now on."""
        self.stop()
        self._task = Task(parent=self)
        self._task.ended.connect(partial(self._on_ended, self._task))
        self._task.progressed.connect(self.progressed)
        self.working.emit()
        return self._task

    def takes(self, task: Task) -> bool:
        """Whether this answer is the one that is waited for."""
        return task is self._task

    def rest(self) -> None:
        """Wait for nothing any more."""
        self.stop()
        self._task = None
        self.working.emit()

    def fail(self, task: Task, error: UserError) -> None:
        """The work could not be done."""
        if self.takes(task):
            self._task = None
            self.error = error
            self.working.emit()
            self.refused.emit(error)

    def _on_ended(self, task: Task) -> None:
        """Comes after the answer; where there was none, somebody stopped it."""
        task.deleteLater()
        if self.takes(task):
            self._task = None
            self.working.emit()
            self.stopped.emit()
