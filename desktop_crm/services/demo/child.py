"""The child process that makes a big firm up while its parent writes what is there already."""

from __future__ import annotations

import json
import marshal
import sys
from contextlib import suppress
from datetime import date, timedelta
from typing import Any, BinaryIO

from desktop_crm.services.demo.pieces import Order, make_pieces

LENGTH = 8
"""Each piece is sent as its length in so many bytes and its fields; length 0 is the end."""


def as_argument(order: Order) -> str:
    """An order as the child is told it."""
    seconds = int(order.offset.total_seconds())
    return json.dumps([order.name, order.today.isoformat(), order.customers, order.seed, seconds])


def from_argument(text: str) -> Order:
    """The order that a child was told."""
    name, today, customers, seed, seconds = json.loads(text)
    return Order(name, date.fromisoformat(today), customers, seed, timedelta(seconds=seconds))


def send_pieces(order: Order, stream: BinaryIO) -> None:
    """Make the firm up and send it."""
    for piece in make_pieces(order):
        fields: Any = tuple(piece)
        content = marshal.dumps(fields)
        stream.write(len(content).to_bytes(LENGTH, "big"))
        stream.write(content)
        stream.flush()
    stream.write(bytes(LENGTH))
    stream.flush()


if __name__ == "__main__":
    with suppress(BrokenPipeError):
        send_pieces(from_argument(sys.argv[1]), sys.stdout.buffer)
