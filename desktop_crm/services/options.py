"""The lists that a firm edits: adding, renaming, ordering, retiring and deleting entries."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.codes import OptionList
from desktop_crm.core.customer_fields import one_line
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import LANGUAGES, QT_TRANSLATE_NOOP, load_language
from desktop_crm.core.option_texts import option_label
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import Option
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row
from desktop_crm.services.positions import put_at
from desktop_crm.services.references import count_uses, option_columns


@action("option.add", QT_TRANSLATE_NOOP("operation", "Added {name} to a list"))
def add_option(session: Session, *, list_name: OptionList, name: str) -> Done[UUID]:
    """Add an entry at the end of a list.

    Raises:
        UserError: `option.name_empty` or `option.name_taken`.
    """
    entries = entries_of(session, OptionList(list_name))
    _check_name(name, entries, None)
    last = max((entry.position for entry in entries), default=-1)
    option = Option(list=OptionList(list_name), name=one_line(name), position=last + 1)
    session.add(option)
    session.flush()
    return Done(option.id, {"name": option.name, "list": option.list})


@action("option.rename", QT_TRANSLATE_NOOP("operation", "Renamed {old} to {name}"))
def rename_option(session: Session, *, option_id: UUID, name: str) -> Done[UUID]:
    """Call an entry something else; every record that has it shows the other name at once.

    Raises:
        UserError: `record.missing`, `option.name_empty` or `option.name_taken`.
    """
    option = alive_row(session, Option, option_id)
    _check_name(name, entries_of(session, OptionList(option.list)), option)
    old, option.name = option.name, one_line(name)
    return Done(option.id, {"old": old, "name": option.name, "list": option.list})


@action("option.move", QT_TRANSLATE_NOOP("operation", "Moved {name} in its list"))
def move_option(session: Session, *, option_id: UUID, position: int) -> Done[UUID]:
    """Put an entry at a place of its list, counted from 0.

    Raises:
        UserError: `record.missing`.
    """
    option = alive_row(session, Option, option_id)
    put_at(option, entries_of(session, OptionList(option.list)), position)
    return Done(option.id, {"name": option.name, "list": option.list})


@action("option.retire", QT_TRANSLATE_NOOP("operation", "Retired {name}"))
def retire_option(session: Session, *, option_id: UUID) -> Done[UUID]:
    """Offer an entry no more; records that have it keep it.

    Raises:
        UserError: `record.missing`.
    """
    option = alive_row(session, Option, option_id)
    if option.retired_at is None:
        option.retired_at = moment_of(session)
    return Done(option.id, {"name": option.name, "list": option.list})


@action("option.reinstate", QT_TRANSLATE_NOOP("operation", "Offered {name} again"))
def reinstate_option(session: Session, *, option_id: UUID) -> Done[UUID]:
    """Offer a retired entry again.

    Raises:
        UserError: `record.missing`.
    """
    option = alive_row(session, Option, option_id)
    option.retired_at = None
    return Done(option.id, {"name": option.name, "list": option.list})


@action("option.delete", QT_TRANSLATE_NOOP("operation", "Deleted {name} from a list"))
def delete_option(session: Session, *, option_id: UUID) -> Done[UUID]:
    """Delete an entry that no record has; one that is used can be retired or merged.

    Raises:
        UserError: `record.missing` or `option.in_use`.
    """
    option = alive_row(session, Option, option_id)
    uses = count_uses(session, option_columns(), option.id)
    if uses:
        raise UserError("option.in_use", name=option.name, count=uses)
    option.deleted_at = moment_of(session)
    return Done(option.id, {"name": option.name, "list": option.list})


def entries_of(session: Session, list_name: OptionList) -> Sequence[Option]:
    """The entries of a list in their order, retired ones included."""
    return session.scalars(
        select(Option)
        .where(Option.list == list_name, Option.deleted_at.is_(None))
        .order_by(Option.position, Option.name, Option.id)
    ).all()


def names_of(option: Option) -> dict[str, str]:
    """What an entry is called, by language."""
    return {
        code: option_label(
            load_language(code), list_name=option.list, code=option.code, name=option.name
        )
        for code in LANGUAGES
    }


def _check_name(name: str, entries: Sequence[Option], own: Option | None) -> None:
    wanted = one_line(name)
    found: list[Problem] = []
    if not wanted:
        found.append(Problem("name", "option.name_empty", blocks=True))
    taken = {
        shown.casefold()
        for entry in entries
        if entry is not own
        for shown in (entry.name, *names_of(entry).values())
    }
    if wanted.casefold() in taken:
        found.append(Problem("name", "option.name_taken", {"name": wanted}, blocks=True))
    refuse(found, save_anyway=False)
