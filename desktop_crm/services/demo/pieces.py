"""The firm as a stream of pieces, each the rows of some customers, ready to be written."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from desktop_crm.services.demo.days import Days
from desktop_crm.services.demo.drafts import RICH_IN_DETAIL
from desktop_crm.services.demo.firm import generate
from desktop_crm.services.demo.founding import found, make_world
from desktop_crm.services.demo.past_steps import PastRows, past_rows
from desktop_crm.services.demo.world import World

_ROWS_AT_ONCE = 100_000


@dataclass(frozen=True, slots=True)
class Order:
    """What a made-up firm depends on; `offset` is local time against UTC."""

    name: str
    today: date
    customers: int
    seed: int
    offset: timedelta


class Piece(NamedTuple):
    """Rows by table, with the number of customers that are done with them.

    `tables` are names, columns and rows; `contents` are the contents of files by their hash. The
    last piece also tells the past.
    """

    done: int
    tables: list[tuple[str, tuple[str, ...], list[tuple[Any, ...]]]]
    contents: Mapping[str, bytes]
    past: PastRows


def make_pieces(order: Order) -> Generator[Piece, None, None]:
    """Make the firm up; one piece ends where the customers rich in detail end."""
    world = make_world(order.seed, Days(order.today, order.offset), order.customers)
    found(world, order.name)
    contents: dict[str, bytes] = {}
    for done, files in enumerate(generate(world), start=1):
        contents.update(files)
        if len(world.rows) >= _ROWS_AT_ONCE or done == RICH_IN_DETAIL:
            yield Piece(done, _drained(world), contents, ([], []))
            contents = {}
    yield Piece(order.customers, _drained(world), contents, past_rows(world, world.past))


def _drained(world: World) -> list[tuple[str, tuple[str, ...], list[tuple[Any, ...]]]]:
    return [(str(table.name), columns, rows) for table, columns, rows in world.rows.drain()]
