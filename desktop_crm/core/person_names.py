"""A person's name in its parts: Chinese ones begin with the family's name, others end in it."""

from __future__ import annotations

_HAN_FIRST, _HAN_LAST = "\u3400", "\u9fff"
_DOUBLE_NAMES = (
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 夏侯 端木 独孤 南宫 西门 "
    "百里 呼延 轩辕 闻人 澹台 濮阳 淳于 单于 太史 申屠 钟离 万俟 赫连 拓跋 司空"
)
_DOUBLE = frozenset(_DOUBLE_NAMES.split())
"""Family names of two characters."""
_LONGEST = 4


def is_chinese_name(name: str) -> bool:
    """Whether a name is written in Chinese characters only."""
    return bool(name) and all(_HAN_FIRST <= sign <= _HAN_LAST for sign in name)


def name_parts(name: str) -> tuple[str, str]:
    """The family's name and the rest: 欧阳 修, Smith Anna."""
    if is_chinese_name(name):
        if len(name) > _LONGEST or len(name) == 1:
            return name, ""
        size = 2 if name[:2] in _DOUBLE and len(name) > 2 else 1
        return name[:size], name[size:]
    given, _space, family = name.rpartition(" ")
    return (family, given) if given else (name, "")
