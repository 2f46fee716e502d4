"""Unexpected log records, Python warnings and Qt messages fail the test in which they come."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RAISING_SLOT = """
from PySide6.QtCore import QTimer

def test(qtbot):
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(20)
"""
ANNOUNCED_LOG = """
import logging

def test(expect_log):
    expect_log("a: disk .* full")
    logging.getLogger("a").warning("disk C is full")
"""


@pytest.fixture
def apart(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A folder whose tests run in a process of their own under the project's settings."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    shutil.copy(ROOT / "pyproject.toml", pytester.path)
    return pytester


def _outcome(apart: pytest.Pytester, code: str) -> pytest.RunResult:
    apart.makepyfile(code)
    plugins = ("-p", "tests.plugins.logs", "-p", "no:cacheprovider")
    return apart.runpytest_subprocess(*plugins, "--rootdir", ".", ".")


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("import logging\ndef test(): logging.getLogger('a.b').warning('odd %s', 1)", "a.b: odd 1"),
        ("import warnings\ndef test(): warnings.warn('old way')", "*UserWarning: old way*"),
        (
            "from PySide6.QtCore import qWarning\ndef test(qapp): qWarning('wrong parent')",
            "*wrong parent*",
        ),
        (
            RAISING_SLOT,
            "*ZeroDivisionError*",
        ),
        ("def test(expect_log): expect_log('never comes')", "never comes"),
    ],
    ids=["log", "python", "qt", "exception in a slot", "announced but missing"],
)
def test_surprise_fails(apart: pytest.Pytester, code: str, shown: str) -> None:
    result = _outcome(apart, code)

    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines([shown])


@pytest.mark.parametrize(
    "code",
    [
        "import logging\ndef test(): logging.getLogger('a').info('all is well')",
        ANNOUNCED_LOG,
    ],
    ids=["information", "announced"],
)
def test_what_is_expected_passes(apart: pytest.Pytester, code: str) -> None:
    assert _outcome(apart, code).ret == pytest.ExitCode.OK
