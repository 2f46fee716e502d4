"""The commands of run.py, the user's folder, and the sentences in both languages."""

import re
import string
import sys
from pathlib import Path

import pytest
from bootstrap import commands, demo, environment, places, programs, system, words
from bootstrap.failures import SetupError


@pytest.mark.parametrize("made", [True, False])
def test_demo_firm_is_whole_or_absent(
    *, made: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(command: list[str], **_: object) -> int:
        Path(command[-1]).write_text("firm")
        return 0 if made else 1

    monkeypatch.setattr(places, "user_folder", lambda: tmp_path / "own")
    monkeypatch.setattr(programs, "run", make)

    if made:
        assert demo.demo_file().read_text() == "firm"
    else:
        with pytest.raises(SetupError):
            demo.demo_file()
    assert [path.name for path in (tmp_path / "own").iterdir()] == ["demo.crm"] * made


@pytest.mark.parametrize(
    ("platform", "windows", "variables", "expected"),
    [
        ("linux", False, {"XDG_DATA_HOME": "/data"}, "/data/desktop-crm"),
        ("linux", False, {"HOME": "/home/li"}, "/home/li/.local/share/desktop-crm"),
        ("darwin", False, {"HOME": "/home/li"}, "/home/li/Library/Application Support/desktop-crm"),
        ("win32", True, {"APPDATA": "/roaming"}, "/roaming/desktop-crm"),
    ],
)
def test_user_folder_follows_the_system(
    platform: str,
    *,
    windows: bool,
    variables: dict[str, str],
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(places, "WINDOWS", windows)

    assert places.user_folder() == Path(expected)


def test_nothing_of_another_python_leaks_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")

    assert not {"PYTHONPATH", "PYTHONHOME"}.intersection(programs.variables())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such locales")
def test_locale_that_is_not_installed_keeps_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_CTYPE", raising=False)
    monkeypatch.setenv("LANG", "xx_XX.UTF-8")

    variables = programs.variables()

    assert (variables["LANG"], variables["LC_CTYPE"]) == ("xx_XX.UTF-8", "C.UTF-8")


@pytest.mark.parametrize(
    ("variables", "chinese"),
    [
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, False),
        ({"LC_MESSAGES": "zh_TW.UTF-8", "LANG": "de_DE.UTF-8"}, True),
    ],
)
def test_language_follows_the_terminal(
    variables: dict[str, str], *, chinese: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert words.is_chinese() is chinese


@pytest.mark.parametrize("code", words.WORDS)
def test_sentences_agree_in_both_languages(code: str) -> None:
    english, chinese = words.WORDS[code]

    assert _fields(english) == _fields(chinese)
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert not re.search("[\u4e00-\u9fff]", english)


def _fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_unknown_command_goes_to_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[list[str]] = []

    def become(command: list[str]) -> int:
        passed.append(command)
        return 2

    monkeypatch.setattr(environment, "ensure", lambda **_: None)
    monkeypatch.setattr(programs, "become", become)

    assert commands.main(["report", "pareto", "--json"]) == 2
    assert passed[0][1:] == ["-P", "-m", "desktop_crm", "report", "pareto", "--json"]


@pytest.mark.parametrize(
    ("arguments", "in_parallel"),
    [
        ([], True),
        (["tests/tooling", "-q"], True),
        (["-k", "marker"], True),
        (["tests/tooling/test_run.py"], False),
        (["-x", "tests/tooling/test_run.py::test_help_lists_the_commands"], False),
    ],
)
def test_tests_run_on_all_cores_unless_a_file_is_chosen(
    arguments: list[str], *, in_parallel: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []

    def become(command: list[str], **_: object) -> int:
        started.append(command)
        return 0

    monkeypatch.setattr(environment, "ensure", lambda **_: None)
    monkeypatch.setattr(programs, "become", become)

    assert commands.main(["test", *arguments]) == 0
    ((_python, _, tool, *words_given),) = started
    assert tool == "pytest"
    assert words_given == [*commands.ALL_CORES * in_parallel, *arguments]


def test_no_display_draws_the_pages_instead(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run: list[list[str]] = []

    def note(command: list[str]) -> int:
        run.append(command)
        return 0

    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr(environment, "ensure", lambda **_: None)
    monkeypatch.setattr(system, "has_display", lambda: False)
    monkeypatch.setattr(programs, "run", note)

    assert commands.main([]) == 0
    assert run[0][-2:] == ["tour", str(places.TOUR)]
    assert capsys.readouterr().out.splitlines()[-1] == f"The pictures are in {places.TOUR}"


def test_known_failure_is_a_sentence_and_not_a_trace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: object) -> None:
        raise SetupError("no network")

    monkeypatch.setattr(environment, "ensure", fail)

    assert commands.main(["new", "firm.crm"]) == 1
    assert capsys.readouterr().err == "no network\n"
