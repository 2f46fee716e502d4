"""What stands in the head and at the foot of a document that leaves the firm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.queries.firm_settings import firm_logo, firm_settings


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The firm's name, lines about it, a picture as PNG or JPEG, and a closing note."""

    name: str
    lines: tuple[str, ...] = ()
    note: str = ""
    logo: bytes = b""


def letterhead(session: Session) -> Letterhead:
    """As the firm's settings say; what is not filled takes no line."""
    values = firm_settings(session)
    return Letterhead(
        name=values["firm.name"],
        lines=tuple(line for line in _lines(values) if line),
        note=values["firm.print_note"],
        logo=firm_logo(session) or b"",
    )


def _lines(values: Mapping[str, Any]) -> tuple[str, ...]:
    def joined(*keys: str) -> str:
        return "  ·  ".join(" ".join(values[key].split()) for key in keys if values[key])

    return (
        joined("firm.address"),
        joined("firm.phone", "firm.fax", "firm.email", "firm.website"),
        joined("firm.tax_id", "firm.bank_name", "firm.bank_account"),
    )
