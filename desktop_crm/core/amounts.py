"""Reading amounts, quantities and rates as people and other programs write them."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from desktop_crm.core.unreadable import Reason, UnreadableError

STEP = Decimal("0.0001")
LARGEST = Decimal(10) ** 14
_TEN = Decimal(10)
_MULTIPLIERS = {
    "": Decimal(1),
    "千": Decimal(1_000),
    "k": Decimal(1_000),
    "万": Decimal(10_000),
    "萬": Decimal(10_000),
    "w": Decimal(10_000),
    "百万": Decimal(1_000_000),
    "千万": Decimal(10_000_000),
    "亿": Decimal(100_000_000),
}
_AMOUNT = re.compile(
    r"(?P<open>\()?\s*(?P<sign>[-+−–])?\s*(?:¥|rmb|cny|cn¥|人民币)?\s*"
    r"(?P<sign2>[-+−–])?\s*(?P<digits>\d[\d,.' ]*(?:e[+-]?\d{1,2})?|\.\d+)\s*"
    r"(?P<unit>百万|千万|万|萬|千|亿|w|k)?\s*"
    r"(?:元|圆|块)?\s*(?:rmb|cny|人民币|\((?:rmb|cny|人民币)\))?\s*(?:整|正)?\s*"
    r"(?P<trailing>[-−])?\s*(?P<close>\))?",
)
_FOREIGN = re.compile(
    r"[$€£₩฿]|\b(?:usd|eur|gbp|hkd|jpy|us)\b|美元|美金|欧元|英镑|港币|港元|日元|日圆"
)
_GROUPED = re.compile(r"\d{1,3}(?:([, '])\d{3})(?:\1\d{3})*(\.\d+)?")
_CONTINENTAL = re.compile(r"\d{1,3}(?:[. ]\d{3})+,\d+")
_PLAIN = re.compile(r"(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?")
_REBATE = re.compile(r"([\d.]+|[一二三四五六七八九]{1,2})折")
_CHINESE_DIGITS = str.maketrans("一二三四五六七八九", "123456789")


def parse_amount(value: object, unit: Decimal | int = 1) -> Decimal:
    """The number that `value` means, times `unit`, to four decimals (half up).

    Args:
        value: a number, or a text such as `¥1,234.50`, `1.5万`, `RMB2187.5`, `(500)`, `100元整`.
        unit: what the column counts in, e.g. 10,000 under a header in 万元. A value that names its
            own unit (`1.5万`) is not multiplied again.

    Raises:
        UnreadableError: for 面议, 约5万, ranges, or what does not fit in the file.
    """
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        raise UnreadableError(Reason.NOT_A_NUMBER)
    if not isinstance(value, str):
        return _fitting(_decimal(value) * unit)
    text = unicodedata.normalize("NFKC", value).strip().lower()
    found = _AMOUNT.fullmatch(text)
    if found is None or bool(found["open"]) != bool(found["close"]):
        foreign = _FOREIGN.search(text) is not None
        raise UnreadableError(Reason.FOREIGN_CURRENCY if foreign else Reason.NOT_A_NUMBER)
    signs = [found["sign"], found["sign2"], found["trailing"], found["open"]]
    marks = [sign for sign in signs if sign]
    if len(marks) > 1:
        raise UnreadableError(Reason.NOT_A_NUMBER)
    own = found["unit"] or ""
    number = _digits(found["digits"].strip()) * (_MULTIPLIERS[own] if own else unit)
    return _fitting(-number if marks and marks[0] != "+" else number)


def parse_rate(value: object, *, percent: bool = False) -> Decimal:
    """A fraction such as 0.15 for `15%`, `0.15`, or `15` where the header counts in percent.

    `八五折` and `8.5折` are the fraction taken off: 0.15.

    Raises:
        UnreadableError: for a bare number over 1 without a percent sign, and outside 0-100 %.
    """
    if isinstance(value, str):
        text = unicodedata.normalize("NFKC", value).strip()
        if found := _REBATE.fullmatch(text):
            return 1 - _share_paid(found[1])
        if text.endswith("%"):
            return _fraction(_rate_number(text[:-1]) / 100)
        value = text
    number = _rate_number(value)
    return _fraction(number / 100 if percent else number)


def _rate_number(value: object) -> Decimal:
    try:
        return parse_amount(value)
    except UnreadableError:
        raise UnreadableError(Reason.NOT_A_RATE) from None


def _share_paid(text: str) -> Decimal:
    """What is paid at 九折 (0.9), 八五折 (0.85), 8.5折 (0.85), 85折 (0.85)."""
    digits = text.translate(_CHINESE_DIGITS)
    try:
        number = Decimal(digits)
    except InvalidOperation:
        raise UnreadableError(Reason.NOT_A_RATE) from None
    return _fraction(number / (10 if number < _TEN else 100))


def _fraction(number: Decimal) -> Decimal:
    if not 0 <= number <= 1:
        raise UnreadableError(Reason.NOT_A_RATE)
    return number.quantize(STEP, ROUND_HALF_UP)


def _decimal(value: float | Decimal) -> Decimal:
    if isinstance(value, float):
        return Decimal(repr(value))
    return Decimal(value)


def _digits(text: str) -> Decimal:
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _GROUPED.fullmatch(text):
        return Decimal(re.sub(r"[, ']", "", text))
    if _CONTINENTAL.fullmatch(text):
        return Decimal(re.sub(r"[. ]", "", text).replace(",", "."))
    raise UnreadableError(Reason.NOT_A_NUMBER)


def _fitting(number: Decimal) -> Decimal:
    if not number.is_finite():
        raise UnreadableError(Reason.NOT_A_NUMBER)
    if abs(number) >= LARGEST:
        raise UnreadableError(Reason.NUMBER_TOO_LARGE)
    rounded = number.quantize(STEP, ROUND_HALF_UP)
    return rounded or Decimal(0)
