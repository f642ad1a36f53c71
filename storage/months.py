"""What was read of a month for its quality report: figures, remarks and the improvement log."""

from dataclasses import dataclass

from sqlalchemy import Connection

from flows.feedback.book import Improvement, QualityBook
from flows.feedback.figures import Figures
from flows.identifiers import QUALITY_FILE
from storage import files, tallies
from storage.keys import keys_of


@dataclass(frozen=True, slots=True)
class Month:
    """Figures without persons. `remarks` is empty where there are too few to hide each other."""

    figures: Figures
    remarks: tuple[str, ...]
    improvements: tuple[Improvement, ...]


def read_month(conn: Connection, month: str, least: int) -> Month:
    """The figures of `2027-03`; groups of fewer than `least` answers are not shown."""
    rows = [(one.what, one.part, one.value, one.count) for one in tallies.read(conn, month, month)]
    remarks = tuple(sorted(one.text for one in tallies.read_remarks(conn, month, month)))
    stored = files.read(conn, keys_of(conn), QUALITY_FILE)
    book = stored.value if stored is not None else None
    improvements = book.improvements if isinstance(book, QualityBook) else ()
    return Month(Figures(rows, least), remarks if len(remarks) >= least else (), improvements)
