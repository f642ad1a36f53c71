"""The tables. Bodies are sealed; only what must be searched for stands in plain columns.

There are no foreign keys: one door writes all of this, in one transaction, and a check per row
would cost every turn. `file_id` always names a row of `files`.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.instants import Instant

#: The migration this schema equals; a test holds them together.
REVISION = "0001"

#: An outbox row in one of these states still has to reach someone.
UNSENT_STATES = ("ready", "riding", "sending")
UNSENT = "state IN ('ready', 'riding', 'sending')"
#: `next_at` is never absent while a matter is open.
OPEN = "next_at IS NOT NULL"
PENDING = "state = 'pending'"
RAISED = "state = 'raised'"
WITHHELD = "event = 'words_withheld'"
STAGED = "state = 'staged'"

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

#: SQLite numbers rows again after deletions unless told not to; these numbers are never reused.
RowNumber = BigInteger().with_variant(Integer(), "sqlite")

files = Table(
    "files",
    metadata,
    Column("id", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("key", LargeBinary, nullable=False),  # the data key, wrapped
    Column("body", LargeBinary),  # absent: made ready, not begun
    Column("audit_seq", Integer, nullable=False),
    Column("audit_head", LargeBinary, nullable=False),
    Column("changed_at", Instant, nullable=False),
)

addresses = Table(
    "addresses",
    metadata,
    Column("address", Text, primary_key=True),
    Column("file_id", Text, nullable=False, index=True),
    sqlite_with_rowid=False,
)

matters = Table(
    "matters",
    metadata,
    Column("reference", Text, primary_key=True),
    Column("file_id", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("entered_at", Instant, nullable=False),
    Column("next_at", Instant),
    Column("opens_at", Instant),
    Column("due_at", Instant),
    Column("topic", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("identity_hash", Text),
    Column("offer_hash", Text),
    Column("entered_by", Text),
    Column("decided_at", Instant),
    Column("key", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index(
        "ix_matters_open", "owner", "next_at", sqlite_where=text(OPEN), postgresql_where=text(OPEN)
    ),
    Index(
        "ix_matters_identity_hash",
        "identity_hash",
        sqlite_where=text("identity_hash IS NOT NULL"),
        postgresql_where=text("identity_hash IS NOT NULL"),
    ),
    Index(
        "ix_matters_offer_hash",
        "offer_hash",
        sqlite_where=text("offer_hash IS NOT NULL"),
        postgresql_where=text("offer_hash IS NOT NULL"),
    ),
    Index(
        "ix_matters_entered_by",
        "entered_by",
        "entered_at",
        sqlite_where=text("entered_by IS NOT NULL"),
        postgresql_where=text("entered_by IS NOT NULL"),
    ),
    Index(
        "ix_matters_decided_at",
        "decided_at",
        sqlite_where=text("decided_at IS NOT NULL"),
        postgresql_where=text("decided_at IS NOT NULL"),
    ),
)

inbox = Table(
    "inbox",
    metadata,
    Column("key", Text, primary_key=True),
    Column("file_id", Text),
    Column("at", Instant, nullable=False),
    Column("state", Text, nullable=False),  # claimed, done, refused, parked, raised
    Column("ride", BigInteger),  # the outbox row that may ride again
    Column("body", LargeBinary),
    Column("receipt", LargeBinary),
    Index("ix_inbox_file_id_at", "file_id", "at"),
    Index("ix_inbox_raised", "at", sqlite_where=text(RAISED), postgresql_where=text(RAISED)),
)

outbox = Table(
    "outbox",
    metadata,
    Column("row", RowNumber, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("file_id", Text, nullable=False),
    Column("about", Text),
    Column("purpose", Text, nullable=False),
    Column("lane", Integer, nullable=False),  # 1: only when nothing of lane 0 is to go
    Column("state", Text, nullable=False),  # ready riding sending handed delivered refused void
    Column("until", Instant, nullable=False),  # not before, or the end of a lease
    Column("attempts", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("sent_at", Instant),
    Column("body", LargeBinary),
    Index("ix_outbox_address_row", "address", "row"),
    Index("ix_outbox_file_id", "file_id"),  # for erasing a person
    Index(
        "ix_outbox_unsent_address",
        "address",
        "row",
        sqlite_where=text(UNSENT),
        postgresql_where=text(UNSENT),
    ),
    Index(
        "ix_outbox_unsent_channel",
        "channel",
        "lane",
        "row",
        sqlite_where=text(UNSENT),
        postgresql_where=text(UNSENT),
    ),
    Index(
        "ix_outbox_unsent_about",
        "about",
        sqlite_where=text(f"{UNSENT} AND about IS NOT NULL"),
        postgresql_where=text(f"{UNSENT} AND about IS NOT NULL"),
    ),
    sqlite_autoincrement=True,
)

follow_ups = Table(
    "follow_ups",
    metadata,
    Column("id", RowNumber, primary_key=True, autoincrement=True),
    Column("file_id", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("reference", Text),
    Column("due_at", Instant, nullable=False),
    Column("state", Text, nullable=False),  # pending done void
    UniqueConstraint("file_id", "subject", "name"),
    Index(
        "ix_follow_ups_due", "due_at", sqlite_where=text(PENDING), postgresql_where=text(PENDING)
    ),
    sqlite_autoincrement=True,
)

parked = Table(
    "parked",
    metadata,
    Column("key", Text, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("why", LargeBinary, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("file_id", Text, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("key", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("digests", Text, nullable=False),  # SHA-256 of each ciphertext that the turn stored
    Column("body", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("ix_audit_withheld", "at", sqlite_where=text(WITHHELD), postgresql_where=text(WITHHELD)),
    sqlite_with_rowid=False,
)

counters = Table(
    "counters",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", BigInteger, nullable=False),
)

packs = Table(
    "packs",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("bundle", LargeBinary, nullable=False),
    Column("published_at", Instant, nullable=False),
    Column("current", Boolean, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("token", Text, primary_key=True),  # SHA-256 of it
    Column("name", Text, nullable=False),
    Column("expires_at", Instant, nullable=False),
)

links = Table(
    "links",
    metadata,
    Column("token", Text, primary_key=True),  # SHA-256 of it
    Column("name", Text, nullable=False),
    Column("expires_at", Instant, nullable=False),
)

#: What people sent, each under a data key of its own: staged before its event, kept with a matter,
#: and destroyed in time. Then key, head and body are gone; that it was there and went, remains.
uploads = Table(
    "uploads",
    metadata,
    Column("id", Text, primary_key=True),
    Column("cause", Text, nullable=False, unique=True),  # the key of the event that brings it
    Column("address", Text, nullable=False),
    Column("file_id", Text),
    Column("reference", Text),
    Column("state", Text, nullable=False),  # staged kept destroyed
    Column("size", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
    Column("why", Text, nullable=False),
    Column("key", LargeBinary),  # the data key, wrapped
    Column("head", LargeBinary),
    Column("body", LargeBinary),
    Index("ix_uploads_address_created_at", "address", "created_at"),
    Index("ix_uploads_file_id", "file_id"),
    Index(
        "ix_uploads_staged",
        "created_at",
        sqlite_where=text(STAGED),
        postgresql_where=text(STAGED),
    ),
)

#: The latest time each door has committed: a row each, so that two doors never wait for one.
clocks = Table(
    "clocks",
    metadata,
    Column("door", Text, primary_key=True),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

#: Facts about the database itself: the wrapped office key, by which a wrong secret is known.
meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
