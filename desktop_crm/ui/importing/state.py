"""One file on its way in: how it is understood now, what was decided, what the import would do."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from operator import is_not
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from desktop_crm.core.collector import Rest
from desktop_crm.exchange.apply.policy import Decisions, ImportPolicy
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.compare.cell_answers import count_kept, count_open
from desktop_crm.exchange.compare.comparison import Comparison
from desktop_crm.exchange.compare.forecast import Forecast
from desktop_crm.exchange.compare.new_names import NewNames, new_names
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.kept_fitting import Fitted
from desktop_crm.exchange.kept_import import KeptImport
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.file_state import FileState
from desktop_crm.ui.importing.letting_go import free, rows_of
from desktop_crm.ui.importing.reading import Understood
from desktop_crm.ui.tasks import Task


def _nothing(_freed: None) -> None:
    """Nobody waits for this."""


class ImportState(FileState):
    """Asks the worker for what follows from each choice; only the newest answer counts.

    `compared` tells of what the file would do to the firm, `names_found` of `names` that the firm
    does not know. Until all is let go of there are no collections of garbage: each of them looks
    at millions of values, and the window stands still meanwhile.
    """

    compared = Signal()
    names_found = Signal()

    def __init__(self, context: Context, path: Path, parent: QObject | None = None) -> None:
        super().__init__(context, path, parent)
        self.policy = ImportPolicy()
        self.forecast = Forecast()
        self.names = NewNames()
        self.dropped = 0
        self.fitted: Fitted | None = None
        self.left_at: int | None = None
        self._compared: ImportPolicy | None = None
        self._rest = Rest()
        self.destroyed.connect(self._rest.end)
        self._open: tuple[tuple[object, object], int] | None = None

    # What there is

    @property
    def comparison(self) -> Comparison | None:
        """What the import would do with all decisions; the last one known while others count."""
        return self.forecast.counted

    @property
    def open_cells(self) -> int:
        """How many changed cells are to be looked at twice, and nobody has: they are taken."""
        told, decisions = self.forecast.told, self.policy.decisions
        if told is None:
            return 0
        asked = told.packed, decisions
        if self._open is None or any(map(is_not, self._open[0], asked)):
            self._open = (asked, count_open(told, decisions))
        return self._open[1]

    @property
    def kept_cells(self) -> int:
        """How many changed cells stay as the firm has them."""
        told = self.forecast.told
        return count_kept(told, self.policy.decisions) if told else 0

    @property
    def left_rows(self) -> tuple[CellProblem, ...]:
        """Rows that only the firm can reject, such as changes to what it does not have."""
        left = self.comparison.left if self.comparison else ()
        return tuple(each for each in left if each.effect is Effect.ROW_REJECTED)

    @property
    def left_cells(self) -> tuple[CellProblem, ...]:
        """Changed cells of a list of ours that the firm does not take."""
        left = self.comparison.left if self.comparison else ()
        return tuple(each for each in left if each.effect is not Effect.ROW_REJECTED)

    @property
    def policy_in_force(self) -> ImportPolicy:
        """The policy with those decisions whose question is still asked."""
        if self.forecast.seen is None:
            return self.policy
        return replace(self.policy, decisions=self.forecast.in_force(self.policy.decisions))

    @property
    def is_comparing(self) -> bool:
        """Whether all that is waited for is what the import would do."""
        return self.is_working and self._compared is not None

    # Choices

    def set_policy(self, **changes: Any) -> None:
        """Treat what is there already in another way."""
        self.is_touched = True
        self.policy = replace(self.policy, **changes)
        self.touched.emit()
        self.forecast.forget_answers()
        self.compare()

    def decide(self, decisions: Decisions) -> None:
        """Other decisions about cells and rows; what they do is counted anew."""
        if self.forecast.seen is None:
            return
        self.is_touched = True
        self.dropped = 0
        self.policy = replace(self.policy, decisions=decisions)
        self.touched.emit()
        self.compare()

    # The firm

    def compare(self) -> None:
        """Find out what the import would do, as far as that is not known or being found out."""
        if (self.is_working and not self.is_comparing) or not self.draft.plan.counts():
            return
        asked = self.forecast.question(self.policy.decisions)
        if asked is None:
            self._compared = None
            self.rest()
            self.compared.emit()
            return
        policy = replace(self.policy, decisions=asked)
        if self.is_comparing and policy == self._compared:
            return
        self._compared = policy
        task = super().begin()
        self._context.background.rehearse(
            compare_plan,
            partial(self._on_compared, task, asked),
            owner=self,
            on_failed=partial(self.fail, task),
            task=task,
            plan=self.draft.plan,
            language=self._context.language,
            policy=policy,
        )

    def _on_compared(self, task: Task, asked: Decisions, comparison: Comparison) -> None:
        if not self.takes(task):
            return
        self.forecast.answer(asked, comparison)
        before = self.policy.decisions
        standing = self.forecast.standing(before)
        if standing != before:
            gone = before.verdicts.keys() - standing.verdicts.keys()
            self.dropped += len(gone) + len(before.kept - standing.kept)
            self.dropped += len(before.confirmed - standing.confirmed)
            self.policy = replace(self.policy, decisions=standing)
        self.compare()

    # The worker

    @override
    def begin(self) -> Task:
        self._compared = None
        return super().begin()

    def let_go(self) -> None:
        """The file is done with: nothing of it is waited for or held any more."""
        held = self._held()
        self._open = None
        self.rest()
        self.forecast.forget_answers()
        self.understood = None
        self.destroyed.disconnect(self._rest.end)
        self._free(held, rest=self._rest)

    def _held(self) -> list[list[object]]:
        """The rows of all plans that are held now."""
        plans = [each.plan for each in self.forecast.comparisons]
        return rows_of([*plans, self.draft.plan] if self.understood else plans)

    def _free(self, held: list[list[object]], rest: Rest | None = None) -> None:
        self._context.background.run(free, _nothing, owner=self, held=held, rest=rest)

    @override
    def _take(self, understood: Understood) -> None:
        held = self._held()
        self.forecast.forget_plan(self.policy.decisions)
        self.dropped = 0
        if self.kept is not None:
            self._go_on_with(self.kept, understood)
        super()._take(understood)
        self._free(held)
        self._context.background.read(
            new_names,
            self._on_names,
            owner=self,
            plan=understood.draft.plan,
            language=self._context.language,
        )

    def _on_names(self, found: NewNames) -> None:
        self.names = found
        self.names_found.emit()

    def _go_on_with(self, kept: KeptImport, understood: Understood) -> None:
        """What was decided about the file earlier holds on, as far as it fits."""
        self.is_touched = True
        self.policy = kept.policy
        self.forecast.take_over(kept.grounds)
        self.fitted = understood.fitted
        self.left_at = kept.step
        self.kept = None
