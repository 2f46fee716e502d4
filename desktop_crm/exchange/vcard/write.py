"""People as a contact file for phones and mail programs: vCard 3.0 in UTF-8 (RFC 2426)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop_crm.core.person_names import name_parts
from desktop_crm.exchange.vcard.cards import Card

_LINE = 75
"""Bytes of a line; longer ones go on in the next, which begins with a blank."""
_ESCAPED = re.compile(r"[\\;,]")
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def card_text(cards: Iterable[Card]) -> Iterator[str]:
    """The text of a file, card by card."""
    for card in cards:
        yield "".join(f"{_folded(line)}\r\n" for line in _lines(card))


def _lines(card: Card) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"N:{_structured(*name_parts(card.name), '', '', '')}"
    yield f"FN:{_escaped(card.name)}"
    if card.company or card.department:
        yield f"ORG:{_structured(card.company, card.department)}"
    for name, value in (("TITLE", card.title), ("BDAY", card.birthday)):
        if value:
            yield f"{name}:{_escaped(value)}"
    for name, values in (
        ("TEL;TYPE=CELL,VOICE", card.mobiles),
        ("TEL;TYPE=WORK,VOICE", card.phones),
        ("TEL;TYPE=WORK,FAX", card.faxes),
        ("EMAIL;TYPE=INTERNET", card.emails),
        ("URL", card.websites),
    ):
        for value in values:
            yield f"{name}:{_escaped(value)}"
    address = (card.street, card.city, card.province, card.postcode, card.country)
    if any(address):
        yield f"ADR;TYPE=WORK:{_structured('', '', *address)}"
    for name, value in (("X-WECHAT", card.wechat), ("X-QQ", card.qq)):
        if value:
            yield f"{name}:{_escaped(value)}"
    for note in card.notes:
        yield f"NOTE:{_escaped(note)}"
    yield "END:VCARD"


def _structured(*parts: str) -> str:
    return ";".join(map(_escaped, parts))


def _escaped(text: str) -> str:
    plain = _FORBIDDEN.sub("", _BREAKS.sub("\n", text))
    return _ESCAPED.sub(r"\\\g<0>", plain).replace("\n", r"\n")


def _folded(line: str) -> str:
    """The line in pieces of at most 75 bytes; no character is torn apart."""
    if len(line.encode()) <= _LINE:
        return line
    pieces = [""]
    room = _LINE
    for sign in line:
        size = len(sign.encode())
        if size > room:
            pieces.append("")
            room = _LINE - 1
        pieces[-1] += sign
        room -= size
    return "\r\n ".join(pieces)
