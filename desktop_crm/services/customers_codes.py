"""The one hard stop among duplicates: no two customers share a credit code or tax id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.credit_code import tidy_credit_code
from desktop_crm.core.problems import Problem
from desktop_crm.models import Customer
from desktop_crm.storage.search import find

_FIELDS = ("credit_code", "tax_id")
_FEWEST = 15
"""A shorter text is a note, not the number under which a firm pays its taxes."""


def taken_codes(
    session: Session, given: Mapping[str, Any], *, ignore: Customer | None = None
) -> tuple[Problem, ...]:
    """The codes among these values that another customer has; each keeps it from being saved.

    What a customer had before is left alone, so that an old double can still be changed.
    """
    problems = []
    for field in _FIELDS:
        code = tidy_credit_code(str(given.get(field) or ""))
        if len(code) < _FEWEST or (ignore is not None and code in codes_of(ignore)):
            continue
        other = _owner(session, code)
        if other is not None:
            params = {"name": other.name}
            problems.append(Problem(field, "customer.code_taken", params, blocks=True))
    return tuple(problems)


def codes_of(customer: Customer) -> frozenset[str]:
    """The codes of a customer, tidied."""
    texts = (customer.credit_code, customer.tax_id)
    return frozenset(tidy_credit_code(text) for text in texts if text)


def _owner(session: Session, code: str) -> Customer | None:
    """The customer with a code, found by the search index: the columns have none of their own."""
    ids: list[UUID] = [hit.record_id for hit in find(session, code, kinds=("customer",))]
    found = (session.get(Customer, each) for each in ids)
    return next((each for each in found if each is not None and code in codes_of(each)), None)
