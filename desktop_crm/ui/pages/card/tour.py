"""What the tour shows of the customer card and of the sheets that it opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from desktop_crm.queries.card_examples import (
    blank_customer,
    level_by_hand,
    steady_customer,
    troubled_customer,
)
from desktop_crm.queries.dialog_examples import dialog_examples
from desktop_crm.queries.timeline_rows import Moment
from desktop_crm.ui.dialogs.customer_decision import Decision
from desktop_crm.ui.dialogs.customer_dialog import new_customer
from desktop_crm.ui.dialogs.log_entry_dialog import LogEntrySheet
from desktop_crm.ui.pages.card.attachments_panel import AttachmentsPanel
from desktop_crm.ui.pages.card.card_page import CardPage
from desktop_crm.ui.pages.card.card_tabs import Tab
from desktop_crm.ui.pages.card.contacts_panel import ContactsPanel
from desktop_crm.ui.pages.card.facts_panel import FactsPanel
from desktop_crm.ui.pages.card.history_panel import HistoryPanel
from desktop_crm.ui.pages.card.links_card import LinksCard
from desktop_crm.ui.pages.card.timeline_panel import TimelinePanel
from desktop_crm.ui.routes import CardRoute, PairRoute, Route
from desktop_crm.ui.tour_dialogs import stops as dialog_stops
from desktop_crm.ui.tour_stops import TourStop
from desktop_crm.ui.widgets.sheet import open_sheet

_TYPED = "恒润精密五金"

_WORDS = "王经理说 10 月货款下周五先付 5 万，其余元旦后结清。"


def _route(find: Callable[..., UUID], tab: Tab, session: Any, **today: Any) -> Route:
    return CardRoute(find(session, **today), tab)


def _of(tab: Tab, find: Callable[..., UUID] = troubled_customer) -> Callable[..., Route]:
    return partial(_route, find, tab)


def _log(page: CardPage) -> None:
    """A contact, with words that name days and a promise."""
    page.sheets.log()
    context = page.context
    context.background.read(dialog_examples, partial(_say, page), owner=page, key="words")


def _say(page: CardPage, _found: object) -> None:
    sheet = open_sheet(page.window())
    if isinstance(sheet, LogEntrySheet):
        sheet.fields.text.setPlainText(_WORDS)


def _open_entry(page: CardPage) -> None:
    rows = page.tabs.find(Tab.LOG, TimelinePanel).rows
    page.sheets.open_moment(next(row for row in rows if row.moment is Moment.LOG))


def _type_new(page: CardPage) -> None:
    new_customer(page.context, page, name=_TYPED)


def _edit(page: CardPage) -> None:
    page.sheets.edit()


def _open_contact(page: CardPage) -> None:
    rows = page.tabs.find(Tab.CONTACTS, ContactsPanel).table.model.rows
    page.sheets.open_contact(rows[0] if rows else None)


def _plan(page: CardPage) -> None:
    page.sheets.plan()


def _decide(page: CardPage) -> None:
    page.sheets.decide(Decision.HOLD)


def _level(page: CardPage) -> None:
    page.sheets.decide(Decision.LEVEL)


def _by_hand(session: Any, **_today: Any) -> Route:
    return CardRoute(level_by_hand(session), Tab.FACTS)


def _open_operation(page: CardPage) -> None:
    panel = page.tabs.find(Tab.HISTORY, HistoryPanel)
    page.sheets.open_operation(panel, panel.list.items[0].row)


def _links(page: CardPage) -> LinksCard:
    return page.tabs.find(Tab.FACTS, FactsPanel).links


def _colleagues(page: CardPage) -> None:
    _links(page).change_members()


def _relation(page: CardPage) -> None:
    _links(page).add_relation()


def _channels(page: CardPage) -> None:
    _links(page).change_channels()


def _rename_file(page: CardPage) -> None:
    panel = page.tabs.find(Tab.FILES, AttachmentsPanel)
    for row in panel.table.model.rows[:1]:
        panel.rename(row)


def _two(session: Any, **today: Any) -> Route:
    return PairRoute(troubled_customer(session, **today), steady_customer(session, **today))


def pair_stops() -> Sequence[TourStop]:
    """A customer in trouble beside one that is not."""
    return (TourStop("pair", _two, key_screen=True),)


def stops() -> Sequence[TourStop]:
    """Each tab of a customer in trouble, the sheets, and a customer with nothing."""
    return (
        TourStop("card", _of(Tab.LOG), key_screen=True),
        TourStop("card_facts", _of(Tab.FACTS)),
        TourStop("card_contacts", _of(Tab.CONTACTS)),
        TourStop("card_orders", _of(Tab.ORDERS), key_screen=True),
        TourStop("card_complaints", _of(Tab.COMPLAINTS)),
        TourStop("card_files", _of(Tab.FILES)),
        TourStop("card_history", _of(Tab.HISTORY)),
        TourStop("card_blank", _of(Tab.LOG, blank_customer)),
        TourStop("card_log", _of(Tab.LOG), _log, dialog="log_entry_dialog", key_screen=True),
        TourStop("card_entry", _of(Tab.LOG), _open_entry, dialog="log_entry_view"),
        TourStop("card_new", _of(Tab.LOG), _type_new, dialog="customer_dialog", key_screen=True),
        TourStop("card_edit", _of(Tab.FACTS), _edit, dialog="customer_dialog"),
        TourStop("card_contact", _of(Tab.CONTACTS), _open_contact, dialog="contact_dialog"),
        TourStop("card_task", _of(Tab.LOG), _plan, dialog="task_dialog"),
        TourStop("card_hold", _of(Tab.LOG), _decide, dialog="customer_decision"),
        TourStop("card_level", _by_hand, _level, dialog="level_sheet"),
        TourStop("card_colleagues", _of(Tab.FACTS), _colleagues, dialog="members_dialog"),
        TourStop("card_relation", _of(Tab.FACTS), _relation, dialog="relation_dialog"),
        TourStop("card_channels", _of(Tab.FACTS), _channels, dialog="channels_dialog"),
        TourStop("card_rename_file", _of(Tab.FILES), _rename_file, dialog="attachment_dialog"),
        TourStop("card_operation", _of(Tab.HISTORY), _open_operation, dialog="customer_operation"),
        *dialog_stops(_of(Tab.LOG)),
    )
