"""The lines that stand above the rows of a group in a long list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import blake2b
from typing import Any
from uuid import UUID

_NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group's line: its name, how many rows it has, and the sums of its columns."""

    key: str
    label: Any
    count: int
    sums: Mapping[str, Decimal] = field(default_factory=dict)
    is_open: bool = True

    @property
    def id(self) -> UUID:
        """No record has this one."""
        return _NOBODY

    @property
    def values(self) -> tuple[Any, ...]:
        """A group has no cells of its own."""
        return ()

    @property
    def number(self) -> int:
        """Stands for the group among row numbers: negative, and the same at every reading."""
        digest = blake2b(self.key.encode(), digest_size=7).digest()
        return -1 - int.from_bytes(digest, "big")
