"""A firm's open file: the only way to read it, and the only way to change it."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Protocol, Self, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from desktop_crm.core.change import Change, Conflict, Done, Part, Touched
from desktop_crm.core.clock import utc_now
from desktop_crm.core.collector import collector_resting
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.ids import new_id
from desktop_crm.storage import drafts, firm_file, search, undo
from desktop_crm.storage.authorship import AUTHOR, MOMENT, OPERATION, sign_rows
from desktop_crm.storage.bulk import UNLISTED, file_value
from desktop_crm.storage.disk_refusals import naming_what_the_disk_refuses
from desktop_crm.storage.engine import WRITING, make_engine
from desktop_crm.storage.journal import Mode, set_state
from desktop_crm.storage.journalled import read_entries
from desktop_crm.storage.memory import give_back_memory

P = ParamSpec("P")
T = TypeVar("T")

UNDO = "undo"
REDO = "redo"
REVERTING = frozenset({UNDO, REDO})


class ActionLike(Protocol[T]):
    """A service under its code."""

    @property
    def code(self) -> str:
        """The stable name of the action."""
        ...

    def __call__(self, *args: Any, **kwargs: Any) -> Done[T]:
        """Do it."""
        ...


class Workspace:
    """One firm's file, open for reading and writing from any thread."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self.author: UUID | None = None
        self.device = platform.node() or "?"

    @classmethod
    def create(cls, path: Path, *, replace: bool = False) -> Self:
        """Make an empty firm's file.

        Raises:
            UserError: if the file exists (unless `replace`), or its folder cannot be written.
        """
        firm_file.create(path, replace=replace)
        return cls(path, make_engine(path))

    @classmethod
    @contextmanager
    def draft(cls, path: Path) -> Iterator[Self]:
        """Fill a file that nobody has yet; it becomes a firm's file once the block is done.

        Nothing waits for the disk before that. If the block fails the file is removed; if the
        program is killed what is left is not taken for a firm's file.

        Raises:
            UserError: if its folder cannot be written.
        """
        firm_file.create(path, replace=True, draft=True)
        try:
            with cls(path, make_engine(path, draft=True)) as workspace:
                yield workspace
            firm_file.finish(path)
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a firm's file, bringing an older one up to date first.

        Raises:
            UserError: if it is missing, no file of ours, damaged, or from a newer program.
        """
        firm_file.prepare(path)
        return cls(path, make_engine(path))

    def close(self) -> None:
        """Give back all connections; the last one folds the write-ahead log into the file."""
        self._engine.dispose()

    def rest(self) -> None:
        """Give back what questions left in memory; a file that fails right now keeps it."""
        with suppress(DBAPIError), self._engine.connect() as connection:
            give_back_memory(connection)

    def __enter__(self) -> Self:
        """The workspace itself."""
        return self

    def __exit__(self, *_exc: object) -> None:
        """Close it."""
        self.close()

    def read(
        self, question: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Ask in one read transaction: everything in the answer is of the same moment."""
        with collector_resting(), Session(self._engine, autoflush=False) as session:
            return question(session, *args, **kwargs)

    def write(
        self, action: ActionLike[T], /, *, initiator: object | None = None, **kwargs: Any
    ) -> Change[T]:
        """Do an action as one transaction and one step of undo.

        An action that changes nothing is not an operation: it leaves no step to undo.

        Raises:
            UserError: whatever the action refuses; nothing is written then.
        """
        return self._operate(action.code, lambda session: action(session, **kwargs), initiator)

    def rehearse(self, action: ActionLike[T], /, **kwargs: Any) -> T:
        """What an action would answer; nothing is written.

        Raises:
            UserError: whatever the action refuses.
        """
        with self._writing() as session:
            try:
                self._begin_operation(session, action.code)
                return action(session, **kwargs).value
            finally:
                session.rollback()

    def undo(
        self,
        operation_id: UUID | None = None,
        *,
        leave: Collection[Part] = (),
        initiator: object | None = None,
    ) -> Change[UUID]:
        """Take back an operation, by default the last one that stands, but for some parts.

        Records that were changed since stay as they are and are named in `Change.conflicts`.

        Raises:
            UserError: `undo.nothing`, `undo.done_already` or `undo.final`.
        """

        def revert(session: Session) -> Done[UUID]:
            return undo.revert(session, undo.to_undo(session, operation_id), leave)

        return self._operate(UNDO, revert, initiator)

    def redo(
        self, operation_id: UUID | None = None, *, initiator: object | None = None
    ) -> Change[UUID]:
        """Do again what was undone last, as long as nothing else was done since, or what is named.

        Raises:
            UserError: `redo.nothing`.
        """

        def revert(session: Session) -> Done[UUID]:
            return undo.revert(session, undo.to_redo(session, operation_id))

        return self._operate(REDO, revert, initiator)

    def preview_undo(
        self, operation_id: UUID, *, leave: Collection[Part] = ()
    ) -> tuple[Conflict, ...]:
        """The records that an undo would leave alone; nothing is changed."""
        with self._writing() as session:
            try:
                self._begin_operation(session, UNDO)
                undo.revert(session, undo.to_undo(session, operation_id), leave)
                return undo.conflicts_of(session)
            finally:
                session.rollback()

    def keep_draft(self, *, form: str, subject: str, title: str, values: Mapping[str, Any]) -> UUID:
        """Keep what somebody typed so far, in the place of the earlier draft of form and subject.

        It is no operation: nothing to undo, and no view changes.
        """
        with self._writing() as session:
            draft_id = drafts.keep(
                session, form=form, subject=subject, title=title, values=values, at=utc_now()
            )
            session.commit()
        return draft_id

    def drop_draft(
        self, *, draft_id: UUID | None = None, form: str | None = None, subject: str = ""
    ) -> int:
        """Throw a draft away, by its id or by form and subject; how many there were."""
        with self._writing() as session:
            count = drafts.drop(session, draft_id=draft_id, form=form, subject=subject)
            session.commit()
        return count

    def drafts(self) -> tuple[KeptDraft, ...]:
        """What was typed and not saved, newest first."""
        return self.read(drafts.kept)

    def _operate(
        self, code: str, work: Callable[[Session], Done[T]], initiator: object | None
    ) -> Change[T]:
        with self._writing() as session:
            operation_id = self._begin_operation(session, code)
            done = work(session)
            session.flush()
            connection = session.connection()
            journalled = read_entries(connection, operation_id, session.info.get(UNLISTED))
            search.refresh(session, journalled)
            touched = journalled.touched()
            if not touched and code not in REVERTING:
                session.rollback()
                return Change(operation_id, code, done.words, done.value, touched, initiator)
            self._name_operation(connection, operation_id, done.words, touched)
            set_state(connection, None, Mode.CLOSED)
            conflicts = undo.conflicts_of(session)
            session.commit()
        return Change(operation_id, code, done.words, done.value, touched, initiator, conflicts)

    def _begin_operation(self, session: Session, code: str) -> UUID:
        operation_id = new_id()
        session.info[OPERATION] = operation_id
        connection = session.connection()
        connection.exec_driver_sql(
            "INSERT INTO operation (id, code, words, staff_id, device, at, is_undone, counts) "
            "VALUES (?, ?, '{}', ?, ?, ?, 0, '{}')",
            (
                operation_id.hex,
                code,
                file_value(self.author),
                self.device,
                file_value(session.info[MOMENT]),
            ),
        )
        set_state(connection, operation_id, Mode.JOURNAL)
        return operation_id

    @staticmethod
    def _name_operation(
        connection: Connection,
        operation_id: UUID,
        words: Mapping[str, Any],
        touched: Mapping[str, Touched],
    ) -> None:
        counts = {table: [each.inserted, each.updated] for table, each in touched.items()}
        connection.exec_driver_sql(
            "UPDATE operation SET words = ?, counts = ? WHERE id = ?",
            (json.dumps(dict(words), ensure_ascii=False), json.dumps(counts), operation_id.hex),
        )

    @contextmanager
    def _writing(self) -> Any:
        session = Session(self._engine.execution_options(**WRITING))
        session.info[AUTHOR], session.info[MOMENT] = self.author, utc_now()
        sign_rows(session)
        with collector_resting(), naming_what_the_disk_refuses(self.path), session:
            yield session
