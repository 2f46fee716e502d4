"""What a customer's own trade has to be for so many stars, as the firm sets it."""

from __future__ import annotations

from desktop_crm.core.firm_setting import (
    FirmSetting,
    SettingGroup,
    SettingKind,
    SettingUnit,
    decimal,
    whole,
)
from desktop_crm.core.texts import QT_TRANSLATE_NOOP

_GROUP = SettingGroup.LEVELS
_SOURCE = QT_TRANSLATE_NOOP(
    "setting", "Articles: one to five stars by the customer's own trade; the figures are ours."
)

_RECOMPUTED = FirmSetting(
    "level.recomputed",
    _GROUP,
    SettingKind.CHOICE,
    "monthly",
    QT_TRANSLATE_NOOP("setting", "Levels follow from the trade"),
    QT_TRANSLATE_NOOP(
        "setting",
        "Each customer has the highest level that its trade reaches in sales, margin and latest "
        "order; whoever ordered at all has one star. A level set by hand stays until it goes back "
        "to the rule.",
    ),
    source=_SOURCE,
    choices={
        "monthly": QT_TRANSLATE_NOOP("setting", "Anew each month"),
        "asked": QT_TRANSLATE_NOOP("setting", "Only when asked"),
    },
)
_SALES = tuple(
    whole(
        f"level.sales_{level}",
        _GROUP,
        least,
        title,
        bounds=(0, 1_000_000_000),
        unit=SettingUnit.YUAN,
        help_=help_,
    )
    for level, least, title, help_ in (
        (
            5,
            1_000_000,
            QT_TRANSLATE_NOOP("setting", "Five stars: sales of at least"),
            QT_TRANSLATE_NOOP(
                "setting", "Of the last 12 months, less cancellations and returns; so for all."
            ),
        ),
        (4, 400_000, QT_TRANSLATE_NOOP("setting", "Four stars: sales of at least"), None),
        (3, 150_000, QT_TRANSLATE_NOOP("setting", "Three stars: sales of at least"), None),
        (2, 40_000, QT_TRANSLATE_NOOP("setting", "Two stars: sales of at least"), None),
    )
)
_MARGINS = tuple(
    decimal(
        f"level.margin_{level}",
        _GROUP,
        least,
        title,
        bounds=("-100", "100"),
        unit=SettingUnit.PERCENT,
        help_=help_,
    )
    for level, least, title, help_ in (
        (
            5,
            "12",
            QT_TRANSLATE_NOOP("setting", "Five stars: gross margin of at least"),
            QT_TRANSLATE_NOOP(
                "setting",
                "Of the last 12 months; not asked for while the cost of too few sales is known, "
                "as set for greyed margins below.",
            ),
        ),
        (4, "10", QT_TRANSLATE_NOOP("setting", "Four stars: gross margin of at least"), None),
        (3, "5", QT_TRANSLATE_NOOP("setting", "Three stars: gross margin of at least"), None),
        (2, "0", QT_TRANSLATE_NOOP("setting", "Two stars: gross margin of at least"), None),
    )
)
_DAYS = tuple(
    whole(
        f"level.days_{level}",
        _GROUP,
        most,
        title,
        bounds=(1, 3650),
        unit=SettingUnit.DAYS,
    )
    for level, most, title in (
        (5, 90, QT_TRANSLATE_NOOP("setting", "Five stars: latest order at most so long ago")),
        (4, 120, QT_TRANSLATE_NOOP("setting", "Four stars: latest order at most so long ago")),
        (3, 180, QT_TRANSLATE_NOOP("setting", "Three stars: latest order at most so long ago")),
        (2, 365, QT_TRANSLATE_NOOP("setting", "Two stars: latest order at most so long ago")),
    )
)
STAR_RULES: tuple[FirmSetting, ...] = (_RECOMPUTED, *_SALES, *_MARGINS, *_DAYS)
