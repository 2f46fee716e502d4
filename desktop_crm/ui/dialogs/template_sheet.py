"""Asks for which kind of records an empty workbook is written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_crm.exchange.headers.kinds import RULE_OF
from desktop_crm.exchange.templates.kinds import TEMPLATES
from desktop_crm.exchange.templates.write import export_template
from desktop_crm.ui.context import Context
from desktop_crm.ui.file_export import XLSX, FileExport
from desktop_crm.ui.theme.tokens import SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.check_box import RadioButton
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 460


def ask_for_template(context: Context, host: QWidget) -> TemplateSheet:
    """Choose a kind, then a file."""
    sheet = TemplateSheet(context, host)
    sheet.open()
    return sheet


class TemplateSheet(Sheet):
    """One choice for each kind of records that can be imported."""

    def __init__(self, context: Context, host: QWidget) -> None:
        super().__init__(host, self.tr("Empty template"), width=_WIDTH, icon="file-spreadsheet")
        self._context = context
        self._files = FileExport(context, host)
        words = self.tr(
            "A workbook with titles, notes, an example and drop-downs out of your own lists. "
            "Filled in and imported, its columns need no questions."
        )
        self.body.addWidget(Label(words, "body", wrap=True))
        self.body.addSpacing(SPACE_3)
        self.kinds: dict[str, RadioButton] = {}
        for name, template in TEMPLATES.items():
            button = RadioButton(context.language.say(RULE_OF[template.kind].title))
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.kinds[name] = button
        next(iter(self.kinds.values())).setChecked(True)
        cancel = self.add_button(Button(self.tr("Cancel")))
        cancel.clicked.connect(self.reject)
        self.save_button = self.add_button(
            Button(self.tr("Save"), kind=Kind.PRIMARY), shortcut="Ctrl+S", primary=True
        )
        self.save_button.clicked.connect(self._on_save)

    def _on_save(self) -> None:
        name = next(name for name, button in self.kinds.items() if button.isChecked())
        self.accept()
        kind = self._context.language.say(RULE_OF[TEMPLATES[name].kind].title)
        start: Callable[..., None] = partial(self._files.start, export_template)
        start(
            title=self.tr("Empty template"),
            name=self.tr("Template {kind}").format(kind=kind),
            kind=XLSX,
            template=name,
            language=self._context.language,
        )
