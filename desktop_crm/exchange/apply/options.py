"""Finding the entries of option lists by name, and adding the ones that are missing."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import LANGUAGES, load_language
from desktop_crm.core.names import folded
from desktop_crm.core.option_texts import option_label
from desktop_crm.models import Option


class OptionFinder:
    """The ids of options by any of their names, in the form of the file."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lists: dict[OptionList, dict[str, str]] = {}

    def id_of(self, options: OptionList, name: str) -> str:
        """The option of that name; a new one at the end of its list where there is none."""
        known = self._lists.get(options)
        if known is None:
            known = self._lists[options] = self._read(options)
        found = known.get(folded(name))
        return found if found is not None else self._add(options, name, known)

    def _read(self, options: OptionList) -> dict[str, str]:
        languages = [load_language(code) for code in LANGUAGES]
        rows = self._session.execute(
            select(Option.id, Option.code, Option.name)
            .where(Option.list == options, Option.deleted_at.is_(None))
            .order_by(Option.position.desc())
        )
        names: dict[str, str] = {}
        for option_id, code, name in rows:
            for language in languages:
                label = option_label(language, list_name=options, code=code, name=name)
                names[folded(label)] = option_id.hex
            names[folded(name)] = option_id.hex
        return names

    def _add(self, options: OptionList, name: str, known: dict[str, str]) -> str:
        option = Option(list=options, name=name, position=len(known))
        self._session.add(option)
        self._session.flush()
        known[folded(name)] = option.id.hex
        return option.id.hex
