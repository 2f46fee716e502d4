"""The trades that the customers are in, and what people of that trade buy."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_crm.services.demo.chance import words


@dataclass(frozen=True, slots=True)
class Trade:
    """A trade: the words of its firms' names, what it lives from, which product groups it buys.

    `industry` is the option's code, or its name when the firm added it; `machines` are what a
    visitor sees in the workshop.
    """

    name: str
    industry: str
    words: tuple[str, ...]
    scope: str
    groups: tuple[str, ...]
    machines: tuple[str, ...]


def _trade(
    name: str, industry: str, kinds: str, *, scope: str, groups: str, machines: str
) -> Trade:
    return Trade(name, industry, words(kinds), scope, words(groups), words(machines))


TRADES = (
    _trade(
        "机械五金",
        "machinery",
        "精密五金 五金制品 机械 紧固件 模具 轴承 阀门 铸造 弹簧 机床配件 冲压件 工具",
        scope="金属制品、机械零部件的加工与销售",
        groups="紧固件 工具 劳保 包装",
        machines="数控车床 冲床 加工中心 磨床 折弯机",
    ),
    _trade(
        "电子电器",
        "electronics",
        "电器 电子 线路板 照明电器 光电 电子科技 电机 连接器 小家电",
        scope="电子元器件、家用电器的生产与销售",
        groups="电工 劳保 包装 紧固件",
        machines="贴片机 波峰焊 老化房 注塑机 测试台",
    ),
    _trade(
        "汽车配件",
        "汽车配件",
        "汽车配件 汽车零部件 车灯 汽车内饰 刹车片 摩配",
        scope="汽车零部件及配件制造、汽车用品销售",
        groups="紧固件 劳保 工具 包装",
        machines="压铸机 机器人焊接线 检测线 喷涂线",
    ),
    _trade(
        "包装印刷",
        "packaging",
        "包装材料 彩印 印务 纸品 塑料包装 纸箱",
        scope="包装装潢印刷品印刷、纸制品销售",
        groups="包装 办公 劳保",
        machines="四色印刷机 模切机 糊盒机 分切机",
    ),
    _trade(
        "食品饮料",
        "food",
        "食品 茶业 水产贸易 饲料 粮油 调味品 乳品 冷冻食品",
        scope="预包装食品的生产、批发与零售",
        groups="包装 劳保 办公",
        machines="包装线 冷库 烘焙线 灌装线",
    ),
    _trade(
        "纺织服装",
        "textiles",
        "服饰 针织 箱包 鞋材 纺织 家纺 皮具 眼镜",
        scope="服装、箱包及纺织品的加工与销售",
        groups="包装 劳保 电工",
        machines="电脑绣花机 针织机 裁床 定型机",
    ),
    _trade(
        "建材家居",
        "building",
        "铝业 办公家具 门窗 卫浴 装饰材料 建材 木业 陶瓷",
        scope="建筑材料、家具的生产与销售",
        groups="紧固件 工具 劳保 电工",
        machines="挤压机 推台锯 封边机 喷涂房",
    ),
    _trade(
        "化工塑料",
        "chemicals",
        "塑胶 新材料 涂料 橡塑 塑业 化工",
        scope="塑料制品、化工产品（不含危险品）销售",
        groups="劳保 包装 工具",
        machines="挤出机 密炼机 反应釜 注塑机",
    ),
    _trade(
        "自动化设备",
        "自动化设备",
        "自动化 智能装备 机电设备 工业设备 仪表",
        scope="工业自动化设备的研发、制造与销售",
        groups="紧固件 电工 工具 定制",
        machines="装配线 激光切割机 机械手 调试台",
    ),
    _trade(
        "批发零售",
        "trade",
        "商贸 贸易 五金机电 百货 超市 劳保用品 日用品",
        scope="日用百货、五金交电批发零售",
        groups="工具 劳保 电工 紧固件",
        machines="货架 门店 展柜 收银系统",
    ),
    _trade(
        "物流仓储",
        "logistics",
        "物流 供应链 仓储 货运 快运",
        scope="道路货物运输、仓储服务",
        groups="包装 劳保 办公",
        machines="分拣线 叉车 立体库 月台",
    ),
    _trade(
        "物业酒店",
        "services",
        "物业管理 酒店管理 餐饮管理 会展服务",
        scope="物业管理、餐饮与住宿服务",
        groups="办公 电工 劳保",
        machines="配电房 后厨 大堂 会议室",
    ),
)

BRANDS_FIRST = tuple(
    "恒鑫永华金盛宏瑞嘉德正泰新天海联鼎益诚信达兴隆美佳凯顺利通万裕博森远航腾龙飞明启东方中创力安康福禄君豪丰源"
)
BRANDS_SECOND = tuple(
    "润达盛辉泰鑫源丰茂昌隆祥瑞和顺成诚信联力创科腾越峰海洋宇翔龙凯博艺美雅康宁安邦业旺兴华明光耀捷速利通晟铭毅拓佳"
)
LEGAL_FORMS = ("有限公司",) * 24 + ("", "", "股份有限公司", "集团有限公司")
FACTORY_FORMS = ("厂", "厂", "厂", "经营部")
WITHOUT_FACTORIES = frozenset({"trade", "logistics", "services"})
SURNAME_SHOPS = words("老周 老陈 小林 阿强 老李 阿明 老马 大刘 阿珍 老郑")
