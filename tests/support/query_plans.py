"""How SQLite answers a question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from tests.builders import Firm


@contextmanager
def statements() -> Iterator[list[tuple[str, Any]]]:
    """Every statement that is executed meanwhile."""
    found: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        found.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def plans(firm: Firm, question: Callable[[Session], object]) -> str:
    """The steps of all statements of a question, one a line."""

    def explain(session: Session) -> str:
        with statements() as asked:
            question(session)
        connection = session.connection()
        return "\n".join(
            str(step[3])
            for statement, parameters in asked
            if not statement.startswith("PRAGMA")
            for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        )

    return str(firm.read(explain))
