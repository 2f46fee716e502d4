"""Why two customers look alike, and how sure that is, in words."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.likeness import Grade, Likeness

LIKENESS_TEXTS: Mapping[Likeness, Text] = {
    Likeness.CREDIT_CODE: QT_TRANSLATE_NOOP("twins", "Same credit code or tax ID: {value}"),
    Likeness.NAME: QT_TRANSLATE_NOOP("twins", "Same name"),
    Likeness.CORE: QT_TRANSLATE_NOOP("twins", "Same name but for place and legal form"),
    Likeness.PHONE: QT_TRANSLATE_NOOP("twins", "Same phone: {value}"),
    Likeness.SOUND: QT_TRANSLATE_NOOP("twins", "The name sounds the same"),
    Likeness.SLIP: QT_TRANSLATE_NOOP("twins", "The name differs in one character"),
    Likeness.ADDRESS: QT_TRANSLATE_NOOP("twins", "Same address"),
    Likeness.PART: QT_TRANSLATE_NOOP("twins", "Similar name"),
}
"""Some sentences take what both share as `value`."""

GRADE_TEXTS: Mapping[Grade, Text] = {
    Grade.SURE: QT_TRANSLATE_NOOP("twins", "Nearly certain"),
    Grade.LIKELY: QT_TRANSLATE_NOOP("twins", "Likely"),
    Grade.POSSIBLE: QT_TRANSLATE_NOOP("twins", "Possible"),
}
