"""A second instance shows the first one's window instead of opening the file twice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_crm.ui.firm_lock import FirmLock, is_held, show_other_window
from tests.conftest import ROOT

_OTHER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop_crm.ui.firm_lock import FirmLock, is_held, show_other_window
app = QCoreApplication([])
path = Path(sys.argv[1])
print(is_held(path), FirmLock(path).acquire(), show_other_window(path))
"""

_CRASHING = """
import os, sys
from PySide6.QtCore import QLockFile
lock = QLockFile(sys.argv[1])
lock.setStaleLockTime(0)
lock.lock()
os._exit(9)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "恒通 商贸.crm"


def test_one_holder_at_a_time(qtbot: QtBot, path: Path) -> None:  # noqa: ARG001
    first, second = FirmLock(path), FirmLock(path)
    assert not is_held(path)
    assert first.acquire()
    assert is_held(path)
    assert not second.acquire()
    assert second.holder()
    first.release()
    assert second.acquire()
    second.release()
    assert list(path.parent.iterdir()) == []


def test_a_second_program_asks_the_first_one_to_show_itself(qtbot: QtBot, path: Path) -> None:
    lock = FirmLock(path)
    assert lock.acquire()
    with qtbot.waitSignal(lock.show_requested):
        other = subprocess.Popen(
            [sys.executable, "-c", _OTHER, str(path)], stdout=subprocess.PIPE, cwd=ROOT, text=True
        )
    said, _nothing = other.communicate(timeout=60)
    assert said.split() == ["True", "False", "True"]
    lock.release()


def test_nobody_answers_for_a_file_on_another_computer(qtbot: QtBot, path: Path) -> None:  # noqa: ARG001
    assert not show_other_window(path)


def test_a_lock_left_by_a_crash_is_taken_over(qtbot: QtBot, path: Path) -> None:  # noqa: ARG001
    left = subprocess.run([sys.executable, "-c", _CRASHING, f"{path}.lock"], check=False)
    assert left.returncode == 9
    assert Path(f"{path}.lock").exists()
    lock = FirmLock(path)
    assert lock.acquire()
    lock.release()


@pytest.mark.usefixtures("qtbot")
def test_where_no_lock_can_be_written_the_file_itself_will_tell(tmp_path: Path) -> None:
    missing = tmp_path / "no such folder" / "a.crm"
    assert not is_held(missing)
    assert FirmLock(missing).acquire()
