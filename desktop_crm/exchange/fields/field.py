"""What an importable field is: its key, the kind of its values, and the words that mean it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_crm.core.language import Text


class Entity(StrEnum):
    """What a row of a sheet tells something about; the first part of a field's key."""

    CUSTOMER = "customer"
    CONTACT = "contact"
    STAFF = "staff"
    PRODUCT = "product"
    ORDER = "order"
    LINE = "line"
    DELIVERY = "delivery"
    RETURN = "return"
    ACTIVITY = "activity"
    RECEIVABLE = "receivable"
    INVOICE = "invoice"
    PAYMENT = "payment"
    OPPORTUNITY = "opportunity"
    COMPLAINT = "complaint"
    TASK = "task"
    ROW = "row"


class ValueKind(StrEnum):
    """How the cells of a field are read."""

    TEXT = "text"
    CODE = "code"
    OPTION = "option"
    PERSON = "person"
    DATE = "date"
    MONEY = "money"
    QUANTITY = "quantity"
    RATE = "rate"
    LEVEL = "level"
    FLAG = "flag"
    COUNT = "count"
    EMAIL = "email"
    PHONES = "phones"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Field:
    """A field that a column can be written to.

    `words` are headers that mean it, normalised (see `headers.words`); a word may mean fields of
    several entities, and the sheet's kind decides.
    """

    key: str
    kind: ValueKind
    title: Text
    words: frozenset[str]

    @property
    def entity(self) -> Entity:
        """What the field tells something about."""
        return Entity(self.key.partition(".")[0])


def field(key: str, kind: ValueKind, title: Text, zh: str = "", en: str = "") -> Field:
    """A field with its Chinese and English words, separated by spaces."""
    return Field(key, kind, title, frozenset(f"{zh} {en}".casefold().split()))
