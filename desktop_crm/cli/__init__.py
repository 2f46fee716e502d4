"""The command line: one file per command, the same services and reports as the window, no Qt."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

from desktop_crm.core.language import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, load_language

_DONE, _REFUSED, _WRONG_USAGE, _STOPPED = 0, 1, 2, 130
_LANGUAGES = {"zh": CHINESE, "zh_cn": CHINESE, "en": ENGLISH}
_STOPPED_TEXT = QT_TRANSLATE_NOOP("cli", "Stopped; nothing half done was kept.")
_NO_LANGUAGE = QT_TRANSLATE_NOOP("cli", "--lang is zh or en.")


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command; 0 is done, 1 refused with a sentence, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    chosen = _take_language(arguments)
    _make_printable()
    from desktop_crm.cli.running import run

    if chosen is None:
        print(_NO_LANGUAGE.source, file=sys.stderr)
        return _WRONG_USAGE
    language = load_language(chosen)
    try:
        return run(arguments, language)
    except KeyboardInterrupt:
        print(language.say(_STOPPED_TEXT), file=sys.stderr)
        return _STOPPED
    except BrokenPipeError:
        _stop_printing()
        return _REFUSED


def _take_language(arguments: list[str]) -> str | None:
    """Take `--lang zh|en` out of the arguments, wherever it stands; None for another one."""
    for place, word in enumerate(arguments):
        name, has_value, value = word.partition("=")
        if name != "--lang":
            continue
        following = arguments[place + 1 : place + 2]
        del arguments[place : place + (1 if has_value else 2)]
        return _LANGUAGES.get((value if has_value else "".join(following)).lower())
    return _system_language()


def _system_language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return CHINESE if os.environ[name].lower().startswith("zh") else ENGLISH
    import locale

    name = locale.getlocale()[0] or ""
    return CHINESE if name.lower().startswith(("zh", "chinese")) else ENGLISH


def _make_printable() -> None:
    """Let a terminal of another encoding show what it can instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _stop_printing() -> None:
    """The reader of the output went away: say nothing more, also not at the end."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
