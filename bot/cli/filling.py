"""`istiqbal chat --form`: fill any form in the terminal; nothing is kept of it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.clock import PolicyClock
    from bot.settings import Settings
    from bot.trial import Trial
    from flows.phrases import Value

#: The exit code of a talk that ended before the person had confirmed their answers.
UNFINISHED = 2


def fill(settings: "Settings", file: Path, *, language: str, submission: bool) -> None:
    """Talk until the answers are confirmed. Exit code 0 then, 2 where the talk ended before.

    With `submission` the XML stands alone on standard output, and the talk on standard error.
    """
    import asyncio

    from bot.clock import PolicyClock
    from bot.content.formfile import read_form_file
    from bot.trial import Trial
    from flows.identifiers import Language

    form = read_form_file(file)
    for remark in form.remarks:
        click.echo(remark, err=True)
    clock = PolicyClock.from_setting(settings.now)
    words = _policy(settings)
    trial = Trial(form, policy=words, language=Language(language), at=clock.now())
    asyncio.run(_talk(trial, clock, quiet=submission))
    if trial.is_finished and submission:
        click.echo(trial.submission())
    elif trial.is_finished:
        _say(trial, "cli-form-finished")
        _show_answers(trial, err=False)
    else:
        _say(trial, "cli-form-unfinished", err=True)
        _show_answers(trial, err=submission)
        sys.exit(UNFINISHED)


def _policy(settings: "Settings") -> str:
    """The policy of the pack in hand, for its words; a form can be tried without any."""
    from bot.content.bundle import POLICY
    from bot.content.containers import read_bytes
    from bot.content.encodings import text_of
    from flows.issues import DefinitionErrors

    try:
        return text_of(read_bytes(settings.policy / POLICY, name=POLICY), POLICY)
    except DefinitionErrors:
        return ""


async def _talk(trial: "Trial", clock: "PolicyClock", *, quiet: bool) -> None:
    from bot.cli.lines import read_lines
    from bot.terminal import render_message

    echo = not sys.stdin.isatty()

    async def show() -> None:
        for message in trial.messages:
            click.echo(f"{render_message(message)}\n", err=quiet)
        trial.messages.clear()

    async def nothing() -> None:
        """Nobody else is in this talk."""

    await show()
    async for line in read_lines(nothing):
        if echo:
            click.echo(line if line.split(" ")[0] in ("!", "^", "@") else f"> {line}", err=quiet)
        trial.now = max(trial.now, clock.now())
        await _act(trial, clock, line)
        # What comes after the answers are confirmed belongs to an application, and there is none.
        if trial.is_finished or trial.is_left:
            return
        await show()


async def _act(trial: "Trial", clock: "PolicyClock", line: str) -> None:
    from bot.characters import storable
    from bot.clock import NotATime, later, read_span
    from flows.phrases import Composed, plain

    mark, _, rest = storable(line).partition(" ")
    match mark:
        case "!":
            if not trial.press(rest):
                labels = [plain(button.label) for button in trial.buttons]
                offered = Composed(" ".join(f"[{label}]" for label in labels))
                id = "cli-no-button" if labels else "cli-no-buttons"
                _say(trial, id, err=True, offered=offered)
        case "^":
            await trial.send(rest)
        case "@":
            try:
                span = read_span(rest)
                later(trial.now, span)
                trial.pass_time(span)
                clock.move(span)
            except NotATime:
                _say(trial, "cli-no-span", err=True, typed=line)
        case _:
            trial.write(storable(line))


def _say(trial: "Trial", id: str, /, *, err: bool = False, **values: "Value") -> None:
    from bot.cli.printing import print_text
    from bot.content.texts import load_phrases
    from flows.phrases import Voice

    print_text(load_phrases().say(Voice(trial.language), id, **values), err=err)


def _show_answers(trial: "Trial", *, err: bool) -> None:
    for path, answer in trial.answers.items():
        click.echo(f"{path}: {' '.join(answer.value.split()) or '–'}", err=err)
