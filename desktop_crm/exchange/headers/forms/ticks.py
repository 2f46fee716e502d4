"""Boxes to tick: ☑经销商 □终端 says 经销商."""

from __future__ import annotations

import re

_TICKED, _OPEN = "☑☒■✔✓√▣", "□☐○"
_CHOICE = re.compile(rf"([{_TICKED}{_OPEN}])\s*([^{_TICKED}{_OPEN}]*)")
_JOINT = "、"


def ticked(text: str) -> str:
    """What is ticked among several choices, nothing where none is; any other text as it stands."""
    if not any(sign in text for sign in _OPEN):
        return text
    found = [(sign, word.strip(" 　;；,，/、")) for sign, word in _CHOICE.findall(text)]
    before = _CHOICE.split(text, maxsplit=1)[0].strip()
    if before or not all(word for _, word in found):
        return text
    return _JOINT.join(word for sign, word in found if sign in _TICKED)
