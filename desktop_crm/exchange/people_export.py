"""Chosen people as a contact file, and as rows for letters and labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from desktop_crm.core.codes import PhoneKind
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.tables import Facts, Table, TableCell, TableColumn
from desktop_crm.exchange.letter_words import salutation_line
from desktop_crm.exchange.list_export import Exported
from desktop_crm.exchange.out.files import finished_or_nothing
from desktop_crm.exchange.out.text_file import CsvMode, write_csv
from desktop_crm.exchange.out.workbook import write_workbook
from desktop_crm.exchange.progress import Progress, unwatched
from desktop_crm.exchange.vcard.cards import Card
from desktop_crm.exchange.vcard.write import card_text
from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.rows import list_ids, list_order
from desktop_crm.queries.people_out import (
    PersonOut,
    contact_count,
    people_of_contacts,
    people_of_customers,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TITLE = QT_TRANSLATE_NOOP("letters", "Letters")
_COLUMNS = (
    QT_TRANSLATE_NOOP("letters", "Greeting"),
    QT_TRANSLATE_NOOP("letters", "Name"),
    QT_TRANSLATE_NOOP("letters", "Salutation"),
    QT_TRANSLATE_NOOP("letters", "Job title"),
    QT_TRANSLATE_NOOP("letters", "Department"),
    QT_TRANSLATE_NOOP("letters", "Company"),
    QT_TRANSLATE_NOOP("letters", "Address line 1"),
    QT_TRANSLATE_NOOP("letters", "Address line 2"),
    QT_TRANSLATE_NOOP("letters", "Postcode"),
    QT_TRANSLATE_NOOP("letters", "City"),
    QT_TRANSLATE_NOOP("letters", "Province"),
    QT_TRANSLATE_NOOP("letters", "Country"),
)
_FACTS = QT_TRANSLATE_NOOP("letters", "About these letters")
_USE = QT_TRANSLATE_NOOP("letters", "What this is for")
_USE_WORDS = QT_TRANSLATE_NOOP(
    "letters",
    "One row is one letter or label. In Word or WPS choose Mailings, Select Recipients, this file "
    "and its first sheet; the titles are the merge fields.",
)
_ROWS = QT_TRANSLATE_NOOP("letters", "Letters")
_UNADDRESSED = QT_TRANSLATE_NOOP("letters", "Letters without a street address")
_MADE_ON = QT_TRANSLATE_NOOP("letters", "Exported on")
_STEP = 500


class Whose(StrEnum):
    """What chosen ids are those of."""

    CUSTOMERS = "customers"
    CONTACTS = "contacts"


def export_cards(
    session: Session,
    *,
    target: Path,
    ids: Sequence[UUID],
    whose: Whose = Whose.CONTACTS,
    progress: Progress = unwatched,
) -> Exported:
    """Write chosen people, or all people of chosen customers, as a contact file.

    Raises:
        UserError: `export.cannot_write`.
        Cancelled: from `progress`; no file is left then.
    """
    if whose is Whose.CONTACTS:
        people, size = people_of_contacts(session, ids=ids), len(ids)
    else:
        people = people_of_customers(session, ids=ids)
        size = contact_count(session, customers=ids)
    done = 0
    progress(0, size)
    with (
        finished_or_nothing(target) as draft,
        draft.open("w", encoding="utf-8", newline="") as stream,
    ):
        for text in card_text(map(as_card, people)):
            stream.write(text)
            done += 1
            if done % _STEP == 0:
                progress(min(done, size), size)
    return Exported(target, done, ())


def as_card(person: PersonOut) -> Card:
    """A person as phones know one; the address is the firm's."""
    firm = person.firm
    card = Card(
        name=person.name,
        company=firm.name,
        department=person.department,
        title=person.title,
        street=firm.address,
        city=firm.city,
        province=firm.province,
        postcode=firm.postcode,
        country=firm.country,
        birthday=person.birthday.isoformat() if person.birthday else "",
        wechat=person.wechat,
        qq=person.qq,
    )
    lists = {PhoneKind.MOBILE: card.mobiles, PhoneKind.FAX: card.faxes}
    for kind, number in person.phones:
        lists.get(PhoneKind(kind), card.phones).append(number)
    if person.email:
        card.emails.append(person.email)
    return card


def export_letters(
    session: Session,
    *,
    target: Path,
    ids: Sequence[UUID],
    language: Language,
    today: date,
    whose: Whose = Whose.CUSTOMERS,
    csv_mode: CsvMode = CsvMode.EXCEL,
    progress: Progress = unwatched,
) -> Exported:
    """Write one row for each letter: to chosen people, or to the main person of chosen customers.

    Raises:
        UserError: `export.cannot_write`.
        Cancelled: from `progress`; no file is left then.
    """
    if whose is Whose.CONTACTS:
        people = list(people_of_contacts(session, ids=ids))
    else:
        people = list(people_of_customers(session, ids=ids, first_only=True))
    size = len(people)
    progress(0, size)
    table = Table(
        title=language.say(_TITLE),
        columns=[TableColumn(text.source, language.say(text)) for text in _COLUMNS],
        rows=_letters(people, language),
        size=size,
    )

    def advance(done: int, _unknown: int) -> None:
        progress(min(done, size), size)

    if target.suffix.lower() == ".csv":
        cleaned = write_csv(target, table, mode=csv_mode, progress=advance)
    else:
        lost = sum(not person.firm.address for person in people)
        lines = [
            (language.say(_USE), language.say(_USE_WORDS)),
            (language.say(_ROWS), f"{size:,}"),
            (language.say(_UNADDRESSED), f"{lost:,}"),
            (language.say(_MADE_ON), language.date(today)),
        ]
        facts = Facts(language.say(_FACTS), lines)
        cleaned = write_workbook(target, [table], facts=facts, progress=advance)
    return Exported(target, size, tuple(cleaned))


def _letters(people: Sequence[PersonOut], language: Language) -> Iterator[list[TableCell]]:
    for person in people:
        firm = person.firm
        line = firm.address
        district = "" if firm.district and firm.district in line else firm.district
        yield [
            salutation_line(person.name, person.salutation, language),
            person.name,
            person.salutation,
            person.title,
            person.department,
            firm.name,
            *((line, district) if line else (district, "")),
            firm.postcode,
            firm.city,
            firm.province,
            firm.country,
        ]


def export_people_of_list(
    session: Session,
    *,
    target: Path,
    as_letters: bool,
    listing: Listing,
    list_filter: ListFilter,
    sort: ListSort,
    language: Language,
    today: date,
    numbers: Sequence[int] | None = None,
    progress: Progress = unwatched,
) -> Exported:
    """Letters or contact files for the rows of a list with these numbers, or for all that it shows.

    Raises:
        UserError: `export.cannot_write`.
        Cancelled: from `progress`; no file is left then.
    """
    if numbers is None:
        numbers = list_order(
            session, listing=listing, today=today, list_filter=list_filter, sort=sort
        )
    ids = list_ids(session, listing=listing, numbers=numbers)
    whose = Whose(listing.name)
    if not as_letters:
        return export_cards(session, target=target, ids=ids, whose=whose, progress=progress)
    return export_letters(
        session,
        target=target,
        ids=ids,
        language=language,
        today=today,
        whose=whose,
        progress=progress,
    )
