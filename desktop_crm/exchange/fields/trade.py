"""Fields of products, orders, their lines and their deliveries."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.fields.field import Field, ValueKind, field

PRODUCT_FIELDS: tuple[Field, ...] = (
    field(
        "product.code",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Product code"),
        zh="货号 商品编码 商品编号 产品编码 产品编号 存货编码 物料编码 品号 料号 客户料号 "
        "出货料号 款号 编号 编码 代码 条码",
        en="sku productcode productid productno productnumber itemno itemcode itemid code id",
    ),
    field(
        "product.name",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Product"),
        zh="品名 产品名称 商品名称 货品名称 存货名称 物料名称 商品全名 品名规格 名称及规格 产品 "
        "商品 名称 宝贝标题 商品标题 货品 货物名称 货名 品项 产品名 商品名",
        en="product productname item itemname description name",
    ),
    field(
        "product.spec",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Spec"),
        zh="规格 规格型号 型号 产品规格 商品规格",
        en="spec specification quantityperunit model",
    ),
    field(
        "product.unit",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Unit"),
        zh="单位 计量单位 基本单位",
        en="unit uom",
    ),
    field(
        "product.category",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Product category"),
        zh="类别 产品类别 商品类别 产品分类 商品分类 分类 存货分类 品类 所属类别",
        en="category productcategory categoryname type",
    ),
    field(
        "product.supplier",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Supplier"),
        zh="供应商 供货商 厂家 制造商 供应商名称",
        en="supplier vendor suppliername manufacturer",
    ),
    field(
        "product.price",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "List price"),
        zh="单价 售价 价格 标准售价 零售价 销售单价 标价 含税单价 参考售价 批发价 报价",
        en="price unitprice listprice saleprice",
    ),
    field(
        "product.cost",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Cost"),
        zh="成本 成本价 单位成本 成本单价 进价 采购价 参考成本",
        en="cost unitcost standardcost",
    ),
    field(
        "product.is_discontinued",
        ValueKind.FLAG,
        QT_TRANSLATE_NOOP("import field", "Discontinued"),
        zh="停产 停用 是否停产 是否停用 已停产",
        en="discontinued inactive",
    ),
    field(
        "product.remark",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Remarks"),
        zh="备注 备注信息 说明 描述",
        en="remark remarks note notes description",
    ),
)

ORDER_FIELDS: tuple[Field, ...] = (
    field(
        "order.number",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Order no."),
        zh="订单号 订单编号 销售订单号 单据编号 单号 订货单号 合同号 合同编号 po号 客户po 编号 "
        "单据号 订单号码 销售单号 订购单号",
        en="po ordernumber orderno orderid ponumber order salesorder invoiceorder so sono "
        "salesorderno salesordernumber",
    ),
    field(
        "order.date",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Order date"),
        zh="订单日期 下单日期 下单时间 单据日期 订货日期 日期 签订日期 销售日期 开单日期 "
        "订购日期 成交日期 成交时间 交易日期",
        en="orderdate date ordereddate",
    ),
    field(
        "order.due_date",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Promised date"),
        zh="交货日期 交期 预计交货日期 要求交期 要求交货日期 约定交货日期 预计发货日期 承诺交期 "
        "交货时间 交付日期 预计交期 计划交货日期 预定交货日 交货日 预计交货日",
        en="duedate deliverydate promiseddate requireddate requiredby expecteddate needby "
        "needbydate",
    ),
    field(
        "order.salesperson",
        ValueKind.PERSON,
        QT_TRANSLATE_NOOP("import field", "Salesperson"),
        zh="业务员 销售员 销售人员 销售代表 经手人 负责人 跟单员 客户经理 员工 公司签约人 "
        "我方签约人 开单人 销售 业务人员",
        en="salesperson salesrep employee employeename owner seller",
    ),
    field(
        "order.salesperson_code",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Salesperson's number"),
        zh="业务员编号 员工编号 工号",
        en="employeeid salespersonid staffid",
    ),
    field(
        "order.author",
        ValueKind.PERSON,
        QT_TRANSLATE_NOOP("import field", "Entered by"),
        zh="创建人 录入人 制单人 录单人 创建者",
        en="createdby creator enteredby",
    ),
    field(
        "order.carrier",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Carrier"),
        zh="承运商 承运人 物流公司 物流 快递 快递公司 运输方式 货运公司",
        en="carrier shipper shipvia shippername shippingmethod",
    ),
    field(
        "order.freight",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Freight"),
        zh="运费 物流费 邮费 快递费",
        en="freight shippingcost",
    ),
    field(
        "order.ship_to",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Receiver"),
        zh="收货人 收件人",
        en="shipname shipto recipient",
    ),
    field(
        "order.ship_address",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Delivery address"),
        zh="收货地址 送货地址 交货地址 发货地址",
        en="shipaddress shippingaddress deliveryaddress",
    ),
    field(
        "order.payment_terms",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Payment terms"),
        zh="账期 结款方式 付款条件 付款方式 结算方式 收款条件",
        en="paymentterms",
    ),
    field(
        "order.amount",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Order amount"),
        zh="订单金额 合同金额 金额 总金额 价税合计 总价 含税金额 应收金额",
        en="amount total totalamount dealamount ordertotal",
    ),
    field(
        "order.state",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("record_export", "Order status"),
        zh="订单状态 状态 交易状态",
        en="orderstatus status state",
    ),
    field(
        "order.remark",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Order's remarks"),
        zh="订单备注 单据备注 备注 备注信息 说明 摘要 描述 标注",
        en="orderremark remark remarks note notes comment comments memo",
    ),
)

LINE_FIELDS: tuple[Field, ...] = (
    field(
        "line.unit",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Unit"),
        zh="单位 计量单位 销售单位",
        en="unit uom",
    ),
    field(
        "line.qty",
        ValueKind.QUANTITY,
        QT_TRANSLATE_NOOP("import field", "Quantity"),
        zh="数量 订货数量 出货数量 出库数量 发货数量 销售数量 实发数量 件数 po数量 装箱数量 "
        "购买数量 订购数量 合计数量 总数量 合计件数 商品数量 宝贝数量",
        en="qty quantity units",
    ),
    field(
        "line.price",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Unit price"),
        zh="单价 含税单价 销售单价 售价 未税单价 价格",
        en="price unitprice saleprice rate unitrate",
    ),
    field(
        "line.tax_rate",
        ValueKind.RATE,
        QT_TRANSLATE_NOOP("import field", "Tax rate"),
        zh="税率",
        en="taxrate",
    ),
    field(
        "line.amount",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Amount"),
        zh="金额 含税金额 价税合计 小计 货款 销售金额 总金额 总价 订单金额 合同金额 实付金额 "
        "合计 合计金额 商家实收金额 商家实收 实付款 买家实付金额 买家实际支付金额",
        en="amount total linetotal totalamount dealamount",
    ),
    field(
        "line.cost",
        ValueKind.MONEY,
        QT_TRANSLATE_NOOP("import field", "Cost"),
        zh="成本 成本价 单位成本 成本单价",
        en="cost unitcost",
    ),
    field(
        "line.discount",
        ValueKind.RATE,
        QT_TRANSLATE_NOOP("import field", "Discount"),
        zh="折扣 优惠 折扣率",
        en="discount discountrate discountpercent discount%",
    ),
    field(
        "line.remark",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Line's remarks"),
        zh="备注 备注信息 说明 描述 摘要 行备注 标注",
        en="remark remarks note notes comment comments memo",
    ),
)

DELIVERY_FIELDS: tuple[Field, ...] = (
    field(
        "delivery.number",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Delivery note no."),
        zh="送货单号 出货单号 发货单号 出库单号 销货单号 发运单号 送货单编号 发货单编号 "
        "出库单编号 送货编号",
        en="deliverynoteno shipmentno deliveryno deliverynumber shipmentnumber packingslipno",
    ),
    field(
        "delivery.date",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Ship date"),
        zh="送货日期 出货日期 发货日期 出库日期 出货时间 制单日期 实际发货日期 实际交货日期 "
        "发货时间 送货时间 出库时间 发出日期 发运日期",
        en="shipdate shippeddate shippedon shippingdate deliverydate dispatchdate",
    ),
    field(
        "delivery.delay_reason",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Delay reason"),
        zh="延迟原因 延期原因 晚交原因",
        en="delayreason",
    ),
    field(
        "delivery.receiver",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Signed by"),
        zh="签收人 收货签字",
        en="signedby receivedby",
    ),
    field(
        "delivery.carrier",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Carrier"),
        zh="承运商 承运人 物流公司 物流 快递 快递公司 运输方式 货运公司 送货方式",
        en="carrier shipper shipvia shippername shippingmethod",
    ),
    field(
        "delivery.approved_on",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Delivery approved on"),
        zh="出货审批日期 出货审核日期",
        en="deliveryapprovedon",
    ),
    field(
        "delivery.remark",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Remarks"),
        zh="备注 备注信息 说明 送货备注 摘要 标注 描述",
        en="remark remarks note notes comment comments memo",
    ),
)
