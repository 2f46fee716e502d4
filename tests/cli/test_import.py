"""`import`: what arrives, what a second time changes, and what is told and left behind."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.storage.workspace import Workspace
from tests.cli.conftest import Run
from tests.exchange.files import workbook_file
from tests.support.dump import visible

Row = list[Any]
CUSTOMERS: Row = ["客户编号", "客户名称", "联系人", "手机", "城市", "爱好"]
HENGRUN: Row = ["C1", "恒润五金", "王建国", "13800138000", "苏州", "钓鱼"]
HAISHU: Row = ["C2", "海曙包装", "陈雪梅", "13900139000", "宁波", None]
NAMELESS: Row = ["C3", None, "无名氏", "13700137000", "无锡", None]
LINES: Row = ["订单号", "客户名称", "订单日期", "品名", "数量", "单价"]
ORDER: Row = ["S1", "恒润五金", date(2026, 1, 5), "螺栓", 2, 12.5]
NORTHWIND = {
    "customers": 91, "contacts": 91, "staff": 9, "products": 77, "orders": 830,
    "order_lines": 2_155, "deliveries": 809,
}  # fmt: skip


def table(folder: Path, *rows: Sequence[Any], name: str = "客户表.xlsx") -> Path:
    return workbook_file(folder / name, {"客户": [CUSTOMERS, *rows]})


def content(firm: Path) -> Any:
    with Workspace.open(firm) as workspace:
        return workspace.read(visible)


def names(path: Path) -> list[str]:
    return sorted(each.name for each in path.iterdir())


@pytest.mark.requirement("S1-11", "S4-08")
def test_northwind_arrives_and_changes_nothing_a_second_time(
    run: Run, tmp_path: Path, shared_data: Path
) -> None:
    book, firm = shared_data / "northwind.xlsx", tmp_path / "f.crm"
    first = run("import", book, "--into", firm, "--json")
    assert (first.code, first.err) == (0, "")
    answer = first.answer
    assert {kind: each["created"] for kind, each in answer["counts"].items()} == NORTHWIND
    assert (answer["created"], answer["updated"], answer["rejected"]) == (4_062, 0, 0)
    assert (answer["rejections"], answer["problems"]) == ([], [])
    sheets = answer["mapping"]["sheets"]
    assert [(each["sheet"], each["kind"], each["header_row"]) for each in sheets] == [
        ("Customers", "customers", 1),
        ("Employees", "staff", 1),
        ("Products", "products", 1),
        ("Order Lines", "order_lines", 1),
    ]
    before = content(firm)
    second = run("import", book, "--into", firm, "--json").answer
    assert (second["created"], second["updated"], second["unchanged"]) == (0, 0, 4_062)
    assert second["operation"] is None
    assert content(firm) == before
    steps = run("history", "--in", firm, "--json").answer["operations"]
    assert [each["code"] for each in steps] == ["import", "firm.found"]
    assert steps[0]["id"] == answer["operation"]


def test_undo_takes_an_import_back(run: Run, tmp_path: Path) -> None:
    firm = tmp_path / "f.crm"
    run("new", firm)
    before = content(firm)
    run("import", table(tmp_path, HENGRUN), "--into", firm)
    assert content(firm) != before
    assert run("undo", "--in", firm).code == 0
    assert content(firm) == before


def test_a_person_reads_what_was_understood_and_done(run: Run, tmp_path: Path) -> None:
    firm = tmp_path / "f.crm"
    done = run("import", table(tmp_path, HENGRUN, HAISHU, NAMELESS), "--into", firm)
    assert done.code == 0
    assert "Rejected: row 4, Customer name" in done.out
    assert "A required cell is empty" in done.out
    assert ["Customers", "2", "0", "0", "1"] in [line.split() for line in done.out.splitlines()]
    assert "did not exist and was made" in done.out
    again = run("import", table(tmp_path, HENGRUN, HAISHU), "--into", firm)
    assert "nothing changed" in again.out


@pytest.mark.parametrize("exists", [True, False])
def test_a_dry_run_leaves_no_trace(run: Run, tmp_path: Path, exists: bool) -> None:
    firm, book = tmp_path / "f.crm", table(tmp_path, HENGRUN, HAISHU)
    if exists:
        run("import", table(tmp_path, HAISHU, name="erste.xlsx"), "--into", firm)
    files = names(tmp_path)
    before = firm.read_bytes() if exists else b""
    done = run("import", book, "--into", firm, "--dry-run", "--json").answer
    expected = (1, 0, 1) if exists else (2, 0, 0)
    counts = done["counts"]["customers"]
    assert (counts["created"], counts["updated"], counts["unchanged"]) == expected
    assert (done["dry_run"], done["operation"]) == (True, None)
    assert names(tmp_path) == files
    assert (firm.read_bytes() if exists else b"") == before


def test_rejections_are_told_with_their_place_and_reason(run: Run, tmp_path: Path) -> None:
    bad = ["S2", "恒润五金", date(2026, 1, 6), "螺母", "两箱", 3]
    book = workbook_file(tmp_path / "订单.xlsx", {"订单": [LINES, ORDER, bad]})
    answer = run("import", book, "--into", tmp_path / "f.crm", "--json").answer
    assert answer["rejections"] == [
        {
            "sheet": "订单",
            "row": 3,
            "column": "E",
            "header": "数量",
            "field": "line.qty",
            "value": "两箱",
            "reason": "not_a_number",
            "message": "This is not a number",
        }
    ]
    assert answer["counts"]["order_lines"] == {
        "created": 1, "updated": 0, "unchanged": 0, "rejected": 1,
    }  # fmt: skip


def test_a_file_of_which_no_row_can_be_imported_says_why(run: Run, tmp_path: Path) -> None:
    header = ["Company", "Activity date", "Note body"]
    book = workbook_file(tmp_path / "notes.xlsx", {"Log": [header, ["ACME", "03/04/2026", "a"]]})
    outcome = run("import", book, "--into", tmp_path / "f.crm")
    assert outcome.code == 1
    assert "row 2" in outcome.out
    assert "Day and month could be swapped in this date" in outcome.out


def test_rejected_rows_can_be_mended_and_imported_again(run: Run, tmp_path: Path) -> None:
    firm, rejected = tmp_path / "f.crm", tmp_path / "back.xlsx"
    book = table(tmp_path, HENGRUN, NAMELESS)
    run("import", book, "--into", firm, "--rejected", rejected)
    workbook = openpyxl.load_workbook(rejected)
    sheet = workbook["客户"]
    header, row = sheet.iter_rows(values_only=True)
    assert header == (*CUSTOMERS, "Rejection reason", "Rejected row")
    assert row == (*NAMELESS, "客户名称: A required cell is empty", "客户表.xlsx, row 3")
    sheet["B2"] = "无锡新吴自动化"
    workbook.save(rejected)
    again = run("import", rejected, "--into", firm, "--json").answer
    assert again["counts"]["customers"]["created"] == 1
    assert all(column["use"] == "skip" for column in again["mapping"]["sheets"][0]["columns"][-2:])


def test_a_rejected_line_keeps_the_head_that_stood_above_it(run: Run, tmp_path: Path) -> None:
    rejected = tmp_path / "back.xlsx"
    second = [None, None, None, "螺母", None, 3]
    book = workbook_file(tmp_path / "订单.xlsx", {"订单": [LINES, ORDER, second]})
    run("import", book, "--into", tmp_path / "f.crm", "--rejected", rejected)
    row = list(openpyxl.load_workbook(rejected).worksheets[0].iter_rows(values_only=True))[1]
    assert [row[0], row[1], row[3], row[4]] == ["S1", "恒润五金", "螺母", None]


def test_without_rejections_the_workbook_is_empty(run: Run, tmp_path: Path) -> None:
    rejected = tmp_path / "back.xlsx"
    run("import", table(tmp_path, HENGRUN), "--into", tmp_path / "f.crm", "--rejected", rejected)
    rows = list(openpyxl.load_workbook(rejected).worksheets[0].iter_rows(values_only=True))
    assert rows == [("Rejection reason", "Rejected row")]


def test_cells_that_were_left_out_stand_on_a_last_sheet(run: Run, tmp_path: Path) -> None:
    rejected = tmp_path / "back.xlsx"
    row = ["C1", "恒润五金", "王建国", "1.38E+10", "苏州", None]
    run("import", table(tmp_path, row), "--into", tmp_path / "f.crm", "--rejected", rejected)
    _title, check = openpyxl.load_workbook(rejected)["To check"].iter_rows(values_only=True)
    assert check[:4] == ("客户表.xlsx", "客户", 2, "手机")


@pytest.mark.parametrize(
    ("policy", "city"), [("skip", "宁波"), ("fill", "宁波"), ("update", "无锡")]
)
def test_the_policy_for_existing_records_is_obeyed(
    run: Run, tmp_path: Path, policy: str, city: str
) -> None:
    firm = tmp_path / "f.crm"
    run("import", table(tmp_path, HAISHU), "--into", firm)
    changed = [*HAISHU[:4], "无锡", None]
    run("import", table(tmp_path, changed), "--into", firm, "--on-duplicate", policy)
    out = tmp_path / "c.csv"
    run("export", "customers", out, "--from", firm, "--columns", "city")
    assert out.read_text(encoding="utf-8-sig").split() == ["City", city]


@pytest.mark.requirement("S4-13")
@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("same", {"customer": 1}),
        ("different", {"customer": 2, "customer_relation": 1}),
        ("ask-owner", {"customer": 2, "task": 1}),
        ("leave-out", {"customer": 1}),
    ],
)
def test_one_answer_about_all_look_alikes(
    run: Run, tmp_path: Path, answer: str, expected: dict[str, int]
) -> None:
    firm = tmp_path / "f.crm"
    run("import", table(tmp_path, HENGRUN), "--into", firm)
    alike = ["C7", "恒润五金有限公司", "王建国", "13800138000", "苏州", None]
    book = table(tmp_path, alike, name="b.xlsx")
    words = ("import", book, "--into", firm, "--look-alikes", answer)
    told = run(*words, "--dry-run", "--json").answer
    assert (told["questions"], told["comparison"]["duplicates"]) == (
        expected.get("task", 0),
        [],
    )
    done = run(*words, "--json").answer
    assert [done[name] for name in ("created", "updated", "questions")] == [
        told[name] for name in ("created", "updated", "questions")
    ]
    found = content(firm)
    tables = ("customer", "task", "customer_relation")
    assert {name: len(found[name]) for name in tables if name in found} == expected


def test_a_person_reads_how_many_owners_are_asked(run: Run, tmp_path: Path) -> None:
    firm = tmp_path / "f.crm"
    run("import", table(tmp_path, HENGRUN), "--into", firm)
    alike = ["C7", "恒润五金有限公司", "王建国", "13800138000", "苏州", None]
    book = table(tmp_path, alike, name="b.xlsx")
    done = run("import", book, "--into", firm, "--look-alikes", "ask-owner")
    assert "Questions to owners, each as a task: 1." in done.out


def test_every_row_can_be_added_anew(run: Run, tmp_path: Path) -> None:
    firm, book = tmp_path / "f.crm", table(tmp_path, HAISHU)
    run("import", book, "--into", firm)
    again = run("import", book, "--into", firm, "--on-duplicate", "new", "--json").answer
    assert again["counts"]["customers"]["created"] == 1


def test_one_sheet_can_be_chosen_and_given_a_kind(run: Run, tmp_path: Path) -> None:
    people: list[Row] = [["姓名", "客户名称", "手机"], ["王建国", "恒润五金", "13800138000"]]
    sheets = {"客户": [CUSTOMERS, HAISHU], "名单": people}
    book = workbook_file(tmp_path / "b.xlsx", sheets)
    words = ("import", book, "--into", tmp_path / "f.crm", "--json")
    answer = run(*words, "--sheet", "名单", "--as", "contacts").answer
    assert [each["sheet"] for each in answer["mapping"]["sheets"]] == ["名单"]
    assert answer["mapping"]["sheets"][0]["kind"] == "contacts"
    refused = run(*words, "--sheet", "没有")
    assert refused.code == 1
    assert refused.answer["error"]["code"] == "import.no_such_sheet"
    assert "没有" in refused.err


def test_a_printed_mapping_can_be_changed_and_used(run: Run, tmp_path: Path) -> None:
    book, saved = table(tmp_path, HENGRUN), tmp_path / "map.json"
    answer = run("import", book, "--into", tmp_path / "a.crm", "--json").answer
    columns = answer["mapping"]["sheets"][0]["columns"]
    columns[-1].update(use="field", field="customer.remark")
    saved.write_text(json.dumps(answer["mapping"]), encoding="utf-8")
    firm = tmp_path / "b.crm"
    used = run("import", book, "--into", firm, "--mapping", saved, "--json").answer["mapping"]
    assert used["sheets"][0]["columns"][-1]["field"] == "customer.remark"
    out = tmp_path / "c.csv"
    run("export", "customers", out, "--from", firm, "--columns", "remark")
    assert "钓鱼" in out.read_text(encoding="utf-8-sig")
    whole = tmp_path / "answer.json"
    whole.write_text(json.dumps(answer), encoding="utf-8")
    words = ("--into", tmp_path / "c.crm", "--mapping", whole)
    assert run("import", book, *words).code == 0


@pytest.mark.parametrize("text", ["", "[]", '{"version": 1}', '{"sheets": [], "version": 99}'])
def test_a_mapping_that_is_none_is_refused(run: Run, tmp_path: Path, text: str) -> None:
    saved = tmp_path / "map.json"
    saved.write_text(text, encoding="utf-8")
    words = ("--into", tmp_path / "f.crm", "--mapping", saved)
    done = run("import", table(tmp_path, HENGRUN), *words)
    assert done.code == 1
    assert "Nothing was imported" in done.err
    assert not (tmp_path / "f.crm").exists()


def test_several_files_are_several_steps(run: Run, tmp_path: Path) -> None:
    one, two = table(tmp_path, HENGRUN), table(tmp_path, HAISHU, name="b.xlsx")
    firm = tmp_path / "f.crm"
    answer = run("import", one, two, "--into", firm, "--json").answer
    assert answer["counts"]["customers"]["created"] == 2
    assert [each["created"] for each in answer["files"]] == [2, 2]
    steps = run("history", "--in", firm, "--json").answer["operations"]
    assert [each["code"] for each in steps] == ["import", "import", "firm.found"]


def test_a_refused_file_leaves_the_others_alone(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    words = ("import", broken, table(tmp_path, HENGRUN), "--into", tmp_path / "f.crm", "--json")
    done = run(*words)
    assert done.code == 1
    assert done.answer["files"][0]["error"]["code"] == "import.damaged"
    assert done.answer["files"][1]["counts"]["customers"]["created"] == 1
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "import.empty_file"),
        ([["甲", "乙"], [1, 2]], "import.no_header"),
        ([["客户", "1月", "2月", "3月"], ["甲", 1, 2, 3]], "import.cross_table"),
        ([CUSTOMERS], "import.no_rows"),
        ([CUSTOMERS, NAMELESS], "import.all_rejected"),
        ([["城市", "邮编", "备注"], ["苏州", "215000", "x"]], "import.not_understood"),
    ],
)
def test_a_file_without_anything_to_import_is_refused(
    run: Run, tmp_path: Path, rows: list[list[Any]], code: str
) -> None:
    book = workbook_file(tmp_path / "x.xlsx", {"Tabelle": rows})
    done = run("import", book, "--into", tmp_path / "f.crm", "--json")
    assert (done.code, done.answer["error"]["code"]) == (1, code)
    assert "othing was imported" in done.err
    assert not (tmp_path / "f.crm").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("import", "--into", "f.crm"),
        ("import", "a.xlsx"),
        ("import", "a.xlsx", "--into", "f.crm", "--as", "poems"),
        ("import", "a.xlsx", "--into", "f.crm", "--on-duplicate", "guess"),
        ("import", "a.xlsx", "--into", "f.crm", "--as", "customers", "--mapping", "m.json"),
    ],
)
def test_wrong_usage_ends_with_2(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err


def test_sentences_are_chinese_for_chinese_users(run: Run, tmp_path: Path) -> None:
    done = run("--lang", "zh", "import", tmp_path / "没有.xlsx", "--into", tmp_path / "f.crm")
    assert done.code == 1
    assert "没有.xlsx" in done.err
    assert "opened" not in done.err


def test_a_dry_run_says_what_to_look_at_twice(run: Run, tmp_path: Path) -> None:
    """And the import takes it all the same: there is nobody to ask."""
    header = ["客户编号", "客户名称", "信用额度", "城市"]
    first, second = (
        workbook_file(tmp_path / f"{name}.xlsx", {"客户": [header, ["C1", "恒润五金", *cells]]})
        for name, cells in (("a", [300_000, "苏州"]), ("b", [30_000, "无锡"]))
    )
    firm = tmp_path / "f.crm"
    assert run("import", first, "--into", firm).code == 0
    told = run("import", second, "--into", firm, "--dry-run").out
    assert "Credit limit ¥300,000 -> ¥30,000 (10 times less: zeros missing?)" in told
    assert "City 苏州 -> 无锡" in told
    assert "Changed cells to look at twice: 1." in told
    assert run("import", second, "--into", firm, "--json").answer["updated"] == 1
    assert "300000000" in str(content(firm))


def test_hidden_rows_are_told_and_left_out_on_wish(run: Run, tmp_path: Path) -> None:
    """The choice is remembered with the mapping, and can be taken back."""
    path, firm = table(tmp_path, HENGRUN, HAISHU, NAMELESS), tmp_path / "f.crm"
    book = openpyxl.load_workbook(path)
    book.worksheets[0].row_dimensions[3].hidden = True
    book.worksheets[0].column_dimensions["F"].hidden = True
    book.create_sheet("占位").append(["晴"])
    book.worksheets[0].sheet_state = "hidden"
    book.save(path)
    told = run("import", path, "--into", firm, "--dry-run").out
    assert "Hidden sheet · Hidden rows: 1 · Hidden columns: F" in told
    assert "This row is hidden in the file (1; first: 客户, row 3: 海曙包装)" in told
    assert run("import", path, "--into", firm, "--hidden-rows", "leave").code == 0
    assert "海曙包装" not in str(content(firm))
    again = run("import", path, "--into", firm, "--json").answer
    assert again["created"] == 0
    assert again["hidden"] == [
        {
            "sheet": "客户",
            "is_hidden_sheet": True,
            "rows": 1,
            "is_filtered": False,
            "rows_left_out": True,
            "columns": ["F"],
        }
    ]
    run("import", path, "--into", firm, "--hidden-rows", "take")
    assert "海曙包装" in str(content(firm))


def test_payments_that_a_list_contains_are_told(run: Run, tmp_path: Path) -> None:
    firm = tmp_path / "f.crm"
    head = ["客户名称", "应收金额", "已收金额", "未收金额"]
    listed: list[Row] = [head, ["恒润五金", 1000, 300, 700]]
    paid: list[Row] = [["收款日期", "客户名称", "收款金额"], ["2024-03-15", "恒润五金", 300]]
    debts = workbook_file(tmp_path / "应收.xlsx", {"应收": listed})
    payments = workbook_file(tmp_path / "回款.xlsx", {"回款": paid})
    run("import", debts, "--into", firm)
    for choice, words in (("record", "stays as the list says"), ("subtract", "less is owed")):
        told = run(
            "import", payments, "--into", firm, "--dry-run", "--earlier-payments", choice
        ).out
        assert "Payments that a list of receivables contains already, by their day: 1" in told
        assert "¥300" in told
        assert words in told
    answer = run("import", payments, "--into", firm, "--json").answer
    assert answer["contained_payments"] == {"count": 1, "amount": "300", "customers": 1}
    rows = run("report", "receivables", "--from", firm, "--json").answer
    assert "700" in str(rows)
