"""Any log record of level WARNING or above that a test did not announce makes it fail.

Python warnings are errors (`filterwarnings`), Qt messages fail by `qt_log_level_fail`; both are set
in pyproject.toml.
"""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from typing_extensions import override

# Said by others about the machine rather than about our code.
HARMLESS = (("matplotlib.font_manager", "Matplotlib is building the font cache"),)


@dataclass
class ExpectedLogs:
    """What the running test may log; a pattern that nothing matched fails the test as well."""

    patterns: dict[str, bool] = field(default_factory=dict)

    def __call__(self, pattern: str) -> None:
        """Announce a record whose `logger: message` matches the regular expression."""
        self.patterns[pattern] = False

    def covers(self, line: str) -> bool:
        """Whether the line was announced; notes that it came."""
        for pattern in self.patterns:
            if re.search(pattern, line):
                self.patterns[pattern] = True
                return True
        return False

    def missing(self) -> list[str]:
        """The announced patterns that never came."""
        return [pattern for pattern, came in self.patterns.items() if not came]


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def expect_log() -> ExpectedLogs:
    """Call it with a regular expression before the code that logs."""
    return ExpectedLogs()


@pytest.fixture(autouse=True)
def _only_expected_logs(expect_log: ExpectedLogs) -> Iterator[None]:
    collector = _Collector()
    root = logging.getLogger()
    root.addHandler(collector)
    try:
        yield
    finally:
        root.removeHandler(collector)
    lines = [f"{record.name}: {record.getMessage()}" for record in collector.records]
    surprises = [line for line in lines if not _is_harmless(line) and not expect_log.covers(line)]
    if surprises:
        pytest.fail("logged without being expected:\n" + "\n".join(surprises), pytrace=False)
    if missing := expect_log.missing():
        pytest.fail("expected in the log but never came:\n" + "\n".join(missing), pytrace=False)


def _is_harmless(line: str) -> bool:
    return any(line.startswith(f"{name}: {start}") for name, start in HARMLESS)
