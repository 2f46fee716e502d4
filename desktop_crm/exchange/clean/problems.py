"""What was wrong with a cell or a row of a foreign file, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.unreadable import Reason


class Effect(StrEnum):
    """What became of a row or cell with a problem."""

    ROW_REJECTED = "row_rejected"
    CELL_LEFT_OUT = "cell_left_out"
    CELL_KEPT = "cell_kept"
    ROW_LEFT_OUT = "row_left_out"
    SHEET_LEFT_OUT = "sheet_left_out"
    NOTED = "noted"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class CellProblem:
    """One problem: where, what stood there, why (a key of `REASONS`) and what became of it.

    `row` is 0 when the whole sheet is meant, `column` None when the whole row is. `value` is the
    text that the cell shows, `stays` what the firm has and keeps instead, or what was typed. In a
    form `row` and `column` are those of the record and `place` is the cell itself.
    """

    sheet: str
    row: int
    column: str | None
    field: str | None
    value: str
    reason: str
    effect: Effect
    stays: str = ""
    place: tuple[int, str] | None = None

    @property
    def cell_row(self) -> int:
        """The row in the file."""
        return self.place[0] if self.place else self.row

    @property
    def cell_column(self) -> str | None:
        """The column's letter in the file."""
        return self.place[1] if self.place else self.column


TYPED = "typed"
"""The reason of cells in whose place something was typed."""

REASONS: Mapping[str, Text] = {
    Reason.NOT_A_DATE: QT_TRANSLATE_NOOP("import problem", "This is not a date"),
    Reason.DATE_AMBIGUOUS: QT_TRANSLATE_NOOP(
        "import problem", "Day and month could be swapped in this date"
    ),
    Reason.DATE_INCOMPLETE: QT_TRANSLATE_NOOP("import problem", "The date has no year or no day"),
    Reason.DATE_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "import problem", "The date lies outside 1900 to 2100"
    ),
    Reason.NOT_A_NUMBER: QT_TRANSLATE_NOOP("import problem", "This is not a number"),
    Reason.NUMBER_TOO_LARGE: QT_TRANSLATE_NOOP("import problem", "The number is too large"),
    Reason.FOREIGN_CURRENCY: QT_TRANSLATE_NOOP(
        "import problem", "The amount is not in yuan and is not converted"
    ),
    Reason.NOT_A_RATE: QT_TRANSLATE_NOOP(
        "import problem", "This is neither a percentage nor a fraction from 0 to 1"
    ),
    Reason.NOT_A_PHONE: QT_TRANSLATE_NOOP("import problem", "No phone number can be found here"),
    Reason.DIGITS_LOST: QT_TRANSLATE_NOOP(
        "import problem", "Digits of this number are missing: some program lost or hid them"
    ),
    "date_swapped": QT_TRANSLATE_NOOP(
        "import problem",
        "Other days of the column are texts in another order; this date may have day and month "
        "swapped",
    ),
    "day_by_order": QT_TRANSLATE_NOOP(
        "import problem",
        "A number such as 5.3 is the 3rd or the 30th; the days above and below it tell which",
    ),
    "province_in_address": QT_TRANSLATE_NOOP(
        "import problem", "The address begins with a province that could be filled in"
    ),
    "cell_note": QT_TRANSLATE_NOOP(
        "import problem", "A note hangs on this cell; notes are not imported"
    ),
    "error_cell": QT_TRANSLATE_NOOP("import problem", "The cell holds a spreadsheet error"),
    "no_value": QT_TRANSLATE_NOOP(
        "import problem",
        "The formula's result was not stored; open the file in a spreadsheet program and save it",
    ),
    "not_an_email": QT_TRANSLATE_NOOP("import problem", "This is not an e-mail address"),
    "not_a_level": QT_TRANSLATE_NOOP("import problem", "This is not a level from 1 to 5"),
    "not_a_flag": QT_TRANSLATE_NOOP("import problem", "This is neither yes nor no"),
    "missing": QT_TRANSLATE_NOOP("import problem", "A required cell is empty"),
    "negative": QT_TRANSLATE_NOOP("import problem", "The number is less than zero"),
    TYPED: QT_TRANSLATE_NOOP("import problem", "Another value was typed in its place"),
    "total_row": QT_TRANSLATE_NOOP("import problem", "This row is a total"),
    "footer_row": QT_TRANSLATE_NOOP("import problem", "This row is a note, not a record"),
    "header_row": QT_TRANSLATE_NOOP("import problem", "This row repeats the column titles"),
    "form_rest": QT_TRANSLATE_NOOP(
        "import problem", "This stands beside no title of the form; it is not imported"
    ),
    "numbered_by_day": QT_TRANSLATE_NOOP(
        "import problem",
        "The sheet has no order numbers; what a customer bought on one day is one order, numbered "
        "by the day",
    ),
    "numbered_by_row": QT_TRANSLATE_NOOP(
        "import problem",
        "The sheet has no order numbers; each row is one order, numbered by its day",
    ),
    "month_sums": QT_TRANSLATE_NOOP(
        "import problem",
        "Each sum of a month is one order of the customer, dated the last day of the month; its "
        "remarks name the cell",
    ),
    "counts_as_one": QT_TRANSLATE_NOOP(
        "import problem", "The row has an amount but no quantity; it counts as one"
    ),
    "hidden_row": QT_TRANSLATE_NOOP("import problem", "This row is hidden in the file"),
    "filtered_row": QT_TRANSLATE_NOOP(
        "import problem", "This row is hidden in the file, where a filter is on"
    ),
    "code_repeated": QT_TRANSLATE_NOOP(
        "import problem", "This code stands further up with another name"
    ),
    "namesake": QT_TRANSLATE_NOOP(
        "import problem", "Another customer of this name stands further up; both are kept apart"
    ),
    "differs": QT_TRANSLATE_NOOP(
        "import problem", "This differs from the same record's value further up, which is kept"
    ),
    "unknown_customer": QT_TRANSLATE_NOOP(
        "import problem", "Several customers have this name, and the row has no customer code"
    ),
    "unknown_order": QT_TRANSLATE_NOOP(
        "import problem",
        "The row names no customer, and this file has no order of this number, or several",
    ),
    "row_repeated": QT_TRANSLATE_NOOP(
        "import problem", "The same stands further up; it counts once"
    ),
    "not_returned": QT_TRANSLATE_NOOP("import problem", "By this row nothing came back"),
    "not_done": QT_TRANSLATE_NOOP(
        "import problem", "By its status the task is still to be done; the day is left out"
    ),
    "no_amount": QT_TRANSLATE_NOOP(
        "import problem", "The amount is zero; there is nothing to book"
    ),
    "total_differs": QT_TRANSLATE_NOOP(
        "import problem", "The amount of the order is not the sum of its lines; the lines count"
    ),
    "total_at_first_line": QT_TRANSLATE_NOOP(
        "import problem", "The amount is the whole order's; it stands at its first line"
    ),
    "bank_account": QT_TRANSLATE_NOOP(
        "import problem",
        "The balance runs on over several customers, as on a bank account; such a sheet is one of "
        "payments",
    ),
    "settled": QT_TRANSLATE_NOOP("import problem", "Nothing is owed on this any more"),
    "amount_differs": QT_TRANSLATE_NOOP(
        "import problem", "The amount is not quantity x price less discount; the amount is kept"
    ),
    "shipped_before_order": QT_TRANSLATE_NOOP("import problem", "Shipped before it was ordered"),
    "firm_book_row_without_id": QT_TRANSLATE_NOOP(
        "import problem", "The hidden id of this row is missing; a row typed by hand is not taken"
    ),
    "firm_book_cell": QT_TRANSLATE_NOOP(
        "import problem", "This value does not fit its column; the earlier one is kept"
    ),
    "cross_table": QT_TRANSLATE_NOOP(
        "import problem", "The sheet is an evaluation with months or years as columns, not a list"
    ),
    "not_taken": QT_TRANSLATE_NOOP(
        "import problem",
        "This column is not taken back, or not for this record",
    ),
    "blank_kept": QT_TRANSLATE_NOOP(
        "import problem", "The cell was emptied; blank cells wipe nothing unless you ask for it"
    ),
    "only_added": QT_TRANSLATE_NOOP(
        "import problem", "Here the list only adds; what the firm has stays beside it"
    ),
    "entry_kept": QT_TRANSLATE_NOOP(
        "import problem",
        "Entries of the contact log are not changed by a list; write a correction where the entry "
        "stands",
    ),
    "unknown_id": QT_TRANSLATE_NOOP(
        "import problem",
        "The firm has no record with the hidden id of this row, and for a new one a required "
        "column is missing",
    ),
    "deleted_since": QT_TRANSLATE_NOOP(
        "import problem",
        "The record was deleted here since the list was exported; restore it from the recycle bin "
        "first if it is wanted",
    ),
    "sheet_unknown": QT_TRANSLATE_NOOP(
        "import problem", "It is not clear what this sheet is about"
    ),
    "sales_or_payments": QT_TRANSLATE_NOOP(
        "import problem",
        "Each row has a customer, a day and an amount; these may be orders or payments",
    ),
    "sheet_incomplete": QT_TRANSLATE_NOOP(
        "import problem", "The sheet lacks a column that is required"
    ),
    "sheet_broken": QT_TRANSLATE_NOOP("import problem", "The sheet is damaged"),
}
"""The sentence for each reason."""

