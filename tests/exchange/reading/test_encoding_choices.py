"""A person sees what a file says in each encoding, and the chosen one is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.reading.encoding_choices import ENCODINGS, encoding_choices
from desktop_crm.exchange.reading.read import read_workbook

TRADITIONAL = "客戶名稱,電話\n臺北貿易,0912345678\n"


def test_the_readable_ones_come_first_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(TRADITIONAL.encode("big5"))
    choices = encoding_choices(path)
    assert {choice.encoding for choice in choices} == set(ENCODINGS)
    whole = [choice for choice in choices if not choice.unreadable]
    assert choices[: len(whole)] == tuple(whole)
    (big5,) = (choice for choice in whole if choice.encoding == "big5")
    assert big5.lines == tuple(TRADITIONAL.split())
    (utf8,) = (choice for choice in choices if choice.encoding == "utf-8-sig")
    assert utf8.unreadable


def test_the_chosen_encoding_is_used(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(TRADITIONAL.encode("big5"))
    (sheet,) = read_workbook(path, encoding="big5").sheets
    assert [row for _number, row in sheet.rows()][1] == ("臺北貿易", "0912345678")


def test_a_long_file_is_judged_by_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(("恒" * 90_001 + "\n").encode())
    (first, *_others) = encoding_choices(path)
    assert (first.encoding, first.unreadable) == ("utf-8-sig", 0)


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refusal:
        encoding_choices(tmp_path / "none.csv")
    assert refusal.value.code == "import.cannot_open"
