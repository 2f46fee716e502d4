"""What the firm's file says about itself."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from desktop_crm.models import Operation
from desktop_crm.queries.options import setting

NAME = "firm.name"
MAKING_UP = "demo.make"


@dataclass(frozen=True, slots=True)
class FirmFacts:
    """The firm's name, empty if it has none, and whether it is made up."""

    name: str
    is_demo: bool


def firm_facts(session: Session) -> FirmFacts:
    """Name and kind of the open firm."""
    return FirmFacts(
        name=str(setting(session, key=NAME, default="") or ""),
        is_demo=bool(session.scalar(select(exists().where(Operation.code == MAKING_UP)))),
    )
