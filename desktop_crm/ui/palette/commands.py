"""Commands, reports and settings as lines of the palette."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.matching import matched_spans
from desktop_crm.ui.action import MENU_TITLES, ActionSpec, MenuName
from desktop_crm.ui.context import Context
from desktop_crm.ui.language import say
from desktop_crm.ui.palette.item import Group, Item, matches
from desktop_crm.ui.routes import ReportRoute, SettingsRoute

_NEW = QT_TRANSLATE_NOOP("palette", "New customer “{name}”")
_PLAIN = "command"
_EVERYDAY = (MenuName.RECORD, MenuName.GO, MenuName.LIST, MenuName.EDIT, MenuName.TRANSFER)
"""The menus whose actions stand first."""
_HIDDEN = frozenset({"go.palette"})
_SECTIONS = {"firm": "firm", "experience": "experience"}
_OTHER_SECTION = "rules"
_LONGEST = 40


def command_items(context: Context, text: str) -> Iterator[Item]:
    """Every action that can be done now and whose name fits, the everyday ones first."""
    actions = context.actions
    for spec in sorted(actions.specs, key=_rank):
        action = actions.action(spec.key)
        if spec.key in _HIDDEN or not (action.isVisible() and action.isEnabled()):
            continue
        title = action.text().replace("&&", "&")
        menu = say(MENU_TITLES[spec.menu]) if spec.menu is not None else ""
        # "Dark" and "English" are values: who looks for them types what they are values of
        known_by = f"{title} {menu}" if spec.checkable else title
        if matches(known_by, text):
            yield Item(
                Group.COMMANDS,
                title,
                spec.icon or _PLAIN,
                action.trigger,
                menu,
                matched_spans(title, text),
                hint=actions.shortcut(spec.key),
            )


def _rank(spec: ActionSpec) -> int:
    return _EVERYDAY.index(spec.menu) if spec.menu in _EVERYDAY else len(_EVERYDAY)


def new_customer_item(context: Context, host: QWidget, text: str) -> Iterator[Item]:
    """What was typed may be the name of somebody who is not there yet."""
    name = " ".join(text.split())
    if not name or not context.actions.action("customer.new").isEnabled():
        return
    shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    title = context.language.say(_NEW, name=shown)
    yield Item(Group.COMMANDS, title, "plus", partial(_new_customer, context, host, name))


def _new_customer(context: Context, host: QWidget, name: str) -> None:
    from desktop_crm.ui.dialogs.customer_dialog import new_customer

    new_customer(context, host, name=name)


def report_items(context: Context, text: str) -> Iterator[Item]:
    """Every report of the overview, by its title and its question."""
    from desktop_crm.reports.registry import REPORTS

    language = context.language
    for report in REPORTS:
        question = language.say(report.question)
        for preset in report.presets:
            title = language.say(preset.title)
            if matches(f"{title} {question} {report.name}", text):
                route = ReportRoute(report.name, preset.settings)
                yield Item(
                    Group.REPORTS,
                    title,
                    "chart-column",
                    partial(context.navigation.go, route),
                    question,
                    matched_spans(title, text),
                    matched_spans(question, text),
                )


def setting_items(context: Context, text: str) -> Iterator[Item]:
    """Every section of the settings, and every rule of the firm."""
    from desktop_crm.core.firm_settings import FIRM_SETTINGS, GROUP_TEXTS
    from desktop_crm.ui.pages.settings.sections import SECTIONS

    language = context.language
    for section in SECTIONS:
        title = language.say(section.title)
        if matches(title, text):
            yield _setting(context, title, section.icon, (section.key, ""), text)
    for setting in FIRM_SETTINGS:
        title = language.say(setting.title)
        if matches(title, text):
            key = _SECTIONS.get(setting.group, _OTHER_SECTION)
            about = language.say(GROUP_TEXTS[setting.group])
            yield _setting(context, title, "settings", (key, about), text)


def _setting(context: Context, title: str, icon: str, where: tuple[str, str], text: str) -> Item:
    section, about = where
    go = partial(context.navigation.go, SettingsRoute(section))
    return Item(Group.SETTINGS, title, icon, go, about, matched_spans(title, text))