_STAYS = QT_TRANSLATE_NOOP("import problem", "{reason}; the firm keeps: {stays}")
_INSTEAD = QT_TRANSLATE_NOOP("import problem", "{reason}: {typed}")


def reason_words(problem: CellProblem, language: Language) -> str:
    """Why something was left out or should be checked, and what the firm keeps instead."""
    reason = language.say(REASONS[problem.reason])
    if problem.reason == TYPED:
        return language.say(_INSTEAD, reason=reason, typed=problem.stays)
    return language.say(_STAYS, reason=reason, stays=problem.stays) if problem.stays else reason


EFFECTS: Mapping[Effect, Text] = {
    Effect.ROW_REJECTED: QT_TRANSLATE_NOOP("import problem", "Row rejected"),
    Effect.CELL_LEFT_OUT: QT_TRANSLATE_NOOP("import problem", "Cell left empty"),
    Effect.CELL_KEPT: QT_TRANSLATE_NOOP("import problem", "Cell not taken"),
    Effect.ROW_LEFT_OUT: QT_TRANSLATE_NOOP("import problem", "Row left out"),
    Effect.SHEET_LEFT_OUT: QT_TRANSLATE_NOOP("import problem", "Sheet left out"),
    Effect.NOTED: QT_TRANSLATE_NOOP("import problem", "Imported; please check"),
    Effect.DECIDED: QT_TRANSLATE_NOOP("import problem", "Done as you decided"),
}
