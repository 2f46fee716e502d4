"""The fields of a customer's form: which editor each one has, and in which groups they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from desktop_crm.core.code_texts import CHANNEL_TEXTS, STAGE_TEXTS
from desktop_crm.core.codes import OptionList, Stage
from desktop_crm.core.field_texts import CUSTOMER_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.queries.card_forms import CustomerForm
from desktop_crm.queries.options import OptionRow
from desktop_crm.ui.forms.editors import (
    AmountEditor,
    ChipsEditor,
    ChoiceEditor,
    Choices,
    DayEditor,
    Editor,
    LineEditor,
    NumberEditor,
    ParagraphEditor,
    StarsEditor,
    SwitchEditor,
)
from desktop_crm.ui.forms.form import Entry

NAME, PERSON, MOBILE, PHONES, TAGS = "name", "person", "mobile", "phones", "tags"
KINDS = "kinds"
QUICK = (
    "province",
    "city",
    "owner_id",
    "level",
    "source_id",
    "industry_id",
    "credit_code",
    TAGS,
    "remark",
)
"""What a new customer's form asks for at once, after name and contact."""

MORE: Mapping[str, tuple[str, ...]] = {
    "basics": (
        KINDS,
        "short_name",
        "code",
        "mnemonic",
        "size_id",
        "customer_since",
        "registered_capital",
        "stage",
        "business_scope",
    ),
    "address": (
        "region_id",
        "country",
        "district",
        "postcode",
        "address",
        "ship_address",
        PHONES,
        "email",
        "website",
        "preferred_channel",
    ),
    "invoice": ("invoice_title", "tax_id", "bank_name", "bank_account"),
    "credit": (
        "credit_grade_id",
        "credit_limit",
        "payment_terms",
        "payment_terms_days",
        "opening_balance",
        "churn_after_days",
        "is_seasonal",
    ),
    "remarks": ("internal_remark",),
}
"""All other fields, by the section of the facts page that they belong to."""

_LISTS: Mapping[str, OptionList] = {
    "industry_id": OptionList.INDUSTRY,
    "source_id": OptionList.SOURCE,
    "size_id": OptionList.COMPANY_SIZE,
    "region_id": OptionList.REGION,
    "credit_grade_id": OptionList.CREDIT_GRADE,
    KINDS: OptionList.CUSTOMER_KIND,
}
_AMOUNTS = frozenset({"credit_limit", "registered_capital", "opening_balance"})
_NUMBERS = frozenset({"payment_terms_days", "churn_after_days"})
_PARAGRAPHS = frozenset({"remark", "internal_remark", "business_scope"})
_WIDE = (
    frozenset({NAME, KINDS, TAGS, PHONES, "credit_code", "address", "ship_address"})
    | frozenset({"invoice_title"})
    | _PARAGRAPHS
)
_PLAIN: Mapping[str, Any] = {
    NAME: CUSTOMER_TEXTS["name"],
    PERSON: QT_TRANSLATE_NOOP("field", "Contact person"),
    MOBILE: QT_TRANSLATE_NOOP("field", "Mobile"),
    PHONES: QT_TRANSLATE_NOOP("field", "Phone"),
    TAGS: QT_TRANSLATE_NOOP("field", "Tags"),
    KINDS: QT_TRANSLATE_NOOP("field", "Customer type"),
}
_NOT_FILLED = QT_TRANSLATE_NOOP("field", "Not filled")
_ONLY_THIS = QT_TRANSLATE_NOOP("field", "The only field that is required")
_SEVERAL = QT_TRANSLATE_NOOP("field", "Several are separated by commas")
_BEST_CHECK = QT_TRANSLATE_NOOP("field", "The surest way to find a customer twice")


class CustomerEntries:
    """Makes the entries of a form in one language."""

    def __init__(
        self, language: Language, today: Callable[[], date], choices: CustomerForm
    ) -> None:
        self._language = language
        self._today = today
        self._choices = choices

    def entries(self, keys: Sequence[str]) -> list[Entry]:
        """An entry for each field."""
        return [self._entry(key) for key in keys]

    def _entry(self, key: str) -> Entry:
        say = self._language.say
        label = say(_PLAIN.get(key) or CUSTOMER_TEXTS[key])
        hint = ""
        if key == NAME:
            hint = say(_ONLY_THIS)
        elif key in {TAGS, PHONES}:
            hint = say(_SEVERAL)
        editor = self._editor(key, label)
        is_bare = key == "is_seasonal"
        return Entry(key, label, editor, wide=key in _WIDE, hint=hint, bare=is_bare)

    def _editor(self, key: str, label: str) -> Editor:
        if key == "stage":
            return ChoiceEditor(self._stages())
        choices = self._choices_of(key)
        if key == KINDS:
            return ChipsEditor(choices or ())
        if choices is not None:
            return ChoiceEditor(choices, self._language.say(_NOT_FILLED))
        return self._plain_editor(key, label)

    def _plain_editor(self, key: str, label: str) -> Editor:
        if key in _AMOUNTS or key in _NUMBERS:
            return AmountEditor() if key in _AMOUNTS else NumberEditor()
        if key in _PARAGRAPHS:
            return ParagraphEditor()
        match key:
            case "level":
                return StarsEditor()
            case "customer_since":
                return DayEditor(self._today)
            case "is_seasonal":
                return SwitchEditor(label)
            case "credit_code":
                return LineEditor(self._language.say(_BEST_CHECK))
        return LineEditor()

    def _stages(self) -> Choices:
        """All stages, beginning with the one that a customer starts in."""
        first: dict[str, Text] = {Stage.PROSPECT: STAGE_TEXTS[Stage.PROSPECT]}
        ordered = first | dict(STAGE_TEXTS)
        return [(self._language.say(text), str(code)) for code, text in ordered.items()]

    def _choices_of(self, key: str) -> Choices | None:
        say = self._language.say
        if key in _LISTS:
            rows = dict.fromkeys((*self._choices.lists[_LISTS[key]], *self._held(key)))
            return [(row.label(self._language), row.id) for row in rows]
        if key == "owner_id":
            return [(person.name, person.id) for person in self._choices.staff]
        if key == "preferred_channel":
            return [(say(text), code) for code, text in CHANNEL_TEXTS.items()]
        return None

    def _held(self, key: str) -> Sequence[OptionRow]:
        """What the customer has of a list, offered or not any more."""
        facts = self._choices.facts
        if facts is None:
            return ()
        if key == KINDS:
            return facts.kinds
        held = dict(facts.fields)[key]
        return tuple(row for row in facts.options.values() if row.id == held)


def separated(text: str) -> list[str]:
    """`a, b、c` as a list."""
    for sign in ("，", "、", ";", "；", "\n"):
        text = text.replace(sign, ",")
    return [part.strip() for part in text.split(",") if part.strip()]
