"""The lines of a contact file: unfolded, decoded, taken apart into name, parameters and value."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

_QUOTED = "QUOTED-PRINTABLE"
_LONGEST_LINE = 1_000_000
_PARTS = re.compile(r'(?:[^;:"]|"[^"]*")*')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_UNESCAPED_COMMA = re.compile(r"(?<!\\),")


@dataclass(frozen=True, slots=True)
class Property:
    """One line: `TEL;TYPE=cell,voice:138...`.

    `name` and `types` are in upper case, the value is decoded but not yet split or unescaped.
    """

    name: str
    value: str
    types: frozenset[str] = frozenset()
    params: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The value as one text."""
        return unescaped(self.value).strip()

    def components(self) -> list[str]:
        """The parts of a structured value such as a name or an address."""
        return [unescaped(part).strip() for part in split_escaped(self.value, ";")]


def properties(lines: Iterable[str]) -> Iterator[Property]:
    """The properties of all cards, the lines that begin and end a card among them."""
    for line in unfolded(lines):
        found = _property(line)
        if found is not None:
            yield found


def unfolded(lines: Iterable[str]) -> Iterator[str]:
    """Whole lines: those that begin with a blank go on, and quoted ones that end in `=`."""
    whole = ""
    goes_on = False
    for physical in lines:
        line = physical.rstrip("\r\n")
        if goes_on:
            whole = whole[:-1] + "=\n" + line
        elif line[:1] in (" ", "\t") and whole:
            whole += line[1:]
        else:
            if whole.strip():
                yield whole
            whole = line
        if len(whole) > _LONGEST_LINE:
            whole = whole[:_LONGEST_LINE]
        head = whole.partition(":")[0].upper()
        goes_on = whole.endswith("=") and _QUOTED in head
    if whole.strip():
        yield whole


def split_escaped(text: str, separator: str) -> list[str]:
    """The parts between separators that are not escaped by a backslash."""
    parts, start, is_escaped = [], 0, False
    for place, sign in enumerate(text):
        if is_escaped:
            is_escaped = False
        elif sign == "\\":
            is_escaped = True
        elif sign == separator:
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]


def unescaped(text: str) -> str:
    r"""`\n` is a line break, any other character after a backslash is itself."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def _property(line: str) -> Property | None:
    head = ""
    rest = line
    parts: list[str] = []
    while rest:
        found = _PARTS.match(rest)
        part = found[0] if found else ""
        parts.append(part)
        rest = rest[len(part) :]
        if rest.startswith(":"):
            head, rest = parts[0], rest[1:]
            break
        rest = rest[1:]
    if not head.strip():
        return None
    name = head.rpartition(".")[2].strip().upper()
    params, types = _params(parts[1:])
    value = rest
    if params.get("ENCODING", "") == _QUOTED:
        value = _unquoted(value, params.get("CHARSET", ""))
    return Property(name, value, types, params)


def _params(parts: Iterable[str]) -> tuple[dict[str, str], frozenset[str]]:
    """Parameters by name; version 2.1 names types and encodings without saying which they are."""
    params: dict[str, str] = {}
    types: set[str] = set()
    for part in parts:
        key, equals, value = part.partition("=")
        key, value = key.strip().upper(), value.strip().strip('"')
        if not equals:
            if key in (_QUOTED, "BASE64", "8BIT"):
                params["ENCODING"] = key
            else:
                types.add(key)
        elif key == "TYPE":
            types.update(each.strip().upper() for each in _UNESCAPED_COMMA.split(value))
        else:
            params[key] = value.upper() if key == "ENCODING" else value
    return params, frozenset(types)


def _unquoted(value: str, charset: str) -> str:
    raw = quopri.decodestring(value.encode("utf-8", "surrogatepass"))
    for encoding in filter(None, (charset, "utf-8", "gb18030")):
        try:
            return raw.decode(encoding).replace("\r\n", "\n")
        except (LookupError, UnicodeDecodeError):
            continue
    return raw.decode("latin-1")
