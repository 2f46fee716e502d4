"""What the timeline says about each thing that happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from desktop_crm.core.code_texts import ORDER_STATE_TEXTS
from desktop_crm.core.codes import OPEN_COMPLAINT_STATES, Direction, OrderState
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.queries.options import OptionRow
from desktop_crm.queries.timeline_rows import (
    ComplaintDetail,
    DeliveryDetail,
    LogDetail,
    OrderDetail,
    PaymentDetail,
    Person,
    ReturnDetail,
    TimelineRow,
)
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import month_and_day, near_day, near_moment
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.timeline import TimelineEntry

_LONGEST, _LONGEST_NAME, _LONGEST_TITLE = 280, 32, 160
_MOST_LINES = 5
_LOOKS: Mapping[str, tuple[str, Tone]] = {
    "call": ("phone", Tone.INFO),
    "visit": ("map-pin", Tone.SUCCESS),
    "wechat": ("message-circle", Tone.SUCCESS),
    "sms": ("message-circle", Tone.INFO),
    "email": ("mail", Tone.INFO),
    "qq": ("message-circle", Tone.INFO),
    "fax": ("printer", Tone.NEUTRAL),
    "fair": ("users", Tone.PURPLE),
    "care": ("cake-slice", Tone.PURPLE),
    "win_back": ("heart-pulse", Tone.WARNING),
}
_PLAIN_LOOK = ("clipboard-list", Tone.NEUTRAL)
_CONTACT = QT_TRANSLATE_NOOP("timeline", "Contact")
_INBOUND = QT_TRANSLATE_NOOP("timeline", "{kind} (inbound)")
_OUTCOME = QT_TRANSLATE_NOOP("timeline", "Outcome: {outcome}")
_NEXT = QT_TRANSLATE_NOOP("timeline", "Next contact: {day}")
_SATISFACTION = QT_TRANSLATE_NOOP("timeline", "Satisfaction: {score} of 5")
_BACKDATED = QT_TRANSLATE_NOOP("timeline", "Entered later")
_CORRECTED = QT_TRANSLATE_NOOP("timeline", "Corrected {when}")
_ORDER = QT_TRANSLATE_NOOP("timeline", "Order {number}")
_ORDER_OVERDUE = QT_TRANSLATE_NOOP("timeline", "Order {number} · not shipped, {days} days late")
_LINES = QT_TRANSLATE_NOOP("timeline", "Lines: {count}")
_PROMISED = QT_TRANSLATE_NOOP("timeline", "promised {day}")
_SHIPPED = QT_TRANSLATE_NOOP("timeline", "{what} · shipped")
_SHIPPED_LATE = QT_TRANSLATE_NOOP("timeline", "{what} · shipped {days} days late")
_IN_TIME = QT_TRANSLATE_NOOP("timeline", "in time")
_DELIVERY = QT_TRANSLATE_NOOP("timeline", "Delivery note {number}")
_DELIVERY_PLAIN = QT_TRANSLATE_NOOP("timeline", "Delivery")
_CARRIER = QT_TRANSLATE_NOOP("timeline", "carrier: {carrier}")
_DELAY_REASON = QT_TRANSLATE_NOOP("timeline", "Delay reason (internal): {reason}")
_RETURN = QT_TRANSLATE_NOOP("timeline", "Return {number}")
_PAYMENT = QT_TRANSLATE_NOOP("timeline", "Payment received {amount}")
_COMPLAINT = QT_TRANSLATE_NOOP("timeline", "Complaint {number}")
_ANSWER_BY = QT_TRANSLATE_NOOP("timeline", "to be solved by {day}")
_TOO_LATE = QT_TRANSLATE_NOOP("timeline", "overdue since {day}")
_SOLUTION = QT_TRANSLATE_NOOP("timeline", "Solution: {solution}")


class TimelineWords:
    """Says rows in one language, on one day."""

    def __init__(self, language: Language, today: date) -> None:
        self._language = language
        self._today = today

    def entry(self, row: TimelineRow) -> TimelineEntry:
        """A row as the timeline paints it."""
        entry = self._entry(row)
        return replace(entry, title=one_line(entry.title, _LONGEST_TITLE))

    def _entry(self, row: TimelineRow) -> TimelineEntry:
        match row.detail:
            case LogDetail() as detail:
                return self._log(row, detail)
            case OrderDetail() as detail:
                return self._order(row, detail)
            case DeliveryDetail() as detail:
                return self._delivery(row, detail)
            case ReturnDetail() as detail:
                return self._return(row, detail)
            case PaymentDetail() as detail:
                return self._payment(row, detail)
            case ComplaintDetail() as detail:
                return self._complaint(row, detail)

    def _log(self, row: TimelineRow, detail: LogDetail) -> TimelineEntry:
        code = detail.kind.code if detail.kind else None
        icon, tone = _LOOKS.get(code or "", _PLAIN_LOOK)
        title = " · ".join(part for part in (self.kind(detail), self.people(detail.people)) if part)
        body = "\n".join(part for part in (_short(detail.text), self.remarks(detail)) if part)
        return TimelineEntry(icon, tone, title, self._when(row), body)

    def kind(self, detail: LogDetail) -> str:
        """How the contact was made."""
        kind = self._option(detail.kind) or self._language.say(_CONTACT)
        if detail.direction == Direction.IN:
            return self._language.say(_INBOUND, kind=kind)
        return kind

    def people(self, people: tuple[Person, ...]) -> str:
        """`王建国（采购经理）、陈明`."""
        chinese = self._language.is_chinese
        opening, closing = ("（", "）") if chinese else (" (", ")")
        return ("、" if chinese else ", ").join(
            f"{person.name}{opening}{person.title}{closing}" if person.title else person.name
            for person in people
        )

    def remarks(self, detail: LogDetail) -> str:
        """Outcome, next contact and how the entry came about, in one line."""
        say = self._language.say
        parts = []
        if detail.outcome:
            parts.append(say(_OUTCOME, outcome=self._option(detail.outcome)))
        if detail.next_contact_on:
            parts.append(say(_NEXT, day=self._day(detail.next_contact_on)))
        if detail.satisfaction:
            parts.append(say(_SATISFACTION, score=detail.satisfaction))
        if detail.corrected_at:
            when = near_moment(self._language, detail.corrected_at, self._today)
            parts.append(say(_CORRECTED, when=when))
        elif detail.is_backdated:
            parts.append(say(_BACKDATED))
        return " · ".join(parts)

    def _order(self, row: TimelineRow, detail: OrderDetail) -> TimelineEntry:
        say = self._language.say
        title = say(_ORDER, number=detail.number)
        tone = Tone.PRIMARY
        if detail.is_overdue and detail.promised_on:
            days = (self._today - detail.promised_on).days
            title, tone = say(_ORDER_OVERDUE, number=detail.number, days=days), Tone.DANGER
        parts = [self._language.money(detail.total)]
        if detail.lines:
            parts.append(say(_LINES, count=detail.lines))
        if detail.promised_on:
            parts.append(say(_PROMISED, day=self._day(detail.promised_on)))
        is_void = detail.state == OrderState.CANCELLED
        if detail.state in {OrderState.CANCELLED, OrderState.DRAFT}:
            parts.append(say(ORDER_STATE_TEXTS[detail.state]))
            tone = Tone.NEUTRAL
        return TimelineEntry(
            "package", tone, title, self._when(row), " · ".join(parts), strike=is_void
        )

    def _delivery(self, row: TimelineRow, detail: DeliveryDetail) -> TimelineEntry:
        say = self._language.say
        what = self._delivered(detail)
        tone = Tone.WARNING if detail.delay else Tone.SUCCESS
        title = (
            say(_SHIPPED_LATE, what=what, days=detail.delay)
            if detail.delay
            else say(_SHIPPED, what=what)
        )
        parts = []
        if detail.promised_on:
            parts.append(say(_PROMISED, day=self._day(detail.promised_on)))
            if not detail.delay:
                parts.append(say(_IN_TIME))
        if detail.carrier:
            parts.append(say(_CARRIER, carrier=self._option(detail.carrier)))
        lines = [" · ".join(parts)]
        reasons = (self._option(detail.reason) if detail.reason else "", detail.note or "")
        reason = " · ".join(part for part in reasons if part)
        if reason:
            lines.append(say(_DELAY_REASON, reason=_short(reason)))
        body = "\n".join(line for line in lines if line)
        return TimelineEntry("truck", tone, title, self._when(row), body)

    def _delivered(self, detail: DeliveryDetail) -> str:
        if detail.order_number:
            return self._language.say(_ORDER, number=detail.order_number)
        if detail.number:
            return self._language.say(_DELIVERY, number=detail.number)
        return self._language.say(_DELIVERY_PLAIN)

    def _return(self, row: TimelineRow, detail: ReturnDetail) -> TimelineEntry:
        title = self._language.say(_RETURN, number=detail.number or "").strip()
        body = self._joined(
            self._language.money(detail.total),
            self._of_order(detail.order_number),
            _short(detail.reason or ""),
        )
        return TimelineEntry("rotate-ccw", Tone.WARNING, title, self._when(row), body)

    def _payment(self, row: TimelineRow, detail: PaymentDetail) -> TimelineEntry:
        amount = self._language.money(detail.amount)
        body = self._joined(
            self._option(detail.method),
            one_line(detail.number or "", _LONGEST_NAME),
            self._of_order(detail.order_number),
            _short(detail.remark or ""),
        )
        title = self._language.say(_PAYMENT, amount=amount)
        return TimelineEntry("wallet", Tone.SUCCESS, title, self._when(row), body)

    def _complaint(self, row: TimelineRow, detail: ComplaintDetail) -> TimelineEntry:
        say = self._language.say
        title = self._joined(say(_COMPLAINT, number=detail.number), self._option(detail.cause))
        lines = [_short(detail.text)]
        if detail.solution:
            lines.append(say(_SOLUTION, solution=_short(detail.solution)))
        elif detail.due_on and detail.state in OPEN_COMPLAINT_STATES:
            text = _TOO_LATE if detail.is_late else _ANSWER_BY
            lines.append(say(text, day=self._day(detail.due_on)))
        is_open = detail.state in OPEN_COMPLAINT_STATES
        tone = Tone.DANGER if is_open else Tone.NEUTRAL
        icon = "message-square-warning"
        return TimelineEntry(icon, tone, title, self._when(row), "\n".join(lines))

    def _of_order(self, number: str | None) -> str:
        shown = one_line(number or "", _LONGEST_NAME)
        return self._language.say(_ORDER, number=shown) if number else ""

    def _option(self, option: OptionRow | None) -> str:
        return one_line(option.label(self._language), _LONGEST_NAME) if option else ""

    def _day(self, day: date) -> str:
        return month_and_day(self._language, day, self._today)

    def _when(self, row: TimelineRow) -> str:
        if row.at is not None:
            when = near_moment(self._language, row.at, self._today)
        else:
            when = near_day(self._language, row.day, self._today)
        return self._joined(when, one_line(row.who or "", _LONGEST_NAME))

    def _joined(self, *parts: str) -> str:
        return " · ".join(part for part in parts if part)


def _short(text: str) -> str:
    """The beginning of a long text; opening the entry shows it all."""
    lines = text.strip()[: _LONGEST + 1].split("\n")
    shown = "\n".join(lines[:_MOST_LINES])
    is_cut = len(lines) > _MOST_LINES or len(shown) > _LONGEST
    return f"{shown[: _LONGEST - 1].rstrip()}…" if is_cut else shown
