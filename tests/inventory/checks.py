"""What may be missing about something registered; each check names what it misses."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from desktop_crm.core.language import Language, Text
from tests.inventory.held import Held
from tests.translations.catalogue import KEPT_LATIN

_WORD = re.compile(r"[A-Za-z]{3,}")


def unlabelled(held: Iterable[Held], chinese: Language) -> list[str]:
    """What has no name in one of the two languages, or the English one in both."""
    return [str(each) for each in held if not _is_labelled(each, chinese)]


def _is_labelled(held: Held, chinese: Language) -> bool:
    return bool(held.texts) and all(_is_said(text, chinese) for text in held.texts)


def _is_said(text: Text, chinese: Language) -> bool:
    shown = chinese.say(text)
    is_kept = not set(_WORD.findall(text.source)) - KEPT_LATIN
    return bool(text.source.strip() and shown.strip()) and (shown != text.source or is_kept)


def unnamed_codes(
    sets: Iterable[type[StrEnum]], texts: Iterable[Mapping[StrEnum, Text]]
) -> set[str]:
    """Values of closed sets that nothing names; a text of no value is missed too."""
    named = [set(each) for each in texts]
    missed = set()
    for each in sets:
        known = [names for names in named if names and isinstance(next(iter(names)), each)]
        if not known:
            missed.add(each.__name__)
        for names in known:
            missed |= {f"{each.__name__}.{code.name}" for code in set(each) - names}
    return missed


def missing(wanted: Iterable[str], shown: Collection[str]) -> list[str]:
    """What is wanted and not there."""
    return [each for each in wanted if each not in shown]


def unexplained(held: Iterable[Held], language: Language, words: str) -> list[str]:
    """Whose name the help does not mention; the dots of a question are left out."""
    said = words.casefold()
    return [str(each) for each in held if _plain(language.say(each.texts[0])) not in said]


def _plain(name: str) -> str:
    return name.removesuffix("…").casefold()


def kept_forms(sources: Iterable[str]) -> set[str]:
    """The names under which the sources keep half-typed forms."""
    trees = [ast.parse(source) for source in sources]
    shared = {key: value for tree in trees for key, value in _constants(tree)}
    return {name for tree in trees for name in _names_given(tree, shared | dict(_constants(tree)))}


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """`NEW = "task.new"` and `NEW, EDIT = "task.new", "task.edit"`."""
    for statement in tree.body:
        if not isinstance(statement, ast.Assign):
            continue
        for target in statement.targets:
            yield from _pairs(target, statement.value)


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, str]]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for each, its in zip(target.elts, value.elts, strict=True):
            yield from _pairs(each, its)
    elif isinstance(target, ast.Name) and isinstance(value, ast.Constant):
        yield target.id, str(value.value)


def _names_given(tree: ast.Module, named: Mapping[str, str]) -> Iterator[str]:
    for call in (each for each in ast.walk(tree) if isinstance(each, ast.Call)):
        given = [each.value for each in call.keywords if each.arg == "form_name"]
        if isinstance(call.func, ast.Name) and call.func.id == "DraftKeeper":
            given += call.args[1:2]
        for value in given:
            yield from _possible(value, named)


def _possible(value: ast.expr, named: Mapping[str, str]) -> Iterator[str]:
    match value:
        case ast.Constant():
            yield str(value.value)
        case ast.Name():
            yield named[value.id]
        case ast.IfExp():
            yield from _possible(value.body, named)
            yield from _possible(value.orelse, named)


def sources_below(folder: Path) -> list[str]:
    """The source files of a folder and its folders."""
    return [path.read_text("utf-8") for path in sorted(folder.rglob("*.py"))]
