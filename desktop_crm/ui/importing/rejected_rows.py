"""The rejected rows as a workbook of their own, wherever the user wants it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.imports import Draft
from desktop_crm.exchange.rejected import write_rejected
from desktop_crm.ui.context import Context

_TITLE = QT_TRANSLATE_NOOP("import", "Save rejected rows")
_WORKBOOK = QT_TRANSLATE_NOOP("import", "Excel workbook")
_NAME = QT_TRANSLATE_NOOP("import", "{file} rejected")
_SAVED = QT_TRANSLATE_NOOP("import", "Saved {file}")
_OPEN_FOLDER = QT_TRANSLATE_NOOP("import", "Open folder")


def save_rejected_rows(context: Context, draft: Draft, *, owner: QObject) -> None:
    """Ask where to, and write them with their reasons."""
    say = context.language.say
    context.messages.choose_new_file(
        say(_TITLE),
        partial(_write, context, draft, owner),
        patterns=[(say(_WORKBOOK), "*.xlsx")],
        name=f"{say(_NAME, file=draft.path.stem)}.xlsx",
    )


def _write(context: Context, draft: Draft, owner: QObject, target: Path) -> None:
    work = partial(write_rejected, target, [draft], context.language)
    context.background.run(work, partial(_on_written, context, target), owner=owner)


def _on_written(context: Context, target: Path, _count: int) -> None:
    say = context.language.say
    context.toasts.show_toast(
        say(_SAVED, file=target.name),
        action=say(_OPEN_FOLDER),
        on_action=partial(_open_folder, target.parent),
    )


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
