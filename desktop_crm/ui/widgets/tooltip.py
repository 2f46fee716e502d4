"""Tooltips that are never read as rich text, whatever a customer is called."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_BREAK = "\u200b"


def plain_tooltip(text: str) -> str:
    """`text` as Qt shows it literally: no tag and no entity survives.

    Qt takes a tooltip for HTML when it finds a tag or `&lt;`; an invisible break prevents both.
    """
    return (
        text.replace("<", f"<{_BREAK}").replace("&", f"&{_BREAK}")
        if "<" in text or "&" in text
        else text
    )


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a literal tooltip."""
    widget.setToolTip(plain_tooltip(text))
