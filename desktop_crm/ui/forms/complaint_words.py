"""A complaint in words: the time left, the earlier ones like it, its steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_crm.core.clock import local_date, local_time
from desktop_crm.core.code_texts import COMPLAINT_STATE_TEXTS, COMPLAINT_STEP_TEXTS
from desktop_crm.core.codes import ComplaintState, ComplaintStepKind, Severity
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.queries.complaint_view import ComplaintView, EarlierComplaint, StepRow
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.moments import short_day
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.timeline import TimelineEntry

STATE_TONES: Mapping[str, Tone] = {
    ComplaintState.OPEN: Tone.DANGER,
    ComplaintState.IN_PROGRESS: Tone.WARNING,
    ComplaintState.RESOLVED: Tone.INFO,
    ComplaintState.CLOSED: Tone.SUCCESS,
}
SEVERITY_TONES: Mapping[str, Tone] = {
    Severity.MINOR: Tone.NEUTRAL,
    Severity.NORMAL: Tone.NEUTRAL,
    Severity.SERIOUS: Tone.DANGER,
}
_LEFT = QT_TRANSLATE_NOOP("complaint", "{days} workdays left · due {day}")
_TODAY = QT_TRANSLATE_NOOP("complaint", "Due today")
_LATE = QT_TRANSLATE_NOOP("complaint", "{days} workdays over · due {day}")
_IN_TIME = QT_TRANSLATE_NOOP("complaint", "Solved in time · was due {day}")
_TOO_LATE = QT_TRANSLATE_NOOP("complaint", "Solved {days} working days late · was due {day}")
_USED = QT_TRANSLATE_NOOP("complaint", "Used {used} / {total}")
_NTH = QT_TRANSLATE_NOOP("complaint", "Same product, same cause: number {n} in {days} days")
_NTH_CUSTOMER = QT_TRANSLATE_NOOP(
    "complaint", "Same customer, same cause: number {n} in {days} days"
)
_AFTER = QT_TRANSLATE_NOOP("complaint", "after {time}, goal {goal} h")
_HOURS = QT_TRANSLATE_NOOP("complaint", "{hours} h {minutes} min")
_NOW = QT_TRANSLATE_NOOP("complaint", "now")
_NEXT_RESPONSE = QT_TRANSLATE_NOOP("complaint", "First response to the customer")
_NEXT_SOLUTION = QT_TRANSLATE_NOOP("complaint", "Find a solution")
_NEXT_CLOSE = QT_TRANSLATE_NOOP("complaint", "Close, with the score of the customer")
_LONGEST = 300
_MOST_EARLIER = 3


@dataclass(frozen=True, slots=True)
class TimeWords:
    """What a deadline's box says."""

    text: str
    note: str
    used: int
    total: int
    tone: Tone


