"""Which customers of the firm the rows of a plan mean, by the keys and in the order of the user."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from desktop_crm.core.credit_code import tidy_credit_code
from desktop_crm.core.names import folded, normalised_name
from desktop_crm.exchange.apply.policy import Choice, ImportPolicy, MatchBy
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.apply.present import LOOK, ids_by_own_id, ids_by_source, looked
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.tables import ImportPlan, PlanRow, PlanTable
from desktop_crm.exchange.progress import Look, looked_at, unseen
from desktop_crm.models import Customer, table_of

_TABLE = table_of(Customer)


class _Known(NamedTuple):
    """What a customer of the firm is recognised by."""

    id: str
    name: str
    name_key: str
    code: str | None
    credit_codes: frozenset[str]


def known_customers(session: Session, plan: ImportPlan, policy: ImportPolicy) -> dict[str, str]:
    """The ids of the customers that rows of the plan mean, by the rows' keys.

    Each customer is meant by one row at most. A key that several customers share finds none of
    them, and a name never finds a customer whose code or credit code contradicts the row's, if the
    user trusts these more.
    """
    return _Matching(session, plan, policy).run()


class _Matching:
    def __init__(self, session: Session, plan: ImportPlan, policy: ImportPolicy) -> None:
        self._session = session
        self._plan = plan
        self._policy = policy
        self._table = plan.tables[Entity.CUSTOMER]
        self._found: dict[str, str] = {}
        self._taken: set[str] = set()
        self._stronger: set[MatchBy] = set()

    def run(self) -> dict[str, str]:
        """What the user said, then one key after the other for the rows that are left."""
        keys = {row.key for row in self._table.rows}
        verdicts = self._policy.decisions.verdicts
        decided = {key: verdict for key, verdict in verdicts.items() if key in keys}
        self._take(
            {
                key: verdict.other
                for key, verdict in decided.items()
                if verdict.choice is Choice.SAME and verdict.other in self._by_id
            }
        )
        left = [
            row
            for row in looked(self._session, self._table.rows)
            if row.key not in decided or decided[row.key].choice is Choice.SAME
        ]
        for way in self._policy.match_by:
            left = [row for row in looked(self._session, left) if row.key not in self._found]
            if left:
                self._take(self._found_by(way, left))
            self._stronger.add(way)
        return self._found

    def _found_by(self, way: MatchBy, left: list[PlanRow]) -> Mapping[str, str]:
        ways: Mapping[MatchBy, Callable[[list[PlanRow]], Mapping[str, str]]] = {
            MatchBy.OUR_ID: self._by_own_id,
            MatchBy.EXTERNAL: self._by_source,
            MatchBy.CODE: self._by_code,
            MatchBy.CREDIT_CODE: self._by_credit_code,
            MatchBy.NAME_PHONE: self._by_name_and_phone,
            MatchBy.NAME: self._by_name,
        }
        return ways[way](left)

    def _take(self, pairs: Mapping[str, str | None]) -> None:
        for key, row_id in looked(self._session, pairs.items()):
            if row_id is not None and row_id not in self._taken:
                self._found[key] = row_id
                self._taken.add(row_id)

    # What the firm has

    @cached_property
    def _known(self) -> list[_Known]:
        rows = self._session.connection().exec_driver_sql(
            "SELECT id, name, name_key, code, credit_code, tax_id FROM customer "
            "WHERE deleted_at IS NULL ORDER BY id"
        )
        return [
            _Known(row_id, name, name_key, code, _codes(codes))
            for row_id, name, name_key, code, *codes in looked(self._session, rows.fetchall())
        ]

    @cached_property
    def _by_id(self) -> dict[str, _Known]:
        return {each.id: each for each in self._known}

    @cached_property
    def _numbers(self) -> dict[str, set[str]]:
        """The customers behind each telephone number, their people's numbers included."""
        found: dict[str, set[str]] = defaultdict(set)
        rows = self._session.connection().exec_driver_sql(
            "SELECT digits, customer_id FROM phone WHERE deleted_at IS NULL"
        )
        for digits, customer in looked(self._session, rows.fetchall()):
            found[digits].add(customer)
        return found

    # The keys

    def _by_own_id(self, left: list[PlanRow]) -> Mapping[str, str]:
        cells = self._cells(own_id_field(Entity.CUSTOMER), left)
        return ids_by_own_id(self._session, _TABLE, cells)

    def _by_source(self, left: list[PlanRow]) -> Mapping[str, str]:
        keys = (row.key for row in left)
        return ids_by_source(self._session, _TABLE, keys, self._plan.source)

    def _by_code(self, left: list[PlanRow]) -> Mapping[str, str]:
        ids = _single((each.code, each.id) for each in self._known if each.code)
        cells = self._cells("customer.code", left)
        return {key: ids[code] for key, code in cells.items() if code in ids}

    def _by_credit_code(self, left: list[PlanRow]) -> Mapping[str, str]:
        ids = _single((code, each.id) for each in self._known for code in each.credit_codes)
        return {
            row.key: ids[code]
            for row in looked(self._session, left)
            for code in sorted(self._credit_codes[row.key])
            if code in ids
        }

    def _by_name_and_phone(self, left: list[PlanRow]) -> Mapping[str, str]:
        found: dict[str, str] = {}
        names = self._cells("customer.name", left)
        for row in looked(self._session, left):
            digits = self._digits.get(row.key)
            if not digits or row.key not in names:
                continue
            ids = set[str]().union(*(self._numbers.get(each, ()) for each in digits))
            core = normalised_name(names[row.key]) if ids else ""
            same = [
                each for each in ids if each in self._by_id and self._by_id[each].name_key == core
            ]
            if len(same) == 1 and not self._contradicts(row, same[0]):
                found[row.key] = same[0]
        return found

    def _by_name(self, left: list[PlanRow]) -> Mapping[str, str]:
        """Equal but for width, case and spaces; those already found do not make a name doubtful."""
        names = self._cells("customer.name", left)
        wanted = {key: folded(name) for key, name in looked(self._session, names.items())}
        sought = set(wanted.values())
        ids: dict[str, list[str]] = defaultdict(list)
        for each in self._known:
            name = folded(each.name)
            if name in sought and each.id not in self._taken:
                ids[name].append(each.id)
        found: dict[str, str] = {}
        for row in looked(self._session, left):
            fitting = [
                each
                for each in ids.get(wanted.get(row.key, ""), ())
                if not self._contradicts(row, each)
            ]
            if len(fitting) == 1:
                found[row.key] = fitting[0]
        return found

    def _contradicts(self, row: PlanRow, row_id: str) -> bool:
        """Whether a row says by a stronger key that it is another customer of that name."""
        known, ways = self._by_id[row_id], self._stronger
        code, credit_codes = self._codes.get(row.key), self._credit_codes[row.key]
        if MatchBy.CODE in ways and code and known.code and code != known.code:
            return True
        return MatchBy.CREDIT_CODE in ways and bool(
            credit_codes and known.credit_codes and not credit_codes & known.credit_codes
        )

    # What the rows say

    def _cells(self, field: str, rows: Iterable[PlanRow]) -> dict[str, Any]:
        place = self._table.position(field)
        if place is None:
            return {}
        return {
            row.key: cell
            for row in looked(self._session, rows)
            if (cell := row.values[place]) is not None
        }

    @cached_property
    def _codes(self) -> dict[str, str]:
        return self._cells("customer.code", self._table.rows)

    @cached_property
    def _credit_codes(self) -> dict[str, frozenset[str]]:
        fields = ("customer.credit_code", "customer.tax_id")
        cells = [column_values(self._table, field) or [None] * len(self._table) for field in fields]
        rows = zip(self._table.rows, *cells, strict=True)
        return {row.key: _codes(pair) for row, *pair in looked(self._session, rows)}

    @cached_property
    def _digits(self) -> dict[str, set[str]]:
        return digits_by_customer(self._plan, self._session.info.get(LOOK, unseen))


def digits_by_customer(plan: ImportPlan, look: Look = unseen) -> dict[str, set[str]]:
    """The telephone numbers of each customer of a plan, its people's numbers included."""
    found: dict[str, set[str]] = defaultdict(set)
    customers, contacts = plan.tables[Entity.CUSTOMER], plan.tables[Entity.CONTACT]
    own = [row.key for row in customers.rows]
    for table, field, owners in (
        (customers, "customer.phones", own),
        (contacts, "contact.phones", _column(contacts, "contact.customer")),
    ):
        rows = zip(owners, _column(table, field), strict=True)
        for owner, phones in looked_at(rows, look):
            found[owner].update(phone.digits for phone in phones or ())
    return found


def _column(table: PlanTable, field: str) -> list[Any]:
    return list(column_values(table, field) or [None] * len(table))


def _codes(texts: Iterable[str | None]) -> frozenset[str]:
    return frozenset(tidy_credit_code(text) for text in texts if text)


def _single(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Those keys that belong to one customer only."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for key, row_id in pairs:
        if found.setdefault(key, row_id) != row_id:
            shared.add(key)
    return {key: row_id for key, row_id in found.items() if key not in shared}
