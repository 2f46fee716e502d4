"""run.py can be read by very old Pythons and refuses them in one sentence per language."""

import ast
import os
import subprocess
import sys

import pytest
from bootstrap import places

RUN = places.ROOT / "run.py"
PRETEND = (
    "import runpy, sys; sys.version_info = {version}; runpy.run_path({path!r}, run_name='__main__')"
)


def _run_as(version: tuple[int, ...], *, encoding: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PRETEND.format(version=version, path=str(RUN))],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": encoding},
    )


def test_old_pythons_can_read_it() -> None:
    ast.parse(RUN.read_text("utf-8"), feature_version=(3, 0))


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 10, 13), (3, 15, 0)])
def test_other_pythons_are_refused_in_a_sentence(version: tuple[int, ...]) -> None:
    done = _run_as(version, encoding="utf-8")

    assert done.returncode == 1
    chinese, english = done.stderr.splitlines()
    named = ".".join(map(str, version))
    assert (
        chinese
        == f"desktop-crm 需要 Python 3.11 到 3.14，当前是 {named}。请安装后用它运行 run.py。"
    )
    assert english.startswith(f"desktop-crm needs Python 3.11 to 3.14, and this is {named}.")


def test_terminal_without_chinese_gets_english() -> None:
    done = _run_as((3, 10, 13), encoding="ascii")

    assert done.returncode == 1
    assert done.stderr.startswith("desktop-crm needs Python 3.11")


def test_help_lists_the_commands() -> None:
    done = subprocess.run(
        [sys.executable, str(RUN), "help"],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )

    assert done.returncode == 0
    for command in ("test", "lint", "tour OUT", "bench", "translate", "lock"):
        assert f"python3 run.py {command}" in done.stdout
