"""What the deliveries of a sheet of their own held: which order lines, and how much of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.goods_words import ListedGoods, read_goods
from desktop_crm.core.money import from_units
from desktop_crm.exchange.apply.prepare import column_values, prepared_values, set_column
from desktop_crm.exchange.apply.present import ask_about, chunks, ids_by_column, values_of
from desktop_crm.exchange.apply.writer import Prepared, RowWriter, Written
from desktop_crm.exchange.plan.deliveries import Goods
from desktop_crm.exchange.plan.tables import PlanTable
from desktop_crm.models import DeliveryLine, DeliveryNote, Product, table_of
from desktop_crm.storage.bulk import file_value

_ZERO = Decimal(0)


class _Line(NamedTuple):
    """An order line that a delivery may take from."""

    id: str
    order: str
    product: str
    day: str


def add_goods(
    writer: RowWriter, table: PlanTable, deliveries: Written, products: Mapping[str, str]
) -> None:
    """Give each new delivery its order lines.

    A delivery without an order number belongs to the one order of its customer that has all of its
    goods still to deliver; where none or several have, it stays without an order. Goods that no
    line takes are told in the delivery's remark.
    """
    blank = [None] * len(table)
    cells = column_values(table, "delivery.goods") or blank
    wanted = {
        deliveries.ids[row.key]: _with_ids(goods, products)
        for row, goods in zip(table.rows, cells, strict=True)
        if goods and row.key in deliveries.fresh
    }
    listed = {
        deliveries.ids[row.key]: read_goods(text)
        for row, text in zip(
            table.rows, column_values(table, "delivery.goods_listed") or blank, strict=True
        )
        if text and row.key in deliveries.fresh
    }
    found = _found_in_firm(writer.session, listed)
    wanted |= {note_id: goods for note_id, goods in found.items() if note_id not in wanted}
    if wanted:
        _Goods(writer, wanted).add()


def keep_told(
    session: Session,
    table: PlanTable,
    columns: list[str],
    rows: list[Prepared],
    known: Mapping[str, str],
) -> None:
    """Let the remarks of known deliveries go on telling the goods that no order line took.

    The sheet has these goods in cells of their own, not in its remark, which would else take their
    place as soon as the same file comes again.
    """
    cells = column_values(table, "delivery.goods")
    if cells is None or not known:
        return
    present = values_of(session, table_of(DeliveryNote), ("remark",), known.values())
    remarks = []
    for row, goods, said in zip(rows, cells, prepared_values(columns, rows, "remark"), strict=True):
        [told] = present.get(known.get(row.key, ""), (None,))
        whole = said is not None and told is not None
        remarks.append("\n".join([said, *_told_again(goods or (), told, said)]) if whole else said)
    set_column(columns, rows, "remark", remarks)


def _told_again(goods: Sequence[Goods], told: str, said: str) -> Iterator[str]:
    """The words of goods that a remark tells and the sheet's own does not, each as often."""
    times: Counter[str] = Counter()
    for each in goods:
        if each.words not in said and times[each.words] < told.count(each.words):
            times[each.words] += 1
            yield each.words


def _with_ids(goods: Sequence[Goods], products: Mapping[str, str]) -> list[Goods]:
    return [each._replace(product=products[each.product]) for each in goods]


def _found_in_firm(
    session: Session, listed: Mapping[str, Sequence[ListedGoods]]
) -> dict[str, list[Goods]]:
    """The goods of our own list of deliveries, by code or name as the firm knows them.

    Nothing becomes a product of it; what the firm does not know is left in words.
    """
    goods = [each for articles in listed.values() for each in articles]
    product = table_of(Product)
    codes = ids_by_column(session, product, product.c.code, [g.code for g in goods if g.code])
    names = ids_by_column(session, product, product.c.name, [g.name for g in goods])
    return {
        note_id: [
            Goods(
                codes.get(each.code or "") or names.get(each.name, ""),
                each.quantity or _ZERO,
                each.words,
            )
            for each in articles
        ]
        for note_id, articles in listed.items()
    }


