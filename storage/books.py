"""The office's own files, opened for reading: announcements, versions. They belong to no person."""

from typing import TypeVar

from sqlalchemy import Connection

from flows.dossier import File
from flows.identifiers import FileId
from storage import files
from storage.keys import keys_of

Book = TypeVar("Book", bound=File)


def read(conn: Connection, id: FileId, kind: type[Book]) -> Book | None:
    """The file as it stands; None before its first turn."""
    file = files.read(conn, keys_of(conn), id)
    value = file.value if file is not None else None
    return value if isinstance(value, kind) else None
