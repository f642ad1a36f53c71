"""`istiqbal messages`: what was sent to an address and what waits for it."""

from typing import TYPE_CHECKING, Any

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from storage.views import Sent


@click.command()
@click.argument("address")
@json_option
@with_settings
def messages(settings: "Settings", address: str, as_json: bool) -> None:
    """Print the messages of ADDRESS, such as terminal:me or telegram:991, oldest first."""
    from bot.cli.printing import local, print_json
    from bot.house import open_records
    from bot.terminal import render_message
    from flows.identifiers import Address
    from storage import views

    with open_records(settings) as database:
        sent = database.read(lambda conn: views.messages(conn, Address(address)))
    if as_json:
        print_json([_as_json(one) for one in sent])
        return
    if not sent:
        click.echo(f"{address}: nothing was sent to this address, and nothing waits", err=True)
    for one in sent:
        click.echo(f"{one.row}  {one.state}  {one.purpose}  {local(one.created_at)}")
        click.echo(render_message(one.message) if one.message else "…")
        click.echo()


def _as_json(sent: "Sent") -> dict[str, Any]:
    from bot.cli.printing import stamp
    from flows.phrases import plain

    message = sent.message
    return {
        "row": sent.row,
        "key": sent.key,
        "to": sent.to,
        "purpose": sent.purpose,
        "state": sent.state,
        "attempts": sent.attempts,
        "created_at": stamp(sent.created_at),
        "sent_at": stamp(sent.sent_at),
        "text": plain(message.text) if message else None,
        "buttons": [[plain(one.label) for one in row] for row in message.rows] if message else [],
    }
