"""`istiqbal …`: a file for each command; what a command needs is imported when it runs."""

from importlib import import_module

import click

#: Command → its module. A module holds one command or one group, under the command's name.
COMMANDS = {
    "serve": "serve",
    "chat": "chat",
    "ask": "ask",
    "check": "check",
    "publish": "publish",
    "versions": "versions",
    "acknowledge": "acknowledge",
    "announce": "announce",
    "applications": "applications",
    "application": "application",
    "tickets": "tickets",
    "messages": "messages",
    "staff": "staff",
    "members": "members",
    "tour": "tour",
    "act": "act",
    "letter": "letter",
    "committee": "committee",
    "followups": "followups",
    "digest": "digest",
    "quality": "quality",
    "parked": "parked",
    "export": "export",
    "erase": "erase",
    "data-request": "data_request",
    "audit": "audit",
    "rehearse": "rehearse",
    "migrate": "migrate",
}


class LazyCommands(click.Group):
    """A group that imports a command's module only when it is named, or listed by `--help`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"bot.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="istiqbal")
def main() -> None:
    """Carry out an association's policy for dealing with its beneficiaries, in conversation."""
