"""The product keeps every rule, and every rule catches the example that breaks it."""

import pytest

from tests.architecture import rules
from tests.architecture.rules import RULES, Rule
from tests.architecture.source import parse, product_modules

MODULES = product_modules()
LONG_WINDOW = '"""Doc."""\nclass W(QMainWindow): ...\n' + "\n" * rules.MAIN_WINDOW_LINES
BAD = {
    "every module has a docstring": ["import os", '"""   """'],
    "forbidden imports": [
        "import sqlite3",
        "from sqlite3 import connect",
        "import pickle",
        "from matplotlib import pyplot",
        "def f():\n    import matplotlib.pyplot as plt",
    ],
    "forbidden calls": [
        "QApplication.processEvents()",
        "app.processEvents()",
        "time.sleep(1)",
        "from time import sleep\nsleep(1)",
        "QThread.msleep(5)",
        "eval('1 + 1')",
        "QStackedLayout()",
    ],
    "nested loops": ["dialog.exec()", "menu.exec_(point)", "exec('a = 1')"],
    "unguarded text": [
        "from PySide6.QtWidgets import QLabel",
        "from PySide6.QtWidgets import QMessageBox as Box",
        "QtWidgets.QLabel('text')",
    ],
    "own settings": ["from PySide6.QtCore import QSettings", "QtCore.QSettings().value('a')"],
    "big main window": [LONG_WINDOW, LONG_WINDOW.replace("(Q", "(QtWidgets.Q")],
    "deleting for good": ["session.delete(row)", "self.session.delete(row)"],
    "search with wildcards": ["Customer.name.contains(text)", "name.ilike('%' + text + '%')"],
    "texts that are not extracted": [
        "say = QCoreApplication.translate\nsay('context', 'Undo')",
        "self.tr(f'Undo {what}')",
        "self.tr(text)",
        "tr('Undo')",
        "QT_TRANSLATE_NOOP('context', text)",
    ],
    "texts inside f-strings": ["text = f'{name} {self.tr(\"Undo\")}'"],
}
GOOD = {
    "every module has a docstring": ['"""What it is for."""'],
    "forbidden imports": ["import sqlcipher3", "from matplotlib.figure import Figure"],
    "forbidden calls": ["self.sleeping()", "literal_eval('1')"],
    "nested loops": ["dialog.open()", "session.execute(query)"],
    "unguarded text": ["from desktop_crm.ui.widgets.label import Label"],
    "own settings": ["preferences.theme"],
    "big main window": ['"""Doc."""\nclass W(QWidget): ...\n' + "\n" * 400],
    "deleting for good": ["storage.delete(path)", "row.deleted_at = now"],
    "search with wildcards": ["name.contains(text, autoescape=True)", "contains(fields, text)"],
    "texts inside f-strings": ["text = self.tr('Undo')\nline = f'{name} {text}'"],
    "texts that are not extracted": [
        "self.tr('Undo {what}').format(what=what)",
        "self.tr('One ' 'text')",
        "QT_TRANSLATE_NOOP('context', 'Undo')",
    ],
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_product_keeps_the_rule(rule: Rule) -> None:
    broken = [what for module in MODULES for what in rule.broken_by(module)]

    assert not broken, "\n".join([rule.check.__doc__ or "", *broken])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_can_fail(rule: Rule) -> None:
    for text in BAD[rule.name]:
        assert rule.broken_by(parse("desktop_crm.queries.example", text)), text
    for text in GOOD[rule.name]:
        assert not rule.broken_by(parse("desktop_crm.queries.example", text)), text


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.allowed], ids=lambda rule: rule.name
)
def test_rule_names_its_exceptions(rule: Rule) -> None:
    names = {module.name for module in MODULES}
    for home in rule.allowed:
        assert home in names, f"{home} may break a rule but does not exist"
        assert not rule.broken_by(parse(f"{home}.example", BAD[rule.name][0]))


def test_there_is_one_main_window() -> None:
    assert len([module for module in MODULES if rules.is_main_window(module)]) == 1
