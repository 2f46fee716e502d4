"""What the fast reader does not tell of an xlsx sheet, found in one pass over its XML."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field

from desktop_crm.exchange.reading.hidden import NOTHING_HIDDEN, Hidden
from desktop_crm.exchange.reading.readers.package import Package, source_of
from desktop_crm.exchange.reading.readers.reader import Faults
from desktop_crm.exchange.reading.readers.xml_faults import FaultSearch
from desktop_crm.exchange.reading.readers.xml_hidden import HiddenSearch
from desktop_crm.exchange.reading.readers.xml_windows import windows


@dataclass(frozen=True, slots=True)
class Signs:
    """Cells with faults, and what is hidden."""

    faults: Faults = field(default_factory=dict)
    hidden: Hidden = NOTHING_HIDDEN


def find_signs(package: Package, member: zipfile.ZipInfo) -> Signs:
    """The signs of one sheet; those before the damage if it is damaged."""
    faults, hidden = FaultSearch(), HiddenSearch()
    try:
        with zipfile.ZipFile(source_of(package)) as archive, archive.open(member) as stream:
            for text, end in windows(stream):
                faults.look(text)
                hidden.look(text, end)
    except Exception:  # noqa: BLE001 - what is damaged here, the reader itself will name
        return Signs(faults.found, hidden.found())
    return Signs(faults.found, hidden.found())
