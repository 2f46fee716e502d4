"""The registry of the settings: the list at the left, the palette and the tour follow from it."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.settings.section import Section, SectionSpec


def _facts(context: Context) -> Section:
    from desktop_crm.ui.pages.settings.firm_section import facts_section

    return facts_section(context)


def _staff(context: Context) -> Section:
    from desktop_crm.ui.pages.settings.staff_section import StaffSection

    return StaffSection(context)


def _lists(context: Context) -> Section:
    from desktop_crm.ui.pages.settings.lists_section import ListsSection

    return ListsSection(context)


def _fields(context: Context) -> Section:
    from desktop_crm.ui.pages.settings.fields_section import FieldsSection

    return FieldsSection(context)


def _rules(context: Context) -> Section:
    from desktop_crm.ui.pages.settings.firm_section import rules_section

    return rules_section(context)


def _experience(context: Context) -> Section:
    from desktop_crm.ui.pages.settings.firm_section import experience_section

    return experience_section(context)


def _appearance(context: Context) -> Section:
    from desktop_crm.ui.pages.settings.appearance_section import AppearanceSection

    return AppearanceSection(context)


def _folders(context: Context) -> Section:
    from desktop_crm.ui.pages.settings.folders_section import FoldersSection

    return FoldersSection(context)


SECTIONS: tuple[SectionSpec, ...] = (
    SectionSpec("firm", QT_TRANSLATE_NOOP("settings", "Firm"), "building-2", _facts),
    SectionSpec("staff", QT_TRANSLATE_NOOP("settings", "Staff"), "users", _staff),
    SectionSpec("lists", QT_TRANSLATE_NOOP("settings", "Lists"), "list-checks", _lists),
    SectionSpec("fields", QT_TRANSLATE_NOOP("settings", "Own fields"), "columns-3", _fields),
    SectionSpec("rules", QT_TRANSLATE_NOOP("settings", "Rules"), "sliders-horizontal", _rules),
    SectionSpec(
        "experience", QT_TRANSLATE_NOOP("settings", "Rules of thumb"), "lightbulb", _experience
    ),
    SectionSpec("appearance", QT_TRANSLATE_NOOP("settings", "Appearance"), "sun", _appearance),
    SectionSpec("folders", QT_TRANSLATE_NOOP("settings", "Folders"), "folder-open", _folders),
)
