"""The palette is the single truth about the theme: widgets read their tokens from it."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from desktop_crm.ui.theme.tokens import DARK, LIGHT, Tokens

_DARK_BELOW = 128


@cache
def qcolor(value: str) -> QColor:
    """A colour from `#RRGGBB`; shared, so copy it before changing its alpha."""
    return QColor(value)


def faded(value: str, alpha: int) -> QColor:
    """A colour with an alpha from 0 to 255."""
    color = QColor(value)
    color.setAlpha(alpha)
    return color


def tokens_of(widget: QWidget) -> Tokens:
    """The tokens that fit a widget's palette."""
    return tokens_from(widget.palette())


def tokens_from(palette: QPalette) -> Tokens:
    """DARK for a dark palette, else LIGHT.

    Judged by the border colour: the style sheet replaces Window and Base of what it touches.
    """
    return DARK if palette.color(QPalette.ColorRole.Mid).lightness() < _DARK_BELOW else LIGHT


def palette_from(tokens: Tokens) -> QPalette:
    """The application's palette."""
    palette = QPalette()
    for role, value in _roles(tokens).items():
        palette.setColor(role, qcolor(value))
    muted = faded(tokens.text3, 150)
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, muted)
    return palette


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: tokens.bg,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.inset,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.text3,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.Highlight: tokens.primary,
        role.HighlightedText: tokens.on_primary,
        role.Link: tokens.primary,
        role.LinkVisited: tokens.primary,
        role.ToolTipBase: tokens.text,
        role.ToolTipText: tokens.surface,
        role.Light: tokens.surface,
        role.Midlight: tokens.separator,
        role.Mid: tokens.border,
        role.Dark: tokens.input_border,
        role.Shadow: tokens.border,
        role.Accent: tokens.primary,
    }
