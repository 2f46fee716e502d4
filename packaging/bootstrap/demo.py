"""The demo firm that the first start opens."""

import os
import shutil
from pathlib import Path

from bootstrap import places, programs, words
from bootstrap.failures import SetupError


def demo_file() -> Path:
    """The demo firm in the user's folder, made on first use; never half made."""
    path = places.user_folder() / "demo.crm"
    if not path.exists():
        words.tell("making_demo", path=path)
        _make(path)
    return path


def _make(path: Path) -> None:
    workshop = path.parent / f"making-demo-{os.getpid()}"
    workshop.mkdir(parents=True)
    try:
        made = workshop / path.name
        if (
            programs.run(programs.desktop_crm("demo", str(made)), quiet=True) != 0
            or not made.exists()
        ):
            raise SetupError(words.say("demo_failed"))
        made.replace(path)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
