"""What the system lacks is installed on Debian as root, and named in one line elsewhere."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

import pytest
from bootstrap import system
from bootstrap.failures import SetupError

MISSING = ["libxcb-icccm.so.4", "libEGL.so.1"]


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], list[Sequence[str]]]:
    """A Debian without some libraries; gives the apt-get commands that were run."""

    def pretend(user: int, *, exit_codes: Sequence[int] = (0, 0, 0)) -> list[Sequence[str]]:
        commands: list[Sequence[str]] = []
        codes = iter(exit_codes)

        def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
            commands.append(command)
            return subprocess.CompletedProcess(command, next(codes), "E: no network")

        monkeypatch.setenv("LC_ALL", "C.UTF-8")
        monkeypatch.setattr(system, "missing_libraries", lambda: MISSING)
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
        monkeypatch.setattr(subprocess, "run", run)
        return commands

    return pretend


def test_root_installs_the_packages(debian: Callable[..., list[Sequence[str]]]) -> None:
    commands = debian(0)

    system.provide()

    assert [command[-2:] for command in commands] == [["libegl1", "libxcb-icccm4"]]


def test_old_package_lists_are_renewed(debian: Callable[..., list[Sequence[str]]]) -> None:
    commands = debian(0, exit_codes=(100, 0, 0))

    system.provide()

    assert [command[-1] for command in commands] == ["libxcb-icccm4", "update", "libxcb-icccm4"]


def test_failure_shows_the_line_to_run(debian: Callable[..., list[Sequence[str]]]) -> None:
    debian(0, exit_codes=(100, 100))

    with pytest.raises(
        SetupError, match=r"^E: no network\n.*\nsudo apt-get install .* libegl1 libxcb-icccm4$"
    ):
        system.provide()


def test_others_get_one_line_to_copy(
    debian: Callable[..., list[Sequence[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = debian(1000)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)

    with pytest.raises(SetupError) as caught:
        system.provide()

    line = str(caught.value).splitlines()[-1]
    assert line.startswith("sudo apt-get install -y --no-install-recommends python3.")
    assert line.endswith("-venv libegl1 libxcb-icccm4")
    assert commands == []


def test_other_systems_are_told_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr(system, "missing_libraries", lambda: MISSING)
    monkeypatch.setattr(shutil, "which", lambda _: None)

    system.provide()

    assert "libxcb-icccm.so.4 libEGL.so.1" in capsys.readouterr().err


def test_library_that_is_not_there_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system, "LIBRARIES", {"libnowhere.so.9": "libnowhere9"})

    assert system.missing_libraries() == ["libnowhere.so.9"]


@pytest.mark.parametrize(
    "variables",
    [{}, {"WAYLAND_DISPLAY": "wayland-7"}, {"DISPLAY": ":1", "QT_QPA_PLATFORM": "offscreen"}],
)
def test_no_display(variables: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert not system.has_display()


def test_other_systems_have_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.delenv("DISPLAY", raising=False)

    assert system.has_display()
