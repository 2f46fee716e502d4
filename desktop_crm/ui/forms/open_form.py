"""How a dialog for one record is opened: its form is read first, then the sheet comes up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.errors import UserError
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.record_sheet import RecordSheet

F = TypeVar("F")


def open_form(
    context: Context,
    host: QWidget,
    question: Callable[..., F | None],
    make_sheet: Callable[[Context, QWidget, F], RecordSheet],
    draft: KeptDraft | None = None,
    *,
    missing: str = "record.missing",
    **keywords: Any,
) -> None:
    """Ask for the form and show its sheet; `missing` is said when the record is gone."""

    def show(form: F | None) -> None:
        if form is None:
            context.messages.problem(UserError(missing))
        else:
            make_sheet(context, host, form).begin(draft)

    context.background.read(question, show, owner=host, **keywords)
