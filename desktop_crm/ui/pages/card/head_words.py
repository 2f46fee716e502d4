"""What the head of the card says: its line, its facts, its badges and its banners."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop_crm.core.code_texts import CHANNEL_TEXTS
from desktop_crm.core.codes import Stage
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.queries.card_header import CardHeader
from desktop_crm.queries.card_months import CardMonths
from desktop_crm.queries.customer_status import STATUS_BADGES
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.moments import month_and_day, near_day, near_moment
from desktop_crm.ui.theme.tokens import Tone

_SINCE = QT_TRANSLATE_NOOP("card", "Customer since {year}")
_CODE = QT_TRANSLATE_NOOP("card", "Customer code {code}")
_ORDERS = QT_TRANSLATE_NOOP("card", "Orders: {count} · {sum}")
_USED = QT_TRANSLATE_NOOP("card", "{limit} ({percent} used)")
_NO_LIMIT = QT_TRANSLATE_NOOP("card", "None · owes {sum}")
_DROP = QT_TRANSLATE_NOOP("card", "Down {percent} on last month")
_HELD = QT_TRANSLATE_NOOP("card", "Credit hold since {day}.")
_HELD_OVERDUE = QT_TRANSLATE_NOOP(
    "card", "Credit hold since {day}: overdue {sum}, for {days} days. New orders need approval."
)
_OVERDUE = QT_TRANSLATE_NOOP("card", "Overdue: {sum}, for {days} days.")
_OVERDUE_PLAIN = QT_TRANSLATE_NOOP("card", "Overdue: {sum}.")
_STOPPED = QT_TRANSLATE_NOOP("card", "Trading stopped on {day}.")
_LATE = QT_TRANSLATE_NOOP("card", "Complaint {number} is {days} days past its deadline.")
_LATE_MORE = QT_TRANSLATE_NOOP(
    "card", "Complaints past their deadline: {count}; the oldest, {number}, by {days} days."
)
_STEEP = QT_TRANSLATE_NOOP("card", "This month is {percent} below the same days of last month.")
_STEEP_SEASON = QT_TRANSLATE_NOOP(
    "card",
    "This month is {percent} below the same days of last month; a year ago it was {before}, so it "
    "may be the season.",
)
_RELEASE = QT_TRANSLATE_NOOP("card", "Release…")
_HOLD = QT_TRANSLATE_NOOP("card", "Put on hold…")
_RESUME = QT_TRANSLATE_NOOP("card", "Resume trading…")
_SHOW_COMPLAINT = QT_TRANSLATE_NOOP("card", "Show complaints")
_SHOW_ORDERS = QT_TRANSLATE_NOOP("card", "Show orders")
_LIKES = QT_TRANSLATE_NOOP("card", "likes: {words}")
_TABOO = QT_TRANSLATE_NOOP("card", "avoid: {words}")
_NOT_BY = QT_TRANSLATE_NOOP("card", "Not by {channels}")

_LONGEST_FACT, _LONGEST_PART, _LONGEST_REASON = 24, 60, 100


class Alarm(StrEnum):
    """What a banner is about; its button leads to the cure."""

    HOLD = "hold"
    OVERDUE = "overdue"
    STOPPED = "stopped"
    COMPLAINT = "complaint"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class BannerWords:
    """One banner."""

    alarm: Alarm
    tone: Tone
    text: str
    action: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value of the head."""

    key: str
    value: str
    is_alarming: bool = False


def spaced_phone(number: str) -> str:
    """A mobile number in groups that can be read aloud: `138 0512 6621`."""
    if len(number) == 11 and number.isdigit() and number.startswith("1"):
        return f"{number[:3]} {number[3:7]} {number[7:]}"
    return number


