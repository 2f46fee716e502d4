"""The kinds of sheets, and what tells them apart."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.exchange.fields import FIELDS, Entity
from desktop_crm.exchange.fields.own_id import own_id_field


class SheetKind(StrEnum):
    """What the rows of a sheet are."""

    CUSTOMERS = "customers"
    CONTACTS = "contacts"
    STAFF = "staff"
    PRODUCTS = "products"
    ORDERS = "orders"
    ORDER_LINES = "order_lines"
    DELIVERIES = "deliveries"
    RETURNS = "returns"
    RECEIVABLES = "receivables"
    PAYMENTS = "payments"
    CONTACT_LOG = "contact_log"
    OPPORTUNITIES = "opportunities"
    COMPLAINTS = "complaints"
    TASKS = "tasks"


@dataclass(frozen=True, slots=True)
class KindRule:
    """How a kind of sheet is recognised.

    `entities` in the order in which they claim a word that means several fields. `required` is what
    must be there, each entry a choice of fields; `identity` names the record of a row. `telling`
    fields are hardly found on other sheets. `names` are words in the sheet's own name. `excluded`
    fields are never meant here, although their words occur. `remark` takes what is added to the
    remarks.
    """

    kind: SheetKind
    title: Text
    remark: str
    entities: tuple[Entity, ...]
    required: tuple[tuple[str, ...], ...]
    identity: frozenset[str]
    telling: frozenset[str]
    names: tuple[str, ...]
    excluded: frozenset[str] = frozenset()
    needs_telling: bool = False


E = Entity


def _keys(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_AUTHOR = _keys("customer.author")
"""Beside something else, who entered it is no word about the customer."""
_NOT_OF_ORDERS = _AUTHOR | _keys(
    "customer.status customer.category customer.level customer.source customer.since "
    "customer.next_contact customer.remark contact.code contact.title contact.department "
    "contact.remark"
)
"""On a sheet of orders, 状态, 类型 or 来源 are those of the order."""

_HEADS_OF_ORDERS = _keys(
    "order.date order.due_date order.salesperson order.salesperson_code order.carrier "
    "order.freight order.ship_to order.ship_address order.payment_terms order.amount order.remark "
    "order.author"
)
"""A sheet that tells these is one of orders, whatever else it tells."""

_OF_A_LOG = frozenset(each.key for each in FIELDS if each.entity is E.ACTIVITY) - _keys(
    "activity.last_at activity.content"
)
"""A list may tell of the last contact, but not of whole entries."""

KIND_RULES: tuple[KindRule, ...] = (
    KindRule(
        SheetKind.CUSTOMERS,
        QT_TRANSLATE_NOOP("sheet kind", "Customers"),
        "customer.remark",
        (E.CUSTOMER, E.CONTACT, E.ACTIVITY),
        (("customer.name", "contact.name", "contact.last_name"),),
        _keys("customer.name customer.code contact.name contact.last_name"),
        _keys(
            "customer.code customer.short_name customer.level customer.category customer.industry "
            "customer.source customer.tax_id customer.credit_code customer.zip customer.bank "
            "customer.credit_grade customer.credit_limit customer.website customer.province "
            "customer.region customer.address"
        ),
        ("客户", "往来单位", "customer", "account", "client"),
        excluded=_OF_A_LOG,
    ),
    KindRule(
        SheetKind.CONTACTS,
        QT_TRANSLATE_NOOP("sheet kind", "Contacts"),
        "contact.remark",
        (E.CONTACT, E.CUSTOMER, E.ACTIVITY),
        (
            ("contact.name", "contact.last_name", "contact.first_name"),
            ("customer.name", "customer.code"),
        ),
        _keys("contact.name contact.first_name contact.last_name"),
        _keys(
            "contact.first_name contact.last_name contact.title contact.is_decision_maker "
            "contact.birthday contact.salutation contact.department contact.wechat contact.qq "
            "contact.mobile contact.email"
        ),
        ("联系人", "通讯录", "contact", "people", "person"),
        excluded=_OF_A_LOG,
    ),
    KindRule(
        SheetKind.STAFF,
        QT_TRANSLATE_NOOP("sheet kind", "Staff"),
        "staff.remark",
        (E.STAFF,),
        (("staff.name", "staff.last_name", "staff.first_name"),),
        _keys("staff.name staff.first_name staff.last_name"),
        _keys("staff.code staff.hired_on"),
        (
            *("员工", "职员", "业务员", "人员", "花名册"),
            *("staff", "employee", "salespeople", "team", "users"),
        ),
        needs_telling=True,
    ),
    KindRule(
        SheetKind.PRODUCTS,
        QT_TRANSLATE_NOOP("sheet kind", "Products"),
        "product.remark",
        (E.PRODUCT,),
        (("product.name", "product.code"),),
        _keys("product.name product.code"),
        _keys(
            "product.code product.name product.spec product.unit product.category product.supplier "
            "product.price product.cost product.is_discontinued"
        ),
        ("产品", "商品", "存货", "物料", "货品", "product", "item", "article", "price"),
    ),
    KindRule(
        SheetKind.ORDER_LINES,
        QT_TRANSLATE_NOOP("sheet kind", "Orders with lines"),
        "line.remark",
        (E.LINE, E.ORDER, E.DELIVERY, E.PRODUCT, E.CUSTOMER, E.CONTACT),
        (
            ("order.number", "order.date"),
            ("customer.name", "customer.code"),
            ("product.name", "product.code"),
            ("line.qty",),
            ("line.price", "line.amount"),
        ),
        _keys("product.name product.code"),
        _keys(
            "order.number order.date order.due_date line.qty line.price line.amount line.discount "
            "line.tax_rate delivery.date delivery.number product.name product.code"
        ),
        ("订单", "销售", "明细", "出货", "order", "sales", "line", "detail"),
        excluded=_NOT_OF_ORDERS | {"order.amount", "product.price", "product.cost"},
    ),
    KindRule(
        SheetKind.ORDERS,
        QT_TRANSLATE_NOOP("sheet kind", "Orders"),
        "order.remark",
        (E.ORDER, E.DELIVERY, E.CUSTOMER, E.CONTACT),
        (
            ("order.number", "order.amount"),
            ("order.date",),
            ("customer.name", "customer.code"),
        ),
        _keys("order.number"),
        _keys("order.number order.date order.due_date order.amount delivery.date"),
        ("订单", "合同", "order", "contract"),
        excluded=_NOT_OF_ORDERS,
    ),
    KindRule(
        SheetKind.DELIVERIES,
        QT_TRANSLATE_NOOP("sheet kind", "Deliveries"),
        "delivery.remark",
        (E.DELIVERY, E.LINE, E.PRODUCT, E.ORDER, E.CUSTOMER),
        (("delivery.number", "delivery.date"), ("product.name", "product.code"), ("line.qty",)),
        _keys("product.name product.code"),
        _keys("delivery.number delivery.date line.qty product.name"),
        ("送货", "出库", "发货", "对账", "delivery", "shipment"),
        excluded=_AUTHOR | _keys("order.author"),
    ),
    KindRule(
        SheetKind.RETURNS,
        QT_TRANSLATE_NOOP("sheet kind", "Returns"),
        "return.remark",
        (E.RETURN, E.ORDER, E.CUSTOMER, E.PRODUCT),
        (
            ("order.number", "customer.name", "customer.code"),
            ("return.number", "return.date", "return.is_returned", "return.qty", "return.amount"),
        ),
        _keys("order.number return.number customer.name customer.code"),
        _keys("return.number return.date return.is_returned return.qty return.amount"),
        ("退货", "退回", "return"),
        excluded=_NOT_OF_ORDERS | _HEADS_OF_ORDERS | {"product.price", "product.cost"},
        needs_telling=True,
    ),
    KindRule(
        SheetKind.RECEIVABLES,
        QT_TRANSLATE_NOOP("sheet kind", "Receivables"),
        "receivable.remark",
        (E.RECEIVABLE, E.CUSTOMER, E.INVOICE, E.ORDER),
        (
            ("receivable.due", "receivable.balance", "receivable.overdue_days"),
            ("customer.name", "customer.code"),
        ),
        _keys("customer.name customer.code"),
        _keys(
            "receivable.due receivable.balance receivable.paid receivable.overdue_days "
            "receivable.due_date"
        ),
        ("应收", "欠款", "账龄", "receivable"),
        excluded=_AUTHOR | _keys("order.author"),
    ),
    KindRule(
        SheetKind.PAYMENTS,
        QT_TRANSLATE_NOOP("sheet kind", "Payments"),
        "payment.remark",
        (E.PAYMENT, E.RECEIVABLE, E.ORDER, E.INVOICE, E.CUSTOMER),
        (("receivable.paid",), ("receivable.paid_date",)),
        _keys("customer.name customer.code order.number payment.number"),
        _keys("receivable.paid receivable.paid_date payment.number payment.method"),
        ("回款", "收款", "payment"),
        excluded=_AUTHOR | _keys("order.author"),
    ),
    KindRule(
        SheetKind.CONTACT_LOG,
        QT_TRANSLATE_NOOP("sheet kind", "Contact log"),
        "activity.content",
        (E.ACTIVITY, E.CUSTOMER, E.CONTACT),
        (("activity.content", "activity.subject"), ("activity.last_at",)),
        _keys("customer.name customer.code contact.name activity.content"),
        _keys("activity.content activity.last_at activity.kind activity.outcome"),
        ("跟进", "拜访", "联系记录", "通话", "回访", "notes", "activit", "contact log"),
        excluded=_AUTHOR | _keys("order.author"),
    ),
    KindRule(
        SheetKind.OPPORTUNITIES,
        QT_TRANSLATE_NOOP("sheet kind", "Opportunities"),
        "opportunity.remark",
        (E.OPPORTUNITY, E.CUSTOMER, E.CONTACT, E.ORDER),
        (
            ("opportunity.name",),
            (
                *("customer.name", "customer.code", "contact.name"),
                *("opportunity.stage", "opportunity.close_date"),
            ),
        ),
        _keys("opportunity.name"),
        _keys("opportunity.name opportunity.stage opportunity.amount opportunity.close_date"),
        ("商机", "机会", "deal", "opportunit"),
        excluded=_AUTHOR | _keys("order.author"),
    ),
    KindRule(
        SheetKind.COMPLAINTS,
        QT_TRANSLATE_NOOP("sheet kind", "Complaints"),
        "complaint.remark",
        (E.COMPLAINT, E.CUSTOMER, E.ORDER, E.PRODUCT),
        (("complaint.reason",),),
        _keys("customer.name customer.code complaint.reason"),
        _keys("complaint.reason complaint.date complaint.number complaint.solution"),
        ("投诉", "客诉", "complaint", "ticket"),
        excluded=_AUTHOR | _keys("order.author"),
    ),
    KindRule(
        SheetKind.TASKS,
        QT_TRANSLATE_NOOP("sheet kind", "Tasks"),
        "task.remark",
        (E.TASK, E.CUSTOMER),
        (("task.title",),),
        _keys("task.title"),
        _keys("task.title task.due_date task.done_on"),
        ("任务", "待办", "task", "to-do", "todo"),
        excluded=_NOT_OF_ORDERS | _keys("customer.owner"),
        needs_telling=True,
    ),
)

RULE_OF: Mapping[SheetKind, KindRule] = {rule.kind: rule for rule in KIND_RULES}

_CUSTOMER = ("customer.name", "customer.code")
_WITH_IDS = frozenset(E) - {E.ROW, E.INVOICE, E.OPPORTUNITY}
"""What has ids of its own in our exports."""


def lacking(
    kind: SheetKind, given: Collection[str], beside: Collection[SheetKind] = ()
) -> tuple[tuple[str, ...], ...]:
    """What a sheet of a kind must have and lacks, each entry a choice of fields.

    Where the heads of orders are on a sheet beside it, one of lines needs no customer. A list of
    ours, known by its ids, needs nothing: what it does not show is as the firm has it.
    """
    rule = RULE_OF[kind]
    if any(own_id_field(entity) in given for entity in rule.entities if entity in _WITH_IDS):
        return ()
    lent = kind is SheetKind.ORDER_LINES and SheetKind.ORDERS in beside
    return tuple(
        choice
        for choice in rule.required
        if not set(choice).intersection(given) and not (lent and choice == _CUSTOMER)
    )
