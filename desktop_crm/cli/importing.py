"""Carrying out `import` for all its files, and telling what each of them brought."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_crm.cli.comparing import tell_comparison
from desktop_crm.cli.console import Console
from desktop_crm.cli.firm_restoring import restore_from
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.apply.policy import Choice, EarlierPayments, ImportPolicy, OnDuplicate
from desktop_crm.exchange.apply.run import import_plan, refuse_rejected
from desktop_crm.exchange.clean.problems import EFFECTS, REASONS, Effect
from desktop_crm.exchange.compare.answers import one_answer
from desktop_crm.exchange.compare.comparison import Comparison
from desktop_crm.exchange.compare.comparison_json import comparison_to_json
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.contained_words import contained_words
from desktop_crm.exchange.firm_book.read import is_firm_book
from desktop_crm.exchange.hidden_words import hidden_words
from desktop_crm.exchange.import_json import (
    COUNTED,
    Outcome,
    all_to_json,
    counts_by_kind,
    outcome_to_json,
    totals,
)
from desktop_crm.exchange.imports import Draft, Wish, read_plan, refusal, with_left
from desktop_crm.exchange.imports_summary import (
    kind_title,
    missing_words,
    record_title,
    summarize,
)
from desktop_crm.exchange.mapping_memory import remembered_mappings
from desktop_crm.exchange.problem_words import problem_words
from desktop_crm.exchange.progress import WHOLE, part
from desktop_crm.exchange.question_words import asked_words

if TYPE_CHECKING:
    from desktop_crm.storage.workspace import Workspace

_READ, _COMPARED = 0.5, 0.75
_MOST_REJECTIONS = 20
_SHEETS = (
    QT_TRANSLATE_NOOP("cli", "Worksheet"),
    QT_TRANSLATE_NOOP("cli", "Kind"),
    QT_TRANSLATE_NOOP("cli", "Header in row"),
    QT_TRANSLATE_NOOP("cli", "Rows"),
    QT_TRANSLATE_NOOP("cli", "Left out"),
)
_COUNTS = (
    QT_TRANSLATE_NOOP("cli", "Kind"),
    QT_TRANSLATE_NOOP("cli", "Created"),
    QT_TRANSLATE_NOOP("cli", "Updated"),
    QT_TRANSLATE_NOOP("cli", "Unchanged"),
    QT_TRANSLATE_NOOP("cli", "Rejected"),
)
_REJECTION = QT_TRANSLATE_NOOP("cli", "Rejected: {where} ({reason})")
_MORE_REJECTIONS = QT_TRANSLATE_NOOP(
    "cli", "Further rejected rows: {count}. `--rejected OUT.xlsx` writes all of them."
)
_PROBLEMS = QT_TRANSLATE_NOOP("cli", "{effect}: {reason} ({count}; first: {where})")
_DONE = QT_TRANSLATE_NOOP("cli", "Imported into {path} as one step; `undo --in {path}` reverts it.")
_UNCHANGED = QT_TRANSLATE_NOOP("cli", "Everything in {file} is in {path} already; nothing changed.")
_DRY = QT_TRANSLATE_NOOP("cli", "Nothing was written (--dry-run).")
_MADE = QT_TRANSLATE_NOOP("cli", "{path} did not exist and was made for the firm {name}.")
_WROTE = QT_TRANSLATE_NOOP("cli", "Rejected rows written to {path}: {count}.")


class Importing:
    """One call of the command; `refused` holds the files that could not be imported, and why."""

    def __init__(self, arguments: Namespace, console: Console, wish: Wish) -> None:
        self._arguments = arguments
        self._console = console
        self._wish = wish
        self._outcomes: dict[Path, Outcome] = {}
        self._comparisons: dict[Path, Comparison] = {}
        self._firms: dict[Path, dict[str, Any]] = {}
        self._drafts: list[Draft] = []
        self.refused: dict[Path, UserError] = {}
        self.has_made_firm = False

    def run(self, workspace: Workspace) -> None:
        """Import every file, each as an operation of its own.

        Raises:
            UserError: the first refusal, when no file at all could be imported.
        """
        files = list(dict.fromkeys(self._arguments.files))
        for file in files:
            try:
                self._import(workspace, file)
            except UserError as error:
                self.refused[file] = error
        if len(self.refused) == len(files):
            self.write_rejected()
            raise self.refused[files[0]]

    def _import(self, workspace: Workspace, file: Path) -> None:
        progress = self._console.progress
        wish = replace(self._wish, remembered=workspace.read(remembered_mappings))
        draft = read_plan(file, wish=wish, progress=part(progress, 0, _READ))
        if is_firm_book(draft.workbook):
            self._firms[file] = restore_from(
                workspace,
                draft,
                self._console,
                into=self._arguments.file,
                dry_run=self._arguments.dry_run,
                progress=part(progress, _READ, 1),
            )
            return
        self._drafts.append(draft)
        if (refused := refusal(draft)) is not None:
            if not self._console.as_json:
                self._tell_problems(draft)
            raise refused
        options = self._options(workspace, draft)
        if self._arguments.dry_run:
            comparison = workspace.rehearse(compare_plan, **options)
            self._comparisons[file] = comparison
            draft = with_left(draft, comparison.left)
            refuse_rejected(draft.plan, self._policy())
            outcome = Outcome(draft, comparison.result)
        else:
            change = workspace.write(import_plan, **options)
            operation_id = change.operation_id if change.touched else None
            draft = with_left(draft, change.value.left)
            outcome = Outcome(draft, change.value, operation_id)
        self._drafts[-1] = draft
        progress(WHOLE, WHOLE)
        self._outcomes[file] = outcome
        self._tell(outcome)
        if self._arguments.dry_run and not self._console.as_json:
            tell_comparison(self._comparisons[file], self._console)

    def _options(self, workspace: Workspace, draft: Draft) -> dict[str, Any]:
        """What an import takes; an answer about look-alikes needs to know which they are."""
        progress, answer = self._console.progress, self._arguments.look_alikes
        options = {"plan": draft.plan, "language": self._console.language, "policy": self._policy()}
        if answer is None:
            return {**options, "progress": part(progress, _READ, 1)}
        seen = workspace.rehearse(
            compare_plan, **options, progress=part(progress, _READ, _COMPARED)
        )
        decisions = one_answer(seen, Choice(answer.replace("-", "_")))
        policy = replace(self._policy(), decisions=decisions)
        return {**options, "policy": policy, "progress": part(progress, _COMPARED, 1)}

    def _policy(self) -> ImportPolicy:
        given = self._arguments
        return ImportPolicy(
            on_duplicate=OnDuplicate(given.on_duplicate),
            match_by=given.match_by,
            blanks_wipe=given.blanks_wipe,
            all_or_nothing=given.all_or_nothing,
            earlier_payments=EarlierPayments(given.earlier_payments),
        )

    def write_rejected(self) -> None:
        """The rejected rows of all files in one workbook, if it is wanted."""
        target, self._arguments.rejected = self._arguments.rejected, None
        if target is not None:
            from desktop_crm.exchange.rejected import write_rejected

            count = write_rejected(target, self._drafts, self._console.language)
            self._console.say(_WROTE, path=target, count=count)

    def answer(self) -> None:
        """The object for scripts, and what was refused on standard error."""
        answers = [self._answer(file) for file in dict.fromkeys(self._arguments.files)]
        whole = answers[0] if len(answers) == 1 else all_to_json(answers)
        self._console.answer(
            {"into": str(self._arguments.file), "dry_run": self._arguments.dry_run, **whole}
        )
        for error in self.refused.values():
            print(error_sentence(self._console.language, error), file=sys.stderr)
        if self.has_made_firm:
            made = self._arguments.file
            self._console.say(_MADE, path=made, name=made.stem)

    def _answer(self, file: Path) -> dict[str, Any]:
        language = self._console.language
        if file in self._firms:
            return self._firms[file]
        if file in self._outcomes:
            answer = outcome_to_json(self._outcomes[file], language)
            if file in self._comparisons:
                answer["comparison"] = comparison_to_json(self._comparisons[file], language)
            return answer
        error = self.refused[file]
        said = {"code": error.code, "message": error_sentence(language, error)}
        return {"file": str(file), "error": said}

    # For people

    def _tell(self, outcome: Outcome) -> None:
        if self._console.as_json:
            return
        self._console.line(str(outcome.draft.path))
        self._tell_sheets(outcome.draft)
        self._tell_problems(outcome.draft)
        self._console.line()
        self._tell_counts(outcome)
        if questions := outcome.result.questions:
            self._console.line(asked_words(questions, self._console.language))
        if (contained := outcome.result.contained).count:
            choice = self._policy().earlier_payments
            for words in contained_words(contained, choice, self._console.language):
                self._console.line(words)
        path, file = self._arguments.file, outcome.draft.path.name
        if self._arguments.dry_run:
            self._console.say(_DRY)
        elif outcome.operation_id is None:
            self._console.say(_UNCHANGED, file=file, path=path)
        else:
            self._console.say(_DONE, path=path)
        self._console.line()

    def _tell_sheets(self, draft: Draft) -> None:
        language = self._console.language
        rows, told = [], []
        for sheet in summarize(draft).sheets:
            if sheet.is_blank or sheet.is_left_out:
                continue
            kind = kind_title(sheet.kind, language) if sheet.kind else "?"
            reason = language.say(REASONS[sheet.obstacle]) if sheet.obstacle else ""
            if sheet.missing:
                reason = f"{reason}: {missing_words(sheet.missing, language)}"
            left_out = reason or str(sheet.other_rows)
            rows.append((sheet.name, kind, str(sheet.header_row), str(sheet.records), left_out))
            if hidden := hidden_words([sheet], language):
                told.append((sheet.name, " · ".join(hidden)))
        self._console.table([language.say(title) for title in _SHEETS], rows, numbers={2, 3})
        for name, words in told:
            self._console.line(f"{name}: {words}")

    def _tell_problems(self, draft: Draft) -> None:
        language = self._console.language
        is_one_sheet = len(draft.plan.mapping) == 1
        rejected = draft.plan.rejected()
        for problem in rejected[:_MOST_REJECTIONS]:
            where = problem_words(problem, language, name_sheet=not is_one_sheet)
            reason = language.say(REASONS[problem.reason])
            self._console.say(_REJECTION, where=where, reason=reason)
        if len(rejected) > _MOST_REJECTIONS:
            self._console.say(_MORE_REJECTIONS, count=len(rejected) - _MOST_REJECTIONS)
        for group in summarize(draft).groups:
            if group.effect is not Effect.ROW_REJECTED:
                first = problem_words(group.examples[0], language, name_sheet=not is_one_sheet)
                self._console.say(
                    _PROBLEMS,
                    effect=language.say(EFFECTS[group.effect]),
                    reason=language.say(REASONS[group.reason]),
                    count=group.count,
                    where=first,
                )

    def _tell_counts(self, outcome: Outcome) -> None:
        language = self._console.language
        counts = counts_by_kind(outcome)
        rows = [
            (record_title(kind, language), *(str(each[name]) for name in COUNTED))
            for kind, each in counts.items()
        ]
        summed = totals(counts.values())
        rows.append(("", *(str(summed[name]) for name in COUNTED)))
        titles = [language.say(title) for title in _COUNTS]
        self._console.table(titles, rows, numbers={1, 2, 3, 4})
