"""Workbooks behind a password, decrypted in memory only; new and old Excel files."""

from __future__ import annotations

import io

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, InvalidKeyError

from desktop_crm.exchange.reading.readers.reader import ReadingRequest, WrongPasswordError
from desktop_crm.exchange.reading.readers.with_calamine import CalamineWorkbook

_UNASKED = "VelvetSweatshop"
"""Spreadsheet programs try it by themselves: it is on files only protected from changes."""


def open_workbook(request: ReadingRequest) -> CalamineWorkbook:
    """Open a protected workbook.

    Raises:
        WrongPasswordError: when it does not open it.
    """
    content = io.BytesIO()
    with open(request.path, "rb") as file:  # noqa: PTH123 - the reader wants a plain stream
        try:
            workbook = msoffcrypto.OfficeFile(file)
            workbook.load_key(password=request.password or _UNASKED)
            workbook.decrypt(content)
        except (InvalidKeyError, DecryptionError):
            raise WrongPasswordError from None
    return CalamineWorkbook(content.getvalue())
