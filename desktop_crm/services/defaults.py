"""What every firm starts with."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.option_texts import BUILT_IN
from desktop_crm.models import Option, Setting
from desktop_crm.services.action import action

FIRM_NAME = "firm.name"


@action("firm.found", QT_TRANSLATE_NOOP("operation", "Set up the firm {name}"))
def found_firm(session: Session, *, name: str) -> Done[None]:
    """Fill an empty file with the lists that the program brings along."""
    session.add(Setting(key=FIRM_NAME, value=name))
    for list_name, options in BUILT_IN.items():
        for position, (code, text) in enumerate(options.items()):
            session.add(Option(list=list_name, code=code, name=text.source, position=position))
    return Done(None, {"name": name})
