"""Somebody who does anything at random."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy import select

from desktop_crm.storage.workspace import Workspace

WORDS = ("恒润五金", "海曙包装", "100%棉", "A_B", "鹭江茶业", "  ", "Ærø & Søn", "😀公司")


class Person:
    """Somebody who does things at random in a firm's file."""

    def __init__(self, workspace: Workspace, seed: int) -> None:
        self.workspace = workspace
        self.chance = Random(seed)

    def one_of(self, model: type[Any], *conditions: Any, deleted: bool = False) -> Any:
        """The id of any record of that kind; None when there is none."""
        where = model.deleted_at.is_not(None) if deleted else model.deleted_at.is_(None)
        query = select(model.id).where(where, *conditions).order_by(model.id)
        ids = self.workspace.read(lambda session: session.scalars(query).all())
        return self.chance.choice(ids) if ids else None

    def newest(self, model: type[Any]) -> Any:
        """The id of the record entered last; None when there is none."""
        query = select(model.id).where(model.deleted_at.is_(None)).order_by(model.id.desc())
        return self.workspace.read(lambda session: session.scalars(query.limit(1)).first())

    def word(self) -> str:
        return self.chance.choice(WORDS)

    def number(self) -> str:
        return f"13{self.chance.randrange(10**9):09}"

    def day(self) -> date:
        return date(2026, 1, 1) + timedelta(days=self.chance.randrange(300))
