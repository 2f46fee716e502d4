"""Questions of a page asked one at a time, so that whatever else is asked comes between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from desktop_crm.core.errors import UserError
from desktop_crm.ui.context import Context

Question = Callable[..., Any]
Arrived = Callable[[Any], None]
_KEY = "in turn"


class InTurn:
    """Of questions under the same key that still wait only the newest is asked."""

    def __init__(self, context: Context, owner: QObject) -> None:
        self._context = context
        self._owner = owner
        self._waiting: dict[str, tuple[Question, Arrived]] = {}
        self._asked: tuple[str, Question, Arrived] | None = None
        self._runs: dict[str, object] = {}

    def begin_anew(self) -> None:
        """Ask once more what never came back, e.g. because the file could not be read then."""
        if self._asked is not None:
            key, question, arrived = self._asked
            self._asked = None
            self._waiting = {key: (question, arrived)} | self._waiting
            self._go_on()

    def read(self, key: str, question: Question, arrived: Arrived, **kw: Any) -> None:
        """Ask `question(session, **kw)` after those that wait."""
        self._runs.pop(key, None)
        self._put(key, partial(question, **kw), arrived)

    def read_all(self, key: str, questions: Sequence[Question], arrived: Arrived) -> None:
        """Ask several questions one by one; `arrived` gets the answers to all of them."""
        run = self._runs[key] = object()
        answers: list[Any] = []

        def go_on() -> None:
            if len(answers) == len(questions):
                arrived(answers)
            else:
                self._put(key, questions[len(answers)], take)

        def take(answer: Any) -> None:
            if self._runs.get(key) is run:
                answers.append(answer)
                go_on()

        go_on()

    def _put(self, key: str, question: Question, arrived: Arrived) -> None:
        self._waiting[key] = (question, arrived)
        self._go_on()

    def _go_on(self) -> None:
        if self._asked is not None or not self._waiting:
            return
        key = next(iter(self._waiting))
        question, arrived = self._waiting.pop(key)
        self._asked = (key, question, arrived)
        self._context.background.read(
            question,
            partial(self._take, arrived),
            owner=self._owner,
            key=_KEY,
            on_failed=self._on_failed,
        )

    def _take(self, arrived: Arrived, answer: Any) -> None:
        self._asked = None
        try:
            arrived(answer)
        finally:
            self._go_on()

    def _on_failed(self, error: UserError) -> None:
        self._asked = None
        self._context.messages.problem(error)
        self._go_on()
