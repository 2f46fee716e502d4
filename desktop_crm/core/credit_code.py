"""The unified social credit code of Chinese organisations and its check character."""

from __future__ import annotations

import unicodedata

LENGTH = 18
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_MODULUS = len(_ALPHABET)


def tidy_credit_code(text: str) -> str:
    """The code as it is stored: half-width capitals without spaces or hyphens."""
    plain = unicodedata.normalize("NFKC", text).upper()
    return "".join(char for char in plain if not char.isspace() and char != "-")


def check_character(first_17: str) -> str:
    """The 18th character that belongs to the first 17.

    C18 = 31 - (sum of value x 3^(i-1) mod 31), GB 32100-2015, annex A.

    Raises:
        ValueError: if a character cannot occur in a code.
    """
    total = sum(
        _ALPHABET.index(char) * pow(3, place, _MODULUS) for place, char in enumerate(first_17)
    )
    return _ALPHABET[-total % _MODULUS]


def is_credit_code(text: str) -> bool:
    """Whether a tidied text is a code with the right check character."""
    if len(text) != LENGTH or any(char not in _ALPHABET for char in text):
        return False
    return check_character(text[:-1]) == text[-1]
