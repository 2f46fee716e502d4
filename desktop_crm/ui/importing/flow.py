"""An import from the choice of files to its result, one file after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop_crm.core.change import Change
from desktop_crm.core.errors import UserError
from desktop_crm.exchange.apply.policy import ImportPolicy, ImportResult, OnDuplicate
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.import_json import Outcome
from desktop_crm.exchange.imports import Draft, refusal
from desktop_crm.exchange.reading.kinds import READABLE_SUFFIXES
from desktop_crm.exchange.rejected import write_rejected
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.import_refusal import ImportRefusalSheet
from desktop_crm.ui.dialogs.import_result import ImportResultSheet
from desktop_crm.ui.dialogs.import_review import ImportReviewSheet
from desktop_crm.ui.importing.reading import Understood, understand
from desktop_crm.ui.tasks import Task
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.progress_sheet import ProgressSheet

_HOPELESS = frozenset({"import.empty_file", "import.no_header", "import.no_rows"})
"""Refusals that no choice of the user can change."""


def start_import(context: Context, host: QWidget, paths: Sequence[Path]) -> None:
    """Import these files, or ask for them."""
    flow = ImportFlow(context, host)
    if paths:
        flow.start(paths)
    else:
        flow.choose()


class ImportFlow(QObject):
    """Lives until its last file is done or the user stops."""

    def __init__(self, context: Context, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._host = host
        self._waiting: list[Path] = []
        self._total = 0
        self._progress: ProgressSheet | None = None

    # Files

    def choose(self) -> None:
        """Ask for files; giving up ends nothing that has begun."""
        patterns = [(self.tr("Tables"), " ".join(f"*{end}" for end in READABLE_SUFFIXES))]
        self._context.messages.choose_files(
            self.tr("Import from Excel"), self.start, patterns=patterns
        )

    def start(self, paths: Sequence[Path]) -> None:
        """Read the first file; the others follow."""
        self._waiting = list(paths)
        self._total = len(self._waiting)
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            self.deleteLater()
            return
        path = self._waiting.pop(0)
        title = self.tr("Reading {file}").format(file=path.name)
        self._context.background.run(
            understand,
            self._on_understood,
            owner=self,
            on_failed=partial(self._on_refused, path),
            task=self._watched(title),
            path=path,
        )

    def _place(self) -> str:
        """Which of several files this is."""
        if self._total < 2:
            return ""
        words = self.tr("File {number} of {total}")
        return words.format(number=self._total - len(self._waiting), total=self._total)

    # Progress

    def _watched(self, title: str) -> Task:
        """A task with its progress on screen; stopping it ends the flow."""
        task = Task(parent=self)
        self._progress = ProgressSheet(self._host, title)
        self._progress.set_progress(0, 0)
        self._progress.set_detail(self.tr("Nothing is written before you agree."))
        self._progress.cancel_requested.connect(task.cancel)
        task.progressed.connect(self._progress.set_progress)
        task.ended.connect(partial(self._on_ended, task))
        self._progress.open()
        return task

    def _on_ended(self, task: Task) -> None:
        """Comes after the answer; a sheet that still stands means that there was none."""
        if self._close_progress():
            if task.is_cancelled:
                words = self.tr("The import was stopped; nothing of this file was written.")
                self._context.toasts.show_toast(words, tone=Tone.INFO)
            self.deleteLater()

    def _close_progress(self) -> bool:
        sheet, self._progress = self._progress, None
        if sheet is not None:
            sheet.finish()
        return sheet is not None

    # Steps

    def _on_understood(self, understood: Understood) -> None:
        self._close_progress()
        refused = refusal(understood.draft)
        if refused is not None and refused.code in _HOPELESS:
            self._on_refused(understood.draft.path, refused)
            return
        sheet = ImportReviewSheet(self._context, self._host, understood, place=self._place())
        sheet.import_wanted.connect(self._write)
        sheet.save_wanted.connect(self._save_rejected)
        sheet.rejected.connect(self.deleteLater)
        sheet.open()

    def _on_refused(self, path: Path, error: UserError) -> None:
        self._close_progress()
        sheet = ImportRefusalSheet(
            self._context, self._host, path.name, error, has_next=bool(self._waiting)
        )
        sheet.accepted.connect(self._next)
        sheet.choose_wanted.connect(partial(start_import, self._context, self._host, ()))
        sheet.rejected.connect(self.deleteLater)
        sheet.open()

    def _write(self, understood: Understood, on_duplicate: OnDuplicate) -> None:
        draft = understood.draft
        task = self._watched(self.tr("Importing {file}").format(file=draft.path.name))
        if self._progress is not None:
            self._progress.set_detail(self.tr("Stopping leaves no trace of it."))
        self._context.background.write(
            import_plan,
            partial(self._on_written, understood),
            owner=self,
            on_failed=self._on_failed,
            task=task,
            plan=draft.plan,
            language=self._context.language,
            policy=ImportPolicy(on_duplicate),
        )

    def _on_failed(self, error: UserError) -> None:
        self._close_progress()
        self._context.messages.problem(error)
        self.deleteLater()

    def _on_written(self, understood: Understood, change: Change[ImportResult]) -> None:
        self._close_progress()
        operation_id = change.operation_id if change.touched else None
        sheet = ImportResultSheet(
            self._context,
            self._host,
            Outcome(understood.draft, change.value, operation_id),
            understood.summary,
            has_next=bool(self._waiting),
        )
        sheet.save_wanted.connect(self._save_rejected)
        sheet.undo_wanted.connect(self._undo)
        sheet.closed.connect(self._next)
        sheet.open()

    def _undo(self, operation_id: UUID) -> None:
        self._context.background.undo(operation_id, owner=self._host)

    # Rejected rows

    def _save_rejected(self, draft: Draft) -> None:
        name = self.tr("{file} rejected").format(file=draft.path.stem)
        self._context.messages.choose_new_file(
            self.tr("Save rejected rows"),
            partial(self._write_rejected, draft),
            patterns=[(self.tr("Excel workbook"), "*.xlsx")],
            name=f"{name}.xlsx",
        )

    def _write_rejected(self, draft: Draft, target: Path) -> None:
        self._context.background.run(
            _rejected_writer(target, draft, self._context),
            partial(self._on_rejected_written, target),
            owner=self,
        )

    def _on_rejected_written(self, target: Path, _count: int) -> None:
        self._context.toasts.show_toast(
            self.tr("Saved {file}").format(file=target.name),
            action=self.tr("Open folder"),
            on_action=partial(_open_folder, target.parent),
        )


def _rejected_writer(target: Path, draft: Draft, context: Context) -> Callable[..., int]:
    return partial(write_rejected, target, [draft], context.language)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
