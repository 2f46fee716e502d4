"""What is registered is explained in the help, and each page opens the help about itself.

That reports, quick filters, settings and shortcuts are explained is held by tests/help.
"""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop_crm.core.language import ENGLISH, Language, Text, load_language
from desktop_crm.core.places import RESOURCES
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.help_markup import read_markup, words_of
from desktop_crm.ui.dialogs.help_sheet import HelpSheet
from desktop_crm.ui.dialogs.help_topics import TOPICS, topic_of_page
from desktop_crm.ui.dialogs.shortcuts import ShortcutsSheet
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.pages.card.card_tabs import CardTabs
from desktop_crm.ui.widgets.sheet import open_sheet
from desktop_crm.ui.workbench import Workbench
from tests.inventory.checks import missing, unexplained
from tests.inventory.held import Held, everything
from tests.inventory.routes import routes_to_every_page

UNTOLD = frozenset({"help.about", "language.zh_CN", "language.en"})
"""Actions whose names say all there is to say."""


def words_of_topic(key: str, language: Language) -> str:
    """All words of a topic."""
    return read_markup((RESOURCES / "help" / language.code / f"{key}.md").read_text("utf-8")).words


def words_of_help(language: Language) -> str:
    """All words of the help."""
    return "\n".join(words_of_topic(topic.key, language) for topic in TOPICS)


def test_every_action_is_told(spoken: Language) -> None:
    told = [
        held
        for held in everything()
        if held.kind == "action" and held.key not in UNTOLD and "{" not in held.texts[0].source
    ]
    assert unexplained(told, spoken, words_of_help(spoken)) == []


def test_every_page_is_told_in_its_own_topic(spoken: Language) -> None:
    for held in everything():
        if held.kind == "page":
            words = words_of_topic(topic_of_page(held.key), spoken)
            assert unexplained([held], spoken, words) == []


def test_every_option_list_is_told(spoken: Language) -> None:
    lists = [held for held in everything() if held.kind == "option list"]
    assert unexplained(lists, spoken, words_of_topic("settings", spoken)) == []


def test_every_tab_of_the_card_is_told(context: Context) -> None:
    tabs = CardTabs(context)
    file = RESOURCES / "help" / ENGLISH / "card.md"
    blocks = read_markup(file.read_text("utf-8")).blocks
    told = {words_of(row[0]) for block in blocks for row in block.rows}
    shown = [tab.text() for tab in tabs.strip.findChildren(QAbstractButton)]
    assert shown
    assert missing(shown, told) == []


def test_each_page_opens_its_topic_and_its_keys(program: Workbench, qtbot: QtBot) -> None:
    desk = program.desk
    assert desk is not None
    for route in routes_to_every_page(desk.background, qtbot):
        desk.navigation.go(route)
        qtbot.waitUntil(desk.background.is_idle, timeout=20_000)
        program.commands.trigger("help.topics")
        opened = open_sheet(program.window)
        assert isinstance(opened, HelpSheet), route
        assert opened.topic == topic_of_page(route.page)
        opened.reject()
        program.commands.trigger("help.shortcuts")
        listed = open_sheet(program.window)
        assert isinstance(listed, ShortcutsSheet), route
        listed.reject()


@pytest.mark.parametrize("page", [spec.key for spec in PAGES])
def test_no_page_falls_back_to_the_first_steps(page: str) -> None:
    assert topic_of_page(page) != TOPICS[0].key


def test_the_checks_of_the_help_can_fail() -> None:
    english = load_language(ENGLISH)
    told, untold = (
        Held("action", key, (Text("Actions", text),))
        for key, text in (("told", "Log a contact…"), ("untold", "Turn the page"))
    )
    assert unexplained([told, untold], english, "Press “Log a contact”") == ["action untold"]
    assert missing(["Facts", "Files"], {"Facts"}) == ["Files"]
