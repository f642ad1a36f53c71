"""`istiqbal chat`: be a beneficiary in the terminal."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from bot.cli.options import with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.terminal import Terminal
    from flows.assisted.entry import AssistChannel
    from flows.effects import Receipt

#: First words of a line that is an act, not a message.
ACTS = ("!", "^", "@")
_REFERENCE = re.compile(r"\b[A-Z]{3}-(?:(T)[0-9A-Z]{6}|[0-9A-Z]{6})\b")


@click.command()
@click.option("--as", "name", default="me", show_default=True, help="Who you are.")
@click.option("--transcript", is_flag=True, help="Print the talk as a test, in the .chat format.")
@click.option(
    "--form", "form", type=click.Path(path_type=Path), help="Fill this form; nothing is kept."
)
@click.option("--language", type=click.Choice(["ar", "en"]), default="ar", help="With --form.")
@click.option("--submission", is_flag=True, help="With --form: print the XML for a server.")
@click.option(
    "--channel",
    type=click.Choice(["interview", "phone", "letter", "delegate"]),
    help="With --by: type for the person named by --as, whom you meet in this way.",
)
@click.option("--by", default="", help="With --channel: your name in the staff register.")
@click.option(
    "--said-by",
    default="",
    help="With --channel: whose words, if not the person's own; of a letter, number and day.",
)
@click.option("--relative", is_flag=True, help="With --channel: you are close to the person.")
@with_settings
def chat(
    settings: "Settings",
    name: str,
    transcript: bool,
    form: Path | None,
    language: str,
    submission: bool,
    channel: str | None,
    by: str,
    said_by: str,
    relative: bool,
) -> None:
    """Be a beneficiary in the terminal.

    A line is a message. «! TEXT» presses the button with that label, «^ PATH» sends a file,
    «@ +20h» lets time pass. What waits for you is printed first.

    With --form, any XLSForm or XForm is filled in the same way, and nothing is stored. Exit code 0
    once you have confirmed your answers, 2 where the talk ended before.

    With --channel and --by, a member of staff fills the form for somebody, who then confirms it
    themself. One --as is one person; a refusal ends with exit code 3.
    """
    import asyncio

    if form is not None:
        from bot.cli.filling import fill

        fill(settings, form, language=language, submission=submission)
        return
    if submission:
        raise click.UsageError("--submission goes with --form")
    if bool(channel) != bool(by):
        raise click.UsageError("--channel and --by go together")
    entry = Entry(cast("AssistChannel", channel), by, said_by, relative) if channel else None
    receipt = asyncio.run(_chat(settings, name, transcript, entry))
    if receipt is not None:
        from bot.cli.receipts import exit_by

        exit_by(receipt)


@dataclass(frozen=True)
class Entry:
    """How a member of staff types for somebody."""

    channel: "AssistChannel"
    by: str
    said_by: str
    related: bool


async def _chat(
    settings: "Settings", name: str, transcript: bool, entry: Entry | None
) -> "Receipt | None":
    """Talk until the lines end; the receipt if staff may not type here."""
    from bot.cli.lines import read_lines
    from bot.cli.printing import print_text
    from bot.clock import NotATime
    from bot.documents.postroom import TryAgain
    from bot.house import open_house
    from bot.terminal import NoSuchButton, Terminal
    from flows.phrases import Composed
    from scheduler.raised import hand_on

    # What a person types is on the screen already; a script's lines are not.
    echo = transcript or not sys.stdin.isatty()
    async with open_house(settings, publish=True) as house:
        terminal = Terminal(house, name, entry.by if entry else "")

        def show(text: str) -> None:
            click.echo(without_references(text) if transcript else text)

        async def show_arrived() -> None:
            messages = await terminal.arrived()
            for message in messages:
                show(message)
            if messages:
                click.echo()

        await hand_on(house.door, house.database)
        await terminal.remember_buttons()
        if entry is not None:
            await terminal.sit_down(entry.channel, entry.said_by, related=entry.related)
            if terminal.receipt.outcome != "done":
                print_text(terminal.receipt.text, err=True)
                return terminal.receipt
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
            except (OSError, ValueError, TryAgain):
                print_text(house.say("cli-no-file", typed=line), err=True)
            if terminal.receipt.outcome != "done":
                print_text(terminal.receipt.text, err=True)
            await show_arrived()
    return None


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
