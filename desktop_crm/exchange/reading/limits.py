"""How much of a foreign file we are willing to look at, checked before anything unpacks it."""

from __future__ import annotations

import zipfile
from pathlib import Path

from desktop_crm.core.errors import UserError

MEGABYTE = 1024 * 1024
LARGEST_FILE = 200 * MEGABYTE
LARGEST_UNPACKED = 1_000 * MEGABYTE
LARGE_MEMBER = 20 * MEGABYTE
LARGEST_RATIO = 200
MOST_MEMBERS = 5_000
MOST_ROWS = 1_048_576
WIDEST = 16_384
MOST_CELLS = 5_000_000
"""Of pages and XML, whose few bytes can claim any number of cells."""
MEMORY = 1_500 * MEGABYTE
"""What the child process may take."""

PATIENCE = 10.0
"""Seconds without progress after which a reader counts as stuck."""
SLOWEST = 8 * MEGABYTE
"""Bytes of a sheet that the slowest machine reads in a second; a large one gets so much longer."""


def check_size(path: Path) -> None:
    """Refuse a file that is too large to begin with.

    Raises:
        UserError: when it is, or cannot be reached.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise UserError("import.cannot_open", name=path.name, detail=error.strerror or "") from None
    if size > LARGEST_FILE:
        raise UserError(
            "import.file_too_large",
            name=path.name,
            megabytes=size // MEGABYTE,
            most=LARGEST_FILE // MEGABYTE,
        )


def check_zip(path: Path) -> None:
    """Refuse archives that are damaged or made to overwhelm the reader.

    The sizes that an archive states may be lies; the child's memory cap stands behind this check.

    Raises:
        UserError: naming what is wrong.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        raise UserError("import.damaged", name=path.name) from None
    if any(member.flag_bits & 1 for member in members):
        raise UserError("import.password", name=path.name)
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    overlapping = packed > path.stat().st_size
    if len(members) > MOST_MEMBERS or overlapping or any(map(_is_bomb, members)):
        raise UserError("import.suspicious_archive", name=path.name)
    if unpacked > LARGEST_UNPACKED:
        raise UserError(
            "import.too_large_unpacked",
            name=path.name,
            megabytes=unpacked // MEGABYTE,
            most=LARGEST_UNPACKED // MEGABYTE,
        )


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    ratio = member.file_size / max(member.compress_size, 1)
    return member.file_size > LARGE_MEMBER and ratio > LARGEST_RATIO
