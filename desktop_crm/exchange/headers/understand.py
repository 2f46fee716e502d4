"""Find the header of a sheet, decide what the sheet is, and map its columns to fields."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from desktop_crm.exchange.fields import ValueKind
from desktop_crm.exchange.headers.assign import Assigned, Reading, best_reading, read_as
from desktop_crm.exchange.headers.bare_deals import is_bare_deal
from desktop_crm.exchange.headers.calendar import counts_from_republic, period_of, year_of
from desktop_crm.exchange.headers.constants import (
    Pair,
    looks_like_firm,
    money_unit,
    sheet_as_customer,
    sheet_as_owner,
)
from desktop_crm.exchange.headers.cross_tables import months_across, of_months
from desktop_crm.exchange.headers.forms.form import find_form
from desktop_crm.exchange.headers.header_rows import (
    first_rows,
)
from desktop_crm.exchange.headers.hints import (
    SAMPLE,
    counted_in,
    repeating_columns,
    unnamed_columns,
    with_units,
)
from desktop_crm.exchange.headers.kinds import RULE_OF, SheetKind, lacking
from desktop_crm.exchange.headers.look import (
    NOTHING,
    Remembered,
    Seen,
    look,
    seen_as_form,
    titles_above,
)
from desktop_crm.exchange.headers.mapping import ColumnMapping, ColumnUse, Constant, SheetMapping
from desktop_crm.exchange.headers.meanings import LIKELY, SURE
from desktop_crm.exchange.headers.own_exports import (
    own_columns,
    own_kind,
)
from desktop_crm.exchange.headers.signature import decided, signature
from desktop_crm.exchange.headers.split_days import split_day
from desktop_crm.exchange.headers.words import Header
from desktop_crm.exchange.reading.sheets import Sheet, Workbook


def understand_workbook(
    workbook: Workbook, as_kind: SheetKind | None = None, remembered: Remembered = NOTHING
) -> tuple[SheetMapping, ...]:
    """A mapping for each sheet, in their order.

    Sheets of one layout are of one kind, and what one sheet says another need not repeat. What was
    decided for the same headers earlier is decided again.
    """
    file_name = PurePath(workbook.name).stem
    seen = [
        replace(look(sheet, None, remembered), file_name=file_name) for sheet in workbook.sheets
    ]
    kinds: list[SheetKind | None] = [as_kind] * len(seen)
    alike = _alike(seen)
    for numbers in alike:
        kind = as_kind or _kind_of(seen[numbers[0]], _common_name(seen, numbers), ())
        for number in numbers:
            kinds[number] = kind
    present = {kind for kind in kinds if kind is not None}
    if as_kind is None and SheetKind.ORDERS in present:
        for numbers in alike:
            name = _common_name(seen, numbers)
            beside = {kind for n, kind in enumerate(kinds) if kind and n not in numbers}
            kind = _kind_of(seen[numbers[0]], name, beside)
            for number in numbers:
                kinds[number] = kind
    several = {number for numbers in alike if len(numbers) > 1 for number in numbers}
    return tuple(
        _as_before(_mapping(each, kind, is_one_of_many=number in several), remembered, as_kind)
        for number, (each, kind) in enumerate(zip(seen, kinds, strict=True))
    )


def understand_sheet(
    sheet: Sheet,
    as_kind: SheetKind | None = None,
    header_row: int | None = None,
    *,
    as_form: bool = False,
) -> SheetMapping:
    """Understand one sheet by itself.

    `as_kind` and `header_row` when the user says what it is and where its header stands, `as_form`
    that each title stands beside its value.
    """
    if as_form:
        seen = seen_as_form(sheet, first_rows(sheet, SAMPLE), find_form(sheet))
    else:
        seen = look(sheet, header_row, may_be_note=as_kind is None)
    return _mapping(seen, as_kind or _kind_of(seen, sheet.name, ()))


def same_layout(mapping: Sequence[SheetMapping]) -> tuple[tuple[int, ...], ...]:
    """The numbers of sheets with the same headers in the same columns, several each."""
    groups: dict[tuple[tuple[int, str], ...], list[int]] = {}
    for number, sheet in enumerate(mapping):
        headers = tuple(
            (-1 if sheet.is_form else column.index, column.header) for column in sheet.columns
        )
        if headers:
            groups.setdefault(headers, []).append(number)
    return tuple(tuple(numbers) for numbers in groups.values() if len(numbers) > 1)


def _as_before(
    mapping: SheetMapping, remembered: Remembered, as_kind: SheetKind | None
) -> SheetMapping:
    earlier = remembered.get(signature(mapping)) if remembered and mapping.columns else None
    if earlier is None or as_kind not in (None, earlier.kind):
        return mapping
    return decided(mapping, earlier)


def _alike(seen: Sequence[Seen]) -> list[list[int]]:
    groups: dict[object, list[int]] = {}
    for number, each in enumerate(seen):
        groups.setdefault(each.layout or number, []).append(number)
    return list(groups.values())


def _common_name(seen: Sequence[Seen], numbers: Sequence[int]) -> str:
    """The name of a single sheet; several of one layout are not told apart by theirs."""
    return seen[numbers[0]].sheet.name if len(numbers) == 1 else ""


def _kind_of(seen: Seen, name: str, beside: Collection[SheetKind]) -> SheetKind | None:
    """The likeliest kind; the customer may stand in the sheet's own name only."""
    if seen.found is None:
        return None
    if seen.form is not None:
        name = " ".join([*seen.form.titles, name])
    own = own_kind(seen.sheet.name, seen.found.headers)
    if own is not None:
        return own
    if is_bare_deal(seen.found.headers.values()):
        name = " ".join([name, *titles_above(seen), seen.file_name])
    readings = [best_reading(seen.found.headers, name, pairs=seen.pairs, beside=beside)]
    if looks_like_firm(seen.sheet.name):
        pairs = [*seen.pairs, Pair("客户名称", seen.sheet.name, 0)]
        readings.append(best_reading(seen.found.headers, name, pairs=pairs, beside=beside))
    found = [reading for reading in readings if reading is not None]
    return max(found, key=lambda reading: reading.score).rule.kind if found else None


