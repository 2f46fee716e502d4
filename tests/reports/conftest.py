"""Firms to report on: Northwind, and small ones made for a case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.language import ENGLISH, load_language
from desktop_crm.reports.json_form import as_json
from desktop_crm.reports.registry import find_report
from desktop_crm.reports.report import Behind, ReportResult
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.reports import northwind as workbook

LAST_DAY = date(1998, 5, 6)


@dataclass(frozen=True, slots=True)
class Reporter:
    """Reports of one firm, asked for as a script does."""

    workspace: Workspace
    today: date

    def json(self, name: str, **texts: str) -> dict[str, Any]:
        """The JSON form."""
        report = find_report(name)
        return as_json(report, self.result(name, **texts), load_language(ENGLISH))

    def result(self, name: str, **texts: str) -> ReportResult:
        """The typed rows."""
        report = find_report(name)
        settings = report.read_settings(texts)
        return self.workspace.read(partial(report.run, settings=settings, today=self.today))

    def behind(self, name: str, key: str, column: str, **texts: str) -> Behind:
        """The rows behind a number."""
        report = find_report(name)
        limit = int(texts.pop("limit", "0")) or None
        ask = partial(
            report.behind,
            settings=report.read_settings(texts),
            today=self.today,
            key=key,
            column=column,
            limit=limit,
        )
        return self.workspace.read(ask)


@dataclass(frozen=True, slots=True)
class _Load:
    path: Path
    code: str = "test.northwind"

    def __call__(self, session: Session) -> Done[None]:
        workbook.insert(session, self.path)
        return Done(None)


@pytest.fixture(scope="session")
def northwind(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reporter]:
    """Northwind on the day of its last order."""
    path = tmp_path_factory.mktemp("northwind") / "northwind.crm"
    with Workspace.create(path) as workspace:
        workspace.write(_Load(shared_data / "northwind.xlsx"))
        yield Reporter(workspace, LAST_DAY)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    """An empty firm's file."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        yield Firm(workspace)


@pytest.fixture
def reports_of() -> Callable[[Firm, date], Reporter]:
    """The reports of a small firm on a day."""
    return lambda firm, today: Reporter(firm.workspace, today)
