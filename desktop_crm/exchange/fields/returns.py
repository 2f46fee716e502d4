"""Fields of goods that came back."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.fields.field import Field, ValueKind, field

FIELDS: tuple[Field, ...] = (
    field(
        "return.number",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Return no."),
        zh="退货单号 退货编号 退货单编号 退单号",
        en="returnno returnnumber returnid rmano rmanumber",
    ),
    field(
        "return.date",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Return date"),
        zh="退货日期 退货时间 退回日期",
        en="returndate returnedon datereturned",
    ),
    field(
        "return.is_returned",
        ValueKind.FLAG,
        QT_TRANSLATE_NOOP("import field", "Returned"),
        zh="是否退货 已退货 退货",
        en="returned isreturned",
    ),
    field(
        "return.qty",
        ValueKind.QUANTITY,
        QT_TRANSLATE_NOOP("import field", "Quantity returned"),
        zh="退货数量 退回数量",
        en="quantityreturned returnedquantity returnqty",
    ),
    field(
        "return.amount",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Value returned"),
        zh="退货金额 退款金额",
        en="returnamount refundamount refund",
    ),
    field(
        "return.reason",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Return reason"),
        zh="退货原因 退货理由",
        en="returnreason",
    ),
    field(
        "return.remark",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Remarks"),
        zh="备注 备注信息 说明 摘要 标注 描述",
        en="remark remarks note notes comment comments memo description",
    ),
)
