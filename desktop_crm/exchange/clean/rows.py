"""Rows that are no records: blank ones, totals, and notes below the table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from desktop_crm.exchange.headers.traditional import simplified
from desktop_crm.exchange.reading.cells import BLANK, Cell

_CHINESE_TOTAL = re.compile(
    r"(?:本[页月年期次单]|全部|以上|当前)?(?:合计|小计|总计|共计|累计|总额)"
    r"(?:数量|金额|数|欠款|货款|大写|元)?(?:\(.{0,12}\))?[::]?|.{0,12}月货款(?:合计)?[::]?"
)
_PART_TOTAL = re.compile(r"[^::]{1,12}(?:合计|小计|总计|汇总)[::]?")
"""A total that names its part of the table: 华东区小计; also a firm could be called so."""
_TOTAL_IN_WORDS = re.compile(
    r"(?:本[页月年期次单])?(?:合计|总计|共计)(?:金额)?(?:人民币)?\(?大写\)?(?:金额)?[::]?"
    r"[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]*"
)
_LATIN_TOTAL = re.compile(r"(?:grand|sub)?-?totals?(?:\(\d+records?\))?[::]?|sum[::]?")
_IN_WORDS = re.compile(
    r"(?:人民币)?(?:\(?大写\)?|金额大写)?[::]?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]+"
)
"""What stands beside a total on paper: 大写：壹佰元整."""
_COUNTED = re.compile(r"(?:共计?)?\d+(?:家|户|个|条|人|位|名|行|项|笔|单|records?|rows?)")
"""How many there are of them, beside a total: 共3家."""
_DAY = re.compile(r"\d{4}[-/.年]\d{1,2}(?:[-/.月](?:\d{1,2}日?)?)?")
"""The day or month on which somebody signed, beside a note."""
_HINT = re.compile(
    r"(?:必填|选填|非必填|可不填|请填写?)(?:项|内容)?(?:[,，、;:(].*)?|(?:示例|样例|举例|范例|填写示例)[:].*",
    re.DOTALL,
)
"""What a template writes below its header: 必填，不超过100字 or 示例：某某公司."""
_SECTION = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}|第[一二三四五六七八九十]+部分)[、:.].+|【[^【】]+】", re.DOTALL
)
"""A heading inside the table: 一、华东地区."""
_RULES = " -—–─=_*~·…"
"""What notes are set off with: -- 以下空白 --."""
_FOOTER = re.compile(
    r"(?:备注|注|说明|注意|注意事项|[制填]表人?|填报人|制单人?|审核人?|复核人?|打印时间|打印日期|导出时间|导出人"
    r"|经办人?|开单人?|送货人?|签收人?|主管|财务|仓管|会计|出纳|制表日期|日期|单位盖章|盖章|客户签[字名章]"
    r"|收货人签[字名章]|客户确认|(?:客户|收货)?(?:签[字名章]|盖章)(?:确认)?)(?:\(.{0,12}\))?[::].*"
    r"|copyright .*|©.*|confidential information.*"
    r"|(?:generated|filtered|prepared|printed) (?:by|on).*"
    r"|(?:总共|一共|共计?|合计|总计|总数)[::]? ?\d+ ?[家户个条人位名行项笔单款种](?:客户|单位|公司"
    r"|企业|记录|数据|信息|产品|商品|员工|人员|联系人)?[。.]?"
    r"|total[::]? ?\d+ (?:customers?|contacts?|companies|records?|rows?|items?)\.?"
    r"|as of .*|第 ?\d+ ?页.*|共 ?\d+ ?[页条].*|[-=_*]{3,}|(?:本表|表格)?结束|以下空白"
    r"|以上(?:数据|内容|信息|资料|名单|价格|金额|均|为|所有).{0,20}",
    re.DOTALL,
)
_TABLE = 3
"""So many columns make a text that is alone in its row a heading."""
_SIGNS = (
    *("计", "計", "总", "總", "款", "额", "額", "otal", "sum", ":", "：", "©", "copyright"),
    *("confiden", "generated", "filtered", "prepared", "printed", "as of", "以上", "以下"),
    *("---", "===", "___", "***", "结束", "必填", "选填", "可不填", "请填", "例", "、", "第", "【"),
)
"""Every total and every note has one of these, in small letters, or counts pages."""
_PAGES = re.compile(r"[第共] ?\d")
_LONGEST_TOTAL = 32


class RowUse(Enum):
    """What a row of a table is."""

    RECORD = "record"
    BLANK = "blank"
    TOTAL = "total"
    FOOTER = "footer"
    HEADER = "header"
    SECTION = "section"


def is_total(text: str) -> bool:
    """Whether a cell's text says that its row is a total."""
    if len(text) > _LONGEST_TOTAL:
        return False
    plain = _plain(text)
    kinds = (_CHINESE_TOTAL, _LATIN_TOTAL, _TOTAL_IN_WORDS)
    return any(each.fullmatch(plain) is not None for each in kinds)


