"""Reading the command line, with usage and complaints in the user's language."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from datetime import date
from typing import Any, NoReturn

from typing_extensions import override

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text

_USAGE = QT_TRANSLATE_NOOP("cli", "Usage:")
_VALUES = QT_TRANSLATE_NOOP("cli", "What to work on")
_OPTIONS = QT_TRANSLATE_NOOP("cli", "Options")
_HELP = QT_TRANSLATE_NOOP("cli", "show this and stop")
_MORE = QT_TRANSLATE_NOOP("cli", "`{program} --help` says more.")
_PROBLEMS: tuple[tuple[str, Text], ...] = (
    (
        r"the following arguments are required: (?P<what>.*)",
        QT_TRANSLATE_NOOP("cli", "Missing: {what}."),
    ),
    (r"unrecognized arguments: (?P<what>.*)", QT_TRANSLATE_NOOP("cli", "Not understood: {what}.")),
    (
        r"argument (?P<what>[^:]*): invalid choice: (?P<given>.*) \(choose from (?P<known>.*)\)",
        QT_TRANSLATE_NOOP("cli", "{what} cannot be {given}; choose one of {known}."),
    ),
    (
        r"argument (?P<what>[^:]*): invalid \w+ value: (?P<given>.*)",
        QT_TRANSLATE_NOOP("cli", "{what} cannot be {given}."),
    ),
    (
        r"argument (?P<what>[^:]*): expected (one|at least one) argument",
        QT_TRANSLATE_NOOP("cli", "{what} needs a value."),
    ),
    (
        r"argument (?P<what>[^:]*): not allowed with argument (?P<given>.*)",
        QT_TRANSLATE_NOOP("cli", "{what} and {given} exclude each other."),
    ),
)


class WrongUsageError(Exception):
    """The command line cannot be understood; `sentence` says why."""

    def __init__(self, usage: str, sentence: str) -> None:
        super().__init__(sentence)
        self.usage = usage
        self.sentence = sentence


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks the user's language and never ends the process itself."""

    def __init__(self, language: Language, **options: Any) -> None:
        super().__init__(
            add_help=False, allow_abbrev=False, formatter_class=self._formatter, **options
        )
        self._language = language
        self._positionals.title = language.say(_VALUES)
        self._optionals.title = language.say(_OPTIONS)
        self.add_argument("-h", "--help", action="help", help=language.say(_HELP))

    def _formatter(self, prog: str) -> argparse.HelpFormatter:
        return _Formatter(prog, prefix=f"{self._language.say(_USAGE)} ")

    def option(self, *names: str, help: Text, **options: Any) -> None:  # noqa: A002
        """Add an argument whose help is a text to translate."""
        self.add_argument(*names, help=self._language.say(help).replace("%", "%%"), **options)

    @override
    def error(self, message: str) -> NoReturn:
        """Complain in the user's language.

        Raises:
            WrongUsageError: always.
        """
        more = self._language.say(_MORE, program=self.prog)
        raise WrongUsageError(self.format_usage(), f"{self._translated(message)} {more}")

    def _translated(self, message: str) -> str:
        for pattern, text in _PROBLEMS:
            found = re.fullmatch(pattern, message)
            if found:
                return self._language.say(text, **found.groupdict())
        return message


class _Formatter(argparse.HelpFormatter):
    def __init__(self, prog: str, *, prefix: str) -> None:
        super().__init__(prog, max_help_position=30, width=100)
        self._prefix = prefix

    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self._prefix if prefix is None else prefix)


def day(text: str) -> date:
    """A day as `2026-11-21`."""
    return date.fromisoformat(text)
