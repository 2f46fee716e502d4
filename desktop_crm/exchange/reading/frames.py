"""The pipe between the child that reads a foreign file and the program: length, kind, JSON."""

from __future__ import annotations

import json
import struct
from enum import Enum
from typing import IO, Any

_HEAD = struct.Struct("<cI")
LARGEST = 64 * 1024 * 1024


class Kind(Enum):
    """What a frame says."""

    REQUEST = b"R"
    WORKBOOK = b"W"
    SHEET = b"S"
    PROGRESS = b"P"
    BLOCK = b"B"
    SHEET_END = b"E"
    SHEET_BROKEN = b"X"
    FAILED = b"F"
    DONE = b"D"


class BrokenPipeProtocolError(Exception):
    """The other side sent something that is no frame."""


def encode(content: Any) -> bytes:
    """JSON that survives any text, lone surrogates included."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def decode(payload: bytes) -> Any:
    """The content of a frame."""
    return json.loads(payload.decode("utf-8", "surrogatepass"))


def write_frame(stream: IO[bytes], kind: Kind, content: Any = None) -> None:
    """Send one frame at once."""
    payload = encode(content)
    stream.write(_HEAD.pack(kind.value, len(payload)))
    stream.write(payload)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[Kind, bytes] | None:
    """The next frame with its content still encoded, or None at the end of the stream.

    Raises:
        BrokenPipeProtocolError: when the stream ends within a frame or holds something else.
    """
    head = stream.read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise BrokenPipeProtocolError("cut off")
    tag, length = _HEAD.unpack(head)
    if length > LARGEST:
        raise BrokenPipeProtocolError("too long")
    payload = stream.read(length)
    if len(payload) < length:
        raise BrokenPipeProtocolError("cut off")
    try:
        return Kind(tag), payload
    except ValueError:
        raise BrokenPipeProtocolError("unknown kind") from None
