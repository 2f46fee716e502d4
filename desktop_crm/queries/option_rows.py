"""The lists that a firm edits, with how often each entry is used."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import Language
from desktop_crm.core.option_texts import option_label
from desktop_crm.models import Option
from desktop_crm.models.conditions import alive
from desktop_crm.services.references import option_columns


@dataclass(frozen=True, slots=True)
class OptionEntry:
    """An entry of a list; `uses` counts the living records that have it."""

    id: UUID
    list: str
    name: str
    code: str | None
    position: int
    is_retired: bool
    uses: int

    def label(self, language: Language) -> str:
        """The name in that language."""
        return option_label(language, list_name=self.list, code=self.code, name=self.name)


def option_rows(session: Session, *, list_name: OptionList) -> tuple[OptionEntry, ...]:
    """The entries of a list in their order, retired ones included."""
    rows = session.execute(
        select(Option.id, Option.name, Option.code, Option.position, Option.retired_at)
        .where(alive(Option), Option.list == list_name)
        .order_by(Option.position, Option.name, Option.id)
    ).all()
    uses = _uses(session, [row.id for row in rows])
    return tuple(
        OptionEntry(
            id=row.id,
            list=list_name,
            name=row.name,
            code=row.code,
            position=row.position,
            is_retired=row.retired_at is not None,
            uses=uses[row.id],
        )
        for row in rows
    )


def _uses(session: Session, ids: list[UUID]) -> Counter[UUID]:
    uses: Counter[UUID] = Counter()
    for column in option_columns():
        rows = session.execute(
            select(column.label("option_id"), func.count().label("uses"))
            .select_from(column.table)
            .where(column.in_(ids), column.table.c.deleted_at.is_(None))
            .group_by(column)
        )
        uses.update({row.option_id: row.uses for row in rows})
    return uses
