"""`istiqbal members`: the members' register of a cooperative, imported and counted."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings


@click.group()
def members() -> None:
    """The register against which shareholders are matched before anything is shown to them."""


@members.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Only say what is wrong with it.")
@json_option
@with_settings
def import_(settings: "Settings", file: Path, only_check: bool, as_json: bool) -> None:
    """Put the register in FILE (.xlsx or .csv) in the place of the one before.

    With one mistake in it nothing is changed: every mistake is printed with its row. Exit code 1.
    """
    import asyncio

    from bot.cli.printing import print_json, print_text
    from bot.content.memberlist import read_members
    from bot.content.tables import NotATable, read_table
    from bot.house import open_house
    from storage import members as register

    async def store() -> int:
        async with open_house(settings) as house:
            return await house.door.run(lambda conn: register.replace_all(conn, found))

    try:
        lines = read_table(file.name, file.read_bytes())
    except NotATable as error:
        raise click.ClickException(f"{file.name}: {error}") from None
    found, issues = read_members(file.name, lines)
    stored = 0
    if not issues and not only_check:
        stored = asyncio.run(store())
    if as_json:
        print_json(
            {
                "read": len(lines),
                "stored": stored,
                "issues": [{"where": one.where, "says": one.says} for one in issues],
            }
        )
    else:
        for one in issues:
            print_text(f"{one.where}: {one.says}. {one.remedy}.")
        print_text(f"{len(lines)} rows read, {stored} members stored")
    if issues:
        raise SystemExit(1)


@members.command("count")
@with_settings
def count(settings: "Settings") -> None:
    """How many members are known."""
    from bot.cli.printing import print_text
    from bot.house import open_records
    from storage import members as register

    with open_records(settings) as database:
        print_text(str(database.read(register.count)))