def is_footer(text: str) -> bool:
    """Whether a cell's text is a note below a table."""
    plain = _plain(text, keep_spaces=True)
    return any(_FOOTER.fullmatch(each) for each in (plain, plain.strip(_RULES)))


def is_hint(text: str) -> bool:
    """Whether a template says here how to fill a column."""
    return _HINT.fullmatch(_plain(text, keep_spaces=True)) is not None


def is_section(text: str) -> bool:
    """Whether a text that is alone in its row heads the rows below."""
    return _SECTION.fullmatch(_plain(text, keep_spaces=True)) is not None


_SAYINGS = (is_total, is_footer, is_hint, is_section)


@dataclass(slots=True)
class Doubtful:
    """Where a key column is blank, and where it holds a total or a note."""

    blank: set[int]
    saying: set[int]


def doubtful_keys(cells: Sequence[Cell]) -> Doubtful:
    """The doubtful cells of a key column; quick where there are none."""
    try:
        text = "\n".join(cells)  # type: ignore[arg-type]
    except TypeError:
        return _doubtful(cells)
    if not (BLANK in cells or _has_sign(text) or any(map(str.isspace, cells))):  # type: ignore[arg-type]
        return Doubtful(set(), set())
    return _doubtful(cells)


def _doubtful(cells: Sequence[Cell]) -> Doubtful:
    found = Doubtful(set(), set())
    for index, cell in enumerate(cells):
        if not isinstance(cell, str):
            continue
        if not cell or cell.isspace():
            found.blank.add(index)
        elif _has_sign(cell) and any(says(cell) for says in _SAYINGS):
            found.saying.add(index)
    return found


def _has_sign(text: str) -> bool:
    small = text.lower()
    return any(sign in small for sign in _SIGNS) or _PAGES.search(small) is not None


def judge_row(cells: Sequence[Cell], keys: Collection[int] = ()) -> RowUse:
    """What a whole row is; `keys` are the places of the cells that name a record.

    A total names itself in one cell, and names no record. A note stands alone in its row, or among
    others of its kind.
    """
    content = {index: cell for index, cell in enumerate(cells) if not _is_blank(cell)}
    if not content:
        return RowUse.BLANK
    texts = {
        index: cell
        for index, cell in content.items()
        if isinstance(cell, str) and not _is_number(cell)
    }
    if texts and (all(map(is_total, texts.values())) or _is_total_row(texts, keys)):
        return RowUse.TOTAL
    if _is_note(content, len(cells), keys):
        return RowUse.FOOTER
    return RowUse.RECORD


def _is_note(content: Mapping[int, Cell], width: int, keys: Collection[int]) -> bool:
    """Notes only, at most with the day of the signature; a hint where a record would be named."""
    texts = {index: str(cell) for index, cell in content.items()}
    if any(is_hint(text) for index, text in texts.items() if index in keys):
        return True
    if len(texts) == 1 and width >= _TABLE and all(map(is_section, texts.values())):
        return True
    others = [text for text in texts.values() if not is_footer(text)]
    return len(others) < len(texts) and all(_DAY.match(_plain(text)) for text in others)


def _is_total_row(texts: dict[int, str], keys: Collection[int]) -> bool:
    """A total beside other words: in a middle column, or with the sum in words.

    A firm may be called Total, but nobody is called 合计.
    """
    if not keys:
        return False
    named = {index: text for index, text in texts.items() if index in keys}
    if not named:
        return any(is_total(text) or _PART_TOTAL.fullmatch(_plain(text)) for text in texts.values())
    if not any(_CHINESE_TOTAL.fullmatch(_plain(text)) for text in named.values()):
        return False
    return all(is_total(text) or _beside_total(_plain(text)) for text in texts.values())


def _beside_total(plain: str) -> bool:
    return any(form.fullmatch(plain) for form in (_IN_WORDS, _COUNTED))


def _is_blank(cell: Cell) -> bool:
    return cell == BLANK or (isinstance(cell, str) and not cell.strip())


def _is_number(text: str) -> bool:
    return not any(character.isalpha() for character in text)


def _plain(text: str, *, keep_spaces: bool = False) -> str:
    plain = simplified(unicodedata.normalize("NFKC", text)).casefold().strip()
    return plain if keep_spaces else "".join(plain.split())
