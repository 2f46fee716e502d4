"""What a file may ask before it can be read: its password and its encoding."""

from __future__ import annotations

import io
from pathlib import Path

from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtTest import QTest

from desktop_crm.ui.importing.file_step import FileStep
from desktop_crm.ui.importing.start_step import StepKey
from tests.exchange.files import workbook_file
from tests.ui.importing.person import CLEAN, HENGRUN, Person


def protected(folder: Path, password: str) -> Path:
    """A workbook of one customer behind a password."""
    plain = workbook_file(folder / "plain.xlsx", {"客户": [CLEAN, HENGRUN[: len(CLEAN)]]})
    target, content = folder / "protected.xlsx", io.BytesIO()
    with plain.open("rb") as file:
        OOXMLFile(file).encrypt(password, content)
    target.write_bytes(content.getvalue())
    return target


def test_the_encoding_of_a_text_file_can_be_changed(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("客户名称,城市\n恒润五金,苏州\n".encode("gb18030"))
    person.drop(path)
    wizard = person.wizard(StepKey.PREVIEW)
    wizard.head.strip.marks[0].click()
    step = person.step(FileStep)
    person.rest()
    assert step.encodings.buttons["gb18030"].isChecked()
    step.encodings.buttons["cp1252"].click()
    person.rest()
    assert person.wizard(StepKey.FILE).state.draft.workbook.encoding == "cp1252"
    step.encodings.buttons["gb18030"].click()
    person.rest()
    assert person.wizard(StepKey.FILE).state.draft.mapping[0].columns[0].header == "客户名称"


def test_an_unknown_encoding_is_asked_for(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "western.csv"
    path.write_bytes("Customer name,City\nCafé,Orléans\n".encode("cp1252"))
    person.drop(path)
    wizard = person.wizard(StepKey.FILE)
    step = person.step(FileStep)
    person.rest()
    assert wizard.state.understood is None
    assert step.encodings.buttons
    step.encodings.buttons["big5"].click()
    person.rest()
    assert wizard.state.understood is None
    step.encodings.buttons["cp1252"].click()
    person.rest()
    person.go_on_to(StepKey.RESULT)
    assert "Café" in str(person.content()["customer"])


def test_the_password_is_asked_for(person: Person, tmp_path: Path) -> None:
    path = protected(tmp_path, "secret")
    person.drop(path)
    wizard = person.wizard(StepKey.FILE)
    step = person.step(FileStep)
    assert wizard.go_button.text() == "Open"
    assert step.password.hasFocus()
    QTest.keyClicks(step.password, "wrong")
    person.enter()
    assert "does not open" in step.problem.text
    step.password.clear()
    QTest.keyClicks(step.password, "secret")
    person.enter()
    assert person.wizard().state.understood is not None
