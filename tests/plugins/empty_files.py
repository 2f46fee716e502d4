"""Tests begin with a copy of an empty firm's file: making its tables anew takes ten times as long.

Each process makes the first one as the program does. Tests of the storage itself always do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


class Copies:
    """Makes one file and copies it from then on."""

    def __init__(self, make: Callable[[Path], None]) -> None:
        self.make = make
        self._content = b""

    def __call__(self, path: Path) -> None:
        """Put an empty file there."""
        if self._content:
            path.write_bytes(self._content)
        else:
            self.make(path)
            self._content = path.read_bytes()


@pytest.fixture(scope="session", autouse=True)
def empty_files() -> Iterator[Copies]:
    """What makes empty files while tests run."""
    from desktop_crm.storage import firm_file

    with pytest.MonkeyPatch.context() as patch:
        copies = Copies(firm_file._write_empty)
        patch.setattr(firm_file, "_write_empty", copies)
        yield copies
