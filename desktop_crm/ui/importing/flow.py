"""An import from the choice of files to the last result, one file after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_crm.core.change import Change
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.errors import UserError
from desktop_crm.exchange.apply.policy import ImportResult
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.clean.problems import CellProblem
from desktop_crm.exchange.firm_book.read import is_firm_book
from desktop_crm.exchange.import_json import Outcome
from desktop_crm.exchange.imports import with_left
from desktop_crm.exchange.kept_import import KeptImport, kept_from_values
from desktop_crm.exchange.reading.kinds import READABLE_SUFFIXES
from desktop_crm.exchange.reading.wps import WPS_SUFFIXES
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.import_wizard import ImportWizard
from desktop_crm.ui.importing.firm_takeover import take_over_firm
from desktop_crm.ui.importing.rejected_rows import save_rejected_rows
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.tasks import Task
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.progress_sheet import ProgressSheet

_WHOLE_FIRM = "import.is_firm_book"
_NAMED, _LONGEST = 3, 40


def start_import(context: Context, host: QWidget, paths: Sequence[Path]) -> None:
    """Import these files, or ask for them."""
    flow = ImportFlow(context, host)
    if paths:
        flow.start(paths)
    else:
        flow.choose()


def resume_import(context: Context, host: QWidget, draft: KeptDraft) -> None:
    """Go on with an import that was kept as a draft."""
    try:
        kept = kept_from_values(draft.values)
    except UserError as error:
        context.messages.problem(error)
        return
    ImportFlow(context, host).resume(draft, kept)


class ImportFlow(QObject):
    """Lives until its last file is done or the user stops."""

    def __init__(self, context: Context, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._host = host
        self._waiting: list[Path] = []
        self._total = 0
        self._progress: ProgressSheet | None = None
        self._state: ImportState | None = None
        self._wizard: ImportWizard | None = None
        self._draft: KeptDraft | None = None
        self._left: tuple[CellProblem, ...] = ()

    # Files

    def choose(self) -> None:
        """Ask for files; giving up ends nothing that has begun."""
        self._context.messages.choose_files(
            self.tr("Import from Excel"), self.start, patterns=self._patterns()
        )

    def _patterns(self) -> list[tuple[str, str]]:
        suffixes = (*READABLE_SUFFIXES, *WPS_SUFFIXES)
        return [(self.tr("Tables"), " ".join(f"*{end}" for end in suffixes))]

    def start(self, paths: Sequence[Path]) -> None:
        """Read the first file; the others follow."""
        self._waiting = list(paths)
        self._total = len(self._waiting)
        self._next()

    def resume(self, draft: KeptDraft, kept: KeptImport) -> None:
        """Read the file of an import that was kept, and go on where it was left."""
        self._total = 1
        self._draft = draft
        self._watch_state(kept.path).resume(kept)

    def _on_choose(self, draft: KeptDraft | None) -> None:
        """Another file; an import that waits for its own goes on with it."""
        if draft is None:
            start_import(self._context, self._host, ())
            return
        self._context.messages.choose_files(
            self.tr("Where is {file} now?").format(file=kept_from_values(draft.values).path.name),
            partial(_resume_elsewhere, self._context, self._host, draft),
            patterns=self._patterns(),
        )

    def _next(self) -> None:
        self._let_go()
        self._wizard = self._draft = None
        if not self._waiting:
            self.deleteLater()
            return
        self._watch_state(self._waiting.pop(0)).read()

    def _watch_state(self, path: Path) -> ImportState:
        state = ImportState(self._context, path, self)
        self._state, self._left = state, ()
        state.reading.connect(self._on_reading)
        state.understood_changed.connect(self._on_read)
        state.refused.connect(self._on_refused)
        state.stopped.connect(self._on_stopped)
        return state

    def _place(self) -> str:
        """Which of several files this is."""
        if self._total < 2:
            return ""
        words = self.tr("File {number} of {total}")
        return words.format(number=self._total - len(self._waiting), total=self._total)

    # Reading

    def _on_reading(self, task: Task) -> None:
        if self._state is not None:
            title = self.tr("Reading {file}").format(file=self._state.path.name)
            self._watch(task, title, self.tr("Nothing is written before you agree."))

    def _on_read(self) -> None:
        self._close_progress()
        if self._state is not None and is_firm_book(self._state.draft.workbook):
            self._take_over()
        else:
            self._open_wizard()

    def _on_refused(self, error: UserError) -> None:
        self._close_progress()
        if error.code == _WHOLE_FIRM:
            self._take_over()
        else:
            self._open_wizard()

    def _take_over(self) -> None:
        """A whole firm goes a way of its own."""
        if self._state is not None:
            take_over_firm(self._context, self._host, self._state.path)
        self._end()

    def _on_stopped(self) -> None:
        """Reading was stopped; a wizard that is open stays as it was."""
        if self._close_progress() and self._wizard is None:
            words = self.tr("The import was stopped; nothing of this file was written.")
            self._context.toasts.show_toast(words, tone=Tone.INFO)
            self._end()

    def _open_wizard(self) -> None:
        if self._wizard is not None or self._state is None:
            return
        wizard = ImportWizard(
            self._context,
            self._host,
            self._state,
            place=self._place(),
            has_next=bool(self._waiting),
            draft=self._draft,
        )
        self._wizard = wizard
        wizard.write_wanted.connect(self._write)
        wizard.save_wanted.connect(self._save_rejected)
        wizard.undo_wanted.connect(self._undo)
        wizard.choose_wanted.connect(self._on_choose)
        wizard.accepted.connect(self._next)
        wizard.rejected.connect(self._on_left)
        wizard.open()

    def _on_left(self) -> None:
        """A file that is written is done; leaving an earlier step ends all."""
        wizard = self._wizard
        if wizard is not None and wizard.is_done:
            self._next()
        else:
            self._end()

    def _let_go(self) -> None:
        """The file is done with."""
        if self._state is not None:
            self._state.let_go()
            self._state.deleteLater()
        self._state, self._left = None, ()

    def _end(self) -> None:
        """Say which files are left, and let go."""
        self._let_go()
        if self._waiting:
            joint = "、" if self._context.language.is_chinese else ", "
            names = joint.join(one_line(path.name, _LONGEST) for path in self._waiting[:_NAMED])
            more = "…" if len(self._waiting) > _NAMED else ""
            self._context.toasts.show_toast(
                self.tr("Not imported yet: {files}").format(files=names + more),
                tone=Tone.INFO,
                action=self.tr("Import them"),
                on_action=partial(start_import, self._context, self._host, list(self._waiting)),
            )
        self.deleteLater()

    # Progress

    def _watch(self, task: Task, title: str, detail: str) -> None:
        """Show how far a task is, and let it be stopped."""
        self._progress = ProgressSheet(self._host, title)
        self._progress.set_progress(0, 0)
        self._progress.set_detail(detail)
        self._progress.cancel_requested.connect(task.cancel)
        task.progressed.connect(self._progress.set_progress)
        self._progress.open()

    def _close_progress(self) -> bool:
        sheet, self._progress = self._progress, None
        if sheet is not None:
            sheet.finish()
        return sheet is not None

    # Writing

    def _write(self) -> None:
        state = self._state
        if state is None:
            return
        task = Task(parent=self)
        task.ended.connect(self._on_write_ended)
        title = self.tr("Importing {file}").format(file=state.path.name)
        self._watch(task, title, self.tr("Stopping leaves no trace of it."))
        self._context.background.write(
            import_plan,
            self._on_written,
            owner=self,
            on_failed=self._on_failed,
            task=task,
            plan=state.draft.plan,
            language=self._context.language,
            policy=state.policy_in_force,
        )

    def _on_written(self, change: Change[ImportResult]) -> None:
        self._close_progress()
        if self._wizard is not None and self._state is not None:
            operation_id = change.operation_id if change.touched else None
            self._left = change.value.left
            draft = with_left(self._state.draft, self._left)
            self._wizard.show_outcome(Outcome(draft, change.value, operation_id))

    def _on_failed(self, error: UserError) -> None:
        self._close_progress()
        self._context.messages.problem(error)

    def _on_write_ended(self) -> None:
        """Comes after the answer; a sheet that still stands means that it was stopped."""
        if self._close_progress():
            words = self.tr("The import was stopped; nothing of this file was written.")
            self._context.toasts.show_toast(words, tone=Tone.INFO)

    def _undo(self, operation_id: UUID) -> None:
        self._context.background.undo(operation_id, owner=self._host)
        if self._wizard is not None:
            self._wizard.accept()

    def _save_rejected(self) -> None:
        if self._state is not None:
            draft = with_left(self._state.draft, self._left)
            save_rejected_rows(self._context, draft, owner=self)


def _resume_elsewhere(
    context: Context, host: QWidget, draft: KeptDraft, paths: Sequence[Path]
) -> None:
    kept = replace(kept_from_values(draft.values), path=paths[0])
    ImportFlow(context, host).resume(draft, kept)
