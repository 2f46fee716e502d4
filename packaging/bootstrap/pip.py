"""Runs pip and shows its progress as one short line instead of its hundreds."""

import collections
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bootstrap import places, programs, words
from bootstrap.failures import SetupError

COLLECTED = re.compile(r"(?:Collecting|Requirement already satisfied:) ([A-Za-z0-9._-]+)")
LINES_KEPT = 12


def install_locked(locks: Sequence[Path]) -> None:
    """Install exactly the locked packages; a file whose hash differs is refused."""
    files = [part for lock in locks for part in ("--requirement", str(lock))]
    run_step("step_packages", _pip("install", "--require-hashes", *files), PackageCount(locks))


def install_project() -> None:
    """Make the checkout importable and write the `desktop-crm` program, without the network."""
    offline = ("--no-deps", "--no-build-isolation", "--no-index")
    run_step("step_project", _pip("install", *offline, "--editable", str(places.ROOT)))


def run_step(
    code: str, command: Sequence[str], on_line: Callable[[str], str | None] | None = None
) -> None:
    """Run one step; `on_line` turns an output line into the words to show beside the step."""
    title = words.say(code)
    progress = _Progress(title)
    last: collections.deque[str] = collections.deque(maxlen=LINES_KEPT)
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=_quiet_environment(),
        cwd=places.ROOT,
        close_fds=False,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            last.append(line.rstrip())
            if on_line and (shown := on_line(line)):
                progress.show(shown)
    progress.close()
    if process.returncode != 0:
        complaints = [line for line in last if "error" in line.lower()] or last
        report = [words.say("failed", step=title), words.say("last_lines"), *complaints]
        raise SetupError("\n  ".join(report))


class PackageCount:
    """Turns pip's lines into 'so many of so many packages'."""

    def __init__(self, locks: Sequence[Path]) -> None:
        text = "\n".join(lock.read_text("utf-8") for lock in locks)
        self._total = len(set(re.findall(r"^[a-z0-9][^ ;\n]*==[^\\\n]*", text, re.MULTILINE)))
        self._names: set[str] = set()

    def __call__(self, line: str) -> str | None:
        """The words for one line of pip's output; None when it says nothing of interest."""
        if line.startswith("Ignoring "):
            self._total -= 1
        elif line.startswith("Installing collected packages"):
            return words.say("packages_unpacking")
        elif found := COLLECTED.match(line.strip()):
            name = found[1]
            self._names.add(name)
            done = len(self._names)
            return f"{done}/{max(done, self._total)} {name}"
        return None


class _Progress:
    """One line that changes on a terminal; elsewhere only the title of the step."""

    def __init__(self, title: str) -> None:
        self._line = f"  {title}"
        self._live = sys.stdout.isatty()
        self._width = 0
        print(self._line, end="" if self._live else "\n", flush=True)

    def show(self, text: str) -> None:
        """Put the text beside the title."""
        if self._live:
            # Spaces wipe what a longer text left; old consoles print escape codes as they are.
            self._width = max(self._width, len(text))
            print(f"\r{self._line}  {text.ljust(self._width)}", end="", flush=True)

    def close(self) -> None:
        """Leave the title alone on its line."""
        if self._live:
            self.show("")
            print(flush=True)


def _pip(*arguments: str) -> list[str]:
    python = str(places.script("python"))
    return [python, "-I", "-m", "pip", *arguments, "--progress-bar", "off", "--no-input"]


def _quiet_environment() -> dict[str, str]:
    return programs.variables() | {
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_COLOR": "1",
        "PIP_ROOT_USER_ACTION": "ignore",
        "PIP_USER": "0",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONUNBUFFERED": "1",
    }
