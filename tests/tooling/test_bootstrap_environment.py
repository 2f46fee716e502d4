"""A set-up is done once, again when something changed, and anew when it was cut off."""

import tempfile
from pathlib import Path

import pytest
from bootstrap import environment, pip, places, stamp, system
from bootstrap.failures import SetupError


@pytest.fixture
def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A checkout whose set-up only notes its steps."""
    done: list[str] = []
    venv = tmp_path / ".venv"
    python = venv / "bin" / "python"

    def make(code: str, _: object) -> None:
        done.append(code)
        python.parent.mkdir()
        python.write_text('#!/bin/sh\necho "$PRETEND_PYTHON"\n')
        python.chmod(0o755)

    monkeypatch.setenv("PRETEND_PYTHON", stamp.python_version())
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(places, "VENV", venv)
    monkeypatch.setattr(places, "WINDOWS", False)
    monkeypatch.setattr(stamp, "STAMP", venv / "stamp.json")
    monkeypatch.setattr(stamp, "UNFINISHED", venv / "unfinished")
    monkeypatch.setattr(system, "provide", lambda: done.append("system"))
    monkeypatch.setattr(pip, "run_step", make)
    monkeypatch.setattr(pip, "install_locked", lambda locks: done.append(f"{len(locks)} locks"))
    monkeypatch.setattr(pip, "install_project", lambda: done.append("project"))
    return done


FIRST = ["system", "step_venv", "1 locks", "project"]


def test_second_start_does_nothing(steps: list[str]) -> None:
    environment.ensure(developing=False)
    environment.ensure(developing=False)

    assert steps == FIRST


def test_tools_come_on_top_and_stay(steps: list[str]) -> None:
    environment.ensure(developing=False)
    environment.ensure(developing=True)
    environment.ensure(developing=False)
    environment.ensure(developing=True)

    assert steps == [*FIRST, "system", "2 locks", "project"]


def test_changed_lock_is_installed_on_top(
    steps: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.ensure(developing=False)
    changed = tmp_path / "requirements.txt"
    changed.write_text("other\n")
    monkeypatch.setattr(places, "LOCK", changed)

    environment.ensure(developing=False)

    assert steps == [*FIRST, "system", "1 locks", "project"]


def test_cut_off_set_up_is_made_anew(steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(pip, "install_project", _raise(KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            environment.ensure(developing=False)
    steps.clear()

    environment.ensure(developing=False)

    assert steps == FIRST


def test_failed_download_goes_on_from_what_is_there(
    steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(pip, "install_locked", _raise(SetupError("no network")))
        with pytest.raises(SetupError):
            environment.ensure(developing=False)
    steps.clear()

    environment.ensure(developing=False)

    assert steps == ["system", "1 locks", "project"]


def test_full_disk_is_a_sentence(steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "provide", _raise(OSError(28, "No space left on device")))

    with pytest.raises(SetupError, match="No space left on device"):
        environment.ensure(developing=False)

    assert steps == []


@pytest.mark.parametrize("change", ["python", "place", "program"])
def test_environment_that_does_not_fit_is_made_anew(
    change: str, steps: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.ensure(developing=False)
    steps.clear()
    if change == "python":
        monkeypatch.setattr(stamp, "python_version", lambda: "3.99")
    elif change == "place":
        monkeypatch.setattr(places, "ROOT", tmp_path / "moved")
    else:
        places.script("python").unlink()

    environment.ensure(developing=False)

    assert steps == FIRST


def _raise(error: BaseException) -> object:
    def fail(*_: object) -> None:
        raise error

    return fail


def test_progress_counts_the_packages_of_this_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    lock = tmp_path / "lock.txt"
    lock.write_text(
        "a==1 \\\n  --hash\nb==2 ; x < '3' \\\n  --hash\nb==3 ; x >= '3' \\\n  --hash\n"
    )
    count = pip.PackageCount([lock])

    shown = [
        count(line)
        for line in (
            "Ignoring b: markers 'x < 3' don't match your environment",
            "Collecting a==1 (from -r lock.txt (line 1))",
            "  Downloading a-1.whl",
            "Requirement already satisfied: b==3 in /somewhere",
            "Installing collected packages: a",
        )
    ]

    assert shown == [None, "1/2 a", None, "2/2 b", "unpacking"]


def test_failed_step_shows_its_last_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    with pytest.raises(SetupError, match=r"Packages(.|\n)*ERROR: no such host"):
        pip.run_step("step_packages", ["sh", "-c", "echo ERROR: no such host; exit 1"])
