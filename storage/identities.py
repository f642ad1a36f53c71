"""Whose national IDs a signed application speaks of: keyed hashes, to find others that do too."""

from collections.abc import Iterable

from sqlalchemy import Column, Connection, Index, Table, Text

from flows.contacts.twin import Twin
from flows.effects import FindTwins, NoteIdentities
from flows.identifiers import FileId, Reference
from storage.keys import Keys
from storage.schema import metadata
from storage.sql import Sql

identities = Table(
    "identities",
    metadata,
    Column("reference", Text, primary_key=True),
    Column("part", Text, primary_key=True),  # applicant, member
    Column("hash", Text, primary_key=True),
    Index("ix_identities_hash", "hash"),
    sqlite_with_rowid=False,
)

_FORGET = Sql("DELETE FROM identities WHERE reference = ?")
_NOTE = Sql("INSERT INTO identities (reference, part, hash) VALUES (?, ?, ?)")
# A draft speaks for nobody yet, and what was cancelled for nobody any more.
_RELATED = Sql(
    "SELECT i.reference, i.part, i.hash FROM identities AS i "
    "JOIN matters AS m ON m.reference = i.reference "
    "WHERE i.hash {in_texts} AND i.reference <> ? AND m.file_id <> ? "
    "AND m.stage NOT IN ('draft', 'cancelled', 'archived') ORDER BY m.entered_at, i.reference"
)
_OWN = Sql("SELECT part, hash FROM identities WHERE reference = ?")
_HOLDER = Sql("SELECT file_id FROM matters WHERE reference = ?")


def note(conn: Connection, keys: Keys, noted: Iterable[NoteIdentities]) -> None:
    """Keep whom these applications speak of, instead of what was kept before."""
    for one in noted:
        forget(conn, [one.reference])
        rows = {("applicant", one.applicant)} if one.applicant else set()
        rows |= {("member", member) for member in one.members}
        hashed = sorted((part, keys.identity_hash(number)) for part, number in rows)
        _NOTE.each(conn, [(one.reference, part, hash) for part, hash in hashed])


def forget(conn: Connection, references: Iterable[Reference]) -> None:
    """Nothing leads to these applications any more."""
    _FORGET.each(conn, [(one,) for one in references])


def twins(conn: Connection, keys: Keys, sought: FindTwins) -> tuple[Twin, ...]:
    """Signed applications of other files that share an identity with this one, the oldest first."""
    applicant = keys.identity_hash(sought.applicant) if sought.applicant else ""
    members = {keys.identity_hash(one) for one in sought.members}
    return _alike(conn, sought.reference, sought.file, applicant, members)


def twins_of(conn: Connection, reference: Reference) -> tuple[Twin, ...]:
    """The same of an application that was signed: what its page shows, as things stand now."""
    holder = _HOLDER.first(conn, reference)
    own = _OWN.rows(conn, reference)
    if holder is None or not own:
        return ()
    applicant = next((hash for part, hash in own if part == "applicant"), "")
    members = {hash for part, hash in own if part == "member"}
    return _alike(conn, reference, FileId(holder[0]), applicant, members)


def _alike(
    conn: Connection, reference: Reference, file: FileId, applicant: str, members: set[str]
) -> tuple[Twin, ...]:
    """Two households that both name a child are no news: parents may live apart."""
    hashes = sorted({applicant, *members} - {""})
    found: dict[Reference, Twin] = {}
    for other, part, hash in _RELATED.rows(conn, hashes, reference, file) if hashes else ():
        if part == "applicant" and hash == applicant:
            found[Reference(other)] = Twin(Reference(other), "same_person")
        elif part == "applicant":
            found.setdefault(Reference(other), Twin(Reference(other), "in_this_household"))
        elif hash == applicant:
            found.setdefault(Reference(other), Twin(Reference(other), "in_their_household"))
    return tuple(found.values())
