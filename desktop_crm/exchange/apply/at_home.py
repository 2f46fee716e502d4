"""Rows of our own exports, tied to those whom their records belong to in the firm already.

An export names customers, people and products as a list does. Where two have one name, or one was
renamed since, the name alone would find nobody, and an untouched row would move to somebody made
up. So what a row still says as the firm has it means the very record that the firm has, and a
record never moves to a customer whom nobody knows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from desktop_crm.core.names import folded
from desktop_crm.exchange.apply.columns import TABLES, TARGETS, Form
from desktop_crm.exchange.apply.customer_matching import known_customers
from desktop_crm.exchange.apply.dealings import APPEND_ONLY
from desktop_crm.exchange.apply.open_tables import OpenTables
from desktop_crm.exchange.apply.policy import ImportPolicy, MatchBy, OnDuplicate
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.apply.present import ids_by_own_id, values_of
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.tables import LINKS, PLANNED, ImportPlan, PlanRow

_NAMED = (Entity.CONTACT, Entity.PRODUCT, Entity.CUSTOMER, Entity.STAFF)
"""What rows name by words; those come first that name others of them."""
_CODED = frozenset({Entity.CUSTOMER, Entity.PRODUCT})
_STAY = APPEND_ONLY | {Entity.ORDER, Entity.LINE, Entity.DELIVERY, Entity.RETURN}
"""What never moves to another customer: goods, bills and payments hang on it, or it is history."""


def at_home(session: Session, plan: ImportPlan, policy: ImportPolicy) -> ImportPlan:
    """The plan whose rows with our ids name those whom their records belong to."""
    if MatchBy.OUR_ID not in policy.match_by or policy.on_duplicate is OnDuplicate.NEW:
        return plan
    plan = _orders_of_lines(session, plan)
    links = _Links(session, plan, policy)
    found = [link for entity in PLANNED for link in links.of(entity)]
    return _Moving(plan).moved(found) if found else plan


def _orders_of_lines(session: Session, plan: ImportPlan) -> ImportPlan:
    """Orders named by their lines: a sheet of lines has ids of these only."""
    lines = plan.tables[Entity.LINE]
    cells = column_values(lines, own_id_field(Entity.LINE))
    if cells is None:
        return plan
    named = {row.key: cell for row, cell in zip(lines.rows, cells, strict=True)}
    own = ids_by_own_id(session, TABLES[Entity.LINE], named)
    present = values_of(session, TABLES[Entity.LINE], ("order_id",), own.values())
    orders = dict.fromkeys(order for (order,) in present.values())
    numbers = values_of(session, TABLES[Entity.ORDER], ("number",), orders)
    tables, field = OpenTables(plan), own_id_field(Entity.ORDER)
    heads = tables[Entity.ORDER]
    for row, key in zip(lines.rows, column_values(lines, "line.order") or (), strict=True):
        head = heads.rows.get(key)
        if row.key not in own or head is None or heads.value(head, field) is not None:
            continue
        [order] = present[own[row.key]]
        if numbers[order] == (heads.value(head, "order.number"),):
            heads.put(head, {field: order})
    return tables.plan()


class _Link(NamedTuple):
    """A row that names somebody: `key` in the plan, in the firm the one of an id and a name.

    `is_said` when the row says that name itself, so that the name means them in other rows too. A
    person has an `owner`: its customer's id and name.
    """

    entity: Entity
    row: str
    field: str
    key: str
    id: str
    name: str
    is_said: bool
    owner: tuple[str, str] | None = None


class _Links:
    """Finds what of a plan is at home in the firm."""

    def __init__(self, session: Session, plan: ImportPlan, policy: ImportPolicy) -> None:
        self._session = session
        self._plan = plan
        self._policy = policy
        self._tables = OpenTables(plan)

    def of(self, entity: Entity) -> Iterator[_Link]:
        """The links of a table's rows that are as the firm has them."""
        table = self._plan.tables[entity]
        cells = column_values(table, own_id_field(entity))
        columns = {name: column for name, column in _columns(entity) if name in table.fields}
        if cells is None or not columns:
            return
        named = {row.key: cell for row, cell in zip(table.rows, cells, strict=True)}
        own = ids_by_own_id(self._session, TABLES[entity], named)
        bound = self._of_orders(entity, own)
        present = values_of(self._session, TABLES[entity], list(columns.values()), own.values())
        for place, field in enumerate(columns):
            facts = self._facts(LINKS[field], [values[place] for values in present.values()])
            at = table.fields.index(field)
            for row in table.rows:
                row_id = present[own[row.key]][place] if row.key in own else None
                key = row.values[at]
                if key is None or row_id is None or not self._is_reference(field, key):
                    continue
                is_said = self._is_said(LINKS[field], key, facts[row_id])
                stays = self._stays(entity, field, key) or own[row.key] in bound
                if is_said or (stays and LINKS[field] is Entity.CUSTOMER):
                    name, *more = facts[row_id]
                    owner = more[1] if LINKS[field] is Entity.CONTACT else None
                    yield _Link(entity, row.key, field, key, row_id, str(name), is_said, owner)

    def _facts(self, target: Entity, ids: Sequence[str | None]) -> Mapping[str, tuple[Any, ...]]:
        """Name and code of records by their ids; of people, who have none, also their customer."""
        wanted = dict.fromkeys(row_id for row_id in ids if row_id is not None)
        table = TABLES[target]
        if target in _CODED:
            return values_of(self._session, table, ("name", "code"), wanted)
        if target is not Entity.CONTACT:
            return values_of(self._session, table, ("name",), wanted)
        people = values_of(self._session, table, ("name", "customer_id"), wanted)
        owners = dict.fromkeys(owner for _name, owner in people.values())
        names = values_of(self._session, TABLES[Entity.CUSTOMER], ("name",), owners)
        return {
            row_id: (name, None, (owner, names[owner][0]))
            for row_id, (name, owner) in people.items()
        }

    def _is_reference(self, field: str, key: str) -> bool:
        row = self._tables[LINKS[field]].rows.get(key)
        return row is not None and row.is_reference

    def _is_said(self, target: Entity, key: str, facts: tuple[Any, ...]) -> bool:
        """Whether a reference says the name, and no other code."""
        table = self._tables[target]
        row = table.rows[key]
        name, code = (table.value(row, f"{target}.{part}") for part in ("name", "code"))
        known_code = facts[1] if len(facts) > 1 else None
        if code is not None and known_code is not None and code != known_code:
            return False
        return name is not None and folded(name) == folded(facts[0] or "")

    def _stays(self, entity: Entity, field: str, key: str) -> bool:
        """Whether a record stays with its customer although its row says another name."""
        is_customer = LINKS[field] is Entity.CUSTOMER
        return is_customer and (entity in _STAY or key not in self._known_customers)

    def _of_orders(self, entity: Entity, own: Mapping[str, str]) -> set[str]:
        """The records that belong to an order, and so to its customer."""
        if "order_id" not in TABLES[entity].c:
            return set()
        orders = values_of(self._session, TABLES[entity], ("order_id",), own.values())
        return {row_id for row_id, (order,) in orders.items() if order is not None}

    @cached_property
    def _known_customers(self) -> Mapping[str, str]:
        return known_customers(self._session, self._plan, self._policy)


