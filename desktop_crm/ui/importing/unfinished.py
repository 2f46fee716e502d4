"""An import that is not finished: kept while somebody works on it, offered with its file again.

It is kept as forms are, under the name of the file. Every choice is written before its work begins,
so that a crash loses none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.errors import UserError
from desktop_crm.exchange.kept_import import (
    KeptImport,
    kept_from_values,
    kept_to_values,
    subject_of_file,
)
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.draft_offer import DraftOffer
from desktop_crm.ui.forms.drafts import DraftKeeper
from desktop_crm.ui.importing.layouts import short_name
from desktop_crm.ui.importing.start_step import StepKey
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.theme.tokens import SPACE_3, Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.sheet import Sheet

_NAMED = 5


class _Offer(DraftOffer):
    """Asks about an import in its own words."""

    @override
    def question(self, when: str) -> str:
        words = self.tr("An import of this file was begun on {when}. Go on with it? Alt Z does it.")
        return words.format(when=when)

    @override
    def put(self, draft: KeptDraft) -> None:
        """Go on with it; one that cannot be understood stays where it is."""
        try:
            kept_from_values(draft.values)
        except UserError as error:
            self._context.messages.problem(error)
        else:
            super().put(draft)


class Unfinished(QWidget):
    """Keeps the import of one file, and says what became of one that was kept earlier."""

    def __init__(
        self, context: Context, sheet: Sheet, state: ImportState, step: Callable[[], StepKey]
    ) -> None:
        super().__init__()
        self._context = context
        self._state = state
        self._step = step
        self._draft: KeptDraft | None = None
        name = self.tr("Import of {file}").format(file=state.path.name)
        self.keeper = DraftKeeper(
            context,
            "import",
            subject_of_file(state.path),
            typed=self.values,
            title=lambda: name,
            parent=self,
        )
        self.offer = _Offer(context, sheet, self.keeper, self._resume, name=name)
        self.changed = Banner(tone=Tone.WARNING, action=self.tr("Understood"))
        self._changed_line = QWidget()
        self.changed.action_clicked.connect(self._changed_line.hide)
        self._lay_out()
        state.touched.connect(self.keeper.keep)
        state.understood_changed.connect(self._on_understood)

    def _lay_out(self) -> None:
        """Takes no room while it has nothing to say."""
        line = QVBoxLayout(self._changed_line)
        line.addWidget(self.changed)
        self._changed_line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.offer, self._changed_line):
            if (layout := part.layout()) is not None:
                layout.setContentsMargins(0, 0, 0, SPACE_3)
            column.addWidget(part)

    def begin(self, draft: KeptDraft | None) -> None:
        """Look for an earlier import of the file, or go on with the one that is being read."""
        self.keeper.begin({})
        self._draft = draft
        if draft is not None:
            self.keeper.take_over(draft)
            self._show_changed()

    @property
    def draft(self) -> KeptDraft | None:
        """The draft that waits for its file: it is gone, or cannot be read."""
        return self._draft if self._state.kept is not None else None

    def values(self) -> Mapping[str, Any]:
        """What was decided, as it is kept; nothing was, as long as nobody chose anything."""
        state = self._state
        if state.kept is not None:
            return kept_to_values(state.kept)
        if not state.is_touched or state.understood is None or state.mark is None:
            return {}
        mapping, left_out = state.wanted
        return kept_to_values(
            KeptImport(
                path=state.path,
                mark=state.mark,
                mapping=mapping,
                left_out=tuple(mapping[number].sheet for number in sorted(left_out)),
                policy=state.policy,
                grounds=state.forecast.grounds(state.policy.decisions),
                step=min(self._step(), StepKey.PREVIEW),
                encoding=state.encoding,
            )
        )

    def _on_understood(self) -> None:
        self._show_changed()
        self.keeper.keep()

    def _resume(self, values: Mapping[str, Any]) -> None:
        self._state.resume(kept_from_values(values))

    # What is said

    def _show_changed(self) -> None:
        """A file that is not as it was left: say so, and what could not be taken over."""
        fit, self._state.fitted = self._state.fitted, None
        if fit is None or not fit.is_changed:
            return
        joint = "、" if self._context.language.is_chinese else ", "
        words = self.tr("The file has changed since. What still fits was taken over.")
        names = joint.join(short_name(name) for name in fit.lost[:_NAMED])
        more = "…" if len(fit.lost) > _NAMED else ""
        detail = self.tr("Look at these worksheets again: {names}").format(names=names + more)
        self.changed.set_text(words, detail if fit.lost else "")
        self._changed_line.show()
