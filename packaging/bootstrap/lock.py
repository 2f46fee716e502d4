"""Renews the lock files from pyproject.toml: every version and hash, no index address."""

from collections.abc import Sequence
from pathlib import Path

from bootstrap import places, programs

LOWEST_PYTHON = "3.11"


def renew(arguments: Sequence[str]) -> int:
    """Resolve again, keeping the versions that still fit unless `--upgrade` is given."""
    bound = ["--constraints", str(places.LOCK)]
    return _compile(places.LOCK, ["build"], arguments) or _compile(
        places.DEV_LOCK, ["build", "dev"], [*bound, *arguments]
    )


def _compile(target: Path, groups: Sequence[str], arguments: Sequence[str]) -> int:
    command = [
        *(str(places.script("uv")), "pip", "compile", "--no-config", "--quiet"),
        *("--universal", "--python-version", LOWEST_PYTHON, "--generate-hashes"),
        *("--no-emit-index-url", "--no-header", "--no-annotate"),
        *(part for group in groups for part in ("--group", group)),
        *("--output-file", str(target), *arguments, str(places.PYPROJECT)),
    ]
    return programs.run(command, folder=places.ROOT)
