"""The tour shows every report, section, list and tab.

That it shows every page and dialog is held by tests/ui/test_tour.py.
"""

from __future__ import annotations

from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.reports.registry import REPORTS
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.pages.card.card_tabs import Tab
from desktop_crm.ui.pages.settings.sections import SECTIONS
from tests.inventory.checks import missing

STOPS = {stop.name for spec in PAGES for stop in spec.tour()}


def test_every_report_is_drawn() -> None:
    assert missing([f"report_{report.name}" for report in REPORTS], STOPS) == []


def test_every_section_of_the_settings_is_drawn() -> None:
    assert missing([f"settings_{spec.key}" for spec in SECTIONS], STOPS) == []


def test_every_tab_of_the_card_is_drawn() -> None:
    names = {Tab.LOG: "card"}
    assert missing([names.get(tab, f"card_{tab}") for tab in Tab], STOPS) == []


def test_every_list_with_a_page_is_drawn_filled_filtered_printed_and_empty() -> None:
    lists = [spec.key for spec in PAGES if spec.key in LISTINGS]
    wanted = [f"{name}{state}" for name in lists for state in ("", "_filter", "_print", "_nothing")]
    assert missing(wanted, STOPS) == []


def test_the_check_of_pictures_can_fail() -> None:
    assert missing(["report_weather"], STOPS) == ["report_weather"]
