"""Usage, languages, exit codes, and no Qt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_crm.cli.commands import COMMANDS
from desktop_crm.storage.engine import raw_connection
from tests.cli.conftest import TODAY, Run

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("word", COMMANDS)
def test_every_command_explains_itself(run: Run, word: str) -> None:
    done = run(word, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Usage: desktop-crm {word}")
    assert "--json" in done.out


def test_the_overview_names_every_command(run: Run) -> None:
    overview = run("--help").out
    assert all(f"  {word} " in overview for word in COMMANDS)
    assert run().code == 2
    assert run("--version").out.startswith("desktop-crm ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("frobnicate",), "frobnicate"),
        (("find", "x"), "--in"),
        (("new",), "FILE"),
        (("new", "a.crm", "b.crm"), "b.crm"),
        (("list", "everything"), "everything"),
        (("demo", "a.crm", "--customers", "many"), "many"),
        (("demo", "a.crm", "--customers"), "--customers"),
    ],
)
def test_wrong_usage_is_said_and_ends_with_2(run: Run, words: tuple[str, ...], said: str) -> None:
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err
    refusal = run(*words, "--json")
    assert refusal.code == 2
    assert refusal.answer["error"]["code"] == "usage"


@pytest.mark.parametrize("words", [("--lang", "zh"), ("--lang=zh",)])
def test_the_language_can_be_chosen(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    missing = tmp_path / "missing.crm"
    english = run("find", "x", "--in", missing).err
    chinese = run(*words, "find", "x", "--in", missing).err
    assert english.isascii()
    assert not chinese.replace(str(missing), "").isascii()
    assert run("find", "x", "--in", missing, *words).err == chinese


def test_the_language_of_the_system_is_the_default(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("--help").out.isascii()
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert not run("--help").out.isascii()
    assert run("--help", "--lang", "en").out.isascii()


def test_an_unknown_language_is_wrong_usage(run: Run) -> None:
    assert run("--help", "--lang", "fr").code == 2


def test_what_the_disk_says_is_a_sentence(run: Run, firm: Path) -> None:
    with raw_connection(firm) as connection:
        connection.execute("BEGIN IMMEDIATE")
        done = run("undo", "--in", firm, "--json")
        connection.execute("ROLLBACK")
    assert done.code == 1
    assert "database is locked" in done.answer["error"]["message"]
    assert "Traceback" not in done.err


def test_damage_met_on_the_way_is_a_sentence(run: Run, firm: Path) -> None:
    content = bytearray(firm.read_bytes())
    for page in range(8, len(content) // 4096):
        content[page * 4096 : page * 4096 + 100] = b"\xee" * 100
    firm.write_bytes(content)
    done = run("report", "pareto", "--from", firm, "--json")
    assert done.code == 1
    assert done.answer["error"]["code"] == "file.damaged"
    assert done.err.count("\n") == 1


def test_a_bug_is_not_hidden(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr("desktop_crm.cli.list_.run", broken)
    with pytest.raises(ZeroDivisionError):
        run("list", "kinds")


def started(*words: object, **variables: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LANG": "en_US.UTF-8", **variables}
    for name in ("LC_ALL", "LC_MESSAGES"):
        environment.pop(name, None)
    return subprocess.run(
        [sys.executable, "-m", "desktop_crm", *map(str, words)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_the_program_runs_commands(made_up: Path) -> None:
    done = started("find", "恒润", "--in", made_up, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["hits"][0]["customer"] == "苏州恒润精密五金有限公司"


def test_a_poor_terminal_gets_what_it_can_show(made_up: Path) -> None:
    done = started("find", "恒润", "--in", made_up, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert b"\\u" in done.stdout
    plain = started("find", "恒润", "--in", made_up, "--json", PYTHONIOENCODING="ascii")
    assert json.loads(plain.stdout)["query"] == "恒润"


def test_no_command_needs_qt(made_up: Path, tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from desktop_crm.__main__ import main\n"
        f"file = {str(made_up)!r}\n"
        f"codes = [main(words.split() + ['--json']) for words in (\n"
        f"    f'check {{file}}', f'find x --in {{file}}', f'history --in {{file}}',\n"
        f"    f'report pareto --from {{file}} --today {TODAY}', 'list reports', 'list fields',\n"
        f"    f'backup {{file}} --to {tmp_path / 'copy.crm'}', 'new {tmp_path / 'new.crm'}')]\n"
        "print([name for name in sys.modules if name.startswith('PySide6')], codes,"
        " file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert done.stderr.decode() == f"[] {[0] * 8}\n"


def test_help_starts_without_the_heavy_parts() -> None:
    script = (
        "import sys\n"
        "from desktop_crm.__main__ import main\n"
        "main(['--help', '--lang', 'en'])\n"
        "heavy = ('sqlalchemy', 'openpyxl', 'matplotlib', 'PySide6', 'numpy')\n"
        "print([name for name in heavy if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert done.stderr == b"[]\n"
