"""The registry of all fields that a column can mean."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.exchange.fields import (
    customers,
    dealings,
    listed,
    log,
    own_id,
    people,
    returns,
    rows,
    tasks,
    trade,
)
from desktop_crm.exchange.fields.field import Entity, Field, ValueKind

FIELDS: tuple[Field, ...] = (
    *customers.FIELDS,
    *people.CONTACT_FIELDS,
    *people.STAFF_FIELDS,
    *trade.PRODUCT_FIELDS,
    *trade.ORDER_FIELDS,
    *trade.LINE_FIELDS,
    *trade.DELIVERY_FIELDS,
    *returns.FIELDS,
    *log.FIELDS,
    *dealings.FIELDS,
    *tasks.FIELDS,
    *rows.FIELDS,
    *own_id.FIELDS,
    *listed.FIELDS,
)
FIELD_BY_KEY: Mapping[str, Field] = {known.key: known for known in FIELDS}

__all__ = ["FIELDS", "FIELD_BY_KEY", "Entity", "Field", "ValueKind"]
