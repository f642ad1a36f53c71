"""Options that commands share, and the plain telling of what an operator can put right."""

import functools
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any

import click


def with_settings(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command `--policy`, `--database` and `--now`, and the settings as first argument."""

    @click.option("--policy", metavar="FOLDER", help="The policy pack to use.")
    @click.option("--database", metavar="URL", help="The database, sqlite:///… or postgresql://…")
    @click.option("--now", metavar="TIME", help="Rehearsal clock: a time, or @FILE that holds one.")
    @functools.wraps(command)
    def with_them(policy: str | None, database: str | None, now: str | None, **rest: Any) -> None:
        with told_plainly():
            from bot.settings import load_settings

            given = {option: _storable(value) for option, value in rest.items()}
            command(load_settings(policy, database, now), **given)

    return with_them


def _storable(value: Any) -> Any:
    """What was typed. The shell hands over bytes that are no text as halves of pairs."""
    from bot.characters import storable

    if isinstance(value, tuple):
        return tuple(_storable(one) for one in value)
    return storable(value) if isinstance(value, str) else value


json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON; see docs/cli.md.")


def check_stages(stages: tuple[str, ...], known: Collection[str]) -> None:
    """Refuse a call that names a stage there is not, with those there are."""
    for stage in stages:
        if stage not in known:
            says = f"{stage!r} is no stage; one of: {', '.join(known)}"
            raise click.BadParameter(says, param_hint="--stage")


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn what an operator can put right into one clear text on standard error and exit code 1."""
    try:
        yield
    # The tuple is looked up only when something was raised: until then nothing is imported for it.
    except _can_be_put_right() as error:
        click.echo(_sentence(error), err=True)
        sys.exit(1)


def _sentence(error: Exception) -> str:
    """What it says; what an exception promises, where it says nothing to a person."""
    from storage.arrivals import Unavailable

    says = "" if isinstance(error, Unavailable) else str(error)
    return says or (type(error).__doc__ or "").splitlines()[0]


def _can_be_put_right() -> tuple[type[Exception], ...]:
    from bot.cli.contacts import NoSuchContact
    from bot.content.office import NothingPublished
    from bot.export.problems import CannotWrite, NoSuchForm
    from bot.house import AnotherAssociation, NoDatabase, RehearsalRefused
    from bot.settings import SettingsError
    from flows.issues import DefinitionErrors
    from storage.arrivals import Unavailable
    from storage.database import NewSchema, OldSchema
    from storage.engine import BadUrl, CannotOpen
    from storage.secret import MissingKey, WrongKey

    return (
        SettingsError,
        MissingKey,
        WrongKey,
        OldSchema,
        NewSchema,
        DefinitionErrors,
        BadUrl,
        CannotOpen,
        NoDatabase,
        Unavailable,
        NothingPublished,
        AnotherAssociation,
        RehearsalRefused,
        CannotWrite,
        NoSuchForm,
        NoSuchContact,
    )
