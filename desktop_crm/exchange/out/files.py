"""Writing a file beside its place and moving it there when it is whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop_crm.core.errors import UserError


@contextmanager
def finished_or_nothing(target: Path) -> Iterator[Path]:
    """A path to write to; it becomes `target` at the end, or vanishes with any exception.

    Raises:
        UserError: `export.cannot_write`, also when another program holds the target open.
    """
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield draft
        draft.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError("export.cannot_write", path=str(target), reason=reason) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
