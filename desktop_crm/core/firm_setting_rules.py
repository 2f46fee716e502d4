"""The firm's rules with their defaults: churn, levels, contacts, complaints, orders, the file."""

from __future__ import annotations

from desktop_crm.core.firm_setting import (
    FirmSetting,
    SettingGroup,
    SettingKind,
    SettingUnit,
    decimal,
    whole,
)
from desktop_crm.core.firm_setting_levels import STAR_RULES
from desktop_crm.core.texts import QT_TRANSLATE_NOOP

_CHURN, _LEVELS, _CONTACTS = SettingGroup.CHURN, SettingGroup.LEVELS, SettingGroup.CONTACTS
_COMPLAINTS, _ORDERS, _FILE = SettingGroup.COMPLAINTS, SettingGroup.ORDERS, SettingGroup.FILE
_DAYS, _WORKING_DAYS = SettingUnit.DAYS, SettingUnit.WORKING_DAYS

CHURN_RULES: tuple[FirmSetting, ...] = (
    whole(
        "rule.churn_days",
        _CHURN,
        90,
        QT_TRANSLATE_NOOP("setting", "Churn after so many days without an order"),
        bounds=(1, 3650),
        unit=_DAYS,
        help_=QT_TRANSLATE_NOOP(
            "setting",
            "Lost from the day after on; a customer may have its own number of days. Seasonal "
            "customers are judged by the season of a year ago. Also: who is active, who silent.",
        ),
        source=QT_TRANSLATE_NOOP(
            "setting", "Articles: how long without an order (for example three months)."
        ),
    ),
    FirmSetting(
        "rule.churn_mode",
        _CHURN,
        SettingKind.CHOICE,
        "both",
        QT_TRANSLATE_NOOP("setting", "Who decides that a customer is lost"),
        source=QT_TRANSLATE_NOOP(
            "setting", "Articles: two cases, to be chosen as the firm needs it."
        ),
        choices={
            "auto": QT_TRANSLATE_NOOP("setting", "The rule alone"),
            "manual": QT_TRANSLATE_NOOP("setting", "A person alone"),
            "both": QT_TRANSLATE_NOOP("setting", "The rule, and a person"),
        },
    ),
    decimal(
        "rule.at_risk_factor",
        _CHURN,
        "1.5",
        QT_TRANSLATE_NOOP("setting", "At risk beyond this multiple of the usual interval"),
        bounds=("1", "10"),
        unit=SettingUnit.TIMES,
        help_=QT_TRANSLATE_NOOP(
            "setting", "The usual interval is the median of the customer's own orders."
        ),
    ),
    whole(
        "rule.drop_threshold",
        _CHURN,
        30,
        QT_TRANSLATE_NOOP("setting", "Alarm when sales fall by"),
        bounds=(1, 100),
        unit=SettingUnit.PERCENT,
        help_=QT_TRANSLATE_NOOP(
            "setting", "In the list, on the card, and in the reports on drops and on risks."
        ),
        source=QT_TRANSLATE_NOOP(
            "setting",
            "Articles: sales down 30 % against the same time last year or the month before.",
        ),
    ),
    whole(
        "rule.new_customer_days",
        _CHURN,
        60,
        QT_TRANSLATE_NOOP("setting", "A customer counts as new after its first order for"),
        bounds=(1, 730),
        unit=_DAYS,
    ),
    whole(
        "rule.followed_days",
        _CHURN,
        90,
        QT_TRANSLATE_NOOP("setting", "A prospect counts as followed up after a contact for"),
        bounds=(1, 730),
        unit=_DAYS,
    ),
    whole(
        "rule.top_share",
        _CHURN,
        20,
        QT_TRANSLATE_NOOP("setting", "Top customers are the first"),
        bounds=(1, 100),
        unit=SettingUnit.PERCENT,
        help_=QT_TRANSLATE_NOOP(
            "setting", "Of the customers with orders; their measured share is printed beside."
        ),
        source=QT_TRANSLATE_NOOP(
            "setting", "Articles: 20 % of the customers bring 80 % of the profit."
        ),
    ),
)

LEVEL_RULES: tuple[FirmSetting, ...] = (
    whole(
        "level.key",
        _LEVELS,
        4,
        QT_TRANSLATE_NOOP("setting", "Key customers are those from"),
        bounds=(1, 5),
        unit=SettingUnit.STARS,
        help_=QT_TRANSLATE_NOOP("setting", "For the button “Key customers” above the list."),
    ),
    *STAR_RULES,
)

