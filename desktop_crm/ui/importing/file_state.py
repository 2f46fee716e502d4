"""One file and how it is understood now: every choice about its sheets and columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.clean.fixes import Fix, apply_fix, said_in
from desktop_crm.exchange.clean.typed_cells import with_typed
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import SheetMapping, TypedCell
from desktop_crm.exchange.headers.renames import Rename
from desktop_crm.exchange.imports import Draft, mapped_alike
from desktop_crm.exchange.imports_summary import Summary
from desktop_crm.exchange.kept_import import FileMark, KeptImport
from desktop_crm.exchange.mapping_memory import remembered_mappings
from desktop_crm.exchange.mending import Place
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.one_answer import OneAnswer
from desktop_crm.ui.importing.reading import (
    Understood,
    by_headers,
    look_again,
    plan_with,
    understand,
)
from desktop_crm.ui.tasks import Task


class FileState(OneAnswer):
    """Asks the worker what a file says after each choice; only the newest answer counts.

    `reading` gives the task of reading, `touched` tells of a choice before its work begins,
    `understood_changed` of another understanding, `refused` of a file that cannot be read.
    """

    reading = Signal(object)
    touched = Signal()
    understood_changed = Signal()

    def __init__(self, context: Context, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.path = path
        self.encoding: str | None = None
        self.password: str | None = None
        self.understood: Understood | None = None
        self.is_touched = False
        self.mark: FileMark | None = None
        self.kept: KeptImport | None = None
        self._remembered: Mapping[str, SheetMapping] = {}
        self._saved: Path | None = None
        self._wanted: tuple[tuple[SheetMapping, ...], frozenset[int]] | None = None

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
    def wanted(self) -> tuple[tuple[SheetMapping, ...], frozenset[int]]:
        """The mapping that was chosen last and the sheets left out, planned already or not."""
        return self._wanted or (self.draft.mapping, self.draft.left_out)

    @property
    def _basis(self) -> Draft:
        """What a further choice is made from: the file with all choices before it."""
        mapping, left_out = self.wanted
        return replace(self.draft, mapping=mapping, left_out=left_out)

    # Reading

    def read(self, *, saved: Path | None = None) -> None:
        """Read the file, with the encoding and password that are known by now."""
        self.error = None
        self._saved = saved
        self.is_touched = self.is_touched or saved is not None
        self._context.background.read(remembered_mappings, self._on_remembered, owner=self)

    def resume(self, kept: KeptImport) -> None:
        """Read the file and go on where it was left."""
        self.kept = kept
        self.encoding = kept.encoding
        self.read()

    def choose_encoding(self, encoding: str) -> None:
        """Read a text file by another encoding."""
        self.is_touched = True
        self.encoding = encoding
        self.read()

    def _on_remembered(self, remembered: Mapping[str, SheetMapping]) -> None:
        self._remembered = remembered
        task = self._ask(
            understand,
            path=self.path,
            remembered=remembered,
            saved=self._saved,
            kept=self.kept,
            encoding=self.encoding,
            password=self.password,
            typed=self._typed() if self._saved is not None else None,
        )
        self.reading.emit(task)

    def _typed(self) -> Mapping[str, tuple[TypedCell, ...]]:
        """What was typed into cells; it outlives another mapping of the same file."""
        mapping = self.wanted[0] if self.understood is not None else ()
        return {each.sheet: each.typed for each in mapping if each.typed}

    # Choices

    def use_sheets(self, left_out: frozenset[int]) -> None:
        """Leave other sheets out."""
        self._plan(self._basis.mapping, left_out)

    def change_sheet(self, number: int, **changes: Any) -> None:
        """Change how a sheet and those of its layout are understood."""
        basis = self._basis
        sheet = replace(basis.mapping[number], **changes)
        self._plan(mapped_alike(basis, number, sheet), basis.left_out)

    def change_column(self, number: int, index: int, **changes: Any) -> None:
        """Change what becomes of a column, in all sheets of the layout."""
        changes.setdefault("confidence", 1.0)
        columns = tuple(
            replace(column, **changes) if column.index == index else column
            for column in self._basis.mapping[number].columns
        )
        self.change_sheet(number, columns=columns)

    def look_again(
        self,
        numbers: tuple[int, ...],
        *,
        kind: SheetKind | None = None,
        header_row: int | None = None,
        as_form: bool = False,
    ) -> None:
        """Understand sheets anew: as a kind, with a header row, or as forms, as the user says."""
        self.is_touched = True
        self._ask(
            look_again,
            draft=self._basis,
            numbers=numbers,
            kind=kind,
            header_row=header_row,
            as_form=as_form,
            left_out=self._basis.left_out.difference(numbers),
        )

    def forget(self) -> None:
        """Decide by the headers alone; the import then forgets what it remembered."""
        self.is_touched = True
        self._ask(by_headers, draft=self.draft, left_out=self._basis.left_out)

    def mend(self, fix: Fix) -> None:
        """Do what one click offers about a problem."""
        fix = said_in(fix, self._context.language)
        self._plan(apply_fix(self._basis, fix), self._basis.left_out)

    def type_cell(self, place: Place, text: str | None) -> None:
        """Let a text stand in place of a cell; with None the file's own counts again."""
        basis = self._basis
        mapping = tuple(
            with_typed(each, place.row, place.column, text) if number == place.sheet else each
            for number, each in enumerate(basis.mapping)
        )
        self._plan(mapping, basis.left_out)

    @property
    def renames(self) -> tuple[Rename, ...]:
        """Which names mean others, in any of the sheets."""
        mapping, _left_out = self.wanted
        return tuple(dict.fromkeys(each for sheet in mapping for each in sheet.renames))

    def rename(self, what: str, word: str, meant: str | None) -> None:
        """Let a name mean another one in all sheets; nobody when empty, itself when None."""
        others = tuple(each for each in self.renames if each[:2] != (what, word))
        renames = others if meant is None else (*others, Rename(what, word, meant))
        basis = self._basis
        mapping = tuple(replace(sheet, renames=renames) for sheet in basis.mapping)
        self._plan(mapping, basis.left_out)

    def _plan(self, mapping: tuple[SheetMapping, ...], left_out: frozenset[int]) -> None:
        self.is_touched = True
        self._wanted = mapping, left_out
        self.touched.emit()
        self._ask(plan_with, draft=self.draft, mapping=mapping, left_out=left_out)

    # The worker

    @override
    def fail(self, task: Task, error: UserError) -> None:
        if self.takes(task):
            self._wanted = None
        super().fail(task, error)

    def _ask(self, work: Callable[..., Understood], **kw: Any) -> Task:
        task = self.begin()
        self._context.background.run(
            work,
            partial(self._on_understood, task),
            owner=self,
            on_failed=partial(self.fail, task),
            task=task,
            **kw,
        )
        return task

    def _on_understood(self, task: Task, understood: Understood) -> None:
        if self.takes(task):
            self._wanted = self.error = None
            self._take(understood)

    def _take(self, understood: Understood) -> None:
        """The file is understood in this way from now on."""
        self.understood = understood
        self.mark = understood.mark or self.mark
        self.rest()
        self.understood_changed.emit()
