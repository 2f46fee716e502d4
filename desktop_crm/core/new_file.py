"""A file on its way into the firm's file."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class NewFile:
    """Its name and its bytes."""

    name: str
    content: bytes = field(repr=False)
