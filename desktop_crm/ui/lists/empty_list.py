"""What a list page shows before there is a single record."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.ui.actions import Actions
from desktop_crm.ui.lists.spec import ListPageSpec
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.empty_state import EmptyState


class EmptyList(QWidget):
    """How to begin: one by one, or from a workbook."""

    def __init__(
        self,
        spec: ListPageSpec,
        actions: Actions,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        texts = spec.empty
        empty = EmptyState(spec.icon, language.say(texts.title), language.say(texts.sentence))
        self.buttons: dict[str, Button] = {}
        if spec.new and spec.new_text is not None:
            words = language.say(spec.new_text)
            self.buttons[spec.new] = Button(words, kind=Kind.PRIMARY, icon="plus")
        if spec.imports:
            self.buttons["file.import"] = Button(self.tr("Import from Excel"), icon="upload")
        for key, button in self.buttons.items():
            empty.add_button(button)
            button.clicked.connect(actions.action(key).trigger)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(empty)
        actions.refreshed.connect(self._follow_actions)
        self._follow_actions()

    def _follow_actions(self) -> None:
        for key, button in self.buttons.items():
            button.setVisible(self._actions.action(key).isVisible())
