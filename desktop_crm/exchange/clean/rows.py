"""Rows that are no records: blank ones, totals, and notes below the table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import Enum

from desktop_crm.exchange.reading.cells import BLANK, Cell

_TOTAL = re.compile(
    r"(?:本[页月年期]|全部|以上)?(?:合计|小计|总计|共计|累计|总额)(?:数量|金额|数)?[::]?"
    r"|(?:grand|sub)?totals?[::]?|sum[::]?|.{0,12}月货款"
)
_FOOTER = re.compile(
    r"(?:备注|注|说明|注意|制表人?|制单人?|审核人?|打印时间|打印日期|导出时间|经办人?)[::].*"
    r"|copyright .*|©.*|confidential information.*|第\d+页.*|共\d+页.*|以上.{0,20}",
    re.DOTALL,
)
_LIKE_TOTAL = re.compile(r"[计計总總款]|otal|sum", re.IGNORECASE)
_LONGEST_TOTAL = 24


class RowUse(Enum):
    """What a row of a table is."""

    RECORD = "record"
    BLANK = "blank"
    TOTAL = "total"
    FOOTER = "footer"


def is_total(text: str) -> bool:
    """Whether a cell's text says that its row is a total."""
    return len(text) <= _LONGEST_TOTAL and _TOTAL.fullmatch(_plain(text)) is not None


def doubtful_keys(cells: Sequence[Cell]) -> set[int]:
    """Where a key column is blank or says something like a total; quick where it never does."""
    try:
        text = "\n".join(cells)  # type: ignore[arg-type]
    except TypeError:
        return {index for index, cell in enumerate(cells) if _is_doubtful(cell)}
    if not (_LIKE_TOTAL.search(text) or BLANK in cells or any(map(str.isspace, cells))):  # type: ignore[arg-type]
        return set()
    return {index for index, cell in enumerate(cells) if _is_doubtful(cell)}


def _is_doubtful(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return False
    return not cell.strip() or (_LIKE_TOTAL.search(cell) is not None and is_total(cell))


def judge_row(cells: Sequence[Cell]) -> RowUse:
    """What a whole row is.

    A total names itself in one cell and holds nothing but numbers otherwise. A note is the only
    cell of its row.
    """
    content = [cell for cell in cells if not _is_blank(cell)]
    if not content:
        return RowUse.BLANK
    texts = [cell for cell in content if isinstance(cell, str) and not _is_number(cell)]
    if texts and all(map(is_total, texts)):
        return RowUse.TOTAL
    if len(content) == 1 and texts and _FOOTER.fullmatch(_plain(texts[0], keep_spaces=True)):
        return RowUse.FOOTER
    return RowUse.RECORD


def _is_blank(cell: Cell) -> bool:
    return cell == BLANK or (isinstance(cell, str) and not cell.strip())


def _is_number(text: str) -> bool:
    return not any(character.isalpha() for character in text)


def _plain(text: str, *, keep_spaces: bool = False) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    return plain if keep_spaces else "".join(plain.split())
