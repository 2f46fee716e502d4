"""Notes on the cells of records: they are not imported, so each is told with what it says."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.sheets import CleanSheet
from desktop_crm.exchange.headers.mapping import column_letter
from desktop_crm.exchange.reading.notes import CellNote

REASON = "cell_note"


def tell_notes(clean: CleanSheet, notes: Sequence[CellNote]) -> None:
    """Name the notes that hang on records; those on titles only explain the sheet."""
    if not notes:
        return
    records = set(clean.rows)
    fields = {column.index: column.field for column in clean.mapping.columns}
    clean.problems += [
        CellProblem(
            sheet=clean.mapping.sheet,
            row=note.row,
            column=column_letter(note.column),
            field=fields.get(note.column),
            value=note.text,
            reason=REASON,
            effect=Effect.NOTED,
        )
        for note in notes
        if note.row in records
    ]
