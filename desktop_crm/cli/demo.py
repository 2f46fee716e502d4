"""`demo`: a made-up firm."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser, day
from desktop_crm.cli.places import add_file, make_file
from desktop_crm.core.language import QT_TRANSLATE_NOOP

_CUSTOMERS = QT_TRANSLATE_NOOP("cli", "how many customers it has (200)")
_TODAY = QT_TRANSLATE_NOOP("cli", "its last day, as 2026-11-21; today unless given")
_SEED = QT_TRANSLATE_NOOP("cli", "a number; each makes another firm")
_MADE = QT_TRANSLATE_NOOP(
    "cli", "{path}: the made-up firm {name} up to {day}. Customers: {customers}, orders: {orders}."
)


def configure(parser: Parser) -> None:
    """The file, and what the firm depends on."""
    add_file(parser)
    parser.option("--customers", help=_CUSTOMERS, type=int, metavar="N")
    parser.option("--today", help=_TODAY, type=day, metavar="DATE")
    parser.option("--seed", help=_SEED, type=int, metavar="N")


def run(arguments: Namespace, console: Console) -> int:
    """Make the firm; the same one for the same number, day and seed."""
    from desktop_crm.core.clock import local_today
    from desktop_crm.services import demo

    today: date = arguments.today or local_today()
    change = make_file(
        arguments.file,
        lambda workspace: workspace.write(
            demo.make_demo_firm,
            today=today,
            customers=demo.CUSTOMERS if arguments.customers is None else arguments.customers,
            seed=demo.SEED if arguments.seed is None else arguments.seed,
            progress=console.progress,
        ),
    )
    rows = change.value
    console.say(
        _MADE,
        path=arguments.file,
        name=demo.FIRM,
        day=console.language.date(today),
        customers=rows["customer"],
        orders=rows.get("sales_order", 0),
    )
    console.answer(
        {
            "file": str(arguments.file),
            "name": demo.FIRM,
            "today": today.isoformat(),
            "rows": dict(rows),
        }
    )
    return 0
