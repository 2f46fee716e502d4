"""What is remembered comes back, and nothing but plain values goes in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop_crm.ui.preferences import Preferences

EVIL = [
    "@Variant(\\0\\0\\0\\x7f)",
    "@ByteArray(x)",
    "@Invalid()",
    "%U4e00",
    "a=b;c, d",
    '"',
    "\\",
    "",
]


@pytest.fixture
def path(tmp_path: Path, qtbot: QtBot) -> Path:  # noqa: ARG001
    return tmp_path / "preferences.ini"


def reopened(preferences: Preferences, path: Path) -> Preferences:
    preferences.save()
    return Preferences(path)


def test_values_survive_a_restart_with_their_types(path: Path) -> None:
    first = Preferences(path)
    first.set("text", "恒通商贸 100%")
    first.set("number", -42)
    first.set("yes", True)
    first.set("no", False)
    first.set("bytes", bytes(range(256)))
    first.set_json("list", ["甲", 1, True, None, {"宽": 120}])
    again = reopened(first, path)
    assert again.text("text") == "恒通商贸 100%"
    assert again.number("number") == -42
    assert again.flag("yes") is True
    assert again.flag("no", True) is False
    assert again.blob("bytes") == bytes(range(256))
    assert again.json("list") == ["甲", 1, True, None, {"宽": 120}]


@pytest.mark.parametrize("text", EVIL)
def test_texts_that_qt_could_misread_come_back_as_they_were(path: Path, text: str) -> None:
    first = Preferences(path)
    first.set("key", text)
    assert reopened(first, path).text("key", "?") == text


@pytest.mark.parametrize("value", [None, 1.5, ["a"], {"a": 1}, object(), Path(), bytearray()])
def test_anything_else_is_refused(path: Path, value: object) -> None:
    with pytest.raises(TypeError):
        Preferences(path).set("key", value)  # type: ignore[arg-type]


def test_missing_or_spoilt_values_fall_back(path: Path) -> None:
    preferences = Preferences(path)
    preferences.set("spoilt", "<not a number>")
    assert preferences.text("missing", "x") == "x"
    assert preferences.number("spoilt", 5) == 5
    assert preferences.flag("spoilt", True) is True
    assert preferences.blob("spoilt") == b""
    assert preferences.json("spoilt", []) == []


def test_telling_only_when_something_changed(path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(path)
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.set("key", 1)
    assert told.args == ["key"]
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.set("key", 1)


def test_a_file_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path, qtbot: QtBot) -> None:  # noqa: ARG001
    (tmp_path / "file").write_text("")
    preferences = Preferences(tmp_path / "file" / "preferences.ini")
    preferences.set("key", 1)
    preferences.save()
    assert preferences.number("key") == 1


def test_recent_files_are_few_and_there(tmp_path: Path, path: Path) -> None:
    preferences = Preferences(path)
    files = [tmp_path / f"{number}.crm" for number in range(12)]
    for file in files:
        file.write_bytes(b"")
        preferences.add_recent_file(file)
    preferences.add_recent_file(files[5])
    files[11].unlink()
    recent = preferences.recent_files()
    assert recent[0] == files[5]
    assert len(recent) == 7
    assert files[11] not in recent
    assert len(set(recent)) == len(recent)


@pytest.mark.parametrize("spoilt", ["", "null", "3", '{"a": 1}', '[1, null, ["x"]]'])
def test_a_spoilt_list_of_recent_files_is_empty(path: Path, spoilt: str) -> None:
    preferences = Preferences(path)
    preferences.set("files/recent", spoilt)
    assert preferences.recent_files() == []


@given(st.binary(max_size=200), st.text(max_size=50))
def test_any_bytes_and_any_text(blob: bytes, text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "p.ini")
        preferences.set("blob", blob)
        preferences.set("text", text)
        assert preferences.blob("blob") == blob
        assert preferences.text("text") == text
