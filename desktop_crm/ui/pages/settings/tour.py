"""What the tour shows of the settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from desktop_crm.ui.pages.settings.fields_section import FieldsSection
from desktop_crm.ui.pages.settings.lists_section import ListsSection
from desktop_crm.ui.pages.settings.sections import SECTIONS
from desktop_crm.ui.pages.settings.settings_page import SettingsPage
from desktop_crm.ui.routes import Route, SettingsRoute
from desktop_crm.ui.tour_stops import TourStop


def _section(key: str, _session: Any, **_today: Any) -> Route:
    return SettingsRoute(key)


def _route_to(key: str) -> Callable[..., Route]:
    return partial(_section, key)


def _merge(page: SettingsPage) -> None:
    section = page.section("lists")
    if isinstance(section, ListsSection):
        section.table.view.choose(0, 0)
        section.merge.click()


def _new_field(page: SettingsPage) -> None:
    section = page.section("fields")
    if isinstance(section, FieldsSection):
        section.add.click()


def stops() -> Sequence[TourStop]:
    """Every section, and its dialogs."""
    opened = [
        TourStop(f"settings_{spec.key}", _route_to(spec.key), key_screen=spec.key == "rules")
        for spec in SECTIONS
    ]
    return (
        *opened,
        TourStop("settings_merge", _route_to("lists"), _merge, dialog="option_dialog"),
        TourStop(
            "settings_new_field", _route_to("fields"), _new_field, dialog="custom_field_dialog"
        ),
    )
