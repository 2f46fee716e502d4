"""The firm's own people."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from desktop_crm.models.base import Imported


class Staff(Imported):
    """A colleague; one who left stays as the author of what he wrote."""

    __tablename__ = "staff"

    name: Mapped[str]
    code: Mapped[str | None]
    title: Mapped[str | None]
    mobile: Mapped[str | None]
    email: Mapped[str | None]
    hired_on: Mapped[date | None]
    is_active: Mapped[bool] = mapped_column(default=True)
    remark: Mapped[str | None]
