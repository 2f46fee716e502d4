"""Questions one at a time: what comes between them, what is dropped, what failure leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject

from desktop_crm.core.errors import UserError
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.home.in_turn import InTurn


class SlowBackground:
    """Keeps questions until the test answers them."""

    def __init__(self) -> None:
        self.asked: list[tuple[Callable[[], Any], Any, Any]] = []

    def read(self, fn: Any, on_done: Any, /, *, on_failed: Any = None, **_more: Any) -> None:
        """Remember."""
        self.asked.append((partial(fn, None), on_done, on_failed))

    def answer(self) -> None:
        """Answer the oldest."""
        question, on_done, _on_failed = self.asked.pop(0)
        on_done(question())


@pytest.fixture
def background() -> SlowBackground:
    return SlowBackground()


@pytest.fixture
def in_turn(context: Context, background: SlowBackground) -> InTurn:
    slow: Any = background
    return InTurn(replace(context, background=slow), QObject())


def _say(_session: object, word: str) -> str:
    return word


def test_only_one_question_is_with_the_worker(in_turn: InTurn, background: SlowBackground) -> None:
    heard: list[Any] = []
    parts = [partial(_say, word="a"), partial(_say, word="b")]
    in_turn.read_all("parts", parts, heard.append)
    in_turn.read("other", _say, heard.append, word="c")
    while background.asked:
        assert len(background.asked) == 1, "whoever else asks is next"
        background.answer()
    assert heard == ["c", ["a", "b"]], "parts give way to what else waits"


def test_what_is_asked_anew_is_not_finished(in_turn: InTurn, background: SlowBackground) -> None:
    heard: list[Any] = []
    in_turn.read_all("parts", [partial(_say, word=word) for word in "abc"], heard.append)
    background.answer()
    in_turn.read_all("parts", [partial(_say, word=word) for word in "xy"], heard.append)
    while background.asked:
        background.answer()
    assert heard == [["x", "y"]]


def test_nothing_to_ask_is_answered_at_once(in_turn: InTurn) -> None:
    heard: list[Any] = []
    in_turn.read_all("parts", [], heard.append)
    assert heard == [[]]


def test_a_refused_question_does_not_stop_the_others(
    in_turn: InTurn, background: SlowBackground
) -> None:
    heard: list[Any] = []
    in_turn.read("first", _say, heard.append, word="a")
    in_turn.read("second", _say, heard.append, word="b")
    _question, _on_done, on_failed = background.asked.pop(0)
    on_failed(UserError("customer.missing"))
    background.answer()
    assert heard == ["b"]


def test_what_never_came_back_is_asked_again(in_turn: InTurn, background: SlowBackground) -> None:
    heard: list[Any] = []
    in_turn.read("first", _say, heard.append, word="a")
    in_turn.read("second", _say, heard.append, word="b")
    background.asked.clear()
    in_turn.begin_anew()
    while background.asked:
        background.answer()
    assert heard == ["a", "b"]
