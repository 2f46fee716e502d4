"""Stand-ins for the window's services, so that a page can be tested alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop_crm.core.change import Change
from desktop_crm.core.clock import utc_now
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.errors import UserError
from desktop_crm.core.ids import new_id
from desktop_crm.core.language import ENGLISH, Language
from desktop_crm.ui.action_specs import ACTIONS
from desktop_crm.ui.actions import Actions
from desktop_crm.ui.background import Background
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.context import Context, Firm
from desktop_crm.ui.messages import Patterns
from desktop_crm.ui.navigation import Navigation
from desktop_crm.ui.preferences import Preferences
from desktop_crm.ui.theme.tokens import Tone

TODAY = date(2026, 11, 21)


class FakeBackground(QObject):
    """Answers at once: what `answers` holds for a function, else `fn(None, **kw)`.

    An answer that is a `UserError` fails the request; a callable one is called with the keywords.
    """

    idle = Signal()

    def __init__(self, bus: Bus, answers: Mapping[Any, Any] | None = None) -> None:
        super().__init__()
        self.answers: dict[Any, Any] = dict(answers or {})
        self.calls: list[tuple[Any, dict[str, Any]]] = []
        self.problems: list[UserError] = []
        self.kept_drafts: dict[tuple[str, str], KeptDraft] = {}
        self._bus = bus

    def is_idle(self) -> bool:
        """Always: nothing waits here."""
        return True

    def called(self, fn: Any) -> list[dict[str, Any]]:
        """The keywords of each request for a function."""
        return [kw for each, kw in self.calls if each is fn]

    def read(
        self,
        fn: Any,
        on_done: Callable[[Any], None],
        /,
        *,
        owner: QObject,  # noqa: ARG002
        key: str = "",  # noqa: ARG002
        on_failed: Callable[[UserError], None] | None = None,
        task: Any = None,  # noqa: ARG002
        **kw: Any,
    ) -> None:
        """Answer a read."""
        answer = self._answer(fn, kw)
        if isinstance(answer, UserError):
            (on_failed or self.problems.append)(answer)
        else:
            on_done(answer)

    def run(
        self,
        fn: Any,
        on_done: Callable[[Any], None],
        /,
        *,
        owner: QObject,  # noqa: ARG002
        on_failed: Callable[[UserError], None] | None = None,
        task: Any = None,  # noqa: ARG002
        **kw: Any,
    ) -> None:
        """Answer work beside the firm's file: what `answers` holds, else `fn(**kw)`."""
        self.calls.append((fn, kw))
        answer = self.answers.get(fn, fn)
        found = answer(**kw) if callable(answer) else answer
        if isinstance(found, UserError):
            (on_failed or self.problems.append)(found)
        else:
            on_done(found)

    def write(
        self,
        action: Any,
        on_done: Callable[[Change[Any]], None] | None = None,
        /,
        *,
        owner: QObject,
        on_failed: Callable[[UserError], None] | None = None,
        task: Any = None,  # noqa: ARG002
        **kw: Any,
    ) -> None:
        """Answer a write with a `Change` whose value is the answer, and tell the bus."""
        answer = self._answer(action, kw)
        if isinstance(answer, UserError):
            (on_failed or self.problems.append)(answer)
            return
        code = getattr(action, "code", "test")
        change = (
            answer if isinstance(answer, Change) else Change(new_id(), code, {}, answer, {}, owner)
        )
        if on_done is not None:
            on_done(change)
        self._bus.changed.emit(change)

    def keep_draft(
        self,
        *,
        form: str,
        subject: str = "",
        title: str,
        values: Mapping[str, Any],
        owner: QObject,  # noqa: ARG002
    ) -> None:
        """Remember a draft."""
        kept = KeptDraft(new_id(), form, subject, title, dict(values), utc_now())
        self.kept_drafts[form, subject] = kept

    def drop_draft(self, *, form: str, subject: str = "", owner: QObject) -> None:  # noqa: ARG002
        """Forget a draft."""
        self.kept_drafts.pop((form, subject), None)

    def drafts(
        self,
        on_done: Callable[[Any], None],
        /,
        *,
        owner: QObject,  # noqa: ARG002
    ) -> None:
        """All remembered drafts."""
        on_done(tuple(self.kept_drafts.values()))

    def undo(self, operation_id: UUID | None = None, /, **kw: Any) -> None:
        """Note the wish."""
        self.calls.append(("undo", {"operation_id": operation_id} | kw))

    def preview_undo(
        self, operation_id: UUID, on_done: Callable[[Any], None], /, **kw: Any
    ) -> None:
        """Answer with what `answers` holds for the name."""
        self.calls.append(("preview_undo", {"operation_id": operation_id} | kw))
        on_done(self.answers.get("preview_undo", ()))

    def rehearse(
        self,
        action: Any,
        on_done: Callable[[Any], None],
        /,
        *,
        owner: QObject,  # noqa: ARG002
        on_failed: Any = None,  # noqa: ARG002
        task: Any = None,  # noqa: ARG002
        **kw: Any,
    ) -> None:
        """Answer with what `answers` holds for the action."""
        on_done(self._answer(action, kw))

    def set_author(self, author: UUID | None, /, *, owner: QObject) -> None:  # noqa: ARG002
        """Note who writes."""
        self.calls.append(("set_author", {"author": author}))

    def redo(self, /, **kw: Any) -> None:
        """Note the wish."""
        self.calls.append(("redo", kw))

    def _answer(self, fn: Any, kw: dict[str, Any]) -> Any:
        while isinstance(fn, partial):
            kw = dict(fn.keywords) | kw
            fn = fn.func
        self.calls.append((fn, kw))
        if fn not in self.answers:
            return fn(None, **kw)
        answer = self.answers[fn]
        return answer(**kw) if callable(answer) else answer


