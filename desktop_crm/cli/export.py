"""`export`: a list of the firm as a workbook or a text file."""

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

    from desktop_crm.exchange.customer_export import Exported

CUSTOMERS = "customers"
KINDS = (CUSTOMERS, "contacts", "products", "orders", "order_lines")
_ENDINGS = (".xlsx", ".csv")
_KIND = QT_TRANSLATE_NOOP("cli", "customers, contacts, products, orders or order_lines")
_TARGET = QT_TRANSLATE_NOOP("cli", "the file to write: .xlsx or .csv")
_COLUMNS = QT_TRANSLATE_NOOP("cli", "only these columns, in this order; costs only when named")
_WHERE = QT_TRANSLATE_NOOP(
    "cli",
    "only customers such as level>=4, owner=NAME, last_contact not_for_days 30, quick=overdue",
)
_TODAY = QT_TRANSLATE_NOOP("cli", "the day that counts as today, as 2026-11-21")
_NO_COLUMN = QT_TRANSLATE_NOOP("cli", "There is no column {name}. Known are: {known}.")
_NO_WHERE = QT_TRANSLATE_NOOP("cli", "{kind} belong to no customer; --where cannot narrow them.")
_WRITTEN = QT_TRANSLATE_NOOP("cli", "{path} was written. Rows: {count}.")
_CHANGED = QT_TRANSLATE_NOOP("cli", "Cells that had to be changed for the file: {count}.")


def configure(parser: Parser) -> None:
    """What, whereto, which columns of which customers."""
    parser.option("kind", help=_KIND, choices=KINDS, metavar="KIND")
    parser.option("target", help=_TARGET, type=target_file, metavar="OUT.xlsx")
    add_file_option(parser, "--from")
    parser.option("--columns", help=_COLUMNS, nargs="+", metavar="COLUMN")
    parser.option("--where", help=_WHERE, nargs="+", action="extend", metavar="CONDITION")
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

    columns = _columns(arguments, console)
    with Workspace.open(arguments.file) as workspace:
        exported = workspace.read(
            _export,
            arguments=arguments,
            columns=columns,
            console=console,
            today=arguments.today or local_today(),
        )
    console.say(_WRITTEN, path=exported.path, count=exported.rows)
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


def _columns(arguments: Namespace, console: Console) -> list[str]:
    """The wished columns, or all usual ones."""
    from desktop_crm.exchange.record_export import usual_columns
    from desktop_crm.queries.customer_list import ALL_COLUMNS
    from desktop_crm.queries.record_rows import RECORD_KINDS

    is_list = arguments.kind == CUSTOMERS
    known = list(ALL_COLUMNS if is_list else RECORD_KINDS[arguments.kind].columns)
    if not arguments.columns:
        return known if is_list else usual_columns(arguments.kind)
    wanted = [name for each in arguments.columns for name in re.split(r"[,\s]+", each) if name]
    for name in wanted:
        if name not in known:
            raise WrongUsageError(
                "", console.language.say(_NO_COLUMN, name=name, known=", ".join(known))
            )
    return list(dict.fromkeys(wanted))


def _export(
    session: Session,
    *,
    arguments: Namespace,
    columns: list[str],
    console: Console,
    today: date,
) -> Exported:
    from desktop_crm.cli.where import WhereError, read_where
    from desktop_crm.exchange.customer_export import export_customers
    from desktop_crm.exchange.record_export import export_records
    from desktop_crm.queries.customer_filter_choices import filter_choices
    from desktop_crm.queries.firm import firm_facts
    from desktop_crm.queries.record_rows import RECORD_KINDS

    language = console.language
    known = RECORD_KINDS.get(arguments.kind)
    if arguments.where and known is not None and known.customer_id is None:
        raise WrongUsageError("", language.say(_NO_WHERE, kind=arguments.kind))
    try:
        customer_filter = read_where(arguments.where or (), filter_choices(session))
    except WhereError as error:
        raise WrongUsageError("", language.say(error.text, **error.params)) from error
    options: dict[str, Any] = {
        "target": arguments.target,
        "columns": columns,
        "language": language,
        "today": today,
        "customer_filter": customer_filter,
        "progress": console.progress,
    }
    if arguments.kind == CUSTOMERS:
        name = firm_facts(session).name
        return export_customers(session, firm=name, with_contacts=False, **options)
    return export_records(session, kind=arguments.kind, **options)
