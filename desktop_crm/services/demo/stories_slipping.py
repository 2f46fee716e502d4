"""Customers who are about to leave, or unhappy."""

from __future__ import annotations

from desktop_crm.services.demo.profile import Grievance, Life, Said, Step
from desktop_crm.services.demo.story import LI, ZHANG, ZHAO, Story

SLIPPING = (
    Story(
        "上海恒信物流有限公司",
        "恒信物流",
        "上海",
        "嘉定",
        "物流仓储",
        LI,
        "BZ-CR50 BZ-DB16 BZ-FX60 LB-MS12",
        34,
        62_000,
        Life.AT_RISK,
        person="顾海燕",
        title="运营总监",
        ends=61,
        late_last=2,
        grievances=(
            Grievance(
                12,
                "late_delivery",
                "缠绕膜两次晚到，仓库临时去市场买高价货，要求说法。",
                in_hand=True,
            ),
        ),
        said=(
            Said(
                3,
                "call",
                "约好见面，顾总说“先道歉再谈单”。准备一份交期改善说明带过去。",
                outcome="progress",
                next_days=0,
            ),
            Said(12, "call", "来电发火，缠绕膜又晚了，已登记 {complaint}。"),
        ),
        steps=(Step(0, "14:00 拜访恒信物流：投诉 {complaint} 未结，先道歉再谈单"),),
    ),
    Story(
        "嘉兴平湖箱包有限公司",
        "平湖箱包",
        "嘉兴",
        "平湖",
        "纺织服装",
        ZHAO,
        "BZ-ZX05 BZ-FX60 BZ-QP60 DZ-YX01 LB-KZ95",
        11,
        41_000,
        Life.AT_RISK,
        person="俞晓雯",
        title="采购",
        ends=18,
        silent=43,
    ),
    Story(
        "漳州龙海食品有限公司",
        "龙海食品",
        "漳州",
        "龙海",
        "食品饮料",
        ZHAO,
        "BZ-ZX05 DZ-YX01 BZ-FX60 LB-DQ09",
        10,
        17_500,
        Life.AT_RISK,
        person="林春华",
        title="生产经理",
        ends=17,
        said=(
            Said(
                9,
                "call",
                "林经理说淡季，旺季前备货会加回来，让我们周四再打。",
                outcome="progress",
                next_days=5,
            ),
        ),
    ),
    Story(
        "佛山顺德启明电器有限公司",
        "启明电器",
        "佛山",
        "顺德",
        "电子电器",
        ZHANG,
        "DG-DL25 FJ-ZG35 BZ-ZX05 LB-MS12 GJ-SD20",
        12,
        62_000,
        person="何志强",
        title="采购经理",
        held_back=1,
        overdue=18_000,
        overdue_days=9,
        grievances=(
            Grievance(
                6,
                "wrong_goods",
                "电缆线到货少两卷，送货单和实物不符。",
                "DG-DL25",
            ),
        ),
        said=(
            Said(
                3,
                "wechat",
                "催尾款 {overdue}，何经理答应今天让财务付。",
                outcome="progress",
                next_days=0,
            ),
        ),
        steps=(Step(0, "催款 佛山启明 {overdue}，对方承诺今天付"),),
    ),
)
