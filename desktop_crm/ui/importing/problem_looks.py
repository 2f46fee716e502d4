"""The icon of a reason and the tone of what became of it."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.unreadable import Reason
from desktop_crm.exchange.clean.hidden_rows import HIDDEN_REASONS
from desktop_crm.exchange.clean.problems import TYPED, Effect
from desktop_crm.exchange.imports_summary import ProblemGroup
from desktop_crm.ui.theme.tokens import Role, Tone

_TONES: Mapping[Effect, tuple[Tone, Role]] = {
    Effect.ROW_REJECTED: (Tone.DANGER, "danger"),
    Effect.CELL_LEFT_OUT: (Tone.WARNING, "warning"),
    Effect.CELL_KEPT: (Tone.WARNING, "warning"),
    Effect.NOTED: (Tone.INFO, "info"),
    Effect.ROW_LEFT_OUT: (Tone.NEUTRAL, "text2"),
    Effect.DECIDED: (Tone.SUCCESS, "success"),
}
_DATES = ("date_swapped", "shipped_before_order")
_ICONS: Mapping[str, str] = {
    **dict.fromkeys((*(each for each in Reason if "date" in each), *_DATES), "calendar"),
    **dict.fromkeys((Reason.DIGITS_LOST, Reason.NOT_A_PHONE), "phone"),
    **dict.fromkeys((Reason.FOREIGN_CURRENCY, "no_amount", "settled", "amount_differs"), "coins"),
    **dict.fromkeys(("total_differs", "total_at_first_line"), "coins"),
    **dict.fromkeys(HIDDEN_REASONS, "eye-off"),
    **dict.fromkeys(("footer_row", "header_row"), "file-text"),
    **dict.fromkeys(("code_repeated", "namesake", "differs", "row_repeated"), "copy"),
    **dict.fromkeys(("unknown_customer", "unknown_order"), "circle-question-mark"),
    Reason.NOT_A_RATE: "percent",
    "province_in_address": "map-pin",
    "cell_note": "message-circle",
    "not_an_email": "mail",
    "not_a_level": "star",
    "missing": "circle-x",
    "total_row": "sigma",
    TYPED: "pencil",
}
_USUAL: Mapping[Effect, str] = {
    Effect.ROW_REJECTED: "circle-x",
    Effect.NOTED: "eye",
    Effect.DECIDED: "check",
}
_NO_PHONE = "clipboard-list"


def look_of(group: ProblemGroup) -> tuple[str, Tone, Role]:
    """Icon, tone and the colour of words; digits that are gone are worse than a doubt."""
    tone, role = _TONES[group.effect]
    if group.reason == Reason.DIGITS_LOST and group.effect is Effect.CELL_LEFT_OUT:
        tone, role = _TONES[Effect.ROW_REJECTED]
    if group.reason == Reason.DATE_AMBIGUOUS and group.effect is Effect.NOTED:
        tone, role = _TONES[Effect.CELL_LEFT_OUT]
    icon = _ICONS.get(group.reason) or _USUAL.get(group.effect, "triangle-alert")
    if icon == "phone" and group.field is not None and not group.field.startswith("contact."):
        icon = _NO_PHONE
    return icon, tone, role
