"""Which files are opened, which are refused, and that a refused one stays as it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import load_language
from desktop_crm.storage.engine import APPLICATION_ID, raw_connection
from desktop_crm.storage.workspace import Workspace


def refused(path: Path) -> str:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(UserError) as caught:
        Workspace.open(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    sentence = error_sentence(load_language("en"), caught.value)
    assert str(path) in sentence
    return caught.value.code


def test_the_settings_that_keep_a_file_safe(tmp_path: Path) -> None:
    path = tmp_path / "firm.crm"
    Workspace.create(path).close()
    wanted = {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "cell_size_check": 1,
        "trusted_schema": 0, "application_id": APPLICATION_ID, "busy_timeout": 5000,
        "cache_size": -65536, "temp_store": 2,
    }  # fmt: skip
    with raw_connection(path) as connection:
        for name, value in wanted.items():
            assert connection.execute(f"PRAGMA {name}").fetchone()[0] == value, name


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "firm.crm"
    path.write_text("precious")
    with pytest.raises(UserError, match=r"file\.exists"):
        Workspace.create(path)
    assert path.read_text() == "precious"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"file\.folder_missing"):
        Workspace.create(tmp_path / "nowhere" / "firm.crm")


def test_a_missing_file(tmp_path: Path) -> None:
    assert refused(tmp_path / "firm.crm") == "file.missing"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a workbook", "客户,电话".encode("gb18030")])
def test_a_foreign_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "firm.crm"
    path.write_bytes(content)
    assert refused(path) == "file.not_ours"


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with raw_connection(path, create=True) as connection:
        connection.execute("CREATE TABLE t (x)")
    assert refused(path) == "file.not_ours"


def test_a_file_of_a_newer_program(tmp_path: Path) -> None:
    path = tmp_path / "firm.crm"
    Workspace.create(path).close()
    with raw_connection(path) as connection:
        connection.execute("PRAGMA user_version=99")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert refused(path) == "file.newer"


def test_a_truncated_file(tmp_path: Path) -> None:
    path = tmp_path / "firm.crm"
    Workspace.create(path).close()
    path.write_bytes(path.read_bytes()[:5000])
    assert refused(path) == "file.damaged"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder(tmp_path: Path) -> None:
    path = tmp_path / "firm.crm"
    Workspace.create(path).close()
    tmp_path.chmod(0o500)
    try:
        assert refused(path) == "file.cannot_write"
    finally:
        tmp_path.chmod(0o700)
