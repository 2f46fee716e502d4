"""Columns that tell of the sheet's rows rather than of records."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.fields.field import Field, ValueKind, field

FIELDS: tuple[Field, ...] = (
    field(
        "row.number",
        ValueKind.IGNORED,
        QT_TRANSLATE_NOOP("import field", "Row number"),
        zh="序号 行号 项次 no no.",
        en="no no. # s/n sn rowno linenumber lineno",
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
