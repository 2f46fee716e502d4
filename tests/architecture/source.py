"""The product's source as the architecture tests see it: parsed modules and their imports."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop_crm"


@dataclass(frozen=True, slots=True)
class Module:
    """One source file: its dotted name, its text and its tree."""

    name: str
    text: str
    tree: ast.Module


def parse(name: str, text: str) -> Module:
    """A module from its text."""
    return Module(name, text, ast.parse(text))


def product_modules() -> list[Module]:
    """Every module of the product."""
    return [parse(_dotted(path), path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))]


def imported_names(tree: ast.AST) -> Iterator[str]:
    """The dotted names that a tree imports; `from a import b` gives `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def import_graph(modules: Iterable[Module]) -> dict[str, set[str]]:
    """Which module of the given ones imports which, imports for type checking included."""
    found = list(modules)
    names = {module.name for module in found}
    graph: dict[str, set[str]] = {}
    for module in found:
        targets = (_nearest(name, names) for name in imported_names(module.tree))
        graph[module.name] = {target for target in targets if target} - {module.name}
    return graph


def cycles(graph: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """The groups of modules that import each other in a circle, each sorted."""
    reach = {start: _reachable(start, graph) for start in graph}
    groups = {
        tuple(sorted(other for other in reach[start] if start in reach.get(other, ())))
        for start in graph
        if start in reach[start]
    }
    return [list(group) for group in sorted(groups)]


def _reachable(start: str, graph: Mapping[str, Iterable[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(graph.get(name, ()))
    return seen


def _nearest(name: str, names: set[str]) -> str | None:
    parts = name.split(".")
    candidates = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((candidate for candidate in candidates if candidate in names), None)


def _dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
