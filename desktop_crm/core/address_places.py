"""The province and city at the front of an address, with or without 省 and 市."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_crm.core.regions import CITIES, PROVINCES

_PROVINCE_ENDS = ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市")
_CITY_ENDS = ("自治州", "地区", "市")
_MUNICIPALITIES = frozenset({"北京", "天津", "上海", "重庆"})
_STREETS = ("路", "街", "大道", "道", "巷", "弄", "村")
"""北京路1号 is a street, not the capital."""
_LONGEST, _SHORTEST = 4, 2


@dataclass(frozen=True, slots=True)
class AddressPlace:
    """As the program writes places: without 省 and 市."""

    province: str
    city: str | None


def place_of_address(address: str) -> AddressPlace | None:
    """What an address begins with; None where that is no province."""
    text = "".join(address.split()).removeprefix("中国")
    province, rest = _cut(text, PROVINCES, _PROVINCE_ENDS)
    if not province or rest.startswith(_STREETS):
        return None
    if province in _MUNICIPALITIES:
        return AddressPlace(province, province)
    city, rest = _cut(rest, CITIES, _CITY_ENDS)
    return AddressPlace(province, None if rest.startswith(_STREETS) else city or None)


def _cut(text: str, places: frozenset[str], ends: tuple[str, ...]) -> tuple[str, str]:
    for length in range(_LONGEST, _SHORTEST - 1, -1):
        if text[:length] in places:
            rest = text[length:]
            end = next((end for end in ends if rest.startswith(end)), "")
            return text[:length], rest.removeprefix(end)
    return "", text
