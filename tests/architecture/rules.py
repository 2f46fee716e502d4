"""The rules of the house, each a small function from a module to what is wrong in it."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.architecture.source import Module, imported_names

MAIN_WINDOW_LINES = 350
FORBIDDEN_IMPORTS = {
    "sqlite3": "the file is opened with sqlcipher3 only",
    "pickle": "unpickling runs code",
    "marshal": "unmarshalling runs code",
    "shelve": "a shelf is a pickle",
    "matplotlib.pyplot": "pyplot keeps global state",
    "matplotlib.pylab": "pylab keeps global state",
}
FORBIDDEN_CALLS = {
    "processEvents": "move the work off the UI thread",
    "sleep": "wait for a signal or a condition",
    "msleep": "wait for a signal or a condition",
    "usleep": "wait for a signal or a condition",
    "eval": "evaluating text runs code",
    "QStackedLayout": "without a parent it shows its first page as a window",
}
WORKING_LAYERS = ("exchange", "queries", "reports", "services", "storage")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with a sentence, its check, and the modules that may break it for a reason."""

    name: str
    check: Callable[[Module], Iterator[str]]
    allowed: tuple[str, ...] = ()

    def broken_by(self, module: Module) -> list[str]:
        """What is wrong in the module, as `module: what`."""
        if any(_is_inside(module.name, home) for home in self.allowed):
            return []
        return [f"{module.name}: {what}" for what in self.check(module)]


def lacks_docstring(module: Module) -> Iterator[str]:
    """A module says in its first line what it is for."""
    first = (ast.get_docstring(module.tree) or "").splitlines()[:1]
    if not first or not first[0].strip():
        yield "no docstring"


def imports_what_is_forbidden(module: Module) -> Iterator[str]:
    """No second SQLite, no way to run code out of a file, no global drawing state."""
    for name in imported_names(module.tree):
        for banned, why in FORBIDDEN_IMPORTS.items():
            if _is_inside(name, banned):
                yield f"{name}: {why}"


def calls_what_is_forbidden(module: Module) -> Iterator[str]:
    """No waiting, no nested processing of events, no evaluation of text."""
    for call, name in _calls(module):
        if name in FORBIDDEN_CALLS:
            yield f"line {call.lineno}: {name}: {FORBIDDEN_CALLS[name]}"


def runs_a_nested_loop(module: Module) -> Iterator[str]:
    """Dialogs open() and tell by signal; `exec` blocks the caller or runs text as code."""
    for call, name in _calls(module):
        if name in ("exec", "exec_"):
            yield f"line {call.lineno}: {name}()"


def shows_text_unguarded(module: Module) -> Iterator[str]:
    """Text that may come from a file is shown by widgets that never read it as markup."""
    yield from _uses(module, ("QLabel", "QMessageBox"))


def keeps_settings_itself(module: Module) -> Iterator[str]:
    """Settings go through the preferences, which know each one's type."""
    yield from _uses(module, ("QSettings",))


def has_a_big_main_window(module: Module) -> Iterator[str]:
    """The main window only arranges what others do."""
    lines = len(module.text.splitlines())
    if is_main_window(module) and lines >= MAIN_WINDOW_LINES:
        yield f"{lines} lines, under {MAIN_WINDOW_LINES} are allowed"


def is_main_window(module: Module) -> bool:
    """Whether the module defines a QMainWindow."""
    classes = (node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef))
    return any(_last_name(base) == "QMainWindow" for node in classes for base in node.bases)


def deletes_for_good(module: Module) -> Iterator[str]:
    """Deleting is setting `deleted_at`: the session never deletes."""
    for call, name in _calls(module):
        owner = call.func.value if isinstance(call.func, ast.Attribute) else None
        if name == "delete" and owner is not None and _last_name(owner) == "session":
            yield f"line {call.lineno}: session.delete()"


def searches_with_wildcards(module: Module) -> Iterator[str]:
    """A typed `%` or `_` is a letter: every LIKE escapes it."""
    if _layer(module) not in WORKING_LAYERS:
        return
    for call, name in _calls(module):
        escaped = {"autoescape", "escape"}.intersection(word.arg or "" for word in call.keywords)
        is_method = isinstance(call.func, ast.Attribute)
        if is_method and name in ("contains", "icontains", "like", "ilike") and not escaped:
            yield f"line {call.lineno}: {name}() without autoescape or escape"


def translates_what_lupdate_cannot_see(module: Module) -> Iterator[str]:
    """Texts for translation are literals, and `tr` is called on the object whose class it is."""
    for call, name in _calls(module):
        if name == "tr":
            if isinstance(call.func, ast.Name):
                yield f"line {call.lineno}: tr() without an object has no context"
            if not all(map(_is_literal, call.args[:1])):
                yield f"line {call.lineno}: tr() of something that is not a literal"
        elif name == "QT_TRANSLATE_NOOP" and not all(map(_is_literal, call.args)):
            yield f"line {call.lineno}: QT_TRANSLATE_NOOP of something that is not a literal"
    called = {id(call.func) for call, _name in _calls(module)}
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Attribute) or node.attr != "translate":
            continue
        if _last_name(node.value) == "QCoreApplication" and id(node) not in called:
            yield f"line {node.lineno}: QCoreApplication.translate under another name"


def translates_inside_an_f_string(module: Module) -> Iterator[str]:
    """The extraction of texts does not look into f-strings."""
    for text in (node for node in ast.walk(module.tree) if isinstance(node, ast.JoinedStr)):
        if any(_is_tr(node) for node in ast.walk(text)):
            yield f"line {text.lineno}: tr() inside an f-string"


RULES = (
    Rule("every module has a docstring", lacks_docstring),
    Rule("forbidden imports", imports_what_is_forbidden),
    Rule("forbidden calls", calls_what_is_forbidden),
    Rule("nested loops", runs_a_nested_loop, allowed=("desktop_crm.app",)),
    Rule("unguarded text", shows_text_unguarded, allowed=("desktop_crm.ui.widgets",)),
    Rule("own settings", keeps_settings_itself, allowed=("desktop_crm.ui.preferences",)),
    Rule("big main window", has_a_big_main_window),
    Rule("deleting for good", deletes_for_good),
    Rule("search with wildcards", searches_with_wildcards),
    Rule("texts that are not extracted", translates_what_lupdate_cannot_see),
    Rule("texts inside f-strings", translates_inside_an_f_string),
)


def _calls(module: Module) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and (name := _last_name(node.func)):
            yield node, name


def _uses(module: Module, names: tuple[str, ...]) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and node.attr in names:
            yield f"line {node.lineno}: {node.attr}"
    for name in imported_names(module.tree):
        if name.rpartition(".")[2] in names:
            yield f"imports {name}"


def _is_tr(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _last_name(node.func) == "tr"


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _layer(module: Module) -> str:
    return module.name.partition(".")[2].partition(".")[0]


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_inside(name: str, home: str) -> bool:
    return name == home or name.startswith(f"{home}.")
