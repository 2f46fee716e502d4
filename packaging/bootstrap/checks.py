"""The four checks of the source: format, rules, types, layers."""

from collections.abc import Sequence

from bootstrap import places, programs, words
from bootstrap.failures import SetupError


def command(name: str) -> list[str]:
    """The command line of one check."""
    return {
        "format": [str(places.script("ruff")), "format", "--check", "."],
        "rules": [str(places.script("ruff")), "check", "."],
        "types": [str(places.script("mypy"))],
        "layers": [str(places.script("lint-imports"))],
    }[name]


NAMES = ("format", "rules", "types", "layers")


def run(names: Sequence[str]) -> int:
    """Run the named checks, or all; every one runs even after a failure."""
    for name in names:
        if name not in NAMES:
            raise SetupError(words.say("lint_unknown", name=name, names=" ".join(NAMES)))
    codes = [programs.run(command(name), folder=places.ROOT) for name in names or NAMES]
    return 1 if any(codes) else 0
