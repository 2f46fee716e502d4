"""The sentences for files that cannot be imported."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text

IMPORT_ERROR_TEXTS: Mapping[str, Text] = {
    "import.cannot_open": QT_TRANSLATE_NOOP(
        "error", "{name} cannot be opened ({detail}). Nothing was imported; choose the file again."
    ),
    "import.empty_file": QT_TRANSLATE_NOOP("error", "{name} is empty. Nothing was imported."),
    "import.unknown_kind": QT_TRANSLATE_NOOP(
        "error",
        "{name} is not a table that can be read. Save it as one of these kinds and import it "
        "again: {readable}.",
    ),
    "import.wps_file": QT_TRANSLATE_NOOP(
        "error",
        "{name} is a spreadsheet in a form that only WPS reads. Open it in WPS, choose “Save as” "
        "and the kind .xlsx, and import that file; nothing was imported.",
    ),
    "import.password": QT_TRANSLATE_NOOP(
        "error",
        "{name} is protected by a password. Give the password, or save a copy without it and "
        "import that; nothing was imported.",
    ),
    "import.is_firm_book": QT_TRANSLATE_NOOP(
        "error",
        "{name} is a whole firm. It can be taken over into an empty firm file, but not be imported "
        "piece by piece.",
    ),
    "import.later_firm_book": QT_TRANSLATE_NOOP(
        "error",
        "{name} is a whole firm that a later version of the program wrote. Update the program and "
        "import it then; nothing was imported.",
    ),
    "import.firm_is_not_empty": QT_TRANSLATE_NOOP(
        "error",
        "{name} is a whole firm, and this firm has records already. Make an empty firm file and "
        "import it there; nothing was imported.",
    ),
    "import.wrong_password": QT_TRANSLATE_NOOP(
        "error", "This password does not open {name}; nothing was imported."
    ),
    "import.damaged": QT_TRANSLATE_NOOP(
        "error",
        "{name} is damaged and cannot be read. Open it in a spreadsheet program, save it again and "
        "import that; nothing was imported.",
    ),
    "import.encoding": QT_TRANSLATE_NOOP(
        "error",
        "The characters of {name} cannot be read with certainty: its encoding is unknown or mixed. "
        "Save it as .xlsx or as CSV in UTF-8 and import that; nothing was imported.",
    ),
    "import.stuck": QT_TRANSLATE_NOOP(
        "error",
        "Reading {name} did not get on and was stopped. Save it again in a spreadsheet program and "
        "import that; nothing was imported.",
    ),
    "import.needs_too_much": QT_TRANSLATE_NOOP(
        "error",
        "{name} needs more memory than a table may. Split it into several files; nothing was "
        "imported.",
    ),
    "import.file_too_large": QT_TRANSLATE_NOOP(
        "error",
        "{name} has {megabytes} MB; files up to {most} MB can be imported. Split it into several "
        "files; nothing was imported.",
    ),
    "import.too_large_unpacked": QT_TRANSLATE_NOOP(
        "error",
        "{name} has {megabytes} MB of content; files up to {most} MB can be imported. Split it "
        "into several files; nothing was imported.",
    ),
    "import.suspicious_archive": QT_TRANSLATE_NOOP(
        "error",
        "{name} is packed in a way that no spreadsheet program packs files, and was not opened. "
        "Ask whoever sent it for another copy.",
    ),
    "import.all_or_nothing": QT_TRANSLATE_NOOP(
        "error",
        "Nothing was imported: {name} has rejected rows ({count}), and it was to be imported whole "
        "or not at all. Mend these rows, or import the file without them.",
    ),
    "import.no_header": QT_TRANSLATE_NOOP(
        "error",
        "No row of column titles was found in {name}. Put titles such as customer name, phone or "
        "order number into one row above the data and import it again; nothing was imported.",
    ),
    "import.cross_table": QT_TRANSLATE_NOOP(
        "error",
        "{name} is an evaluation with months or years as columns. Import the list that it was made "
        "of, with one row for each order or payment and its date. If there is none, say that the "
        "sheet holds orders: each sum of a month then becomes one. Nothing was imported.",
    ),
    "import.sales_or_payments": QT_TRANSLATE_NOOP(
        "error",
        "Each row of {name} has a customer, a day and an amount: say whether these are orders or "
        "payments and import it again; nothing was imported.",
    ),
    "import.not_understood": QT_TRANSLATE_NOOP(
        "error",
        "It is not clear what {name} is about: it lacks columns that customers, people, products "
        "or orders need. Say what it is, or name its columns more clearly; nothing was imported.",
    ),
    "import.no_rows": QT_TRANSLATE_NOOP(
        "error", "{name} has column titles, but no rows below them. Nothing was imported."
    ),
    "import.all_rejected": QT_TRANSLATE_NOOP(
        "error",
        "No row of {name} can be imported: {count} rejected. Nothing was imported; mend the rows "
        "and try again.",
    ),
    "import.no_such_sheet": QT_TRANSLATE_NOOP(
        "error", "{name} has no sheet called {sheet}. Nothing was imported."
    ),
    "import.draft_unreadable": QT_TRANSLATE_NOOP(
        "error",
        "This unfinished import was kept by another version of the program and cannot be gone on "
        "with. Import the file anew; the draft stays in the list until you discard it.",
    ),
    "import.mapping_unreadable": QT_TRANSLATE_NOOP(
        "error",
        "The saved mapping of columns cannot be understood ({detail}). Nothing was imported.",
    ),
    "import.mapping_version": QT_TRANSLATE_NOOP(
        "error",
        "The saved mapping of columns is of version {version}, which this program does not know. "
        "Nothing was imported.",
    ),
}
