"""The firm's own rules on churn, with the program's defaults where it has set nothing."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop_crm.core.churn import ChurnRules
from desktop_crm.queries.firm_settings import firm_settings

_LEVELS = range(1, 6)
_USUAL_LEVEL = 3


def churn_rules(session: Session) -> ChurnRules:
    """What the firm has set."""
    values = firm_settings(session)
    mode = values["rule.churn_mode"]
    intervals = {level: int(values[f"contact.interval_{level}"]) for level in _LEVELS}
    return ChurnRules(
        days=int(values["rule.churn_days"]),
        factor=float(values["rule.at_risk_factor"]),
        drop=int(values["rule.drop_threshold"]) / 100,
        judges_by_rule=mode != "manual",
        judges_by_hand=mode != "auto",
        contact_days=intervals,
        usual_contact_days=intervals[_USUAL_LEVEL],
        recurrence_days=int(values["complaint.recurrence_days"]),
        new_days=int(values["rule.new_customer_days"]),
        followed_days=int(values["rule.followed_days"]),
        key_level=int(values["level.key"]),
    )
