"""The sentences that the contact log is composed of, as salespeople jot them down.

Fields: `{who}` the person met, `{product}` and `{other}` goods that the customer buys, `{machine}`
what stands in its workshop, `{rival}` a competitor, `{n}` a small number, `{pct}` per cent,
`{weeks}`, `{day}` a day to come, `{month}` a month to come; `{number}`, `{amount}`, `{goods}` and
`{late}` of the document that is talked about.
"""

from __future__ import annotations

from collections.abc import Mapping

OPENERS: Mapping[str, tuple[str, ...]] = {
    "visit": (
        "上门见了{who}，",
        "去{place}拜访，{who}在，",
        "和{who}在车间转了一圈，",
        "陪师傅送货，顺便见了{who}，",
        "约了{who}，等了{n}0分钟才见上，",
        "{who}出差刚回来，聊了半小时，",
        "带样品去{place}，{who}和仓管都在，",
        "中午请{who}吃便饭，",
    ),
    "call": (
        "打给{who}，",
        "电话{who}，",
        "跟{who}通话{n}分钟，",
        "{who}接的电话，",
        "回访{who}，",
    ),
    "wechat": (
        "微信问{who}，",
        "微信上聊了几句，",
        "给{who}发微信，",
        "{who}微信回，",
        "晚上微信，",
        "群里@{who}，",
        "微信语音{n}分钟，",
    ),
}

BODIES: Mapping[str, tuple[str, ...]] = {
    "visit": (
        "他们刚上了{machine}，{month}月起{product}用量会上去。",
        "仓库里{product}还剩大约{weeks}周的量，{other}快见底了。",
        "{rival}也在送样，{product}报得比我们低{pct}%，但交期没我们快。",
        "对这批{product}评价不错，问能不能再让{pct}个点。",
        "反映送货总赶在交班时，收货没人，以后改上午。",
        "想把账期再放半个月，答应回来请示陈总。",
        "留了{product}和{other}样品，先在{machine}上试用{weeks}周。",
        "今年订单比去年少，{product}按月小批量下。",
        "看了现场，{other}用的还是{rival}的，规格和我们一样，可以替。",
        "他们要做库存寄售，{product}先放{n}0件试试。",
        "新厂房{month}月搬，搬家前不囤货，搬完一次补齐。",
        "说我们单据清楚，对账省事，这点比{rival}强。",
        "财务换人了，以后发票抬头要和合同完全一致。",
        "工人嫌{product}换了包装不好拿，要求恢复原来的。",
        "年底要做供应商评审，交期和质量各占四成，叫我们准备资料。",
        "接了外贸单，{product}要加贴英文标签。",
        "老板想自己囤{product}，担心年后涨价。",
        "仓管抱怨{other}来货外箱没贴料号，答应下次贴好。",
    ),
    "call": (
        "问{product}最近有没有货，能不能两天内到。",
        "确认{month}月用量，{product}大概{n}00件上下。",
        "说采购会推到下周，价格还是那个意思。",
        "他们在盘点，{day}以后再下单。",
        "对{other}涨价有意见，解释了原料行情，勉强接受。",
        "问能否开{n}张发票拆开开，答应问财务。",
        "说{rival}来过，样品在测，我们价格别再动就不换。",
        "忙着赶货，说了两句，约{day}再打。",
        "在开会，回头打来说{product}先不急。",
        "提到老板换了车间主任，以后{machine}的耗材归他管。",
        "要{product}的检测报告，下午发过去。",
        "想试{other}，让先寄{n}件样品。",
        "问我们{product}有没有更厚实一点的，贵点也行。",
        "说这个月开工不足，用得慢，下月看。",
    ),
    "wechat": (
        "发了{product}最新价，回复“收到，等汇总”。",
        "发了{product}实物图和尺寸图，说和现在用的一样。",
        "问库存，回说{product}还够{weeks}周。",
        "转来{rival}的报价单，{other}比我们低{pct}%。",
        "催签收单，下午拍照发回来了。",
        "说{day}来仓库看货。",
        "约{day}过去坐坐，回了个“好”。",
        "要合同盖章扫描件，已发。",
        "发了放假安排，提醒节前备{product}。",
        "发语音说{product}这批不错，工人没抱怨。",
        "问{other}能不能开小票，已问财务，不行。",
        "发来{machine}的照片，说{month}月试产，耗材先备一份。",
        "要{product}和{other}的目录电子版，发了。",
        "问{day}能不能送到，答应尽量排上。",
        "说{rival}催着签年度，他们还没定。",
        "发了个红包图，说这次{product}送得快。",
    ),
}

CLOSERS: tuple[str, ...] = (
    "下周给正式报价。",
    "{day}前答复。",
    "样品{day}寄出。",
    "回头把检测报告补上。",
    "约好{day}再去一趟。",
    "记着{month}月初跟一下。",
    "已让仓库留货。",
    "晚上把对账单发过去。",
    "价格等陈总点头。",
    "下次带上新目录。",
)

