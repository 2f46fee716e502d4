"""Headers of real exports and templates are mapped without help, nearly all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import ColumnUse, SheetMapping
from desktop_crm.exchange.headers.understand import understand_sheet
from tests.exchange.sheets import make_sheet

K = SheetKind


class ColumnSet(NamedTuple):
    """A real header; `homeless` columns have no place in the program, `known` ones are missed."""

    source: str
    kind: SheetKind
    headers: str
    homeless: str = ""
    known: str = ""
    above: tuple[tuple[Any, ...], ...] = ()


SETS = (
    ColumnSet(
        "WuKong customers",
        K.CUSTOMERS,
        "客户名称*,手机,电话,网址,下次联系时间,备注,客户级别,客户来源,客户行业",
    ),
    ColumnSet(
        "WuKong contacts",
        K.CONTACTS,
        "姓名,客户名称,手机,电话,电子邮箱,职务,地址,下次联系时间,备注,是否关键决策人,性别",
        homeless="性别",
    ),
    ColumnSet(
        "WuKong opportunities", K.OPPORTUNITIES, "商机名称,客户名称,商机金额,预计成交日期,备注"
    ),
    ColumnSet(
        "WuKong contracts",
        K.ORDERS,
        "合同编号,合同名称,客户名称,商机名称,下单时间,合同金额,合同开始时间,合同结束时间,客户签约人,"
        "公司签约人,备注",
        homeless="合同名称,商机名称,合同开始时间,合同结束时间",
        known="客户签约人",
    ),
    ColumnSet(
        "WuKong payments",
        K.PAYMENTS,
        "回款编号,客户名称,合同编号,回款日期,回款金额,期数,备注,回款方式",
        homeless="期数",
    ),
    ColumnSet(
        "parties with opening balances",
        K.CUSTOMERS,
        "行号,单位编号,单位全名,单位简名,单位拼音码,单位地址,单位电话,电子邮件,联系人一,手机一,联系人二,"
        "手机二,默认经手人,开户银行,银行账号,邮政编码,传真,税号,地区全名,适用价格,状态,期初应收款,期初应付款",
        homeless="适用价格,期初应付款",
    ),
    ColumnSet(
        "Kingdee contacts",
        K.CUSTOMERS,
        "联系人,性别,手机,座机,邮箱,生日,QQ,微信,地址,首要联系人",
        homeless="性别",
        known="首要联系人",
    ),
    ColumnSet(
        "Kingdee customers",
        K.CUSTOMERS,
        "客户名称,客户类别,客户等级,期初应收款,期初预收款",
        homeless="期初预收款",
    ),
    ColumnSet(
        "Kingdee order",
        K.ORDER_LINES,
        "单据编号,单据日期,客户,商品名称,税率%,数量,单价,金额,备注,交货日期,折扣金额,价税合计",
        homeless="单价,金额",
        known="折扣金额",
    ),
    ColumnSet(
        "Yonyou T+ order",
        K.ORDER_LINES,
        "单据编号,单据日期,客户,客户编码,结算客户,部门,业务员,项目,预计交货日期,联系人,存货名称,存货编码,"
        "规格型号,数量,销售单位,单价,税率%,含税单价,金额,含税金额,折扣金额,现存量,备注",
        homeless="结算客户,部门,项目,单价,金额,现存量",
        known="折扣金额",
    ),
    ColumnSet(
        "Yonyou T3 customers",
        K.CUSTOMERS,
        "客户编码,客户名称,简称,所属行业,地区,联系人,电话/手机,邮箱,信用等级,信用额度,账期",
    ),
    ColumnSet(
        "generic CRM template",
        K.CUSTOMERS,
        "客户编号,客户名称,客户简称,所在省份,城市,所在行政区,市场分区,公司地址,公司邮编,办公电话,传真号码,"
        "主联系人,联系人电话,联系人手机,电子邮件,QQ号码,所属行业,经营范围,开户银行,银行账号,客户来源,"
        "单位网站,客户类别,客户级别,信用等级,重要级别,公开与否,客户满意度,备注信息,客户阶段,客户状态",
        homeless="重要级别,公开与否,客户满意度,客户状态",
    ),
    ColumnSet(
        "jshERP lines",
        K.ORDER_LINES,
        "客户,单据编号,单据日期,仓库名称,条码,名称,规格,型号,颜色,品牌,制造商,单位,序列号,批号,有效期,"
        "多属性,数量,单价,金额,税率(%),税额,价税合计,重量,备注",
        homeless="仓库名称,型号,颜色,品牌,序列号,批号,有效期,多属性,单价,金额,税额,重量",
    ),
    ColumnSet(
        "delivery note with a head",
        K.DELIVERIES,
        "序号,产品名称,规格,单位,出库数量,未税单价(RMB),金额,备注",
        above=(
            ("送货单",),
            ("收货单位：恒润五金", None, None, "收货地址：苏州"),
            ("收货人：王", None, "结款方式：月结30天", None, "NO:", "S1001"),
        ),
    ),
    ColumnSet(
        "delivery list",
        K.DELIVERIES,
        "客户名称,送货单号,送货日期,货品名称,规格,单位,数量,单价,金额,送货人,签收人",
        homeless="送货人",
    ),
    ColumnSet(
        "statement of account",
        K.DELIVERIES,
        "序号,送货日期,送货单号,产品名称,规格,数量,单价,金额,备注",
    ),
    ColumnSet(
        "delivery note with its day above",
        K.DELIVERIES,
        "序号,产品名称,规格,单位,数量,单价,金额,备注",
        above=(("收货单位：恒润五金", None, "日期：2024-05-03", "送货单号：S1001"),),
    ),
    ColumnSet(
        "factory shipments",
        K.DELIVERIES,
        "箱号,装箱数量,生产线别,工单号,客户编号,客户名称,客户PO,PO数量,客户料号,出货料号,工单数量,销货单号,"
        "车牌号,生产时间,出货时间",
        homeless="箱号,生产线别,工单号,PO数量,出货料号,工单数量,车牌号,生产时间",
    ),
    ColumnSet("sales ledger without numbers", K.ORDER_LINES, "日期,客户,产品,数量,单价,金额"),
    ColumnSet(
        "order in traditional characters",
        K.ORDER_LINES,
        "訂單編號,客戶名稱,訂購日期,預定交貨日,業務人員,品名,數量,單價,金額,備註",
    ),
    ColumnSet(
        "orders of a web shop",
        K.ORDER_LINES,
        "下单时间,订单编号,买家,宝贝标题,数量,单价(元),实付金额,运费,订单状态",
    ),
    ColumnSet(
        "invoices",
        K.ORDER_LINES,
        "Invoice No,Invoice Date,Due Date,Bill to,Item,Qty,Rate,Amount,Sales Rep",
    ),
    ColumnSet(
        "both prices and their tax",
        K.ORDER_LINES,
        "单据号,日期,客户,货品名称,数量,未税单价,税率,含税单价,未税金额,税额,价税合计",
        homeless="未税单价,未税金额,税额",
    ),
    ColumnSet(
        "orders of another web shop",
        K.ORDER_LINES,
        "商品,订单号,订单状态,商品总价(元),邮费(元),商家实收金额(元),商品数量(件),收货人,手机,订单成交时间",
        homeless="商品总价(元)",
    ),
    ColumnSet(
        "orders by when they were entered", K.ORDER_LINES, "单号,客户,品名,数量,单价,创建时间"
    ),
    ColumnSet("receivables of a period in short", K.RECEIVABLES, "客户,期初,应收,已收,期末,备注"),
    ColumnSet(
        "receipts in parts",
        K.PAYMENTS,
        "收款单号,日期,客户,定金,尾款,合计收款",
        homeless="定金,尾款",
    ),
    ColumnSet("receipts", K.PAYMENTS, "回款日期,客户,金额,付款方式,摘要"),
    ColumnSet(
        "returns by their own number",
        K.RETURNS,
        "单号,退货日期,客户名称,品名,规格,数量,单价,金额,退货原因",
        homeless="单价",
    ),
    ColumnSet(
        "returns by the order's number",
        K.RETURNS,
        "退货单号,退货日期,原订单号,产品,退货数量,退货金额,退货原因",
    ),
    ColumnSet(
        "receivables of a period",
        K.RECEIVABLES,
        "客户代号,客户名称,上期应收账款,本期销货应收账款,本期已收帐款,期末未收帐款,期末未收明細,标注",
        homeless="期末未收明細",
    ),
    ColumnSet(
        "receivables by age",
        K.RECEIVABLES,
        "客户名称,应收账款余额,最长逾期天数,逾期1-30天,逾期31-60天,逾期61-90天,逾期91天以上",
        homeless="逾期1-30天,逾期31-60天,逾期61-90天,逾期91天以上",
    ),
    ColumnSet(
        "HubSpot contacts",
        K.CONTACTS,
        "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Job Title,"
        "Company Name,Contact owner,Lifecycle Stage,Lead Status,Create Date",
        homeless="Lead Status",
    ),
    ColumnSet(
        "HubSpot notes",
        K.CONTACT_LOG,
        "Activity date,Note body,Associated Contact,Associated Company",
    ),
    ColumnSet(
        "HubSpot deals",
        K.OPPORTUNITIES,
        "Deal Name,Associated Company,Associated Contact,Amount,Deal Stage",
    ),
    ColumnSet(
        "Salesforce report",
        K.CONTACTS,
        "Salutation,First Name,Last Name,Title,Mailing Street,Mailing City,Mailing State/Province,"
        "Mailing Zip/Postal Code,Mailing Country,Phone,Email,Contact Record Type,Account Name,"
        "Account Owner,Lead Source",
        homeless="Contact Record Type",
    ),
    ColumnSet(
        "Zoho leads",
        K.CONTACTS,
        "Last Name,Email,First Name,Company,Phone,Website,Lead Source,Description",
    ),
    ColumnSet(
        "Pipedrive activities",
        K.CONTACT_LOG,
        "Activity - Subject,Activity - Type,Activity - Due date,Activity - Done,Activity - Note,"
        "Deal - Title,Person - Name,Person - Email,Organization - Name",
        homeless="Activity - Done,Deal - Title",
    ),
    ColumnSet(
        "EspoCRM accounts",
        K.CUSTOMERS,
        "Name,Website,Email,Phone,Type,Industry,Billing Address Street,Billing Address City,"
        "Billing Address State,Billing Address Postal Code,Billing Address Country,"
        "Shipping Address Street,Description,Assigned User,Created At",
    ),
)
BY_SOURCE = pytest.mark.parametrize("given", SETS, ids=[each.source for each in SETS])


def understood(given: ColumnSet) -> SheetMapping:
    """The header under what stands above it, and a row of text."""
    headers = given.headers.split(",")
    return understand_sheet(make_sheet([*given.above, headers, ["x"] * len(headers)]))


def unmapped(given: ColumnSet) -> Iterator[str]:
    """The headers that no field took, row numbers left out."""
    return (
        column.header
        for column in understood(given).columns
        if column.use is not ColumnUse.SKIP and not column.field
    )


@BY_SOURCE
def test_the_sheet_is_recognised(given: ColumnSet) -> None:
    assert understood(given).kind is given.kind


@BY_SOURCE
def test_its_columns_are_mapped(given: ColumnSet) -> None:
    """But for those that have no place in the program, and those that are known to be missed."""
    assert list(unmapped(given)) == [
        header
        for header in given.headers.split(",")
        if header in {*given.homeless.split(","), *given.known.split(",")}
    ]


@BY_SOURCE
def test_what_is_unmapped_is_kept(given: ColumnSet) -> None:
    """A column without a field becomes a custom field."""
    uses = {column.header: column.use for column in understood(given).columns}
    assert all(uses[header] is ColumnUse.KEEP for header in unmapped(given))


def test_most_columns_that_can_be_stored_are_mapped() -> None:
    """Of all sets together, 95 of 100."""
    storable = missed = 0
    for given in SETS:
        homeless = set(given.homeless.split(","))
        storable += sum(header not in homeless for header in given.headers.split(","))
        missed += sum(header not in homeless for header in unmapped(given))
    assert missed == sum(bool(each.known) for each in SETS)
    assert (storable - missed) / storable >= 0.95