class HeadWords:
    """Says the head in one language, on one day."""

    def __init__(self, language: Language, today: date) -> None:
        self._language = language
        self._today = today

    def line(self, head: CardHeader) -> str:
        """Industry, place, since when, code, tags, and what the primary contact likes."""
        say = self._language.say
        since = head.customer_since
        parts = (
            head.short_name if head.short_name and head.short_name != head.name else "",
            head.industry.label(self._language) if head.industry else "",
            head.place,
            say(_SINCE, year=since.year) if since else "",
            say(_CODE, code=head.code) if head.code else "",
            *head.tags,
            *self._person(head),
        )
        return " · ".join(one_line(part, _LONGEST_PART) for part in parts if part)

    def _person(self, head: CardHeader) -> Iterator[str]:
        """What to think of before calling the primary contact."""
        person = head.person
        if person is not None and person.preferences:
            yield self._language.say(_LIKES, words=person.preferences)
        if person is not None and person.taboos:
            yield self._language.say(_TABOO, words=person.taboos)

    def badges(self, head: CardHeader, months: CardMonths | None) -> Iterator[tuple[str, Tone]]:
        """The status, and a steep drop."""
        badge = STATUS_BADGES[head.status]
        text = badge.text if isinstance(badge.text, str) else self._language.say(badge.text)
        yield text, Tone(badge.tone)
        if months is not None and months.is_steep and months.change is not None:
            percent = self._language.percent(-months.change, places=0)
            yield self._language.say(_DROP, percent=percent), Tone.WARNING
        if head.do_not_contact:
            names = [CHANNEL_TEXTS[each] for each in head.do_not_contact if each in CHANNEL_TEXTS]
            joined = ("、" if self._language.is_chinese else ", ").join(
                self._language.say(name) for name in names
            )
            yield self._language.say(_NOT_BY, channels=joined), Tone.NEUTRAL

    def facts(self, head: CardHeader) -> Iterator[Fact]:
        """Owner, whom to call, last contact, trade, credit, next contact."""
        language = self._language
        yield Fact("owner", one_line(head.owner or "", _LONGEST_FACT))
        phone = one_line(spaced_phone(head.phone), _LONGEST_FACT) if head.phone else ""
        person = one_line(head.person.name, _LONGEST_FACT) if head.person else ""
        yield Fact("person", " · ".join(part for part in (person, phone) if part))
        at = head.last_contact_at
        yield Fact("last_contact", near_moment(language, at, self._today) if at else "")
        due = head.next_contact_on
        yield Fact(
            "next_contact",
            near_day(language, due, self._today) if due else "",
            due is not None and due < self._today,
        )
        trade = language.say(_ORDERS, count=f"{head.orders:,}", sum=self._money(head.sales))
        yield Fact("orders", trade if head.orders else "")
        yield self._credit(head)
        yield Fact("completeness", language.percent(head.completeness.share, places=0))

    def _credit(self, head: CardHeader) -> Fact:
        say = self._language.say
        used = head.credit_used
        if used is not None and head.credit_limit is not None:
            percent = self._language.percent(used, places=0)
            limit = self._money(head.credit_limit)
            return Fact("credit", say(_USED, limit=limit, percent=percent), used > 1)
        owed = self._money(head.outstanding)
        return Fact("credit", say(_NO_LIMIT, sum=owed) if head.outstanding else "")

    def banners(self, head: CardHeader, months: CardMonths | None) -> Iterator[BannerWords]:
        """What needs attention, the gravest first."""
        say = self._language.say
        if head.stopped is not None:
            text = say(_STOPPED, day=self._language.date(head.stopped.since))
            text = self._with_reason(text, head.stopped.reason)
            yield BannerWords(Alarm.STOPPED, Tone.DANGER, text, say(_RESUME))
        if head.hold is not None:
            text = self._with_reason(self._hold(head), head.hold.reason)
            yield BannerWords(Alarm.HOLD, Tone.DANGER, text, say(_RELEASE))
        elif head.overdue:
            yield BannerWords(Alarm.OVERDUE, Tone.WARNING, self._overdue(head), say(_HOLD))
        if head.late_complaint is not None:
            yield self._complaint(head)
        is_lost = head.stopped is not None or head.stage is Stage.LOST
        if months is not None and months.is_steep and not is_lost:
            yield BannerWords(Alarm.DROP, Tone.WARNING, self._drop(months), say(_SHOW_ORDERS))

    def _hold(self, head: CardHeader) -> str:
        day = month_and_day(self._language, head.hold.since, self._today) if head.hold else ""
        if head.overdue and head.overdue_since:
            return self._language.say(
                _HELD_OVERDUE,
                day=day,
                sum=self._money(head.overdue),
                days=(self._today - head.overdue_since).days,
            )
        return self._language.say(_HELD, day=day)

    def _overdue(self, head: CardHeader) -> str:
        total = self._money(head.overdue)
        if head.overdue_since is None:
            return self._language.say(_OVERDUE_PLAIN, sum=total)
        days = (self._today - head.overdue_since).days
        return self._language.say(_OVERDUE, sum=total, days=days)

    def _complaint(self, head: CardHeader) -> BannerWords:
        late = head.late_complaint
        if late is None:
            raise ValueError("no complaint is late")
        text = _LATE if late.count == 1 else _LATE_MORE
        days = (self._today - late.due_on).days
        words = self._language.say(
            text, number=one_line(late.number, _LONGEST_FACT), days=days, count=late.count
        )
        action = self._language.say(_SHOW_COMPLAINT)
        return BannerWords(Alarm.COMPLAINT, Tone.WARNING, words, action)

    def _drop(self, months: CardMonths) -> str:
        say, percent = self._language.say, self._language.percent
        fell = percent(-months.change, places=0) if months.change is not None else ""
        if months.is_seasonal and months.change_last_year is not None:
            before = percent(-months.change_last_year, places=0)
            return say(_STEEP_SEASON, percent=fell, before=before)
        return say(_STEEP, percent=fell)

    def _with_reason(self, text: str, reason: str | None) -> str:
        if not reason:
            return text
        shown = breakable(one_line(reason, _LONGEST_REASON))
        return f"{text}{'' if self._language.is_chinese else ' '}{shown}"

    def _money(self, value: Decimal) -> str:
        return self._language.money(value, places=0)
