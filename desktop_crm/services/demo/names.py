"""Names of people and firms, numbers of telephones and banks."""

from __future__ import annotations

from random import Random

from desktop_crm.core.credit_code import check_character
from desktop_crm.services.demo.chance import pick, words
from desktop_crm.services.demo.places import City
from desktop_crm.services.demo.trades import (
    BRANDS_FIRST,
    BRANDS_SECOND,
    FACTORY_FORMS,
    LEGAL_FORMS,
    SURNAME_SHOPS,
    WITHOUT_FACTORIES,
    Trade,
)

_SURNAMES = tuple(
    "王王王李李李张张张刘刘陈陈陈杨黄黄赵周吴徐孙马朱胡郭何林林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董"
    "潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚"
    "沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫"
    "孔向常"
)
_MALE = words(
    "建国 志强 国栋 海涛 文斌 立军 志远 明辉 建平 永刚 晓东 振华 伟民 卫东 俊杰 浩然 子轩 家豪 "
    "国强 德胜 "
    "志明 伟 强 磊 军 勇 涛 斌 鹏 浩 凯 峰 超 杰 刚 平 辉 健 林 波 根生 金龙 水生 阿福 春生 学文 "
    "启明 世杰 宏伟 庆丰"
)
_FEMALE = words(
    "雪梅 丽娟 秀英 晓燕 海燕 玉兰 春华 美玲 慧敏 雅琴 桂芳 小红 佳怡 思琪 静怡 婷婷 丽 敏 静 芳 "
    "娟 燕 红 霞 玲 "
    "莉 萍 洁 颖 琳 倩 雯 晓雯 文娟 素珍 月英 凤仙 爱华 淑贞 彩霞"
)
_MOBILE_HEADS = words(
    "130 131 132 133 135 136 137 138 139 150 151 152 153 155 156 157 158 159 176 177 178 180 181 "
    "182 183 185 186 187 188 189 191 198 199"
)
_BANKS = words(
    "中国工商银行 中国农业银行 中国银行 中国建设银行 交通银行 招商银行 浦发银行 农村商业银行 "
    "宁波银行 民生银行"
)
_BANK_HEADS = ("1102", "9551", "4505", "3200", "3250", "5129", "6217", "7066", "3901", "6905")
_CODE_LETTERS = tuple("0123456789ABCDEFGHJKLMNPQRTUWXY")
_MAIL_HOSTS = ("163.com", "126.com", "qq.com", "sina.com", "139.com")


def person(rng: Random) -> tuple[str, str]:
    """A name and how one speaks to its bearer: `("王建国", "先生")`."""
    surname = pick(rng, _SURNAMES)
    if rng.random() < 0.62:
        return surname + pick(rng, _MALE), "先生"
    return surname + pick(rng, _FEMALE), "女士"


def mobile(rng: Random) -> str:
    """A mobile number: a head in use and eight figures."""
    return f"{pick(rng, _MOBILE_HEADS)}{int(rng.random() * 1e8):08d}"


def landline(rng: Random, city: City) -> str:
    """A fixed line of the town."""
    length = 8 if len(city.dial) == 3 or rng.random() < 0.7 else 7
    figures = f"{2 + int(rng.random() * 7)}{int(rng.random() * 1e7):07d}"[:length]
    return f"{city.dial}-{figures}"


def email(rng: Random, mnemonic: str) -> str:
    """A business-like address at one of the free providers."""
    return f"{mnemonic[:8]}{int(rng.random() * 900) + 100}@{pick(rng, _MAIL_HOSTS)}"


def credit_code(rng: Random, city: City) -> str:
    """A unified social credit code with the right check character."""
    head = f"91{city.postcode}" + "".join(pick(rng, _CODE_LETTERS) for _ in range(9))
    return head + check_character(head)


def bank(rng: Random, city: City, district: str) -> tuple[str, str]:
    """A branch and an account number there."""
    at = int(rng.random() * len(_BANKS))
    figures = f"{int(rng.random() * 1e15):015d}"
    return f"{_BANKS[at]}{city.name}{district}支行", _BANK_HEADS[at] + figures


def firm(rng: Random, city: City, district: str, trade: Trade) -> tuple[str, str]:
    """A firm's registered name and the short one that people use."""
    word = pick(rng, trade.words)
    chance = rng.random()
    if trade.industry == "trade" and chance < 0.3:
        short = f"{pick(rng, SURNAME_SHOPS)}{word}"
        return f"{city.name}{district}{short}{'店' if chance < 0.2 else '经营部'}", short
    first, second = pick(rng, BRANDS_FIRST), pick(rng, BRANDS_SECOND)
    while second == first:
        second = pick(rng, BRANDS_SECOND)
    place = city.name if chance < 0.45 else city.name + district
    forms: tuple[str, ...] = LEGAL_FORMS
    if trade.industry not in WITHOUT_FACTORIES and rng.random() < 0.18:
        forms = FACTORY_FORMS
    return f"{place}{first}{second}{word}{pick(rng, forms)}", first + second + word[:2]
