"""`istiqbal ask`: what the pack answers to a question, without asking it for real."""

import sys
from typing import TYPE_CHECKING, Any

import click

from bot.cli.options import with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from flows.office import Office


@click.command()
@click.argument("text")
@click.option("--language", type=click.Choice(["ar", "en"]), default="ar", show_default=True)
@with_settings
def ask(settings: "Settings", text: str, language: str) -> None:
    """Print how the inquiry TEXT ends, as one JSON line; with «-», one inquiry per line of input.

    The pack is read from its folder. Nothing is stored, and nobody is told.
    """
    from bot.cli.printing import print_json_line
    from bot.content.calendar import calendar_of
    from bot.content.pack import read_pack
    from bot.content.texts import load_phrases
    from flows.office import Office

    _, pack = read_pack(settings.policy)
    office = Office(pack, {pack.hash: pack}, load_phrases(), calendar_of(pack.policy))
    lines = (line.rstrip("\r\n") for line in sys.stdin) if text == "-" else iter((text,))
    for line in lines:
        if line.strip():
            print_json_line(_ended(office, line, language))


def _ended(office: "Office", text: str, language: str) -> dict[str, Any]:
    from flows.identifiers import Language
    from flows.inquiries.answers import answer_to
    from flows.phrases import plain

    ended = answer_to(office, Language(language), text)
    return {
        "text": text,
        "topic": ended.topic or None,
        "outcome": ended.outcome,
        "offered": ended.offered,
        "answer": plain(ended.text) or None,
        "clause": ended.clause or None,
        "facts": ended.facts,
    }
