"""Stopping a statement that takes long, such as building an index over a large import."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy.orm import Session

_STEPS = 500_000
"""So many steps of SQLite's machine take some milliseconds."""


@contextmanager
def interruptible(session: Session, look: Callable[[], None]) -> Iterator[None]:
    """Ask `look` also while a statement runs; what it raises ends the statement, and comes out.

    SQLite may roll the whole transaction back by itself then.
    """
    driver: Any = session.connection().connection.driver_connection
    raised: list[BaseException] = []

    def ask() -> int:
        try:
            look()
        except BaseException as error:  # noqa: BLE001 - nothing may pass through SQLite
            raised.append(error)
        return int(bool(raised))

    driver.set_progress_handler(ask, _STEPS)
    try:
        yield
    except Exception:
        if raised:
            raise raised[0] from None
        raise
    finally:
        driver.set_progress_handler(None, 0)
