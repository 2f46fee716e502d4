"""Run the benchmarks: `python3 run.py bench [NAME...] [--json]`.

Each module `bench_NAME.py` beside this one has `run(report)`.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from collections.abc import Sequence

from tests import benchmarks
from tests.benchmarks.measurement import Report

_PREFIX = "bench_"


def names() -> list[str]:
    """All benchmarks by name."""
    found = (module.name for module in pkgutil.iter_modules(benchmarks.__path__))
    return sorted(name.removeprefix(_PREFIX) for name in found if name.startswith(_PREFIX))


def main(arguments: Sequence[str]) -> int:
    """Run the named benchmarks, or all, and print the table."""
    wanted = [word for word in arguments if word != "--json"]
    unknown = set(wanted) - set(names())
    if unknown:
        print(f"no benchmark {', '.join(sorted(unknown))}; there are: {', '.join(names())}")
        return 2
    report = Report()
    for name in wanted or names():
        print(f"{name} ...", file=sys.stderr)
        importlib.import_module(f"{benchmarks.__name__}.{_PREFIX}{name}").run(report)
    if "--json" in arguments:
        print(json.dumps([each.to_plain() for each in report.measurements], indent=1))
    else:
        print(report.table())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
