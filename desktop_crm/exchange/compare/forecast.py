"""What an import would do with the decisions taken so far: which comparisons that takes.

Decisions change what there is to decide. So up to three comparisons are made: without decisions,
for the rows that look like others; with the decisions about rows, for the changes cell by cell; and
with all of them, for the counts. Where two of them would be the same, one serves for both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_crm.exchange.apply.policy import EVERY, Choice, Decisions, Verdict
from desktop_crm.exchange.compare.comparison import Comparison
from desktop_crm.exchange.compare.grounds import Grounds, cells_now, rows_now
from desktop_crm.exchange.fields import Entity

_UNDECIDED = Decisions()


class Forecast:
    """Says what to compare next, keeps the answers, and which decisions outlive another plan.

    `seen` is the comparison without decisions, `told` the one with those about rows, `counted` the
    one with all. They stay as they are until a newer answer takes their place.
    """

    def __init__(self) -> None:
        self.seen: Comparison | None = None
        self.told: Comparison | None = None
        self.counted: Comparison | None = None
        self._answers: list[tuple[Decisions, Comparison]] = []
        self._twins: Mapping[str, frozenset[str]] = {}
        self._grounds = Grounds()
        self._rows_in_doubt = self._cells_in_doubt = False

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        """All that are held."""
        shown = (each for each in (self.seen, self.told, self.counted) if each is not None)
        return (*shown, *(found for _asked, found in self._answers))

    # Another plan, another policy

    def forget_plan(self, decisions: Decisions) -> None:
        """The file is understood in another way; what was decided is looked at again later."""
        self.grounds(decisions)
        self._rows_in_doubt = self._cells_in_doubt = True
        self.forget_answers()

    def forget_answers(self) -> None:
        """The same plan is treated in another way; all decisions hold on."""
        self.seen = self.told = self.counted = None
        self._answers = []
        self._twins = {}

    def take_over(self, grounds: Grounds) -> None:
        """Decisions come from elsewhere, with what they were about."""
        self._grounds = grounds
        self._rows_in_doubt = self._cells_in_doubt = True

    def grounds(self, decisions: Decisions) -> Grounds:
        """What the decisions are about, as far as it was known when they were taken."""
        cells, rows = dict(self._grounds.cells), dict(self._grounds.rows)
        decided = decisions.kept | decisions.confirmed
        fresh_cells = decided - cells.keys()
        fresh_rows = decisions.verdicts.keys() - rows.keys()
        if fresh_cells and self.told is not None and not self._cells_in_doubt:
            cells |= cells_now(self.told.plan, fresh_cells)
        if fresh_rows and self.seen is not None and not self._rows_in_doubt:
            marks = self.seen.marks
            rows |= {key: marks[key] for key in fresh_rows if key in marks}
        self._grounds = Grounds(
            {cell: mark for cell, mark in cells.items() if cell in decided},
            {key: mark for key, mark in rows.items() if key in decisions.verdicts},
        )
        return self._grounds

    # Questions and answers

    def question(self, decisions: Decisions) -> Decisions | None:
        """With which decisions to compare next; None when everything is known."""
        wanted = [_UNDECIDED, self._about_rows(decisions), self.in_force(decisions)]
        self._answers = [each for each in self._answers if each[0] in wanted]
        for each in wanted[: 1 if self.seen is None else 3]:
            if self._answer(each) is None:
                return each
        self.told, self.counted = (self._answer(each) for each in wanted[1:])
        return None

    def answer(self, asked: Decisions, comparison: Comparison) -> None:
        """Take the answer to a question."""
        self._answers.append((asked, comparison))
        if asked == _UNDECIDED:
            self.seen = comparison
            rows = comparison.plan.tables[Entity.CUSTOMER].rows
            self._twins = {
                rows[each.place].key: frozenset(twin.other for twin in each.twins)
                for each in comparison.look_alikes
            }

    def in_force(self, decisions: Decisions) -> Decisions:
        """Those decisions that are about something that is asked; the others rest.

        What was confirmed changes nothing, but for cells of a field that is kept otherwise.
        """
        spared = frozenset(
            each for each in decisions.confirmed if (each[0], EVERY, each[2]) in decisions.kept
        )
        return Decisions(decisions.kept, self._about_rows(decisions).verdicts, spared)

    def standing(self, decisions: Decisions) -> Decisions:
        """Those that outlive another plan, as soon as it is known: what they are about is there.

        To be asked after each answer, before the next question.
        """
        if self._rows_in_doubt and self.seen is not None:
            verdicts = self._standing_rows(self.seen, decisions)
            decisions = replace(decisions, verdicts=verdicts)
            self._rows_in_doubt = False
        told = self._answer(self._about_rows(decisions))
        if self._cells_in_doubt and not self._rows_in_doubt and told is not None:
            before = self._grounds.cells
            now = cells_now(told.plan, decisions.kept | decisions.confirmed)
            kept, confirmed = (
                frozenset(each for each in cells if before.get(each) == now.get(each))
                for cells in (decisions.kept, decisions.confirmed)
            )
            decisions = replace(decisions, kept=kept, confirmed=confirmed)
            self._cells_in_doubt = False
        return decisions

    def _answer(self, asked: Decisions) -> Comparison | None:
        return next((found for each, found in self._answers if each == asked), None)

    def _about_rows(self, decisions: Decisions) -> Decisions:
        verdicts = decisions.verdicts
        return Decisions(verdicts={key: verdicts[key] for key in verdicts if key in self._twins})

    def _standing_rows(self, seen: Comparison, decisions: Decisions) -> dict[str, Verdict]:
        """Rows that say the same as before, and are still like those that they were said to be."""
        others = decisions.verdicts.keys() - seen.marks.keys()
        before, now = self._grounds.rows, {**seen.marks, **rows_now(seen.plan, others)}
        return {
            key: verdict
            for key, verdict in decisions.verdicts.items()
            if key in now
            and now[key] == before.get(key)
            and (
                verdict.choice not in {Choice.SAME, Choice.ASK_OWNER}
                or key not in self._twins
                or verdict.other in self._twins[key]
            )
        }
