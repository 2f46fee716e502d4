"""Made-up Chinese firms, some of them entered twice with the dirt of real lists."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from desktop_crm.core.credit_code import check_character
from desktop_crm.core.likeness import Party, party
from desktop_crm.core.pinyin import syllables

_BRAND = (
    "恒润海曙鹭江宏达顺通瑞丰金华鑫源盛泰永嘉明辉安康东方远大新兴隆昌广益天成众信德胜佳美万里长城"
    "国泰民安云帆启航旭日春晖秋实冬青夏禾龙腾虎跃凤鸣鹤立松柏竹梅兰菊荷桂桃李杏林森溪河湖洋波涛"
)
_WORDS = {
    "trades": """
精密五金 五金 五金机电 机械 机械制造 精密机械 包装 包装材料 纸业 印刷 电子 电子科技 电器 塑胶
塑料制品 模具 纺织 服饰 食品 茶业 酒业 建材 装饰 家具 化工 涂料 物流 运输 贸易 商贸 进出口
医疗器械 汽车配件 仪器仪表 环保科技 信息技术 软件 网络科技 农业 种业
""",
    "cities": """
苏州 无锡 常州 宁波 杭州 绍兴 温州 厦门 泉州 佛山 东莞 中山 青岛 烟台 郑州 武汉 长沙 成都
""",
    "forms": "有限公司 有限责任公司 股份有限公司 厂 商行 经营部",
    "roads": "人民路 解放路 中山路 工业大道 园区路 滨江路 新华街 建设路 科技路 长江路",
}
_TRADES, _CITIES, _FORMS, _ROADS = (words.split() for words in _WORDS.values())
_CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_TYPED_TWICE = 0.1


@dataclass(frozen=True, slots=True)
class DirtyFirm:
    """A firm as somebody entered it; `truth` is equal for entries of one firm."""

    truth: int
    name: str
    phones: tuple[str, ...]
    code: str | None
    city: str | None
    address: str | None

    def party(self, number: int) -> Party:
        """As the engine sees it."""
        return party(
            str(number),
            self.name,
            codes=(self.code,),
            phones=self.phones,
            address=self.address,
            city=self.city,
        )


def dirty_firms(count: int, *, seed: int = 7) -> list[DirtyFirm]:
    """So many entries; about one in eleven is a second entry of a firm."""
    chance = random.Random(seed)
    made: list[DirtyFirm] = []
    while len(made) < count:
        firm = _firm(chance, len(made))
        made.append(firm)
        if chance.random() < _TYPED_TWICE:
            made.append(_again(chance, firm))
    chance.shuffle(made)
    return made[:count]


def _firm(chance: random.Random, number: int) -> DirtyFirm:
    city = chance.choice(_CITIES)
    brand = "".join(chance.sample(_BRAND, chance.choice((2, 2, 2, 3))))
    name = f"{city}{brand}{chance.choice(_TRADES)}{chance.choice(_FORMS)}"
    address = f"{city}市{chance.choice(_ROADS)}{chance.randint(1, 999)}号"
    code = _code(chance) if chance.random() < 0.4 else None
    return DirtyFirm(number, name, (_phone(chance),), code, city, address)


def _phone(chance: random.Random) -> str:
    if chance.random() < 0.7:
        return "1" + chance.choice("3578") + "".join(chance.choices("0123456789", k=9))
    return "0512" + "".join(chance.choices("0123456789", k=8))


def _code(chance: random.Random) -> str:
    head = "9132" + "".join(chance.choices("0123456789", k=4))
    head += "".join(chance.choices(_CODE_SIGNS, k=9))
    return head + check_character(head)


def _again(chance: random.Random, firm: DirtyFirm) -> DirtyFirm:
    """The same firm as another colleague typed it."""
    return replace(
        firm,
        name=_retyped(chance, firm),
        phones=chance.choices((firm.phones, (_phone(chance),), ()), (60, 25, 15))[0],
        code=chance.choices((firm.code, None), (40, 60))[0],
        city=chance.choice((firm.city, None)),
        address=chance.choices((firm.address, None), (30, 70))[0],
    )


def _retyped(chance: random.Random, firm: DirtyFirm) -> str:
    city = firm.city or ""
    core = firm.name.removeprefix(city)
    form = next(each for each in _FORMS if core.endswith(each))
    core = _slipped(chance, core.removesuffix(form))
    style = chance.randrange(5)
    if style == 0:
        return f"{core}（{city}）有限公司"
    if style == 1:
        return core
    if style == 2:
        return f"{city}市{core}{form}"
    if style == 3:
        return f" {city} {core}"
    return f"{city}{core}{form}"


def _slipped(chance: random.Random, core: str) -> str:
    kind = chance.choices(
        ("none", "homophone", "dropped", "swapped", "other", "shorter"), (62, 12, 7, 3, 8, 8)
    )[0]
    at = chance.randrange(len(core))
    match kind:
        case "homophone":
            return core[:at] + _homophone(chance, core[at]) + core[at + 1 :]
        case "dropped":
            return core[:at] + core[at + 1 :]
        case "swapped" if at:
            return core[: at - 1] + core[at] + core[at - 1] + core[at + 1 :]
        case "other":
            return core[:at] + chance.choice(_BRAND) + core[at + 1 :]
        case "shorter" if len(core) > 4:
            return core[:-2]
        case _:
            return core


@cache
def _by_sound() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for code in range(ord("一"), ord("龥")):
        found["".join(syllables(chr(code)))].append(chr(code))
    return found


def _homophone(chance: random.Random, sign: str) -> str:
    return chance.choice(_by_sound()["".join(syllables(sign))])


def true_pairs(firms: Sequence[DirtyFirm]) -> set[tuple[int, int]]:
    """The places of entries that are one firm."""
    places: dict[int, list[int]] = defaultdict(list)
    for place, firm in enumerate(firms):
        places[firm.truth].append(place)
    return {(group[0], group[1]) for group in places.values() if len(group) == 2}
