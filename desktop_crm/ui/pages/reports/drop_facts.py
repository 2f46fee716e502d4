"""Above the waterfall: by how much it fell, against what, and whether it is the season."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.reports.report import ReportResult
from desktop_crm.reports.values import Kind, show
from desktop_crm.ui.theme.tokens import SPACE_3, Role
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label


class DropFacts(QWidget):
    """Three tiles of one figure each."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._row = QGridLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_3)
        self._tiles = [_Tile() for _place in range(3)]
        for place, tile in enumerate(self._tiles):
            self._row.addWidget(tile, 0, place)
            self._row.setColumnStretch(place, 1)

    def show_result(self, result: ReportResult) -> None:
        """Show the figures of the month."""
        totals = result.totals
        threshold = result.settings.number("threshold")
        month, year, season = self._tiles
        month.set(
            self.tr("Difference"),
            self._change(totals["change"]),
            self._difference(totals, threshold),
            "danger" if totals["alarm"] else "text",
        )
        year.set(
            self.tr("Year-on-year"),
            self._change(totals["change_on_year"]),
            self.tr("same days of last year"),
        )
        season.set(self.tr("Is it the season?"), *self._season(totals))

    def _change(self, value: float | None) -> str:
        return show(self._language, value, Kind.CHANGE)

    def _difference(self, totals: Mapping[str, Any], threshold: int) -> str:
        amount = show(self._language, totals["difference"], Kind.MONEY)
        if not totals["alarm"]:
            return amount
        over = self.tr("over the alarm of {threshold}%").format(threshold=threshold)
        return f"{amount} · {over}"

    def _season(self, totals: Mapping[str, Any]) -> tuple[str, str]:
        if totals["seasonal"] is None:
            return self.tr("Unknown"), self.tr("no sales a year ago")
        answer = self.tr("Yes") if totals["seasonal"] else self.tr("No")
        change = self._change(totals["seasonal_change"])
        return answer, self.tr("the same days a year ago: {change}").format(change=change)


class _Tile(Card):
    def __init__(self) -> None:
        super().__init__(padding=9)
        self._caption = Label("", "caption")
        self._figure = Label("", "figure", elide=True)
        self._note = Label("", "caption", color="text2", elide=True)
        self.body.setSpacing(2)
        for label in (self._caption, self._figure, self._note):
            self.body.addWidget(label)

    def set(self, caption: str, figure: str, note: str, color: Role = "text") -> None:
        """Change what it says."""
        self._caption.setText(caption)
        self._figure.setText(figure)
        self._figure.set_color(color)
        self._note.setText(note)
