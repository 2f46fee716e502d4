"""A report as one JSON object: money as decimal strings, rates as fractions, days as ISO."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from desktop_crm.core.language import Language, Text
from desktop_crm.core.periods import Month
from desktop_crm.reports.options import write_settings
from desktop_crm.reports.report import Report, ReportResult
from desktop_crm.reports.values import Kind, Sentence, said


def as_json(report: Report, result: ReportResult, language: Language) -> dict[str, Any]:
    """The object that `report NAME --json` prints; texts are in the language given."""
    kinds = {column.key: column.kind for column in result.columns}
    return {
        "report": result.report,
        "title": language.say(result.title),
        "definition": " ".join(sentence.say(language) for sentence in result.definition),
        "today": result.today.isoformat(),
        "as_of": result.as_of.isoformat(),
        "settings": write_settings(report.options, result.settings),
        "finding": result.finding.say(language),
        "columns": [
            {
                "key": column.key,
                "title": language.say(column.title),
                "unit": column.unit.value,
            }
            for column in result.columns
        ],
        "rows": [
            {
                column.key: json_value(cell, language, column.kind)
                for column, cell in zip(result.columns, row.cells, strict=True)
            }
            for row in result.rows
        ],
        "totals": {
            key: json_value(value, language, kinds.get(key)) for key, value in result.totals.items()
        },
        "notes": [
            result.basis.say(language),
            *(note.say(language) for note in (*result.facts, *result.notes)),
        ],
    }


def json_value(value: Any, language: Language, kind: Kind | None = None) -> Any:
    """One value; a `Decimal` is money unless its column says that it is a quantity."""
    match value:
        case Decimal() if kind is Kind.QUANTITY:
            return int(value) if value == value.to_integral_value() else float(value)
        case Decimal():
            return money_text(value)
        case Text() | Sentence():
            return said(language, value)
        case date():
            return value.isoformat()
        case Month():
            return str(value)
        case Mapping():
            return {key: json_value(each, language) for key, each in value.items()}
        case list() | tuple():
            return [json_value(each, language) for each in value]
        case _:
            return value


def money_text(value: Decimal) -> str:
    """An exact amount with at least two decimals: `1265793.0395`, `11188.40`."""
    exact = f"{value:.4f}"
    return exact.removesuffix("00") if exact.endswith("00") else exact.rstrip("0")
