"""`list`: what reports, fields and kinds there are."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Any

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language

_WHAT = QT_TRANSLATE_NOOP("cli", "what to list")
_NAME = QT_TRANSLATE_NOOP("cli", "Name")
_TITLE = QT_TRANSLATE_NOOP("cli", "Title")
_KIND = QT_TRANSLATE_NOOP("cli", "Kind")
_SETTINGS = QT_TRANSLATE_NOOP("cli", "Settings")


def configure(parser: Parser) -> None:
    """What to list."""
    parser.option("what", help=_WHAT, choices=tuple(_LISTS), metavar="reports|fields|kinds")


def run(arguments: Namespace, console: Console) -> int:
    """Print the list."""
    _LISTS[arguments.what](console)
    return 0


def _reports(console: Console) -> None:
    from desktop_crm.reports.registry import REPORTS

    language = console.language
    entries: list[dict[str, Any]] = [
        {
            "name": report.name,
            "title": language.say(report.title),
            "settings": {option.key: option.allowed() for option in report.options},
        }
        for report in REPORTS
    ]
    console.table(
        [language.say(text) for text in (_NAME, _TITLE, _SETTINGS)],
        [
            (
                each["name"],
                each["title"],
                "; ".join(f"{k}={v}" for k, v in each["settings"].items()),
            )
            for each in entries
        ],
    )
    console.answer({"reports": entries})


def _fields(console: Console) -> None:
    entries = _field_entries(console.language)
    console.table(
        [console.language.say(text) for text in (_KIND, _NAME, _TITLE)],
        [(each["kind"], each["name"], each["title"]) for each in entries],
    )
    console.answer({"fields": entries})


def _kinds(console: Console) -> None:
    entries = _kind_entries(console.language)
    console.table(
        [console.language.say(text) for text in (_NAME, _TITLE)],
        [(each["name"], each["title"]) for each in entries],
    )
    console.answer({"kinds": entries})


_LISTS: Mapping[str, Callable[[Console], None]] = {
    "reports": _reports,
    "fields": _fields,
    "kinds": _kinds,
}


def _field_entries(language: Language) -> list[dict[str, Any]]:
    from desktop_crm.exchange.fields import FIELDS

    return [
        {
            "kind": field.entity.value,
            "name": field.key,
            "title": language.say(field.title),
            "values": field.kind.value,
        }
        for field in FIELDS
    ]


def _kind_entries(language: Language) -> list[dict[str, Any]]:
    from desktop_crm.exchange.headers.kinds import KIND_RULES

    return [
        {
            "name": rule.kind.value,
            "title": language.say(rule.title),
        }
        for rule in KIND_RULES
    ]