def _mapping(seen: Seen, kind: SheetKind | None, *, is_one_of_many: bool = False) -> SheetMapping:
    sheet, found = seen.sheet, seen.found
    if found is None:
        return SheetMapping(sheet.name, None, 0, (), is_note=seen.is_note)
    if kind is None:
        columns = tuple(_columns(found.headers, {}))
        return SheetMapping(
            sheet=sheet.name,
            kind=None,
            header_row=found.row,
            columns=columns,
            header_rows=found.height,
            is_form=seen.form is not None,
            year=period_of(sheet.name, titles_above(seen), seen.file_name).year,
        )
    reading = read_as(RULE_OF[kind], found.headers, sheet.name, seen.pairs, is_known=True)
    below = [cells for number, cells in seen.rows if number > found.row]
    above = [cell for number, cells in seen.rows if number < found.first_row for cell in cells]
    columns = with_units(reading.rule, tuple(_columns(found.headers, reading.fields)), below)
    columns = counted_in(columns, money_unit(seen.pairs))
    columns = own_columns(kind, columns, found.headers)
    if seen.form is not None:
        return _form_mapping(seen, reading, columns, is_one_of_many=is_one_of_many)
    columns = (*columns, *unnamed_columns(sheet, found.row, found.headers))
    split = split_day(found.headers)
    if split and any(column.index == split[1] and column.field for column in columns):
        columns = tuple(
            replace(each, use=ColumnUse.SKIP) if each.index == split[0] else each
            for each in columns
        )
        above += [found.headers[index].text for index in split]
    months = months_across(found.headers) if kind is SheetKind.ORDERS else {}
    if months and "order.date" not in reading.given():
        columns = tuple(of_months(each, months) for each in columns)
    else:
        months = {}
    headers = [header.text for header in found.headers.values()]
    period = period_of(sheet.name, above, seen.file_name)
    constants = reading.constants
    if (is_one_of_many or lacking(kind, reading.given())) and not _names_customer(reading):
        own = sheet_as_customer(reading.rule, sheet.name)
        constants = (*constants, own) if own else constants
    if is_one_of_many and "customer.owner" not in reading.given():
        owner = sheet_as_owner(reading.rule, sheet.name)
        constants = (*constants, owner) if owner else constants
    return SheetMapping(
        sheet=sheet.name,
        kind=kind,
        header_row=found.row,
        columns=columns,
        confidence=_confidence(reading, len(found.headers)),
        year=period.year or (year_of(seen.file_name) if months else None),
        month=period.month,
        of_republic=counts_from_republic([sheet.name, *above, *headers]),
        header_rows=found.height,
        constants=constants,
        is_cross=bool(months),
        fill_down=repeating_columns(kind, columns),
    )


def _form_mapping(
    seen: Seen, reading: Reading, columns: tuple[ColumnMapping, ...], *, is_one_of_many: bool
) -> SheetMapping:
    """A form has nothing above its titles; a customer whom it does not name is called as its sheet.

    Tables inside that tell of no people become remarks.
    """
    sheet, found = seen.sheet, seen.found
    texts = seen.form.texts if seen.form else frozenset()
    columns = tuple(
        replace(each, use=ColumnUse.REMARK)
        if each.index in texts and each.use is ColumnUse.KEEP
        else each
        for each in columns
    )
    above = [cell for _, cells in seen.rows for cell in cells]
    headers = [column.header for column in columns]
    period = period_of(sheet.name, above, seen.file_name)
    constants: tuple[Constant, ...] = ()
    if not _names_customer(reading) and reading.rule.kind is SheetKind.CUSTOMERS:
        is_name = is_one_of_many or looks_like_firm(sheet.name)
        constants = (Constant("customer.name", sheet.name.strip(), 0, is_name),)
    return SheetMapping(
        sheet=sheet.name,
        kind=reading.rule.kind,
        header_row=found.row if found else 0,
        columns=columns,
        confidence=_confidence(reading, len(columns)),
        year=period.year,
        of_republic=counts_from_republic([sheet.name, *above, *headers]),
        constants=constants,
        is_form=True,
    )


def _names_customer(reading: Reading) -> bool:
    named = {"customer.name", "customer.code"}
    return bool(named & reading.given()) or any(c.field in named for c in reading.constants)


def _columns(
    headers: Mapping[int, Header], fields: Mapping[int, Assigned]
) -> Iterator[ColumnMapping]:
    """Every column of the header, those without a field kept as they are."""
    for index, header in headers.items():
        column = ColumnMapping(
            index=index,
            header=header.text,
            multiplier=header.multiplier,
            is_percent=header.is_percent,
        )
        assigned = fields.get(index)
        if assigned is None:
            yield column
        elif assigned.field.kind is ValueKind.IGNORED:
            yield replace(column, use=ColumnUse.SKIP, confidence=assigned.fit)
        else:
            yield replace(
                column,
                use=ColumnUse.FIELD,
                field=assigned.field.key,
                confidence=assigned.fit,
                group=assigned.group,
            )


def _confidence(reading: Reading, headers: int) -> float:
    """How much of the header was understood, a little less when only by second choice."""
    if not headers:
        return 0.0
    fit = sum(each.fit for each in reading.fields.values())
    return min(SURE, round(fit / headers / LIKELY, 2))
