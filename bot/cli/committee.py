"""`istiqbal committee`: the committee's sittings and minutes."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from flows.effects import Receipt


@click.group()
def committee() -> None:
    """Open a sitting, sign its minutes, and print them."""


@committee.command(name="open")
@click.option("--by", default="operator", show_default=True, help="A name of the staff register.")
@click.option("--present", multiple=True, required=True, help="Who is present (repeatable).")
@json_option
@with_settings
def open_(settings: "Settings", by: str, present: tuple[str, ...], as_json: bool) -> None:
    """Open today's sitting; while it is not signed, say anew who is present."""
    _act(settings, "open", by, {"present": "،".join(present)}, as_json=as_json)


@committee.command()
@click.argument("number", default="")
@click.option("--by", default="operator", show_default=True, help="A name of the staff register.")
@click.option("--name", default="", help="Who signs, where the operator writes it down.")
@json_option
@with_settings
def sign(settings: "Settings", number: str, by: str, name: str, as_json: bool) -> None:
    """Sign the minutes NUMBER of this year, or the oldest that are not signed."""
    fields = {"number": number.partition("/")[0], "name": name}
    _act(settings, "sign", by, fields, year=number.partition("/")[2], as_json=as_json)


@committee.command()
@click.argument("number", default="")
@json_option
@with_settings
def minutes(settings: "Settings", number: str, as_json: bool) -> None:
    """Print the minutes NUMBER, such as 3/2026; without it, the newest of this year."""
    import msgspec

    from bot.cli.printing import print_json, print_text
    from bot.clock import PolicyClock
    from bot.content.office import OfficeSource
    from bot.house import open_records
    from flows.committee.minutes import text_of
    from storage import views
    from storage.latest import latest_at

    wanted, _, year = number.partition("/")
    with open_records(settings) as database:
        office = OfficeSource(database).now()
        clock = PolicyClock.from_setting(settings.now)
        clock.not_before(database.read(latest_at) or clock.now())
        of_year = _year(year) or office.calendar.day_of(clock.now()).year
        sittings = database.read(lambda conn: views.sittings(conn, of_year))
    found = [one for one in sittings if not wanted or str(one.number) == wanted]
    if not found:
        raise click.ClickException("there are no such minutes")
    if as_json:
        print_json(msgspec.to_builtins(found[-1]))
    else:
        print_text(text_of(office, found[-1]))


def _act(
    settings: "Settings",
    action: str,
    by: str,
    fields: dict[str, str],
    *,
    as_json: bool,
    year: str = "",
) -> None:
    import asyncio

    from bot.cli.receipts import exit_by, print_receipt
    from bot.house import open_house
    from flows.committee.book import book_of_year
    from flows.events import OfficeActed

    async def run() -> "Receipt":
        async with open_house(settings, make=False) as house:
            origin = house.origin()
            of_year = _year(year) or house.office.calendar.day_of(origin["at"]).year
            event = OfficeActed(
                **origin, file=book_of_year(of_year), action=action, by=by, fields=fields
            )
            return await house.handle(event)

    receipt = asyncio.run(run())
    print_receipt(receipt, as_json=as_json)
    exit_by(receipt)


def _year(typed: str) -> int:
    """The year that was named; none is 0."""
    if typed and not (typed.isascii() and typed.isdigit() and len(typed) == len("2026")):
        raise click.BadParameter(f"«{typed}» is no year", param_hint="NUMBER")
    return int(typed or 0)
