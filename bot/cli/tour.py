"""`istiqbal tour`: a table of families that a delegate brought home, a row each."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.content.tables import Line
    from bot.settings import Settings
    from bot.tours.entering import Entered


@click.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--by", default="", help="The delegate, or whoever met the families.")
@click.option("--template", is_flag=True, help="Write an empty table to FILE instead.")
@json_option
@with_settings
def tour(settings: "Settings", file: Path | None, by: str, template: bool, as_json: bool) -> None:
    """Enter each row of FILE (.xlsx or .csv) as an application that its family still confirms.

    A row with a mistake is named with its cell and changes nothing; the others are entered. The
    same row again is not entered twice. Exit code 1 where a row was not entered.
    """
    import asyncio
    from dataclasses import asdict

    from bot.cli.printing import print_json, print_text
    from bot.content.tables import NotATable, read_table
    from bot.tours.entering import NotEnterable

    if file is None:
        raise click.UsageError("name a FILE")
    if template:
        file.write_bytes(asyncio.run(_template(settings)))
        return
    try:
        lines = read_table(file.name, file.read_bytes())
        rows, words = asyncio.run(_enter(settings, lines, by))
    except (NotATable, NotEnterable, FileNotFoundError) as error:
        raise click.ClickException(f"{file.name}: {error}") from None
    if as_json:
        print_json([asdict(one) for one in rows])
    else:
        print_text("\n".join(words))
    if any(one.fault for one in rows):
        raise SystemExit(1)


async def _template(settings: "Settings") -> bytes:
    from bot.desk.lines import Clerk
    from bot.house import open_house
    from bot.tours.headings import empty_table

    async with open_house(settings) as house:
        say = Clerk(house.office, house.now()).say
        form = house.office.pack.forms["intake"]
        return empty_table(form, say("tour-consent"), say("tour-gender"))


async def _enter(
    settings: "Settings", lines: "list[Line]", by: str
) -> "tuple[list[Entered], list[str]]":
    """The rows, and what became of each in words."""
    from bot.desk.lines import Clerk
    from bot.desk.tours import row_in_words
    from bot.house import open_house
    from bot.tours.entering import Tour

    async with open_house(settings) as house:
        entering = Tour(house.door, house.database, house.office, house.now, by)
        rows = await entering.enter(lines)
        clerk = Clerk(house.office, house.now())
        return rows, [row_in_words(clerk, one) for one in rows]
