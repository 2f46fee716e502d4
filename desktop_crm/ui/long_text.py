"""Texts of any length in places of limited width: cut, put on one line, made breakable."""

from __future__ import annotations

import re

_LONGEST_RUN = 32
_RUN = re.compile(rf"[!-~\u00a1-\u02ff]{{{_LONGEST_RUN}}}(?=[!-~\u00a1-\u02ff])")
_BREAK_HERE = "\u200b"


def one_line(text: str, most: int) -> str:
    """The beginning of a text on one line; an ellipsis says that there is more."""
    flat = " ".join(text[: 2 * most + 200].split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"


def breakable(text: str, most: int = 2_000) -> str:
    """The beginning of a text whose endless words can be broken over lines.

    Labels break Chinese anywhere, but Latin words only at spaces: a word of thousands of letters
    would make the whole page as wide as itself.
    """
    cut = text if len(text) <= most else text[: most - 1].rstrip() + "…"
    return _RUN.sub(lambda found: found[0] + _BREAK_HERE, cut)
