"""QQ and WeChat names and e-mail addresses that stand among telephone numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_SIGNS = ("qq", "微信", "wechat", "wx", "vx", "@")
_EMAIL = re.compile(
    r"(?:qq)?(?:e-?mail|邮箱|邮件)?\s*:?\s*([\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
    re.ASCII | re.IGNORECASE,
)
_QQ = re.compile(r"qq\s*号?码?\s*:?\s*([1-9]\d{4,10})(?!\d)", re.IGNORECASE)
_WECHAT = re.compile(
    r"(?:(?:微信|wechat|wx(?!id_)|vx)\s*号?\s*:?\s*([a-z][\w-]{4,19})|(wxid_\w{4,20}))(?![\w-])",
    re.ASCII | re.IGNORECASE,
)
"""A name of one's own choice, or the one that WeChat gave."""


@dataclass(frozen=True, slots=True)
class Handles:
    """What was found, and the text without it."""

    rest: str
    qq: str | None = None
    wechat: str | None = None
    email: str | None = None


def may_hold_handles(texts: Iterable[str]) -> bool:
    """Whether any of the texts has a sign of one; quick for many."""
    together = unicodedata.normalize("NFKC", "\n".join(texts)).casefold()
    return any(sign in together for sign in _SIGNS)


def handles_in(text: str) -> Handles | None:
    """The first of each kind; None where there is none, as for 微信同号."""
    rest = unicodedata.normalize("NFKC", text)
    found: dict[str, str] = {}
    for key, form in (("email", _EMAIL), ("qq", _QQ), ("wechat", _WECHAT)):
        if match := form.search(rest):
            found[key] = match[match.lastindex or 0]
            rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    return Handles(rest.strip(" ,;:/|、\n"), **found) if found else None
