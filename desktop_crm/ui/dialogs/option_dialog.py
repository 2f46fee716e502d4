"""An entry of one of the firm's lists: its name, or the entry that takes its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.codes import OptionList
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.option_texts import LIST_TITLES
from desktop_crm.queries.option_rows import OptionEntry
from desktop_crm.services.options import add_option, rename_option
from desktop_crm.services.options_merge import merge_options
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.editors import ChoiceEditor, LineEditor
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet
from desktop_crm.ui.widgets.label import Label

_WIDTH = 460


class OptionSheet(RecordSheet):
    """The name of an entry, new or known."""

    def __init__(
        self,
        context: Context,
        host: QWidget,
        list_name: OptionList,
        entry: OptionEntry | None = None,
    ) -> None:
        self._list = list_name
        self._entry = entry
        super().__init__(
            context,
            host,
            form_name="option.edit" if entry else "option.new",
            subject=entry.id if entry else list_name.value,
            subtitle=context.language.say(LIST_TITLES[list_name]),
            width=_WIDTH,
        )
        self.name_sheet(self.tr("Rename entry") if entry else self.tr("New entry"))
        if entry is not None and entry.uses:
            words = self.tr("Records with this entry: {count}. All of them show the other name.")
            self.body.addWidget(
                Label(words.format(count=f"{entry.uses:,}"), "secondary", wrap=True)
            )
        name = entry.label(context.language) if entry else ""
        self.show_entries([Entry("name", self.tr("Name"), LineEditor(), wide=True)], {"name": name})

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        if self._entry is None:
            return Deed(add_option, {"list_name": self._list, **values}, takes_doubts=False)
        return Deed(rename_option, {"option_id": self._entry.id, **values}, takes_doubts=False)


class MergeSheet(RecordSheet):
    """Which entry takes the place of another one on all records."""

    def __init__(
        self, context: Context, host: QWidget, entry: OptionEntry, others: Sequence[OptionEntry]
    ) -> None:
        self._entry = entry
        name = entry.label(context.language)
        super().__init__(
            context,
            host,
            form_name="option.merge",
            subject=entry.id,
            subtitle=name,
            width=_WIDTH,
        )
        self.name_sheet(self.tr("Merge entry"))
        words = self.tr(
            "Every record with {name} gets the entry chosen here, then {name} disappears from the "
            "list. Records: {count}. One undo takes it back."
        )
        sentence = words.format(name=name, count=f"{entry.uses:,}")
        self.body.addWidget(Label(sentence, "secondary", wrap=True))
        choices = [(other.label(context.language), other.id) for other in others]
        self.show_entries(
            [Entry("into_id", self.tr("Merge into"), ChoiceEditor(choices), wide=True)],
            {},
            save_text=self.tr("Merge"),
        )

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        return Deed(merge_options, {"from_id": self._entry.id, **values}, takes_doubts=False)


def new_option(
    context: Context, host: QWidget, list_name: OptionList, *, draft: KeptDraft | None = None
) -> None:
    """Add an entry to a list."""
    OptionSheet(context, host, list_name).begin(draft)


def edit_option(
    context: Context, host: QWidget, entry: OptionEntry, *, draft: KeptDraft | None = None
) -> None:
    """Call an entry something else."""
    OptionSheet(context, host, OptionList(entry.list), entry).begin(draft)


def merge_option(
    context: Context,
    host: QWidget,
    entry: OptionEntry,
    others: Sequence[OptionEntry],
    *,
    draft: KeptDraft | None = None,
) -> None:
    """Let another entry take the place of this one."""
    MergeSheet(context, host, entry, others).begin(draft)
