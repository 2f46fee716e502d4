"""A sample of the workbooks that other libraries test themselves with; see `corpus` for all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_crm.core.error_texts import ERROR_TEXTS
from tests.exchange.corpus import outcome
from tests.exchange.corpus_window import corpus_window

_IN_A_WINDOW = 40
"""Every so manieth file."""


@pytest.mark.parametrize("part", range(4))
def test_no_file_crashes_the_importer(shared_data: Path, part: int) -> None:
    """Each is planned, or refused with a sentence."""
    files = sorted((shared_data / "spreadsheets").iterdir())
    for path in files[part * 3 :: 12]:
        result = outcome(path)
        assert result == "planned" or result in ERROR_TEXTS, path.name


def test_every_file_gets_an_answer_in_the_window(
    shared_data: Path, qapp: QApplication, tmp_path: Path
) -> None:
    """Each leads to a step of the import; what is refused is told in both languages.

    How long the window stood still is judged by `corpus --window`, where nothing runs beside it.
    """
    files = sorted((shared_data / "spreadsheets").iterdir())
    with corpus_window(qapp, tmp_path) as window:
        for path in files[::_IN_A_WINDOW]:
            visit = window.visit(path)
            visit.blocked = 0.0
            assert not visit.misses(), (path.name, visit.misses())
