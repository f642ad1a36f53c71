"""`istiqbal parked`: events of which no turn could be made."""

import sys
from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from flows.effects import Receipt


@click.group()
def parked() -> None:
    """List, retry and drop events of which no turn could be made."""


@parked.command(name="list")
@click.option("--why", is_flag=True, help="With the whole traceback of each.")
@json_option
@with_settings
def list_(settings: "Settings", why: bool, as_json: bool) -> None:
    """List parked events: key, time, kind, and what was raised. Never what a person wrote."""
    from bot.cli.printing import local, print_json, stamp
    from bot.house import open_records
    from storage.parked import all_parked

    with open_records(settings) as database:
        found = database.read(all_parked)
    lines = [
        {
            "key": one.key,
            "at": stamp(one.at),
            "event": str(one.event.__struct_config__.tag),
            "why": one.why if why else one.why.strip().rpartition("\n")[2].partition(":")[0],
        }
        for one in found
    ]
    if as_json:
        print_json(lines)
        return
    for line, one in zip(lines, found, strict=True):
        click.echo(f"{line['key']}  {local(one.at)}  {line['event']}  {line['why']}")


@parked.command()
@click.argument("key")
@json_option
@with_settings
def retry(settings: "Settings", key: str, as_json: bool) -> None:
    """Try the parked event KEY once more and print what it led to."""
    import asyncio

    from bot.cli.receipts import exit_by, print_receipt
    from bot.house import open_house

    async def run() -> "Receipt | None":
        async with open_house(settings, make=False) as house:
            handled = await house.door.retry(key)
            return handled.receipt if handled else None

    receipt = asyncio.run(run())
    if receipt is None:
        _unknown(key)
        return
    print_receipt(receipt, as_json=as_json)
    exit_by(receipt)


@parked.command()
@click.argument("key")
@with_settings
def drop(settings: "Settings", key: str) -> None:
    """Give up on the parked event KEY. Delivered again, it is answered as before."""
    import asyncio

    from bot.house import open_house
    from storage import parked as storage

    async def run() -> bool:
        async with open_house(settings, make=False) as house:
            return await house.door.run(lambda conn: storage.drop(conn, key))

    if not asyncio.run(run()):
        _unknown(key)


def _unknown(key: str) -> None:
    click.echo(f"{key}: nothing is parked under this key", err=True)
    sys.exit(1)
