"""What stands in a list of ours that came back: the cells as they are, beside their records."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from desktop_crm.core.language import LANGUAGES, Text, load_language
from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER, read_own_id
from desktop_crm.exchange.headers.kinds import RULE_OF, KindRule
from desktop_crm.exchange.headers.mapping import ColumnMapping, ColumnUse, SheetMapping
from desktop_crm.exchange.headers.own_exports import OWN_LISTS
from desktop_crm.exchange.listed.seal import CellMarks, seal, unsealed
from desktop_crm.exchange.progress import Look, looked_at
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Sheet


class ListedRow(NamedTuple):
    """A row that means a record of the firm, and whether its cells may have been changed.

    Those that are shown only, and those that the import takes, are sealed apart. `marks` tell how
    each of the latter left the firm; there are none where another program lost them.
    """

    number: int
    id: str
    is_shown_changed: bool
    is_taken_changed: bool
    marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class ListedColumn:
    """A column with its cells: `key` is the list's, blank for what may be a field of the firm's.

    `is_taken` says whether the import reads it at all, `is_touched` which of its cells may have
    been changed since they left.
    """

    key: str
    mapping: ColumnMapping
    is_taken: bool
    cells: list[Cell]
    is_touched: list[bool]

    @property
    def is_compared(self) -> bool:
        """Whether the program decides what becomes of it; else a person left it out or kept it."""
        use = self.mapping.use
        if self.is_taken:
            return use is ColumnUse.FIELD or (use is ColumnUse.KEEP and not self.key)
        return use is ColumnUse.SKIP


@dataclass(frozen=True, slots=True)
class ListedSheet:
    """A sheet of ours by the name of its list, or of its kind of records.

    `ids` are the ids of ours by row number, each once. `rows` are those of them of which cells may
    have been changed, of order lines all of them; the cells of columns follow these.
    """

    name: str
    is_records: bool
    language: str
    number: int
    mapping: SheetMapping
    ids: Mapping[int, str]
    rows: tuple[ListedRow, ...]
    columns: tuple[ListedColumn, ...]

    @property
    def is_as_written(self) -> bool:
        """Unless a person mapped a column in another way."""
        return all(each.is_compared for each in self.columns)

    @property
    def entity(self) -> Entity:
        """What its rows are."""
        return self.rule.entities[0]

    @property
    def rule(self) -> KindRule:
        """What its kind asks for; only sheets of a kind are lists of ours."""
        if self.mapping.kind is None:
            raise RuntimeError("a sheet without a kind is no list")
        return RULE_OF[self.mapping.kind]


def listed_sheet(
    sheet: Sheet, mapping: SheetMapping, number: int, records: Sequence[int], look: Look
) -> ListedSheet | None:
    """The sheet as a list of ours, with the records in these rows; None for anything else."""
    marks = next((each for each in mapping.columns if each.header == OWN_ID_HEADER), None)
    if marks is None or mapping.kind is None:
        return None
    source = _source(mapping)
    if source is None:
        return None
    name, is_records, language, keys = source
    columns = [each for each in mapping.columns if each.index != marks.index and each.header]
    wanted = set(records)
    cells = _cells(sheet, [marks.index, *(each.index for each in columns)], wanted, look)
    read = [
        ListedColumn(
            keys.get(each.header, ""),
            each,
            is_records or keys.get(each.header) in (None, *OWN_LISTS[name].means),
            cells[each.index],
            [],
        )
        for each in columns
    ]
    rows = _rows(sorted(wanted), cells[marks.index], read, look)
    whole = RULE_OF[mapping.kind].entities[0] is Entity.LINE
    doubtful = {
        place: row
        for place, row in rows.items()
        if whole or row.is_shown_changed or row.is_taken_changed
    }
    for each in read:
        each.cells[:] = [each.cells[place] for place in doubtful]
    return ListedSheet(
        name,
        is_records,
        language,
        number,
        mapping,
        {row.number: row.id for row in rows.values()},
        _told_apart(tuple(doubtful.values()), read, look),
        tuple(read),
    )


def _source(mapping: SheetMapping) -> tuple[str, bool, str, Mapping[str, str]] | None:
    """The list or kind of records that has most of the titles, and its keys by these."""
    headers = {each.header for each in mapping.columns}
    kind = mapping.kind
    found = [
        (len(headers & keys.keys()), not is_records, name, code, keys)
        for is_records, name in (
            *((False, name) for name, own in OWN_LISTS.items() if own.kind is kind),
            (True, str(kind)),
        )
        for code in LANGUAGES
        if (keys := _keys(name, is_records=is_records, code=code))
    ]
    if not found:
        return None
    most = max(found, key=lambda each: each[:2])
    return most[2], not most[1], most[3], most[4]


@cache
def _keys(name: str, *, is_records: bool, code: str) -> Mapping[str, str]:
    """The keys of a list's columns by what they are called in a language."""
    from desktop_crm.queries.listing.registry import LISTINGS
    from desktop_crm.queries.record_rows import RECORD_KINDS

    say: Callable[[Text], str] = load_language(code).say
    titles: dict[str, str] = {}
    if is_records:
        for key in RECORD_KINDS[name].columns if name in RECORD_KINDS else ():
            titles.setdefault(" ".join(say(FIELD_BY_KEY[key].title).split()), key)
        return titles
    listing = LISTINGS.get(name)
    for each in listing.fields if listing is not None else ():
        title = listing.titles.get(each.key, each.column.title) if listing is not None else ""
        words = say(title) if isinstance(title, Text) else title
        titles.setdefault(" ".join(words.split()), each.key)
    return titles


