"""Answers about rows that look like a customer, made from what was found about them."""

from __future__ import annotations

from desktop_crm.exchange.apply.policy import Choice, Decisions, Verdict
from desktop_crm.exchange.compare.comparison import Comparison, DuplicateRow
from desktop_crm.exchange.compare.duplicates import Twin


def verdict_on(row: DuplicateRow, choice: Choice, twin: Twin | None = None) -> Verdict:
    """What is decided about a row; with the likeliest of its twins unless another is named."""
    match choice:
        case Choice.SAME | Choice.ASK_OWNER:
            return Verdict(choice, (twin or row.twins[0]).other)
        case Choice.DIFFERENT:
            return Verdict(choice, apart=tuple(each.other for each in row.twins))
        case Choice.LEAVE_OUT:
            return Verdict(choice)


def one_answer(comparison: Comparison, choice: Choice) -> Decisions:
    """The same answer about every row that looks like a customer."""
    rows = comparison.duplicates(limit=len(comparison.look_alikes))
    return Decisions(verdicts={row.ref.key: verdict_on(row, choice) for row in rows})
