"""Lines of matters as a table for a spreadsheet: references and dates, nothing personal."""

import csv
from collections.abc import Iterable
from io import StringIO

from bot.desk.lines import Clerk
from flows.events import CaseworkLine
from flows.phrases import plain

#: Excel takes a file for UTF-8 only by this mark.
MARK = "\ufeff"
_HEADINGS = ("reference", "kind", "stage", "owner", "age", "promise", "window")


def table_of(clerk: Clerk, lines: Iterable[CaseworkLine]) -> str:
    """The lines as CSV, under headings in Arabic."""
    stored = StringIO()
    stored.write(MARK)
    table = csv.writer(stored)
    table.writerow([clerk.say(f"table-{one}") for one in _HEADINGS])
    for each in lines:
        line = clerk.line(each)
        words = (
            line.reference,
            line.kind,
            line.stage,
            line.owner,
            line.age,
            line.promise,
            line.window,
        )
        table.writerow([plain(str(one)) for one in words])
    return stored.getvalue()
