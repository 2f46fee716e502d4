"""A file in which customer types were fixed words becomes one whose types people edit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.codes import OptionList, PartyKind
from desktop_crm.core.option_texts import BUILT_IN
from desktop_crm.models import CustomerKind, Option
from desktop_crm.queries.customer_facts import customer_facts
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.storage.engine import raw_connection
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.storage.test_migrate import file_of

AT = "2026-11-20 04:00:00.000000"
OPERATION, STAFF = "0" * 31 + "9", "0" * 31 + "8"
SAID = (
    (1, "甲", ("customer", None), ("supplier", None)),
    (2, "乙", ("dealer", None), ("bank", AT)),
    (3, "丙", ("加盟商", None)),
)
"""Number, name and types of customers, with the moment when a type was taken away."""
VIEW = {
    "filter": {"conditions": [{"field": "kinds", "operator": "one_of", "values": ["dealer"]}]},
    "columns": ["name", "kinds"],
}


def hexed(number: int) -> str:
    return f"{number:032x}"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of version 2 with types, a view that asks for one, and their journal."""
    path = file_of(tmp_path / "firm.crm", 2)
    common: dict[str, Any] = {"created_at": AT, "updated_at": AT}
    with raw_connection(path) as connection:

        def insert(table: str, **values: Any) -> None:
            names = ", ".join(f'"{name}"' for name in values)
            marks = ", ".join("?" * len(values))
            statement = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'
            connection.execute(statement, tuple(values.values()))

        connection.execute("UPDATE journal_state SET mode = 1, operation_id = ?", (OPERATION,))
        head = {"words": "{}", "device": "PC", "at": AT, "is_undone": 0, "counts": "{}"}
        insert("operation", id=OPERATION, code="customer.create", **head)
        insert("staff", id=STAFF, name="李娜", is_active=1, **common)
        shop = {"list": "industry", "name": "五金", "position": 0}
        insert("option", id=hexed(7), **shop, **common)
        view = {
            "list": "customers",
            "name": "经销商",
            "position": 0,
            "definition": json.dumps(VIEW),
        }
        insert("saved_view", id=hexed(6), **view, **common)
        flags = dict.fromkeys(("level_is_manual", "credit_hold", "is_seasonal"), 0)
        for number, name, *kinds in SAID:
            keys = {"name": name, "name_key": name, "sort_key": name, "stage": "prospect"}
            insert("customer", id=hexed(number), industry_id=hexed(7), **keys, **flags, **common)
            for place, (kind, gone) in enumerate(kinds):
                row = {"id": hexed(100 * number + place), "customer_id": hexed(number)}
                more = {"kind": kind, "deleted_at": gone, "created_by": STAFF}
                insert("customer_kind", **row, **more, **common)
        connection.execute("UPDATE journal_state SET mode = 0, operation_id = NULL")
    return path


def test_types_become_entries_and_rows_keep_their_ids(old: Path) -> None:
    columns = "id, customer_id, created_at, updated_at, deleted_at, created_by"
    with raw_connection(old) as connection:
        before = connection.execute(f"SELECT {columns}, kind FROM customer_kind").fetchall()
        others = connection.execute("SELECT * FROM customer").fetchall()
        journal = connection.execute("SELECT * FROM journal").fetchall()
    with Workspace.open(old) as workspace:
        entries = {entry.id: entry for entry in Firm(workspace).rows(Option)}
    with raw_connection(old) as connection:
        after = connection.execute(
            f"SELECT {columns.replace('id,', 'k.id,', 1)}, said FROM customer_kind AS k JOIN "
            "(SELECT id AS option_id, coalesce(code, name) AS said FROM option) "
            "ON option_id = kind_id ORDER BY k.rowid"
        ).fetchall()
        assert connection.execute("SELECT * FROM customer").fetchall() == others
        assert connection.execute("SELECT * FROM journal").fetchall() == journal
    assert after == before
    kinds = [each for each in entries.values() if each.list == OptionList.CUSTOMER_KIND]
    built_in = BUILT_IN[OptionList.CUSTOMER_KIND]
    assert [(each.code, each.name) for each in sorted(kinds, key=lambda each: each.position)] == [
        *((str(code), text.source) for code, text in built_in.items()),
        (None, "加盟商"),
    ]
    assert len(entries) == len(kinds) + 1, "the lists that were there stay as they are"


def test_views_ask_for_the_entry_that_the_word_became(old: Path) -> None:
    with Workspace.open(old) as workspace:
        kinds = {each.code: each.id for each in Firm(workspace).rows(Option) if each.code}
    with raw_connection(old) as connection:
        (text,) = connection.execute("SELECT definition FROM saved_view").fetchone()
    wanted = {"field": "kinds", "operator": "one_of", "values": [kinds["dealer"].hex]}
    assert json.loads(text) == VIEW | {"filter": {"conditions": [wanted]}}


def test_people_work_on_and_earlier_steps_can_be_undone(old: Path) -> None:
    with Workspace.open(old) as workspace:
        firm = Firm(workspace)
        kinds = {each.code: each.id for each in firm.rows(Option) if each.code}
        (first, *_others) = {row.customer_id for row in firm.rows(CustomerKind)}
        before = firm.visible()
        firm.write(update_customer, customer_id=first, kinds=[kinds[PartyKind.PARTNER]])
        facts = firm.read(customer_facts, customer_id=first)
        assert [kind.code for kind in facts.kinds] == ["partner"]
        firm.workspace.undo()
        assert firm.visible() == before
        customer_id = firm.write(create_customer, name="丁")
        facts = firm.read(customer_facts, customer_id=customer_id)
        assert [kind.code for kind in facts.kinds] == ["customer"]
        firm.workspace.undo()
        firm.workspace.undo()
        assert not firm.rows(CustomerKind)


def test_a_file_that_no_firm_has_begun_with_gets_its_lists_from_the_firm(tmp_path: Path) -> None:
    with Workspace.open(file_of(tmp_path / "firm.crm", 2)) as workspace:
        assert not Firm(workspace).rows(Option)
