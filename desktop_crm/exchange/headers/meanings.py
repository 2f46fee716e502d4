"""What a header can mean: exact words first, then parts of it, at last words that look alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from desktop_crm.core.pinyin import syllables
from desktop_crm.exchange.fields import FIELD_BY_KEY, FIELDS, Entity, Field, ValueKind
from desktop_crm.exchange.headers.visits import is_visit
from desktop_crm.exchange.headers.words import Header, compared

SURE, LIKELY, FAIR, GUESS = 1.0, 0.9, 0.7, 0.5
"""How well a word fits: itself, in its context, without its trimmings, by likeness only."""

Meanings = tuple[tuple[Field, float], ...]

_TRIMMINGS = """
主要 首要 实际 预计 对方 单位 公司 企业 客户 联系人 员工 订单 单据 销售 采购 产品 商品 货品 存货
customer company account contact employee order product item
"""
_PREFIXES = tuple(_TRIMMINGS.split())
_SUFFIXES = ("名称", "信息", "1", "一", "name")
_GROUP_ENDS = ("基本信息", "信息", "资料", "明细", "情况", "info", "information", "details")
_ENTITIES: Mapping[str, Entity] = {
    word: entity
    for entity, words in {
        Entity.CUSTOMER: "客户 公司 单位 企业 往来单位 customer company account organization "
        "organisation lead client billing",
        Entity.CONTACT: "联系人 联络人 人员 person contact people",
        Entity.PRODUCT: "产品 商品 货品 存货 物料 product item article",
        Entity.ORDER: "订单 单据 合同 order salesorder",
        Entity.LINE: "明细 订单明细 line orderline",
        Entity.RETURN: "退货 return",
        Entity.DELIVERY: "送货 发货 出库 出货 delivery shipment",
        Entity.ACTIVITY: "跟进 拜访 联系记录 activity note task",
        Entity.OPPORTUNITY: "商机 机会 deal opportunity",
        Entity.COMPLAINT: "投诉 客诉 complaint ticket case",
        Entity.PAYMENT: "回款 收款 payment",
        Entity.RECEIVABLE: "应收 receivable",
        Entity.INVOICE: "发票 invoice",
    }.items()
    for word in words.split()
}
_OF_THE_SAME: Mapping[Entity, Entity] = {
    Entity.PRODUCT: Entity.LINE,
    Entity.ORDER: Entity.LINE,
}
"""On a sheet of lines, 产品信息 also heads their prices and quantities."""
_OF_OTHERS = (
    *("是否", "有无", "上级", "母公司", "总公司", "原", "旧", "我方", "我司", "本公司", "供应商"),
    *(
        "厂家",
        "竞争",
        "推荐",
        "介绍",
        "单据",
        "票据",
        "parent",
        "our",
        "supplier",
        "vendor",
        "competitor",
        "is",
    ),
)
"""What begins like this speaks of somebody or something else, whatever it ends in."""
_OF_DOCUMENTS = frozenset({"单据类型", "单据类别", "单据状态", "票据类型", "业务类型", "交易类型"})
"""What kind of paper a row is, and nothing about the customer."""
_BOTH = re.compile(r"[/及和与或、]")
_TWO_LANGUAGES = re.compile(r"([㐀-鿿]+)/?([a-z-]{2,})|([a-z-]{2,})/?([㐀-鿿]+)")
_TWO = 2
_WHERE = frozenset({"work", "home", "other", "main", "business", "primary"})
"""Person - Email - Work: which of several addresses it is, not what it is."""
_SHORTEST_CHINESE, _SHORTEST_LATIN = 3, 5
_ENDING_SHARE = 0.6
"""A known word at the end of a header counts when it is so much of it."""
_TWO_SLIPS = 9
"""A Latin word of so many letters may have two slips instead of one."""
_ONE_MORE = 4
"""A Chinese word of so many characters may have one too many or too few."""


def _fields_by_word() -> dict[str, tuple[Field, ...]]:
    found: dict[str, list[Field]] = {}
    for known in FIELDS:
        for word in known.words:
            plain = compared(unicodedata.normalize("NFKC", word)) or word
            found.setdefault(plain, []).append(known)
    return {word: tuple(dict.fromkeys(fields)) for word, fields in found.items()}


_BY_WORD = _fields_by_word()


@lru_cache(maxsize=4096)
def meanings(header: Header) -> Meanings:
    """The fields that a header can mean, each with how well it fits, 0 to 1."""
    return known_meanings(header) or _like(header.word)


@lru_cache(maxsize=4096)
def known_meanings(header: Header) -> Meanings:
    """The same without words that only look alike; quick enough for every cell of a page."""
    if header.word in _BY_WORD:
        return candidates(header.word)
    parts = header.parts or tuple(part for part in header.word.split("-") if part)
    if len(parts) > 1 and parts[-1] in _WHERE:
        parts = parts[:-1]
        if len(parts) == 1:
            return candidates(parts[0])
    if len(parts) > 1 and (found := _of_parts(parts)):
        return found
    word = header.word
    return candidates(word) or _of_both(word) or _of_visits(word) or _of_two_languages(word)


@lru_cache(maxsize=4096)
def candidates(word: str) -> Meanings:
    """The fields that a word means, by itself or without its trimmings."""
    exact = _BY_WORD.get(word)
    if exact:
        return _all(exact, SURE)
    if word in _OF_DOCUMENTS:
        return ()
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and rest in _BY_WORD:
            return _all(_BY_WORD[rest], FAIR)
    for suffix in _SUFFIXES:
        rest = word.removesuffix(suffix)
        if rest != word and rest in _BY_WORD:
            return _all(_BY_WORD[rest], FAIR)
    return ()


def _of_both(word: str) -> Meanings:
    """固定电话/传真, 结算方式/账期: two words for one field, or for numbers of one kind."""
    words = [part for part in _BOTH.split(word) if part]
    if len(words) < _TWO:
        return ()
    first, *others = (_BY_WORD.get(part, ()) for part in words)
    return tuple(
        (known, FAIR)
        for known in first
        if all(any(_is_alike(known, each) for each in other) for other in others)
    )


def _of_two_languages(word: str) -> Meanings:
    """客户名称 Customer, in either order: what both words mean."""
    if (found := _TWO_LANGUAGES.fullmatch(word)) is None:
        return ()
    one, other = (candidates(part) for part in found.groups() if part)
    return tuple((known, FAIR) for known, _ in one if any(known is each for each, _ in other))


def _of_visits(word: str) -> Meanings:
    return ((FIELD_BY_KEY["activity.content"], FAIR),) if is_visit(word) else ()


def _is_alike(one: Field, other: Field) -> bool:
    return one is other or (
        one.kind is other.kind is ValueKind.PHONES and one.entity is other.entity
    )


def entity_of(word: str) -> Entity | None:
    """What the columns below a group's header, or after a prefix, tell of."""
    for end in ("", *_GROUP_ENDS):
        if word.endswith(end) and (entity := _ENTITIES.get(word.removesuffix(end))):
            return entity
    return None


