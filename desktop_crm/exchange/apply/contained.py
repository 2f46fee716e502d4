"""Payments that a list of what is owed has taken off already, though each came in its own file.

A list of receivables is a snapshot: what was paid up to its day is off it. In one file the plan
sees to that. Here it is noticed between files: payments of the past that come after the list, and
the first list of a customer, or one that changes its opening balance, that comes after payments.

Such a payment is recorded, and beside it a debt of the same amount, order and day, which says why
it is there. So nothing of what is owed changes, nor of what is overdue, and a list or payments that
are imported again change nothing. The day of a list is that of its import, the latest it can be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.money import from_units
from desktop_crm.exchange.apply.billing import listed_customers
from desktop_crm.exchange.apply.policy import NOTHING_CONTAINED, Contained, EarlierPayments
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.apply.present import ask_about
from desktop_crm.exchange.apply.writer import RowWriter, Written
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.models import Receivable
from desktop_crm.services.action import moment_of
from desktop_crm.services.counterparts import COUNTERPART
from desktop_crm.storage.authorship import OPERATION
from desktop_crm.storage.bulk import file_value

CONTAINED = "contained payments"
"""Key of a session's `info`: what was found in the import under way."""

LISTED = "listed"
"""Among the words of an import that brought a list of what is owed."""

_REMARK = QT_TRANSLATE_NOOP(
    "import", "Counterpart of a payment that the list of receivables contains already"
)
_PAYMENTS = (
    "SELECT id, customer_id, order_id, paid_on, amount FROM payment "
    "WHERE id IN ({}) AND deleted_at IS NULL"
)
_PAYMENTS_OF = _PAYMENTS.replace("WHERE id", "WHERE customer_id")
_LISTED_DEBTS = (
    "SELECT customer_id, max(created_at) FROM receivable WHERE customer_id IN ({}) "
    "AND external_key NOT LIKE 'contained|%' AND deleted_at IS NULL GROUP BY customer_id"
)
_WITH_OPENING = "SELECT id FROM customer WHERE id IN ({}) AND coalesce(opening_balance, 0) != 0"
_OPENINGS = (
    "SELECT j.row_id, o.at, o.code = 'import' AND o.words LIKE '%\"listed\"%' FROM journal j "
    "JOIN operation o ON o.id = j.operation_id WHERE j.row_id IN ({}) "
    "AND j.table_name = 'customer' AND (j.kind = 'I' OR j.changes LIKE '%\"opening_balance\"%') "
    "ORDER BY j.seq"
)
_CHANGED_OPENINGS = (
    "SELECT row_id FROM journal WHERE operation_id = ? AND table_name = 'customer' "
    "AND kind = 'U' AND changes LIKE '%\"opening_balance\"%'"
)
_FIRST_DEBTS = (
    "SELECT customer_id, min(created_at) FROM receivable WHERE customer_id IN ({}) "
    "AND deleted_at IS NULL AND coalesce(external_key, '') NOT LIKE 'contained|%' "
    "GROUP BY customer_id"
)
_BALANCED = "SELECT external_key FROM receivable WHERE external_key IN ({}) AND deleted_at IS NULL"
_BILLED = (
    "SELECT DISTINCT order_id FROM receivable WHERE order_id IN ({}) "
    "AND deleted_at IS NULL AND external_key IS NULL"
)


class _Payment(NamedTuple):
    """A row of the file, in its own values."""

    id: str
    customer: str
    order: str | None
    day: str
    amount: int


def lists_receivables(plan: ImportPlan) -> bool:
    """Whether the file has a list of what is owed."""
    return any(mapping.kind is SheetKind.RECEIVABLES for mapping in plan.mapping)


def settle_contained(
    writer: RowWriter,
    plan: ImportPlan,
    written: Mapping[Entity, Written],
    *,
    choice: EarlierPayments,
    language: Language,
) -> None:
    """Find such payments, and balance them if that is wanted; before orders are billed for them."""
    _follow(writer, written[Entity.PAYMENT])
    found = _found(writer, plan, written)
    writer.session.info[CONTAINED] = Contained(
        len(found),
        from_units(sum(each.amount for each in found)),
        len({each.customer for each in found}),
    )
    if choice is EarlierPayments.SUBTRACT:
        return
    remark = language.say(_REMARK)
    columns = ("customer_id", "order_id", "issued_on", "due_on", "amount", "remark")
    writer.insert(
        Receivable,
        (*columns, "external_source", "external_key"),
        [
            (
                *(each.customer, each.order, each.day, each.day, each.amount, remark),
                *(plan.source, COUNTERPART + each.id),
            )
            for each in found
        ],
    )


def contained_of(session: Session) -> Contained:
    """What `settle_contained` found."""
    found = session.info.pop(CONTAINED, None)
    return found if isinstance(found, Contained) else NOTHING_CONTAINED


