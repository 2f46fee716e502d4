"""Which entry of a list stands for one that the program brought along, whatever became of it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.models import Option


def option_for(session: Session, *, list_name: OptionList, code: str) -> Option | None:
    """The entry of that code, or the one that it was merged into; None when it was deleted."""
    found = session.scalars(
        select(Option)
        .where(Option.list == list_name, Option.code == code)
        .order_by(Option.deleted_at.is_not(None), Option.id)
        .limit(1)
    ).first()
    return None if found is None else standing(session, found)


def standing(session: Session, option: Option) -> Option | None:
    """The entry itself, or the one that took its place; None when neither is there any more."""
    passed: set[UUID] = set()
    while option.deleted_at is not None:
        passed.add(option.id)
        if option.merged_into_id is None or option.merged_into_id in passed:
            return None
        option = session.get_one(Option, option.merged_into_id)
    return option
