"""The first schema."""

import sqlalchemy as sa
from alembic import op

from storage.instants import Instant
from storage.migrations import ledgers

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROW_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
UNSENT = sa.text("state IN ('ready', 'riding', 'sending')")


def upgrade() -> None:
    """Make all tables."""
    ledgers.create()
    op.create_table(
        "addresses",
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("address", name="pk_addresses"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_addresses_file_id", "addresses", ["file_id"])
    op.create_table(
        "audit",
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("digests", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("file_id", "seq", name="pk_audit"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_audit_withheld",
        "audit",
        ["at"],
        sqlite_where=sa.text("event = 'words_withheld'"),
        postgresql_where=sa.text("event = 'words_withheld'"),
    )
    op.create_table(
        "clocks",
        sa.Column("door", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("door", name="pk_clocks"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counters"),
    )
    op.create_table(
        "files",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary()),
        sa.Column("audit_seq", sa.Integer(), nullable=False),
        sa.Column("audit_head", sa.LargeBinary(), nullable=False),
        sa.Column("changed_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_files"),
    )
    op.create_table(
        "follow_ups",
        sa.Column("id", ROW_NUMBER, autoincrement=True, nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text()),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_follow_ups"),
        sa.UniqueConstraint(
            "file_id", "subject", "name", name="uq_follow_ups_file_id_subject_name"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_follow_ups_due",
        "follow_ups",
        ["due_at"],
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_table(
        "inbox",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text()),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ride", sa.BigInteger()),
        sa.Column("body", sa.LargeBinary()),
        sa.Column("receipt", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("key", name="pk_inbox"),
    )
    op.create_index("ix_inbox_file_id_at", "inbox", ["file_id", "at"])
    op.create_index(
        "ix_inbox_raised",
        "inbox",
        ["at"],
        sqlite_where=sa.text("state = 'raised'"),
        postgresql_where=sa.text("state = 'raised'"),
    )
    op.create_table(
        "links",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_links"),
    )
    op.create_table(
        "matters",
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("entered_at", Instant(), nullable=False),
        sa.Column("next_at", Instant()),
        sa.Column("opens_at", Instant()),
        sa.Column("due_at", Instant()),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("identity_hash", sa.Text()),
        sa.Column("offer_hash", sa.Text()),
        sa.Column("entered_by", sa.Text()),
        sa.Column("decided_at", Instant()),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("reference", name="pk_matters"),
    )
    op.create_index("ix_matters_file_id", "matters", ["file_id"])
    op.create_index(
        "ix_matters_identity_hash",
        "matters",
        ["identity_hash"],
        sqlite_where=sa.text("identity_hash IS NOT NULL"),
        postgresql_where=sa.text("identity_hash IS NOT NULL"),
    )
    op.create_index(
        "ix_matters_offer_hash",
        "matters",
        ["offer_hash"],
        sqlite_where=sa.text("offer_hash IS NOT NULL"),
        postgresql_where=sa.text("offer_hash IS NOT NULL"),
    )
    op.create_index(
        "ix_matters_entered_by",
        "matters",
        ["entered_by", "entered_at"],
        sqlite_where=sa.text("entered_by IS NOT NULL"),
        postgresql_where=sa.text("entered_by IS NOT NULL"),
    )
    op.create_index(
        "ix_matters_decided_at",
        "matters",
        ["decided_at"],
        sqlite_where=sa.text("decided_at IS NOT NULL"),
        postgresql_where=sa.text("decided_at IS NOT NULL"),
    )
    op.create_index(
        "ix_matters_open",
        "matters",
        ["owner", "next_at"],
        sqlite_where=sa.text("next_at IS NOT NULL"),
        postgresql_where=sa.text("next_at IS NOT NULL"),
    )
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_meta"),
    )
    op.create_table(
        "outbox",
        sa.Column("row", ROW_NUMBER, autoincrement=True, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("about", sa.Text()),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("sent_at", Instant()),
        sa.Column("body", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("row", name="pk_outbox"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_address_row", "outbox", ["address", "row"])
    op.create_index("ix_outbox_file_id", "outbox", ["file_id"])
    op.create_index(
        "ix_outbox_unsent_about",
        "outbox",
        ["about"],
        sqlite_where=sa.text("state IN ('ready', 'riding', 'sending') AND about IS NOT NULL"),
        postgresql_where=sa.text("state IN ('ready', 'riding', 'sending') AND about IS NOT NULL"),
    )
    op.create_index(
        "ix_outbox_unsent_address",
        "outbox",
        ["address", "row"],
        sqlite_where=UNSENT,
        postgresql_where=UNSENT,
    )
    op.create_index(
        "ix_outbox_unsent_channel",
        "outbox",
        ["channel", "lane", "row"],
        sqlite_where=UNSENT,
        postgresql_where=UNSENT,
    )
    op.create_table(
        "lists",
        sa.Column("list", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("list", "file_id", name="pk_lists"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "packs",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("bundle", sa.LargeBinary(), nullable=False),
        sa.Column("published_at", Instant(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_packs"),
    )
    op.create_table(
        "parked",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("why", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_parked"),
    )
    op.create_table(
        "sessions",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_sessions"),
    )
    op.create_table(
        "identities",
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("reference", "part", "hash", name="pk_identities"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_identities_hash", "identities", ["hash"])
    op.create_table(
        "uploads",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text()),
        sa.Column("reference", sa.Text()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("changed_at", Instant(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("key", sa.LargeBinary()),
        sa.Column("head", sa.LargeBinary()),
        sa.Column("body", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_uploads"),
        sa.UniqueConstraint("cause", name="uq_uploads_cause"),
    )
    op.create_index("ix_uploads_address_created_at", "uploads", ["address", "created_at"])
    op.create_index("ix_uploads_file_id", "uploads", ["file_id"])
    op.create_index(
        "ix_uploads_staged",
        "uploads",
        ["created_at"],
        sqlite_where=sa.text("state = 'staged'"),
        postgresql_where=sa.text("state = 'staged'"),
    )
