"""Keeps the red numbers of the rail in step with the firm's file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from desktop_crm.ui.context import Context
from desktop_crm.ui.page import PageSpec
from desktop_crm.ui.rail import Rail


class RailCounts(QObject):
    """Asks anew after each change."""

    def __init__(self, context: Context, rail: Rail, pages: Sequence[PageSpec]) -> None:
        super().__init__(rail)
        self._context = context
        self._rail = rail
        self._counts = {spec.key: spec.count for spec in pages if spec.count and spec.on_rail}
        context.bus.changed.connect(self._ask)
        self._ask()

    def _ask(self, _change: object = None) -> None:
        for key, count in self._counts.items():
            self._context.background.read(
                count,
                partial(self._rail.items[key].set_count),
                owner=self,
                key=key,
                today=self._context.today(),
            )