def _columns(entity: Entity) -> Iterator[tuple[str, str]]:
    """Fields of a table that name somebody, with their columns."""
    for name, target in LINKS.items():
        owner, _, short = name.partition(".")
        known = TARGETS[entity].get(short)
        if owner != entity.value or target not in _NAMED:
            continue
        if short == "customer":
            yield name, "customer_id"
        elif known is not None and known.form is Form.LINK and known.column != "created_by":
            yield name, known.column


class _Moving:
    """Lets the rows of a plan name the records of the firm by their ids."""

    def __init__(self, plan: ImportPlan) -> None:
        self._tables = OpenTables(plan)
        self._left: dict[Entity, set[str]] = defaultdict(set)

    def moved(self, links: Sequence[_Link]) -> ImportPlan:
        """The plan with these links; nobody is made of names that no row says any more."""
        meant: dict[tuple[Entity, str], set[str]] = defaultdict(set)
        for link in links:
            key = self._reference(link)
            if link.is_said:
                meant[LINKS[link.field], link.key].add(key)
            self._move(link, key)
        for entity in _NAMED:
            only = {
                old: next(iter(keys))
                for (target, old), keys in meant.items()
                if target is entity and len(keys) == 1
            }
            self._tables.redirect(entity, only)
        for entity in _NAMED:
            self._tables.drop_unnamed(entity, self._left[entity])
        return self._tables.plan()

    def _reference(self, link: _Link) -> str:
        """The key of a row that means a record of the firm by its id."""
        target = LINKS[link.field]
        more: dict[str, Any] = {}
        if link.owner is not None:
            more["contact.customer"] = self._named(Entity.CUSTOMER, link, *link.owner)
        return self._named(target, link, link.id, link.name, **more)

    def _named(self, target: Entity, link: _Link, row_id: str, name: str, **more: Any) -> str:
        table, key = self._tables[target], f"own:{name}|{row_id}"
        if key not in table.rows:
            place = self._tables[link.entity].rows[link.row]
            row = PlanRow(key, place.sheet, place.row, (), is_reference=True)
            table.put(row, {f"{target}.name": name, own_id_field(target): row_id, **more})
        return key

    def _move(self, link: _Link, key: str) -> None:
        """Let a row name the record; a person whom it names beside goes along."""
        table, target = self._tables[link.entity], LINKS[link.field]
        row = table.rows[link.row]
        self._left[target].add(link.key)
        table.put(row, {link.field: key})
        if target is not Entity.CUSTOMER:
            return
        if link.entity in APPEND_ONLY:
            self._silence(link)
            return
        people = self._tables[Entity.CONTACT]
        for field in [name for name in table.fields if LINKS.get(name) is Entity.CONTACT]:
            person = people.rows.get(str(table.value(row, field)))
            if person is None or people.value(person, "contact.customer") != link.key:
                continue
            moved = person._replace(key=f"{key}|{person.key.rpartition('|')[2]}")
            people.put(moved, {"contact.customer": key})
            self._left[Entity.CONTACT].add(person.key)
            table.put(table.rows[link.row], {field: moved.key})

    def _silence(self, link: _Link) -> None:
        """What is there and never changed names nobody else, so that nobody is made of it."""
        table = self._tables[link.entity]
        row = table.rows[link.row]
        for field, target in LINKS.items():
            if field in table.fields and target is not Entity.CUSTOMER:
                self._left[target].add(str(table.value(row, field)))
                table.put(table.rows[link.row], {field: None})
        self._left[Entity.CONTACT].update(table.value(row, "activity.others") or ())
        table.put(table.rows[link.row], {"activity.others": None})
