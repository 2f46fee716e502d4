"""What the preview says of payments that a list of receivables has taken off already."""

from __future__ import annotations

from desktop_crm.core.language import Language
from desktop_crm.exchange.apply.policy import EarlierPayments
from desktop_crm.exchange.contained_words import contained_words
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.banner import Banner


class ContainedBanner(Banner):
    """Hidden where there are none; its link decides the other way and asks the firm again."""

    def __init__(self, language: Language, state: ImportState) -> None:
        super().__init__(tone=Tone.WARNING)
        self._language = language
        self._state = state
        self.action_clicked.connect(self._on_action)
        self.hide()

    def show_found(self) -> None:
        """Show what the last comparison found; while the firm is asked again it stays."""
        comparison = self._state.comparison
        if comparison is None:
            return
        self.setVisible(comparison.contained.count > 0)
        choice = self._state.policy.earlier_payments
        self.set_text(*contained_words(comparison.contained, choice, self._language))
        is_subtracted = choice is EarlierPayments.SUBTRACT
        self.set_action(
            self.tr("Only record them") if is_subtracted else self.tr("Subtract them all the same")
        )

    def _on_action(self) -> None:
        other = {
            EarlierPayments.RECORD: EarlierPayments.SUBTRACT,
            EarlierPayments.SUBTRACT: EarlierPayments.RECORD,
        }
        self._state.set_policy(earlier_payments=other[self._state.policy.earlier_payments])
