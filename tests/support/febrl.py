"""The people of the public FEBRL data, by name and address alone; see the data's own README."""

from __future__ import annotations

import csv
from pathlib import Path

from desktop_crm.core.likeness import Party, party

PAIRS = 500


def febrl_people(path: Path) -> tuple[list[Party], list[str]]:
    """Every record, and the number of the person whom it means."""
    with path.open(encoding="utf-8") as file:
        rows = [
            {key.strip(): value.strip() for key, value in row.items()}
            for row in csv.DictReader(file)
        ]
    people = [
        party(
            row["rec_id"],
            f"{row['given_name']} {row['surname']}",
            address=f"{row['street_number']} {row['address_1']}",
        )
        for row in rows
    ]
    return people, [row["rec_id"].split("-")[1] for row in rows]
