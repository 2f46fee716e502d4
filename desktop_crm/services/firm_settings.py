"""The firm's choices: setting them, and going back to the program's defaults."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.attachment_kinds import media_type
from desktop_crm.core.change import Done
from desktop_crm.core.errors import UserError
from desktop_crm.core.firm_settings import SETTINGS_BY_KEY
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import Attachment, Setting
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.attachments import keep_file

_LOGO = "firm.logo"
_PICTURES = ("image/png", "image/jpeg")


@action("firm.set", QT_TRANSLATE_NOOP("operation", "Changed {count} settings of the firm"))
def set_settings(session: Session, *, values: Mapping[str, Any]) -> Done[int]:
    """Set what is given; a value that equals the default is kept all the same. How many changed.

    Raises:
        UserError: `setting.not_a_number`, `setting.out_of_range` or `setting.not_a_choice`; the
            parameter `field` is the key.
        KeyError: for a setting that does not exist.
    """
    present = _rows(session, values)
    count = 0
    for key, value in values.items():
        setting = SETTINGS_BY_KEY[key]
        stored = setting.to_file(setting.checked(value))
        row = present.get(key)
        if row is None:
            session.add(Setting(key=key, value=stored))
        elif row.value != stored:
            row.value = stored
        else:
            continue
        count += 1
    return Done(count, {"count": count})


@action("firm.reset", QT_TRANSLATE_NOOP("operation", "Reset {count} settings of the firm"))
def reset_settings(session: Session, *, keys: Collection[str]) -> Done[int]:
    """Go back to the defaults; how many settings had another value.

    Raises:
        KeyError: for a setting that does not exist.
    """
    rows = _rows(session, {key: SETTINGS_BY_KEY[key] for key in keys})
    for row in rows.values():
        row.deleted_at = moment_of(session)
    return Done(len(rows), {"count": len(rows)})


@action("firm.set_logo", QT_TRANSLATE_NOOP("operation", "Changed the logo of the firm"))
def set_logo(session: Session, *, content: bytes | None, name: str = "logo.png") -> Done[None]:
    """Keep a picture as the firm's logo; None takes it away.

    Raises:
        UserError: `setting.not_a_picture`, or what stands against the file.
    """
    row = _rows(session, {_LOGO: None}).get(_LOGO)
    if content is not None and media_type(name, content) not in _PICTURES:
        raise UserError("setting.not_a_picture", field=_LOGO)
    if row is None:
        row = Setting(key=_LOGO, value="")
        session.add(row)
        session.flush()
    for old in session.scalars(
        select(Attachment).where(Attachment.owner_id == row.id, Attachment.deleted_at.is_(None))
    ):
        old.deleted_at = moment_of(session)
    row.value = "" if content is None else keep_file(session, row, row.id, name, content).id.hex
    return Done(None, {})


def _rows(session: Session, keys: Mapping[str, Any]) -> dict[str, Setting]:
    found = session.scalars(
        select(Setting).where(Setting.key.in_(keys), Setting.deleted_at.is_(None))
    )
    return {row.key: row for row in found}
