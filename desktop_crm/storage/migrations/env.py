"""Where Alembic finds the connection and the tables; run by `storage.migrate`, never by hand."""

from __future__ import annotations

from alembic import context

from desktop_crm.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
