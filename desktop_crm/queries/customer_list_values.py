"""What the cells of the customer list hold: values out of the selected columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.code_texts import STAGE_TEXTS
from desktop_crm.core.codes import Stage
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import share
from desktop_crm.models import CustomerTag, Staff, Tag
from desktop_crm.models.conditions import alive
from desktop_crm.queries.customer_list_where import ALARMING_DROP, UNCONTACTED_DAYS
from desktop_crm.queries.customer_status import STATUS_BADGES, start_of_day, status_of_rank
from desktop_crm.queries.list_columns import Badge, Marked, Name
from desktop_crm.queries.options import OptionRow, all_options
from desktop_crm.storage.keyset import among

_STAGE_TONES = {
    Stage.FIRST_TIME: "primary",
    Stage.REPEAT: "success",
    Stage.AT_RISK: "danger",
    Stage.WON_BACK: "info",
}
STAGE_BADGES = {
    stage: Badge(STAGE_TEXTS[stage], _STAGE_TONES.get(stage, "neutral")) for stage in Stage
}
_MOBILE = 11
SEASONAL_BADGE = Badge(QT_TRANSLATE_NOOP("customer_list", "Seasonal"), "info")


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of a list; `values` follow the columns that were asked for."""

    id: UUID
    values: tuple[Any, ...]


class Surroundings:
    """What all rows of a page share: the day, and the names of the firm's people and options."""

    def __init__(self, session: Session, today: date) -> None:
        self._session = session
        self.today = today

    @cached_property
    def staff(self) -> Mapping[UUID, str]:
        """The names of everybody who ever worked here."""
        return {row.id: row.name for row in self._session.execute(select(Staff.id, Staff.name))}

    @cached_property
    def options(self) -> Mapping[UUID, OptionRow]:
        """All options by id."""
        return all_options(self._session)

    @cached_property
    def contacted_since(self) -> datetime:
        """Contacts before this instant are too long ago."""
        return start_of_day(self.today - timedelta(days=UNCONTACTED_DAYS))


Show: TypeAlias = Callable[[Surroundings, Any], Any]


def _plain(_page: Surroundings, value: Any) -> Any:
    return value


def _name(_page: Surroundings, name: str, contact: str | None, phone: str | None) -> Name:
    return Name(name, " · ".join(part for part in (contact, spaced(phone or "")) if part))


def spaced(number: str) -> str:
    """A mobile number in groups that can be read out: 138 0512 6621; others as they are."""
    if len(number) == _MOBILE and number.isdigit() and number[0] == "1":
        return f"{number[:3]} {number[3:7]} {number[7:]}"
    return number


def _change(_page: Surroundings, now: Decimal, before: Decimal) -> Decimal | Marked | None:
    if before <= 0:
        return None
    change = share(now - before, before)
    is_alarm = (before - now) >= before * ALARMING_DROP
    return Marked(change) if is_alarm else change


def _overdue(_page: Surroundings, amount: Decimal) -> Decimal | Marked:
    return Marked(amount) if amount > 0 else amount


def _last_contact(page: Surroundings, moment: datetime | None) -> datetime | Marked | None:
    return Marked(moment) if moment is not None and moment < page.contacted_since else moment


def _next_contact(page: Surroundings, day: date | None) -> date | Marked | None:
    return Marked(day) if day is not None and day < page.today else day


def _status(_page: Surroundings, rank: int) -> Badge:
    return STATUS_BADGES[status_of_rank(rank)]


def _stage(_page: Surroundings, stage: str) -> Badge:
    return STAGE_BADGES[Stage(stage)]


def _seasonal(_page: Surroundings, is_seasonal: bool) -> Badge | None:
    return SEASONAL_BADGE if is_seasonal else None


def _owner(page: Surroundings, staff_id: UUID | None) -> str | None:
    return page.staff.get(staff_id) if staff_id else None


def _option(page: Surroundings, option_id: UUID | None) -> OptionRow | None:
    return page.options.get(option_id) if option_id else None


SHOW: Mapping[str, Callable[..., Any]] = {
    "name": _name,
    "status": _status,
    "owner": _owner,
    "last_contact": _last_contact,
    "change": _change,
    "overdue": _overdue,
    "next_contact": _next_contact,
    "stage": _stage,
    "seasonal": _seasonal,
    "industry": _option,
    "size": _option,
    "source": _option,
    "region": _option,
    "credit_grade": _option,
}
"""How selected columns become the value of a field; the others are shown as they are."""


def show_of(key: str) -> Callable[..., Any]:
    """The function that makes a field's value out of what was read for it."""
    return SHOW.get(key, _plain)


def tags_by_customer(session: Session, ids: Sequence[UUID]) -> dict[UUID, tuple[str, ...]]:
    """The names of the tags that each of these customers carries."""
    found: dict[UUID, tuple[str, ...]] = {}
    rows = session.execute(
        select(CustomerTag.customer_id, Tag.name)
        .join(Tag, Tag.id == CustomerTag.tag_id)
        .where(among(CustomerTag.customer_id, ids), alive(CustomerTag), alive(Tag))
        .order_by(Tag.name)
    )
    for customer_id, name in rows:
        found[customer_id] = (*found.get(customer_id, ()), name)
    return found
