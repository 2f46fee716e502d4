"""The folder with real workbooks that lies beside the checkout on a developer's machine."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real data; the test is skipped only where the folder is absent."""
    if not FOLDER.is_dir():
        pytest.skip("the folder of real data is not beside this checkout")
    return FOLDER
