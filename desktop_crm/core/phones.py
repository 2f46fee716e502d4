"""Reading the telephone numbers of a cell: several at once, with names and extensions."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass

from desktop_crm.core.codes import PhoneKind
from desktop_crm.core.unreadable import Reason, UnreadableError

FEWEST_DIGITS, MOST_DIGITS = 3, 20
_WHOLE = 7
"""Figures between spaces are a number of their own from this length on."""
_FIRST_INEXACT = 10**15
"""From here on Excel's numbers no longer hold every digit."""

_MOBILE = re.compile(r"1[3-9]\d{9}")
_USUAL = re.compile(r"1[3-9]\d{9}|0\d{2,3}-\d{7,8}", re.ASCII)
"""What most cells hold, for which all further thought is wasted."""
_GROUPED = re.compile(r"1[3-9]\d[- ]?\d{4}[- ]?\d{4}", re.ASCII)
"""A mobile number in groups, which is nearly as frequent."""
_SCIENTIFIC = re.compile(r"(\d(?:\.\d+)?)[eE]\+?(\d{1,2})")
_MASKED = re.compile(r"\d[\s-]*(?:\*{2,}|[xX•]{3,}|\.{3})")
"""138****8000 and 138… (an ellipsis is three dots in NFKC)."""
_NUMBER = re.compile(r"[+(]?\d[\d ().+\-]*\d|\d{3,}")
_EXTENSION = re.compile(
    r"\s*[,;(-]?\s*(?:转|轉|ext\.?|x|分机|內線|内线|#)\s*:?\s*(\d{1,6})(?!\d)",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(r"\s*/\s*(\d{1,4})(?=\s*(?:$|[^\d\s().+-]))")
_PLAIN_WORDS = re.compile(
    r"(?:联系)?电话|手机|座机|固话|传真|tel(?:ephone)?|phone|mobile|fax|office|home", re.IGNORECASE
)
_INNER_EXTENSION = re.compile(r"(\(?0\d{2,3}\)?[- ]?\d{7,8})[-/]\d{1,6}")
_PARTING = tuple(",;、/|\n")
_DASHES = re.compile(r"[–—−]")
_WRITTEN_NUMBER = re.compile(r"(\d{7,15})\.0+|(1[3-9](?:,\d{3}){3})", re.ASCII)
"""13800138000.0 and 13,800,138,000: a mobile that some program took for a quantity."""


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """One number: `number` as people read it, `digits` as the search compares it.

    `label` is what stood beside it in the cell, e.g. 张经理; an extension is in `number` only.
    """

    number: str
    digits: str
    kind: PhoneKind
    label: str | None = None


def parse_phones(value: object) -> tuple[PhoneNumber, ...]:
    """Every number in `value`, in order, each once.

    Raises:
        UnreadableError: when there is none, or when a spreadsheet has already lost digits of one.
    """
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise UnreadableError(Reason.NOT_A_PHONE)
    if not isinstance(value, str):
        return (_from_number(value),)
    if _USUAL.fullmatch(value):
        digits = value.replace("-", "")
        return (PhoneNumber(value, digits, _kind(digits)),)
    if _GROUPED.fullmatch(value):
        digits = value.replace("-", "").replace(" ", "")
        return (PhoneNumber(digits, digits, PhoneKind.MOBILE),)
    text = _DASHES.sub("-", unicodedata.normalize("NFKC", value)).strip()
    if _SCIENTIFIC.fullmatch(text.replace(" ", "")) or _MASKED.search(text):
        raise UnreadableError(Reason.DIGITS_LOST)
    if number := _WRITTEN_NUMBER.fullmatch(text):
        text = number[1] or number[2].replace(",", "")
    found: dict[str, PhoneNumber] = {}
    for phone in _from_text(text):
        found.setdefault(phone.digits, phone)
    if not found:
        raise UnreadableError(Reason.NOT_A_PHONE)
    return tuple(found.values())


def phone_digits(text: str) -> str:
    """The figures that two spellings of one number share: no +86, no extension, no signs."""
    head = _EXTENSION.split(unicodedata.normalize("NFKC", text), maxsplit=1)[0].strip()
    if inner := _INNER_EXTENSION.fullmatch(head):
        head = inner[1]
    digits = "".join(character for character in head if character.isdecimal())
    for prefix in ("0086", "86"):
        rest = digits.removeprefix(prefix)
        if rest != digits and (_MOBILE.fullmatch(rest) or "+86" in head or prefix == "0086"):
            return rest
    return digits


def _from_number(value: float) -> PhoneNumber:
    if not math.isfinite(value) or value != int(value):
        raise UnreadableError(Reason.NOT_A_PHONE)
    if abs(value) >= _FIRST_INEXACT:
        raise UnreadableError(Reason.DIGITS_LOST)
    text = str(int(value))
    if value < 0 or len(text) < FEWEST_DIGITS:
        raise UnreadableError(Reason.NOT_A_PHONE)
    return PhoneNumber(text, text, _kind(text))


def _from_text(text: str) -> list[PhoneNumber]:
    """The numbers of a cell; words belong to the number after them, or before if one is first."""
    numbers: list[str] = []
    gaps: list[str] = []
    end = 0
    for match in _NUMBER.finditer(text):
        if match.start() < end:
            continue
        gaps.append(text[end : match.start()])
        number, end = _with_extension(text, match)
        numbers.append(number)
    gaps.append(text[end:])
    labels = [_label(gap) for gap in gaps]
    before, after = labels[:-1], labels[1:]
    if len(numbers) == 1:
        chosen = [" ".join(label for label in labels if label) or None]
    else:
        chosen = after if labels[0] is None and not _stand_before(gaps) else before
    return [
        phone
        for number, label in zip(numbers, chosen, strict=True)
        for phone in _from_number_text(number, label)
    ]


def _stand_before(gaps: list[str]) -> bool:
    """13800138000；王工13900139000: the word is parted from the number before it, none ends."""
    return _label(gaps[-1]) is None and all(
        gap.lstrip(" ")[:1] in _PARTING for gap in gaps[1:-1] if _label(gap)
    )


def _with_extension(text: str, match: re.Match[str]) -> tuple[str, int]:
    """The number with its extension or alternative last digits, and where it ends."""
    number = re.sub(r"\s+", " ", match[0].strip(" -."))
    if ")" not in number:
        number = number.removeprefix("(")
    if found := _EXTENSION.match(text, match.end()):
        return f"{number}转{found[1]}", found.end()
    if found := _ALTERNATIVE.match(text, match.end()):
        return f"{number}/{found[1]}", found.end()
    return number, match.end()


def _from_number_text(number: str, label: str | None) -> list[PhoneNumber]:
    digits = phone_digits(number)
    if _MOBILE.fullmatch(digits):
        _, sign, extension = number.partition("转")
        return [PhoneNumber(f"{digits}{sign}{extension}", digits, PhoneKind.MOBILE, label)]
    pieces = number.split(" ")
    if len(pieces) > 1 and all(len(phone_digits(piece)) >= _WHOLE for piece in pieces):
        return [phone for piece in pieces for phone in _from_number_text(piece, label)]
    if FEWEST_DIGITS <= len(digits) <= MOST_DIGITS:
        return [PhoneNumber(number, digits, _kind(digits), label)]
    mobiles = re.findall(r"(?<!\d)1[3-9]\d{9}(?!\d)", number)
    return [PhoneNumber(mobile, mobile, PhoneKind.MOBILE, label) for mobile in mobiles]


def _label(text: str) -> str | None:
    words = _PLAIN_WORDS.sub("", text).strip(" :()[]<>-/.,;|、或\n\t")
    return words if any(character.isalpha() for character in words) else None


def _kind(digits: str) -> PhoneKind:
    return PhoneKind.MOBILE if _MOBILE.fullmatch(digits) else PhoneKind.LANDLINE
