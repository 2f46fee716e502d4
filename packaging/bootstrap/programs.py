"""Starts the programs of the virtual environment."""

import locale
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bootstrap import places

LEAKING = ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__")


def variables() -> dict[str, str]:
    """The environment of a started program; nothing of another Python leaks in.

    Where the terminal's locale is not installed, Qt is given letters that are: the language that
    the user asked for stays as it is.
    """
    kept = {name: value for name, value in os.environ.items() if name not in LEAKING}
    if sys.platform == "linux" and not _locale_is_installed():
        kept["LC_CTYPE"] = "C.UTF-8"
    return kept


def desktop_crm(*arguments: str) -> list[str]:
    """The command line of the program itself; -P keeps the user's folder off the import path."""
    return [str(places.script("python")), "-P", "-m", "desktop_crm", *arguments]


def module(name: str, *arguments: str) -> list[str]:
    """The command line of a module with the virtual environment's Python."""
    return [str(places.script("python")), "-m", name, *arguments]


def run(command: Sequence[str], *, folder: Path | None = None, quiet: bool = False) -> int:
    """Run to the end and return the exit code; `quiet` shows errors only."""
    sys.stdout.flush()
    out = subprocess.DEVNULL if quiet else None
    done = subprocess.run(command, check=False, env=variables(), cwd=folder, stdout=out)
    return done.returncode


def become(command: Sequence[str], *, folder: Path | None = None) -> int:
    """Turn into the command where the system can, so that starting it costs no memory."""
    if not places.WINDOWS:
        if folder is not None:
            os.chdir(folder)
        sys.stdout.flush()
        os.execve(command[0], list(command), variables())
    return run(command, folder=folder)


def _locale_is_installed() -> bool:
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, "")
    except locale.Error:
        return False
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    return True
