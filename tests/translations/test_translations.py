"""Every text of the program exists in Chinese, and the files are those of this source."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text, load_language
from desktop_crm.core.places import TRANSLATIONS
from tests.translations.catalogue import Message, complaints, read

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = TRANSLATIONS / "desktop_crm_zh_CN.ts"


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The texts of the source as the collecting tool finds them now."""
    target = tmp_path_factory.mktemp("texts") / "collected.ts"
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    command = [str(tool), "-extensions", "py", str(ROOT / "desktop_crm"), "-silent"]
    subprocess.run([*command, "-ts", str(target)], check=True, capture_output=True)
    return target


def test_the_catalogue_holds_exactly_the_texts_of_the_source(collected: Path) -> None:
    present, wanted = set(read(CATALOGUE)), set(read(collected))
    assert wanted - present == set(), "run `python3 run.py translate`, then write the Chinese"
    assert present - wanted == set(), "run `python3 run.py translate`"


def test_every_text_is_translated_well() -> None:
    wrong = [
        f"{message.context}: {message.source!r} -> {message.translation!r}: {complaint}"
        for message in read(CATALOGUE).values()
        for complaint in complaints(message)
    ]
    assert wrong == []


def test_no_text_stands_outside_a_context(collected: Path) -> None:
    assert [source for context, source in read(collected) if not context] == []


@pytest.mark.usefixtures("qapp")
def test_the_compiled_file_is_that_of_the_catalogue() -> None:
    translator = QTranslator()
    assert translator.load(str(CATALOGUE.with_suffix(".qm")))
    for message in read(CATALOGUE).values():
        assert translator.translate(message.context, message.source) == message.translation


def test_texts_outside_the_window_are_said_in_both_languages() -> None:
    text = QT_TRANSLATE_NOOP("error", "There is nothing to undo.")
    assert load_language("en").say(text) == "There is nothing to undo."
    assert load_language("zh_CN").say(text) == "没有可撤销的操作。"
    assert load_language("zh_CN").say(Text("nowhere", "Unknown")) == "Unknown"


@pytest.mark.parametrize(
    ("source", "translation", "complaint"),
    [
        ("Undo", "", "not translated"),
        ("Undo {what}", "撤销", "other fields than the source"),
        ("Customer", "客户 Customer", "English in the Chinese text: Customer"),
        ("Saved, thanks", "已保存,谢谢", "half-width punctuation after a Chinese character"),
        ("Open…", "打开", "the ellipsis of a button that asks further is missing"),
        ("Open {path}…", "打开 {path}…", None),
    ],
)
def test_bad_translations_are_noticed(source: str, translation: str, complaint: str | None) -> None:
    found = list(complaints(Message("c", source, translation, finished=bool(translation))))
    assert found == ([complaint] if complaint else [])
