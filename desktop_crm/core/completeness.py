"""How complete a customer's file is: the facts that every file should hold."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desktop_crm.core.money import share


class Essential(StrEnum):
    """A fact that a complete file holds; each counts the same."""

    NAME = "name"
    CONTACT = "contact"
    PHONE = "phone"
    OWNER = "owner_id"
    LEVEL = "level"
    INDUSTRY = "industry_id"
    SOURCE = "source_id"
    CITY = "city"
    ADDRESS = "address"
    TAX = "credit_code"
    BANK = "bank_account"
    TERMS = "payment_terms"


@dataclass(frozen=True, slots=True)
class Completeness:
    """The share of the essentials that are there, and what is missing in the order of asking."""

    share: Decimal
    missing: tuple[Essential, ...]


def completeness(present: Collection[Essential]) -> Completeness:
    """Judge a file by the essentials that it holds."""
    missing = tuple(each for each in Essential if each not in present)
    whole = len(Essential)
    return Completeness(share(whole - len(missing), whole) or Decimal(0), missing)
