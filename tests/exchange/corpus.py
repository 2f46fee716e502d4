"""Odd and broken workbooks to import: `python -m tests.exchange.corpus [--window] FOLDER`.

Prints a line for each file that is refused or slow, and a count of all outcomes; in a window, a
line for each file that blocks it, is silent for long, or is refused without a word.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.reading.read import read_workbook

SLOW = 5.0


def outcome(path: Path) -> str:
    """`planned`, or the code of the refusal; anything else is a bug and goes through."""
    try:
        workbook = read_workbook(path)
    except UserError as error:
        return error.code
    build_plan(workbook, understand_workbook(workbook))
    return "planned"


def main() -> int:
    """Run a whole folder."""
    files = sorted(Path(sys.argv[-1]).iterdir())
    if "--window" in sys.argv:
        from tests.exchange.corpus_window import run

        return run(files)
    outcomes: Counter[str] = Counter()
    for path in files:
        started = time.monotonic()
        result = outcome(path)
        seconds = time.monotonic() - started
        outcomes[result] += 1
        if result != "planned" or seconds > SLOW:
            sys.stdout.write(f"{path.name}\t{result}\t{seconds:.1f} s\n")
    for result, count in outcomes.most_common():
        sys.stdout.write(f"{count}\t{result}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