class ComplaintWords:
    """Says things about one complaint in one language, as of a day."""

    def __init__(self, language: Language, today: date, view: ComplaintView) -> None:
        self._language = language
        self._today = today
        self._view = view

    def _day(self, day: date) -> str:
        return short_day(self._language, day, self._today)

    def time(self) -> TimeWords | None:
        """How much time is left, or was needed; None without a deadline."""
        view, say = self._view, self._language.say
        if view.time is None or view.due_on is None:
            return None
        time, day = view.time, self._day(view.due_on)
        if not view.is_open:
            text, tone = say(_IN_TIME, day=day), Tone.SUCCESS
            if time.is_late:
                text, tone = say(_TOO_LATE, days=-time.left, day=day), Tone.DANGER
        elif time.is_late:
            text, tone = say(_LATE, days=-time.left, day=day), Tone.DANGER
        elif time.left == 0:
            text, tone = say(_TODAY), Tone.DANGER
        else:
            text = say(_LEFT, days=time.left, day=day)
            tone = Tone.WARNING if time.left <= 2 else Tone.NEUTRAL
        note = say(_USED, used=time.used, total=time.total)
        return TimeWords(text, note, time.used, time.total, tone)

    def recurrence(self) -> tuple[str, str] | None:
        """That it happened before, and each earlier one with its cure."""
        view = self._view
        if not view.earlier:
            return None
        text = _NTH if view.product_id else _NTH_CUSTOMER
        head = self._language.say(text, n=len(view.earlier) + 1, days=view.recurrence_days)
        lines = [self._earlier(each) for each in view.earlier[:_MOST_EARLIER]]
        return head, "\n".join(lines)

    def _earlier(self, each: EarlierComplaint) -> str:
        state = self._language.say(COMPLAINT_STATE_TEXTS[each.state])
        parts = [each.number, self._day(local_date(each.received_at)), state]
        if each.solution:
            solution = one_line(each.solution, 40)
            parts.append(f"「{solution}」" if self._language.is_chinese else f"“{solution}”")
        elif not each.is_same_customer:
            parts.append(one_line(each.customer, 30))
        return "  ".join(parts)

    def steps(self) -> list[TimelineEntry]:
        """What was done, oldest first, then what is still to come."""
        done = [self._step(step) for step in self._known_steps()]
        return [*done, *self._coming()]

    def _known_steps(self) -> list[StepRow]:
        """The steps; of an imported complaint those that its days tell of."""
        view = self._view
        told = {step.kind for step in view.steps}
        days = (
            (ComplaintStepKind.REGISTERED, view.received_at, None),
            (ComplaintStepKind.RESPONSE, view.first_response_at, None),
            (ComplaintStepKind.SOLVED, view.solved_at, view.solution),
            (ComplaintStepKind.CLOSED, view.closed_at, None),
        )
        found = [
            StepRow(view.id, kind, at, None, None, text)
            for kind, at, text in days
            if at is not None and kind not in told
        ]
        return sorted([*found, *view.steps], key=lambda step: step.happened_at)

    def _step(self, step: StepRow) -> TimelineEntry:
        say = self._language.say
        title = say(COMPLAINT_STEP_TEXTS[step.kind])
        body = breakable(step.text or "", _LONGEST)
        if step.kind == ComplaintStepKind.NOTE and body:
            first, _line, rest = body.partition("\n")
            title, body = one_line(first, 60), rest if len(first) <= 60 else body
        if step.kind == ComplaintStepKind.HANDED_OVER and step.owner:
            title = f"{title} → {one_line(step.owner, 20)}"
        if step.kind == ComplaintStepKind.RESPONSE:
            body = "\n".join(filter(None, (self._response_time(step), body)))
        tone = Tone.DANGER if step.kind == ComplaintStepKind.REOPENED else Tone.SUCCESS
        icon = "rotate-ccw" if tone is Tone.DANGER else "check"
        day = self._day(local_date(step.happened_at))
        when = f"{day} {local_time(step.happened_at):%H:%M}"
        if step.author:
            when = f"{when} · {one_line(step.author, 12)}"
        return TimelineEntry(icon, tone, title, when, body)

    def _response_time(self, step: StepRow) -> str:
        view, say = self._view, self._language.say
        if view.first_response_at != step.happened_at:
            return ""
        taken = step.happened_at - view.received_at
        hours, rest = divmod(taken, timedelta(hours=1))
        time = say(_HOURS, hours=hours, minutes=rest // timedelta(minutes=1))
        return say(_AFTER, time=time, goal=view.response_goal)

    def _coming(self) -> list[TimelineEntry]:
        view, say = self._view, self._language.say
        coming = []
        if view.is_open and view.first_response_at is None:
            coming.append(_NEXT_RESPONSE)
        if view.is_open:
            coming.append(_NEXT_SOLUTION)
        if view.closed_at is None:
            coming.append(_NEXT_CLOSE)
        entries = []
        for place, text in enumerate(coming):
            owner = one_line(view.owner or "", 12)
            when = " · ".join(filter(None, (say(_NOW), owner))) if place == 0 else ""
            tone = Tone.PRIMARY if place == 0 else Tone.NEUTRAL
            entries.append(
                TimelineEntry("target" if place == 0 else "minus", tone, say(text), when)
            )
        return entries
