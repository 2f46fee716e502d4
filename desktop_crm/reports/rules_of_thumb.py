"""What the articles say, beside this firm's own figures: assumptions that the firm may edit."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.queries.firm_settings import firm_settings
from desktop_crm.reports.values import Sentence

_LOST = QT_TRANSLATE_NOOP(
    "reports", "Rule of thumb, an assumption: {low}% to {high}% of the old customers a year"
)
_WIN_BACK = QT_TRANSLATE_NOOP(
    "reports",
    "Rule of thumb, an assumption: a new customer costs {new_low} to {new_high} times what an old "
    "one costs, winning one back {back_low} to {back_high} times a new one",
)
_KEEPING = QT_TRANSLATE_NOOP(
    "reports",
    "Rule of thumb, an assumption: retention +{step}% brings profit +{low}% to +{high}%, keeping "
    "old customers +{kept}%",
)
_COMPLAINTS = QT_TRANSLATE_NOOP(
    "reports",
    "Rule of thumb, an assumption: an unhappy customer reaches {unhappy} people, a happy one "
    "{happy}; a satisfied customer is worth {satisfied} times, a dissatisfied one costs "
    "{dissatisfied} times",
)


def thumb_on_losses(session: Session) -> Sentence:
    """How many customers a firm loses."""
    return _said(session, _LOST, {"low": "experience.churn_low", "high": "experience.churn_high"})


def thumb_on_winning_back(session: Session) -> Sentence:
    """What a customer costs."""
    keys = {
        "new_low": "experience.new_cost_low",
        "new_high": "experience.new_cost_high",
        "back_low": "experience.win_back_low",
        "back_high": "experience.win_back_high",
    }
    return _said(session, _WIN_BACK, keys)


def thumb_on_keeping(session: Session) -> Sentence:
    """What keeping customers brings."""
    keys = {
        "step": "experience.retention_step",
        "low": "experience.retention_low",
        "high": "experience.retention_high",
        "kept": "experience.kept_profit",
    }
    return _said(session, _KEEPING, keys)


def thumb_on_complaints(session: Session) -> Sentence:
    """Whom a customer tells, and what it is worth."""
    values = firm_settings(session)
    reached = {
        "unhappy": ("experience.unhappy_tells", "experience.unhappy_passed_on"),
        "happy": ("experience.happy_tells", "experience.happy_passed_on"),
    }
    words = {mood: _figure(values[told] * (1 + values[on])) for mood, (told, on) in reached.items()}
    words["satisfied"] = _figure(values["experience.satisfied"])
    words["dissatisfied"] = _figure(values["experience.dissatisfied"])
    return Sentence(_COMPLAINTS, words)


def _said(session: Session, text: Text, keys: Mapping[str, str]) -> Sentence:
    values = firm_settings(session)
    return Sentence(text, {word: _figure(values[key]) for word, key in keys.items()})


def _figure(value: Decimal | int) -> str:
    return f"{Decimal(value).normalize():f}"
