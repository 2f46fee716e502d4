"""What is doubtful about a customer, a contact or a phone number while it is typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from desktop_crm.core.credit_code import LENGTH, is_credit_code, tidy_credit_code
from desktop_crm.core.phones import parse_phones
from desktop_crm.core.problems import Problem
from desktop_crm.core.unreadable import UnreadableError

_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s.,;]{2,}")
_BANK_ACCOUNT = re.compile(r"[\d\s-]{8,40}")
_SERVICE_DIGITS, _FEWEST_DIGITS, _MOST_DIGITS = 5, 7, 15
_LEVELS = range(1, 6)
_EARLIEST = date(1900, 1, 1)
_LIMITS = ("credit_limit", "registered_capital")
_DAYS = ("payment_terms_days", "churn_after_days")


def customer_problems(
    values: Mapping[str, Any], *, today: date, phones: Sequence[str] = ()
) -> tuple[Problem, ...]:
    """The problems of a form; only fields that are among `values` are judged.

    An empty name and a level that does not exist keep it from being saved, nothing else does.
    """
    return (*_of_fields(values, today), *_of_phones(phones, "phones"))


def contact_problems(
    values: Mapping[str, Any], *, today: date, phones: Sequence[str] = (), prefix: str = ""
) -> tuple[Problem, ...]:
    """The problems of a person's form; `prefix` comes before each field's name."""
    found = [*_of_name(values, "contact.name_empty"), *_of_email(values)]
    birthday = values.get("birthday")
    if birthday is not None and not _EARLIEST <= birthday <= today:
        found.append(Problem("birthday", "date.unlikely"))
    found += _of_phones(phones, "phones")
    return tuple(
        Problem(prefix + each.field, each.code, each.params, each.blocks) for each in found
    )


def phone_problem(text: str) -> Problem | None:
    """What is wrong with the numbers in one field."""
    if not text.strip():
        return None
    try:
        numbers = parse_phones(text)
    except UnreadableError:
        return Problem("phones", "phone.unreadable")
    for phone in numbers:
        digits = len(phone.digits)
        if digits != _SERVICE_DIGITS and not _FEWEST_DIGITS <= digits <= _MOST_DIGITS:
            return Problem("phones", "phone.length", {"digits": digits})
        if phone.digits.startswith("1") and digits in {10, 12}:
            return Problem("phones", "phone.mobile_length", {"digits": digits})
    return None


def _of_fields(values: Mapping[str, Any], today: date) -> Iterator[Problem]:
    yield from _of_name(values, "customer.name_empty")
    level = values.get("level")
    if level is not None and level not in _LEVELS:
        yield Problem("level", "customer.level_range", blocks=True)
    yield from _of_credit_code(values)
    yield from _of_email(values)
    account = values.get("bank_account")
    if account and not _BANK_ACCOUNT.fullmatch(account):
        yield Problem("bank_account", "customer.bank_account")
    for name in (*_LIMITS, *_DAYS):
        number: Decimal | int | None = values.get(name)
        if number is not None and number < 0:
            yield Problem(name, "number.negative")
    since = values.get("customer_since")
    if since is not None and not _EARLIEST <= since <= today:
        yield Problem("customer_since", "date.unlikely")


def _of_name(values: Mapping[str, Any], code: str) -> Iterator[Problem]:
    if "name" in values and not (values["name"] or "").strip():
        yield Problem("name", code, blocks=True)


def _of_credit_code(values: Mapping[str, Any]) -> Iterator[Problem]:
    code = tidy_credit_code(values.get("credit_code") or "")
    if code and len(code) != LENGTH:
        params = {"length": len(code), "expected": LENGTH}
        yield Problem("credit_code", "credit_code.length", params)
    elif code and not is_credit_code(code):
        yield Problem("credit_code", "credit_code.check")


def _of_email(values: Mapping[str, Any]) -> Iterator[Problem]:
    email = (values.get("email") or "").strip()
    if email and not _EMAIL.fullmatch(email):
        yield Problem("email", "email.shape")


def _of_phones(phones: Sequence[str], field: str) -> Iterator[Problem]:
    for place, text in enumerate(phones):
        problem = phone_problem(text)
        if problem:
            yield Problem(f"{field}.{place}", problem.code, problem.params)
