"""The `requirement` marker: which rows of tests/requirements.toml a test proves.

A row is proven when at least one test that names it passed and none of them failed.
`pytest --requirements` lists the tests of each row; with `--collect-only` it lists them unrun.
Workers (`-n`) collect the tests and send which name which rows; the main process, where all
results arrive, counts.
"""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROWS_FILE = Path(__file__).resolve().parents[1] / "requirements.toml"
TIERS = ("A", "B", "C")
_SENT = "tests of requirements"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the requirements."""

    id: str
    tier: str
    text: str


def load_rows(path: Path = ROWS_FILE) -> dict[str, Row]:
    """The rows by id, in the order of the file."""
    table = tomllib.loads(path.read_text("utf-8"))
    return {key: Row(key, row["tier"], row["text"]) for key, row in table.items()}


class Tracker:
    """Collects which tests name which rows, and how they ended."""

    def __init__(self, rows: dict[str, Row], *, listing: bool) -> None:
        self._rows = rows
        self._listing = listing
        self._tests: dict[str, list[str]] = {}
        self._rows_of: dict[str, set[str]] = defaultdict(set)
        self._passed: set[str] = set()
        self._failed: set[str] = set()

    def proven(self) -> list[str]:
        """The ids of the rows with a passed test and no failed one."""
        return [
            key
            for key, tests in self._tests.items()
            if self._passed.intersection(tests) and not self._failed.intersection(tests)
        ]

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self) -> Generator[None, pytest.CollectReport, Any]:
        report = yield
        items = [each for each in report.result or () if isinstance(each, pytest.Item)]
        if problems := [problem for item in items for problem in self._note_rows(item)]:
            report.outcome, report.longrepr, report.result = "failed", "\n".join(problems), []
        return report

    def _note_rows(self, item: pytest.Item) -> Iterator[str]:
        """Remember the rows that a test names, and tell what is wrong with them."""
        for marker in item.iter_markers("requirement"):
            if not marker.args:
                yield f"{item.nodeid}: requirement() names no row"
            for key in marker.args:
                if key not in self._rows:
                    yield f"{item.nodeid}: {key!r} is not a row of {ROWS_FILE.name}"
                self._rows_of[item.nodeid].add(key)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        found: dict[str, list[str]] = defaultdict(list)
        for item in session.items:
            for key in sorted(self._rows_of[item.nodeid]):
                found[key].append(item.nodeid)
        self._tests.update(found)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if (output := getattr(session.config, "workeroutput", None)) is not None:
            output[_SENT] = self._tests

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        # Every worker collects all tests, so one answer is as good as another.
        self._tests.update(getattr(node, "workeroutput", {}).get(_SENT, {}))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._failed.add(report.nodeid)
        elif report.when == "call" and report.passed:
            self._passed.add(report.nodeid)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        proven = set(self.proven())
        if self._listing:
            terminalreporter.section("requirements")
            for key, row in self._rows.items():
                self._write_row(terminalreporter, row, proven=key in proven)
        tiers = ", ".join(self._count(tier, proven) for tier in TIERS)
        terminalreporter.write_line(
            f"requirements: {len(proven)} of {len(self._rows)} rows are proven ({tiers})"
            + ("" if self._listing else "; --requirements lists their tests")
        )

    def _write_row(self, out: pytest.TerminalReporter, row: Row, *, proven: bool) -> None:
        tests = self._tests.get(row.id, [])
        state = "proven" if proven else "open"
        out.write_line(f"{row.id} {row.tier} {state:7}{row.text}")
        for test, cases in Counter(nodeid.partition("[")[0] for nodeid in tests).items():
            out.write_line(f"        {test}" + (f" ({cases} cases)" if cases > 1 else ""))

    def _count(self, tier: str, proven: set[str]) -> str:
        ids = [row.id for row in self._rows.values() if row.tier == tier]
        return f"{tier} {len(proven.intersection(ids))}/{len(ids)}"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that lists the tests of each row."""
    parser.addoption(
        "--requirements", action="store_true", help="list which tests prove which requirement"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Read the rows and start to follow the tests that name them."""
    tracker = Tracker(load_rows(), listing=config.getoption("requirements"))
    config.pluginmanager.register(tracker, "requirement-tracker")
