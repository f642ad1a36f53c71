"""`istiqbal staff`: who works here, and how a new member joins."""

from typing import TYPE_CHECKING, Any

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from flows.effects import Receipt


@click.group()
def staff() -> None:
    """Add and list staff."""


@staff.command()
@click.argument("name")
@click.option("--role", required=True, help="A role of the policy pack, such as committee.")
@click.option("--cut-off", is_flag=True, help="End their telephone's link and their sign-ins.")
@click.option("--branch", default="", help="A delegate's branch or project.")
@click.option(
    "--kin",
    multiple=True,
    metavar="ID",
    help="A national ID of theirs or of a relative (repeatable); replaces those given before.",
)
@json_option
@with_settings
def add(
    settings: "Settings",
    name: str,
    role: str,
    cut_off: bool,
    branch: str,
    kin: tuple[str, ...],
    as_json: bool,
) -> None:
    """Add NAME and print the one-time code with which they join, in the desk bot or at /desk."""
    import asyncio

    from bot.cli.printing import print_json, print_text
    from bot.cli.receipts import exit_by
    from bot.house import desk_link, open_house
    from flows.events import StaffAdded
    from flows.identifiers import Role
    from storage.sessions import close_sessions_of

    async def run() -> "tuple[Receipt, str, str]":
        async with open_house(settings) as house:
            event = StaffAdded(
                **house.origin(),
                name=name,
                role=Role(role),
                cut_off=cut_off,
                branch=branch,
                kin=kin,
            )
            receipt = await house.handle(event)
            if receipt.data.get("ended") == "yes":
                named = receipt.data["name"]
                await house.door.run(lambda conn: close_sessions_of(conn, named))
            code = receipt.data.get("code", "")
            return receipt, code, desk_link(settings.website, code) if code else ""

    receipt, code, link = asyncio.run(run())
    if as_json:
        print_json(
            {"outcome": receipt.outcome, "code": code, "link": link, "text": _plain(receipt)}
        )
    else:
        print_text("\n".join(filter(None, (receipt.text, code, link))))
    exit_by(receipt)


@staff.command(name="list")
@json_option
@with_settings
def list_(settings: "Settings", as_json: bool) -> None:
    """List the staff: name, role, whether they joined, and where the staff bot reaches them."""
    from bot.cli.printing import print_json
    from bot.house import open_records
    from storage import views

    with open_records(settings) as database:
        members = database.read(views.staff)
    lines: list[dict[str, Any]] = [
        {"name": one.name, "role": one.role, "joined": not one.code, "address": one.address}
        for one in members
    ]
    if as_json:
        print_json(lines)
        return
    for line in lines:
        mark = "✓" if line["joined"] else "–"
        click.echo(f"{mark} {line['role']:<20} {line['name']}  {line['address'] or ''}".rstrip())


def _plain(receipt: "Receipt") -> str:
    from flows.phrases import plain

    return plain(receipt.text)
