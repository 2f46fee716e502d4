"""A few small files, made by code: notes, a table, a picture."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator
from random import Random

from desktop_crm.services.demo.facts import Customer
from desktop_crm.services.demo.products import YUAN
from desktop_crm.services.demo.world import World

_WIDTH, _HEIGHT = 160, 120
_PHOTO = "image/png"
"""The photo of what a customer complained about, kept with its last complaint."""


def files_of(customer: Customer, world: World, rng: Random) -> Iterator[tuple[str, str, bytes]]:
    """Name, media type and content of what is kept with a customer."""
    profile = customer.profile
    if not profile.is_story or not customer.orders:
        return
    if customer.complaints and customer.complaints[-1].cause == "quality":
        number = customer.complaints[-1].number
        yield f"{number} 现场照片.png", _PHOTO, picture(rng)
    if customer.overdue:
        yield "对账单.csv", "text/csv", _statement(customer, world).encode("utf-8-sig")
    if rng.random() < 0.2:
        text = f"开票抬头：{profile.name}\n收货地址：{profile.city.name}{customer.address}\n"
        yield "开票资料.txt", "text/plain", text.encode()


def write_attachments(world: World, customer: Customer, rng: Random) -> dict[str, bytes]:
    """The rows of a customer's files; their contents by hash."""
    contents = {}
    for name, media_type, content in files_of(customer, world, rng):
        owner = ("customer", customer.id)
        if media_type == _PHOTO:
            owner = ("complaint", customer.complaints[-1].id)
        digest = hashlib.sha256(content).hexdigest()
        contents[digest] = content
        signed = world.days.moment(world.days.today - 2, 930)
        row = (*owner, customer.id, name, media_type, len(content), digest)
        author = world.team.id(customer.owner)
        world.rows["attachment"].append((world.make_id(), *row, signed, signed, author))
    return contents


def _statement(customer: Customer, world: World) -> str:
    lines = ["订单编号,下单日期,金额"]
    lines += [
        f"{order.number},{world.days.text(order.day)},{order.total / YUAN:.2f}"
        for order in customer.counted[-8:]
    ]
    return "\n".join(lines) + "\n"


def picture(rng: Random) -> bytes:
    """A small PNG: a bolt-like bright bar with specks on a dark bench."""
    specks = {(rng.randrange(_WIDTH), rng.randrange(_HEIGHT)) for _ in range(220)}
    rows = bytearray()
    for y in range(_HEIGHT):
        rows.append(0)
        for x in range(_WIDTH):
            shade = 60 + (x * 7 + y * 3) % 23
            if abs(y - 60 - (x - 80) // 6) < 14:
                shade = 176 + (x % 8) * 6
            if (x, y) in specks:
                shade = 235
            rows += bytes((shade, shade, min(255, shade + 8)))
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(bytes(rows), 9)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check
