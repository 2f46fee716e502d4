"""Names of firms and people: the forms in which two spellings of one name are equal."""

from __future__ import annotations

import re
import unicodedata

from desktop_crm.core.regions import CITIES, LONGEST, PROVINCES

_PLACES = PROVINCES | CITIES
_SIZES = tuple(range(LONGEST, 1, -1))
_BEGINNINGS = frozenset(place[:2] for place in _PLACES)
_SHORTEST = 2
"""So much of a name stays when places are cut off its front."""
_SIGNS = re.compile(r"[\W_]+")
_LEGAL_FORMS = re.compile(
    r"(?:集团)?(?:股份|责任|控股|集团)*有限(?:责任)?公司|(?:集团|股份|总|分)公司|公司|集团"
    r"|有限合伙|普通合伙|个体工商户|个体户"
)
_LATIN_FORMS = re.compile(
    r"[\s,.&]+(?:co\.?[\s,.]*ltd|co\.?[\s,.]*limited|company[\s,.]+limited|corporation|corp|company"
    r"|incorporated|inc|limited|ltd|llc|llp|l\.l\.c|plc|gmbh|ag|kg|ohg|s\.?\s?a\.?\s?r\.?\s?l"
    r"|s\.?p\.?a|s\.?a\.?s?|b\.?v|n\.?v|oy|ab|as|a/s|ltda|pty|pvt|co)\.?\s*$"
)
_PLACE_SUFFIX = re.compile("(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)?")
_TRAILING_PLACE = re.compile(r"[(\[（【]([^()\[\]（）【】]{2,9})[)\]）】]")


def folded(name: str) -> str:
    """The form in which the same name typed twice is equal: width, case and spaces do not count."""
    text = "".join(unicodedata.normalize("NFKC", name).casefold().split())
    return unicodedata.normalize("NFKC", text)


def without_legal_form(name: str) -> str:
    """A firm's name without 有限公司 or Co., Ltd., places kept; never empty unless the name is."""
    text = unicodedata.normalize("NFKC", name).casefold()
    bare = _LEGAL_FORMS.sub("", _SIGNS.sub("", _without_latin_form(text)))
    return bare or folded(name)


def normalised_name(name: str) -> str:
    """The core of a firm's name, equal for probable duplicates.

    Drops width, case, signs, the legal form (有限公司, Co., Ltd.) and the region at the front or
    in brackets: `苏州恒润精密五金有限公司` and `恒润精密五金（苏州）` become one. Never empty
    unless the name is.
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    whole = bare = text
    if not text.isalnum():
        text = _TRAILING_PLACE.sub(_without_place, text)
        whole = _SIGNS.sub("", text)
        bare = _SIGNS.sub("", _without_latin_form(text))
    bare = _LEGAL_FORMS.sub("", bare)
    return _without_leading_places(bare) or bare or whole or folded(name)


def place_of(name: str) -> str | None:
    """The city that a firm's name begins with or holds in brackets, else its province."""
    text = unicodedata.normalize("NFKC", name).casefold()
    inner = [found.strip().rstrip("省市") for found in _TRAILING_PLACE.findall(text)]
    front = _SIGNS.sub("", text).removeprefix("中国")
    places = [each for each in inner if each in _PLACES]
    while (rest := _without_one_place(front)) != front:
        places.append(next(front[:size] for size in _SIZES if front[:size] in _PLACES))
        front = rest
    cities = [each for each in places if each in CITIES]
    return next(iter(cities or places), None)


def _without_place(found: re.Match[str]) -> str:
    """Brackets that hold a region vanish; others only lose their signs later."""
    inner = found[1].strip()
    return "" if inner.rstrip("省市") in _PLACES or inner in ("中国", "china") else found[0]


def _without_latin_form(text: str) -> str:
    """Cut `Co., Ltd.`, `GmbH` and the like off the end, at most three times."""
    for _ in range(3):
        shorter = _LATIN_FORMS.sub("", text)
        if shorter == text or not shorter.strip():
            break
        text = shorter
    return text


def _without_leading_places(text: str) -> str:
    """Cut 中国, a province and a city off the front while at least two characters stay."""
    rest = text.removeprefix("中国") if len(text) >= len("中国") + _SHORTEST else text
    for _ in range(2):
        shorter = _without_one_place(rest)
        if len(shorter) < _SHORTEST or shorter == rest:
            break
        rest = shorter
    return rest


def _without_one_place(text: str) -> str:
    if text[:2] not in _BEGINNINGS:
        return text
    for length in range(min(LONGEST, len(text)), 1, -1):
        if text[:length] in _PLACES:
            suffix = _PLACE_SUFFIX.match(text, length)
            return text[suffix.end() if suffix else length :]
    return text


def person_name(first: str | None, last: str | None) -> str:
    """A full name from its parts: 王建国, but Nancy Davolio."""
    given, family = (first or "").strip(), (last or "").strip()
    if any("一" <= character <= "鿿" for character in given + family):
        return family + given
    return f"{given} {family}".strip()
