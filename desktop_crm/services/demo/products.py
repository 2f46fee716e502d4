"""What the made-up firm sells: forty articles with dated costs and prices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from desktop_crm.services.demo.days import Days

YUAN = 10_000
"""One yuan, one piece, one whole: in the file's units."""

_TABLE = """
FJ-0620|不锈钢六角螺栓|M6×20 304|千只|紧固件|186|22
FJ-0830|不锈钢六角螺栓|M8×30 304|千只|紧固件|342|21
FJ-ZG35|十字沉头自攻螺钉|ST3.5×25|千只|紧固件|58|26
FJ-PZ10|镀锌膨胀螺栓|M10×80|百只|紧固件|96|24
FJ-LM08|尼龙防松螺母|M8|千只|紧固件|118|25
GJ-SD20|充电式手电钻|20V 双电|台|工具|468|19
GJ-JM10|角磨机|100mm 850W|台|工具|239|20
GJ-DC26|四坑电锤|26mm 1050W|台|工具|588|18
GJ-TT12|套筒扳手组套|12件|套|工具|168|30
GJ-QP12|金属切割片|105×1.2 50片|盒|工具|145|32
BZ-ZX05|五层瓦楞纸箱|600×400×400|百只|包装|980|12
BZ-FX60|透明封箱胶带|60mm×100m 72卷|箱|包装|396|15
BZ-CR50|缠绕膜|500mm 3kg 4卷|箱|包装|158|14
BZ-QP60|气泡膜|60cm×100m|卷|包装|86|17
BZ-DB16|PET塑钢打包带|1608 20kg|卷|包装|178|13
LB-DQ09|一次性丁腈手套|L 1000只|箱|劳保|265|20
LB-MS12|浸胶防滑手套|12针|百双|劳保|390|23
LB-AM01|ABS安全帽|V型 红|顶|劳保|28|27
LB-XZ42|防砸防刺劳保鞋|36-46码|双|劳保|96|26
LB-KZ95|KN95防尘口罩|50只|盒|劳保|48|31
DG-LD18|LED灯管|T8 1.2m 18W 25支|箱|电工|420|24
DG-DL25|铜芯电缆线|BVR 2.5mm² 100m|卷|电工|218|9
DG-KK63|小型断路器|2P 63A|只|电工|46|28
DG-PX12|暗装配电箱|12回路|台|电工|132|22
DG-TG50|LED投光灯|50W IP66|台|电工|88|30
KT-BG15|壁挂式空调|1.5匹 变频|台|季节电器|2380|11
KT-LG30|柜式空调|3匹 变频|台|季节电器|5680|10
KT-LF18|移动式冷风机|18000风量|台|季节电器|1680|15
KT-FS65|工业落地扇|650mm|台|季节电器|318|18
KT-NF30|工业暖风机|3kW|台|季节电器|436|20
KT-YT13|油汀取暖器|13片|台|季节电器|398|16
BG-A470|A4复印纸|70g 5包|箱|办公|105|9
BG-XG88|易加粉硒鼓|388A|支|办公|68|38
BG-WJ04|四门文件柜|0.6mm|台|办公|560|21
LP-YB08|双黄莲蓉月饼礼盒|8枚|盒|节令礼品|128|34
LP-YB12|八味月饼礼盒|12枚|盒|节令礼品|88|31
LP-ZZ10|粽子礼盒|10枚|盒|节令礼品|79|30
LP-NH16|年货坚果礼盒|1.6kg|盒|节令礼品|138|33
DZ-JG01|来图机加工件|非标 304|件|定制|38|28
DZ-YX01|定制印刷纸箱|来稿 四色|百只|定制|1280|18
"""

_COST_NEVER_KNOWN = frozenset({"DZ-JG01", "DZ-YX01", "BZ-ZX05", "LB-AM01"})
_COST_KNOWN_LATER = frozenset({"GJ-SD20", "KT-LG30", "LB-MS12"})
_LATER_DAYS = 420
_RISES = ((255, 25), (98, 40))
"""The two price rises: days before today, and by how many thousandths."""

SUMMER = ("KT-BG15", "KT-LG30", "KT-LF18", "KT-FS65")
WINTER = ("KT-NF30", "KT-YT13")
AUTUMN_GIFTS = ("LP-YB08", "LP-YB12")
NEW_YEAR_GIFTS = ("LP-NH16",)


@dataclass(frozen=True, slots=True)
class Product:
    """An article; `prices` and `costs` are pairs of first day and units, the oldest first."""

    id: str
    code: str
    name: str
    spec: str
    unit: str
    group: str
    prices: tuple[tuple[int, int], ...]
    costs: tuple[tuple[int, int], ...]

    def price_on(self, day: int) -> int:
        """The list price of a day."""
        return _valid_on(self.prices, day) or self.prices[0][1]

    def cost_on(self, day: int) -> int | None:
        """The cost of a day, as far as anybody knew it."""
        return _valid_on(self.costs, day)


def make_products(make_id: Callable[[], str], rng: Random, days: Days) -> Mapping[str, Product]:
    """All articles by their codes."""
    products = {}
    for line in _TABLE.strip().splitlines():
        code, name, spec, unit, group, price, margin = line.split("|")
        prices = _prices(float(price), days)
        costs = _costs(code, prices, int(margin), rng, days)
        products[code] = Product(make_id(), code, name, spec, unit, group, prices, costs)
    return products


def rise_days(days: Days) -> tuple[int, ...]:
    """The days on which prices went up: the first of a month or its middle."""
    found = []
    for before, _ in _RISES:
        day = days.day(days.today - before)
        found.append(day.replace(day=1 if day.day < 15 else 15).toordinal())
    return tuple(found)


def _prices(price: float, days: Days) -> tuple[tuple[int, int], ...]:
    found = [(days.first, _round_price(price))]
    for day, (_, rise) in zip(rise_days(days), _RISES, strict=True):
        price *= 1 + rise / 1000
        found.append((day, _round_price(price)))
    return tuple(found)


def _round_price(yuan: float) -> int:
    """Dear goods in whole yuan, others in half yuan, the cheapest to the fen."""
    if yuan >= 100:
        return round(yuan) * YUAN
    if yuan >= 40:
        return round(yuan * 2) * YUAN // 2
    return round(yuan * 100) * YUAN // 100


def _costs(
    code: str, prices: tuple[tuple[int, int], ...], margin: int, rng: Random, days: Days
) -> tuple[tuple[int, int], ...]:
    """Costs rise a little before prices do."""
    if code in _COST_NEVER_KNOWN:
        return ()
    found: list[tuple[int, int]] = []
    for day, price in prices:
        cost = price * (100 - margin) // 100
        found.append(
            (day - (20 if found else 0), round(cost * rng.uniform(0.99, 1.01) / 100) * 100)
        )
    if code in _COST_KNOWN_LATER:
        known_from = days.today - _LATER_DAYS
        found = [(known_from, found[0][1]), *found[1:]]
    return tuple(found)


def _valid_on(values: tuple[tuple[int, int], ...], day: int) -> int | None:
    found = None
    for first, value in values:
        if first > day:
            break
        found = value
    return found
