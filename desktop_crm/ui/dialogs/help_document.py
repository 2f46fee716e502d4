"""A topic of the help as a document: its blocks set in the type and colours of the theme."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtGui import (
    QBrush,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from desktop_crm.ui.dialogs.help_markup import Block, HelpText, Kind, Span, Style
from desktop_crm.ui.theme.fonts import font
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import (
    BODY,
    CAPTION,
    REGULAR,
    SECONDARY,
    SECTION,
    SEMIBOLD,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    SPACE_5,
    TITLE,
    Role,
    Tokens,
)

_LINE_HEIGHT = 118.0
_INDENT, _HANG = 24.0, 16.0
_SHORT, _LONG = 18, 64
_HARD_SPACE = "\u00a0"
_BULLET = "•"


def write_document(document: QTextDocument, text: HelpText, tokens: Tokens) -> None:
    """Fill an empty document with a topic."""
    document.setDefaultFont(font(BODY))
    _Writer(document, tokens).write(text)


class _Writer:
    """Goes from block to block; lists and tables are closed by what follows them."""

    def __init__(self, document: QTextDocument, tokens: Tokens) -> None:
        self._cursor = QTextCursor(document)
        self._tokens = tokens
        self._is_first = True

    def write(self, text: HelpText) -> None:
        self._begin(_block(bottom=SPACE_3))
        self._cursor.insertText(text.title, self._format(TITLE, SEMIBOLD))
        before: Kind | None = None
        number = 1
        for block, following in zip_longest(text.blocks, text.blocks[1:]):
            number = number + 1 if block.kind is before else 1
            is_last = following is None or following.kind is not block.kind
            match block.kind:
                case Kind.TABLE:
                    self._table(block)
                case Kind.BULLET | Kind.STEP:
                    self._item(block, number, is_last=is_last)
                case Kind.NOTE:
                    self._note(block)
                case Kind.HEADING:
                    self._begin(_block(top=SPACE_5 - 2, bottom=SPACE_2))
                    self._spans(block.spans, size=SECTION, weight=SEMIBOLD)
                case _:
                    self._begin(_block(bottom=SPACE_2 + 2))
                    self._spans(block.spans)
            before = block.kind

    def _begin(self, form: QTextBlockFormat) -> None:
        """A block of its own, outside any list or table."""
        if self._is_first:
            self._is_first = False
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.movePosition(QTextCursor.MoveOperation.End)
            self._cursor.insertBlock(form)
        self._cursor.setBlockCharFormat(self._format())

    def _item(self, block: Block, number: int, *, is_last: bool) -> None:
        """Qt's own lists leave no room between the mark and the words."""
        form = _block(bottom=SPACE_3 if is_last else SPACE_1 + 2)
        form.setLeftMargin(_INDENT)
        form.setTextIndent(-_HANG)
        form.setTabPositions([QTextOption.Tab(_HANG, QTextOption.TabType.LeftTab)])
        self._begin(form)
        mark = _BULLET if block.kind is Kind.BULLET else f"{number}."
        self._cursor.insertText(f"{mark}\t", self._format(color="text2"))
        self._spans(block.spans)

    def _note(self, block: Block) -> None:
        """A tinted box."""
        table = self._frame(1, 1, SPACE_3)
        cell = QTextTableCellFormat()
        cell.setBackground(QBrush(qcolor(self._tokens.info_soft)))
        table.cellAt(0, 0).setFormat(cell)
        self._cursor = table.cellAt(0, 0).firstCursorPosition()
        self._cursor.setBlockFormat(_block())
        self._spans(block.spans, size=SECONDARY)

    def _table(self, block: Block) -> None:
        table = self._frame(len(block.rows), len(block.rows[0]), SPACE_2, _widths(block))
        for row, cells in enumerate(block.rows):
            for column, spans in enumerate(cells):
                cell = table.cellAt(row, column)
                cell.setFormat(self._cell(is_last=row == len(block.rows) - 1))
                self._cursor = cell.firstCursorPosition()
                self._cursor.setBlockFormat(_block())
                if row:
                    self._spans(spans, size=SECONDARY)
                else:
                    self._spans(spans, size=CAPTION, weight=SEMIBOLD, color="text2")

    def _frame(
        self, rows: int, columns: int, padding: int, widths: Sequence[float] = (100.0,)
    ) -> QTextTable:
        """A table as wide as the text, without borders of its own."""
        self._begin(_block(size=1))
        form = QTextTableFormat()
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setBorder(0)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setBorderCollapse(True)
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, width) for width in widths]
        )
        form.setCellPadding(padding)
        form.setCellSpacing(0)
        form.setTopMargin(SPACE_1)
        form.setBottomMargin(SPACE_3)
        return self._cursor.insertTable(rows, columns, form)

    def _cell(self, *, is_last: bool) -> QTextTableCellFormat:
        form = QTextTableCellFormat()
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        if not is_last:
            form.setBottomBorder(1)
            form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBottomBorderBrush(QBrush(qcolor(self._tokens.border)))
        return form

    def _spans(
        self,
        spans: Sequence[Span],
        *,
        size: int = BODY,
        weight: int = REGULAR,
        color: Role = "text",
    ) -> None:
        for span in spans:
            match span.style:
                case Style.KEY:
                    keys = span.text.replace(" ", _HARD_SPACE)
                    self._cursor.insertText(f"{_HARD_SPACE}{keys}{_HARD_SPACE}", self._key())
                case Style.LINK:
                    self._cursor.insertText(span.text, self._link(span, size))
                case Style.STRONG | Style.NAME:
                    self._cursor.insertText(span.text, self._format(size, SEMIBOLD, color))
                case _:
                    self._cursor.insertText(span.text, self._format(size, weight, color))

    def _format(
        self, size: int = BODY, weight: int = REGULAR, color: Role = "text"
    ) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(font(size, weight))
        form.setForeground(QBrush(qcolor(self._tokens.color(color))))
        return form

    def _key(self) -> QTextCharFormat:
        form = self._format(CAPTION, color="text2")
        form.setBackground(QBrush(qcolor(self._tokens.inset)))
        return form

    def _link(self, span: Span, size: int) -> QTextCharFormat:
        form = self._format(size, SEMIBOLD, "primary")
        form.setAnchor(True)
        form.setAnchorHref(span.target)
        return form


def _widths(table: Block) -> list[float]:
    """Each column's share in per cent, by its longest cell, none very narrow or very wide."""
    longest = [max(_length(cell) for cell in column) for column in zip(*table.rows, strict=True)]
    bounded = [max(_SHORT, min(_LONG, length)) for length in longest]
    return [100 * length / sum(bounded) for length in bounded]


def _length(cell: Sequence[Span]) -> int:
    """In halves of a Chinese character."""
    return sum(1 if char.isascii() else 2 for span in cell for char in span.text)


def _block(*, top: int = 0, bottom: int = 0, size: int = 0) -> QTextBlockFormat:
    """A paragraph's format; `size` makes an empty one as low as so many pixels."""
    form = QTextBlockFormat()
    form.setTopMargin(top)
    form.setBottomMargin(bottom)
    if size:
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        form.setLineHeight(float(size), fixed.value)
    else:
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        form.setLineHeight(_LINE_HEIGHT, proportional.value)
    form.setProperty(QTextFormat.Property.BlockNonBreakableLines, False)
    return form