class _Goods:
    """The goods of the new deliveries against what the orders have left."""

    def __init__(self, writer: RowWriter, wanted: Mapping[str, list[Goods]]) -> None:
        self._writer = writer
        self._session = writer.session
        self._wanted = wanted
        self._notes = {
            note_id: self._session.get_one(DeliveryNote, UUID(note_id)) for note_id in wanted
        }
        customers = {note.customer_id.hex for note in self._notes.values()}
        self._lines, self._left = _open_lines(self._session, customers)
        self._of_order: dict[str, list[_Line]] = defaultdict(list)
        for line in (each for lines in self._lines.values() for each in lines):
            self._of_order[line.order].append(line)
        self._full = _with_lines(self._session, wanted)

    def add(self) -> None:
        """Write the lines of the deliveries, the earliest first."""
        rows: list[tuple[Any, ...]] = []
        for note_id in sorted(self._wanted, key=lambda each: (self._notes[each].shipped_on, each)):
            if note_id in self._full:
                continue
            note, goods = self._notes[note_id], self._wanted[note_id]
            order = note.order_id.hex if note.order_id else self._only_order(note, goods)
            if order is not None and note.order_id is None:
                note.order_id = UUID(order)
            untaken = []
            for each in goods:
                taken = self._take(order, each) if order else []
                rows += ((note_id, line, file_value(quantity)) for line, quantity in taken)
                if not taken:
                    untaken.append(each.words)
            if untaken:
                note.remark = "\n".join([*([note.remark] if note.remark else []), *untaken])
        self._session.flush()
        columns = ("delivery_note_id", "order_line_id", "quantity")
        self._writer.insert(DeliveryLine, columns, rows)

    def _only_order(self, note: DeliveryNote, goods: Sequence[Goods]) -> str | None:
        """The one order that can be meant."""
        needed: dict[str, Decimal] = defaultdict(Decimal)
        for each in goods:
            needed[each.product] += each.quantity
        left: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
        for line in self._lines[note.customer_id.hex]:
            if line.day <= note.shipped_on.isoformat():
                left[line.order][line.product] += self._left[line.id]
        fitting = [
            order
            for order, products in left.items()
            if all(products[product] >= quantity for product, quantity in needed.items())
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _take(self, order: str, goods: Goods) -> list[tuple[str, Decimal]]:
        """Which lines the goods come from; what is more than was ordered goes with the last."""
        lines = [line for line in self._of_order[order] if line.product == goods.product]
        rest, taken = goods.quantity, []
        for line in lines:
            part = min(rest, max(self._left[line.id], _ZERO))
            if line is lines[-1]:
                part = rest
            if part:
                taken.append((line.id, part))
                self._left[line.id] -= part
                rest -= part
        return taken


def _open_lines(
    session: Session, customers: set[str]
) -> tuple[Mapping[str, list[_Line]], dict[str, Decimal]]:
    """The lines of the customers' orders that count, and what of each was not delivered yet."""
    lines: dict[str, list[_Line]] = defaultdict(list)
    left: dict[str, Decimal] = {}
    connection = session.connection()
    for chunk in chunks(sorted(customers)):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            "SELECT o.customer_id, l.id, o.id, l.product_id, o.ordered_on, l.quantity, "  # noqa: S608
            "(SELECT coalesce(sum(d.quantity), 0) FROM delivery_line d "
            "WHERE d.order_line_id = l.id AND d.deleted_at IS NULL) "
            "FROM order_line l JOIN sales_order o ON o.id = l.order_id "
            f"WHERE o.customer_id IN ({marks}) AND o.deleted_at IS NULL "
            "AND l.deleted_at IS NULL AND l.product_id IS NOT NULL "
            "AND o.state IN ('confirmed', 'closed') ORDER BY o.ordered_on, o.id, l.position, l.id",
            tuple(chunk),
        )
        for customer, line_id, order, product, day, quantity, delivered in rows.fetchall():
            lines[customer].append(_Line(line_id, order, product, day))
            left[line_id] = from_units(quantity - delivered)
    return lines, left


def _with_lines(session: Session, notes: Mapping[str, Any]) -> set[str]:
    """The deliveries whose goods are known already."""
    question = (
        "SELECT DISTINCT delivery_note_id FROM delivery_line "
        "WHERE delivery_note_id IN ({}) AND deleted_at IS NULL"
    )
    return {row_id for (row_id,) in ask_about(session, question, notes)}
