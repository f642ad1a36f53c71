"""The register of incoming letters, as it is stored."""

from sqlalchemy import Connection

from flows.identifiers import LETTERS_FILE
from flows.letters.book import Letter, LetterBook
from storage import files
from storage.keys import keys_of


def read_letters(conn: Connection) -> tuple[Letter, ...]:
    """All letters, the oldest first."""
    stored = files.read(conn, keys_of(conn), LETTERS_FILE)
    book = stored.value if stored is not None else None
    return book.letters if isinstance(book, LetterBook) else ()
