"""Cells for the clipboard: as lines with tabs, and as a table that keeps text as text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData

from desktop_crm.queries.list_columns import FIGURES, Column, Kind
from desktop_crm.ui.tables.cells import Cell, exact_text

_FIGURES = FIGURES | {Kind.STARS}
_HEAD = '<html><head><meta charset="utf-8"></head>'
_AS_TEXT = "mso-number-format:'\\@'"
_AS_DATE = "mso-number-format:'yyyy\\-mm\\-dd'"


def clipboard_data(
    columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, titles: Sequence[str] = ()
) -> QMimeData:
    """Rows of cells in both forms; with `titles` as the first line."""
    texts = [
        [exact_text(cell, column.kind) for cell, column in zip(row, columns, strict=True)]
        for row in rows
    ]
    lines = [list(titles), *texts] if titles else texts
    data = QMimeData()
    data.setText("\n".join("\t".join(_one_line(text) for text in line) for line in lines))
    data.setHtml(_html(columns, texts, titles))
    return data


def _one_line(text: str) -> str:
    """A cell must not break out of its place."""
    return " ".join(text.replace("\t", " ").splitlines())


def _html(columns: Sequence[Column], texts: Sequence[Sequence[str]], titles: Sequence[str]) -> str:
    lines = [_line(f"<th>{escape(title)}</th>" for title in titles)] if titles else []
    for row in texts:
        cells = (_cell(text, column.kind) for text, column in zip(row, columns, strict=True))
        lines.append(_line(cells))
    return f"{_HEAD}<body><table>{''.join(lines)}</table></body></html>"


def _line(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def _cell(text: str, kind: Kind) -> str:
    if kind in _FIGURES:
        return f"<td>{escape(text)}</td>"
    style = _AS_DATE if kind in (Kind.DATE, Kind.MOMENT) else _AS_TEXT
    return f'<td style="{style}">{escape(_one_line(text))}</td>'
