"""Complaints: words for state and severity, numbers, deadlines, and the steps of their course."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import ComplaintState, ComplaintStepKind, Severity
from desktop_crm.core.complaint_deadlines import deadline
from desktop_crm.core.names import folded
from desktop_crm.exchange.apply.instants import instant_of
from desktop_crm.exchange.apply.prepare import (
    add_column,
    column_values,
    prepared_values,
    set_column,
)
from desktop_crm.exchange.apply.present import chunks, values_of
from desktop_crm.exchange.apply.writer import Prepared, RowWriter, Written
from desktop_crm.exchange.plan.tables import PlanTable
from desktop_crm.models import Complaint, ComplaintStep, table_of
from desktop_crm.services.action import moment_of
from desktop_crm.services.complaints_rows import (
    deadlines,
    earlier_complaint,
    next_complaint_number,
)
from desktop_crm.storage.bulk import file_value

STATE_WORDS: Mapping[str, ComplaintState] = {
    **dict.fromkeys(
        ("待处理", "未处理", "待受理", "新建", "未解决", "open", "new", "unresolved"),
        ComplaintState.OPEN,
    ),
    **dict.fromkeys(
        ("处理中", "进行中", "跟进中", "受理中", "inprogress", "in_progress", "pending"),
        ComplaintState.IN_PROGRESS,
    ),
    **dict.fromkeys(
        ("已解决", "已处理", "处理完毕", "已完成", "完成", "resolved", "solved", "done"),
        ComplaintState.RESOLVED,
    ),
    **dict.fromkeys(("已关闭", "关闭", "结案", "已结案", "closed"), ComplaintState.CLOSED),
}
SEVERITY_WORDS: Mapping[str, Severity] = {
    **dict.fromkeys(("轻微", "较轻", "低", "minor", "low"), Severity.MINOR),
    **dict.fromkeys(("一般", "普通", "正常", "中", "normal", "medium"), Severity.NORMAL),
    **dict.fromkeys(
        ("严重", "重大", "高", "紧急", "serious", "severe", "high", "critical", "urgent"),
        Severity.SERIOUS,
    ),
}
_OVER = frozenset({ComplaintState.RESOLVED, ComplaintState.CLOSED})
_COURSE = ("solved_at", "closed_at")


def add_complaint_columns(
    session: Session,
    table: PlanTable,
    columns: list[str],
    rows: list[Prepared],
    known: Mapping[str, str],
) -> None:
    """State, severity, and what follows from them.

    The day of the solution counts only where the state does not say that it is still open. A new
    complaint without a number gets the next one of its day, and a deadline by its severity.
    """
    blank = [None] * len(rows)
    words = column_values(table, "complaint.state") or blank
    solved = column_values(table, "complaint.solved_on") or blank
    severities = column_values(table, "complaint.severity") or blank
    days = column_values(table, "complaint.date") or blank
    times = column_values(table, "complaint.time") or blank
    solved_times = column_values(table, "complaint.solved_time") or blank
    states = [_state(word, day) for word, day in zip(words, solved, strict=True)]
    course = _present(session, known)
    now = file_value(moment_of(session))
    over = [
        _over(day, at, course.get(known.get(row.key, "")), now) if state in _OVER else None
        for row, day, at, state in zip(rows, solved, solved_times, states, strict=True)
    ]
    received = [
        instant_of(day, at, course.get(known.get(row.key, ""), (None,))[0])
        for row, day, at in zip(rows, days, times, strict=True)
    ]
    set_column(columns, rows, "received_at", received)
    add_column(columns, rows, "state", [state.value if state else None for state in states])
    add_column(
        columns,
        rows,
        "severity",
        [SEVERITY_WORDS.get(folded(word)) if word else None for word in severities],
    )
    add_column(columns, rows, "solved_at", over)
    add_column(
        columns,
        rows,
        "closed_at",
        [
            course.get(known.get(row.key, ""), (None,) * 4)[3] or at
            if state is ComplaintState.CLOSED
            else None
            for row, at, state in zip(rows, over, states, strict=True)
        ],
    )
    fresh = [row.key not in known for row in rows]
    responded = [at if new else None for at, new in zip(over, fresh, strict=True)]
    add_column(columns, rows, "first_response_at", responded)
    _add_numbers(session, table, columns, rows, fresh)
    _add_deadlines(session, table, columns, rows, fresh)


def _present(session: Session, known: Mapping[str, str]) -> Mapping[str, tuple[Any, ...]]:
    """When the known complaints were received, solved and closed, and their states."""
    columns = ("received_at", "solved_at", "state", "closed_at")
    return values_of(session, table_of(Complaint), columns, known.values())


def _over(day: date | None, at: time | None, present: tuple[Any, ...] | None, now: Any) -> Any:
    """When a complaint was solved: on its day, else as the firm has it; it may have been just now.

    When new ones were solved of which no day is given, nobody knows.
    """
    if day is not None:
        return instant_of(day, at, present[1] if present else None)
    if present is None or present[2] in _OVER:
        return present[1] if present else None
    return now


def _state(word: str | None, solved_on: date | None) -> ComplaintState | None:
    state = STATE_WORDS.get(folded(word)) if word else None
    if state is None and solved_on is not None:
        return ComplaintState.RESOLVED
    return state


def _add_numbers(
    session: Session,
    table: PlanTable,
    columns: list[str],
    rows: list[Prepared],
    fresh: list[bool],
) -> None:
    days = column_values(table, "complaint.date") or []
    numbers = list(prepared_values(columns, rows, "number"))
    last: dict[date, tuple[str, int]] = {}
    for place, (is_fresh, day) in enumerate(zip(fresh, days, strict=True)):
        if not is_fresh or numbers[place] is not None:
            continue
        if day not in last:
            head, _, count = next_complaint_number(session, day).rpartition("-")
            last[day] = (head, int(count) - 1)
        head, count_before = last[day]
        last[day] = (head, count_before + 1)
        numbers[place] = f"{head}-{count_before + 1:03d}"
    set_column(columns, rows, "number", numbers)


def _add_deadlines(
    session: Session,
    table: PlanTable,
    columns: list[str],
    rows: list[Prepared],
    fresh: list[bool],
) -> None:
    rules = deadlines(session)
    days = column_values(table, "complaint.date") or []
    severities = prepared_values(columns, rows, "severity")
    due = list(prepared_values(columns, rows, "due_on"))
    found: dict[tuple[date, str], str] = {}
    for place, (is_fresh, day) in enumerate(zip(fresh, days, strict=True)):
        if is_fresh and due[place] is None:
            key = (day, severities[place] or Severity.NORMAL)
            if key not in found:
                found[key] = deadline(*key, **rules).isoformat()
            due[place] = found[key]
    set_column(columns, rows, "due_on", due)


class ComplaintCourse:
    """The steps that an import adds: what was registered, and what was solved or closed since."""

    def __init__(self, writer: RowWriter, known: Mapping[str, str]) -> None:
        self._writer = writer
        self._before = values_of(writer.session, table_of(Complaint), _COURSE, known.values())

    def add(self, written: Written) -> None:
        """Add the steps of new and of changed complaints, and find what repeats earlier ones."""
        ids = [written.ids[key] for key in (*written.fresh, *written.changed)]
        after = values_of(
            self._writer.session,
            table_of(Complaint),
            (*_COURSE, "received_at", "owner_id", "solution"),
            sorted(ids),
        )
        steps: list[tuple[Any, ...]] = []
        for row_id, (solved_at, closed_at, received_at, owner_id, solution) in after.items():
            before = self._before.get(row_id)
            if before is None:
                kind = ComplaintStepKind.REGISTERED
                steps.append((row_id, kind.value, received_at, owner_id, None))
            if solved_at is not None and (before is None or before[0] is None):
                kind = ComplaintStepKind.SOLVED
                steps.append((row_id, kind.value, solved_at, None, solution))
            if closed_at is not None and (before is None or before[1] is None):
                steps.append((row_id, ComplaintStepKind.CLOSED.value, closed_at, None, None))
        columns = ("complaint_id", "kind", "happened_at", "owner_id", "text")
        self._writer.insert(ComplaintStep, columns, steps)
        self._find_repetitions([written.ids[key] for key in sorted(written.fresh)])

    def _find_repetitions(self, ids: list[str]) -> None:
        session = self._writer.session
        for chunk in chunks(ids):
            query = select(Complaint).where(Complaint.id.in_([UUID(each) for each in chunk]))
            for complaint in session.scalars(query).all():
                complaint.recurs_id = earlier_complaint(session, complaint)
        session.flush()
