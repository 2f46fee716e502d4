"""How a letter greets somebody, in the manner of its language."""

from __future__ import annotations

from desktop_crm.core.language import Language
from desktop_crm.core.person_names import is_chinese_name, name_parts

_ENGLISH = {
    **dict.fromkeys(("先生", "mr", "mister"), "Mr"),
    **dict.fromkeys(("女士", "小姐", "ms", "miss"), "Ms"),
    **dict.fromkeys(("太太", "夫人", "mrs"), "Mrs"),
    **dict.fromkeys(("博士", "dr", "doctor"), "Dr"),
    **dict.fromkeys(("教授", "prof", "professor"), "Professor"),
}
_CHINESE = {
    "Mr": "先生",
    "Ms": "女士",
    "Mrs": "女士",
    "Dr": "博士",
    "Professor": "教授",
}


def salutation_line(name: str, form_of_address: str, language: Language) -> str:
    """The first line of a letter: 尊敬的王先生：, Dear Mr Wang, or one to nobody in particular."""
    form = form_of_address.strip()
    meant = _ENGLISH.get(form.casefold().rstrip("."), "")
    if language.is_chinese:
        return f"尊敬的{_chinese(name.strip(), _CHINESE.get(meant, form))}："
    return f"{_english(name.strip(), meant, form)},"


def _chinese(name: str, form: str) -> str:
    if not name:
        return "客户"
    if not form:
        return name
    family = name_parts(name)[0] if is_chinese_name(name) else name
    if form.startswith(family):
        return form
    return f"{family}{form}"


def _english(name: str, meant: str, form: str) -> str:
    if not name:
        return "Dear Sir or Madam"
    if meant:
        return f"Dear {meant} {name_parts(name)[0]}"
    if form and form.startswith(name_parts(name)[0]):
        return f"Dear {form}"
    return f"Dear {name}"
