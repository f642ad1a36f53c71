"""`istiqbal chat`: be a beneficiary in the terminal."""

import re
import sys
from typing import TYPE_CHECKING

import click

from bot.cli.options import with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.terminal import Terminal

#: First words of a line that is an act, not a message.
ACTS = ("!", "^", "@")
_REFERENCE = re.compile(r"\b[A-Z]{3}-(?:(T)[0-9A-Z]{6}|[0-9A-Z]{6})\b")


@click.command()
@click.option("--as", "name", default="me", show_default=True, help="Who you are.")
@click.option("--transcript", is_flag=True, help="Print the talk as a test, in the .chat format.")
@with_settings
def chat(settings: "Settings", name: str, transcript: bool) -> None:
    """Be a beneficiary in the terminal.

    A line is a message. «! TEXT» presses the button with that label, «^ PATH» sends a file,
    «@ +20h» lets time pass. What waits for you is printed first.
    """
    import asyncio

    asyncio.run(_chat(settings, name, transcript))


async def _chat(settings: "Settings", name: str, transcript: bool) -> None:
    from bot.cli.lines import read_lines
    from bot.cli.printing import print_text
    from bot.clock import NotATime
    from bot.house import open_house
    from bot.terminal import NoSuchButton, Terminal
    from flows.phrases import Composed

    # What a person types is on the screen already; a script's lines are not.
    echo = transcript or not sys.stdin.isatty()
    async with open_house(settings, publish=True) as house:
        terminal = Terminal(house, name)

        def show(text: str) -> None:
            click.echo(without_references(text) if transcript else text)

        async def show_arrived() -> None:
            messages = await terminal.arrived()
            for message in messages:
                show(message)
            if messages:
                click.echo()

        await terminal.remember_buttons()
        await show_arrived()
        async for line in read_lines(show_arrived):
            if echo:
                show(line if line.split(" ")[0] in ACTS else f"> {line}")
            try:
                await _act(terminal, line)
            except NoSuchButton as missing:
                offered = Composed(" ".join(f"[{label}]" for label in missing.offered))
                id = "cli-no-button" if missing.offered else "cli-no-buttons"
                print_text(house.say(id, offered=offered), err=True)
            except NotATime:
                print_text(house.say("cli-no-span", typed=line), err=True)
            await show_arrived()


async def _act(terminal: "Terminal", line: str) -> None:
    from bot.clock import read_span

    mark, _, rest = line.partition(" ")
    match mark:
        case "!":
            await terminal.press(rest)
        case "^":
            await terminal.send_file(rest)
        case "@":
            await terminal.pass_time(read_span(rest))
        case _:
            await terminal.write(line)


def without_references(text: str) -> str:
    """The text with marks in place of references, which differ from one talk to the next."""
    return _REFERENCE.sub(lambda found: "«TICKET»" if found[1] else "«REF»", text)
