"""Every setting of the firm: the one place where the defaults of all rules live."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_crm.core.codes import Severity
from desktop_crm.core.firm_setting import FirmSetting, SettingGroup, SettingKind, SettingUnit
from desktop_crm.core.firm_setting_experience import EXPERIENCE
from desktop_crm.core.firm_setting_facts import FACTS
from desktop_crm.core.firm_setting_rules import (
    CHURN_RULES,
    COMPLAINT_RULES,
    CONTACT_RULES,
    FILE_RULES,
    LEVEL_RULES,
    ORDER_RULES,
)
from desktop_crm.core.texts import QT_TRANSLATE_NOOP, Text

__all__ = [
    "FIRM_SETTINGS",
    "GROUP_TEXTS",
    "SETTINGS_BY_KEY",
    "UNIT_TEXTS",
    "FirmSetting",
    "SettingGroup",
    "SettingKind",
    "SettingUnit",
    "filled",
    "severity_days",
]

FIRM_SETTINGS: tuple[FirmSetting, ...] = (
    *FACTS,
    *CHURN_RULES,
    *LEVEL_RULES,
    *CONTACT_RULES,
    *COMPLAINT_RULES,
    *ORDER_RULES,
    *FILE_RULES,
    *EXPERIENCE,
)
SETTINGS_BY_KEY: Mapping[str, FirmSetting] = {each.key: each for each in FIRM_SETTINGS}
GROUP_TEXTS: Mapping[SettingGroup, Text] = {
    SettingGroup.FIRM: QT_TRANSLATE_NOOP("setting", "Firm"),
    SettingGroup.CHURN: QT_TRANSLATE_NOOP("setting", "Churn and alarms"),
    SettingGroup.LEVELS: QT_TRANSLATE_NOOP("setting", "Customer levels"),
    SettingGroup.CONTACTS: QT_TRANSLATE_NOOP("setting", "Contact intervals"),
    SettingGroup.COMPLAINTS: QT_TRANSLATE_NOOP("setting", "Complaints and working days"),
    SettingGroup.ORDERS: QT_TRANSLATE_NOOP("setting", "Orders and margins"),
    SettingGroup.FILE: QT_TRANSLATE_NOOP("setting", "Attachments and recycle bin"),
    SettingGroup.EXPERIENCE: QT_TRANSLATE_NOOP("setting", "Rules of thumb"),
}
UNIT_TEXTS: Mapping[SettingUnit, Text] = {
    SettingUnit.DAYS: QT_TRANSLATE_NOOP("setting", "days"),
    SettingUnit.WORKING_DAYS: QT_TRANSLATE_NOOP("setting", "working days"),
    SettingUnit.MONTHS: QT_TRANSLATE_NOOP("setting", "months"),
    SettingUnit.HOURS: QT_TRANSLATE_NOOP("setting", "hours"),
    SettingUnit.PERCENT: QT_TRANSLATE_NOOP("setting", "%"),
    SettingUnit.YUAN: QT_TRANSLATE_NOOP("setting", "yuan"),
    SettingUnit.TIMES: QT_TRANSLATE_NOOP("setting", "times"),
    SettingUnit.PEOPLE: QT_TRANSLATE_NOOP("setting", "people"),
    SettingUnit.STARS: QT_TRANSLATE_NOOP("setting", "stars"),
    SettingUnit.MEGABYTES: QT_TRANSLATE_NOOP("setting", "MB"),
}


def filled(stored: Mapping[str, Any]) -> dict[str, Any]:
    """The value of every setting in its own type: as stored, or else its default."""
    return {
        each.key: each.from_file(stored[each.key]) if each.key in stored else each.default
        for each in FIRM_SETTINGS
    }


def severity_days(values: Mapping[str, Any]) -> dict[Severity, int]:
    """Within how many working days a complaint of each severity is to be solved."""
    return {each: int(values[f"complaint.days_{each}"]) for each in Severity}
