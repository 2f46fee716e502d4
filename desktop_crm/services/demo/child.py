"""The child process that makes a big firm up while its parent writes what is there already."""

from __future__ import annotations

import base64
import json
import sys
from contextlib import suppress
from datetime import date, timedelta
from typing import BinaryIO

from desktop_crm.services.demo.pieces import Order, Piece, make_pieces

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


def encode(piece: Piece) -> bytes:
    """A piece as it is sent."""
    files = {name: base64.b64encode(file).decode() for name, file in piece.contents.items()}
    fields = (piece.done, piece.tables, files, piece.past)
    return json.dumps(fields, ensure_ascii=False, check_circular=False).encode()


def decode(content: bytes) -> Piece:
    """A piece that was sent."""
    done, tables, files, (operations, entries) = json.loads(content)
    return Piece(
        done,
        [(name, tuple(columns), [tuple(row) for row in rows]) for name, columns, rows in tables],
        {name: base64.b64decode(file) for name, file in files.items()},
        ([tuple(row) for row in operations], [tuple(row) for row in entries]),
    )


def send_pieces(order: Order, stream: BinaryIO) -> None:
    """Make the firm up and send it."""
    for piece in make_pieces(order):
        content = encode(piece)
        stream.write(len(content).to_bytes(LENGTH, "big"))
        stream.write(content)
        stream.flush()
    stream.write(bytes(LENGTH))
    stream.flush()


if __name__ == "__main__":
    with suppress(BrokenPipeError):
        send_pieces(from_argument(sys.argv[1]), sys.stdout.buffer)