@dataclass
class FakeMessages:
    """Remembers what was said; answers questions with `accepts`, file choices with `files`."""

    accepts: bool = True
    files: list[Path] = field(default_factory=list)
    informed: list[tuple[str, str]] = field(default_factory=list)
    problems: list[UserError] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def inform(self, title: str, text: str, *, detail: str = "") -> None:  # noqa: ARG002
        """Remember."""
        self.informed.append((title, text))

    def problem(self, error: UserError) -> None:
        """Remember."""
        self.problems.append(error)

    def ask(
        self,
        title: str,
        text: str,
        *,
        accept_text: str,  # noqa: ARG002
        on_accept: Callable[[], None],
        danger: bool = False,  # noqa: ARG002
        detail: str = "",  # noqa: ARG002
    ) -> None:
        """Remember, and answer at once."""
        self.asked.append((title, text))
        if self.accepts:
            on_accept()

    def choose_files(
        self,
        title: str,
        on_chosen: Callable[[list[Path]], None],
        *,
        patterns: Patterns,  # noqa: ARG002
    ) -> None:
        """Choose `files`; none means that the user gave up."""
        self.asked.append((title, ""))
        if self.files:
            on_chosen(list(self.files))

    def choose_new_file(
        self,
        title: str,
        on_chosen: Callable[[Path], None],
        *,
        patterns: Patterns,  # noqa: ARG002
        name: str,
    ) -> None:
        """Choose the first of `files`."""
        self.asked.append((title, name))
        if self.files:
            on_chosen(self.files[0])

    def choose_folder(self, title: str, on_chosen: Callable[[Path], None], *, start: Path) -> None:
        """Choose the first of `files`."""
        self.asked.append((title, str(start)))
        if self.files:
            on_chosen(self.files[0])


@dataclass
class FakeToasts:
    """Remembers the notes, each with its action."""

    shown: list[str] = field(default_factory=list)
    actions: list[tuple[str, Callable[[], object] | None]] = field(default_factory=list)

    def show_toast(
        self,
        text: str,
        *,
        tone: Tone = Tone.SUCCESS,  # noqa: ARG002
        action: str = "",
        on_action: Callable[[], object] | None = None,
        seconds: float = 5.0,  # noqa: ARG002
    ) -> object:
        """Remember."""
        self.shown.append(text)
        self.actions.append((action, on_action))
        return None

    def clear(self) -> None:
        """Forget."""
        self.shown.clear()
        self.actions.clear()


def make_context(
    folder: Path,
    *,
    window: QWidget | None = None,
    answers: Mapping[Any, Any] | None = None,
    **others: Any,
) -> Context:
    """A context of doubles around a real bus, navigation, actions and preferences.

    `window` is where the page will live; shortcuts and actions belong to it.
    """
    bus = Bus()
    host = window if window is not None else QMainWindow()
    services: dict[str, Any] = {
        "background": cast(Background, FakeBackground(bus, answers)),
        "bus": bus,
        "navigation": Navigation(),
        "actions": Actions(host, ACTIONS),
        "messages": FakeMessages(),
        "toasts": FakeToasts(),
        "preferences": Preferences(folder / "preferences.ini"),
        "language": Language(ENGLISH),
        "today": lambda: TODAY,
        "firm": Firm(folder / "firm.crm", "恒通商贸"),
    }
    context = Context(**(services | others))
    context.actions.set_context(context)
    return context
