"""Whether the shares of several colleagues in one customer add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from desktop_crm.core.codes import MemberRole
from desktop_crm.core.problems import Problem


@dataclass(frozen=True, slots=True)
class MemberInput:
    """A colleague beside the owner; `share` is the fraction of the credit (0.2 is 20 %)."""

    staff_id: UUID
    role: str = MemberRole.ASSISTANT
    share: Decimal | None = None


def owner_share(shares: Sequence[Decimal | None]) -> Decimal:
    """What is left for the owner: all shares together are exactly 1."""
    return Decimal(1) - sum((each for each in shares if each is not None), Decimal(0))


def member_problems(
    members: Sequence[MemberInput], *, owner_id: UUID | None
) -> tuple[Problem, ...]:
    """What keeps the members from being saved; field names count from `members.0`."""
    return tuple(_problems(members, owner_id))


def _problems(members: Sequence[MemberInput], owner_id: UUID | None) -> Iterator[Problem]:
    seen = {owner_id}
    for place, member in enumerate(members):
        if member.staff_id in seen:
            yield Problem(f"members.{place}", "member.twice", blocks=True)
        seen.add(member.staff_id)
        if member.role == MemberRole.OWNER or member.role not in set(MemberRole):
            yield Problem(f"members.{place}", "member.role", blocks=True)
        if member.share is not None and not 0 <= member.share <= 1:
            yield Problem(f"members.{place}", "member.share", blocks=True)
    if owner_share([member.share for member in members]) < 0:
        yield Problem("members", "member.shares_over", blocks=True)
