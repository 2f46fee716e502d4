"""Contact files as a sheet with a row for each person, under headers that any import knows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop_crm.exchange.reading.encodings import detect_encoding
from desktop_crm.exchange.reading.readers.reader import LoadedSheet, ReadingRequest, SheetSummary
from desktop_crm.exchange.vcard.cards import Card, read_cards

_SHEET = "Contacts"
_SEVERAL = "; "


class VcardFile:
    """One file as a workbook of one sheet; columns that nobody fills are left out."""

    def __init__(self, request: ReadingRequest) -> None:
        path = Path(request.path)
        self.encoding: str | None = request.encoding or detect_encoding(path)
        with path.open(encoding=self.encoding, newline="") as file:
            people = [dict(_cells(card)) for card in read_cards(file) if not card.is_blank]
        headers = [header for header, _value in _cells(Card())]
        used = [header for header in headers if any(person[header] for person in people)]
        self._rows = [used, *([person[header] for header in used] for person in people)]

    def summaries(self) -> list[SheetSummary]:
        """The one sheet."""
        return [SheetSummary(_SHEET)]

    def load(self, _index: int) -> LoadedSheet:
        """All people."""
        return LoadedSheet(rows=iter(self._rows), height=len(self._rows))


def _cells(card: Card) -> Iterator[tuple[str, str]]:
    """The columns of a person. Whoever works nowhere is a customer under the own name."""
    yield "Company", card.company or card.name
    yield "Contact name", card.name
    yield "Job title", card.title
    yield "Department", card.department
    yield "Mobile", _SEVERAL.join(card.mobiles)
    yield "Phone", _SEVERAL.join(card.phones)
    yield "Fax", _SEVERAL.join(card.faxes)
    yield "Email", "".join(card.emails[:1])
    yield "WeChat", card.wechat
    yield "QQ", card.qq
    yield "Birthday", card.birthday
    yield "Website", "".join(card.websites[:1])
    yield "Address", card.street
    yield "City", card.city
    yield "Province", card.province
    yield "Postal code", card.postcode
    yield "Country", card.country
    more = [f"Email: {email}" for email in card.emails[1:]]
    more += [f"Website: {site}" for site in card.websites[1:]]
    yield "Notes", "\n".join((*card.notes, *more))


def open_workbook(request: ReadingRequest) -> VcardFile:
    """Open a contact file.

    Raises:
        EncodingUnknownError: when no encoding fits the whole file.
    """
    return VcardFile(request)
