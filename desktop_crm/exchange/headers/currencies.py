"""Words for the currency in which amounts are told: only yuan is ours, and nothing is converted."""

from __future__ import annotations

import re
import unicodedata

from desktop_crm.exchange.headers.traditional import simplified

_COLUMNS = frozenset(
    [
        "币种",
        "币别",
        "币制",
        "货币",
        "货币种类",
        "货币单位",
        "结算币种",
        "原币",
        "原币币种",
        "currency",
        "currencycode",
        "curr",
        "ccy",
    ]
)
_YUAN = re.compile(r"cny|rmb|cn¥|¥|人民币|本币|元")
_FOREIGN = re.compile(
    r"[$€£₩฿₽₫]|(?<![a-z])(?:usd?|eur|gbp|hkd|jpy|twd|ntd|krw|sgd|aud|cad|thb|vnd|myr|inr|rub|chf)"
    r"(?![a-z])|dollar|euro|pound|美元|美金|欧元|英镑|港币|港元|日元|日圆|台币|韩元|新加坡元|澳元|加元"
    r"|泰铢|越南盾|卢布|卢比|瑞郎"
)
_CODE = re.compile(r"[a-z]{3}")


def tells_currency(word: str) -> bool:
    """Whether a header, as it is compared, heads a column of currencies."""
    return word in _COLUMNS


def is_foreign(text: str) -> bool:
    """Whether a text names a currency that is not ours: USD, 金额（美元）."""
    plain = simplified(unicodedata.normalize("NFKC", text).casefold())
    return _FOREIGN.search(plain) is not None


def is_other_currency(text: str) -> bool:
    """Whether a cell of a column of currencies names another one: a sign, a name, or a code."""
    code = unicodedata.normalize("NFKC", text).strip().casefold()
    return is_foreign(text) or (_CODE.fullmatch(code) is not None and not is_yuan(code))


def is_yuan(text: str) -> bool:
    """Whether a header says that its column is in yuan, whatever its rows are in."""
    plain = simplified(unicodedata.normalize("NFKC", text).casefold())
    return _YUAN.search(plain) is not None and not is_foreign(text)
