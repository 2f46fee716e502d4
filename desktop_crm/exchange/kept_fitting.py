"""What was decided about a file put onto the file as it is now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.headers.signature import decided, signature
from desktop_crm.exchange.imports import Draft, understand_again
from desktop_crm.exchange.kept_import import FileMark, KeptImport


@dataclass(frozen=True, slots=True)
class Fitted:
    """The mapping for each sheet of the file, and which of the sheets are left out.

    `is_changed` tells that the file is not the one that was decided about; `lost` then names the
    sheets that are gone, have other headers, or had values typed into their cells, which may stand
    elsewhere by now: of these what was decided holds only in part.
    """

    mapping: tuple[SheetMapping, ...]
    left_out: frozenset[int]
    is_changed: bool = False
    lost: tuple[str, ...] = ()


def fitted(draft: Draft, kept: KeptImport, mark: FileMark) -> Fitted:
    """What was decided, for a draft of the file as it is now."""
    saved = _by_number(draft, kept.mapping)
    left_out = frozenset(n for n, each in saved.items() if each.sheet in kept.left_out)
    if mark == kept.mark and len(saved) == len(draft.mapping):
        return Fitted(tuple(saved[number] for number in range(len(saved))), left_out)
    mapping = list(draft.mapping)
    found = {each.sheet for each in saved.values()}
    lost = [each.sheet for each in kept.mapping if each.sheet not in found]
    for number, earlier in saved.items():
        mapping[number], is_whole = _put_onto(draft, number, earlier)
        if not is_whole or earlier.typed:
            lost.append(draft.mapping[number].sheet)
    return Fitted(tuple(mapping), left_out, is_changed=mark != kept.mark, lost=tuple(lost))


def _by_number(draft: Draft, saved: Sequence[SheetMapping]) -> dict[int, SheetMapping]:
    """The earlier mapping of each sheet; the only sheet is found under any name."""
    if len(saved) == len(draft.mapping) == 1:
        return {0: replace(saved[0], sheet=draft.mapping[0].sheet)}
    by_name: Mapping[str, SheetMapping] = {each.sheet: each for each in saved}
    return {
        number: by_name[each.sheet]
        for number, each in enumerate(draft.mapping)
        if each.sheet in by_name
    }


def _put_onto(draft: Draft, number: int, earlier: SheetMapping) -> tuple[SheetMapping, bool]:
    """A sheet's mapping with earlier decisions, and whether all of them found their columns."""
    as_it_is = draft.mapping[number]
    if not earlier.header_row:
        return as_it_is, True
    row = None if earlier.is_form else earlier.header_row
    there = understand_again(draft, number, earlier.kind, row, as_form=earlier.is_form)
    wanted = signature(earlier)
    for now in (there, as_it_is):
        if signature(now) == wanted:
            taken = decided(now, earlier)
            return replace(taken, year=earlier.year, remembered=earlier.remembered), True
    known = {column.header: column for column in earlier.columns if column.header}
    columns = tuple(
        replace(known[column.header], index=column.index) if column.header in known else column
        for column in there.columns
    )
    return replace(there, columns=columns), not earlier.kind
