"""`export` of what is no list: the whole firm, templates, contact files, letters; CSV modes."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from desktop_crm.exchange.templates.kinds import TEMPLATES
from desktop_crm.exchange.vcard.cards import read_cards
from desktop_crm.storage.workspace import Workspace
from tests.cli.conftest import TODAY, Run
from tests.support.dump import visible


def test_a_firm_leaves_whole_and_comes_back_the_same(
    run: Run, made_up: Path, tmp_path: Path
) -> None:
    book, other = tmp_path / "book.xlsx", tmp_path / "other.crm"
    assert run("export", "firm", book, "--from", made_up).code == 0
    rehearsed = run("import", book, "--into", other, "--dry-run", "--json")
    assert rehearsed.code == 0
    assert not other.exists()
    done = run("import", book, "--into", other, "--json")
    assert (done.code, done.answer["problems"]) == (0, [])
    assert done.answer["firm"]["customer"] == 60
    with Workspace.open(made_up) as one, Workspace.open(other) as two:
        assert one.read(visible) == two.read(visible)


def test_a_whole_firm_goes_only_into_an_empty_one(run: Run, firm: Path, tmp_path: Path) -> None:
    book = tmp_path / "book.xlsx"
    run("export", "firm", book, "--from", firm)
    done = run("import", book, "--into", firm, "--json")
    assert done.code == 1
    assert done.answer["error"]["code"] == "import.firm_is_not_empty"


def test_contacts_as_a_contact_file(run: Run, made_up: Path, tmp_path: Path) -> None:
    out = tmp_path / "people.vcf"
    done = run("export", "contacts", out, "--from", made_up, "--where", "level=5", "--json")
    people = list(read_cards(out.read_text(encoding="utf-8").split("\n")))
    assert len(people) == done.answer["rows"] > 5
    assert all(person.company and person.name for person in people)
    everybody = run("export", "contacts", out, "--from", made_up, "--json")
    assert everybody.answer["rows"] > done.answer["rows"]
    with_them = run("import", out, "--into", tmp_path / "fresh.crm", "--json")
    assert with_them.answer["counts"]["contacts"]["created"] == everybody.answer["rows"]


def test_a_letter_for_each_customer(run: Run, made_up: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters.xlsx"
    done = run("export", "letters", out, "--from", made_up, "--json")
    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert (done.answer["rows"], sheet.max_row) == (60, 61)
    assert {str(row[0])[:4] for row in sheet.iter_rows(min_row=2, values_only=True)} == {"Dear"}


@pytest.mark.parametrize("kind", [*TEMPLATES, "orders"])
def test_every_template(run: Run, made_up: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "t.xlsx"
    assert run("export", kind, out, "--from", made_up, "--template").code == 0
    assert openpyxl.load_workbook(out).worksheets[0].max_row == 2


@pytest.mark.parametrize("kind", ["contacts", "products", "orders"])
def test_lists_as_the_window_shows_them(run: Run, made_up: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "listed.xlsx"
    words = ("export", kind, out, "--from", made_up, "--today", TODAY, "--listed", "--json")
    columns = run(*words).answer["columns"]
    assert "customer_level" in columns or kind == "products"
    assert all("." not in column for column in columns)


def test_csv_for_excel_or_exactly_as_it_is(run: Run, firm: Path, tmp_path: Path) -> None:
    source = tmp_path / "new.csv"
    source.write_text("客户名称,电话\n=SUM(A1),+86 138-0013-8000\n", encoding="utf-8")
    assert run("import", source, "--into", firm).code == 0
    out = tmp_path / "list.csv"
    words = ("export", "customers", out, "--from", firm, "--columns", "name", "phone")
    run(*words, "--where", "name~SUM")
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    assert out.read_text(encoding="utf-8-sig").splitlines()[1].startswith("'=SUM(A1),")
    run(*words, "--where", "name~SUM", "--csv", "exact")
    assert out.read_text(encoding="utf-8").splitlines()[1].startswith("=SUM(A1),")


@pytest.mark.parametrize(
    "words",
    [
        ("firm", "a.csv"),
        ("log", "a.vcf"),
        ("tasks", "a.xlsx", "--template"),
        ("customers", "a.csv", "--template"),
        ("staff", "a.xlsx"),
        ("firm", "a.xlsx", "--where", "level=5"),
        ("letters", "a.xlsx", "--columns", "name"),
        ("contacts", "a.vcf", "--template"),
    ],
)
def test_what_makes_no_sense_is_wrong_usage(
    run: Run, made_up: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    kind, name, *rest = words
    assert run("export", kind, tmp_path / name, "--from", made_up, *rest).code == 2
    assert not (tmp_path / name).exists()
