"""Reports on their way out: the same numbers, with everything that explains them."""

from __future__ import annotations

import re
import zlib
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from matplotlib.image import imread
from openpyxl import load_workbook

from desktop_crm.core.language import CHINESE, ENGLISH, Language
from desktop_crm.exchange.out.text_file import CsvMode, write_csv
from desktop_crm.exchange.out.workbook import write_workbook
from desktop_crm.reports.drop_parts import PART_TITLES
from desktop_crm.reports.export import as_facts, as_pdf, as_png, as_table
from desktop_crm.reports.lost_drawing import KIND_TITLES
from desktop_crm.reports.registry import REPORTS, find_report
from desktop_crm.reports.rule_backtest import RULE_TITLES
from tests.reports.conftest import Reporter

ENGLISH_TEXTS = Language(ENGLISH)
CODES = {**PART_TITLES, **KIND_TITLES, **RULE_TITLES}
"""Codes that scripts read, and what a workbook says for them."""

NAMES = [report.name for report in REPORTS]


@pytest.mark.parametrize("name", NAMES)
def test_the_workbook_has_the_same_numbers(northwind: Reporter, name: str, tmp_path: Path) -> None:
    answer, result = northwind.json(name), northwind.result(name)
    facts = as_facts(find_report(name), result, ENGLISH_TEXTS)
    path = tmp_path / "report.xlsx"
    assert write_workbook(path, [as_table(result, ENGLISH_TEXTS)], facts=facts) == []
    book = load_workbook(path)
    header, *rows, total = book.worksheets[0].iter_rows(values_only=True)
    assert list(header) == [column["title"] for column in answer["columns"]]
    assert len(rows) == len(answer["rows"])
    for cells, wanted in zip(rows, answer["rows"], strict=True):
        for cell, value in zip(cells, wanted.values(), strict=True):
            assert same(cell, value)
    assert total[0] == "Total"
    for cell, column in zip(total, answer["columns"], strict=True):
        if column["unit"] == "yuan" and cell is not None:
            assert same(cell, answer["totals"][column["key"]])


def same(cell: Any, value: Any) -> bool:
    """Whether a cell of a workbook holds a value of the JSON form."""
    if cell is None:
        return value in (None, "")
    if hasattr(cell, "isoformat"):
        return bool(str(cell.isoformat())[:10] == value)
    if isinstance(value, bool):
        return bool(cell == ("yes" if value else "no"))
    if isinstance(cell, int | float):
        close = pytest.approx(Decimal(str(value)), abs=Decimal("0.000001"))
        return bool(Decimal(str(cell)) == close)
    return cell in {value, *(title.source for title in CODES.values())}


def test_the_facts_tell_what_was_asked(northwind: Reporter) -> None:
    report = find_report("pareto")
    result = northwind.result("pareto", of="products", period="12m")
    lines = dict(as_facts(report, result, ENGLISH_TEXTS).lines)
    assert lines["Ranked"] == "Products"
    assert lines["Period"] == "12 months"
    assert lines["As of"] == "6 May 1998"
    assert lines["Based on"] == "n = 77"
    assert "20% × n, rounded" in lines["Definition"]


def test_csv_has_every_row_and_the_sums(northwind: Reporter, tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    table = as_table(northwind.result("sales_by", axis="country"), ENGLISH_TEXTS)
    write_csv(path, table, mode=CsvMode.EXACT)
    lines = path.read_text("utf-8").splitlines()
    assert len(lines) == 1 + 21 + 1
    assert lines[1].startswith("USA,,245584.6105,122,0.194016")
    assert lines[-1].startswith("Total,,1265793.0395,830,1.0")


@pytest.mark.parametrize("name", NAMES)
def test_the_picture_is_a_png(northwind: Reporter, demo: Reporter, name: str) -> None:
    firm = demo if name == "complaints_by" else northwind
    content = as_png(find_report(name), firm.result(name), ENGLISH_TEXTS)
    pixels = imread(BytesIO(content))
    assert pixels.shape[1] == 1_920
    assert pixels.shape[0] > 900


@pytest.mark.parametrize("name", NAMES)
def test_texts_of_the_pdf_can_be_selected(northwind: Reporter, name: str) -> None:
    language = Language(CHINESE, {("reports", "Definition"): "口径"})
    content = as_pdf(find_report(name), northwind.result(name), language)
    assert content.startswith(b"%PDF-")
    assert {ord("口"), ord("径")} <= selectable(content)


def selectable(pdf: bytes) -> set[int]:
    """The characters that the fonts of a PDF can be translated back to."""
    found: set[int] = set()
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            text = zlib.decompress(stream)
        except zlib.error:
            continue
        if b"beginbfchar" in text or b"beginbfrange" in text:
            found |= {int(code, 16) for code in re.findall(rb"<([0-9a-fA-F]{4})>", text)}
    return found


def test_long_reports_go_on_over_pages(northwind: Reporter) -> None:
    content = as_pdf(find_report("sales_by"), northwind.result("sales_by"), ENGLISH_TEXTS)
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 3
