"""Commands with what they printed, and a small made-up firm."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.cli import main

TODAY = "2026-11-21"


@dataclass(frozen=True)
class Outcome:
    """What a command returned and printed."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> Any:
        """The object that was printed with `--json`."""
        return json.loads(self.out)


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Carry out a command in English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")

    def carry_out(*words: object) -> Outcome:
        code = main([str(word) for word in words])
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return carry_out


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up firm that no test changes."""
    path = tmp_path_factory.mktemp("cli") / "made-up.crm"
    assert main(["demo", str(path), "--customers", "60", "--today", TODAY, "--lang", "en"]) == 0
    return path


@pytest.fixture
def firm(made_up: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    return Path(shutil.copy(made_up, tmp_path / "firm.crm"))
