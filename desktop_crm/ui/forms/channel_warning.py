"""Warns beside the channels when the customer does not wish to be reached that way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from desktop_crm.queries.options import OptionRow
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.banner import Banner

_LONGEST_REASON = 160


class ChannelWarning(Banner):
    """Hidden while the chosen channel is open; it warns and never forbids."""

    def __init__(self, closed: Mapping[str, str | None], parent: QWidget | None = None) -> None:
        super().__init__(tone=Tone.WARNING, icon="bell-off", parent=parent)
        self._closed = closed
        self.hide()

    def show_for(self, code: str | None, name: str) -> None:
        """Say what is known of a channel."""
        if code is None or code not in self._closed:
            self.hide()
            return
        text = self.tr("The customer does not wish to be reached this way: {channel}")
        reason = self._closed[code]
        detail = breakable(one_line(reason, _LONGEST_REASON)) if reason else ""
        self.set_text(text.format(channel=name), detail)
        self.show()


def usual_kind(
    kinds: Sequence[OptionRow], preferred: str | None, closed: Mapping[str, str | None]
) -> OptionRow | None:
    """What to begin with: the preferred channel, else the first that is not closed."""
    by_code = {kind.code: kind for kind in reversed(kinds) if kind.code}
    if preferred in by_code and preferred not in closed:
        return by_code[preferred]
    return next((kind for kind in kinds if kind.code not in closed), None)
