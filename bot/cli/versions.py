"""`istiqbal versions`: which versions were published, by whom, and who has not read them."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings


@click.command()
@json_option
@with_settings
def versions(settings: "Settings", as_json: bool) -> None:
    """List the versions after the first, the newest first, and who has not acknowledged them."""
    from bot.cli.printing import print_json, print_text, stamp
    from bot.house import open_records
    from flows.identifiers import VERSIONS_FILE
    from flows.publishing.book import VersionBook
    from storage import books, views

    with open_records(settings) as database:
        book = database.read(lambda conn: books.read(conn, VERSIONS_FILE, VersionBook))
        names = [one.name for one in database.read(views.staff)]
    found = tuple(reversed(book.versions if book is not None else ()))
    missing = {one.hash: [name for name in names if name not in one.read] for one in found}
    if as_json:
        lines = [
            {
                "pack": one.hash,
                "at": stamp(one.at),
                "by": one.by,
                "touches": list(one.touches),
                "missing": missing[one.hash],
            }
            for one in found
        ]
        print_json(lines)
        return
    for one in found:
        unread = "، ".join(missing[one.hash]) or "-"
        print_text(f"{one.hash[:12]}  {stamp(one.at)}  {one.by}  {unread}")
