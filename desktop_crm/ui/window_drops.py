"""What a drop of files on the main window means."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_crm.ui.drop_target import FIRM_SUFFIX, DropTarget
from desktop_crm.ui.imports import can_import, import_files
from desktop_crm.ui.widgets.sheet import open_sheet

if TYPE_CHECKING:
    from desktop_crm.ui.bench import Bench


class WindowDrops(QObject):
    """Firm files are opened, tables imported into the open firm; anything else is refused."""

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._target = DropTarget(bench.window, wanted=self._meaning, on_dropped=self._on_dropped)

    def _meaning(self, paths: Sequence[Path]) -> str:
        if open_sheet(self._bench.window) is not None:
            return ""
        if all(path.suffix.lower() == FIRM_SUFFIX for path in paths):
            return self.tr("Let go to open the firm")
        if not all(can_import(path) for path in paths):
            return ""
        if self._bench.context is None:
            return self.tr("Open a firm first, then drop the table on it")
        return self.tr("Let go to import into {firm}").format(firm=self._bench.context.firm.name)

    def _on_dropped(self, paths: list[Path]) -> None:
        context = self._bench.context
        if paths[0].suffix.lower() == FIRM_SUFFIX:
            for path in paths:
                self._bench.want_file(path)
        elif context is not None:
            import_files(context, self._bench.window, paths)
