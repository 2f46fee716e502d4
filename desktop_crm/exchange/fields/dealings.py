"""Fields by which other sheets are recognised: money, contact log, opportunities, complaints."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.fields.field import Field, ValueKind, field

FIELDS: tuple[Field, ...] = (
    field(
        "activity.last_at",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Last contact time"),
        zh="最后跟进时间 最近联系日期 最后联系时间 最近跟进 跟进时间 跟进日期 拜访日期",
        en="lastactivitydate lastcontacted activitydate activity-duedate",
    ),
    field(
        "activity.content",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Contact history"),
        zh="跟进记录 跟进内容 联系记录 沟通记录 拜访记录",
        en="notebody activity-note activity-subject",
    ),
    field(
        "receivable.due",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Amount due"),
        zh="应收 应收金额 应收款 应收账款 应收余额 本期应收 本期销货应收账款 应收账款余额",
        en="receivable amountdue",
    ),
    field(
        "receivable.paid",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Amount paid"),
        zh="已收 已收金额 已收款 已收帐款 本期已收 本期已收帐款 回款金额 收款金额",
        en="paid amountpaid",
    ),
    field(
        "receivable.balance",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Outstanding"),
        zh="未收 未收金额 欠款 欠款金额 欠款余额 期末余额 期末应收 期末未收帐款 余额",
        en="balance outstanding",
    ),
    field(
        "receivable.due_date",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Payment due date"),
        zh="到期日 到期日期 应收日期 还款期限 付款到期日",
        en="paymentduedate",
    ),
    field(
        "receivable.overdue_days",
        ValueKind.COUNT,
        QT_TRANSLATE_NOOP("import field", "Days overdue"),
        zh="逾期天数 最长逾期天数 账龄 账龄天",
        en="overduedays",
    ),
    field(
        "receivable.paid_date",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Payment date"),
        zh="回款日期 收款日期",
        en="paymentdate",
    ),
    field(
        "invoice.number",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Invoice no."),
        zh="发票号 发票号码 发票编号",
        en="invoiceno invoicenumber",
    ),
    field(
        "invoice.date",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Invoice date"),
        zh="开票日期 发票日期",
        en="invoicedate",
    ),
    field(
        "opportunity.name",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Opportunity"),
        zh="商机名称 机会名称 项目名称",
        en="dealname opportunityname potentialname deal-title",
    ),
    field(
        "opportunity.stage",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Opportunity stage"),
        zh="商机阶段 销售阶段 阶段",
        en="dealstage stage salesstage",
    ),
    field(
        "opportunity.amount",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Expected amount"),
        zh="商机金额 预计金额 预计成交金额",
    ),
    field(
        "opportunity.close_date",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Expected close date"),
        zh="预计成交日期 预计签单日期 预计结单日期",
        en="closedate closingdate expectedclosedate",
    ),
    field(
        "complaint.reason",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Complaint cause"),
        zh="投诉原因 投诉内容 问题描述",
    ),
    field(
        "complaint.date",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Complaint date"),
        zh="投诉日期 投诉时间",
    ),
    field(
        "row.number",
        ValueKind.IGNORED,
        QT_TRANSLATE_NOOP("import field", "Row number"),
        zh="序号 行号 项次",
        en="no no. #",
    ),
    field(
        "row.rejection_reason",
        ValueKind.IGNORED,
        QT_TRANSLATE_NOOP("import field", "Rejection reason"),
        zh="退回原因",
        en="rejectionreason",
    ),
    field(
        "row.rejected_row",
        ValueKind.IGNORED,
        QT_TRANSLATE_NOOP("import field", "Rejected row"),
        zh="退回的行",
        en="rejectedrow",
    ),
    field(
        "row.updated",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Last changed"),
        zh="更新时间 修改时间 最后修改时间",
        en="lastmodifieddate modifiedtime",
    ),
)
