"""The tables that belong to no file: figures without persons, and a cooperative's members."""

import sqlalchemy as sa
from alembic import op


def create() -> None:
    """As they are in the first version."""
    op.create_table(
        "members",
        sa.Column("identity_hash", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("missed_on", sa.Text(), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("identity_hash", name="pk_members"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "remarks",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_remarks"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tallies",
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("month", "what", "part", "value", name="pk_tallies"),
        sqlite_with_rowid=False,
    )
