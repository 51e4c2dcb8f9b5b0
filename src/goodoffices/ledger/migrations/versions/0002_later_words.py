"""Give the journal a column for what people decided of later words."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    words = sa.Column("words", sa.Text, nullable=False, server_default="[]")
    op.add_column("journal", words)


def downgrade() -> None:
    op.drop_column("journal", "words")
