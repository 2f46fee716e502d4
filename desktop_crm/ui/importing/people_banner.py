"""What the preview says of people in the file who are no colleagues yet."""

from __future__ import annotations

from desktop_crm.core.language import Language
from desktop_crm.exchange.headers.renames import PEOPLE
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.banner import Banner

_NAMED = 5
_LONGEST = 20


class PeopleBanner(Banner):
    """Hidden where everybody is known, or the firm has nobody whom a name could mean."""

    def __init__(self, language: Language, state: ImportState) -> None:
        super().__init__(tone=Tone.INFO)
        self._language = language
        self._state = state
        self.set_action(self.tr("Say who they are"))
        state.names_found.connect(self.show_found)
        self.hide()

    def show_found(self) -> None:
        """Show whom the file names."""
        found = self._state.names
        people = [each.word for each in found.names if each.what == PEOPLE]
        self.setVisible(bool(people) and bool(found.known.get(PEOPLE)))
        joint = "、" if self._language.is_chinese else ", "
        names = joint.join(one_line(name, _LONGEST) for name in people[:_NAMED])
        if len(people) > _NAMED:
            names += "…"
        self.set_text(
            self.tr("Become former colleagues, as nobody in the firm is called so: {names}").format(
                names=names
            )
        )
