"""Makes the virtual environment, fills it from the lock, and repairs a half-made one."""

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from bootstrap import pip, places, stamp, system, words
from bootstrap.failures import SetupError


def ensure(*, developing: bool) -> None:
    """Set up what is missing; costs a few milliseconds when nothing is."""
    if stamp.is_current(developing=developing):
        return
    try:
        with _alone():
            if not stamp.is_current(developing=developing):
                _set_up(developing=developing)
    except OSError as error:
        raise SetupError(words.say("cannot_write", reason=error)) from error


def _set_up(*, developing: bool) -> None:
    started = time.monotonic()
    fresh = _must_be_made_anew()
    _announce()
    system.provide()
    if fresh:
        _make_venv()
    _fill_venv(developing=developing)
    words.tell("ready", seconds=round(time.monotonic() - started))


def _fill_venv(*, developing: bool) -> None:
    stamp.UNFINISHED.touch()
    try:
        pip.install_locked([places.LOCK, places.DEV_LOCK] if developing else [places.LOCK])
        pip.install_project()
    except SetupError:
        # pip ended by itself, so that what it installed is whole: the next start goes on from it.
        stamp.UNFINISHED.unlink(missing_ok=True)
        raise
    stamp.write(developing=developing)


def _announce() -> None:
    if stamp.UNFINISHED.exists():
        words.tell("repairing")
    else:
        words.tell("renewing" if stamp.written() else "setting_up")


def _must_be_made_anew() -> bool:
    """A folder that was moved, half made, broken or made for another Python is not mended."""
    if stamp.UNFINISHED.exists():
        return True
    if stamp.written().get("place", str(places.ROOT)) != str(places.ROOT):
        return True
    question = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [places.script("python"), "-I", "-c", question],
            check=False,
            capture_output=True,
            text=True,
        )
    except OSError:
        return True
    return answer.returncode != 0 or answer.stdout.strip() != stamp.python_version()


def _make_venv() -> None:
    if places.VENV.exists():
        shutil.rmtree(places.VENV)
    places.VENV.mkdir()
    stamp.UNFINISHED.touch()
    # Inside a virtual environment the interpreter it was made from is the one to ask.
    python = getattr(sys, "_base_executable", None) or sys.executable
    pip.run_step("step_venv", [python, "-I", "-m", "venv", str(places.VENV)])


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Let one set-up of this checkout run at a time; a second one waits.

    The programs it starts keep the lock too: when this process is killed, the next set-up waits
    until they have ended.
    """
    key = hashlib.sha256(f"{places.ROOT}{Path.home()}".encode()).hexdigest()[:16]
    path = Path(tempfile.gettempdir(), f"desktop-crm-{key}.lock")
    with path.open("a+", encoding="utf-8") as handle:
        os.set_inheritable(handle.fileno(), True)
        if not _try_lock(handle):
            words.tell("waiting")
            while not _try_lock(handle):
                time.sleep(0.2)
        yield


def _try_lock(handle: IO[str]) -> bool:
    """Take the lock that ends with the process, however it ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
