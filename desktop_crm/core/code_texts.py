"""What the closed sets of values are called."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.codes import (
    Channel,
    ComplaintState,
    ComplaintStepKind,
    Direction,
    MemberRole,
    OrderState,
    PhoneKind,
    RelationKind,
    Severity,
    Stage,
)
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text

STAGE_TEXTS: Mapping[str, Text] = {
    Stage.LEAD: QT_TRANSLATE_NOOP("stage", "Lead (unqualified)"),
    Stage.PROSPECT: QT_TRANSLATE_NOOP("stage", "Prospect"),
    Stage.FIRST_TIME: QT_TRANSLATE_NOOP("stage", "First-time buyer"),
    Stage.REPEAT: QT_TRANSLATE_NOOP("stage", "Repeat buyer"),
    Stage.AT_RISK: QT_TRANSLATE_NOOP("stage", "At risk"),
    Stage.LOST: QT_TRANSLATE_NOOP("stage", "Lost customer"),
    Stage.WON_BACK: QT_TRANSLATE_NOOP("stage", "Won back"),
}
ROLE_TEXTS: Mapping[str, Text] = {
    MemberRole.OWNER: QT_TRANSLATE_NOOP("code", "Owner"),
    MemberRole.ASSISTANT: QT_TRANSLATE_NOOP("code", "Collaborator"),
    MemberRole.SERVICE: QT_TRANSLATE_NOOP("code", "After-sales service"),
}
CHANNEL_TEXTS: Mapping[str, Text] = {
    Channel.VISIT: QT_TRANSLATE_NOOP("code", "Visit"),
    Channel.CALL: QT_TRANSLATE_NOOP("code", "Call"),
    Channel.WECHAT: QT_TRANSLATE_NOOP("code", "WeChat"),
    Channel.QQ: QT_TRANSLATE_NOOP("code", "QQ"),
    Channel.SMS: QT_TRANSLATE_NOOP("code", "SMS"),
    Channel.EMAIL: QT_TRANSLATE_NOOP("code", "Email"),
    Channel.FAX: QT_TRANSLATE_NOOP("code", "Fax"),
    Channel.FAIR: QT_TRANSLATE_NOOP("code", "Trade show"),
}
DIRECTION_TEXTS: Mapping[str, Text] = {
    Direction.OUT: QT_TRANSLATE_NOOP("code", "Outbound"),
    Direction.IN: QT_TRANSLATE_NOOP("code", "Inbound"),
}
PHONE_KIND_TEXTS: Mapping[str, Text] = {
    PhoneKind.MOBILE: QT_TRANSLATE_NOOP("code", "Mobile"),
    PhoneKind.LANDLINE: QT_TRANSLATE_NOOP("code", "Landline"),
    PhoneKind.FAX: QT_TRANSLATE_NOOP("code", "Fax"),
}
ORDER_STATE_TEXTS: Mapping[str, Text] = {
    OrderState.DRAFT: QT_TRANSLATE_NOOP("code", "Draft"),
    OrderState.CONFIRMED: QT_TRANSLATE_NOOP("code", "Approved"),
    OrderState.CLOSED: QT_TRANSLATE_NOOP("code", "Closed"),
    OrderState.CANCELLED: QT_TRANSLATE_NOOP("code", "Void"),
}
COMPLAINT_STATE_TEXTS: Mapping[str, Text] = {
    ComplaintState.OPEN: QT_TRANSLATE_NOOP("complaint_state", "Open"),
    ComplaintState.IN_PROGRESS: QT_TRANSLATE_NOOP("complaint_state", "In progress"),
    ComplaintState.RESOLVED: QT_TRANSLATE_NOOP("complaint_state", "Resolved"),
    ComplaintState.CLOSED: QT_TRANSLATE_NOOP("complaint_state", "Closed"),
}
COMPLAINT_STEP_TEXTS: Mapping[str, Text] = {
    ComplaintStepKind.REGISTERED: QT_TRANSLATE_NOOP("complaint_step", "Registered"),
    ComplaintStepKind.RESPONSE: QT_TRANSLATE_NOOP("complaint_step", "First response"),
    ComplaintStepKind.NOTE: QT_TRANSLATE_NOOP("complaint_step", "Step"),
    ComplaintStepKind.HANDED_OVER: QT_TRANSLATE_NOOP("complaint_step", "Handed over"),
    ComplaintStepKind.SOLVED: QT_TRANSLATE_NOOP("complaint_step", "Solved"),
    ComplaintStepKind.CONFIRMED: QT_TRANSLATE_NOOP("complaint_step", "Confirmed by the customer"),
    ComplaintStepKind.CLOSED: QT_TRANSLATE_NOOP("complaint_step", "Closed"),
    ComplaintStepKind.REOPENED: QT_TRANSLATE_NOOP("complaint_step", "Reopened"),
}
RELATION_TEXTS: Mapping[str, Text] = {
    RelationKind.PARENT: QT_TRANSLATE_NOOP("relation", "Parent company"),
    RelationKind.DEALER_OF: QT_TRANSLATE_NOOP("relation", "Dealer of"),
    RelationKind.GUARANTOR: QT_TRANSLATE_NOOP("relation", "Guarantor"),
    RelationKind.INTRODUCED: QT_TRANSLATE_NOOP("relation", "Introduced"),
    RelationKind.DISTINCT: QT_TRANSLATE_NOOP("relation", "Not the same customer"),
}
"""What the other customer is to this one."""
REVERSE_RELATION_TEXTS: Mapping[str, Text] = {
    RelationKind.PARENT: QT_TRANSLATE_NOOP("relation", "Subsidiary"),
    RelationKind.DEALER_OF: QT_TRANSLATE_NOOP("relation", "Its dealer"),
    RelationKind.GUARANTOR: QT_TRANSLATE_NOOP("relation", "Guarantees for"),
    RelationKind.INTRODUCED: QT_TRANSLATE_NOOP("relation", "Introduced by"),
    RelationKind.DISTINCT: QT_TRANSLATE_NOOP("relation", "Not the same customer"),
}
"""The same relation seen from the other customer."""
SEVERITY_TEXTS: Mapping[str, Text] = {
    Severity.MINOR: QT_TRANSLATE_NOOP("severity", "Minor"),
    Severity.NORMAL: QT_TRANSLATE_NOOP("severity", "Normal"),
    Severity.SERIOUS: QT_TRANSLATE_NOOP("severity", "Serious"),
}
CODE_TEXTS: Mapping[str, Mapping[str, Text]] = {
    "customer.stage": STAGE_TEXTS,
    "customer.preferred_channel": CHANNEL_TEXTS,
    "customer_member.role": ROLE_TEXTS,
    "do_not_contact.channel": CHANNEL_TEXTS,
    "phone.kind": PHONE_KIND_TEXTS,
    "log_entry.direction": DIRECTION_TEXTS,
    "sales_order.state": ORDER_STATE_TEXTS,
    "complaint.state": COMPLAINT_STATE_TEXTS,
    "complaint.severity": SEVERITY_TEXTS,
    "complaint_step.kind": COMPLAINT_STEP_TEXTS,
    "customer_relation.kind": RELATION_TEXTS,
}
"""The texts of the values of a field, by table and column."""
