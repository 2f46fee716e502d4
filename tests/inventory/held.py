"""What the program holds, by its registries."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from typing_extensions import override

from desktop_crm import core, reports
from desktop_crm.core import codes
from desktop_crm.core.firm_settings import FIRM_SETTINGS, GROUP_TEXTS, UNIT_TEXTS
from desktop_crm.core.language import Text
from desktop_crm.core.option_texts import BUILT_IN, LIST_TITLES
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.reports.registry import REPORTS
from desktop_crm.ui.action_specs import ACTIONS
from desktop_crm.ui.page_actions import page_actions
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.pages.settings.sections import SECTIONS

NEVER_SHOWN = frozenset({codes.ChangeKind})
"""Codes of the journal."""


@dataclass(frozen=True, slots=True)
class Held:
    """Something registered: what it is, its key, and the texts that name and explain it."""

    kind: str
    key: str
    texts: tuple[Text, ...]

    @override
    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


def everything() -> Iterator[Held]:
    """All that has a name."""
    for page in PAGES:
        yield Held("page", page.key, (page.title,))
    for action in (*ACTIONS, *page_actions(PAGES)):
        if action.text.context:
            yield Held("action", action.key, (action.text,))
    for section in SECTIONS:
        yield Held("section", section.key, (section.title,))
    yield from _reports()
    yield from _options()
    yield from _settings()
    yield from _lists()
    for name, texts in code_sets().items():
        yield from (Held(name, str(code), (text,)) for code, text in texts.items())


def _reports() -> Iterator[Held]:
    for report in REPORTS:
        presets = tuple(preset.title for preset in report.presets)
        yield Held("report", report.name, (report.title, report.question, *presets))
        for option in report.options:
            choices = tuple(choice.title for choice in option.choices)
            yield Held(
                "option of a report", f"{report.name}.{option.key}", (option.title, *choices)
            )


def _options() -> Iterator[Held]:
    for options, title in LIST_TITLES.items():
        yield Held("option list", options, (title,))
    for options, entries in BUILT_IN.items():
        yield from (Held("option", f"{options}.{code}", (text,)) for code, text in entries.items())


def _settings() -> Iterator[Held]:
    for setting in FIRM_SETTINGS:
        texts = (setting.title, setting.help, setting.source)
        given = tuple(text for text in texts if text is not None)
        yield Held("setting", setting.key, (*given, *setting.choices.values()))
    for group, text in GROUP_TEXTS.items():
        yield Held("group of settings", group, (text,))
    for unit, text in UNIT_TEXTS.items():
        yield Held("unit of settings", unit, (text,))


def _lists() -> Iterator[Held]:
    for listing in LISTINGS.values():
        yield Held("list", listing.name, (listing.title, listing.everything))
        for field in listing.fields:
            title = field.column.title
            texts = (title,) if isinstance(title, Text) else ()
            yield Held("field of a list", f"{listing.name}.{field.key}", texts)
        for chip in listing.quick:
            yield Held("chip of a list", f"{listing.name}.{chip.key}", (chip.text,))


def code_sets() -> Mapping[str, Mapping[StrEnum, Text]]:
    """All texts of closed sets of values, by module and name; one set may be told several ways."""
    return {
        f"{module.name}.{name}": value
        for layer in (core, reports)
        for module in pkgutil.iter_modules(layer.__path__)
        for name, value in vars(importlib.import_module(f"{layer.__name__}.{module.name}")).items()
        if _names_codes(value)
    }


def _names_codes(value: Any) -> bool:
    return (
        isinstance(value, Mapping)
        and bool(value)
        and all(isinstance(key, StrEnum) for key in value)
        and all(isinstance(text, Text) for text in value.values())
    )


def shown_codes() -> tuple[type[StrEnum], ...]:
    """The closed sets whose values stand on the screen."""
    return tuple(
        each
        for each in vars(codes).values()
        if isinstance(each, type)
        and issubclass(each, StrEnum)
        and each.__module__ == codes.__name__
        and each not in NEVER_SHOWN
    )
