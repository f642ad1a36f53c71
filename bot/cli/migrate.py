"""`istiqbal migrate`: bring the database to this release."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import with_settings

if TYPE_CHECKING:
    from bot.settings import Settings


@click.command()
@with_settings
def migrate(settings: "Settings") -> None:
    """Apply the migrations that the database lacks. Needs no secret key; make a backup first."""
    from bot.house import migrate_database

    migrate_database(settings)
