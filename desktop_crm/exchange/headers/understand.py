"""Find the header of a sheet, decide what the sheet is, and map its columns to fields."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_crm.exchange.fields import Field, ValueKind
from desktop_crm.exchange.headers.kinds import KIND_RULES, RULE_OF, KindRule, SheetKind
from desktop_crm.exchange.headers.mapping import ColumnMapping, ColumnUse, SheetMapping
from desktop_crm.exchange.headers.words import LIKELY, SURE, Header, candidates, header_of
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Sheet, Workbook

HEADER_ROWS = 20
"""The header is looked for in so many rows."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_FEWEST_HITS = 3
_TELLING = 1.5
_SHEET_NAME = 3.0
_MULTIPLE = frozenset({ValueKind.PHONES})


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a header row: a kind and the field that each column would get."""

    rule: KindRule
    fields: Mapping[int, tuple[Field, float]]
    score: float


def understand_workbook(workbook: Workbook) -> tuple[SheetMapping, ...]:
    """A mapping for each sheet, in their order."""
    return tuple(understand_sheet(sheet) for sheet in workbook.sheets)


def understand_sheet(
    sheet: Sheet, as_kind: SheetKind | None = None, header_row: int | None = None
) -> SheetMapping:
    """Understand one sheet by itself.

    `as_kind` and `header_row` when the user says what it is and where its header stands.
    """
    rows = sheet.head(HEADER_ROWS if header_row is None else header_row)
    found = _header_row(rows) if header_row is None else _headers_of(rows, header_row)
    if found is None:
        return SheetMapping(sheet.name, None, 0, ())
    number, headers = found
    reading = best_reading(headers, sheet.name, as_kind)
    if reading is None:
        return SheetMapping(sheet.name, None, number, _kept(headers, {}))
    return SheetMapping(
        sheet=sheet.name,
        kind=reading.rule.kind,
        header_row=number,
        columns=_kept(headers, reading.fields),
        confidence=_confidence(reading, len(headers)),
        year=_year([sheet.name, *(cell for at, row in rows if at < number for cell in row)]),
    )


def _year(texts: Sequence[Cell]) -> int | None:
    """The one year that the sheet's name and title name, for days written without one."""
    years = {int(year) for text in texts if isinstance(text, str) for year in _YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None


def _headers_of(
    rows: Sequence[tuple[int, tuple[Cell, ...]]], header_row: int
) -> tuple[int, dict[int, Header]] | None:
    """The headers of the row that the user names; None where it holds none."""
    for number, row in rows:
        if number == header_row:
            headers = {at: header for at, cell in enumerate(row) if (header := header_of(cell))}
            return (number, headers) if headers else None
    return None


def _header_row(
    rows: Sequence[tuple[int, tuple[Cell, ...]]],
) -> tuple[int, dict[int, Header]] | None:
    """The row with the most headers that mean something, the upper one of equals."""
    best: tuple[float, int, dict[int, Header]] | None = None
    for number, row in rows:
        headers = {index: header for index, cell in enumerate(row) if (header := header_of(cell))}
        known = [header for header in headers.values() if candidates(header.word)]
        distinct = {header.word for header in known}
        others = sum(cell != BLANK for cell in row) - len(headers)
        if not known or len(distinct) < min(_FEWEST_HITS, len(headers)):
            continue
        score = len(distinct) + len(known) / 10 - others
        if score > 0 and (best is None or score > best[0]):
            best = (score, number, headers)
    return best[1:] if best else None


def best_reading(
    headers: Mapping[int, Header], sheet_name: str, as_kind: SheetKind | None = None
) -> _Reading | None:
    """The kind under which the headers make the most sense."""
    rules = KIND_RULES if as_kind is None else (RULE_OF[as_kind],)
    readings = [_read_as(rule, headers, sheet_name) for rule in rules]
    fitting = [reading for reading in readings if as_kind or _is_possible(reading, sheet_name)]
    return max(fitting, key=lambda reading: reading.score, default=None)


def _read_as(rule: KindRule, headers: Mapping[int, Header], sheet_name: str) -> _Reading:
    fields = _assign(rule, headers)
    keys = {known.key for known, _ in fields.values()}
    score = sum(fit for _, fit in fields.values())
    score += _TELLING * len(keys & rule.telling)
    if _names_kind(rule, sheet_name):
        score += _SHEET_NAME
    return _Reading(rule, fields, score)


def _is_possible(reading: _Reading, sheet_name: str) -> bool:
    keys = {known.key for known, _ in reading.fields.values()}
    if not all(keys.intersection(choice) for choice in reading.rule.required):
        return False
    tells = bool(keys & reading.rule.telling) or _names_kind(reading.rule, sheet_name)
    return tells or not reading.rule.needs_telling


def _names_kind(rule: KindRule, sheet_name: str) -> bool:
    name = unicodedata.normalize("NFKC", sheet_name).casefold()
    return any(word in name for word in rule.names)


def _assign(rule: KindRule, headers: Mapping[int, Header]) -> dict[int, tuple[Field, float]]:
    """Give each column the best field that this kind of sheet has for it, each field once."""
    wishes = []
    for index, header in headers.items():
        fitting = [
            (known, fit)
            for known, fit in candidates(header.word)
            if known.kind is ValueKind.IGNORED
            or (known.entity in rule.entities and known.key not in rule.excluded)
        ]
        doubt = SURE if len(fitting) == 1 else LIKELY
        for known, fit in fitting:
            wishes.append((-min(fit, doubt), _rank(rule, known), index, known))
    assigned: dict[int, tuple[Field, float]] = {}
    taken: set[str] = set()
    for negative, _, index, known in sorted(wishes, key=lambda wish: wish[:3]):
        if index in assigned or (known.key in taken and known.kind not in _MULTIPLE):
            continue
        assigned[index] = (known, -negative)
        taken.add(known.key)
    return assigned


def _rank(rule: KindRule, known: Field) -> int:
    return rule.entities.index(known.entity) if known.entity in rule.entities else 0


def _kept(
    headers: Mapping[int, Header], fields: Mapping[int, tuple[Field, float]]
) -> tuple[ColumnMapping, ...]:
    """Every column of the header, those without a field kept as they are."""
    columns = []
    for index, header in headers.items():
        known, fit = fields.get(index, (None, 0.0))
        skipped = known is not None and known.kind is ValueKind.IGNORED
        use = ColumnUse.SKIP if skipped else ColumnUse.FIELD if known else ColumnUse.KEEP
        columns.append(
            ColumnMapping(
                index=index,
                header=header.text,
                use=use,
                field=known.key if known and not skipped else None,
                confidence=fit,
                multiplier=header.multiplier,
                is_percent=header.is_percent,
            )
        )
    return tuple(columns)


def _confidence(reading: _Reading, headers: int) -> float:
    """How much of the header was understood, a little less when only by second choice."""
    if not headers:
        return 0.0
    fit = sum(fit for _, fit in reading.fields.values())
    return min(SURE, round(fit / headers / LIKELY, 2))
