"""Spreadsheets that WPS keeps in a form of its own (.et).

Many of them are Excel 97 inside, or were only renamed; those are read like any other file. Of the
rest nobody but WPS knows the form, so the user is told what to do there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_crm.core.errors import UserError

WPS_SUFFIXES = (".et", ".ett")

_UNREADABLE = frozenset({"import.unknown_kind", "import.damaged"})


@contextmanager
def told_of_wps(path: Path) -> Iterator[None]:
    """Refuse a WPS spreadsheet that cannot be read by saying how to save it.

    Raises:
        UserError: `import.wps_file`, or whatever else was wrong.
    """
    try:
        yield
    except UserError as error:
        if error.code in _UNREADABLE and path.suffix.lower() in WPS_SUFFIXES:
            raise UserError("import.wps_file", name=path.name) from None
        raise
