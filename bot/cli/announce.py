"""`istiqbal announce`: tell those who asked for it that something is on."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from flows.effects import Receipt


@click.command()
@click.argument("words")
@click.option("--english", default="", help="The same in English, for those who read it.")
@click.option("--season", default="", help="A season of the pack; without it, all who opted in.")
@click.option("--days", default="", help="For how many days it is news (7).")
@click.option("--by", default="operator", show_default=True, help="A name of the staff register.")
@click.option("--key", default="", help="The same key again is the same act: one effect.")
@json_option
@with_settings
def announce(
    settings: "Settings",
    words: str,
    english: str,
    season: str,
    days: str,
    by: str,
    key: str,
    as_json: bool,
) -> None:
    """Announce WORDS, in Arabic. Each person's wish, quiet hours and cap are kept."""
    import asyncio

    from bot.cli.receipts import exit_by, print_receipt
    from bot.house import open_house
    from flows.events import OfficeActed
    from flows.identifiers import ANNOUNCEMENTS_FILE

    fields = {"english": english, "season": season, "days": days}

    async def run() -> "Receipt":
        async with open_house(settings, make=False) as house:
            return await house.handle(
                OfficeActed(
                    **house.origin(key),
                    file=ANNOUNCEMENTS_FILE,
                    action="announce",
                    by=by,
                    text=words,
                    fields=fields,
                )
            )

    receipt = asyncio.run(run())
    print_receipt(receipt, as_json=as_json)
    exit_by(receipt)
