"""Reports on the command line."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from desktop_crm.reports.registry import REPORTS
from tests.cli.conftest import TODAY, Run


@pytest.mark.parametrize("name", [report.name for report in REPORTS])
def test_every_report_is_an_object_for_scripts(run: Run, made_up: Path, name: str) -> None:
    done = run("report", name, "--from", made_up, "--today", TODAY, "--json")
    assert (done.code, done.err) == (0, "")
    answer = done.answer
    assert (answer["report"], answer["today"]) == (name, TODAY)
    assert answer["definition"]
    keys = {column["key"] for column in answer["columns"]}
    assert answer["rows"]
    assert all(set(row) == keys for row in answer["rows"])


@pytest.mark.parametrize("name", [report.name for report in REPORTS])
def test_every_report_is_a_table_for_people(run: Run, made_up: Path, name: str) -> None:
    done = run("report", name, "--from", made_up, "--today", TODAY)
    assert done.code == 0
    assert done.out.count("\n") > 5


def test_settings_change_the_answer(run: Run, made_up: Path) -> None:
    words = ("report", "sales_by", "--from", made_up, "--today", TODAY, "--json")
    by_customer = run(*words, "--set", "axis=customer").answer
    by_product = run(*words, "--set", "axis=product").answer
    assert by_customer["totals"]["sales"] == by_product["totals"]["sales"]
    assert by_customer["rows"] != by_product["rows"]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".png", ".pdf"])
def test_a_report_can_be_written(run: Run, made_up: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"drop{suffix}"
    done = run(
        "report", "monthly_drop", "--from", made_up, "--today", TODAY, "--out", target, "--json"
    )
    assert done.code == 0
    assert done.answer["file"] == str(target)
    starts = {".xlsx": b"PK", ".csv": b"\xef\xbb\xbf", ".png": b"\x89PNG", ".pdf": b"%PDF"}
    assert target.read_bytes().startswith(starts[suffix])


def test_the_workbook_holds_the_same_figures(run: Run, made_up: Path, tmp_path: Path) -> None:
    target = tmp_path / "months.xlsx"
    words = ("report", "sales_by_month", "--from", made_up, "--today", TODAY)
    answer = run(*words, "--json").answer
    run(*words, "--out", target)
    book = openpyxl.load_workbook(target, read_only=True)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    book.close()
    place = [column["key"] for column in answer["columns"]].index("sales")
    shown = [row[place] for row in rows[1 : 1 + len(answer["rows"])]]
    assert [float(str(value)) for value in shown] == pytest.approx(
        [float(row["sales"]) for row in answer["rows"]]
    )


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("nonsense",), 1, "nonsense"),
        (("sales_by", "--set", "axis=colour"), 1, "colour"),
        (("sales_by", "--set", "shape=round"), 1, "shape"),
        (("sales_by", "--set", "axis"), 2, "axis"),
        (("sales_by", "--today", "yesterday"), 2, "yesterday"),
        (("sales_by", "--out", "drop.docx"), 2, "drop.docx"),
    ],
)
def test_wrong_words_are_named(
    run: Run, made_up: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    done = run("report", *words, "--from", made_up)
    assert done.code == code
    assert said in done.err
    assert done.out == ""
