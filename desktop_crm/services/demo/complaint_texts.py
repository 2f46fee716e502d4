"""What customers complain about, and what was done, in the words of those who wrote it down."""

from __future__ import annotations

from collections.abc import Mapping

SYMPTOMS: Mapping[str, tuple[str, ...]] = {
    "quality": (
        "{product}用了{n}天就坏，同批还有几件一样的情况。",
        "{product}表面有锈点，开箱就有，怀疑受潮。",
        "{product}批次之间颜色差得明显，客户端不收。",
        "反映{product}不耐用，比上一批差，要求换回原来的厂家。",
        "{product}抽检{n}件不合格，车间先停用等答复。",
        "{product}异味重，工人不愿意用。",
    ),
    "wrong_goods": (
        "{number} 少发{n}件{product}，送货单上写的是足数。",
        "{product}规格发错，来的是小一号。",
        "多发了别家的货，{product}反而没装上车。",
        "{number} 里{product}和发票型号对不上，财务不给入库。",
        "又少一箱{product}，这已经是今年第二回。",
    ),
    "packaging_damage": (
        "{product}外箱压扁{n}箱，里面有破损。",
        "雨天送货没盖篷布，{product}纸箱全湿。",
        "{product}托盘散了，卸货花了半天。",
        "外箱没贴料号，仓库分不清，要求以后贴好再送。",
    ),
    "dimensions": (
        "{product}尺寸偏差超公差，装配时要锉一刀。",
        "{product}实测比标称短，{n}成不能用。",
        "{product}孔位不准，和上次样品不一致。",
    ),
    "service": (
        "电话打了三次没人回，催货全靠自己。",
        "送货司机态度差，不肯卸到二楼。",
        "报价单等了{n}天，错过了他们的采购会。",
    ),
    "price": (
        "同样的{product}，发现给别家的价更低，要求解释。",
        "发票价和报价差{n}块，说没通知过调价。",
    ),
    "late_delivery": (
        "{number} 晚到{late}天，{product}断了料，车间停了半天。",
        "说好的日子没到货，{product}只好去市场高价买。",
        "{product}又晚了{late}天，打电话才知道没发，要求以后提前说。",
        "{number} 延迟{late}天，被他们客户扣了款，要我们一起承担。",
    ),
}

SOLUTIONS: Mapping[str, tuple[str, ...]] = {
    "quality": (
        "整批换货，旧货自提运回。",
        "补发不良数量，供应商出整改报告。",
        "退款处理，下次换供应商打样。",
        "送检测机构复测，合格，客户认可。",
    ),
    "wrong_goods": (
        "当天补发，运费我方承担。",
        "错货拉回，次日重发。",
        "核对出库视频，确认少装，已补。",
    ),
    "packaging_damage": (
        "破损件补发，向物流索赔。",
        "改用加厚纸箱，打缠绕膜。",
        "折价 5% 客户接受。",
    ),
    "dimensions": ("按实测尺寸重做。", "挑选使用，不良补发。", "换供应商，样品已确认。"),
    "service": ("陈总致电道歉，指定专人跟单。", "更换送货司机。", "约定报价 24 小时内回复。"),
    "price": ("解释阶梯价政策，补差价券一张。", "按旧价开票，下单起执行新价。"),
    "late_delivery": (
        "书面致歉，下单免运费。",
        "改为提前一天备货，专车送。",
        "承担停工损失一部分，客户接受。",
        "建安全库存两周用量。",
    ),
}
