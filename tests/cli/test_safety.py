"""Check, backup and restore."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from desktop_crm.services.customers import create_customer
from desktop_crm.storage.engine import raw_connection
from desktop_crm.storage.file_check import CHECKS
from desktop_crm.storage.workspace import Workspace
from tests.cli.conftest import Run


def test_a_sound_file_is_in_order(run: Run, firm: Path) -> None:
    before = firm.read_bytes()
    done = run("check", firm, "--json")
    assert done.code == 0
    assert done.answer["ok"] is True
    assert [each["check"] for each in done.answer["checks"]] == list(CHECKS)
    assert "in order" in run("check", firm).out
    assert firm.read_bytes() == before


DAMAGE = {
    "references": (
        "PRAGMA foreign_keys=OFF",
        "UPDATE journal_state SET mode = 2",
        "UPDATE contact SET customer_id = 'gone' WHERE rowid = 1",
        "UPDATE journal_state SET mode = 0",
    ),
    "triggers": ("DROP TRIGGER journal_customer_update",),
    "tables": ("ALTER TABLE customer DROP COLUMN remark",),
    "journal": ("UPDATE journal_state SET mode = 1",),
    "search": ("DELETE FROM search_entry WHERE kind = 'customer' AND id % 2",),
}


@pytest.mark.parametrize("check", DAMAGE)
def test_each_kind_of_damage_is_found(run: Run, firm: Path, check: str) -> None:
    with raw_connection(firm) as connection:
        if check == "tables":
            names = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'customer'"
            ).fetchall()
            for (name,) in names:
                connection.execute(f'DROP TRIGGER "{name}"')
        for statement in DAMAGE[check]:
            connection.execute(statement)
    done = run("check", firm, "--json")
    assert done.code == 1
    assert done.answer["ok"] is False
    assert check in {each["check"] for each in done.answer["checks"] if not each["ok"]}
    assert "damaged" in run("check", firm).out


def test_damaged_pages_are_found(run: Run, firm: Path) -> None:
    content = bytearray(firm.read_bytes())
    for page in range(20, len(content) // 4096, 7):
        content[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    firm.write_bytes(content)
    done = run("check", firm, "--json")
    assert done.code == 1
    assert "Traceback" not in done.err


def test_foreign_files_are_refused_in_a_sentence(run: Run, tmp_path: Path) -> None:
    strange = tmp_path / "strange.crm"
    strange.write_bytes(b"PK\x03\x04 nothing of ours")
    for words in (("check", strange), ("backup", strange), ("find", "x", "--in", strange)):
        done = run(*words)
        assert done.code == 1
        assert done.err.count("\n") == 1
    assert strange.read_bytes() == b"PK\x03\x04 nothing of ours"


def names_in(path: Path) -> list[str]:
    with raw_connection(path) as connection:
        rows = connection.execute("SELECT name FROM customer ORDER BY created_at DESC LIMIT 2")
        return [str(name) for (name,) in rows.fetchall()]


def test_a_backup_holds_what_is_being_written(run: Run, firm: Path) -> None:
    with Workspace.open(firm) as workspace:
        workspace.write(create_customer, name="Acme")
        done = run("backup", firm, "--json")
    copy = Path(done.answer["backup"])
    assert copy.parent.name == "firm-backups"
    assert names_in(copy)[0] == "Acme"
    assert done.answer["rows"]["customer"] == 61
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_a_backup_can_have_a_name_but_replaces_nothing(
    run: Run, firm: Path, tmp_path: Path
) -> None:
    target = tmp_path / "away" / "copy.crm"
    assert run("backup", firm, "--to", target).code == 0
    assert run("check", target).code == 0
    assert run("backup", firm, "--to", target).code == 1


def test_a_copy_is_a_file_to_work_with(run: Run, firm: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.crm"
    run("backup", firm, "--to", target)
    with Workspace.open(target) as workspace:
        workspace.write(create_customer, name="Acme")
        with raw_connection(target) as connection:
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_restoring_brings_the_newest_copy_back_and_can_be_taken_back(run: Run, firm: Path) -> None:
    run("backup", firm)
    with Workspace.open(firm) as workspace:
        workspace.write(create_customer, name="Acme")
    done = run("restore", firm, "--json")
    assert done.code == 0
    assert "Acme" not in names_in(firm)
    kept = Path(done.answer["kept"])
    assert names_in(kept)[0] == "Acme"
    with Workspace.open(firm) as workspace:
        workspace.write(create_customer, name="Later")
    run("restore", firm, "--backup", kept)
    assert names_in(firm)[0] == "Acme"
    assert run("check", firm).code == 0


def test_a_damaged_file_is_replaced_and_kept(run: Run, firm: Path) -> None:
    run("backup", firm)
    content = firm.read_bytes()
    firm.write_bytes(content[:100] + b"\x00" * (len(content) - 100))
    done = run("restore", firm, "--json")
    assert done.code == 0
    assert run("check", firm).code == 0
    assert Path(done.answer["kept"]).stat().st_size == len(content)


def test_a_damaged_copy_is_not_restored(run: Run, firm: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.crm"
    content = bytearray(firm.read_bytes())
    content[8192:] = b"\x07" * (len(content) - 8192)
    copy.write_bytes(content)
    before = firm.read_bytes()
    done = run("restore", firm, "--backup", copy)
    assert done.code == 1
    assert firm.read_bytes() == before
    assert not list(tmp_path.glob(".*.tmp*"))


def test_a_file_in_use_is_not_replaced(run: Run, firm: Path) -> None:
    run("backup", firm)
    with Workspace.open(firm) as workspace:
        workspace.write(create_customer, name="Acme")
        done = run("restore", firm)
        assert done.code == 1
        assert "is open in a window" in done.err
        assert names_in(firm)[0] == "Acme"


def test_without_a_backup_nothing_is_restored(run: Run, firm: Path) -> None:
    done = run("restore", firm, "--json")
    assert (done.code, done.answer["error"]["code"]) == (1, "backup.none")


def test_the_driver_is_the_programs_own() -> None:
    assert sqlcipher.sqlite_version_info >= (3, 44)
