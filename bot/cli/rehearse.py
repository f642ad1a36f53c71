"""`istiqbal rehearse`: a simulated season, with every promise of the policy checked."""

import sys
from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings

#: A season with Ramadan and an Eid in it.
BEGINS = "2027-02-15"


@click.command()
@click.option("--days", type=click.IntRange(1, 730), default=90, show_default=True)
@click.option("--people", type=click.IntRange(0, 100_000), default=500, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="The same is the same season.")
@json_option
@with_settings
def rehearse(settings: "Settings", days: int, people: int, seed: int, as_json: bool) -> None:
    """Play a season of the pack on a database that is thrown away, and check its promises.

    It begins at --now, or in the month before an Eid. Exit code 1 where a promise was broken.
    Nobody real is written to, and the deployment's own database is not touched.
    """
    import asyncio

    import msgspec

    from bot.cli.printing import print_json
    from bot.clock import read_moment
    from bot.house import check_pack
    from bot.rehearsal.printing import lines_of
    from bot.rehearsal.rehearsing import rehearse as play

    check_pack(settings.policy)
    start = read_moment(settings.now if settings.now and settings.now[0] != "@" else BEGINS)
    report = asyncio.run(play(settings.policy, days=days, people=people, seed=seed, start=start))
    if as_json:
        print_json(msgspec.to_builtins(report))
    else:
        for line in lines_of(report):
            click.echo(line)
    if not report.is_kept:
        sys.exit(1)