OCCASIONS: Mapping[str, tuple[str, ...]] = {
    "order": (
        "{who}来电下单，{goods}，要求{day}前到。",
        "{who}微信发来订单 {number}，{goods}，老价格。",
        "补货：{goods}。{who}说仓库快断了，尽量早发。",
        "{who}报了下周计划，先下{goods}，其余等通知。",
        "收到采购单 {number}，共 {amount}，{who}让走专线。",
        "{who}打来加单，{goods}，和上一单一起送。",
    ),
    "arrived": (
        "回访 {number} 收货情况，{who}说数量对、外箱完好。",
        "问 {number} 到没到，{who}说昨天入库了，没问题。",
        "{number} 签收单收回，{who}夸司机守时。",
        "{who}确认 {number} 已上线使用，正常。",
    ),
    "chasing": (
        "{who}催 {number}，说好的日子过了没见货，口气不好。答应今天盯着发。",
        "{who}来电问货，{number} 晚了{late}天，车间等料。跟仓库确认后给了新日期。",
        "因 {number} 没按时到，{who}抱怨了十分钟，说再这样就分一半给{rival}。",
        "{who}连打两个电话催 {number}，道歉，承诺以后发货前先通知。",
    ),
    "overdue_order": (
        "{who}问 {number} 怎么还没发，承诺日已过，答复供应商这两天到货。",
        "主动告知{who}，{number} 要再等几天，对方要求书面说明。",
    ),
    "complaint": (
        "{who}反映{product}有问题，登记投诉 {number}，先安排人去看。",
        "{who}来电投诉，已登记 {number}：{text}",
        "{who}发来照片，登记为 {number}，答应{day}前给说法。",
    ),
    "solved": (
        "投诉 {number} 处理完，当面跟{who}确认，{mood}。",
        "回访投诉 {number}，{who}说{mood}。",
        "带着处理单去见{who}，{number} 签字关闭，{mood}。",
    ),
    "paid": (
        "和{who}对账，上月 {amount} 无误，已入账。",
        "{who}说 {amount} 今天汇出，下午财务查到了。",
        "收到 {amount}，给{who}发了收据照片。",
    ),
    "price_rise": (
        "通知{who}{day}起{product}调价 {pct}%，{mood}。",
        "送去调价函，{product}涨 {pct}%，{who}签收，{mood}。",
        "电话解释原料上涨，{product}要调 {pct}%，{who}{mood}。",
    ),
    "care": (
        "节前送了两盒点心，{who}很高兴，坐了一会儿。",
        "给{who}寄了台历和茶叶，微信致谢。",
        "拜早年，{who}回赠一箱橙子。",
        "中秋问候，{who}说明年继续合作。",
    ),
    "win_back": (
        "好久没下单，登门问原因，{who}说{excuse}。",
        "带新价格和样品去争取，{who}{reaction}。",
        "电话{who}，坦白问是不是换了供应商，{excuse}。",
        "微信约{who}见面，{reaction}。",
        "请{who}吃饭，谈到{excuse}，{reaction}。",
    ),
    "silent": (
        "这阵没下单，电话问{who}，说{excuse}。",
        "顺路去看看，{who}说{excuse}。",
    ),
    "first": (
        "{source}认识的，{who}负责采购，{product}每月都用，现在从{rival}拿。",
        "{source}来的客户，{who}要{product}和{other}报价，量不大先试。",
        "第一次上门，{who}带看了{machine}，留了目录和名片。",
        "加上{who}微信，发了公司介绍和{product}价格。",
    ),
    "prospect": (
        "给{who}报了{product}，嫌比{rival}高{pct}%，再谈。",
        "{who}说合同签到{month}月，到期可以比价。",
        "送{product}样品两份，{who}答应让车间试。",
        "电话没人接，发短信留了联系方式。",
        "{who}问最低起订量，说先小批试{n}件。",
        "前台说{who}开会，改天再打。",
        "{who}要看资质和检测报告，已发邮箱。",
        "拜访没碰到人，留了目录和{product}样品。",
    ),
    "partner": (
        "和{who}对了上月往来账。",
        "{who}通知节假日安排，已转内勤。",
        "谈下季度合作，{who}答应{day}前给方案。",
    ),
}

MOODS_GOOD = ("满意，说处理得快", "没再说什么，算过去了", "认可，答应继续下单", "客气地谢了")
MOODS_BAD = ("不太满意，嫌拖得久", "勉强接受，说下不为例", "还是有气，得再跑一趟")
PRICE_MOODS = (
    "理解，要求老订单按老价",
    "不高兴，说要比比别家",
    "要求给个缓冲期",
    "说同行也涨了，接受",
    "让出书面说明",
)
EXCUSES = (
    "老板亲戚接了这块业务",
    "同行给的账期长",
    "价格比别家高，采购会没过",
    "上次交货耽误了，老板有意见",
    "订单少，库存还没用完",
    "投诉的事一直没给个结果",
    "总部集采，分厂不让自己买",
    "换了采购，新人有自己的关系",
)
REACTIONS = (
    "答应下月先试一单",
    "说再考虑，没松口",
    "收下样品，没表态",
    "没有回复",
    "愿意比一次价",
    "说已签了别家，到期再谈",
)
RIVALS = ("宏达商贸", "永兴商贸", "鑫隆商贸", "隔壁老吴家", "网上平台", "厂家直供", "本地一家")
SOURCES = ("展会上", "老客户介绍", "网上询盘", "陌拜", "电话黄页", "行业群里")

CHANNEL_WORDS = (
    ("wechat", ("微信", "发来", "照片")),
    ("call", ("电话", "来电", "打来", "打给", "拜早年")),
    ("visit", ("登门", "上门", "当面", "送去", "顺路", "带着", "带新", "请{who}", "拜访", "带看")),
)
"""Words that tell by which way a sentence was said; the first that occurs decides."""