CONTACT_RULES: tuple[FirmSetting, ...] = tuple(
    whole(f"contact.interval_{level}", _CONTACTS, days, title, bounds=(1, 730), unit=_DAYS)
    for level, days, title in (
        (5, 14, QT_TRANSLATE_NOOP("setting", "Five stars: contact at least every")),
        (4, 30, QT_TRANSLATE_NOOP("setting", "Four stars: contact at least every")),
        (3, 60, QT_TRANSLATE_NOOP("setting", "Three stars: contact at least every")),
        (2, 90, QT_TRANSLATE_NOOP("setting", "Two stars: contact at least every")),
        (1, 180, QT_TRANSLATE_NOOP("setting", "One star: contact at least every")),
    )
)

COMPLAINT_RULES: tuple[FirmSetting, ...] = (
    whole(
        "complaint.days_minor",
        _COMPLAINTS,
        7,
        QT_TRANSLATE_NOOP("setting", "Minor complaints are solved within"),
        bounds=(0, 365),
        unit=_WORKING_DAYS,
        source=QT_TRANSLATE_NOOP(
            "setting", "Articles: solved later than the firm demands counts as late."
        ),
    ),
    whole(
        "complaint.days_normal",
        _COMPLAINTS,
        5,
        QT_TRANSLATE_NOOP("setting", "Normal complaints are solved within"),
        bounds=(0, 365),
        unit=_WORKING_DAYS,
    ),
    whole(
        "complaint.days_serious",
        _COMPLAINTS,
        3,
        QT_TRANSLATE_NOOP("setting", "Serious complaints are solved within"),
        bounds=(0, 365),
        unit=_WORKING_DAYS,
    ),
    whole(
        "complaint.response_hours",
        _COMPLAINTS,
        4,
        QT_TRANSLATE_NOOP("setting", "First response within"),
        bounds=(1, 720),
        unit=SettingUnit.HOURS,
    ),
    whole(
        "complaint.recurrence_days",
        _COMPLAINTS,
        90,
        QT_TRANSLATE_NOOP("setting", "The same complaint recurs within"),
        bounds=(1, 730),
        unit=_DAYS,
        source=QT_TRANSLATE_NOOP(
            "setting", "Articles: complaints that happen often and are never really cured."
        ),
    ),
    FirmSetting(
        "calendar.days_off",
        _COMPLAINTS,
        SettingKind.DAYS,
        (),
        QT_TRANSLATE_NOOP("setting", "Days off of the firm"),
        QT_TRANSLATE_NOOP("setting", "Besides weekends and public holidays."),
    ),
    FirmSetting(
        "calendar.days_worked",
        _COMPLAINTS,
        SettingKind.DAYS,
        (),
        QT_TRANSLATE_NOOP("setting", "Weekend days and holidays that are worked"),
    ),
)

ORDER_RULES: tuple[FirmSetting, ...] = (
    whole(
        "order.terms_days",
        _ORDERS,
        30,
        QT_TRANSLATE_NOOP("setting", "Payment terms unless the customer has its own"),
        bounds=(0, 730),
        unit=_DAYS,
    ),
    whole(
        "order.tax_rate",
        _ORDERS,
        13,
        QT_TRANSLATE_NOOP("setting", "Tax rate"),
        bounds=(0, 100),
        unit=SettingUnit.PERCENT,
    ),
    whole(
        "order.cost_coverage",
        _ORDERS,
        80,
        QT_TRANSLATE_NOOP("setting", "Margins are greyed when the cost is known for less than"),
        bounds=(0, 100),
        unit=SettingUnit.PERCENT,
        source=QT_TRANSLATE_NOOP("setting", "Articles: the cost data must be right first."),
    ),
)

FILE_RULES: tuple[FirmSetting, ...] = (
    whole(
        "attachment.limit",
        _FILE,
        50,
        QT_TRANSLATE_NOOP("setting", "Largest attachment"),
        bounds=(1, 500),
        unit=SettingUnit.MEGABYTES,
    ),
    whole(
        "bin.days",
        _FILE,
        30,
        QT_TRANSLATE_NOOP("setting", "The recycle bin keeps records for"),
        bounds=(1, 3650),
        unit=_DAYS,
    ),
)
