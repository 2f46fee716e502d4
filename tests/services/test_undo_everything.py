"""Any sequence of anything that people do can be undone, step by step, and done again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_crm.core.customer_levels import LevelFigures
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import CHINESE, load_language
from desktop_crm.exchange.apply.policy import ImportPolicy, OnDuplicate
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.firm_book.restore import restore_firm
from desktop_crm.models import Contact, Customer, LogEntry, Task
from desktop_crm.services.action import ACTIONS, Action
from desktop_crm.services.contacts import add_contact, delete_contact, update_contact
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.services.customers_levels import follow_level_rule, recompute_levels
from desktop_crm.services.customers_standing import (
    hold_credit,
    release_credit,
    resume_trading,
    set_level,
    stop_trading,
)
from desktop_crm.services.defaults import found_firm
from desktop_crm.services.log_entries import correct_log_entry, write_log_entry
from desktop_crm.services.recycle_bin import (
    delete_customers,
    restore_customers,
    restore_records,
)
from desktop_crm.services.tags import tag_customers, untag_customers
from desktop_crm.services.tasks import (
    add_task,
    complete_task,
    delete_tasks,
    reopen_task,
    update_task,
)
from desktop_crm.storage.workspace import Workspace
from tests.services.people_steps import (
    BULK_STEPS,
    COMPLAINT_STEPS,
    LIST_STEPS,
    NEEDED,
    PEOPLE_STEPS,
    kinds_of,
)
from tests.services.person import Person
from tests.services.trade_steps import TRADE_NEEDED, TRADE_SEVERAL, TRADE_STEPS
from tests.support.dump import visible
from tests.support.plans import sample_plans

NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


Arguments = Callable[[Person], Mapping[str, Any]]


def _customer(person: Person) -> Mapping[str, Any]:
    return {"customer_id": person.one_of(Customer)}


def _customers(person: Person) -> Mapping[str, Any]:
    found = {person.one_of(Customer), person.one_of(Customer)}
    return {"customer_ids": tuple(found)}


def _figures(person: Person) -> LevelFigures:
    return LevelFigures(
        day=NOON.date(),
        sales=Decimal(person.chance.choice([0, 50_000, 500_000, 2_000_000])),
        orders=1,
        last_order=person.chance.choice([None, person.day()]),
    )


STEPS: Mapping[str, tuple[Action[..., Any], Arguments]] = {
    "firm.found": (found_firm, lambda p: {"name": p.word()}),
    "customer.create": (
        create_customer,
        lambda p: {
            "name": p.word(),
            "phones": [p.number()],
            "tags": [p.word()],
            "kinds": kinds_of(p),
            "contact": {"name": p.word(), "phones": (p.number(),)},
            "introduced_by_id": p.one_of(Customer),
            "save_anyway": True,
        },
    ),
    "customer.update": (
        update_customer,
        lambda p: {
            **_customer(p),
            p.chance.choice(["city", "remark", "code", "name"]): p.word(),
            "level": p.chance.choice([None, 1, 5]),
            "tags": [p.word()],
            "kinds": kinds_of(p),
            "phones": [p.number() for _ in range(p.chance.randrange(3))],
            "save_anyway": True,
        },
    ),
    "customer.set_level": (set_level, lambda p: {**_customer(p), "level": p.chance.choice([1, 3])}),
    "customer.recompute_levels": (
        recompute_levels,
        lambda p: {
            "figures": {each: _figures(p) for each in _customers(p)["customer_ids"] if each},
            "on": NOON.date(),
            "also_by_hand": p.chance.random() < 0.5,
        },
    ),
    "customer.follow_level_rule": (
        follow_level_rule,
        lambda p: {**_customer(p), "figures": _figures(p), "on": NOON.date()},
    ),
    "customer.hold_credit": (hold_credit, _customer),
    "customer.release_credit": (release_credit, _customer),
    "customer.stop_trading": (stop_trading, lambda p: {**_customer(p), "on": p.day()}),
    "customer.resume_trading": (resume_trading, _customer),
    "customer.delete": (delete_customers, _customers),
    "customer.restore": (
        restore_customers,
        lambda p: {"customer_ids": (p.one_of(Customer, deleted=True),)},
    ),
    "customer.tag": (tag_customers, lambda p: {**_customers(p), "tag": p.word()}),
    "customer.untag": (untag_customers, lambda p: {**_customers(p), "tag": p.word()}),
    "contact.add": (
        add_contact,
        lambda p: {**_customer(p), "name": p.word(), "phones": [p.number()], "save_anyway": True},
    ),
    "contact.update": (
        update_contact,
        lambda p: {
            "contact_id": p.one_of(Contact),
            "name": p.word(),
            "is_primary": p.chance.random() < 0.5,
            "phones": [p.number() for _ in range(p.chance.randrange(3))],
            "save_anyway": True,
        },
    ),
    "contact.delete": (delete_contact, lambda p: {"contact_id": p.one_of(Contact)}),
    "log_entry.write": (
        write_log_entry,
        lambda p: {
            **_customer(p),
            "text": p.word(),
            "happened_at": NOON - timedelta(days=p.chance.randrange(40)),
        },
    ),
    "log_entry.correct": (
        correct_log_entry,
        lambda p: {"entry_id": p.one_of(LogEntry), "text": p.word()},
    ),
    "task.add": (add_task, lambda p: {**_customer(p), "title": p.word(), "due_on": p.day()}),
    "task.update": (
        update_task,
        lambda p: {
            **_customer(p),
            "task_id": p.one_of(Task),
            "title": p.word(),
            "due_on": p.day(),
        },
    ),
    "task.delete": (
        delete_tasks,
        lambda p: {"task_ids": [found] if (found := p.one_of(Task)) else []},
    ),
    "task.complete": (complete_task, lambda p: {"task_id": p.one_of(Task)}),
    "import": (
        import_plan,
        lambda p: {
            "plan": p.chance.choice(sample_plans()),
            "language": load_language(CHINESE),
            "policy": ImportPolicy(p.chance.choice(list(OnDuplicate))),
        },
    ),
    "bin.restore": (
        restore_records,
        lambda p: {"table": "contact", "ids": (p.one_of(Contact, deleted=True),)},
    ),
    "task.reopen": (reopen_task, lambda p: {"task_id": p.one_of(Task)}),
    **PEOPLE_STEPS,
    **COMPLAINT_STEPS,
    **LIST_STEPS,
    **BULK_STEPS,
    **TRADE_STEPS,
}
"""How to do each thing at random; a service that is missing here fails the test below."""

ELSEWHERE = frozenset({"demo.make", restore_firm.code, "bin.purge", "bin.expire"})
"""What only an empty file can get, or what deletes for good and is not taken back."""


def test_everything_that_people_do_is_here() -> None:
    own = {code for code in ACTIONS if not code.startswith("tests.")}
    assert own - ELSEWHERE == set(STEPS)


SEVERAL = (
    *("task.add", "staff.create", "option.add", "custom_field.create", "view.save"),
    "complaint.register",
    *TRADE_SEVERAL,
)
"""Of what there have to be some before everything can be done."""
_NEEDED = (
    {"customer_id", "customer_ids", "contact_id", "entry_id", "task_id", "ids"}
    | NEEDED
    | TRADE_NEEDED
)


def attempt(person: Person, code: str) -> bool:
    """Do a thing; whether it was done, and not refused for want of sense."""
    action, arguments = STEPS[code]
    given_arguments = arguments(person)
    if any(given_arguments.get(key) in {None, (None,)} for key in _NEEDED & set(given_arguments)):
        return False
    try:
        change = person.workspace.write(action, **given_arguments)
    except UserError:
        return False
    return bool(change.touched)


@settings(max_examples=20, deadline=None)
@given(
    codes=st.lists(st.sampled_from(sorted(STEPS)), min_size=1, max_size=15),
    seed=st.integers(0, 2**32),
)
def test_undoing_every_step_leads_back_through_every_state(
    codes: list[str], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Workspace.create(tmp_path_factory.mktemp("undo") / "firm.crm") as workspace:
        person = Person(workspace, seed)
        states = [workspace.read(visible)]
        for code in ["customer.create", "customer.create", "log_entry.write", *codes]:
            before = workspace.read(visible)
            if attempt(person, code):
                states.append(workspace.read(visible))
            else:
                assert workspace.read(visible) == before, f"refused {code} left something behind"
        check_the_way_back_and_forth(workspace, states)


def check_the_way_back_and_forth(workspace: Workspace, states: list[Any]) -> None:
    """Undo to the first state and redo to the last one, looking at each on the way."""
    for state in reversed(states[:-1]):
        assert workspace.undo().conflicts == ()
        assert workspace.read(visible) == state
    for state in states[1:]:
        assert workspace.redo().conflicts == ()
        assert workspace.read(visible) == state


_MOST_ROUNDS = 120
"""What needs several lucky steps before it may take a while to come about."""


def test_each_thing_alone_can_be_undone(tmp_path: Path) -> None:
    """Every action, not only those that chance picks, is really done once and taken back."""
    done: set[str] = set()
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        person = Person(workspace, 7)
        for code in ["customer.create", *SEVERAL, "log_entry.write", "customer.tag"]:
            for _ in range(4):
                assert any(attempt(person, code) for _ in range(50)), code
        for _ in range(_MOST_ROUNDS):
            missing = [code for code in STEPS if code not in done]
            if not missing:
                break
            for code in person.chance.sample(sorted(done), len(done) // 4):
                attempt(person, code)
            for code in missing:
                before = workspace.read(visible)
                if not attempt(person, code):
                    continue
                done.add(code)
                workspace.undo()
                assert workspace.read(visible) == before, code
                workspace.redo()
    assert set(STEPS) - done == set()
