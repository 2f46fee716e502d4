"""The theme that is on: applies palette, style sheet and font, and follows the system."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStyleFactory

from desktop_crm.ui.theme.fonts import app_font
from desktop_crm.ui.theme.palette import palette_from
from desktop_crm.ui.theme.stylesheet import stylesheet
from desktop_crm.ui.theme.tokens import DARK, LIGHT, Tokens

Mode = Literal["system", "light", "dark"]
MODES: tuple[Mode, ...] = ("system", "light", "dark")


class Theme(QObject):
    """Light, dark or as the system says; `changed` tells when the colours have changed."""

    changed = Signal()

    def __init__(
        self, app: QApplication, mode: Mode = "system", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._mode: Mode = mode
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(app_font())
        self._tokens = self._wanted()
        self._apply()

    @property
    def mode(self) -> Mode:
        """What the user chose."""
        return self._mode

    @property
    def tokens(self) -> Tokens:
        """The colours now on."""
        return self._tokens

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are on."""
        return self._tokens.is_dark

    def set_mode(self, mode: Mode) -> None:
        """Choose light, dark or the system's scheme."""
        self._mode = mode
        self._refresh()

    def _on_system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._mode == "system":
            self._refresh()

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted is not self._tokens:
            self._tokens = wanted
            self._apply()
            self.changed.emit()

    def _wanted(self) -> Tokens:
        if self._mode == "system":
            return DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode == "dark" else LIGHT

    def _apply(self) -> None:
        self._app.setPalette(palette_from(self._tokens))
        self._app.setStyleSheet(stylesheet(self._tokens))
