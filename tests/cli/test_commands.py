"""Each command does what it says, for people and for scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_crm.services.contacts import add_contact
from desktop_crm.services.customers import create_customer
from desktop_crm.storage.workspace import Workspace
from tests.cli.conftest import TODAY, Run


def test_an_empty_firm_is_made(run: Run, tmp_path: Path) -> None:
    done = run("new", tmp_path / "恒通.crm", "--json")
    assert (done.code, done.err) == (0, "")
    assert done.answer == {"file": str(tmp_path / "恒通.crm"), "name": "恒通"}
    listed = run("history", "--in", tmp_path / "恒通.crm", "--json").answer["operations"]
    assert [each["code"] for each in listed] == ["firm.found"]


def test_a_firm_can_be_named(run: Run, tmp_path: Path) -> None:
    done = run("new", tmp_path / "f.crm", "--name", "Acme")
    assert "Acme" in done.out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["f.crm"]


def test_a_file_that_is_there_is_left_alone(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "f.crm"
    target.write_text("mine")
    for command in ("new", "demo"):
        done = run(command, target)
        assert done.code == 1
        assert "exists already" in done.err
        assert done.err.count("\n") == 1
    assert target.read_text() == "mine"


def test_a_refused_demo_leaves_nothing(run: Run, tmp_path: Path) -> None:
    done = run("demo", tmp_path / "f.crm", "--customers", "0", "--json")
    assert done.code == 1
    assert done.answer["error"]["code"] == "demo.count"
    assert list(tmp_path.iterdir()) == []


def test_the_demo_says_what_it_made(run: Run, tmp_path: Path) -> None:
    words = ("--customers", "40", "--today", TODAY, "--seed", "3", "--json")
    done = run("demo", tmp_path / "f.crm", *words)
    assert done.answer["today"] == TODAY
    assert done.answer["rows"]["customer"] == 40
    assert done.answer["rows"]["order_line"] > done.answer["rows"]["sales_order"] > 500


def test_find_shows_customers_by_initials(run: Run, made_up: Path) -> None:
    done = run("find", "szhrjm", "--in", made_up, "--json")
    assert done.answer["hits"][0]["customer"] == "苏州恒润精密五金有限公司"
    assert "苏州恒润精密五金有限公司" in run("find", "恒润", "--in", made_up).out


def test_find_takes_several_words(run: Run, made_up: Path) -> None:
    hits = run("find", "苏州", "五金", "--in", made_up, "--json").answer["hits"]
    assert all("苏州" in hit["title"] and "五金" in hit["title"] for hit in hits)
    assert hits


def test_nothing_found_is_an_answer(run: Run, made_up: Path) -> None:
    assert run("find", "qqqqq", "--in", made_up, "--json").answer["count"] == 0
    assert "Nothing found" in run("find", "qqqqq", "--in", made_up).out


def test_steps_are_undone_and_redone(run: Run, firm: Path) -> None:
    with Workspace.open(firm) as workspace:
        customer_id = workspace.write(create_customer, name="Acme").value
        workspace.write(add_contact, customer_id=customer_id, name="Ann")
    undone = run("undo", "--in", firm, "--json").answer
    assert undone["done"] == "Undid: Added contact Ann to Acme"
    assert undone["changed"]["contact"] == 1
    assert run("find", "Ann", "--in", firm, "--json").answer["count"] == 0
    assert run("redo", "--in", firm).out == "Redid: Added contact Ann to Acme\n"
    assert run("find", "Ann", "--in", firm, "--json").answer["count"] == 1


def test_the_making_of_the_firm_is_not_undone(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "f.crm")
    done = run("undo", "--in", tmp_path / "f.crm")
    assert (done.code, done.out) == (1, "")
    assert done.err == "There is nothing to undo.\n"
    assert run("redo", "--in", tmp_path / "f.crm").code == 1


def test_history_speaks_business_words(run: Run, firm: Path) -> None:
    with Workspace.open(firm) as workspace:
        workspace.write(create_customer, name="Acme")
    run("undo", "--in", firm)
    listed = run("history", "--in", firm, "--limit", "1000", "--json").answer["operations"]
    assert [each["text"] for each in listed[:2]] == [
        "Undid: Created customer Acme",
        "Created customer Acme",
    ]
    assert listed[-1]["text"] == "Made up the demo firm 恒通商贸"
    assert [each["undone"] for each in listed[:3]] == [False, True, False]
    assert "Created customer Acme (undone)" in run("history", "--in", firm).out
    assert len(run("history", "--in", firm, "--limit", "1", "--json").answer["operations"]) == 1


@pytest.mark.parametrize("what", ["reports", "fields", "kinds"])
def test_lists_are_for_people_and_scripts(run: Run, what: str) -> None:
    listed = run("list", what, "--json").answer[what]
    names = [each["name"] for each in listed]
    assert len(names) == len(set(names)) > 5
    people = run("list", what).out
    assert all(name in people for name in names)


def test_the_stable_reports_are_listed(run: Run) -> None:
    names = {each["name"] for each in run("list", "reports", "--json").answer["reports"]}
    assert names >= {
        "sales_by_month",
        "sales_by",
        "pareto",
        "delivery_delays",
        "monthly_drop",
        "silent_customers",
    }
