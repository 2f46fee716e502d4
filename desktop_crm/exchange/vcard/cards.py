"""Contact files as people: who somebody is, where they work, how they are reached."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from desktop_crm.exchange.vcard.lines import Property, properties

_HAN_FIRST, _HAN_LAST = "\u3400", "\u9fff"
_BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_OF_PROGRAMS = frozenset(
    {"VERSION", "PRODID", "REV", "UID", "CLASS", "SORT-STRING", "MAILER", "PROFILE", "SOURCE"}
)
_REMARKS = {
    "NICKNAME": "Nickname",
    "ROLE": "Role",
    "ANNIVERSARY": "Anniversary",
    "X-ANNIVERSARY": "Anniversary",
    "CATEGORIES": "Groups",
    "IMPP": "Chat",
    "X-SOCIALPROFILE": "Profile",
    "RELATED": "Related",
    "X-SPOUSE": "Spouse",
    "X-MANAGER": "Manager",
    "X-ASSISTANT": "Assistant",
}
"""What has no field of its own and is kept in the remark, under these words."""


@dataclass(slots=True)
class Card:
    """One person; lists keep the order of the file, blanks are empty."""

    name: str = ""
    company: str = ""
    department: str = ""
    title: str = ""
    mobiles: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    faxes: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    websites: list[str] = field(default_factory=list)
    street: str = ""
    city: str = ""
    province: str = ""
    postcode: str = ""
    country: str = ""
    birthday: str = ""
    wechat: str = ""
    qq: str = ""
    notes: list[str] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        """Whether nothing says who or where this is."""
        return not (self.name or self.company or self.mobiles or self.phones or self.emails)


def read_cards(lines: Iterable[str]) -> Iterator[Card]:
    """All people of a file; lines outside a card are passed over, a card without an end counts."""
    card: _Reader | None = None
    for line in properties(lines):
        if line.name == "BEGIN" and line.value.strip().upper() == "VCARD":
            if card is not None:
                yield card.finished()
            card = _Reader()
        elif line.name == "END" and line.value.strip().upper() == "VCARD":
            if card is not None:
                yield card.finished()
            card = None
        elif card is not None:
            card.take(line)
    if card is not None:
        yield card.finished()


class _Reader:
    """A card that has begun."""

    def __init__(self) -> None:
        self._card = Card()
        self._structured = ""
        self._takers: dict[str, Callable[[Property], None]] = {
            "FN": self._name,
            "N": self._parts_of_name,
            "ORG": self._company,
            "TITLE": self._title,
            "TEL": self._phone,
            "EMAIL": self._email,
            "URL": self._website,
            "ADR": self._address,
            "BDAY": self._birthday,
            "NOTE": self._note,
            "X-WECHAT": self._wechat,
            "X-WEIXIN": self._wechat,
            "X-QQ": self._qq,
        }

    def take(self, line: Property) -> None:
        """Use one line of the card."""
        taker = self._takers.get(line.name)
        if taker is not None:
            taker(line)
        elif line.name not in _BINARY | _OF_PROGRAMS and line.text:
            word = _REMARKS.get(line.name)
            if word is not None:
                self._card.notes.append(f"{word}: {line.text}")

    def finished(self) -> Card:
        """The person; without a name to show, the parts of the name make one."""
        card = self._card
        card.name = card.name or self._structured
        if not card.name and not card.company and card.emails:
            card.name = card.emails[0].partition("@")[0]
        return card

    def _name(self, line: Property) -> None:
        self._card.name = self._card.name or line.text

    def _parts_of_name(self, line: Property) -> None:
        family, given, middle = (*line.components(), "", "", "")[:3]
        if any(_HAN_FIRST <= sign <= _HAN_LAST for sign in family + given):
            self._structured = family + middle + given
        else:
            self._structured = " ".join(filter(None, (given, middle, family)))

    def _company(self, line: Property) -> None:
        company, *units = line.components()
        if self._card.company:
            self._card.notes.append(f"Company: {line.text}")
            return
        self._card.company = company
        self._card.department = " ".join(filter(None, units))

    def _title(self, line: Property) -> None:
        self._card.title = " / ".join(filter(None, (self._card.title, line.text)))

    def _phone(self, line: Property) -> None:
        number = line.text.removeprefix("tel:").replace(";ext=", " ext. ")
        if not number:
            return
        if "FAX" in line.types:
            self._card.faxes.append(number)
        elif line.types & {"CELL", "IPHONE", "TEXT"}:
            self._card.mobiles.append(number)
        else:
            self._card.phones.append(number)

    def _email(self, line: Property) -> None:
        if line.text:
            self._card.emails.append(line.text.removeprefix("mailto:"))

    def _website(self, line: Property) -> None:
        if line.text:
            self._card.websites.append(line.text)

    def _address(self, line: Property) -> None:
        parts = (*line.components(), *[""] * 7)[:7]
        _box, extended, street, city, province, postcode, country = parts
        if not any(parts):
            return
        card = self._card
        if card.street or card.city:
            card.notes.append("Address: " + " ".join(filter(None, parts)))
            return
        card.street = " ".join(filter(None, (extended, street))).replace("\n", " ")
        card.city, card.province = city, province
        card.postcode, card.country = postcode, country

    def _birthday(self, line: Property) -> None:
        self._card.birthday = self._card.birthday or line.text.partition("T")[0]

    def _note(self, line: Property) -> None:
        if line.text:
            self._card.notes.append(line.text)

    def _wechat(self, line: Property) -> None:
        self._card.wechat = self._card.wechat or line.text

    def _qq(self, line: Property) -> None:
        self._card.qq = self._card.qq or line.text
