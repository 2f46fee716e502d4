"""The program's start: a word is a command, a file or nothing opens a window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from desktop_crm.exchange import CHILD_ARGUMENT

_WINDOW_WORDS = frozenset({"tour"})
_FIRM_SUFFIX = ".crm"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line or the window; return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [CHILD_ARGUMENT]:
        from desktop_crm.exchange import child

        return child.main()
    if wants_window(arguments):
        from desktop_crm import app

        return app.main(arguments)
    from desktop_crm import cli

    return cli.main(arguments)


def wants_window(arguments: Sequence[str]) -> bool:
    """Whether Qt is needed: no argument, one firm file, or the tour."""
    if not arguments:
        return True
    if arguments[0] in _WINDOW_WORDS:
        return True
    return len(arguments) == 1 and arguments[0].lower().endswith(_FIRM_SUFFIX)


if __name__ == "__main__":
    sys.exit(main())
