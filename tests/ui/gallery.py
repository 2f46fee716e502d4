"""Draws every widget in both themes into PNG files, to be looked at.

python -m tests.ui.gallery FOLDER
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop_crm.ui.theme.theme import Mode, Theme
from tests.ui.gallery_controls import (
    calendar,
    confirm,
    controls,
    empty,
    form,
    menu,
    progress,
    toasts,
)
from tests.ui.gallery_pages import card, customers

SCREENS: dict[str, Callable[[], QWidget]] = {
    "customers": customers, "card": card, "controls": controls, "empty": empty, "form": form,
    "confirm": confirm, "progress": progress, "toasts": toasts, "calendar": calendar, "menu": menu,
}  # fmt: skip


def shoot(widget: QWidget, path: Path, scale: float) -> None:
    """Render a widget at a pixel density."""
    image = QImage(widget.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    widget.render(image)
    image.save(str(path))


def main(folder: Path) -> None:
    """Draw every screen in both themes, at 100 % and 150 %."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    theme = Theme(app, "light")
    modes: tuple[Mode, ...] = ("light", "dark")
    for mode in modes:
        theme.set_mode(mode)
        for name, make in SCREENS.items():
            window = make()
            window.show()
            app.sendPostedEvents()
            for scale in (1.0, 1.5):
                shoot(window, folder / f"{name}_{mode}_{scale:g}x.png", scale)
            window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
