"""Starting the program: what needs a screen, what is loaded when, and how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from desktop_crm.__main__ import wants_window
from desktop_crm.app import FirmFiles, has_display, make_demo_file
from desktop_crm.core.errors import UserError
from desktop_crm.queries.firm import firm_facts
from desktop_crm.storage.workspace import Workspace
from tests.conftest import ROOT

TODAY = date(2026, 11, 21)
HEAVY = ("sqlalchemy", "alembic", "matplotlib", "openpyxl", "numpy", "python_calamine")

FIRST_FRAME = f"""
import sys
from desktop_crm import app

def fill(qt, shell, window, wanted):
    print([name for name in {HEAVY!r} if name in sys.modules], wanted)
    qt.quit()

app._fill = fill
sys.exit(app.main(sys.argv[1:]))
"""

UNTIL_OPEN = """
import sys
from desktop_crm import app
from desktop_crm.ui.workbench import Workbench

def set_up(self, firm):
    original(self, firm)
    print("open", firm.name, flush=True)

original, Workbench._set_up = Workbench._set_up, set_up
sys.exit(app.main(sys.argv[1:]))
"""


def environment(folder: Path, **more: str) -> dict[str, str]:
    homes = {
        name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    }
    return os.environ | homes | {"XDG_RUNTIME_DIR": str(folder)} | more


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["客户.crm"], True),
        (["C:\\\\firm.CRM"], True),
        (["tour", "out"], True),
        (["tour"], True),
        (["new", "a.crm"], False),
        (["report", "pareto", "--from", "a.crm"], False),
        (["--help"], False),
        (["a.xlsx"], False),
    ],
)
def test_what_opens_a_window(arguments: list[str], window: bool) -> None:
    assert wants_window(arguments) is window


def test_where_there_is_a_display(tmp_path: Path) -> None:
    assert has_display({}, "win32")
    assert has_display({}, "darwin")
    assert has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert not has_display({}, "linux")
    assert not has_display({"DISPLAY": ":987"}, "linux")
    wayland = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_display(wayland, "linux")
    (tmp_path / "wayland-0").touch()
    assert has_display(wayland, "linux")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_there_is_a_sentence(tmp_path: Path) -> None:
    variables = environment(tmp_path, LC_ALL="C.UTF-8")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        variables.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", "desktop_crm"],
        env=variables,
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "no screen" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_nothing_heavy_is_loaded_before_the_first_frame(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(tmp_path / "firm.crm")],
        env=environment(tmp_path),
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.split("\n")[0] == f"[] {tmp_path / 'firm.crm'}"


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_polite_signal_closes_the_window_and_leaves_only_the_file(
    tmp_path: Path, number: signal.Signals
) -> None:
    path = tmp_path / "firm" / "恒通.crm"
    path.parent.mkdir()
    FirmFiles(folder=tmp_path, today=lambda: TODAY).create(path).close()
    with subprocess.Popen(
        [sys.executable, "-c", UNTIL_OPEN, str(path)],
        env=environment(tmp_path),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "open 恒通\n"
        program.send_signal(number)
        assert program.wait(timeout=60) == 0
    assert [each.name for each in path.parent.iterdir()] == ["恒通.crm"]


def test_a_second_start_ends_at_once(tmp_path: Path) -> None:
    path = tmp_path / "firm.crm"
    FirmFiles(folder=tmp_path, today=lambda: TODAY).create(path).close()
    command = [sys.executable, "-c", UNTIL_OPEN, str(path)]
    variables = environment(tmp_path)
    with subprocess.Popen(
        command, env=variables, cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "open firm\n"
        second = subprocess.run(
            command,
            env=variables,
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )
        first.terminate()
    assert second.returncode == 0
    assert second.stdout == ""


def test_the_tour_needs_one_folder(tmp_path: Path) -> None:
    for arguments in ([], ["a", "b"]):
        done = subprocess.run(
            [sys.executable, "-m", "desktop_crm", "tour", *arguments],
            env=environment(tmp_path, LC_ALL="C.UTF-8"),
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 2
        assert "tour FOLDER" in done.stderr


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = subprocess.run(
        [sys.executable, "-m", "desktop_crm", "tour", str(tmp_path / "file" / "out")],
        env=environment(tmp_path, LC_ALL="C.UTF-8"),
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "cannot be made" in done.stderr


def test_a_new_firm_is_named_like_its_file(tmp_path: Path) -> None:
    files = FirmFiles(folder=tmp_path, today=lambda: TODAY)
    with files.create(tmp_path / "恒通 商贸.crm") as workspace:
        facts = workspace.read(firm_facts)
    assert (facts.name, facts.is_demo) == ("恒通 商贸", False)
    with pytest.raises(UserError, match=r"file\.exists"):
        files.create(tmp_path / "恒通 商贸.crm")


def test_the_demo_firm_is_made_once_and_marked(tmp_path: Path) -> None:
    files = FirmFiles(folder=tmp_path / "data", today=lambda: TODAY)
    path = files.demo_path()
    files.create_demo(path).close()
    before = path.stat().st_mtime_ns
    with files.create_demo(path) as workspace:
        facts = workspace.read(firm_facts)
    assert facts.is_demo
    assert facts.name
    assert path.stat().st_mtime_ns == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_demo_that_cannot_be_made_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_kw: object) -> None:
        raise UserError("undo.nothing")

    monkeypatch.setattr(Workspace, "write", fail)
    with pytest.raises(UserError):
        make_demo_file(tmp_path / "demo.crm", TODAY)
    assert list(tmp_path.iterdir()) == []
