"""Running one command: reading its arguments, printing what it refuses."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from typing import Any

from desktop_crm import __version__
from desktop_crm.cli.commands import COMMANDS
from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser, WrongUsageError
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language

_DONE, _REFUSED, _WRONG_USAGE = 0, 1, 2
_PROGRAM = "desktop-crm"
_FIRM_SUFFIX = ".crm"
_USAGE = QT_TRANSLATE_NOOP("cli", "Usage: desktop-crm [FILE.crm], or desktop-crm COMMAND ...")
_HEADING = QT_TRANSLATE_NOOP("cli", "Commands:")
_FOOTER = QT_TRANSLATE_NOOP(
    "cli",
    "`desktop-crm COMMAND --help` says more. Everywhere: --json for scripts, --lang zh|en. "
    "Exit codes: 0 done, 1 refused with a sentence, 2 wrong usage.",
)
_UNKNOWN = QT_TRANSLATE_NOOP("cli", "There is no command {word}. Known are: {known}.")
_JSON = QT_TRANSLATE_NOOP("cli", "print one JSON object")


def run(arguments: Sequence[str], language: Language) -> int:
    """Carry out the command that the first word names."""
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        _print_help(language)
        return _DONE if arguments else _WRONG_USAGE
    if arguments[0] in {"-V", "--version"}:
        print(f"{_PROGRAM} {__version__}")
        return _DONE
    word, *rest = arguments
    if word not in COMMANDS:
        known = ", ".join(COMMANDS)
        sentence = language.say(_UNKNOWN, word=word, known=known)
        return _complain(language, "usage", sentence, rest, code=_WRONG_USAGE)
    return _run_command(word, rest, language)


def _run_command(word: str, rest: Sequence[str], language: Language) -> int:
    module: Any = importlib.import_module(f"{__package__}.{COMMANDS[word].module}")
    summary = language.say(COMMANDS[word].summary)
    parser = Parser(language, prog=f"{_PROGRAM} {word}", description=summary)
    module.configure(parser)
    parser.option("--json", help=_JSON, action="store_true")
    try:
        values = parser.parse_args(rest)
        code: int = module.run(values, Console(language, values.json))
    except WrongUsageError as error:
        if "--json" not in rest:
            print(error.usage, end="", file=sys.stderr)
        return _complain(language, "usage", error.sentence, rest, code=_WRONG_USAGE)
    except UserError as error:
        return _complain(language, error.code, error_sentence(language, error), rest, code=_REFUSED)
    except SystemExit:  # --help was printed
        return _DONE
    except BrokenPipeError:
        raise
    except Exception as error:
        refused = _of_the_environment(error, rest)
        if refused is None:
            raise
        return _complain(
            language, refused.code, error_sentence(language, refused), rest, code=_REFUSED
        )
    return code


def _of_the_environment(error: Exception, rest: Sequence[str]) -> UserError | None:
    """What the disk or the database said, as a known problem; None for a bug of ours."""
    path = next((word for word in rest if word.endswith(_FIRM_SUFFIX)), "")
    if isinstance(error, OSError):
        place = str(error.filename or path)
        return UserError("file.cannot_write", path=place, reason=error.strerror or str(error))
    if "sqlalchemy" not in sys.modules:
        return None
    from sqlalchemy.exc import DatabaseError, OperationalError

    if isinstance(error, OperationalError):
        return UserError("file.cannot_write", path=path, reason=str(error.orig))
    if isinstance(error, DatabaseError) and type(error) is DatabaseError:
        return UserError("file.damaged", path=path, reason=str(error.orig))
    return None


def _complain(
    language: Language, code_word: str, sentence: str, rest: Sequence[str], *, code: int
) -> int:
    """A refusal: a sentence on standard error, and for scripts an object on standard output."""
    Console(language, "--json" in rest).answer({"error": {"code": code_word, "message": sentence}})
    print(sentence, file=sys.stderr)
    return code


def _print_help(language: Language) -> None:
    print(language.say(_USAGE))
    print()
    print(language.say(_HEADING))
    width = max(map(len, COMMANDS))
    for word, command in COMMANDS.items():
        print(f"  {word:{width}}  {language.say(command.summary)}")
    print()
    print(language.say(_FOOTER))
