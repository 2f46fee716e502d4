"""What a sheet shows about its draft: the offer of an earlier one, and a note when it closes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.drafts import DraftKeeper
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import near_moment
from desktop_crm.ui.theme.tokens import SPACE_4, Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.sheet import Sheet

_LONGEST = 60


class DraftOffer(QWidget):
    """A banner above a form; `Alt+Z` takes the earlier draft by key."""

    def __init__(
        self,
        context: Context,
        sheet: Sheet,
        keeper: DraftKeeper,
        type_in: Callable[[Mapping[str, Any]], None],
        *,
        name: str,
    ) -> None:
        super().__init__()
        self._context = context
        self._sheet = sheet
        self._keeper = keeper
        self._type_in = type_in
        self._name = name
        self._draft: KeptDraft | None = None
        self.banner = Banner(tone=Tone.INFO, icon="history")
        self._restore = Link(self.tr("Restore"))
        self._discard = Link(self.tr("Discard"), strong=False)
        self._restore.clicked.connect(self.restore)
        self._discard.clicked.connect(self.discard)
        links = QWidget()
        row = QHBoxLayout(links)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_4)
        row.addWidget(self._restore)
        row.addWidget(self._discard)
        self.banner.add_widget(links)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        self.hide()
        keeper.offered.connect(self.show_draft)
        sheet.add_shortcut("Alt+Z", self.restore)
        sheet.rejected.connect(self._on_closed)

    @override
    def hasHeightForWidth(self) -> bool:
        """One line: a form that scrolls only when it must need not measure it by its width."""
        return False

    @property
    def draft(self) -> KeptDraft | None:
        """The draft on offer."""
        return self._draft

    def show_draft(self, draft: KeptDraft) -> None:
        """Offer a draft."""
        self._draft = draft
        at = near_moment(self._context.language, draft.saved_at, self._context.today())
        self.banner.set_text(self.question(at))
        self.setVisible(True)

    def question(self, when: str) -> str:
        """What the banner asks."""
        return self.tr("Restore what was typed on {when}? Alt Z does it.").format(when=when)

    def restore(self) -> None:
        """Put the draft's values into the form."""
        draft = self._take()
        if draft is not None:
            self.put(draft)

    def put(self, draft: KeptDraft) -> None:
        """Put a draft's values into the form and go on with it."""
        self._draft = None
        self.hide()
        self._type_in(draft.values)
        self._keeper.take_over(draft)

    def discard(self) -> None:
        """Throw the draft away."""
        draft = self._take()
        if draft is not None:
            self._keeper.forget(draft)

    def _take(self) -> KeptDraft | None:
        draft, self._draft = self._draft, None
        self.hide()
        return draft

    def _on_closed(self) -> None:
        """Esc loses nothing: say that it was kept, and how to lose it."""
        forget = self._keeper.close()
        if forget is not None:
            self._context.toasts.show_toast(
                self.tr("Kept as a draft: {name}").format(name=one_line(self._name, _LONGEST)),
                tone=Tone.INFO,
                action=self.tr("Discard"),
                on_action=forget,
            )
