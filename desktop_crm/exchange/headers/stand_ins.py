"""Headers that mean a field on one kind of sheet only, and only where no better one does.

On a delivery note a bare 日期 is the day of the delivery; on a list of returns 单号 is that of the
return; on a list of invoices the invoice's number is the order's; on a list of orders without a
customer, whoever received the goods is the customer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from desktop_crm.exchange.headers.kinds import SheetKind

_DAY = "日期 单据日期 开单日期 制单日期 date"
_NUMBER = "单号 单据编号 单据号 编号 no no. number"
_QUANTITY = "数量 件数 qty quantity"
_AMOUNT = "金额 价税合计 含税金额 总金额 小计 amount total linetotal"
_INVOICE = "发票号 发票号码 发票编号 账单号 invoice invoiceno invoicenumber billno"


@dataclass(frozen=True, slots=True)
class StandIns:
    """Words by field; they count where the sheet tells one of `anchors` in its own words.

    Without anchors they always do; with `by_name` also where the sheet is called by its kind.
    """

    words: Mapping[str, frozenset[str]]
    anchors: frozenset[str] = frozenset()
    by_name: bool = False


def _words(**listed: str) -> dict[str, frozenset[str]]:
    return {key.replace("__", "."): frozenset(words.split()) for key, words in listed.items()}


_BILLED = _words(
    order__number=_INVOICE,
    order__date="开票日期 发票日期 付款时间 支付时间 付款日期 拍下时间 订单付款时间 "
    "订单成交时间 订单创建时间 创建时间 创建日期 制单日期 制单时间 "
    "invoicedate billdate created createdat createdon createddate creationdate",
    customer__name="收货人 收货人姓名 收件人 收件人姓名 收货人名称 consignee recipient shipto "
    "shipname",
)

STAND_INS: Mapping[SheetKind, StandIns] = {
    SheetKind.ORDER_LINES: StandIns(_BILLED),
    SheetKind.ORDERS: StandIns(_BILLED),
    SheetKind.DELIVERIES: StandIns(
        _words(delivery__number=_NUMBER, delivery__date=_DAY),
        frozenset({"delivery.number", "delivery.date"}),
    ),
    SheetKind.RETURNS: StandIns(
        _words(
            return__number=_NUMBER,
            return__date=_DAY,
            return__qty=_QUANTITY,
            return__amount=_AMOUNT,
            order__number="原订单号 原订单编号 原单号 原销售单号 原单据编号 originalorder",
        ),
        frozenset({"return.number", "return.date", "return.qty", "return.amount"}),
    ),
    SheetKind.PAYMENTS: StandIns(
        _words(
            receivable__paid=_AMOUNT + " 付款金额",
            receivable__paid_date=_DAY + " 交易日期 交易时间 记账日期 入账日期",
        ),
        frozenset({"receivable.paid", "receivable.paid_date", "payment.number"}),
        by_name=True,
    ),
}


def standing_in(
    kind: SheetKind, told: Collection[str], words: Mapping[int, str], *, is_named: bool = False
) -> Iterator[tuple[str, int]]:
    """Which further field which column is; `told` are the fields that the sheet has already.

    `is_named` where the sheet's own name says its kind.
    """
    known = STAND_INS.get(kind)
    if known is None:
        return
    if known.anchors.isdisjoint(told) and known.anchors and not (known.by_name and is_named):
        return
    for key, meant in known.words.items():
        place = next((index for index, word in words.items() if word in meant), None)
        if key not in told and place is not None:
            yield key, place
