"""Names in a file that the firm does not know yet: people, and entries of its lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import Language
from desktop_crm.exchange.apply.columns import TARGETS, Form
from desktop_crm.exchange.apply.matching import known_rows
from desktop_crm.exchange.apply.options import OptionFinder
from desktop_crm.exchange.apply.policy import USUAL
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.renames import PEOPLE
from desktop_crm.exchange.plan.tables import LINKS, ImportPlan
from desktop_crm.queries.options import options, staff

_CATEGORY = "customer.category"
"""The one field whose entries stand in a table of their own."""


@dataclass(frozen=True, slots=True)
class NewName:
    """A name and in how many cells it stands; `what` as in a `Rename`."""

    what: str
    word: str
    cells: int


@dataclass(frozen=True, slots=True)
class NewNames:
    """The names, and for each `what` of a mapping the names that the firm has instead."""

    names: tuple[NewName, ...] = ()
    known: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def new_names(session: Session, *, plan: ImportPlan, language: Language) -> NewNames:
    """What an import would add to the people and lists of the firm only because a cell names it.

    A colleague with a row of its own is not among them.
    """
    finder = OptionFinder(session)
    lists = dict(_lists(plan))
    found = [
        NewName(key, word, cells)
        for key, option_list in lists.items()
        for word, cells in _words(plan, key).items()
        if not finder.knows(option_list, word)
    ]
    known = {
        key: tuple(row.label(language) for row in options(session, list_name=option_list))
        for key, option_list in lists.items()
    }
    known[PEOPLE] = tuple(row.name for row in staff(session, with_inactive=True))
    people = sorted(_people(session, plan), key=lambda each: -each.cells)
    return NewNames((*people, *sorted(found, key=lambda each: (each.what, -each.cells))), known)


def _lists(plan: ImportPlan) -> Iterator[tuple[str, OptionList]]:
    """The list behind each field of the plan that takes entries of one."""
    for entity, table in plan.tables.items():
        for key in table.fields:
            target = TARGETS[entity].get(key.partition(".")[2])
            if key == _CATEGORY:
                yield key, OptionList.CUSTOMER_KIND
            elif target is not None and target.form is Form.OPTION and target.options is not None:
                yield key, target.options


def _words(plan: ImportPlan, key: str) -> Counter[str]:
    table = plan.tables[Entity(key.partition(".")[0])]
    return Counter(word for word in column_values(table, key) or () if word)


def _people(session: Session, plan: ImportPlan) -> Iterator[NewName]:
    """People who are named in some cell and nowhere else."""
    table = plan.tables[Entity.STAFF]
    known = known_rows(session, plan, Entity.STAFF, {Entity.CUSTOMER: {}}, USUAL)
    names = column_values(table, "staff.name") or []
    cells = _cells_by_person(plan)
    for row, name in zip(table.rows, names, strict=bool(names)):
        if row.is_reference and row.key not in known:
            yield NewName(PEOPLE, name, cells[row.key])


def _cells_by_person(plan: ImportPlan) -> Counter[str]:
    cells: Counter[str] = Counter()
    for link, target in LINKS.items():
        if target is Entity.STAFF:
            table = plan.tables[Entity(link.partition(".")[0])]
            cells.update(key for key in column_values(table, link) or () if key)
    return cells