def _cells(
    sheet: Sheet, indexes: Sequence[int], wanted: set[int], look: Look
) -> dict[int, list[Cell]]:
    """The cells of some columns in the wanted rows, from top to bottom."""
    found: dict[int, list[Cell]] = {index: [] for index in indexes}
    for block in sheet.blocks():
        look()
        numbers = range(block.first_row, block.first_row + block.height)
        places = [place for place, row in enumerate(numbers) if row in wanted]
        for index, cells in found.items():
            column = block.column(index)
            cells += [column[place] for place in places]
    return found


def _rows(
    numbers: Sequence[int], marks: Sequence[Cell], columns: Sequence[ListedColumn], look: Look
) -> dict[int, ListedRow]:
    """The rows that mean a record, with their places; a copy further down means another one."""
    by_title = sorted(columns, key=lambda each: each.mapping.header)
    shown = [each.cells for each in by_title if not each.is_taken]
    taken = [each.cells for each in by_title if each.is_taken]
    found: dict[int, ListedRow] = {}
    seen: set[str] = set()
    for place, (number, mark) in enumerate(looked_at(zip(numbers, marks, strict=True), look)):
        hidden = unsealed("" if mark == BLANK else mark)
        row_id = read_own_id(hidden.id)
        if row_id is None or row_id in seen:
            continue
        seen.add(row_id)
        parts = [[cells[place] for cells in part] for part in (shown, taken)]
        is_shown_changed, is_taken_changed = (
            seal(part) != sealed
            for part, sealed in zip(parts, (hidden.shown, hidden.taken), strict=True)
        )
        found[place] = ListedRow(number, row_id, is_shown_changed, is_taken_changed, hidden.marks)
    return found


def _told_apart(
    rows: Sequence[ListedRow], columns: Sequence[ListedColumn], look: Look
) -> tuple[ListedRow, ...]:
    """The rows, after each column was told which of its cells may have been changed.

    A seal is also broken where a column was added or taken away, and no cell changed.
    """
    marked = CellMarks(each.mapping.header for each in columns)
    found: list[ListedRow] = []
    for place, row in enumerate(looked_at(rows, look)):
        flags = [
            row.is_taken_changed and marked.mark(at, each.cells[place]) not in row.marks
            if each.is_taken
            else row.is_shown_changed
            for at, each in enumerate(columns)
        ]
        for each, is_touched in zip(columns, flags, strict=True):
            each.is_touched.append(is_touched)
        is_changed = any(flag and each.is_taken for each, flag in zip(columns, flags, strict=True))
        found.append(row._replace(is_taken_changed=is_changed))
    return tuple(found)
