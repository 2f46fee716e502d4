"""Writing a template: titles with notes, drop-downs out of the firm's lists, one example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_crm.core.codes import FieldType
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.exchange.fields import FIELD_BY_KEY, Field, ValueKind
from desktop_crm.exchange.fields.own_id import (
    CHOICES_HEADER,
    EXAMPLE,
    EXAMPLE_NAME,
    TEMPLATE_HEADER,
)
from desktop_crm.exchange.headers.kinds import RULE_OF
from desktop_crm.exchange.list_export import Exported
from desktop_crm.exchange.out.files import finished_or_nothing
from desktop_crm.exchange.progress import Progress, unwatched
from desktop_crm.exchange.templates.kinds import OPTIONS, TEMPLATES, Sample, TemplateKind
from desktop_crm.queries.custom_fields import custom_fields
from desktop_crm.queries.options import options, staff

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet
    from sqlalchemy.orm import Session

_LISTS = QT_TRANSLATE_NOOP("template", "Choices")
_YES = QT_TRANSLATE_NOOP("template", "Yes")
_NO = QT_TRANSLATE_NOOP("template", "No")
_REQUIRED = QT_TRANSLATE_NOOP("template", "Required.")
_FIRST = QT_TRANSLATE_NOOP(
    "template", "The row with the example is not imported; type over it, or delete it."
)
_CHOOSE = QT_TRANSLATE_NOOP(
    "template", "Choose from the list. Anything else is added to the firm's list."
)
_NOTES: Mapping[ValueKind, Text] = {
    ValueKind.TEXT: QT_TRANSLATE_NOOP("template", "Any text."),
    ValueKind.CODE: QT_TRANSLATE_NOOP("template", "Letters and digits; zeros in front are kept."),
    ValueKind.OPTION: _CHOOSE,
    ValueKind.PERSON: QT_TRANSLATE_NOOP(
        "template", "The name of a colleague. Unknown names become former colleagues."
    ),
    ValueKind.DATE: QT_TRANSLATE_NOOP("template", "A day, such as 2026-03-05."),
    ValueKind.MONEY: QT_TRANSLATE_NOOP("template", "An amount in yuan."),
    ValueKind.QUANTITY: QT_TRANSLATE_NOOP("template", "A number."),
    ValueKind.RATE: QT_TRANSLATE_NOOP("template", "A percentage, such as 13%."),
    ValueKind.LEVEL: QT_TRANSLATE_NOOP("template", "1 to 5; 5 is the most important."),
    ValueKind.FLAG: QT_TRANSLATE_NOOP("template", "Yes or no."),
    ValueKind.EMAIL: QT_TRANSLATE_NOOP("template", "An e-mail address."),
    ValueKind.PHONES: QT_TRANSLATE_NOOP("template", "One number or several, with commas between."),
}
_FORMATS = {
    ValueKind.DATE: "yyyy-mm-dd",
    ValueKind.MONEY: "#,##0.00",
    ValueKind.QUANTITY: "#,##0.####",
    ValueKind.RATE: "0.00%",
    ValueKind.LEVEL: "0",
}
_TYPES = {FieldType.NUMBER: ValueKind.QUANTITY, FieldType.DATE: ValueKind.DATE}
_ROWS = 10_000
"""So many rows have drop-downs."""


def export_template(
    session: Session,
    *,
    target: Path,
    template: str,
    language: Language,
    progress: Progress = unwatched,
) -> Exported:
    """Write the empty workbook of a kind, one of `TEMPLATES`.

    Raises:
        UserError: `export.cannot_write`.
    """
    from openpyxl.workbook import Workbook

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    _Template(session, TEMPLATES[template], language, workbook, sheet).fill()
    progress(0, 1)
    with finished_or_nothing(target) as draft:
        workbook.save(draft)
    progress(1, 1)
    return Exported(target, 0, ())


class _Template:
    """One workbook while it is made."""

    def __init__(
        self,
        session: Session,
        template: TemplateKind,
        language: Language,
        workbook: Workbook,
        sheet: Worksheet,
    ) -> None:
        self._session = session
        self._template = template
        self._language = language
        self._sheet = sheet
        self._lists = workbook.create_sheet(language.say(_LISTS))
        self._lists.sheet_state = "hidden"
        _text(self._lists.cell(1, 1), CHOICES_HEADER)

    def fill(self) -> None:
        """Titles, notes, formats, drop-downs and the example."""
        sheet, template = self._sheet, self._template
        sheet.title = self._language.say(RULE_OF[template.kind].title)
        sheet.freeze_panes = "B2"
        for place, (key, sample) in enumerate(template.columns.items(), start=1):
            field = FIELD_BY_KEY[key]
            choices = self._choices(field)
            title = self._language.say(field.title)
            self._column(place, title, field.kind, choices, key in template.required)
            shown = self._sample(sample, choices)
            if place == 1:
                shown = self._language.say(EXAMPLE_NAME, name=shown)
            self._put_example(place, shown)
        place = len(template.columns)
        if template.own_fields:
            for own in custom_fields(self._session, owner=template.own_fields):
                place += 1
                kind = _TYPES.get(FieldType(own.type), ValueKind.TEXT)
                self._column(place, own.name, kind, own.choices, False)
        self._mark(place + 1)

    def _mark(self, place: int) -> None:
        from openpyxl.utils import get_column_letter

        _text(self._sheet.cell(1, place), TEMPLATE_HEADER)
        _text(self._sheet.cell(2, place), EXAMPLE)
        self._sheet.column_dimensions[get_column_letter(place)].hidden = True

    def _column(
        self, place: int, title: str, kind: ValueKind, choices: Sequence[str], is_required: bool
    ) -> None:
        from openpyxl.styles import Alignment, Font, PatternFill
        from openpyxl.utils import get_column_letter

        head: Any = self._sheet.cell(1, place)
        _text(head, title)
        head.font = Font(bold=True, color="B3261E" if is_required else "1A2330")
        head.fill = PatternFill("solid", fgColor="E6EEFD")
        head.alignment = Alignment(vertical="center")
        self._note(head, kind, choices, is_required=is_required, is_first=place == 1)
        letter = get_column_letter(place)
        dimensions = self._sheet.column_dimensions[letter]
        dimensions.width = max(14.0, 2.2 * len(title))
        dimensions.number_format = _FORMATS.get(kind, "@")
        if choices:
            self._drop_down(letter, title, choices)

    def _note(
        self,
        head: Any,
        kind: ValueKind,
        choices: Sequence[str],
        *,
        is_required: bool,
        is_first: bool,
    ) -> None:
        from openpyxl.comments import Comment

        said = [_REQUIRED] if is_required else []
        said.append(_CHOOSE if choices and kind is ValueKind.TEXT else _NOTES[kind])
        said += [_FIRST] if is_first else []
        words = "\n".join(self._language.say(each) for each in said)
        head.comment = Comment(words, "Desktop CRM", width=260, height=36 + 34 * len(said))

    def _drop_down(self, letter: str, title: str, choices: Sequence[str]) -> None:
        """A list to choose from; other entries are allowed, they are asked about when imported."""
        from openpyxl.utils import get_column_letter, quote_sheetname
        from openpyxl.worksheet.datavalidation import DataValidation

        place = self._lists.max_column + 1
        _text(self._lists.cell(1, place), title)
        for row, choice in enumerate(choices, start=2):
            _text(self._lists.cell(row, place), choice)
        column = get_column_letter(place)
        source = f"{quote_sheetname(self._lists.title)}!${column}$2:${column}${len(choices) + 1}"
        rule = DataValidation("list", formula1=source, allow_blank=True, showErrorMessage=False)
        rule.add(f"{letter}2:{letter}{_ROWS}")
        self._sheet.add_data_validation(rule)

    def _choices(self, field: Field) -> Sequence[str]:
        """What a column is usually filled with, out of the firm's own lists."""
        if field.key in OPTIONS:
            rows = options(self._session, list_name=OPTIONS[field.key])
            return [row.label(self._language) for row in rows]
        match field.kind:
            case ValueKind.PERSON:
                return [row.name for row in staff(self._session)]
            case ValueKind.FLAG:
                return [self._language.say(_YES), self._language.say(_NO)]
            case ValueKind.LEVEL:
                return ["1", "2", "3", "4", "5"]
            case _:
                return ()

    def _sample(self, sample: Sample | None, choices: Sequence[str]) -> Any:
        if sample is None:
            return choices[0] if choices else None
        return self._language.say(sample) if isinstance(sample, Text) else sample

    def _put_example(self, place: int, shown: str | date | Decimal | int | None) -> None:
        from openpyxl.styles import Font

        cell: Any = self._sheet.cell(2, place)
        if isinstance(shown, str):
            _text(cell, shown)
        elif shown is not None:
            form = self._sheet.column_dimensions[cell.column_letter].number_format
            cell.value = shown
            cell.number_format = form
        cell.font = Font(italic=True, color="6B7785")


def _text(cell: Any, words: str) -> None:
    """Text that nothing takes for a formula."""
    cell.value = words
    cell.data_type = "s"
    cell.number_format = "@"
