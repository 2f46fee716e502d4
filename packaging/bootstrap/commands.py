"""The commands of run.py."""

from collections.abc import Callable, Sequence
from pathlib import Path

from bootstrap import checks, demo, environment, lock, places, programs, system, translations, words
from bootstrap.failures import SetupError

ALL_CORES = ("--numprocesses", "auto", "--dist", "worksteal")


def main(arguments: Sequence[str]) -> int:
    """Carry out one command and return its exit code."""
    words.make_printable()
    command, *rest = arguments or [""]
    try:
        return COMMANDS[command](rest) if command in COMMANDS else _pass_on(arguments)
    except SetupError as error:
        words.complain(str(error))
        return 1
    except KeyboardInterrupt:
        words.complain("\n" + words.say("stopped"))
        return 130


def _open(_: Sequence[str]) -> int:
    environment.ensure(developing=False)
    if not system.has_display():
        words.tell("no_display")
        return _tour([str(places.TOUR)])
    path = demo.demo_file()
    words.tell("opening", path=path)
    return programs.become(programs.desktop_crm(str(path)))


def _tour(arguments: Sequence[str]) -> int:
    environment.ensure(developing=False)
    code = programs.run(programs.desktop_crm("tour", *arguments))
    if code == 0 and arguments:
        words.tell("tour_at", path=Path(arguments[0]).resolve())
    elif code != 0:
        words.complain(words.say("tour_failed"))
    return code


def _test(arguments: Sequence[str]) -> int:
    environment.ensure(developing=True)
    command = programs.module("pytest", *_workers(arguments), *arguments)
    return programs.become(command, folder=places.ROOT)


def _workers(arguments: Sequence[str]) -> Sequence[str]:
    """All cores for a folder or everything; chosen files are done sooner in one process."""
    chosen = (places.ROOT / each.partition("::")[0] for each in arguments)
    return () if any(path.is_file() for path in chosen) else ALL_CORES


def _bench(arguments: Sequence[str]) -> int:
    environment.ensure(developing=True)
    return programs.become(programs.module("tests.benchmarks", *arguments), folder=places.ROOT)


def _lint(arguments: Sequence[str]) -> int:
    environment.ensure(developing=True)
    return checks.run(arguments)


def _translate(arguments: Sequence[str]) -> int:
    environment.ensure(developing=False)
    return translations.renew(arguments)


def _lock(arguments: Sequence[str]) -> int:
    environment.ensure(developing=True)
    return lock.renew(arguments)


def _help(_: Sequence[str]) -> int:
    words.tell("help")
    return 0


def _pass_on(arguments: Sequence[str]) -> int:
    environment.ensure(developing=False)
    return programs.become(programs.desktop_crm(*arguments))


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "": _open,
    "test": _test,
    "lint": _lint,
    "tour": _tour,
    "bench": _bench,
    "translate": _translate,
    "lock": _lock,
    "help": _help,
    "-h": _help,
    "--help": _help,
}