def _found(
    writer: RowWriter, plan: ImportPlan, written: Mapping[Entity, Written]
) -> list[_Payment]:
    session, customers = writer.session, written[Entity.CUSTOMER]
    listed = listed_customers(plan, customers)
    payments = written[Entity.PAYMENT]
    fresh = [
        each
        for each in _payments(session, _PAYMENTS, (payments.ids[key] for key in payments.fresh))
        if each.customer not in listed
    ]
    days = _listed_days(session, {each.customer for each in fresh})
    later = [each for each in fresh if each.day <= days.get(each.customer, "")]
    known = listed.difference(customers.ids[key] for key in customers.fresh)
    earlier = _earlier(writer, plan, written, known) if known else []
    return _without_own_debts(session, later) + earlier


def _payments(session: Session, question: str, ids: Iterable[str]) -> Iterator[_Payment]:
    """Living payments by their ids or their customers."""
    for row in ask_about(session, question, ids):
        yield _Payment(*row)


def _listed_days(session: Session, customers: Collection[str]) -> dict[str, str]:
    """The last day on which a list of what is owed came in, by customer."""
    moments: dict[str, str] = dict(ask_about(session, _LISTED_DEBTS, customers))
    with_opening = ask_about(session, _WITH_OPENING, customers)
    for customer, moment in _opening_moments(session, [row[0] for row in with_opening]).items():
        moments[customer] = max(moment, moments.get(customer, ""))
    return {customer: _day(moment) for customer, moment in moments.items()}


def _opening_moments(session: Session, customers: Sequence[str]) -> dict[str, str]:
    """When a list gave them their present opening balance; one from elsewhere is no snapshot.

    What a list of customers calls 期初 counts from some day before, and payments come off it.
    """
    last: dict[str, tuple[str, bool]] = {}
    for customer, moment, is_list in ask_about(session, _OPENINGS, customers):
        last[customer] = (moment, bool(is_list))
    return {customer: moment for customer, (moment, is_list) in last.items() if is_list}


def _earlier(
    writer: RowWriter,
    plan: ImportPlan,
    written: Mapping[Entity, Written],
    known: Collection[str],
) -> list[_Payment]:
    """Payments of the firm that came before the list of this import."""
    session = writer.session
    moment = file_value(moment_of(session))
    changed = _changed_openings(session) | _owners_of_fresh(plan, written)
    debts = ask_about(session, _FIRST_DEBTS, known)
    owing = {customer for customer, first in debts if first < moment}
    wanted = sorted(changed.intersection(known).difference(owing))
    of_file = set(written[Entity.PAYMENT].ids.values())
    today = local_date(moment_of(session)).isoformat()
    found = [
        each
        for each in _payments(session, _PAYMENTS_OF, wanted)
        if each.id not in of_file and each.day <= today
    ]
    keys = [COUNTERPART + each.id for each in found]
    balanced = {row[0] for row in ask_about(session, _BALANCED, keys)}
    return [each for each in found if COUNTERPART + each.id not in balanced]


def _changed_openings(session: Session) -> set[str]:
    """The customers whose opening balance this import changed."""
    operation: UUID = session.info[OPERATION]
    rows = session.connection().exec_driver_sql(_CHANGED_OPENINGS, (operation.hex,))
    return {row[0] for row in rows.fetchall()}


def _owners_of_fresh(plan: ImportPlan, written: Mapping[Entity, Written]) -> set[str]:
    """The customers of whom this import brought debts."""
    table, debts = plan.tables[Entity.RECEIVABLE], written[Entity.RECEIVABLE]
    owners = column_values(table, "receivable.customer") or []
    ids = written[Entity.CUSTOMER].ids
    return {
        ids[owner] for row, owner in zip(table.rows, owners, strict=False) if row.key in debts.fresh
    }


def _without_own_debts(session: Session, payments: Sequence[_Payment]) -> list[_Payment]:
    """Without those for orders that the firm itself billed: they come off that debt."""
    orders = {each.order for each in payments if each.order is not None}
    billed = {row[0] for row in ask_about(session, _BILLED, orders)}
    return [each for each in payments if each.order not in billed]


def _follow(writer: RowWriter, payments: Written) -> None:
    """What balances a payment changes with it."""
    session = writer.session
    ids = [payments.ids[key] for key in payments.changed]
    for payment in _payments(session, _PAYMENTS, ids):
        session.connection().exec_driver_sql(
            "UPDATE receivable SET amount = ?, issued_on = ?, due_on = ?, order_id = ?, "
            "updated_at = ? WHERE external_key = ? AND deleted_at IS NULL",
            (
                *(payment.amount, payment.day, payment.day, payment.order),
                *(file_value(moment_of(session)), COUNTERPART + payment.id),
            ),
        )


def _day(moment: str) -> str:
    """The local day of a moment as the file holds it."""
    return local_date(datetime.fromisoformat(moment).replace(tzinfo=UTC)).isoformat()
