"""`istiqbal quality`: the month's quality report, and the log of improvements."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings


@click.command()
@click.option("--month", metavar="MONTH", help="Such as 2027-03; else the one that runs.")
@json_option
@with_settings
def quality(settings: "Settings", month: str | None, as_json: bool) -> None:
    """Print satisfaction, inquiries, times and why drafts were left. Nobody's name is in it."""
    import re

    from bot.cli.printing import print_json, print_text
    from bot.clock import PolicyClock
    from bot.content.office import OfficeSource
    from bot.desk import quality as report
    from bot.desk.lines import Clerk
    from bot.house import open_records
    from flows.calendar import RIYADH
    from storage.latest import latest_at
    from storage.months import read_month

    if month is not None and not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", month):
        raise click.BadParameter(f"«{month}» is no month; write it such as 2027-03")
    with open_records(settings) as database:
        office = OfficeSource(database).now()
        clock = PolicyClock.from_setting(settings.now)
        clock.not_before(database.read(latest_at) or clock.now())
        wanted = month or clock.now().astimezone(RIYADH).strftime("%Y-%m")
        rule = office.policy.feedback
        least = rule.least_answers if rule is not None else 5
        found = database.read(lambda conn: read_month(conn, wanted, least))
    clerk = Clerk(office, clock.now())
    sections = report.sections(found, office, clerk)
    log = report.log_lines(found, office, clerk)
    if as_json:
        shown = [{"title": one.title, "lines": one.lines, "aside": one.aside} for one in sections]
        print_json({"month": wanted, "sections": shown, "improvements": log})
        return
    parts = [
        "\n".join((one.title, *(f"• {line}" for line in one.lines), *filter(None, [one.aside])))
        for one in sections
    ]
    parts.append("\n".join((clerk.say("desk-quality-log"), *(f"• {line}" for line in log))))
    print_text("\n\n".join(parts))
