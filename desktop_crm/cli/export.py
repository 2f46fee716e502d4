"""`export`: a list of the firm as a workbook or a text file, and what is made out of its people."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser, WrongUsageError, day
from desktop_crm.cli.places import add_file_option, path
from desktop_crm.core.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_crm.exchange.list_export import Exported
    from desktop_crm.queries.listing.listing import Listing

RECORDS = ("contacts", "products", "orders", "order_lines")
"""Kinds that are written as the import reads them."""
LISTS = ("customers", "log", "complaints", "deliveries", "payments", "tasks")
"""Kinds that are written as the window lists them."""
SPECIAL = ("letters", "firm", "staff")
"""A sheet for letters and labels, the whole firm, and what there is a template for only."""
KINDS = (LISTS[0], *RECORDS, *LISTS[1:], *SPECIAL)
_ENDINGS = (".xlsx", ".csv", ".vcf")
_KIND = QT_TRANSLATE_NOOP(
    "cli",
    "customers, contacts, products, orders, order_lines, log, complaints, deliveries, payments, "
    "tasks; letters: a row for each letter or label; firm: everything in one workbook; staff: "
    "only as a template",
)
_TARGET = QT_TRANSLATE_NOOP("cli", "the file to write: .xlsx or .csv; .vcf for contacts")
_LISTED = QT_TRANSLATE_NOOP(
    "cli", "contacts, products and orders as the window lists them, not as the import reads them"
)
_TEMPLATE = QT_TRANSLATE_NOOP("cli", "an empty workbook of this kind, to be filled in and imported")
_CSV = QT_TRANSLATE_NOOP(
    "cli", "how a .csv is written: safe to open in Excel, or every value exactly as it is (excel)"
)
_COLUMNS = QT_TRANSLATE_NOOP("cli", "only these columns, in this order; costs only when named")
_WHERE = QT_TRANSLATE_NOOP(
    "cli",
    "only rows such as level>=4, owner=NAME, last_contact not_for_days 30, quick=overdue; for "
    "contacts, orders and order_lines conditions on their customers",
)
_TODAY = QT_TRANSLATE_NOOP("cli", "the day that counts as today, as 2026-11-21")
_NO_COLUMN = QT_TRANSLATE_NOOP("cli", "There is no column {name}. Known are: {known}.")
_NO_WHERE = QT_TRANSLATE_NOOP("cli", "{kind} belong to no customer; --where cannot narrow them.")
_WRITTEN = QT_TRANSLATE_NOOP("cli", "{path} was written. Rows: {count}.")
_MADE = QT_TRANSLATE_NOOP("cli", "{path} was written.")
_CHANGED = QT_TRANSLATE_NOOP("cli", "Cells that had to be changed for the file: {count}.")


def configure(parser: Parser) -> None:
    """What, whereto, which columns of which customers."""
    parser.option("kind", help=_KIND, choices=KINDS, metavar="KIND")
    parser.option("target", help=_TARGET, type=target_file, metavar="OUT.xlsx")
    add_file_option(parser, "--from")
    parser.option("--columns", help=_COLUMNS, nargs="+", metavar="COLUMN")
    parser.option("--where", help=_WHERE, nargs="+", action="extend", metavar="CONDITION")
    parser.option("--listed", help=_LISTED, action="store_true")
    parser.option("--template", help=_TEMPLATE, action="store_true")
    parser.option(
        "--csv", help=_CSV, choices=("excel", "exact"), default="excel", metavar="excel|exact"
    )
    parser.option("--today", help=_TODAY, type=day, metavar="DATE")


def target_file(text: str) -> Path:
    """A path whose ending says what to write."""
    target = path(text)
    if target.suffix.lower() not in _ENDINGS:
        raise ArgumentTypeError(f"invalid file value: {text!r}")
    return target


def run(arguments: Namespace, console: Console) -> int:
    """Write the file."""
    from desktop_crm.core.clock import local_today
    from desktop_crm.storage.workspace import Workspace

    with Workspace.open(arguments.file) as workspace:
        columns, exported = workspace.read(
            _export,
            arguments=arguments,
            console=console,
            today=arguments.today or local_today(),
        )
    told = _MADE if arguments.template else _WRITTEN
    console.say(told, path=exported.path, count=exported.rows)
    if exported.cleaned:
        console.say(_CHANGED, count=len(exported.cleaned))
    console.answer(
        {
            "file": str(exported.path),
            "kind": arguments.kind,
            "rows": exported.rows,
            "columns": columns,
            "changed": [
                {"row": each.row, "column": each.column, "reason": each.flaw.value}
                for each in exported.cleaned
            ],
        }
    )
    return 0


def _columns(arguments: Namespace, console: Console, listing: Listing) -> list[str]:
    """The wished columns, or all usual ones."""
    from desktop_crm.cli.where import named_field
    from desktop_crm.exchange.record_export import usual_columns
    from desktop_crm.queries.record_rows import RECORD_KINDS

    kind = arguments.kind
    if _is_listed(arguments):
        known, usual = list(listing.keys), list(listing.public_keys)
    else:
        known, usual = list(RECORD_KINDS[kind].columns), usual_columns(kind)
    if not arguments.columns:
        return usual
    wanted: list[str] = []
    for name in (name for each in arguments.columns for name in re.split(r"[,\s]+", each) if name):
        own = named_field(listing, name) if _is_listed(arguments) else None
        if name not in known and own is None:
            raise WrongUsageError(
                "", console.language.say(_NO_COLUMN, name=name, known=", ".join(known))
            )
        wanted.append(own.key if own is not None else name)
    return list(dict.fromkeys(wanted))


def _is_listed(arguments: Namespace) -> bool:
    """Whether the rows are those of a list of the window."""
    return arguments.kind in LISTS or (arguments.listed and arguments.kind != "order_lines")


def _export(
    session: Session, *, arguments: Namespace, console: Console, today: date
) -> tuple[list[str], Exported]:
    from desktop_crm.cli.export_special import export_special, is_special
    from desktop_crm.cli.where import filter_of
    from desktop_crm.exchange.list_export import export_list
    from desktop_crm.exchange.out.text_file import CsvMode
    from desktop_crm.exchange.record_export import export_records
    from desktop_crm.queries.firm import firm_facts
    from desktop_crm.queries.listing.custom import firm_listing
    from desktop_crm.queries.listing.registry import LISTINGS
    from desktop_crm.queries.record_rows import RECORD_KINDS

    if is_special(arguments):
        done = export_special(session, arguments=arguments, console=console, today=today)
        return [], done
    language, kind = console.language, arguments.kind
    is_list = _is_listed(arguments)
    if arguments.where and not is_list and RECORD_KINDS[kind].customer_id is None:
        raise WrongUsageError("", language.say(_NO_WHERE, kind=kind))
    listing = firm_listing(session, listing=LISTINGS[kind if is_list else "customers"])
    columns = _columns(arguments, console, listing)
    list_filter = filter_of(session, arguments.where or (), listing, language)
    options: dict[str, Any] = {
        "target": arguments.target,
        "columns": columns,
        "language": language,
        "today": today,
        "listing": listing,
        "list_filter": list_filter,
        "csv_mode": CsvMode(arguments.csv),
        "progress": console.progress,
    }
    if is_list:
        options |= {"firm": firm_facts(session).name, "with_contacts": False}
        return columns, export_list(session, **options)
    return columns, export_records(session, kind=kind, **options)
