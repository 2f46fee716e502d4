"""The firm's lists of options, its people and its settings, as choices for a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import Language
from desktop_crm.core.option_texts import option_label
from desktop_crm.models import Option, Setting, Staff
from desktop_crm.models.conditions import alive


@dataclass(frozen=True, slots=True)
class OptionRow:
    """An entry of a list; `code` is set on those that the program brought along."""

    id: UUID
    list: str
    code: str | None
    name: str

    def label(self, language: Language) -> str:
        """The name in that language."""
        return option_label(language, list_name=self.list, code=self.code, name=self.name)


def options(
    session: Session, *, list_name: OptionList, with_retired: bool = False
) -> list[OptionRow]:
    """The entries of a list in their order; retired ones only on demand."""
    query = (
        select(Option.id, Option.list, Option.code, Option.name)
        .where(alive(Option), Option.list == list_name)
        .order_by(Option.position, Option.name)
    )
    if not with_retired:
        query = query.where(Option.retired_at.is_(None))
    return [OptionRow(*row) for row in session.execute(query)]


def all_options(session: Session) -> dict[UUID, OptionRow]:
    """Every option by its id, also retired and deleted ones: old records still name them."""
    rows = session.execute(select(Option.id, Option.list, Option.code, Option.name))
    return {row.id: OptionRow(*row) for row in rows}


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A colleague as a choice."""

    id: UUID
    name: str
    is_active: bool


def staff(session: Session, *, with_inactive: bool = False) -> list[StaffRow]:
    """The firm's people by name, present ones first."""
    query = (
        select(Staff.id, Staff.name, Staff.is_active)
        .where(alive(Staff))
        .order_by(Staff.is_active.desc(), Staff.name)
    )
    if not with_inactive:
        query = query.where(Staff.is_active)
    return [StaffRow(*row) for row in session.execute(query)]


def setting(session: Session, *, key: str, default: Any = None) -> Any:
    """A choice of the firm, or the program's default."""
    found = session.execute(
        select(Setting.value).where(alive(Setting), Setting.key == key).limit(1)
    ).first()
    return default if found is None else found[0]
