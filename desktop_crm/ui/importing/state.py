"""One file on its way in: how it is understood now, what was decided, what the import would do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.apply.policy import Decisions, ImportPolicy
from desktop_crm.exchange.clean.fixes import Fix
from desktop_crm.exchange.compare.comparison import Comparison
from desktop_crm.exchange.compare.forecast import Forecast
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.imports import Draft, mapped_alike
from desktop_crm.exchange.imports_summary import Summary
from desktop_crm.exchange.mapping_memory import remembered_mappings
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.reading import (
    Understood,
    by_headers,
    look_again,
    mended,
    plan_with,
    understand,
)
from desktop_crm.ui.tasks import Task


class ImportState(QObject):
    """Asks the worker for what follows from each choice; only the newest answer counts.

    `understood_changed` tells of another reading of the file, `compared` of what it would do to
    the firm, `working` of work begun or ended, `refused` of a file that cannot be read (as it is).
    """

    reading = Signal(object)
    understood_changed = Signal()
    compared = Signal()
    working = Signal()
    refused = Signal(object)
    stopped = Signal()
    progressed = Signal(int, int)

    def __init__(self, context: Context, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.path = path
        self.encoding: str | None = None
        self.password: str | None = None
        self.error: UserError | None = None
        self.understood: Understood | None = None
        self.policy = ImportPolicy()
        self.forecast = Forecast()
        self.dropped = 0
        self.is_touched = False
        self._remembered: Mapping[str, SheetMapping] = {}
        self._task: Task | None = None
        self._is_comparing = False
        self._saved: Path | None = None

    # What there is

    @property
    def draft(self) -> Draft:
        """The file as it would be imported now."""
        return self._told.draft

    @property
    def summary(self) -> Summary:
        """The same in numbers."""
        return self._told.summary

    @property
    def _told(self) -> Understood:
        if self.understood is None:
            raise RuntimeError("nothing is read yet")
        return self.understood

    @property
    def is_working(self) -> bool:
        """Whether an answer is on its way."""
        return self._task is not None

    @property
    def comparison(self) -> Comparison | None:
        """What the import would do with all decisions; the last one known while others count."""
        return self.forecast.counted

    @property
    def policy_in_force(self) -> ImportPolicy:
        """The policy with those decisions whose question is still asked."""
        if self.forecast.seen is None:
            return self.policy
        return replace(self.policy, decisions=self.forecast.in_force(self.policy.decisions))

    # Reading

    def read(self, *, saved: Path | None = None) -> None:
        """Read the file, with the encoding and password that are known by now."""
        self.error = None
        self._saved = saved
        self._context.background.read(remembered_mappings, self._on_remembered, owner=self)

    def _on_remembered(self, remembered: Mapping[str, SheetMapping]) -> None:
        self._remembered = remembered
        task = self._ask(
            understand,
            path=self.path,
            remembered=remembered,
            saved=self._saved,
            encoding=self.encoding,
            password=self.password,
        )
        self.reading.emit(task)

    # Choices

    def use_sheets(self, left_out: frozenset[int]) -> None:
        """Leave other sheets out."""
        self._plan(self.draft.mapping, left_out)

    def change_sheet(self, number: int, **changes: Any) -> None:
        """Change how a sheet and those of its layout are understood."""
        sheet = replace(self.draft.mapping[number], **changes)
        self._plan(mapped_alike(self.draft, number, sheet), self.draft.left_out)

    def change_column(self, number: int, index: int, **changes: Any) -> None:
        """Change what becomes of a column, in all sheets of the layout."""
        changes.setdefault("confidence", 1.0)
        columns = tuple(
            replace(column, **changes) if column.index == index else column
            for column in self.draft.mapping[number].columns
        )
        self.change_sheet(number, columns=columns)

    def look_again(
        self,
        numbers: tuple[int, ...],
        *,
        kind: SheetKind | None = None,
        header_row: int | None = None,
    ) -> None:
        """Understand sheets anew, as a kind that the user names or with another header row."""
        self.is_touched = True
        self._ask(
            look_again,
            draft=self.draft,
            numbers=numbers,
            kind=kind,
            header_row=header_row,
            left_out=self.draft.left_out.difference(numbers),
        )

    def forget(self) -> None:
        """Decide by the headers alone; the import then forgets what it remembered."""
        self.is_touched = True
        self._ask(by_headers, draft=self.draft, left_out=self.draft.left_out)

    def mend(self, fix: Fix) -> None:
        """Do what one click offers about a problem."""
        self.is_touched = True
        self._ask(mended, draft=self.draft, fix=fix)

    def set_policy(self, **changes: Any) -> None:
        """Treat what is there already in another way."""
        self.is_touched = True
        self.policy = replace(self.policy, **changes)
        self.forecast.forget_answers()
        self.compare()

    def decide(self, decisions: Decisions) -> None:
        """Other decisions about cells and rows; what they do is counted anew."""
        if self.forecast.seen is None:
            return
        self.is_touched = True
        self.dropped = 0
        self.policy = replace(self.policy, decisions=decisions)
        self.compare()

    def _plan(self, mapping: tuple[SheetMapping, ...], left_out: frozenset[int]) -> None:
        self.is_touched = True
        self._ask(plan_with, draft=self.draft, mapping=mapping, left_out=left_out)

    # The firm

    def compare(self) -> None:
        """Find out what the import would do, as far as that is not known."""
        if (self.is_working and not self._is_comparing) or not self.draft.plan.counts():
            return
        asked = self.forecast.question(self.policy.decisions)
        if asked is None:
            self._let_go()
            self.compared.emit()
            return
        task = self._begin()
        self._is_comparing = True
        self._context.background.rehearse(
            compare_plan,
            partial(self._on_compared, task, asked),
            owner=self,
            on_failed=partial(self._on_failed, task),
            task=task,
            plan=self.draft.plan,
            language=self._context.language,
            policy=replace(self.policy, decisions=asked),
        )

    def _on_compared(self, task: Task, asked: Decisions, comparison: Comparison) -> None:
        if task is not self._task:
            return
        self.forecast.answer(asked, comparison)
        before = self.policy.decisions
        standing = self.forecast.standing(before)
        if standing != before:
            gone = before.verdicts.keys() - standing.verdicts.keys()
            self.dropped += len(gone) + len(before.kept - standing.kept)
            self.policy = replace(self.policy, decisions=standing)
        self.compare()

    # The worker

    def stop(self) -> None:
        """Let go of what is under way; nothing of it is needed any more."""
        if self._task is not None:
            self._task.cancel()

    def _let_go(self) -> None:
        """Wait for nothing any more."""
        self.stop()
        self._task, self._is_comparing = None, False
        self.working.emit()

    def _begin(self) -> Task:
        self.stop()
        self._is_comparing = False
        self._task = Task(parent=self)
        self._task.ended.connect(partial(self._on_ended, self._task))
        self._task.progressed.connect(self.progressed)
        self.working.emit()
        return self._task

    def _ask(self, work: Callable[..., Understood], **kw: Any) -> Task:
        task = self._begin()
        self._context.background.run(
            work,
            partial(self._on_understood, task),
            owner=self,
            on_failed=partial(self._on_failed, task),
            task=task,
            **kw,
        )
        return task

    def _on_understood(self, task: Task, understood: Understood) -> None:
        if task is not self._task:
            return
        self._task = None
        self.error = None
        self.understood = understood
        self.dropped = 0
        self.forecast.forget_plan(self.policy.decisions)
        self.working.emit()
        self.understood_changed.emit()

    def _on_failed(self, task: Task, error: UserError) -> None:
        if task is self._task:
            self._task, self._is_comparing = None, False
            self.error = error
            self.working.emit()
            self.refused.emit(error)

    def _on_ended(self, task: Task) -> None:
        """Comes after the answer; where there was none, somebody stopped it."""
        task.deleteLater()
        if task is self._task:
            self._task, self._is_comparing = None, False
            self.working.emit()
            self.stopped.emit()
