"""Whether a sheet is better read as a form than as a list."""

from __future__ import annotations

import re

from desktop_crm.exchange.clean.rows import is_hint
from desktop_crm.exchange.headers.forms.form import Form
from desktop_crm.exchange.headers.header_rows import FoundHeader
from desktop_crm.exchange.headers.meanings import SURE, known_meanings
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Sheet

_FEWEST_TITLES, _FEWEST_ROWS = 3, 3
_MANY_TITLES, _TWO_ROWS = 5, 2
_FEWEST_ABOVE_TABLE = 5
_KNOWN_SHARE = 0.4
_OF_DOCUMENTS = frozenset(
    [
        "line.qty",
        "line.price",
        "line.amount",
        "line.unit",
        "product.name",
        "product.code",
        "product.spec",
        "receivable.due",
        "receivable.paid",
        "receivable.balance",
        "delivery.number",
    ]
)
_FEWEST_OF_DOCUMENTS = 3
_EXPLAINED = re.compile(
    r"(?:字段|列名|栏位|项目|属性|field|column|attribute)(?:名称?|标题|name)?", re.IGNORECASE
)
"""A list that explains the columns of another one begins so."""
_FORM = re.compile(
    r"登记|资料卡|资料表|信息卡|信息表|档案|名片|客户卡|建档|调查表|申请表"
    r"|(?:customer|client|account|contact|company) (?:form|card|profile|record)|registration",
    re.IGNORECASE,
)
_EVIDENCE = re.compile(r"\d|@|[省市区县镇村路街道号]")
"""Values of a form hold a number, an address or a mail address somewhere."""


def is_better(sheet: Sheet, form: Form, found: FoundHeader | None) -> bool:
    """Whether a form makes more sense than a list below the header that was found, if any."""
    if not _is_form(form):
        return False
    if found is None:
        return True
    is_called_form = any(map(_FORM.search, (*form.titles, sheet.name)))
    if found.row in form.of_trade:
        return is_called_form and _is_above(form, found)
    if _is_document(found):
        return False
    if found.row in form.inner or found.row > form.last_row:
        return is_called_form or _is_above(form, found)
    return found.row >= form.row and len(form.known_rows - {found.row}) >= _TWO_ROWS


def _is_document(found: FoundHeader) -> bool:
    """Whether the list below the header is one of goods or amounts."""
    fields = {
        known.key
        for header in found.headers.values()
        for known, fit in known_meanings(header)
        if fit == SURE
    }
    return len(fields & _OF_DOCUMENTS) >= _FEWEST_OF_DOCUMENTS


def _is_above(form: Form, found: FoundHeader) -> bool:
    """Whether much of a record stands above a table."""
    above = [row for row in form.known_rows if row < found.first_row]
    return bool(above) and form.known >= _FEWEST_ABOVE_TABLE


def _is_form(form: Form) -> bool:
    """Several known titles down the sheet, and values that look like such."""
    rows = len(form.known_rows)
    is_tall = form.known >= _FEWEST_TITLES and rows >= _FEWEST_ROWS
    is_wide = form.known >= _MANY_TITLES and rows >= _TWO_ROWS
    titles = len(form.headers) - len(form.people_places)
    if not (is_tall or is_wide) or form.known < _KNOWN_SHARE * titles or _explains(form):
        return False
    if not form.is_filled:
        return form.known >= _MANY_TITLES
    return any(map(_is_evidence, form.values.values()))


def _explains(form: Form) -> bool:
    values = [str(cell) for cell in form.values.values() if cell != BLANK]
    heads = [header.word for header in form.headers.values()]
    texts = [*form.titles, *heads, *(box.text for box in form.rest)]
    return any(map(is_hint, values)) or any(map(_EXPLAINED.fullmatch, texts))


def _is_evidence(cell: Cell) -> bool:
    return cell != BLANK and (not isinstance(cell, str) or _EVIDENCE.search(cell) is not None)
