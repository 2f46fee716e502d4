"""A change against an earlier period: a triangle and a number, red only when it needs action."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from desktop_crm.ui.theme.tokens import Role
from desktop_crm.ui.widgets.label import Label, TextRole

ALARM = Decimal("-0.30")
EMPTY = "—"


def trend_text(value: Decimal | float | None, *, places: int = 0) -> str:
    """`▼ 41%` for -0.41, `0%` for no change, a dash when nothing can be compared."""
    if value is None:
        return EMPTY
    share = round(abs(Decimal(str(value))) * 100, places)
    if share == 0:
        return "0%"
    return f"{'▲' if value > 0 else '▼'} {share:,}%"


def trend_color(value: Decimal | float | None, *, alarm: bool | None = None) -> Role:
    """Green up, red for a fall that needs action (30 % or more unless `alarm` says), else grey."""
    if value is None or value == 0:
        return "text2"
    if value > 0:
        return "success"
    needs_action = Decimal(str(value)) <= ALARM if alarm is None else alarm
    return "danger" if needs_action else "text2"


class Trend(Label):
    """A trend as a label."""

    def __init__(
        self,
        value: Decimal | float | None = None,
        *,
        alarm: bool | None = None,
        places: int = 0,
        role: TextRole = "strong",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", role, parent=parent)
        self._places = places
        self.set_value(value, alarm=alarm)

    def set_value(self, value: Decimal | float | None, *, alarm: bool | None = None) -> None:
        """Show another change, as a fraction."""
        self.setText(trend_text(value, places=self._places))
        self.set_color(trend_color(value, alarm=alarm))
