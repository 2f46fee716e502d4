"""What a bug report says: the places in the program, never what the user typed."""

from __future__ import annotations

import platform
import traceback
from types import TracebackType

from desktop_crm import __version__

# Messages of these name parts of the program; those of all others may quote data.
_SAFE = (AttributeError, NameError, ImportError, NotImplementedError, RecursionError, TypeError)


def crash_report(error: BaseException) -> str:
    """Versions, the kinds of error in order of their causes, and the calls that led there."""
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    blocks = [f"Desktop CRM {__version__}, {system}"]
    for link in _chain(error):
        blocks.append("\n".join(_frames(link.__traceback__)))
        blocks.append(_named(link))
    return "\n\n".join(block for block in blocks if block)


def _chain(error: BaseException) -> list[BaseException]:
    """The error last, what caused it before."""
    found: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in found:
        found.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return found[::-1]


def _frames(trace: TracebackType | None) -> list[str]:
    return [
        f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]


def _short(filename: str) -> str:
    """A path from the package on: it names no user."""
    parts = filename.replace("\\", "/").split("/")
    for root in ("desktop_crm", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return parts[-1]


def _named(error: BaseException) -> str:
    kind = type(error).__qualname__
    return f"{kind}: {error}" if isinstance(error, _SAFE) else kind
