"""A dialog for one record: fields, problems beside them, save anyway, a draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.new_file import NewFile
from desktop_crm.core.problems import Problem
from desktop_crm.queries.custom_fields import FilledField
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.attachment_box import AttachmentBox, load_files
from desktop_crm.ui.forms.draft_offer import DraftOffer
from desktop_crm.ui.forms.drafts import DraftKeeper
from desktop_crm.ui.forms.form import Entry, Form, problem_sentence
from desktop_crm.ui.forms.form_group import FormGroup
from desktop_crm.ui.forms.own_fields import OwnFields, own_values, usual_values
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 560
_FILES = "files"


@dataclass(frozen=True, slots=True)
class Deed:
    """What saving does: a service and its keywords; only some services can be told of doubts."""

    action: Any
    keywords: Mapping[str, Any] = field(default_factory=dict)
    takes_doubts: bool = True


class RecordSheet(Sheet):
    """The frame of all simple dialogs; each says its fields and its deed.

    The service judges: what it doubts stands beside the field, and saving again means it.
    """

    def __init__(
        self,
        context: Context,
        host: QWidget,
        *,
        form_name: str,
        subject: object = "",
        title: str = "",
        subtitle: str = "",
        width: int = _WIDTH,
        icon: str = "",
    ) -> None:
        super().__init__(host, title, subtitle=subtitle, width=width, icon=icon)
        self.context = context
        self._form_name = form_name
        self._subject = subject
        self._seen: set[tuple[str, str]] = set()
        self._subtitle = subtitle
        self.form: Form | FormGroup
        self.files: AttachmentBox | None = None
        self._known: Mapping[str, Any] = {}
        self.problem = self.make_problem()
        self.problem.hide()

    # What each dialog says

    def deed(self, values: Mapping[str, Any]) -> Deed:
        """What saving these values does."""
        raise NotImplementedError

    def checks(self, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG002
        """What is known to be wrong before the service is asked."""
        return ()

    def typed(self) -> dict[str, Any]:
        """What stands in the form, for the draft."""
        paths = [str(path) for path in self.files.paths] if self.files else []
        return self.form.typed() | ({_FILES: paths} if self.files else {})

    def type_in(self, values: Mapping[str, Any]) -> None:
        """Put a draft into the form."""
        self.form.set_values(values)
        if self.files is not None:
            self.files.set_paths(values.get(_FILES, ()))

    def changed_values(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Those that the file does not have; the others may have been changed by somebody else."""
        return {key: value for key, value in values.items() if value != self._known.get(key)}

    def draft_title(self) -> str:
        """What the form is called in the list of drafts."""
        return f"{self.title} · {self._subtitle}" if self._subtitle else self.title

    def show_elsewhere(self, problems: Iterable[Problem]) -> Iterable[Problem]:
        """Say the problems that have a place beside the fields; the others are left."""
        return problems

    def make_problem(self) -> Banner:
        """Where problems are said that belong to no field."""
        return Banner(tone=Tone.DANGER)

    # Building

    def name_sheet(self, title: str) -> None:
        """Give it a title, once the own words are at hand."""
        self.panel.title.setText(title)
        self.setAccessibleName(title)

    def show_entries(
        self,
        entries: Sequence[Entry],
        values: Mapping[str, Any],
        *,
        own: Sequence[FilledField] = (),
        save_text: str = "",
    ) -> None:
        """Make the form with the values that the file has; `own` are the firm's own fields."""
        form = Form(self.context.language, entries)
        own_fields = OwnFields(self.context.language, self.context.today, own)
        self.form = FormGroup((form, *own_fields.forms), self)
        self.show_known(values)
        self.body.addWidget(form)
        self.body.addWidget(own_fields)
        if self.files is not None:
            self.body.addWidget(self.files)
            self.files.changed.connect(self.on_edited)
        self.finish(save_text)
        self.form.changed.connect(self.on_edited)

    def show_known(self, values: Mapping[str, Any]) -> None:
        """Fill the form with the values that the file has."""
        self.form.set_values(values)
        self._known = self.form.values()

    def finish(self, save_text: str = "") -> None:
        """Add what stands below and above the content of every dialog."""
        self.body.addWidget(self.problem)
        self._save_text = save_text or self.tr("Save")
        self.add_cancel(self.tr("Cancel"))
        self.add_save_buttons()
        self.keeper = DraftKeeper(
            self.context,
            self._form_name,
            self._subject,
            typed=self.typed,
            title=self.draft_title,
            parent=self,
        )
        self.offer = DraftOffer(
            self.context, self, self.keeper, self.type_in, name=self.draft_title()
        )
        self.body.insertWidget(0, self.offer)

    def add_save_buttons(self) -> None:
        """The button that ends the form as it is meant."""
        self.save_button = self.add_button(Button(self._save_text), shortcut="Ctrl+S", primary=True)
        self.save_button.clicked.connect(self.save)

    def begin(self, draft: KeptDraft | None = None) -> None:
        """Open with the file's values, or with a draft's."""
        self.open()
        self.keeper.begin()
        if draft is not None:
            self.offer.put(draft)

    # Saving

    def on_edited(self) -> None:
        """Something was typed: say what is doubtful about it."""
        self.problem.hide()
        doubts = [each for each in self._known_problems() if self._is_worth_saying(each)]
        self.form.show_problems(doubts)
        self._seen |= {(each.field, each.code) for each in doubts}
        self._name_button(doubtful=bool(doubts) and not any(each.blocks for each in doubts))
        self.keeper.touch()

    @staticmethod
    def _is_worth_saying(problem: Problem) -> bool:
        """Nobody has typed into an empty field yet: that is said when saving."""
        return not problem.code.endswith("_empty")

    def _known_problems(self) -> list[Problem]:
        return [*self.form.problems(), *self.checks(usual_values(self.form.values()))]

    def save(self) -> None:
        """Save; what cannot be kept is said beside its field first."""
        problems = self._known_problems()
        if any(problem.blocks for problem in problems):
            self._show(problems)
            return
        deed = self.with_own(self.deed(usual_values(self.form.values())))
        if self.files is None or not self.files.paths:
            self.write(deed)
            return
        self.save_button.setEnabled(False)
        self.context.background.read(
            load_files,
            partial(self._write_with_files, deed),
            owner=self,
            on_failed=partial(self._on_failed, deed, False),
            paths=self.files.paths,
        )

    def with_own(self, deed: Deed) -> Deed:
        """The deed with what was changed in the firm's own fields: both are one step."""
        own = own_values(self.changed_values(self.form.values()))
        return replace(deed, keywords={**deed.keywords, "custom": own}) if own else deed

    def _write_with_files(self, deed: Deed, files: Sequence[NewFile]) -> None:
        self.write(Deed(deed.action, {**deed.keywords, "files": files}, deed.takes_doubts))

    def write(self, deed: Deed, *, save_anyway: bool = False) -> None:
        """Do it in the worker."""
        self.save_button.setEnabled(False)
        keywords = dict(deed.keywords)
        if deed.takes_doubts:
            keywords["save_anyway"] = save_anyway
        self.context.background.write(
            deed.action,
            self.on_saved,
            owner=self,
            on_failed=partial(self._on_failed, deed, save_anyway),
            **keywords,
        )

    def on_saved(self, change: Change[Any]) -> None:  # noqa: ARG002
        """It is in the file: close."""
        self.keeper.drop()
        self.accept()

    def _on_failed(self, deed: Deed, save_anyway: bool, error: UserError) -> None:
        self.save_button.setEnabled(True)
        problems: Sequence[Problem] = error.params.get("problems", ())
        doubts = {(each.field, each.code) for each in problems}
        is_blocked = not problems or any(each.blocks for each in problems)
        if not is_blocked and not save_anyway and doubts <= self._seen:
            self.write(deed, save_anyway=True)
            return
        self._seen |= doubts
        if problems:
            self._show(problems)
        else:
            self._say(error_sentence(self.context.language, error), Tone.DANGER)
        self._name_button(doubtful=not is_blocked)

    def show_blocking(self, field: str, code: str) -> None:
        """Say what is missing, and go there."""
        self._show([Problem(field, code, blocks=True)])

    def _show(self, problems: Iterable[Problem]) -> None:
        listed = sorted(self.show_elsewhere(problems), key=lambda each: not each.blocks)
        named = self.form.show_problems(listed)
        places = {self.form.key_of(each.field) for each in listed}
        homeless = [each for each in listed if self.form.key_of(each.field) is None]
        if homeless:
            tone = Tone.DANGER if any(each.blocks for each in homeless) else Tone.WARNING
            sentences = [problem_sentence(self.context.language, each) for each in homeless]
            self._say(" ".join(sentences), tone)
        first = next((each for each in listed if each.blocks), None)
        key = self.form.key_of(first.field) if first is not None else None
        if key is None and named:
            key = named[0]
        if key is not None and key in places:
            self.form.focus(key)
            self.panel.scroll_area.ensureWidgetVisible(self.form.field(key))

    def say_problem(self, text: str, *, blocks: bool) -> None:
        """Say it below the form."""
        self._say(text, Tone.DANGER if blocks else Tone.WARNING)

    def _say(self, text: str, tone: Tone) -> None:
        self.problem.set_tone(tone)
        self.problem.set_text(text)
        self.problem.show()

    def _name_button(self, *, doubtful: bool) -> None:
        self.save_button.setText(self.tr("Save anyway") if doubtful else self._save_text)
        self.save_button.updateGeometry()

    @override
    def _focus_first(self) -> None:
        for key in self.form.keys:
            self.form.focus(key)
            break
