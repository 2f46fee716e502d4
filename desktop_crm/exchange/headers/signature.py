"""What a header is recognised by when a sheet of the same layout comes again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from desktop_crm.exchange.headers.mapping import ColumnMapping, SheetMapping
from desktop_crm.exchange.headers.words import Header, read_header

_LENGTH = 20
_BETWEEN = "\x1f"


def signature_of(headers: Mapping[int, Header]) -> str:
    """The same for the same words in the same order, whatever decorates them."""
    words = _BETWEEN.join(header.word for _, header in sorted(headers.items()))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def signature(mapping: SheetMapping) -> str:
    """The signature of a sheet's own headers."""
    return signature_of({column.index: read_header(column.header) for column in _named(mapping)})


def _named(mapping: SheetMapping) -> list[ColumnMapping]:
    """Columns without a header come and go with stray cells; they tell no form from another."""
    return sorted((each for each in mapping.columns if each.header), key=lambda each: each.index)


def decisions(mapping: SheetMapping) -> SheetMapping:
    """What is worth remembering: how to read such a sheet; of its words only those renamed."""
    return replace(
        mapping,
        sheet="",
        header_row=0,
        confidence=0.0,
        year=None,
        month=None,
        of_republic=False,
        remembered=False,
        typed=(),
        columns=tuple(replace(column, confidence=0.0) for column in _named(mapping)),
        constants=tuple(
            sorted(
                (replace(each, value="", row=0) for each in mapping.constants),
                key=lambda constant: constant.field,
            )
        ),
    )


def decided(mapping: SheetMapping, earlier: SheetMapping) -> SheetMapping:
    """A sheet as its headers say, with the decisions of an earlier one of the same headers."""
    pairs = list(zip(_named(mapping), _named(earlier), strict=True))
    moved = {then.index: now.index for now, then in pairs}
    chosen = {
        now.index: replace(then, index=now.index, header=now.header, confidence=1.0)
        for now, then in pairs
    }
    columns = tuple(chosen.get(column.index, column) for column in mapping.columns)
    return replace(
        mapping,
        kind=earlier.kind,
        columns=columns,
        confidence=1.0,
        fill_down=frozenset(moved[index] for index in earlier.fill_down if index in moved),
        fills_province=earlier.fills_province,
        drops_totals=earlier.drops_totals,
        drops_hidden=earlier.drops_hidden,
        renames=earlier.renames,
        reads_bare_days=earlier.reads_bare_days,
        is_cross=earlier.is_cross,
        constants=with_values(mapping, earlier).constants,
        remembered=True,
    )


def with_values(mapping: SheetMapping, saved: SheetMapping) -> SheetMapping:
    """A saved mapping whose constants take the values of the sheet at hand."""
    found = {constant.field: constant for constant in mapping.constants}
    chosen = {constant.field: constant for constant in saved.constants}
    constants = [
        replace(found[field], is_used=constant.is_used)
        if not constant.value and field in found
        else constant
        for field, constant in chosen.items()
        if constant.value or field in found
    ]
    constants += [constant for field, constant in found.items() if field not in chosen]
    return replace(saved, constants=tuple(constants))
