"""`istiqbal act`: every action of the desk, from the shell."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.house import House
    from bot.settings import Settings
    from flows.effects import Receipt
    from flows.events import DocumentSeen
    from flows.uploads import Upload


@click.command()
@click.argument("reference")
@click.argument("action")
@click.option("--by", default="operator", show_default=True, help="A name of the staff register.")
@click.option("--name", default="", help="decide, vote, hasten, attest, declare: whose act it is.")
@click.option("--outcome", default="", help="decide, vote: an outcome of the pack, or abstain.")
@click.option("--reason", default="", help="decide, vote, return: a reason code of the pack.")
@click.option("--text", default="", help="The sentence that goes with it.")
@click.option(
    "--seen",
    multiple=True,
    metavar="DOCUMENT[=EXPIRY]",
    help="verify: an original that was seen (repeatable); without it, the whole checklist.",
)
@click.option("--where", default="", help="verify: where the originals were seen.")
@click.option(
    "--question", default="", help="match, reject, transcribe: the place in the form, as a path."
)
@click.option("--on", default="", help="attest: the day on the paper, such as 2026-11-22.")
@click.option(
    "--scan",
    type=click.Path(exists=True, dir_okay=False),
    help="attest: a picture or PDF of the signed sheet.",
)
@click.option(
    "--set",
    "fields",
    multiple=True,
    metavar="NAME=VALUE",
    help="A value the act needs (repeatable).",
)
@click.option(
    "--to",
    "target",
    type=click.Path(dir_okay=False, writable=True),
    help="view: the file to write the copy named by --text to.",
)
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
    on: str,
    scan: str | None,
    question: str,
    fields: tuple[str, ...],
    target: str | None,
    key: str,
    as_json: bool,
) -> None:
    """Do ACTION to the matter REFERENCE and print the receipt.

    answer, close, verify, return, submit, vote, conclude, reseat, decide, word, release, hasten,
    register, complete, serve, promise, fail, relieve, call, letter, match, reject, transcribe,
    attest, declare, assign, offer, visited, report, view, and more by the pack's roles.
    Exit code 0: done; 3: refused; 4: stale.
    """
    import asyncio

    from bot.cli.receipts import exit_by, print_receipt
    from bot.house import open_house
    from flows.events import StaffActed
    from flows.identifiers import Reference

    values = dict(_field(one) for one in fields)
    originals = [_original(one) for one in seen]
    if where and not originals:
        values.setdefault("where", where)
    if (action == "view") != (target is not None):
        raise click.UsageError("view and --to FILE belong together")
    sheet = Path(scan).read_bytes() if scan else None

    copies: list[bytes] = []

    async def run() -> "Receipt":
        async with open_house(settings, make=False) as house:
            origin = house.origin(key)
            receipt = await house.handle(
                StaffActed(
                    **origin,
                    reference=Reference(reference.strip().upper()),
                    action=action,
                    by=by,
                    name=name,
                    outcome=outcome,
                    reason=reason,
                    text=text,
                    on=on.strip(),
                    scan=await _staged(house, origin["key"], by, sheet),
                    documents=_documents(house, originals, where),
                    question=question.strip(),
                    fields=values,
                )
            )
            if target is not None and receipt.outcome == "done":
                copies.append(await _opened(house, text))
            return receipt

    receipt = asyncio.run(run())
    if target is not None and copies:
        Path(target).write_bytes(copies[0])
    print_receipt(receipt, as_json=as_json)
    exit_by(receipt)


async def _opened(house: "House", id: str) -> bytes:
    """The copy that was just put on the record as seen."""
    from storage import uploads

    found = await house.database.aread(lambda conn: uploads.read(conn, id))
    if found is None:
        raise click.ClickException(f"{id}: the file is gone")
    return found[1]


async def _staged(house: "House", key: str, by: str, sheet: bytes | None) -> "Upload | None":
    """The scan as the post room found it."""
    from flows.identifiers import Address

    if sheet is None:
        return None
    return await house.postroom.take_in(key, Address(f"staff:{by}"), sheet)


def _original(typed: str) -> tuple[str, str]:
    """`DOCUMENT[=EXPIRY]`, the day in Western digits. A day is written in full, year first."""
    from datetime import date

    from flows.forms.understanding.folding import clean

    name, equals, day = (part.strip() for part in clean(typed).partition("="))
    if not equals:
        return name, ""
    try:
        written_in_full = date.fromisoformat(day).isoformat() == day
    except ValueError:
        written_in_full = False
    if not written_in_full:
        says = f"«{day}» is no day; write it such as {name}=2030-01-01"
        raise click.BadParameter(says, param_hint="--seen")
    return name, day


def _field(typed: str) -> tuple[str, str]:
    """`NAME=VALUE`, as an act's own value."""
    name, equals, value = typed.partition("=")
    if not equals or not name.strip():
        raise click.BadParameter(f"«{typed}» is not NAME=VALUE", param_hint="--set")
    return name.strip(), value.strip()


def _documents(
    house: "House", seen: list[tuple[str, str]], where: str
) -> "tuple[DocumentSeen, ...]":
    """The lines of the checklist that were named. None at all affirms the whole checklist."""
    from flows.events import DocumentSeen

    known = house.office.policy.documents if seen else {}
    lines = []
    for name, expires_on in seen:
        matched = known[name].matched if name in known else ()
        lines.append(DocumentSeen(name, where, expires_on, matched))
    return tuple(lines)
