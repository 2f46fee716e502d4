"""经验系数: figures that articles quote without a source, as assumptions that a firm may edit."""

from __future__ import annotations

from desktop_crm.core.firm_setting import FirmSetting, SettingGroup, SettingUnit, decimal, whole
from desktop_crm.core.texts import QT_TRANSLATE_NOOP

_GROUP = SettingGroup.EXPERIENCE
_PERCENT, _TIMES, _PEOPLE = SettingUnit.PERCENT, SettingUnit.TIMES, SettingUnit.PEOPLE
_PARETO = QT_TRANSLATE_NOOP("setting", "Articles: 20 % of the customers bring 80 % of the profit.")
_SELLERS = QT_TRANSLATE_NOOP(
    "setting", "Articles: 20 % of the salespeople bring 80 % of the sales (Pareto)."
)
_YEARLY_CHURN = QT_TRANSLATE_NOOP(
    "setting", "Articles: each year 10 % to 30 % of the old customers are lost."
)
_RETENTION = QT_TRANSLATE_NOOP("setting", "Articles: retention +5 % -> profit +25 % to 95 %.")
_COSTS = QT_TRANSLATE_NOOP(
    "setting",
    "Articles: keeping 5 % of old customers, profit +100 %; winning a new one costs 5 to 8 times "
    "as much; winning one back 5 to 8 times again.",
)
_VALUES = QT_TRANSLATE_NOOP(
    "setting", "Articles: satisfied customers 2.6 times, dissatisfied ones 1.8 times."
)
_WORDS = QT_TRANSLATE_NOOP(
    "setting",
    "Articles: an unhappy customer tells 10 people, each of them 5 more; a happy one tells 5, each "
    "of them 1 or 2 more.",
)

EXPERIENCE: tuple[FirmSetting, ...] = (
    whole(
        "experience.top_share",
        _GROUP,
        20,
        QT_TRANSLATE_NOOP("setting", "Few customers: share of the number"),
        bounds=(1, 99),
        unit=_PERCENT,
        source=_PARETO,
    ),
    whole(
        "experience.top_result",
        _GROUP,
        80,
        QT_TRANSLATE_NOOP("setting", "Few customers: share of the profit"),
        bounds=(1, 100),
        unit=_PERCENT,
        source=_PARETO,
    ),
    whole(
        "experience.top_sellers",
        _GROUP,
        20,
        QT_TRANSLATE_NOOP("setting", "Few salespeople: share of the number"),
        bounds=(1, 99),
        unit=_PERCENT,
        source=_SELLERS,
    ),
    whole(
        "experience.top_sellers_result",
        _GROUP,
        80,
        QT_TRANSLATE_NOOP("setting", "Few salespeople: share of the sales"),
        bounds=(1, 100),
        unit=_PERCENT,
        source=_SELLERS,
    ),
    whole(
        "experience.churn_low",
        _GROUP,
        10,
        QT_TRANSLATE_NOOP("setting", "Yearly churn: low"),
        bounds=(0, 100),
        unit=_PERCENT,
        source=_YEARLY_CHURN,
    ),
    whole(
        "experience.churn_high",
        _GROUP,
        30,
        QT_TRANSLATE_NOOP("setting", "Yearly churn: high"),
        bounds=(0, 100),
        unit=_PERCENT,
        source=_YEARLY_CHURN,
    ),
    whole(
        "experience.retention_step",
        _GROUP,
        5,
        QT_TRANSLATE_NOOP("setting", "More retention by"),
        bounds=(1, 100),
        unit=_PERCENT,
        source=_RETENTION,
    ),
    whole(
        "experience.retention_low",
        _GROUP,
        25,
        QT_TRANSLATE_NOOP("setting", "Profit from more retention: low"),
        bounds=(0, 1000),
        unit=_PERCENT,
        source=_RETENTION,
    ),
    whole(
        "experience.retention_high",
        _GROUP,
        95,
        QT_TRANSLATE_NOOP("setting", "Profit from more retention: high"),
        bounds=(0, 1000),
        unit=_PERCENT,
        source=_RETENTION,
    ),
    whole(
        "experience.kept_profit",
        _GROUP,
        100,
        QT_TRANSLATE_NOOP("setting", "Profit from keeping old customers"),
        bounds=(0, 1000),
        unit=_PERCENT,
        source=_COSTS,
    ),
    decimal(
        "experience.new_cost_low",
        _GROUP,
        "5",
        QT_TRANSLATE_NOOP("setting", "Cost of a new customer against an old one: low"),
        bounds=("1", "100"),
        unit=_TIMES,
        source=_COSTS,
    ),
    decimal(
        "experience.new_cost_high",
        _GROUP,
        "8",
        QT_TRANSLATE_NOOP("setting", "Cost of a new customer against an old one: high"),
        bounds=("1", "100"),
        unit=_TIMES,
        source=_COSTS,
    ),
    decimal(
        "experience.win_back_low",
        _GROUP,
        "5",
        QT_TRANSLATE_NOOP("setting", "Cost of winning back against a new customer: low"),
        bounds=("1", "100"),
        unit=_TIMES,
        source=_COSTS,
    ),
    decimal(
        "experience.win_back_high",
        _GROUP,
        "8",
        QT_TRANSLATE_NOOP("setting", "Cost of winning back against a new customer: high"),
        bounds=("1", "100"),
        unit=_TIMES,
        source=_COSTS,
    ),
    decimal(
        "experience.satisfied",
        _GROUP,
        "2.6",
        QT_TRANSLATE_NOOP("setting", "Value of a satisfied customer"),
        bounds=("0", "100"),
        unit=_TIMES,
        source=_VALUES,
    ),
    decimal(
        "experience.dissatisfied",
        _GROUP,
        "1.8",
        QT_TRANSLATE_NOOP("setting", "Value lost by a dissatisfied customer"),
        bounds=("0", "100"),
        unit=_TIMES,
        source=_VALUES,
    ),
    whole(
        "experience.unhappy_tells",
        _GROUP,
        10,
        QT_TRANSLATE_NOOP("setting", "An unhappy customer tells"),
        bounds=(0, 1000),
        unit=_PEOPLE,
        source=_WORDS,
    ),
    whole(
        "experience.unhappy_passed_on",
        _GROUP,
        5,
        QT_TRANSLATE_NOOP("setting", "Each of them tells again"),
        bounds=(0, 1000),
        unit=_PEOPLE,
        source=_WORDS,
    ),
    whole(
        "experience.happy_tells",
        _GROUP,
        5,
        QT_TRANSLATE_NOOP("setting", "A happy customer tells"),
        bounds=(0, 1000),
        unit=_PEOPLE,
        source=_WORDS,
    ),
    decimal(
        "experience.happy_passed_on",
        _GROUP,
        "1.5",
        QT_TRANSLATE_NOOP("setting", "Each of these tells again"),
        bounds=("0", "1000"),
        unit=_PEOPLE,
        source=_WORDS,
    ),
)
