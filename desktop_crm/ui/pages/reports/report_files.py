"""Writing a report into a file of the kind that its name says."""

from __future__ import annotations

from pathlib import Path

from desktop_crm.core.language import Language
from desktop_crm.exchange.out.files import finished_or_nothing
from desktop_crm.exchange.out.text_file import write_csv
from desktop_crm.exchange.out.workbook import write_workbook
from desktop_crm.reports.export import as_facts, as_pdf, as_png, as_table
from desktop_crm.reports.report import Report, ReportResult

XLSX, PDF, PNG, CSV = "xlsx", "pdf", "png", "csv"
KINDS = (XLSX, PDF, PNG, CSV)


def write_report(*, path: Path, report: Report, result: ReportResult, language: Language) -> Path:
    """Write the report; a name without a known ending gets a workbook.

    Raises:
        UserError: `export.cannot_write`.
    """
    kind = path.suffix.lower().removeprefix(".")
    match kind:
        case "pdf":
            _write(path, as_pdf(report, result, language))
        case "png":
            _write(path, as_png(report, result, language))
        case "csv":
            write_csv(path, as_table(result, language))
        case _:
            path = path if kind == XLSX else path.with_name(f"{path.name}.{XLSX}")
            facts = as_facts(report, result, language)
            write_workbook(path, [as_table(result, language)], facts=facts)
    return path


def _write(path: Path, content: bytes) -> None:
    with finished_or_nothing(path) as draft:
        draft.write_bytes(content)
