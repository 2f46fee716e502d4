"""A path of places in one cell, 江苏-苏州-昆山, as province, city and district."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from desktop_crm.core.regions import CITIES, PROVINCES
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.headers.words import read_header

_PROVINCE, _CITY, _DISTRICT = "customer.province", "customer.city", "customer.district"
_PATHS = ("customer.region", _PROVINCE)
_PLACES = re.compile(r"地区|所在|省|市|location")
"""A header with one of these speaks of places; 大区 and 销售区域 are the firm's own."""
_BETWEEN = re.compile(r"\s*[-–—/\\,，、>|·]\s*|\s+")
_PROVINCE_ENDS = ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市")
_MUNICIPALITIES = frozenset({"北京", "天津", "上海", "重庆"})
_FEWEST, _MOST = 2, 3


def split_paths(mapping: SheetMapping, fields: dict[str, list[list[Any]]], count: int) -> None:
    """Give the places of each path to their fields, where no other column has these."""
    for key in _PATHS:
        column = mapping.column_of(key)
        if column is None or _PLACES.search(read_header(column.header).word) is None:
            continue
        if not any(other in fields for other in (_PROVINCE, _CITY, _DISTRICT) if other != key):
            _split(key, fields, count)


def _split(key: str, fields: dict[str, list[list[Any]]], count: int) -> None:
    texts: Sequence[str | None] = fields[key][0]
    found = {text: path for text in dict.fromkeys(texts) if text and (path := _path(text))}
    if not found:
        return
    provinces = texts if key == _PROVINCE else [None] * count
    if key != _PROVINCE:
        fields[key] = [[None if text in found else text for text in texts]]
    fields[_PROVINCE] = [
        [
            found[text][0] if text in found else own
            for text, own in zip(texts, provinces, strict=True)
        ]
    ]
    for place, field in enumerate((_CITY, _DISTRICT), start=1):
        parts = [found[text][place] if text in found else None for text in texts]
        if any(parts):
            fields[field] = [parts]


def _path(text: str) -> tuple[str, str, str | None] | None:
    """Province, city and district, if the first part is a province and at most three are there."""
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    if not _FEWEST <= len(parts) <= _MOST:
        return None
    province = _without_end(parts[0])
    if province not in PROVINCES:
        return None
    city, rest = parts[1], parts[2] if len(parts) == _MOST else None
    if city.removesuffix("市") in CITIES or city.removesuffix("市") == province:
        return province, city.removesuffix("市"), rest
    if province in _MUNICIPALITIES:
        return None if rest else (province, province, city)
    return province, city, rest


def _without_end(name: str) -> str:
    end = next((end for end in _PROVINCE_ENDS if name.endswith(end)), "")
    return name.removesuffix(end)
