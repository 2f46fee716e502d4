"""`duplicates`, and what a dry run of an import tells about changes and look-alikes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_import import HAISHU, HENGRUN, content, names, table
from tests.exchange.files import workbook_file

AGAIN = ["K9", "恒润五金（苏州）有限公司", "王建国", "138 0013 8000", "苏州", None]


def test_look_alikes_of_a_firm_are_listed_with_the_reasons(run: Run, tmp_path: Path) -> None:
    firm = tmp_path / "f.crm"
    run("import", table(tmp_path, HENGRUN, HAISHU, AGAIN), "--into", firm)
    found = run("duplicates", "--in", firm, "--json")
    assert (found.code, found.answer["count"], found.answer["customers"]) == (0, 1, 2)
    [group] = found.answer["groups"]
    assert group["grade"] == "sure"
    assert [each["name"] for each in group["customers"]] == [HENGRUN[1], AGAIN[1]]
    [pair] = group["pairs"]
    assert [each["reason"] for each in pair["reasons"]] == ["core", "phone"]
    assert {pair["first"], pair["second"]} == {each["id"] for each in group["customers"]}
    told = run("duplicates", "--in", firm).out
    assert "Nearly certain" in told
    assert "Same phone: 138" in told
    assert run("duplicates", "--in", firm, "--least", "sure", "--json").answer["count"] == 1


def test_a_firm_without_look_alikes_says_so(run: Run, tmp_path: Path) -> None:
    firm = tmp_path / "f.crm"
    run("import", table(tmp_path, HENGRUN, HAISHU), "--into", firm)
    assert "No two customers look alike" in run("duplicates", "--in", firm).out
    assert run("duplicates", "--in", firm, "--json").answer["groups"] == []


def test_a_dry_run_tells_the_comparison_and_leaves_no_trace(run: Run, tmp_path: Path) -> None:
    firm = tmp_path / "f.crm"
    run("import", table(tmp_path, HENGRUN, HAISHU), "--into", firm)
    before, files = content(firm), names(tmp_path)
    moved = ["C1", "恒润五金", "王建国", "13800138000", "昆山", "钓鱼"]
    book = table(tmp_path, moved, HAISHU, AGAIN)
    dry = run("import", book, "--into", firm, "--dry-run", "--json").answer
    comparison = dry["comparison"]
    assert comparison["counts"]["customers"] == {
        "new": 1,
        "changed": 1,
        "unchanged": 1,
        "duplicate": 1,
        "rejected": 0,
    }
    [change] = comparison["changes"]
    assert (change["kind"], change["name"], change["sheet"], change["row"]) == (
        "customers",
        "恒润五金",
        "客户",
        2,
    )
    assert change["fields"] == [
        {
            "field": "customer.city",
            "title": "City",
            "before": "苏州",
            "after": "昆山",
            "cautions": [],
        }
    ]
    [alike] = comparison["duplicates"]
    assert (alike["row"], alike["twins"][0]["name"]) == (4, "恒润五金")
    assert (content(firm), names(tmp_path)) == (before, files)
    told = run("import", book, "--into", firm, "--dry-run").out
    assert "Would change 恒润五金: City 苏州 -> 昆山" in told
    assert f"Row 4, {AGAIN[1]}, looks like 恒润五金" in told
    done = run("import", book, "--into", firm, "--json").answer
    assert {key: dry[key] for key in ("created", "updated", "unchanged")} == {
        key: done[key] for key in ("created", "updated", "unchanged")
    }
    assert "comparison" not in done


def test_amounts_are_told_as_the_lists_show_them(run: Run, tmp_path: Path) -> None:
    firm, header = tmp_path / "f.crm", ["客户名称", "信用额度", "建档日期"]
    old = ["恒润五金", 9_500, date(2024, 3, 1)]
    run("import", workbook_file(tmp_path / "a.xlsx", {"客户": [header, old]}), "--into", firm)
    changed = ["恒润五金", 12_500.5, date(2025, 3, 1)]
    book = workbook_file(tmp_path / "b.xlsx", {"客户": [header, changed]})
    dry = run("import", book, "--into", firm, "--dry-run")
    assert "Credit limit ¥9,500 -> ¥12,500.50" in dry.out
    assert "Customer since 1 Mar 2024 -> 1 Mar 2025" in dry.out


def test_keys_blanks_and_all_or_nothing_are_options(run: Run, tmp_path: Path) -> None:
    firm = tmp_path / "f.crm"
    run("import", table(tmp_path, HENGRUN), "--into", firm)
    renumbered = ["C77", "恒润五金", "王建国", None, None, "钓鱼"]
    book = table(tmp_path, renumbered)
    by_code = run("import", book, "--into", firm, "--dry-run", "--match-by", "code", "--json")
    assert by_code.answer["counts"]["customers"]["created"] == 1
    by_name = ["import", book, "--into", firm, "--match-by", "name,code", "--blanks-wipe"]
    fields = run(*by_name, "--dry-run", "--json").answer["comparison"]["changes"][0]["fields"]
    assert [(each["field"], each["after"]) for each in fields] == [
        ("customer.city", None),
        ("customer.code", "C77"),
    ]
    nameless = table(tmp_path, renumbered, ["C3", None, "无名氏", None, None, None])
    refused = run("import", nameless, "--into", firm, "--all-or-nothing")
    assert refused.code == 1
    assert "whole or not at all" in refused.err
    dry = run("import", nameless, "--into", firm, "--all-or-nothing", "--dry-run")
    assert dry.code == 1


@pytest.mark.parametrize("words", ["nonsense", "name,nonsense"])
def test_an_unknown_key_is_wrong_usage(run: Run, tmp_path: Path, words: str) -> None:
    assert run("import", "x.xlsx", "--into", tmp_path / "f.crm", "--match-by", words).code == 2
