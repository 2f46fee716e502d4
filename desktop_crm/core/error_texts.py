"""The sentence for each known problem: what happened, what was kept, what to do."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.errors import UserError
from desktop_crm.core.import_error_texts import IMPORT_ERROR_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.people_problem_texts import PEOPLE_PROBLEM_TEXTS
from desktop_crm.core.problem_texts import PROBLEM_TEXTS
from desktop_crm.core.trade_problem_texts import TRADE_PROBLEM_TEXTS

ERROR_TEXTS: Mapping[str, Text] = {
    "export.cannot_write": QT_TRANSLATE_NOOP(
        "error",
        "{path} could not be written ({reason}). An older file of that name was kept; close it in "
        "other programs or choose another place, and export again.",
    ),
    "export.too_many_odd_values": QT_TRANSLATE_NOOP(
        "error",
        "There are more texts with odd characters than a workbook can hold; no file was written.",
    ),
    "file.exists": QT_TRANSLATE_NOOP(
        "error", "{path} exists already and was left as it is. Choose another name."
    ),
    "file.folder_missing": QT_TRANSLATE_NOOP(
        "error", "The folder {path} does not exist. Nothing was written; choose another folder."
    ),
    "file.cannot_write": QT_TRANSLATE_NOOP(
        "error",
        "{path} cannot be written ({reason}). Nothing was changed; check the disk and whether you "
        "may write there, or choose another folder.",
    ),
    "file.cannot_read": QT_TRANSLATE_NOOP(
        "error", "{path} cannot be read ({reason}). The file was left as it is."
    ),
    "file.missing": QT_TRANSLATE_NOOP(
        "error", "{path} is not there. It may have been moved; look for it with Open."
    ),
    "file.not_ours": QT_TRANSLATE_NOOP(
        "error", "{path} is not a firm's file of this program. It was left as it is."
    ),
    "file.damaged": QT_TRANSLATE_NOOP(
        "error",
        "{path} is damaged ({reason}). It was left as it is; open a backup copy of it instead.",
    ),
    "file.newer": QT_TRANSLATE_NOOP(
        "error",
        "{path} was written by a newer version of this program and was left untouched. "
        "Update the program to open it.",
    ),
    "file.migration_failed": QT_TRANSLATE_NOOP(
        "error",
        "{path} could not be brought up to date ({reason}). The file is as it was before.",
    ),
    "backup.incomplete": QT_TRANSLATE_NOOP(
        "error",
        "The copy of {path} lacks records ({tables}) and was thrown away. Try again; if it happens "
        "again, look for damage with `check`.",
    ),
    "backup.none": QT_TRANSLATE_NOOP(
        "error", "There is no backup copy of {path} in {folder}. Nothing was changed; name a copy."
    ),
    "restore.in_use": QT_TRANSLATE_NOOP(
        "error", "{path} is open in a window and was left as it is. Close it there and try again."
    ),
    "bin.missing": QT_TRANSLATE_NOOP(
        "error", "That is no longer in the recycle bin. Nothing was changed."
    ),
    "bin.needed": QT_TRANSLATE_NOOP(
        "error",
        "{name} was left in the recycle bin: other records still mention it. Nothing was changed.",
    ),
    "bin.owner_deleted": QT_TRANSLATE_NOOP(
        "error",
        "{name} belongs to {owner}, which is in the recycle bin too. Nothing was changed; restore "
        "{owner} first.",
    ),
    "demo.count": QT_TRANSLATE_NOOP(
        "error", "A made-up firm has between 1 and {most} customers. Nothing was made."
    ),
    "demo.not_empty": QT_TRANSLATE_NOOP(
        "error", "A made-up firm needs an empty file; this one is in use and was left as it is."
    ),
    "print.failed": QT_TRANSLATE_NOOP(
        "error",
        "The pages could not be printed or written. Nothing was lost; look whether the printer is "
        "ready, or save them as a PDF file in another place.",
    ),
    "report.unknown": QT_TRANSLATE_NOOP(
        "error", "There is no report called {name}. There are: {known}."
    ),
    "report.option_unknown": QT_TRANSLATE_NOOP(
        "error", "The report has no setting called {option}. There are: {known}."
    ),
    "report.option_value": QT_TRANSLATE_NOOP(
        "error", "{option} cannot be {value}. Possible: {allowed}."
    ),
    "undo.nothing": QT_TRANSLATE_NOOP("error", "There is nothing to undo."),
    "undo.done_already": QT_TRANSLATE_NOOP("error", "This step was undone already."),
    "undo.final": QT_TRANSLATE_NOOP(
        "error", "What was deleted for good cannot be brought back. Nothing was changed."
    ),
    "redo.nothing": QT_TRANSLATE_NOOP(
        "error", "There is nothing to redo: something else was done since."
    ),
    **IMPORT_ERROR_TEXTS,
    **PROBLEM_TEXTS,
    **PEOPLE_PROBLEM_TEXTS,
    **TRADE_PROBLEM_TEXTS,
}
"""Sentence by code."""


def error_sentence(language: Language, error: UserError) -> str:
    """The problem in that language."""
    return language.say(ERROR_TEXTS[error.code], **error.params)
