"""Columns that hold one contact each: 第一次拜访, 第二次拜访, 跟进记录3, Visit 2."""

from __future__ import annotations

import re

_N = "[1-9一二三四五六七八九十]"
_MET = "(?:拜访|跟进|回访|联系|沟通|走访)"
_VISIT = re.compile(
    rf"第{_N}{{1,2}}次(?:客户|上门|电话)?{_MET}(?:记录|内容|情况|结果)?"
    rf"|{_MET}(?:记录|内容|情况){_N}"
    rf"|(?:visit|followup|follow-up)(?:note|notes)?#?{_N}"
)


def is_visit(word: str) -> bool:
    """Whether a header numbers contacts of a customer; each such column is a part of the log."""
    return _VISIT.fullmatch(word) is not None
