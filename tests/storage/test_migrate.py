"""Alembic's revisions make the same tables as the models, and a migration is all or nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData

from desktop_crm.core.errors import UserError
from desktop_crm.models import Base
from desktop_crm.storage import migrate
from desktop_crm.storage.engine import APPLICATION_ID, make_engine, raw_connection
from desktop_crm.storage.journal import journalled_tables, trigger_statements
from desktop_crm.storage.search import create_index
from desktop_crm.storage.workspace import Workspace
from tests.storage.actions import add, change
from tests.support.dump import visible

NEXT = """
revision = "9999"
down_revision = "{head}"

def upgrade():
    import sqlalchemy as sa
    from alembic import op
    with op.batch_alter_table("customer", recreate="always") as batch:
        batch.add_column(sa.Column("nickname", sa.String(), nullable=True))
    {more}
"""


OLD_TABLES = frozenset(table.name for table in journalled_tables())
"""Tables with triggers; earlier versions had all but a few of them."""


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def add_revision(scripts: Path, more: str = "") -> None:
    text = NEXT.format(head=migrate.VERSIONS[-1], more=more)
    (scripts / "versions" / "v9999_next.py").write_text(text)


def test_the_list_of_versions_is_alembics() -> None:
    script = ScriptDirectory(str(migrate.SCRIPTS))
    revisions = [each.revision for each in script.walk_revisions()]
    assert tuple(reversed(revisions)) == migrate.VERSIONS


def test_the_revisions_make_the_tables_of_the_models(tmp_path: Path) -> None:
    path = tmp_path / "firm.crm"
    with raw_connection(path, create=True):
        pass
    engine = make_engine(path)
    with engine.begin() as connection:
        migrate.upgrade(connection)
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    engine.dispose()
    assert [each for each in differences if "search_" not in str(each)] == []


def test_a_migrated_file_keeps_its_data_its_triggers_and_a_copy(
    tmp_path: Path, scripts: Path
) -> None:
    path = tmp_path / "firm.crm"
    with Workspace.create(path) as workspace:
        customer = workspace.write(add, name="恒润", phone="13800138000").value
        before = workspace.read(visible)
    add_revision(scripts)
    kept = migrate.migrate_file(path, scripts=scripts, version=migrate.latest_version())
    with raw_connection(path) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(customer)")]
        assert "nickname" in columns
    with Workspace.open(path) as workspace:
        assert workspace.read(visible) == before
        assert (
            workspace.write(change, customer_id=customer, city="苏州").touched["customer"].updated
        )
        workspace.undo()
        assert workspace.read(visible) == before
    with Workspace.open(kept) as workspace:
        assert workspace.read(visible) == before


def test_a_failed_migration_leaves_the_file_byte_for_byte(tmp_path: Path, scripts: Path) -> None:
    path = tmp_path / "firm.crm"
    with Workspace.create(path) as workspace:
        workspace.write(add, name="恒润")
    with raw_connection(path) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    before = path.read_bytes()
    add_revision(scripts, more='raise RuntimeError("no")')
    with pytest.raises(UserError, match=r"file\.migration_failed"):
        migrate.migrate_file(path, scripts=scripts)
    assert path.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["firm.crm", "migrations"]


def file_of(path: Path, version: int) -> Path:
    """A file as the program of an earlier version left it, with its triggers."""
    with raw_connection(path, create=True) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={version}")
    engine = make_engine(path)
    with engine.begin() as connection:
        migrate.run_revisions(connection, target=migrate.VERSIONS[version - 1])
        create_index(connection)
        tables = MetaData()
        tables.reflect(connection, only=lambda name, _meta: name in OLD_TABLES)
        for table in tables.sorted_tables:
            for statement in trigger_statements(table):
                connection.exec_driver_sql(statement)
        connection.exec_driver_sql("INSERT INTO journal_state (id, mode) VALUES (1, 0)")
    engine.dispose()
    return path


def test_a_file_of_every_earlier_version_opens(tmp_path: Path) -> None:
    for version, revision in enumerate(migrate.VERSIONS[:-1], 1):
        path = file_of(tmp_path / f"{revision}.crm", version)
        with Workspace.open(path) as workspace:
            workspace.write(add, name="恒润", phone="13800138000")
            assert [row[0] for row in workspace.read(visible)["customer"]]
        with raw_connection(path) as connection:
            now = connection.execute("PRAGMA user_version").fetchone()[0]
        assert now == migrate.latest_version()
