"""A mapping as a file of its own, to be used again or handed to somebody else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.headers.mapping_json import mapping_from_json, mapping_to_json
from desktop_crm.exchange.out.files import finished_or_nothing


def write_mapping(path: Path, mapping: tuple[SheetMapping, ...]) -> None:
    """Save a mapping as JSON; nothing that stands in the sheets goes with it.

    Raises:
        UserError: `export.cannot_write`.
    """
    plain = tuple(_without_values(sheet) for sheet in mapping)
    content = json.dumps(mapping_to_json(plain), ensure_ascii=False, indent=2)
    with finished_or_nothing(path) as target:
        target.write_text(content + "\n", encoding="utf-8")


def _without_values(mapping: SheetMapping) -> SheetMapping:
    constants = tuple(replace(constant, value="") for constant in mapping.constants)
    return replace(mapping, constants=constants, remembered=False)


def read_mapping(path: Path) -> tuple[SheetMapping, ...]:
    """A saved mapping of columns, by itself or inside the answer of an earlier import.

    Raises:
        UserError: when the file cannot be opened or understood.
    """
    try:
        content: Any = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        detail = error.strerror or ""
        raise UserError("import.cannot_open", name=path.name, detail=detail) from None
    except ValueError as error:
        raise UserError("import.mapping_unreadable", detail=str(error)) from None
    if isinstance(content, dict) and isinstance(content.get("mapping"), dict):
        content = content["mapping"]
    return mapping_from_json(content)
