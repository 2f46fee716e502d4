"""What an import changed in known records, read back from the journal in the plan's own fields."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.codes import ChangeKind
from desktop_crm.core.field_texts import FIELD_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.exchange.apply.columns import TABLES, TARGETS
from desktop_crm.exchange.apply.decided import BESIDE, STRUCTURE
from desktop_crm.exchange.apply.present import chunks
from desktop_crm.exchange.compare.changes import FieldDiff
from desktop_crm.exchange.compare.forms import ValueForm
from desktop_crm.exchange.compare.values import ValueWords, form_of, plain_number
from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity
from desktop_crm.exchange.plan.tables import ImportPlan, PlanRow, PlanTable
from desktop_crm.models import CustomerKind, table_of

_PHONES = QT_TRANSLATE_NOOP("import field", "Phone")
_COMPUTED = frozenset({"name_key", "sort_key", "birthday_is_lunar"})
"""Columns that follow from others and mean nothing to a person."""
_ELSEWHERE: Mapping[tuple[Entity, str], str] = {
    (Entity.CUSTOMER, "stage"): "customer.stage",
    (Entity.CONTACT, "is_primary"): "contact.is_primary",
    (Entity.LINE, "amount"): "line.amount",
    (Entity.ORDER, "total"): "order.amount",
    (Entity.STAFF, "mobile"): "staff.mobile",
    (Entity.RETURN, "total"): "return.amount",
    (Entity.PAYMENT, "amount"): "receivable.paid",
    (Entity.PAYMENT, "paid_on"): "receivable.paid_date",
    (Entity.COMPLAINT, "severity"): "complaint.severity",
    (Entity.COMPLAINT, "state"): "complaint.state",
    (Entity.COMPLAINT, "solved_at"): "complaint.solved_on",
}
"""Columns that a field fills together with others."""
_NAMED_BY: Mapping[tuple[Entity, str], str] = {
    (Entity.ORDER, "contact_id"): "order.contact",
    (Entity.PAYMENT, "order_id"): "payment.order_number",
    (Entity.COMPLAINT, "order_id"): "complaint.order_number",
    (Entity.COMPLAINT, "product_id"): "complaint.product",
}
"""Links that a cell names in words; their titles are those of the columns."""
_LINKED = {
    "customer_id": "customer.name",
    "order_id": "order.number",
    "product_id": "product.name",
}
"""What links are called that no form shows."""
_SAID_BY = {"task.done_on": "task.state"}
"""A field that the other one outweighs where the row has it."""
_INSTEAD = {"contact.birthday": "contact.lunar_birthday"}
"""A field that fills the same column where the sheet has it and not the usual one."""
_PRICES = (("product.price", "product_price", "price"), ("product.cost", "product_cost", "cost"))
_WORDED = ("status", "state")
_STORED = ("text", "number", "day")
"""The columns of a value of an own field; one of them is filled."""
_KIND = "customer.category"
_TAGS = "customer.tags"

Changes = dict[str, list[Any]]


class JournalDiffs:
    """Reads the changes of known records, some hundreds at a time."""

    def __init__(
        self, session: Session, plan: ImportPlan, language: Language, operation_id: UUID
    ) -> None:
        self._connection = session.connection()
        self._operation = operation_id.hex
        self._plan = plan
        self._language = language
        self._values = ValueWords(session, language)
        self._fields = {entity: _fields_of(table) for entity, table in plan.tables.items()}

    def read(self, entity: Entity, rows: Mapping[str, PlanRow]) -> dict[str, list[FieldDiff]]:
        """The changes of records of one kind by their ids; few enough for one statement."""
        found: dict[str, list[FieldDiff]] = defaultdict(list)
        for row_id, changes in self._updates(list(rows)).items():
            found[row_id] += self._own(entity, rows[row_id], changes)
        if entity in {Entity.CUSTOMER, Entity.CONTACT}:
            self._add_phones(entity, rows, found)
        if entity is Entity.CUSTOMER:
            self._add_kinds(rows, found)
            self._add_tags(rows, found)
        if entity is Entity.PRODUCT:
            self._add_prices(rows, found)
        self._add_custom_values(entity, rows, found)
        return found

    def _updates(self, ids: Sequence[str]) -> dict[str, Changes]:
        """The first old and the last new value of each column."""
        merged: dict[str, Changes] = defaultdict(dict)
        for row_id, kind, changes in self._entries(ids):
            if kind == ChangeKind.UPDATE:
                for column, (old, new) in json.loads(changes).items():
                    merged[row_id].setdefault(column, [old, new])[1] = new
        return merged

    def _entries(self, ids: Sequence[str]) -> Iterator[tuple[str, str, str]]:
        """What the operation did to records, oldest first.

        Entries are looked up by their records and told from those of other operations here: an
        operation has very many, a record has few.
        """
        statement = (
            "SELECT operation_id, row_id, kind, changes FROM journal "
            "WHERE row_id IN ({marks}) ORDER BY seq"
        )
        for chunk in chunks(ids):
            for operation_id, *entry in self._select(statement, chunk):
                if operation_id == self._operation:
                    yield entry[0], entry[1], entry[2]

    def _inserted(self, ids: Sequence[str]) -> set[str]:
        return {row_id for row_id, kind, _ in self._entries(ids) if kind == ChangeKind.INSERT}

    def _own(self, entity: Entity, row: PlanRow, changes: Changes) -> list[FieldDiff]:
        """The record's own columns, in the order of the fields."""
        table = TABLES[entity]
        fields = self._fields[entity]
        diffs = []
        for column in sorted(changes, key=lambda name: (name not in fields, name)):
            old, new = changes[column]
            field = fields.get(column)
            title = self._title(table.name, column, field)
            if old == new or title is None or column in _COMPUTED:
                continue
            before = self._values.words(table.c[column], old)
            after = self._values.words(table.c[column], new)
            cell = self._said_by(entity, row, field or _NAMED_BY.get((entity, column)))
            if not self._is_cell(entity, row, column, cell):
                cell = None
            form = form_of(table.c[column])
            if before == after and form is ValueForm.DAY:
                before, after = self._values.moment(old), self._values.moment(new)
                form = ValueForm.TEXT
            diffs.append(FieldDiff(cell, title, before, after, form))
        return diffs

    def _said_by(self, entity: Entity, row: PlanRow, field: str | None) -> str | None:
        """The cell that a change comes from, where another one says the same in words."""
        other = _SAID_BY.get(field or "")
        place = self._plan.tables[entity].position(other) if other else None
        return field if place is None or row.values[place] is None else other

    def _is_cell(self, entity: Entity, row: PlanRow, column: str, field: str | None) -> bool:
        """Whether a change comes from a cell of its own, so that it can be refused by itself."""
        if field is None or field in STRUCTURE:
            return False
        place = self._plan.tables[entity].position(field)
        is_computed = place is None or row.values[place] is None
        return not ((entity, column) in _ELSEWHERE and is_computed)

    def _title(self, table: str, column: str, field: str | None) -> str | None:
        if field is not None:
            return self._language.say(FIELD_BY_KEY[field].title)
        text = FIELD_TEXTS.get(table, {}).get(column)
        if text is None and column in _LINKED:
            text = FIELD_BY_KEY[_LINKED[column]].title
        return None if text is None else self._language.say(text)

    def _add_phones(
        self, entity: Entity, rows: Mapping[str, PlanRow], found: dict[str, list[FieldDiff]]
    ) -> None:
        """The numbers of a record before and after; numbers are only ever added."""
        owner, alone = "contact_id", ""
        if entity is Entity.CUSTOMER:
            owner, alone = "customer_id", "AND contact_id IS NULL"
        numbers = self._select(
            f"SELECT id, {owner}, number FROM phone "  # noqa: S608
            f"WHERE {owner} IN ({{marks}}) {alone} AND deleted_at IS NULL ORDER BY position, id",
            list(rows),
        )
        fresh = self._inserted([number[0] for number in numbers])
        before: dict[str, list[str]] = defaultdict(list)
        added: dict[str, list[str]] = defaultdict(list)
        for phone_id, row_id, number in numbers:
            (added if phone_id in fresh else before)[row_id].append(number)
        title = self._language.say(_PHONES)
        for row_id, more in added.items():
            old = before[row_id]
            diff = FieldDiff(f"{entity}.phones", title, _listed(old), _listed([*old, *more]))
            found[row_id].append(diff)

    def _add_kinds(self, rows: Mapping[str, PlanRow], found: dict[str, list[FieldDiff]]) -> None:
        """What customers are to the firm before and after; types are only ever added."""
        kinds = self._select(
            "SELECT id, customer_id, kind_id FROM customer_kind "
            "WHERE customer_id IN ({marks}) AND deleted_at IS NULL ORDER BY id",
            list(rows),
        )
        column = table_of(CustomerKind).c.kind_id
        fresh = self._inserted([kind[0] for kind in kinds])
        before: dict[str, list[str]] = defaultdict(list)
        added: dict[str, list[str]] = defaultdict(list)
        for link_id, row_id, kind_id in kinds:
            name = self._values.words(column, kind_id) or ""
            (added if link_id in fresh else before)[row_id].append(name)
        for row_id, more in added.items():
            old = before[row_id]
            title = self._language.say(FIELD_BY_KEY[_KIND].title)
            found[row_id].append(FieldDiff(_KIND, title, _listed(old), _listed([*old, *more])))

    def _add_tags(self, rows: Mapping[str, PlanRow], found: dict[str, list[FieldDiff]]) -> None:
        """The tags of customers before and after; a list of ours also takes them away."""
        tags = self._select(
            "SELECT m.id, m.customer_id, t.name, m.deleted_at FROM customer_tag m "
            "JOIN tag t ON t.id = m.tag_id WHERE m.customer_id IN ({marks}) ORDER BY t.name, m.id",
            list(rows),
        )
        touched = {row_id: kind for row_id, kind, _changes in self._entries([t[0] for t in tags])}
        before: dict[str, list[str]] = defaultdict(list)
        after: dict[str, list[str]] = defaultdict(list)
        for mark_id, row_id, name, deleted_at in tags:
            if touched.get(mark_id) != ChangeKind.INSERT and (
                deleted_at is None or mark_id in touched
            ):
                before[row_id].append(name)
            if deleted_at is None:
                after[row_id].append(name)
        title = self._language.say(FIELD_BY_KEY[_TAGS].title)
        for row_id in rows:
            if before[row_id] != after[row_id]:
                old, new = _listed(before[row_id]), _listed(after[row_id])
                found[row_id].append(FieldDiff(_TAGS, title, old, new))

    def _add_prices(self, rows: Mapping[str, PlanRow], found: dict[str, list[FieldDiff]]) -> None:
        for field, table, column in _PRICES:
            prices = self._select(
                f'SELECT id, product_id, "{column}" FROM {table} '  # noqa: S608
                "WHERE product_id IN ({marks}) AND deleted_at IS NULL ORDER BY valid_from, id",
                list(rows),
            )
            fresh = self._inserted([price[0] for price in prices])
            before: dict[str, str] = {}
            after: dict[str, str] = {}
            for price_id, row_id, value in prices:
                (after if price_id in fresh else before)[row_id] = plain_number(value)
            title = self._language.say(FIELD_BY_KEY[field].title)
            for row_id, value in after.items():
                found[row_id].append(
                    FieldDiff(field, title, before.get(row_id), value, ValueForm.MONEY)
                )

    def _add_custom_values(
        self, entity: Entity, rows: Mapping[str, PlanRow], found: dict[str, list[FieldDiff]]
    ) -> None:
        """Values of the firm's own fields; each is a cell by its header."""
        values = self._select(
            "SELECT v.id, v.record_id, f.name, v.text, v.number, v.day FROM custom_value v "
            "JOIN custom_field f ON f.id = v.field_id "
            "WHERE v.record_id IN ({marks}) ORDER BY f.position, f.id",
            list(rows),
        )
        entries = {row_id: changes for row_id, _, changes in self._entries([v[0] for v in values])}
        for value_id, row_id, name, *stored in values:
            if value_id not in entries:
                continue
            changes = json.loads(entries[value_id] or "{}")
            now = dict(zip(_STORED, stored, strict=True))
            old = {column: changes[column][0] for column in _STORED if column in changes}
            form, after = _typed(now)
            before = _typed({**now, **old} if changes else {})
            field = self._beside(entity, rows[row_id], name)
            shown = form if before[1] is None or before[0] is form else ValueForm.TEXT
            found[row_id].append(FieldDiff(field, name, before[1], after, shown))

    def _beside(self, entity: Entity, row: PlanRow, header: str) -> str | None:
        """The cell that a value of an own field came from."""
        table = self._plan.tables[entity]
        for name in BESIDE:
            field = f"{entity}.{name}"
            place = table.position(field)
            for each, _text in (row.values[place] or ()) if place is not None else ():
                known = FIELD_BY_KEY.get(each)
                title = self._language.say(known.title) if known and name == "loose" else each
                if title == header:
                    return f"{field}:{each}"
        for name in _WORDED:
            known = FIELD_BY_KEY.get(f"{entity}.{name}")
            if known is not None and self._language.say(known.title) == header:
                return known.key
        return None

    def _select(self, statement: str, ids: Sequence[str]) -> Sequence[Any]:
        """The rows of a statement about some ids."""
        marks = ", ".join("?" * len(ids))
        return self._connection.exec_driver_sql(
            statement.format(marks=marks), tuple(ids)
        ).fetchall()


def _fields_of(table: PlanTable) -> dict[str, str]:
    """The field that fills each column; of two that can, the one that the plan has."""
    entity = table.entity
    found: dict[str, str] = {}
    for name, target in TARGETS[entity].items():
        field = f"{entity}.{name}"
        other = _INSTEAD.get(field)
        is_other = other is not None and table.position(field) is None
        found[target.column] = other if is_other and other in table.fields else field
    for (owner, column), field in _ELSEWHERE.items():
        if owner is entity and field in table.fields:
            found[column] = field
    return {column: field for column, field in found.items() if field in FIELD_BY_KEY}


def _typed(stored: Mapping[str, Any]) -> tuple[ValueForm, str | None]:
    """A value of an own field, and what its text stands for."""
    if stored.get("number") is not None:
        return ValueForm.NUMBER, plain_number(stored["number"])
    if stored.get("day") is not None:
        return ValueForm.DAY, str(stored["day"])
    return ValueForm.TEXT, stored.get("text")


def _listed(numbers: Sequence[str]) -> str | None:
    return ", ".join(numbers) or None