def _of_parts(parts: tuple[str, ...]) -> Meanings:
    """Deal - Title, 客户 / 名称: the whole as one word, or the last part of what is named first."""
    group, last = parts[-2], parts[-1]
    for end in ("", *_GROUP_ENDS):
        whole = _BY_WORD.get(group.removesuffix(end) + last)
        if group.endswith(end) and whole:
            return _all(whole, SURE)
    entity = entity_of(group)
    own = [(known, fit) for known, fit in candidates(last) if known.entity is entity]
    if own:
        also = _OF_THE_SAME.get(entity) if entity else None
        near = [(known, FAIR) for known, _ in candidates(last) if known.entity is also]
        return (*((known, min(fit, LIKELY)) for known, fit in own), *near)
    return tuple((known, min(fit, FAIR)) for known, fit in candidates(last))


def _like(word: str) -> Meanings:
    """Words with a slip of the keyboard, and known words at the end of longer ones."""
    if word.startswith(_OF_OTHERS) or any(map(str.isdecimal, word)):
        return ()
    if word.isascii():
        return _all(_latin_alike(word), GUESS)
    return _all(_chinese_alike(word), GUESS)


def _latin_alike(word: str) -> Iterable[Field]:
    slips = 2 if len(word) >= _TWO_SLIPS else 1
    near = {
        known: distance
        for known in _BY_WORD
        if known.isascii()
        and len(known) >= _SHORTEST_LATIN
        and abs(len(known) - len(word)) <= slips
        and (distance := _distance(known, word)) <= slips
    }
    if near:
        return _BY_WORD[min(near, key=lambda known: (near[known], known))]
    return _ending(word, _SHORTEST_LATIN)


def _chinese_alike(word: str) -> Iterable[Field]:
    sound = syllables(word)
    if len(word) >= _SHORTEST_CHINESE:
        for known in _by_sound().get(sound, ()):
            if len(known) == len(word):
                return _BY_WORD[known]
    if found := _ending(word, _SHORTEST_CHINESE):
        return found
    for known in _BY_WORD:
        if (
            not known.isascii()
            and min(len(known), len(word)) >= _ONE_MORE
            and abs(len(known) - len(word)) == 1
            and _distance(known, word) == 1
        ):
            return _BY_WORD[known]
    return ()


def _ending(word: str, shortest: int) -> tuple[Field, ...]:
    """The longest known word that the header ends in."""
    for start in range(1, len(word) - shortest + 1):
        end = word[start:]
        if len(end) < len(word) * _ENDING_SHARE:
            break
        if end in _BY_WORD:
            return _BY_WORD[end]
    return ()


@cache
def _by_sound() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for word in _BY_WORD:
        if not word.isascii():
            found.setdefault(syllables(word), []).append(word)
    return {sound: tuple(words) for sound, words in found.items()}


def _distance(one: str, other: str) -> int:
    """How many letters have to be put in, left out, changed or swapped."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        here = [row]
        for column, wanted in enumerate(other, start=1):
            cost = min(
                above[column] + 1, here[column - 1] + 1, above[column - 1] + (letter != wanted)
            )
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == wanted:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        before, above = above, here
    return above[-1]


def _all(fields: Iterable[Field], fit: float) -> Meanings:
    return tuple((known, fit) for known in fields)
