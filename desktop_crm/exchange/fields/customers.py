"""Fields of customers."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.fields.field import Field, ValueKind, field

FIELDS: tuple[Field, ...] = (
    field(
        "customer.code",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Customer code"),
        zh="客户编号 客户编码 客户代码 客户代号 客户号 单位编号 单位编码 单位代码 往来单位编号 "
        "往来单位编码 编号 编码 代码 助记码编号 客户id",
        en="customerid customercode customerno customernumber accountnumber accountid "
        "accountcode companyid recordid id code",
    ),
    field(
        "customer.name",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Customer name"),
        zh="客户名称 客户名 客户 客户全称 客户单位 公司名称 公司名 公司 单位全名 "
        "单位名称 往来单位 往来单位全名 往来单位名称 企业名称 购货单位 "
        "购货单位名称 购买单位 收货单位 收货客户 名称 全称 客户公司 商户名称 "
        "结算客户 单位 购货方 需方 甲方 买方 客户单位名称 公司全称 企业全称 "
        "客户全名 单位全称 所属客户 对应客户 关联客户 所属公司 所在公司 "
        "所属单位 所在单位 工作单位 公司全名 收件公司 收件单位 "
        "买家 买家昵称 买家名称 购方名称 采购方 对方单位 付款单位 对方户名 付款人 "
        "付款人名称 付款方 付款方名称 对方名称",
        en="customer customername company companyname account accountname legalname "
        "organization organizationname organisation organisationname name client clientname "
        "organization-name organization1-name associatedcompany soldto billto buyer "
        "company_name businessname",
    ),
    field(
        "customer.short_name",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Short name"),
        zh="客户简称 简称 单位简名 单位简称 公司简称 公司简名 客户简名",
        en="tradingname shortname alias",
    ),
    field(
        "customer.mnemonic",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Mnemonic code"),
        zh="助记码 拼音码 单位拼音码 拼音简码 首字母",
    ),
    field(
        "customer.level",
        ValueKind.LEVEL,
        QT_TRANSLATE_NOOP("import field", "Customer level"),
        zh="客户级别 客户等级 级别 等级 星级 客户星级 重要程度 重要级别 客户分级 "
        "合作等级 客户评级 会员等级",
        en="rating tier customertier priority level customerlevel",
    ),
    field(
        "customer.status",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Customer status"),
        zh="客户状态 成交状态 合作状态 状态 客户阶段",
        en="lifecyclestage leadstatus status",
    ),
    field(
        "customer.category",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Customer type"),
        zh="客户类别 客户类型 客户分类 类别 类型 分类 单位分类 客户性质 公司性质 企业性质 单位性质",
        en="type accounttype customertype category",
    ),
    field(
        "customer.industry",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Industry"),
        zh="客户行业 行业 所属行业 行业类型 行业类别 1级行业 一级行业 行业分类",
        en="industry sector industrytype",
    ),
    field(
        "customer.source",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Source"),
        zh="客户来源 来源 来源渠道 线索来源 获客渠道",
        en="leadsource source originalsource leadorigin",
    ),
    field(
        "customer.size",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Company size"),
        zh="规模 公司规模 企业规模 人员规模",
        en="companysize size numberofemployees",
    ),
    field(
        "customer.owner",
        ValueKind.PERSON,
        QT_TRANSLATE_NOOP("import field", "Owner"),
        zh="负责人 业务员 销售员 销售人员 销售代表 专营业务员 分管人员 专管业务员 "
        "默认经手人 经手人 跟单员 客户经理 所属人 归属人 所有者 客户负责人 "
        "归属业务员 所属业务员 客户经理姓名 业务员姓名 跟进业务员 负责业务员 "
        "业务代表 业务负责人 归属销售 负责销售 跟进人 公司所有人 客户所有人 所有人 "
        "所属销售 所属员工 添加人",
        en="accountowner contactowner owner assigneduser salesperson salesrep accountmanager "
        "ownername recordowner assignedto",
    ),
    field(
        "customer.tax_id",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Tax ID"),
        zh="税号 纳税人识别号 税务登记号 税号/统一社会信用代码 "
        "纳税人识别号/统一社会信用代码 税务登记号/统一社会信用代码 统一编号 "
        "统编",
        en="taxid vatnumber taxnumber",
    ),
    field(
        "customer.credit_code",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Unified social credit code"),
        zh="统一社会信用代码 社会信用代码 信用代码",
        en="uscc socialcreditcode",
    ),
    field(
        "customer.country",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Country"),
        zh="国家 国别 所在国家 国家/地区",
        en="country countrycode country/region billingcountry mailingcountry "
        "billingaddresscountry addresscountry country_code businesscountry/region",
    ),
    field(
        "customer.province",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Province"),
        zh="省 省份 所在省份 省/直辖市 所属省份 省市 省市区 省/市/区 省/市 省份/城市 省市县 "
        "所在省市 省市区县",
        en="billingstate/province billingstate state state/region mailingstate/province "
        "province billingaddressstate addressstate businessstate",
    ),
    field(
        "customer.city",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "City"),
        zh="市 城市 所在城市 所属城市",
        en="businesscity billingcity city mailingcity town billingaddresscity addresscity",
    ),
    field(
        "customer.district",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "District"),
        zh="区 县 区县 所在行政区 区/县 所属区县 所在区县 县区 县/区",
        en="district suburb county",
    ),
    field(
        "customer.region",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Region"),
        zh="区域 地区 所属地区 地区全名 市场分区 大区 所属区域 所在区域 所在地区 销售区域 客户区域",
        en="region territory",
    ),
    field(
        "customer.address",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Address"),
        zh="地址 详细地址 联系地址 公司地址 单位地址 客户地址 通讯地址 办公地址 "
        "客户联系地址 注册地址 经营地址 厂址 通信地址 公司所在地 联络地址 "
        "企业地址",
        en="billingstreet street address streetaddress mailingstreet billingaddress address1 "
        "billingaddressstreet addressstreet streetline1 businessstreet",
    ),
    field(
        "customer.zip",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Postal code"),
        zh="邮编 邮政编码 公司邮编 邮递区号",
        en="billingzip/postalcode zip postalcode postcode billingpostalcode zipcode "
        "mailingzip/postalcode billingaddresspostalcode addresspostalcode postal_code "
        "mailingpostalcode businesspostalcode billingcode",
    ),
    field(
        "customer.ship_address",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Delivery address"),
        zh="收货地址 送货地址 交货地址 发货地址 收件地址 收件人地址",
        en="shippingstreet shippingaddress deliveryaddress shipaddress shippingaddressstreet",
    ),
    field(
        "customer.website",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Website"),
        zh="网址 网站 单位网站 公司网站 官网",
        en="website domain companydomainname webpage homepage website1-value",
    ),
    field(
        "customer.business_scope",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Business scope"),
        zh="经营范围 主营业务 主营产品",
        en="businessscope",
    ),
    field(
        "customer.registered_capital",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Registered capital"),
        zh="注册资金 注册资本",
        en="registeredcapital",
    ),
    field(
        "customer.invoice_title",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Invoice title"),
        zh="发票抬头 开票名称 开票抬头 公司抬头 客户抬头 单位抬头 发票名称",
        en="invoicetitle",
    ),
    field(
        "customer.bank",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Bank"),
        zh="开户银行 开户行 银行",
        en="bank bankname",
    ),
    field(
        "customer.bank_account",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Bank account"),
        zh="银行账号 银行帐号 账号 帐号 银行账户",
        en="bankaccount bankaccountnumber",
    ),
    field(
        "customer.credit_grade",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Credit grade"),
        zh="信用等级 信誉等级 信用级别",
        en="creditgrade creditrating",
    ),
    field(
        "customer.credit_limit",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Credit limit"),
        zh="信用额度 授信额度 信用额 应收款限额",
        en="creditlimit",
    ),
    field(
        "customer.payment_terms",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Payment terms"),
        zh="账期 结款方式 付款条件 付款方式 结算方式 收款条件 付款期限 账期天 信用期",
        en="paymentterms creditterms terms",
    ),
    field(
        "customer.opening_balance",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Opening balance"),
        zh="期初余额 期初应收 期初应收款 上期应收账款 上期余额 上期结欠 期初 期初数 期初金额 "
        "期初欠款 年初余额 上期结余 上月结余 上月结欠 上期欠款 上月欠款",
        en="openingbalance",
    ),
    field(
        "customer.since",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Customer since"),
        zh="创建时间 创建日期 建档日期 录入日期 建档时间 合作开始日期 客户创建时间 开户日期 "
        "开发日期 首次合作日期",
        en="createdate createdon createdtime creationdate createdat customersince datecreated "
        "creationtime",
    ),
    field(
        "customer.author",
        ValueKind.PERSON,
        QT_TRANSLATE_NOOP("import field", "Entered by"),
        zh="创建人 录入人 建档人 创建者 录入员",
        en="createdby creator enteredby",
    ),
    field(
        "customer.next_contact",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Next contact"),
        zh="下次联系时间 下次跟进时间 下次回访时间 下一步行动时间 下次联系日期 "
        "下次回访日期 下次跟进日期 下次拜访日期 下次拜访时间 下次联系 下次跟进 "
        "下次回访",
        en="nextactivitydate nextstepdate nextcontact",
    ),
    field(
        "customer.remark",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Remarks"),
        zh="备注 备注信息 说明 描述 摘要 标注 客户备注",
        en="remark remarks note notes comment comments memo description",
    ),
)
