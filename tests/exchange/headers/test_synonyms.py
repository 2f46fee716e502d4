"""The words of real headers, each with the field that it must be able to mean."""

from __future__ import annotations

import pytest

from desktop_crm.exchange.headers.meanings import SURE, candidates
from desktop_crm.exchange.headers.words import read_header

_WORDS = """
customer.code: 客户编号 客户编码 客户代码 客户号 单位编号 单位编码 单位代码 往来单位编号
    往来单位编码 编号 编码 代码 助记码编号 客户id customerid customercode accountnumber accountid
    recordid id
customer.name: 客户名称 客户名 客户 客户全称 客户单位 公司名称 公司名 公司 单位全名 单位名称
    往来单位 往来单位全名 往来单位名称 企业名称 购货单位 购货单位名称 收货单位 收货客户 名称 全称
    客户公司 商户名称 customer customername company companyname account accountname legalname
    organization organizationname name
customer.short_name: 客户简称 简称 单位简名 单位简称 公司简称 tradingname shortname alias
customer.mnemonic: 助记码 拼音码 单位拼音码 拼音简码 首字母
customer.level: 客户级别 客户等级 级别 等级 星级 客户星级 重要程度 重要级别 客户分级 rating tier
    customertier priority
customer.status: 客户状态 成交状态 合作状态 状态 客户阶段 lifecyclestage leadstatus status
customer.category: 客户类别 客户类型 客户分类 类别 类型 分类 单位分类 type accounttype category
customer.industry: 客户行业 行业 所属行业 industry
customer.source: 客户来源 来源 来源渠道 线索来源 获客渠道 leadsource source
customer.owner: 负责人 业务员 销售员 销售人员 销售代表 专营业务员 分管人员 专管业务员 默认经手人
    经手人 跟单员 客户经理 所属人 归属人 accountowner contactowner owner assigneduser salesperson
customer.tax_id: 税号 纳税人识别号 税务登记号 taxid vatnumber taxnumber
customer.credit_code: 统一社会信用代码 社会信用代码 信用代码
customer.province: 省 省份 所在省份 省/直辖市 billingstate/province billingstate state
    state/region mailingstate/province
customer.city: 市 城市 所在城市 billingcity city mailingcity
customer.district: 区 县 区县 所在行政区 区/县 district
customer.region: 区域 地区 所属地区 地区全名 市场分区 大区 region territory
customer.address: 地址 详细地址 联系地址 公司地址 单位地址 客户地址 通讯地址 办公地址 客户联系地址
    billingstreet street address streetaddress mailingstreet
customer.zip: 邮编 邮政编码 公司邮编 billingzip/postalcode zip postalcode billingpostalcode
customer.ship_address: 收货地址 送货地址 交货地址 发货地址 shippingstreet shippingaddress
    deliveryaddress
customer.website: 网址 网站 单位网站 公司网站 官网 website domain companydomainname
customer.bank: 开户银行 开户行 银行 bank bankname
customer.bank_account: 银行账号 银行帐号 账号 帐号 bankaccount
customer.credit_grade: 信用等级 信誉等级 信用级别 creditgrade creditrating
customer.credit_limit: 信用额度 授信额度 信用额 应收款限额 creditlimit
customer.payment_terms: 账期 结款方式 付款条件 付款方式 结算方式 收款条件 paymentterms creditterms
customer.opening_balance: 期初余额 期初应收 期初应收款 上期应收账款 上期余额 上期结欠
contact.name: 联系人 联系人姓名 主联系人 首要联系人 联系人一 姓名 收货人 联系人名称 contact
    contactname fullname name person-name
contact.first_name: 名 firstname givenname
contact.last_name: 姓 lastname surname familyname
contact.title: 职务 职位 岗位 称谓职务 title jobtitle position
contact.mobile: 手机 手机号 手机号码 移动电话 联系人手机 手机一 联系手机 mobile mobilephone
    mobilephonenumber cell
contact.phone: 电话 联系电话 座机 固定电话 固话 办公电话 单位电话 联系人电话 客户电话 联系方式
    电话号码 电话/手机 phone phonenumber businessphone telephone tel
contact.email: 邮箱 电子邮箱 电子邮件 邮件 email emailaddress e-mail
contact.wechat: 微信 微信号 wechat
contact.qq: qq qq号 qq号码
contact.fax: 传真 传真号码 fax
contact.birthday: 生日 出生日期 birthday birthdate dateofbirth
contact.lunar_birthday: 农历生日
activity.last_at: 最后跟进时间 最近联系日期 最后联系时间 最近跟进 lastactivitydate lastcontacted
activity.next_at: 下次联系时间 下次跟进时间 下次回访时间 下一步行动时间 nextactivitydate
    nextstepdate
activity.content: 跟进记录 跟进内容 联系记录 沟通记录 拜访记录 notebody activity-note
order.number: 订单号 订单编号 销售订单号 单据编号 单号 订货单号 合同号 po号 客户po po ordernumber
    orderno ponumber
order.date: 订单日期 下单日期 下单时间 单据日期 订货日期 日期 签订日期 orderdate date
order.due_date: 交货日期 交期 预计交货日期 要求交期 约定交货日期 预计发货日期 duedate deliverydate
    promiseddate
delivery.number: 送货单号 出货单号 发货单号 出库单号 销货单号 发运单号 deliverynoteno shipmentno
delivery.date: 送货日期 出货日期 发货日期 出库日期 出货时间 制单日期 shipdate shippeddate
delivery.delay_reason: 延迟原因 延期原因 delayreason
product.code: 货号 商品编码 商品编号 产品编码 产品编号 存货编码 物料编码 品号 料号 客户料号 sku
    productcode itemno itemcode
product.name: 品名 产品名称 商品名称 货品名称 存货名称 物料名称 商品全名 品名规格 名称及规格
    product productname item description
product.spec: 规格 规格型号 型号 产品规格 商品规格 spec specification
line.unit: 单位 计量单位 销售单位 unit uom
line.qty: 数量 订货数量 出货数量 出库数量 发货数量 销售数量 实发数量 件数 qty quantity
line.price: 单价 含税单价 销售单价 售价 未税单价 price unitprice
line.tax_rate: 税率 税率% taxrate
line.amount: 金额 含税金额 价税合计 小计 货款 销售金额 总金额 总价 订单金额 合同金额 amount total
    linetotal totalamount dealamount
line.cost: 成本 成本价 单位成本 成本单价 cost unitcost
line.discount: 折扣 优惠 折扣率 discount
receivable.due: 应收 应收金额 应收款 应收账款 应收余额 本期应收 本期销货应收账款 应收账款余额
    receivable amountdue
receivable.paid: 已收 已收金额 已收款 已收帐款 本期已收 本期已收帐款 回款金额 收款金额 paid
    amountpaid
receivable.balance: 未收 未收金额 欠款 欠款金额 欠款余额 期末余额 期末应收 期末未收帐款 余额
    balance outstanding
receivable.due_date: 到期日 到期日期 应收日期 还款期限 付款到期日 paymentduedate
receivable.overdue_days: 逾期天数 最长逾期天数 账龄 账龄天 overduedays
receivable.paid_date: 回款日期 收款日期 paymentdate
invoice.number: 发票号 发票号码 发票编号 invoiceno invoicenumber
invoice.date: 开票日期 发票日期 invoicedate
opportunity.name: 商机名称 机会名称 项目名称 dealname opportunityname potentialname
opportunity.stage: 商机阶段 销售阶段 阶段 dealstage stage salesstage
opportunity.amount: 商机金额 预计金额 预计成交金额
opportunity.close_date: 预计成交日期 预计签单日期 预计结单日期 closedate closingdate
    expectedclosedate
complaint.reason: 投诉原因 投诉内容 问题描述
complaint.date: 投诉日期 投诉时间
customer.remark: 备注 备注信息 说明 描述 摘要 标注 remark remarks note notes comment comments memo
    description
row.number: 序号 行号 项次 no no. #
customer.since: 创建时间 创建日期 建档日期 录入日期 createdate createdon createdtime creationdate
row.updated: 更新时间 修改时间 最后修改时间 lastmodifieddate modifiedtime
"""


def _pairs() -> list[tuple[str, str]]:
    pairs = []
    key = ""
    for piece in _WORDS.split():
        if piece.endswith(":"):
            key = piece[:-1]
        else:
            pairs.append((piece, key))
    return pairs


@pytest.mark.parametrize("key", dict.fromkeys(key for _, key in _pairs()))
def test_every_word_means_its_field(key: str) -> None:
    """By itself, without guessing; the kind of the sheet decides between several fields."""
    for word, field in _pairs():
        if field == key:
            found = candidates(read_header(word).word)
            assert (key, SURE) in {(known.key, fit) for known, fit in found}, word
