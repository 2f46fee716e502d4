"""What a file is, and what is never taken in."""

from __future__ import annotations

import pytest

from desktop_crm.core.attachment_kinds import UNKNOWN, file_name, is_dangerous, media_type


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("照片.PNG", b"\x89PNG\r\n\x1a\nxx", "image/png"),
        ("合同.pdf", b"%PDF-1.7", "application/pdf"),
        ("合同.pdf", b"no pdf at all", UNKNOWN),
        ("合同.jpg", b"%PDF-1.7", "application/pdf"),
        ("a.webp", b"RIFF\x00\x00\x00\x00WEBP", "image/webp"),
        ("客户.csv", b"a,b", "text/csv"),
        ("往来.eml", b"From: a", "message/rfc822"),
        ("nothing", b"?", UNKNOWN),
    ],
)
def test_the_content_says_what_a_file_is(name: str, content: bytes, expected: str) -> None:
    assert media_type(name, content) == expected


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("setup.exe", b"anything"),
        ("发票.pdf", b"MZ\x90\x00"),
        ("发票.pdf", b"\x7fELF"),
        ("readme.txt", b"#!/bin/sh\nrm"),
        ("报价.xlsm", b"PK"),
        ("链接.LNK", b"L"),
        ("page.url", b"[x]"),
        ("trick.exe .", b"x"),
        ("a.js", b"x"),
    ],
)
def test_what_could_run_is_dangerous(name: str, content: bytes) -> None:
    assert is_dangerous(name, content)


@pytest.mark.parametrize("name", ["报价.xlsx", "合同.docx", "图.png", "a.zip", "说明.txt"])
def test_documents_are_not(name: str) -> None:
    assert not is_dangerous(name, b"PK\x03\x04")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (r"C:\Users\me\合同.pdf", "合同.pdf"),
        ("/home/../x/合同.pdf", "合同.pdf"),
        ('a<b>:"c|?*.txt', "abc.txt"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("...", ""),
        ("名" * 300 + ".pdf", "名" * 196 + ".pdf"),
    ],
)
def test_a_name_is_one_that_every_system_stores(given: str, kept: str) -> None:
    assert file_name(given) == kept
