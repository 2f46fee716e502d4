"""What an attached file is, judged by its content first, and what is never taken in.

A name says nothing: a program called `invoice.pdf` is a program.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from pathlib import PurePosixPath, PureWindowsPath

UNKNOWN = "application/octet-stream"
_LONGEST_NAME = 200
_DANGEROUS_NAMES = frozenset(
    {
        *("ade", "adp", "apk", "app", "appimage", "appref-ms", "application", "bas", "bash", "bat"),
        *("chm", "cmd", "com", "command", "cpl", "csh", "deb", "desktop", "diagcab", "dll", "dmg"),
        *("docm", "dotm", "exe", "fish", "gadget", "hlp", "hta", "inf", "ins", "iso", "isp", "jar"),
        *("jnlp", "js", "jse", "ksh", "library-ms", "lnk", "mde", "msc", "mshxml", "msi", "msix"),
        *("msp", "mst", "ocx", "pif", "pkg", "pl", "potm", "ppam", "ppsm", "pptm", "prg", "ps1"),
        *(
            "ps2",
            "psc1",
            "psm1",
            "py",
            "pyc",
            "pyw",
            "rb",
            "reg",
            "rpm",
            "run",
            "scf",
            "scr",
            "sct",
        ),
        *("search-ms", "settingcontent-ms", "sh", "shb", "shs", "sys", "terminal", "theme", "url"),
        *("vb", "vbe", "vbs", "vhd", "vhdx", "vxd", "website", "wsc", "wsf", "wsh", "xbap", "xlam"),
        *("xll", "xlsm", "xltm", "xnk", "zsh"),
    }
)
_PROGRAM_STARTS = (
    b"MZ",
    b"\x7fELF",
    b"\xca\xfe\xba\xbe",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"#!",
    b"L\x00\x00\x00\x01\x14\x02\x00",
    b"ITSF",
)
"""Windows, Linux and macOS programs, Java classes, scripts, shortcuts, compiled help."""
_STARTS: Mapping[bytes, str] = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"BM": "image/bmp",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
}
_OFFICE: Mapping[str, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "eml": "message/rfc822",
    "vcf": "text/vcard",
    "csv": "text/csv",
    "md": "text/markdown",
    "ofd": "application/ofd",
    "wps": "application/vnd.ms-works",
}
_CHECKED = frozenset(_STARTS.values())
"""Types that a name alone does not prove."""


def file_name(name: str) -> str:
    """The last part of a path as a name that every system can store; empty if nothing is left."""
    last = PurePosixPath(PureWindowsPath(name).name).name
    kept = "".join(each for each in last if each.isprintable() and each not in '<>:"/\\|?*')
    kept = kept.strip(" .")
    if len(kept) <= _LONGEST_NAME:
        return kept
    stem, dot, suffix = kept.rpartition(".")
    return stem[: _LONGEST_NAME - len(suffix) - 1] + dot + suffix if dot else kept[:_LONGEST_NAME]


def is_dangerous(name: str, content: bytes) -> bool:
    """Whether opening the file could run code: a program, a script, a link, a macro document."""
    suffix = file_name(name).rpartition(".")[2].lower()
    return suffix in _DANGEROUS_NAMES or content.startswith(_PROGRAM_STARTS)


def media_type(name: str, content: bytes) -> str:
    """The type of a file: what its first bytes say, else what its name says."""
    for start, kind in _STARTS.items():
        if content.startswith(start):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    suffix = file_name(name).rpartition(".")[2].lower()
    guessed = _OFFICE.get(suffix) or mimetypes.guess_type(f"x.{suffix}", strict=True)[0]
    return UNKNOWN if guessed is None or guessed in _CHECKED else guessed
