"""Finding the entries of option lists by name, and adding the ones that are missing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList, PartyKind
from desktop_crm.core.names import folded
from desktop_crm.models import Option
from desktop_crm.services.options import names_of
from desktop_crm.services.options_meaning import option_for, standing

_WORDS: Mapping[OptionList, Mapping[str, str]] = {
    OptionList.CUSTOMER_KIND: {
        **dict.fromkeys(("客户", "终端客户", "customer", "endcustomer"), PartyKind.CUSTOMER),
        **dict.fromkeys(("经销商", "dealer", "reseller"), PartyKind.DEALER),
        **dict.fromkeys(("分销商", "distributor"), PartyKind.DISTRIBUTOR),
        **dict.fromkeys(("合作伙伴", "伙伴", "partner"), PartyKind.PARTNER),
        **dict.fromkeys(("供应商", "supplier", "vendor"), PartyKind.SUPPLIER),
        **dict.fromkeys(("银行", "bank"), PartyKind.BANK),
        **dict.fromkeys(("政府", "政府机关", "government"), PartyKind.GOVERNMENT),
    }
}
"""What else sheets call the entries that the program brought along, by their codes."""
_SIGNS = re.compile("[、,，;；/|\n]+")


class OptionFinder:
    """The ids of options by any of their names, in the form of the file."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lists: dict[OptionList, dict[str, str]] = {}

    def id_of(self, options: OptionList, name: str) -> str:
        """The option of that name; a new one at the end of its list where there is none."""
        known = self._known(options)
        found = known.get(folded(name))
        return found if found is not None else self._add(options, name, known)

    def ids_of(self, options: OptionList, names: str) -> tuple[str, ...]:
        """The options that a cell names one after the other: `经销商、供应商`."""
        found = self._known(options).get(folded(names))
        if found is not None:
            return (found,)
        return tuple(dict.fromkeys(self.id_of(options, part) for part in _parts(names)))

    def knows(self, options: OptionList, names: str) -> bool:
        """Whether everything that a cell names is there."""
        known = self._known(options)
        return folded(names) in known or all(folded(part) in known for part in _parts(names))

    def _known(self, options: OptionList) -> dict[str, str]:
        known = self._lists.get(options)
        if known is None:
            known = self._lists[options] = self._read(options)
        return known

    def _read(self, options: OptionList) -> dict[str, str]:
        """What can be said for each entry; a name of its own goes before all others."""
        names: dict[str, str] = {}
        for word, code in _WORDS.get(options, {}).items():
            meant = option_for(self._session, list_name=options, code=code)
            if meant is not None:
                names[folded(word)] = meant.id.hex
        rows = self._session.scalars(
            select(Option).where(Option.list == options).order_by(Option.position.desc())
        ).all()
        own: dict[str, str] = {}
        for option in sorted(rows, key=lambda row: row.deleted_at is None):
            stands = standing(self._session, option)
            if stands is not None:
                names.update(dict.fromkeys(map(folded, _names_of(option)), stands.id.hex))
                own[folded(option.name)] = stands.id.hex
        return names | own

    def _add(self, options: OptionList, name: str, known: dict[str, str]) -> str:
        option = Option(list=options, name=name, position=len(known))
        self._session.add(option)
        self._session.flush()
        known[folded(name)] = option.id.hex
        return option.id.hex


def _parts(names: str) -> list[str]:
    return [part.strip() for part in _SIGNS.split(names) if part.strip()]


def _names_of(option: Option) -> tuple[str, ...]:
    """What an entry is called, in every language and in the file."""
    said = names_of(option).values()
    return (*said, option.name)
