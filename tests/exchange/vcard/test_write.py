"""People written as a contact file read back as the same people."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_crm.exchange.vcard.cards import Card, read_cards
from desktop_crm.exchange.vcard.write import card_text


def there_and_back(people: list[Card]) -> list[Card]:
    text = "".join(card_text(people)).encode().decode()
    return list(read_cards(text.split("\r\n")))


signs = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))
words = st.text(signs, max_size=90).map(str.strip)
filled = words.filter(bool)
notes = st.lists(filled, min_size=1, max_size=3).map("\n".join)
numbers = st.lists(st.from_regex(r"\+?[0-9]{3,4}[- ]?[0-9]{4,8}", fullmatch=True), max_size=3)
people = st.builds(
    Card,
    name=filled,
    company=words,
    department=words,
    title=words,
    mobiles=numbers,
    phones=numbers,
    faxes=numbers,
    emails=st.lists(st.emails(), max_size=2),
    websites=st.lists(filled, max_size=2),
    street=words,
    city=words,
    province=words,
    postcode=words,
    country=words,
    birthday=st.dates().map(str),
    wechat=words,
    qq=words,
    notes=st.lists(notes, max_size=2),
)


@given(st.lists(people, max_size=4))
@example([Card(name="a\\", company="b\\", department=";", street="\\;,\\", city="\\n")])
@example([Card(name="名" * 80, notes=["一" * 40 + "\n" + " " * 3 + "x"])])
def test_people_read_back_as_they_were(cards: list[Card]) -> None:
    assert there_and_back(cards) == cards


@given(people)
def test_no_line_is_longer_than_75_bytes(card: Card) -> None:
    text = "".join(card_text([card]))
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert text.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\nN:")
    assert text.endswith("END:VCARD\r\n")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("王建国", "N:王;建国;;;"),
        ("欧阳修", "N:欧阳;修;;;"),
        ("Anna Maria Smith", "N:Smith;Anna Maria;;;"),
        ("李", "N:李;;;;"),
        ("采购部负责人", "N:采购部负责人;;;;"),
    ],
)
def test_names_in_their_parts(name: str, line: str) -> None:
    assert line in "".join(card_text([Card(name=name)])).split("\r\n")


def test_control_characters_cannot_make_lines_of_their_own() -> None:
    (card,) = there_and_back([Card(name="王\rTEL:110\x00", title="a\x1bb")])
    assert (card.name, card.title, card.phones) == ("王\nTEL:110", "ab", [])
