"""How old the copies and the data of a firm's file are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.models import DeliveryNote, Operation, Order
from desktop_crm.models.conditions import alive, counted
from desktop_crm.storage.backup import backup_folder, backups


@dataclass(frozen=True, slots=True)
class Freshness:
    """When something was changed last, the day of the last order, deliveries not approved yet."""

    changed_at: datetime | None
    last_order_on: date | None
    unapproved: int


def usual_backup_folder(path: Path) -> Path:
    """Where the copies of a firm's file lie unless the user chose another place."""
    return backup_folder(path)


def last_backup(*, path: Path, folder: Path | None = None) -> datetime | None:
    """When the newest copy in the usual folder or another one was finished; None if none is."""
    newest = next(iter(backups(path, folder)), None)
    if newest is None:
        return None
    return datetime.fromtimestamp(newest.stat().st_mtime, tz=UTC)


def freshness(session: Session) -> Freshness:
    """How current the data are."""
    return Freshness(
        session.scalar(select(func.max(Operation.at))),
        session.scalar(select(func.max(Order.ordered_on)).where(counted())),
        session.scalar(
            select(func.count())
            .select_from(DeliveryNote)
            .where(alive(DeliveryNote), DeliveryNote.approved_at.is_(None))
        )
        or 0,
    )
