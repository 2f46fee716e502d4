"""Duplicates among 100,000 dirty Chinese firms: the time, what is missed and what is wrong.

The floor is the plain rule of other programs: equal normalised name, or equal phone. People of the
FEBRL data are measured too, where the data is there.
"""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import quantiles
from time import process_time

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.customer_keys import keys_of_name
from desktop_crm.core.ids import new_id
from desktop_crm.core.likeness import Grade
from desktop_crm.core.likeness_pairs import Pair, likely_pairs
from desktop_crm.core.names import normalised_name
from desktop_crm.models import Customer, Phone, table_of
from desktop_crm.queries.duplicates.on_entry import likely_twins
from desktop_crm.queries.duplicates.parties import read_parties
from desktop_crm.services.action import Action, moment_of
from desktop_crm.storage.bulk import file_value, insert_rows
from desktop_crm.storage.workspace import Workspace
from tests.benchmarks.measurement import Measurement, Report
from tests.support.dirty_firms import DirtyFirm, dirty_firms, true_pairs
from tests.support.febrl import PAIRS, febrl_people

_SIZE = 100_000
_ROUNDS = 3
_GOAL_RATIO = 2.2
_FRAME = 16.0
_TYPED = 400
_FEBRL = Path(os.environ.get("DESKTOP_CRM_SHARED", "/work/shared")) / "data/febrl1.csv"
_MOST_WRONG = {Grade.POSSIBLE: 25.0, Grade.LIKELY: 5.0}
_MOST_MISSED = {Grade.POSSIBLE: 7.0, Grade.LIKELY: 20.0}


def run(report: Report) -> None:
    """Find them in a firm's file, weigh what was found against the truth, and type some more."""
    firms = dirty_firms(_SIZE)
    with (
        tempfile.TemporaryDirectory(prefix="desktop-crm-bench-") as scratch,
        Workspace.create(Path(scratch) / "firm.crm") as workspace,
    ):
        workspace.write(Action("bench.fill", _fill), firms=firms)
        report.compare(
            f"duplicates among {_SIZE:,} / normalised name or phone",
            lambda: _done(workspace.read(_ours)),
            lambda: _done(workspace.read(_plain_rule)),
            goal=_GOAL_RATIO,
            rounds=_ROUNDS,
        )
        _judge(report, "firms", workspace.read(_ours), true_pairs(firms))
        _judge_plain(report, workspace.read(_plain_rule), true_pairs(firms))
        _type(report, workspace, firms[:_TYPED])
    if _FEBRL.exists():
        people, numbers = febrl_people(_FEBRL)
        first: dict[str, int] = {}
        truth = {
            (first[number], place)
            for place, number in enumerate(numbers)
            if first.setdefault(number, place) != place
        }
        if len(truth) != PAIRS:
            raise ValueError("the FEBRL data is not what it was")
        _judge(report, "people (FEBRL)", likely_pairs(people), truth)


def _done(_found: object) -> None:
    """A job that is timed as a whole."""


def _fill(session: Session, *, firms: Sequence[DirtyFirm]) -> Done[None]:
    moment = file_value(moment_of(session))
    customers: list[tuple[object, ...]] = []
    phones: list[tuple[object, ...]] = []
    for firm in firms:
        row_id, keys = new_id().hex, keys_of_name(firm.name)
        facts = (firm.code, firm.city, firm.address)
        customers.append((row_id, moment, moment, firm.name, *_columns(keys), *facts))
        phones.extend(
            (new_id().hex, moment, moment, row_id, "mobile", digits, digits, 0)
            for digits in firm.phones
        )
    common = ("id", "created_at", "updated_at")
    zeros = ("level_is_manual", "credit_hold", "is_seasonal")
    names: tuple[str, ...]
    names = (*common, "name", "name_key", "sort_key", "mnemonic", "stage", *zeros)
    insert_rows(session, table_of(Customer), (*names, "credit_code", "city", "address"), customers)
    names = (*common, "customer_id", "kind", "number", "digits", "position")
    insert_rows(session, table_of(Phone), names, phones)
    return Done(None)


def _columns(keys: object) -> tuple[object, ...]:
    return (
        *(getattr(keys, each) for each in ("name_key", "sort_key", "mnemonic")),
        "prospect",
        0,
        0,
        0,
    )


def _ours(session: Session) -> list[Pair]:
    return likely_pairs(read_parties(session))


def _plain_rule(session: Session) -> set[tuple[int, int]]:
    connection = session.connection()
    names = "SELECT id, name FROM customer WHERE deleted_at IS NULL ORDER BY id"
    phones = "SELECT customer_id, digits FROM phone WHERE deleted_at IS NULL"
    groups: dict[str, list[int]] = defaultdict(list)
    places: dict[str, int] = {}
    for place, (row_id, name) in enumerate(connection.exec_driver_sql(names)):
        places[row_id] = place
        groups[normalised_name(name)].append(place)
    for row_id, digits in connection.exec_driver_sql(phones):
        groups[f"p{digits}"].append(places[row_id])
    return {
        (first, second) if first < second else (second, first)
        for group in groups.values()
        for at, second in enumerate(group)
        for first in group[:at]
    }


def _judge(report: Report, whose: str, pairs: Iterable[Pair], truth: set[tuple[int, int]]) -> None:
    listed = list(pairs)
    for grade in (Grade.POSSIBLE, Grade.LIKELY):
        found = {(pair.first, pair.second) for pair in listed if pair.grade >= grade}
        name = f"duplicate {whose}, at least {grade.name.lower()}"
        wrong, missed = _shares(found, truth)
        report.add(Measurement(f"{name}: wrong", wrong, None, _MOST_WRONG[grade], "%"))
        most = _MOST_MISSED[grade] if whose == "firms" else 30.0
        report.add(Measurement(f"{name}: missed", missed, None, most, "%"))


def _judge_plain(report: Report, found: set[tuple[int, int]], truth: set[tuple[int, int]]) -> None:
    wrong, missed = _shares(found, truth)
    report.add(Measurement("the same by normalised name or phone: wrong", wrong, None, 100, "%"))
    report.add(Measurement("the same by normalised name or phone: missed", missed, None, 100, "%"))


def _shares(found: set[tuple[int, int]], truth: set[tuple[int, int]]) -> tuple[float, float]:
    right = len(found & truth)
    return 100 * (1 - right / max(1, len(found))), 100 * (1 - right / len(truth))


def _type(report: Report, workspace: Workspace, firms: Sequence[DirtyFirm]) -> None:
    """Each firm as it is typed: half a name, the whole, then with its number and code."""
    times = []
    for firm in firms:
        name = firm.name.strip()
        for typed in (
            {"name": name[: len(name) // 2]},
            {"name": name},
            {"name": name, "phones": firm.phones, "credit_code": firm.code or ""},
        ):
            start = process_time()
            workspace.read(likely_twins, **typed)
            times.append((process_time() - start) * 1000)
    cuts = quantiles(times, n=100)
    name = f"look-alikes while typing, {_SIZE:,} customers, CPU"
    report.add(Measurement(f"{name}, usual answer", cuts[49], None, _FRAME))
    report.add(Measurement(f"{name}, 99 of 100 answers", cuts[98], None, _FRAME))
