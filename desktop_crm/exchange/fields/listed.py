"""Fields that only lists of ours name: no header of another program is taken for one of them."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.fields.field import Field, ValueKind, field

FIELDS: tuple[Field, ...] = (
    field("customer.email", ValueKind.EMAIL, QT_TRANSLATE_NOOP("import field", "Company's email")),
    field("customer.tags", ValueKind.TEXT, QT_TRANSLATE_NOOP("customer_list", "Tags")),
    field("customer.stage", ValueKind.TEXT, QT_TRANSLATE_NOOP("customer_list", "Lifecycle stage")),
    field(
        "customer.is_seasonal",
        ValueKind.FLAG,
        QT_TRANSLATE_NOOP("customer_list", "Seasonal customer"),
    ),
    field(
        "customer.credit_hold", ValueKind.FLAG, QT_TRANSLATE_NOOP("customer_list", "Credit hold")
    ),
    field(
        "customer.payment_terms_days",
        ValueKind.COUNT,
        QT_TRANSLATE_NOOP("customer_list", "Payment terms in days"),
    ),
    field(
        "customer.preferred_channel",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("customer_list", "Preferred channel"),
    ),
    field(
        "customer.churn_after_days",
        ValueKind.COUNT,
        QT_TRANSLATE_NOOP("customer_list", "Churn after N days without order"),
    ),
    field(
        "customer.internal_remark",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("customer_list", "Internal remarks"),
    ),
    field("contact.is_primary", ValueKind.FLAG, QT_TRANSLATE_NOOP("list", "Primary contact")),
    field("contact.preferences", ValueKind.TEXT, QT_TRANSLATE_NOOP("list", "Preferences")),
    field("contact.family", ValueKind.TEXT, QT_TRANSLATE_NOOP("list", "Family")),
    field("contact.taboos", ValueKind.TEXT, QT_TRANSLATE_NOOP("list", "Taboos")),
    field("order.internal_remark", ValueKind.TEXT, QT_TRANSLATE_NOOP("list", "Internal remarks")),
    field("delivery.delay_note", ValueKind.TEXT, QT_TRANSLATE_NOOP("list", "Note on the delay")),
    field("delivery.goods_listed", ValueKind.TEXT, QT_TRANSLATE_NOOP("list", "Goods")),
    field("complaint.satisfaction", ValueKind.LEVEL, QT_TRANSLATE_NOOP("list", "Satisfaction")),
    field("activity.direction", ValueKind.TEXT, QT_TRANSLATE_NOOP("list", "Direction")),
    field("activity.satisfaction", ValueKind.LEVEL, QT_TRANSLATE_NOOP("list", "Satisfaction")),
)
