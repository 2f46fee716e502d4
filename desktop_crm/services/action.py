"""How a service becomes an operation that can be named, journalled and undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, ParamSpec, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.language import Text
from desktop_crm.storage.authorship import AUTHOR, MOMENT

P = ParamSpec("P")
T = TypeVar("T")

ACTIONS: dict[str, Text] = {}
"""The sentence of every action by its code."""


@dataclass(frozen=True, slots=True)
class Action(Generic[P, T]):
    """A service function under its stable code; call it inside a write, or hand it to one."""

    code: str
    run: Callable[P, Done[T]]

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Done[T]:
        """Do it within the operation that is under way."""
        return self.run(*args, **kwargs)


def action(code: str, text: Text) -> Callable[[Callable[P, Done[T]]], Action[P, T]]:
    """Register a service; `text` names the finished action, filled from `Done.words`.

    Raises:
        ValueError: if the code is taken.
    """
    if code in ACTIONS:
        raise ValueError(f"action {code!r} is registered twice")
    ACTIONS[code] = text

    def register(run: Callable[P, Done[T]]) -> Action[P, T]:
        return Action(code, run)

    return register


def author_of(session: Session) -> UUID | None:
    """The staff member in whose name the session writes, if one is known."""
    author: UUID | None = session.info.get(AUTHOR)
    return author


def moment_of(session: Session) -> datetime:
    """The instant of the operation under way."""
    moment: datetime = session.info[MOMENT]
    return moment
