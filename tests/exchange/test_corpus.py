"""A sample of the workbooks that other libraries test themselves with; see `corpus` for all."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_crm.core.error_texts import ERROR_TEXTS
from tests.exchange.corpus import outcome


@pytest.mark.parametrize("part", range(4))
def test_no_file_crashes_the_importer(shared_data: Path, part: int) -> None:
    """Each is planned, or refused with a sentence."""
    files = sorted((shared_data / "spreadsheets").iterdir())
    for path in files[part * 3 :: 12]:
        result = outcome(path)
        assert result == "planned" or result in ERROR_TEXTS, path.name
