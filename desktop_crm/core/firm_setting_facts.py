"""The settings that say who the firm is, for the window's head and for what is printed."""

from __future__ import annotations

from desktop_crm.core.firm_setting import FirmSetting, SettingGroup, SettingKind
from desktop_crm.core.texts import QT_TRANSLATE_NOOP, Text


def _text(key: str, title: Text, help_: Text | None = None) -> FirmSetting:
    return FirmSetting(key, SettingGroup.FIRM, SettingKind.TEXT, "", title, help_)


FACTS: tuple[FirmSetting, ...] = (
    _text(
        "firm.name",
        QT_TRANSLATE_NOOP("setting", "Name of the firm"),
        QT_TRANSLATE_NOOP("setting", "Stands in the head of the window and on what is printed."),
    ),
    FirmSetting(
        "firm.logo",
        SettingGroup.FIRM,
        SettingKind.IMAGE,
        "",
        QT_TRANSLATE_NOOP("setting", "Logo"),
        QT_TRANSLATE_NOOP("setting", "A PNG or JPEG picture; printed in the head of documents."),
    ),
    FirmSetting(
        "firm.address",
        SettingGroup.FIRM,
        SettingKind.LONG_TEXT,
        "",
        QT_TRANSLATE_NOOP("setting", "Address"),
    ),
    _text("firm.phone", QT_TRANSLATE_NOOP("setting", "Phone")),
    _text("firm.fax", QT_TRANSLATE_NOOP("setting", "Fax")),
    _text("firm.email", QT_TRANSLATE_NOOP("setting", "Email")),
    _text("firm.website", QT_TRANSLATE_NOOP("setting", "Website")),
    _text("firm.tax_id", QT_TRANSLATE_NOOP("setting", "Tax ID")),
    _text("firm.bank_name", QT_TRANSLATE_NOOP("setting", "Bank")),
    _text("firm.bank_account", QT_TRANSLATE_NOOP("setting", "Bank account")),
    FirmSetting(
        "firm.print_note",
        SettingGroup.FIRM,
        SettingKind.LONG_TEXT,
        "",
        QT_TRANSLATE_NOOP("setting", "Note at the foot of documents"),
    ),
)
