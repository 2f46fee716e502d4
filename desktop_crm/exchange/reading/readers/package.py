"""Where the sheets of an xlsx lie inside the archive."""

from __future__ import annotations

import io
import posixpath
import xml.etree.ElementTree as ET
import zipfile
from typing import IO, TypeAlias

Package: TypeAlias = str | bytes
"""A file by its path, or its content where that only exists in memory."""

_RELATIONSHIP_ID = "}id"


def source_of(package: Package) -> str | IO[bytes]:
    """What archives and readers are opened from; each gets a stream of its own."""
    return io.BytesIO(package) if isinstance(package, bytes) else package


def sheet_members(package: Package) -> dict[str, zipfile.ZipInfo]:
    """The archive's member of each sheet, by the sheet's name; nothing where they are not found."""
    try:
        with zipfile.ZipFile(source_of(package)) as archive:
            return _members(archive)
    except Exception:  # noqa: BLE001 - what is damaged here, the reader itself will name
        return {}


def _members(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    book = _workbook_part(archive)
    folder, name = posixpath.split(book)
    targets = {
        relationship.get("Id"): posixpath.normpath(
            posixpath.join("/" + folder, relationship.get("Target", ""))
        ).lstrip("/")
        for relationship in _parse(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    }
    members = {}
    for element in _parse(archive, book).iter():
        if _local(element.tag) != "sheet":
            continue
        key = next((v for k, v in element.items() if k.endswith(_RELATIONSHIP_ID)), None)
        target = targets.get(key)
        if target in archive.NameToInfo:
            members[element.get("name", "")] = archive.NameToInfo[target]
    return members


def _workbook_part(archive: zipfile.ZipFile) -> str:
    for relationship in _parse(archive, "_rels/.rels"):
        if relationship.get("Type", "").endswith("/officeDocument"):
            return relationship.get("Target", "").lstrip("/")
    return "xl/workbook.xml"


def _parse(archive: zipfile.ZipFile, member: str) -> ET.Element:
    with archive.open(member) as stream:
        return ET.parse(stream).getroot()  # noqa: S314 - in the child, capped


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
