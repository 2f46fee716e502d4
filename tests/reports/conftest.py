"""Firms to report on: Northwind, and small ones made for a case."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from desktop_crm.cli import main
from desktop_crm.core.language import ENGLISH, load_language
from desktop_crm.reports.json_form import as_json
from desktop_crm.reports.registry import find_report
from desktop_crm.reports.report import Behind, ReportResult
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.support.northwind import LAST_DAY, import_northwind

DEMO_DAY = date(2026, 11, 21)


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
class NorthwindReporter(Reporter):
    """Northwind's reports; their JSON form is what the command line prints."""

    @override
    def json(self, name: str, **texts: str) -> dict[str, Any]:
        settings = [word for key, text in texts.items() for word in ("--set", f"{key}={text}")]
        file = ["--from", str(self.workspace.path), "--today", self.today.isoformat()]
        printed = StringIO()
        with redirect_stdout(printed):
            assert main(["report", name, *file, *settings, "--json", "--lang", "en"]) == 0
        answer: dict[str, Any] = json.loads(printed.getvalue())
        return answer


@pytest.fixture(scope="session")
def northwind(
    shared_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[NorthwindReporter]:
    """Northwind on the day of its last order, imported from its workbook."""
    path = import_northwind(shared_data, tmp_path_factory.mktemp("northwind"))
    with Workspace.open(path) as workspace:
        yield NorthwindReporter(workspace, LAST_DAY)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reporter]:
    """A small made-up firm, which has complaints, costs, receivables and a log."""
    path = tmp_path_factory.mktemp("demo") / "demo.crm"
    with redirect_stdout(StringIO()):
        assert main(["demo", str(path), "--customers", "60", "--today", str(DEMO_DAY)]) == 0
    with Workspace.open(path) as workspace:
        yield Reporter(workspace, DEMO_DAY)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    """An empty firm's file."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        yield Firm(workspace)


@pytest.fixture
def reports_of() -> Callable[[Firm, date], Reporter]:
    """The reports of a small firm on a day."""
    return lambda firm, today: Reporter(firm.workspace, today)
