"""Puts a widget into a window's layout and shows it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

Widget = TypeVar("Widget", bound=QWidget)


def put(window: QWidget, widget: Widget) -> Widget:
    """Add `widget` to `window` and lay it out."""
    layout = window.layout()
    if layout is None:
        raise ValueError("the window has no layout")
    layout.addWidget(widget)
    widget.show()
    layout.activate()
    return widget
