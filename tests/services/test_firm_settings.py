"""The firm's choices and the program's defaults."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from desktop_crm.core.codes import Severity
from desktop_crm.core.errors import UserError
from desktop_crm.core.firm_settings import (
    FIRM_SETTINGS,
    GROUP_TEXTS,
    SETTINGS_BY_KEY,
    UNIT_TEXTS,
    SettingGroup,
    SettingKind,
    SettingUnit,
    severity_days,
)
from desktop_crm.models import Setting
from desktop_crm.queries.firm_settings import firm_logo, firm_settings
from desktop_crm.services.firm_settings import reset_settings, set_logo, set_settings
from tests.builders import Firm

PNG = b"\x89PNG\r\n\x1a\n picture"


def test_the_registry_is_whole() -> None:
    assert len(SETTINGS_BY_KEY) == len(FIRM_SETTINGS)
    assert {each.group for each in FIRM_SETTINGS} == set(SettingGroup) == set(GROUP_TEXTS)
    assert set(UNIT_TEXTS) == set(SettingUnit)
    for each in FIRM_SETTINGS:
        assert each.checked(each.default) == each.default, each.key
        assert each.from_file(each.to_file(each.default)) == each.default, each.key
        is_number = each.kind in {SettingKind.WHOLE, SettingKind.DECIMAL}
        assert is_number == (each.unit is not None), each.key
    assert set(severity_days({each.key: each.default for each in FIRM_SETTINGS})) == set(Severity)


@pytest.mark.requirement("S1-03", "S0-17", "S0-18")
def test_figures_of_the_articles_are_editable_and_name_their_source(firm: Firm) -> None:
    experience = [each for each in FIRM_SETTINGS if each.group is SettingGroup.EXPERIENCE]
    assert all(each.source is not None for each in experience)
    values = firm.read(firm_settings)
    assert values["experience.new_cost_low"] == 5
    assert values["experience.new_cost_high"] == 8
    assert values["experience.satisfied"] == Decimal("2.6")
    assert values["experience.dissatisfied"] == Decimal("1.8")
    tells, passed_on = (values[f"experience.unhappy_{key}"] for key in ("tells", "passed_on"))
    assert tells + tells * passed_on == 60
    firm.write(set_settings, values={"experience.satisfied": Decimal("2.0")})
    assert firm.read(firm_settings)["experience.satisfied"] == 2


def test_settings_are_set_and_reset_as_one_step(firm: Firm) -> None:
    before = firm.visible()
    values: dict[str, Any] = {
        "rule.churn_days": "120",
        "rule.at_risk_factor": Decimal("1.8"),
        "rule.churn_mode": "manual",
        "firm.name": " 恒通  商贸 ",
        "calendar.days_off": [date(2026, 12, 25), "2026-12-24"],
    }
    assert firm.write(set_settings, values=values) == 5
    found = firm.read(firm_settings)
    assert found["rule.churn_days"] == 120
    assert found["rule.at_risk_factor"] == Decimal("1.8")
    assert found["rule.churn_mode"] == "manual"
    assert found["firm.name"] == "恒通 商贸"
    assert found["calendar.days_off"] == (date(2026, 12, 24), date(2026, 12, 25))
    assert firm.write(set_settings, values=values) == 0
    firm.workspace.undo()
    assert firm.visible() == before
    firm.workspace.redo()
    assert firm.write(reset_settings, keys=["rule.churn_days", "rule.drop_threshold"]) == 1
    assert firm.read(firm_settings)["rule.churn_days"] == 90


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("rule.churn_days", "viele", "setting.not_a_number"),
        ("rule.churn_days", "1.5", "setting.not_a_number"),
        ("rule.churn_days", 0, "setting.out_of_range"),
        ("rule.drop_threshold", 101, "setting.out_of_range"),
        ("rule.at_risk_factor", "nan", "setting.not_a_number"),
        ("rule.churn_mode", "sometimes", "setting.not_a_choice"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_set(
    firm: Firm, key: str, value: Any, code: str
) -> None:
    with pytest.raises(UserError) as caught:
        firm.write(set_settings, values={"firm.fax": "1", key: value})
    assert (caught.value.code, caught.value.params["field"]) == (code, key)
    assert not firm.rows(Setting)


def test_what_a_file_holds_and_nobody_understands_is_the_default(firm: Firm) -> None:
    firm.add(Setting(key="rule.churn_days", value={"x": 1}))
    firm.add(Setting(key="calendar.days_off", value=["soon"]))
    firm.add(Setting(key="of.a.newer.program", value=1))
    values = firm.read(firm_settings)
    assert values["rule.churn_days"] == 90
    assert values["calendar.days_off"] == ()
    assert "of.a.newer.program" not in values


def test_the_logo_is_a_picture(firm: Firm) -> None:
    before = firm.visible()
    assert firm.read(firm_logo) is None
    with pytest.raises(UserError, match="not_a_picture"):
        firm.write(set_logo, content=b"%PDF-1.4", name="logo.png")
    firm.write(set_logo, content=PNG)
    assert firm.read(firm_logo) == PNG
    firm.write(set_logo, content=PNG + b"2")
    assert firm.read(firm_logo) == PNG + b"2"
    firm.workspace.undo()
    assert firm.read(firm_logo) == PNG
    firm.workspace.undo()
    assert firm.visible() == before
