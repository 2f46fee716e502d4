"""Which encoding a text file is in: what can be told with certainty, never a guess."""

from __future__ import annotations

import codecs
from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_SAMPLE = 4096
_ZEROS = 0.3
"""So many of every second byte are zero in UTF-16 text that is mostly ASCII."""
_COMMON = 0.7
"""So many of the non-ASCII characters of Chinese text are in everyday use."""


class EncodingUnknownError(Exception):
    """No encoding that we know fits the whole file."""


def detect_encoding(path: Path) -> str:
    """By mark, by the pattern of UTF-16, then strict UTF-8, then GB18030 with everyday Chinese.

    Raises:
        EncodingUnknownError: when none of them fits, e.g. for a file of mixed encodings.
    """
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return _verified(path, name)
    even, odd = (sample[start::2].count(0) / max(len(sample) // 2, 1) for start in (0, 1))
    if max(even, odd) > _ZEROS:
        return _verified(path, "utf-16-be" if even > odd else "utf-16-le")
    if _decodes(path, "utf-8"):
        return "utf-8"
    if _decodes(path, "gb18030") and _is_everyday_chinese(path):
        return "gb18030"
    raise EncodingUnknownError


def _verified(path: Path, encoding: str) -> str:
    if not _decodes(path, encoding):
        raise EncodingUnknownError
    return encoding


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _is_everyday_chinese(path: Path) -> bool:
    """GB18030 gives characters to almost any bytes; real text is mostly of GB2312's first part."""
    with path.open(encoding="gb18030") as file:
        text = file.read(_CHUNK)
    foreign = [character for character in text if character > "\x7f"]
    common = sum(map(_is_common, foreign))
    return common >= len(foreign) * _COMMON


def _is_common(character: str) -> bool:
    try:
        lead = character.encode("gb2312")[0]
    except UnicodeEncodeError:
        return False
    return 0xA1 <= lead <= 0xA3 or 0xB0 <= lead <= 0xD7
