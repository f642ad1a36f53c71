"""`istiqbal digest`: the day's digest as it would be made now."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from flows.digest.sections import Audience


@click.command()
@click.option("--date", "day", metavar="DAY", help="As of this day's digest hour; else as of now.")
@click.option(
    "--for",
    "audience",
    type=click.Choice(["committee", "staff"]),
    default="committee",
    show_default=True,
    help="Whose digest.",
)
@json_option
@with_settings
def digest(settings: "Settings", day: str | None, audience: "Audience", as_json: bool) -> None:
    """Print the digest: reference numbers and ages, nothing personal. Nothing is sent."""
    from datetime import date

    from bot.cli.printing import print_json, print_text, stamp
    from bot.clock import PolicyClock
    from bot.content.office import OfficeSource
    from bot.house import open_records
    from flows.digest.posting import hour_on, previous_at
    from flows.digest.wording import digest_message
    from flows.phrases import plain
    from storage import views
    from storage.latest import latest_at

    try:
        wanted = date.fromisoformat(day) if day is not None else None
    except ValueError:
        says = f"«{day}» is no day; write it such as 2026-11-20"
        raise click.BadParameter(says, param_hint="--date") from None
    with open_records(settings) as database:
        office = OfficeSource(database).now()
        lines = tuple(database.read(views.casework))
        clock = PolicyClock.from_setting(settings.now)
        clock.not_before(database.read(latest_at) or clock.now())
    at = clock.now()
    if wanted is not None:
        at = hour_on(office, wanted)
    since = previous_at(office, at)
    text = digest_message(office, lines, at, since, audience).text
    if as_json:
        print_json({"at": stamp(at), "for": audience, "text": plain(text)})
    else:
        print_text(text)
