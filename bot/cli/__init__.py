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
    "applications": "applications",
    "application": "application",
    "tickets": "tickets",
    "messages": "messages",
    "staff": "staff",
    "act": "act",
    "followups": "followups",
    "digest": "digest",
    "parked": "parked",
    "export": "export",
    "audit": "audit",
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
        command: click.Command = getattr(module, cmd_name)
        return command


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="istiqbal")
def main() -> None:
    """Carry out an association's policy for dealing with its beneficiaries, in conversation."""
