"""`istiqbal letter`: the register of incoming letters, from the shell (C4)."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from flows.effects import Receipt


@click.command()
@click.option(
    "--from", "sender", default="", help="Who sent it. Without it, the letters are listed."
)
@click.option("--number", default="", help="The number printed on it.")
@click.option("--on", default="", help="The day printed on it, such as 2026-11-22.")
@click.option("--about", default="", help="The reference it is about: it goes to that file.")
@click.option("--text", default="", help="What it says; with --settle, what came of it.")
@click.option("--settle", default="", metavar="NUMBER", help="Our number of a letter to settle.")
@click.option("--by", default="operator", show_default=True, help="A name of the staff register.")
@click.option("--key", default="", help="The same key again is the same act: one effect.")
@json_option
@with_settings
def letter(
    settings: "Settings",
    sender: str,
    number: str,
    on: str,
    about: str,
    text: str,
    settle: str,
    by: str,
    key: str,
    as_json: bool,
) -> None:
    """Register an incoming letter, settle one, or list them all.

    Exit code 0: done; 3: refused.
    """
    import asyncio

    from bot.cli.receipts import exit_by, print_receipt
    from bot.house import open_house
    from flows.events import OfficeActed
    from flows.identifiers import LETTERS_FILE

    if not (sender or settle):
        _list(settings, as_json=as_json)
        return
    registers = {"from": sender, "number": number, "on": on.strip(), "about": about}
    fields = {"letter": settle} if settle else registers

    async def run() -> "Receipt":
        async with open_house(settings, make=False) as house:
            event = OfficeActed(
                **house.origin(key),
                file=LETTERS_FILE,
                action="settle" if settle else "register",
                by=by,
                text=text,
                fields=fields,
            )
            return await house.handle(event)

    receipt = asyncio.run(run())
    print_receipt(receipt, as_json=as_json)
    exit_by(receipt)


def _list(settings: "Settings", *, as_json: bool) -> None:
    from bot.cli.printing import local, print_json, print_text, stamp
    from bot.house import open_records
    from storage.letters import read_letters

    with open_records(settings) as records:
        letters = records.read(read_letters)
    if as_json:
        print_json(
            [
                {
                    "number": one.number,
                    "from": one.sender,
                    "theirs": one.theirs or None,
                    "on": one.on or None,
                    "about": one.about,
                    "summary": one.summary,
                    "by": one.by,
                    "at": stamp(one.at),
                    "owner": one.owner,
                    "next_at": stamp(one.next_at),
                    "settled_at": stamp(one.settled_at),
                    "outcome": one.outcome or None,
                }
                for one in letters
            ]
        )
        return
    for one in letters:
        waits = local(one.next_at) if one.next_at else (one.about or one.outcome)
        print_text(f"{one.number}  {local(one.at)}  {one.sender}  {waits}")
