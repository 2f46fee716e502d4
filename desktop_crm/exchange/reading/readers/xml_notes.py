"""The notes on the cells of an xlsx sheet, which lie in a part of their own."""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator

from desktop_crm.exchange.reading.limits import MEGABYTE
from desktop_crm.exchange.reading.notes import LONGEST_NOTE, MOST_NOTES, CellNote
from desktop_crm.exchange.reading.readers.package import Package, source_of

_LARGEST = 16 * MEGABYTE
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_THREADED = re.compile(
    r"\[(?:Threaded comment|线程批注)\].*?(?:Comment|注释|批注)[:：]\s*", re.DOTALL
)
"""What Excel writes before a note of the newer kind, for programs that know the older kind only."""
_LETTERS = 26


def notes_of(package: Package, member: zipfile.ZipInfo) -> tuple[CellNote, ...]:
    """The first notes of a sheet in their order; none where the part is missing or damaged."""
    try:
        with zipfile.ZipFile(source_of(package)) as archive:
            part = _part_of(archive, member.filename)
            if part is None or archive.getinfo(part).file_size > _LARGEST:
                return ()
            with archive.open(part) as stream:
                root = ET.parse(stream).getroot()  # noqa: S314 - in the child, capped
            return tuple(sorted(_notes(root), key=lambda note: (note.row, note.column)))
    except Exception:  # noqa: BLE001 - a note that cannot be read is no reason to refuse a file
        return ()


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    folder, name = posixpath.split(sheet)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in archive.NameToInfo:
        return None
    with archive.open(relations) as stream:
        root = ET.parse(stream).getroot()  # noqa: S314 - in the child, capped
    for relation in root:
        if relation.get("Type", "").endswith("/comments"):
            target = posixpath.join("/" + folder, relation.get("Target", ""))
            return posixpath.normpath(target).lstrip("/")
    return None


def _notes(root: ET.Element) -> Iterator[CellNote]:
    found = 0
    for element in root.iter():
        place = _PLACE.fullmatch(element.get("ref", "")) if _is(element, "comment") else None
        if place is None:
            continue
        text = "".join(part.text or "" for part in element.iter() if _is(part, "t"))
        text = _THREADED.sub("", text.strip()).strip()[:LONGEST_NOTE]
        if text:
            yield CellNote(int(place[2]), _column(place[1]), text)
            found += 1
        if found == MOST_NOTES:
            return


def _is(element: ET.Element, name: str) -> bool:
    return str(element.tag).rpartition("}")[2] == name


def _column(letters: str) -> int:
    index = 0
    for letter in letters:
        index = index * _LETTERS + ord(letter) - ord("A") + 1
    return index - 1
