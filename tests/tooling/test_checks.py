"""The source passes every check that a commit must pass."""

import subprocess

import pytest
from bootstrap import checks, places


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", checks.NAMES)
def test_source_passes(name: str) -> None:
    done = subprocess.run(
        checks.command(name), check=False, cwd=places.ROOT, capture_output=True, text=True
    )

    assert done.returncode == 0, f"python3 run.py lint {name}\n{done.stdout}{done.stderr}"
