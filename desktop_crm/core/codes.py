"""Closed sets of values: what the program's own rules depend on, so no user may edit them."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """Where a customer stands in its life with the firm."""

    LEAD = "lead"
    PROSPECT = "prospect"
    FIRST_TIME = "first_time"
    REPEAT = "repeat"
    AT_RISK = "at_risk"
    LOST = "lost"
    WON_BACK = "won_back"


class PartyKind(StrEnum):
    """What a party may be to the firm: the codes of the customer types that every firm begins with.

    A renamed entry keeps its code, and with it what it means to the program; a merged one leads on
    to the entry that took its place.
    """

    CUSTOMER = "customer"
    DEALER = "dealer"
    DISTRIBUTOR = "distributor"
    PARTNER = "partner"
    SUPPLIER = "supplier"
    BANK = "bank"
    GOVERNMENT = "government"
    DEPARTMENT = "department"


class MemberRole(StrEnum):
    """What a colleague does for a customer."""

    OWNER = "owner"
    ASSISTANT = "assistant"
    SERVICE = "service"


class RelationKind(StrEnum):
    """How one party stands to another."""

    PARENT = "parent"
    DEALER_OF = "dealer_of"
    GUARANTOR = "guarantor"
    INTRODUCED = "introduced"
    DISTINCT = "distinct"


class Channel(StrEnum):
    """A way to reach a person."""

    VISIT = "visit"
    CALL = "call"
    WECHAT = "wechat"
    QQ = "qq"
    SMS = "sms"
    EMAIL = "email"
    FAX = "fax"
    FAIR = "fair"


class Direction(StrEnum):
    """Who started a contact."""

    OUT = "out"
    IN = "in"


class PhoneKind(StrEnum):
    """What a number is for."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    FAX = "fax"


class OrderState(StrEnum):
    """An order's place in its course; only the last one does not count as sales."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class ComplaintState(StrEnum):
    """How far a complaint has come."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    RESOLVED = "resolved"
    CLOSED = "closed"


OPEN_COMPLAINT_STATES = (ComplaintState.OPEN, ComplaintState.IN_PROGRESS)


class ComplaintStepKind(StrEnum):
    """What was done about a complaint."""

    REGISTERED = "registered"
    RESPONSE = "response"
    NOTE = "note"
    HANDED_OVER = "handed_over"
    SOLVED = "solved"
    CONFIRMED = "confirmed"
    CLOSED = "closed"
    REOPENED = "reopened"


class Severity(StrEnum):
    """How bad a complaint is; its deadline in working days depends on it."""

    MINOR = "minor"
    NORMAL = "normal"
    SERIOUS = "serious"


class LossKind(StrEnum):
    """Who ended it."""

    DROPPED_BY_US = "dropped_by_us"
    LEFT_US = "left_us"
    BY_RULE = "by_rule"


class OptionList(StrEnum):
    """The lists of options that a firm edits."""

    INDUSTRY = "industry"
    SOURCE = "source"
    REGION = "region"
    COMPANY_SIZE = "company_size"
    LOG_KIND = "log_kind"
    LOG_OUTCOME = "log_outcome"
    COMPLAINT_CAUSE = "complaint_cause"
    DELAY_REASON = "delay_reason"
    LOSS_REASON = "loss_reason"
    CARRIER = "carrier"
    PRODUCT_CATEGORY = "product_category"
    UNIT = "unit"
    PAYMENT_METHOD = "payment_method"
    PAYMENT_TERMS = "payment_terms"
    CREDIT_GRADE = "credit_grade"
    CUSTOMER_KIND = "customer_kind"


class FieldType(StrEnum):
    """What a custom field holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


class ChangeKind(StrEnum):
    """What happened to a record in the journal."""

    INSERT = "I"
    UPDATE = "U"
    DELETE = "D"
