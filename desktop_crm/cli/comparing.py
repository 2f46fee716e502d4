"""Telling people what an import would change, and which rows look like other customers."""

from __future__ import annotations

from desktop_crm.cli.console import Console
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.likeness_texts import LIKENESS_TEXTS
from desktop_crm.exchange.compare.change_index import Only
from desktop_crm.exchange.compare.comparison import ChangedRow, Comparison, DuplicateRow
from desktop_crm.exchange.compare.forms import shown_value

_MOST = 20
_CHANGE = QT_TRANSLATE_NOOP("cli", "Would change {name}: {fields}")
_FIELD = QT_TRANSLATE_NOOP("cli", "{title} {before} -> {after}")
_CAREFUL = QT_TRANSLATE_NOOP("cli", "{change} ({cautions})")
_LOOK_TWICE = QT_TRANSLATE_NOOP("cli", "Changed cells to look at twice: {count}.")
_MORE_CHANGES = QT_TRANSLATE_NOOP("cli", "Further changed records: {count}.")
_ALIKE = QT_TRANSLATE_NOOP("cli", "Row {row}, {name}, looks like {other} ({reasons}).")
_MORE_ALIKE = QT_TRANSLATE_NOOP("cli", "Further rows that look like another customer: {count}.")


def tell_comparison(comparison: Comparison, console: Console) -> None:
    """The first changes and the first look-alikes, and how many more there are."""
    changed = [row for entity in comparison.packed for row in comparison.changed(entity, 0, _MOST)]
    for row in changed[:_MOST]:
        console.say(_CHANGE, name=row.ref.name, fields=_fields(row, console))
    whole = sum(each.changed for each in comparison.counts.values())
    if whole > min(_MOST, len(changed)):
        console.say(_MORE_CHANGES, count=whole - min(_MOST, len(changed)))
    careful = comparison.cell_count(Only.CAREFUL)
    if careful:
        console.say(_LOOK_TWICE, count=careful)
    for duplicate in comparison.duplicates(0, _MOST):
        _tell_duplicate(duplicate, console)
    alike = len(comparison.look_alikes)
    if alike > _MOST:
        console.say(_MORE_ALIKE, count=alike - _MOST)


def _fields(row: ChangedRow, console: Console) -> str:
    language = console.language
    said = []
    for each in row.diffs:
        change = language.say(
            _FIELD,
            title=each.title,
            before=shown_value(each.before, each.form, language) or "-",
            after=shown_value(each.after, each.form, language) or "-",
        )
        cautions = ", ".join(caution.words(language) for caution in each.cautions)
        said.append(
            language.say(_CAREFUL, change=change, cautions=cautions) if cautions else change
        )
    return "; ".join(said)


def _tell_duplicate(row: DuplicateRow, console: Console) -> None:
    twin = row.twins[0]
    reasons = "; ".join(
        console.language.say(LIKENESS_TEXTS[each.likeness], value=each.value)
        for each in twin.reasons
    )
    console.say(_ALIKE, row=row.ref.row, name=row.ref.name, other=twin.name, reasons=reasons)
