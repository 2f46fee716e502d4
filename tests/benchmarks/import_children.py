"""The processes that the benchmark of the import runs: each measures one side and prints JSON.

`floor` reads with calamine and inserts by one raw executemany, `ours` is the program from the file
to the undo of its import, `naive` reads with openpyxl and adds objects. Seconds are CPU seconds of
the process and of those that it started; the memory is the most that each of them held.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import python_calamine
from openpyxl import load_workbook
from sqlalchemy.orm import Session

from desktop_crm.core.ids import new_id
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.imports import read_plan
from desktop_crm.models import Base, Contact, Customer, Phone
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.engine import make_engine, raw_connection
from desktop_crm.storage.workspace import Workspace


def main() -> None:
    """`python -m tests.benchmarks.import_children SIDE WORKBOOK FOLDER`."""
    side, source, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    sides: dict[str, Callable[[Path, Path], dict[str, float]]]
    sides = {"floor": _floor, "ours": _ours, "naive": _naive}
    print(json.dumps(sides[side](source, folder)))


def _cpu() -> float:
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _most(whose: int) -> float:
    """Megabytes."""
    return resource.getrusage(whose).ru_maxrss / 1024


def _floor(source: Path, folder: Path) -> dict[str, float]:
    start = _cpu()
    rows = python_calamine.load_workbook(str(source)).get_sheet_by_index(0).to_python()
    reading = _cpu() - start
    columns = ", ".join(f"c{number}" for number in range(len(rows[0])))
    marks = ", ".join("?" * len(rows[0]))
    with raw_connection(folder / "floor.db", create=True) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(f"CREATE TABLE customer (id INTEGER PRIMARY KEY, {columns})")
        connection.execute("BEGIN IMMEDIATE")
        statement = f"INSERT INTO customer ({columns}) VALUES ({marks})"
        connection.executemany(statement, (list(map(_plain, row)) for row in rows[1:]))
        connection.execute("COMMIT")
    return {"cpu": _cpu() - start, "reading": reading, "memory": _most(resource.RUSAGE_SELF)}


def _plain(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, (date, datetime)) else cell


def _ours(source: Path, folder: Path) -> dict[str, float]:
    language = load_language("zh_CN")
    with Workspace.create(folder / "ours.crm") as workspace:
        workspace.write(found_firm, name="Bench")
        before = _most(resource.RUSAGE_SELF)
        marks = [_cpu()]
        draft = read_plan(source)
        marks.append(_cpu())
        comparison = workspace.rehearse(compare_plan, plan=draft.plan, language=language)
        marks.append(_cpu())
        if len(comparison.duplicates(0, 1)) != 1:
            raise ValueError("no duplicate was found")
        change = workspace.write(import_plan, plan=draft.plan, language=language)
        marks.append(_cpu())
        memory = _most(resource.RUSAGE_SELF)
        del draft, comparison
        workspace.undo(change.operation_id)
        marks.append(_cpu())
    parts = [later - sooner for sooner, later in pairwise(marks)]
    return {
        "cpu": sum(parts[:3]),
        "understood": parts[0],
        "compared": parts[1],
        "written": parts[2],
        "undo": parts[3],
        "created": change.value.created,
        "before": before,
        "memory": memory,
        "reader": _most(resource.RUSAGE_CHILDREN),
    }


def _naive(source: Path, folder: Path) -> dict[str, float]:
    """What one would write first: openpyxl, objects for each row, one commit, nothing else."""
    start = _cpu()
    rows = load_workbook(source, read_only=True).worksheets[0].iter_rows(values_only=True)
    titles = [str(title) for title in next(rows)]
    with raw_connection(folder / "naive.db", create=True) as opened:
        opened.execute("PRAGMA journal_mode=WAL")
    blank = dict.fromkeys(titles)
    engine = make_engine(folder / "naive.db")
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
    made = [_objects({**blank, **dict(zip(titles, row, strict=False))}) for row in rows]
    with Session(engine) as session:
        for kind in zip(*made, strict=True):
            session.add_all(kind)
            session.flush()
        session.commit()
    engine.dispose()
    return {"cpu": _cpu() - start}


def _objects(cells: dict[str, Any]) -> tuple[object, ...]:
    name = cells["客户名称"]
    customer = Customer(id=new_id(), name=name, name_key=name, sort_key=name, stage="prospect")
    customer.code, customer.short_name = cells["客户编号"], cells["客户简称"]
    customer.city, customer.address = cells["城市"], cells["地址"]
    customer.credit_code, customer.email = cells["统一社会信用代码"], cells["公司邮箱"]
    customer.remark, customer.postcode = cells["备注"], cells["邮编"]
    person = Contact(id=new_id(), customer_id=customer.id, name=cells["联系人"])
    number = str(cells["手机"] or "")
    phone = Phone(customer_id=customer.id, contact_id=person.id, kind="mobile", position=0)
    phone.number, phone.digits = number, number
    return customer, person, phone


if __name__ == "__main__":
    main()
