"""`istiqbal followups`: run what is due, now or up to a time."""

from typing import TYPE_CHECKING, Any

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from datetime import datetime

    from bot.settings import Settings
    from flows.effects import Receipt
    from flows.events import FollowUpDue


@click.command()
@click.option("--until", metavar="TIME", help="Rehearse up to this time, each at its own time.")
@json_option
@with_settings
def followups(settings: "Settings", until: str | None, as_json: bool) -> None:
    """Run the follow-ups that are due, in order of time, and print each."""
    import asyncio

    from bot.clock import NotATime, read_moment

    try:
        last = read_moment(until) if until is not None else None
    except NotATime as error:
        raise click.BadParameter(str(error), param_hint="--until") from None
    asyncio.run(_followups(settings, last, as_json))


async def _followups(settings: "Settings", last: "datetime | None", as_json: bool) -> None:
    from bot.cli.printing import local, print_json
    from bot.house import open_house
    from flows.events import OfficeOpened
    from scheduler.due import ring_until

    async with open_house(settings) as house:
        end = house.now()
        if last is not None:
            house.check_rehearsal()
            end = max(end, last)
        rung: list[dict[str, Any]] = []
        # What is overdue comes before the office's own clocks are set, as when `serve` starts.
        for until in (house.now(), end):
            async for event, receipt in ring_until(
                house.door, house.database, until, house.stand_at
            ):
                if not as_json:
                    parts = (local(event.at), event.follow_up, event.subject, event.reference or "")
                    click.echo("  ".join(parts).rstrip())
                rung.append(_as_json(event, receipt))
            if until < end:
                await house.handle(OfficeOpened(**house.origin()))
    if as_json:
        print_json(rung)


def _as_json(event: "FollowUpDue", receipt: "Receipt") -> dict[str, Any]:
    from bot.cli.printing import stamp

    return {
        "at": stamp(event.at),
        "follow_up": event.follow_up,
        "subject": event.subject,
        "reference": event.reference,
        "outcome": receipt.outcome,
        "code": receipt.code,
    }
