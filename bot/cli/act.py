"""`istiqbal act`: every action of the desk, from the shell."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.house import House
    from bot.settings import Settings
    from flows.effects import Receipt
    from flows.events import DocumentSeen


@click.command()
@click.argument("reference")
@click.argument("action")
@click.option("--by", default="operator", show_default=True, help="A name of the staff register.")
@click.option("--name", default="", help="decide: who stands for it, where another types it in.")
@click.option("--outcome", default="", help="decide: an outcome of the pack.")
@click.option("--reason", default="", help="decide, return: a reason code of the pack.")
@click.option("--text", default="", help="The sentence that goes with it.")
@click.option(
    "--seen",
    multiple=True,
    metavar="DOCUMENT[=EXPIRY]",
    help="verify: an original that was seen (repeatable); without it, the whole checklist.",
)
@click.option("--where", default="", help="verify: where the originals were seen.")
@click.option("--key", default="", help="The same key again is the same act: one effect.")
@json_option
@with_settings
def act(
    settings: "Settings",
    reference: str,
    action: str,
    by: str,
    name: str,
    outcome: str,
    reason: str,
    text: str,
    seen: tuple[str, ...],
    where: str,
    key: str,
    as_json: bool,
) -> None:
    """Do ACTION to the matter REFERENCE and print the receipt.

    answer, close, verify, return, submit, decide, release, register, complete, serve. Exit code 0:
    done; 3: refused; 4: stale.
    """
    import asyncio

    from bot.cli.receipts import exit_by, print_receipt
    from bot.house import open_house
    from flows.events import StaffActed
    from flows.identifiers import Reference

    async def run() -> "Receipt":
        async with open_house(settings) as house:
            return await house.handle(
                StaffActed(
                    **house.origin(key),
                    reference=Reference(reference.strip().upper()),
                    action=action,
                    by=by,
                    name=name,
                    outcome=outcome,
                    reason=reason,
                    text=text,
                    documents=_documents(house, seen, where),
                )
            )

    receipt = asyncio.run(run())
    print_receipt(receipt, as_json=as_json)
    exit_by(receipt)


def _documents(house: "House", seen: tuple[str, ...], where: str) -> "tuple[DocumentSeen, ...]":
    """The lines of the checklist that were named. None at all affirms the whole checklist."""
    from flows.events import DocumentSeen

    known = house.office.policy.documents if seen else {}
    lines = []
    for one in seen:
        name, _, expires_on = one.partition("=")
        matched = known[name].matched if name in known else ()
        lines.append(DocumentSeen(name, where, expires_on, matched))
    return tuple(lines)
