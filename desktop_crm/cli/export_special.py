"""`export` of what is no list: the whole firm, templates, contact files, letters."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import WrongUsageError
from desktop_crm.core.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_crm.exchange.list_export import Exported

VCF = ".vcf"
_TEMPLATE_NAMES = {"orders": "order_lines"}
_NO_TEMPLATE = QT_TRANSLATE_NOOP("cli", "There is no template for {kind}. Known are: {known}.")
_ONLY = QT_TRANSLATE_NOOP("cli", "{kind} can only be written as {known}.")
_TEMPLATE_ONLY = QT_TRANSLATE_NOOP("cli", "{kind} can only be written with --template.")
_NOT_WITH = QT_TRANSLATE_NOOP("cli", "{given} does not go with {kind}.")


def is_special(arguments: Namespace) -> bool:
    """Whether something else than the rows of a list is wanted."""
    return (
        arguments.template
        or arguments.kind in {"firm", "letters", "staff"}
        or arguments.target.suffix.lower() == VCF
    )


def export_special(
    session: Session, *, arguments: Namespace, console: Console, today: date
) -> Exported:
    """Write it."""
    _refuse_what_means_nothing(arguments, console)
    if arguments.template:
        return _template(session, arguments, console)
    if arguments.kind == "firm":
        from desktop_crm.exchange.firm_book.export import export_firm

        return export_firm(
            session,
            target=arguments.target,
            language=console.language,
            today=today,
            progress=console.progress,
        )
    ids = _customers(session, arguments, console, today)
    if arguments.kind == "letters":
        from desktop_crm.exchange.out.text_file import CsvMode
        from desktop_crm.exchange.people_export import export_letters

        return export_letters(
            session,
            target=arguments.target,
            ids=ids,
            language=console.language,
            today=today,
            csv_mode=CsvMode(arguments.csv),
            progress=console.progress,
        )
    from desktop_crm.exchange.people_export import Whose, export_cards

    return export_cards(
        session,
        target=arguments.target,
        ids=ids,
        whose=Whose.CUSTOMERS,
        progress=console.progress,
    )


def _refuse_what_means_nothing(arguments: Namespace, console: Console) -> None:
    kind, ending = arguments.kind, arguments.target.suffix.lower()
    language = console.language
    if kind == "staff" and not arguments.template:
        raise WrongUsageError("", language.say(_TEMPLATE_ONLY, kind=kind))
    if ending == VCF and (kind != "contacts" or arguments.template):
        known = ".xlsx" if arguments.template or kind == "firm" else ".xlsx, .csv"
        raise WrongUsageError("", language.say(_ONLY, kind=kind, known=known))
    if ending == ".csv" and (kind == "firm" or arguments.template):
        raise WrongUsageError("", language.say(_ONLY, kind=kind, known=".xlsx"))
    is_whole = kind == "firm" or arguments.template
    for option, given in (("--columns", arguments.columns), ("--where", arguments.where)):
        if given and (is_whole or option == "--columns"):
            raise WrongUsageError("", language.say(_NOT_WITH, given=option, kind=kind))


def _template(session: Session, arguments: Namespace, console: Console) -> Exported:
    from desktop_crm.exchange.templates.kinds import TEMPLATES
    from desktop_crm.exchange.templates.write import export_template

    name = _TEMPLATE_NAMES.get(arguments.kind, arguments.kind)
    if name not in TEMPLATES:
        known = ", ".join(TEMPLATES)
        raise WrongUsageError(
            "", console.language.say(_NO_TEMPLATE, kind=arguments.kind, known=known)
        )
    return export_template(
        session, target=arguments.target, template=name, language=console.language
    )


def _customers(
    session: Session, arguments: Namespace, console: Console, today: date
) -> Sequence[UUID]:
    """The customers that pass the conditions, in the order of their list."""
    from desktop_crm.cli.where import filter_of
    from desktop_crm.queries.listing.custom import firm_listing
    from desktop_crm.queries.listing.customers import CUSTOMERS
    from desktop_crm.queries.listing.rows import list_ids, list_order

    listing = firm_listing(session, listing=CUSTOMERS)
    wanted = filter_of(session, arguments.where or (), listing, console.language)
    numbers = list_order(session, listing=listing, today=today, list_filter=wanted)
    return list_ids(session, listing=listing, numbers=numbers)
