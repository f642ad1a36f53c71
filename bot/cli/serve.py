"""`istiqbal serve`: everything in one process, or some parts of it."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import with_settings

if TYPE_CHECKING:
    from bot.app import Application, Part
    from bot.house import House
    from bot.settings import Settings


@click.command()
@click.option("--only", metavar="PARTS", help="Some of web,telegram,desk,clock,delivery.")
@with_settings
def serve(settings: "Settings", only: str | None) -> None:
    """Serve the website, the desk, both bots and the clock until told to stop."""
    import asyncio

    from bot.logs import configure_logs

    configure_logs()
    asyncio.run(_serve(settings, _parts(only)))


def _parts(only: str | None) -> "frozenset[Part]":
    from bot.app import PARTS
    from bot.settings import SettingsError

    if only is None:
        return PARTS
    named = {one.strip() for one in only.split(",") if one.strip()}
    chosen = frozenset(part for part in PARTS if part in named)
    if not named or len(chosen) < len(named):
        raise SettingsError(f"--only {only}: some of {','.join(sorted(PARTS))}")
    return chosen


async def _serve(settings: "Settings", only: "frozenset[Part]") -> None:
    import asyncio
    import signal

    from bot.app import Application
    from bot.house import open_house

    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.set)
    async with open_house(settings, publish=True) as house:
        application = Application(house, only)
        try:
            await application.start()
            await _welcome(house, application)
            ends = asyncio.create_task(told.wait()), asyncio.create_task(application.ended())
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            for end in ends:
                end.cancel()
        finally:
            await application.stop()


async def _welcome(house: "House", application: "Application") -> None:
    """Say where everything is, in both languages: the first thing a newcomer sees."""
    from bot.cli.printing import print_text
    from flows.identifiers import ARABIC, ENGLISH
    from flows.phrases import Fixed, Voice

    office = house.office
    desk = await house.offer_desk_link(application.website) if application.website else ""
    for language in (ARABIC, ENGLISH):
        name = office.association_name(language)
        print_text(office.phrases.say(Voice(language), "cli-serving", association=name))
        if application.website:
            for id, link in (("cli-website", application.website), ("cli-desk", desk)):
                print_text(office.phrases.say(Voice(language), id, link=Fixed(link)))
